import type { Address, Customer, MeldingPlace, Point } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { departmentId, idempotencyKey, text, withoutEmpty } from "../kernel/input.ts";
import { hasPassed, isMoment } from "../kernel/moment-checks.ts";
import { address, birthDate, bsn, email, houseNumber, houseNumberAddition, phone, postcode } from "../kernel/person-checks.ts";
import { InformChannel } from "./melding-report.words.ts";
import { MeldingPriority } from "./melding-words.types.ts";

/** What is right and wrong with input that is about meldingen; all messages are for the agent, in plain Dutch. */

const pointMessage = "Dit punt ligt niet in Nederland. Kies het punt op de kaart.";
export const point = z.object({
  latitude: z.number({ error: pointMessage }).min(50, { error: pointMessage }).max(54, { error: pointMessage }),
  longitude: z.number({ error: pointMessage }).min(3, { error: pointMessage }).max(8, { error: pointMessage }),
});

const radiusMessage = "De afstand moet van 1 tot 1000 meter zijn.";
export const radiusMeters = z.int({ error: radiusMessage }).min(1, { error: radiusMessage }).max(1_000, { error: radiusMessage });

export const categoryId = text({ what: "Categorie", min: 1, max: 300 });

const meldingAddress = z
  .object({
    street: text({ what: "Straat", min: 1, max: 100 }).nullish(),
    houseNumber: houseNumber.nullish(),
    houseNumberAddition: houseNumberAddition.nullish(),
    postcode: postcode.nullish(),
    city: text({ what: "Plaats", min: 1, max: 100 }).nullish(),
  })
  .transform((value): Address => withoutEmpty(value))
  .refine((value) => value.street !== undefined || value.postcode !== undefined, { error: "Geef een straat of een postcode." });

const place = z
  .object({ point: point.nullish(), address: meldingAddress.nullish() })
  .transform((value): MeldingPlace => withoutEmpty(value))
  .refine((value) => value.point !== undefined || value.address !== undefined, { error: "Geef aan waar het is: een punt op de kaart of een adres." });

const reporter = (now: () => number) =>
  z
    .object({
      firstName: text({ what: "Voornaam", min: 1, max: 128 }).nullish(),
      initials: text({ what: "Voorletters", min: 1, max: 20 }).nullish(),
      lastNamePrefix: text({ what: "Voorvoegsel", min: 1, max: 20 }).nullish(),
      lastName: text({ what: "Achternaam", min: 1, max: 128 }).nullish(),
      bsn: bsn.nullish(),
      birthDate: birthDate(now).nullish(),
      email: email.nullish(),
      phone: phone.nullish(),
      address: address.nullish(),
      sharingAllowed: z.boolean(),
    })
    .transform(({ sharingAllowed, ...person }): GivenReporter => ({ person: withoutEmpty(person), sharingAllowed }));

export interface GivenReporter {
  readonly person: Partial<Customer>;
  readonly sharingAllowed: boolean;
}

interface Informed {
  readonly informBy?: InformChannel | null | undefined;
  readonly reporter?: GivenReporter | null | undefined;
}

/** Who wants to be informed must be reachable that way. */
function checkReachable({ value, issues }: { readonly value: Informed; readonly issues: z.core.$ZodRawIssue[] }): void {
  const needed = value.informBy === InformChannel.EMAIL ? "email" : value.informBy === InformChannel.PHONE ? "phone" : undefined;
  if (!needed || value.reporter?.person[needed]) return;
  const message =
    needed === "email" ? "Vraag het e-mailadres: daar wil de melder bericht krijgen." : "Vraag het telefoonnummer: daar wil de melder worden gebeld.";
  issues.push({ code: "custom", path: ["reporter", needed], message, input: value });
}

