import { describe, expect, test } from "vitest";
import { booked, dayMs, monday, openBook, passportAt, passportFor, pickUp, someone, today } from "../testing/small-book.ts";

describe("availability", () => {
  test("A2 offers the moments of the grid within opening hours, as long as the appointment lasts", () => {
    const { book } = openBook();
    const times = book.freeSlots(passportFor(1), "counter", monday).map((slot) => slot.time);
    expect(times.slice(0, 3)).toEqual(["09:00", "09:05", "09:10"]);
    expect(times.at(-1)).toBe("11:50");
    expect(book.freeSlots(passportFor(3), "counter", monday).at(-1)?.time).toBe("11:40");
  });

  test("A2 has nothing on weekends, public holidays and closing days", () => {
    const { book } = openBook();
    const days = book.freeDays(passportFor(1), "counter");
    expect(days).toContain("2026-12-24");
    for (const closed of ["2026-11-28", "2026-12-25", "2026-12-31", "2027-01-01"]) expect(days).not.toContain(closed);
    expect(book.book(passportAt("09:00", "2026-12-25"))).toEqual({ kind: "closed" });
  });

  test("a moment that has passed can no longer be had", () => {
    const { book, pass } = openBook();
    expect(book.freeSlots(passportFor(1), "counter", today)[0]?.time).toBe("09:00");
    pass(90 * 60_000);
    expect(book.freeSlots(passportFor(1), "counter", today)[0]?.time).toBe("09:35");
    expect(book.book(passportAt("09:30", today))).toEqual({ kind: "closed" });
  });

  test("nothing is offered beyond the horizon or off the grid", () => {
    const { book } = openBook();
    expect(book.freeDays(passportFor(1), "counter").at(-1)).toBe("2027-01-18");
    expect(book.book(passportAt("09:00", "2027-01-19"))).toEqual({ kind: "closed" });
    expect(book.book(passportAt("09:03"))).toEqual({ kind: "closed" });
  });

  test("the last counter that is taken takes the moment away, and cancelling gives it back", () => {
    const { book } = openBook();
    const first = booked(book, passportAt("10:00"));
    booked(book, passportAt("10:00"));
    expect(book.book(passportAt("10:05"))).toEqual({ kind: "taken" });
    expect(book.cancel(first.id).kind).toBe("cancelled");
    expect(book.book(passportAt("10:05")).kind).toBe("booked");
  });
});

describe("selections", () => {
  test("A10 the length is the sum over products of duration and what further persons add", () => {
    const { book } = openBook();
    const selection = {
      products: [
        { productId: "passport", amount: 3 },
        { productId: "licence", amount: 1 },
      ],
      persons: 3,
    };
    expect(book.durationMinutes(selection)).toBe(10 + 2 * 5 + 25);
    const booking = booked(book, { ...passportAt("09:00"), selection });
    expect(booking.endMs - booking.startMs).toBe(45 * 60_000);
  });

  test("A10 refuses what cannot be combined, and too many people, with the reason", () => {
    const { book } = openBook();
    const both = {
      products: [
        { productId: "passport", amount: 1 },
        { productId: "marriage", amount: 1 },
      ],
      persons: 1,
    };
    expect(book.book({ ...passportAt("09:00"), selection: both })).toMatchObject({ kind: "refused", reason: "not-combinable" });
    expect(book.book({ ...passportAt("09:00"), selection: passportFor(5) })).toMatchObject({ kind: "refused", reason: "too-many-persons" });
    expect(book.combinableWith(["passport"]).map(({ id }) => id)).toEqual(["licence"]);
    expect(book.combinableWith(["marriage"])).toEqual([]);
    expect(book.combinableWith(["nothing"])).toEqual([]);
  });

  test("refuses products that are gone and details that are missing", () => {
    const { book } = openBook();
    expect(book.refusal({ products: [{ productId: "old", amount: 1 }], persons: 1 }, "counter")?.reason).toBe("unknown-product");
    expect(book.refusal(passportFor(1), "nowhere")?.reason).toBe("unknown-location");
    expect(book.refusal(passportFor(1), "district")?.reason).toBe("not-offered-here");
    const marriage = { ...passportAt("09:00"), selection: { products: [{ productId: "marriage", amount: 2 }], persons: 2 } };
    expect(book.book(marriage)).toMatchObject({ kind: "refused", reason: "customer-details", fields: ["email"] });
  });
});

describe("holds", () => {
  test("a hold keeps the place until it expires", () => {
    const { book, pass } = openBook({ holdMs: 60_000, count: 1 });
    const held = book.hold(passportAt("10:00"));
    if (held.kind !== "held") throw new Error(held.kind);
    expect(book.book(passportAt("10:00"))).toEqual({ kind: "taken" });
    pass(60_000);
    expect(book.read(held.booking.id)).toBeUndefined();
    expect(book.confirm(held.booking.id, { customers: [someone] })).toEqual({ kind: "gone" });
    expect(book.book(passportAt("10:00")).kind).toBe("booked");
  });

  test("a hold that is confirmed becomes the appointment, and one that is released is gone", () => {
    const { book } = openBook({ count: 1 });
    const held = book.hold(passportAt("10:00"));
    if (held.kind !== "held") throw new Error(held.kind);
    expect(book.confirm(held.booking.id, { customers: [someone], notes: "Let op" })).toMatchObject({
      kind: "booked",
      booking: { id: held.booking.id, status: "booked", notes: "Let op" },
    });
    expect(book.release(held.booking.id)).toBe(false);
    const other = book.hold(passportAt("11:00"));
    if (other.kind !== "held") throw new Error(other.kind);
    expect(book.release(other.booking.id)).toBe(true);
    expect(book.book(passportAt("11:00")).kind).toBe("booked");
  });
});

