import { LockMode, raw } from "@mikro-orm/core";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import { beyond, type Page } from "../kernel/connection.ts";
import { OperationEntity, type OperationRow } from "../kernel/operations/operation.entity.ts";
import {
  ContactEntity,
  ContactLinkEntity,
  type ContactLinkRow,
  ContactPersonEntity,
  ContactQuestionEntity,
  type ContactQuestionRow,
  type ContactRow,
} from "./contact.entity.ts";
import { Channel } from "./contact.words.ts";

/** Sort key of every list of contacts: a moment and the id. */
export interface ContactKey {
  readonly at: number;
  readonly id: string;
}

export interface Timeline {
  readonly personHashes: readonly string[];
  readonly after: ContactKey | undefined;
  readonly limit: number;
}

const linksMax = 100;
const withoutWrapUpShownMax = 10;

/** The rows that belong to some contacts. */
export interface Belongings {
  readonly questions: readonly ContactQuestionRow[];
  readonly links: readonly ContactLinkRow[];
  readonly operations: readonly OperationRow[];
}

export interface WithoutWrapUp {
  /** `undefined`: of every agent. */
  readonly agentId: string | undefined;
  /** `undefined`: of every team. */
  readonly teams: readonly string[] | undefined;
}

/** Reads contacts. Every list is one range of an index, whatever the size of the table. */
export interface ContactsStore {
  byId(id: string): Promise<ContactRow | undefined>;
  byReferences(references: readonly string[]): Promise<readonly ContactRow[]>;
  belongings(contactIds: readonly string[]): Promise<Belongings>;
  /** Open contacts of an agent, the newest first; one more than the page. */
  open(agentId: string, page: Page<ContactKey>): Promise<readonly ContactRow[]>;
  /** Ended without a wrap-up, the newest first; one more than the page. */
  withoutWrapUp(whose: WithoutWrapUp, page: Page<ContactKey>): Promise<readonly ContactRow[]>;
  /** E-mails past their due time, the longest overdue first; one more than the page. */
  overdue(at: Date, page: Page<ContactKey>): Promise<readonly ContactRow[]>;
  /** Contacts of whoever one of these hashes stands for, the newest first. */
  timeline(query: Timeline): Promise<readonly ContactRow[]>;
}

export function createContactsStore(database: Database): ContactsStore {
  return {
    byId: async (id) => (await database.fork().findOne(ContactEntity, id)) ?? undefined,

    byReferences: (references) =>
      database.fork().find(ContactEntity, { reference: { $in: [...references] } }, { orderBy: { startedAt: "desc" }, limit: references.length }),

    async belongings(contactIds) {
      const among = { contactId: { $in: [...contactIds] } };
      if (contactIds.length === 0) return { questions: [], links: [], operations: [] };
      const em = database.fork();
      const questions = await em.find(ContactQuestionEntity, among, { orderBy: { position: "asc" } });
      const links = await newestOfEach(em, contactIds, { table: "contact_link", moment: "linked_at" });
      const operations = await newestOfEach(em, contactIds, { table: "operation", moment: "started_at" });
      return {
        questions,
        links: links.map((row) => em.map(ContactLinkEntity, row)),
        operations: operations.map((row) => em.map(OperationEntity, row)),
      };
    },

    open: (agentId, { first, after }) =>
      database
        .fork()
        .find(
          ContactEntity,
          { agentId, wrappedUpAt: null, endedAt: null, ...past("started_at", after) },
          { orderBy: { startedAt: "desc", id: "desc" }, limit: first + 1 },
        ),

    withoutWrapUp: ({ agentId, teams }, { first, after }) =>
      database.fork().find(
        ContactEntity,
        {
          wrappedUpAt: null,
          endedAt: { $ne: null },
          ...(agentId !== undefined && { agentId }),
          ...(teams && { team: { $in: [...teams] } }),
          ...past("ended_at", after),
        },
        { orderBy: { endedAt: "desc", id: "desc" }, limit: first + 1 },
      ),

    overdue: (at, { first, after }) =>
      database.fork().find(
        ContactEntity,
        {
          wrappedUpAt: null,
          dueAt: { $lt: at },
          ...(after && beyond({ columns: ["due_at", "id"], values: [new Date(after.at), after.id], direction: "ascending" })),
        },
        { orderBy: { dueAt: "asc", id: "asc" }, limit: first + 1 },
      ),

    async timeline({ personHashes, after, limit }) {
      if (personHashes.length === 0) return [];
      const em = database.fork();
      // Each key of the person is a range of its own; a contact that is in several of them counts once.
      const ranges = await Promise.all(
        personHashes.map((personHash) =>
          em.find(
            ContactPersonEntity,
            { personHash, ...(after && beyond({ columns: ["started_at", "contact_id"], values: [new Date(after.at), after.id], direction: "descending" })) },
            { orderBy: { startedAt: "desc", contactId: "desc" }, limit },
          ),
        ),
      );
      const newest = [...new Map(ranges.flat().map((found) => [found.contactId, found])).values()]
        .toSorted((one, other) => other.startedAt.getTime() - one.startedAt.getTime() || (one.contactId < other.contactId ? 1 : -1))
        .slice(0, limit);
      const rows = await em.find(ContactEntity, { id: { $in: newest.map(({ contactId }) => contactId) } });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return newest.flatMap(({ contactId }) => byId.get(contactId) ?? []);
    },
  };
}

function past(column: string, after: ContactKey | undefined): object {
  return after ? beyond({ columns: [column, "id"], values: [new Date(after.at), after.id], direction: "descending" }) : {};
}

/** Within a transaction: the contact, and nobody else changes it until the end. */
export async function lockContact(em: SqlEntityManager, id: string): Promise<ContactRow | undefined> {
  return (await em.findOne(ContactEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })) ?? undefined;
}

/** An agent has one phone call at a time: the one that goes on, ends. */
export async function endPhoneCall(em: SqlEntityManager, agentId: string, at: Date): Promise<void> {
  const going = { agentId, channel: Channel.PHONE, endedAt: null, wrappedUpAt: null };
  await em.nativeUpdate(ContactEntity, going, { endedAt: at, version: raw("version + 1") });
}

export async function setPersons(em: SqlEntityManager, { id: contactId, startedAt }: ContactRow, personHashes: readonly string[]): Promise<void> {
  await em.nativeDelete(ContactPersonEntity, personHashes.length === 0 ? { contactId } : { contactId, personHash: { $nin: [...personHashes] } });
  if (personHashes.length === 0) return;
  const rows = personHashes.map((personHash) => ({ personHash, startedAt, contactId }));
  await em.upsertMany(ContactPersonEntity, rows, { onConflictFields: ["personHash", "startedAt", "contactId"], onConflictAction: "ignore" });
}

export const withoutWrapUpPage: Page<ContactKey> = { first: withoutWrapUpShownMax, after: undefined };

type Belonging = { readonly table: "contact_link"; readonly moment: "linked_at" } | { readonly table: "operation"; readonly moment: "started_at" };

/** Rows that belong to these contacts, the newest first, at most `linksMax` of each: a contact with very many takes nothing of the others. */
function newestOfEach(em: SqlEntityManager, contactIds: readonly string[], { table, moment }: Belonging): Promise<Record<string, unknown>[]> {
  return em.execute(
    `select own.* from (values ${contactIds.map(() => "(?::uuid)").join(", ")}) as asked (id)
     cross join lateral (select * from ${table} where contact_id = asked.id order by ${moment} desc limit ?) as own`,
    [...contactIds, linksMax],
  );
}
