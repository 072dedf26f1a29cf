import { createHash } from "node:crypto";
import type { AppointmentBook, BookedCustomer, Booking, Location, Product } from "./city/appointment-book.ts";
import { uuidOf } from "./city/random.ts";

/** The book's words in JCC's. Members without a value are left out when this is written as JSON: JCC never sends null. */

export function activityWire(product: Product) {
  return {
    id: product.id,
    number: product.number,
    description: product.name,
    necessities: necessities(product.requirements),
    /** Seconds here; `calculateduration` counts in minutes. */
    appointmentDuration: product.durationMinutes * 60,
    maxCountForEvent: product.personsMax,
    activityGroupId: uuidOf(`activity group ${product.groups[0] ?? product.id}`),
    synonyms: product.synonyms.length > 0 ? product.synonyms : undefined,
  };
}

/** JCC keeps what to bring as a page of HTML, written by hand in another century. */
function necessities(requirements: readonly string[]): string | undefined {
  if (requirements.length === 0) return undefined;
  const items = requirements.map((requirement) => `<LI>${requirement.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</LI>`);
  return `<P>Wat heeft u nodig?</P>\r\n<UL>\r\n${items.join("\r\n")}</UL>`;
}

export function locationWire(location: Location, place: number) {
  const audited = (kind: string) => ({ auditId: uuidOf(`${location.id} ${kind} audit`), id: uuidOf(`${location.id} ${kind}`) });
  return {
    isDefault: place === 0 || undefined,
    locationNumber: place + 1,
    phoneNumberList: location.phone
      ? [
          {
            phoneNumber: { value: location.phone, ...audited("phone") },
            phoneNumberType: { name: "WorkPhoneNumber", ...audited("phone type") },
            ...audited("phone of location"),
          },
        ]
      : [],
    description: location.name,
    address: { ...addressWire(location), ...audited("address") },
    isActive: true,
    auditId: uuidOf(`${location.id} audit`),
    id: location.id,
  };
}

function addressWire({ address }: Location) {
  if (!address) return {};
  return {
    streetName: address.street,
    houseNumber: address.houseNumber === undefined ? undefined : String(address.houseNumber),
    houseNumberSuffix: address.houseNumberAddition,
    postalCode: address.postcode && `${address.postcode.slice(0, 4)} ${address.postcode.slice(4)}`,
    city: address.city,
    country: { id: uuidOf("country NL"), isoCode: "NL", name: "Nederland" },
  };
}

export function appointmentWire(book: AppointmentBook, booking: Booking) {
  const location = book.location(booking.locationId);
  return {
    id: booking.id,
    startDateTime: `${booking.date}T${booking.time}:00`,
    endDateTime: naive(booking.endMs).toString({ fractionalSecondDigits: 0 }),
    number: Number(booking.reference),
    caseId: booking.caseNumber,
    activityList: booking.selection.products.map(({ productId, amount }) => ({ amount, activity: appointmentActivity(book.product(productId)) })),
    customerList: booking.customers.map((customer, place) => customerWire(customer, place)),
    location: { id: booking.locationId, description: location?.name },
    fieldList: [],
    message: booking.notes || undefined,
    creationDateTime: naive(booking.createdMs).toString({ fractionalSecondDigits: 3 }),
  };
}

/** Recorded appointments have the bare activity, without what to bring. */
function appointmentActivity(product: Product | undefined) {
  if (!product) return undefined;
  const { necessities: _necessities, synonyms: _synonyms, ...activity } = activityWire(product);
  return activity;
}

const genders = { other: 0, male: 1, female: 2 } as const;

function customerWire(customer: BookedCustomer, place: number) {
  const { address, attributes } = customer;
  // The book knows one number; the register of persons keeps mobile numbers in it.
  const known = customer.phone?.startsWith("06") ? { mobilePhoneNumber: customer.phone } : { phoneNumber: customer.phone };
  const { phoneNumber, mobilePhoneNumber } = attributes.phoneNumber || attributes.mobilePhoneNumber ? attributes : { phoneNumber: undefined, ...known };
  return {
    id: customer.id,
    isMainCustomer: place === 0,
    gender: genders[customer.gender ?? "other"],
    firstName: customer.firstName,
    initials: customer.initials,
    lastNamePrefix: customer.lastNamePrefix,
    lastName: customer.lastName,
    birthDate: customer.birthDate && `${customer.birthDate}T00:00:00`,
    socialSecurityNumber: customer.bsn,
    emailAddress: customer.email,
    phoneNumber,
    mobilePhoneNumber,
    streetName: address?.street,
    houseNumber: address?.houseNumber,
    houseNumberSuffix: address?.houseNumberAddition,
    postalCode: address?.postcode,
    city: address?.city,
  };
}

export function qrCodeText(booking: Booking): string {
  return createHash("sha256").update(booking.id).digest("hex").slice(0, 14);
}

/** Wall-clock time in Amsterdam: JCC answers without an offset. */
function naive(epochMs: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO("Europe/Amsterdam").toPlainDateTime();
}
