import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import type { Abilities } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { beyond, type createCursors } from "../kernel/connection.ts";
import { notFound } from "../kernel/department-failure.ts";
import { check, idempotencyKey, invalidInput, keyReused } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { createOwnWrites } from "../kernel/own-writes.ts";
import { isInDomains } from "./mail-writer.ts";
import { testMessage } from "./messages.ts";
import { NotificationAttemptEntity, NotificationEntity, NotificationTargetEntity, NotificationWishEntity } from "./notification.entity.ts";
import type { NotificationsApi } from "./notifications.api.ts";
import { attemptToGraphql, deliveryToGraphql, targetToGraphql } from "./notifications.mapping.ts";
import { NotificationDeliveryConnection, NotificationsResent, NotificationWish } from "./notifications.types.ts";
import { NotificationChannel, NotificationEvent, NotificationState } from "./notifications.words.ts";
import { keepOutgoing, wakeChannel } from "./outbox.ts";
import type { Notifications } from "./notifications.ts";
import { targetsOf } from "./targets.ts";

export interface NotificationsServiceOptions {
  readonly database: Database;
  readonly notifications: Pick<Notifications, "plan" | "hubUrl">;
  readonly cursors: ReturnType<typeof createCursors>;
  readonly secret: string;
  readonly now: () => number;
}

export interface NotificationsRequest {
  readonly abilities: Abilities;
  readonly audit: RequestAudit;
}

const attemptsMax = 100;
const rowKey = z.tuple([z.iso.datetime(), z.uuid()]);
const uuid = z.uuid();
const keyed = z.object({ idempotencyKey });
const wishInput = keyed.extend({ address: z.email({ error: "Dit is geen e-mailadres. Controleer het." }).max(254).optional() });
const unknownNotification = "Dit bericht bestaat niet. Ververs de lijst.";
const unknownTarget = "Deze ontvanger staat niet in de instellingen van de hub. Kies een ontvanger uit de lijst.";

