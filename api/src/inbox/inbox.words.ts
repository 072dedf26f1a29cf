import { inboxTeams } from "../kernel/roles.ts";

/** What came in: each is about what the organisation tells citizens, and each came out of a contact. */
export enum InboxKind {
  QUESTION_SUGGESTION = "QUESTION_SUGGESTION",
  WEBSITE_REPORT = "WEBSITE_REPORT",
  ARTICLE_FEEDBACK = "ARTICLE_FEEDBACK",
}

export enum InboxState {
  NEW = "NEW",
  IN_PROGRESS = "IN_PROGRESS",
  ACCEPTED = "ACCEPTED",
  DONE = "DONE",
  REJECTED = "REJECTED",
  MERGED = "MERGED",
}

/** Somebody still has to do something. */
export const openStates: readonly InboxState[] = [InboxState.NEW, InboxState.IN_PROGRESS, InboxState.ACCEPTED];

export function isOpen(state: InboxState): boolean {
  return openStates.includes(state);
}

export enum RejectionReason {
  ALREADY_ANSWERED = "ALREADY_ANSWERED",
  NOT_OURS = "NOT_OURS",
  NOT_FEASIBLE = "NOT_FEASIBLE",
  UNCLEAR = "UNCLEAR",
  OTHER = "OTHER",
}

export enum ArticleDefect {
  WRONG = "WRONG",
  UNCLEAR = "UNCLEAR",
  OUTDATED = "OUTDATED",
}

export enum InboxEventKind {
  MADE = "MADE",
  CONTACT_ADDED = "CONTACT_ADDED",
  ASSIGNED = "ASSIGNED",
  HANDED_OVER = "HANDED_OVER",
  ACCEPTED = "ACCEPTED",
  RESOLVED = "RESOLVED",
  REJECTED = "REJECTED",
  MERGED = "MERGED",
  REOPENED = "REOPENED",
  POSTPONED = "POSTPONED",
  CORRECTED = "CORRECTED",
  ESCALATED = "ESCALATED",
  UNDONE = "UNDONE",
}

export enum InboxSort {
  DUE_FIRST = "DUE_FIRST",
  NEWEST_FIRST = "NEWEST_FIRST",
  MOST_CONTACTS_FIRST = "MOST_CONTACTS_FIRST",
}

/** Who answers for what came in, until a rule or a person says otherwise. Besides these, a department by its id. */
export const teams = inboxTeams;

export const teamOfKind: Readonly<Record<InboxKind, string>> = {
  QUESTION_SUGGESTION: teams.knowledge,
  ARTICLE_FEEDBACK: teams.knowledge,
  WEBSITE_REPORT: teams.internet,
};

/** Why an item was left as it was. */
export enum NotChangedReason {
  CHANGED_MEANWHILE = "CHANGED_MEANWHILE",
  NOT_POSSIBLE = "NOT_POSSIBLE",
  GONE = "GONE",
}
