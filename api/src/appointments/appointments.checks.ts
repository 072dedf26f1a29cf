import type { Customer, Selection } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { text, withoutEmpty } from "../kernel/input.ts";
import { address, birthDate, bsn, email, phone } from "../kernel/person-checks.ts";

/** What is right and wrong with input that is about appointments; all messages are for the agent, in plain Dutch. */

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
export const locationId = text({ what: "Locatie", min: 1, max: 255 });
export const notes = text({ what: "Opmerkingen", min: 0, max: 500, lines: true });
export const reason = text({ what: "Reden", min: 3, max: 200 });
