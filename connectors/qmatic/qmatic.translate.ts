import {
  isBsn,
  momentToDateTime,
  plainDateOf,
  readMark,
  type Address,
  type Appointment,
  type AppointmentStatus,
  type Customer,
  type Location,
  type PlainDate,
  type Product,
  type Rejected,
} from "../sdk/index.ts";
import { customerFieldLengths, type WireAppointment, type WireBranch, type WireCustomer, type WireCustomerSent, type WireService } from "./qmatic.wire.ts";

/** What of the configuration decides how words are read. */
export interface Dialect {
  readonly storesBsn: boolean;
  readonly timeZone: string;
}

export function toProduct({ publicId, name, duration, additionalCustomerDuration, custom }: WireService): Product {
  const lines = (custom.infoText ?? "")
    .replaceAll(/<li[^>]*>/gi, "\n- ")
    .replaceAll(/<[^>]*>/g, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // The one free text of a service. What stands in it as a list is what to bring or do; the rest describes.
  const requirements = lines.flatMap((line) => /^[-*•]\s+(.+)$/.exec(line)?.[1] ?? []);
  const description = lines.filter((line) => !/^[-*•]\s/.test(line)).join("\n");
  return {
    id: publicId,
    name,
    ...(description && { description }),
    ...(duration != null && { durationMinutes: duration }),
    ...(additionalCustomerDuration != null && { additionalPersonMinutes: additionalCustomerDuration }),
    requirements,
    costs: [],
  };
}

export function toLocation(branch: WireBranch): Location {
  const address = toAddress(branch);
  return { id: branch.publicId, name: branch.name, ...(address && { address }), ...(branch.phone && { phone: branch.phone }) };
}

const statuses: Readonly<Record<number, AppointmentStatus>> = {
  20: "booked",
  21: "booked",
  30: "arrived",
  40: "in-progress",
  50: "completed",
  51: "no-show",
  // The nightly reset ended a visit that nobody had closed: the person was there.
  52: "completed",
  53: "cancelled",
  54: "no-show",
};

export function toAppointment(wire: WireAppointment, dialect: Dialect): Appointment {
  const zone = wire.branch.timeZone ?? dialect.timeZone;
  const persons = Math.max(1, wire.numberOfCustomers ?? wire.customers.length);
  const { notes, bookingKey } = readMark(wire.notes);
  return {
    id: wire.publicId,
    reference: wire.publicId,
    status: statuses[wire.status ?? 20] ?? "booked",
    // Orchestra keeps no amounts: each service is for everybody who comes.
    products: wire.services.map(({ publicId, name }) => ({ productId: publicId, name, amount: persons })),
    persons,
    location: { id: wire.branch.publicId, name: wire.branch.name },
    start: momentToDateTime(wire.start, zone),
    ...(wire.end != null && { end: momentToDateTime(wire.end, zone) }),
    customers: withoutCompanions(wire.customers).flatMap((customer) => toCustomer(customer, dialect) ?? []),
    ...(notes?.trim() && { notes }),
    ...(bookingKey && { bookingKey }),
    ...(wire.updated != null && { version: String(wire.updated) }),
  };
}

/** Those of whom nothing is known but the last name of the first, if that: they only count. */
function withoutCompanions(customers: readonly WireCustomer[]): readonly WireCustomer[] {
  const [first] = customers;
  return customers.filter((customer) => {
    const { publicId: _, lastName, ...details } = customer;
    const isBare = Object.values(details).every((value) => value == null);
    return customer === first || !isBare || lastName !== first?.lastName;
  });
}

/** `undefined` for a placeholder: somebody who comes along and has no name. */
function toCustomer(wire: WireCustomer, { storesBsn }: Dialect): Customer | undefined {
  const lastName = wire.lastName ?? wire.firstName;
  if (!lastName) return undefined;
  const birthDate = toBirthDate(wire.dateOfBirthWithoutTime ?? wire.dateOfBirth);
  const address = toAddress(wire);
  return {
    ...(storesBsn && wire.identificationNumber && isBsn(wire.identificationNumber) && { bsn: wire.identificationNumber }),
    ...(wire.lastName && wire.firstName && { firstName: wire.firstName }),
    lastName,
    ...(birthDate && { birthDate }),
    ...(wire.email && { email: wire.email }),
    ...(wire.phone && { phone: wire.phone }),
    ...(address && { address }),
  };
}

const elevenHoursMs = 11 * 3_600_000;

/**
 * A date of birth comes as `2010-10-10` or as a moment on that day: midnight of the server's zone in older versions, noon of UTC in newer.
 * Eleven hours on, all of these fall on the right day of UTC, whatever the zone was at the time of birth.
 */
export function toBirthDate(found: string | number | null | undefined): PlainDate | undefined {
  if (found == null) return undefined;
  if (typeof found === "string") return /^\d{4}-\d{2}-\d{2}/.exec(found)?.[0];
  return plainDateOf(momentToDateTime(found + elevenHoursMs, "UTC"), "UTC");
}

function toAddress(wire: Pick<WireBranch, "addressLine1" | "addressLine2" | "addressZip" | "addressCity">): Address | undefined {
  const lines = [wire.addressLine1, wire.addressLine2].filter((line) => line !== undefined);
  // Either line may hold the street: some put the name of the building on the first.
  const withNumber = lines.map((line) => /^(?<street>.*\D)\s+(?<number>\d{1,5})\s*(?<addition>.*)$/.exec(line)?.groups).find((groups) => groups);
  const street = withNumber?.["street"] ?? lines[0];
  if (!street && !wire.addressZip && !wire.addressCity) return undefined;
  const addition = withNumber?.["addition"]?.replace(/^[-\s]+/, "");
  return {
    ...(street && { street }),
    ...(withNumber && { houseNumber: Number(withNumber["number"]) }),
    ...(addition && { houseNumberAddition: addition }),
    ...(wire.addressZip && { postcode: wire.addressZip.replaceAll(/\s/g, "").toUpperCase() }),
    ...(wire.addressCity && { city: wire.addressCity }),
  };
}

/** A customer in Orchestra's words. It has no place for initials beside a first name, for a prefix, or for gender. */
export function toWireCustomer(customer: Customer, { storesBsn }: Dialect): WireCustomerSent {
  const { street, houseNumber, houseNumberAddition, postcode, city } = customer.address ?? {};
  const firstName = customer.firstName ?? customer.initials;
  const addressLine1 = [street, houseNumber, houseNumberAddition].filter((part) => part !== undefined).join(" ");
  return {
    ...(firstName && { firstName }),
    lastName: [customer.lastNamePrefix, customer.lastName].filter(Boolean).join(" "),
    ...(customer.email && { email: customer.email }),
    ...(customer.phone && { phone: customer.phone }),
    ...(customer.birthDate && { dateOfBirth: customer.birthDate }),
    ...(addressLine1 && { addressLine1 }),
    ...(postcode && { addressZip: postcode }),
    ...(city && { addressCity: city }),
    ...(storesBsn && customer.bsn && { identificationNumber: customer.bsn }),
  };
}

/**
 * People who come along without giving their names. The server counts customers, so each is sent as one. Qmatic's own client sends them
 * empty, the recorded one repeats the first customer; under the first one's last name they are acceptable to whoever accepts either.
 */
export function companionsOf(named: readonly WireCustomerSent[], persons: number): readonly WireCustomerSent[] {
  const lastName = named[0]?.lastName;
  return Array.from({ length: Math.max(0, persons - named.length) }, () => ({ ...(lastName && { lastName }) }));
}

/** A customer as Orchestra has it, to be sent back unchanged. */
export function resendCustomer(wire: WireCustomer): WireCustomerSent {
  const dateOfBirth = toBirthDate(wire.dateOfBirthWithoutTime ?? wire.dateOfBirth);
  const { firstName, lastName, email, phone, addressLine1, addressLine2, addressZip, addressCity, identificationNumber } = wire;
  const texts = { firstName, lastName, email, phone, addressLine1, addressLine2, addressZip, addressCity, identificationNumber };
  return {
    ...(wire.publicId && { publicId: wire.publicId }),
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
    ...(dateOfBirth && { dateOfBirth }),
  };
}

const ourFields: Readonly<Record<keyof typeof customerFieldLengths, string>> = {
  firstName: "customer.firstName",
  lastName: "customer.lastName",
  email: "customer.email",
  phone: "customer.phone",
  addressLine1: "customer.address.street",
  addressLine2: "customer.address.street",
  addressCity: "customer.address.city",
  addressZip: "customer.address.postcode",
  identificationNumber: "customer.bsn",
};

/** Orchestra answers a text that is too long with a failure that names nothing, so it is refused before it is sent. */
export function refuseLongDetails(customers: readonly WireCustomerSent[]): Rejected | undefined {
  const fields = Object.entries(customerFieldLengths).flatMap(([field, lengthMax]) => {
    const isTooLong = customers.some((customer) => textOf(customer, field).length > lengthMax);
    return isTooLong && isField(field) ? [ourFields[field]] : [];
  });
  if (fields.length === 0) return undefined;
  const message = "Een of meer gegevens van de klant zijn te lang voor het systeem van de afdeling. Kort ze in en probeer het opnieuw.";
  return { kind: "rejected", reason: "customer-details", message, fields: [...new Set(fields)] };
}

function textOf(customer: WireCustomerSent, field: string): string {
  return isField(field) ? (customer[field] ?? "") : "";
}

function isField(field: string): field is keyof typeof customerFieldLengths {
  return field in customerFieldLengths;
}
