import { isClosedMelding, type Melding, type MeldingPlace, momentToDateTime, type Point } from "@kcc-hub/connectors/sdk";
import type { Database } from "../database/orm.ts";
import { impersonal } from "../kernel/impersonal.ts";
import { KnownMeldingViewEntity } from "./known-meldingen.entity.ts";
import { boxAround, metersPerHouseNumber, streetKeyOf } from "./place-closeness.ts";
import { type KnownRow, toKnown } from "./known-meldingen.rows.ts";

/** A melding as the hub last saw it at its department. */
export interface KnownMelding {
  readonly departmentId: string;
  /** The department's own id. */
  readonly id: string;
  readonly reference: string;
  readonly status: Melding["status"];
  readonly statusName: string;
  readonly statusText?: string;
  readonly category: Melding["category"];
  readonly place: MeldingPlace;
  readonly text: string;
  readonly reportedAt: Date;
  readonly changedAt: Date;
  readonly dueAt?: Date;
  readonly closedAt?: Date;
  readonly version?: string;
  /** When the hub last got it from the department. */
  readonly seenAt: Date;
}

/** How far the hub's knowledge of a department's meldingen reaches. */
export interface KnownView {
  /** All that changed since this moment has been listed. */
  readonly filledSince: Date;
  /** Until this moment every change is known. */
  readonly caughtUpAt: Date;
}

export interface FindKnown {
  readonly departmentIds: readonly string[];
  readonly place: MeldingPlace;
  readonly radiusMeters: number;
}

/** The hub's table of meldingen: a copy that may be thrown away, never the truth. */
export interface KnownMeldingen {
  /** Keeps meldingen of one department as they are now. What is older than what is kept changes nothing, so the order does not matter. */
  keep(departmentId: string, meldingen: readonly Melding[]): Promise<void>;
  /** Near a point or an address, the nearest first, at most `candidatesMax`. */
  find(query: FindKnown): Promise<readonly KnownMelding[]>;
  /** The point of a door near this one, where a melding told it. */
  findPoint(place: MeldingPlace): Promise<Point | undefined>;
  views(departmentIds: readonly string[]): Promise<ReadonlyMap<string, KnownView>>;
  /** After a listing: everything that changed between both moments has been kept. */
  setView(departmentId: string, view: KnownView): Promise<void>;
  /** Drops what was closed longer ago than `closedDaysMax`. Answers how many. */
  prune(): Promise<number>;
}

/** Enough for the busiest street; each is looked at in memory. */
export const candidatesMax = 200;
/** A melding that was closed longer ago explains nothing any more. */
export const closedDaysMax = 30;
const keptAtOnceMax = 500;
const dayMs = 86_400_000;
const stretch = 0.61;
/** How many doors on either side may lend their point. */
const doorsApartMax = 20;

export function createKnownMeldingen({ database, now }: { readonly database: Database; readonly now: () => number }): KnownMeldingen {
  const query = (sql: string, values: readonly unknown[]): Promise<KnownRow[]> => database.fork().execute<KnownRow[]>(sql, [...values]);

  return {
    async keep(departmentId, meldingen) {
      const oldest = now() - closedDaysMax * dayMs;
      const rows = meldingen.map((melding) => toRow(departmentId, melding, new Date(now())));
      const worthKeeping = rows.filter(({ closed_at: closedAt }) => closedAt === null || Date.parse(closedAt) >= oldest);
      // A row may come only once in a statement: the latest state of each counts.
      const latest = [
        ...new Map(worthKeeping.toSorted((one, other) => one.changed_at.localeCompare(other.changed_at)).map((row) => [row.melding_id, row])).values(),
      ];
      for (let from = 0; from < latest.length; from += keptAtOnceMax) {
        // Statement after statement: the embedded database has one connection.
        await query(keepSql, [JSON.stringify(latest.slice(from, from + keptAtOnceMax))]);
      }
    },

    async find({ departmentIds, place, radiusMeters }) {
      if (departmentIds.length === 0) return [];
      const departments = JSON.stringify(departmentIds);
      const rows = place.point ? await query(nearPointSql, [...boxValues(place.point, radiusMeters), departments, ...spotOf(place.point)]) : [];
      const doors = Math.ceil(radiusMeters / metersPerHouseNumber);
      const { houseNumber, postcode } = place.address ?? {};
      const streetKey = streetKeyOf(place);
      const byAddress =
        streetKey === undefined && postcode === undefined
          ? []
          : await query(place.point ? pointlessInStreetSql : inStreetSql, [
              streetKey ?? null,
              postcode ?? null,
              houseNumber ?? null,
              houseNumber ?? null,
              doors,
              departments,
              houseNumber ?? 0,
            ]);
      return [...new Map([...rows, ...byAddress].map((row) => [`${row.department_id}/${row.melding_id}`, row])).values()].map(toKnown);
    },

    async findPoint(place) {
      const streetKey = streetKeyOf(place);
      const number = place.address?.houseNumber;
      if (streetKey === undefined || number === undefined) return undefined;
      const [row] = await query(doorSql, [streetKey, number, doorsApartMax, number]);
      return row && toKnown(row).place.point;
    },

    async views(departmentIds) {
      const rows = await database.fork().find(KnownMeldingViewEntity, { departmentId: { $in: [...departmentIds] } });
      return new Map(rows.map(({ departmentId, filledSince, caughtUpAt }) => [departmentId, { filledSince, caughtUpAt }]));
    },

    async setView(departmentId, view) {
      await database.fork().upsert(KnownMeldingViewEntity, { departmentId, ...view });
    },

    async prune() {
      const oldest = new Date(now() - closedDaysMax * dayMs).toISOString();
      return (await query(`delete from "known_melding" where "closed_at" < ? returning "melding_id"`, [oldest])).length;
    },
  };
}

