import type { Database } from "../database/orm.ts";

export interface RetentionOptions {
  readonly database: Database;
  /** How long what is over is kept. */
  readonly keepMs: number;
  readonly now: () => number;
}

/** Each statement is short, so that nothing waits for it. */
const messagesAtOnceMax = 1_000;

/**
 * Deletes messages that arrived, or turned out to be needless, longer ago than they are kept, with the log of their attempts. What waits or failed stays: it
 * needs somebody. Killed in the middle, the next run goes on.
 */
export async function deleteOldNotifications({ database, keepMs, now }: RetentionOptions): Promise<void> {
  const before = new Date(now() - keepMs);
  for (;;) {
    const deleted: unknown[] = await database.fork().execute(
      `delete from "notification" where "id" in (
         select "id" from "notification" where "state" in ('DELIVERED', 'NOT_NEEDED') and "settled_at" < ? order by "settled_at" limit ? for update skip locked
       ) returning "id"`,
      [before, messagesAtOnceMax],
    );
    if (deleted.length < messagesAtOnceMax) return;
  }
}
