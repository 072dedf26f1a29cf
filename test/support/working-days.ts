import { addWorkingDays } from "../../api/src/kernel/working-days.ts";

/** The day in the city that lies so many working days after a moment: from Monday to Friday, without public holidays. */
export function workingDaysAfter(moment: Date, days: number): string {
  const from = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO("Europe/Amsterdam").toPlainDate();
  return addWorkingDays(from, days, { openOn: ["monday", "tuesday", "wednesday", "thursday", "friday"], closingDays: [] }).toString();
}
