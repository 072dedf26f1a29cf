import { Field, Float, InputType, Int } from "type-graphql";

@InputType({ description: "A point on the map in degrees (WGS 84)." })
export class GeoPointInput {
  @Field(() => Float, { description: "Degrees north, 50 to 54: `53.0912`." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east, 3 to 8: `5.4127`." })
  longitude!: number;
}

@InputType({ description: "An address at or near which a melding is about. Give what is known: at least a street, or a postcode." })
export class MeldingAddressInput {
  @Field(() => String, { nullable: true, description: "Street, at most 100 characters." })
  street?: string;

  @Field(() => Int, { nullable: true, description: "House number, 1 to 99999." })
  houseNumber?: number;

  @Field(() => String, { nullable: true, description: "Letter and addition of the house number, at most 10 characters." })
  houseNumberAddition?: string;

  @Field(() => String, { nullable: true, description: "Postcode, `1234AB` with or without a space." })
  postcode?: string;

  @Field(() => String, { nullable: true, description: "City, at most 100 characters." })
  city?: string;
}

@InputType({ description: "Where a melding is about: a point on the map, an address, or both. Most systems want a point." })
export class MeldingPlaceInput {
  @Field(() => GeoPointInput, { nullable: true, description: "The point on the map." })
  point?: GeoPointInput;

  @Field(() => MeldingAddressInput, { nullable: true, description: "The address." })
  address?: MeldingAddressInput;
}
