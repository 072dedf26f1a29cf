import DataLoader from "dataloader";
import { z } from "zod";
import { check } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { spokenReference } from "../kernel/speakable-reference.ts";
import { InboxColleagueEntity, InboxItemEntity, type InboxItemRow } from "./inbox-item.entity.ts";
import type { InboxApi } from "./inbox.api.ts";
import { type CheckedFilter, filterInput, similarInput } from "./inbox.checks.ts";
import { eventToGraphql, itemToGraphql, outcomeOf } from "./inbox.mapping.ts";
import { InboxCounts, InboxItemList } from "./inbox.results.ts";
import { countItems, type InboxWhere, listItems, newestContacts, newestEvents, similarItems, sortKeyOf } from "./inbox.store.ts";
import { dateTimeOf, type InboxRequest, type InboxTools, worksInInbox } from "./inbox.tools.ts";
import { Colleague, type InboxItem, InboxItemConnection, InboxItemContact } from "./inbox.types.ts";
import { whereOf } from "./inbox-where.ts";
import { InboxSort, openStates } from "./inbox.words.ts";

const sortKey = z.tuple([z.number(), z.uuid()]).readonly();
const similarMax = 5;
const similarWithinMs = 365 * 24 * 3_600_000;
const colleaguesMax = 200;
const eventsMax = 200;
const contactsMax = 100;
const referencesAtOnceMax = 1_000;
const mergeDepthMax = 20;

type FindApi = Pick<
  InboxApi,
  | "list"
  | "mine"
  | "byId"
  | "similar"
  | "similarTo"
  | "counts"
  | "unseenOutcomes"
  | "colleagues"
  | "historyOf"
  | "contactsOf"
  | "contactNumbersOf"
  | "outcomeOf"
  | "contactsOfPage"
>;

