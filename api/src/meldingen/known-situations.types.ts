import { createUnionType, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Department } from "../departments/departments.types.ts";
import { PageInfo } from "../kernel/connection.types.ts";
import { InvalidInput, NotFound, Problem } from "../kernel/problem.types.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";

@ObjectType({ simpleResolvers: true, description: "Everything within a distance of a point." })
export class SituationCircle {
  @Field(() => Float, { description: "Of the middle: degrees north." })
  latitude!: number;

  @Field(() => Float, { description: "Of the middle: degrees east." })
  longitude!: number;

  @Field(() => Int, { description: "In metres." })
  radiusMeters!: number;
}

@ObjectType({ simpleResolvers: true, description: "Everything between two parallels and two meridians, in degrees." })
export class SituationBox {
  @Field(() => Float, { description: "Lowest latitude." })
  south!: number;

  @Field(() => Float, { description: "Lowest longitude." })
  west!: number;

  @Field(() => Float, { description: "Highest latitude." })
  north!: number;

  @Field(() => Float, { description: "Highest longitude." })
  east!: number;
}

@ObjectType({ simpleResolvers: true, description: "Where a situation holds: one of the three; the others are null." })
export class SituationPlace {
  @Field(() => SituationCircle, { nullable: true, description: "A circle." })
  circle?: SituationCircle;

  @Field(() => SituationBox, { nullable: true, description: "A rectangle." })
  box?: SituationBox;

  @Field(() => [String], { nullable: true, description: "Whole streets, by name." })
  streets?: string[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    "Something that is known about a place and can be told at once, so that nobody files it: an outage of the grid operator, planned works, lights that come when the estate is finished. Source: the hub, kept by managers.",
})
export class KnownSituation {
  @Field(() => ID, { description: "Id in the hub." })
  id!: string;

  @Field(() => Department, { description: "The department that it comes from." })
  department!: Department;

  @Field(() => String, { description: "What to tell the caller, in plain Dutch: read it out." })
  text!: string;

  @Field(() => [String], { description: "What it is about, in words of citizens or names of categories: `straatverlichting`. Empty: everything there." })
  categoryWords!: string[];

  @Field(() => SituationPlace, { description: "Where it holds." })
  place!: SituationPlace;

  @Field(() => DateTimeScalar, { description: "From when it is told." })
  validFrom!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when it is told; null until somebody ends it." })
  validUntil?: string;

  @Field(() => Int, { description: "Rises with every change. Give it back with a change, so that nobody's is overwritten." })
  version!: number;

  @Field(() => String, { description: "Name of who changed it last." })
  changedBy!: string;

  @Field(() => DateTimeScalar, { description: "When it was changed last." })
  changedAt!: string;
}

@ObjectType({ simpleResolvers: true, description: "A situation in the list, with its place in it." })
export class KnownSituationEdge {
  @Field(() => String, { description: "To go on after this one." })
  cursor!: string;

  @Field(() => KnownSituation, { description: "The situation." })
  node!: KnownSituation;
}

@ObjectType({ simpleResolvers: true, description: "Known situations, the newest first." })
export class KnownSituationConnection {
  @Field(() => [KnownSituationEdge], { description: "This page." })
  edges!: KnownSituationEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: "The situation as it is now." })
export class KnownSituationKept {
  @Field(() => KnownSituation, { description: "The situation." })
  situation!: KnownSituation;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "Somebody else changed the situation after it was read. Nothing was changed: look at it and try again.",
})
export class SituationChangedMeanwhile extends Problem {
  @Field(() => KnownSituation, { description: "As it is now." })
  situation!: KnownSituation;
}

export const KnownSituationResult = createUnionType({
  name: "KnownSituationResult",
  description: "The situation as it is now, or why nothing was changed.",
  types: () => [KnownSituationKept, SituationChangedMeanwhile, NotFound, InvalidInput] as const,
});

export const KnownSituationsResult = createUnionType({
  name: "KnownSituationsResult",
  description: "The list, or why not.",
  types: () => [KnownSituationConnection, InvalidInput] as const,
});
