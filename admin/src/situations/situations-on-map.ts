import type { MapPoint, MapSign, MapZone } from "../kernel/map/map-drawing.ts";
import { zoneOf } from "../kernel/map/zone-of.ts";
import type { Situation } from "./useSituations.ts";

/** Situations that have a place on the map; whole streets have none. */
export function zonesOf(situations: readonly Situation[]): readonly MapZone[] {
  return situations.flatMap(({ place }) => zoneOf(place) ?? []);
}

/** A sign in the middle of each, numbered as in the list. */
export function signsOf(situations: readonly Situation[]): readonly MapSign[] {
  return situations.flatMap(({ id, place }, index) => {
    const zone = zoneOf(place);
    return zone ? [{ id, number: index + 1, point: middleOf(zone) }] : [];
  });
}

function middleOf(zone: MapZone): MapPoint {
  if (zone.kind === "circle") return zone.middle;
  return { latitude: (zone.south + zone.north) / 2, longitude: (zone.west + zone.east) / 2 };
}
