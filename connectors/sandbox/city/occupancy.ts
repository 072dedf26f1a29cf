import type { Booking, Location, PlainDate } from "./types.ts";

interface Wanted {
  readonly location: Location;
  readonly date: PlainDate;
  readonly startMs: number;
  readonly endMs: number;
  readonly units: number;
  /** An appointment that makes room for itself when it is moved. */
  readonly exceptId?: string | undefined;
  /** The counter to keep when it is free. */
  readonly preferLane?: number | undefined;
}

/** Who keeps which counter, or how much of the vehicle, and when. */
export interface Occupancy {
  put(booking: Booking): void;
  remove(booking: Booking): void;
  /** The lowest free counter (0 for a vehicle), or undefined when there is no room. */
  findLane(wanted: Wanted): number | undefined;
  /** Units still free during the whole time. */
  unitsLeft(wanted: Omit<Wanted, "units" | "preferLane">): number;
}

export function createOccupancy(): Occupancy {
  const days = new Map<string, Map<string, Booking>>();

  function overlapping(wanted: Omit<Wanted, "units" | "preferLane">): Booking[] {
    const day = days.get(dayKey({ locationId: wanted.location.id, date: wanted.date }));
    if (!day) return [];
    return [...day.values()].filter((booking) => booking.startMs < wanted.endMs && booking.endMs > wanted.startMs && booking.id !== wanted.exceptId);
  }

  function unitsLeft(wanted: Omit<Wanted, "units" | "preferLane">): number {
    const capacity = wanted.location.capacity;
    if (capacity.kind === "counters") return capacity.count - new Set(overlapping(wanted).map((booking) => booking.lane)).size;
    return capacity.units - overlapping(wanted).reduce((sum, booking) => sum + booking.units, 0);
  }

  return {
    put(booking) {
      const key = dayKey(booking);
      const day = days.get(key) ?? new Map<string, Booking>();
      days.set(key, day.set(booking.id, booking));
    },
    remove(booking) {
      days.get(dayKey(booking))?.delete(booking.id);
    },
    unitsLeft,
    findLane(wanted) {
      const capacity = wanted.location.capacity;
      if (capacity.kind === "vehicle") return unitsLeft(wanted) >= wanted.units ? 0 : undefined;
      const busy = new Set(overlapping(wanted).map((booking) => booking.lane));
      if (wanted.preferLane !== undefined && wanted.preferLane < capacity.count && !busy.has(wanted.preferLane)) return wanted.preferLane;
      for (let lane = 0; lane < capacity.count; lane += 1) if (!busy.has(lane)) return lane;
      return undefined;
    },
  };
}

function dayKey({ locationId, date }: { readonly locationId: string; readonly date: PlainDate }): string {
  return `${date} ${locationId}`;
}
