import Holidays from "date-holidays";

const holidays = new Holidays("NL");
const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** When a department is open: its weekdays, less Dutch public holidays and its own closing days. */
export interface OpeningDays {
  readonly openOn: readonly (typeof weekdayNames)[number][];
  readonly closingDays: readonly string[];
}

export type ClosedBecause = { readonly kind: "weekday" } | { readonly kind: "holiday"; readonly name: string } | { readonly kind: "closing-day" };

/** Why a department is closed on a day; `undefined` when it is open. */
export function whyClosed(date: Temporal.PlainDate, { openOn, closingDays }: OpeningDays): ClosedBecause | undefined {
  const weekday = weekdayNames[date.dayOfWeek - 1];
  if (!weekday || !openOn.includes(weekday)) return { kind: "weekday" };
  if (closingDays.includes(date.toString())) return { kind: "closing-day" };
  const holiday = isHoliday(date) && holidayName(date);
  return holiday ? { kind: "holiday", name: holiday } : undefined;
}

/** The day that lies a number of working days after the given one. */
export function addWorkingDays(from: Temporal.PlainDate, count: number, opening: OpeningDays): Temporal.PlainDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    if (!whyClosed(date, opening)) left -= 1;
  }
  return date;
}

function isHoliday(date: Temporal.PlainDate): boolean {
  let days = holidaysByYear.get(date.year);
  if (!days) {
    const ofYear = holidays.getHolidays(date.year).filter(({ type }) => type === "public");
    days = new Set(ofYear.map((holiday) => holiday.date.slice(0, 10)));
    holidaysByYear.set(date.year, days);
  }
  return days.has(date.toString());
}

function holidayName(date: Temporal.PlainDate): string {
  const found = holidays.getHolidays(date.year, "nl").find((holiday) => holiday.date.startsWith(date.toString()) && holiday.type === "public");
  return found?.name ?? "een feestdag";
}
