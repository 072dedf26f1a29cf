import type { SituationDetailsFragment } from "@kcc-hub/schema/admin";
import type { MapZone } from "./map-drawing.ts";

/** Where a known situation holds, as far as it can be drawn: whole streets cannot. */
export function zoneOf({ circle, box }: Pick<SituationDetailsFragment["place"], "circle" | "box">): MapZone | undefined {
  if (circle) {
    const { latitude, longitude, radiusMeters } = circle;
    return { kind: "circle", middle: { latitude, longitude }, radiusMeters };
  }
  return box ? { kind: "box", south: box.south, west: box.west, north: box.north, east: box.east } : undefined;
}
