import { setTimeout as pause } from "node:timers/promises";
import { openDepartmentDirectory } from "../../api/src/departments/department-directory.ts";
import { type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import type { MeldingenPort } from "@kcc-hub/connectors/sdk";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../api/src/database/orm.ts";
import { createKnownMeldingenFill } from "../../api/src/meldingen/known-meldingen.fill.ts";
import { closedDaysMax, createKnownMeldingen } from "../../api/src/meldingen/known-meldingen.ts";
import { sandboxDepartments, secrets } from "../support/hub.ts";
import { migratedData } from "../support/migrated-data.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { closeAtDepartment } from "./reported.ts";

const dayMs = 86_400_000;
/** What the hub asks for at last. */
const daysBackMax = 365;

let clock = Date.now();
const now = () => clock;
let sandbox: Sandbox;
let directory: ReturnType<typeof openDepartmentDirectory>;
let place: TestDatabase;
let database: Database;

beforeAll(async () => {
  sandbox = await startSandbox({ now });
  const configuration = await sandboxDepartments(sandbox, { timeoutMs: 10_000 });
  directory = openDepartmentDirectory({ configuration, now, environment: (name) => secrets[name] });
  place = await createTestDatabase();
  database = await openDatabase({ url: place.url, ...(await migratedData()) });
}, 120_000);
afterAll(async () => {
  await directory?.close();
  await database?.close();
  await place?.drop();
  await sandbox?.close();
});
beforeEach(() => database.fork().execute(`truncate "known_melding", "known_melding_view"`));
afterEach(() => system().faults.clear());

const system = () => sandbox.stadsbeheerMeldingen;
const lists = () => system().requests.filter(({ on }) => on === "find").length;

/** Stadsbeheer over Signalen, whose lists come in pages. */
function filler(retryDelaysMs?: readonly number[]) {
  const port: MeldingenPort | undefined = directory.find("stadsbeheer")?.meldingen?.port;
  if (!port) throw new Error("Stadsbeheer is not connected for meldingen");
  const department = { departmentId: "stadsbeheer", port };
  const known = createKnownMeldingen({ database, now });
  const filling = createKnownMeldingenFill({ known, departments: [department], now, log: pino({ level: "silent" }), ...(retryDelaysMs && { retryDelaysMs }) });
  const { signal } = new AbortController();
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- what is filled is a table, and no array
  const catchUp = () => filling.fill(department, signal);
  return { known, catchUp, start: () => filling.start(), stop: () => filling.stop() };
}

interface Row {
  readonly melding_id: string;
  readonly closed_at: unknown;
}

const rows = () =>
  database.fork().execute<Row[]>(`select melding_id, closed_at from known_melding where department_id = 'stadsbeheer' order by melding_id::int`);
const ids = async () => (await rows()).map(({ melding_id: id }) => Number(id));

/** What the hub should know: all that changed within a year, without what was closed longer ago than it keeps. */
function expected(): readonly number[] {
  const closedStates = new Set(["o", "a", "s"]);
  return system()
    .meldingen.all()
    .filter(({ updatedMicros, status }) => {
      const ageMs = clock - updatedMicros / 1_000;
      return ageMs <= daysBackMax * dayMs && (!closedStates.has(status.state) || ageMs <= closedDaysMax * dayMs);
    })
    .map(({ id }) => id)
    .toSorted((one, other) => one - other);
}

function someOpenOne() {
  const open = system()
    .meldingen.all()
    .find(({ status }) => status.state === "m");
  if (!open) throw new Error("nothing is open in the sandbox");
  return open;
}

describe("M2 the hub's own table of meldingen is filled from the department", { timeout: 120_000 }, () => {
  test("M2 over many pages, without what was closed long ago, and then it is known how far it reaches", async () => {
    const { catchUp, known } = filler();
    const before = lists();
    await catchUp();
    // Five periods, of which the longest do not fit on one page.
    expect(lists() - before).toBeGreaterThan(5);
    expect(await ids()).toEqual(expected());
    expect((await known.views(["stadsbeheer"])).get("stadsbeheer")).toEqual({
      filledSince: new Date(clock - daysBackMax * dayMs),
      caughtUpAt: new Date(clock),
    });
  });

  test("M2 a hub that starts again lists only what changed since, and has it", async () => {
    const { catchUp } = filler();
    await catchUp();
    const before = lists();
    clock += 3_600_000;
    const open = someOpenOne();
    closeAtDepartment({ sandbox }, open.id);
    await catchUp();
    expect(lists() - before).toBe(1);
    expect((await rows()).find(({ melding_id: id }) => Number(id) === open.id)?.closed_at).not.toBeNull();
  });

  test("M2 a listing that breaks off keeps what it had, and the next goes on from there", async () => {
    const { catchUp, known } = filler();
    // The newest come first: the second listing is the one that fails.
    system().faults.inject({ on: "find", fault: { kind: "status", status: 500 }, after: 1, times: 20 });
    await expect(catchUp()).rejects.toThrow("500");
    const reached = (await known.views(["stadsbeheer"])).get("stadsbeheer");
    expect(reached?.filledSince).toEqual(new Date(clock - 2 * dayMs));
    expect((await ids()).length).toBeLessThan(expected().length);
    system().faults.clear();
    await catchUp();
    expect(await ids()).toEqual(expected());
  });

  test("M2 a department that is down when the hub starts is asked again until it is up, and then all is known", async () => {
    const { start, stop, known } = filler([100]);
    system().faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    start();
    try {
      await pause(500);
      expect(await ids()).toEqual([]);
      expect((await known.views(["stadsbeheer"])).size).toBe(0);
      system().faults.clear();
      for (let tries = 0; tries < 200 && (await ids()).length < expected().length; tries += 1) await pause(100);
      expect(await ids()).toEqual(expected());
    } finally {
      await stop();
    }
  });

  test("M2 what the department closes leaves when it has explained long enough", async () => {
    const { catchUp, known } = filler();
    await catchUp();
    const open = someOpenOne();
    closeAtDepartment({ sandbox }, open.id);
    await catchUp();
    expect(await ids()).toContain(open.id);
    clock += (closedDaysMax + 1) * dayMs;
    expect(await known.prune()).toBeGreaterThan(0);
    expect(await ids()).not.toContain(open.id);
    expect((await rows()).every(({ closed_at: closedAt }) => closedAt === null)).toBe(true);
  });
});
