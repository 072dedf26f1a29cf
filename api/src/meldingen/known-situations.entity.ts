import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { SituationArea } from "./situation-area.ts";

/** What is known about a place and can be told at once: an outage, planned works, lights that come when the estate is finished. */
export const KnownSituationEntity = defineEntity({
  name: "KnownSituation",
  tableName: "known_situation",
  properties: {
    id: p.uuid().primary(),
    /** The department that it comes from. */
    departmentId: p.string().length(64),
    /** For the agent, to be read out. */
    text: p.text(),
    /** What it is about, in words of citizens or names of categories; empty for everything in the area. */
    categoryWords: p.array().columnType("text[]"),
    area: p.json<SituationArea>(),
    validFrom: p.datetime(),
    /** Null: until somebody ends it. */
    validUntil: p.datetime().nullable(),
    version: p.integer(),
    createdBy: p.string().length(255),
    createdAt: p.datetime(),
    changedBy: p.string().length(255),
    changedAt: p.datetime(),
  },
});
export type KnownSituationRow = InferEntity<typeof KnownSituationEntity>;

/** Every change asked for, by its idempotency key, so that a request that is sent again does nothing again. */
export const KnownSituationChangeEntity = defineEntity({
  name: "KnownSituationChange",
  tableName: "known_situation_change",
  primaryKeys: ["userId", "idempotencyKey"],
  properties: {
    userId: p.string().length(255).primary(),
    idempotencyKey: p.string().length(200).primary(),
    requestHash: p.string().length(64),
    situationId: p.uuid(),
    at: p.datetime(),
  },
});
