import { createUnionType, Field, ObjectType } from "type-graphql";
import { Department, ServicePromise, Source } from "../departments/departments.types.ts";
import { DepartmentRefused, DepartmentUnavailable, InvalidInput, NotFound, NotPermitted, Problem } from "../kernel/problem.types.ts";
import { DateScalar } from "../kernel/scalars.ts";
import { Operation, OutcomeUnknown } from "../kernel/operations/operation.types.ts";
import { Appointment, AppointmentLocation, Cost, PersonAppointments, Product, Slot } from "./appointments.types.ts";

@ObjectType({ simpleResolvers: true, description: "The products of a department." })
export class ProductList {
  @Field(() => [Product], { description: "Every product that can be booked, by name." })
  items!: Product[];
}

@ObjectType({ simpleResolvers: true, description: "What is free at one location." })
export class LocationAvailability {
  @Field(() => AppointmentLocation, { description: "The location." })
  location!: AppointmentLocation;

  @Field(() => DateScalar, { nullable: true, description: "First day with a free slot in the period; null when there is none." })
  firstFreeDay?: string;

  @Field(() => [DateScalar], { description: "Days with at least one free slot in the period, ascending. Ask `slots` for the times of a day." })
  days!: string[];
}

@ObjectType({ simpleResolvers: true, description: "The department's promise beside what is found." })
export class ServicePromiseCheck extends ServicePromise {
  @Field(() => DateScalar, { description: "Last day on which the promise would be kept." })
  until!: string;

  @Field(() => Boolean, { description: "Whether the first free day is not later than that." })
  isMet!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "Where and when a selection of products can be had." })
export class Availability {
  @Field(() => Department, { description: "The department." })
  department!: Department;

  @Field(() => [LocationAvailability], { description: "Each location that offers the whole selection, the earliest first." })
  locations!: LocationAvailability[];

  @Field(() => DateScalar, { nullable: true, description: "First free day over all locations; null when there is none in the period." })
  firstFreeDay?: string;

  @Field(() => ServicePromiseCheck, {
    nullable: true,
    description:
      "Whether the promise is met, at the locations asked for; null when nothing is promised, or when the period asked for does not begin today or is too short to tell.",
  })
  servicePromise?: ServicePromiseCheck;
}

@ObjectType({ simpleResolvers: true, description: "The free times on one day at one location." })
export class SlotList {
  @Field(() => [Slot], { description: "Free times, ascending; empty when the day is full or closed." })
  items!: Slot[];
}

@ObjectType({ simpleResolvers: true, description: "Appointments found by a reference, and how each source did." })
export class AppointmentsFound {
  @Field(() => [Appointment], { description: "What carries this reference or case number. Usually one; several when departments use the same number." })
  items!: Appointment[];

  @Field(() => [Source], { description: "Every department that was asked, or could not be." })
  sources!: Source[];

  @Field(() => String, { nullable: true, description: "When nothing was found: what to try next, in plain Dutch. Null otherwise." })
  advice?: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "Somebody else took the time, or the package no longer fits. Nothing was changed: offer one of the alternatives.",
})
export class SlotTaken extends Problem {
  @Field(() => [Slot], { description: "The free times nearest to the one wanted, at the same location; empty when none is free in the coming weeks." })
  alternatives!: Slot[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: "Somebody else changed the appointment after it was read. Nothing was overwritten: look at it and decide again.",
})
export class ChangedMeanwhile extends Problem {
  @Field(() => Appointment, { description: "The appointment as it is now." })
  appointment!: Appointment;
}

@ObjectType({ simpleResolvers: true, description: "Booked: the department confirmed it." })
export class AppointmentBooked {
  @Field(() => Appointment, { description: "The appointment. Read out its reference." })
  appointment!: Appointment;

  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;

  @Field(() => [String], {
    description: "What the citizen must bring or do beforehand, for all products together. Tell it. When it cannot be read now, one line says so.",
  })
  requirements!: string[];

  @Field(() => [Cost], { description: "What the citizen pays: the price of each product for one person." })
  costs!: Cost[];
}

@ObjectType({ simpleResolvers: true, description: "Changed in place." })
export class AppointmentChanged {
  @Field(() => Appointment, { description: "The appointment as it is now." })
  appointment!: Appointment;

  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;
}

@ObjectType({ simpleResolvers: true, description: "Moved: exactly one appointment stands, the new one." })
export class AppointmentRescheduled {
  @Field(() => Appointment, { description: "The appointment as it is now. Its id and reference may be new." })
  appointment!: Appointment;

  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;
}

@ObjectType({ simpleResolvers: true, description: "Cancelled: the department no longer expects the citizen." })
export class AppointmentCancelled {
  @Field(() => Operation, { description: "The operation that did it." })
  operation!: Operation;

  @Field(() => Boolean, {
    description: "Whether the department's system keeps the reason. Where it does not, nobody there sees it: note it in the contact when it matters.",
  })
  reasonKept!: boolean;
}

export const ProductsResult = createUnionType({
  name: "ProductsResult",
  description: "Products of a department, or why not.",
  types: () => [ProductList, InvalidInput, NotFound, NotPermitted, DepartmentUnavailable] as const,
});

export const AvailabilityResult = createUnionType({
  name: "AvailabilityResult",
  description: "Where and when, or why not.",
  types: () => [Availability, InvalidInput, NotFound, NotPermitted, DepartmentUnavailable, DepartmentRefused] as const,
});

export const SlotsResult = createUnionType({
  name: "SlotsResult",
  description: "The free times of a day, or why not.",
  types: () => [SlotList, InvalidInput, NotFound, NotPermitted, DepartmentUnavailable, DepartmentRefused] as const,
});

export const AppointmentResult = createUnionType({
  name: "AppointmentResult",
  description: "One appointment, or why not.",
  types: () => [Appointment, NotFound, DepartmentUnavailable] as const,
});

export const AppointmentsByReferenceResult = createUnionType({
  name: "AppointmentsByReferenceResult",
  description: "What carries a reference, or why not.",
  types: () => [AppointmentsFound, InvalidInput] as const,
});

export const PersonAppointmentsResult = createUnionType({
  name: "PersonAppointmentsResult",
  description: "A person's appointments, or why not.",
  types: () => [PersonAppointments, InvalidInput] as const,
});

export const BookAppointmentResult = createUnionType({
  name: "BookAppointmentResult",
  description: "Booked, or why not.",
  types: () => [AppointmentBooked, SlotTaken, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});

export const ChangeAppointmentResult = createUnionType({
  name: "ChangeAppointmentResult",
  description: "Changed, or why not.",
  types: () =>
    [AppointmentChanged, ChangedMeanwhile, SlotTaken, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});

export const RescheduleAppointmentResult = createUnionType({
  name: "RescheduleAppointmentResult",
  description: "Moved, or why not.",
  types: () =>
    [
      AppointmentRescheduled,
      ChangedMeanwhile,
      SlotTaken,
      DepartmentRefused,
      NotPermitted,
      NotFound,
      DepartmentUnavailable,
      OutcomeUnknown,
      InvalidInput,
    ] as const,
});

export const CancelAppointmentResult = createUnionType({
  name: "CancelAppointmentResult",
  description: "Cancelled, or why not.",
  types: () => [AppointmentCancelled, DepartmentRefused, NotPermitted, NotFound, DepartmentUnavailable, OutcomeUnknown, InvalidInput] as const,
});
