import { momentToDateTime } from "../sdk/time.ts";
import type { Answer } from "./answers.ts";
import type { AppointmentBook, BookedCustomer, Booking, Location, Product, Slot } from "./city/appointment-book.ts";

/** The book's words in the words of the protocol. Members without a value are left out when this is written as JSON. */

export function productAnswer(product: Product) {
  const { id, name, description, durationMinutes, additionalPersonMinutes, personsMax, requirements, costs, itemKinds } = product;
  return { id, name, description: description || undefined, durationMinutes, additionalPersonMinutes, personsMax, requirements, costs, itemKinds };
}

export function locationAnswer({ id, name, address, phone }: Location) {
  if (!address) return { id, name, phone };
  const { latitude: _latitude, longitude: _longitude, ...visible } = address;
  return { id, name, address: visible, phone };
}

export function slotAnswer({ startMs, endMs }: Slot) {
  return { start: momentToDateTime(startMs), end: momentToDateTime(endMs) };
}

export function appointmentAnswer(book: AppointmentBook, booking: Booking) {
  return {
    id: booking.id,
    reference: booking.reference,
    caseNumber: booking.caseNumber,
    status: booking.status,
    products: booking.selection.products.map(({ productId, amount }) => ({ productId, name: book.product(productId)?.name ?? productId, amount })),
    persons: booking.selection.persons,
    location: { id: booking.locationId, name: book.location(booking.locationId)?.name ?? booking.locationId },
    start: momentToDateTime(booking.startMs),
    end: momentToDateTime(booking.endMs),
    customers: booking.customers.map((customer) => customerAnswer(customer)),
    notes: booking.notes || undefined,
    address: booking.selection.address,
    items: booking.selection.items,
    cancelReason: booking.cancelReason,
    idempotencyKey: booking.attributes.idempotencyKey,
    version: String(booking.version),
  };
}

export interface WholeAppointment {
  readonly book: AppointmentBook;
  readonly booking: Booking;
  readonly status?: 200 | 201;
  readonly isReplay?: boolean;
}

/** An answer with one appointment, which always tells its version. */
export function wholeAppointment({ book, booking, status = 200, isReplay = false }: WholeAppointment): Answer {
  return {
    status,
    headers: {
      etag: `"${booking.version}"`,
      ...(status === 201 ? { location: `/v1/appointments/${encodeURIComponent(booking.id)}` } : {}),
      ...(isReplay ? { "idempotency-replayed": "true" } : {}),
    },
    body: appointmentAnswer(book, booking),
  };
}

function customerAnswer(customer: BookedCustomer) {
  const { id: _id, attributes: _attributes, ...details } = customer;
  return details;
}
