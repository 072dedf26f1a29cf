import { Migration } from "@mikro-orm/migrations";

/** The step of the desktop that a look-up was part of: desktops tell it with W3C Trace Context. */
export class Migration0007ProcessingLogParent extends Migration {
  override up(): void {
    this.addSql(`alter table "processing_log" add column "parent_span_id" varchar(16)`);
  }

  override down(): void {
    this.addSql(`alter table "processing_log" drop column "parent_span_id"`);
  }
}
