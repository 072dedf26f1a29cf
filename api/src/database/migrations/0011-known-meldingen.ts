import { Migration } from "@mikro-orm/migrations";

/** What the hub knows of meldingen at departments, and the situations that it can explain at once. */
export class Migration0011KnownMeldingen extends Migration {
  override up(): void {
    // A degree east is about 0.61 of a degree north in the Netherlands: so stretched, the nearest by the index are the nearest on the ground.
    this.addSql(`
      create table "known_melding" (
        "department_id" varchar(64) not null,
        "melding_id" varchar(300) not null,
        "reference" varchar(300) not null,
        "status" varchar(40) not null,
        "status_name" varchar(300) not null,
        "status_text" text null,
        "category_id" varchar(300) not null,
        "category_name" varchar(300) not null,
        "category_group" varchar(300) null,
        "latitude" double precision null,
        "longitude" double precision null,
        "spot" point generated always as (point("longitude" * 0.61, "latitude")) stored,
        "street" varchar(300) null,
        "street_key" varchar(300) null,
        "house_number" integer null,
        "house_number_addition" varchar(40) null,
        "postcode" varchar(10) null,
        "city" varchar(300) null,
        "text" text not null,
        "reported_at" timestamptz(3) not null,
        "changed_at" timestamptz(3) not null,
        "due_at" timestamptz(3) null,
        "closed_at" timestamptz(3) null,
        "version" varchar(300) null,
        "seen_at" timestamptz(3) not null,
        primary key ("department_id", "melding_id")
      )`);
    this.addSql(`create index "known_melding_spot_index" on "known_melding" using gist ("spot")`);
    this.addSql(`create index "known_melding_street_key_house_number_index" on "known_melding" ("street_key", "house_number")`);
    this.addSql(`create index "known_melding_postcode_house_number_index" on "known_melding" ("postcode", "house_number")`);
    // With a point at hand only those without one are looked up by address.
    this.addSql(`create index "known_melding_street_key_without_spot_index" on "known_melding" ("street_key") where "spot" is null`);
    this.addSql(`create index "known_melding_postcode_without_spot_index" on "known_melding" ("postcode") where "spot" is null`);
    this.addSql(`create index "known_melding_closed_at_index" on "known_melding" ("closed_at") where "closed_at" is not null`);
    this.addSql(`
      create table "known_melding_view" (
        "department_id" varchar(64) primary key,
        "filled_since" timestamptz(3) not null,
        "caught_up_at" timestamptz(3) not null
      )`);
    this.addSql(`
      create table "known_situation" (
        "id" uuid primary key,
        "department_id" varchar(64) not null,
        "text" text not null,
        "category_words" text[] not null,
        "area" jsonb not null,
        "valid_from" timestamptz(3) not null,
        "valid_until" timestamptz(3) null,
        "version" integer not null,
        "created_by" varchar(255) not null,
        "created_at" timestamptz(3) not null,
        "changed_by" varchar(255) not null,
        "changed_at" timestamptz(3) not null
      )`);
    this.addSql(`create index "known_situation_valid_until_index" on "known_situation" ("valid_until")`);
    this.addSql(`
      create table "known_situation_change" (
        "user_id" varchar(255) not null,
        "idempotency_key" varchar(200) not null,
        "request_hash" varchar(64) not null,
        "situation_id" uuid not null,
        "at" timestamptz(3) not null,
        primary key ("user_id", "idempotency_key")
      )`);
  }

  override down(): void {
    this.addSql(`drop table "known_situation_change"`);
    this.addSql(`drop table "known_situation"`);
    this.addSql(`drop table "known_melding_view"`);
    this.addSql(`drop table "known_melding"`);
  }
}
