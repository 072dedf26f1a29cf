import type { Point } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { text } from "../kernel/input.ts";

/** What is right and wrong with input that is about meldingen; all messages are for the agent, in plain Dutch. */

const pointMessage = "Dit punt ligt niet in Nederland. Kies het punt op de kaart.";
export const point = z.object({
  latitude: z.number({ error: pointMessage }).min(50, { error: pointMessage }).max(54, { error: pointMessage }),
  longitude: z.number({ error: pointMessage }).min(3, { error: pointMessage }).max(8, { error: pointMessage }),
});

const radiusMessage = "De afstand moet van 1 tot 1000 meter zijn.";
export const radiusMeters = z.int({ error: radiusMessage }).min(1, { error: radiusMessage }).max(1_000, { error: radiusMessage });

export const categoryId = text({ what: "Categorie", min: 1, max: 300 });

/** Whether a point lies within these corners: a line from it to the east crosses the border an odd number of times. */
export function isWithin({ latitude, longitude }: Point, corners: readonly Point[]): boolean {
  const crossings = corners.filter((corner, place) => {
    const next = corners[(place + 1) % corners.length] ?? corner;
    if (corner.latitude > latitude === next.latitude > latitude) return false;
    const crossesAt = corner.longitude + ((latitude - corner.latitude) / (next.latitude - corner.latitude)) * (next.longitude - corner.longitude);
    return longitude < crossesAt;
  });
  return crossings.length % 2 === 1;
}
