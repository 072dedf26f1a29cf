import { addDays } from "../kernel/i18n/format.ts";

export interface DayCount {
  readonly date: string;
  readonly made: number;
  readonly decided: number;
}

/** The days of one column of the chart, which is one row of the table. */
export interface Span {
  readonly from: string;
  readonly until: string;
  readonly made: number;
  readonly decided: number;
}

export type SpanLength = "day" | "week" | "month";

const daysApartMax = 31;
const weeksApartMax = 27 * 7;

/** So many columns as can be told apart on a phone. */
export function spanLengthFor(daysCount: number): SpanLength {
  if (daysCount <= daysApartMax) return "day";
  return daysCount <= weeksApartMax ? "week" : "month";
}

/** Days as days, weeks that begin on Monday, or months. The first and last hold only the days that were asked for. */
export function spansOf(days: readonly DayCount[], length: SpanLength): readonly Span[] {
  const groups = Map.groupBy(days, ({ date }) => startOf(date, length));
  return [...groups.values()].map((members) => ({
    from: members[0]?.date ?? "",
    until: members.at(-1)?.date ?? "",
    made: sumOf(members, "made"),
    decided: sumOf(members, "decided"),
  }));
}

export function sumOf(counts: readonly Pick<DayCount, "made" | "decided">[], key: "made" | "decided"): number {
  return counts.reduce((sum, count) => sum + count[key], 0);
}

function startOf(date: string, length: SpanLength): string {
  if (length === "day") return date;
  if (length === "month") return date.slice(0, 7);
  const sundayFirst = new Date(`${date}T12:00:00Z`).getUTCDay();
  return addDays(date, -((sundayFirst + 6) % 7));
}
