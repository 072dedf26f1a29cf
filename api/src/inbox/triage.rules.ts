import type { InboxItemRow } from "./inbox-item.entity.ts";
import { InboxEventKind, InboxState, isOpen, type RejectionReason } from "./inbox.words.ts";

/** What a manager can do with an item. */
export type TriageAction =
  | { readonly kind: "assign"; readonly assignee: { readonly id: string; readonly name: string } | undefined }
  | { readonly kind: "hand-over"; readonly team: string }
  | { readonly kind: "accept"; readonly text: string | undefined; readonly link: string | undefined }
  | { readonly kind: "resolve"; readonly text: string; readonly link: string | undefined }
  | { readonly kind: "reject"; readonly reason: RejectionReason; readonly text: string }
  | { readonly kind: "merge"; readonly into: Pick<InboxItemRow, "id" | "kind" | "state" | "subject"> }
  | { readonly kind: "reopen"; readonly text: string }
  | { readonly kind: "postpone"; readonly dueAt: Date; readonly text: string }
  | { readonly kind: "correct"; readonly subject: string | undefined; readonly departmentId: string | undefined };

/** The part of an item that triage changes, and that undoing restores. */
export const triagedFields = [
  "state",
  "subject",
  "departmentId",
  "team",
  "assigneeId",
  "assigneeName",
  "dueAt",
  "mergedIntoId",
  "outcomeText",
  "outcomeLink",
  "rejectionReason",
  "decidedAt",
  "decidedByName",
  "decisionVersion",
  "escalatedAt",
  "outcomeSeenAt",
] as const;
export type Triaged = Pick<InboxItemRow, (typeof triagedFields)[number]>;

export interface TriageEvent {
  readonly kind: InboxEventKind;
  readonly text: string | undefined;
}

export type Triage =
  | { readonly kind: "changed"; readonly change: Partial<Triaged>; readonly event: TriageEvent }
  /** Already so: nothing to do, and no reason to complain. */
  | { readonly kind: "as-it-was" }
  | { readonly kind: "refused"; readonly message: string };

const closed = "Dit item is al afgehandeld. Heropen het eerst.";

type Item = Triaged & Pick<InboxItemRow, "id" | "kind">;

/** What becomes of an item: pure, so that every order of actions can be tried. */
export function triage(item: Item, action: TriageAction, { at, by }: { readonly at: Date; readonly by: string }): Triage {
  if (action.kind === "reopen") return reopen(item, action.text);
  if (!isOpen(item.state)) return { kind: "refused", message: closed };
  const decided = { decidedAt: at, decidedByName: by, outcomeSeenAt: null };
  switch (action.kind) {
    case "assign":
      return assign(item, action.assignee);
    case "hand-over":
      if (item.team === action.team) return { kind: "as-it-was" };
      return changed({ team: action.team, assigneeId: null, assigneeName: null, state: unassignedState(item) }, InboxEventKind.HANDED_OVER, action.team);
    case "accept":
      return changed(
        { state: InboxState.ACCEPTED, outcomeText: action.text ?? null, outcomeLink: action.link ?? null, outcomeSeenAt: null },
        InboxEventKind.ACCEPTED,
        action.text,
      );
    case "resolve":
      return changed(
        { ...decided, state: InboxState.DONE, outcomeText: action.text, outcomeLink: action.link ?? item.outcomeLink ?? null },
        InboxEventKind.RESOLVED,
        action.text,
      );
    case "reject":
      return changed(
        { ...decided, state: InboxState.REJECTED, rejectionReason: action.reason, outcomeText: action.text, outcomeLink: null },
        InboxEventKind.REJECTED,
        action.text,
      );
    case "merge":
      return merge(item, action.into, decided);
    case "postpone":
      if (action.dueAt <= at) return { kind: "refused", message: "De nieuwe datum is al voorbij. Kies een dag die nog komt." };
      return changed({ dueAt: action.dueAt, escalatedAt: null }, InboxEventKind.POSTPONED, action.text);
    case "correct":
      return correct(item, action);
  }
}

function changed(change: Partial<Triaged>, kind: InboxEventKind, text?: string): Triage {
  return { kind: "changed", change, event: { kind, text } };
}

function assign(item: Item, assignee: { readonly id: string; readonly name: string } | undefined): Triage {
  if ((item.assigneeId ?? undefined) === assignee?.id) return { kind: "as-it-was" };
  if (!assignee) return changed({ assigneeId: null, assigneeName: null, state: unassignedState(item) }, InboxEventKind.ASSIGNED);
  const state = item.state === InboxState.NEW ? InboxState.IN_PROGRESS : item.state;
  return changed({ assigneeId: assignee.id, assigneeName: assignee.name, state }, InboxEventKind.ASSIGNED, assignee.name);
}

/** What is accepted stays so without anybody: it was promised. */
function unassignedState({ state }: Item): InboxState {
  return state === InboxState.ACCEPTED ? state : InboxState.NEW;
}

function merge(item: Item, into: Pick<InboxItemRow, "id" | "kind" | "state" | "subject">, decided: Partial<Triaged>): Triage {
  if (into.id === item.id) return { kind: "refused", message: "Een item kan niet met zichzelf worden samengevoegd. Kies een ander item." };
  if (into.kind !== item.kind) return { kind: "refused", message: "Alleen items van dezelfde soort kunnen worden samengevoegd." };
  if (into.state === InboxState.MERGED) return { kind: "refused", message: "Dat item is zelf al samengevoegd. Kies het item waar het bij hoort." };
  return changed({ ...decided, state: InboxState.MERGED, mergedIntoId: into.id }, InboxEventKind.MERGED, into.subject);
}

function reopen(item: Item, text: string): Triage {
  if (isOpen(item.state)) return { kind: "as-it-was" };
  return changed(
    {
      state: item.assigneeId === null ? InboxState.NEW : InboxState.IN_PROGRESS,
      mergedIntoId: null,
      rejectionReason: null,
      outcomeText: null,
      outcomeLink: null,
      decidedAt: null,
      decidedByName: null,
      outcomeSeenAt: null,
    },
    InboxEventKind.REOPENED,
    text,
  );
}

function correct(item: Item, { subject, departmentId }: Extract<TriageAction, { kind: "correct" }>): Triage {
  const isSame = (subject === undefined || subject === item.subject) && (departmentId === undefined || departmentId === item.departmentId);
  if (isSame) return { kind: "as-it-was" };
  const change = { ...(subject !== undefined && { subject }), ...(departmentId !== undefined && { departmentId }) };
  return changed(change, InboxEventKind.CORRECTED, subject !== undefined && subject !== item.subject ? item.subject : undefined);
}
