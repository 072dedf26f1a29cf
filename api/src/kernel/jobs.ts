import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "../database/orm.ts";

/** Something that the hub does by itself, when somebody asks for it and by the clock. */
export interface Job {
  /** Name of its queue: small letters and dashes. */
  readonly name: string;
  /** When it is done unasked, as a crontab in UTC; every minute when left out. */
  readonly schedule?: string;
  /** How many of this process do it side by side; one when left out. */
  readonly workersMax?: number;
  /** Does whatever is due. What that is stands in a table of its own, so that a lost or a second wake-up does no harm. */
  run(): Promise<void>;
}

/** Wakes the hub for what is due. A lost wake-up does no harm: the clock wakes too. */
export interface Jobs {
  /** From now on each job runs when it is woken, in one process at a time for one wake-up. Called once. */
  start(jobs: readonly Job[]): Promise<void>;
  /** Asks for a job at a moment. Does nothing before the start. */
  wakeAt(name: string, at: Date): Promise<void>;
  stop(): Promise<void>;
}

const everyMinute = "* * * * *";
/** Several wake-ups at once are one: what is due is in the table. */
const wakeUpsTogetherMax = 10;

export function createJobs({ database, log }: { readonly database: Database; readonly log: Logger }): Jobs {
  const boss = new PgBoss({ ...database.queueAccess, schema: "hub_jobs", superviseIntervalSeconds: 60 });
  // pg-boss tells of its own troubles (a lost connection); it recovers by itself.
  boss.on("error", (error) => log.warn({ error: error instanceof Error ? error.name : "unknown" }, "job queue trouble"));
  let isStarted = false;

  async function startOne(job: Job): Promise<void> {
    const { name, schedule = everyMinute, workersMax = 1 } = job;
    await boss.createQueue(name);
    await boss.schedule(name, schedule, {});
    await boss.work(name, { pollingIntervalSeconds: 1, batchSize: wakeUpsTogetherMax, localConcurrency: workersMax }, async () => await job.run());
  }

  return {
    async start(jobs) {
      await boss.start();
      for (const job of jobs) await startOne(job);
      isStarted = true;
    },
    async wakeAt(name, at) {
      if (!isStarted) return;
      await boss.send(name, {}, { startAfter: at });
    },
    async stop() {
      if (isStarted) await boss.stop({ graceful: true, timeout: 10_000 });
      isStarted = false;
    },
  };
}
