import { expect } from "vitest";
import { failureOf, type Bench } from "./bench.ts";
import type { ConformanceFault } from "./conforming-department.ts";
import type { ConformanceCase } from "./describe-conformance.ts";

interface Failure {
  readonly code: string;
  readonly applied: "no" | "unknown";
}

const needsFaults = ({ department }: Bench): string | undefined => (department.injectFault ? undefined : "this department cannot be made to fail");

/** A booking that goes wrong on the way tells honestly whether it can have happened. */
const failingBookings: readonly { readonly name: string; readonly fault: ConformanceFault; readonly failure: Failure }[] = [
  { name: "no answer to a booking", fault: { kind: "hang" }, failure: { code: "TIMED_OUT", applied: "unknown" } },
  { name: "a connection cut during a booking", fault: { kind: "reset" }, failure: { code: "UNREACHABLE", applied: "unknown" } },
  { name: "status 500 to a booking", fault: { kind: "status", status: 500 }, failure: { code: "FAILED", applied: "unknown" } },
  { name: "status 503 to a booking", fault: { kind: "status", status: 503 }, failure: { code: "FAILED", applied: "unknown" } },
  { name: "status 403 to a booking", fault: { kind: "status", status: 403 }, failure: { code: "DENIED", applied: "no" } },
  { name: "a page for people in answer to a booking", fault: { kind: "html" }, failure: { code: "NOT_UNDERSTOOD", applied: "unknown" } },
  { name: "half an answer to a booking", fault: { kind: "nonsense" }, failure: { code: "NOT_UNDERSTOOD", applied: "unknown" } },
  { name: "a huge answer to a booking", fault: { kind: "huge", bytes: 3_000_000 }, failure: { code: "TOO_LARGE", applied: "unknown" } },
];

/** Reading changes nothing, however it goes wrong. */
const failingReads: readonly { readonly name: string; readonly fault: ConformanceFault; readonly code: string }[] = [
  { name: "no answer to a question", fault: { kind: "hang" }, code: "TIMED_OUT" },
  { name: "status 500 to a question", fault: { kind: "status", status: 500 }, code: "FAILED" },
  { name: "status 401 to a question", fault: { kind: "status", status: 401 }, code: "DENIED" },
  { name: "a page for people in answer to a question", fault: { kind: "html" }, code: "NOT_UNDERSTOOD" },
  { name: "half an answer to a question", fault: { kind: "nonsense" }, code: "NOT_UNDERSTOOD" },
  { name: "a huge answer to a question", fault: { kind: "huge", bytes: 3_000_000 }, code: "TOO_LARGE" },
];

/** Whatever is told of a failure may be logged, so it must not quote what was sent. */
function expectNoPersonalData(failure: unknown, { department: { customer } }: Bench): void {
  const { bsn, lastName, email, phone } = customer;
  const told = failure instanceof Error ? `${failure.message} ${failure.stack ?? ""}` : String(failure);
  for (const secret of [bsn, lastName, email, phone]) if (secret) expect(told).not.toContain(secret);
}

/** Clears away what a booking with an unknown outcome may have left, where that can be found. */
async function clearAway({ port, department, call, remember }: Bench, key: string, facts: { locationId: string; start: string }): Promise<number> {
  const found = await port.findBookings({ key, ...facts, customer: department.customer }, call());
  for (const appointment of found) remember(appointment);
  return found.length;
}

async function expectBookingToFail(bench: Bench, fault: ConformanceFault, failure: Failure): Promise<void> {
  const booking = await bench.prepareBooking();
  await bench.injectFault("book", fault);
  const bookCall = bench.call();
  const thrown = await failureOf(bench.port.book(booking, bookCall));
  expect(thrown).toMatchObject({ name: "ConnectorError", ...failure });
  expectNoPersonalData(thrown, bench);
  if (bench.port.supports.findBookings) expect(await clearAway(bench, bookCall.key, booking)).toBeLessThanOrEqual(1);
}

