import type { AppointmentBook } from "./city/appointment-book.ts";
import type { BookedCustomer, Booking, BookingStatus, Location, Product } from "./city/types.ts";
import type { MatrixParameters } from "./qmatic-path.ts";

/** How Orchestra writes things down. Shapes and oddities are those of recorded exchanges with a real one. */

const retentionMs = 30 * 24 * 3_600_000;
const addedMs = Date.UTC(2024, 2, 4, 9, 30);
const changedMs = Date.UTC(2026, 0, 12, 14, 5);
/** Lets two systems of one municipality tell the same booking by a short number; only the staff's API shows it. */
const numberSpan = 0xff_ff_ff;

export type WireObject = Readonly<Record<string, unknown>>;

export function envelope(content: WireObject, { total, parameters }: { readonly total: number; readonly parameters?: MatrixParameters }): WireObject {
  const echoed = [...(parameters ?? [])].map(([name, values]) => [name, `[${values.join(", ")}]`] as const);
  return {
    meta: { start: "", end: "", totalResults: total, offset: null, limit: null, fields: "", arguments: Object.fromEntries(echoed) },
    ...content,
    notifications: [],
  };
}

export function toWireService(product: Product): WireObject {
  return {
    ...toWireGroupedService(product),
    publicEnabled: product.publicEnabled,
    active: product.active,
    created: addedMs,
    updated: changedMs,
  };
}

export function toWireGroupedService(product: Product): WireObject {
  return {
    publicId: product.id,
    name: product.name,
    duration: product.durationMinutes,
    additionalCustomerDuration: product.additionalPersonMinutes,
    custom: JSON.stringify({
      rescheduleEnabled: true,
      cancelEnabled: true,
      emails: "",
      hisId: "",
      notesFieldEnabled: false,
      infoText: product.description ?? "",
      servicenametranslations: [],
    }),
  };
}

export function toWireBranch(location: Location): WireObject {
  const { address } = location;
  return {
    addressCountry: address ? "Nederland" : null,
    addressZip: address?.postcode?.replace(/^(\d{4})/, "$1 ") ?? null,
    created: addedMs,
    latitude: address?.latitude ?? null,
    custom: null,
    timeZone: "Europe/Amsterdam",
    addressState: null,
    phone: location.phone ?? null,
    name: location.name,
    addressLine1: address ? `${address.street} ${address.houseNumber}` : location.name,
    addressLine2: null,
    fullTimeZone: "Europe/Amsterdam",
    updated: changedMs,
    publicId: location.id,
    branchPrefix: null,
    email: location.email ?? null,
    addressCity: address?.city ?? null,
    longitude: address?.longitude ?? null,
  };
}

export function toWireAppointment(book: AppointmentBook, booking: Booking): WireObject {
  const location = book.location(booking.locationId);
  return {
    notes: notesOf(booking),
    resource: { custom: '{"color":"#3a87ad","email":""}', name: resourceOf(booking) },
    created: booking.createdMs,
    custom: booking.attributes["custom"] ?? null,
    start: toWireMoment(booking.startMs),
    numberOfCustomers: booking.selection.persons,
    services: servicesOf(book, booking).map(toWireService),
    title: booking.title ?? "",
    branch: location ? toWireBranch(location) : null,
    allDay: false,
    blocking: false,
    end: toWireMoment(booking.endMs),
    customSlotLength: null,
    customers: booking.customers.map((customer) => toWireCustomer(customer, booking)),
    updated: booking.updatedMs,
    publicId: booking.id,
    status: statusNumbers[booking.status](booking),
  };
}

/** As the queueing side of Orchestra lists it for the staff: other names, and the notes among the properties. */
export function toStaffRow(book: AppointmentBook, booking: Booking): WireObject {
  return {
    id: numberOf(booking.id),
    externalId: booking.id,
    branchId: numberOf(booking.locationId),
    startTime: toWireMoment(booking.startMs),
    endTime: toWireMoment(booking.endMs),
    updateTime: toWireMoment(booking.updatedMs),
    status: booking.status === "cancelled" ? "CANCELLED" : "CREATED",
    resourceName: resourceOf(booking),
    services: servicesOf(book, booking).map((product) => ({ id: product.number, name: product.name })),
    customers: booking.customers.map((customer) => ({
      id: numberOf(customer.id),
      firstName: customer.firstName ?? "",
      lastName: lastNameOf(customer) ?? "",
      properties: { email: customer.email ?? "", phoneNumber: customer.phone ?? "" },
    })),
    properties: { notes: notesOf(booking), title: booking.title ?? "" },
  };
}

