import type { Database, SqlEntityManager } from "../database/orm.ts";
import { ContactMirrorEntity, type ContactMirrorRow } from "./mirror.entity.ts";
import { MirrorState } from "./mirror.words.ts";

/** The outbox as those see it who write contacts. */
export interface MirrorOutbox {
  /** In the transaction that wraps a contact up: both are kept, or neither. */
  add(em: SqlEntityManager, contactId: string): Promise<void>;
  /** Something was added to a contact: if it is in the outbox, it is told again. */
  again(em: SqlEntityManager, contactId: string): Promise<void>;
  /** After the transaction. When it is lost the clock does the same. */
  wake(): Promise<void>;
  of(contactIds: readonly string[]): Promise<readonly ContactMirrorRow[]>;
}

export interface MirrorOutboxOptions {
  readonly database: Database;
  readonly now: () => number;
  readonly wakeAt: (at: Date) => Promise<void>;
}

export function createMirrorOutbox({ database, now, wakeAt }: MirrorOutboxOptions): MirrorOutbox {
  return {
    async add(em, contactId) {
      const at = new Date(now());
      const empty = { lastAttemptAt: null, unsureUntil: null, message: null, registered: null, isShortened: false, readAt: null };
      await em.insert(ContactMirrorEntity, { contactId, queuedAt: at, nextAt: at, state: MirrorState.WAITING, wanted: 1, attempts: 0, strikes: 0, ...empty });
    },
    async again(em, contactId) {
      await em.execute(`update "contact_mirror" set ${toldAgain} where "contact_id" = ?`, [new Date(now()), contactId]);
    },
    // What was kept is kept: a queue that fails must not look like a wrap-up that failed.
    wake: () => wakeAt(new Date(now())).catch(() => {}),
    of: (contactIds) => database.fork().find(ContactMirrorEntity, { contactId: { $in: [...contactIds] } }),
  };
}

/** What is not certain yet stays so: it waits as long as it would have. */
const toldAgain = `"wanted" = "wanted" + 1, "state" = 'WAITING', "strikes" = 0, "next_at" = greatest(?::timestamptz, "unsure_until")`;

const operationsAtOnceMax = 500;

/**
 * What departments answered after a contact was told, or what was done in it later: links that the register lacks. An operation is noted and its contact told
 * again in one statement. A contact that is not in the outbox yet is told later, and so with what is noted here. What failed waits for a person, and is then
 * told whole. Answers whether there may be more.
 */
export async function noteEndedOperations(em: SqlEntityManager, at: Date): Promise<boolean> {
  const [noted]: { count: number }[] = await em.execute(
    `with noted as (
       update "operation" set "is_noted" = true where "id" in (
         select "id" from "operation" where "contact_id" is not null and "settled_at" is not null and not "is_noted"
         order by "settled_at" limit ? for update skip locked
       ) returning "contact_id"
     ), told as (
       update "contact_mirror" set ${toldAgain} where "state" <> 'FAILED' and "contact_id" in (select "contact_id" from noted)
     )
     select count(*)::int as "count" from noted`,
    [operationsAtOnceMax, at],
  );
  return noted?.count === operationsAtOnceMax;
}

/** What failed is looked for and told anew, as if nothing was known of it. Without an id: all that failed. Answers how many. */
export async function sendAgain(em: SqlEntityManager, contactId: string | undefined, at: Date): Promise<number> {
  const which = contactId === undefined ? "" : ` and "contact_id" = ?`;
  const rows: unknown[] = await em.execute(
    `update "contact_mirror" set ${toldAgain}, "registered" = null, "message" = null where "state" = 'FAILED'${which} returning "contact_id"`,
    [at, ...(contactId === undefined ? [] : [contactId])],
  );
  return rows.length;
}
