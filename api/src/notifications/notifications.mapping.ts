import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { make } from "../kernel/make.ts";
import type { NotificationAttemptRow, NotificationRow, NotificationTargetRow } from "./notification.entity.ts";
import { NotificationAttempt, NotificationDelivery, NotificationTarget } from "./notifications.types.ts";
import { NotificationState } from "./notifications.words.ts";
import type { MailTarget, WebhookTarget } from "./targets.ts";

export function deliveryToGraphql(row: NotificationRow): Omit<NotificationDelivery, "log"> {
  const { id, target, channel, event, itemId, recipient, state, attempts, lastOutcome, lastDetail } = row;
  return make(NotificationDelivery, {
    id,
    target,
    channel,
    event,
    itemId: itemId ?? undefined,
    // Which agent it was is nobody's business here.
    recipient: recipient?.startsWith("user:") ? "user" : (recipient ?? undefined),
    state,
    attempts,
    madeAt: dateTimeOf(row.madeAt),
    nextAttemptAt: state === NotificationState.PENDING ? dateTimeOf(row.nextAt) : undefined,
    settledAt: row.settledAt ? dateTimeOf(row.settledAt) : undefined,
    lastOutcome: lastOutcome ?? undefined,
    lastDetail: lastDetail ?? undefined,
  });
}

export function attemptToGraphql({ at, durationMs, outcome, detail }: NotificationAttemptRow): NotificationAttempt {
  return make(NotificationAttempt, { at: dateTimeOf(at), durationMs: durationMs ?? undefined, outcome, detail: detail ?? undefined });
}

export interface TargetState {
  readonly row: NotificationTargetRow | undefined;
  readonly pending: number;
  readonly failed: number;
  readonly now: number;
}

export function targetToGraphql(target: WebhookTarget | MailTarget, { row, pending, failed, now }: TargetState): NotificationTarget {
  const isResting = row !== undefined && row.restUntil.getTime() > now;
  return make(NotificationTarget, {
    id: target.id,
    channel: target.channel,
    host: new URL("url" in target ? target.url : target.smtpUrl).host,
    pending,
    failed,
    failuresInRow: row?.failures ?? 0,
    restsUntil: isResting ? dateTimeOf(row.restUntil) : undefined,
    lastDeliveredAt: row?.lastDeliveredAt ? dateTimeOf(row.lastDeliveredAt) : undefined,
  });
}

function dateTimeOf(moment: Date): string {
  return momentToDateTime(moment.getTime());
}
