import { createHmac, randomUUID } from "node:crypto";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import type { Viewer } from "./abilities.ts";
import { AuditEntryEntity } from "./audit.entity.ts";
import { createAuditWriter } from "./audit-writer.ts";
import { HubError } from "./errors.ts";

export interface AuditEntry {
  /** What was done, as `<subject>.<verb>`: `person.look-up`, `appointment.view`, `right.set`. */
  readonly action: string;
  /** How it ended, in a word or two: `done`, `refused`, `found`, `unchanged`. */
  readonly outcome: string;
  readonly departmentIds?: readonly string[];
  /** Why a person is looked up (doelbinding). */
  readonly purpose?: string;
  readonly keyKinds?: readonly string[];
  /** Something that is the same for the same person, such as a BSN. Hashed here, never kept. */
  readonly subject?: string;
  readonly fields?: readonly string[];
  readonly operationId?: string;
}

/** The audit log as one request sees it. */
export interface RequestAudit {
  /**
   * Keeps an entry; awaited before an answer with personal data leaves. When it cannot be kept nothing may be delivered, so it throws AUDIT_UNAVAILABLE.
   * With `em` it becomes part of that unit of work, so that the deed and its entry are kept together or not at all.
   */
  record(entry: AuditEntry, em?: SqlEntityManager): Promise<void>;
}

export interface Audit {
  forRequest(request: { readonly viewer: Viewer; readonly traceId: string }): RequestAudit;
}

export interface AuditOptions {
  readonly database: Database;
  /** Secret of at least 32 characters; the same for as long as entries must be comparable. */
  readonly personHashKey: string;
  readonly now: () => Date;
  /** How long an entry may take before the answer is withheld. */
  readonly timeoutMs?: number;
}

export function createAudit({ database, personHashKey, now, timeoutMs = 2000 }: AuditOptions): Audit {
  if (personHashKey.length < 32) throw new RangeError("The key for hashing persons must have at least 32 characters");
  const write = createAuditWriter({ database, waitMsMax: timeoutMs });
  return {
    forRequest: ({ viewer, traceId }) => ({
      record: async (entry, em) => {
        const row = {
          id: randomUUID(),
          at: now(),
          userId: viewer.userId,
          userName: viewer.name,
          userKind: viewer.kind,
          traceId,
          action: entry.action,
          outcome: entry.outcome,
          departmentIds: [...(entry.departmentIds ?? [])],
          purpose: entry.purpose ?? null,
          keyKinds: [...(entry.keyKinds ?? [])],
          subjectHash: entry.subject === undefined ? null : hashSubject(entry.subject, personHashKey),
          fields: [...(entry.fields ?? [])],
          operationId: entry.operationId ?? null,
        };
        try {
          await within(timeoutMs, em ? em.insert(AuditEntryEntity, row) : write(row));
        } catch (error) {
          throw new HubError("AUDIT_UNAVAILABLE", "the audit entry could not be kept", { cause: error });
        }
      },
    }),
  };
}

/** HMAC rather than a plain hash: there are only so many BSNs, and a plain hash of each is quickly made. */
export function hashSubject(subject: string, key: string): string {
  return createHmac("sha256", key).update(subject).digest("hex");
}

async function within(timeoutMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer from the database in ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
