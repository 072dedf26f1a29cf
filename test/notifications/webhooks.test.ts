import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { InboxItemEntity } from "../../api/src/inbox/inbox-item.entity.ts";
import { signMessage } from "../../api/src/kernel/webhook-signature.ts";
import { act, report, suggest, undo, versionOf } from "../inbox/support.ts";
import { secrets, startTestHub, type TestHub } from "../support/hub.ts";
import { deliveries, deliveriesOf, mutate, quickly, targets, toldOf, typesOf, until } from "./told.ts";

let hub: TestHub;
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "hub-notifications-"));
  hub = await startTestHub({ notifications: quickly, dataFolder });
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await rm(dataFolder, { recursive: true });
});
afterEach(async () => {
  hub.sandbox.intranet.faults.clear();
  await until(async () => (await targets(hub)).every(({ pending }: { pending: number }) => pending === 0));
});

const make = async () => (await suggest(hub, { subject: `Item ${randomUUID().slice(0, 8)}` })).item;
const told = (itemId: string, count: number) => until(() => toldOf(hub.sandbox, itemId).length >= count);

describe("F1 F2 another system is told", { timeout: 60_000 }, () => {
  test("F1 created, decided, taken back and decided anew: in order, once each, and nothing that somebody typed", async () => {
    const { item } = await suggest(hub, {
      subject: "Mevrouw Jansen vraagt naar haar paspoort",
      text: "Zij woont op Dorpsstraat 1",
      departmentId: "burgerzaken",
    });
    const rejected = await act(hub, "reject", { items: [versionOf(item)], reason: "UNCLEAR", text: "Wat wordt bedoeld?" });
    await undo(hub, rejected.changeId);
    await act(hub, "accept", { items: [{ id: item.id, version: 3 }], text: "Komt in het artikel." });
    await told(item.id, 4);
    expect(toldOf(hub.sandbox, item.id)).toMatchObject([
      { type: "inbox.item.created", data: { kind: "QUESTION_SUGGESTION", state: "NEW", team: "kennisbank", departmentId: "burgerzaken", version: 1 } },
      { type: "inbox.item.decided", data: { state: "REJECTED", version: 2 } },
      { type: "inbox.item.reopened", data: { state: "NEW", version: 3 } },
      { type: "inbox.item.decided", data: { state: "ACCEPTED", version: 4 } },
    ]);
    const [first] = toldOf(hub.sandbox, item.id);
    expect(Object.keys(first?.data ?? {}).toSorted()).toEqual(["departmentId", "dueAt", "itemId", "kind", "state", "team", "url", "version"]);
    expect(first?.data.url).toBe(`${hub.url}/inbox?stand=alles&item=${item.id}`);
    const sent = JSON.stringify(hub.sandbox.intranet.received);
    for (const typed of ["Jansen", "Dorpsstraat", "bedoeld", "artikel"]) expect(sent).not.toContain(typed);
  });

  test("F2 a website report too; assigning it, handing it over and merging two tell what is decided and nothing else", async () => {
    const one = await report(hub, { pageAddress: "ravenmeer.example/paspoort", subject: "Prijs klopt niet" });
    const other = await report(hub, { pageAddress: "ravenmeer.example/paspoort", subject: "Prijs is oud" });
    const handed = await act(hub, "handOver", { items: [versionOf(one.item)], team: "kennisbank" });
    await act(hub, "merge", { items: [versionOf(handed.changed[0])], intoId: other.item.id });
    await told(one.item.id, 2);
    await told(other.item.id, 1);
    await pause(300);
    expect(toldOf(hub.sandbox, one.item.id)).toMatchObject([
      { data: { team: "internet" } },
      { type: "inbox.item.decided", data: { state: "MERGED", team: "kennisbank" } },
    ]);
    expect(typesOf(hub.sandbox, other.item.id)).toEqual(["inbox.item.created"]);
  });

  test("F4 what is overdue is told, once", async () => {
    const item = await make();
    await told(item.id, 1);
    await hub.database.fork().nativeUpdate(InboxItemEntity, { id: item.id }, { dueAt: new Date("2026-01-05T16:00:00Z") });
    await hub.restart();
    await told(item.id, 2);
    expect(toldOf(hub.sandbox, item.id)[1]).toMatchObject({ type: "inbox.item.overdue", data: { state: "NEW", dueAt: "2026-01-05T17:00:00+01:00" } });
    await hub.restart();
    await pause(500);
    expect(toldOf(hub.sandbox, item.id)).toHaveLength(2);
  });

  test("F4 more items overdue at once than one event can name are all escalated and told", async () => {
    const made = await Promise.all(Array.from({ length: 110 }, make));
    const ids = made.map(({ id }) => id);
    await hub.database.fork().nativeUpdate(InboxItemEntity, { id: { $in: ids } }, { dueAt: new Date("2026-01-05T16:00:00Z") });
    await hub.restart();
    const overdue = () => hub.sandbox.intranet.received.filter(({ body, isRepeated }) => !isRepeated && body.type === "inbox.item.overdue").length;
    await until(() => overdue() >= 111, 40_000);
    for (const id of ids) expect(typesOf(hub.sandbox, id)).toEqual(["inbox.item.created", "inbox.item.overdue"]);
  });

  test("F1 a suggestion that is refused or sent twice is told never or once", async () => {
    const key = randomUUID();
    const before = hub.sandbox.intranet.received.length;
    expect(await suggest(hub, { subject: "" })).toMatchObject({ __typename: "InvalidInput" });
    const [one, two] = await Promise.all([suggest(hub, { subject: "Een keer" }, { key }), suggest(hub, { subject: "Een keer" }, { key })]);
    expect(one.item.id).toBe(two.item.id);
    await told(one.item.id, 1);
    await pause(300);
    expect(hub.sandbox.intranet.received).toHaveLength(before + 1);
  });

  test("F1 the signature is right by the standard's own library too", () => {
    const secret = `whsec_${Buffer.from("a key of twenty-four byte").toString("base64")}`;
    const message = { id: "msg_1", timestamp: String(Math.floor(Date.now() / 1000)), body: '{"type":"test"}' };
    const headers = { "webhook-id": message.id, "webhook-timestamp": message.timestamp, "webhook-signature": signMessage(message, secret) };
    expect(new Webhook(secret).verify(message.body, headers)).toEqual({ type: "test" });
    expect(() => new Webhook(secret).verify('{"type":"other"}', headers)).toThrow("No matching signature found");
  });

  test("F1 a forged message, a changed one and an old one are refused by the receiver, and a repeated one is seen to be so", async () => {
    const { url, received, refusals } = hub.sandbox.intranet;
    const secret = secrets.INTRANET_WEBHOOK_SECRET ?? "";
    const before = refusals.length;
    const post = async (id: string, { body, signed = body, atMs = Date.now(), by = secret }: { body: string; signed?: string; atMs?: number; by?: string }) => {
      const timestamp = String(Math.floor(atMs / 1000));
      const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signMessage({ id, timestamp, body: signed }, by) };
      return (await fetch(url, { method: "POST", headers: { ...headers, "content-type": "application/json" }, body })).status;
    };
    const id = randomUUID();
    const body = '{"type":"test"}';
    expect(await post(id, { body, by: "somebody else's secret, also long" })).toBe(401);
    expect(await post(id, { body: '{"type":"x"}', signed: body })).toBe(401);
    expect(await post(id, { body, atMs: Date.now() - 301_000 })).toBe(401);
    expect(await post(id, { body, atMs: Date.now() + 302_000 })).toBe(401);
    expect(refusals.slice(before)).toEqual(["signature", "signature", "timestamp", "timestamp"]);
    expect([await post(id, { body }), await post(id, { body })]).toEqual([204, 204]);
    expect(received.filter((message) => message.id === id).map(({ isRepeated }) => isRepeated)).toEqual([false, true]);
  });
});

