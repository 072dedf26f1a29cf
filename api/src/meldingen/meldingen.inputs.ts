import { Field, Float, ID, InputType, Int } from "type-graphql";
import { AddressInput } from "../kernel/address.types.ts";
import { DateScalar, DateTimeScalar } from "../kernel/scalars.ts";
import { InformChannel } from "./melding-report.words.ts";
import { MeldingPriority } from "./melding-words.types.ts";

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

@InputType({ description: "The answer to one of the questions of a category." })
export class MeldingAnswerInput {
  @Field(() => ID, { description: "The question, by its id." })
  questionId!: string;

  @Field(() => [String], {
    description: "The text, number or day; the ids of options where the question has them. At most twenty, each at most 500 characters.",
  })
  values!: string[];
}

@InputType({
  description:
    "Who reports. Leave the whole out for an anonymous report. What the department needs to inform them is sent to it; the rest only serves to find the melding back by person.",
})
export class MeldingReporterInput {
  @Field(() => String, { nullable: true, description: "First name, at most 128 characters." })
  firstName?: string;

  @Field(() => String, { nullable: true, description: "Initials, at most 20 characters." })
  initials?: string;

  @Field(() => String, { nullable: true, description: "Prefix of the last name, `van der`; at most 20 characters." })
  lastNamePrefix?: string;

  @Field(() => String, { nullable: true, description: "Last name without prefix, 1 to 128 characters." })
  lastName?: string;

  @Field(() => String, { nullable: true, description: "Citizen service number (BSN): nine digits that pass the eleven test. Never sent to the department." })
  bsn?: string;

  @Field(() => DateScalar, { nullable: true, description: "Birth date, in the past. Never sent to the department." })
  birthDate?: string;

  @Field(() => String, { nullable: true, description: "E-mail address, at most 254 characters." })
  email?: string;

  @Field(() => String, { nullable: true, description: "Phone number, Dutch or with country code." })
  phone?: string;

  @Field(() => AddressInput, { nullable: true, description: "Home address. Never sent to the department." })
  address?: AddressInput;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the department may hand the contact details on to others who do the work." })
  sharingAllowed!: boolean;
}

@InputType({ description: "A melding to make." })
export class CreateMeldingInput {
  @Field(() => ID, { description: "The department, by its id in the hub." })
  departmentId!: string;

  @Field(() => ID, { description: "The category, by its id from `meldingCategories`." })
  categoryId!: string;

  @Field(() => MeldingPlaceInput, { description: "Where." })
  place!: MeldingPlaceInput;

  @Field(() => String, { description: "What is the matter, 3 to 3000 characters; without personal data of others." })
  text!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was seen: not in the future, at most a year ago. Now when left out." })
  incidentAt?: string;

  @Field(() => [MeldingAnswerInput], { nullable: true, description: "Answers to the questions of the category, at most fifty." })
  answers?: MeldingAnswerInput[];

  @Field(() => MeldingPriority, { nullable: true, description: "How soon; the department's own choice when left out." })
  priority?: MeldingPriority;

  @Field(() => MeldingReporterInput, { nullable: true, description: "Who reports; anonymous when left out." })
  reporter?: MeldingReporterInput;

  @Field(() => InformChannel, { nullable: true, description: "How the reporter wants to hear what became of it; they do not want to when left out." })
  informBy?: InformChannel;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Photos that belong to it, at most three: ids that `POST /attachments` gave this user within the last hour. Each can be used once. Not where meldingenSupport.attachmentTypes is empty.",
  })
  attachments?: string[];
}

@InputType({ description: "The caller as one more reporter of a melding that is there already." })
export class JoinMeldingInput {
  @Field(() => ID, { description: "The melding, by its id in the hub." })
  meldingId!: string;

  @Field(() => String, { nullable: true, description: "What the caller adds to what is known, 3 to 1000 characters; without personal data." })
  text?: string;

  @Field(() => MeldingReporterInput, { nullable: true, description: "Who joins; anonymous when left out." })
  reporter?: MeldingReporterInput;

  @Field(() => InformChannel, { nullable: true, description: "How they want to hear what became of it; they do not want to when left out." })
  informBy?: InformChannel;
}

@InputType({ description: "What to change of a melding. What is left out stays as it is. See meldingenSupport.changes." })
export class ChangeMeldingInput {
  @Field(() => ID, { description: "The melding, by its id in the hub." })
  meldingId!: string;

  @Field(() => ID, { nullable: true, description: "Another category of the same department." })
  categoryId?: string;

  @Field(() => MeldingPlaceInput, { nullable: true, description: "The right place." })
  place?: MeldingPlaceInput;

  @Field(() => MeldingPriority, { nullable: true, description: "How soon." })
  priority?: MeldingPriority;

  @Field(() => String, { nullable: true, description: "Why, for the department: 3 to 500 characters." })
  reason?: string;

  @Field(() => String, {
    nullable: true,
    description: "The version that the change is based on; when given and no longer the present one, the answer is MeldingChangedMeanwhile.",
  })
  version?: string;
}
