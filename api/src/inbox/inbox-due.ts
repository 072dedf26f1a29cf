import { plainDateOf, momentToDateTime } from "@kcc-hub/connectors/sdk";
import { addWorkingDays, type OpeningDays } from "../kernel/working-days.ts";
import { InboxKind } from "./inbox.words.ts";

/** Within how many working days each kind is decided on. */
export const dueWorkingDays: Readonly<Record<InboxKind, number>> = {
  [InboxKind.QUESTION_SUGGESTION]: 5,
  [InboxKind.WEBSITE_REPORT]: 5,
  [InboxKind.ARTICLE_FEEDBACK]: 3,
};

const officeDays: OpeningDays = { openOn: ["monday", "tuesday", "wednesday", "thursday", "friday"], closingDays: [] };

/** The end of the working day on which it has to be decided. */
export function dueAt(kind: InboxKind, madeAtMs: number): Date {
  const madeOn = Temporal.PlainDate.from(plainDateOf(momentToDateTime(madeAtMs)));
  return endOfDay(addWorkingDays(madeOn, dueWorkingDays[kind], officeDays));
}

export function endOfDay(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: "17:00" }).epochMilliseconds);
}
