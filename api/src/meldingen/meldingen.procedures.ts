import { type ChangeMeldingOutcome, ConnectorError, type Melding, type MeldingenPort, momentToDateTime, type WriteCall } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import { Capability } from "../kernel/abilities.ts";
import type { OperationRow, OperationStepRow } from "../kernel/operations/operation.entity.ts";
import { OperationKind } from "../kernel/operations/operation.states.ts";
import type { Run, StepDefinition } from "../kernel/operations/run.ts";
import type { Ending, Procedure } from "../kernel/operations/runner.ts";
import type { Subject } from "../kernel/operations/subject.ts";
import { attachToMelding, type PhotoContext } from "./attach.procedure.ts";
import { createMelding, sweepCreated } from "./create.procedure.ts";
import { ReportKind } from "./melding-report.words.ts";
import type { MeldingReports } from "./melding-reports.ts";
import {
  attachPayload,
  cancelPayload,
  changePayload,
  type ChangeResult,
  changeResult,
  createPayload,
  joinPayload,
  type JoinPayload,
  notePayload,
  type ReporterResult,
  reporterResult,
  withMeldingId,
} from "./meldingen.payloads.ts";
import { tasks } from "./meldingen.tasks.ts";
import { askMs, type Context, done, keepRejection, known, notDone } from "./procedure-parts.ts";

export interface MeldingProcedureTools {
  readonly directory: { find(departmentId: string): Pick<ConnectedDepartment, "name" | "meldingen"> | undefined };
  readonly reports: Pick<MeldingReports, "add" | "noteStatus">;
  readonly attachments: PhotoContext["attachments"];
}

type MeldingKind =
  | OperationKind.CREATE_MELDING
  | OperationKind.JOIN_MELDING
  | OperationKind.CHANGE_MELDING
  | OperationKind.ADD_MELDING_NOTE
  | OperationKind.ATTACH_TO_MELDING
  | OperationKind.CANCEL_MELDING;

/**
 * The steps of each write to a system for meldingen. Every step is kept before and after its call, so a procedure may be run again from the start at any time:
 * an operation never makes two meldingen, and what the hub itself keeps is kept before the operation is settled.
 */
export function createMeldingProcedures({ directory, reports, attachments }: MeldingProcedureTools): Readonly<Record<MeldingKind, Procedure>> {
  return {
    [OperationKind.CREATE_MELDING]: {
      ...about,
      sweepTask: tasks.sweep,
      execute: (run, operation) => createMelding(run, createPayload.parse(operation.payload), { ...contextOf(operation), reports, attachments }),
      sweep: (run, operation) => sweepCreated(run, operation, contextOf(operation)),
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
    [OperationKind.ATTACH_TO_MELDING]: {
      ...about,
      execute: (run, operation) => attachToMelding(run, attachPayload.parse(operation.payload), { ...contextOf(operation), attachments }),
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
      if (added.kind === "gone" || added.kind === "rejected") return notDone(added);
    } else if (port.supports.notes) {
      const noted = await run.step(changeStep("note", task, (call) => port.addNote({ id: meldingId, text: note }, call)));
      if (noted.kind !== "changed") return endingOf("joined", noted);
    }
    const status = (await readQuietly(port, meldingId, context))?.status ?? "other";
    await reports.add({ ...report, operationId, departmentId, meldingId, reference: subject, status, kind: ReportKind.JOINED });
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

const about = { capability: Capability.MELDINGEN, subjects } as const;

function subjects({ payload }: OperationRow, steps: readonly OperationStepRow[]): readonly Subject[] {
  const ids = [payload, ...steps.map(({ result }) => result)].map((kept) => withMeldingId.safeParse(kept).data?.meldingId);
  return [...new Set(ids.filter((id) => id !== undefined))].map((id) => ({ kind: "melding", id }));
}

function endingOf(success: "joined" | "changed" | "noted" | "cancelled", result: ChangeResult): Ending {
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
