import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { createRun, type Run, type RunSettings, StepFailed, StepUndecided } from "./run.ts";
import { LeaseLost, type Ledger } from "./ledger.ts";
import { type OperationKind, type OperationRow, OperationState } from "./operation.entity.ts";

/** How an operation ended: what the user is told, JSON-safe and without personal data. */
export interface Ending {
  readonly state: OperationState.DONE | OperationState.NOT_DONE;
  readonly outcome: { readonly kind: string };
  /** Look once more after the late window, for a request that arrived late or twice. */
  readonly sweep: boolean;
}

/** The steps of one kind of operation. May be run again from the start at any time: settled steps are skipped. */
export interface Procedure {
  execute(run: Run, operation: OperationRow): Promise<Ending>;
  /** Looks for bookings that should not be there and removes them. `cannot-tell` is no reason to keep looking. */
  sweep?(run: Run, operation: OperationRow): Promise<void>;
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
  readonly procedures: Procedures;
  readonly settings: RunnerSettings;
  readonly now: () => number;
  readonly log: Logger;
  /** Asks for `resumeDue` to be called at a moment; losing the request does no harm, a timer asks too. */
  readonly wakeAt: (at: Date) => Promise<void>;
}

const batchMax = 20;
const sweepTask = "Controleer bij de afdeling of deze afspraak niet dubbel in het systeem staat: de hub kon dat niet nakijken. Annuleer wat dubbel is.";

function isSettled({ state }: OperationRow): boolean {
  return state === OperationState.DONE || state === OperationState.NOT_DONE;
}

export function createRunner({ ledger, procedures, settings, now, log, wakeAt }: RunnerOptions): Runner {
  async function run(operation: OperationRow): Promise<void> {
    const { id: operationId, traceId } = operation;
    const steps = createRun({ operationId, traceId, ledger, settings, now, log });
    const procedure = procedures[operation.kind];
    try {
      // Should this process die, another takes over as soon as it may.
      await wakeAt(operation.leaseUntil);
      if (isSettled(operation)) return await sweep(operation, steps);
      const ending = await procedure.execute(steps, operation);
      await settle(operationId, ending);
    } catch (error) {
      await handle(operation, error);
    }
  }

  async function sweep(operation: OperationRow, steps: Run): Promise<void> {
    const { id: operationId, departmentId } = operation;
    try {
      await procedures[operation.kind].sweep?.(steps, operation);
      await ledger.finish(operationId);
    } catch (error) {
      const delayMs = settings.retryDelaysMs[operation.attempts - 1];
      log.warn({ operationId, departmentId, error: error instanceof Error ? error.name : "unknown", last: delayMs === undefined }, "sweep failed");
      if (delayMs === undefined) {
        // What was told to the user stands; whether more stands than that is for a person to see.
        await ledger.openTask({ id: randomUUID(), operationId, departmentId, text: sweepTask });
        return await ledger.finish(operationId);
      }
      const resumeAt = new Date(now() + delayMs);
      await ledger.postponeSweep(operationId, resumeAt);
      await wakeAt(resumeAt);
    }
  }

  async function settle(operationId: string, ending: Ending): Promise<void> {
    const { state, outcome } = ending;
    if (!ending.sweep) return await ledger.settle(operationId, { state, outcome });
    const sweepAt = new Date(now() + settings.lateWindowMs);
    await ledger.settle(operationId, { state, outcome, keepPayloadUntil: sweepAt });
    await wakeAt(sweepAt);
  }

  async function handle(operation: OperationRow, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return;
    if (error instanceof StepFailed) {
      const outcome = { kind: "unavailable", code: error.code };
      // What never arrived may still do so, long after: it is looked for once more.
      return await settle(operation.id, { state: OperationState.NOT_DONE, outcome, sweep: error.code === "NEVER_ARRIVED" });
    }
    if (error instanceof StepUndecided) return await postpone(operation, error);
    // A fault of ours. The ledger keeps the operation; the text may hold anything, so only its kind is logged.
    log.error({ operationId: operation.id, traceId: operation.traceId, error: error instanceof Error ? error.name : "unknown" }, "operation broke off");
    await postpone(operation, new StepUndecided("unknown", false, "Controleer bij de afdeling wat er met deze opdracht is gebeurd."));
  }

  async function postpone(operation: OperationRow, undecided: StepUndecided): Promise<void> {
    const attempts = operation.attempts;
    const delayMs = settings.retryDelaysMs[attempts - 1];
    if (undecided.final || delayMs === undefined) {
      await ledger.openTask({ id: randomUUID(), operationId: operation.id, departmentId: operation.departmentId, text: undecided.task });
      await ledger.settle(operation.id, { state: OperationState.NEEDS_ATTENTION, outcome: { kind: "needs-attention" } });
      log.warn({ operationId: operation.id, departmentId: operation.departmentId, step: undecided.stepName }, "operation needs attention");
      return;
    }
    const resumeAt = new Date(now() + delayMs);
    await ledger.postpone(operation.id, resumeAt);
    await wakeAt(resumeAt);
  }

  async function resumeDue(): Promise<number> {
    const ids = await ledger.due(batchMax);
    const claimed = await Promise.all(ids.map(async (id) => ((await ledger.claim(id)) ? await ledger.find(id) : undefined)));
    const operations = claimed.filter((operation) => operation !== undefined);
    await Promise.all(operations.map(run));
    if (operations.length > 0) return operations.length;
    // A process that died left no wake-up for the moment at which its leases end.
    const next = await ledger.nextDueAt();
    if (next) await wakeAt(next);
    return 0;
  }

  return { run, resumeDue };
}
