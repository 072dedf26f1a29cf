import { FieldResolver, Resolver, Root } from "type-graphql";
import { CustomerView } from "../departments/customer-view.types.ts";
import { make } from "../kernel/make.ts";
import { type Appointment, PersonAppointments } from "./appointments.types.ts";

declare module "../departments/customer-view.ts" {
  interface CustomerItems {
    readonly appointments: Appointment;
  }
}

@Resolver(() => CustomerView)
export class AppointmentsOfCustomerResolver {
  @FieldResolver(() => PersonAppointments, { description: "Appointments across the departments, past and coming, by their start." })
  appointments(@Root() { parts }: CustomerView): PersonAppointments {
    const { items, sources } = parts.appointments ?? notGathered();
    return make(PersonAppointments, { items: items.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start)), sources: [...sources] });
  }
}

function notGathered(): never {
  throw new Error("appointments were not gathered though the field was selected");
}
