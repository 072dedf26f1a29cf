import { ConnectorError, type ReadCall } from "@kcc-hub/connectors/sdk";
import type { Logger } from "pino";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import type { ConnectedCustomerRegister } from "../departments/customer-register.ts";
import type { DepartmentDirectory } from "../departments/department-directory.ts";
import { backOffMs } from "../kernel/back-off.ts";
import { newTraceId } from "../kernel/trace-id.ts";
import { ContactEntity, type ContactRow } from "./contact.entity.ts";
import type { ContactSeals } from "./contact-content.ts";
import type { ContactsStore } from "./contacts.store.ts";
import { mirrorContentOf } from "./mirror.content.ts";
import { deliver, type DeliveryRecord } from "./mirror.delivery.ts";
import { ContactMirrorEntity, type ContactMirrorRow } from "./mirror.entity.ts";
import { LaneLost, type MirrorLane, type MirrorLaneSettings } from "./mirror.lane.ts";
import { noteEndedOperations } from "./mirror.outbox.ts";
import { gaveUpSentence, refusedSentence, waitingSentence } from "./mirror.sentences.ts";
import { MirrorState } from "./mirror.words.ts";

export interface MirrorSettings extends MirrorLaneSettings {
  /** Longest that one call may take: less than a lease. */
  readonly stepDeadlineMs: number;
  /** How long something that was sent may still arrive after the hub gave up waiting. */
  readonly lateWindowMs: number;
}

export interface MirrorJobOptions {
  readonly database: Database;
  readonly store: ContactsStore;
  readonly seals: ContactSeals;
  readonly register: ConnectedCustomerRegister;
  readonly directory: DepartmentDirectory;
  readonly lane: MirrorLane;
  readonly settings: MirrorSettings;
  readonly now: () => number;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
  readonly log: Logger;
  /** Asks for another run at a moment; losing the request does no harm, the clock asks too. */
  readonly wakeAt: (at: Date) => Promise<void>;
}

/** Empties the outbox, the oldest contact first. */
export interface MirrorJob {
  run(): Promise<void>;
  /** Breaks off what is under way. Nothing is lost by it. */
  stop(): void;
}

/** A contact that gets no further so often in a row, while others get through, is given to a person. */
const strikesMax = 8;
/** So many contacts in a row that fail are the register's fault, whatever it says of its health: one that cannot write, for instance. */
const failedInARowMax = 3;
/** Then the queue may hand the job to another process. */
const runMsMax = 5 * 60_000;

type Attempt = "done" | "failed" | "register-down" | "lane-lost";

