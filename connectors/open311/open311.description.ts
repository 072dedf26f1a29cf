import { plainDateOf, readMark, toDateTime, writeMark, type DateTime, type MeldingPriority, type NewMelding } from "../sdk/index.ts";

/**
 * The standard has one text for all that it has no field for: when it was seen, how urgent it is, and the hub's mark. Each stands on a line of
 * its own in words that people of the department understand, and is taken off again when the hub reads the melding.
 */

export interface Described {
  readonly text: string;
  readonly incidentAt?: DateTime;
  readonly priority?: MeldingPriority;
  readonly creationKey?: string;
}

const zone = "Europe/Amsterdam";
const seenLine = /(?:^|\r?\n)Gezien op (\d\d)-(\d\d)-(\d{4}) om (\d\d:\d\d) uur\.[ \t]*(?=\r?\n|$)/g;
const priorityLine = /(?:^|\r?\n)Spoed volgens het contactcentrum: (hoog|laag)\.[ \t]*(?=\r?\n|$)/g;

export function writeDescription({ text, extraText, incidentAt, priority }: NewMelding, key: string): string {
  const [year, month, day] = plainDateOf(incidentAt).split("-");
  const time = Temporal.Instant.from(incidentAt).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
  const lines = [
    extraText ? `${text}\n\n${extraText}` : text,
    `Gezien op ${day}-${month}-${year} om ${time} uur.`,
    ...(priority === "high" || priority === "low" ? [`Spoed volgens het contactcentrum: ${priority === "high" ? "hoog" : "laag"}.`] : []),
  ];
  return writeMark(lines.join("\n"), key);
}

/** Only what carries the mark was written by the hub; any other text stays as it is. */
export function readDescription(description: string | undefined): Described {
  const { notes, bookingKey: creationKey } = readMark(description);
  if (creationKey === undefined) return { text: notes ?? "" };
  const priority = takeLast(notes ?? "", priorityLine);
  const seen = takeLast(priority.rest, seenLine);
  const [, day, month, year, time] = seen.found ?? [];
  return {
    text: seen.rest,
    ...(time === undefined ? {} : { incidentAt: toDateTime(`${year}-${month}-${day}T${time}`) }),
    ...(priority.found ? { priority: priority.found[1] === "hoog" ? "high" : "low" } : {}),
    creationKey,
  };
}

function takeLast(text: string, pattern: RegExp): { readonly rest: string; readonly found?: RegExpMatchArray } {
  const found = [...text.matchAll(pattern)].at(-1);
  if (!found) return { rest: text };
  return { rest: text.slice(0, found.index) + text.slice(found.index + found[0].length), found };
}
