import type { AppointmentBook, BookResult, NewCustomer } from "./city/appointment-book.ts";
import type { Calendar } from "./city/calendar.ts";
import type { Circumstances } from "./department-server.ts";
import { InternalException } from "./jcc-exception.ts";
import { bookingFieldName } from "./jcc-fields.ts";
import { AppointmentRequest, type CustomerRequest, IdQuery, parse } from "./jcc-requests.ts";
import type { JccHandler } from "./jcc-server.ts";
import { appointmentWire, qrCodeText } from "./jcc-wire.ts";

/** Codes of refusals. JCC's own were never seen, only that there is a number: nothing may be read into these. */
const codes = { taken: 2001, closed: 2002, details: 2003, refused: 2004, unknown: 2005 } as const;

interface JccBookingOptions {
  readonly book: AppointmentBook;
  readonly calendar: Calendar;
}

export function createJccBooking({ book, calendar }: JccBookingOptions) {
  /** JCC has no status in its answers: a cancelled appointment is simply not there any more. */
  const standing = (id: string) => {
    const booking = book.read(id);
    return booking && booking.status !== "cancelled" && booking.status !== "held" ? booking : undefined;
  };
  const known = (query: unknown) => {
    const booking = standing(parse(IdQuery, query).id);
    if (!booking) throw new InternalException();
    return booking;
  };
  return {
    add: (request, circumstances) => {
      const body = parse(AppointmentRequest, request.body);
      if (!book.location(body.locationId) || !body.activityList.every(({ activityId }) => book.product(activityId))) throw new InternalException();
      if (circumstances.quirk === "jcc-not-acknowledged") return notAcknowledged(codes.refused, "De afspraak kan niet worden gemaakt.");
      return add({ book, calendar }, body, circumstances);
    },
    read: (request) => appointmentWire(book, known(request.query)),
    qrCode: (request) => JSON.stringify(qrCodeText(known(request.query))),
    cancel: (request, circumstances) => {
      const { id } = parse(IdQuery, request.query);
      const isUnwilling = circumstances.quirk === "jcc-not-acknowledged";
      const isCancelled = !isUnwilling && standing(id) !== undefined && book.cancel(id).kind === "cancelled";
      return isCancelled ? { id } : { code: codes.unknown, message: "De afspraak kan niet worden geannuleerd." };
    },
  } satisfies Record<string, JccHandler>;
}

function add({ book, calendar }: JccBookingOptions, body: AppointmentRequest, { slotTaken }: Circumstances) {
  const fromMs = toEpochMs(body.fromDateTime);
  const place = { locationId: body.locationId, date: calendar.dateOf(fromMs), time: calendar.timeOf(fromMs) };
  const products = body.activityList.map(({ activityId, amount }) => ({ productId: activityId, amount }));
  const selection = { products, persons: Math.max(...products.map(({ amount }) => amount)) };
  // The client works out the end; JCC holds it against the duration.
  const isWholeSlot = toEpochMs(body.toDateTime) - fromMs === book.durationMinutes(selection) * 60_000;
  if (!isWholeSlot || calendar.toEpochMs(place.date, place.time) !== fromMs) return notAcknowledged(codes.closed, "De opgegeven tijd klopt niet.");
  if (slotTaken) book.crowdOut({ ...place, selection });
  const customers = body.customerList.map((customer) => customerOf(customer));
  return acknowledge(book.book({ ...place, selection, customers, ...(body.message ? { notes: body.message } : {}) }));
}

function acknowledge(result: BookResult) {
  if (result.kind === "booked") return { id: result.booking.id, acknowledgeIsSuccess: true };
  if (result.kind === "taken") return notAcknowledged(codes.taken, "De gekozen tijd is niet meer beschikbaar.");
  if (result.kind === "closed") return notAcknowledged(codes.closed, "Op deze tijd kan geen afspraak worden gemaakt.");
  if (result.fields) {
    const validateErrors = result.fields.map((field) => `${bookingFieldName(field)} is verplicht`);
    return { ...notAcknowledged(codes.details), validateErrors };
  }
  return notAcknowledged(codes.refused, result.message);
}

/** A refusal is HTTP 200 all the same. */
function notAcknowledged(code: number, message?: string) {
  return { code, message, acknowledgeIsSuccess: false, logLevel: 3 };
}

const genders = ["other", "male", "female"] as const;

function customerOf(customer: CustomerRequest): NewCustomer {
  const { phoneNumber, mobilePhoneNumber, streetName, houseNumber, houseNumberSuffix, postalCode, city } = customer;
  const address = {
    street: streetName || undefined,
    houseNumber: houseNumber ? Number(houseNumber) : undefined,
    houseNumberAddition: houseNumberSuffix || undefined,
    postcode: postalCode?.replaceAll(" ", "").toUpperCase() || undefined,
    city: city || undefined,
  };
  return {
    lastName: customer.lastName,
    gender: genders[customer.gender],
    firstName: customer.firstName || undefined,
    initials: customer.initials || undefined,
    lastNamePrefix: customer.lastNamePrefix || undefined,
    birthDate: customer.birthDate?.slice(0, 10) || undefined,
    bsn: customer.socialSecurityNumber || undefined,
    email: customer.emailAddress || undefined,
    phone: phoneNumber || mobilePhoneNumber || undefined,
    address: Object.values(address).some((value) => value !== undefined) ? address : undefined,
    attributes: { ...(phoneNumber ? { phoneNumber } : {}), ...(mobilePhoneNumber ? { mobilePhoneNumber } : {}) },
  };
}

/** With an offset it is a moment; without one it is wall-clock time in Amsterdam. */
function toEpochMs(dateTime: string): number {
  const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/.test(dateTime);
  return hasOffset
    ? Temporal.Instant.from(dateTime).epochMilliseconds
    : Temporal.PlainDateTime.from(dateTime).toZonedDateTime("Europe/Amsterdam").epochMilliseconds;
}
