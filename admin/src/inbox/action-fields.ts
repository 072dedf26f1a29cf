import type { Action, RejectionReason, TriageFields } from "./useTriage.ts";

export const reasons: readonly RejectionReason[] = ["ALREADY_ANSWERED", "NOT_OURS", "NOT_FEASIBLE", "UNCLEAR", "OTHER"];

interface Needs {
  readonly text?: "always" | "perhaps";
  readonly link?: boolean;
  readonly reason?: boolean;
  readonly assignee?: boolean;
  readonly team?: boolean;
  readonly into?: boolean;
  readonly dueOn?: boolean;
  readonly subject?: boolean;
}

/** What each action asks. */
export const needs: Readonly<Record<Action, Needs>> = {
  accept: { text: "perhaps", link: true },
  resolve: { text: "always", link: true },
  reject: { reason: true, text: "always" },
  takeUp: {},
  assign: { assignee: true },
  merge: { into: true },
  handOver: { team: true },
  postpone: { dueOn: true, text: "always" },
  correct: { subject: true },
  reopen: { text: "always" },
};

/** The first field that must still be filled in. */
export function missingIn(action: Action, fields: TriageFields): "reason" | "into" | "team" | "dueOn" | "subject" | "text" | undefined {
  const asked = needs[action];
  if (asked.reason && !fields.reason) return "reason";
  if (asked.into && !fields.intoId) return "into";
  if (asked.team && !fields.team) return "team";
  if (asked.dueOn && !fields.dueOn) return "dueOn";
  if (asked.subject && !fields.subject.trim()) return "subject";
  if (asked.text === "always" && !fields.text) return "text";
  return undefined;
}
