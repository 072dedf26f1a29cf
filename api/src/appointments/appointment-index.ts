import type { Customer } from "@kcc-hub/connectors/sdk";
import type { Database } from "../database/orm.ts";
import { hashPersonKey, keysOf } from "../kernel/person-keys.ts";
import { AppointmentIndexEntity } from "./appointment-index.entity.ts";
import { foldReference } from "../kernel/references.ts";

const foundMax = 50;

export interface IndexedAppointment {
  readonly departmentId: string;
  readonly appointmentId: string;
}

/** Reference ↔ person ↔ appointment, for what the hub itself wrote. */
export interface AppointmentIndex {
  add(entry: {
    readonly departmentId: string;
    readonly appointmentId: string;
    readonly reference: string;
    readonly customers: readonly Customer[];
    readonly operationId: string;
    readonly start: string;
  }): Promise<void>;
  end(departmentId: string, appointmentId: string): Promise<void>;
  findByPerson(departmentId: string, personHashes: readonly string[]): Promise<readonly IndexedAppointment[]>;
  findByReference(departmentIds: readonly string[], references: readonly string[]): Promise<readonly IndexedAppointment[]>;
}

export function createAppointmentIndex({
  database,
  personHashKey,
  now,
}: {
  readonly database: Database;
  readonly personHashKey: string;
  readonly now: () => number;
}): AppointmentIndex {
  return {
    async add({ customers, start, reference, ...entry }) {
      const personHashes = [...new Set(customers.flatMap((customer) => keysOf(customer).map((key) => hashPersonKey(key, personHashKey))))];
      const row = { ...entry, reference: foldReference(reference), personHashes, start: new Date(start), createdAt: new Date(now()), endedAt: null };
      await database.fork().upsertMany(AppointmentIndexEntity, [row], { onConflictFields: ["departmentId", "appointmentId"] });
    },

    async end(departmentId, appointmentId) {
      await database.fork().nativeUpdate(AppointmentIndexEntity, { departmentId, appointmentId }, { endedAt: new Date(now()) });
    },

    async findByPerson(departmentId, personHashes) {
      // Array overlap: served by the GIN index.
      const rows = await database
        .fork()
        .find(
          AppointmentIndexEntity,
          { departmentId, personHashes: { $overlap: [...personHashes] }, endedAt: null },
          { orderBy: { start: "desc" }, limit: foundMax },
        );
      return rows.map(({ appointmentId }) => ({ departmentId, appointmentId }));
    },

    async findByReference(departmentIds, references) {
      const where = { departmentId: { $in: [...departmentIds] }, reference: { $in: references.map(foldReference) } };
      const rows = await database.fork().find(AppointmentIndexEntity, where, { orderBy: { start: "desc" }, limit: foundMax });
      return rows.map(({ departmentId, appointmentId }) => ({ departmentId, appointmentId }));
    },
  };
}
