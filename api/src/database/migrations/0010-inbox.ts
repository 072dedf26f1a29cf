import { Migration } from "@mikro-orm/migrations";

/** Question suggestions, website reports and feedback on articles, with who owns them and what became of them. */
export class Migration0010Inbox extends Migration {
  override up(): void {
    this.addSql(`
      create table "inbox_item" (
        "id" uuid primary key,
        "kind" text not null check ("kind" in ('QUESTION_SUGGESTION', 'WEBSITE_REPORT', 'ARTICLE_FEEDBACK')),
        "state" text not null check ("state" in ('NEW', 'IN_PROGRESS', 'ACCEPTED', 'DONE', 'REJECTED', 'MERGED')),
        "subject" varchar(200) not null,
        "text" text not null,
        "search_term" varchar(200) null,
        "page_address" varchar(500) null,
        "article_id" varchar(200) null,
        "article_defect" text null check ("article_defect" in ('WRONG', 'UNCLEAR', 'OUTDATED')),
        "department_id" varchar(64) null,
        "team" varchar(64) not null,
        "assignee_id" varchar(255) null,
        "assignee_name" varchar(255) null,
        "due_at" timestamptz(3) not null,
        "made_at" timestamptz(3) not null,
        "made_by_id" varchar(255) not null,
        "made_by_name" varchar(255) not null,
        "contacts_count" int not null,
        "reports_count" int not null,
        "merged_into_id" uuid null references "inbox_item" ("id"),
        "outcome_text" text null,
        "outcome_link" varchar(500) null,
        "rejection_reason" text null check ("rejection_reason" in ('ALREADY_ANSWERED', 'NOT_OURS', 'NOT_FEASIBLE', 'UNCLEAR', 'OTHER')),
        "decided_at" timestamptz(3) null,
        "decided_by_name" varchar(255) null,
        "escalated_at" timestamptz(3) null,
        "outcome_seen_at" timestamptz(3) null,
        "version" int not null,
        "words" tsvector generated always as
          (to_tsvector('dutch'::regconfig, "subject" || ' ' || coalesce("search_term", '') || ' ' || "text" || ' ' || translate(coalesce("page_address", ''), '/.-_', '    '))) stored,
        check ("state" <> 'MERGED' or "merged_into_id" is not null)
      )`);
    for (const column of ["due_at", "made_at", "contacts_count"]) {
      this.addSql(`create index "inbox_item_${column}_index" on "inbox_item" ("${column}", "id")`);
    }
    // What is open is little, however much was ever made.
    this.addSql(`create index "inbox_item_open_index" on "inbox_item" ("due_at", "id") where "state" in ('NEW', 'IN_PROGRESS', 'ACCEPTED')`);
    this.addSql(`create index "inbox_item_made_by_index" on "inbox_item" ("made_by_id", "made_at", "id")`);
    this.addSql(`create index "inbox_item_page_address_index" on "inbox_item" ("page_address") where "page_address" is not null`);
    this.addSql(`create index "inbox_item_merged_into_index" on "inbox_item" ("merged_into_id") where "merged_into_id" is not null`);
    this.addSql(`create index "inbox_item_words_index" on "inbox_item" using gin ("words")`);
    this.addSql(`
      create table "inbox_event" (
        "id" uuid primary key,
        "item_id" uuid not null references "inbox_item" ("id") on delete cascade,
        "at" timestamptz(3) not null,
        "kind" text not null,
        "by_id" varchar(255) not null,
        "by_name" varchar(255) not null,
        "text" text null
      )`);
    this.addSql(`create index "inbox_event_item_index" on "inbox_event" ("item_id", "at")`);
    this.addSql(`
      create table "inbox_contact" (
        "item_id" uuid not null references "inbox_item" ("id") on delete cascade,
        "reference" varchar(12) not null,
        "added_at" timestamptz(3) not null,
        primary key ("item_id", "reference")
      )`);
    this.addSql(`create index "inbox_contact_reference_index" on "inbox_contact" ("reference")`);
    this.addSql(`
      create table "inbox_change" (
        "id" uuid primary key,
        "user_id" varchar(255) not null,
        "at" timestamptz(3) not null,
        "before" jsonb not null,
        "refused" jsonb not null,
        "undone_at" timestamptz(3) null
      )`);
    this.addSql(`create table "inbox_colleague" ("user_id" varchar(255) primary key, "name" varchar(255) not null, "seen_at" timestamptz(3) not null)`);
    this.addSql(`
      create table "inbox_view" (
        "user_id" varchar(255) not null,
        "name" varchar(60) not null,
        "filter" jsonb not null,
        "sort" varchar(30) not null,
        primary key ("user_id", "name")
      )`);
    this.addSql(`
      create table "website_page_rule" (
        "prefix" varchar(500) primary key,
        "team" varchar(64) not null,
        "changed_at" timestamptz(3) not null,
        "changed_by_name" varchar(255) not null
      )`);
    this.addSql(`
      create table "own_write" (
        "user_id" varchar(255) not null,
        "kind" varchar(40) not null,
        "idempotency_key" varchar(200) not null,
        "input_hash" varchar(64) not null,
        "result_id" varchar(200) not null,
        "at" timestamptz(3) not null,
        primary key ("user_id", "kind", "idempotency_key")
      )`);
  }

  override down(): void {
    for (const table of ["own_write", "website_page_rule", "inbox_view", "inbox_colleague", "inbox_change", "inbox_contact", "inbox_event", "inbox_item"]) {
      this.addSql(`drop table "${table}"`);
    }
  }
}
