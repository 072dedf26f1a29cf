import { Field, Float, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../kernel/scalars.ts";

@InputType({ description: "Everything within a distance of a point." })
export class SituationCircleInput {
  @Field(() => Float, { description: "Of the middle: degrees north, in the Netherlands." })
  latitude!: number;

  @Field(() => Float, { description: "Of the middle: degrees east, in the Netherlands." })
  longitude!: number;

  @Field(() => Int, { description: "In metres, 5 to 20000." })
  radiusMeters!: number;
}

@InputType({ description: "Everything between two parallels and two meridians, in degrees." })
export class SituationBoxInput {
  @Field(() => Float, { description: "Lowest latitude." })
  south!: number;

  @Field(() => Float, { description: "Lowest longitude." })
  west!: number;

  @Field(() => Float, { description: "Highest latitude, above south." })
  north!: number;

  @Field(() => Float, { description: "Highest longitude, above west." })
  east!: number;
}

@InputType({ description: "Where a situation holds. Give exactly one of the three." })
export class SituationPlaceInput {
  @Field(() => SituationCircleInput, { nullable: true, description: "A circle." })
  circle?: SituationCircleInput;

  @Field(() => SituationBoxInput, { nullable: true, description: "A rectangle." })
  box?: SituationBoxInput;

  @Field(() => [String], { nullable: true, description: "Whole streets by name, 1 to 50; accents, capitals and spaces do not matter." })
  streets?: string[];
}

@InputType({ description: "A situation to tell agents of from now on." })
export class KnownSituationInput {
  @Field(() => ID, { description: "The department that it comes from, by its id in the hub." })
  departmentId!: string;

  @Field(() => String, { description: "What to tell the caller, in plain Dutch, 10 to 1000 characters, without personal data. Lines are kept." })
  text!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: "What it is about, in words of citizens or names of categories, at most 20: `straatverlichting`. Empty: everything there.",
  })
  categoryWords!: string[];

  @Field(() => SituationPlaceInput, { description: "Where it holds." })
  place!: SituationPlaceInput;

  @Field(() => DateTimeScalar, { nullable: true, description: "From when it is told; now when left out." })
  validFrom?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when it is told, after validFrom; until somebody ends it when left out." })
  validUntil?: string;
}
