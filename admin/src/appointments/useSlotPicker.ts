import { AvailabilityDocument, SlotsDocument, type AvailabilityQuery, type SelectionInput } from "@kcc-hub/schema/admin";
import { computed, ref, watch } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import { addDays, dayOf } from "../kernel/i18n/format.ts";

export type Availability = Extract<AvailabilityQuery["availability"], { readonly __typename: "Availability" }>;
type FreeLocation = Availability["locations"][number];

/** A moment at a place: what is booked. */
export interface ChosenSlot {
  readonly locationId: string;
  readonly locationName: string;
  readonly start: string;
}

/** As long as the hub looks by itself. */
const windowDays = 28;

/** From what is wanted to a moment: place, day, time. The first place and its first free day are chosen beforehand, for the agent to read out. */
export function useSlotPicker(
  wanted: () => { readonly departmentId: string; readonly selection: SelectionInput; readonly preferredLocationId?: string | undefined },
) {
  const windowsAhead = ref(0);
  const locationId = ref("");
  const date = ref("");
  const start = ref("");

  const window = computed(() => {
    if (windowsAhead.value === 0) return {};
    const from = addDays(dayOf(new Date()), windowsAhead.value * windowDays);
    return { from, until: addDays(from, windowDays - 1) };
  });
  const availability = useQuery(AvailabilityDocument, () => {
    const { departmentId, selection } = wanted();
    return { departmentId, selection, ...window.value };
  });
  const slots = useQuery(SlotsDocument, () => {
    if (locationId.value === "" || date.value === "") return undefined;
    const { departmentId, selection } = wanted();
    return { departmentId, selection, locationId: locationId.value, date: date.value };
  });

  const found = computed(() => {
    const { kind } = availability.state.value;
    return kind === "ready" && availability.state.value.data.availability.__typename === "Availability"
      ? availability.state.value.data.availability
      : undefined;
  });
  const location = computed(() => found.value?.locations.find((free) => free.location.id === locationId.value));

  watch(found, (now) => {
    if (!now) return;
    const places = now.locations;
    const stays = places.some((free) => free.location.id === locationId.value);
    if (!stays) locationId.value = firstLocationId(places, wanted().preferredLocationId);
    else date.value = location.value?.firstFreeDay ?? "";
  });
  watch(locationId, () => {
    date.value = location.value?.firstFreeDay ?? "";
  });
  watch([locationId, date], () => {
    start.value = "";
  });

  return {
    availability,
    slots,
    found,
    location,
    locationId,
    date,
    start,
    windowsAhead,
    chosen: computed<ChosenSlot | undefined>(() => {
      const place = location.value?.location;
      return place?.id && start.value !== "" ? { locationId: place.id, locationName: place.name, start: start.value } : undefined;
    }),
  };
}

function firstLocationId(locations: readonly FreeLocation[], preferred: string | undefined): string {
  const place = locations.find((free) => free.location.id === preferred) ?? locations[0];
  return place?.location.id ?? "";
}
