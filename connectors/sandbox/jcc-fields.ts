import type { CustomerField, Product } from "./city/types.ts";

/** 1: the municipality does not want it; 2: it must be there. A field that is not named may be filled in. */
type State = 1 | 2;

/** JCC's names for a field. The main phone number has another name here than when booking. */
const namesOf: Readonly<Record<CustomerField, readonly string[]>> = {
  gender: [],
  initials: ["initials"],
  firstName: ["firstName"],
  birthDate: ["birthDate"],
  bsn: ["socialSecurityNumber"],
  email: ["emailAddress"],
  phone: ["mainPhoneNumber", "mobilePhoneNumber"],
  address: ["streetName", "houseNumber", "postalCode", "city"],
};

/** This municipality never asks for these. */
const neverAsked = ["nationality", "language", "country"];

/** Which customer details these products ask for; the strictest product decides. */
export function customerFieldsWire(products: readonly Product[]): Readonly<Record<string, State | true>> {
  const states: Record<string, State | true> = {};
  const required = new Set(products.flatMap((product) => product.requiredFields));
  const hidden = products.flatMap((product) => product.hiddenFields).filter((field) => !required.has(field));
  for (const field of hidden) for (const name of namesOf[field]) states[name] = 1;
  for (const field of required) if (field !== "phone") for (const name of namesOf[field]) states[name] = 2;
  // Either number will do, and then neither is marked as required.
  if (required.has("phone")) states.isAnyPhoneNumberRequired = true;
  for (const name of neverAsked) states[name] = 1;
  return states;
}

/** JCC's name of a field in a booking, for what it says about a booking. */
export function bookingFieldName(field: CustomerField | "lastName"): string {
  if (field === "lastName" || field === "gender") return field;
  return field === "phone" ? "phoneNumber" : (namesOf[field][0] ?? field);
}
