import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/postgres.ts";
import { type Database, openDatabase } from "../database/orm.ts";
import { Action, Capability, createAbilities, type RightKey } from "./abilities.ts";
import { createLive, type Live } from "./live.ts";

const log = pino({ level: "silent" });
const viewer = { userId: "anna", name: "Anna", roles: ["agent"], kind: "person" } as const;
const right = (departmentId: string): RightKey => ({ departmentId, capability: Capability.MELDINGEN, action: Action.VIEW });
const withRights =
  (...departmentIds: readonly string[]) =>
  async () =>
    createAbilities(viewer, departmentIds.map(right));
const at = (departmentId: string, meldingId: string) => ({ departmentId, meldingId });

let place: TestDatabase;
let database: Database;
let live: Live;

beforeAll(async () => {
  place = await createTestDatabase();
  database = await openDatabase({ url: place.url, ...(await migratedData()) });
  live = createLive({ database, log, recheckMs: 20 });
  await live.start();
});
afterAll(async () => {
  await live.close();
  await database.close();
  await place.drop();
});

test("what happened is heard in the order in which it was told, by whoever may hear it", async () => {
  const all = await live.forViewer(withRights("a", "b")).watch("meldingChanged");
  const some = await live.forViewer(withRights("b")).watch("meldingChanged");
  for (const event of [at("a", "1"), at("b", "2"), at("c", "3"), at("b", "4")]) await live.publish("meldingChanged", event);
  expect([await all.next(), await all.next(), await all.next()].map(({ value }) => value)).toEqual([at("a", "1"), at("b", "2"), at("b", "4")]);
  expect([await some.next(), await some.next()].map(({ value }) => value)).toEqual([at("b", "2"), at("b", "4")]);
  await Promise.all([all.return?.(), some.return?.()]);
});

test("the same thing twice, while nobody has taken the first, is told once", async () => {
  const stream = await live.forViewer(withRights("a")).watch("meldingChanged");
  for (const event of [at("a", "1"), at("a", "1"), at("a", "1"), at("a", "2")]) await live.publish("meldingChanged", event);
  // Heard when this is: every watcher hears in the same turn.
  const last = await live.forViewer(withRights("a")).watch("meldingChanged", ({ meldingId }) => meldingId === "end");
  await live.publish("meldingChanged", at("a", "end"));
  await last.next();
  const heard = [await stream.next(), await stream.next(), await stream.next()];
  expect(heard.map(({ value }) => value)).toEqual([at("a", "1"), at("a", "2"), at("a", "end")]);
});

test("who reads too slowly is cut off and keeps what was kept for them", async () => {
  const stream = await live.forViewer(withRights("a")).watch("meldingChanged");
  const last = await live.forViewer(withRights("a")).watch("meldingChanged", ({ meldingId }) => meldingId === "end");
  for (let number = 0; number < 150; number += 1) await live.publish("meldingChanged", at("a", String(number)));
  await live.publish("meldingChanged", at("a", "end"));
  await last.next();
  const kept: unknown[] = [];
  for await (const event of stream) kept.push(event);
  expect(kept).toHaveLength(100);
  expect(kept.at(-1)).toEqual(at("a", "99"));
});

test("without any right to a topic it cannot be watched, and who loses the last one is told so", async () => {
  await expect(live.forViewer(withRights()).watch("meldingChanged")).rejects.toThrow("FORBIDDEN");
  const rights: RightKey[] = [right("a")];
  const stream = await live.forViewer(async () => createAbilities(viewer, rights)).watch("meldingChanged");
  rights.pop();
  await expect(stream.next()).rejects.toThrow("FORBIDDEN");
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});

test("without the table of rights nobody hears anything", async () => {
  const answers = [async () => createAbilities(viewer, [right("a")]), async () => Promise.reject(new Error("the database is gone"))];
  const stream = await live.forViewer(async () => await (answers.shift() ?? withRights("a"))()).watch("meldingChanged");
  await expect(stream.next()).rejects.toThrow("UNAVAILABLE");
});

test("what another version of the hub tells, and this one does not know, is passed over", async () => {
  const stream = await live.forViewer(withRights("a")).watch("meldingChanged");
  for (const payload of ["", "nonsense", "{}", '{"topic":"toString","event":{}}', '{"topic":"meldingChanged","event":{"departmentId":"a","extra":1}}']) {
    await database.fork().execute("select pg_notify('hub_live', ?)", [payload]);
  }
  await live.publish("meldingChanged", at("a", "1"));
  expect(await stream.next()).toEqual({ done: false, value: at("a", "1") });
});

describe.skipIf(process.env.DATABASE_URL === undefined)("two hubs on one PostgreSQL", () => {
  let other: Live;
  let others: Database;
  beforeAll(async () => {
    others = await openDatabase({ url: place.url, ...(await migratedData()) });
    other = createLive({ database: others, log });
    await other.start();
  });
  afterEach(async () => {
    await Promise.all([live.close(), other.close()]);
    await Promise.all([live.start(), other.start()]);
  });
  afterAll(async () => {
    await other.close();
    await others.close();
  });

  test("hear each other", async () => {
    const stream = await live.forViewer(withRights("a")).watch("meldingChanged");
    await other.publish("meldingChanged", at("a", "1"));
    expect(await stream.next()).toEqual({ done: false, value: at("a", "1") });
  });

  test("a lost connection ends what is being watched, so that clients read anew, and is made again", async () => {
    const stream = await live.forViewer(withRights("a")).watch("meldingChanged");
    await others.fork().execute("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and pid <> pg_backend_pid()");
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    const again = await eventually(() => live.forViewer(withRights("a")).watch("meldingChanged"));
    await eventually(() => other.forViewer(withRights("a")).watch("meldingChanged"));
    await other.publish("meldingChanged", at("a", "2"));
    expect(await again.next()).toEqual({ done: false, value: at("a", "2") });
  });
});

async function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  return await attempt();
}
