import type { SqlEntityManager } from "../database/orm.ts";
import { ContactWriteEntity } from "./contact.entity.ts";

export type WriteKind = "start" | "save" | "end" | "wrap-up" | "link";

export interface Write {
  readonly userId: string;
  readonly kind: WriteKind;
  readonly idempotencyKey: string;
  readonly inputHash: string;
  readonly contactId: string;
  readonly at: Date;
}

export type Once =
  | { readonly kind: "new" }
  /** Done before, with the same input: for this contact. */
  | { readonly kind: "known"; readonly contactId: string }
  /** The key was used for something else. */
  | { readonly kind: "key-reused" };

/**
 * Claims an idempotency key within the transaction that carries the mutation out, so that key and deed are kept together or not at all. Of two at once the
 * second waits here until the first is kept, and is then told so.
 */
export async function claimKey(em: SqlEntityManager, write: Write): Promise<Once> {
  const { userId, kind, idempotencyKey } = write;
  const inserted: unknown[] = await em.execute(
    `insert into "contact_write" ("user_id", "kind", "idempotency_key", "input_hash", "contact_id", "at") values (?, ?, ?, ?, ?, ?)
     on conflict do nothing returning "contact_id"`,
    [userId, kind, idempotencyKey, write.inputHash, write.contactId, write.at],
  );
  if (inserted.length > 0) return { kind: "new" };
  const kept = await em.findOneOrFail(ContactWriteEntity, { userId, kind, idempotencyKey });
  return kept.inputHash === write.inputHash ? { kind: "known", contactId: kept.contactId } : { kind: "key-reused" };
}

/** Of a mutation that was refused: the same key may try again. */
export async function releaseKey(em: SqlEntityManager, { userId, kind, idempotencyKey }: Write): Promise<void> {
  await em.nativeDelete(ContactWriteEntity, { userId, kind, idempotencyKey });
}

/** Once a contact is wrapped up nothing more is saved as one types: these keys have done their work. */
export async function forgetSaves(em: SqlEntityManager, contactId: string): Promise<void> {
  await em.nativeDelete(ContactWriteEntity, { contactId, kind: "save" });
}
