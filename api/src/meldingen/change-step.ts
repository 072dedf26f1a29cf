import type { ChangeMeldingOutcome, WriteCall } from "@kcc-hub/connectors/sdk";
import type { Recovered, StepDefinition } from "../kernel/operations/run.ts";
import type { Ending } from "../kernel/operations/runner.ts";
import { type ChangeResult, changeResult } from "./meldingen.payloads.ts";
import { type Context, done, keepRejection, known, notDone } from "./procedure-parts.ts";

export interface Change {
  readonly name: string;
  readonly task: string;
  readonly send: (call: WriteCall) => Promise<ChangeMeldingOutcome>;
}

/** What makes a melding as it is wanted: sent again it leads to the same. */
export function changeStep({ port }: Pick<Context, "port">, { name, task, send }: Change): StepDefinition<ChangeResult> {
  return {
    name,
    result: changeResult,
    task,
    recovery: port.supports.idempotencyKeys ? "repeat" : "repeat-as-is",
    onFailure: "give-up",
    isRefusal: ({ kind }) => kind !== "changed",
    send: async (call) => resultOf(await send(call)),
  };
}

export interface Note {
  readonly meldingId: string;
  readonly text: string;
  readonly task: string;
}

/** A note is one more each time. So where the system knows no keys, an attempt without an answer is looked for, and sent again only when it can no longer arrive. */
export function noteStep({ port }: Pick<Context, "port">, { meldingId: id, text, task }: Note): StepDefinition<ChangeResult> {
  const look = async (call: WriteCall): Promise<Recovered<ChangeResult>> => {
    const melding = await port.read({ id }, call);
    return melding?.notes.some(({ key }) => key === call.key)
      ? { kind: "happened", result: { kind: "changed", ...known(melding) } }
      : { kind: "did-not-happen" };
  };
  const step = changeStep({ port }, { name: "note", task, send: (call) => port.addNote({ id, text }, call) });
  return port.supports.idempotencyKeys ? step : { ...step, recovery: look, whenAbsent: "send-again" };
}

export function endingOf(success: "joined" | "changed" | "noted" | "cancelled", result: ChangeResult): Ending {
  switch (result.kind) {
    case "changed":
      return done({ kind: success, meldingId: result.meldingId, reference: result.reference });
    case "conflict":
      return notDone({ kind: "conflict", meldingId: result.meldingId, reference: result.reference });
    case "gone":
    case "rejected":
      return notDone(result);
  }
}

function resultOf(outcome: ChangeMeldingOutcome): ChangeResult {
  switch (outcome.kind) {
    case "changed":
    case "conflict":
      return { kind: outcome.kind, ...known(outcome.melding) };
    case "gone":
      return { kind: "gone" };
    case "rejected":
      return keepRejection(outcome);
  }
}
