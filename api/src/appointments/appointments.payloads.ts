import type { Booking } from "@kcc-hub/connectors/sdk";
import { z } from "zod";

/**
 * What the ledger keeps of each kind of operation. It is read back after a crash, perhaps by a newer version of the hub: so it is parsed,
 * like anything that comes from outside. Payloads hold personal data and are cleared when the operation is settled; outcomes hold none.
 */
const address = z.object({
  street: z.string().optional(),
  houseNumber: z.number().optional(),
  houseNumberAddition: z.string().optional(),
  postcode: z.string().optional(),
  city: z.string().optional(),
});
const customer = z.object({
  bsn: z.string().optional(),
  firstName: z.string().optional(),
  initials: z.string().optional(),
  lastNamePrefix: z.string().optional(),
  lastName: z.string(),
  birthDate: z.string().optional(),
  gender: z.enum(["female", "male", "other"]).optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: address.optional(),
});
const items = z.array(z.object({ kindId: z.string(), amount: z.number() })).readonly();
const selection = z.object({
  products: z.array(z.object({ productId: z.string(), amount: z.number() })).readonly(),
  persons: z.number(),
  address: address.optional(),
  items: items.optional(),
});
const booking = z.object({
  selection,
  locationId: z.string(),
  start: z.string(),
  customers: z.tuple([customer], customer).readonly(),
  notes: z.string().optional(),
});
/** The appointment as it was when the write was asked for, as a person who must settle it would look it up. */
const subject = z.object({ reference: z.string(), start: z.string() });
/** Where a free time is looked for when the wanted one is taken. Without address: it is kept with the outcome. */
const wanted = z.object({ selection: selection.omit({ address: true }), locationId: z.string(), start: z.string() });

export const bookPayload = z.object({ booking });

export const changePayload = z.object({
  appointmentId: z.string(),
  notes: z.string().optional(),
  customer: customer.optional(),
  items: items.optional(),
  version: z.string().optional(),
  subject,
  wanted: wanted.optional(),
});

export const reschedulePayload = z.object({
  appointmentId: z.string(),
  start: z.string(),
  locationId: z.string(),
  version: z.string().optional(),
  subject,
  /** What the new appointment is made of, where the department cannot move one: as it was when the move was asked for. */
  booking,
});

export const cancelPayload = z.object({ appointmentId: z.string(), reason: z.string(), subject });

const booked = z.object({ kind: z.literal("booked"), appointmentId: z.string() });
const gone = z.object({ kind: z.literal("gone") });
const cancelled = z.object({ kind: z.literal("cancelled") });
const slotTaken = z.object({ kind: z.literal("slot-taken"), wanted: wanted.optional() });
const rejected = z.object({ kind: z.literal("rejected"), reason: z.string(), message: z.string(), fields: z.array(z.string()).readonly() });

/** What came of one call to the department. */
export const bookResult = z.discriminatedUnion("kind", [booked, slotTaken, rejected]);
export const cancelResult = z.discriminatedUnion("kind", [cancelled, gone, rejected]);
const conflict = z.object({ kind: z.literal("conflict"), appointmentId: z.string() });
export const compareResult = z.discriminatedUnion("kind", [z.object({ kind: z.literal("as-it-was") }), conflict]);
export const changeResult = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["changed", "rescheduled"]), appointmentId: z.string() }),
  conflict,
  slotTaken,
  gone,
  rejected,
]);

/** What came of the whole operation. */
export const appointmentOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["booked", "changed", "rescheduled", "conflict"]), appointmentId: z.string() }),
  cancelled,
  gone,
  slotTaken,
  rejected,
  z.object({ kind: z.literal("unavailable"), code: z.string() }),
  z.object({ kind: z.literal("needs-attention") }),
]);

/** What every payload and result that names an appointment has in common. */
export const withAppointmentId = z.object({ appointmentId: z.string() });

export type BookPayload = z.infer<typeof bookPayload>;
export type ChangePayload = z.infer<typeof changePayload>;
export type ReschedulePayload = z.infer<typeof reschedulePayload>;
export type CancelPayload = z.infer<typeof cancelPayload>;
export type Subject = z.infer<typeof subject>;
export type Wanted = z.infer<typeof wanted>;
export type BookResult = z.infer<typeof bookResult>;
export type CancelResult = z.infer<typeof cancelResult>;
export type CompareResult = z.infer<typeof compareResult>;
export type ChangeResult = z.infer<typeof changeResult>;
export type Rejection = z.infer<typeof rejected>;
export type AppointmentOutcome = z.infer<typeof appointmentOutcome>;

export function wantedOf({ selection: chosen, locationId, start }: Booking): Wanted {
  const { products, persons, items: packed } = chosen;
  return { selection: { products, persons, items: packed }, locationId, start };
}
