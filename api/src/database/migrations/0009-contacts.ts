import { Migration } from "@mikro-orm/migrations";

/** Contacts with citizens, their questions, whose they were, and what was done during them. */
export class Migration0009Contacts extends Migration {
  override up(): void {
    // The numbers behind the references. Numbers that were drawn and not used are no loss.
    this.addSql(`create sequence "contact_number" minvalue 0 start 0`);
    this.addSql(`
      create table "contact" (
        "id" uuid primary key,
        "reference" varchar(10) not null unique,
        "channel" text not null check ("channel" in ('PHONE', 'EMAIL', 'COUNTER', 'LETTER', 'CHAT')),
        "agent_id" varchar(255) not null,
        "agent_name" varchar(255) not null,
        "team" varchar(64) null,
        "started_at" timestamptz(3) not null,
        "received_at" timestamptz(3) null,
        "due_at" timestamptz(3) null,
        "ended_at" timestamptz(3) null,
        "wrapped_up_at" timestamptz(3) null,
        "version" int not null,
        "content" text not null
      )`);
    // Few contacts are not wrapped up, so these stay small however many there are.
    this.addSql(`create index "contact_open_index" on "contact" ("agent_id", "started_at", "id") where "wrapped_up_at" is null`);
    this.addSql(`create index "contact_without_wrap_up_index" on "contact" ("ended_at", "id") where "wrapped_up_at" is null and "ended_at" is not null`);
    this.addSql(`create index "contact_due_index" on "contact" ("due_at", "id") where "wrapped_up_at" is null and "due_at" is not null`);
    this.addSql(`create index "contact_started_at_index" on "contact" ("started_at")`);
    this.addSql(`
      create table "contact_question" (
        "contact_id" uuid not null references "contact" ("id") on delete cascade,
        "id" varchar(40) not null,
        "position" int not null,
        "subject" varchar(200) not null,
        "department_id" varchar(64) null,
        "outcome" text not null
          check ("outcome" in ('ANSWERED', 'ASKED_SENIOR', 'TRANSFERRED_WARM', 'TRANSFERRED_COLD', 'CALLBACK', 'REFERRED', 'LEFT_OPEN')),
        "article_id" varchar(200) null,
        "details" text not null,
        primary key ("contact_id", "id")
      )`);
    this.addSql(`
      create table "contact_person" (
        "person_hash" varchar(32) not null,
        "started_at" timestamptz(3) not null,
        "contact_id" uuid not null references "contact" ("id") on delete cascade,
        primary key ("person_hash", "started_at", "contact_id")
      )`);
    this.addSql(`create index "contact_person_contact_id_index" on "contact_person" ("contact_id")`);
    this.addSql(`
      create table "contact_write" (
        "user_id" varchar(255) not null,
        "kind" varchar(20) not null,
        "idempotency_key" varchar(200) not null,
        "input_hash" varchar(64) not null,
        "contact_id" uuid not null,
        "at" timestamptz(3) not null,
        primary key ("user_id", "kind", "idempotency_key")
      )`);
    this.addSql(`create index "contact_write_contact_id_index" on "contact_write" ("contact_id")`);
    this.addSql(`
      create table "contact_link" (
        "contact_id" uuid not null references "contact" ("id") on delete cascade,
        "kind" text not null check ("kind" in ('APPOINTMENT', 'MELDING', 'REQUEST', 'ARTICLE')),
        "target_id" varchar(700) not null,
        "linked_at" timestamptz(3) not null,
        primary key ("contact_id", "kind", "target_id")
      )`);
    this.addSql(`alter table "operation" add column "contact_id" uuid null references "contact" ("id")`);
    this.addSql(`create index "operation_contact_id_index" on "operation" ("contact_id") where "contact_id" is not null`);
  }

  override down(): void {
    this.addSql(`alter table "operation" drop column "contact_id"`);
    for (const table of ["contact_link", "contact_write", "contact_person", "contact_question", "contact"]) this.addSql(`drop table "${table}"`);
    this.addSql(`drop sequence "contact_number"`);
  }
}
