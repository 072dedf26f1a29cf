import { Migration } from "@mikro-orm/migrations";

/** Which appointments a task is about, so that whoever takes it up can open them. */
export class Migration0005TaskAppointments extends Migration {
  override up(): void {
    this.addSql(`alter table "task" add column "appointment_ids" text[] not null default '{}'`);
  }

  override down(): void {
    this.addSql(`alter table "task" drop column "appointment_ids"`);
  }
}
