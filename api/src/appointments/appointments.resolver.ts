import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { idempotencyKeyArgument } from "../kernel/operations/operation.types.ts";
import { DateScalar } from "../kernel/scalars.ts";
import { BookAppointmentInput, ChangeAppointmentInput, Period, Purpose, RescheduleAppointmentInput, SelectionInput } from "./appointments.inputs.ts";
import {
  AppointmentResult,
  AppointmentsByReferenceResult,
  AvailabilityResult,
  BookAppointmentResult,
  CancelAppointmentResult,
  ChangeAppointmentResult,
  PersonAppointmentsResult,
  ProductsResult,
  RescheduleAppointmentResult,
  SlotsResult,
} from "./appointments.results.ts";
import type { AppointmentsApi } from "./appointments.api.ts";

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly appointments: AppointmentsApi;
  }
}

@Resolver()
export class AppointmentsResolver {
  @Query(() => ProductsResult, {
    description: "What a department offers appointments for, with what to bring and what it costs. Source: the department's system, kept for a minute.",
  })
  products(@Arg("departmentId", () => ID, { description: "The department, by its id in the hub." }) departmentId: string, @Ctx() { services }: RequestContext) {
    return services.appointments.products(departmentId);
  }

  @Query(() => ProductsResult, {
    description:
      "Products that may be added to those already chosen, for one appointment with several products. An empty list: the department combines nothing with them.",
  })
  combinableProducts(
    @Arg("departmentId", () => ID, { description: "The department, by its id in the hub." }) departmentId: string,
    @Arg("productIds", () => [ID], { description: "The products chosen, one to ten." }) productIds: string[],
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.combinableProducts(departmentId, productIds);
  }

  @Query(() => AvailabilityResult, {
    description:
      "Where a selection of products can be had and on which days, with the first free day and whether the department's promise is met. Source: the department's system, now.",
  })
  availability(
    @Arg("departmentId", () => ID, { description: "The department, by its id in the hub." }) departmentId: string,
    @Arg("selection", () => SelectionInput, { description: "What is wanted." }) selection: SelectionInput,
    @Arg("from", () => DateScalar, { nullable: true, description: "First day to look at; today when left out." }) from: string | undefined,
    @Arg("until", () => DateScalar, { nullable: true, description: "Last day to look at, at most 92 days after the first; 28 days after it when left out." })
    until: string | undefined,
    @Arg("locationId", () => ID, { nullable: true, description: "Only this location; all when left out." }) locationId: string | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.availability({ departmentId, selection, from, until, locationId });
  }

  @Query(() => SlotsResult, { description: "The free times of one day at one location. Source: the department's system, now." })
  slots(
    @Arg("departmentId", () => ID, { description: "The department, by its id in the hub." }) departmentId: string,
    @Arg("selection", () => SelectionInput, { description: "What is wanted." }) selection: SelectionInput,
    @Arg("locationId", () => ID, { description: "The location, by its id from `availability`." }) locationId: string,
    @Arg("date", () => DateScalar, { description: "The day, not in the past." }) date: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.slots({ departmentId, selection, locationId, date });
  }

  @Query(() => AppointmentResult, { description: "One appointment by its id in the hub. Source: the department's system, now." })
  appointment(@Arg("id", () => ID, { description: "Id in the hub." }) id: string, @Ctx() { services }: RequestContext) {
    return services.appointments.byId(id);
  }

  @Query(() => AppointmentsByReferenceResult, {
    description:
      "Finds by what a citizen reads out: the department's reference or the case number (zaaknummer). Spaces, dashes, lower case and look-alikes (O and 0, I and 1) are forgiven.",
  })
  appointmentsByReference(
    @Arg("reference", () => String, { description: "What the citizen reads out, 2 to 100 characters." }) reference: string,
    @Arg("departmentIds", () => [ID], { nullable: true, description: "Only these departments; all when left out." }) departmentIds: string[] | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.byReference({ reference, departmentIds });
  }

  @Query(() => PersonAppointmentsResult, {
    description: "All appointments of one person across the departments, with how each source did. One such look-up a request; kept in the audit log.",
  })
  appointmentsOfPerson(
    @Arg("person", () => PersonKeyInput, { description: "What is known of the person." }) person: PersonKeyInput,
    @Arg("purpose", () => Purpose, { description: "Why the person is looked up." }) purpose: Purpose,
    @Arg("period", () => Period, { defaultValue: Period.ALL, description: "Which appointments." }) period: Period,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.ofPerson({ person, purpose, period });
  }

  @Mutation(() => BookAppointmentResult, { description: "Books an appointment at a department." })
  bookAppointment(
    @Arg("input", () => BookAppointmentInput, { description: "What to book." }) input: BookAppointmentInput,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.book(input, key);
  }

  @Mutation(() => ChangeAppointmentResult, {
    description: "Changes an appointment in place: notes, the person's details, or the package of a pick-up. What is left out stays as it is.",
  })
  changeAppointment(
    @Arg("input", () => ChangeAppointmentInput, { description: "What to change." }) input: ChangeAppointmentInput,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.change(input, key);
  }

  @Mutation(() => RescheduleAppointmentResult, {
    description:
      "Moves an appointment to another time or location. Ends with exactly one appointment, the new or the old, whatever fails in between; where the hub cannot settle it, with a task for a person.",
  })
  rescheduleAppointment(
    @Arg("input", () => RescheduleAppointmentInput, { description: "Where to." }) input: RescheduleAppointmentInput,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.reschedule(input, key);
  }

  @Mutation(() => CancelAppointmentResult, {
    description:
      "Cancels an appointment that is still to come. Cancelling one that is cancelled already succeeds, or is NotFound where the department no longer shows it.",
  })
  cancelAppointment(
    @Arg("appointmentId", () => ID, { description: "The appointment, by its id in the hub." }) appointmentId: string,
    @Arg("reason", () => String, { description: "Why, for the department: 3 to 200 characters, without personal data." }) reason: string,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.appointments.cancel({ appointmentId, reason }, key);
  }
}
