import type { MeldingPlaceDetailsFragment } from "@kcc-hub/schema/admin";
import type { MapSign } from "../kernel/map/map-drawing.ts";

/** The lines of a list as signs: those that have no point are in the list only. */
export function signsOf(items: readonly { readonly id: string; readonly place: MeldingPlaceDetailsFragment }[]): readonly MapSign[] {
  return items.flatMap(({ id, place: { point } }, index) => (point ? [{ id, number: index + 1, point }] : []));
}
