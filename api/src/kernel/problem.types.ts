import { Field, ID, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { Action, Capability } from "./abilities.ts";
import "./abilities.types.ts";

/** Every code that a refusal can carry. A closed list, so that a desktop can tell the cases apart without reading text. */
export enum ProblemCode {
  SLOT_TAKEN = "SLOT_TAKEN",
  NOT_PERMITTED = "NOT_PERMITTED",
  DEPARTMENT_UNAVAILABLE = "DEPARTMENT_UNAVAILABLE",
  DEPARTMENT_REFUSED = "DEPARTMENT_REFUSED",
  OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN",
  OPERATION_RUNNING = "OPERATION_RUNNING",
  INVALID_INPUT = "INVALID_INPUT",
  NOT_FOUND = "NOT_FOUND",
  CHANGED_MEANWHILE = "CHANGED_MEANWHILE",
  TOO_MANY_PERSONS = "TOO_MANY_PERSONS",
}

registerEnumType(ProblemCode, {
  name: "ProblemCode",
  description: "What kind of refusal it is. A closed list: decide on the code, show the message.",
  valuesConfig: {
    SLOT_TAKEN: { description: "Somebody else took the time meanwhile; alternatives are given." },
    NOT_PERMITTED: { description: "The user lacks a right; it is named. A supervisor can grant it." },
    DEPARTMENT_UNAVAILABLE: { description: "The department's system gives no usable answer; nothing was changed." },
    DEPARTMENT_REFUSED: { description: "The department's system answered and says no, with its reason; nothing was changed." },
    OUTCOME_UNKNOWN: { description: "The department may or may not have done it. The hub finds out: follow the operation. Do not try again." },
    OPERATION_RUNNING: { description: "The same operation is still under way: follow it. Do not try again." },
    INVALID_INPUT: { description: "The input is wrong; each field is named with what to do. Nothing was changed at a department." },
    NOT_FOUND: { description: "It does not exist, or the user may not know that it does." },
    CHANGED_MEANWHILE: { description: "Somebody else changed it after it was read; the present state is given." },
    TOO_MANY_PERSONS: { description: "More people fit than may be given at once; it is said which detail to add. Nobody is given." },
  },
});

@InterfaceType({
  description:
    "An expected refusal: not an error, but an answer that says why not and what to do next. Every member of a result union that is not the success implements it.",
})
export abstract class Problem {
  @Field(() => ProblemCode, { description: "Which refusal it is, for programs." })
  code!: ProblemCode;

  @Field(() => String, { description: "What happened and what to do next, in plain Dutch, fit to show to an agent. Contains no personal data." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: "A right: what somebody with a role may do at a department with one of its capabilities." })
export class Right {
  @Field(() => ID, { description: "The department, by its id in the hub." })
  departmentId!: string;

  @Field(() => Capability, { description: "The capability that it is about." })
  capability!: Capability;

  @Field(() => Action, { description: "What may be done." })
  action!: Action;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "The user lacks a right. Ask a supervisor, who can grant it at once on the rights page.",
})
export class NotPermitted extends Problem {
  @Field(() => Right, { description: "The right that is missing." })
  missingRight!: Right;
}

@ObjectType({ simpleResolvers: true, description: "What is wrong with one field of the input." })
export class FieldProblem {
  @Field(() => String, { description: "Path of the field in the input, with dots: `customer.bsn`." })
  field!: string;

  @Field(() => String, { description: "What is wrong and what is expected, in plain Dutch. Does not repeat the value." })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "The input is wrong. Nothing was changed at a department. With a mutation, correct it and send it with a new idempotencyKey.",
})
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem], { description: "Every field that is wrong, at most twenty." })
  fields!: FieldProblem[];
}

@ObjectType({ simpleResolvers: true, implements: Problem, description: "There is no such thing, or the user may not know that there is." })
export class NotFound extends Problem {}

@ObjectType({ simpleResolvers: true, implements: Problem, description: "The department's system gives no usable answer now. Nothing was changed there." })
export class DepartmentUnavailable extends Problem {
  @Field(() => ID, { description: "The department, by its id in the hub." })
  departmentId!: string;
}

@ObjectType({ simpleResolvers: true, implements: Problem, description: "The department's system answered and says no. Nothing was changed there." })
export class DepartmentRefused extends Problem {
  @Field(() => ID, { description: "The department, by its id in the hub." })
  departmentId!: string;
}
