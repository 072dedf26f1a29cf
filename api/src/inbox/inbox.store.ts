import { raw, type RawQueryFragmentSymbol } from "@mikro-orm/core";
import type { SqlEntityManager } from "../database/orm.ts";
import { beyond, type Page } from "../kernel/connection.ts";
import { InboxEventEntity, type InboxEventRow, InboxItemEntity, type InboxItemRow } from "./inbox-item.entity.ts";
import { InboxKind, InboxSort, InboxState, openStates } from "./inbox.words.ts";

/** Which items. Every member narrows; what is left out does not. */
export interface InboxWhere {
  readonly ids?: readonly string[] | undefined;
  readonly kinds?: readonly InboxKind[] | undefined;
  readonly states?: readonly InboxState[] | undefined;
  readonly team?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly assigneeId?: string | undefined;
  readonly unassigned?: boolean | undefined;
  /** Past its date, and still open. */
  readonly overdueAt?: Date | undefined;
  /** Words, as one types them into a search engine. */
  readonly words?: string | undefined;
  /** The page itself and what lies below it; normalised. */
  readonly pageAddress?: string | undefined;
  readonly madeById?: string | undefined;
  readonly decided?: boolean | undefined;
  /** Decided on, and whoever made it has not looked since; `false` for all others. */
  readonly unseen?: boolean | undefined;
}

export type SortKey = readonly [number, string];

interface Order {
  readonly column: "due_at" | "made_at" | "contacts_count";
  readonly direction: "ascending" | "descending";
  keyOf(row: InboxItemRow): number;
}

const orders: Readonly<Record<InboxSort, Order>> = {
  DUE_FIRST: { column: "due_at", direction: "ascending", keyOf: ({ dueAt }) => dueAt.getTime() },
  NEWEST_FIRST: { column: "made_at", direction: "descending", keyOf: ({ madeAt }) => madeAt.getTime() },
  MOST_CONTACTS_FIRST: { column: "contacts_count", direction: "descending", keyOf: ({ contactsCount }) => contactsCount },
};

const properties = { due_at: "dueAt", made_at: "madeAt", contacts_count: "contactsCount" } as const;

export function sortKeyOf(sort: InboxSort, row: InboxItemRow): SortKey {
  return [orders[sort].keyOf(row), row.id];
}

/** One more row than the page holds, which tells whether there are more. */
export async function listItems(em: SqlEntityManager, where: InboxWhere, { sort, page }: { readonly sort: InboxSort; readonly page: Page<SortKey> }) {
  const { column, direction } = orders[sort];
  const [first, id] = page.after ?? [];
  const value = first !== undefined && column !== "contacts_count" ? new Date(first) : first;
  const start = value === undefined || id === undefined ? {} : beyond({ columns: [column, "id"], values: [value, id], direction });
  const order = direction === "ascending" ? "asc" : "desc";
  return await em.find(
    InboxItemEntity,
    { $and: [conditionOf(where), start] },
    { orderBy: [{ [properties[column]]: order }, { id: order }], limit: page.first + 1 },
  );
}

/** The ids of all of them, as they are at one moment: one statement, and no entities for so many rows. */
export async function listIds(
  em: SqlEntityManager,
  where: InboxWhere,
  { sort, limit }: { readonly sort: InboxSort; readonly limit: number },
): Promise<readonly string[]> {
  const { column, direction } = orders[sort];
  const order = direction === "ascending" ? "asc" : "desc";
  const rows: { id: string }[] = await em
    .createQueryBuilder(InboxItemEntity, "item")
    .select(["id"])
    .where(conditionOf(where))
    .orderBy([{ [properties[column]]: order }, { id: order }])
    .limit(limit)
    .execute("all");
  return rows.map(({ id }) => id);
}

