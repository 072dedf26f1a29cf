import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { PlainDateType } from "../database/plain-date.type.ts";
import { FeedbackOutcome, FeedbackTaskState } from "./feedback.words.ts";
import { InformChannel } from "./melding-report.words.ts";

/** When a department was last asked what changed, and when it is asked again. */
export const MeldingWatchEntity = defineEntity({
  name: "MeldingWatch",
  tableName: "melding_watch",
  properties: {
    departmentId: p.string().length(64).primary(),
    checkedAt: p.datetime().nullable(),
    nextAt: p.datetime(),
    /** While in the future, one hub is asking. */
    leaseUntil: p.datetime(),
    /** In a row, since it last answered. */
    failures: p.integer(),
  },
});

/** Somebody who must still be told by the contact centre what became of a melding. One for each report and each time that it was closed. */
export const FeedbackTaskEntity = defineEntity({
  name: "FeedbackTask",
  tableName: "feedback_task",
  properties: {
    id: p.uuid().primary(),
    /** The report that it is for: whoever made or joined the melding then. */
    operationId: p.uuid(),
    meldingClosedAt: p.datetime(),
    departmentId: p.string().length(64),
    meldingId: p.string().length(300),
    reference: p.string().length(300),
    channel: p.enum(() => InformChannel),
    /** The port's word, as it was closed. */
    meldingStatus: p.string().length(40),
    /** What the department said with it: free text, which may hold anything. */
    sealedText: p.text().nullable(),
    state: p.enum(() => FeedbackTaskState),
    dueOn: p.type(PlainDateType),
    attempts: p.integer(),
    /** When it was seen to be overdue. */
    escalatedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    settledBy: p.string().length(255).nullable(),
  },
});
export type FeedbackTaskRow = InferEntity<typeof FeedbackTaskEntity>;

/** What came of one try to tell somebody. */
export const FeedbackAttemptEntity = defineEntity({
  name: "FeedbackAttempt",
  tableName: "feedback_attempt",
  primaryKeys: ["userId", "idempotencyKey"],
  properties: {
    userId: p.string().length(255).primary(),
    idempotencyKey: p.string().length(200).primary(),
    taskId: p.uuid(),
    outcome: p.enum(() => FeedbackOutcome),
    sealedNote: p.text().nullable(),
    at: p.datetime(),
  },
});
export type FeedbackAttemptRow = InferEntity<typeof FeedbackAttemptEntity>;