export function toWireCustomer(customer: BookedCustomer, booking: Booking): WireObject {
  const { attributes, address } = customer;
  const firstName = customer.firstName ?? null;
  return {
    addressCountry: attributes["addressCountry"] ?? null,
    lastName: lastNameOf(customer),
    addressZip: address?.postcode ?? null,
    created: booking.createdMs,
    lastInteractionTimestamp: toWireMoment(lastInteractionOf(booking)),
    custom: attributes["custom"] ?? null,
    externalId: attributes["externalId"] ?? null,
    addressState: attributes["addressState"] ?? null,
    dateOfBirth: customer.birthDate === undefined ? null : noonOf(customer.birthDate),
    consentTimestamp: null,
    dateOfBirthWithoutTime: customer.birthDate ?? null,
    deletionTimestamp: toWireMoment(lastInteractionOf(booking) + retentionMs),
    firstName,
    phone: customer.phone ?? null,
    consentIdentifier: null,
    // Orchestra really joins them like this: a customer without a first name is called "null Jansen".
    name: `${firstName} ${lastNameOf(customer)}`,
    addressLine1: addressLineOf(customer) ?? null,
    identificationNumber: customer.bsn ?? null,
    addressLine2: attributes["addressLine2"] ?? null,
    retentionPolicy: "default",
    updated: null,
    publicId: customer.id,
    email: customer.email ?? null,
    addressCity: address?.city ?? null,
  };
}

/** As the search by e-mail answers it: details among the properties, and empty texts where there is nothing. */
export function toIdentifiedCustomer(customer: BookedCustomer, booking: Booking): WireObject {
  const { attributes, address } = customer;
  return {
    id: numberOf(customer.id),
    publicId: customer.id,
    firstName: customer.firstName ?? "",
    lastName: lastNameOf(customer) ?? "",
    cardNumber: "",
    consentIdentifier: null,
    consentTimestamp: null,
    retentionPolicy: "default",
    lastInteractionTimestamp: toWireMoment(lastInteractionOf(booking)),
    deletionTimestamp: toWireMoment(lastInteractionOf(booking) + retentionMs),
    properties: {
      country: attributes["addressCountry"] ?? "",
      address2: attributes["addressLine2"] ?? "",
      city: address?.city ?? "",
      address1: addressLineOf(customer) ?? "",
      created: booking.createdMs,
      postalCode: address?.postcode ?? "",
      custom: attributes["custom"] ?? "{}",
      externalId: attributes["externalId"] ?? "",
      dateOfBirth: customer.birthDate ?? "",
      phoneNumber: customer.phone ?? "",
      state: attributes["addressState"] ?? "",
      email: customer.email ?? "",
    },
  };
}

/** A record of a customer is thrown away some time after the last that was heard of them. */
export function isRetained(booking: Booking, now: number): boolean {
  return booking.endMs > now || lastInteractionOf(booking) + retentionMs > now;
}

/** Orchestra numbers things inside; the public API never shows it. */
export function numberOf(publicId: string): number {
  let number = 7;
  for (const character of publicId) number = (number * 31 + (character.codePointAt(0) ?? 0)) % numberSpan;
  return number;
}

export function toWireMoment(epochMs: number): string {
  return new Date(epochMs).toISOString().replace("Z", "+0000");
}

const statusNumbers: Readonly<Record<BookingStatus, (booking: Booking) => number>> = {
  held: () => 10,
  booked: ({ moves }) => (moves > 0 ? 21 : 20),
  arrived: () => 30,
  "in-progress": () => 40,
  completed: () => 50,
  "no-show": () => 51,
  cancelled: () => 53,
};

const resourceOf = ({ lane }: Booking): string => `Balie ${lane + 1}`;
const lastInteractionOf = ({ createdMs, updatedMs }: Booking): number => Math.max(createdMs, updatedMs);
const noonOf = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** Orchestra has no prefixes, and knows those who come along by no name at all. */
function lastNameOf({ lastNamePrefix, lastName }: BookedCustomer): string | null {
  if (lastName === "") return null;
  return lastNamePrefix === undefined ? lastName : `${lastNamePrefix} ${lastName}`;
}

/** A case number has no field of its own in Orchestra: the staff types it into the notes, once. */
function notesOf({ notes = "", caseNumber }: Booking): string {
  if (caseNumber === undefined || notes.includes(caseNumber)) return notes;
  return [`Zaaknummer ${caseNumber}`, ...(notes === "" ? [] : [notes])].join("\n");
}

function addressLineOf({ attributes, address }: BookedCustomer): string | undefined {
  if (attributes["addressLine1"] !== undefined) return attributes["addressLine1"];
  return address?.street === undefined
    ? undefined
    : [address.street, address.houseNumber, address.houseNumberAddition].filter((part) => part !== undefined).join(" ");
}

function servicesOf(book: AppointmentBook, booking: Booking): readonly Product[] {
  return booking.selection.products.flatMap(({ productId }) => book.product(productId) ?? []);
}
