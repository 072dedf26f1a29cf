import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../kernel/scalars.ts";

@InputType({
  description:
    "Whom to look up in a registry of persons. Give one whole key: a BSN, alone; last name with birth date; postcode with house number; first and last name, sought in one municipality; " +
    "or street with house number, sought in one municipality. The other fields make a search more precise. What would not be used is refused. Which keys a registry can use: `personsSupport`.",
})
export class PersonSearchInput {
  @Field(() => String, { nullable: true, description: "Citizen service number (BSN): nine digits that pass the eleven test. Alone: nothing else beside it." })
  bsn?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Last name without prefix, 2 to 200 characters. After at least three letters it may end in `*`, for any rest. A key together with birthDate, or with firstName.",
  })
  lastName?: string;

  @Field(() => String, { nullable: true, description: "Prefix of the last name: `van der`. Only beside a name that is sought by." })
  lastNamePrefix?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "First of the first names, or how it begins. Of two letters only that whole name is found when no birth date is given. A key together with lastName; more precise beside lastName with birthDate.",
  })
  firstName?: string;

  @Field(() => DateScalar, { nullable: true, description: "Birth date, in the past. A key together with lastName; more precise beside an address." })
  birthDate?: string;

  @Field(() => String, { nullable: true, description: "Postcode, `1234AB` with or without a space. A key together with houseNumber." })
  postcode?: string;

  @Field(() => Int, { nullable: true, description: "House number, 1 to 99999. A key together with postcode, or with street." })
  houseNumber?: number;

  @Field(() => String, { nullable: true, description: "Letter and addition of the house number, up to four characters. Only beside an address." })
  houseNumberAddition?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Street, when the postcode is not known, 2 to 80 characters. After at least seven characters it may end in `*`, or before them begin with it, for any rest. A key together with houseNumber.",
  })
  street?: string;

  @Field(() => String, {
    nullable: true,
    description: "Municipality to search in by name or street, as its four-digit code (gemeentecode); left out: the registry's own municipality.",
  })
  municipalityCode?: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether people who died are found too. By BSN they always are." })
  includeDeceased!: boolean;
}