async function expectQuestionToFail(bench: Bench, fault: ConformanceFault, code: string): Promise<void> {
  const booked = await bench.bookSlot();
  await bench.injectFault("read", fault);
  const thrown = await failureOf(bench.port.read({ id: booked.id }, bench.call()));
  expect(thrown).toMatchObject({ name: "ConnectorError", code, applied: "no" });
  expectNoPersonalData(thrown, bench);
  expect(await bench.port.read({ id: booked.id }, bench.call())).toEqual(booked);
}

async function expectLostAnswerFound(bench: Bench, fault: ConformanceFault): Promise<void> {
  const booking = await bench.prepareBooking();
  await bench.injectFault("book", fault);
  const bookCall = bench.call();
  expect(await failureOf(bench.port.book(booking, bookCall))).toMatchObject({ applied: "unknown" });
  expect(await clearAway(bench, bookCall.key, booking)).toBe(1);
}

export const failingCases: readonly ConformanceCase[] = [
  ...failingBookings.map(({ name, fault, failure }): ConformanceCase => ({
    name: `${name} is ${failure.code}, applied: ${failure.applied}`,
    whyNot: needsFaults,
    run: (bench) => expectBookingToFail(bench, fault, failure),
  })),
  ...failingReads.map(({ name, fault, code }): ConformanceCase => ({
    name: `${name} is ${code}, and the next is answered`,
    whyNot: needsFaults,
    run: (bench) => expectQuestionToFail(bench, fault, code),
  })),
  {
    name: "a connection cut during a question is made anew by itself",
    whyNot: needsFaults,
    run: async ({ port, bookSlot, injectFault, call }) => {
      const booked = await bookSlot();
      await injectFault("read", { kind: "reset" });
      expect(await port.read({ id: booked.id }, call())).toEqual(booked);
    },
  },
  {
    name: "a slot that somebody else takes meanwhile is taken, not failed",
    whyNot: needsFaults,
    run: async ({ port, prepareBooking, injectFault, call }) => {
      const booking = await prepareBooking();
      await injectFault("book", { kind: "slot-taken" });
      expect(await port.book(booking, call())).toEqual({ kind: "slot-taken" });
    },
  },
  {
    name: "no answer to cancelling leaves it unknown, and cancelling again settles it",
    whyNot: needsFaults,
    run: async ({ port, bookSlot, injectFault, call }) => {
      const { id } = await bookSlot();
      await injectFault("cancel", { kind: "commit-and-hang" });
      expect(await failureOf(port.cancel({ id, reason: "Proef" }, call()))).toMatchObject({ code: "TIMED_OUT", applied: "unknown" });
      expect(await port.cancel({ id, reason: "Proef" }, call())).toEqual({ kind: "gone" });
    },
  },
  ...(["commit-and-hang", "commit-and-reset"] as const).map((kind): ConformanceCase => ({
    name: `a booking that was made and not answered (${kind}) is found by its key, once`,
    whyNot: (bench) => needsFaults(bench) ?? (bench.port.supports.findBookings ? undefined : "bookings cannot be found by key there"),
    run: (bench) => expectLostAnswerFound(bench, { kind }),
  })),
  {
    name: "a booking that was made and not answered is not made again by the same key",
    whyNot: (bench) => needsFaults(bench) ?? (bench.port.supports.idempotencyKeys ? undefined : "the system does not know keys"),
    run: async (bench) => {
      const booking = await bench.prepareBooking();
      await bench.injectFault("book", { kind: "commit-and-hang" });
      const { key } = bench.call();
      expect(await failureOf(bench.port.book(booking, bench.call(key)))).toMatchObject({ applied: "unknown" });
      expect(await bench.port.book(booking, bench.call(key))).toMatchObject({ kind: "booked" });
      if (bench.port.supports.findBookings) expect(await clearAway(bench, key, booking)).toBe(1);
    },
  },
];
