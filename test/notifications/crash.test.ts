import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Fault, type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type HubHome, type HubProcess, startHubProcess } from "../faults/hub-process.ts";
import { act, suggest, versionOf } from "../inbox/support.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { deliveriesOf, toldOf, typesOf, until } from "./told.ts";

/** The embedded database has one process only. */
const hasServer = process.env.DATABASE_URL !== undefined;

let sandbox: Sandbox;
let database: TestDatabase;
let home: HubHome;
let folder: string;
let hub: HubProcess;

beforeAll(async () => {
  sandbox = await startSandbox({ oidc: true });
  folder = await mkdtemp(path.join(tmpdir(), "hub-notifications-crash-"));
  database = await createTestDatabase();
  home = database.url === undefined ? { dataFolder: path.join(folder, "database") } : { databaseUrl: database.url };
  hub = await startHubProcess([sandbox], home);
}, 120_000);
afterEach(() => sandbox?.intranet.faults.clear());
afterAll(async () => {
  await hub?.kill();
  await sandbox?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const attempts = (kind: Fault["kind"]) => sandbox.intranet.requests.filter(({ fault }) => fault === kind).length;

describe("F4 kill -9 of the hub", { timeout: 90_000 }, () => {
  test.each([
    ["before anything of it was sent", undefined, 0],
    ["while it is being sent, and does not arrive", { kind: "hang" }, 0],
    ["after it arrived, before the hub noted so", { kind: "commit-and-hang" }, 1],
  ] as const)("F4 %s: the message is told after the restart, and doubles only under the same id", async (_, fault, doubles) => {
    if (fault) sandbox.intranet.faults.inject({ on: "receive", fault, times: Infinity });
    // So that it is certainly killed before: the first attempt would be refused anyway.
    else sandbox.intranet.faults.inject({ on: "receive", fault: { kind: "reset" }, times: Infinity });
    const before = fault ? attempts(fault.kind) : 0;
    const { item } = await suggest(hub, { subject: "Wat kost een paspoort?" });
    if (fault) await until(() => attempts(fault.kind) > before);
    await hub.kill();
    sandbox.intranet.faults.clear();
    const arrived = sandbox.intranet.received.filter(({ body }) => body.data.itemId === item.id);
    expect(arrived).toHaveLength(doubles);
    hub = await startHubProcess([sandbox], home);
    await until(async () => (await deliveriesOf(hub, item.id))[0]?.state === "DELIVERED", 20_000);
    const received = sandbox.intranet.received.filter(({ body }) => body.data.itemId === item.id);
    expect(received.map(({ isRepeated }) => isRepeated)).toEqual(doubles === 1 ? [false, true] : [false]);
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    const [delivery] = await deliveriesOf(hub, item.id);
    // What the hub began and could not end is in the log, as such.
    expect(delivery.log.filter(({ outcome }: { outcome: string }) => outcome === "UNKNOWN")).toHaveLength(fault ? 1 : 0);
    expect(delivery.log.at(-1).outcome).toBe("DELIVERED");
  });

  test.skipIf(!hasServer)("F4 two hubs at one database tell everything once and in order, also when one of them dies in the middle", async () => {
    const other = await startHubProcess([sandbox], home);
    sandbox.intranet.faults.inject({ on: "receive", fault: { kind: "slow", ms: 60 }, times: Infinity });
    const items: { id: string; version: number }[] = [];
    for (let nth = 0; nth < 24; nth += 1) items.push((await suggest(nth % 2 === 0 ? hub : other, { subject: `Vraag ${nth}` })).item);
    await act(other, "reject", { items: items.map(versionOf), reason: "OTHER", text: "Nee." });
    await other.kill();
    await until(() => items.every(({ id }) => toldOf(sandbox, id).length === 2), 40_000);
    for (const { id } of items) expect(typesOf(sandbox, id)).toEqual(["inbox.item.created", "inbox.item.decided"]);
    const ids = new Set(items.flatMap(({ id }) => toldOf(sandbox, id).map((told) => told.id)));
    const doubles = sandbox.intranet.received.filter(({ id, isRepeated }) => isRepeated && ids.has(id));
    // Only what was on its way when the other died.
    expect(doubles.length).toBeLessThanOrEqual(1);
  });
});
