import { z } from "zod";
import type { SqlEntityManager } from "../database/orm.ts";
import { notFound } from "../kernel/department-failure.ts";
import { keyReused } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { hashPayload } from "../kernel/operations/ledger.ts";
import { type InvalidInput, type NotFound, ProblemCode } from "../kernel/problem.types.ts";
import type { Conflict } from "./contact-draft.ts";
import { claimKey, releaseKey, type WriteKind } from "./contact-writes.ts";
import type { ContactRow } from "./contact.entity.ts";
import { ContactChangedMeanwhile, ContactConflict } from "./contacts.results.ts";
import { lockContact } from "./contacts.store.ts";
import { type ContactsRequest, type ContactsTools, present } from "./contacts.tools.ts";
import type { Contact } from "./contacts.types.ts";

export const unknownContact = "Dit contact is niet gevonden, of het is van een collega. Zoek het op met het nummer van de burger.";
export const alreadyWrappedUp = "Dit contact is al afgerond. Begin een nieuw contact als er nog iets bij komt.";

export type Done<Value> = { readonly kind: "done" } & Value;
/** Nothing was changed, so the key is as good as new. The answer is made after the transaction: the embedded database has one connection. */
export interface Refused<Answer> {
  readonly kind: "refused";
  readonly answer: () => Answer | Promise<Answer>;
}

export function done<Value extends object>(value: Value): Done<Value> {
  return { kind: "done", ...value };
}

export function refused<Answer>(answer: () => Answer | Promise<Answer>): Refused<Answer> {
  return { kind: "refused", answer };
}

export interface ContactWriter {
  /**
   * Changes one of the user's own contacts in one transaction, with its key. For a key that was used before, `work` is told so and changes nothing.
   * Other agents' contacts are not found.
   */
  write<Value extends object, Answer>(
    kind: WriteKind,
    input: { readonly contactId: string; readonly idempotencyKey: string },
    work: (em: SqlEntityManager, row: ContactRow, repeated: boolean) => Promise<Done<Value> | Refused<Answer>>,
  ): Promise<Done<Value> | Refused<Answer | InvalidInput | NotFound>>;
}

export function createContactWriter({ database, personHashKey, now }: ContactsTools, { abilities: { viewer } }: ContactsRequest): ContactWriter {
  const none = refused(() => notFound(unknownContact));
  return {
    async write(kind, input, work) {
      if (!z.uuid().safeParse(input.contactId).success) return none;
      return await database.fork().transactional(async (em) => {
        const row = await lockContact(em, input.contactId);
        if (!row || row.agentId !== viewer.userId) return none;
        const inputHash = hashPayload(input, personHashKey);
        const write = { userId: viewer.userId, kind, idempotencyKey: input.idempotencyKey, inputHash, contactId: row.id, at: new Date(now()) };
        const once = await claimKey(em, write);
        if (once.kind === "key-reused") return refused(keyReused);
        const outcome = await work(em, row, once.kind === "known");
        if (outcome.kind === "refused" && once.kind === "new") await releaseKey(em, write);
        return outcome;
      });
    },
  };
}

/** A contact as its own agent sees it. */
export async function showOwn(row: ContactRow, tools: ContactsTools, { abilities: { viewer } }: ContactsRequest): Promise<Contact> {
  const [contact] = await present([row], { ...tools, viewerId: viewer.userId, withPersonal: false });
  if (!contact) throw new Error("one contact was presented as none");
  return contact;
}

export function changedMeanwhile(contact: Contact, message: string, conflicts: readonly Conflict[]): ContactChangedMeanwhile {
  return make(ContactChangedMeanwhile, {
    code: ProblemCode.CHANGED_MEANWHILE,
    message,
    contact,
    conflicts: conflicts.map((conflict) => make(ContactConflict, conflict)),
  });
}
