import type { AddressInput, CustomerInput, PersonKeyInput } from "@kcc-hub/schema/admin";

/** What is known of a person, as typed. Empty is unknown. */
export interface PersonForm {
  firstName: string;
  initials: string;
  lastNamePrefix: string;
  lastName: string;
  birthDate: string;
  bsn: string;
  email: string;
  phone: string;
  address: AddressForm;
}

export interface AddressForm {
  postcode: string;
  houseNumber: string;
  houseNumberAddition: string;
}

function emptyAddress(): AddressForm {
  return { postcode: "", houseNumber: "", houseNumberAddition: "" };
}

export function emptyPerson(): PersonForm {
  return { firstName: "", initials: "", lastNamePrefix: "", lastName: "", birthDate: "", bsn: "", email: "", phone: "", address: emptyAddress() };
}

export function toAddressInput({ postcode, houseNumber, houseNumberAddition }: AddressForm): AddressInput | undefined {
  const number = toHouseNumber(houseNumber);
  if (postcode.trim() === "" || number === undefined) return undefined;
  return { postcode: postcode.trim(), houseNumber: number, ...given({ houseNumberAddition }) };
}

export function toCustomerInput({ address, lastName, ...person }: PersonForm): CustomerInput {
  const home = toAddressInput(address);
  return { lastName: lastName.trim(), ...given(person), ...(home ? { address: home } : {}) };
}

export function toPersonKey({ lastName, birthDate, bsn, email, phone, address }: PersonForm): PersonKeyInput {
  const houseNumber = toHouseNumber(address.houseNumber);
  const { postcode, houseNumberAddition } = address;
  return { ...given({ lastName, birthDate, bsn, email, phone, postcode, houseNumberAddition }), ...(houseNumber === undefined ? {} : { houseNumber }) };
}

/** True when nothing at all is filled in. */
export function isEmptyPerson(person: PersonForm): boolean {
  return Object.keys(toPersonKey(person)).length === 0;
}

/** A house number, or `undefined` when it is none: `12a` belongs in two fields. */
export function toHouseNumber(text: string): number | undefined {
  return /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : undefined;
}

/** Only the fields that say something, without the spaces around them. */
export function given<Fields extends Readonly<Record<string, string>>>(fields: Fields): Partial<Fields> {
  const entries = Object.entries(fields).flatMap(([key, value]) => (value.trim() === "" ? [] : [[key, value.trim()] as const]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets the keys that went in
  return Object.fromEntries(entries) as Partial<Fields>;
}
