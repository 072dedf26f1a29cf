import { randomBytes } from "node:crypto";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import { hashSubject } from "./audit.ts";
import { HubError } from "./errors.ts";
import { ProcessingLogEntity } from "./processing-log.entity.ts";

/** Somebody whose details are about to leave the hub. */
export interface ProcessedPersons {
  /** What was done: `persons.find`. */
  readonly name: string;
  readonly departmentId: string;
  /** Where the municipality's register describes the activity (verwerkingsactiviteit). */
  readonly processingActivity: string;
  /** Each as the same text that the audit log hashes. Hashed here, never kept. */
  readonly subjects: readonly string[];
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface ProcessingLog {
  /**
   * Keeps one line per person, together with what `also` keeps: all or nothing. Awaited before the answer leaves; when it cannot be kept nothing may be
   * delivered, so it throws AUDIT_UNAVAILABLE.
   */
  record(
    processed: ProcessedPersons,
    trace: { readonly traceId: string; readonly parentSpanId: string | undefined },
    also: (em: SqlEntityManager) => Promise<void>,
  ): Promise<void>;
}

export interface ProcessingLogOptions {
  readonly database: Database;
  /** The same as the audit log's. */
  readonly personHashKey: string;
}

export function createProcessingLog({ database, personHashKey }: ProcessingLogOptions): ProcessingLog {
  return {
    async record({ name, departmentId, processingActivity, subjects, startedAt, endedAt }, { traceId, parentSpanId }, also) {
      const rows = subjects.map((subject) => ({
        traceId,
        spanId: randomBytes(8).toString("hex"),
        parentSpanId: parentSpanId ?? null,
        status: "Ok",
        name,
        startTime: new Date(startedAt),
        endTime: new Date(endedAt),
        resource: `kcc-hub/${departmentId}`,
        processingActivityId: processingActivity,
        dataSubjectId: hashSubject(subject, personHashKey),
        dataSubjectIdType: "BSN (HMAC-SHA-256)",
      }));
      try {
        await database.fork().transactional(async (em) => {
          await also(em);
          if (rows.length > 0) await em.insertMany(ProcessingLogEntity, rows);
        });
      } catch (error) {
        throw new HubError("AUDIT_UNAVAILABLE", "the processing log could not be kept", { cause: error });
      }
    },
  };
}