const incidentAt = (now: () => number) =>
  z
    .string()
    .refine((value) => value.length <= 40 && isMoment(value), {
      error: "Dit tijdstip bestaat niet. Gebruik bijvoorbeeld 2026-12-01T09:30:00+01:00.",
      abort: true,
    })
    // Clocks of desktops may be a little ahead.
    .refine((value) => hasPassed(value, () => now() + clockMarginMs), {
      error: "Dit tijdstip ligt in de toekomst. Geef aan wanneer het is gezien.",
      abort: true,
    })
    .refine((value) => Date.parse(value) > now() - oldestMs, { error: "Dit is langer dan een jaar geleden. Geef aan wanneer het voor het laatst is gezien." });

const clockMarginMs = 5 * 60_000;
const oldestMs = 366 * 86_400_000;

const answers = z
  .array(
    z.object({
      questionId: text({ what: "Vraag", min: 1, max: 300 }),
      values: z.array(text({ what: "Antwoord", min: 1, max: 500, lines: true })).max(20, { error: "Geef hoogstens twintig antwoorden op een vraag." }),
    }),
  )
  .max(50, { error: "Geef hoogstens vijftig antwoorden." })
  .refine((all) => new Set(all.map(({ questionId }) => questionId)).size === all.length, { error: "Een vraag is twee keer beantwoord." });

const meldingId = z.string().max(700, { error: "Deze melding bestaat niet. Zoek opnieuw." });
const version = z.string().max(200, { error: "Deze versie bestaat niet. Vraag de melding opnieuw op." });

const photosMax = 3;
const photos = z
  .array(z.uuid({ error: "Deze foto bestaat niet. Stuur haar eerst op." }))
  .max(photosMax, { error: "Geef hoogstens drie foto's." })
  .refine((ids) => new Set(ids).size === ids.length, { error: "Een foto is twee keer genoemd." });

export const createInput = (now: () => number) =>
  z
    .object({
      idempotencyKey,
      departmentId,
      categoryId,
      place,
      text: text({ what: "Omschrijving", min: 3, max: 3_000, lines: true }),
      incidentAt: incidentAt(now).nullish(),
      answers: answers.nullish(),
      priority: z.enum(MeldingPriority).nullish(),
      reporter: reporter(now).nullish(),
      informBy: z.enum(InformChannel).nullish(),
      attachments: photos.nullish(),
    })
    .check(checkReachable);

export const joinInput = (now: () => number) =>
  z
    .object({
      idempotencyKey,
      meldingId,
      text: text({ what: "Toevoeging", min: 3, max: 1_000, lines: true }).nullish(),
      reporter: reporter(now).nullish(),
      informBy: z.enum(InformChannel).nullish(),
    })
    .check(checkReachable);

export const changeInput = z.object({
  idempotencyKey,
  meldingId,
  categoryId: categoryId.nullish(),
  place: place.nullish(),
  priority: z.enum(MeldingPriority).nullish(),
  reason: text({ what: "Reden", min: 3, max: 500 }).nullish(),
  version: version.nullish(),
});

export const noteInput = z.object({ idempotencyKey, meldingId, text: text({ what: "Notitie", min: 3, max: 2_000, lines: true }) });
export const attachInput = z.object({ idempotencyKey, meldingId, attachmentIds: photos.min(1, { error: "Geef minstens één foto." }) });
export const cancelInput = z.object({ idempotencyKey, meldingId, reason: text({ what: "Reden", min: 3, max: 500 }), version: version.nullish() });

/** Whether a point lies within these corners: a line from it to the east crosses the border an odd number of times. */
export function isWithin({ latitude, longitude }: Point, corners: readonly Point[]): boolean {
  const crossings = corners.filter((corner, rank) => {
    const next = corners[(rank + 1) % corners.length] ?? corner;
    if (corner.latitude > latitude === next.latitude > latitude) return false;
    const crossesAt = corner.longitude + ((latitude - corner.latitude) / (next.latitude - corner.latitude)) * (next.longitude - corner.longitude);
    return longitude < crossesAt;
  });
  return crossings.length % 2 === 1;
}
