import { ConnectorError } from "../sdk/index.ts";
import type { Period } from "./open311.client.ts";

const dayMs = 86_400_000;
/** What the standard lets one ask for at once. */
const spanMaxMs = 90 * dayMs;
/** "90 days or the first 1000, whichever is smallest": so many may be all, or not. */
const listedMax = 1_000;
const secondMs = 1_000;
const callsMax = 60;

/** Periods of at most ninety days that make up this one, newest first. They meet in a second that both have. */
export function periodsOf({ from, until }: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let end = until; ; end -= spanMaxMs) {
    const start = Math.max(from, end - spanMaxMs);
    periods.push({ from: start, until: end });
    if (start <= from) return periods;
  }
}

/** All of a period, though the server tells no more than ninety days and a thousand at once: a full answer is asked for again in halves. */
export async function listAll<Item>(period: Period, list: (part: Period) => Promise<readonly Item[]>, system: string): Promise<readonly Item[]> {
  let calls = 0;
  const found: Item[] = [];
  const parts = [...periodsOf(period)];
  for (let part = parts.shift(); part; part = parts.shift()) {
    calls += 1;
    if (calls > callsMax) throw new ConnectorError("TOO_LARGE", `${system}: a list took more than ${callsMax} calls`, { applied: "no" });
    const items = await list(part);
    const { from, until } = part;
    if (items.length < listedMax || until - from <= secondMs) {
      found.push(...items);
      continue;
    }
    const middle = Math.floor((from + until) / 2 / secondMs) * secondMs;
    parts.unshift({ from: middle, until }, { from, until: middle });
  }
  return found;
}
