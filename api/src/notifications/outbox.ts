import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "../database/orm.ts";
import type { ItemHappening, NoteHappenings } from "../kernel/happenings.ts";
import { eventOf, itemMailMessage, itemMessage } from "./messages.ts";
import { NotificationEntity, NotificationWishEntity } from "./notification.entity.ts";
import { NotificationChannel, NotificationEvent, NotificationState } from "./notifications.words.ts";
import { mailTargetId, type NotificationPlan, type WebhookTarget } from "./targets.ts";

/** The channel of PostgreSQL's `notify` by which hubs hear that something waits for a target. */
export const wakeChannel = "hub_notifications";

export interface OutboxOptions {
  readonly plan: NotificationPlan;
  /** Where people reach the admin app. */
  readonly hubUrl: string;
  /** How long an agent's mail about a decision waits: a decision can be undone meanwhile. */
  readonly outcomeMailDelayMs: number;
}

/** A message to keep. */
export interface Outgoing {
  readonly target: string;
  readonly channel: NotificationChannel;
  readonly event: NotificationEvent;
  readonly itemId?: string;
  readonly recipient?: string;
  readonly dedupeKey: string;
  readonly body: string;
  readonly madeAt: Date;
  readonly nextAt?: Date;
}

/** Makes a message for each target that wants to hear of it, in the transaction in which it happened. */
export function createOutbox({ plan, hubUrl, outcomeMailDelayMs }: OutboxOptions): NoteHappenings {
  const mailFor = (happening: ItemHappening, recipient: string) => ({
    ...common(happening),
    target: mailTargetId,
    channel: NotificationChannel.EMAIL,
    recipient,
    dedupeKey: `${happening.what}:${happening.itemId}:${happening.version}:${recipient}`,
    body: itemMailMessage(happening, hubUrl),
  });
  /** One for each decision: a decision that is restored is the same as before. */
  const mailForMaker = (happening: ItemHappening) => {
    const recipient = `user:${happening.madeById}`;
    const decision = happening.decision ?? happening.version;
    return {
      ...mailFor(happening, recipient),
      dedupeKey: `decided:${happening.itemId}:${decision}:${recipient}`,
      nextAt: new Date(happening.at.getTime() + outcomeMailDelayMs),
    };
  };
  const common = (happening: ItemHappening) => ({
    event: eventOf[happening.what],
    itemId: happening.itemId,
    madeAt: happening.at,
  });

  return async (em, happenings) => {
    const toWebhooks = happenings.flatMap((happening) =>
      plan.webhooks
        .filter((webhook) => wants(webhook, happening))
        .map(({ id: target, channel }) => ({
          ...common(happening),
          target,
          channel,
          dedupeKey: `${happening.what}:${happening.itemId}:${happening.version}`,
          body: itemMessage(happening, hubUrl),
        })),
    );
    const toTeams = happenings.flatMap((happening) => {
      const isWanted = plan.mail?.teams.some(({ team, events }) => team === happening.team && happening.what === "created" && events.includes("created"));
      return isWanted ? [mailFor(happening, `team:${happening.team}`)] : [];
    });
    const wishers = await whoWants(em, happenings);
    const toMakers = happenings.filter(({ what, madeById }) => what === "decided" && wishers.has(madeById)).map(mailForMaker);
    await keepOutgoing(em, [...toWebhooks, ...toTeams, ...toMakers], plan.giveUpAfterMs);
    await keepRestored(em, toMakers, plan.giveUpAfterMs);
  };

  async function whoWants(em: SqlEntityManager, happenings: readonly ItemHappening[]): Promise<ReadonlySet<string>> {
    const makers = happenings.flatMap(({ what, madeById }) => (what === "decided" ? [madeById] : []));
    if (!plan.mail?.makers || makers.length === 0) return new Set();
    const wishes = await em.find(NotificationWishEntity, { userId: { $in: [...new Set(makers)] } });
    return new Set(wishes.map(({ userId }) => userId));
  }
}

/**
 * A decision that was taken back and now stands again: what was not sent of it waits once more, also when a hub is finding out at this moment that there is no
 * reason to send it. What was sent is not sent again.
 */
async function keepRestored(em: SqlEntityManager, mails: readonly (Outgoing & { readonly nextAt: Date })[], giveUpAfterMs: number): Promise<void> {
  for (const { target, dedupeKey, nextAt } of mails) {
    const unsent = { target, dedupeKey, state: { $in: [NotificationState.PENDING, NotificationState.NOT_NEEDED] } };
    const again = { state: NotificationState.PENDING, nextAt, giveUpAt: new Date(nextAt.getTime() + giveUpAfterMs), settledAt: null, leaseUntil: new Date(0) };
    await em.nativeUpdate(NotificationEntity, unsent, again);
  }
}

function wants({ kinds, events, departments }: WebhookTarget, { kind, what, departmentId }: ItemHappening): boolean {
  const isOfDepartment = departments === undefined || (departmentId !== null && departments.includes(departmentId));
  return kinds.some((wanted) => wanted === kind) && events.includes(what) && isOfDepartment;
}

/** Once for each target and key, however often it is asked. Hubs hear of it when the transaction is committed. */
export async function keepOutgoing(em: SqlEntityManager, outgoing: readonly Outgoing[], giveUpAfterMs: number): Promise<void> {
  if (outgoing.length === 0) return;
  const rows = outgoing.map(({ nextAt, itemId = null, recipient = null, ...one }) => ({
    ...one,
    id: randomUUID(),
    itemId,
    recipient,
    nextAt: nextAt ?? one.madeAt,
    giveUpAt: new Date((nextAt ?? one.madeAt).getTime() + giveUpAfterMs),
    state: NotificationState.PENDING,
    attempts: 0,
    leaseUntil: new Date(0),
  }));
  await em.upsertMany(NotificationEntity, rows, { onConflictFields: ["target", "dedupeKey"], onConflictAction: "ignore" });
  for (const target of new Set(rows.map((row) => row.target))) await em.execute("select pg_notify(?, ?)", [wakeChannel, target]);
}
