import type { Appointment, AppointmentsPort, Booking, Connection, Customer, Location, Selection, Slot, WriteCall } from "../sdk/index.ts";
import type { ConformanceFault, ConformingDepartment, FaultyOperation } from "./conforming-department.ts";

/** What the cases work with. */
export interface Bench {
  readonly port: AppointmentsPort;
  readonly connection: Connection;
  readonly department: ConformingDepartment;
  /** A call with a key of its own, or the given one. */
  readonly call: (key?: string) => WriteCall;
  /** A slot that is free, not on the first free day: that one may fill up meanwhile. */
  readonly findSlot: (selection?: Selection) => Promise<FreeSlot>;
  /** A booking of a free slot, not yet sent. */
  readonly prepareBooking: (selection?: Selection) => Promise<Booking>;
  /** Books at a free slot, and cancels it after the case. */
  readonly bookSlot: (change?: Partial<Booking>, call?: WriteCall) => Promise<Appointment>;
  /** Cancels it after the case, too. */
  readonly remember: (appointment: Appointment) => void;
  readonly injectFault: (on: FaultyOperation, fault: ConformanceFault) => Promise<void>;
  readonly clearUp: () => Promise<void>;
}

export interface FreeSlot {
  readonly location: Location;
  readonly slot: Slot;
}

const weeksAhead = 8;

export function createBench(department: ConformingDepartment, connection: Connection): Bench {
  if (!connection.appointments) throw new Error("The connection has no port for appointments");
  const port = connection.appointments;
  const made = new Set<string>();
  let keys = 0;

  const call = (key = `conformance-${(keys += 1)}-${Math.random().toString(36).slice(2, 10)}`): WriteCall => ({
    key,
    signal: AbortSignal.timeout(20_000),
    traceId: "c0ffee00c0ffee00c0ffee00c0ffee00",
  });

  async function findSlot(selection = department.selection): Promise<FreeSlot> {
    const productIds = selection.products.map(({ productId }) => productId);
    const until = Temporal.PlainDate.from(department.today).add({ weeks: weeksAhead }).toString();
    const locations = await port.listLocations({ productIds, ...(selection.address && { address: selection.address }) }, call());
    for (const location of locations) {
      const days = await port.listDays({ selection, locationId: location.id, from: department.today, until }, call());
      const day = days[1] ?? days[0];
      const slots = day === undefined ? [] : await port.listSlots({ selection, locationId: location.id, date: day }, call());
      const slot = slots[Math.floor(slots.length / 2)];
      if (slot) return { location, slot };
    }
    throw new Error("The department has no free slot for the sample within eight weeks: nothing can be proved");
  }

  async function prepareBooking(selection = department.selection): Promise<Booking> {
    const { location, slot } = await findSlot(selection);
    return { selection, locationId: location.id, start: slot.start, customers: customersFor(department.customer, selection.persons) };
  }

  return {
    port,
    connection,
    department,
    call,
    findSlot,
    prepareBooking,
    async bookSlot(change = {}, bookCall = call()) {
      const booking = { ...(await prepareBooking(change.selection)), ...change };
      const outcome = await port.book(booking, bookCall);
      if (outcome.kind !== "booked") throw new Error(`A slot that was listed as free could not be booked: ${JSON.stringify(outcome)}`);
      made.add(outcome.appointment.id);
      return outcome.appointment;
    },
    remember: ({ id }) => {
      made.add(id);
    },
    injectFault: async (on, fault) => {
      await department.injectFault?.({ on, fault, times: 1 });
    },
    async clearUp() {
      await department.clearFaults?.();
      for (const id of made) await port.cancel({ id, reason: "Proef van de koppeling" }, call());
      made.clear();
    },
  };
}

/** The others come along under names of their own. Nobody else has the first one's citizen service number. */
function customersFor(customer: Customer, persons: number): readonly [Customer, ...Customer[]] {
  return [customer, ...Array.from({ length: persons - 1 }, (_, place) => ({ ...customer, bsn: undefined, firstName: `Kind ${place + 1}` }))];
}

/** What a call was thrown out with; an error of the test when it was not. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in outcome) return outcome.error;
  throw new Error(`It should have failed, and gave ${JSON.stringify(outcome.value)}`);
}
