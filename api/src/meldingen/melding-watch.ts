import { randomInt } from "node:crypto";
import { type Melding, momentToDateTime, type ReadCall } from "@kcc-hub/connectors/sdk";
import type { Logger } from "pino";
import type { Database } from "../database/orm.ts";
import type { ConnectedDepartment, ConnectedMeldingen, DepartmentDirectory } from "../departments/department-directory.ts";
import { newTraceId } from "../kernel/trace-id.ts";
import type { FeedbackTasks } from "./feedback-tasks.ts";
import { MeldingWatchEntity } from "./feedback.entity.ts";
import { MeldingReportEntity } from "./melding-report.entity.ts";

export interface MeldingWatchSettings {
  /** How long after an answer a department is asked again. */
  readonly intervalMs: number;
  /** How long a department is left alone after each look in a row that it did not answer, the last one again after that; `retryDelaysDefault` when left out. */
  readonly retryDelaysMs?: readonly number[];
}

export interface MeldingWatchOptions {
  readonly database: Database;
  readonly directory: DepartmentDirectory;
  readonly feedback: FeedbackTasks;
  readonly settings: MeldingWatchSettings;
  readonly now: () => number;
  readonly log: Logger;
  /** Asks for another look at a moment; losing the request does no harm, the clock asks too. */
  readonly wakeAt: (at: Date) => Promise<void>;
  /** Gets everything that a department told, for whoever keeps a copy. */
  readonly onTold?: (departmentId: string, meldingen: readonly Melding[]) => Promise<void>;
}

/** Notices what departments do with meldingen. Several hubs share the work: each department is asked by one at a time. */
export interface MeldingWatch {
  /** Asks every department whose turn it is. */
  lookAll(): Promise<void>;
  /** One melding, now: for a department that sends word. Whatever the word says, the department's system is asked. */
  lookAt(departmentId: string, meldingId: string): Promise<"looked" | "unknown">;
  /** The embedded database has one process: at its start nobody is asking. */
  releaseLeases(): Promise<void>;
}

type Watched = ConnectedDepartment & { readonly meldingen: ConnectedMeldingen };

const deadlineMs = 20_000;
/** What is told is taken in soon after; a look that takes longer may be done twice, which does no harm. */
const leaseMs = deadlineMs + 10_000;
/** Clocks of two organisations may differ by this much, and a change may be seen late in a list. */
const marginMs = 5 * 60_000;
/** At the first look there is no earlier one. */
const firstLookMs = 24 * 3_600_000;
/** A department that does not answer is left alone ever longer. */
const retryDelaysDefault: readonly number[] = [30_000, 60_000, 120_000, 300_000, 600_000, 900_000];
/** Of a department that can only be asked one by one. */
const readsMax = 50;
const readsAtOnce = 3;
const rememberedMax = 5_000;
const zeroId = "00000000-0000-0000-0000-000000000000";

