import {
  ConnectorError,
  isSameMoment,
  momentToDateTime,
  plainDateOf,
  writeMark,
  type Appointment,
  type BookOutcome,
  type Booking,
  type CancelOutcome,
  type DateTime,
  type WriteCall,
} from "../sdk/index.ts";
import type { JccAvailability } from "./jcc.availability.ts";
import type { JccClient } from "./jcc.client.ts";
import { complainedDetails, missingDetails, newCustomer } from "./jcc.customer.ts";
import { isId, type JccReading } from "./jcc.reading.ts";
import { activitiesFrom, later } from "./jcc.translate.ts";
import type { WireAcknowledgement, WireBooking, WireCustomerFields } from "./jcc.wire.ts";

export interface JccBookingOptions {
  readonly client: JccClient;
  readonly reading: JccReading;
  readonly availability: JccAvailability;
}

export async function bookInJcc(booking: Booking, call: WriteCall, options: JccBookingOptions): Promise<BookOutcome> {
  const { client, reading } = options;
  const start = momentToDateTime(booking.start);
  const activities = activitiesFrom(booking.selection.products);
  const activityIds = activities.map(({ activityId }) => activityId);
  const [states, minutes] = await Promise.all([
    client.readCustomerFields({ activityIds }, call),
    client.calculateDuration({ activities, date: plainDateOf(start) }, call),
  ]);
  if (!states || minutes === undefined) {
    await reading.assertUnknown("appointment/calculateduration", { productIds: activityIds }, call);
    return { kind: "rejected", reason: "unknown-product", message: "De afdeling kent dit product niet (meer)." };
  }
  const missing = missingDetails(booking.customers[0], states);
  if (missing) return missing;
  const end = later(start, { minutes });
  const answer = await client.book(wireBookingFrom({ ...booking, start }, end, states, call.key), call);
  if (!answer) return await explainException(booking, call, reading);
  if (answer.kind === "refused") return await explainRefusal(answer, { ...booking, start }, call, options);
  return { kind: "booked", appointment: await readBooked(answer.id, { ...booking, start }, end, call, reading) };
}

export async function cancelInJcc(id: string, call: WriteCall, { client, reading }: JccBookingOptions): Promise<CancelOutcome> {
  if (!isId(id)) return { kind: "gone" };
  const answer = await client.cancel({ id }, call);
  if (answer === "absent") return { kind: "gone" };
  if (answer?.kind === "done") return { kind: "cancelled" };
  // Refused, or an InternalException: both may be the answer for what is not there (any more), and reading settles it.
  const appointment = await reading.read(id, call).catch((error: unknown) => {
    // A question that fails has changed nothing itself; what the cancellation did stays as uncertain as it was.
    if (!answer && ConnectorError.isInstance(error)) throw reading.failed("DELETE appointment", "unknown");
    throw error;
  });
  if (!appointment) return { kind: "gone" };
  if (!answer) throw reading.failed("DELETE appointment", "unknown");
  return { kind: "rejected", reason: "other", message: answer.message ?? "De afdeling heeft de annulering geweigerd, zonder reden." };
}

function wireBookingFrom(booking: Booking, end: DateTime, states: WireCustomerFields, key: string): WireBooking {
  return {
    id: null,
    activityList: activitiesFrom(booking.selection.products),
    // More than one customer was not recorded, but the list and the flag are there for it.
    customerList: booking.customers.map((customer, place) => newCustomer(customer, place === 0, states)),
    fromDateTime: booking.start,
    toDateTime: end,
    locationId: booking.locationId,
    message: writeMark(booking.notes, key),
    fieldList: null,
  };
}

/** The products are known by now; the location may be the caller's mistake. */
async function explainException({ selection, locationId }: Booking, call: WriteCall, reading: JccReading): Promise<BookOutcome> {
  const productIds = selection.products.map(({ productId }) => productId);
  const known = await reading.isKnown({ productIds, locationId }, call).catch((error: unknown) => {
    // Whether the booking was made stays as uncertain as it was: the failed question about it must not claim otherwise.
    if (ConnectorError.isInstance(error)) return true;
    throw error;
  });
  if (known) throw reading.failed("POST appointment", "unknown");
  return { kind: "rejected", reason: "other", message: "De afdeling biedt dit product niet aan op deze locatie." };
}

/**
 * JCC's codes are not published and none was recorded, so that a code proves nothing. What can be known is whether the time is still offered:
 * if it is not, somebody was faster. Otherwise JCC's complaints are searched for the names of its own fields.
 */
async function explainRefusal(
  refusal: WireAcknowledgement & { readonly kind: "refused" },
  booking: Booking,
  call: WriteCall,
  { availability }: JccBookingOptions,
): Promise<BookOutcome> {
  const slots = await availability.listSlots({ ...booking, date: plainDateOf(booking.start) }, call).catch(ignoreConnectorError);
  if (slots && !slots.some(({ start }) => isSameMoment(start, booking.start))) return { kind: "slot-taken" };
  const message = refusal.message ?? "De afdeling heeft de afspraak geweigerd, zonder reden.";
  return complainedDetails(refusal.validateErrors) ?? { kind: "rejected", reason: "other", message };
}

/** The answer to a booking is an id and nothing more. When the rest cannot be read, the booking stands all the same, with what we sent. */
async function readBooked(id: string, booking: Booking, end: DateTime, call: WriteCall, reading: JccReading): Promise<Appointment> {
  const appointment = await reading.read(id, call).catch(ignoreConnectorError);
  if (appointment) return appointment;
  const { selection, locationId, start, customers, notes } = booking;
  return {
    id,
    reference: id,
    status: "booked",
    products: selection.products.map(({ productId, amount }) => ({ productId, name: productId, amount })),
    persons: selection.persons,
    location: { id: locationId, name: locationId },
    start,
    end,
    customers,
    notes,
    bookingKey: call.key,
  };
}

/** For a question after a write whose outcome is certain already: that it fails changes nothing about the outcome. */
function ignoreConnectorError(error: unknown): undefined {
  if (!ConnectorError.isInstance(error)) throw error;
}
