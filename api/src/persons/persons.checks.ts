import type { PersonSearch, SoughtName } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { forClock, text, withoutEmpty } from "../kernel/input.ts";
import { birthDate, bsn, houseNumber, postcode } from "../kernel/person-checks.ts";
import { Purpose } from "../kernel/purpose.ts";
import { chooseSearch } from "./persons.search.ts";

/** What is right and wrong with a search for a person; all messages are for the agent, in plain Dutch. */

// The letters that the registry of persons can search by.
const nameLetters = /^[a-zA-Z0-9À-ž .\-']+$/;
export function isSearchableName(name: string): boolean {
  return name.length <= 200 && nameLetters.test(name);
}

const namePart = (what: string, max: number) =>
  text({ what, min: 1, max }).refine((value) => nameLetters.test(value), {
    error: `${what}: gebruik alleen letters, cijfers, spaties, punten, streepjes en apostrofs.`,
  });

const lastName = text({ what: "Achternaam", min: 2, max: 200 }).transform((value, context): SoughtName => {
  const isBeginning = value.endsWith("*");
  const name = isBeginning ? value.slice(0, -1) : value;
  const fail = (message: string): never => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  if (!nameLetters.test(name))
    return fail("Achternaam: gebruik alleen letters, cijfers, spaties, punten, streepjes en apostrofs. Een * mag alleen aan het eind.");
  if (isBeginning && (name.match(/\p{L}/gu) ?? []).length < 3) return fail("Achternaam: geef minstens drie letters voor de *.");
  return { lastName: name, ...(isBeginning ? { isBeginning } : {}) };
});

const street = z.string().transform((value, context): SoughtStreet => {
  const sought = value.trim().normalize("NFC");
  const fail = (message: string): never => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  const name = sought.replace(/^\*|\*$/g, "");
  if (name.length < 2 || name.length > 79 || !nameLetters.test(name)) {
    return fail("Straat: gebruik 2 tot 79 letters, cijfers, spaties, punten, streepjes en apostrofs. Een * mag alleen aan het begin of aan het eind.");
  }
  if (name === sought) return { street: name };
  if (sought.startsWith("*") && sought.endsWith("*")) return fail("Straat: gebruik één *, aan het begin of aan het eind.");
  if (name.length < 7) return fail("Straat: geef minstens zeven letters bij de *.");
  return { street: name, streetIs: sought.endsWith("*") ? "beginning" : "end" };
});
type SoughtStreet = Pick<Extract<PersonSearch, { readonly kind: "street-and-house-number" }>, "street" | "streetIs">;

const municipalityCode = z.string().regex(/^\d{4}$/, { error: "Gemeente: gebruik de gemeentecode van vier cijfers, bijvoorbeeld 0597." });

const additionLetters = /^[A-Za-z0-9][A-Za-z0-9 -]{0,3}$/;
export function isSearchableAddition(written: string): boolean {
  return additionLetters.test(written);
}

const addition = z.string().trim().regex(additionLetters, { error: "Toevoeging: gebruik hoogstens vier letters en cijfers, bijvoorbeeld A of bis." });

const search = (now: () => number) =>
  z
    .object({
      bsn: bsn.nullish(),
      lastName: lastName.nullish(),
      lastNamePrefix: namePart("Voorvoegsel", 10).nullish(),
      firstName: namePart("Voornaam", 100).nullish(),
      birthDate: birthDate(now).nullish(),
      postcode: postcode.nullish(),
      houseNumber: houseNumber.nullish(),
      houseNumberAddition: addition.nullish(),
      street: street.nullish(),
      municipalityCode: municipalityCode.nullish(),
      includeDeceased: z.boolean(),
    })
    .transform(({ includeDeceased, ...given }, context): { readonly search: PersonSearch; readonly includeDeceased: boolean } => {
      const chosen = chooseSearch(withoutEmpty(given));
      if ("kind" in chosen) return { search: chosen, includeDeceased };
      context.addIssue({ code: "custom", path: [...chosen.path], message: chosen.message });
      return z.NEVER;
    });

export const personsQuery = forClock((now) => z.object({ person: search(now), purpose: z.enum(Purpose) }));
