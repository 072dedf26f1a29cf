import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { Department, Source } from "../departments/departments.types.ts";
import { Action } from "../kernel/abilities.ts";
import { DepartmentUnavailable, InvalidInput, NotFound } from "../kernel/problem.types.ts";
import { DateScalar, DateTimeScalar } from "../kernel/scalars.ts";

@ObjectType({ simpleResolvers: true, description: "A step on the way of a request." })
export class RequestStep {
  @Field(() => String, { description: "The department's name of the step: `In behandeling`. Source: the department's catalogue." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What the department tells citizens at this step, in its own words; null when nothing." })
  text?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the step was taken; null for one that is still to come." })
  at?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What the department noted at this step of this request. Null when nothing, and for users without PERSONS/VIEW at the department: it is free text.",
  })
  remark?: string;
}

@ObjectType({ simpleResolvers: true, description: "How a request ended." })
export class RequestOutcome {
  @Field(() => String, { description: "The department's name of the result: `Verstrekt`, `Afgewezen`." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the department noted with it. Null when nothing, and for users without PERSONS/VIEW at the department: it is free text.",
  })
  remark?: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A request of a citizen at a department (a case, zaak): an extract, a remission of taxes, an objection. Source: the department's system, now.",
})
export class CitizenRequest {
  @Field(() => ID, { description: "Id in the hub. Not for people: they say the number." })
  id!: string;

  @Field(() => Department, { description: "The department that handles it." })
  department!: Department;

  @Field(() => String, { description: "Case number (zaaknummer), as the department writes it." })
  number!: string;

  @Field(() => String, { description: "What is asked for: `Uittreksel BRP`. Source: the department's catalogue." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "What the department wrote about this request, where it is more than the kind. Free text." })
  description?: string;

  @Field(() => String, {
    description:
      "Where it stands, in plain Dutch, fit to be read out: the status and since when, the department's own words, what is expected, and what to do when it is late.",
  })
  summary!: string;

  @Field(() => String, { nullable: true, description: "Name of who asked, to check with the caller that it is their request; null where none is kept." })
  applicantName?: string;

  @Field(() => DateScalar, { description: "Day on which it was submitted." })
  submittedOn!: string;

  @Field(() => RequestStep, { nullable: true, description: "The last step taken; null when the department noted none yet." })
  status?: RequestStep;

  @Field(() => [RequestStep], { description: "What is still to come, in order, as far as the department's plan tells; empty when it ended." })
  nextSteps!: RequestStep[];

  @Field(() => [RequestStep], { nullable: true, description: "All steps taken, the newest first. Only with `request`; null in lists." })
  steps?: RequestStep[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "When the department plans to be ready, or else the last day that is allowed. Null when it ended, or nothing is planned.",
  })
  expectedOn?: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day that the law or the department's rules allow; null when there is none." })
  dueOn?: string;

  @Field(() => Boolean, { description: "Not ended, not suspended, and the expected day has passed." })
  isLate!: boolean;

  @Field(() => Boolean, { description: "Not ended, not suspended, and even the last day allowed has passed." })
  isOverdue!: boolean;

  @Field(() => Boolean, { description: "The clock stands still, often because the citizen must send something." })
  isSuspended!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "Day on which it ended; null while it is under way." })
  endedOn?: string;

  @Field(() => RequestOutcome, { nullable: true, description: "How it ended, or will; null while that is open." })
  result?: RequestOutcome;

  @Field(() => [Action], { description: "What the user may do with it besides seeing it. Nothing for now: requests are changed at the department." })
  permittedActions!: Action[];
}

@ObjectType({ simpleResolvers: true, description: "The requests of one person, and how each source did." })
export class PersonRequests {
  @Field(() => [CitizenRequest], { description: "What the person asked for, over all departments, the latest first." })
  items!: CitizenRequest[];

  @Field(() => [Source], { description: "Every department that has requests, asked or not. NOT_SUPPORTED says by which key it does search." })
  sources!: Source[];
}

@ObjectType({ simpleResolvers: true, description: "Requests found by number, and how each source did." })
export class RequestsFound {
  @Field(() => [CitizenRequest], {
    description: "What may have been meant. Usually one; several when the year was left out or departments use the same number.",
  })
  items!: CitizenRequest[];

  @Field(() => [Source], { description: "Every department that was asked, or could not be." })
  sources!: Source[];

  @Field(() => String, {
    nullable: true,
    description: "What to do next, in plain Dutch: when nothing was found, or when the number was written differently from what was said. Null otherwise.",
  })
  advice?: string;
}

export const RequestResult = createUnionType({
  name: "RequestResult",
  description: "The request, or why not.",
  types: () => [CitizenRequest, NotFound, DepartmentUnavailable] as const,
});

export const PersonRequestsResult = createUnionType({
  name: "PersonRequestsResult",
  description: "The person's requests, or what is wrong with the question.",
  types: () => [PersonRequests, InvalidInput] as const,
});

export const RequestsByNumberResult = createUnionType({
  name: "RequestsByNumberResult",
  description: "What was found, or what is wrong with the question.",
  types: () => [RequestsFound, InvalidInput] as const,
});
