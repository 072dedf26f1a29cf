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

/**
 * True when nothing is left open: done, or certainly not done. After `OutcomeUnknown` the department may still have done it, so the same
 * intent must not be started under another key.
 */
export function endsIntent(result: { readonly __typename: string }): boolean {
  return result.__typename !== "OutcomeUnknown";
}

/** Finds what is wrong with a field, by its path in the input. */
export type ErrorOf = (field: string) => string | undefined;

export function fieldErrorsIn(result: Result | undefined): ErrorOf {
  const problem = problemIn(result);
  if (problem?.__typename !== "InvalidInput") return () => undefined;
  const messages = new Map(problem.fields.map(({ field, message }) => [withoutArgument(field), message]));
  return (field) => messages.get(field);
}

/** The argument's own name is no part of the form: `input.customer.bsn` and `customer.bsn` are the same field. */
function withoutArgument(field: string): string {
  return field.replace(/^(?:input|person)\./, "");
}
