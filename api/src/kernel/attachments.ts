import { randomUUID } from "node:crypto";
import type { Database } from "../database/orm.ts";
import { AttachmentEntity, type AttachmentRow } from "./attachment.entity.ts";
import { HubError } from "./errors.ts";

/** How long a photo waits for the write that uses it. */
const keptMs = 60 * 60_000;
/** How long a write that a crash or a department held up finds its photos. Longer than the runner goes on trying. */
const claimedMs = 24 * 60 * 60_000;
/** Photos of one user that wait at the same time. */
const perUserMax = 12;

/** A photo that waits, without its bytes. */
export type WaitingAttachment = Pick<AttachmentRow, "id" | "mediaType" | "byteCount">;

/** Which photos, whose, for which write. */
export interface AttachmentClaim {
  readonly ids: readonly string[];
  readonly userId: string;
  /** Names the write: the same for each attempt with the same idempotency key. */
  readonly write: string;
}

/** The name of a write, for its claim: one user's key of one kind of write. */
export function claimName(kind: string, idempotencyKey: string): string {
  return `${kind}/${idempotencyKey}`;
}

/** Photos between their arrival at the hub and their departure to a department: each of one user, for one write, for a short time. */
export interface Attachments {
  /** Throws TOO_MANY_ATTACHMENTS. */
  keep(attachment: { readonly userId: string; readonly mediaType: string; readonly bytes: Uint8Array }): Promise<WaitingAttachment>;
  /** Those that this user may still use for this write. */
  find(claim: AttachmentClaim): Promise<readonly WaitingAttachment[]>;
  /** From now on no other write gets them. `false`, and nothing is claimed, when one of them was taken meanwhile. */
  claim(claim: AttachmentClaim): Promise<boolean>;
  /** For the write that claimed it. `undefined` when it is gone. */
  read(id: string): Promise<Pick<AttachmentRow, "mediaType" | "bytes"> | undefined>;
  /** They were used. */
  drop(ids: readonly string[]): Promise<void>;
  /** This write did not use them: their user may use them for another one. What another has claimed meanwhile stays claimed. */
  release(ids: readonly string[], write: string): Promise<void>;
  dropExpired(): Promise<void>;
}

export function createAttachments({ database, now }: { readonly database: Database; readonly now: () => number }): Attachments {
  const inMs = (ms: number) => new Date(now() + ms);
  const usable = ({ ids, userId, write }: AttachmentClaim) => ({
    id: { $in: [...ids] },
    userId,
    expiresAt: { $gt: new Date(now()) },
    $or: [{ claimedBy: null }, { claimedBy: write }],
  });

  return {
    async keep({ userId, mediaType, bytes }) {
      const em = database.fork();
      const waiting = await em.count(AttachmentEntity, { userId, expiresAt: { $gt: new Date(now()) } });
      if (waiting >= perUserMax) throw new HubError("TOO_MANY_ATTACHMENTS", "the user has too many photos waiting");
      const kept = { id: randomUUID(), mediaType, byteCount: bytes.byteLength };
      await em.insert(AttachmentEntity, { ...kept, userId, bytes: Buffer.from(bytes), claimedBy: null, expiresAt: inMs(keptMs) });
      return kept;
    },

    find: (claim) => database.fork().find(AttachmentEntity, usable(claim), { fields: ["id", "mediaType", "byteCount"] }),

    async claim(claim) {
      return await database.fork().transactional(async (em) => {
        const claimed = await em.nativeUpdate(AttachmentEntity, usable(claim), { claimedBy: claim.write, expiresAt: inMs(claimedMs) });
        if (claimed === claim.ids.length) return true;
        await em.nativeUpdate(AttachmentEntity, usable(claim), { claimedBy: null, expiresAt: inMs(keptMs) });
        return false;
      });
    },

    async read(id) {
      return (await database.fork().findOne(AttachmentEntity, { id }, { fields: ["mediaType", "bytes"] })) ?? undefined;
    },

    async drop(ids) {
      if (ids.length > 0) await database.fork().nativeDelete(AttachmentEntity, { id: { $in: [...ids] } });
    },

    async release(ids, write) {
      if (ids.length === 0) return;
      await database.fork().nativeUpdate(AttachmentEntity, { id: { $in: [...ids] }, claimedBy: write }, { claimedBy: null, expiresAt: inMs(keptMs) });
    },

    async dropExpired() {
      await database.fork().nativeDelete(AttachmentEntity, { expiresAt: { $lte: new Date(now()) } });
    },
  };
}
