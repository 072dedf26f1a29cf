import type { Customer } from "@kcc-hub/connectors/sdk";
import { createBatches } from "../database/batches.ts";
import type { Database } from "../database/orm.ts";
import { hashPersonKey, keysOf } from "../kernel/person-keys.ts";
import { AppointmentIndexEntity } from "./appointment-index.entity.ts";
import { foldReference } from "../kernel/references.ts";

const foundMax = 50;
const lookUpsAtOnceMax = 64;
const lookUpWaitMsMax = 2000;

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
  /** At most fifty at each of the departments, the latest first. */
  findByPerson(departmentIds: readonly string[], personHashes: readonly string[]): Promise<readonly IndexedAppointment[]>;
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
  const findByPerson = createPersonLookUps(database);
  return {
    async add({ customers, start, reference, ...entry }) {
      const personHashes = [...new Set(customers.flatMap((customer) => keysOf(customer).map((key) => hashPersonKey(key, personHashKey))))];
      const row = { ...entry, reference: foldReference(reference), personHashes, start: new Date(start), createdAt: new Date(now()), endedAt: null };
      await database.fork().upsertMany(AppointmentIndexEntity, [row], { onConflictFields: ["departmentId", "appointmentId"] });
    },

    async end(departmentId, appointmentId) {
      await database.fork().nativeUpdate(AppointmentIndexEntity, { departmentId, appointmentId }, { endedAt: new Date(now()) });
    },

    findByPerson: (departments, hashes) => findByPerson({ departments, hashes }),

    async findByReference(departmentIds, references) {
      const where = { departmentId: { $in: [...departmentIds] }, reference: { $in: references.map(foldReference) } };
      const rows = await database.fork().find(AppointmentIndexEntity, where, { orderBy: { start: "desc" }, limit: foundMax });
      return rows.map(({ departmentId, appointmentId }) => ({ departmentId, appointmentId }));
    },
  };
}

interface PersonLookUp {
  readonly departments: readonly string[];
  readonly hashes: readonly string[];
}

// Array overlap: served by the GIN index.
const findByPersons = {
  name: "appointment-index.find-by-persons",
  text: `
    select question.place, found.department_id, found.appointment_id
    from json_to_recordset($1::json) as question (place int, departments text[], hashes text[])
    cross join lateral (
      select department_id, appointment_id, row_number() over (partition by department_id order by start desc) as rank
      from appointment_index
      where person_hashes && question.hashes and department_id = any (question.departments) and ended_at is null
    ) as found
    where found.rank <= ${foundMax}
    order by question.place, found.rank`,
};

/** Look-ups of several requests go to the database together; each gets its own rows only. */
function createPersonLookUps(database: Database): (lookUp: PersonLookUp) => Promise<readonly IndexedAppointment[]> {
  return createBatches<PersonLookUp, readonly IndexedAppointment[]>({
    itemsMax: lookUpsAtOnceMax,
    waitMsMax: lookUpWaitMsMax,
    async run(lookUps) {
      const found = lookUps.map((): IndexedAppointment[] => []);
      const rows = await database.ask(findByPersons, [JSON.stringify(lookUps.map((lookUp, place) => ({ place, ...lookUp })))]);
      for (const [place, departmentId, appointmentId] of rows) {
        if (departmentId && appointmentId) found[Number(place)]?.push({ departmentId, appointmentId });
      }
      return found;
    },
  });
}
