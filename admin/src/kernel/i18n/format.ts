/** All appointments are in the city, wherever the browser is. */
const timeZone = "Europe/Amsterdam";

export interface Format {
  /** `dinsdag 1 december 2026` */
  day(date: string): string;
  /** `di 1 dec` */
  dayShort(date: string): string;
  /** `09:30` */
  time(moment: string): string;
  /** `di 1 december 2026, 09:30` */
  moment(moment: string): string;
  /** `di 1 dec 2026, 09:30`, for lists. */
  momentShort(moment: string): string;
  /** `24-11-2026 09:30:12`, for machines' events. */
  timestamp(moment: string): string;
  /** `01-02-1980` */
  date(date: string): string;
  /** `23–29 nov 2026`; one day when both are the same. */
  days(from: string, until: string): string;
  /** `28 nov` */
  dayOfMonth(date: string): string;
  /** `nov 2026` */
  month(date: string): string;
  /** `92%`, of 0.92. */
  share(value: number): string;
  money(amountCents: number): string;
  number(value: number): string;
}

export function createFormat(locale: string): Format {
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = of({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const dayShort = of({ weekday: "short", day: "numeric", month: "short" });
  const time = of({ hour: "2-digit", minute: "2-digit" });
  const momentDay = of({ weekday: "short", day: "numeric", month: "long", year: "numeric" });
  const momentDayShort = of({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const timestamp = of({ day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const date = of({ day: "2-digit", month: "2-digit", year: "numeric" });
  const days = of({ day: "numeric", month: "short", year: "numeric" });
  const dayOfMonth = of({ day: "numeric", month: "short" });
  const month = of({ month: "short", year: "numeric" });
  const share = new Intl.NumberFormat(locale, { style: "percent" });
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
  const number = new Intl.NumberFormat(locale);
  return {
    day: (value) => day.format(noonOf(value)),
    dayShort: (value) => dayShort.format(noonOf(value)),
    time: (moment) => time.format(new Date(moment)),
    moment: (moment) => `${momentDay.format(new Date(moment))}, ${time.format(new Date(moment))}`,
    momentShort: (moment) => `${momentDayShort.format(new Date(moment))}, ${time.format(new Date(moment))}`,
    timestamp: (moment) => timestamp.format(new Date(moment)),
    date: (value) => date.format(noonOf(value)),
    days: (from, until) => days.formatRange(noonOf(from), noonOf(until)),
    dayOfMonth: (value) => dayOfMonth.format(noonOf(value)),
    month: (value) => month.format(noonOf(value)),
    share: (value) => share.format(value),
    money: (amountCents) => money.format(amountCents / 100),
    number: (value) => number.format(value),
  };
}

/** A calendar day has no time zone; noon UTC is on that day in Amsterdam all year. */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** The calendar day in the city of a moment, `yyyy-mm-dd`. */
export function dayOf(moment: string | Date): string {
  // Swedish writes dates as the contract does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(moment));
}

/** The moment at which it is `time` (`09:30`) in the city on that day. An hour that the clock skips is the one after it. */
export function momentAt(date: string, time: string): string {
  const onClock = Date.parse(`${date}T${time}:00Z`);
  const near = onClock - aheadMs(onClock);
  return new Date(onClock - aheadMs(near)).toISOString();
}

/** By how much the city's clock is ahead of UTC at a moment. */
function aheadMs(moment: number): number {
  const wholeMinute = Math.floor(moment / 60_000) * 60_000;
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(wholeMinute);
  return Date.parse(`${shown.replace(" ", "T")}:00Z`) - wholeMinute;
}

export function addDays(date: string, days: number): string {
  return new Date(noonOf(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A day as agents type it, as `yyyy-mm-dd`: `1-2-1980`, `01/02/1980`, `1 2 1980`, `01021980` or `1980-02-01`.
 * `undefined` when it is no day of the calendar.
 */
export function parseTypedDate(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (iso) return existingDay(iso[1], iso[2], iso[3]);
  if (dutch) return existingDay(dutch[3], dutch[2], dutch[1]);
  return undefined;
}

/** A time of day as agents type it, as `hh:mm`: `9:30`, `09.30` or `0930`. `undefined` when it is none. */
export function parseTypedTime(text: string): string | undefined {
  const found = /^\s*([01]?\d|2[0-3])[:.]?([0-5]\d)\s*$/.exec(text);
  return found ? `${found[1]?.padStart(2, "0")}:${found[2]}` : undefined;
}

function existingDay(year = "", month = "", day = ""): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}
