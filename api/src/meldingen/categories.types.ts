import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Department } from "../departments/departments.types.ts";

export enum MeldingQuestionKind {
  TEXT = "TEXT",
  NUMBER = "NUMBER",
  DATE = "DATE",
  ONE_OF = "ONE_OF",
  SEVERAL_OF = "SEVERAL_OF",
  INFORMATION = "INFORMATION",
}

registerEnumType(MeldingQuestionKind, {
  name: "MeldingQuestionKind",
  description: "What kind of answer a question wants.",
  valuesConfig: {
    TEXT: { description: "A line of text." },
    NUMBER: { description: "A number." },
    DATE: { description: "A calendar day, `yyyy-mm-dd`." },
    ONE_OF: { description: "One of the options." },
    SEVERAL_OF: { description: "Any of the options." },
    INFORMATION: { description: "Nothing: it only tells something. Read it out." },
  },
});

export enum DayKind {
  CALENDAR = "CALENDAR",
  WORKING = "WORKING",
}

registerEnumType(DayKind, {
  name: "DayKind",
  description: "Which days count.",
  valuesConfig: {
    CALENDAR: { description: "All days." },
    WORKING: { description: "Days on which the department is open: no weekends, Dutch public holidays or closing days." },
  },
});

@ObjectType({ simpleResolvers: true, description: "How long a department gives itself." })
export class ServiceLevel {
  @Field(() => Int, { description: "How many days." })
  days!: number;

  @Field(() => DayKind, { description: "Which days count." })
  dayKind!: DayKind;
}

@ObjectType({
  simpleResolvers: true,
  description: "Who does the work in a category: a part of the municipality, or an outside party such as the grid operator.",
})
export class HandlingBody {
  @Field(() => String, { description: "Name for people." })
  name!: string;

  @Field(() => Boolean, { description: "Not part of the municipality. Report it here all the same: the department hands it on, and it is followed here." })
  isOutsideParty!: boolean;

  @Field(() => String, { nullable: true, description: "What to tell the caller about them, in plain Dutch; null when there is nothing to tell." })
  advice?: string;

  @Field(() => String, { nullable: true, description: "Phone number for agents, where configured." })
  phone?: string;
}

@ObjectType({ simpleResolvers: true, description: "One of the answers that a question has." })
export class MeldingQuestionOption {
  @Field(() => ID, { description: "Id to answer with." })
  id!: string;

  @Field(() => String, { description: "Name for people." })
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: "What a department also wants to know in a category." })
export class MeldingQuestion {
  @Field(() => ID, { description: "Id to answer with." })
  id!: string;

  @Field(() => String, { description: "The question, to read out." })
  text!: string;

  @Field(() => MeldingQuestionKind, { description: "What kind of answer it wants." })
  kind!: MeldingQuestionKind;

  @Field(() => Boolean, { description: "Without an answer nothing is reported." })
  isRequired!: boolean;

  @Field(() => [MeldingQuestionOption], { description: "The answers to choose from; empty for other kinds." })
  options!: MeldingQuestionOption[];
}

@ObjectType({
  simpleResolvers: true,
  description: "What one can report at a department. Source: its system, kept for a minute, with what the configuration adds.",
})
export class MeldingCategory {
  @Field(() => ID, { description: "The department's id of the category." })
  id!: string;

  @Field(() => Department, { description: "The department to report it at." })
  department!: Department;

  @Field(() => String, { description: "Name for people: `Straatverlichting`." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The family that it belongs to; null when the department has none." })
  group?: string;

  @Field(() => String, { nullable: true, description: "What belongs in it; null when it is not told." })
  description?: string;

  @Field(() => String, { nullable: true, description: "What the department promises to who reports, in its own words; null when nothing." })
  handlingMessage?: string;

  @Field(() => ServiceLevel, { nullable: true, description: "How long the department gives itself; null when it is not known." })
  serviceLevel?: ServiceLevel;

  @Field(() => [HandlingBody], { description: "Who does the work; empty when it is not known." })
  handledBy!: HandlingBody[];
}

@ObjectType({ simpleResolvers: true, description: "The questions of one category." })
export class MeldingQuestionList {
  @Field(() => [MeldingQuestion], { description: "In the order in which to ask them; empty when there are none." })
  items!: MeldingQuestion[];
}
