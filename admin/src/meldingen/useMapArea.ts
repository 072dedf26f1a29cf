import { computed, type ComputedRef } from "vue";
import { useDepartments } from "../departments/useDepartments.ts";
import type { MapPoint, MapSign } from "../kernel/map/map-drawing.ts";
import type { MeldingPlaceDetailsFragment } from "@kcc-hub/schema/admin";

/** The municipality on the map: the first area that a department for meldingen has. */
export function useMapArea(): ComputedRef<readonly MapPoint[]> {
  const { state } = useDepartments();
  return computed(() => {
    const departments = state.value.kind === "ready" ? state.value.data.departments : [];
    const areas = departments.flatMap(({ capabilities }) => capabilities.flatMap(({ meldingenSupport }) => (meldingenSupport ? [meldingenSupport.area] : [])));
    return areas.find((area) => area.length > 0) ?? [];
  });
}

/** The lines of a list as signs: those that have no point are in the list only. */
export function signsOf(items: readonly { readonly id: string; readonly place: MeldingPlaceDetailsFragment }[]): readonly MapSign[] {
  return items.flatMap(({ id, place: { point } }, index) => (point ? [{ id, number: index + 1, point }] : []));
}

/** From a sign on the map to its line in the list. */
export function focusOnLine(id: string): void {
  document.querySelector<HTMLElement>(`#${CSS.escape(`line-${id}`)}`)?.focus();
}
