import { make } from "../kernel/make.ts";
import type { InboxEventRow, InboxItemRow } from "./inbox-item.entity.ts";
import { dateTimeOf } from "./inbox.tools.ts";
import { ArticleComplaint, Colleague, InboxEvent, InboxItem, InboxOutcome } from "./inbox.types.ts";
import { InboxState, isOpen } from "./inbox.words.ts";

export function itemToGraphql(row: InboxItemRow, now: number): InboxItem {
  return make(InboxItem, {
    id: row.id,
    kind: row.kind,
    state: row.state,
    subject: row.subject,
    text: row.text,
    searchTerm: row.searchTerm ?? undefined,
    pageAddress: row.pageAddress ?? undefined,
    article: row.articleId && row.articleDefect ? make(ArticleComplaint, { articleId: row.articleId, defect: row.articleDefect }) : undefined,
    departmentId: row.departmentId ?? undefined,
    team: row.team,
    assignee: row.assigneeId ? make(Colleague, { id: row.assigneeId, name: row.assigneeName ?? "" }) : undefined,
    dueAt: dateTimeOf(row.dueAt),
    isOverdue: isOpen(row.state) && row.dueAt.getTime() < now,
    escalatedAt: row.escalatedAt ? dateTimeOf(row.escalatedAt) : undefined,
    madeAt: dateTimeOf(row.madeAt),
    madeBy: make(Colleague, { id: row.madeById, name: row.madeByName }),
    contactsCount: row.contactsCount,
    reportsCount: row.reportsCount,
    mergedIntoId: row.mergedIntoId ?? undefined,
    outcomeSeenAt: row.outcomeSeenAt ? dateTimeOf(row.outcomeSeenAt) : undefined,
    ownOutcome: outcomeOf(row),
    version: row.version,
  });
}

/** What was decided of this item itself. */
export function outcomeOf(row: InboxItemRow): InboxOutcome | undefined {
  const { state, outcomeText, outcomeLink, rejectionReason, decidedAt, decidedByName, outcomeSeenAt } = row;
  if (state !== InboxState.ACCEPTED && state !== InboxState.DONE && state !== InboxState.REJECTED) return undefined;
  return make(InboxOutcome, {
    text: outcomeText ?? undefined,
    link: outcomeLink ?? undefined,
    rejectionReason: rejectionReason ?? undefined,
    decidedAt: decidedAt ? dateTimeOf(decidedAt) : undefined,
    decidedBy: decidedByName ?? undefined,
    seenAt: outcomeSeenAt ? dateTimeOf(outcomeSeenAt) : undefined,
  });
}

export function eventToGraphql({ at, kind, byName, text }: InboxEventRow): InboxEvent {
  return make(InboxEvent, { at: dateTimeOf(at), kind, by: byName === "" ? undefined : byName, text: text ?? undefined });
}
