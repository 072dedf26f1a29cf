import { Migration } from "@mikro-orm/migrations";

/** What is still to be told outwards, and what was told long enough ago, found without reading all that ever was. */
export class Migration0021Outwards extends Migration {
  override up(): void {
    this.addSql(`alter table "operation" add column "is_noted" boolean not null default false`);
    // What ended after its contact was told is left to be found.
    this.addSql(`
      update "operation" set "is_noted" = true where "contact_id" is not null and "settled_at" is not null and not exists (
        select 1 from "contact_mirror" mirror where mirror."contact_id" = "operation"."contact_id" and mirror."state" = 'MIRRORED' and "operation"."settled_at" >= mirror."read_at")`);
    this.addSql(
      `create index "operation_unnoted_index" on "operation" ("settled_at") where "contact_id" is not null and "settled_at" is not null and not "is_noted"`,
    );
    this.addSql(`drop index "operation_contact_settled_index"`);
    this.addSql(`create index "notification_over_index" on "notification" ("settled_at") where "state" in ('DELIVERED', 'NOT_NEEDED')`);
  }

  override down(): void {
    this.addSql(`drop index "notification_over_index"`);
    this.addSql(`drop index "operation_unnoted_index"`);
    this.addSql(`create index "operation_contact_settled_index" on "operation" ("settled_at") where "contact_id" is not null`);
    this.addSql(`alter table "operation" drop column "is_noted"`);
  }
}
