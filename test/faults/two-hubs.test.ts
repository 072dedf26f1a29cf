import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { freeMoment, newCitizen, standing } from "./citizens.ts";
import { type HubProcess, processSettings, startHubProcess } from "./hub-process.ts";
import { departmentKinds, type Lane, lanesOf } from "./lanes.ts";
import { act, bookAt, bookQuietly, endings, hold, untilSettled } from "./story.ts";

/** The embedded database has one process only. */
const hasServer = process.env.DATABASE_URL !== undefined;

let sandbox: Sandbox;
let database: TestDatabase;
let one: HubProcess;
let other: HubProcess;
let lanes: readonly Lane[];

beforeAll(async () => {
  if (!hasServer) return;
  sandbox = await startSandbox({ oidc: true });
  lanes = lanesOf([sandbox]);
  database = await createTestDatabase();
  // The first makes the tables.
  one = await startHubProcess([sandbox], { databaseUrl: database.url });
  other = await startHubProcess([sandbox], { databaseUrl: database.url });
}, 120_000);

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await sandbox?.close();
  await database?.drop();
});
afterEach(() => lanes?.forEach(({ department }) => department.faults.clear()));

const laneOf = (kind: Lane["kind"]): Lane => {
  const lane = lanes.find((known) => known.kind === kind);
  if (!lane) throw new Error(`no lane at ${kind}`);
  return lane;
};
const bookings = ({ department }: Lane) => department.requests.filter(({ on }) => on === "book").length;

describe.skipIf(!hasServer)("two hubs on one PostgreSQL", { timeout: 90_000 }, () => {
  test.each(departmentKinds)("H03 at %s: the same key at both at once, by 64 clients, makes one appointment", async (kind) => {
    const lane = laneOf(kind);
    const asked = { citizen: newCitizen(), moment: freeMoment(lane), key: randomUUID() };
    const booked = bookings(lane);
    lane.department.faults.inject({ on: "book", fault: { kind: "slow", ms: 200 } });
    const answers = await Promise.all(Array.from({ length: 64 }, (_, client) => bookAt(client % 2 === 0 ? one : other, lane, asked)));
    expect(new Set(answers.map(({ operation }) => operation.id)).size).toBe(1);
    const kinds = new Set(answers.map(({ __typename, code }) => code ?? __typename));
    expect([...kinds].filter((told) => told !== "AppointmentBooked" && told !== "OPERATION_RUNNING")).toEqual([]);
    expect(await untilSettled(other, answers[0].operation.id)).toMatchObject({ state: "DONE" });
    expect(bookings(lane)).toBe(booked + 1);
    expect(standing(lane, asked.citizen)).toHaveLength(1);
  });

  test("A9 an answer of one hub is given by the other too", async () => {
    const lane = laneOf("belastingen");
    const asked = { citizen: newCitizen(), moment: freeMoment(lane), key: randomUUID() };
    const first = await bookAt(one, lane, asked);
    expect(first).toMatchObject({ __typename: "AppointmentBooked" });
    expect(await bookAt(other, lane, asked)).toEqual(first);
    expect(standing(lane, asked.citizen)).toHaveLength(1);
  });

  test("H08 when one hub dies in the middle of a move, the other finishes it without being asked", async () => {
    const lane = laneOf("burgerzaken");
    const citizen = newCitizen();
    const had = await bookQuietly(one, lane, { citizen, moment: freeMoment(lane) });
    const [old] = standing(lane, citizen);
    const wanted = freeMoment(lane, { except: old?.startMs });
    lane.department.faults.inject({ on: "cancel", fault: { kind: "hang" } });
    const move = { action: "reschedule", citizen, wanted, hubId: had.id, key: randomUUID() } as const;
    const cut = act(one, lane, move).catch(() => undefined);
    while (!lane.department.requests.some(({ on, fault }) => on === "cancel" && fault === "hang")) await pause(20);
    await one.kill();
    const diedAt = performance.now();
    await cut;
    while (standing(lane, citizen).length > 1 && performance.now() - diedAt < 20_000) await pause(50);
    const tookMs = performance.now() - diedAt;
    console.log(`The other hub finished the move ${Math.round(tookMs)} ms after the first died; its lease was ${processSettings.operations.leaseMs} ms.`);
    expect(tookMs).toBeLessThan(processSettings.operations.leaseMs + 3_000);
    const answer = await act(other, lane, move);
    const { state } = await untilSettled(other, answer.operation.id);
    hold("reschedule", { ending: endings[state] ?? "task", standing: standing(lane, citizen), old, wanted }, "at rest");
    expect(state).toBe("DONE");
  });
});
