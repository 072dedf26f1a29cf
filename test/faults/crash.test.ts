import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Fault, type RequestClass, type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { type Citizen, freeMoment, type Moment, newCitizen, type Standing, standing } from "./citizens.ts";
import { type HubHome, type HubProcess, processSettings, startHubProcess } from "./hub-process.ts";
import { type DepartmentKind, departmentKinds, type Lane, lanesOf } from "./lanes.ts";
import { act, type Action, bookQuietly, type Ending, endings, hold, untilSettled } from "./story.ts";

/** Where the process is killed: while this request is on its way, or carried out without an answer. */
interface Crash {
  readonly kind: DepartmentKind;
  readonly action: Action;
  readonly on: RequestClass;
  readonly fault: Fault;
  readonly moment: string;
  readonly ends: readonly Ending[];
}

const notThere: Fault = { kind: "hang" };
const carriedOut: Fault = { kind: "commit-and-hang" };
const onItsWay: Fault = { kind: "slow", ms: 2_500 };
const brokenOff: Fault = { kind: "reset" };

const crash = (kind: DepartmentKind, action: Action, on: RequestClass, fault: Fault, moment: string, ...ends: readonly Ending[]): Crash => ({
  kind,
  action,
  on,
  fault,
  moment,
  ends,
});

const crashes: readonly Crash[] = [
  crash("burgerzaken", "book", "book", notThere, "before the booking reaches the department", "not-done"),
  crash("burgerzaken", "book", "book", onItsWay, "while the booking is on its way", "done", "not-done"),
  crash("burgerzaken", "book", "book", carriedOut, "after the booking, before its answer", "done"),
  crash("burgerzaken", "book", "book", brokenOff, "while the outcome is unknown and waits for the late window", "not-done"),
  crash("burgerzaken", "reschedule", "book", notThere, "before the new booking reaches the department", "not-done"),
  crash("burgerzaken", "reschedule", "book", carriedOut, "after the new booking, before its answer", "done"),
  crash("burgerzaken", "reschedule", "cancel", notThere, "between the new booking and the cancellation of the old one", "done"),
  crash("burgerzaken", "reschedule", "cancel", carriedOut, "after the cancellation of the old one, before its answer", "done"),
  crash("burgerzaken", "cancel", "cancel", notThere, "before the cancellation reaches the department", "done"),
  crash("burgerzaken", "cancel", "cancel", carriedOut, "after the cancellation, before its answer", "done"),
  crash("belastingen", "book", "book", notThere, "before the booking reaches the department", "task"),
  crash("belastingen", "book", "book", carriedOut, "after the booking, before its answer", "task"),
  crash("belastingen", "reschedule", "book", carriedOut, "after the new booking, before its answer", "task"),
  crash("belastingen", "reschedule", "cancel", notThere, "between the new booking and the cancellation of the old one", "done"),
  crash("belastingen", "reschedule", "cancel", carriedOut, "after the cancellation of the old one, before its answer", "done"),
  crash("belastingen", "cancel", "cancel", carriedOut, "after the cancellation, before its answer", "done"),
  crash("vth", "book", "book", carriedOut, "after the booking, before its answer", "task"),
  crash("vth", "reschedule", "cancel", notThere, "between the new booking and the cancellation of the old one", "done"),
  crash("stadsbeheer", "book", "book", notThere, "before the booking reaches the department", "done"),
  crash("stadsbeheer", "book", "book", carriedOut, "after the booking, before its answer", "done"),
  crash("stadsbeheer", "reschedule", "reschedule", notThere, "before the move reaches the department", "done"),
  crash("stadsbeheer", "reschedule", "reschedule", carriedOut, "after the move, before its answer", "done"),
  crash("stadsbeheer", "cancel", "cancel", carriedOut, "after the cancellation, before its answer", "done"),
];

/** One crash as it goes: who asked for what, and with which key. */
interface Victim extends Crash {
  readonly lane: Lane;
  readonly citizen: Citizen;
  readonly key: string;
  readonly hubId?: string;
  readonly old?: Standing;
  readonly wanted: Moment;
}

interface Recovery {
  readonly tookMs: number;
  readonly ending: Ending | undefined;
  readonly task: string | undefined;
}

const recoveryMsMax = 10_000;

let sandboxes: readonly [Sandbox, ...Sandbox[]];
let database: TestDatabase;
let home: HubHome;
let hub: HubProcess;
let victims: readonly Victim[];
let recoveries: ReadonlyMap<Crash, Promise<Recovery>>;

