import { momentToDateTime, plainDateOf } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { HubError } from "../kernel/errors.ts";
import type { ExportedFile, FileExport } from "../kernel/file-export.ts";
import { check, invalidInput } from "../kernel/input.ts";
import type { InvalidInput } from "../kernel/problem.types.ts";
import { columns, csvHead, csvOf } from "./export.csv.ts";
import { type CheckedFilter, filterInput } from "./inbox.checks.ts";
import { listIds, readItems } from "./inbox.store.ts";
import { type InboxRequest, type InboxTools, worksInInbox } from "./inbox.tools.ts";
import { whereOf } from "./inbox-where.ts";
import { InboxSort } from "./inbox.words.ts";

/** More than an inbox of a large city holds in years. A file is never cut off at it: whoever asks for more is told to choose. */
export const exportItemsMax = 50_000;
const pageItems = 500;

const input = z.strictObject(
  {
    filter: z.strictObject(filterInput.shape, { error: "Dit filter bestaat niet. Gebruik de velden van InboxFilter." }).nullish(),
    sort: z.enum(InboxSort, { error: "Deze volgorde bestaat niet." }).nullish(),
  },
  { error: "Stuur `filter` en `sort`, zoals bij inboxItems." },
);

export interface InboxExportOptions {
  readonly departmentName: (id: string) => string | undefined;
  readonly itemsMax?: number;
}

/** The inbox as a file. */
export interface InboxExportApi extends FileExport {
  /** Which items, as `inboxItems` takes it: `{ filter, sort }`. */
  begin(query: unknown): Promise<InboxExport | InvalidInput>;
}

export interface InboxExport extends ExportedFile {
  readonly itemsCount: number;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly inboxExport: InboxExportApi;
  }
}

export function createExportService(tools: InboxTools, { abilities, audit }: InboxRequest, options: InboxExportOptions): InboxExportApi {
  const { database, now } = tools;
  const { departmentName, itemsMax = exportItemsMax } = options;

  function checkRight(): void {
    if (!worksInInbox(abilities)) throw new HubError("FORBIDDEN", "the viewer does not work in the inbox");
  }

  return {
    checkRight,

    async begin(query) {
      checkRight();
      const checked = check(input, query);
      if (!checked.ok) return checked.problem;
      const { filter, sort } = checked.value;
      const where = whereOf(filter ?? {}, { userId: abilities.viewer.userId, now: now() });
      const ids = await listIds(database.fork(), where, { sort: sort ?? InboxSort.DUE_FIRST, limit: itemsMax + 1 });
      if (ids.length > itemsMax) return tooMany(itemsMax);
      await audit.record({
        action: "inbox.export",
        outcome: `${ids.length} items`,
        departmentIds: filter?.departmentId ? [filter.departmentId] : [],
        fields: [...chosenBy(filter ?? {}), ...columns.map(({ header }) => header)],
      });
      return { day: plainDateOf(momentToDateTime(now())), itemsCount: ids.length, parts: partsOf(ids) };
    },
  };

  /**
   * The ids are one look at the database, and each page is then read by ids. A page that went on after the last row, as in the list, would miss what moves up
   * meanwhile and give twice what moves down: due dates are postponed, and contacts are added all day. The ids of the largest file are a few megabytes.
   */
  async function* partsOf(ids: readonly string[]): AsyncGenerator<string> {
    yield csvHead();
    for (let start = 0; start < ids.length; start += pageItems) {
      const rows = await readItems(database.fork(), ids.slice(start, start + pageItems));
      yield csvOf(rows, { now: now(), departmentName });
    }
  }
}

function tooMany(itemsMax: number): InvalidInput {
  const message = `Dit zijn meer dan ${itemsMax.toLocaleString("nl-NL")} items. Kies er minder met het filter, bijvoorbeeld één soort of één team.`;
  return invalidInput([{ field: "filter", message }]);
}

const namedOnly: ReadonlySet<string> = new Set(["ids", "words", "page"]);

/** How the items were chosen, for the audit log. Of words that were typed only that there were any: they may name somebody. */
function chosenBy(filter: CheckedFilter): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === "") return [];
    return [namedOnly.has(name) ? `filter.${name}` : `filter.${name}=${String(value)}`];
  });
}
