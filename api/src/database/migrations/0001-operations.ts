import { Migration } from "@mikro-orm/migrations";

/** The ledger of operations, its steps, and the tasks for people that come of it. */
export class Migration0001Operations extends Migration {
  override up(): void {
    this.addSql(`
      create table "operation" (
        "id" uuid primary key,
        "user_id" varchar(255) not null,
        "kind" text not null check ("kind" in ('BOOK', 'CHANGE', 'RESCHEDULE', 'CANCEL')),
        "idempotency_key" varchar(200) not null,
        "payload_hash" varchar(64) not null,
        "department_id" varchar(64) not null,
        "payload" jsonb null,
        "state" text not null check ("state" in ('RUNNING', 'UNKNOWN', 'DONE', 'NOT_DONE', 'NEEDS_ATTENTION')),
        "outcome" jsonb null,
        "trace_id" varchar(32) not null,
        "started_at" timestamptz not null,
        "settled_at" timestamptz null,
        "lease_until" timestamptz not null,
        "lease_owner" varchar(64) not null,
        "resume_at" timestamptz null,
        "attempts" int not null default 0,
        constraint "operation_user_id_kind_idempotency_key_unique" unique ("user_id", "kind", "idempotency_key")
      )`);
    this.addSql(`create index "operation_state_resume_at_index" on "operation" ("state", "resume_at")`);
    this.addSql(`
      create table "operation_step" (
        "operation_id" uuid not null references "operation" ("id") on delete cascade,
        "name" varchar(40) not null,
        "state" text not null check ("state" in ('STARTED', 'SUCCEEDED', 'REFUSED', 'FAILED', 'UNKNOWN')),
        "started_at" timestamptz not null,
        "attempted_at" timestamptz not null,
        "settled_at" timestamptz null,
        "attempts" int not null default 1,
        "result" jsonb null,
        primary key ("operation_id", "name")
      )`);
    this.addSql(`
      create table "task" (
        "id" uuid primary key,
        "operation_id" uuid not null unique references "operation" ("id"),
        "department_id" varchar(64) not null,
        "text" text not null,
        "created_at" timestamptz not null,
        "closed_at" timestamptz null,
        "closed_by" varchar(255) null,
        "resolution" text null
      )`);
    this.addSql(`create index "task_closed_at_created_at_index" on "task" ("closed_at", "created_at")`);
  }

  override down(): void {
    this.addSql(`drop table "task"`);
    this.addSql(`drop table "operation_step"`);
    this.addSql(`drop table "operation"`);
  }
}
