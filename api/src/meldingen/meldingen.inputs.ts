import { Field, Float, InputType } from "type-graphql";

@InputType({ description: "A point on the map in degrees (WGS 84)." })
export class GeoPointInput {
  @Field(() => Float, { description: "Degrees north, 50 to 54: `53.0912`." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east, 3 to 8: `5.4127`." })
  longitude!: number;
}
