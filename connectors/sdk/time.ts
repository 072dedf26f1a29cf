import type { DateTime, PlainDate } from "./domain.ts";

/** The zone of every Dutch municipality, and the default where a protocol sends times without one. */
export const amsterdam = "Europe/Amsterdam";

/**
 * A wall-clock time of a department as a moment. In the hour that does not exist (spring) the later moment is meant, in the hour that comes
 * twice (autumn) the earlier one, as calendars do.
 */
export function toDateTime(local: string, zone = amsterdam): DateTime {
  return format(Temporal.PlainDateTime.from(local).toZonedDateTime(zone));
}

/** Any RFC 3339 text, or a moment in epoch milliseconds, in our one notation. */
export function momentToDateTime(moment: string | number, zone = amsterdam): DateTime {
  const instant = typeof moment === "number" ? Temporal.Instant.fromEpochMilliseconds(moment) : Temporal.Instant.from(moment);
  return format(instant.toZonedDateTimeISO(zone));
}

/** The calendar day, in the given zone, on which a moment falls. */
export function plainDateOf(moment: DateTime, zone = amsterdam): PlainDate {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function isSameMoment(one: DateTime, other: DateTime): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) === 0;
}

function format(moment: Temporal.ZonedDateTime): DateTime {
  return moment.toString({ timeZoneName: "never", fractionalSecondDigits: 0 });
}
