import { Migration } from "@mikro-orm/migrations";

/** The latest contacts of an agent: which subjects they choose most. */
export class Migration0016ContactAgentIndex extends Migration {
  override up(): void {
    this.addSql(`create index "contact_agent_index" on "contact" ("agent_id", "started_at")`);
  }

  override down(): void {
    this.addSql(`drop index "contact_agent_index"`);
  }
}
