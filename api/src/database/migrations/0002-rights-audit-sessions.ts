import { Migration } from "@mikro-orm/migrations";

const capabilities = `('APPOINTMENTS', 'MELDINGEN', 'PERSONS', 'REQUESTS')`;
const actions = `('VIEW', 'CREATE', 'CHANGE', 'CANCEL')`;

/** Who may do what, who did what, and who is signed in with a browser. */
export class Migration0002RightsAuditSessions extends Migration {
  override up(): void {
    this.addSql(`
      create table "granted_right" (
        "role" varchar(64) not null,
        "department_id" varchar(64) not null,
        "capability" text not null check ("capability" in ${capabilities}),
        "action" text not null check ("action" in ${actions}),
        "granted_at" timestamptz not null,
        "granted_by" varchar(255) not null,
        primary key ("role", "department_id", "capability", "action")
      )`);
    this.addSql(`
      create table "right_change" (
        "user_id" varchar(255) not null,
        "idempotency_key" varchar(200) not null,
        "role" varchar(64) not null,
        "department_id" varchar(64) not null,
        "capability" text not null check ("capability" in ${capabilities}),
        "action" text not null check ("action" in ${actions}),
        "granted" boolean not null,
        "at" timestamptz not null,
        primary key ("user_id", "idempotency_key")
      )`);
    this.addAudit();
    this.addSql(`
      create table "session" (
        "id_hash" varchar(64) primary key,
        "user_id" varchar(255) not null,
        "user_name" varchar(255) not null,
        "user_kind" varchar(10) not null,
        "roles" text[] not null,
        "tokens" text not null,
        "created_at" timestamptz not null,
        "checked_at" timestamptz not null,
        "access_expires_at" timestamptz not null,
        "checking_until" timestamptz null,
        "ends_at" timestamptz not null
      )`);
    this.addSql(`create index "session_ends_at_index" on "session" ("ends_at")`);
    this.addSql(`
      create table "sign_in" (
        "id_hash" varchar(64) primary key,
        "state" varchar(128) not null,
        "nonce" varchar(128) not null,
        "code_verifier" varchar(128) not null,
        "return_to" varchar(512) not null,
        "ends_at" timestamptz not null
      )`);
    this.addSql(`create index "sign_in_ends_at_index" on "sign_in" ("ends_at")`);
  }

  private addAudit(): void {
    this.addSql(`
      create table "audit_entry" (
        "id" uuid primary key,
        "at" timestamptz not null,
        "user_id" varchar(255) not null,
        "user_name" varchar(255) not null,
        "user_kind" varchar(10) not null,
        "trace_id" varchar(32) not null,
        "action" varchar(40) not null,
        "outcome" varchar(40) not null,
        "department_ids" text[] not null,
        "purpose" varchar(40) null,
        "key_kinds" text[] not null,
        "subject_hash" varchar(64) null,
        "fields" text[] not null,
        "operation_id" uuid null
      )`);
    this.addSql(`create index "audit_entry_at_index" on "audit_entry" ("at")`);
    this.addSql(`create index "audit_entry_user_id_at_index" on "audit_entry" ("user_id", "at")`);
    this.addSql(`create index "audit_entry_subject_hash_index" on "audit_entry" ("subject_hash")`);
    // Append-only for the hub too: a mistake or a break-in cannot tidy up after itself. Entries may go when they are eighteen months old.
    this.addSql(`
      create function "keep_audit_entry"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old."at" < now() - interval '18 months' then return old; end if;
        raise exception 'the audit log is append-only';
      end $$`);
    this.addSql(`create trigger "audit_entry_kept" before update or delete on "audit_entry" for each row execute function "keep_audit_entry"()`);
    this.addSql(`
      create function "keep_audit_log"() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is append-only';
      end $$`);
    this.addSql(`create trigger "audit_log_kept" before truncate on "audit_entry" for each statement execute function "keep_audit_log"()`);
  }

  override down(): void {
    for (const table of ["granted_right", "right_change", "audit_entry", "session", "sign_in"]) this.addSql(`drop table "${table}"`);
    this.addSql(`drop function "keep_audit_entry"()`);
    this.addSql(`drop function "keep_audit_log"()`);
  }
}
