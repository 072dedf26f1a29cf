import { randomUUID } from "node:crypto";
import type { Booking } from "@kcc-hub/connectors/sdk";
import * as fc from "fast-check";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import { createLedger, type Ledger } from "../kernel/operations/ledger.ts";
import { OperationKind, OperationState } from "../kernel/operations/operation.states.ts";
import { createRunner, type Runner } from "../kernel/operations/runner.ts";
import { createModelDepartment, type ModelDepartment, type ModelFault, type ModelOptions } from "./__fixtures__/model-department.ts";
import { createAppointmentIndex } from "./appointment-index.ts";
import { appointmentOutcome } from "./appointments.payloads.ts";
import { createAppointmentProcedures } from "./appointments.procedures.ts";

const lateWindowMs = 60_000;
const restartMs = 15_000;
const restartsMax = 60;
const runs = Number(process.env.PROPERTY_RUNS ?? 60);

let database: Database;
beforeAll(async () => {
  database = await openDatabase(await migratedData());
});
afterAll(() => database.close());

const oldBooking: Booking = {
  selection: { products: [{ productId: "Paspoort", amount: 1 }], persons: 1 },
  locationId: "stadhuis",
  start: "2026-12-01T14:30:00+01:00",
  customers: [{ lastName: "Voorbeeld", email: "voorbeeld@example.test" }],
};
const newBooking: Booking = { ...oldBooking, start: "2026-12-01T09:30:00+01:00" };

/** The process dies: everything in memory is gone, what the ledger and the department have stays. */
class Crash extends Error {}

interface History {
  readonly faults: readonly ModelFault[];
  readonly readsFail: readonly boolean[];
  /** Before which ledger or department calls the process dies. */
  readonly crashes: readonly number[];
  readonly supports: ModelOptions["supports"];
  /** The department changes the old appointment while the hub moves it. */
  readonly changesMeanwhile: boolean;
}

const fault = fc.constantFrom<ModelFault>("ok", "ok", "refused-connection", "lost-request", "lost-answer", "late", "twice");
const support = fc.constantFrom<ModelOptions["supports"]>(
  { idempotencyKeys: false, rescheduling: "none", findBookings: true },
  { idempotencyKeys: false, rescheduling: "none", findBookings: false },
  { idempotencyKeys: true, rescheduling: "atomic", findBookings: true },
);
const history: fc.Arbitrary<History> = fc
  .record({
    faults: fc.array(fault, { maxLength: 6 }),
    readsFail: fc.array(fc.boolean(), { maxLength: 4 }),
    crashes: fc.uniqueArray(fc.nat({ max: 24 }), { maxLength: 3 }),
    supports: support,
    changesMeanwhile: fc.boolean(),
  })
  // A request that a proxy repeats, at a system that knows no keys and cannot be searched, is seen by nobody: api/decisions names this limit.
  .filter(({ faults, supports }) => supports.findBookings || !faults.includes("twice"));

interface Ended {
  readonly state: OperationState;
  readonly appointmentId: string | undefined;
  readonly hasTask: boolean;
  readonly department: ModelDepartment;
}

/** Plays one history until nothing is left to do: attempts, crashes, restarts, the late window and the sweep. */
async function play(kind: OperationKind.BOOK | OperationKind.RESCHEDULE, { faults, readsFail, crashes, supports, changesMeanwhile }: History): Promise<Ended> {
  let clock = Date.parse("2026-11-24T10:00:00Z");
  const now = () => clock;
  const writes = [...faults];
  const reads = [...readsFail];
  const department = createModelDepartment({
    supports,
    changesMeanwhile,
    now,
    lateMs: 20_000,
    nextFault: () => writes.shift() ?? "ok",
    nextReadFails: () => reads.shift() ?? false,
  });
  if (kind === OperationKind.RESCHEDULE) department.add(oldBooking, "old");
  let calls = 0;

  const start = (): { readonly runner: Runner; readonly ledger: Ledger } => {
    let isDead = false;
    const mayCrash = () => {
      isDead ||= crashes.includes(calls++);
      // Nothing of a dead process goes on, its error handling included.
      if (isDead) throw new Crash("the process dies");
    };
    const ledger = crashing(createLedger({ database, settings: { leaseMs: 10_000 }, now }), mayCrash);
    const connected = { name: "Burgerzaken", appointments: crashing(department.port, mayCrash) };
    const directory = { find: () => connected };
    const index = createAppointmentIndex({ database, personHashKey: "k".repeat(32), now });
    const settings = { stepDeadlineMs: 8_000, lateWindowMs, retryDelaysMs: [1_000, 5_000, 30_000, 60_000, 60_000, 60_000] };
    const runner = createRunner({
      ledger,
      procedures: createAppointmentProcedures({ directory, index }),
      settings,
      now,
      log: pino({ level: "silent" }),
      wakeAt: async () => {},
    });
    return { ledger, runner };
  };

  const operationId = randomUUID();
  const payload =
    kind === OperationKind.BOOK
      ? { booking: newBooking }
      : {
          appointmentId: "old",
          version: "1",
          start: newBooking.start,
          locationId: "stadhuis",
          subject: { reference: "old", start: oldBooking.start },
          booking: newBooking,
        };
  const ledger = createLedger({ database, settings: { leaseMs: 10_000 }, now });
  let process = start();
  const begin = () =>
    process.ledger.begin(
      { id: operationId, userId: "anna", kind, idempotencyKey: operationId, departmentId: "burgerzaken", payload, traceId: "0".repeat(32) },
      "hash",
    );
  // A crash before the operation is kept is as if it was never asked: the desktop asks again with the same key.
  let begun = await surviving(begin);
  while (!begun) {
    process = start();
    begun = await surviving(begin);
  }
  if (begun.kind === "key-reused") throw new Error("the key is new");
  const { operation, kind: begunKind } = begun;
  if (begunKind === "new") await surviving(() => process.runner.run(operation));
  const isUnfinished = async () => ((await ledger.find(operationId))?.resumeAt ?? null) !== null;
  for (let restart = 0; restart < restartsMax && (await isUnfinished()); restart += 1) {
    clock += restartMs;
    process = start();
    await surviving(() => process.runner.resumeDue());
  }
  // Long after, nothing is taken up again, and what the department did late is there.
  clock += restartsMax * restartMs;
  process = start();
  await surviving(() => process.runner.resumeDue());
  const row = await ledger.find(operationId);
  if (!row) throw new Error("the operation is gone");
  const outcome = appointmentOutcome.safeParse(row.outcome).data;
  const appointmentId = outcome && "appointmentId" in outcome ? outcome.appointmentId : undefined;
  return { state: row.state, appointmentId, hasTask: (await ledger.taskOf(operationId)) !== undefined, department };
}

