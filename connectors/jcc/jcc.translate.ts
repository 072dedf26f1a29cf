import {
  momentToDateTime,
  readMark,
  toDateTime,
  type Address,
  type Appointment,
  type Customer,
  type DateTime,
  type Location,
  type Product,
  type SelectedProduct,
  type Slot,
} from "../sdk/index.ts";
import type { WireActivity, WireAppointment, WireAvailability, WireCustomer, WireLocation, WireSelectedActivity } from "./jcc.wire.ts";

export function productFrom(wire: WireActivity): Product {
  return {
    id: wire.id,
    name: textFrom(wire.description) ?? wire.id,
    ...(wire.appointmentDuration ? { durationMinutes: Math.ceil(wire.appointmentDuration / 60) } : {}),
    ...(wire.maxCountForEvent ? { personsMax: wire.maxCountForEvent } : {}),
    requirements: linesFromHtml(wire.necessities ?? ""),
    costs: [],
  };
}

export function locationFrom(wire: WireLocation): Location {
  const phone = wire.phoneNumberList?.map((entry) => textFrom(entry.phoneNumber?.value)).find((value) => value !== undefined);
  const address = addressFrom(wire.address ?? {});
  return { id: wire.id, name: textFrom(wire.description) ?? wire.id, ...(address ? { address } : {}), ...(phone ? { phone } : {}) };
}

export function activitiesFrom(products: readonly SelectedProduct[]): readonly WireSelectedActivity[] {
  return products.map(({ productId, amount }) => ({ activityId: productId, amount }));
}

/** The duration is that of the whole selection, in seconds. */
export function slotsFrom(wire: WireAvailability): readonly Slot[] {
  return wire.availableTimesList
    .toSorted()
    .map((local) => toDateTime(local))
    .map((start) => ({ start, end: later(start, { seconds: wire.appointmentDuration }) }));
}

export function later(start: DateTime, duration: { readonly seconds?: number; readonly minutes?: number }): DateTime {
  return momentToDateTime(Temporal.Instant.from(start).add(duration).toString());
}

export function appointmentFrom(wire: WireAppointment): Appointment {
  const products = wire.activityList.map(({ amount, activity }) => ({
    productId: activity.id,
    name: textFrom(activity.description) ?? activity.id,
    amount: amount ?? 1,
  }));
  const customers = (wire.customerList ?? [])
    .toSorted((one, other) => Number(other.isMainCustomer ?? false) - Number(one.isMainCustomer ?? false))
    .map(customerFrom);
  return {
    id: wire.id,
    // The number is announced to disappear; from then on the id is all there is.
    reference: textFrom(wire.number?.toString()) ?? wire.id,
    caseNumber: textFrom(wire.caseId),
    // JCC keeps no status that this API shows: what can be read stands.
    status: "booked",
    products,
    persons: Math.max(1, customers.length, ...products.map(({ amount }) => amount)),
    location: { id: wire.location.id ?? undefined, name: textFrom(wire.location.description) ?? wire.location.id ?? "" },
    start: toDateTime(wire.startDateTime),
    end: wire.endDateTime ? toDateTime(wire.endDateTime) : undefined,
    customers,
    ...readMark(wire.message),
  };
}

function customerFrom(wire: WireCustomer): Customer {
  return {
    bsn: textFrom(wire.socialSecurityNumber),
    firstName: textFrom(wire.firstName),
    initials: textFrom(wire.initials),
    lastNamePrefix: textFrom(wire.lastNamePrefix),
    lastName: textFrom(wire.lastName) ?? "",
    // Sent as a day, answered as midnight.
    birthDate: textFrom(wire.birthDate)?.slice(0, 10),
    // 0 stands for "other", and just as well for "nobody asked": it says nothing that may be repeated.
    gender: wire.gender === 1 ? "male" : wire.gender === 2 ? "female" : undefined,
    email: textFrom(wire.emailAddress),
    phone: textFrom(wire.mobilePhoneNumber) ?? textFrom(wire.phoneNumber),
    address: addressFrom({ ...wire, houseNumber: wire.houseNumber?.toString() }),
  };
}

/** House numbers are text on the wire, and may carry their addition. Empty text means absent. */
function addressFrom(wire: NonNullable<WireLocation["address"]>): Address | undefined {
  const [, houseNumber, addition] = /^\s*(\d+)\s*(.*)$/.exec(wire.houseNumber ?? "") ?? [];
  const address: Address = {
    street: textFrom(wire.streetName),
    houseNumber: houseNumber ? Number(houseNumber) : undefined,
    houseNumberAddition: textFrom(wire.houseNumberSuffix) ?? textFrom(addition),
    postcode: textFrom(wire.postalCode)?.replaceAll(/\s/g, "").toUpperCase(),
    city: textFrom(wire.city),
  };
  return Object.values(address).some((value) => value !== undefined) ? address : undefined;
}

function textFrom(value: string | null | undefined): string | undefined {
  return value?.trim() || undefined;
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["euro", "€"],
  ["eacute", "é"],
  ["euml", "ë"],
  ["iuml", "ï"],
  ["ouml", "ö"],
  ["egrave", "è"],
]);

/** What to bring is written with an HTML editor in JCC; each paragraph and list item becomes one line of plain text. */
function linesFromHtml(html: string): readonly string[] {
  return html
    .replaceAll(/<\/?(?:p|li|ul|ol|div|br|h[1-6]|tr)\b[^>]*>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (entity, name: string) => characterOf(name) ?? entity)
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return namedEntities.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
