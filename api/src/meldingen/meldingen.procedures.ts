import { createHash } from "node:crypto";
import {
  type ChangeMeldingOutcome,
  ConnectorError,
  isClosedMelding,
  type Melding,
  type MeldingenPort,
  type MeldingRejected,
  momentToDateTime,
  type WriteCall,
} from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import { Capability } from "../kernel/abilities.ts";
import { impersonal } from "../kernel/impersonal.ts";
import type { OperationRow, OperationStepRow } from "../kernel/operations/operation.entity.ts";
import { OperationKind, OperationState } from "../kernel/operations/operation.states.ts";
import { type Recovered, type Run, type StepDefinition, StepUndecided } from "../kernel/operations/run.ts";
import type { Ending, Procedure } from "../kernel/operations/runner.ts";
import type { Subject } from "../kernel/operations/subject.ts";
import { ReportKind } from "./melding-report.words.ts";
import type { MeldingReports } from "./melding-reports.ts";
import {
  cancelPayload,
  changePayload,
  type ChangeResult,
  changeResult,
  createPayload,
  type CreatePayload,
  createResult,
  type CreateResult,
  joinPayload,
  type JoinPayload,
  meldingOutcome,
  type MeldingOutcome,
  notePayload,
  type Rejection,
  type ReporterResult,
  reporterResult,
  withMeldingId,
} from "./meldingen.payloads.ts";
import { tasks } from "./meldingen.tasks.ts";

export interface MeldingProcedureTools {
  readonly directory: { find(departmentId: string): Pick<ConnectedDepartment, "name" | "meldingen"> | undefined };
  readonly reports: Pick<MeldingReports, "add" | "noteStatus">;
}

type MeldingKind =
  | OperationKind.CREATE_MELDING
  | OperationKind.JOIN_MELDING
  | OperationKind.CHANGE_MELDING
  | OperationKind.ADD_MELDING_NOTE
  | OperationKind.CANCEL_MELDING;

/**
 * The steps of each write to a system for meldingen. Every step is kept before and after its call, so a procedure may be run again from the start at any time:
 * an operation never makes two meldingen, and what the hub itself keeps is kept before the operation is settled.
 */
