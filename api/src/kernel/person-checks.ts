import { isBsn, plainDateOf } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { text } from "./input.ts";

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