describe("changes", () => {
  test("A5 a move is one step: the old place is free, the new one is taken, the id stays", () => {
    const { book } = openBook({ count: 1 });
    const { id } = booked(book, passportAt("11:00"));
    expect(book.move(id, { locationId: "counter", date: monday, time: "09:00" })).toMatchObject({
      kind: "moved",
      booking: { id, time: "09:00", version: 2, moves: 1 },
    });
    expect(book.book(passportAt("09:00")).kind).toBe("taken");
    expect(book.book(passportAt("11:00")).kind).toBe("booked");
  });

  test("A5 a move to a taken place changes nothing", () => {
    const { book } = openBook({ count: 1 });
    const { id } = booked(book, passportAt("11:00"));
    booked(book, passportAt("09:00"));
    expect(book.move(id, { locationId: "counter", date: monday, time: "09:05" })).toEqual({ kind: "taken" });
    expect(book.read(id)).toMatchObject({ time: "11:00", version: 1 });
  });

  test("an appointment may be moved into its own time", () => {
    const { book } = openBook({ count: 1 });
    const { id } = booked(book, passportAt("11:00"));
    expect(book.move(id, { locationId: "counter", date: monday, time: "11:05" }).kind).toBe("moved");
  });

  test("a change based on an old version is a conflict", () => {
    const { book } = openBook();
    const { id } = booked(book, passportAt("11:00"));
    expect(book.change(id, { notes: "Eerst", ifVersion: 1 }).kind).toBe("changed");
    expect(book.change(id, { notes: "Dan", ifVersion: 1 })).toMatchObject({ kind: "conflict", booking: { notes: "Eerst", version: 2 } });
    expect(book.move(id, { locationId: "counter", date: monday, time: "09:00", ifVersion: 1 }).kind).toBe("conflict");
  });

  test("A8 a package that changes must still fit the vehicle", () => {
    const { book } = openBook();
    const request = { locationId: "district", date: monday, time: "08:00", selection: pickUp(1), customers: [someone] };
    const { id } = booked(book, request);
    booked(book, { ...request, selection: pickUp(1) });
    expect(book.change(id, { items: [{ kindId: "sofa", amount: 2 }] })).toEqual({ kind: "taken" });
    expect(
      book.change(id, {
        items: [
          { kindId: "sofa", amount: 1 },
          { kindId: "chair", amount: 2 },
        ],
      }),
    ).toMatchObject({ kind: "changed", booking: { units: 6 } });
    expect(book.change(id, { items: [{ kindId: "chair", amount: 12 }] })).toMatchObject({ kind: "refused", reason: "package-too-large" });
    expect(book.change(id, { items: [] })).toMatchObject({ kind: "refused", reason: "package-empty" });
  });

  test("A8 the vehicle comes only to its own postcodes", () => {
    const { book } = openBook();
    const elsewhere = { ...pickUp(1), address: { postcode: "8971 AB", houseNumber: 1 } };
    expect(book.refusal(elsewhere, "district")?.reason).toBe("address-not-served");
    expect(book.locationForAddress({ postcode: "8972 AB" })?.id).toBe("district");
    expect(book.locationForAddress({ postcode: "8976AB" })).toBeUndefined();
  });

  test("what is cancelled or past can no longer be changed", () => {
    const { book, pass } = openBook();
    const { id } = booked(book, passportAt("09:00"));
    const other = booked(book, passportAt("10:00"));
    expect(book.cancel(id, "Ziek")).toMatchObject({ kind: "cancelled", booking: { status: "cancelled", cancelReason: "Ziek" } });
    expect(book.cancel(id)).toEqual({ kind: "gone" });
    expect(book.change(id, { notes: "x" })).toEqual({ kind: "gone" });
    expect(book.move(id, passportAt("11:00"))).toEqual({ kind: "gone" });
    pass(7 * dayMs);
    expect(book.cancel(other.id)).toMatchObject({ kind: "refused", reason: "too-late" });
    expect(book.move(other.id, passportAt("11:00", "2026-12-07"))).toMatchObject({ kind: "refused", reason: "too-late" });
  });

  test("others may take all that is left just before", () => {
    const { book } = openBook({ count: 3 });
    booked(book, passportAt("10:00"));
    book.crowdOut(passportAt("10:00"));
    expect(book.book(passportAt("10:00"))).toEqual({ kind: "taken" });
    expect(book.bookings()).toHaveLength(3);
    book.crowdOut({ locationId: "district", date: monday, time: "13:00", selection: pickUp(1) });
    expect(book.freeSlots(pickUp(0, 1), "district", monday).map((slot) => slot.time)).toEqual(["08:00"]);
  });
});