export function createMeldingProcedures({ directory, reports }: MeldingProcedureTools): Readonly<Record<MeldingKind, Procedure>> {
  return {
    [OperationKind.CREATE_MELDING]: {
      ...about,
      sweepTask: tasks.sweep,
      execute: (run, operation) => create(run, createPayload.parse(operation.payload), contextOf(operation)),
      sweep: sweepCreated,
    },
    [OperationKind.JOIN_MELDING]: { ...about, execute: (run, operation) => join(run, joinPayload.parse(operation.payload), contextOf(operation)) },
    [OperationKind.CHANGE_MELDING]: {
      ...about,
      async execute(run, operation) {
        const { meldingId: id, subject, ...change } = changePayload.parse(operation.payload);
        const { port, departmentName } = contextOf(operation);
        const send = (call: WriteCall) => port.change({ id, ...change }, call);
        return endingOf("changed", await run.step(changeStep("change", tasks.change(departmentName, subject), send)));
      },
    },
    [OperationKind.ADD_MELDING_NOTE]: {
      ...about,
      async execute(run, operation) {
        const { meldingId: id, subject, text } = notePayload.parse(operation.payload);
        const { port, departmentName } = contextOf(operation);
        return endingOf("noted", await run.step(changeStep("note", tasks.note(departmentName, subject), (call) => port.addNote({ id, text }, call))));
      },
    },
    [OperationKind.CANCEL_MELDING]: {
      ...about,
      async execute(run, operation) {
        const { meldingId: id, subject, reason, ...rest } = cancelPayload.parse(operation.payload);
        const { port, departmentId, departmentName } = contextOf(operation);
        const send = (call: WriteCall) => port.setStatus({ id, status: "cancelled", text: reason, ...rest }, call);
        const cancelled = await run.step(changeStep("status", tasks.cancel(departmentName, subject), send));
        if (cancelled.kind === "changed") await reports.noteStatus({ departmentId, meldingId: id }, "cancelled");
        return endingOf("cancelled", cancelled);
      },
    },
  };

  async function create(run: Run, payload: CreatePayload, context: Context): Promise<Ending> {
    const { port, departmentId, operationId } = context;
    const made = await run.step(createStep(payload, context));
    const sweep = port.supports.findCreated;
    if (made.kind === "rejected") return { state: OperationState.NOT_DONE, outcome: made, sweep };
    const { meldingId, reference, status } = made.kind === "created" ? made : await numberOf(made.receipt, payload, context);
    await reports.add({
      ...payload.report,
      informBy: payload.report.informBy,
      feedbackDueOn: payload.report.feedbackDueOn,
      operationId,
      departmentId,
      meldingId,
      reference,
      status,
      kind: ReportKind.CREATED,
    });
    return done({ kind: "created", meldingId, reference }, sweep);
  }

  function createStep({ melding, subject }: CreatePayload, { port, departmentName, startedAt }: Context): StepDefinition<CreateResult> {
    const look = async (call: WriteCall): Promise<Recovered<CreateResult>> => {
      const found = await findCreated(port, { key: call.key, categoryId: melding.categoryId, since: startedAt }, call);
      if (!found) return { kind: "cannot-tell" };
      const [first] = found;
      return first ? { kind: "happened", result: { kind: "created", ...known(first) } } : { kind: "did-not-happen" };
    };
    return {
      name: "create",
      result: createResult,
      task: tasks.create(departmentName, subject),
      recovery: port.supports.idempotencyKeys ? "repeat" : look,
      onFailure: "give-up",
      isRefusal: ({ kind }) => kind === "rejected",
      send: async (call) => {
        const outcome = await port.create(melding, call);
        switch (outcome.kind) {
          case "created":
            return { kind: "created", ...known(outcome.melding) };
          case "accepted":
            return { kind: "accepted", receipt: outcome.receipt };
          case "rejected":
            return keepRejection(outcome);
        }
      },
    };
  }

  /** A department that tells the number later is asked until it does; one that never tells it leaves that to a person. */
  async function numberOf(receipt: string | undefined, { subject }: CreatePayload, { port, departmentName, traceId }: Context): Promise<Known> {
    const task = tasks.number(departmentName, subject);
    if (receipt === undefined) throw new StepUndecided("number", true, task);
    try {
      const melding = await port.findAccepted({ receipt }, { traceId, signal: AbortSignal.timeout(askMs) });
      if (melding) return known(melding);
    } catch (error) {
      if (!ConnectorError.isInstance(error)) throw error;
    }
    throw new StepUndecided("number", false, task);
  }

  /** Where the system keeps several reporters it gets one more; elsewhere a note tells that somebody else reported it too, and the hub keeps who. */
  async function join(run: Run, payload: JoinPayload, context: Context): Promise<Ending> {
    const { meldingId, subject, note, contact, report } = payload;
    const { port, departmentId, departmentName, operationId } = context;
    const task = tasks.join(departmentName, subject);
    if (port.supports.reporters === "several" && contact) {
      const added = await run.step<ReporterResult>({
        name: "reporter",
        result: reporterResult,
        task,
        recovery: port.supports.idempotencyKeys ? "repeat" : async () => ({ kind: "cannot-tell" }),
        onFailure: "give-up",
        isRefusal: ({ kind }) => kind === "gone" || kind === "rejected",
        send: async (call) => {
          const outcome = await port.addReporter({ id: meldingId, reporter: contact }, call);
          return outcome.kind === "rejected" ? keepRejection(outcome) : outcome;
        },
      });
      if (added.kind === "gone" || added.kind === "rejected") return { state: OperationState.NOT_DONE, outcome: added, sweep: false };
    } else if (port.supports.notes) {
      const noted = await run.step(changeStep("note", task, (call) => port.addNote({ id: meldingId, text: note }, call)));
      if (noted.kind !== "changed") return endingOf("joined", noted);
    }
    const status = (await readQuietly(port, meldingId, context))?.status ?? "other";
    await reports.add({
      ...report,
      informBy: report.informBy,
      feedbackDueOn: report.feedbackDueOn,
      operationId,
      departmentId,
      meldingId,
      reference: subject,
      status,
      kind: ReportKind.JOINED,
    });
    return done({ kind: "joined", meldingId, reference: subject });
  }

  /** Only for what the hub remembers of its status: that it cannot be read now is no reason to fail. */
  async function readQuietly(port: MeldingenPort, id: string, { traceId }: Context): Promise<Melding | undefined> {
    try {
      return await port.read({ id }, { traceId, signal: AbortSignal.timeout(askMs) });
    } catch (error) {
      if (ConnectorError.isInstance(error)) return undefined;
      throw error;
    }
  }

  /**
   * A request that got lost may arrive late, and a proxy may repeat one: the meldingen that carry this operation's mark are counted once more. Only the one
   * that the user was told of may stand open.
   */
  async function sweepCreated(run: Run, operation: OperationRow): Promise<void> {
    const { port, startedAt } = contextOf(operation);
    const { melding } = createPayload.parse(operation.payload);
    const outcome = meldingOutcome.parse(operation.outcome);
    const told = "meldingId" in outcome ? outcome.meldingId : undefined;
    const call = { traceId: operation.traceId, signal: AbortSignal.timeout(askMs) };
    const found = (await findCreated(port, { key: run.bookingKey, categoryId: melding.categoryId, since: startedAt }, call)) ?? [];
    for (const extra of found.filter(({ id, status }) => id !== told && !isClosedMelding(status))) {
      const change = { id: extra.id, status: "cancelled", text: "Dubbel gemeld", informReporter: false } as const;
      const cancelled = await port.setStatus(change, { ...call, key: sweepKey(run, extra) });
      if (cancelled.kind === "rejected") throw new Error(`operation ${operation.id}: the department refuses to cancel what was made twice`);
    }
  }

  function contextOf({ id, departmentId, startedAt, traceId }: OperationRow): Context {
    const department = directory.find(departmentId);
    if (!department?.meldingen) throw new Error(`operation ${id}: department ${departmentId} is no longer connected for meldingen`);
    return {
      port: department.meldingen.port,
      departmentId,
      departmentName: department.name,
      operationId: id,
      startedAt: momentToDateTime(startedAt.getTime()),
      traceId,
    };
  }
}

