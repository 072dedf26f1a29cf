import { defineEntity, p } from "@mikro-orm/core";

/**
 * What the hub wrote itself, so that it can be found by person and by reference where the department's system cannot search. Holds no
 * personal data: a person's keys are kept as keyed hashes only.
 */
export const AppointmentIndexEntity = defineEntity({
  name: "AppointmentIndex",
  tableName: "appointment_index",
  primaryKeys: ["departmentId", "appointmentId"],
  indexes: [{ properties: ["reference"] }],
  properties: {
    departmentId: p.string().length(64).primary(),
    appointmentId: p.string().length(300).primary(),
    /** In capitals, without spaces and dashes. */
    reference: p.string().length(300),
    personHashes: p.array().columnType("text[]"),
    operationId: p.uuid(),
    start: p.datetime(),
    createdAt: p.datetime(),
    /** When the hub cancelled or replaced it; null while it stands as far as the hub knows. */
    endedAt: p.datetime().nullable(),
  },
});
