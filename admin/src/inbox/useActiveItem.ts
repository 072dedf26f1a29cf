import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from "vue";
import { useRoute, useRouter } from "vue-router";
import type { InboxRow } from "./inbox-rows.ts";

/** Long enough that a held key does not write an address for every item that it passes. */
const addressAfterMs = 250;

export interface ActiveItem {
  readonly id: Readonly<ShallowRef<string | undefined>>;
  /** Its row; `undefined` when the list does not hold it (any more). */
  readonly row: ComputedRef<InboxRow | undefined>;
  show(id: string): void;
  /** To a place in the list; beyond its ends, to the end. */
  moveTo(index: number): void;
  step(by: 1 | -1): void;
  /** After something was done with it: when it left the list, to the one that took its place. */
  goOn(): void;
}

/** Which item is shown beside the list. It stands in the address of the page, so that it can be shared. */
export function useActiveItem(rows: ComputedRef<readonly InboxRow[]>): ActiveItem {
  const route = useRoute();
  const router = useRouter();
  const id = shallowRef(itemIn(route.query["item"]));
  const places = computed(() => new Map(rows.value.map((row, index) => [row.id, index])));
  const place = computed(() => (id.value === undefined ? undefined : places.value.get(id.value)));
  const row = computed(() => (place.value === undefined ? undefined : rows.value[place.value]));
  let lastPlace = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: string): void {
    id.value = next;
    clearTimeout(timer);
    timer = setTimeout(() => void router.replace({ query: { ...route.query, item: next } }), addressAfterMs);
  }

  function moveTo(index: number): void {
    const next = rows.value[Math.max(0, Math.min(index, rows.value.length - 1))];
    if (next && next.id !== id.value) show(next.id);
  }

  watch(place, (now) => {
    if (now !== undefined) lastPlace = now;
  });
  watch(rows, ([first]) => {
    // Whoever opens the inbox sees something to work on; nothing was chosen, so the address stays as it is.
    if (id.value === undefined && first) id.value = first.id;
  });
  watch(
    () => route.query,
    (query, before) => {
      const asked = itemIn(query["item"]);
      const isOtherList = JSON.stringify({ ...query, item: undefined }) !== JSON.stringify({ ...before, item: undefined });
      if (isOtherList) clearTimeout(timer);
      if (asked !== undefined || isOtherList) id.value = asked;
    },
  );
  onScopeDispose(() => clearTimeout(timer));

  return {
    id,
    row,
    show,
    moveTo,
    step(by) {
      // What left the list left a gap, in which the next one now stands.
      if (place.value === undefined) moveTo(by === 1 ? lastPlace : lastPlace - 1);
      else moveTo(place.value + by);
    },
    goOn() {
      if (place.value === undefined) moveTo(lastPlace);
    },
  };
}

function itemIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
