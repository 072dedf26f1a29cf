import { randomUUID } from "node:crypto";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import { backOffMs } from "../kernel/back-off.ts";
import type { Sent } from "./channel.ts";
import { NotificationAttemptEntity, NotificationEntity, type NotificationRow, NotificationTargetEntity } from "./notification.entity.ts";
import { AttemptOutcome, NotificationState } from "./notifications.words.ts";

export interface DeliveriesOptions {
  readonly database: Database;
  readonly leaseMs: number;
  readonly retryDelaysMs: readonly number[];
  readonly now: () => number;
  readonly random: () => number;
}

/** A notification that this hub is delivering, until the lease ends. */
export interface Claimed {
  readonly row: NotificationRow;
  readonly attemptId: string;
}

export interface Deliveries {
  /** Takes the first that is due at a target, and notes that it is being tried. Of several hubs each takes another. */
  claim(target: string): Promise<Claimed | undefined>;
  /** Notes how it ended, and when it is tried again. */
  settle(claimed: Claimed, sent: Sent): Promise<void>;
  /** Gives up what has waited too long for a target that is down. What waited because the hub itself was stopped is tried first. */
  giveUpOld(target: string): Promise<void>;
  /** When there is something to do for a target again; `undefined` when nothing waits. */
  nextDueAt(target: string): Promise<Date | undefined>;
  /** For a database that one process uses: whatever was under way when it stopped is tried again at once. */
  releaseAllLeases(): Promise<void>;
  /** What waits for a target that the configuration no longer names goes nowhere: it is shown as failed. */
  failUnknownTargets(known: readonly string[]): Promise<void>;
}

const never = new Date(0);
/** What one recipient is told of one item goes in order: a later message waits until the earlier ones are settled. */
const isFirstOfItem = `not exists (select 1 from "notification" earlier where earlier."target" = waiting."target" and earlier."item_id" = waiting."item_id"
  and earlier."recipient" is not distinct from waiting."recipient" and earlier."state" = 'PENDING' and earlier."sequence" < waiting."sequence")`;

export function createDeliveries({ database, leaseMs, retryDelaysMs, now, random }: DeliveriesOptions): Deliveries {
  const retries = { delaysMs: retryDelaysMs, random };

  /** The target as a whole pauses. Answers for how long. */
  async function rest(em: SqlEntityManager, target: string, { askedPauseMs }: Sent): Promise<number> {
    const known = await em.findOne(NotificationTargetEntity, { target });
    const failures = (known?.failures ?? 0) + 1;
    const ms = backOffMs({ ...retries, failures, askedPauseMs });
    await em.upsert(NotificationTargetEntity, { target, failures, restUntil: new Date(now() + ms) });
    return ms;
  }

  return {
    claim: (target) =>
      database.fork().transactional(async (em) => {
        const at = new Date(now());
        const taken: { id: string }[] = await em.execute(
          `update "notification" set "lease_until" = ?, "attempts" = "attempts" + 1 where "id" = (
             select waiting."id" from "notification" waiting
             where waiting."target" = ? and waiting."state" = 'PENDING' and waiting."next_at" <= ? and waiting."lease_until" <= ?
               and not exists (select 1 from "notification_target" known where known."target" = waiting."target" and known."rest_until" > ?)
               and ${isFirstOfItem}
             order by waiting."sequence" limit 1 for update skip locked
           ) returning "id"`,
          [new Date(at.getTime() + leaseMs), target, at, at, at],
        );
        const [first] = taken;
        if (!first) return undefined;
        const attemptId = randomUUID();
        await em.insert(NotificationAttemptEntity, {
          id: attemptId,
          notificationId: first.id,
          at,
          durationMs: null,
          outcome: AttemptOutcome.UNKNOWN,
          detail: null,
        });
        return { row: await em.findOneOrFail(NotificationEntity, { id: first.id }), attemptId };
      }),

    settle: ({ row, attemptId }, sent) =>
      database.fork().transactional(async (em) => {
        const at = new Date(now());
        const { outcome, detail = null } = sent;
        const attempt = await em.findOneOrFail(NotificationAttemptEntity, { id: attemptId });
        await em.nativeUpdate(NotificationAttemptEntity, { id: attemptId }, { outcome, detail, durationMs: at.getTime() - attempt.at.getTime() });
        const last = { lastOutcome: outcome, lastDetail: detail, leaseUntil: never };
        const pending = { id: row.id, state: NotificationState.PENDING };
        const mine = { ...pending, leaseUntil: row.leaseUntil };
        if (outcome === AttemptOutcome.DELIVERED || outcome === AttemptOutcome.NOT_NEEDED) {
          // What has arrived has arrived, also when the lease ran out meanwhile and another hub sends it too.
          if (outcome === AttemptOutcome.DELIVERED)
            await em.nativeUpdate(NotificationEntity, pending, { ...last, state: NotificationState.DELIVERED, settledAt: at });
          else await em.nativeUpdate(NotificationEntity, mine, { ...last, state: NotificationState.NOT_NEEDED, settledAt: at });
          await em.upsert(NotificationTargetEntity, {
            target: row.target,
            failures: 0,
            restUntil: never,
            ...(outcome === AttemptOutcome.DELIVERED && { lastDeliveredAt: at }),
          });
          return;
        }
        // What failed because the receiver does badly waits exactly as long as the receiver rests, so that all of it goes out when it is back.
        const ms = sent.isAboutMessage ? backOffMs({ ...retries, failures: row.attempts, askedPauseMs: sent.askedPauseMs }) : await rest(em, row.target, sent);
        const nextAt = new Date(at.getTime() + ms);
        const isOver = sent.isFinal === true || nextAt >= row.giveUpAt;
        const change = isOver ? { state: NotificationState.FAILED, settledAt: at } : { nextAt };
        await em.nativeUpdate(NotificationEntity, mine, { ...last, ...change });
      }),

    async giveUpOld(target) {
      const at = new Date(now());
      await database.fork().execute(
        `update "notification" set "state" = 'FAILED', "settled_at" = ?
         where "target" = ? and "state" = 'PENDING' and "give_up_at" <= ? and "lease_until" <= ?
           and exists (select 1 from "notification_target" known where known."target" = "notification"."target" and known."rest_until" > ?)`,
        [at, target, at, at, at],
      );
    },

    async nextDueAt(target) {
      const [row]: { due_at: Date | string | null }[] = await database.fork().execute(
        `select min(greatest(waiting."next_at", waiting."lease_until", coalesce(known."rest_until", waiting."next_at"))) as "due_at"
         from "notification" waiting left join "notification_target" known on known."target" = waiting."target"
         where waiting."target" = ? and waiting."state" = 'PENDING' and ${isFirstOfItem}`,
        [target],
      );
      return row?.due_at ? new Date(row.due_at) : undefined;
    },

    async releaseAllLeases() {
      await database.fork().nativeUpdate(NotificationEntity, { state: NotificationState.PENDING }, { leaseUntil: never });
    },

    async failUnknownTargets(known) {
      await database
        .fork()
        .nativeUpdate(
          NotificationEntity,
          { state: NotificationState.PENDING, target: { $nin: [...known] } },
          { state: NotificationState.FAILED, settledAt: new Date(now()), lastOutcome: AttemptOutcome.REFUSED, lastDetail: "not configured" },
        );
    },
  };
}