describe("whatever fails and whenever the process dies", { timeout: 240_000 }, () => {
  test("A5 a move ends with exactly one appointment, the new or the old, or with a named task and never none", async () => {
    const property = fc.asyncProperty(history, async (played) => {
      const { state, appointmentId, hasTask, department } = await play(OperationKind.RESCHEDULE, played);
      const live = department.live();
      expect(live.length).toBeGreaterThanOrEqual(1);
      if (hasTask) return;
      expect(live).toHaveLength(1);
      expect([OperationState.DONE, OperationState.NOT_DONE]).toContain(state);
      const [standing] = live;
      expect(standing?.id).toBe(state === OperationState.DONE ? appointmentId : "old");
      expect(standing?.start).toBe(state === OperationState.DONE ? newBooking.start : oldBooking.start);
    });
    await fc.assert(property, { numRuns: runs });
  });

  test("A5 what the department changed meanwhile is not thrown away: the old one stands, and the new one is gone again", async () => {
    const supports = { idempotencyKeys: false, rescheduling: "none", findBookings: true } as const;
    const { state, department } = await play(OperationKind.RESCHEDULE, { faults: [], readsFail: [], crashes: [], supports, changesMeanwhile: true });
    expect(state).toBe(OperationState.NOT_DONE);
    expect(department.live()).toMatchObject([{ id: "old", version: "2" }]);
  });

  test("A9 a booking ends with exactly one appointment where the user was told of one, with none where not, or with a named task", async () => {
    const property = fc.asyncProperty(history, async (played) => {
      const { state, appointmentId, hasTask, department } = await play(OperationKind.BOOK, played);
      if (hasTask) return;
      const live = department.live().map(({ id }) => id);
      expect(live).toEqual(state === OperationState.DONE ? [appointmentId] : []);
      expect([OperationState.DONE, OperationState.NOT_DONE]).toContain(state);
    });
    await fc.assert(property, { numRuns: runs });
  });

  test("A5 where the department can be asked, the hub settles it alone: no task is left", async () => {
    const askable = fc.record({
      faults: fc.array(fault, { maxLength: 3 }),
      readsFail: fc.array(fc.boolean(), { maxLength: 2 }),
      crashes: fc.uniqueArray(fc.nat({ max: 24 }), { maxLength: 1 }),
      supports: support.filter(({ findBookings }) => findBookings),
      changesMeanwhile: fc.boolean(),
    });
    const property = fc.asyncProperty(askable, async (played) => {
      const { hasTask } = await play(OperationKind.RESCHEDULE, played);
      expect(hasTask).toBe(false);
    });
    await fc.assert(property, { numRuns: runs });
  });
});

async function surviving<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Crash) return undefined;
    throw error;
  }
}

/** Every call of the object may be the last: the process dies just before it, or just after. */
function crashing<Target extends object>(target: Target, mayCrash: () => void): Target {
  return new Proxy(target, {
    get(from, name) {
      const member: unknown = Reflect.get(from, name);
      if (typeof member !== "function") return member;
      return async (...parameters: unknown[]) => {
        mayCrash();
        const result: unknown = await Reflect.apply(member, from, parameters);
        mayCrash();
        return result;
      };
    },
  });
}
