import type { Logger } from "pino";
import type { DepartmentsConfiguration } from "../departments/departments.configuration.ts";
import type { Listening } from "../database/listening.ts";
import type { Database } from "../database/orm.ts";
import type { ItemsNow, NoteHappenings } from "../kernel/happenings.ts";
import type { Job } from "../kernel/jobs.ts";
import type { Channel } from "./channel.ts";
import { createDeliverer } from "./deliverer.ts";
import { createDeliveries } from "./deliveries.store.ts";
import { createOverdueDigest } from "./digest.ts";
import { createMailChannel } from "./mail.channel.ts";
import { createMailWriter } from "./mail-writer.ts";
import { createOutbox, wakeChannel } from "./outbox.ts";
import { deleteOldNotifications } from "./retention.ts";
import { notificationDefaults, type NotificationSettings } from "./settings.ts";
import { type MailTarget, type NotificationPlan, planNotifications, targetsOf, type WebhookTarget } from "./targets.ts";
import { createWebhookChannel } from "./webhook.channel.ts";

export interface NotificationsOptions {
  readonly database: Database;
  readonly departments: DepartmentsConfiguration;
  readonly secrets: (variableName: string) => string | undefined;
  readonly settings?: Partial<NotificationSettings> | undefined;
  /** Where people reach the admin app: links lead there. */
  readonly hubUrl: string;
  readonly items: ItemsNow;
  readonly wakeAt: (job: string, at: Date) => Promise<void>;
  readonly now: () => number;
  readonly random?: () => number;
  readonly log: Logger;
}

/** Telling other systems, and people by mail, what happens: kept with what happened, delivered afterwards, shown until it has arrived. */
export interface Notifications {
  readonly plan: NotificationPlan;
  readonly hubUrl: string;
  readonly note: NoteHappenings;
  /** One for each target, and one that deletes what is over. */
  readonly jobs: readonly Job[];
  /** Makes the mails about what is overdue, where they are due. */
  runDigest(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createNotifications(options: NotificationsOptions): Notifications {
  const { database, hubUrl, items, now, random = Math.random, log } = options;
  const settings = { ...notificationDefaults, ...options.settings };
  const plan = planNotifications(options.departments, options.secrets);
  const targets = targetsOf(plan);
  const deliveries = createDeliveries({ database, ...settings, now, random });
  const digest = createOverdueDigest({ database, plan, items, hubUrl, now });
  const deliverers = targets.map((target) => ({
    target: target.id,
    job: jobOf(target.id),
    ...createDeliverer({
      target: target.id,
      channel: channelOf(target),
      deliveries,
      wakeAt: (at) => options.wakeAt(jobOf(target.id), at),
      log,
    }),
  }));
  let listening: Listening | undefined;

  function channelOf(target: WebhookTarget | MailTarget): Channel {
    if ("url" in target) return createWebhookChannel({ ...target, timeoutMs: settings.timeoutMs, now });
    return createMailChannel({ ...target, timeoutMs: settings.timeoutMs, write: createMailWriter({ database, target, items, hubUrl }) });
  }

  const wake = (target: string): void => {
    const known = deliverers.find((deliverer) => deliverer.target === target);
    // A wake-up that is lost does no harm: the clock wakes too.
    if (known) void options.wakeAt(known.job, new Date(now())).catch(() => {});
  };

  return {
    plan,
    hubUrl,
    note: createOutbox({ plan, hubUrl, outcomeMailDelayMs: settings.outcomeMailDelayMs }),
    jobs: [
      ...deliverers.map((deliverer) => ({ name: deliverer.job, run: () => deliverer.run() })),
      { name: expireJob, schedule: "23 * * * *", run: () => deleteOldNotifications({ database, keepMs: plan.keepMs, now }) },
    ],
    runDigest: () => digest.run(),
    async start() {
      if (database.kind === "embedded") await deliveries.releaseAllLeases();
      await deliveries.failUnknownTargets(targets.map(({ id }) => id));
      if (targets.length > 0) listening = await database.listen({ channel: wakeChannel, onHeard: wake, onDeaf: () => {} });
    },
    async stop() {
      await listening?.close();
      await Promise.all(deliverers.map((deliverer) => deliverer.stop()));
    },
  };
}

const expireJob = "notifications-expire";

function jobOf(target: string): string {
  return `notify-${target}`;
}
