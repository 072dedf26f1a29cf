import type { MeldingPlace, MeldingStatus } from "@kcc-hub/connectors/sdk";
import type { KnownMelding } from "./known-meldingen.ts";

/** A row as the database gives it: moments are texts or dates, as the driver likes. */
export interface KnownRow {
  readonly department_id: string;
  readonly melding_id: string;
  readonly reference: string;
  readonly status: MeldingStatus;
  readonly status_name: string;
  readonly status_text: string | null;
  readonly category_id: string;
  readonly category_name: string;
  readonly category_group: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly street: string | null;
  readonly house_number: number | null;
  readonly house_number_addition: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly text: string;
  readonly reported_at: string | Date;
  readonly changed_at: string | Date;
  readonly due_at: string | Date | null;
  readonly closed_at: string | Date | null;
  readonly version: string | null;
  readonly seen_at: string | Date;
}

export function toKnown(row: KnownRow): KnownMelding {
  return {
    departmentId: row.department_id,
    id: row.melding_id,
    reference: row.reference,
    status: row.status,
    statusName: row.status_name,
    ...present("statusText", row.status_text),
    category: { id: row.category_id, name: row.category_name, ...present("group", row.category_group) },
    place: placeOf(row),
    text: row.text,
    reportedAt: new Date(row.reported_at),
    changedAt: new Date(row.changed_at),
    ...(row.due_at === null ? {} : { dueAt: new Date(row.due_at) }),
    ...(row.closed_at === null ? {} : { closedAt: new Date(row.closed_at) }),
    ...present("version", row.version),
    seenAt: new Date(row.seen_at),
  };
}

function placeOf({ latitude, longitude, street, house_number: houseNumber, house_number_addition: addition, postcode, city }: KnownRow): MeldingPlace {
  const address = {
    ...present("street", street),
    ...present("houseNumber", houseNumber),
    ...present("houseNumberAddition", addition),
    ...present("postcode", postcode),
    ...present("city", city),
  };
  return {
    ...(latitude === null || longitude === null ? {} : { point: { latitude, longitude } }),
    ...(Object.keys(address).length > 0 ? { address } : {}),
  };
}

function present<Name extends string, Value>(name: Name, value: Value | null): { readonly [Key in Name]?: Value } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed name loses its type
  return (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}
