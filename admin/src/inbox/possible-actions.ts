import type { InboxRow } from "./inbox-rows.ts";
import type { Action } from "./useTriage.ts";

const openStates: ReadonlySet<InboxRow["state"]> = new Set(["NEW", "IN_PROGRESS", "ACCEPTED"]);
const ofOpen: readonly Action[] = ["accept", "resolve", "reject", "takeUp", "assign", "merge", "handOver", "postpone", "correct"];

/** What makes sense for these items: with closed ones among them, only what works for at least one. The hub says of each item whether it could be done. */
export function possibleActions(targets: readonly InboxRow[]): readonly Action[] {
  const open = targets.filter(({ state }) => isOpen(state)).length;
  if (targets.length === 0) return [];
  return [
    // One subject for many items would make them all the same.
    ...(open > 0 ? ofOpen.filter((action) => action !== "correct" || targets.length === 1) : []),
    ...(open < targets.length ? (["reopen"] as const) : []),
  ];
}

/** Somebody still has to do something. */
export function isOpen(state: InboxRow["state"]): boolean {
  return openStates.has(state);
}
