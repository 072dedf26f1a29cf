import { createHmac, randomUUID } from "node:crypto";
import { raw } from "@mikro-orm/core";
import type { Database, SqlEntityManager } from "../../database/orm.ts";
import type { Capability } from "../abilities.ts";
import { OperationEntity, type OperationRow, OperationStepEntity, type OperationStepRow, TaskEntity, type TaskRow } from "./operation.entity.ts";
import { type OperationKind, OperationState, StepState } from "./operation.states.ts";
import { type Subject, writeSubject } from "./subject.ts";

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
  /** The contact with a citizen during which it was asked for. */
  readonly contactId?: string;
}

/** Who may write about an operation: whoever began or claimed it last. Every claim has a token of its own, also within one process. */
export type Lease = Pick<OperationRow, "id" | "leaseOwner">;

export interface Settlement {
  readonly state: OperationState;
  readonly outcome: object;
  /** Kept with its payload until then, to be swept. */
  readonly keepPayloadUntil?: Date;
  /** What a person must do, made together with the settlement. */
  readonly task?: NewTask;
}

export interface NewTask {
  readonly departmentId: string;
  /** Who may see it: whoever may see this at the department. */
  readonly capability: Capability;
  readonly text: string;
  /** What it is about, the one that stands last. */
  readonly subjects: readonly Subject[];
}

export type Begun =
  | { readonly kind: "new"; readonly operation: OperationRow }
  /** The same key with the same payload: what became of it. */
  | { readonly kind: "known"; readonly operation: OperationRow }
  /** The same key was used for something else. */
  | { readonly kind: "key-reused" };

