import { randomUUID } from "node:crypto";
import type { Database } from "../database/orm.ts";
import { happeningOf } from "./happenings.ts";
import { InboxEventEntity, InboxItemEntity } from "./inbox-item.entity.ts";
import type { InboxTools } from "./inbox.tools.ts";
import { InboxEventKind, openStates } from "./inbox.words.ts";

/** No more than can be told live in one event. */
const itemsAtOnceMax = 50;

export interface InboxEscalation {
  /** Marks what is overdue and was not marked yet; once each, however many hubs look. Answers how many. */
  run(): Promise<number>;
}

/** Nothing gets stuck: what is not decided on before its date is shown to supervisors. */
export function createInboxEscalation({
  database,
  tell,
  note,
  now,
}: { readonly database: Database } & Pick<InboxTools, "tell" | "note" | "now">): InboxEscalation {
  return {
    run: () =>
      database.fork().transactional(async (em) => {
        const at = new Date(now());
        const rows: { id: string }[] = await em.execute(
          `update inbox_item set escalated_at = ?, version = version + 1 where id in (
             select id from inbox_item where escalated_at is null and due_at < ? and state in (${openStates.map(() => "?").join(", ")})
             order by due_at, id limit ? for update skip locked
           ) returning id`,
          [at, at, ...openStates, itemsAtOnceMax],
        );
        const events = rows.map(({ id: itemId }) => ({ id: randomUUID(), itemId, at, kind: InboxEventKind.ESCALATED, byId: "", byName: "", text: null }));
        if (events.length > 0) await em.insertMany(InboxEventEntity, events);
        const ids = rows.map(({ id }) => id);
        const items = await em.find(InboxItemEntity, { id: { $in: ids } }, { orderBy: { dueAt: "asc", id: "asc" } });
        await note(
          em,
          items.map((item) => happeningOf("overdue", item, at)),
        );
        await tell(em, ids);
        return rows.length;
      }),
  };
}
