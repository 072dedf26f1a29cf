import * as fc from "fast-check";
import { expect, test } from "vitest";
import { monday, openBook, passportAt, passportFor, pickUp, someone } from "../testing/small-book.ts";
import type { AppointmentBook } from "./appointment-book.ts";

type Step = (state: { readonly book: AppointmentBook; readonly ids: string[]; readonly pass: (ms: number) => void }) => void;

const time = fc
  .integer({ min: 0, max: 35 })
  .map((steps) => `${String(9 + Math.floor(steps / 12)).padStart(2, "0")}:${String((steps % 12) * 5).padStart(2, "0")}`);
const selection = fc.constantFrom(passportFor(1), passportFor(4), {
  products: [
    { productId: "licence", amount: 1 },
    { productId: "passport", amount: 1 },
  ],
  persons: 1,
});
const load = fc.record({ sofas: fc.integer({ min: 0, max: 2 }), chairs: fc.integer({ min: 1, max: 6 }) });
const pick = fc.nat({ max: 30 });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(time, selection).map(([at, wanted]): Step => ({ book, ids }) => {
    const result = book.book({ ...passportAt(at), selection: wanted });
    if (result.kind === "booked") ids.push(result.booking.id);
  }),
  fc.tuple(fc.constantFrom("08:00", "13:00"), load).map(([at, { sofas, chairs }]): Step => ({ book, ids }) => {
    const result = book.book({ locationId: "district", date: monday, time: at, selection: pickUp(sofas, chairs), customers: [someone] });
    if (result.kind === "booked") ids.push(result.booking.id);
  }),
  fc.tuple(time, selection).map(([at, wanted]): Step => ({ book, ids }) => {
    const result = book.hold({ locationId: "counter", date: monday, time: at, selection: wanted });
    if (result.kind === "held") ids.push(result.booking.id);
  }),
  fc.tuple(pick, time).map(
    ([which, at]): Step =>
      ({ book, ids }) =>
        void book.move(ids[which] ?? "", { locationId: "counter", date: monday, time: at }),
  ),
  fc.tuple(pick, load).map(
    ([which, { sofas, chairs }]): Step =>
      ({ book, ids }) =>
        void book.change(ids[which] ?? "", { items: pickUp(sofas, chairs).items }),
  ),
  fc.tuple(pick, selection).map(
    ([which, wanted]): Step =>
      ({ book, ids }) =>
        void book.change(ids[which] ?? "", { selection: wanted }),
  ),
  pick.map(
    (which): Step =>
      ({ book, ids }) =>
        void book.confirm(ids[which] ?? "", { customers: [someone] }),
  ),
  pick.map(
    (which): Step =>
      ({ book, ids }) =>
        void book.release(ids[which] ?? ""),
  ),
  pick.map(
    (which): Step =>
      ({ book, ids }) =>
        void book.cancel(ids[which] ?? ""),
  ),
  pick.map(
    (which): Step =>
      ({ book, ids }) =>
        void book.setStatus(ids[which] ?? "", "arrived"),
  ),
  fc.integer({ min: 1, max: 5 }).map(
    (minutes): Step =>
      ({ pass }) =>
        pass(minutes * 60_000),
  ),
  time.map(
    (at): Step =>
      ({ book }) =>
        book.crowdOut(passportAt(at)),
  ),
);

function overbooked(book: AppointmentBook): readonly string[] {
  const standing = book.bookings().filter((booking) => booking.status !== "cancelled");
  return book.locations.flatMap(({ id, capacity }) => {
    const here = standing.filter((booking) => booking.locationId === id);
    return here.flatMap(({ startMs }) => {
      const atOnce = here.filter((booking) => booking.startMs <= startMs && booking.endMs > startMs);
      const used = capacity.kind === "counters" ? atOnce.length : atOnce.reduce((sum, booking) => sum + booking.units, 0);
      const sameCounter = capacity.kind === "counters" && new Set(atOnce.map((booking) => booking.lane)).size < atOnce.length;
      return used > (capacity.kind === "counters" ? capacity.count : capacity.units) || sameCounter ? [`${id} at ${new Date(startMs).toISOString()}`] : [];
    });
  });
}

test("whatever is booked, held, moved, changed and cancelled in whatever order, no counter and no vehicle is ever overbooked", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const { book, pass } = openBook({ holdMs: 4 * 60_000 });
      const ids: string[] = [];
      for (const take of steps) {
        take({ book, ids, pass });
        expect(overbooked(book)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test("what is offered as free can be booked, whatever was booked before", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), selection, (steps, wanted) => {
      const { book, pass } = openBook();
      const ids: string[] = [];
      for (const take of steps) take({ book, ids, pass });
      const offered = book.freeSlots(wanted, "counter", monday).slice(0, 1);
      const results = offered.map((slot) => book.book({ ...passportAt(slot.time), selection: wanted }).kind);
      expect(results).toEqual(offered.map(() => "booked"));
    }),
    { numRuns: 100 },
  );
});
