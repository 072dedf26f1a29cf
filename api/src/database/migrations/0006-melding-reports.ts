import { Migration } from "@mikro-orm/migrations";

/**
 * Who reported or joined which melding through the hub. With it the ledger of writes and its tasks speak of more than appointments: which kinds of operation
 * there are, the program knows; the database only holds their form.
 */
export class Migration0006MeldingReports extends Migration {
  override up(): void {
    this.addSql(`
      create table "melding_report" (
        "operation_id" uuid primary key references "operation" ("id"),
        "department_id" varchar(64) not null,
        "melding_id" varchar(300) not null,
        "reference" varchar(300) not null,
        "kind" text not null check ("kind" in ('CREATED', 'JOINED')),
        "category_id" varchar(300) not null,
        "user_id" varchar(255) not null,
        "person_hashes" text[] not null,
        "inform_by" text null check ("inform_by" in ('EMAIL', 'PHONE')),
        "informer" text not null check ("informer" in ('DEPARTMENT', 'CONTACT_CENTRE', 'NOBODY')),
        "sealed_contact" text null,
        "feedback_due_on" date null,
        "last_status" varchar(40) not null,
        "last_status_at" timestamptz not null,
        "created_at" timestamptz not null,
        "closed_at" timestamptz null
      )`);
    this.addSql(`create index "melding_report_department_id_melding_id_index" on "melding_report" ("department_id", "melding_id")`);
    this.addSql(`create index "melding_report_reference_index" on "melding_report" ("reference")`);
    this.addSql(`create index "melding_report_person_hashes_index" on "melding_report" using gin ("person_hashes")`);
    this.addSql(`create index "melding_report_closed_at_feedback_due_on_index" on "melding_report" ("closed_at", "feedback_due_on")`);
    this.addSql(`alter table "operation" drop constraint "operation_kind_check"`);
    this.addSql(`alter table "operation" add constraint "operation_kind_check" check ("kind" ~ '^[A-Z_]{3,40}$')`);
    this.addSql(`alter table "task" add column "capability" text not null default 'APPOINTMENTS'`);
    this.addSql(`alter table "task" alter column "capability" drop default`);
    this.addSql(`alter table "task" rename column "appointment_ids" to "subjects"`);
    this.addSql(
      `update "task" set "subjects" = array(select 'appointment/' || "id" from unnest("subjects") with ordinality as "each" ("id", "place") order by "place")`,
    );
  }

  override down(): void {
    this.addSql(
      `update "task" set "subjects" = array(select substr("id", 13) from unnest("subjects") with ordinality as "each" ("id", "place") where "id" like 'appointment/%' order by "place")`,
    );
    this.addSql(`alter table "task" rename column "subjects" to "appointment_ids"`);
    this.addSql(`alter table "task" drop column "capability"`);
    this.addSql(`alter table "operation" drop constraint "operation_kind_check"`);
    // Without what an earlier version knows nothing of.
    this.addSql(`delete from "melding_report"`);
    this.addSql(`delete from "task" where "operation_id" in (select "id" from "operation" where "kind" not in ('BOOK', 'CHANGE', 'RESCHEDULE', 'CANCEL'))`);
    this.addSql(`delete from "operation" where "kind" not in ('BOOK', 'CHANGE', 'RESCHEDULE', 'CANCEL')`);
    this.addSql(`alter table "operation" add constraint "operation_kind_check" check ("kind" in ('BOOK', 'CHANGE', 'RESCHEDULE', 'CANCEL'))`);
    this.addSql(`drop table "melding_report"`);
  }
}
