import { randomUUID } from "node:crypto";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import { backOffMs } from "../kernel/back-off.ts";
import { MirrorLaneEntity } from "./mirror.entity.ts";

/** The lane was taken over by another hub: whatever this one was about to do, the other one does. */
export class LaneLost extends Error {
  override readonly name = "LaneLost";
}

export interface MirrorLaneSettings {
  readonly leaseMs: number;
  /** How long the register is left alone after each failure in a row; the last one again after that. */
  readonly retryDelaysMs: readonly number[];
}

/** The one way to the register. One hub goes it at a time. */
export interface MirrorLane {
  /** False when another hub has it, or while the register is left alone. */
  claim(): Promise<boolean>;
  /** Before every call: throws when another hub has it by now. With `em`, in that transaction. */
  hold(em?: SqlEntityManager): Promise<void>;
  /** A contact got through: the register does well. */
  delivered(): Promise<void>;
  /** Whether any contact got through since. */
  hasDeliveredSince(moment: Date): Promise<boolean>;
  /** Gives it back. */
  release(): Promise<void>;
  /** Gives it back, and leaves the register alone for a while. Answers until when. */
  rest(): Promise<Date>;
  /** No longer left alone: a person says that it was mended. */
  tryAgain(em: SqlEntityManager): Promise<void>;
  /** At the start of the only process there is: what had it is gone. */
  releaseForGood(): Promise<void>;
}

const id = "customer-register";

export function createMirrorLane({
  database,
  settings,
  now,
  random,
}: {
  readonly database: Database;
  readonly settings: MirrorLaneSettings;
  readonly now: () => number;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
}): MirrorLane {
  const owner = randomUUID();
  const mine = () => ({ id, leaseOwner: owner, leaseUntil: { $gt: new Date(now()) } });
  const leaseUntil = () => new Date(now() + settings.leaseMs);

  return {
    async claim() {
      const at = new Date(now());
      const free = { id, leaseOwner: "", leaseUntil: at, nextAt: at, failures: 0, deliveredAt: null };
      await database.fork().upsertMany(MirrorLaneEntity, [free], { onConflictFields: ["id"], onConflictAction: "ignore" });
      const claimable = { id, leaseUntil: { $lte: at }, nextAt: { $lte: at } };
      return (await database.fork().nativeUpdate(MirrorLaneEntity, claimable, { leaseOwner: owner, leaseUntil: leaseUntil() })) === 1;
    },
    async hold(em = database.fork()) {
      if ((await em.nativeUpdate(MirrorLaneEntity, mine(), { leaseUntil: leaseUntil() })) !== 1)
        throw new LaneLost("another hub delivers to the register by now");
    },
    async delivered() {
      await database.fork().nativeUpdate(MirrorLaneEntity, mine(), { leaseUntil: leaseUntil(), failures: 0, deliveredAt: new Date(now()) });
    },
    hasDeliveredSince: async (moment) => (await database.fork().count(MirrorLaneEntity, { id, deliveredAt: { $gte: moment } })) > 0,
    async release() {
      await database.fork().nativeUpdate(MirrorLaneEntity, mine(), { leaseUntil: new Date(now()) });
    },
    async rest() {
      const known = await database.fork().findOne(MirrorLaneEntity, id);
      const failures = (known?.failures ?? 0) + 1;
      const nextAt = new Date(now() + backOffMs({ failures, delaysMs: settings.retryDelaysMs, random }));
      await database.fork().nativeUpdate(MirrorLaneEntity, mine(), { leaseUntil: new Date(now()), failures, nextAt });
      return nextAt;
    },
    async tryAgain(em) {
      await em.nativeUpdate(MirrorLaneEntity, { id }, { nextAt: new Date(now()) });
    },
    async releaseForGood() {
      await database.fork().nativeUpdate(MirrorLaneEntity, { id }, { leaseUntil: new Date(now()) });
    },
  };
}
