import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HubHome, type HubProcess, shortWaits, startHubProcess } from "../faults/hub-process.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { contactDesk } from "./desk.ts";
import { conversation, countsOf, untilMirror, whole, wrapUpConversation } from "./register.ts";

/** Of a conversation the register is asked ten times. The hub is killed when so many of them are there, the last one under way: before, at and after each kind of step. */
const killedAtRequests = [0, 1, 2, 3, 5, 7, 9];
const hasServer = process.env.DATABASE_URL !== undefined;

const mirroring = { mirrorsContacts: true, pace: shortWaits };

let sandbox: Sandbox;
let database: TestDatabase;
let home: HubHome;
let hub: HubProcess;

beforeAll(async () => {
  sandbox = await startSandbox({ oidc: true });
  database = await createTestDatabase();
  home = database.url ? { databaseUrl: database.url } : { dataFolder: await mkdtemp(path.join(tmpdir(), "kcc-mirror-crash-")) };
  hub = await startHubProcess([sandbox], home, mirroring);
}, 120_000);

afterAll(async () => {
  await hub?.kill();
  await sandbox?.close();
  await database?.drop();
  if (home?.dataFolder) await rm(home.dataFolder, { recursive: true, force: true });
});

const register = () => sandbox.customerRegister;
/** Of the last thousand, so counted from the moment of the last. */
const requestsSince = (at: number) => register().requests.filter((request) => request.at > at).length;

describe("the hub is killed with kill -9 while it mirrors", { timeout: 600_000 }, () => {
  test("C1 C2 C3 C4 nothing is lost and nothing doubled, at whatever step it dies", async () => {
    // Slow, so that it dies with the request under way: the register carries it out when the hub is gone.
    register().faults.inject({ on: "*", fault: { kind: "slow", ms: 60 }, times: Number.POSITIVE_INFINITY });
    const wanted = [];
    for (const requests of killedAtRequests) {
      const since = register().requests.at(-1)?.at ?? 0;
      const contact = await wrapUpConversation(contactDesk(hub));
      wanted.push(contact);
      while (requestsSince(since) < requests && (await contactDesk(hub).byId(contact.id)).mirror.state !== "MIRRORED") await pause(2);
      await hub.kill();
      hub = await startHubProcess([sandbox], home, mirroring);
    }
    await untilMirror(
      hub,
      wanted.map(({ id }) => id),
      "MIRRORED",
      120_000,
    );
    for (const { reference } of wanted) expect(countsOf(register().register, reference)).toEqual(whole);
    register().faults.clear();
  });

  test("C3 what was wrapped up when it died is told, once; what was not is not", async () => {
    const wanted = [];
    for (let count = 0; count < 6; count += 1) wanted.push({ ...(await conversation(contactDesk(hub))), key: randomUUID() });
    const enough = Promise.withResolvers<void>();
    const cut = wanted.map(async ({ input, key }) => {
      await contactDesk(hub)
        .wrapUp(input, key)
        .catch(() => undefined);
      enough.resolve();
    });
    await enough.promise;
    await hub.kill();
    await Promise.all(cut);
    hub = await startHubProcess([sandbox], home, mirroring);
    const desk = contactDesk(hub);
    const standing = await Promise.all(wanted.map(({ id }) => desk.byId(id)));
    const wrappedUp = standing.filter(({ state }) => state === "WRAPPED_UP");
    expect(wrappedUp.length).toBeGreaterThan(0);
    expect(standing.filter(({ mirror }) => mirror !== null).map(({ id }) => id)).toEqual(wrappedUp.map(({ id }) => id));
    for (const { input, key } of wanted) await desk.wrapUp(input, key);
    await untilMirror(
      hub,
      wanted.map(({ id }) => id),
      "MIRRORED",
      60_000,
    );
    for (const { reference } of wanted) expect(countsOf(register().register, reference)).toEqual(whole);
  });
});

describe.skipIf(!hasServer)("two hubs on one PostgreSQL", { timeout: 180_000 }, () => {
  test("C3 deliver each contact once, and what one was telling when it died the other tells", async () => {
    const other = await startHubProcess([sandbox], home, mirroring);
    const wanted = [];
    for (let count = 0; count < 10; count += 1) wanted.push(await wrapUpConversation(contactDesk(count % 2 === 0 ? hub : other)));
    await hub.kill();
    await untilMirror(
      other,
      wanted.map(({ id }) => id),
      "MIRRORED",
      60_000,
    );
    await other.kill();
    for (const { reference } of wanted) expect(countsOf(register().register, reference)).toEqual(whole);
    const names = register()
      .register.all("actoren")
      .map(({ members }) => String(members.naam));
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});
