import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "../../database/orm.ts";

const queue = "operations-resume";

/** Wakes the hub for operations that are not settled. A lost wake-up does no harm: the timer looks at the ledger every minute. */
export interface Jobs {
  /** From now on `resume` is called whenever something may be due, in one process at a time for one wake-up. */
  start(resume: () => Promise<number>): Promise<void>;
  wakeAt(at: Date): Promise<void>;
  stop(): Promise<void>;
}

export function createJobs({ database, log }: { readonly database: Database; readonly log: Logger }): Jobs {
  const boss = new PgBoss({ ...database.queueAccess, schema: "hub_jobs", superviseIntervalSeconds: 60 });
  // pg-boss tells of its own troubles (a lost connection); it recovers by itself.
  boss.on("error", (error) => log.warn({ error: error instanceof Error ? error.name : "unknown" }, "job queue trouble"));
  let isStarted = false;

  return {
    async start(resume) {
      await boss.start();
      await boss.createQueue(queue);
      await boss.schedule(queue, "* * * * *", {});
      // Several workers, so that an operation that waits for a department that hangs does not keep the others from being taken up.
      await boss.work(queue, { pollingIntervalSeconds: 1, batchSize: 10, localConcurrency: 3 }, async () => {
        // Several wake-ups at once are one: what is due is in the ledger.
        while ((await resume()) > 0);
      });
      isStarted = true;
    },
    async wakeAt(at) {
      if (!isStarted) return;
      await boss.send(queue, {}, { startAfter: at });
    },
    async stop() {
      if (isStarted) await boss.stop({ graceful: true, timeout: 10_000 });
      isStarted = false;
    },
  };
}
