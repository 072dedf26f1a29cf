import { computed, type ComputedRef } from "vue";
import type { MapPoint } from "../kernel/map/map-drawing.ts";
import { useDepartments } from "./useDepartments.ts";

/** The municipality on the map: the first area that a department for meldingen has. */
export function useMapArea(): ComputedRef<readonly MapPoint[]> {
  const { state } = useDepartments();
  return computed(() => {
    const departments = state.value.kind === "ready" ? state.value.data.departments : [];
    const areas = departments.flatMap(({ capabilities }) => capabilities.flatMap(({ meldingenSupport }) => (meldingenSupport ? [meldingenSupport.area] : [])));
    return areas.find((area) => area.length > 0) ?? [];
  });
}