/** Thrown when somebody else has taken the operation over: this run must stop at once. */
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
  /** Still working on it: another full lease from now. Throws LeaseLost, as all that follow. */
  renew(lease: Lease): Promise<void>;
  /** Records that a call is about to be sent, and renews the lease. */
  startStep(lease: Lease, name: string): Promise<OperationStepRow>;
  settleStep(lease: Lease, step: { readonly name: string; readonly state: StepState; readonly result: unknown }): Promise<void>;
  settle(lease: Lease, settlement: Settlement): Promise<void>;
  /** Not settled yet: looked at again at the given moment. */
  postpone(lease: Lease, resumeAt: Date): Promise<void>;
  /** Settled, but not swept yet: looked at again at the given moment. */
  postponeSweep(lease: Lease, resumeAt: Date): Promise<void>;
  /** What an earlier call with this key became; `undefined` when there was none. */
  findByKey(key: { readonly userId: string; readonly kind: OperationKind; readonly idempotencyKey: string }): Promise<OperationRow | undefined>;
  /** Settled and swept: nothing more to do, the payload is cleared. */
  finish(lease: Lease, task?: NewTask): Promise<void>;
  taskOf(operationId: string): Promise<TaskRow | undefined>;
  /** Takes an operation that nobody works on; `undefined` when somebody does. */
  claim(operationId: string): Promise<OperationRow | undefined>;
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
  now,
}: {
  readonly database: Database;
  readonly settings: LedgerSettings;
  readonly now: () => number;
}): Ledger {
  const leaseEnd = () => new Date(now() + settings.leaseMs);
  const held = ({ id, leaseOwner }: Lease) => ({ id, leaseOwner });
  const renewed = () => ({ leaseUntil: leaseEnd(), resumeAt: leaseEnd() });
  /** Changes the operation when the lease still holds; everything of one call in one transaction. */
  const whileHeld = async <Value>(lease: Lease, change: () => Partial<OperationRow>, work: (em: SqlEntityManager) => Promise<Value>): Promise<Value> =>
    await database.fork().transactional(async (em) => {
      const changed = await em.nativeUpdate(OperationEntity, held(lease), change());
      if (changed === 0) throw new LeaseLost(`operation ${lease.id} was taken over`);
      return await work(em);
    });
  const addTask = async (em: SqlEntityManager, operationId: string, task: NewTask | undefined): Promise<void> => {
    if (!task) return;
    // An operation has one task. What is found to be wrong later, after its end, is added to it, and brings it back when it was closed.
    const earlier = await em.findOne(TaskEntity, { operationId });
    if (earlier) {
      if (!earlier.text.includes(task.text)) em.assign(earlier, { text: `${earlier.text} ${task.text}`, closedAt: null, closedBy: null, resolution: null });
      return await em.flush();
    }
    const row = {
      ...task,
      id: randomUUID(),
      operationId,
      subjects: task.subjects.map(writeSubject),
      createdAt: new Date(now()),
      closedAt: null,
      closedBy: null,
      resolution: null,
    };
    await em.upsertMany(TaskEntity, [row], { onConflictFields: ["operationId"], onConflictAction: "ignore" });
  };

  return {
    async begin(operation, payloadHash) {
      const row = {
        ...operation,
        contactId: operation.contactId ?? null,
        payload: jsonSafe(operation.payload),
        payloadHash,
        state: OperationState.RUNNING,
        outcome: null,
        isNoted: false,
        startedAt: new Date(now()),
        settledAt: null,
        leaseUntil: leaseEnd(),
        leaseOwner: randomUUID(),
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

    renew: (lease) => whileHeld(lease, renewed, async () => {}),

    async startStep(lease, name) {
      return await whileHeld(lease, renewed, async (em) => {
        const at = new Date(now());
        const known = await em.findOne(OperationStepEntity, { operationId: lease.id, name });
        if (known) {
          known.state = StepState.STARTED;
          known.attemptedAt = at;
          known.settledAt = null;
          known.attempts += 1;
          return known;
        }
        const step = { operationId: lease.id, name, state: StepState.STARTED, startedAt: at, attemptedAt: at, settledAt: null, attempts: 1, result: null };
        return em.create(OperationStepEntity, step);
      });
    },

    async settleStep(lease, { name, state, result }) {
      const settledAt = state === StepState.UNKNOWN ? null : new Date(now());
      await whileHeld(lease, renewed, async (em) => {
        await em.nativeUpdate(OperationStepEntity, { operationId: lease.id, name }, { state, settledAt, result: jsonSafe(result) });
      });
    },

    async settle(lease, { state, outcome, keepPayloadUntil, task }) {
      const at = new Date(now());
      const end = { state, outcome: jsonSafe(outcome), settledAt: at, isNoted: false, resumeAt: keepPayloadUntil ?? null, leaseUntil: at };
      const change = keepPayloadUntil ? end : { ...end, payload: null };
      await whileHeld(
        lease,
        () => change,
        (em) => addTask(em, lease.id, task),
      );
    },

    async postpone(lease, resumeAt) {
      const change = { state: OperationState.UNKNOWN, resumeAt, leaseUntil: new Date(now()) };
      // A settlement whose confirmation got lost stays settled.
      const unsettled = { ...held(lease), state: { $in: [OperationState.RUNNING, OperationState.UNKNOWN] } };
      await database.fork().nativeUpdate(OperationEntity, unsettled, change);
    },

    async postponeSweep(lease, resumeAt) {
      await database.fork().nativeUpdate(OperationEntity, held(lease), { resumeAt, leaseUntil: new Date(now()) });
    },

    async findByKey(key) {
      return (await database.fork().findOne(OperationEntity, key)) ?? undefined;
    },

    async finish(lease, task) {
      const change = () => ({ resumeAt: null, payload: null, leaseUntil: new Date(now()) });
      await whileHeld(lease, change, (em) => addTask(em, lease.id, task));
    },

    async taskOf(operationId) {
      return (await database.fork().findOne(TaskEntity, { operationId })) ?? undefined;
    },

    async claim(operationId) {
      const free = { id: operationId, leaseUntil: { $lte: new Date(now()) } };
      const leaseOwner = randomUUID();
      const claimed = await database.fork().nativeUpdate(OperationEntity, free, { leaseOwner, leaseUntil: leaseEnd(), attempts: raw("attempts + 1") });
      return claimed === 0 ? undefined : ((await database.fork().findOne(OperationEntity, { id: operationId, leaseOwner })) ?? undefined);
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

/** Equal payloads hash equal, whatever the order of their members. Keyed: a payload holds a BSN, and of those there are few enough to try. */
export function hashPayload(payload: unknown, secret: string): string {
  return createHmac("sha256", secret).update(canonicalJson(payload)).digest("hex");
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