export function createMeldingWatch({ database, directory, feedback, settings, now, log, wakeAt, onTold }: MeldingWatchOptions): MeldingWatch {
  const watched = directory.all.filter(isWatched);
  const { intervalMs, retryDelaysMs = retryDelaysDefault } = settings;
  /** What was taken in lately, so that the overlap of two looks is not told twice. Lost at a restart, which does no harm. */
  const seen = new Map<string, string>();
  const turns = new Map<string, string>();

  async function lookAll(): Promise<void> {
    await Promise.all(watched.map(lookAtDepartment));
  }

  async function lookAtDepartment(department: Watched): Promise<void> {
    const startedAt = now();
    const watch = await claim(department.id, startedAt);
    if (!watch) return;
    try {
      // Should this process die, another asks as soon as it may.
      await wakeAt(new Date(startedAt + leaseMs));
      const since = watch.checkedAt ? watch.checkedAt.getTime() - marginMs : startedAt - firstLookMs;
      const call = { signal: AbortSignal.timeout(deadlineMs), traceId: newTraceId() };
      const told = await changedSince(department, since, call);
      for (const melding of told) await takeIn(department, melding);
      await onTold?.(department.id, told);
      await release(department.id, { checkedAt: new Date(startedAt), failures: 0, nextAt: nextAt(intervalMs) });
    } catch (error) {
      const failures = watch.failures + 1;
      log.warn({ event: "watch-failed", departmentId: department.id, failures, error: error instanceof Error ? error.name : "unknown" });
      await release(department.id, { failures, nextAt: nextAt(retryDelaysMs[Math.min(failures, retryDelaysMs.length) - 1] ?? intervalMs) });
    }
  }

  async function claim(departmentId: string, at: number) {
    const moment = new Date(at);
    const first = { departmentId, checkedAt: null, nextAt: moment, leaseUntil: moment, failures: 0 };
    await database.fork().upsertMany(MeldingWatchEntity, [first], { onConflictFields: ["departmentId"], onConflictAction: "ignore" });
    const free = { departmentId, nextAt: { $lte: moment }, leaseUntil: { $lte: moment } };
    const claimed = await database.fork().nativeUpdate(MeldingWatchEntity, free, { leaseUntil: new Date(at + leaseMs) });
    return claimed === 1 ? await database.fork().findOneOrFail(MeldingWatchEntity, departmentId) : undefined;
  }

  async function release(departmentId: string, change: { checkedAt?: Date; failures: number; nextAt: Date }): Promise<void> {
    await database.fork().nativeUpdate(MeldingWatchEntity, { departmentId }, { ...change, leaseUntil: new Date(now()) });
    await wakeAt(change.nextAt);
  }

  /** A little apart, so that departments and hubs do not all ask at the same moment. */
  function nextAt(delayMs: number): Date {
    return new Date(now() + delayMs + randomInt(Math.ceil(delayMs / 10)));
  }

  async function changedSince({ id, meldingen: { port } }: Watched, since: number, call: ReadCall): Promise<readonly Melding[]> {
    if (port.supports.listChanged) return await port.listChanged({ since: momentToDateTime(since) }, call);
    const open = await nextReports(id);
    const ids = [...new Set(open.map(({ meldingId }) => meldingId))];
    const found: Melding[] = [];
    for (let first = 0; first < ids.length; first += readsAtOnce) {
      const read = await Promise.all(ids.slice(first, first + readsAtOnce).map((meldingId) => port.read({ id: meldingId }, call)));
      found.push(...read.filter((melding) => melding !== undefined));
    }
    return found;
  }

  /** A few at a look, each in its turn: on from the last one of the look before. */
  async function nextReports(departmentId: string) {
    const where = { departmentId, closedAt: null, informBy: { $ne: null }, operationId: { $gt: turns.get(departmentId) ?? zeroId } };
    const rows = await database.fork().find(MeldingReportEntity, where, { orderBy: { operationId: "asc" }, limit: readsMax });
    turns.set(departmentId, rows.length < readsMax ? zeroId : (rows.at(-1)?.operationId ?? zeroId));
    return rows;
  }

  async function takeIn(department: Watched, melding: Melding): Promise<void> {
    const key = `${department.id}/${melding.id}`;
    const mark = `${melding.status} ${melding.version ?? melding.changedAt ?? ""}`;
    if (seen.get(key) === mark) return;
    await feedback.takeIn(department, melding);
    seen.delete(key);
    seen.set(key, mark);
    const [oldest] = seen.keys();
    if (seen.size > rememberedMax && oldest !== undefined) seen.delete(oldest);
  }

  return {
    lookAll,
    async releaseLeases() {
      await database.fork().nativeUpdate(MeldingWatchEntity, {}, { leaseUntil: new Date(now()) });
    },
    async lookAt(departmentId, meldingId) {
      const department = watched.find(({ id }) => id === departmentId);
      const melding = await department?.meldingen.port.read({ id: meldingId }, { signal: AbortSignal.timeout(deadlineMs), traceId: newTraceId() });
      if (!department || !melding) return "unknown";
      await takeIn(department, melding);
      return "looked";
    },
  };
}

function isWatched(department: ConnectedDepartment): department is Watched {
  return department.meldingen !== undefined;
}
