import type { CustomerSource } from "../departments/customer-view.ts";
import type { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import type { BookAppointmentInput, ChangeAppointmentInput, Period, Purpose, RescheduleAppointmentInput, SelectionInput } from "./appointments.inputs.ts";
import type { Appointment } from "./appointments.types.ts";

/** What the resolvers ask of the service; each answers with a value of the field's GraphQL type. */
export interface AppointmentsApi extends CustomerSource<Appointment> {
  products(departmentId: string): Promise<object>;
  combinableProducts(departmentId: string, productIds: readonly string[]): Promise<object>;
  availability(query: {
    readonly departmentId: string;
    readonly selection: SelectionInput;
    readonly from: string | undefined;
    readonly until: string | undefined;
    readonly locationId: string | undefined;
  }): Promise<object>;
  slots(query: { readonly departmentId: string; readonly selection: SelectionInput; readonly locationId: string; readonly date: string }): Promise<object>;
  itemKindName(item: { readonly departmentId: string; readonly kindId: string }): Promise<string | undefined>;
  byId(id: string): Promise<object>;
  byReference(query: { readonly reference: string; readonly departmentIds: readonly string[] | undefined }): Promise<object>;
  ofPerson(query: { readonly person: PersonKeyInput; readonly purpose: Purpose; readonly period: Period }): Promise<object>;
  book(input: BookAppointmentInput, key: string): Promise<object>;
  change(input: ChangeAppointmentInput, key: string): Promise<object>;
  reschedule(input: RescheduleAppointmentInput, key: string): Promise<object>;
  cancel(input: { readonly appointmentId: string; readonly reason: string }, key: string): Promise<object>;
}