export function createMirrorJob(options: MirrorJobOptions): MirrorJob {
  const { database, store, seals, register, directory, lane, settings, now, random, log, wakeAt } = options;
  const stopping = new AbortController();
  const departmentName = (id: string) => directory.find(id)?.name ?? id;
  const call = (): ReadCall => ({ signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(settings.stepDeadlineMs)]), traceId: newTraceId() });

  async function run(): Promise<void> {
    if (stopping.signal.aborted || !(await lane.claim())) return;
    const until = now() + runMsMax;
    while (!stopping.signal.aborted && (await noteEndedOperations(database.fork(), new Date(now()))));
    let failedInARow = 0;
    while (!stopping.signal.aborted && now() < until) {
      const mirror = await nextDue();
      if (!mirror) break;
      const ended = await attempt(mirror);
      if (ended === "lane-lost") return;
      failedInARow = ended === "failed" ? failedInARow + 1 : 0;
      if (ended === "register-down" || failedInARow >= failedInARowMax) return await wakeAt(await lane.rest());
    }
    await lane.release();
    const next = (await certainAt()) ?? (await nextLater());
    if (next) await wakeAt(next);
  }

  /**
   * When it is certain what became of all that was sent. Until then nothing else is told: it could need the very thing, such as the actor of the same agent,
   * and make it twice.
   */
  async function certainAt(): Promise<Date | undefined> {
    const unsure = { unsureUntil: { $gt: new Date(now()) } };
    const [last] = await database.fork().find(ContactMirrorEntity, unsure, { orderBy: { unsureUntil: "desc" }, limit: 1 });
    return last?.unsureUntil ?? undefined;
  }

  async function nextDue(): Promise<ContactMirrorRow | undefined> {
    if (await certainAt()) return undefined;
    const due = { state: MirrorState.WAITING, nextAt: { $lte: new Date(now()) } };
    const [oldest] = await database.fork().find(ContactMirrorEntity, due, { orderBy: { queuedAt: "asc", contactId: "asc" }, limit: 1 });
    return oldest;
  }

  async function nextLater(): Promise<Date | undefined> {
    const [next] = await database.fork().find(ContactMirrorEntity, { state: MirrorState.WAITING }, { orderBy: { nextAt: "asc" }, limit: 1 });
    return next?.nextAt;
  }

  async function attempt(mirror: ContactMirrorRow): Promise<Attempt> {
    const { contactId } = mirror;
    try {
      await lane.hold();
      const at = new Date(now());
      await change(mirror, { attempts: mirror.attempts + 1, lastAttemptAt: at });
      await deliverOne(mirror, at);
      await lane.delivered();
      return "done";
    } catch (error) {
      if (error instanceof LaneLost) return "lane-lost";
      // The hub goes down: that says nothing of the register or the contact.
      if (stopping.signal.aborted) return "done";
      log.warn({ event: "mirror-failed", contactId, code: ConnectorError.isInstance(error) ? error.code : "INTERNAL", error: nameOf(error) });
      return await afterFailure(mirror, error);
    }
  }

  async function deliverOne(mirror: ContactMirrorRow, at: Date): Promise<void> {
    const row = await database.fork().findOneOrFail(ContactEntity, mirror.contactId);
    const belongings = await store.belongings([row.id]);
    const { port, person } = register;
    const content = mirrorContentOf({ row, belongings, seals, limits: port.limits, takes: (part) => port.takes(part), person, departmentName, now });
    const { registered, refusals } = await deliver({ register, row, content, record: recordOf(mirror), departmentName, call });
    const isRefused = refusals.length > 0;
    await change(mirror, {
      registered: registered ?? null,
      isShortened: content.contact.shortened.length > 0,
      strikes: 0,
      readAt: at,
      message: isRefused ? refusedSentence(refusals, registered !== undefined) : null,
    });
    // What was added meanwhile keeps it waiting.
    const told = { contactId: mirror.contactId, wanted: mirror.wanted };
    await database.fork().nativeUpdate(ContactMirrorEntity, told, { state: isRefused ? MirrorState.FAILED : MirrorState.MIRRORED });
    if (isRefused) log.warn({ event: "mirror-refused", contactId: mirror.contactId, refusals: refusals.map(({ field, code }) => `${field}: ${code}`) });
  }

  function recordOf(mirror: ContactMirrorRow): DeliveryRecord {
    return {
      registered: mirror.registered ?? undefined,
      isFirstAttempt: mirror.attempts === 0,
      hold: () => lane.hold(),
      beforeWrite: () =>
        database.fork().transactional(async (em) => {
          await lane.hold(em);
          const until = new Date(now() + settings.lateWindowMs);
          await change(mirror, { unsureUntil: until, nextAt: until }, em);
        }),
      async afterWrite(registered) {
        // It got further: what failed before is not failures in a row.
        mirror.strikes = 0;
        await change(mirror, { unsureUntil: null, nextAt: new Date(now()), strikes: 0, ...(registered && { registered }) });
      },
      afterNothing: () => change(mirror, { unsureUntil: null, nextAt: new Date(now()) }),
    };
  }

  /** Is it the register, or this contact? The register is asked. */
  async function afterFailure(mirror: ContactMirrorRow, error: unknown): Promise<Attempt> {
    const message = waitingSentence(error);
    if (ConnectorError.isInstance(error) && !(await isWell())) {
      await change(mirror, { message });
      return "register-down";
    }
    const strikes = mirror.strikes + 1;
    if (strikes >= strikesMax && (await lane.hasDeliveredSince(mirror.lastAttemptAt ?? mirror.queuedAt))) {
      const { reference }: ContactRow = await database.fork().findOneOrFail(ContactEntity, mirror.contactId);
      await change(mirror, { strikes, message: gaveUpSentence(reference), state: MirrorState.FAILED });
      return "failed";
    }
    const kept = await database.fork().findOneOrFail(ContactMirrorEntity, mirror.contactId);
    const again = now() + backOffMs({ failures: strikes, delaysMs: settings.retryDelaysMs, random });
    await change(mirror, { strikes, message, nextAt: new Date(Math.max(again, kept.unsureUntil?.getTime() ?? 0)) });
    return "failed";
  }

  async function isWell(): Promise<boolean> {
    try {
      await lane.hold();
      await register.checkHealth(call());
      return true;
    } catch (error) {
      if (error instanceof LaneLost || ConnectorError.isInstance(error)) return false;
      throw error;
    }
  }

  async function change({ contactId }: ContactMirrorRow, values: Partial<ContactMirrorRow>, em: SqlEntityManager = database.fork()): Promise<void> {
    await em.nativeUpdate(ContactMirrorEntity, { contactId }, values);
  }

  return { run, stop: () => stopping.abort() };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
