import type { MeldingPlace } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { departmentId, text } from "../kernel/input.ts";
import { moment } from "../kernel/moment-checks.ts";
import { houseNumber, postcode } from "../kernel/person-checks.ts";
import { categoryId, point } from "./meldingen.checks.ts";

const address = z.object({ street: text({ what: "Straat", min: 2, max: 100 }).nullish(), houseNumber: houseNumber.nullish(), postcode: postcode.nullish() });

const place = z.object({ point: point.nullish(), address: address.nullish() }).transform((given, context): MeldingPlace => {
  const { street, houseNumber: number, postcode: code } = given.address ?? {};
  if (!given.point && !street && !code) {
    context.addIssue({ code: "custom", message: "Geef de plaats: een punt op de kaart, of een straat of postcode. Vraag de beller waar het is." });
    return z.NEVER;
  }
  return {
    ...(given.point ? { point: given.point } : {}),
    ...(given.address ? { address: { ...(street ? { street } : {}), ...(number ? { houseNumber: number } : {}), ...(code ? { postcode: code } : {}) } } : {}),
  };
});

/** A caller cannot have seen what is still to come; clocks may differ by a few minutes. */
const futureMs = 5 * 60_000;

export const duplicatesInput = (now: () => number) =>
  z.object({
    place,
    departmentId: departmentId.nullish(),
    categoryId: categoryId.nullish(),
    text: text({ what: "Tekst", min: 0, max: 3000, lines: true }).nullish(),
    seenAt: moment
      .refine((value) => Date.parse(value) <= now() + futureMs, { error: "Dit tijdstip ligt in de toekomst. Vraag de beller wanneer hij het zag." })
      .transform((value) => new Date(value))
      .nullish(),
  });

export type CheckedDuplicatesQuery = z.output<ReturnType<typeof duplicatesInput>>;
