import { type ChangeMeldingOutcome, momentToDateTime, type WriteCall } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import { Capability } from "../kernel/abilities.ts";
import { claimName } from "../kernel/attachments.ts";
import type { OperationRow, OperationStepRow } from "../kernel/operations/operation.entity.ts";
import { OperationKind } from "../kernel/operations/operation.states.ts";
import type { Procedure } from "../kernel/operations/runner.ts";
import type { Subject } from "../kernel/operations/subject.ts";
import type { OpeningDays } from "../kernel/working-days.ts";
import { attachToMelding, type PhotoContext, releasePhotos } from "./attach.procedure.ts";
import { changeStep, endingOf, noteStep } from "./change-step.ts";
import { createMelding, sweepCreated } from "./create.procedure.ts";
import { joinMelding } from "./join.procedure.ts";
import type { ReportContext } from "./keep-report.ts";
import type { MeldingReports } from "./melding-reports.ts";
import { attachPayload, cancelPayload, changePayload, createPayload, joinPayload, notePayload, withMeldingId } from "./meldingen.payloads.ts";
import { tasks } from "./meldingen.tasks.ts";

export interface MeldingProcedureTools {
  readonly directory: { find(departmentId: string): (Pick<ConnectedDepartment, "name" | "meldingen"> & OpeningDays) | undefined };
  readonly reports: Pick<MeldingReports, "add" | "noteStatus">;
  readonly feedback: ReportContext["feedback"];
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
export function createMeldingProcedures({ directory, reports, feedback, attachments }: MeldingProcedureTools): Readonly<Record<MeldingKind, Procedure>> {
  return {
    [OperationKind.CREATE_MELDING]: {
      ...about,
      sweepTask: tasks.sweep,
      execute: (run, operation) => createMelding(run, createPayload.parse(operation.payload), contextOf(operation)),
      giveBack: async (operation) => releasePhotos(createPayload.parse(operation.payload).attachments ?? [], contextOf(operation)),
      sweep: (run, operation) => sweepCreated(run, operation, contextOf(operation)),
    },
    [OperationKind.JOIN_MELDING]: { ...about, execute: (run, operation) => joinMelding(run, joinPayload.parse(operation.payload), contextOf(operation)) },
    [OperationKind.CHANGE_MELDING]: {
      ...about,
      async execute(run, operation) {
        const { meldingId: id, subject, ...change } = changePayload.parse(operation.payload);
        const context = contextOf(operation);
        const send = (call: WriteCall) => context.port.change({ id, ...change }, call);
        return endingOf("changed", await run.step(changeStep(context, { name: "change", task: tasks.change(context.departmentName, subject), send })));
      },
    },
    [OperationKind.ADD_MELDING_NOTE]: {
      ...about,
      async execute(run, operation) {
        const { meldingId, subject, text } = notePayload.parse(operation.payload);
        const context = contextOf(operation);
        return endingOf("noted", await run.step(noteStep(context, { meldingId, text, task: tasks.note(context.departmentName, subject) })));
      },
    },
    [OperationKind.ATTACH_TO_MELDING]: {
      ...about,
      execute: (run, operation) => attachToMelding(run, attachPayload.parse(operation.payload), contextOf(operation)),
      giveBack: async (operation) => releasePhotos(attachPayload.parse(operation.payload).attachments, contextOf(operation)),
    },
    [OperationKind.CANCEL_MELDING]: {
      ...about,
      async execute(run, operation) {
        const { meldingId: id, subject, reason, ...rest } = cancelPayload.parse(operation.payload);
        const context = contextOf(operation);
        const { port, departmentId, departmentName } = context;
        const send = async (call: WriteCall): Promise<ChangeMeldingOutcome> => {
          const outcome = await port.setStatus({ id, status: "cancelled", text: reason, ...rest }, call);
          // Cancelled is what was wanted, whatever else the department changed since: an attempt whose answer was lost may have done it.
          return outcome.kind === "conflict" && outcome.melding.status === "cancelled" ? { kind: "changed", melding: outcome.melding } : outcome;
        };
        const cancelled = await run.step(changeStep(context, { name: "status", task: tasks.cancel(departmentName, subject), send }));
        if (cancelled.kind === "changed") await reports.noteStatus({ departmentId, meldingId: id }, "cancelled");
        return endingOf("cancelled", cancelled);
      },
    },
  };

  function contextOf({ id, departmentId, startedAt, traceId, kind, idempotencyKey, attempts }: OperationRow): PhotoContext & ReportContext {
    const department = directory.find(departmentId);
    if (!department?.meldingen) throw new Error(`operation ${id}: department ${departmentId} is no longer connected for meldingen`);
    return {
      port: department.meldingen.port,
      departmentId,
      departmentName: department.name,
      operationId: id,
      startedAt: momentToDateTime(startedAt.getTime()),
      traceId,
      reports,
      feedback,
      opening: department,
      isResumed: attempts > 1,
      attachments,
      write: claimName(kind, idempotencyKey),
    };
  }
}

const about = { capability: Capability.MELDINGEN, subjects } as const;

function subjects({ payload }: OperationRow, steps: readonly OperationStepRow[]): readonly Subject[] {
  const ids = [payload, ...steps.map(({ result }) => result)].map((kept) => withMeldingId.safeParse(kept).data?.meldingId);
  return [...new Set(ids.filter((id) => id !== undefined))].map((id) => ({ kind: "melding", id }));
}
