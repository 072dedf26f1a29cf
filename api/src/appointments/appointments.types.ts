import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Action } from "../kernel/abilities.ts";
import { Address } from "../kernel/address.types.ts";
import { DateScalar, DateTimeScalar } from "../kernel/scalars.ts";
import { Department, Source } from "../departments/departments.types.ts";

export enum AppointmentStatus {
  BOOKED = "BOOKED",
  ARRIVED = "ARRIVED",
  IN_PROGRESS = "IN_PROGRESS",
  COMPLETED = "COMPLETED",
  NO_SHOW = "NO_SHOW",
  CANCELLED = "CANCELLED",
}

registerEnumType(AppointmentStatus, {
  name: "AppointmentStatus",
  description: "Where an appointment stands, as the department has it.",
  valuesConfig: {
    BOOKED: { description: "It stands." },
    ARRIVED: { description: "The citizen has arrived." },
    IN_PROGRESS: { description: "The citizen is being helped." },
    COMPLETED: { description: "It took place." },
    NO_SHOW: { description: "The citizen did not come." },
    CANCELLED: { description: "It was cancelled." },
  },
});

@ObjectType({ simpleResolvers: true, description: "A price that the citizen pays." })
export class Cost {
  @Field(() => String, { description: "What it is for." })
  description!: string;

  @Field(() => Int, { description: "Amount in euro cents." })
  amountCents!: number;
}

@ObjectType({ simpleResolvers: true, description: "A kind of item that a pick-up takes, such as a sofa." })
export class ItemKind {
  @Field(() => ID, { description: "Id at the department; used in the package." })
  id!: string;

  @Field(() => String, { description: "Name for people." })
  name!: string;

  @Field(() => Int, { description: "Share of the vehicle that one takes, in units of the department." })
  volumeUnits!: number;

  @Field(() => Int, { description: "Most of this kind in one package." })
  amountMax!: number;
}

@ObjectType({ simpleResolvers: true, description: "Something that a department offers appointments for." })
export class Product {
  @Field(() => ID, { description: "Id at the department, used together with the department's id." })
  id!: string;

  @Field(() => String, { description: "Name for people." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Explanation for people, where the department has one." })
  description?: string;

  @Field(() => Int, { nullable: true, description: "Length for one person, in minutes; null when it is only known with a slot." })
  durationMinutes?: number;

  @Field(() => Int, { nullable: true, description: "What each further person adds, in minutes; null when not known." })
  additionalPersonMinutes?: number;

  @Field(() => Int, { nullable: true, description: "Most persons in one appointment; null when not limited." })
  personsMax?: number;

  @Field(() => [String], { description: "What the citizen must bring or do beforehand, from the department's system and the hub's configuration. Tell it." })
  requirements!: string[];

  @Field(() => [Cost], { description: "What the citizen pays." })
  costs!: Cost[];

  @Field(() => [ItemKind], {
    nullable: true,
    description: "For a pick-up: what may be in the package. Null for other products. A pick-up needs an address too.",
  })
  itemKinds?: ItemKind[];
}

@ObjectType({ simpleResolvers: true, description: "A place where appointments are held; for a pick-up the district." })
export class AppointmentLocation {
  @Field(() => ID, { nullable: true, description: "Id at the department; null where the department gives none with an appointment." })
  id?: string;

  @Field(() => String, { description: "Name for people." })
  name!: string;

  @Field(() => Address, { nullable: true, description: "Where it is, where known." })
  address?: Address;

  @Field(() => String, { nullable: true, description: "Phone number, where known." })
  phone?: string;
}

@ObjectType({ simpleResolvers: true, description: "A moment at which the selection can be booked: give its start and the location's id to `bookAppointment`." })
export class Slot {
  @Field(() => DateTimeScalar, { description: "Start." })
  start!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "End; null when the department does not tell it beforehand." })
  end?: string;
}

@ObjectType({ simpleResolvers: true, description: "A product within an appointment." })
export class BookedProduct {
  @Field(() => ID, { description: "Id at the department." })
  productId!: string;

  @Field(() => String, { description: "Name for people." })
  name!: string;

  @Field(() => Int, { description: "For how many persons." })
  amount!: number;
}

@ObjectType({ simpleResolvers: true, description: "Part of the package of a pick-up." })
export class PackageItem {
  /** Not in the schema: whose list of kinds has its name. */
  departmentId!: string;

