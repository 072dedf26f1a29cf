import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../api/src/database/orm.ts";
import type { Sent } from "../../api/src/notifications/channel.ts";
import { createDeliveries, type Deliveries } from "../../api/src/notifications/deliveries.store.ts";
import { NotificationEntity } from "../../api/src/notifications/notification.entity.ts";
import { AttemptOutcome, NotificationChannel, NotificationEvent, NotificationState } from "../../api/src/notifications/notifications.words.ts";
import { keepOutgoing } from "../../api/src/notifications/outbox.ts";
import { migratedData } from "../support/migrated-data.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";

const hourMs = 3_600_000;
const start = Date.parse("2026-11-02T09:00:00+01:00");
let made: TestDatabase;
let database: Database;
let nowMs = start;
let target: string;
let deliveries: Deliveries;

beforeAll(async () => {
  made = await createTestDatabase();
  database = await openDatabase({ url: made.url, ...(await migratedData()) });
}, 60_000);
afterAll(async () => {
  await database?.close();
  await made?.drop();
});
beforeEach(() => {
  nowMs = start;
  target = `t-${randomUUID().slice(0, 8)}`;
  deliveries = hub();
});

const hub = () => createDeliveries({ database, leaseMs: 30_000, retryDelaysMs: [5_000, 30_000, 120_000], now: () => nowMs, random: () => 0.5 });
const failed: Sent = { outcome: AttemptOutcome.RECEIVER_FAILED, detail: "HTTP 503" };
const refused: Sent = { outcome: AttemptOutcome.REFUSED, detail: "HTTP 422", isAboutMessage: true };
const delivered: Sent = { outcome: AttemptOutcome.DELIVERED, detail: "HTTP 204" };

interface Kept {
  readonly itemId?: string;
  readonly recipient?: string;
  readonly giveUpAfterMs?: number;
}

async function keep(count: number, { itemId, recipient, giveUpAfterMs = 72 * hourMs }: Kept = {}): Promise<void> {
  const outgoing = Array.from({ length: count }, () => ({
    target,
    channel: NotificationChannel.WEBHOOK,
    event: NotificationEvent.ITEM_CREATED,
    itemId: itemId ?? randomUUID(),
    ...(recipient !== undefined && { recipient }),
    dedupeKey: randomUUID(),
    body: "{}",
    madeAt: new Date(nowMs),
  }));
  await database.fork().transactional((em) => keepOutgoing(em, outgoing, giveUpAfterMs));
}

async function attempt(sent: Sent): Promise<string | undefined> {
  const claimed = await deliveries.claim(target);
  if (claimed) await deliveries.settle(claimed, sent);
  return claimed?.row.id;
}

const dueInMs = async () => ((await deliveries.nextDueAt(target))?.getTime() ?? Number.NaN) - nowMs;
const rows = () => database.fork().find(NotificationEntity, { target });