/** What stands in the inbox. Reads only, save that whoever opens it becomes somebody who can be given work. */
export function createFindService(tools: InboxTools, { abilities }: InboxRequest): FindApi {
  const { database, now } = tools;
  const { viewer } = abilities;
  const em = database.fork();
  const events = new DataLoader(async (ids: readonly string[]) => {
    const rows = Map.groupBy(await newestEvents(em, ids, eventsMax), ({ itemId }) => itemId);
    return ids.map((id) => rows.get(id) ?? []);
  });
  const contacts = new DataLoader(async (ids: readonly string[]) => {
    const rows = Map.groupBy(await newestContacts(em, ids, contactsMax), ({ itemId }) => itemId);
    return ids.map((id) => (rows.get(id) ?? []).map(({ reference }) => reference));
  });
  const numbered = new DataLoader(
    async (references: readonly string[]) => {
      const known = new Map((await tools.contacts.withNumbers(references)).map((contact) => [contact.reference, contact]));
      return references.map((reference) => known.get(reference));
    },
    { maxBatchSize: referencesAtOnceMax },
  );
  const pages = new DataLoader(async (addresses: readonly string[]) => {
    const rows: { page_address: string; contacts: string | number }[] = await em.execute(
      `select item.page_address, count(distinct contact.reference) as contacts
       from inbox_item item join inbox_contact contact on contact.item_id = item.id
       where item.page_address in (${addresses.map(() => "?").join(", ")}) group by item.page_address`,
      [...addresses],
    );
    const counted = new Map(rows.map((row) => [row.page_address, Number(row.contacts)]));
    return addresses.map((address) => counted.get(address) ?? 0);
  });

  return {
    async list({ filter, sort, page }) {
      const checked = check(filterInput, filter ?? {});
      if (!checked.ok) return checked.problem;
      await remember();
      return await connection({
        list: `inbox-${sort}`,
        where: whereOf(checked.value, { userId: viewer.userId, now: now() }),
        filter: checked.value,
        sort,
        page,
      });
    },

    async mine({ page, unseen }) {
      const where = { madeById: viewer.userId, unseen };
      return await connection({ list: "inbox-mine", where, filter: { unseen }, sort: InboxSort.NEWEST_FIRST, page });
    },

    async byId(id) {
      if (!z.uuid().safeParse(id).success) return undefined;
      const row = await em.findOne(InboxItemEntity, { id });
      return row && (worksInInbox(abilities) || row.madeById === viewer.userId) ? itemToGraphql(row, now()) : undefined;
    },

    async similar(query) {
      const checked = check(similarInput, query);
      if (!checked.ok) return checked.problem;
      const { kind, subject, text, page } = checked.value;
      const wanted = { kind, text: `${subject} ${text ?? ""}`, pageAddress: page ?? undefined };
      return make(InboxItemList, { items: await findSimilar(wanted) });
    },

    similarTo: ({ id, kind, subject, text, searchTerm = "", pageAddress }) =>
      findSimilar({ kind, text: `${subject} ${searchTerm} ${text}`, pageAddress, exceptId: id }),

    async counts(kinds) {
      const base: InboxWhere = { kinds, states: openStates };
      const [open, unassigned, mine, overdue] = await Promise.all([
        countItems(database.fork(), base),
        countItems(database.fork(), { ...base, unassigned: true }),
        countItems(database.fork(), { ...base, assigneeId: viewer.userId }),
        countItems(database.fork(), { ...base, overdueAt: new Date(now()) }),
      ]);
      return make(InboxCounts, { open, unassigned, mine, overdue });
    },

    unseenOutcomes: () => countItems(em, { madeById: viewer.userId, unseen: true }),

    async colleagues() {
      await remember();
      const rows = await em.find(InboxColleagueEntity, {}, { orderBy: { name: "asc" }, limit: colleaguesMax });
      return rows.map(({ userId, name }) => make(Colleague, { id: userId, name }));
    },

    async historyOf({ id, madeBy }) {
      if (!worksInInbox(abilities) && madeBy.id !== viewer.userId) return [];
      return (await events.load(id)).map(eventToGraphql);
    },

    contactsOf: referencesOf,

    async contactNumbersOf(item) {
      const found = await Promise.all((await referencesOf(item)).map((reference) => numbered.load(reference)));
      return found
        .filter((contact) => contact !== undefined)
        .toSorted((one, other) => other.startedAt.getTime() - one.startedAt.getTime())
        .map(({ id, reference, startedAt }) => make(InboxItemContact, { id, spokenReference: spokenReference(reference), startedAt: dateTimeOf(startedAt) }));
    },

    /** Of a merged item what counts is what became of the one that stands for it. */
    async outcomeOf(item) {
      let { mergedIntoId } = item;
      let outcome = item.ownOutcome;
      for (let depth = 0; mergedIntoId !== undefined && depth < mergeDepthMax; depth += 1) {
        const row = await em.findOne(InboxItemEntity, { id: mergedIntoId });
        if (!row) return undefined;
        outcome = outcomeOf(row);
        mergedIntoId = row.mergedIntoId ?? undefined;
      }
      return outcome && Object.assign(outcome, { seenAt: item.outcomeSeenAt });
    },

    contactsOfPage: (address) => pages.load(address),
  };

  interface Listed {
    readonly list: string;
    readonly where: InboxWhere;
    readonly filter: CheckedFilter | { readonly unseen: boolean | undefined };
    readonly sort: InboxSort;
    readonly page: Parameters<InboxApi["mine"]>[0]["page"];
  }

  async function connection({ list, where, filter, sort, page: asked }: Listed): Promise<object> {
    const cursors = tools.cursors({ list, userId: viewer.userId, filter, key: sortKey });
    const page = cursors.readPage(asked);
    if (!page.ok) return page.problem;
    const rows = await listItems(em, where, { sort, page: page.value });
    const read = cursors.connect(rows, page.value, {
      key: (row: InboxItemRow) => sortKeyOf(sort, row),
      node: (row: InboxItemRow) => itemToGraphql(row, now()),
    });
    return make(InboxItemConnection, { ...read, count: () => countItems(database.fork(), where) });
  }

  async function referencesOf({ id, madeBy }: InboxItem): Promise<string[]> {
    return worksInInbox(abilities) || madeBy.id === viewer.userId ? await contacts.load(id) : [];
  }

  async function findSimilar(wanted: Omit<Parameters<typeof similarItems>[1], "since" | "limit">) {
    const ids = await similarItems(em, { ...wanted, since: new Date(now() - similarWithinMs), limit: similarMax });
    const rows = new Map((await em.find(InboxItemEntity, { id: { $in: [...ids] } })).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [itemToGraphql(row, now())] : [];
    });
  }

  async function remember(): Promise<void> {
    if (!worksInInbox(abilities)) return;
    await em.upsert(InboxColleagueEntity, { userId: viewer.userId, name: viewer.name, seenAt: new Date(now()) });
  }
}
