import type { ItemHappening, ItemHappeningKind } from "../kernel/happenings.ts";
import type { InboxItemRow } from "./inbox-item.entity.ts";
import { InboxState } from "./inbox.words.ts";

type Told = Pick<InboxItemRow, "id" | "kind" | "state" | "team" | "departmentId" | "dueAt" | "madeById" | "version"> &
  Partial<Pick<InboxItemRow, "decisionVersion">>;

/** What happened to an item, as others are told of it: without anything that somebody typed. */
export function happeningOf(what: ItemHappeningKind, item: Told, at: Date): ItemHappening {
  const { id, kind, state, team, departmentId = null, dueAt, madeById, version, decisionVersion: decision = null } = item;
  return { what, itemId: id, kind, state, team, departmentId, dueAt, madeById, version, decision, at };
}

const decided: ReadonlySet<InboxState> = new Set([InboxState.ACCEPTED, InboxState.DONE, InboxState.REJECTED, InboxState.MERGED]);

/** Whether a change of state is a decision, or takes one back; `undefined` when it is neither. */
export function decisionIn(before: InboxState, after: InboxState): "decided" | "reopened" | undefined {
  if (before === after) return undefined;
  if (decided.has(after)) return "decided";
  return decided.has(before) ? "reopened" : undefined;
}
