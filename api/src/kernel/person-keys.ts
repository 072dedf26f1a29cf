import { createHmac } from "node:crypto";
import type { Customer, PersonKey, PersonKeyKind } from "@kcc-hub/connectors/sdk";

/** All whole keys that the details of a person contain. */
export function keysOf(person: Partial<Customer>): readonly PersonKey[] {
  const { bsn, lastName, birthDate, address, email, phone } = person;
  const keys: PersonKey[] = [];
  if (bsn) keys.push({ kind: "bsn", bsn });
  if (lastName && birthDate) keys.push({ kind: "name-and-birth-date", lastName, birthDate });
  if (address?.postcode && address.houseNumber !== undefined) {
    const { postcode, houseNumber, houseNumberAddition } = address;
    keys.push({ kind: "postcode-and-house-number", postcode, houseNumber, ...(houseNumberAddition ? { houseNumberAddition } : {}) });
  }
  if (email) keys.push({ kind: "email", email });
  if (phone) keys.push({ kind: "phone", phone });
  return keys;
}

/**
 * A keyed hash of one key of a person. The hub's index and audit log hold only these: they can be matched with a person that someone names,
 * but not read back without the secret.
 */
export function hashPersonKey(key: PersonKey, secret: string): string {
  return createHmac("sha256", secret).update(writePersonKey(key)).digest("base64url").slice(0, 32);
}

/** The same text for every way of writing the same key. Personal data: only ever hashed. */
export function writePersonKey(key: PersonKey): string {
  return `${key.kind}:${canonical(key)}`;
}

function canonical(key: PersonKey): string {
  switch (key.kind) {
    case "bsn":
      return key.bsn;
    case "name-and-birth-date":
      return `${fold(key.lastName)}|${key.birthDate}`;
    case "postcode-and-house-number":
      // Without the addition, so that a household is found whether or not the citizen mentions it.
      return `${key.postcode.replaceAll(" ", "").toUpperCase()}|${key.houseNumber}`;
    case "email":
      return key.email.trim().toLowerCase();
    case "phone":
      return foldPhone(key.phone);
  }
}

/** Lower case, without accents, dashes and spaces: `Ondřej-Smit` and `ondrejsmit` are the same. */
export function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** `+31612345678` for every Dutch way of writing it. */
export function foldPhone(phone: string): string {
  const digits = phone.replaceAll(/[^\d+]/g, "");
  if (digits.startsWith("+")) return digits;
  if (digits.startsWith("00")) return `+${digits.slice(2)}`;
  return digits.startsWith("0") ? `+31${digits.slice(1)}` : digits;
}

const keyNames: Readonly<Record<PersonKeyKind, string>> = {
  bsn: "BSN",
  "name-and-birth-date": "achternaam met geboortedatum",
  "postcode-and-house-number": "postcode met huisnummer",
  email: "e-mailadres",
  phone: "telefoonnummer",
};

const spokenKept = 100;
const spoken = new Map<string, string>();
const either = new Intl.ListFormat("nl", { type: "disjunction" });

/** As one says it to an agent: `BSN of e-mailadres`. */
export function spokenKeys(kinds: readonly PersonKeyKind[]): string {
  const key = kinds.join();
  const words = spoken.get(key) ?? either.format(kinds.map((kind) => keyNames[kind]));
  // Said of every source in every answer; there are few kinds, so few lists of them.
  if (spoken.size < spokenKept) spoken.set(key, words);
  return words;
}
