import type { DateTime, PlainDate } from "./domain.ts";

/** The zone of every Dutch municipality, and the default where a protocol sends times without one. */
export const amsterdam = "Europe/Amsterdam";

/**
 * A wall-clock time of a department as a moment. In the hour that does not exist (spring) the later moment is meant, in the hour that comes
 * twice (autumn) the earlier one, as calendars do.
 */
export function toDateTime(local: string, zone = amsterdam): DateTime {
  return remembered(locals, local, zone, () => Temporal.PlainDateTime.from(local).toZonedDateTime(zone));
}

/** Any RFC 3339 text, or a moment in epoch milliseconds, in our one notation. */
export function momentToDateTime(moment: string | number, zone = amsterdam): DateTime {
  if (typeof moment === "number") return format(Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone));
  return remembered(moments, moment, zone, () => Temporal.Instant.from(moment).toZonedDateTimeISO(zone));
}

/** The calendar day, in the given zone, on which a moment falls. */
export function plainDateOf(moment: DateTime, zone = amsterdam): PlainDate {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function isSameMoment(one: DateTime, other: DateTime): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) === 0;
}

const rememberedMax = 5_000;
const rememberedCharactersMax = 40;
const locals = new Map<string, DateTime>();
const moments = new Map<string, DateTime>();

/** Departments have quarters of hours in the coming weeks, so the same few thousand texts come again and again, and each asks a time zone's rules. */
function remembered(known: Map<string, DateTime>, text: string, zone: string, read: () => Temporal.ZonedDateTime): DateTime {
  const key = `${text} ${zone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const written = format(read());
  if (text.length > rememberedCharactersMax) return written;
  if (known.size >= rememberedMax) known.clear();
  known.set(key, written);
  return written;
}

function format(moment: Temporal.ZonedDateTime): DateTime {
  return moment.toString({ timeZoneName: "never", fractionalSecondDigits: 0 });
}
