import { momentToDateTime } from "../sdk/time.ts";
import type { AppointmentBook, Place, Selection } from "./city/appointment-book.ts";
import type { Calendar } from "./city/calendar.ts";
import type { ProblemMembers } from "./hub-protocol-problem.ts";

const alternativesMax = 5;

interface Wish {
  readonly place: Place;
  readonly selection: Selection;
}

/** The free slots nearest to the one that was wanted: at the same location, and elsewhere only when it has none. */
export function findAlternatives(city: { readonly book: AppointmentBook; readonly calendar: Calendar }, wish: Wish): ProblemMembers["alternatives"] {
  const here = nearestAt(city, wish, wish.place.locationId);
  if (here.length > 0) return here;
  const elsewhere = city.book.locationsFor(wish.selection.products.map((product) => product.productId));
  const wantedMs = city.calendar.toEpochMs(wish.place.date, wish.place.time);
  return nearest(
    elsewhere.flatMap((location) => nearestAt(city, wish, location.id)),
    wantedMs,
  );
}

function nearestAt({ book, calendar }: { readonly book: AppointmentBook; readonly calendar: Calendar }, { place, selection }: Wish, locationId: string) {
  const wantedMs = calendar.toEpochMs(place.date, place.time);
  const distance = (date: string): number => Math.abs(calendar.toEpochMs(date, place.time) - wantedMs);
  // A slot on the sixth nearest day cannot be among the five nearest slots.
  const days = book
    .freeDays(selection, locationId)
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, alternativesMax + 1);
  const slots = days.flatMap((date) => book.freeSlots(selection, locationId, date));
  return nearest(
    slots.map((slot) => ({ locationId, start: momentToDateTime(slot.startMs), end: momentToDateTime(slot.endMs) })),
    wantedMs,
  );
}

function nearest<Alternative extends { readonly start: string }>(alternatives: readonly Alternative[], wantedMs: number): readonly Alternative[] {
  const distance = ({ start }: Alternative): number => Math.abs(Temporal.Instant.from(start).epochMilliseconds - wantedMs);
  return alternatives.toSorted((one, other) => distance(one) - distance(other)).slice(0, alternativesMax);
}
