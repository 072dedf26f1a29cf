import { setTimeout as sleep } from "node:timers/promises";
import { ConnectorError, type MeldingenPort } from "@kcc-hub/connectors/sdk";
import type { Logger } from "pino";
import type { KnownMeldingen } from "./known-meldingen.ts";

/** Fills the hub's table of meldingen when it starts, in the background. Afterwards whoever watches the departments keeps it up to date. */
export interface KnownMeldingenFill {
  /** Returns at once. */
  start(): void;
  /** Lists one department until it is caught up, or throws what the department threw. */
  fill(department: FilledDepartment, signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

export interface FilledDepartment {
  readonly departmentId: string;
  readonly port: Pick<MeldingenPort, "supports" | "listChanged">;
}

export interface FillOptions {
  readonly known: KnownMeldingen;
  readonly departments: readonly FilledDepartment[];
  readonly now: () => number;
  readonly log: Logger;
  /** Waits before a department that did not answer is asked again, in milliseconds; the last one again and again. */
  readonly retryDelaysMs?: readonly number[];
}

const dayMs = 86_400_000;
/** What changed lately is worth most and is listed first; each step is kept, so a hub that dies goes on where it was. */
const daysBack = [2, 14, 60, 180, 365] as const;
/** Two clocks, and a change that was being made while the last listing ran. */
const overlapMs = 5 * 60_000;
const listingDeadlineMs = 60_000;
const retryDelaysDefault = [60_000, 300_000, 900_000] as const;
const pruneEveryMs = 6 * 3_600_000;

export function createKnownMeldingenFill({ known, departments, now, log, retryDelaysMs = retryDelaysDefault }: FillOptions): KnownMeldingenFill {
  const stopping = new AbortController();
  const running: Promise<void>[] = [];
  const fillable = departments.filter(({ port }) => port.supports.listChanged);

  async function list({ departmentId, port }: FilledDepartment, since: number, signal: AbortSignal): Promise<void> {
    const call = { signal: AbortSignal.any([signal, AbortSignal.timeout(listingDeadlineMs)]), traceId: crypto.randomUUID().replaceAll("-", "") };
    await known.keep(departmentId, await port.listChanged({ since: new Date(since).toISOString() }, call));
  }

  async function fill(department: FilledDepartment, signal: AbortSignal): Promise<void> {
    const { departmentId } = department;
    const before = (await known.views([departmentId])).get(departmentId);
    const startedAt = now();
    const filledBefore = before?.filledSince.getTime() ?? startedAt;
    if (before) {
      await list(department, before.caughtUpAt.getTime() - overlapMs, signal);
      await known.setView(departmentId, { filledSince: before.filledSince, caughtUpAt: new Date(startedAt) });
    }
    for (const days of daysBack) {
      const since = startedAt - days * dayMs;
      if (since >= filledBefore) continue;
      await list(department, since, signal);
      await known.setView(departmentId, { filledSince: new Date(since), caughtUpAt: new Date(startedAt) });
    }
  }

  async function keepTrying(department: FilledDepartment): Promise<void> {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      const code = await tryOnce(department);
      if (code === undefined) return;
      // More than a listing can hold: further back is not to be had, and what was kept stands.
      if (code === "TOO_LARGE" || code === "NOT_SUPPORTED") return;
      await rest(retryDelaysMs[Math.min(attempt, retryDelaysMs.length - 1)] ?? 0);
    }
  }

  async function tryOnce(department: FilledDepartment): Promise<string | undefined> {
    try {
      await fill(department, stopping.signal);
      return undefined;
    } catch (error) {
      if (stopping.signal.aborted) return undefined;
      const code = ConnectorError.isInstance(error) ? error.code : "FAILED_HERE";
      log.warn({ event: "known-meldingen-not-filled", departmentId: department.departmentId, code }, "the listing of meldingen broke off");
      return code;
    }
  }

  async function keepPruning(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await known.prune();
      } catch (error) {
        log.warn({ event: "known-meldingen-not-pruned", error: error instanceof Error ? error.name : "unknown" }, "pruning failed");
      }
      await rest(pruneEveryMs);
    }
  }

  function rest(delayMs: number): Promise<void> {
    return sleep(delayMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
  }

  return {
    fill,
    start() {
      running.push(keepPruning(), ...fillable.map(keepTrying));
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
