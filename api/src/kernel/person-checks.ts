import { type Address, type Customer, isBsn, type PersonKey, plainDateOf } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { text, withoutEmpty } from "./input.ts";
import { keysOf } from "./person-keys.ts";

/** What is right and wrong with details of a person; all messages are for the agent, in plain Dutch. */

export const bsn = z.string().transform((value, context) => {
  const digits = value.replaceAll(/[\s.-]/g, "");
  if (value.length <= 20 && isBsn(digits)) return digits;
  context.addIssue({
    code: "custom",
    message: "Dit burgerservicenummer (BSN) klopt niet: het moet negen cijfers hebben en de elfproef doorstaan. Vraag de beller het opnieuw voor te lezen.",
  });
  return z.NEVER;
});

export const postcode = z.string().transform((value, context) => {
  const found = value.length <= 10 ? /^([1-9]\d{3}) ?([A-Za-z]{2})$/.exec(value.trim()) : null;
  if (found) return `${found[1]}${found[2]?.toUpperCase()}`;
  context.addIssue({ code: "custom", message: "Deze postcode klopt niet: gebruik vier cijfers en twee letters, bijvoorbeeld 1234 AB." });
  return z.NEVER;
});

export const houseNumber = z
  .int({ error: "Het huisnummer moet een getal van 1 tot 99999 zijn." })
  .min(1, { error: "Het huisnummer moet een getal van 1 tot 99999 zijn." })
  .max(99_999, {
    error: "Het huisnummer moet een getal van 1 tot 99999 zijn.",
  });
export const houseNumberAddition = text({ what: "Toevoeging", min: 1, max: 10 });

export const realDate = (what: string) =>
  z.string().refine(isRealDate, { error: `${what} is geen bestaande datum. Gebruik jaar-maand-dag, bijvoorbeeld 2026-12-01.` });

export function isRealDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && z.iso.date().safeParse(value).success;
}

export const birthDate = (now: () => number) =>
  realDate("De geboortedatum").refine((value) => value <= today(now) && value >= "1890-01-01", {
    error: "Deze geboortedatum kan niet: hij ligt in de toekomst of te ver terug.",
  });

export function today(now: () => number): string {
  return plainDateOf(new Date(now()).toISOString());
}

// Linear patterns, and length first: no input can make them slow.
export const email = z
  .string()
  .trim()
  .max(254, { error: "Dit e-mailadres is te lang.", abort: true })
  .regex(/^[^\s\p{Cc}@<>"(),:;\\[\]]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/u, {
    error: "Dit e-mailadres klopt niet. Controleer het met de beller.",
  });

export const phone = z
  .string()
  .trim()
  .max(30, { error: "Dit telefoonnummer is te lang.", abort: true })
  .regex(/^\+?[\d\s().-]{10,29}$/, { error: "Dit telefoonnummer klopt niet: gebruik minstens tien cijfers, bijvoorbeeld 06 12345678 of +32 2 1234567." })
  .refine((value) => value.replaceAll(/\D/g, "").length >= 10, { error: "Dit telefoonnummer klopt niet: gebruik minstens tien cijfers." });

export const address = z
  .object({ postcode, houseNumber, houseNumberAddition: houseNumberAddition.nullish() })
  .transform((value): Address => ({ postcode: value.postcode, houseNumber: value.houseNumber, houseNumberAddition: value.houseNumberAddition ?? undefined }));

/** What is known of a person, and the whole keys that it contains: at least one. */
export const personKeys = (now: () => number) =>
  z
    .object({
      bsn: bsn.nullish(),
      lastName: text({ what: "Achternaam", min: 2, max: 200 }).nullish(),
      birthDate: birthDate(now).nullish(),
      postcode: postcode.nullish(),
      houseNumber: houseNumber.nullish(),
      houseNumberAddition: houseNumberAddition.nullish(),
      email: email.nullish(),
      phone: phone.nullish(),
    })
    .transform((value, context): { readonly known: Partial<Customer>; readonly keys: readonly PersonKey[] } => {
      const { postcode: code, houseNumber: number, houseNumberAddition: addition, ...rest } = value;
      const place = code && number ? { postcode: code, houseNumber: number, houseNumberAddition: addition ?? undefined } : undefined;
      const known: Partial<Customer> = withoutEmpty({ ...rest, address: place });
      const keys = keysOf(known);
      if (keys.length === 0) {
        context.addIssue({
          code: "custom",
          message:
            "Hiermee is niemand te vinden. Geef een BSN, een achternaam met geboortedatum, een postcode met huisnummer, een e-mailadres of een telefoonnummer.",
        });
      }
      return { known, keys };
    });
