import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { Action, Capability } from "../kernel/abilities.ts";

/** A right that a role has: one row for each cell of the table that is on. */
export const RightEntity = defineEntity({
  name: "Right",
  tableName: "granted_right",
  primaryKeys: ["role", "departmentId", "capability", "action"],
  properties: {
    role: p.string().length(64).primary(),
    departmentId: p.string().length(64).primary(),
    capability: p.enum(() => Capability).primary(),
    action: p.enum(() => Action).primary(),
    grantedAt: p.datetime(),
    grantedBy: p.string().length(255),
  },
});
export type RightRow = InferEntity<typeof RightEntity>;

/** Every change asked for, by its idempotency key, so that a request that is sent again does not undo what was decided after it. */
export const RightChangeEntity = defineEntity({
  name: "RightChange",
  tableName: "right_change",
  primaryKeys: ["userId", "idempotencyKey"],
  properties: {
    userId: p.string().length(255).primary(),
    idempotencyKey: p.string().length(200).primary(),
    role: p.string().length(64),
    departmentId: p.string().length(64),
    capability: p.enum(() => Capability),
    action: p.enum(() => Action),
    granted: p.boolean(),
    at: p.datetime(),
  },
});