  @Field(() => ID, { description: "Id of the kind of item: see `Product.itemKinds`." })
  kindId!: string;

  @Field(() => Int, { description: "How many." })
  amount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A person as the department has them with the appointment. The name is for everybody who may see the appointment; the rest needs the right PERSONS/VIEW at the department and is null without it.",
})
export class AppointmentCustomer {
  /** Not in the schema: the department whose right PERSONS/VIEW the policy asks for. */
  departmentId!: string;

  @Field(() => String, { description: "Name as one would say it: `J. van der Berg`." })
  name!: string;

  @Field(() => String, { nullable: true, description: "First name; null when not kept." })
  firstName?: string;

  @Field(() => String, { nullable: true, description: "Initials; null when not kept." })
  initials?: string;

  @Field(() => String, {
    nullable: true,
    description: "Prefix of the last name, `van der`; null when there is none or the system keeps it with the last name.",
  })
  lastNamePrefix?: string;

  @Field(() => String, { description: "Last name, as the system keeps it. Give the parts back as they are when only something else of the person changes." })
  lastName!: string;

  @Field(() => String, { nullable: true, description: "Citizen service number (BSN), nine digits. Needs PERSONS/VIEW; null without it or when not kept." })
  bsn?: string;

  @Field(() => DateScalar, { nullable: true, description: "Birth date. Needs PERSONS/VIEW; null without it or when not kept." })
  birthDate?: string;

  @Field(() => String, { nullable: true, description: "E-mail address. Needs PERSONS/VIEW; null without it or when not kept." })
  email?: string;

  @Field(() => String, { nullable: true, description: "Phone number. Needs PERSONS/VIEW; null without it or when not kept." })
  phone?: string;

  @Field(() => Address, { nullable: true, description: "Home address. Needs PERSONS/VIEW; null without it or when not kept." })
  address?: Address;
}

@ObjectType({ simpleResolvers: true, description: "An appointment as the department has it at this moment." })
export class Appointment {
  /** Not in the schema: by it the policy knows whose right to ask for. */
  departmentId!: string;

  @Field(() => ID, { description: "Id in the hub: opaque, stable, holds the department." })
  id!: string;

  @Field(() => Department, { description: "The department that it is with." })
  department!: Department;

  @Field(() => String, { description: "Reference that people read out: a short number where the department has one." })
  reference!: string;

  @Field(() => String, { nullable: true, description: "Number of the case (zaaknummer) that it belongs to; null when there is none." })
  caseNumber?: string;

  @Field(() => AppointmentStatus, { description: "Where it stands." })
  status!: AppointmentStatus;

  @Field(() => [BookedProduct], { description: "What it is for." })
  products!: BookedProduct[];

  @Field(() => Int, { description: "For how many people." })
  persons!: number;

  @Field(() => AppointmentLocation, { description: "Where." })
  location!: AppointmentLocation;

  @Field(() => DateTimeScalar, { description: "Start." })
  start!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "End; null when the department does not tell." })
  end?: string;

  @Field(() => Int, { nullable: true, description: "Length in minutes; null when the department does not tell the end." })
  durationMinutes?: number;

  @Field(() => [AppointmentCustomer], { description: "The people that it was made for, the one who booked first." })
  customers!: AppointmentCustomer[];

  @Field(() => String, { nullable: true, description: "Notes for the department. Free text: may hold personal data, needs PERSONS/VIEW; null without it." })
  notes?: string;

  @Field(() => [PackageItem], { nullable: true, description: "For a pick-up: the package. Null for other appointments." })
  items?: PackageItem[];

  @Field(() => String, {
    nullable: true,
    description: "Changes when the appointment changes. Give it back with a change, so that nothing is overwritten; null where the system has none.",
  })
  version?: string;

  @Field(() => [Action], {
    description: "What the user may do with this appointment now, by rights and by its state (a past one cannot be moved). Show no other buttons.",
  })
  permittedActions!: Action[];
}

@ObjectType({ simpleResolvers: true, description: "Appointments of one person across the departments, past and coming, and how each source did." })
export class PersonAppointments {
  @Field(() => [Appointment], { description: "What was found, by start, earliest first." })
  items!: Appointment[];

  @Field(() => [Source], {
    description:
      "Every connected department that has appointments, in the order of the configuration. Read them: a failed one means that something may be missing.",
  })
  sources!: Source[];
}
