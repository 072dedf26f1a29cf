import { createHash } from "node:crypto";
import { raw } from "@mikro-orm/core";
import type { Database } from "../../database/orm.ts";
import {
  OperationEntity,
  type OperationKind,
  OperationState,
  type OperationRow,
  OperationStepEntity,
  type OperationStepRow,
  StepState,
  TaskEntity,
  type TaskRow,
} from "./operation.entity.ts";

export interface LedgerSettings {
  /** How long a process may work on an operation without a sign of life before another takes it up, in milliseconds. */
  readonly leaseMs: number;
}

export interface NewOperation {
  readonly id: string;
  readonly userId: string;
  readonly kind: OperationKind;
  readonly idempotencyKey: string;
  readonly departmentId: string;
  /** JSON-safe. Kept until the operation is settled. */
  readonly payload: object;
  readonly traceId: string;
}

export type Begun =
  | { readonly kind: "new"; readonly operation: OperationRow }
  /** The same key with the same payload: what became of it. */
  | { readonly kind: "known"; readonly operation: OperationRow }
  /** The same key was used for something else. */
  | { readonly kind: "key-reused" };

/** Thrown when another process has taken the operation over: this one must stop at once. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/**
 * The ledger of writes: every write to a department is kept here before it is sent and after it is answered, so that nothing is lost and
 * nothing happens twice, whenever the process dies. Each method is one short transaction; none is held across a remote call.
 */
export interface Ledger {
  begin(operation: NewOperation, payloadHash: string): Promise<Begun>;
  find(operationId: string): Promise<OperationRow | undefined>;
  stepsOf(operationId: string): Promise<readonly OperationStepRow[]>;
  stepsOfMany(operationIds: readonly string[]): Promise<readonly OperationStepRow[]>;
  /** Records that a call is about to be sent, and renews the lease. */
  startStep(operationId: string, name: string): Promise<OperationStepRow>;
  settleStep(operationId: string, name: string, state: StepState, result: unknown): Promise<void>;
  settle(operationId: string, end: { readonly state: OperationState; readonly outcome: object; readonly keepPayloadUntil?: Date }): Promise<void>;
  /** Not settled yet: looked at again at the given moment. */
  postpone(operationId: string, resumeAt: Date): Promise<void>;
  /** Settled, but not swept yet: looked at again at the given moment. */
  postponeSweep(operationId: string, resumeAt: Date): Promise<void>;
  /** What an earlier call with this key became; `undefined` when there was none. */
  findByKey(key: { readonly userId: string; readonly kind: OperationKind; readonly idempotencyKey: string }): Promise<OperationRow | undefined>;
  /** Settled and swept: nothing more to do, the payload is cleared. */
  finish(operationId: string): Promise<void>;
  openTask(task: { readonly id: string; readonly operationId: string; readonly departmentId: string; readonly text: string }): Promise<void>;
  taskOf(operationId: string): Promise<TaskRow | undefined>;
  /** Takes an operation for this process; `false` when another works on it. */
  claim(operationId: string): Promise<boolean>;
  /** Operations that nobody works on and whose time has come, oldest first. */
  due(limit: number): Promise<readonly string[]>;
  /** When the next operation may be taken up; `undefined` when none waits. */
  nextDueAt(): Promise<Date | undefined>;
  /** The embedded database has one process: at its start no lease can be alive. */
  releaseAllLeases(): Promise<void>;
}

