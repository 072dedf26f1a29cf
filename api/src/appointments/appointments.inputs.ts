import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { AddressInput } from "../kernel/address.types.ts";
import { DateScalar, DateTimeScalar } from "../kernel/scalars.ts";
import "../kernel/purpose.types.ts";

export { Purpose } from "../kernel/purpose.ts";

export enum Period {
  ALL = "ALL",
  COMING = "COMING",
  PAST = "PAST",
}

registerEnumType(Period, {
  name: "Period",
  description: "Which appointments, by their start.",
  valuesConfig: {
    ALL: { description: "Past and coming." },
    COMING: { description: "From now on." },
    PAST: { description: "Before now." },
  },
});

@InputType({ description: "A product, and for how many of the people." })
export class SelectedProductInput {
  @Field(() => ID, { description: "Id of the product at the department." })
  productId!: string;

  @Field(() => Int, { defaultValue: 1, description: "For how many people, 1 to 20." })
  amount!: number;
}

@InputType({ description: "Part of the package of a pick-up." })
export class PackageItemInput {
  @Field(() => ID, { description: "Id of the kind of item, from the product's itemKinds." })
  kindId!: string;

  @Field(() => Int, { description: "How many, 1 to the kind's amountMax." })
  amount!: number;
}

@InputType({ description: "What is wanted: products of one department, for how many people; for a pick-up also the address and the package." })
export class SelectionInput {
  @Field(() => [SelectedProductInput], { description: "One to ten products of the department." })
  products!: SelectedProductInput[];

  @Field(() => Int, { nullable: true, description: "How many people come, 1 to 20; the largest amount of a product when left out." })
  persons?: number;

  @Field(() => AddressInput, { nullable: true, description: "Only for a pick-up, and required there: where." })
  address?: AddressInput;

  @Field(() => [PackageItemInput], { nullable: true, description: "Only for a pick-up, and required there: what, one to thirty kinds." })
  items?: PackageItemInput[];
}

@InputType({ description: "The person that an appointment is for." })
export class CustomerInput {
  @Field(() => String, { nullable: true, description: "First name, at most 128 characters." })
  firstName?: string;

  @Field(() => String, { nullable: true, description: "Initials, at most 20 characters." })
  initials?: string;

  @Field(() => String, { nullable: true, description: "Prefix of the last name, `van der`; at most 20 characters." })
  lastNamePrefix?: string;

  @Field(() => String, { description: "Last name without prefix, 1 to 128 characters." })
  lastName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Citizen service number (BSN): nine digits that pass the eleven test. Sent only to systems that keep it.",
  })
  bsn?: string;

  @Field(() => DateScalar, { nullable: true, description: "Birth date, in the past." })
  birthDate?: string;

  @Field(() => String, { nullable: true, description: "E-mail address, at most 254 characters. Some departments require it." })
  email?: string;

  @Field(() => String, { nullable: true, description: "Phone number, Dutch or with country code. Some departments require it." })
  phone?: string;

  @Field(() => AddressInput, { nullable: true, description: "Home address." })
  address?: AddressInput;
}

@InputType({ description: "An appointment to book." })
export class BookAppointmentInput {
  @Field(() => ID, { description: "The department, by its id in the hub." })
  departmentId!: string;

  @Field(() => SelectionInput, { description: "What is wanted." })
  selection!: SelectionInput;

  @Field(() => ID, { description: "The location, by its id from `availability`." })
  locationId!: string;

  @Field(() => DateTimeScalar, { description: "Start of a free slot, from `slots`." })
  start!: string;

  @Field(() => CustomerInput, { description: "The person who books." })
  customer!: CustomerInput;

  @Field(() => [CustomerInput], { nullable: true, description: "The other people who come, where their names are known; at most nineteen." })
  companions?: CustomerInput[];

  @Field(() => String, { nullable: true, description: "Notes for the department, at most 500 characters." })
  notes?: string;
}

@InputType({ description: "What to change of an appointment. What is left out stays as it is." })
export class ChangeAppointmentInput {
  @Field(() => ID, { description: "The appointment, by its id in the hub." })
  appointmentId!: string;

  @Field(() => String, { nullable: true, description: "New notes for the department, at most 500 characters." })
  notes?: string;

  @Field(() => CustomerInput, { nullable: true, description: "New details of the person who booked." })
  customer?: CustomerInput;

  @Field(() => [PackageItemInput], { nullable: true, description: "For a pick-up: the whole new package." })
  items?: PackageItemInput[];

  @Field(() => String, {
    nullable: true,
    description: "The version that the change is based on; when given and no longer the present one, the answer is ChangedMeanwhile.",
  })
  version?: string;
}

@InputType({ description: "Where to move an appointment to." })
export class RescheduleAppointmentInput {
  @Field(() => ID, { description: "The appointment, by its id in the hub." })
  appointmentId!: string;

  @Field(() => DateTimeScalar, { description: "Start of a free slot, from `slots`." })
  start!: string;

  @Field(() => ID, { nullable: true, description: "Another location; the same one when left out." })
  locationId?: string;

  @Field(() => String, {
    nullable: true,
    description: "The version that the move is based on; when given and no longer the present one, the answer is ChangedMeanwhile.",
  })
  version?: string;
}
