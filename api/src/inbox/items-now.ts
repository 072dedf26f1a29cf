import type { Database } from "../database/orm.ts";
import type { ItemsNow } from "../kernel/happenings.ts";
import { InboxItemEntity } from "./inbox-item.entity.ts";
import { openStates } from "./inbox.words.ts";

/** How items stand now, for whoever tells others about them later. */
export function createItemsNow({ database, now }: { readonly database: Database; readonly now: () => number }): ItemsNow {
  return {
    async standingOf(itemId) {
      const item = await database.fork().findOne(InboxItemEntity, { id: itemId });
      return item ? { state: item.state, decision: item.decisionVersion ?? null } : undefined;
    },
    async overdueByTeam() {
      const rows: { team: string; kind: string; count: number; earliest: Date | string }[] = await database.fork().execute(
        `select team, kind, count(*)::int as count, min(due_at) as earliest from inbox_item
         where due_at < ? and state in (${openStates.map(() => "?").join(", ")}) group by team, kind order by team, kind`,
        [new Date(now()), ...openStates],
      );
      return rows.map(({ team, kind, count, earliest }) => ({ team, kind, count, earliestDueAt: new Date(earliest) }));
    },
  };
}
