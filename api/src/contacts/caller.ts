import type { Customer } from "@kcc-hub/connectors/sdk";
import type { z } from "zod";
import { withoutEmpty } from "../kernel/input.ts";
import { birthDate, bsn, email, houseNumber, phone, postcode } from "../kernel/person-checks.ts";
import { CallerField } from "./contact.words.ts";
import type { CallerDetails } from "./contacts.checks.ts";
import type { CallerTexts, FieldWrong } from "./wrap-up.ts";

/** What is typed about a caller, under the names that desktops use. */
const names = {
  [CallerField.CALLER_NAME]: "name",
  [CallerField.CALLER_LAST_NAME]: "lastName",
  [CallerField.CALLER_BIRTH_DATE]: "birthDate",
  [CallerField.CALLER_BSN]: "bsn",
  [CallerField.CALLER_POSTCODE]: "postcode",
  [CallerField.CALLER_HOUSE_NUMBER]: "houseNumber",
  [CallerField.CALLER_HOUSE_NUMBER_ADDITION]: "houseNumberAddition",
  [CallerField.CALLER_EMAIL]: "email",
  [CallerField.CALLER_PHONE]: "phone",
} as const;

export function callerTexts(details: CallerDetails): CallerTexts {
  return Object.fromEntries(Object.values(CallerField).flatMap((field) => (details[names[field]] ? [[field, details[names[field]]]] : [])));
}

/** By the names of `ContactCaller`. */
export function callerDetails(texts: CallerTexts): Readonly<Partial<Record<(typeof names)[CallerField], string>>> {
  return Object.fromEntries(Object.values(CallerField).flatMap((field) => (texts[field] ? [[names[field], texts[field]]] : [])));
}

/** Who it is, from the details that can be right; and what is wrong with the others. Nobody is kept waiting for half a phone number. */
export function readCaller(texts: CallerTexts, now: () => number): { readonly person: Partial<Customer>; readonly wrong: readonly FieldWrong[] } {
  const wrong: FieldWrong[] = [];
  const read = <Value>(field: CallerField, rule: z.ZodType<Value>, prepare: (text: string) => unknown = (text) => text): Value | undefined => {
    const value = texts[field]?.trim();
    if (!value) return undefined;
    const checked = rule.safeParse(prepare(value));
    if (checked.success) return checked.data;
    wrong.push({ field: names[field], message: checked.error.issues[0]?.message ?? "Dit gegeven klopt niet." });
    return undefined;
  };
  const code = read(CallerField.CALLER_POSTCODE, postcode);
  const door = read(CallerField.CALLER_HOUSE_NUMBER, houseNumber, Number);
  const addition = texts[CallerField.CALLER_HOUSE_NUMBER_ADDITION]?.trim();
  const address =
    code !== undefined && door !== undefined ? { postcode: code, houseNumber: door, ...(addition && { houseNumberAddition: addition }) } : undefined;
  const person: Partial<Customer> = withoutEmpty({
    lastName: texts[CallerField.CALLER_LAST_NAME]?.trim() || undefined,
    birthDate: read(CallerField.CALLER_BIRTH_DATE, birthDate(now)),
    bsn: read(CallerField.CALLER_BSN, bsn),
    email: read(CallerField.CALLER_EMAIL, email),
    phone: read(CallerField.CALLER_PHONE, phone),
    address,
  });
  return { person, wrong };
}
