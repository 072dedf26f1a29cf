import type { SqlEntityManager } from "../database/orm.ts";
import type { Live } from "../kernel/live.ts";
import { InboxItemEntity } from "./inbox-item.entity.ts";
import type { InboxTools } from "./inbox.tools.ts";

/** Tells managers, and whoever made the items, that these changed: when the transaction is kept, and never when it is not. */
export function createInboxTell(live: Pick<Live, "publish">): InboxTools["tell"] {
  return async (em: SqlEntityManager, itemIds) => {
    if (itemIds.length === 0) return;
    const rows = await em.find(InboxItemEntity, { id: { $in: [...itemIds] } }, { fields: ["madeById"] });
    const madeByIds = [...new Set(rows.map(({ madeById }) => madeById))];
    await live.publish("inboxChanged", { itemIds: [...itemIds], madeByIds }, em);
  };
}
