import type {
  AppointmentQuery,
  AppointmentsByReferenceQuery,
  AppointmentsOfPersonQuery,
  AvailabilityQuery,
  BookAppointmentMutation,
  CancelAppointmentMutation,
  ChangeAppointmentMutation,
  ProblemCode,
  ProductsQuery,
  RescheduleAppointmentMutation,
  SlotsQuery,
} from "@kcc-hub/schema/admin";

type Result =
  | AppointmentQuery["appointment"]
  | AppointmentsByReferenceQuery["appointmentsByReference"]
  | AppointmentsOfPersonQuery["appointmentsOfPerson"]
  | AvailabilityQuery["availability"]
  | BookAppointmentMutation["bookAppointment"]
  | CancelAppointmentMutation["cancelAppointment"]
  | ChangeAppointmentMutation["changeAppointment"]
  | ProductsQuery["products"]
  | RescheduleAppointmentMutation["rescheduleAppointment"]
  | SlotsQuery["slots"];

/** Every expected refusal that an answer about appointments can be. */
export type Problem = Extract<Result, { readonly code: ProblemCode }>;

/** The refusal in an answer, or `undefined` when it is a success. */
export function problemIn(result: Result | undefined): Problem | undefined {
  return result && "code" in result ? result : undefined;
}
