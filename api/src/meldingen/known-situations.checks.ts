import { z } from "zod";
import { text } from "../kernel/input.ts";
import type { SituationArea } from "./situation-area.ts";

/** What is right and wrong with a known situation; all messages are for the manager, in plain Dutch. */

const degrees = (what: string, min: number, max: number) => {
  const error = `${what}: dit ligt niet in Nederland. Gebruik graden van ${min} tot ${max}.`;
  return z.number({ error }).min(min, { error }).max(max, { error });
};
const latitude = degrees("Breedtegraad", 50.5, 53.8);
const longitude = degrees("Lengtegraad", 3, 7.5);
const radiusError = { error: "De straal moet 5 tot 20000 meter zijn." };

const circle = z.object({ latitude, longitude, radiusMeters: z.int(radiusError).min(5, radiusError).max(20_000, radiusError) });
const box = z
  .object({ south: latitude, west: longitude, north: latitude, east: longitude })
  .refine(({ south, north, west, east }) => south < north && west < east, {
    error: "Het noorden moet boven het zuiden liggen, en het oosten rechts van het westen.",
  });
const streets = z
  .array(text({ what: "Straat", min: 2, max: 100 }))
  .min(1, { error: "Noem minstens één straat." })
  .max(50, { error: "Noem hoogstens 50 straten." });

const place = z.object({ circle: circle.nullish(), box: box.nullish(), streets: streets.nullish() }).transform((given, context): SituationArea => {
  const areas: SituationArea[] = [];
  if (given.circle) {
    const { radiusMeters, ...middle } = given.circle;
    areas.push({ kind: "circle", middle, radiusMeters });
  }
  if (given.box) areas.push({ kind: "box", ...given.box });
  if (given.streets) areas.push({ kind: "streets", streets: given.streets });
  const [only] = areas;
  if (only && areas.length === 1) return only;
  context.addIssue({ code: "custom", message: "Geef één gebied: een cirkel, een rechthoek of straten." });
  return z.NEVER;
});

const moment = z
  .string()
  .refine((value) => z.iso.datetime({ offset: true }).safeParse(value).success, {
    error: "Dit tijdstip bestaat niet. Gebruik bijvoorbeeld 2026-12-01T09:30:00+01:00.",
  })
  .transform((value) => new Date(value));

export const situationInput = (now: () => number) =>
  z
    .object({
      departmentId: z.string().max(64, { error: "Deze afdeling bestaat niet." }),
      text: text({ what: "Tekst", min: 10, max: 1000, lines: true }),
      categoryWords: z.array(text({ what: "Onderwerp", min: 2, max: 100 })).max(20, { error: "Noem hoogstens 20 onderwerpen." }),
      place,
      validFrom: moment.nullish(),
      validUntil: moment.nullish(),
    })
    .transform(({ validFrom, validUntil, ...rest }) => ({ ...rest, validFrom: validFrom ?? new Date(now()), validUntil: validUntil ?? null }))
    .refine(({ validFrom, validUntil }) => validUntil === null || validFrom < validUntil, {
      path: ["validUntil"],
      error: "De einddatum moet na de begindatum liggen.",
    });

export type CheckedSituation = z.output<ReturnType<typeof situationInput>>;
