import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Customer } from "@kcc-hub/connectors/sdk";
import type { Abilities } from "../abilities.ts";
import type { RequestAudit } from "../audit.ts";
import { keyReused } from "../input.ts";
import { keysOf, writePersonKey } from "../person-keys.ts";
import { hashPayload, type Ledger } from "./ledger.ts";
import type { OperationRow } from "./operation.entity.ts";
import type { OperationKind } from "./operation.states.ts";
import type { Runner } from "./runner.ts";

/** An answer without an operation: nothing is begun. */
export interface Answered {
  readonly kind: "answer";
  readonly answer: object;
}

export interface Begin {
  readonly kind: "begin";
  readonly departmentId: string;
  /** JSON-safe: what the procedure needs to go on after a crash. */
  readonly payload: object;
  /** Whom it is about, for the audit log. */
  readonly about: Partial<Customer>;
}

export type Prepared = Answered | Begin;

export function answer(value: object): Answered {
  return { kind: "answer", answer: value };
}

export interface OnceTools {
  readonly abilities: Abilities;
  readonly ledger: Ledger;
  readonly runner: Runner;
  readonly audit: RequestAudit;
  readonly traceId: string;
  readonly personHashKey: string;
  /** What the ledger has of an operation, as an answer to the user. */
  readonly answerFor: (operation: OperationRow) => Promise<object>;
}

export interface Write {
  readonly kind: OperationKind;
  /** As the audit log has it: `appointment.book`. */
  readonly auditAction: string;
  readonly input: { readonly idempotencyKey: string };
  /** Checks what was asked for; called only when the key is new. */
  readonly prepare: () => Promise<Prepared>;
}

/** Does each write once: a known key is answered from the ledger before anything else is looked at. */
export function createOnce({ abilities, ledger, runner, audit, traceId, personHashKey, answerFor }: OnceTools): (write: Write) => Promise<object> {
  return async ({ kind, auditAction, input, prepare }) => {
    const key = { userId: abilities.viewer.userId, kind, idempotencyKey: input.idempotencyKey };
    const payloadHash = hashPayload(input, personHashKey);
    const earlier = await ledger.findByKey(key);
    if (earlier) return earlier.payloadHash === payloadHash ? await answerFor(earlier) : keyReused();
    const prepared = await prepare();
    if (prepared.kind === "answer") return prepared.answer;
    const { departmentId, payload, about } = prepared;
    const begun = await ledger.begin({ id: randomUUID(), ...key, departmentId, payload, traceId }, payloadHash);
    if (begun.kind === "key-reused") return keyReused();
    if (begun.kind === "known") return await answerFor(begun.operation);
    const { operation } = begun;
    // Kept before anything is sent: when it cannot be, nothing is, and the operation ends as never sent.
    const [subject] = keysOf(about).map(writePersonKey);
    await audit.record({ action: auditAction, outcome: "begun", departmentIds: [departmentId], operationId: operation.id, subject });
    // An agent is waiting: what takes longer goes on without them, and is followed by its operation.
    await Promise.race([runner.run(operation), setTimeout(answerWithinMs, undefined, { ref: false })]);
    return await answerFor((await ledger.find(operation.id)) ?? operation);
  };
}

const answerWithinMs = 12_000;
