import { defineEntity, p } from "@mikro-orm/core";

/** One line of the audit log. The database refuses to change it, and to remove it before its time. */
export const AuditEntryEntity = defineEntity({
  name: "AuditEntry",
  tableName: "audit_entry",
  indexes: [{ properties: ["at"] }, { properties: ["userId", "at"] }, { properties: ["subjectHash"] }],
  properties: {
    id: p.uuid().primary(),
    at: p.datetime(),
    userId: p.string().length(255),
    userName: p.string().length(255),
    userKind: p.string().length(10),
    traceId: p.string().length(32),
    action: p.string().length(40),
    outcome: p.string().length(40),
    departmentIds: p.array(),
    purpose: p.string().length(40).nullable(),
    /** Which kinds of keys a person was looked up by: `bsn`, `email`. Never the keys themselves. */
    keyKinds: p.array(),
    /** Whom it was about, as a keyed hash: equal for the same person, meaningless without the key. */
    subjectHash: p.string().length(64).nullable(),
    /** Which personal fields were handed out, or which fields were set. */
    fields: p.array(),
    operationId: p.uuid().nullable(),
  },
});