/** What integrators and supervisors see and do about notifications, and what every agent may wish. */
export function createNotificationsService(options: NotificationsServiceOptions, { abilities, audit }: NotificationsRequest): NotificationsApi {
  const { database, notifications, cursors, secret, now } = options;
  const { plan, hubUrl } = notifications;
  const { userId } = abilities.viewer;
  const ownWrites = createOwnWrites(secret);

  /** Carries something out once for a key, and answers the same when it is sent again. */
  async function once({ kind, input, key, resultIdOf = newId }: Asked, work: Work): Promise<object> {
    const checked = check(keyed, { idempotencyKey: key });
    if (!checked.ok) return checked.problem;
    return await database.fork().transactional(async (em) => {
      const resultId = await resultIdOf(em);
      const write = { userId, kind, idempotencyKey: key, input, resultId, at: new Date(now()) };
      const claimed = await ownWrites.claim(em, write);
      if (claimed.kind === "key-reused") return keyReused();
      return await work(em, { isNew: claimed.kind === "new", resultId: claimed.kind === "known" ? claimed.resultId : resultId });
    });
  }

  async function sendAgain(em: SqlEntityManager, where: object, target: string): Promise<number> {
    const at = new Date(now());
    const again = { state: NotificationState.PENDING, attempts: 0, nextAt: at, giveUpAt: new Date(at.getTime() + plan.giveUpAfterMs), settledAt: null };
    const count = await em.nativeUpdate(NotificationEntity, where, again);
    // Somebody says that the receiver is back: it need not rest on.
    await em.nativeUpdate(NotificationTargetEntity, { target }, { restUntil: new Date(0) });
    await em.execute("select pg_notify(?, ?)", [wakeChannel, target]);
    return count;
  }

  async function show(em: SqlEntityManager, id: string): Promise<object> {
    return deliveryToGraphql(await em.findOneOrFail(NotificationEntity, { id }, { refresh: true }));
  }

  return {
    async list({ target, state, page: asked }) {
      const list = cursors({ list: "notification-deliveries", userId, filter: [target, state], key: rowKey });
      const page = list.readPage(asked);
      if (!page.ok) return page.problem;
      const { first, after } = page.value;
      const past = after ? beyond({ columns: ["made_at", "id"], values: [new Date(after[0]), after[1]], direction: "descending" }) : {};
      const where = { $and: [target === undefined ? {} : { target }, state === undefined ? {} : { state }, past] };
      const rows = await database.fork().find(NotificationEntity, where, { orderBy: { madeAt: "desc", id: "desc" }, limit: first + 1 });
      return make(
        NotificationDeliveryConnection,
        list.connect(rows, page.value, { key: ({ madeAt, id }): [string, string] => [madeAt.toISOString(), id], node: deliveryToGraphql }),
      );
    },

    async targets() {
      const em = database.fork();
      const rows = await em.find(NotificationTargetEntity, {});
      const counts: { target: string; state: NotificationState; count: number }[] = await em.execute(
        `select "target", "state", count(*)::int as "count" from "notification" where "state" in ('PENDING', 'FAILED') group by "target", "state"`,
      );
      const countOf = (id: string, state: NotificationState) => counts.find((count) => count.target === id && count.state === state)?.count ?? 0;
      return targetsOf(plan).map((target) =>
        targetToGraphql(target, {
          row: rows.find((row) => row.target === target.id),
          pending: countOf(target.id, NotificationState.PENDING),
          failed: countOf(target.id, NotificationState.FAILED),
          now: now(),
        }),
      );
    },

    async attemptsOf(notificationId) {
      const rows = await database.fork().find(NotificationAttemptEntity, { notificationId }, { orderBy: { at: "desc", id: "desc" }, limit: attemptsMax });
      return rows.toReversed().map(attemptToGraphql);
    },

    resend: (id, key) =>
      once({ kind: "notification.resend", input: { id }, key }, async (em, { isNew }) => {
        const row = uuid.safeParse(id).success ? await em.findOne(NotificationEntity, { id }) : null;
        if (!row) return notFound(unknownNotification);
        if (!targetsOf(plan).some((target) => target.id === row.target)) return notFound(unknownTarget);
        if (isNew) {
          // What is being delivered at this moment is left to whoever does so.
          await sendAgain(em, { id, $or: [{ state: { $ne: NotificationState.PENDING } }, { leaseUntil: { $lte: new Date(now()) } }] }, row.target);
          await audit.record({ action: "notification.resend", outcome: "done" }, em);
        }
        return await show(em, id);
      }),

    resendFailed: (target, key) =>
      once({ kind: "notification.resend-failed", input: { target }, key, resultIdOf: (em) => countFailed(em, target) }, async (em, { isNew, resultId }) => {
        if (!targetsOf(plan).some(({ id }) => id === target)) return notFound(unknownTarget);
        if (!isNew) return make(NotificationsResent, { count: Number(resultId) });
        const count = await sendAgain(em, { target, state: NotificationState.FAILED }, target);
        await audit.record({ action: "notification.resend-failed", outcome: "done" }, em);
        return make(NotificationsResent, { count });
      }),

    sendTest: (target, key) =>
      once({ kind: "notification.test", input: { target }, key }, async (em, { isNew, resultId }) => {
        const known = targetsOf(plan).find(({ id }) => id === target);
        if (!known) return notFound(unknownTarget);
        const at = new Date(now());
        const outgoing = {
          target,
          channel: known.channel,
          event: NotificationEvent.TEST,
          dedupeKey: `test:${resultId}`,
          body: testMessage(at, hubUrl),
          madeAt: at,
          ...(known.channel === NotificationChannel.EMAIL && { recipient: "sender" }),
        };
        if (isNew) {
          await keepOutgoing(em, [outgoing], plan.giveUpAfterMs);
          await audit.record({ action: "notification.test", outcome: "done" }, em);
        }
        return deliveryToGraphql(await em.findOneOrFail(NotificationEntity, { target, dedupeKey: outgoing.dedupeKey }));
      }),

    wish: () => readWish(),

    async setWish(address, key) {
      const checked = check(wishInput, { address, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const domains = plan.mail?.makers?.domains ?? [];
      if (address !== undefined && !isInDomains(address, domains)) return invalidInput([{ field: "address", message: outside(domains) }]);
      const em = database.fork();
      if (address === undefined) await em.nativeDelete(NotificationWishEntity, { userId });
      else await em.upsert(NotificationWishEntity, { userId, address, changedAt: new Date(now()) });
      return await readWish();
    },
  };

  async function readWish(): Promise<NotificationWish> {
    const domains = [...(plan.mail?.makers?.domains ?? [])];
    const kept = await database.fork().findOne(NotificationWishEntity, { userId });
    return make(NotificationWish, { isPossible: domains.length > 0, domains, address: kept?.address });
  }
}

interface Asked {
  readonly kind: string;
  readonly input: unknown;
  readonly key: string;
  /** What a repeated answer is made from. */
  readonly resultIdOf?: (em: SqlEntityManager) => Promise<string>;
}

async function newId(): Promise<string> {
  return randomUUID();
}

async function countFailed(em: SqlEntityManager, target: string): Promise<string> {
  return String(await em.count(NotificationEntity, { target, state: NotificationState.FAILED }));
}

type Work = (em: SqlEntityManager, once: { readonly isNew: boolean; readonly resultId: string }) => Promise<object>;

function outside(domains: readonly string[]): string {
  if (domains.length === 0) return "De hub stuurt medewerkers geen e-mail. Vraag de beheerder om dat in te stellen.";
  return `Gebruik uw werkadres. Het moet eindigen op ${domains.map((domain) => `@${domain}`).join(" of ")}.`;
}
