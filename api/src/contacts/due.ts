import { addWorkingDays, type OpeningDays } from "../kernel/working-days.ts";

const zone = "Europe/Amsterdam";
const workingDays = 2;
const contactCentre: OpeningDays = { openOn: ["monday", "tuesday", "wednesday", "thursday", "friday"], closingDays: [] };

/**
 * When an e-mail must have been answered: two working days after it came in, at the same time of day. Weekends and Dutch public holidays do not count: what
 * comes in on Saturday is due on Tuesday.
 */
export function answerDueAt(received: Date): Date {
  const moment = Temporal.Instant.fromEpochMilliseconds(received.getTime()).toZonedDateTimeISO(zone);
  const due = addWorkingDays(moment.toPlainDate(), workingDays, contactCentre);
  return new Date(due.toZonedDateTime({ timeZone: zone, plainTime: moment.toPlainTime() }).epochMilliseconds);
}
