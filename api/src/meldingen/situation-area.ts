import { metersBetween, type MeldingPlace, type Point } from "@kcc-hub/connectors/sdk";
import { fold } from "../kernel/person-keys.ts";
import { streetKeyOf } from "./place-closeness.ts";

/** Where a situation holds. */
export type SituationArea =
  | { readonly kind: "circle"; readonly middle: Point; readonly radiusMeters: number }
  | { readonly kind: "box"; readonly south: number; readonly west: number; readonly north: number; readonly east: number }
  | { readonly kind: "streets"; readonly streets: readonly string[] };

/** Whether a place lies in it. By its street also where the point is not known, and by its point only where there is one. */
export function isInArea(area: SituationArea, place: MeldingPlace): boolean {
  switch (area.kind) {
    case "circle":
      return place.point !== undefined && metersBetween(place.point, area.middle) <= area.radiusMeters;
    case "box":
      return place.point !== undefined && isInBox(area, place.point);
    case "streets":
      return area.streets.some((street) => fold(street) === streetKeyOf(place));
  }
}

function isInBox({ south, west, north, east }: Extract<SituationArea, { kind: "box" }>, { latitude, longitude }: Point): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