describe("F4 no notification gets stuck or lost", { timeout: 60_000 }, () => {
  test.each([
    ["never answers", { kind: "hang" }, "TIMED_OUT", 0],
    ["breaks the connection", { kind: "reset" }, "UNREACHABLE", 0],
    ["is down", { kind: "status", status: 503 }, "RECEIVER_FAILED", 0],
    ["points elsewhere, which is not followed", { kind: "status", status: 307, headers: { location: "/" } }, "REDIRECTED", 0],
    ["does not want it", { kind: "status", status: 422 }, "REFUSED", 0],
    ["takes it, and never answers", { kind: "commit-and-hang" }, "TIMED_OUT", 1],
    ["takes it, and breaks the connection", { kind: "commit-and-reset" }, "UNREACHABLE", 1],
    ["takes it, and says that it failed", { kind: "commit-and-status", status: 500 }, "RECEIVER_FAILED", 1],
  ] as const)("F4 a receiver that %s gets it again later, under the same id", async (_, fault, outcome, doubles) => {
    hub.sandbox.intranet.faults.inject({ on: "receive", fault });
    const item = await make();
    await until(async () => (await deliveriesOf(hub, item.id))[0]?.state === "DELIVERED");
    const [delivery] = await deliveriesOf(hub, item.id);
    expect(delivery).toMatchObject({ state: "DELIVERED", attempts: 2, nextAttemptAt: null, log: [{ outcome }, { outcome: "DELIVERED", detail: "HTTP 204" }] });
    const received = hub.sandbox.intranet.received.filter(({ id }) => id === delivery.id);
    expect(received.map(({ isRepeated }) => isRepeated)).toEqual(doubles === 1 ? [false, true] : [false]);
  });

  test("F4 what is told of one item comes in order, also when the first was refused and others went on", async () => {
    hub.sandbox.intranet.faults.inject({ on: "receive", fault: { kind: "status", status: 422 }, times: 2 });
    const item = await make();
    await until(async () => (await deliveriesOf(hub, item.id))[0]?.lastOutcome === "REFUSED");
    await act(hub, "resolve", { items: [versionOf(item)], text: "Gedaan." });
    const other = await make();
    await told(item.id, 2);
    await told(other.id, 1);
    expect(typesOf(hub.sandbox, item.id)).toEqual(["inbox.item.created", "inbox.item.decided"]);
    expect(typesOf(hub.sandbox, other.id)).toEqual(["inbox.item.created"]);
  });

  test("F4 a receiver that is down rests, is not hammered, and gets everything when it is back", async () => {
    const { faults, requests } = hub.sandbox.intranet;
    faults.inject({ on: "receive", fault: { kind: "status", status: 503 }, times: Infinity });
    const before = requests.length;
    const made = await Promise.all(Array.from({ length: 10 }, make));
    await until(async () => (await targets(hub))[0].failuresInRow >= 2);
    expect((await targets(hub))[0]).toMatchObject({ id: "intranet", channel: "WEBHOOK", pending: 10, restsUntil: expect.any(String) });
    expect(requests.length - before).toBeLessThan(10);
    faults.clear();
    for (const { id } of made) await told(id, 1);
    for (const { id } of made) expect(typesOf(hub.sandbox, id)).toEqual(["inbox.item.created"]);
    expect((await targets(hub))[0]).toMatchObject({ failuresInRow: 0, restsUntil: null });
  });

  test("F4 what was given up is shown as failed and can be sent again, one or all; the same key does it once", async () => {
    const { faults } = hub.sandbox.intranet;
    const made = await Promise.all([make(), make()]);
    for (const { id } of made) await told(id, 1);
    const [one] = await deliveriesOf(hub, made[0].id);
    const [two] = await deliveriesOf(hub, made[1].id);
    await hub.database.fork().execute(`update notification set state = 'FAILED' where id in (?, ?)`, [one.id, two.id]);
    expect((await deliveries(hub, { state: "FAILED" })).edges).toHaveLength(2);
    faults.clear();
    const key = randomUUID();
    expect(await mutate(hub, "resendNotification", { id: one.id, key })).toMatchObject({ id: one.id, state: "PENDING", attempts: 0 });
    await until(async () => (await deliveriesOf(hub, made[0].id))[0].state === "DELIVERED");
    expect(await mutate(hub, "resendNotification", { id: one.id, key })).toMatchObject({ state: "DELIVERED", attempts: 1 });
    expect(hub.sandbox.intranet.received.filter(({ id }) => id === one.id).map(({ isRepeated }) => isRepeated)).toEqual([false, true]);
    const all = randomUUID();
    expect(await mutate(hub, "resendFailedNotifications", { id: "intranet", key: all })).toEqual({ __typename: "NotificationsResent", count: 1 });
    expect(await mutate(hub, "resendFailedNotifications", { id: "intranet", key: all })).toEqual({ __typename: "NotificationsResent", count: 1 });
    await until(async () => (await deliveriesOf(hub, made[1].id))[0].state === "DELIVERED");
    expect(hub.sandbox.intranet.received.filter(({ id }) => id === two.id)).toHaveLength(2);
    expect(await mutate(hub, "resendNotification", { id: randomUUID(), key: randomUUID() })).toMatchObject({ __typename: "NotFound" });
    expect(await mutate(hub, "sendTestNotification", { id: "nergens", key: randomUUID() })).toMatchObject({ __typename: "NotFound" });
  });

  test("F4 a test message arrives, and only those who run the hub see the log and send", async () => {
    const key = randomUUID();
    const sent = await mutate(hub, "sendTestNotification", { id: "intranet", key });
    expect(await mutate(hub, "sendTestNotification", { id: "intranet", key })).toMatchObject({ id: sent.id });
    await until(() => hub.sandbox.intranet.received.some(({ id }) => id === sent.id));
    expect(hub.sandbox.intranet.received.filter(({ id }) => id === sent.id)).toMatchObject([{ body: { type: "test" } }]);
    for (const account of ["anna", "bram", "els"] as const) {
      expect((await deliveries(hub, {}, account)).errors[0].extensions.code).toBe("FORBIDDEN");
      expect((await mutate(hub, "sendTestNotification", { id: "intranet", key: randomUUID() }, account)).errors[0].extensions.code).toBe("FORBIDDEN");
    }
    expect((await deliveries(hub, { first: 3 }, "carla")).edges).toHaveLength(3);
    const page = await deliveries(hub, { first: 2 });
    expect((await deliveries(hub, { first: 2, after: page.pageInfo.endCursor })).edges[0].node.id).not.toBe(page.edges[1].node.id);
    expect(await deliveries(hub, { first: 2, after: page.pageInfo.endCursor, state: "FAILED" })).toMatchObject({ __typename: "InvalidInput" });
  });

  test("F4 nothing of a message or a secret is in the log", () => {
    const lines = hub.logLines.join("\n");
    expect(lines).toContain('"event":"notification"');
    expect(lines).not.toContain(secrets.INTRANET_WEBHOOK_SECRET);
    expect(lines).not.toContain("Item ");
  });
});
