import type { Melding, MeldingenPort, MeldingRejected } from "@kcc-hub/connectors/sdk";
import { impersonal } from "../kernel/impersonal.ts";
import { OperationState } from "../kernel/operations/operation.states.ts";
import type { Ending } from "../kernel/operations/runner.ts";
import { type InformChannel, Informer } from "./melding-report.words.ts";
import type { MeldingOutcome, Rejection } from "./meldingen.payloads.ts";

/** What the procedures of meldingen have in common. */

/** Longest that a question within an operation may take. */
export const askMs = 8_000;

export interface Known {
  readonly meldingId: string;
  readonly reference: string;
  readonly status: Melding["status"];
}

export interface Context {
  readonly port: MeldingenPort;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly operationId: string;
  readonly startedAt: string;
  readonly traceId: string;
}

/** Somebody must call them, or write: what nobody but the contact centre will do. */
export function wantsToHear({ informBy, informer }: { readonly informBy?: InformChannel | undefined; readonly informer: Informer }): boolean {
  return informBy !== undefined && informer === Informer.CONTACT_CENTRE;
}

export function known({ id, reference, status }: Melding): Known {
  return { meldingId: id, reference, status };
}

export function done(outcome: MeldingOutcome, sweep = false): Ending {
  return { state: OperationState.DONE, outcome, sweep };
}

export function notDone(outcome: MeldingOutcome): Ending {
  return { state: OperationState.NOT_DONE, outcome, sweep: false };
}

/** The department's own words are kept with the outcome: bounded, and without what looks like somebody's number or address. */
export function keepRejection({ reason, message, fields }: MeldingRejected): Rejection {
  return { kind: "rejected", reason, message: impersonal(message), fields: [...(fields ?? [])] };
}
