import type { InboxRowFragment, InboxSort } from "@kcc-hub/schema/admin";

export type InboxRow = InboxRowFragment;

type Compare = (one: InboxRow, other: InboxRow) => number;

const byId = (one: InboxRow, other: InboxRow) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** The hub's own orders. */
const orders: Readonly<Record<InboxSort, Compare>> = {
  DUE_FIRST: (one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt) || byId(one, other),
  NEWEST_FIRST: (one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt) || byId(other, one),
  MOST_CONTACTS_FIRST: (one, other) => other.contactsCount - one.contactsCount || byId(other, one),
};

/** The next page behind what is there; a row that moved while it was read stands once. */
export function appendRows(rows: readonly InboxRow[], page: readonly InboxRow[]): readonly InboxRow[] {
  const known = new Set(rows.map(({ id }) => id));
  return [...rows, ...page.filter(({ id }) => !known.has(id))];
}

export interface Change {
  readonly ids: readonly string[];
  /** Those of them that the list holds now, as they are now. */
  readonly present: readonly InboxRow[];
  readonly sort: InboxSort;
  /** There are pages that were not read yet: what belongs behind the last row comes with them. */
  readonly hasMore: boolean;
}

/** The list after some items changed: only their rows go, come or move. */
export function withChanged(rows: readonly InboxRow[], { ids, present, sort, hasMore }: Change): readonly InboxRow[] {
  const changed = new Set(ids);
  const list = rows.filter(({ id }) => !changed.has(id));
  const last = list.at(-1);
  for (const row of present) {
    const isBeyond = hasMore && (last === undefined || orders[sort](last, row) < 0);
    if (!isBeyond) list.splice(placeOf(list, row, orders[sort]), 0, row);
  }
  return list;
}

function placeOf(list: readonly InboxRow[], row: InboxRow, compare: Compare): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const between = list[middle];
    if (between && compare(between, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
