import type { PersonSearch, SoughtName } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { text, withoutEmpty } from "../kernel/input.ts";
import { birthDate, bsn, houseNumber, postcode } from "../kernel/person-checks.ts";
import { Purpose } from "../kernel/purpose.ts";

/** What is right and wrong with a search for a person; all messages are for the agent, in plain Dutch. */

// The letters that the registry of persons can search by.
const nameLetters = /^[a-zA-Z0-9À-ž .\-']+$/;
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

const addition = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 -]{0,3}$/, { error: "Toevoeging: gebruik hoogstens vier letters en cijfers, bijvoorbeeld A of bis." });

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
      includeDeceased: z.boolean(),
    })
    .transform(({ includeDeceased, ...given }, context): { readonly search: PersonSearch; readonly includeDeceased: boolean } => {
      const chosen = chooseKey(withoutEmpty(given));
      if ("kind" in chosen) return { search: chosen, includeDeceased };
      context.addIssue({ code: "custom", path: [...chosen.path], message: chosen.message });
      return z.NEVER;
    });

interface Given {
  readonly bsn?: string;
  readonly lastName?: SoughtName;
  readonly lastNamePrefix?: string;
  readonly firstName?: string;
  readonly birthDate?: string;
  readonly postcode?: string;
  readonly houseNumber?: number;
  readonly houseNumberAddition?: string;
}

interface Wrong {
  readonly path: readonly string[];
  readonly message: string;
}

/** One whole key, with the details that make it more precise; what would not be used is refused, so that nobody thinks that it was. */
function chooseKey(given: Given): PersonSearch | Wrong {
  const { bsn: number, lastName: sought, birthDate: born, postcode: code, houseNumber: door, ...rest } = given;
  if (number !== undefined) {
    if (Object.keys(given).length > 1) return { path: ["bsn"], message: "Zoek op BSN, of op andere gegevens, maar niet op beide tegelijk." };
    return { kind: "bsn", bsn: number };
  }
  const { houseNumberAddition, ...nameDetails } = rest;
  if (code !== undefined && door !== undefined) {
    const [unused] = Object.keys(nameDetails);
    if (unused) return { path: [unused], message: "Bij zoeken op adres kunt u alleen de achternaam en de geboortedatum toevoegen." };
    return {
      kind: "postcode-and-house-number",
      postcode: code,
      houseNumber: door,
      ...(houseNumberAddition === undefined ? {} : { houseNumberAddition }),
      ...(born === undefined ? {} : { birthDate: born }),
      ...sought,
    };
  }
  if (code !== undefined || door !== undefined || houseNumberAddition !== undefined) {
    return { path: [code === undefined ? "postcode" : "houseNumber"], message: "Zoek op postcode en huisnummer samen." };
  }
  if (sought && born !== undefined) return { kind: "name-and-birth-date", birthDate: born, ...nameDetails, ...sought };
  return { path: [], message: "Hiermee is niemand te vinden. Geef een BSN, een achternaam met geboortedatum, of een postcode met huisnummer." };
}

export const personsQuery = (now: () => number) => z.object({ person: search(now), purpose: z.enum(Purpose) });
