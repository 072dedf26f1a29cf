import type { StoredMelding } from "./city/melding-book.ts";
import { requestIdOf } from "./open311-answers.ts";

type Found<Value> = { readonly value: Value } | { readonly problem: string };

interface Period {
  readonly from: number;
  readonly until: number;
}

const dayMs = 86_400_000;
const spanMaxMs = 90 * dayMs;
const requestsMax = 1000;
/** With an offset: an instant without one would be anybody's guess. */
const datetime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** At most ninety days, the last ninety when nothing is said. */
export function readPeriod(query: URLSearchParams, now: number): Found<Period> {
  const [start, end] = [query.get("start_date"), query.get("end_date")];
  for (const text of [start, end])
    if (text !== null && !datetime.test(text)) return { problem: "start_date and end_date must be W3C datetimes with an offset" };
  const until = end === null ? (start === null ? now : Date.parse(start) + spanMaxMs) : Date.parse(end);
  const from = start === null ? until - spanMaxMs : Date.parse(start);
  if (until - from > spanMaxMs) return { problem: "start_date and end_date may not span more than 90 days" };
  return { value: { from, until } };
}

export function filterRequests(all: readonly StoredMelding[], query: URLSearchParams, now: number): Found<readonly StoredMelding[]> {
  const listOf = (name: string): readonly string[] => (query.get(name) ?? "").split(",").filter(Boolean);
  const ids = listOf("service_request_id");
  // This one overrides all the others.
  if (ids.length > 0) return { value: all.filter(({ id }) => ids.includes(requestIdOf(id))) };
  const period = readPeriod(query, now);
  if ("problem" in period) return period;
  const { from, until } = period.value;
  const codes = listOf("service_code");
  const statuses = listOf("status");
  const found = all.filter(
    ({ category, status, createdMs }) =>
      createdMs >= from &&
      createdMs <= until &&
      (codes.length === 0 || codes.includes(category.slug)) &&
      (statuses.length === 0 || statuses.includes(["o", "a", "s"].includes(status.state) ? "closed" : "open")),
  );
  return { value: found.toSorted((one, other) => other.createdMs - one.createdMs || other.id - one.id).slice(0, requestsMax) };
}
