import { computed, shallowRef, type ComputedRef } from "vue";

/** Where somebody is in a list that is read page by page: the way back is kept, because cursors only lead on. */
export interface Pages {
  /** Cursor to ask the present page with; null for the first. */
  readonly after: ComputedRef<string | null>;
  /** From 1. */
  readonly number: ComputedRef<number>;
  next(endCursor: string): void;
  previous(): void;
  toFirst(): void;
}

export function usePages(): Pages {
  const cursors = shallowRef<readonly string[]>([]);
  return {
    after: computed(() => cursors.value.at(-1) ?? null),
    number: computed(() => cursors.value.length + 1),
    next(endCursor) {
      cursors.value = [...cursors.value, endCursor];
    },
    previous() {
      cursors.value = cursors.value.slice(0, -1);
    },
    toFirst() {
      cursors.value = [];
    },
  };
}
