import { shallowRef, type ShallowRef } from "vue";
import type { InboxRow } from "./inbox-rows.ts";

/** The hub takes no more at once. */
export const chosenMax = 100;

export interface Chosen {
  readonly rows: Readonly<ShallowRef<ReadonlyMap<string, InboxRow>>>;
  /** False when there are too many already. */
  toggle(row: InboxRow): boolean;
  choose(rows: readonly InboxRow[]): void;
  drop(ids: readonly string[]): void;
  clear(): void;
  /** As they are now, so that an action is for what is on the screen. */
  update(now: readonly InboxRow[]): void;
}

/** The items that are chosen for one action. */
export function useChosen(): Chosen {
  const rows = shallowRef<ReadonlyMap<string, InboxRow>>(new Map());
  return {
    rows,
    toggle(row) {
      const next = new Map(rows.value);
      if (!next.delete(row.id)) {
        if (next.size >= chosenMax) return false;
        next.set(row.id, row);
      }
      rows.value = next;
      return true;
    },
    choose(all) {
      rows.value = new Map(all.slice(0, chosenMax).map((row) => [row.id, row]));
    },
    drop(ids) {
      const gone = new Set(ids);
      rows.value = new Map([...rows.value].filter(([id]) => !gone.has(id)));
    },
    clear() {
      rows.value = new Map();
    },
    update(now) {
      if (rows.value.size === 0) return;
      const known = new Map(now.map((row) => [row.id, row]));
      rows.value = new Map([...rows.value].map(([id, row]) => [id, known.get(id) ?? row]));
    },
  };
}
