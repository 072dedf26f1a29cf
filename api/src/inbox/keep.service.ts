import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { z } from "zod";
import { check, invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { InboxViewEntity, PageRuleEntity } from "./inbox-item.entity.ts";
import type { InboxApi } from "./inbox.api.ts";
import { ruleInput, rulePageInput, viewInput, viewNameInput } from "./inbox.checks.ts";
import { InboxView, InboxViewList, WebsitePageRule, WebsitePageRuleList } from "./inbox.results.ts";
import type { InboxRequest, InboxTools } from "./inbox.tools.ts";
import { InboxSort, teams } from "./inbox.words.ts";

const viewsMax = 30;
const rulesMax = 1_000;

type KeepApi = Pick<InboxApi, "views" | "saveView" | "deleteView" | "pageRules" | "setPageRule" | "deletePageRule">;

/** What managers keep for themselves (views) and for everybody (who owns which pages). All of it is the same however often it is sent. */
export function createKeepService({ database, isDepartment, now }: InboxTools, { abilities, audit }: InboxRequest): KeepApi {
  const { viewer } = abilities;

  return {
    views,

    async saveView(input, key) {
      const checked = check(viewInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { name, filter, sort } = checked.value;
      const em = database.fork();
      const others = await em.count(InboxViewEntity, { userId: viewer.userId, name: { $ne: name } });
      if (others >= viewsMax) return invalidInput([{ field: "name", message: `U hebt al ${viewsMax} weergaven. Verwijder er eerst een.` }]);
      await em.upsert(InboxViewEntity, { userId: viewer.userId, name, filter, sort });
      return await views();
    },

    async deleteView(name, key) {
      const checked = check(viewNameInput, { name, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      await database.fork().nativeDelete(InboxViewEntity, { userId: viewer.userId, name: checked.value.name });
      return await views();
    },

    pageRules,

    async setPageRule(input, key) {
      const checked = check(ruleInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { page: prefix, team } = checked.value;
      if (!Object.values<string>(teams).includes(team) && !isDepartment(team)) {
        return invalidInput([{ field: "team", message: "Dit team bestaat niet. Kies een team of een afdeling." }]);
      }
      const keep = () =>
        database.fork().transactional(async (em) => {
          const known = await em.findOne(PageRuleEntity, { prefix });
          if (known?.team === team) return;
          if (!known && (await em.count(PageRuleEntity)) >= rulesMax) throw new RangeError("too many rules");
          await em.upsert(PageRuleEntity, { prefix, team, changedAt: new Date(now()), changedByName: viewer.name });
          await audit.record({ action: "page-rule.set", outcome: "done", fields: [`team:${team}`] }, em);
        });
      try {
        await keep();
      } catch (error) {
        if (error instanceof RangeError) return invalidInput([{ field: "page", message: `Er zijn al ${rulesMax} regels. Voeg regels samen.` }]);
        // Somebody else kept a rule for the same address at the same moment: the last one holds.
        if (error instanceof UniqueConstraintViolationException) await keep();
        else throw error;
      }
      return await pageRules();
    },

    async deletePageRule(page, key) {
      const checked = check(rulePageInput, { page, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      await database.fork().transactional(async (em) => {
        const gone = await em.nativeDelete(PageRuleEntity, { prefix: checked.value.page });
        if (gone > 0) await audit.record({ action: "page-rule.delete", outcome: "done" }, em);
      });
      return await pageRules();
    },
  };

  async function views(): Promise<InboxViewList> {
    const rows = await database.fork().find(InboxViewEntity, { userId: viewer.userId }, { orderBy: { name: "asc" } });
    const items = rows.map(({ name, filter, sort }) => make(InboxView, { name, filterJson: JSON.stringify(filter), sort: sortOf(sort) }));
    return make(InboxViewList, { items });
  }

  async function pageRules(): Promise<WebsitePageRuleList> {
    const rows = await database.fork().find(PageRuleEntity, {}, { orderBy: { prefix: "asc" }, limit: rulesMax });
    return make(WebsitePageRuleList, {
      items: rows.map(({ prefix, team, changedByName }) => make(WebsitePageRule, { prefix, team, changedBy: changedByName })),
    });
  }
}

function sortOf(kept: string): InboxSort {
  return z.enum(InboxSort).safeParse(kept).data ?? InboxSort.DUE_FIRST;
}
