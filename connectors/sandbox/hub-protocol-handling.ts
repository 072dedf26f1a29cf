import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Answer } from "./answers.ts";
import type { Calendar } from "./city/calendar.ts";
import type { Place } from "./city/types.ts";
import type { Circumstances } from "./department-server.ts";
import { Problem } from "./hub-protocol-problem.ts";

export type Handler = (request: FastifyRequest, circumstances: Circumstances) => Answer;

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** The request in the protocol's shape, or a refusal that says where it is not. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Problem("malformed", { fields: parsed.error.issues.map((issue) => issue.path.join(".")) });
}

/** A moment as the book knows it. A moment between two minutes is on no grid. */
export function placeOf(calendar: Calendar, { locationId, start }: { readonly locationId: string; readonly start: string }): Place {
  const startMs = Temporal.Instant.from(start).epochMilliseconds;
  const place = { locationId, date: calendar.dateOf(startMs), time: calendar.timeOf(startMs) };
  if (calendar.toEpochMs(place.date, place.time) !== startMs) throw new Problem("closed", { detail: "Op dit moment begint geen afspraak." });
  return place;
}
