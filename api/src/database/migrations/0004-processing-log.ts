import { Migration } from "@mikro-orm/migrations";

/** Whose details were processed for what: one line per person, as the standard "Logboek dataverwerkingen" has it. */
export class Migration0004ProcessingLog extends Migration {
  override up(): void {
    this.addSql(`
      create table "processing_log" (
        "trace_id" varchar(32) not null,
        "span_id" varchar(16) not null,
        "status" varchar(5) not null check ("status" in ('Unset', 'Ok', 'Error')),
        "name" varchar(100) not null,
        "start_time" timestamptz not null,
        "end_time" timestamptz not null,
        "resource" varchar(100) not null,
        "processing_activity_id" varchar(300) not null,
        "data_subject_id" varchar(64) not null,
        "data_subject_id_type" varchar(40) not null,
        primary key ("trace_id", "span_id")
      )`);
    this.addSql(`create index "processing_log_start_time_index" on "processing_log" ("start_time")`);
    this.addSql(`create index "processing_log_data_subject_id_index" on "processing_log" ("data_subject_id")`);
    // Append-only for the hub too, as the audit log is, and for as long.
    this.addSql(`
      create function "keep_processing_line"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old."start_time" < now() - interval '18 months' then return old; end if;
        raise exception 'the processing log is append-only';
      end $$`);
    this.addSql(`create trigger "processing_line_kept" before update or delete on "processing_log" for each row execute function "keep_processing_line"()`);
    this.addSql(`
      create function "keep_processing_log"() returns trigger language plpgsql as $$
      begin
        raise exception 'the processing log is append-only';
      end $$`);
    this.addSql(`create trigger "processing_log_kept" before truncate on "processing_log" for each statement execute function "keep_processing_log"()`);
  }

  override down(): void {
    this.addSql(`drop table "processing_log"`);
    this.addSql(`drop function "keep_processing_line"()`);
    this.addSql(`drop function "keep_processing_log"()`);
  }
}
