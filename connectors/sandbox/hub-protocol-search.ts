import type { Address, BookedCustomer, Booking } from "./city/types.ts";
import type { AppointmentQuery } from "./hub-protocol-requests.ts";

/** Whether a booking is one that the caller asks for. As forgiving as the protocol prescribes. */
export function matchesQuery(booking: Booking, query: AppointmentQuery): boolean {
  const { customers } = booking;
  switch (query.kind) {
    case "reference":
      return bare(booking.reference) === bare(query.reference);
    case "case-number":
      return booking.caseNumber !== undefined && bare(booking.caseNumber) === bare(query.caseNumber);
    case "idempotency-key":
      return booking.attributes.idempotencyKey === query.idempotencyKey;
    case "bsn":
      return customers.some((customer) => customer.bsn === query.bsn);
    case "name-and-birth-date":
      return customers.some((customer) => customer.birthDate === query.birthDate && hasLastName(customer, query.lastName));
    case "postcode-and-house-number":
      return [booking.selection.address, ...customers.map((customer) => customer.address)].some((address) => isAddress(address, query));
    case "email":
      return customers.some((customer) => customer.email?.toLowerCase() === query.email.toLowerCase());
    case "phone":
      return customers.some((customer) => customer.phone !== undefined && lastNine(customer.phone) === lastNine(query.phone));
  }
}

/** What is left of a number once the ways to write it down are gone: `GV-2026-0042` and `gv 2O26 0042` are the same. */
function bare(number: string): string {
  return number
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .replaceAll("O", "0");
}

function hasLastName(customer: BookedCustomer, lastName: string): boolean {
  const asked = plain(lastName);
  return plain(customer.lastName) === asked || plain(`${customer.lastNamePrefix ?? ""} ${customer.lastName}`) === asked;
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}

function isAddress(address: Address | undefined, query: { readonly postcode: string; readonly houseNumber: number; readonly houseNumberAddition?: string }) {
  if (address?.postcode?.replaceAll(" ", "").toUpperCase() !== query.postcode || address.houseNumber !== query.houseNumber) return false;
  return query.houseNumberAddition === undefined || (address.houseNumberAddition ?? "").toUpperCase() === query.houseNumberAddition.toUpperCase();
}

function lastNine(phone: string): string {
  return phone.replaceAll(/\D/g, "").slice(-9);
}
