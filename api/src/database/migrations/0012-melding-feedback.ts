import { Migration } from "@mikro-orm/migrations";

/** What the hub looks at by itself, who must still be told what became of a melding, and which were raised to a complaint. */
export class Migration0012MeldingFeedback extends Migration {
  override up(): void {
    this.addSql(`
      create table "melding_watch" (
        "department_id" varchar(64) primary key,
        "checked_at" timestamptz(3) null,
        "next_at" timestamptz(3) not null,
        "lease_until" timestamptz(3) not null,
        "failures" int not null
      )`);
    this.addSql(`
      create table "feedback_task" (
        "id" uuid primary key,
        "operation_id" uuid not null references "melding_report" ("operation_id"),
        "melding_closed_at" timestamptz(3) not null,
        "department_id" varchar(64) not null,
        "melding_id" varchar(300) not null,
        "reference" varchar(300) not null,
        "channel" text not null check ("channel" in ('EMAIL', 'PHONE')),
        "melding_status" varchar(40) not null,
        "sealed_text" text null,
        "state" text not null check ("state" in ('OPEN', 'REACHED', 'LETTER', 'NOT_NEEDED', 'WITHDRAWN')),
        "due_on" date not null,
        "attempts" int not null,
        "escalated_at" timestamptz(3) null,
        "created_at" timestamptz(3) not null,
        "settled_at" timestamptz(3) null,
        "settled_by" varchar(255) null,
        unique ("operation_id", "melding_closed_at")
      )`);
    this.addSql(`create index "feedback_task_state_due_on_id_index" on "feedback_task" ("state", "due_on", "id")`);
    this.addSql(`create index "feedback_task_department_id_melding_id_index" on "feedback_task" ("department_id", "melding_id")`);
    this.addSql(`
      create table "feedback_attempt" (
        "user_id" varchar(255) not null,
        "idempotency_key" varchar(200) not null,
        "task_id" uuid not null references "feedback_task" ("id"),
        "outcome" text not null check ("outcome" in ('REACHED', 'NOT_REACHED', 'LETTER', 'NOT_NEEDED')),
        "sealed_note" text null,
        "at" timestamptz(3) not null,
        primary key ("user_id", "idempotency_key")
      )`);
    this.addSql(`create index "feedback_attempt_task_id_at_index" on "feedback_attempt" ("task_id", "at")`);
    this.addSql(`
      create table "complaint_hand_over" (
        "id" uuid primary key,
        "reference" varchar(20) not null unique,
        "department_id" varchar(64) not null,
        "melding_id" varchar(300) not null,
        "melding_reference" varchar(300) not null,
        "user_id" varchar(255) not null,
        "idempotency_key" varchar(200) not null,
        "raised_at" timestamptz(3) not null,
        "decide_by" date not null,
        "sealed" text not null,
        unique ("user_id", "idempotency_key")
      )`);
    this.addSql(`create index "complaint_hand_over_raised_at_id_index" on "complaint_hand_over" ("raised_at", "id")`);
    // What was handed over is what was known then: a later hand must not touch it, not the hub's either.
    this.addSql(`
      create function "keep_complaint_hand_over"() returns trigger language plpgsql as $$
      begin
        raise exception 'a complaint that was handed over is not changed';
      end $$`);
    this.addSql(`create trigger "complaint_hand_over_kept" before update on "complaint_hand_over" for each row execute function "keep_complaint_hand_over"()`);
  }

  override down(): void {
    for (const table of ["complaint_hand_over", "feedback_attempt", "feedback_task", "melding_watch"]) this.addSql(`drop table "${table}"`);
    this.addSql(`drop function "keep_complaint_hand_over"()`);
  }
}
