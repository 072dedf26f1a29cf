import { createBatches } from "../database/batches.ts";
import type { Database } from "../database/orm.ts";

/** An entry as it is kept. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly userId: string;
  readonly userName: string;
  readonly userKind: string;
  readonly traceId: string;
  readonly action: string;
  readonly outcome: string;
  readonly departmentIds: string[];
  readonly purpose: string | null;
  readonly keyKinds: string[];
  readonly subjectHash: string | null;
  readonly fields: string[];
  readonly operationId: string | null;
}

const entriesAtOnceMax = 64;

// A batch that failed is tried again entry by entry, and may have been kept after all when only its answer was lost.
const keepEntries = {
  name: "audit.keep-entries",
  text: `
    insert into audit_entry
      (id, at, user_id, user_name, user_kind, trace_id, action, outcome, department_ids, purpose, key_kinds, subject_hash, fields, operation_id)
    select "id", "at", "userId", "userName", "userKind", "traceId", "action", "outcome", "departmentIds", "purpose", "keyKinds", "subjectHash", "fields", "operationId"
    from json_to_recordset($1::json) as entry (
      "id" uuid, "at" timestamptz, "userId" text, "userName" text, "userKind" text, "traceId" text, "action" text, "outcome" text,
      "departmentIds" text[], "purpose" text, "keyKinds" text[], "subjectHash" text, "fields" text[], "operationId" uuid)
    on conflict (id) do nothing`,
};

/** Keeps entries of concurrent requests with one statement. Resolves when the entry is in the database, and not before. */
export function createAuditWriter({ database, waitMsMax }: { readonly database: Database; readonly waitMsMax: number }): (row: AuditRow) => Promise<"kept"> {
  return createBatches<AuditRow, "kept">({
    itemsMax: entriesAtOnceMax,
    waitMsMax,
    async run(rows) {
      await database.ask(keepEntries, [JSON.stringify(rows)]);
      return rows.map(() => "kept");
    },
  });
}
