import { Field, InputType, Int, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "An address in the Netherlands; every part may be missing." })
export class Address {
  @Field(() => String, { nullable: true, description: "Street." })
  street?: string;

  @Field(() => Int, { nullable: true, description: "House number." })
  houseNumber?: number;

  @Field(() => String, { nullable: true, description: "Letter and addition, as on the door." })
  houseNumberAddition?: string;

  @Field(() => String, { nullable: true, description: "Postcode, `1234AB`." })
  postcode?: string;

  @Field(() => String, { nullable: true, description: "City." })
  city?: string;
}

@InputType({ description: "An address in the Netherlands." })
export class AddressInput {
  @Field(() => String, { description: "Postcode, `1234AB` with or without a space." })
  postcode!: string;

  @Field(() => Int, { description: "House number, 1 to 99999." })
  houseNumber!: number;

  @Field(() => String, { nullable: true, description: "Letter and addition of the house number." })
  houseNumberAddition?: string;
}
