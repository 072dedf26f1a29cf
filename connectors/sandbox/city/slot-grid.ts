import type { AppointmentBookOptions } from "./book-types.ts";
import type { Location, PlainDate, Slot } from "./types.ts";

const minuteMs = 60_000;

/** The moments that a location offers at all, whether free or not. */
export interface SlotGrid {
  horizon(): { readonly from: PlainDate; readonly until: PlainDate };
  /** Days of the horizon within the range, both ends included. */
  days(range: { readonly from?: PlainDate; readonly until?: PlainDate }): readonly PlainDate[];
  /** Ascending; past ones too. */
  slots(query: { readonly location: Location; readonly date: PlainDate; readonly durationMinutes: number }): readonly Slot[];
}

export function createSlotGrid({ calendar, now, horizonDays = 56 }: AppointmentBookOptions): SlotGrid {
  const horizon = (): { from: PlainDate; until: PlainDate } => {
    const from = calendar.dateOf(now());
    return { from, until: calendar.addDays(from, horizonDays - 1) };
  };
  return {
    horizon,
    days({ from, until }) {
      const limits = horizon();
      const last = until !== undefined && until < limits.until ? until : limits.until;
      const days: PlainDate[] = [];
      for (let day = from !== undefined && from > limits.from ? from : limits.from; day <= last; day = calendar.addDays(day, 1)) days.push(day);
      return days;
    },
    slots({ location, date, durationMinutes }) {
      if (!calendar.isOpenDay(date)) return [];
      return (location.hours[calendar.weekday(date)] ?? []).flatMap(({ from, until }) => {
        const opens = calendar.toEpochMs(date, from);
        const closes = calendar.toEpochMs(date, until);
        if (location.capacity.kind === "vehicle") return [{ date, time: from, startMs: opens, endMs: closes }];
        const slots: Slot[] = [];
        for (let start = opens; start + durationMinutes * minuteMs <= closes; start += location.capacity.gridMinutes * minuteMs) {
          slots.push({ date, time: later(from, (start - opens) / minuteMs), startMs: start, endMs: start + durationMinutes * minuteMs });
        }
        return slots;
      });
    },
  };
}

function later(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
