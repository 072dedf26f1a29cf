import { createHmac } from "node:crypto";
import type { SqlEntityManager } from "../database/orm.ts";
import { OwnWriteEntity } from "./own-write.entity.ts";

export interface OwnWrite {
  readonly userId: string;
  /** Which mutation: the same key for two of them is two keys. */
  readonly kind: string;
  readonly idempotencyKey: string;
  /** As it was checked: the same input has the same hash. */
  readonly input: unknown;
  /** What it makes or changes, for the answer when the same is sent again. */
  readonly resultId: string;
  readonly at: Date;
}

export type Claimed =
  | { readonly kind: "new" }
  /** Done before, with the same input. */
  | { readonly kind: "known"; readonly resultId: string }
  /** The key was used with other input. */
  | { readonly kind: "key-reused" };

export interface OwnWrites {
  /**
   * Claims an idempotency key within the transaction that carries the mutation out, so that key and deed are kept together or not at all. Of two at once the
   * second waits here until the first is kept, and is then told so. Nothing here goes to a department: that is what the ledger of operations is for.
   */
  claim(em: SqlEntityManager, write: OwnWrite): Promise<Claimed>;
}

/** `secret`: input may hold what a citizen said, and a plain hash of a short text is soon guessed. */
export function createOwnWrites(secret: string): OwnWrites {
  return {
    async claim(em, { userId, kind, idempotencyKey, input, resultId, at }) {
      const inputHash = createHmac("sha256", secret).update(JSON.stringify(input)).digest("hex");
      const inserted: unknown[] = await em.execute(
        `insert into "own_write" ("user_id", "kind", "idempotency_key", "input_hash", "result_id", "at") values (?, ?, ?, ?, ?, ?)
         on conflict do nothing returning "result_id"`,
        [userId, kind, idempotencyKey, inputHash, resultId, at],
      );
      if (inserted.length > 0) return { kind: "new" };
      const kept = await em.findOneOrFail(OwnWriteEntity, { userId, kind, idempotencyKey });
      return kept.inputHash === inputHash ? { kind: "known", resultId: kept.resultId } : { kind: "key-reused" };
    },
  };
}
