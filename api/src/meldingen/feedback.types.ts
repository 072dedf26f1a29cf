import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Department } from "../departments/departments.types.ts";
import { PageInfo } from "../kernel/connection.types.ts";
import { InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { DateScalar, DateTimeScalar } from "../kernel/scalars.ts";
import { FeedbackOutcome, FeedbackTaskState } from "./feedback.words.ts";
import { InformChannel } from "./melding-report.words.ts";
import { MeldingStatus } from "./melding-words.types.ts";

registerEnumType(FeedbackTaskState, {
  name: "FeedbackTaskState",
  description: "How far the contact centre is with telling a reporter what became of a melding.",
  valuesConfig: {
    OPEN: { description: "Still to be told." },
    REACHED: { description: "Told." },
    LETTER: { description: "Could not be reached; a letter was sent." },
    NOT_NEEDED: { description: "Turned out not to be needed: the reporter knew, or no longer wants to hear." },
    WITHDRAWN: { description: "The department took the melding up again before it was told; at the next closing there is a new task." },
  },
});

registerEnumType(FeedbackOutcome, {
  name: "FeedbackOutcome",
  description: "What came of trying to tell a reporter.",
  valuesConfig: {
    REACHED: { description: "Told: the task is settled." },
    NOT_REACHED: { description: "Not reached: the task stays open and is due the next working day." },
    LETTER: { description: "A letter is sent instead: the task is settled." },
    NOT_NEEDED: { description: "Not needed after all: the task is settled." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "How to reach a reporter. Sealed in the hub, shown with PERSONS/VIEW at the department only, and kept in the audit log.",
})
export class ReporterContactDetails {
  @Field(() => String, { nullable: true, description: "Name; null when it is not known." })
  name?: string;

  @Field(() => String, { nullable: true, description: "E-mail address; null when it is not known." })
  email?: string;

  @Field(() => String, { nullable: true, description: "Phone number; null when it is not known." })
  phone?: string;
}

@ObjectType({ simpleResolvers: true, description: "One try to tell a reporter, as an agent wrote it down. Source: the hub." })
export class FeedbackTry {
  /** Not in the schema: by it the policy knows whose right to ask for. */
  departmentId!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => FeedbackOutcome, { description: "What came of it." })
  outcome!: FeedbackOutcome;

  @Field(() => String, {
    nullable: true,
    description: "What the agent wrote for colleagues. Needs PERSONS/VIEW; null without it, or when nothing was written.",
  })
  note?: string;
}

@ObjectType({ simpleResolvers: true, description: "A reporter who must be told by the contact centre what became of their melding. Source: the hub." })
export class FeedbackTask {
  /** Not in the schema: by it the policy knows whose right to ask for. */
  departmentId!: string;

  @Field(() => ID, { description: "Id of the task." })
  id!: string;

  @Field(() => Department, { description: "The department that closed the melding." })
  department!: Department;

  @Field(() => ID, { description: "The melding, as in `melding`." })
  meldingId!: string;

  @Field(() => String, { description: "The number that the reporter was given." })
  reference!: string;

  @Field(() => InformChannel, { description: "How the reporter wants to hear." })
  channel!: InformChannel;

  @Field(() => MeldingStatus, { description: "How the department closed it." })
  meldingStatus!: MeldingStatus;

  @Field(() => String, {
    nullable: true,
    description: "What the department said about it: tell this. Null when nothing was said.",
  })
  statusText?: string;

  @Field(() => DateTimeScalar, { description: "When the hub saw that it was closed." })
  closedAt!: string;

  @Field(() => FeedbackTaskState, { description: "How far it is." })
  state!: FeedbackTaskState;

  @Field(() => DateScalar, { description: "The day by which the reporter should have heard: two working days of the department after it was closed." })
  dueOn!: string;

  @Field(() => Boolean, { description: "Still open, and the day has passed." })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the supervisor was shown that it is overdue; null when it never was." })
  escalatedAt?: string;

  @Field(() => Int, { description: "How often the reporter was tried and not reached. After three times, send a letter." })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was settled; null while it is open." })
  settledAt?: string;
}

@ObjectType({ simpleResolvers: true, description: "A task and its place in the list." })
export class FeedbackTaskEdge {
  @Field(() => String, { description: "Its place: for `after`." })
  cursor!: string;

  @Field(() => FeedbackTask, { description: "The task." })
  node!: FeedbackTask;
}

@ObjectType({ simpleResolvers: true, description: "Tasks, the first due first. Of departments where the user may see meldingen." })
export class FeedbackTaskConnection {
  @Field(() => [FeedbackTaskEdge], { description: "The tasks of this page." })
  edges!: FeedbackTaskEdge[];

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many are overdue now, on all pages." })
  overdueTotal!: number;
}

export const FeedbackTasksResult = createUnionType({
  name: "FeedbackTasksResult",
  description: "A page of tasks, or why not.",
  types: () => [FeedbackTaskConnection, InvalidInput] as const,
});

export const FeedbackTaskResult = createUnionType({
  name: "FeedbackTaskResult",
  description: "The task, or why not.",
  types: () => [FeedbackTask, NotFound] as const,
});

export const SettleFeedbackResult = createUnionType({
  name: "SettleFeedbackResult",
  description: "The task as it is now, or why not.",
  types: () => [FeedbackTask, NotFound, InvalidInput] as const,
});
