import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../problem.types.ts";
import { DateTimeScalar } from "../scalars.ts";
import { OperationKind, OperationState, StepState } from "./operation.states.ts";

registerEnumType(OperationKind, {
  name: "OperationKind",
  description: "What an operation does.",
  valuesConfig: {
    BOOK: { description: "Books an appointment." },
    CHANGE: { description: "Changes an appointment in place." },
    RESCHEDULE: { description: "Moves an appointment to another time or location." },
    CANCEL: { description: "Cancels an appointment." },
    CREATE_MELDING: { description: "Makes a melding." },
    JOIN_MELDING: { description: "Adds the caller to an existing melding as one more reporter." },
    CHANGE_MELDING: { description: "Changes a melding: category, place or priority." },
    ADD_MELDING_NOTE: { description: "Adds a note to a melding." },
    ATTACH_TO_MELDING: { description: "Adds photos to a melding." },
    CANCEL_MELDING: { description: "Cancels a melding." },
  },
});

registerEnumType(OperationState, {
  name: "OperationState",
  description: "Where an operation stands.",
  valuesConfig: {
    RUNNING: { description: "Under way." },
    UNKNOWN: { description: "A department gave no usable answer: the hub is finding out what happened. Ask again in a few seconds; do not try again." },
    DONE: { description: "Done; the department confirmed it." },
    NOT_DONE: { description: "Not done; nothing was changed at the department." },
    NEEDS_ATTENTION: { description: "The hub cannot settle it alone: a task for a person says what to check." },
  },
});

registerEnumType(StepState, {
  name: "StepState",
  description: "Where one remote call of an operation stands.",
  valuesConfig: {
    STARTED: { description: "Sent, or about to be; no answer yet." },
    SUCCEEDED: { description: "The department did it." },
    REFUSED: { description: "The department said no." },
    FAILED: { description: "It certainly did not happen." },
    UNKNOWN: { description: "It may have happened." },
  },
});

@ObjectType({ simpleResolvers: true, description: "One remote call of an operation, kept before it is sent and after it is answered." })
export class OperationStep {
  @Field(() => String, {
    description:
      "Which call: `book`, `change`, `move` (in one call), `book-new`, `compare-old` and `cancel-old` (a move in several), `undo-new`, `cancel`; " +
      "for meldingen `create`, `change`, `note`, `reporter`, `status`.",
  })
  name!: string;

  @Field(() => StepState, { description: "Where it stands." })
  state!: StepState;

  @Field(() => DateTimeScalar, { description: "When it was first sent." })
  startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was settled; null while it is not." })
  settledAt?: string;
}

@ObjectType({ simpleResolvers: true, description: "Something that a person must look at, because the hub cannot settle it alone. Never closed by itself." })
export class Task {
  @Field(() => ID, { description: "Id of the task." })
  id!: string;

  @Field(() => ID, { description: "The department that it is about, by its id in the hub." })
  departmentId!: string;

  @Field(() => ID, { description: "The operation that it came from." })
  operationId!: string;

  @Field(() => String, { description: "What to check and what to do then, in plain Dutch. Contains no personal data." })
  text!: string;

  @Field(() => [ID], {
    description: "The appointments that it is about, by id in the hub, the newest last: fetch them with `appointment`. Empty when none is known.",
  })
  appointmentIds!: string[];

  @Field(() => [ID], {
    description: "The meldingen that it is about, by id in the hub, the newest last: fetch them with `melding`. Empty when none is known.",
  })
  meldingIds!: string[];

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed; null while it is open." })
  closedAt?: string;

  @Field(() => String, { nullable: true, description: "How it was settled, as the person who closed it wrote." })
  resolution?: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A write to a department, kept in the hub's ledger from before it was sent until it is settled. Survives a crash of the hub.",
})
export class Operation {
  @Field(() => ID, { description: "Id of the operation; safe to read out and to keep." })
  id!: string;

  @Field(() => OperationKind, { description: "What it does." })
  kind!: OperationKind;

  @Field(() => OperationState, { description: "Where it stands." })
  state!: OperationState;

  @Field(() => ID, { description: "The department that it is sent to, by its id in the hub." })
  departmentId!: string;

  @Field(() => String, { description: "Where it stands and what to do next, in plain Dutch." })
  message!: string;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was settled; null while it is not." })
  settledAt?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The appointment that stands now, by its id in the hub: fetch it with `appointment`. Null when there is none or it is not known yet.",
  })
  appointmentId?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The melding that it made or changed, by its id in the hub: fetch it with `melding`. Null when there is none or it is not known yet.",
  })
  meldingId?: string;

  @Field(() => [OperationStep], { description: "The remote calls, in order." })
  steps!: OperationStep[];

  @Field(() => Task, { nullable: true, description: "The task for a person, when it needs attention." })
  task?: Task;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "The department may or may not have done it. The hub is finding out: follow the operation and do not try again.",
})
export class OutcomeUnknown extends Problem {
  @Field(() => Operation, { description: "The operation to follow with `operation`." })
  operation!: Operation;
}

/** The argument that every write to a department takes. */
export const idempotencyKeyArgument = {
  description:
    "Chosen by the desktop for this one action of the agent, 8 to 200 letters, digits, dashes, dots, colons or underscores (a UUID is fine). Sending the same key with the same input again gives the same answer and does nothing twice. After any answer but OutcomeUnknown the key is used up: a new attempt needs a new one.",
};
