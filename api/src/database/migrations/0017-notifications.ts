import { Migration } from "@mikro-orm/migrations";

/** What is told to other systems and by mail, each attempt at it, how the receivers do, and who wants mail. */
export class Migration0017Notifications extends Migration {
  override up(): void {
    this.addSql(`
      create table "notification" (
        "id" uuid primary key,
        "sequence" bigint generated always as identity,
        "target" varchar(64) not null,
        "channel" text not null check ("channel" in ('WEBHOOK', 'EMAIL')),
        "event" text not null,
        "item_id" uuid null,
        "recipient" varchar(300) null,
        "dedupe_key" varchar(400) not null,
        "body" text not null,
        "state" text not null check ("state" in ('PENDING', 'DELIVERED', 'FAILED', 'NOT_NEEDED')),
        "attempts" int not null,
        "made_at" timestamptz(3) not null,
        "next_at" timestamptz(3) not null,
        "lease_until" timestamptz(3) not null,
        "give_up_at" timestamptz(3) not null,
        "settled_at" timestamptz(3) null,
        "last_outcome" text null,
        "last_detail" varchar(60) null,
        unique ("target", "dedupe_key")
      )`);
    // What still has to go out is little, however much ever went.
    this.addSql(`create index "notification_pending_index" on "notification" ("target", "sequence") where "state" = 'PENDING'`);
    this.addSql(`create index "notification_pending_item_index" on "notification" ("target", "item_id", "sequence") where "state" = 'PENDING'`);
    this.addSql(`create index "notification_made_at_index" on "notification" ("made_at", "id")`);
    this.addSql(`create index "notification_state_made_at_index" on "notification" ("state", "made_at", "id")`);
    this.addSql(`
      create table "notification_attempt" (
        "id" uuid primary key,
        "notification_id" uuid not null references "notification" ("id") on delete cascade,
        "at" timestamptz(3) not null,
        "duration_ms" int null,
        "outcome" text not null,
        "detail" varchar(60) null
      )`);
    this.addSql(`create index "notification_attempt_notification_index" on "notification_attempt" ("notification_id", "at")`);
    this.addSql(`
      create table "notification_target" (
        "target" varchar(64) primary key,
        "failures" int not null,
        "rest_until" timestamptz(3) not null,
        "last_delivered_at" timestamptz(3) null
      )`);
    this.addSql(`create table "notification_wish" ("user_id" varchar(255) primary key, "address" varchar(254) not null, "changed_at" timestamptz(3) not null)`);
  }

  override down(): void {
    for (const table of ["notification_wish", "notification_target", "notification_attempt", "notification"]) this.addSql(`drop table "${table}"`);
  }
}
