import { defineEntity, p } from "@mikro-orm/core";

/** Mutations of what the hub itself keeps, by their idempotency keys. Writes to departments are in the ledger of operations instead. */
export const OwnWriteEntity = defineEntity({
  name: "OwnWrite",
  tableName: "own_write",
  primaryKeys: ["userId", "kind", "idempotencyKey"],
  properties: {
    userId: p.string().length(255).primary(),
    kind: p.string().length(40).primary(),
    idempotencyKey: p.string().length(200).primary(),
    inputHash: p.string().length(64),
    resultId: p.string().length(200),
    at: p.datetime(),
  },
});
