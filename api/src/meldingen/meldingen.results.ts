import { createUnionType, Field, ObjectType } from "type-graphql";
import { Operation, OutcomeUnknown } from "../kernel/operations/operation.types.ts";
import { DepartmentRefused, DepartmentUnavailable, InvalidInput, NotFound, NotPermitted, Problem } from "../kernel/problem.types.ts";
import { MeldingQuestionList } from "./categories.types.ts";
import { FeedbackPromise, Melding, MeldingenFound, MeldingEvent } from "./meldingen.types.ts";

@ObjectType({ simpleResolvers: true, description: "What happened to a melding." })
export class MeldingHistory {
  @Field(() => [MeldingEvent], { description: "Newest first; empty where the department keeps no history." })
  items!: MeldingEvent[];
}

export const MeldingQuestionsResult = createUnionType({
  name: "MeldingQuestionsResult",
  description: "The questions of a category, or why not.",
  types: () => [MeldingQuestionList, DepartmentUnavailable] as const,
});

export const MeldingHistoryResult = createUnionType({
  name: "MeldingHistoryResult",
  description: "What happened to a melding, or why it cannot be shown.",
  types: () => [MeldingHistory, NotFound, DepartmentUnavailable] as const,
});

export const MeldingResult = createUnionType({
  name: "MeldingResult",
  description: "One melding, or why not.",
  types: () => [Melding, NotFound, DepartmentUnavailable] as const,
});

export const MeldingenResult = createUnionType({
  name: "MeldingenResult",
  description: "Meldingen that were found, or why not.",
  types: () => [MeldingenFound, InvalidInput] as const,
});

@ObjectType({ simpleResolvers: true, description: "Made: the department has it, once." })
export class MeldingCreated {
  @Field(() => Melding, { description: "The melding. Read out its reference." })
  melding!: Melding;

  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;

  @Field(() => FeedbackPromise, { description: "Who informs the reporter, how and by when; or that nobody does, and why." })
  feedback!: FeedbackPromise;

  @Field(() => [String], {
    description:
      "What to tell the caller, in plain Dutch, in this order: the number, who does the work, who informs them and by when, and what became of photos.",
  })
  toTell!: string[];
}

@ObjectType({ simpleResolvers: true, description: "Joined: the caller is one more reporter of the melding." })
export class MeldingJoined {
  @Field(() => Melding, { description: "The melding. Read out its reference and where it stands." })
  melding!: Melding;

  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;

  @Field(() => FeedbackPromise, { description: "Who informs this reporter, how and by when; or that nobody does, and why." })
  feedback!: FeedbackPromise;

  @Field(() => [String], { description: "What to tell the caller, in plain Dutch, in this order." })
  toTell!: string[];
}

@ObjectType({ simpleResolvers: true, description: "Changed, or a note was added." })
export class MeldingChangeMade {
  @Field(() => Melding, { description: "The melding as it is now." })
  melding!: Melding;

  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;
}

@ObjectType({ simpleResolvers: true, description: "Photos were added: all of them, or some; then it is said what became of the others." })
export class MeldingAttachmentsAdded {
  @Field(() => Melding, { description: "The melding as it is now." })
  melding!: Melding;

  @Field(() => Operation, { description: "The operation that did it, with a task when a person must still see to a photo." })
  operation!: Operation;

  @Field(() => [String], { description: "What became of the photos, in plain Dutch, in this order." })
  toTell!: string[];
}

@ObjectType({ simpleResolvers: true, description: "Cancelled: the department does nothing more about it." })
export class MeldingCancelled {
  @Field(() => Melding, { description: "The melding as it is now." })
  melding!: Melding;

  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "Somebody else changed or closed the melding after it was read. Nothing was overwritten: look at it and decide again.",
})
export class MeldingChangedMeanwhile extends Problem {
  @Field(() => Melding, { description: "The melding as it is now." })
  melding!: Melding;
}

export const CreateMeldingResult = createUnionType({
  name: "CreateMeldingResult",
  description: "Made, or why not.",
  types: () => [MeldingCreated, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});

export const JoinMeldingResult = createUnionType({
  name: "JoinMeldingResult",
  description: "Joined, or why not.",
  types: () =>
    [MeldingJoined, MeldingChangedMeanwhile, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});

export const ChangeMeldingResult = createUnionType({
  name: "ChangeMeldingResult",
  description: "Changed, or why not.",
  types: () =>
    [MeldingChangeMade, MeldingChangedMeanwhile, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});

export const AttachToMeldingResult = createUnionType({
  name: "AttachToMeldingResult",
  description: "Added, or why not.",
  types: () =>
    [MeldingAttachmentsAdded, MeldingChangedMeanwhile, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});

export const CancelMeldingResult = createUnionType({
  name: "CancelMeldingResult",
  description: "Cancelled, or why not.",
  types: () =>
    [MeldingCancelled, MeldingChangedMeanwhile, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});
