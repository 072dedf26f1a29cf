import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../kernel/scalars.ts";

@InputType({
  description:
    "Whom to look up in a registry of persons. Give one whole key: a BSN, alone; last name with birth date; or postcode with house number. " +
    "The other fields make the last two more precise.",
})
export class PersonSearchInput {
  @Field(() => String, { nullable: true, description: "Citizen service number (BSN): nine digits that pass the eleven test. Alone: nothing else beside it." })
  bsn?: string;

  @Field(() => String, {
    nullable: true,
    description: "Last name without prefix, 2 to 200 characters. After at least three letters it may end in `*`, for any rest. A key together with birthDate.",
  })
  lastName?: string;

  @Field(() => String, { nullable: true, description: "Prefix of the last name: `van der`. Only beside lastName with birthDate." })
  lastNamePrefix?: string;

  @Field(() => String, { nullable: true, description: "First of the first names, or how it begins. Only beside lastName with birthDate." })
  firstName?: string;

  @Field(() => DateScalar, { nullable: true, description: "Birth date, in the past. A key together with lastName; more precise beside an address." })
  birthDate?: string;

  @Field(() => String, { nullable: true, description: "Postcode, `1234AB` with or without a space. A key together with houseNumber." })
  postcode?: string;

  @Field(() => Int, { nullable: true, description: "House number, 1 to 99999. A key together with postcode." })
  houseNumber?: number;

  @Field(() => String, { nullable: true, description: "Letter and addition of the house number, up to four characters. Only beside postcode and houseNumber." })
  houseNumberAddition?: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether people who died are found too. By BSN they always are." })
  includeDeceased!: boolean;
}