function spotOf({ latitude, longitude }: Point): readonly [number, number] {
  return [longitude * stretch, latitude];
}

function boxValues(point: Point, meters: number): readonly number[] {
  const { low, high } = boxAround(point, meters);
  return [...spotOf(low), ...spotOf(high)];
}

const columns = [
  "department_id",
  "melding_id",
  "reference",
  "status",
  "status_name",
  "status_text",
  "category_id",
  "category_name",
  "category_group",
  "latitude",
  "longitude",
  "street",
  "street_key",
  "house_number",
  "house_number_addition",
  "postcode",
  "city",
  "text",
  "reported_at",
  "changed_at",
  "due_at",
  "closed_at",
  "version",
  "seen_at",
] as const;
const names = columns.map((column) => `"${column}"`).join(", ");
const ofDepartments = `"department_id" in (select jsonb_array_elements_text(?::jsonb))`;
const nearPointSql = `
  select ${names} from "known_melding"
  where "spot" <@ box(point(?, ?), point(?, ?)) and ${ofDepartments}
  order by "spot" <-> point(?, ?) limit ${candidatesMax}`;
const sameStreet = `
  ("street_key" = ? or "postcode" = ?)
  and (?::int is null or "house_number" is null or abs("house_number" - ?::int) <= ?) and ${ofDepartments}`;
const byHouseNumber = `order by abs("house_number" - ?) nulls last limit ${candidatesMax}`;
const inStreetSql = `select ${names} from "known_melding" where ${sameStreet} ${byHouseNumber}`;
const pointlessInStreetSql = `select ${names} from "known_melding" where "spot" is null and ${sameStreet} ${byHouseNumber}`;
const doorSql = `
  select ${names} from "known_melding"
  where "street_key" = ? and "spot" is not null and abs("house_number" - ?) <= ?
  order by abs("house_number" - ?) limit 1`;

const keepSql = `
  insert into "known_melding" (${names})
  select ${names} from jsonb_populate_recordset(null::"known_melding", ?::jsonb)
  on conflict ("department_id", "melding_id") do update set ${columns.map((column) => `"${column}" = excluded."${column}"`).join(", ")}
  where excluded."changed_at" >= "known_melding"."changed_at"`;

type Row = Readonly<Record<(typeof columns)[number], string | number | null>> & {
  readonly melding_id: string;
  readonly changed_at: string;
  readonly closed_at: string | null;
};

function toRow(departmentId: string, melding: Melding, seenAt: Date): Row {
  const { place, category, statusText, reportedAt, dueAt } = melding;
  const { street, houseNumber, houseNumberAddition, postcode, city } = place.address ?? {};
  const changedAt = new Date(melding.changedAt ?? reportedAt).toISOString();
  return {
    department_id: departmentId,
    melding_id: melding.id,
    reference: melding.reference.slice(0, 300),
    status: melding.status,
    status_name: melding.statusName.slice(0, 300),
    status_text: statusText === undefined ? null : impersonal(statusText),
    category_id: category.id.slice(0, 300),
    category_name: category.name.slice(0, 300),
    category_group: category.group?.slice(0, 300) ?? null,
    latitude: place.point?.latitude ?? null,
    longitude: place.point?.longitude ?? null,
    street: street?.slice(0, 300) ?? null,
    street_key: streetKeyOf(place)?.slice(0, 300) ?? null,
    house_number: houseNumber ?? null,
    house_number_addition: houseNumberAddition?.slice(0, 40) ?? null,
    postcode: postcode?.slice(0, 10) ?? null,
    city: city?.slice(0, 300) ?? null,
    text: impersonal(melding.text),
    reported_at: reportedAt,
    changed_at: changedAt,
    due_at: dueAt ?? null,
    // The last change of what is closed is its closing, or later.
    closed_at: isClosedMelding(melding.status) ? changedAt : null,
    version: melding.version?.slice(0, 300) ?? null,
    seen_at: momentToDateTime(seenAt.getTime()),
  };
}