/** These items in this order, without those that are gone. */
export async function readItems(em: SqlEntityManager, ids: readonly string[]): Promise<readonly InboxItemRow[]> {
  const rows = new Map((await em.find(InboxItemEntity, { id: { $in: [...ids] } })).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export async function countItems(em: SqlEntityManager, where: InboxWhere): Promise<number> {
  return await em.count(InboxItemEntity, conditionOf(where));
}

function conditionOf(where: InboxWhere) {
  const { ids, kinds, states, team, departmentId, assigneeId, unassigned, overdueAt, words, pageAddress, madeById, decided, unseen } = where;
  return {
    $and: [
      ids ? { id: { $in: [...ids] } } : {},
      kinds ? { kind: { $in: [...kinds] } } : {},
      states ? { state: { $in: [...states] } } : {},
      team === undefined ? {} : { team },
      departmentId === undefined ? {} : { departmentId },
      assigneeId === undefined ? {} : { assigneeId },
      unassigned === true ? { assigneeId: null } : {},
      overdueAt ? { dueAt: { $lt: overdueAt }, state: { $in: [...openStates] } } : {},
      words === undefined ? {} : sql(`"words" @@ websearch_to_tsquery('dutch', ?)`, [words]),
      // By comparison rather than by pattern: an address may hold the signs of a pattern.
      pageAddress === undefined ? {} : sql(`("page_address" = ? or starts_with("page_address", ?))`, [pageAddress, `${pageAddress}/`]),
      madeById === undefined ? {} : { madeById },
      decided === undefined ? {} : { decidedAt: decided ? { $ne: null } : null },
      unseen === true ? { decidedAt: { $ne: null }, outcomeSeenAt: null } : {},
      unseen === false ? { $or: [{ decidedAt: null }, { outcomeSeenAt: { $ne: null } }] } : {},
    ],
  };
}

function sql(text: string, values: readonly (string | number | Date)[]): Readonly<Record<RawQueryFragmentSymbol, never[]>> {
  return { [raw<RawQueryFragmentSymbol>(text, values)]: [] };
}

/** Locks items for a change, always in the same order, so that two managers wait for each other and never both. */
export async function lockItems(em: SqlEntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, InboxItemRow>> {
  await em.execute(`select "id" from "inbox_item" where "id" in (${ids.map(() => "?").join(", ")}) order by "id" for update`, [...ids]);
  const rows = await em.find(InboxItemEntity, { id: { $in: [...ids] } }, { refresh: true });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Counts again what stands behind these items, and behind those into which they were merged. */
export async function recount(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await em.execute(
    `with recursive up as (
       select id, merged_into_id from inbox_item where id in (${ids.map(() => "?").join(", ")})
       union
       select parent.id, parent.merged_into_id from inbox_item parent join up on parent.id = up.merged_into_id
     ), down as (
       select id as root, id from up
       union
       select down.root, child.id from inbox_item child join down on child.merged_into_id = down.id
     ), counted as (
       select down.root, count(distinct contact.reference) as contacts, count(distinct down.id) as reports
       from down left join inbox_contact contact on contact.item_id = down.id group by down.root
     )
     update inbox_item set contacts_count = counted.contacts, reports_count = counted.reports from counted where inbox_item.id = counted.root`,
    [...ids],
  );
}

/** What became of an item became of everything that was merged into it: news for whoever made those. */
export async function renewOutcomes(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute(
    `with recursive below as (
       select id from inbox_item where merged_into_id = ?
       union
       select child.id from inbox_item child join below on child.merged_into_id = below.id
     )
     update inbox_item set outcome_seen_at = null where id in (select id from below)`,
    [id],
  );
}

export interface SimilarWanted {
  readonly kind: InboxKind;
  readonly text: string;
  readonly pageAddress?: string | undefined;
  readonly exceptId?: string | undefined;
  readonly since: Date;
  readonly limit: number;
}

/** Items of the same kind with the most meaningful words in common, those on the same page first. What was merged is found by what it was merged into. */
export async function similarItems(em: SqlEntityManager, { kind, text, pageAddress, exceptId, since, limit }: SimilarWanted): Promise<readonly string[]> {
  const rows: { id: string }[] = await em.execute(
    `with wanted as (
       select to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')) as query
       from (select lexeme from unnest(to_tsvector('dutch', ?)) limit 60) as lexemes
     )
     select item.id from inbox_item item, wanted
     where item.kind = ? and item.state <> 'MERGED' and item.made_at > ? and item.id <> ?
       and ((wanted.query is not null and item.words @@ wanted.query) or item.page_address = ?)
     order by coalesce((item.page_address = ?)::int, 0) + coalesce(ts_rank(item.words, wanted.query, 1), 0) desc, item.made_at desc
     limit ?`,
    [text, kind, since, exceptId ?? nobody, pageAddress ?? "", pageAddress ?? "", limit],
  );
  return rows.map(({ id }) => id);
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** What happened to these items, the newest first, at most `max` of each: an item with very much takes nothing of the others. */
export async function newestEvents(em: SqlEntityManager, itemIds: readonly string[], max: number): Promise<readonly InboxEventRow[]> {
  const newest: { id: string }[] = await em.execute(
    `select id from (
       select id, row_number() over (partition by item_id order by at desc, id desc) as place from inbox_event where item_id in (${placesFor(itemIds)})
     ) numbered where place <= ?`,
    [...itemIds, max],
  );
  return await em.find(InboxEventEntity, { id: { $in: newest.map(({ id }) => id) } }, { orderBy: { at: "desc", id: "desc" } });
}

/** The contacts behind these items, the newest first, at most `max` of each. */
export async function newestContacts(em: SqlEntityManager, itemIds: readonly string[], max: number): Promise<readonly ContactOfItem[]> {
  const rows: { item_id: string; reference: string }[] = await em.execute(
    `select item_id, reference from (
       select item_id, reference, row_number() over (partition by item_id order by added_at desc, reference) as place
       from inbox_contact where item_id in (${placesFor(itemIds)})
     ) numbered where place <= ? order by place`,
    [...itemIds, max],
  );
  return rows.map(({ item_id: itemId, reference }) => ({ itemId, reference }));
}

interface ContactOfItem {
  readonly itemId: string;
  readonly reference: string;
}

function placesFor(values: readonly string[]): string {
  return values.map(() => "?").join(", ");
}
