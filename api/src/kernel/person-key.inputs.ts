import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "./scalars.ts";

@InputType({
  description:
    "What is known of a person. Give at least one whole key: a BSN; last name with birth date; postcode with house number; an e-mail address; or a phone number. " +
    "Give all that is known: departments differ in what they can search by, and the hub uses what each can. When given, last name and birth date also filter what other keys find.",
})
export class PersonKeyInput {
  @Field(() => String, { nullable: true, description: "Citizen service number (BSN): nine digits that pass the eleven test." })
  bsn?: string;

  @Field(() => String, { nullable: true, description: "Last name without prefix, 2 to 200 characters. A key together with birthDate." })
  lastName?: string;

  @Field(() => DateScalar, { nullable: true, description: "Birth date, in the past. A key together with lastName." })
  birthDate?: string;

  @Field(() => String, { nullable: true, description: "Postcode, `1234AB` with or without a space. A key together with houseNumber." })
  postcode?: string;

  @Field(() => Int, { nullable: true, description: "House number, 1 to 99999. A key together with postcode." })
  houseNumber?: number;

  @Field(() => String, { nullable: true, description: "Letter and addition of the house number, where there is one." })
  houseNumberAddition?: string;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email?: string;

  @Field(() => String, { nullable: true, description: "Phone number, Dutch or with country code; spaces and dashes are fine." })
  phone?: string;
}
