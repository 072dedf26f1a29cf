import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { PlainDateType } from "../database/plain-date.type.ts";

/** A melding that was raised to a complaint, as everything stood at that moment. Never changed. */
export const ComplaintHandOverEntity = defineEntity({
  name: "ComplaintHandOver",
  tableName: "complaint_hand_over",
  properties: {
    id: p.uuid().primary(),
    reference: p.string().length(20),
    departmentId: p.string().length(64),
    meldingId: p.string().length(300),
    meldingReference: p.string().length(300),
    userId: p.string().length(255),
    idempotencyKey: p.string().length(200),
    raisedAt: p.datetime(),
    decideBy: p.type(PlainDateType),
    /** What the citizen said, and the melding with its history and reports: sealed, for it holds what people wrote. */
    sealed: p.text(),
  },
});
export type ComplaintHandOverRow = InferEntity<typeof ComplaintHandOverEntity>;
