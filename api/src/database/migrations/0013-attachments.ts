import { Migration } from "@mikro-orm/migrations";

/** Photos that wait to be sent to a department. */
export class Migration0013Attachments extends Migration {
  override up(): void {
    this.addSql(`
      create table "attachment" (
        "id" uuid primary key,
        "user_id" varchar(255) not null,
        "media_type" varchar(40) not null,
        "byte_count" integer not null,
        "bytes" bytea not null,
        "claimed_by" varchar(250) null,
        "expires_at" timestamptz(3) not null
      )`);
    this.addSql(`create index "attachment_user_id_index" on "attachment" ("user_id")`);
    this.addSql(`create index "attachment_expires_at_index" on "attachment" ("expires_at")`);
  }

  override down(): void {
    this.addSql(`drop table "attachment"`);
  }
}
