import Holidays from "date-holidays";
import type { LocalTime, PlainDate } from "./types.ts";

export const zone = "Europe/Amsterdam";

/** Days and hours of the city. Wall-clock times are in Amsterdam; moments are epoch milliseconds. */
export interface Calendar {
  /** Neither a public holiday nor one of the municipality's own closing days. Weekends are a matter of opening hours. */
  isOpenDay(date: PlainDate): boolean;
  /** Monday to Friday, not a public holiday, not a closing day. */
  isWorkingDay(date: PlainDate): boolean;
  /** The n-th working day after the date; the date itself does not count. */
  workingDayAfter(date: PlainDate, days: number): PlainDate;
  /** ISO: 1 is Monday. */
  weekday(date: PlainDate): number;
  addDays(date: PlainDate, days: number): PlainDate;
  toEpochMs(date: PlainDate, time: LocalTime): number;
  dateOf(epochMs: number): PlainDate;
  timeOf(epochMs: number): LocalTime;
}

export function createCalendar({ closingDays = [] }: { readonly closingDays?: readonly PlainDate[] } = {}): Calendar {
  const holidays = new Holidays("NL", { types: ["public"] });
  const holidaysOfYear = new Map<number, ReadonlySet<PlainDate>>();
  const epochs = new Map<string, number>();

  function isHoliday(date: PlainDate): boolean {
    const year = Number(date.slice(0, 4));
    let days = holidaysOfYear.get(year);
    if (!days) {
      days = new Set(holidays.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
      holidaysOfYear.set(year, days);
    }
    return days.has(date);
  }

  const isOpenDay = (date: PlainDate): boolean => !isHoliday(date) && !closingDays.includes(date);
  const isWorkingDay = (date: PlainDate): boolean => weekday(date) <= 5 && isOpenDay(date);

  return {
    isOpenDay,
    isWorkingDay,
    weekday,
    addDays,
    workingDayAfter(date, days) {
      let day = date;
      for (let left = days; left > 0;) {
        day = addDays(day, 1);
        if (isWorkingDay(day)) left -= 1;
      }
      return day;
    },
    toEpochMs(date, time) {
      const key = `${date}T${time}`;
      const known = epochs.get(key);
      if (known !== undefined) return known;
      const moment = Temporal.PlainDateTime.from(key).toZonedDateTime(zone).epochMilliseconds;
      epochs.set(key, moment);
      return moment;
    },
    dateOf: (epochMs) => local(epochMs).toPlainDate().toString(),
    timeOf: (epochMs) => local(epochMs).toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

function local(epochMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
}

/** Days on which this municipality is closed though the law does not say so. */
export function municipalClosingDays(year: number): readonly PlainDate[] {
  const ascensionDay = new Holidays("NL", { types: ["public"] }).getHolidays(year).find((holiday) => holiday.rule === "easter 39");
  const bridgeDay = ascensionDay ? [addDays(ascensionDay.date.slice(0, 10), 1)] : [];
  return [...bridgeDay, `${year}-05-05`, `${year}-12-31`];
}

function weekday(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
