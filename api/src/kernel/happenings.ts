import type { SqlEntityManager } from "../database/orm.ts";

/** The kinds of items that came in with the contact centre and that others want to hear of. The same words as the inbox has for them. */
export const itemKinds = ["QUESTION_SUGGESTION", "WEBSITE_REPORT", "ARTICLE_FEEDBACK"] as const;

/** What can happen to such an item that others want to hear of. `reopened`: a decision was taken back. */
export const itemHappenings = ["created", "decided", "reopened", "overdue"] as const;
export type ItemHappeningKind = (typeof itemHappenings)[number];

/** Something that happened to an item. Ids, states and moments only: nothing that somebody typed, so nothing of a citizen. */
export interface ItemHappening {
  readonly what: ItemHappeningKind;
  readonly itemId: string;
  readonly kind: string;
  readonly state: string;
  readonly team: string;
  readonly departmentId: string | null;
  readonly dueAt: Date;
  /** The agent who made the item, by the id of their account. */
  readonly madeById: string;
  /** Of the item after it happened: a later happening has a higher one. */
  readonly version: number;
  /** The decision that stands after it: another number for another decision, the same for one that was taken back and restored. Null when none stands. */
  readonly decision: number | null;
  readonly at: Date;
}

/** Keeps what happened within the transaction in which it happened, so that it is told if and only if it did. */
export type NoteHappenings = (em: SqlEntityManager, happenings: readonly ItemHappening[]) => Promise<void>;

/** What is asked of the inbox when something is told about it later. */
export interface ItemsNow {
  /** The item's state now, and which decision stands; `undefined` when it is gone. */
  standingOf(itemId: string): Promise<Pick<ItemHappening, "state" | "decision"> | undefined>;
  /** How many open items are past their date now, by team and kind, with the earliest date that passed. */
  overdueByTeam(): Promise<readonly OverdueCount[]>;
}

export interface OverdueCount {
  readonly team: string;
  readonly kind: string;
  readonly count: number;
  readonly earliestDueAt: Date;
}
