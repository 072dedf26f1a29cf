import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotificationAttemptEntity, NotificationEntity } from "../../api/src/notifications/notification.entity.ts";
import { AttemptOutcome, NotificationChannel, NotificationEvent, NotificationState } from "../../api/src/notifications/notifications.words.ts";
import { deleteOldNotifications } from "../../api/src/notifications/retention.ts";
import { suggest } from "../inbox/support.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { deliveriesOf, quickly, until } from "./told.ts";

const dayMs = 24 * 3_600_000;
const keepDays = 30;

let hub: TestHub;
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "hub-retention-"));
  hub = await startTestHub({
    notifications: quickly,
    dataFolder,
    change: (configuration) => ({ ...configuration, notifications: configuration.notifications && { ...configuration.notifications, keepDays } }),
  });
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await rm(dataFolder, { recursive: true });
});

/** Long after today, so that the hub's own job, by the real clock, finds nothing to delete here. */
const start = Date.parse("2096-03-05T09:00:00+01:00");
const daysLater = (days: number) => start + days * dayMs;

/** A message that ended, each with one attempt, to a receiver that nobody delivers to. */
async function keep(count: number, state: NotificationState, madeMs = start): Promise<readonly string[]> {
  const at = new Date(madeMs);
  const rows = Array.from({ length: count }, () => ({
    id: randomUUID(),
    target: "retention",
    channel: NotificationChannel.WEBHOOK,
    event: NotificationEvent.ITEM_CREATED,
    dedupeKey: randomUUID(),
    body: "{}",
    state,
    attempts: 1,
    madeAt: at,
    nextAt: at,
    leaseUntil: new Date(0),
    giveUpAt: at,
    settledAt: state === NotificationState.PENDING ? null : at,
  }));
  const em = hub.database.fork();
  await em.insertMany(NotificationEntity, rows);
  const outcome = state === NotificationState.FAILED ? AttemptOutcome.REFUSED : AttemptOutcome.DELIVERED;
  await em.insertMany(
    NotificationAttemptEntity,
    rows.map(({ id }) => ({ id: randomUUID(), notificationId: id, at, outcome })),
  );
  return rows.map(({ id }) => id);
}

const runAt = (nowMs: number) => deleteOldNotifications({ database: hub.database, keepMs: keepDays * dayMs, now: () => nowMs });
const left = async (ids: readonly string[]) => await hub.database.fork().count(NotificationEntity, { id: { $in: [...ids] } });
const attemptsLeft = async (ids: readonly string[]) => await hub.database.fork().count(NotificationAttemptEntity, { notificationId: { $in: [...ids] } });

describe("F4 what is over is kept for a number of days", { timeout: 60_000 }, () => {
  test("F4 what arrived or was needless goes with its log when its days are over, and not before; what waits or failed stays", async () => {
    const over = [...(await keep(1, NotificationState.DELIVERED)), ...(await keep(1, NotificationState.NOT_NEEDED))];
    const later = await keep(1, NotificationState.DELIVERED, daysLater(1));
    const unsettled = [...(await keep(1, NotificationState.FAILED)), ...(await keep(1, NotificationState.PENDING))];
    await runAt(daysLater(keepDays));
    expect(await left(over)).toBe(2);
    await runAt(daysLater(keepDays) + 1);
    expect([await left(over), await attemptsLeft(over)]).toEqual([0, 0]);
    expect([await left(later), await attemptsLeft(later)]).toEqual([1, 1]);
    await runAt(daysLater(10 * keepDays));
    expect(await left(later)).toBe(0);
    expect([await left(unsettled), await attemptsLeft(unsettled)]).toEqual([2, 2]);
  });

  test("F4 more than one statement deletes, and two hubs at once, leave nothing", async () => {
    const ids: string[] = [];
    for (let batch = 0; batch < 7; batch += 1) ids.push(...(await keep(300, NotificationState.DELIVERED)));
    await Promise.all([runAt(daysLater(100)), runAt(daysLater(100))]);
    await runAt(daysLater(100));
    expect(await left(ids)).toBe(0);
  });

  test("F4 the hub does so by itself, as configured", async () => {
    const items = [(await suggest(hub, { subject: "Eerste" })).item, (await suggest(hub, { subject: "Tweede" })).item];
    const [old, recent] = items.map(({ id }: { id: string }) => id);
    await until(
      async () => (await deliveriesOf(hub, recent ?? ""))[0]?.state === "DELIVERED" && (await deliveriesOf(hub, old ?? ""))[0]?.state === "DELIVERED",
    );
    await hub.database.fork().nativeUpdate(NotificationEntity, { itemId: old ?? "" }, { settledAt: new Date(Date.now() - (keepDays + 1) * dayMs) });
    await hub.database.fork().nativeUpdate(NotificationEntity, { itemId: recent ?? "" }, { settledAt: new Date(Date.now() - (keepDays - 1) * dayMs) });
    await hub.restart();
    await until(async () => (await deliveriesOf(hub, old ?? "")).length === 0);
    expect(await deliveriesOf(hub, old ?? "")).toEqual([]);
    expect(await deliveriesOf(hub, recent ?? "")).toMatchObject([{ state: "DELIVERED", log: [{ outcome: "DELIVERED" }] }]);
  });
});
