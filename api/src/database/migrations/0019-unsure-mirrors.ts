import { Migration } from "@mikro-orm/migrations";

/** Asked before every contact that is told to the register: whether it is still unsure what became of something that was sent. */
export class Migration0019UnsureMirrors extends Migration {
  override up(): void {
    this.addSql(`create index "contact_mirror_unsure_index" on "contact_mirror" ("unsure_until") where "unsure_until" is not null`);
  }

  override down(): void {
    this.addSql(`drop index "contact_mirror_unsure_index"`);
  }
}
