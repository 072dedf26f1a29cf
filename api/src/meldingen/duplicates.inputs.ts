import { Field, InputType, Int } from "type-graphql";
import { GeoPointInput } from "./meldingen.inputs.ts";

@InputType({ description: "The door at or near which something is wrong. Give the street, or the postcode, and the house number where there is one." })
export class SoughtAddressInput {
  @Field(() => String, { nullable: true, description: "Street, 2 to 100 characters; capitals, accents and spaces do not matter." })
  street?: string;

  @Field(() => Int, { nullable: true, description: "House number, 1 to 99999. Neighbours are looked at too." })
  houseNumber?: number;

  @Field(() => String, { nullable: true, description: "Postcode, `1234AB` with or without a space." })
  postcode?: string;
}

@InputType({ description: "Where something is wrong: a point on the map, an address, or both. The point finds best." })
export class SoughtPlaceInput {
  @Field(() => GeoPointInput, { nullable: true, description: "The point on the map." })
  point?: GeoPointInput;

  @Field(() => SoughtAddressInput, { nullable: true, description: "The address." })
  address?: SoughtAddressInput;
}
