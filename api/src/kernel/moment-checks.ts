import { z } from "zod";
import { isRealDate } from "./person-checks.ts";

/** A moment with an offset. Whether it has passed is asked later: a repeated call is answered as the first one was. */
export const moment = z.string().refine((value) => value.length <= 40 && isMoment(value), {
  error: "Dit tijdstip bestaat niet. Gebruik bijvoorbeeld 2026-12-01T09:30:00+01:00, en kies een vrije tijd uit de lijst.",
});

export function hasPassed(start: string, now: () => number): boolean {
  return Date.parse(start) <= now();
}

/** Whether a text is a moment that exists, with its offset. */
export function isMoment(value: string): boolean {
  return z.iso.datetime({ offset: true }).safeParse(value).success && isRealDate(value.slice(0, 10));
}
