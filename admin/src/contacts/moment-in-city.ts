import { createFormat, dayOf } from "../kernel/i18n/format.ts";

const format = createFormat("nl-NL");
/** Amsterdam in summer and in winter. */
const offsets = ["+02:00", "+01:00"];

/** `9:30`, `09.30` or `0930`, as `09:30`; `undefined` when it is no time of the day. */
export function parseTypedTime(text: string): string | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** The moment at which it is this day (`yyyy-mm-dd`) and time (`hh:mm`) in the city; `undefined` in the hour that summer time leaves out. */
export function momentInCity(day: string, time: string): string | undefined {
  return offsets.map((offset) => `${day}T${time}:00${offset}`).find((moment) => dayOf(moment) === day && format.time(moment) === time);
}
