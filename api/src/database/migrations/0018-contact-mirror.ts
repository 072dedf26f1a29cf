import { Migration } from "@mikro-orm/migrations";

/** The outbox of contacts that are mirrored to the register of customers, and who works on it. */
export class Migration0018ContactMirror extends Migration {
  override up(): void {
    this.addSql(`
      create table "contact_mirror" (
        "contact_id" uuid primary key references "contact" ("id") on delete cascade,
        "queued_at" timestamptz(3) not null,
        "state" text not null check ("state" in ('WAITING', 'MIRRORED', 'FAILED')),
        "wanted" int not null,
        "attempts" int not null,
        "strikes" int not null,
        "last_attempt_at" timestamptz(3) null,
        "next_at" timestamptz(3) not null,
        "unsure_until" timestamptz(3) null,
        "message" text null,
        "registered" jsonb null,
        "is_shortened" boolean not null,
        "read_at" timestamptz(3) null
      )`);
    // The oldest that waits, and each list of one state, are the beginning of one range.
    this.addSql(`create index "contact_mirror_state_index" on "contact_mirror" ("state", "queued_at", "contact_id")`);
    this.addSql(`
      create table "mirror_lane" (
        "id" varchar(40) primary key,
        "lease_owner" varchar(64) not null,
        "lease_until" timestamptz(3) not null,
        "next_at" timestamptz(3) not null,
        "failures" int not null,
        "delivered_at" timestamptz(3) null
      )`);
    // Which operations of contacts were settled since a moment.
    this.addSql(`create index "operation_contact_settled_index" on "operation" ("settled_at") where "contact_id" is not null`);
  }

  override down(): void {
    this.addSql(`drop index "operation_contact_settled_index"`);
    for (const table of ["mirror_lane", "contact_mirror"]) this.addSql(`drop table "${table}"`);
  }
}
