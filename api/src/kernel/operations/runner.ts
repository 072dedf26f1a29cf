import type { Logger } from "pino";
import type { Capability } from "../abilities.ts";
import { createRun, type Run, type RunSettings, StepFailed, StepUndecided } from "./run.ts";
import { LeaseLost, type Ledger, type NewTask } from "./ledger.ts";
import type { OperationRow, OperationStepRow } from "./operation.entity.ts";
import { type OperationKind, OperationState } from "./operation.states.ts";
import type { Subject } from "./subject.ts";

/** How an operation ended: what the user is told, JSON-safe and without personal data. */
export interface Ending {
  readonly state: OperationState.DONE | OperationState.NOT_DONE;
  readonly outcome: { readonly kind: string; readonly code?: string };
  /** What a person must still see to, although the operation has ended: plain Dutch, without personal data. */
  readonly task?: string | undefined;
  /** Look once more after the late window, for a request that arrived late or twice. */
  readonly sweep: boolean;
}

/** The steps of one kind of operation. May be run again from the start at any time: settled steps are skipped. */
export interface Procedure {
  /** Whoever may see this at the department sees its tasks. */
  readonly capability: Capability;
  /** What it is about, the one that stands last: for the person who has to settle it. */
  subjects(operation: OperationRow, steps: readonly OperationStepRow[]): readonly Subject[];
  execute(run: Run, operation: OperationRow): Promise<Ending>;
  /** It ends before anything was sent: gives back what was set aside for it. */
  giveBack?(operation: OperationRow): Promise<void>;
  /** Looks for bookings that should not be there and removes them. `cannot-tell` is no reason to keep looking. */
  sweep?(run: Run, operation: OperationRow): Promise<void>;
  /** What a person must check when it could not be swept: plain Dutch, without personal data. */
  readonly sweepTask?: string;
}

export type Procedures = Readonly<Record<OperationKind, Procedure>>;

export interface RunnerSettings extends RunSettings {
  /** Waits between attempts to settle an operation, in milliseconds; after the last one a person is asked. */
  readonly retryDelaysMs: readonly number[];
}

export interface Runner {
  /** Runs an operation that this process has just begun or claimed. Never throws for a department's sake: the ledger has the state. */
  run(operation: OperationRow): Promise<void>;
  /** Takes up whatever is due. Answers how many were taken up. */
  resumeDue(): Promise<number>;
}

export interface RunnerOptions {
  readonly ledger: Ledger;
  /** Of every kind that is begun here. */
  readonly procedures: Partial<Procedures>;
  readonly settings: RunnerSettings;
  readonly now: () => number;
  readonly log: Logger;
  /** Asks for `resumeDue` to be called at a moment; losing the request does no harm, a timer asks too. */
  readonly wakeAt: (at: Date) => Promise<void>;
}

const batchMax = 20;
const checkTask = "Controleer bij de afdeling wat er met deze opdracht is gebeurd: de hub kon dat niet nakijken.";

const neverSent: Ending = { state: OperationState.NOT_DONE, outcome: { kind: "unavailable", code: "NEVER_SENT" }, sweep: false };

function isSettled({ state }: OperationRow): boolean {
  return state === OperationState.DONE || state === OperationState.NOT_DONE;
}

