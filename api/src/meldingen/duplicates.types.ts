import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Department, Source } from "../departments/departments.types.ts";
import { GeoPoint } from "../kernel/geo-point.types.ts";
import { InvalidInput } from "../kernel/problem.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { KnownSituation } from "./known-situations.types.ts";
import { MeldingStatus } from "./melding-words.types.ts";
import { MeldingCategoryName, MeldingPlace } from "./meldingen.types.ts";

export enum CategoryAgreement {
  SAME = "SAME",
  RELATED = "RELATED",
  DIFFERENT = "DIFFERENT",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(CategoryAgreement, {
  name: "CategoryAgreement",
  description: "How two categories go together.",
  valuesConfig: {
    SAME: { description: "The same category, or one of the same name at another department." },
    RELATED: { description: "Of one family, or about the same thing." },
    DIFFERENT: { description: "About something else. The words may still say that it is the same fault." },
    UNKNOWN: { description: "No category was given, or one that fits everything." },
  },
});

@ObjectType({ simpleResolvers: true, description: "Why a melding is likely the same, as facts." })
export class DuplicateReasons {
  @Field(() => Int, { nullable: true, description: "How far away it is, in metres; null when only the street is known to be the same." })
  distanceMeters?: number;

  @Field(() => Boolean, { description: "The distance is reckoned from house numbers, because one of both has no point on the map." })
  byHouseNumber!: boolean;

  @Field(() => CategoryAgreement, { description: "How its category goes with the one that was asked for." })
  category!: CategoryAgreement;

  @Field(() => [String], { description: "Things and faults that both speak of, in whatever words: `lantaarnpaal`." })
  sharedWords!: string[];

  @Field(() => Boolean, { description: "It speaks of another fault of the same thing: ask the caller what exactly is wrong." })
  otherFault!: boolean;

  @Field(() => Int, { description: "How many days ago it was reported." })
  reportedDaysAgo!: number;

  @Field(() => Boolean, { description: "It was closed after the caller saw it." })
  wasClosed!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A melding that is likely about the same fault. Join the caller to it instead of filing again. Source: the department, or what the hub last had of it: see seenAt.",
})
export class LikelyDuplicate {
  /** Not in the schema: by it the policy knows whose right to ask for. */
  departmentId!: string;

  @Field(() => ID, { description: "Id of the melding in the hub, as in `melding`." })
  id!: string;

  @Field(() => Department, { description: "The department that has it." })
  department!: Department;

  @Field(() => String, { description: "The number that people read out." })
  reference!: string;

  @Field(() => MeldingStatus, { description: "Where it stands." })
  status!: MeldingStatus;

  @Field(() => String, { description: "The department's own word for the status." })
  statusName!: string;

  @Field(() => String, { nullable: true, description: "What the department last said about it; null when nothing. Contact details are left out." })
  statusText?: string;

  @Field(() => MeldingCategoryName, { description: "What it is about." })
  category!: MeldingCategoryName;

  @Field(() => MeldingPlace, { description: "Where." })
  place!: MeldingPlace;

  @Field(() => String, { description: "The beginning of what was reported, at most 300 characters; contact details are left out." })
  text!: string;

  @Field(() => DateTimeScalar, { description: "When it was reported." })
  reportedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the department wants to have dealt with it; null when it does not tell." })
  dueAt?: string;

  @Field(() => DateTimeScalar, { description: "When the hub last got it from the department." })
  seenAt!: string;

  @Field(() => Float, { description: "How likely it is the same fault: 0 to 1. Less than 0.35 is not shown." })
  likelihood!: number;

  @Field(() => DuplicateReasons, { description: "Why, for programs." })
  reasons!: DuplicateReasons;

  @Field(() => String, { description: "Why, in one Dutch sentence for the agent." })
  sentence!: string;

  @Field(() => String, {
    description: "What is known about it, in plain Dutch, to tell the caller: where it stands, what the department said, when it should be done.",
  })
  known!: string;
}

@ObjectType({ simpleResolvers: true, description: "How a department did, and how fresh the hub's view of its meldingen is." })
export class DuplicateSource extends Source {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Of which moment the hub's view is: now where the department answered, else when it was last caught up; null when nothing was ever listed.",
  })
  asOf?: string;
}

@ObjectType({ simpleResolvers: true, description: "What is known about a fault before it is filed." })
export class LikelyDuplicates {
  @Field(() => [LikelyDuplicate], { description: "Meldingen that are likely the same, at most three, the likeliest first." })
  items!: LikelyDuplicate[];

  @Field(() => [KnownSituation], { description: "What is known about the place and can be told at once, at most five. Tell it before anything is filed." })
  situations!: KnownSituation[];

  @Field(() => GeoPoint, {
    nullable: true,
    description:
      "Where the hub looked: the point that was asked for, or, for an address with a street and a number, where something was reported at or near that door. Null when it knows no such place. Let the agent confirm it before it is used for a new melding.",
  })
  point?: GeoPoint;

  @Field(() => [DuplicateSource], {
    description: "Every department that is connected for meldingen. Read them: where one gave no answer, a duplicate may be missing.",
  })
  sources!: DuplicateSource[];
}

export const LikelyDuplicatesResult = createUnionType({
  name: "LikelyDuplicatesResult",
  description: "What is known, or why not.",
  types: () => [LikelyDuplicates, InvalidInput] as const,
});
