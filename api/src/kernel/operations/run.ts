import { ConnectorError, type WriteCall } from "@kcc-hub/connectors/sdk";
import type { Logger } from "pino";
import type { z } from "zod";
import type { OperationRow, OperationStepRow } from "./operation.entity.ts";
import { StepState } from "./operation.states.ts";
import type { Ledger } from "./ledger.ts";

/** One remote call of an operation: how to send it, and how to find out what became of it. Results are JSON-safe, without personal data. */
export interface StepDefinition<Result extends { readonly kind: string }> {
  /** At most 40 characters, unique within the operation. */
  readonly name: string;
  /** Reads a kept result back. */
  readonly result: z.ZodType<Result>;
  send(call: WriteCall): Promise<Result>;
  /** Whether a result is a refusal rather than a success. */
  isRefusal(result: Result): boolean;
  /**
   * `repeat`: the system knows the key, so the call may be sent again and does nothing twice. `repeat-as-is`: sent again it leads to the same, but the system
   * does not know it again: while an earlier attempt may still arrive, a refusal says nothing about that one. Otherwise how to look whether it happened.
   */
  readonly recovery: "repeat" | "repeat-as-is" | Look<Result>;
  /** What a look that found nothing leads to when the late window has closed: by default the step has failed. */
  readonly whenAbsent?: "send-again";
  /** `give-up`: when it certainly did not happen, the operation ends. `insist`: it is tried again, because the operation cannot end before it. */
  readonly onFailure: "give-up" | "insist";
  /** What a person must check when the hub cannot settle it: plain Dutch, without personal data. */
  readonly task: string;
}

/** Asks the department whether an earlier attempt happened. */
export type Look<Result> = (call: WriteCall) => Promise<Recovered<Result>>;

export type Recovered<Result> = { readonly kind: "happened"; readonly result: Result } | { readonly kind: "did-not-happen" } | { readonly kind: "cannot-tell" };

/** It certainly did not happen: the operation can end with nothing changed. */
export class StepFailed extends Error {
  override readonly name = "StepFailed";
  constructor(
    readonly stepName: string,
    readonly code: string,
  ) {
    super(`step ${stepName} failed: ${code}`);
  }
}

/** It is not known whether it happened. `final` when waiting will not tell either. */
export class StepUndecided extends Error {
  override readonly name = "StepUndecided";
  constructor(
    readonly stepName: string,
    readonly final: boolean,
    readonly task: string,
  ) {
    super(`step ${stepName} is undecided`);
  }
}

/** An operation in progress, as its steps see it. Running it again from the start skips what is settled. */
export interface Run {
  readonly operationId: string;
  /** The mark that what this operation makes carries at the department. */
  readonly bookingKey: string;
  step<Result extends { readonly kind: string }>(definition: StepDefinition<Result>): Promise<Result>;
}

export interface RunSettings {
  /** Longest that one remote write may take, in milliseconds; shorter than the lease. */
  readonly stepDeadlineMs: number;
  /** How long a request that got no answer may still arrive at the department, in milliseconds. Before that, absence proves nothing. */
  readonly lateWindowMs: number;
}

export interface RunOptions {
  readonly operation: OperationRow;
  readonly ledger: Ledger;
  readonly settings: RunSettings;
  readonly now: () => number;
  readonly log: Logger;
}

interface Attempt {
  /** An earlier attempt got no usable answer, so it may have happened. */
  readonly mayHaveHappened: boolean;
  /** And it may even still be on its way, at a system that would not know it again. */
  readonly mayStillArrive: boolean;
  readonly retries: number;
}

const firstAttempt: Attempt = { mayHaveHappened: false, mayStillArrive: false, retries: 1 };
const newAttempt: Attempt = { ...firstAttempt, retries: 0 };
/** Kept with a step that was refused while an earlier attempt of it may still arrive. */
const refusedMeanwhile = "REFUSED_MEANWHILE";

/** Steps that make something at the department: it carries the operation's own key there. */
const makingSteps: ReadonlySet<string> = new Set(["book", "book-new", "create"]);

export function bookingKeyOf(operationId: string): string {
  return operationId.replaceAll("-", "");
}