export function createRunner({ ledger, procedures, settings, now, log, wakeAt }: RunnerOptions): Runner {
  async function run(operation: OperationRow): Promise<void> {
    const steps = createRun({ operation, ledger, settings, now, log });
    try {
      // Should this process die, another takes over as soon as it may.
      await wake(operation.leaseUntil);
      if (isSettled(operation)) return await sweep(operation, steps);
      if (await wasNeverSent(operation)) {
        await procedureOf(operation).giveBack?.(operation);
        return await settle(operation, neverSent);
      }
      await settle(operation, await procedureOf(operation).execute(steps, operation));
    } catch (error) {
      await handle(operation, error);
    }
  }

  /** Losing a wake-up does no harm: the timer looks too. */
  async function wake(at: Date): Promise<void> {
    try {
      await wakeAt(at);
    } catch (error) {
      log.warn({ event: "wake-up-lost", error: error instanceof Error ? error.name : "unknown" }, "no wake-up could be asked for");
    }
  }

  /** The process that began it died before its first call. The user was told nothing, and may have lost the right since: it is not begun anew. */
  async function wasNeverSent(operation: OperationRow): Promise<boolean> {
    return operation.attempts > 1 && (await ledger.stepsOf(operation.id)).length === 0;
  }

  async function sweep(operation: OperationRow, steps: Run): Promise<void> {
    const { id: operationId, departmentId } = operation;
    try {
      await procedureOf(operation).sweep?.(steps, operation);
      await ledger.finish(operation);
    } catch (error) {
      const delayMs = settings.retryDelaysMs[operation.attempts - 1];
      log.warn({ operationId, departmentId, error: error instanceof Error ? error.name : "unknown", last: delayMs === undefined }, "sweep failed");
      if (delayMs === undefined) {
        // What was told to the user stands; whether more stands than that is for a person to see.
        return await ledger.finish(operation, await taskFor(operation, procedureOf(operation).sweepTask ?? checkTask));
      }
      const resumeAt = new Date(now() + delayMs);
      await ledger.postponeSweep(operation, resumeAt);
      await wake(resumeAt);
    }
  }

  async function settle(operation: OperationRow, ending: Ending): Promise<void> {
    const { state, outcome } = ending;
    const task = ending.task === undefined ? {} : { task: await taskFor(operation, ending.task) };
    if (!ending.sweep) return await ledger.settle(operation, { state, outcome, ...task });
    const sweepAt = new Date(now() + settings.lateWindowMs);
    await ledger.settle(operation, { state, outcome, keepPayloadUntil: sweepAt, ...task });
    await wake(sweepAt);
  }

  async function taskFor(operation: OperationRow, text: string): Promise<NewTask> {
    const procedure = procedureOf(operation);
    const subjects = procedure.subjects(operation, await ledger.stepsOf(operation.id));
    return { departmentId: operation.departmentId, capability: procedure.capability, text, subjects };
  }

  function procedureOf({ id, kind }: OperationRow): Procedure {
    const procedure = procedures[kind];
    if (!procedure) throw new Error(`operation ${id}: there is no procedure for ${kind}`);
    return procedure;
  }

  async function handle(operation: OperationRow, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return;
    if (error instanceof StepFailed) {
      const outcome = { kind: "unavailable", code: error.code };
      // What never arrived may still do so, long after: it is looked for once more.
      return await settle(operation, { state: OperationState.NOT_DONE, outcome, sweep: error.code === "NEVER_ARRIVED" });
    }
    if (error instanceof StepUndecided) return await postpone(operation, error);
    // A fault of ours. The ledger keeps the operation; the text may hold anything, so only its kind is logged.
    log.error({ operationId: operation.id, traceId: operation.traceId, error: error instanceof Error ? error.name : "unknown" }, "operation broke off");
    await postpone(operation, new StepUndecided("unknown", false, checkTask));
  }

  async function postpone(operation: OperationRow, undecided: StepUndecided): Promise<void> {
    const attempts = operation.attempts;
    const delayMs = settings.retryDelaysMs[attempts - 1];
    if (undecided.final || delayMs === undefined) {
      const task = await taskFor(operation, undecided.task);
      await ledger.settle(operation, { state: OperationState.NEEDS_ATTENTION, outcome: { kind: "needs-attention" }, task });
      log.warn({ operationId: operation.id, departmentId: operation.departmentId, step: undecided.stepName }, "operation needs attention");
      return;
    }
    const resumeAt = new Date(now() + delayMs);
    await ledger.postpone(operation, resumeAt);
    await wake(resumeAt);
  }

  async function resumeDue(): Promise<number> {
    const ids = await ledger.due(batchMax);
    const claimed = await Promise.all(ids.map((id) => ledger.claim(id)));
    const operations = claimed.filter((operation) => operation !== undefined);
    await Promise.all(operations.map(run));
    if (operations.length > 0) return operations.length;
    // A process that died left no wake-up for the moment at which its leases end.
    const next = await ledger.nextDueAt();
    if (next) await wake(next);
    return 0;
  }

  return { run, resumeDue };
}