describe("F4 what waits to be delivered", () => {
  test("F4 a receiver that is down is tried after ever longer pauses, with one message at a time", async () => {
    await keep(3);
    const pauses: number[] = [];
    for (let nth = 0; nth < 4; nth += 1) {
      expect(await attempt(failed)).toBeDefined();
      expect(await attempt(failed)).toBeUndefined();
      const dueMs = await dueInMs();
      pauses.push(dueMs);
      nowMs += dueMs;
    }
    expect(pauses).toEqual([5_000, 30_000, 120_000, 120_000]);
    for (let nth = 0; nth < 3; nth += 1) expect(await attempt(delivered)).toBeDefined();
    expect(await deliveries.nextDueAt(target)).toBeUndefined();
    expect((await rows()).map(({ state }) => state)).toEqual(["DELIVERED", "DELIVERED", "DELIVERED"]);
  });

  test("F4 a message that is refused waits by itself, and nobody else waits with it", async () => {
    await keep(2);
    const first = await attempt(refused);
    expect(await attempt(delivered)).not.toBe(first);
    expect(await attempt(delivered)).toBeUndefined();
    expect(await dueInMs()).toBe(5_000);
    nowMs += 5_000;
    expect(await attempt(delivered)).toBe(first);
  });

  test("F4 what is told of one item waits for what was told of it before", async () => {
    const itemId = randomUUID();
    await keep(1, { itemId });
    await keep(1, { itemId });
    const first = await deliveries.claim(target);
    expect(await deliveries.claim(target)).toBeUndefined();
    // Nobody looks for the later one before the earlier one is due again.
    expect(await dueInMs()).toBe(30_000);
    if (first) await deliveries.settle(first, refused);
    expect(await deliveries.claim(target)).toBeUndefined();
    expect(await dueInMs()).toBe(5_000);
    nowMs += 5_000;
    expect(await attempt(delivered)).toBe(first?.row.id);
    expect(await attempt(delivered)).toBeDefined();
  });

  test("F4 a mail that is refused for one recipient delays no mail to another about the same item, and those to the same one keep their order", async () => {
    const itemId = randomUUID();
    await keep(1, { itemId, recipient: "team:kennisbank" });
    await keep(1, { itemId, recipient: "user:anna" });
    await keep(1, { itemId, recipient: "team:kennisbank" });
    const first = await attempt(refused);
    const ofAnna = await attempt(delivered);
    expect((await rows()).find(({ id }) => id === ofAnna)).toMatchObject({ recipient: "user:anna", state: "DELIVERED" });
    expect(await attempt(delivered)).toBeUndefined();
    expect(await dueInMs()).toBe(5_000);
    nowMs += 5_000;
    expect(await attempt(delivered)).toBe(first);
    expect((await rows()).find(({ state }) => state === NotificationState.PENDING)).toMatchObject({ recipient: "team:kennisbank" });
    expect(await attempt(delivered)).toBeDefined();
  });

  test("F4 what is found to be needless while it is wanted anew is not put aside", async () => {
    await keep(1);
    const claimed = await deliveries.claim(target);
    if (!claimed) throw new Error("nothing was claimed");
    await database.fork().nativeUpdate(NotificationEntity, { target }, { nextAt: new Date(nowMs + 600_000), leaseUntil: new Date(0) });
    await deliveries.settle(claimed, { outcome: AttemptOutcome.NOT_NEEDED });
    expect(await rows()).toMatchObject([{ state: "PENDING" }]);
    nowMs += 600_000;
    expect(await attempt(delivered)).toBe(claimed.row.id);
  });

  test("F4 after the time to give up it is failed, also what never had its turn; what waited for a hub that was stopped is tried first", async () => {
    await keep(3, { giveUpAfterMs: hourMs });
    await attempt(failed);
    nowMs += 2 * hourMs;
    await deliveries.giveUpOld(target);
    expect((await rows()).map(({ state }) => state)).toEqual(["PENDING", "PENDING", "PENDING"]);
    await attempt(failed);
    await deliveries.giveUpOld(target);
    expect((await rows()).map(({ state }) => state)).toEqual(["FAILED", "FAILED", "FAILED"]);
    expect(await deliveries.nextDueAt(target)).toBeUndefined();
  });

  test("F4 what cannot get better is failed at once", async () => {
    await keep(1);
    await attempt({ outcome: AttemptOutcome.REFUSED, detail: "SMTP 550", isAboutMessage: true, isFinal: true });
    expect(await rows()).toMatchObject([{ state: "FAILED", attempts: 1, lastDetail: "SMTP 550" }]);
  });

  test("F4 a receiver that asks for a pause gets it", async () => {
    await keep(1);
    await attempt({ ...failed, askedPauseMs: 600_000 });
    expect(await dueInMs()).toBe(600_000);
  });

  test("F4 several hubs each take another; one that died is succeeded when its lease is over, and its late note changes nothing", async () => {
    await keep(8);
    const taken = await Promise.all(Array.from({ length: 8 }, () => hub().claim(target)));
    const ids = taken.flatMap((claimed) => (claimed ? [claimed.row.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    while ((await attempt(delivered)) !== undefined);
    nowMs += 30_000;
    const [dead] = taken;
    if (!dead) throw new Error("the first took nothing");
    while ((await attempt(delivered)) !== undefined);
    expect((await rows()).every(({ state }) => state === NotificationState.DELIVERED)).toBe(true);
    await deliveries.settle(dead, failed);
    expect((await rows()).every(({ state }) => state === NotificationState.DELIVERED)).toBe(true);
  });

  test("F4 what waits for a receiver that is no longer configured is shown as failed", async () => {
    await keep(1);
    await deliveries.failUnknownTargets(["another"]);
    expect(await rows()).toMatchObject([{ state: "FAILED", lastDetail: "not configured" }]);
  });
});