export function createRun({ operation, ledger, settings, now, log }: RunOptions): Run {
  const { id: operationId, traceId } = operation;
  const bookingKey = bookingKeyOf(operationId);
  const callFor = (name: string): WriteCall => ({
    key: makingSteps.has(name) ? bookingKey : `${bookingKey}-${name.slice(0, 7)}`,
    traceId,
    // The client may be gone: what was begun is finished all the same.
    signal: AbortSignal.timeout(settings.stepDeadlineMs),
  });

  async function step<Result extends { readonly kind: string }>(definition: StepDefinition<Result>): Promise<Result> {
    const rows = await ledger.stepsOf(operationId);
    const row = rows.find(({ name }) => name === definition.name);
    if (!row) return await send(definition, firstAttempt);
    switch (row.state) {
      case StepState.SUCCEEDED:
      case StepState.REFUSED:
        return definition.result.parse(row.result);
      case StepState.FAILED:
        if (definition.onFailure === "give-up") throw new StepFailed(definition.name, failureCode(row));
        return await send(definition, newAttempt);
      case StepState.STARTED:
      case StepState.UNKNOWN:
        if (isLook(definition.recovery)) return await findOut(definition, definition.recovery, row.attemptedAt);
        return await repeat(definition, definition.recovery, row);
    }
  }

  async function repeat<Result extends { readonly kind: string }>(
    definition: StepDefinition<Result>,
    recovery: "repeat" | "repeat-as-is",
    row: OperationStepRow,
  ): Promise<Result> {
    const mayStillArrive = recovery === "repeat-as-is" && mayArrive(row.attemptedAt);
    if (mayStillArrive && failureCode(row) === refusedMeanwhile) throw new StepUndecided(definition.name, false, definition.task);
    return await send(definition, { mayHaveHappened: true, mayStillArrive, retries: 0 });
  }

  /** A request that got no answer may be on its way for as long as the late window. */
  function mayArrive(attemptedAt: Date): boolean {
    return now() - attemptedAt.getTime() < settings.lateWindowMs;
  }

  async function send<Result extends { readonly kind: string }>(definition: StepDefinition<Result>, attempt: Attempt): Promise<Result> {
    const { attemptedAt } = await ledger.startStep(operation, definition.name);
    try {
      const result = await definition.send(callFor(definition.name));
      if (attempt.mayStillArrive && definition.isRefusal(result)) return await doubt(definition);
      return await keep(definition, result);
    } catch (error) {
      if (!ConnectorError.isInstance(error)) throw error;
      const { code, applied, message } = error;
      // A connector's message names system, operation and what happened, without personal data.
      log.warn({ event: "step-failed", operationId, traceId, step: definition.name, code, applied, message }, "step failed");
      // That this attempt failed for certain says nothing about an earlier one.
      if (error.applied === "no" && !attempt.mayHaveHappened) return await fail(definition, error.code);
      await ledger.settleStep(operation, { name: definition.name, state: StepState.UNKNOWN, result: { code: error.code } });
      if (isLook(definition.recovery)) return await findOut(definition, definition.recovery, attemptedAt);
      const mayStillArrive = definition.recovery === "repeat-as-is";
      if (attempt.retries > 0) return await send(definition, { mayHaveHappened: true, mayStillArrive, retries: attempt.retries - 1 });
      throw new StepUndecided(definition.name, false, definition.task);
    }
  }

  async function findOut<Result extends { readonly kind: string }>(definition: StepDefinition<Result>, look: Look<Result>, attemptedAt: Date): Promise<Result> {
    const recovered = await lookWhetherItHappened(definition, look);
    switch (recovered.kind) {
      case "happened":
        return await keep(definition, recovered.result);
      case "cannot-tell":
        throw new StepUndecided(definition.name, true, definition.task);
      case "did-not-happen":
        // The request may still be on its way: absence counts only when the late window has closed.
        if (mayArrive(attemptedAt)) throw new StepUndecided(definition.name, false, definition.task);
        return definition.whenAbsent === "send-again" ? await send(definition, newAttempt) : await fail(definition, "NEVER_ARRIVED");
    }
  }

  async function lookWhetherItHappened<Result extends { readonly kind: string }>(
    definition: StepDefinition<Result>,
    look: Look<Result>,
  ): Promise<Recovered<Result>> {
    // Looking may take as long as a call: without a new lease somebody else would begin to look too.
    await ledger.renew(operation);
    try {
      return await look(callFor(definition.name));
    } catch (error) {
      if (ConnectorError.isInstance(error)) throw new StepUndecided(definition.name, false, definition.task);
      throw error;
    }
  }

  async function keep<Result extends { readonly kind: string }>(definition: StepDefinition<Result>, result: Result): Promise<Result> {
    const state = definition.isRefusal(result) ? StepState.REFUSED : StepState.SUCCEEDED;
    await ledger.settleStep(operation, { name: definition.name, state, result });
    return result;
  }

  async function doubt({ name, task }: Pick<StepDefinition<{ readonly kind: string }>, "name" | "task">): Promise<never> {
    await ledger.settleStep(operation, { name, state: StepState.UNKNOWN, result: { code: refusedMeanwhile } });
    throw new StepUndecided(name, false, task);
  }

  async function fail(definition: { readonly name: string; readonly onFailure: "give-up" | "insist"; readonly task: string }, code: string): Promise<never> {
    await ledger.settleStep(operation, { name: definition.name, state: StepState.FAILED, result: { code } });
    if (definition.onFailure === "give-up") throw new StepFailed(definition.name, code);
    throw new StepUndecided(definition.name, false, definition.task);
  }

  return { operationId, bookingKey, step };
}

function isLook<Result extends { readonly kind: string }>(recovery: StepDefinition<Result>["recovery"]): recovery is Look<Result> {
  return typeof recovery === "function";
}

function failureCode(row: OperationStepRow): string {
  const { result } = row;
  return typeof result === "object" && result !== null && "code" in result && typeof result.code === "string" ? result.code : "FAILED";
}
