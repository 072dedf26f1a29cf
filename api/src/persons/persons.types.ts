import { createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Source } from "../departments/departments.types.ts";
import { PersonDetail } from "../kernel/person-detail.ts";
import "../kernel/person-detail.types.ts";
import { DepartmentRefused, DepartmentUnavailable, InvalidInput, NotFound, NotPermitted, Problem } from "../kernel/problem.types.ts";
import { DateScalar } from "../kernel/scalars.ts";

export enum Gender {
  FEMALE = "FEMALE",
  MALE = "MALE",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(Gender, { name: "Gender", description: "Gender as the registry of persons has it." });

export enum ResidenceKind {
  ADDRESS = "ADDRESS",
  LOCATION = "LOCATION",
  ABROAD = "ABROAD",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(ResidenceKind, {
  name: "ResidenceKind",
  description: "What kind of place somebody lives at.",
  valuesConfig: {
    ADDRESS: { description: "An address in the Netherlands." },
    LOCATION: { description: "A place without an address: a houseboat, a caravan." },
    ABROAD: { description: "Outside the Netherlands." },
    UNKNOWN: { description: "The registry does not know where." },
  },
});

@ObjectType({ simpleResolvers: true, description: "The name of a person." })
export class PersonName {
  @Field(() => String, { description: "The whole name, for a greeting: `Vera van der Zandvliet`." })
  full!: string;

  @Field(() => String, { nullable: true, description: "All first names." })
  firstNames?: string;

  @Field(() => String, { nullable: true, description: "Initials with dots." })
  initials?: string;

  @Field(() => String, { nullable: true, description: "Prefix: `van der`." })
  lastNamePrefix?: string;

  @Field(() => String, { nullable: true, description: "Last name without prefix." })
  lastName?: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A date as far as the registry knows it: day, month and year, only month and year, only the year, or nothing.",
})
export class PartialDate {
  @Field(() => DateScalar, { nullable: true, description: "The day; null when it is not known." })
  date?: string;

  @Field(() => Int, { nullable: true, description: "The year; null when it is not known." })
  year?: number;

  @Field(() => Int, { nullable: true, description: "The month, 1 to 12; null when it is not known." })
  month?: number;

  @Field(() => String, { description: "As one says it in Dutch: `7 juni 1985`, `juni 1985`, `1985`, `onbekend`." })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: "Where a person lives." })
export class PersonAddress {
  @Field(() => ResidenceKind, { description: "What kind of place it is." })
  kind!: ResidenceKind;

  @Field(() => String, { nullable: true, description: "Street; only for an address." })
  street?: string;

  @Field(() => Int, { nullable: true, description: "House number; only for an address." })
  houseNumber?: number;

  @Field(() => String, { nullable: true, description: "Letter and addition of the house number." })
  houseNumberAddition?: string;

  @Field(() => String, { nullable: true, description: "Postcode `1234AB`; only for an address." })
  postcode?: string;

  @Field(() => String, { nullable: true, description: "Town; only for an address." })
  city?: string;

  @Field(() => [String], { description: "As written on an envelope, for every kind of place; empty when nothing is known." })
  lines!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: "A person in a registry of persons. What the purpose does not allow, and what the registry does not have, is null. Source: the registry, now.",
})
export class Person {
  @Field(() => String, { nullable: true, description: "Citizen service number; null unless the purpose allows it." })
  bsn?: string;

  @Field(() => String, { description: "The last four digits of the citizen service number: `*****1234`. Enough to tell people apart." })
  maskedBsn!: string;

  @Field(() => PersonName, { nullable: true, description: "Name." })
  name?: PersonName;

  @Field(() => PartialDate, { nullable: true, description: "Birth date, as far as it is known." })
  birthDate?: PartialDate;

  @Field(() => Gender, { nullable: true, description: "Gender." })
  gender?: Gender;

  @Field(() => Int, { nullable: true, description: "Age in whole years; null when the birth date leaves it open, and after death." })
  age?: number;

  @Field(() => PersonAddress, { nullable: true, description: "Where the person lives." })
  address?: PersonAddress;

  @Field(() => Boolean, { description: "The person died." })
  deceased!: boolean;

  @Field(() => PartialDate, { nullable: true, description: "When the person died." })
  deathDate?: PartialDate;

  @Field(() => Boolean, { description: "The person asked for secrecy (geheimhouding): nothing may be told to others." })
  confidential!: boolean;

  @Field(() => [PersonDetail], { description: "Fields that may be wrong: the registry is looking into them." })
  underInvestigation!: PersonDetail[];

  @Field(() => [String], { description: "What the agent must know or do before anything else, in plain Dutch. Show it above the person." })
  notices!: string[];
}

@ObjectType({ simpleResolvers: true, description: "The people who fit, and how the source did." })
export class PersonsFound {
  @Field(() => [Person], { description: "The people, at most thirty; empty when nobody fits." })
  items!: Person[];

  @Field(() => [PersonDetail], { description: "What the purpose allows: nothing else was asked of the registry." })
  allowedFields!: PersonDetail[];

  @Field(() => String, { description: "Address of the processing activity (verwerkingsactiviteit) under which each look-up was logged." })
  processingActivity!: string;

  @Field(() => Source, { description: "The department that has the registry." })
  source!: Source;

  @Field(() => String, { nullable: true, description: "When nobody was found: what to try next, in plain Dutch. Null otherwise." })
  advice?: string;
}

@ObjectType({ simpleResolvers: true, description: "Who the customer is, by the registry of persons." })
export class CustomerPerson {
  @Field(() => Person, { nullable: true, description: "The one person who fits; null when nobody does, or more than one." })
  item?: Person;

  @Field(() => [PersonDetail], { description: "What the purpose allows: nothing else was asked of the registry." })
  allowedFields!: PersonDetail[];

  @Field(() => String, {
    nullable: true,
    description: "Address of the processing activity (verwerkingsactiviteit) under which the look-up was logged; null when the purpose allows none.",
  })
  processingActivity?: string;

  @Field(() => Source, { nullable: true, description: "The department that has the registry, and how it did; null when no registry is connected." })
  source?: Source;

  @Field(() => String, { nullable: true, description: "When nobody fits: what to do, in plain Dutch. Null otherwise." })
  advice?: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "More people fit than may be given at once. Nobody is given: ask the citizen for one of the details.",
})
export class TooManyPersons extends Problem {
  @Field(() => [String], { description: "Fields of PersonSearchInput that would make the search more precise, the best first." })
  addDetails!: string[];
}

export const PersonsResult = createUnionType({
  name: "PersonsResult",
  description: "The people who fit, or why not.",
  types: () => [PersonsFound, InvalidInput, NotPermitted, NotFound, TooManyPersons, DepartmentUnavailable, DepartmentRefused] as const,
});
