import type { Address, Customer, PersonKey, Selection } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { text } from "../kernel/input.ts";
import { birthDate, bsn, houseNumber, houseNumberAddition, isRealDate, postcode } from "../kernel/person-checks.ts";
import { keysOf } from "../kernel/person-keys.ts";

/** What is right and wrong with input that is about appointments; all messages are for the agent, in plain Dutch. */

// Linear patterns, and length first: no input can make them slow.
const email = z
  .string()
  .trim()
  .max(254, { error: "Dit e-mailadres is te lang.", abort: true })
  .regex(/^[^\s\p{Cc}@<>"(),:;\\[\]]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/u, {
    error: "Dit e-mailadres klopt niet. Controleer het met de beller.",
  });

const phone = z
  .string()
  .trim()
  .max(30, { error: "Dit telefoonnummer is te lang.", abort: true })
  .regex(/^\+?[\d\s().-]{10,29}$/, { error: "Dit telefoonnummer klopt niet: gebruik minstens tien cijfers, bijvoorbeeld 06 12345678 of +32 2 1234567." })
  .refine((value) => value.replaceAll(/\D/g, "").length >= 10, { error: "Dit telefoonnummer klopt niet: gebruik minstens tien cijfers." });

/** A moment with an offset. Whether it has passed is asked later: a repeated call is answered as the first one was. */
export const moment = z.string().refine((value) => value.length <= 40 && isMoment(value), {
  error: "Dit tijdstip bestaat niet. Gebruik bijvoorbeeld 2026-12-01T09:30:00+01:00, en kies een vrije tijd uit de lijst.",
});

export function hasPassed(start: string, now: () => number): boolean {
  return Date.parse(start) <= now();
}

function isMoment(value: string): boolean {
  return z.iso.datetime({ offset: true }).safeParse(value).success && isRealDate(value.slice(0, 10));
}

const address = z
  .object({ postcode, houseNumber, houseNumberAddition: houseNumberAddition.nullish() })
  .transform((value): Address => ({ postcode: value.postcode, houseNumber: value.houseNumber, houseNumberAddition: value.houseNumberAddition ?? undefined }));

export const customer = (now: () => number) =>
  z
    .object({
      firstName: text({ what: "Voornaam", min: 1, max: 128 }).nullish(),
      initials: text({ what: "Voorletters", min: 1, max: 20 }).nullish(),
      lastNamePrefix: text({ what: "Voorvoegsel", min: 1, max: 20 }).nullish(),
      lastName: text({ what: "Achternaam", min: 1, max: 128 }),
      bsn: bsn.nullish(),
      birthDate: birthDate(now).nullish(),
      email: email.nullish(),
      phone: phone.nullish(),
      address: address.nullish(),
    })
    .transform((value): Customer => withoutEmpty(value));

const item = z.object({
  kindId: text({ what: "Soort grof vuil", min: 1, max: 255 }),
  amount: z.int().min(1, { error: "Het aantal moet minstens 1 zijn." }).max(100, { error: "Het aantal mag hoogstens 100 zijn." }),
});
export const items = z.array(item).min(1, { error: "Noem minstens één ding dat opgehaald moet worden." }).max(30, { error: "Noem hoogstens dertig soorten." });

const personsMessage = "Het aantal personen moet van 1 tot 20 zijn.";
export const selection = z
  .object({
    products: z
      .array(
        z.object({
          productId: text({ what: "Product", min: 1, max: 255 }),
          amount: z.int().min(1, { error: personsMessage }).max(20, { error: personsMessage }),
        }),
      )
      .min(1, { error: "Kies minstens één product." })
      .max(10, { error: "Kies hoogstens tien producten." })
      .refine((products) => new Set(products.map(({ productId }) => productId)).size === products.length, {
        error: "Een product komt twee keer voor. Noem het één keer, met het aantal personen.",
      }),
    persons: z.int().min(1, { error: personsMessage }).max(20, { error: personsMessage }).nullish(),
    address: address.nullish(),
    items: items.nullish(),
  })
  .check(({ value, issues }) => {
    const most = Math.max(1, ...value.products.map(({ amount }) => amount));
    if (value.persons && value.persons < most) {
      issues.push({ code: "custom", path: ["persons"], message: "Er komen minder personen dan er voor een product nodig zijn.", input: value.persons });
    }
  })
  .transform((value): Selection => ({
    products: value.products,
    persons: value.persons ?? Math.max(1, ...value.products.map(({ amount }) => amount)),
    address: value.address ?? undefined,
    items: value.items ?? undefined,
  }));

export const productId = text({ what: "Product", min: 1, max: 255 });
export const departmentId = text({ what: "Afdeling", min: 1, max: 64 });
export const locationId = text({ what: "Locatie", min: 1, max: 255 });
export const notes = text({ what: "Opmerkingen", min: 0, max: 500, lines: true });
export const reason = text({ what: "Reden", min: 3, max: 200 });
export const reference = text({ what: "Nummer", min: 2, max: 100 });

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

type WithoutNull<Value> = { [Name in keyof Value]: Exclude<Value[Name], null> };

function withoutEmpty<Value extends object>(value: Value): WithoutNull<Value> {
  const filled = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets the names that it was given
  return Object.fromEntries(filled) as WithoutNull<Value>;
}
