import { Migration } from "@mikro-orm/migrations";

/** Which decision about an item stands, so that whoever made it hears of each decision once. */
export class Migration0020InboxDecisions extends Migration {
  override up(): void {
    this.addSql(`alter table "inbox_item" add column "decision_version" int null`);
  }

  override down(): void {
    this.addSql(`alter table "inbox_item" drop column "decision_version"`);
  }
}
