import { Field, Float, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "A point on the map in degrees (WGS 84)." })
export class GeoPoint {
  @Field(() => Float, { description: "Degrees north: `53.0912`." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east: `5.4127`." })
  longitude!: number;
}
