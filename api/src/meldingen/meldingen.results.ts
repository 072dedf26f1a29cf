import { createUnionType, Field, ObjectType } from "type-graphql";
import { DepartmentUnavailable, InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { MeldingQuestionList } from "./categories.types.ts";
import { Melding, MeldingenFound, MeldingEvent } from "./meldingen.types.ts";

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