/** `undefined` where the system cannot tell for certain, in general or for this category. */
async function findCreated(
  port: MeldingenPort,
  query: Parameters<MeldingenPort["findCreated"]>[0],
  call: Parameters<MeldingenPort["findCreated"]>[1],
): Promise<readonly Melding[] | undefined> {
  if (!port.supports.findCreated) return undefined;
  try {
    return await port.findCreated(query, call);
  } catch (error) {
    if (ConnectorError.isInstance(error) && error.code === "NOT_SUPPORTED") return undefined;
    throw error;
  }
}

function changeStep(name: string, task: string, send: (call: WriteCall) => Promise<ChangeMeldingOutcome>): StepDefinition<ChangeResult> {
  return {
    name,
    result: changeResult,
    task,
    // Writing the same again gives the same melding; adapters see to it that a note does not come twice.
    recovery: "repeat",
    onFailure: "give-up",
    isRefusal: ({ kind }) => kind !== "changed",
    send: async (call) => {
      const outcome = await send(call);
      switch (outcome.kind) {
        case "changed":
        case "conflict":
          return { kind: outcome.kind, ...known(outcome.melding) };
        case "gone":
          return { kind: "gone" };
        case "rejected":
          return keepRejection(outcome);
      }
    },
  };
}

const askMs = 8_000;

interface Known {
  readonly meldingId: string;
  readonly reference: string;
  readonly status: Melding["status"];
}

interface Context {
  readonly port: MeldingenPort;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly operationId: string;
  readonly startedAt: string;
  readonly traceId: string;
}

const about = { capability: Capability.MELDINGEN, subjects } as const;

function subjects({ payload }: OperationRow, steps: readonly OperationStepRow[]): readonly Subject[] {
  const ids = [payload, ...steps.map(({ result }) => result)].map((kept) => withMeldingId.safeParse(kept).data?.meldingId);
  return [...new Set(ids.filter((id) => id !== undefined))].map((id) => ({ kind: "melding", id }));
}

function known({ id, reference, status }: Melding): Known {
  return { meldingId: id, reference, status };
}

function done(outcome: MeldingOutcome, sweep = false): Ending {
  return { state: OperationState.DONE, outcome, sweep };
}

function endingOf(success: "joined" | "changed" | "noted" | "cancelled", result: ChangeResult): Ending {
  switch (result.kind) {
    case "changed":
      return done({ kind: success, meldingId: result.meldingId, reference: result.reference });
    case "conflict":
      return { state: OperationState.NOT_DONE, outcome: { kind: "conflict", ...idAndReference(result) }, sweep: false };
    case "gone":
    case "rejected":
      return { state: OperationState.NOT_DONE, outcome: result, sweep: false };
  }
}

function idAndReference({ meldingId, reference }: Known) {
  return { meldingId, reference };
}

/** Each cancellation has a key of its own, the same when the sweep is repeated. */
function sweepKey({ bookingKey }: Run, { id }: Melding): string {
  return `${bookingKey}-${createHash("sha256").update(id).digest("hex").slice(0, 7)}`;
}

/** The department's own words are kept with the outcome: bounded, and without what looks like somebody's number or address. */
function keepRejection({ reason, message, fields }: MeldingRejected): Rejection {
  return { kind: "rejected", reason, message: impersonal(message), fields: [...(fields ?? [])] };
}
