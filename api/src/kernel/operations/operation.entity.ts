import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { Capability } from "../abilities.ts";
import { OperationKind, OperationState, StepState } from "./operation.states.ts";

/** A write to a department, from before the first call until it is settled. One row, one promise to the user. */
export const OperationEntity = defineEntity({
  name: "Operation",
  tableName: "operation",
  uniques: [{ properties: ["userId", "kind", "idempotencyKey"] }],
  indexes: [{ properties: ["state", "resumeAt"] }],
  properties: {
    id: p.uuid().primary(),
    userId: p.string().length(255),
    kind: p.enum(() => OperationKind),
    /** Chosen by the client; the same key with the same payload is the same operation. */
    idempotencyKey: p.string().length(200),
    payloadHash: p.string().length(64),
    departmentId: p.string().length(64),
    /** What is needed to take it up again after a crash. Holds personal data: cleared when the operation is settled. */
    payload: p.json<unknown>().nullable(),
    state: p.enum(() => OperationState),
    /** The answer, without personal data: which union member, and the ids in it. */
    outcome: p.json<unknown>().nullable(),
    traceId: p.string().length(32),
    /** The contact with a citizen during which it was asked for; null when none was named. */
    contactId: p.uuid().nullable(),
    /** Whether that contact took note of how it ended. Before that it is looked for. */
    isNoted: p.boolean().default(false),
    startedAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    /** While in the future, some process is working on it; after that anyone may take it up. */
    leaseUntil: p.datetime(),
    leaseOwner: p.string().length(64),
    /** When an unsettled operation is next looked at. */
    resumeAt: p.datetime().nullable(),
    attempts: p.integer().default(0),
  },
});
export type OperationRow = InferEntity<typeof OperationEntity>;

/** One remote call, kept before it is sent and after it is answered. */
export const OperationStepEntity = defineEntity({
  name: "OperationStep",
  tableName: "operation_step",
  primaryKeys: ["operationId", "name"],
  properties: {
    operationId: p.uuid().primary(),
    name: p.string().length(40).primary(),
    state: p.enum(() => StepState),
    startedAt: p.datetime(),
    /** When the latest attempt was sent. */
    attemptedAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    attempts: p.integer().default(1),
    /** What came of it, JSON-safe; only what a resumed operation needs. */
    result: p.json<unknown>().nullable(),
  },
});
export type OperationStepRow = InferEntity<typeof OperationStepEntity>;

/** Something for a person to settle. Closed only by a person. */
export const TaskEntity = defineEntity({
  name: "Task",
  tableName: "task",
  indexes: [{ properties: ["closedAt", "createdAt"] }],
  properties: {
    id: p.uuid().primary(),
    operationId: p.uuid().unique(),
    departmentId: p.string().length(64),
    capability: p.enum(() => Capability),
    text: p.text(),
    /** What it is about, as `kind/id` with the department's ids. */
    subjects: p.array(),
    createdAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closedBy: p.string().length(255).nullable(),
    resolution: p.text().nullable(),
  },
});
export type TaskRow = InferEntity<typeof TaskEntity>;