export function createLedger({
  database,
  settings,
  owner,
  now,
}: {
  readonly database: Database;
  readonly settings: LedgerSettings;
  readonly owner: string;
  readonly now: () => number;
}): Ledger {
  const leaseEnd = () => new Date(now() + settings.leaseMs);

  return {
    async begin(operation, payloadHash) {
      const row = {
        ...operation,
        payload: jsonSafe(operation.payload),
        payloadHash,
        state: OperationState.RUNNING,
        outcome: null,
        startedAt: new Date(now()),
        settledAt: null,
        leaseUntil: leaseEnd(),
        leaseOwner: owner,
        resumeAt: leaseEnd(),
        attempts: 1,
      };
      await database.fork().upsertMany(OperationEntity, [row], { onConflictFields: ["userId", "kind", "idempotencyKey"], onConflictAction: "ignore" });
      const kept = await database
        .fork()
        .findOneOrFail(OperationEntity, { userId: operation.userId, kind: operation.kind, idempotencyKey: operation.idempotencyKey });
      if (kept.id === operation.id) return { kind: "new", operation: kept };
      return kept.payloadHash === payloadHash ? { kind: "known", operation: kept } : { kind: "key-reused" };
    },

    async find(operationId) {
      return (await database.fork().findOne(OperationEntity, operationId)) ?? undefined;
    },

    stepsOf: (operationId) => database.fork().find(OperationStepEntity, { operationId }, { orderBy: { startedAt: "asc" } }),
    stepsOfMany: (operationIds) => database.fork().find(OperationStepEntity, { operationId: { $in: [...operationIds] } }, { orderBy: { startedAt: "asc" } }),

    async startStep(operationId, name) {
      return database.fork().transactional(async (em) => {
        const renewed = await em.nativeUpdate(OperationEntity, { id: operationId, leaseOwner: owner }, { leaseUntil: leaseEnd(), resumeAt: leaseEnd() });
        if (renewed === 0) throw new LeaseLost(`operation ${operationId} was taken over`);
        const at = new Date(now());
        const known = await em.findOne(OperationStepEntity, { operationId, name });
        if (known) {
          known.state = StepState.STARTED;
          known.attemptedAt = at;
          known.settledAt = null;
          known.attempts += 1;
          return known;
        }
        return em.create(OperationStepEntity, {
          operationId,
          name,
          state: StepState.STARTED,
          startedAt: at,
          attemptedAt: at,
          settledAt: null,
          attempts: 1,
          result: null,
        });
      });
    },

    async settleStep(operationId, name, state, result) {
      const settledAt = state === StepState.UNKNOWN ? null : new Date(now());
      await database.fork().nativeUpdate(OperationStepEntity, { operationId, name }, { state, settledAt, result: jsonSafe(result) });
    },

    async settle(operationId, { state, outcome, keepPayloadUntil }) {
      const end = { state, outcome: jsonSafe(outcome), settledAt: new Date(now()), resumeAt: keepPayloadUntil ?? null, leaseUntil: new Date(now()) };
      await database.fork().nativeUpdate(OperationEntity, { id: operationId, leaseOwner: owner }, keepPayloadUntil ? end : { ...end, payload: null });
    },

    async postpone(operationId, resumeAt) {
      const change = { state: OperationState.UNKNOWN, resumeAt, leaseUntil: new Date(now()) };
      // A settlement whose confirmation got lost stays settled.
      const unsettled = { id: operationId, leaseOwner: owner, state: { $in: [OperationState.RUNNING, OperationState.UNKNOWN] } };
      await database.fork().nativeUpdate(OperationEntity, unsettled, change);
    },

    async postponeSweep(operationId, resumeAt) {
      await database.fork().nativeUpdate(OperationEntity, { id: operationId, leaseOwner: owner }, { resumeAt, leaseUntil: new Date(now()) });
    },

    async findByKey(key) {
      return (await database.fork().findOne(OperationEntity, key)) ?? undefined;
    },

    async finish(operationId) {
      await database.fork().nativeUpdate(OperationEntity, { id: operationId }, { resumeAt: null, payload: null, leaseUntil: new Date(now()) });
    },

    async openTask(task) {
      const row = { ...task, createdAt: new Date(now()), closedAt: null, closedBy: null, resolution: null };
      await database.fork().upsertMany(TaskEntity, [row], { onConflictFields: ["operationId"], onConflictAction: "ignore" });
    },

    async taskOf(operationId) {
      return (await database.fork().findOne(TaskEntity, { operationId })) ?? undefined;
    },

    async claim(operationId) {
      const free = { id: operationId, leaseUntil: { $lte: new Date(now()) } };
      const claimed = await database.fork().nativeUpdate(OperationEntity, free, { leaseOwner: owner, leaseUntil: leaseEnd(), attempts: raw("attempts + 1") });
      return claimed > 0;
    },

    async due(limit) {
      const at = new Date(now());
      const rows = await database
        .fork()
        .find(OperationEntity, { resumeAt: { $lte: at }, leaseUntil: { $lte: at } }, { orderBy: { resumeAt: "asc" }, limit, fields: ["id"] });
      return rows.map((row) => row.id);
    },

    async nextDueAt() {
      const waiting = database
        .fork()
        .createQueryBuilder(OperationEntity)
        .where({ resumeAt: { $ne: null } });
      const row: { readonly at: Date | string | null } | undefined = await waiting.select(raw("min(greatest(resume_at, lease_until)) as at")).execute("get");
      return row?.at ? new Date(row.at) : undefined;
    },

    async releaseAllLeases() {
      const at = new Date(now());
      await database
        .fork()
        .nativeUpdate(OperationEntity, { state: { $in: [OperationState.RUNNING, OperationState.UNKNOWN] } }, { leaseUntil: at, resumeAt: at });
    },
  };
}

/** Without the members that are undefined: the ORM would keep them as null, which to a department is something else. */
function jsonSafe(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Equal payloads hash equal, whatever the order of their members. */
export function hashPayload(payload: unknown): string {
  return createHash("sha256").update(canonicalJson(payload)).digest("hex");
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
