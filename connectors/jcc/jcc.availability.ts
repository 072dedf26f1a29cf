import { amsterdam, ConnectorError, type AvailabilityQuery, type PlainDate, type ReadCall, type Slot } from "../sdk/index.ts";
import type { JccClient } from "./jcc.client.ts";
import type { JccReading } from "./jcc.reading.ts";
import { activitiesFrom, slotsFrom } from "./jcc.translate.ts";

/** JCC refuses longer periods. */
const windowDays = 50;
/** More than any horizon that was seen, which is one year. */
const windowsMax = 12;

export interface JccAvailability {
  listDays(query: AvailabilityQuery & { readonly from: PlainDate; readonly until: PlainDate }, call: ReadCall): Promise<readonly PlainDate[]>;
  listSlots(query: AvailabilityQuery & { readonly date: PlainDate }, call: ReadCall): Promise<readonly Slot[]>;
}

export interface JccAvailabilityOptions {
  readonly client: JccClient;
  readonly reading: JccReading;
  readonly now: () => number;
}

export function createJccAvailability({ client, reading, now }: JccAvailabilityOptions): JccAvailability {
  const today = (): PlainDate => Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(amsterdam).toPlainDate().toString();

  /** `toDate` is not included. */
  function listWindow({ selection, locationId }: AvailabilityQuery, fromDate: PlainDate, toDate: PlainDate, call: ReadCall) {
    return client.listAvailableTimes({ locationId, fromDate, toDate, activities: activitiesFrom(selection.products) }, call);
  }

  /** An InternalException means nothing free where the question was wrong: unknown ids, or a day past the range. */
  async function assertNothingThere(query: AvailabilityQuery, date: PlainDate | undefined, call: ReadCall): Promise<void> {
    const productIds = productIdsOf(query);
    if (!(await reading.isKnown({ productIds, locationId: query.locationId }, call))) return;
    const range = date === undefined ? undefined : await client.readDateRange({ activityIds: productIds }, call);
    if (date !== undefined && range && (date < dayOf(range.minDate) || date >= dayOf(range.maxDate))) return;
    throw reading.failed("appointment/availabletimelist", "no");
  }

  return {
    async listDays({ from, until, ...query }, call) {
      const range = await client.readDateRange({ activityIds: productIdsOf(query) }, call);
      if (!range) {
        await reading.assertUnknown("activity/appointmentdaterange", { productIds: productIdsOf(query) }, call);
        return [];
      }
      const days = new Set<PlainDate>();
      const first = [from, dayOf(range.minDate), today()].reduce(latest);
      for (const [fromDate, toDate] of windowsOf(first, until, dayOf(range.maxDate))) {
        const found = await listWindow(query, fromDate, toDate, call);
        if (!found) {
          await assertNothingThere(query, undefined, call);
          return [];
        }
        for (const time of found.availableTimesList) days.add(dayOf(time));
      }
      return [...days].toSorted();
    },

    async listSlots({ date, ...query }, call) {
      if (date < today()) return [];
      const found = await listWindow(query, date, plusDays(date, 1), call);
      if (!found) {
        await assertNothingThere(query, date, call);
        return [];
      }
      return slotsFrom(found).filter(({ start }) => start.startsWith(date));
    },
  };
}

/**
 * Windows that JCC accepts, first day and the day after the last. Whether `maxDate` is itself bookable was not seen, and a period past the
 * range is an error to JCC: like the client in the recordings we stop before it, unless it is the only day left.
 */
function windowsOf(first: PlainDate, until: PlainDate, maxDate: PlainDate): readonly (readonly [PlainDate, PlainDate])[] {
  if (first > until || first > maxDate) return [];
  const end = first === maxDate ? plusDays(first, 1) : earliest(plusDays(until, 1), maxDate);
  const windows: (readonly [PlainDate, PlainDate])[] = [];
  for (let from = first; from < end; from = plusDays(from, windowDays)) windows.push([from, earliest(plusDays(from, windowDays), end)]);
  if (windows.length > windowsMax) {
    throw new ConnectorError("NOT_SUPPORTED", `jcc: availability is asked for more than ${windowDays * windowsMax} days`, { applied: "no" });
  }
  return windows;
}

function productIdsOf({ selection }: AvailabilityQuery): readonly string[] {
  return selection.products.map(({ productId }) => productId);
}

function dayOf(localDateTime: string): PlainDate {
  return localDateTime.slice(0, 10);
}

function plusDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function earliest(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

function latest(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
