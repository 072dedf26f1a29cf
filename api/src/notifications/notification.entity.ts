import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { AttemptOutcome, NotificationChannel, NotificationEvent, NotificationState } from "./notifications.words.ts";

/** One message for one target. Kept in the transaction of what it tells, delivered afterwards. */
export const NotificationEntity = defineEntity({
  name: "Notification",
  tableName: "notification",
  properties: {
    /** What the receiver sees as `webhook-id` or Message-ID: the same at every attempt. */
    id: p.uuid().primary(),
    target: p.string().length(64),
    channel: p.enum(() => NotificationChannel),
    event: p.enum(() => NotificationEvent),
    /** The item that it is about: what is told of one item is told in order. */
    itemId: p.uuid().nullable(),
    /** Whom a mail is for: `team:kennisbank`, `user:<id>`. The address is looked up when it is sent, and not kept here. */
    recipient: p.string().length(300).nullable(),
    /** Not twice for the same target: what happened, or the day of a digest. */
    dedupeKey: p.string().length(400),
    /** The body of a webhook as it is signed and sent; what a mail is written from. Without personal data. */
    body: p.text(),
    state: p.enum(() => NotificationState),
    attempts: p.integer(),
    madeAt: p.datetime(),
    nextAt: p.datetime(),
    /** While in the future, one hub is delivering it. */
    leaseUntil: p.datetime(),
    giveUpAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    lastOutcome: p.enum(() => AttemptOutcome).nullable(),
    lastDetail: p.string().length(60).nullable(),
  },
});
export type NotificationRow = InferEntity<typeof NotificationEntity>;

/** The delivery log: every time that something was sent, or tried to be. */
export const NotificationAttemptEntity = defineEntity({
  name: "NotificationAttempt",
  tableName: "notification_attempt",
  properties: {
    id: p.uuid().primary(),
    notificationId: p.uuid(),
    at: p.datetime(),
    durationMs: p.integer().nullable(),
    outcome: p.enum(() => AttemptOutcome),
    /** `HTTP 503`, `ECONNREFUSED`: what the receiver said, never its text. */
    detail: p.string().length(60).nullable(),
  },
});
export type NotificationAttemptRow = InferEntity<typeof NotificationAttemptEntity>;

/** How a target does: after failures it rests, so that one which is down costs nothing and is not hammered. */
export const NotificationTargetEntity = defineEntity({
  name: "NotificationTarget",
  tableName: "notification_target",
  properties: {
    target: p.string().length(64).primary(),
    /** In a row. */
    failures: p.integer(),
    restUntil: p.datetime(),
    lastDeliveredAt: p.datetime().nullable(),
  },
});
export type NotificationTargetRow = InferEntity<typeof NotificationTargetEntity>;

/** Whether an agent wants to hear by mail what became of what they made, and where. */
export const NotificationWishEntity = defineEntity({
  name: "NotificationWish",
  tableName: "notification_wish",
  properties: {
    userId: p.string().length(255).primary(),
    address: p.string().length(254),
    changedAt: p.datetime(),
  },
});
