import { Migration } from "@mikro-orm/migrations";

/** What the hub wrote itself: reference ↔ person ↔ appointment. */
export class Migration0003AppointmentIndex extends Migration {
  override up(): void {
    this.addSql(`
      create table "appointment_index" (
        "department_id" varchar(64) not null,
        "appointment_id" varchar(300) not null,
        "reference" varchar(300) not null,
        "person_hashes" text[] not null,
        "operation_id" uuid not null references "operation" ("id"),
        "start" timestamptz not null,
        "created_at" timestamptz not null,
        "ended_at" timestamptz null,
        primary key ("department_id", "appointment_id")
      )`);
    this.addSql(`create index "appointment_index_reference_index" on "appointment_index" ("reference")`);
    this.addSql(`create index "appointment_index_person_hashes_index" on "appointment_index" using gin ("person_hashes")`);
  }

  override down(): void {
    this.addSql(`drop table "appointment_index"`);
  }
}