beforeAll(async () => {
  // All die in one crash, each at its own step, so that the whole takes one restart.
  const count = Math.max(...departmentKinds.map((kind) => crashes.filter((planned) => planned.kind === kind).length));
  sandboxes = [await startSandbox({ oidc: true }), ...(await Promise.all(Array.from({ length: count - 1 }, () => startSandbox())))];
  database = await createTestDatabase();
  home = database.url ? { databaseUrl: database.url } : { dataFolder: await mkdtemp(path.join(tmpdir(), "kcc-crash-")) };
  hub = await startHubProcess(sandboxes, home);
  victims = await prepare();
  for (const { lane, on, fault } of victims) lane.department.faults.inject({ on, fault });
  const cut = victims.map((victim) => act(hub, victim.lane, victim).catch(() => undefined));
  await untilAllAreStruck();
  await hub.kill();
  await Promise.all(cut);
  for (const { lane } of victims) lane.department.faults.clear();
  const diedAt = performance.now();
  hub = await startHubProcess(sandboxes, home);
  console.log(`The hub answered again ${Math.round(performance.now() - diedAt)} ms after kill -9.`);
  const answersAt = performance.now();
  recoveries = new Map(victims.map((victim) => [crashOf(victim), recover(victim, answersAt)]));
}, 180_000);

afterAll(async () => {
  await hub?.kill();
  await Promise.all(sandboxes?.map((sandbox) => sandbox.close()) ?? []);
  await database?.drop();
  if (home?.dataFolder) await rm(home.dataFolder, { recursive: true, force: true });
});

async function prepare(): Promise<readonly Victim[]> {
  const lanes = [...lanesOf(sandboxes)];
  return await Promise.all(
    crashes.map(async (planned) => {
      const [lane] = lanes.splice(
        lanes.findIndex(({ kind }) => kind === planned.kind),
        1,
      );
      if (!lane) throw new Error(`no lane is left at ${planned.kind}`);
      const citizen = newCitizen();
      const had = planned.action === "book" ? undefined : await bookQuietly(hub, lane, { citizen, moment: freeMoment(lane) });
      const [old] = standing(lane, citizen);
      return { ...planned, lane, citizen, key: randomUUID(), hubId: had?.id, old, wanted: freeMoment(lane, { except: old?.startMs }) };
    }),
  );
}

async function untilAllAreStruck(): Promise<void> {
  const isStruck = ({ lane, fault }: Victim) => {
    const place = lane.department.requests.findIndex((request) => request.fault === fault.kind);
    // What broke off is looked for at once; only then does it wait.
    return place >= 0 && (fault.kind !== "reset" || lane.department.requests.slice(place).some(({ on }) => on === "find"));
  };
  for (let waitedMs = 0; !victims.every(isStruck); waitedMs += 20) {
    if (waitedMs > 7_000) throw new Error("not every step was reached");
    await pause(20);
  }
  await pause(100);
}

function crashOf({ kind, action, moment }: Crash): Crash {
  const found = crashes.find((planned) => planned.kind === kind && planned.action === action && planned.moment === moment);
  if (!found) throw new Error("this crash was not planned");
  return found;
}

/** The desktop got no answer and asks again, with the same key. */
async function recover(victim: Victim, answersAt: number): Promise<Recovery> {
  const answer = await act(hub, victim.lane, victim);
  const operation = answer.operation && (await untilSettled(hub, answer.operation.id));
  const tookMs = performance.now() - answersAt;
  // The late window, and the sweep after it.
  await pause(processSettings.operations.lateWindowMs + 1_500);
  return { tookMs, ending: operation ? endings[operation.state] : "not-done", task: operation?.task?.text };
}

describe("H08 the hub is killed with kill -9 and started again", { timeout: 60_000 }, () => {
  test.each(crashes)("$kind, $action: $moment", async (planned) => {
    const recovery = await recoveries.get(planned);
    const victim = victims.find(({ kind, action, moment }) => kind === planned.kind && action === planned.action && moment === planned.moment);
    if (!recovery?.ending || !victim) throw new Error("this crash was not played");
    const { lane, citizen, old, wanted, action } = victim;
    expect(planned.ends).toContain(recovery.ending);
    expect(recovery.tookMs).toBeLessThan(recoveryMsMax);
    hold(action, { ending: recovery.ending, standing: standing(lane, citizen), old, wanted }, "at rest");
    expect(lane.department.requests.filter(({ on, fault }) => on === "book" && fault !== undefined).length).toBeLessThanOrEqual(1);
  });

  test("all are settled within ten seconds after the restart", async () => {
    const all = await Promise.all(recoveries.values());
    const slowest = Math.max(...all.map(({ tookMs }) => tookMs));
    console.log(`All ${all.length} were settled ${Math.round(slowest)} ms after the restarted hub answered.`);
    expect(slowest).toBeLessThan(recoveryMsMax);
  });

  test("what was acknowledged while nothing failed is not lost, and its key gives the same answer", async () => {
    const lanes = lanesOf(sandboxes).slice(0, 4);
    const asked = lanes.map((lane) => ({ lane, action: "book" as const, citizen: newCitizen(), wanted: freeMoment(lane), key: randomUUID() }));
    const before = await Promise.all(asked.map((wish) => act(hub, wish.lane, wish)));
    await hub.kill();
    hub = await startHubProcess(sandboxes, home);
    const after = await Promise.all(asked.map((wish) => act(hub, wish.lane, wish)));
    expect(before.map(({ __typename }) => __typename)).toEqual(asked.map(() => "AppointmentBooked"));
    expect(after).toEqual(before);
    for (const { lane, citizen } of asked) expect(standing(lane, citizen)).toHaveLength(1);
  });
});
