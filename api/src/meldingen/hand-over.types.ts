import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { Department } from "../departments/departments.types.ts";
import { PageInfo } from "../kernel/connection.types.ts";
import { DepartmentUnavailable, InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { DateScalar, DateTimeScalar } from "../kernel/scalars.ts";
import { MeldingStatus } from "./melding-words.types.ts";
import { MeldingEvent, MeldingReport } from "./meldingen.types.ts";

@ObjectType({
  simpleResolvers: true,
  description: "A melding that was raised to a complaint (klacht), as everything stood at that moment. It is never changed. Source: the hub.",
})
export class ComplaintHandOver {
  /** Not in the schema: by it the policy knows whose right to ask for. */
  departmentId!: string;

  @Field(() => ID, { description: "Id of the hand-over." })
  id!: string;

  @Field(() => String, { description: "The number to read out: `KL-7K4Q-9WXM`. No letters or digits that look alike." })
  reference!: string;

  @Field(() => Department, { description: "The department that has the melding." })
  department!: Department;

  @Field(() => ID, { description: "The melding, as in `melding`." })
  meldingId!: string;

  @Field(() => String, { description: "The melding's own number." })
  meldingReference!: string;

  @Field(() => MeldingStatus, { description: "How the melding stood when it was raised." })
  meldingStatus!: MeldingStatus;

  @Field(() => DateTimeScalar, { description: "When it was raised." })
  raisedAt!: string;

  @Field(() => DateScalar, { description: "The last day on which the municipality may decide: six weeks after the complaint came in (Awb 9:11)." })
  decideBy!: string;

  @Field(() => String, { description: "The legal terms in plain Dutch, to read out: acknowledgement, six weeks, at most four weeks longer." })
  legalTerms!: string;

  @Field(() => String, { nullable: true, description: "What the citizen is displeased about, in their words. Needs PERSONS/VIEW; null without it." })
  displeasure?: string;

  @Field(() => String, { nullable: true, description: "What the citizen wants to happen. Needs PERSONS/VIEW; null without it, or when nothing was said." })
  wishes?: string;

  @Field(() => [MeldingEvent], { description: "What had happened to the melding, newest first; empty where the department keeps no history." })
  history!: MeldingEvent[];

  @Field(() => [MeldingReport], { description: "The reports that were made through the hub until then, and what those reporters were promised." })
  reports!: MeldingReport[];
}

@ObjectType({ simpleResolvers: true, description: "A hand-over and its place in the list." })
export class ComplaintHandOverEdge {
  @Field(() => String, { description: "Its place: for `after`." })
  cursor!: string;

  @Field(() => ComplaintHandOver, { description: "The hand-over." })
  node!: ComplaintHandOver;
}

@ObjectType({ simpleResolvers: true, description: "Hand-overs, newest first. Of departments where the user may see meldingen." })
export class ComplaintHandOverConnection {
  @Field(() => [ComplaintHandOverEdge], { description: "The hand-overs of this page." })
  edges!: ComplaintHandOverEdge[];

  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo!: PageInfo;
}

export const ComplaintHandOversResult = createUnionType({
  name: "ComplaintHandOversResult",
  description: "A page of hand-overs, or why not.",
  types: () => [ComplaintHandOverConnection, InvalidInput] as const,
});

export const ComplaintHandOverResult = createUnionType({
  name: "ComplaintHandOverResult",
  description: "The hand-over with this number, or why not.",
  types: () => [ComplaintHandOver, NotFound, InvalidInput] as const,
});

export const RaiseMeldingResult = createUnionType({
  name: "RaiseMeldingResult",
  description: "The hand-over that was made, or why not.",
  types: () => [ComplaintHandOver, NotFound, InvalidInput, DepartmentUnavailable] as const,
});
