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
  /** `repeat`: the call may be sent again with the same key and does nothing twice. Otherwise how to look whether it happened. */
  readonly recovery: "repeat" | Look<Result>;
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
  readonly retries: number;
}

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
    if (!row) return await send(definition, { mayHaveHappened: false, retries: 1 });
    switch (row.state) {
      case StepState.SUCCEEDED:
      case StepState.REFUSED:
        return definition.result.parse(row.result);
      case StepState.FAILED:
        if (definition.onFailure === "give-up") throw new StepFailed(definition.name, failureCode(row));
        return await send(definition, { mayHaveHappened: false, retries: 0 });
      case StepState.STARTED:
      case StepState.UNKNOWN:
        if (definition.recovery === "repeat") return await send(definition, { mayHaveHappened: true, retries: 0 });
        return await findOut(definition, definition.recovery, row.attemptedAt);
    }
  }

  async function send<Result extends { readonly kind: string }>(definition: StepDefinition<Result>, attempt: Attempt): Promise<Result> {
    const { attemptedAt } = await ledger.startStep(operation, definition.name);
    try {
      return await keep(definition, await definition.send(callFor(definition.name)));
    } catch (error) {
      if (!ConnectorError.isInstance(error)) throw error;
      const { code, applied, message } = error;
      // A connector's message names system, operation and what happened, without personal data.
      log.warn({ event: "step-failed", operationId, traceId, step: definition.name, code, applied, message }, "step failed");
      // That this attempt failed for certain says nothing about an earlier one.
      if (error.applied === "no" && !attempt.mayHaveHappened) return await fail(definition, error.code);
      await ledger.settleStep(operation, { name: definition.name, state: StepState.UNKNOWN, result: { code: error.code } });
      if (definition.recovery !== "repeat") return await findOut(definition, definition.recovery, attemptedAt);
      if (attempt.retries > 0) return await send(definition, { mayHaveHappened: true, retries: attempt.retries - 1 });
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
        if (now() - attemptedAt.getTime() < settings.lateWindowMs) throw new StepUndecided(definition.name, false, definition.task);
        return await fail(definition, "NEVER_ARRIVED");
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

  async function fail(definition: { readonly name: string; readonly onFailure: "give-up" | "insist"; readonly task: string }, code: string): Promise<never> {
    await ledger.settleStep(operation, { name: definition.name, state: StepState.FAILED, result: { code } });
    if (definition.onFailure === "give-up") throw new StepFailed(definition.name, code);
    throw new StepUndecided(definition.name, false, definition.task);
  }

  return { operationId, bookingKey, step };
}

function failureCode(row: OperationStepRow): string {
  const { result } = row;
  return typeof result === "object" && result !== null && "code" in result && typeof result.code === "string" ? result.code : "FAILED";
}
