import { expect } from "vitest";
import { isSameMoment, type Booking } from "../sdk/index.ts";
import { failureOf, type Bench } from "./bench.ts";
import type { ConformanceCase } from "./describe-conformance.ts";

const bookingsMax = 60;
const notes = "Komt met een rolstoel.\nGraag balie 1 – dank u";

/** Books the slot for as long as there is room. */
async function fill({ port, call, remember }: Bench, booking: Booking): Promise<number> {
  for (let booked = 0; booked < bookingsMax; booked += 1) {
    const outcome = await port.book(booking, call());
    if (outcome.kind === "slot-taken") return booked;
    if (outcome.kind !== "booked") throw new Error(`Neither booked nor taken: ${JSON.stringify(outcome)}`);
    remember(outcome.appointment);
  }
  throw new Error(`The slot took ${bookingsMax} bookings and is still not full`);
}

const isFree = async ({ port, call }: Bench, { selection, locationId, start }: Booking): Promise<boolean> => {
  const slots = await port.listSlots({ selection, locationId, date: start.slice(0, 10) }, call());
  return slots.some((slot) => isSameMoment(slot.start, start));
};

const needsPair = ({ port }: Bench): string | undefined => (port.supports.severalPersons ? undefined : "the system has one person in an appointment");

export const writingCases: readonly ConformanceCase[] = [
  {
    name: "what is booked can be read, as it was booked",
    run: async ({ port, department: { customer, selection }, prepareBooking, bookSlot, call }) => {
      const booking = await prepareBooking();
      const booked = await bookSlot(booking);
      const read = await port.read({ id: booked.id }, call());
      expect(read).toEqual(booked);
      expect(read).toMatchObject({ status: "booked", persons: selection.persons, location: { id: booking.locationId } });
      expect(isSameMoment(read?.start ?? "1970-01-01T00:00Z", booking.start)).toBe(true);
      expect(read?.products.map(({ productId }) => productId)).toEqual(selection.products.map(({ productId }) => productId));
      expect(read?.customers[0]?.lastName).toContain(customer.lastName);
      expect(read?.reference).not.toBe("");
    },
  },
  {
    name: "notes come back as written, without the hub's mark, and the key beside them",
    run: async ({ port, bookSlot, call }) => {
      const bookCall = call();
      const { id } = await bookSlot({ notes }, bookCall);
      const read = await port.read({ id }, call());
      expect(read?.notes).toBe(notes);
      expect(read?.bookingKey).toBe(bookCall.key);
      expect((await port.read({ id: (await bookSlot()).id }, call()))?.notes).toBeUndefined();
    },
  },
  {
    name: "what is cancelled is gone, frees its slot, and can be cancelled again without harm",
    run: async (bench) => {
      const { port, prepareBooking, bookSlot, call } = bench;
      const booking = await prepareBooking();
      const { id } = await bookSlot(booking);
      expect(await port.cancel({ id, reason: "Proef" }, call())).toEqual({ kind: "cancelled" });
      const after = await port.read({ id }, call());
      expect(after?.status ?? "cancelled").toBe("cancelled");
      expect(await isFree(bench, booking)).toBe(true);
      expect(await port.cancel({ id, reason: "Proef" }, call())).toEqual({ kind: "gone" });
    },
  },
  {
    name: "cancelling and changing what never existed answers gone",
    run: async ({ port, bookSlot, call }) => {
      const { id } = await bookSlot();
      const other = similarId(id);
      expect(await port.cancel({ id: other, reason: "Proef" }, call())).toEqual({ kind: "gone" });
      if (port.supports.changes.includes("notes")) expect(await port.change({ id: other, notes: "x" }, call())).toEqual({ kind: "gone" });
    },
  },
  {
    name: "a slot that is full is taken, is no longer listed, and of two at once for the last place one gets it",
    run: async (bench) => {
      const { port, prepareBooking, bookSlot, call, remember } = bench;
      const booking = await prepareBooking();
      const { id } = await bookSlot(booking);
      await fill(bench, booking);
      expect(await isFree(bench, booking)).toBe(false);

      await port.cancel({ id, reason: "Proef" }, call());
      const outcomes = await Promise.all([port.book(booking, call()), port.book(booking, call())]);
      for (const outcome of outcomes) if (outcome.kind === "booked") remember(outcome.appointment);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["booked", "slot-taken"]);
    },
  },
  {
    name: "several people are booked as so many, for as long as the slot said",
    whyNot: needsPair,
    run: async ({ port, department: { pair }, findSlot, bookSlot, call }) => {
      expect(pair?.persons).toBe(2);
      const { location, slot } = await findSlot(pair);
      const { id } = await bookSlot({ ...(pair && { selection: pair }), locationId: location.id, start: slot.start });
      const read = await port.read({ id }, call());
      expect(read).toMatchObject({ persons: 2, start: slot.start, ...(slot.end !== undefined && { end: slot.end }) });
    },
  },
  {
    name: "people who come along without giving their names are counted",
    whyNot: needsPair,
    run: async ({ port, department: { pair, customer }, bookSlot, call }) => {
      const { id } = await bookSlot({ ...(pair && { selection: pair }), customers: [customer] });
      const read = await port.read({ id }, call());
      expect(read).toMatchObject({ persons: 2 });
      expect(read?.customers.every(({ lastName }) => lastName.includes(customer.lastName))).toBe(true);
    },
  },
  {
    name: "several products are booked in one appointment",
    whyNot: ({ port }) => (port.supports.severalProducts ? undefined : "the system has one product in an appointment"),
    run: async ({ port, department: { combination }, bookSlot, call }) => {
      expect(combination?.products).toHaveLength(2);
      const { id } = await bookSlot({ ...(combination && { selection: combination }) });
      const read = await port.read({ id }, call());
      const ids = read?.products.map(({ productId }) => productId);
      expect(ids?.toSorted()).toEqual(combination?.products.map(({ productId }) => productId).toSorted());
    },
  },
  {
    name: "the same key twice books once",
    whyNot: ({ port }) => (port.supports.idempotencyKeys ? undefined : "the system does not know keys"),
    run: async ({ port, prepareBooking, call, remember }) => {
      const booking = await prepareBooking();
      const { key } = call();
      const outcomes = [await port.book(booking, call(key)), await port.book(booking, call(key))];
      const ids = outcomes.map((outcome) => (outcome.kind === "booked" ? outcome.appointment.id : outcome.kind));
      for (const outcome of outcomes) if (outcome.kind === "booked") remember(outcome.appointment);
      expect(new Set(ids).size).toBe(1);
    },
  },
  {
    name: "notes can be changed, and the key stays",
    whyNot: ({ port }) => (port.supports.changes.includes("notes") ? undefined : "notes cannot be changed there"),
    run: async ({ port, bookSlot, call }) => {
      const bookCall = call();
      const booked = await bookSlot({ notes: "Eerst" }, bookCall);
      const outcome = await port.change({ id: booked.id, notes }, call());
      const read = await port.read({ id: booked.id }, call());
      expect(outcome).toEqual({ kind: "changed", appointment: read });
      expect(read).toMatchObject({ notes, bookingKey: bookCall.key, start: booked.start, customers: booked.customers });
    },
  },
  {
    name: "the customer's details can be changed, and the rest stays",
    whyNot: ({ port }) => (port.supports.changes.includes("customer") ? undefined : "customers cannot be changed there"),
    run: async ({ port, department: { customer }, bookSlot, call }) => {
      const booked = await bookSlot({ notes });
      const phone = "0698765432";
      const outcome = await port.change({ id: booked.id, customer: { ...customer, phone } }, call());
      expect(outcome.kind).toBe("changed");
      const read = await port.read({ id: booked.id }, call());
      expect(read?.customers[0]).toEqual({ ...booked.customers[0], phone });
      expect(read).toMatchObject({ notes, start: booked.start, products: booked.products });
    },
  },
  {
    name: "a change based on an older version is shown as a conflict, and not made",
    whyNot: ({ port }) => (port.supports.changes.includes("notes") ? undefined : "notes cannot be changed there"),
    run: async ({ port, bookSlot, call }) => {
      const { id, version } = await bookSlot({ notes: "Eerst" });
      expect(await port.change({ id, notes: "Van een ander" }, call())).toMatchObject({ kind: "changed" });
      // A system without versions has no conflicts to show: the last one wins there.
      if (version === undefined) return;
      const outcome = await port.change({ id, notes: "Van ons", version }, call());
      expect(outcome).toMatchObject({ kind: "conflict", appointment: { notes: "Van een ander" } });
      expect(await port.read({ id }, call())).toMatchObject({ notes: "Van een ander" });
    },
  },
  {
    name: "what cannot be moved in one step is refused before anything is sent",
    whyNot: ({ port }) => (port.supports.rescheduling === "none" ? undefined : "the system moves appointments"),
    run: async ({ port, bookSlot, call }) => {
      const { id, start, location } = await bookSlot();
      const failure = await failureOf(port.reschedule({ id, start, locationId: location.id ?? "" }, call()));
      expect(failure).toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
    },
  },
  {
    name: "moving ends with one appointment at the new time, and the old slot free",
    whyNot: ({ port }) => (port.supports.rescheduling === "atomic" ? undefined : "the system moves nothing in one step"),
    run: async (bench) => {
      const { port, department, prepareBooking, bookSlot, call, remember } = bench;
      const booking = await prepareBooking();
      const booked = await bookSlot(booking);
      const slots = await port.listSlots({ selection: department.selection, locationId: booking.locationId, date: booking.start.slice(0, 10) }, call());
      const other = slots.find(
        ({ start, end = start }) => Date.parse(end) <= Date.parse(booking.start) || Date.parse(start) >= Date.parse(booked.end ?? start),
      );
      const start = other && !isSameMoment(other.start, booking.start) ? other.start : (await laterSlot(bench, booking)).start;
      const outcome = await port.reschedule({ id: booked.id, start, locationId: booking.locationId }, call());
      expect(outcome).toMatchObject({ kind: "rescheduled" });
      if (outcome.kind === "rescheduled") remember(outcome.appointment);
      const moved = outcome.kind === "rescheduled" ? outcome.appointment : booked;
      expect(isSameMoment(moved.start, start)).toBe(true);
      expect(await isFree(bench, booking)).toBe(true);
      const before = moved.id === booked.id ? undefined : await port.read({ id: booked.id }, call());
      expect(before?.status ?? "cancelled").toBe("cancelled");
    },
  },
];

async function laterSlot({ port, department, call }: Bench, { selection, locationId, start }: Booking) {
  const from = Temporal.PlainDate.from(start.slice(0, 10)).add({ days: 1 });
  const query = { selection, locationId, from: from.toString(), until: Temporal.PlainDate.from(department.today).add({ weeks: 8 }).toString() };
  const [date = ""] = await port.listDays(query, call());
  const [slot] = await port.listSlots({ selection, locationId, date }, call());
  if (!slot) throw new Error("There is no other free slot to move to");
  return slot;
}

/** An id of the same form that nobody has. */
function similarId(id: string): string {
  return id.replaceAll(/[0-9a-f]/gi, (digit) => (digit === "0" ? "1" : "0"));
}
