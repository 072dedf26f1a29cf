import { ConnectorError, type Melding, type Reporter } from "@kcc-hub/connectors/sdk";
import type { z } from "zod";
import type { Run, StepDefinition } from "../kernel/operations/run.ts";
import type { Ending } from "../kernel/operations/runner.ts";
import { endingOf, noteStep } from "./change-step.ts";
import { keepReport, type ReportContext } from "./keep-report.ts";
import { ReportKind } from "./melding-report.words.ts";
import { type JoinPayload, keptHere, type ReporterResult, reporterResult } from "./meldingen.payloads.ts";
import { tasks } from "./meldingen.tasks.ts";
import { askMs, done, keepRejection, notDone, wantsToHear } from "./procedure-parts.ts";

/** Where the system keeps several reporters it gets one more; elsewhere a note tells that somebody else reported it too, and the hub keeps who. */
export async function joinMelding(run: Run, payload: JoinPayload, context: ReportContext): Promise<Ending> {
  const { port } = context;
  const task = tasks.join(context.departmentName, payload.subject, { wantsToHear: wantsToHear(payload.report) });
  if (port.supports.reporters === "several" && payload.contact) {
    const added = await run.step(reporterStep({ meldingId: payload.meldingId, reporter: payload.contact, task }, context));
    if (added.kind === "gone" || added.kind === "rejected") return notDone(added);
  } else if (port.supports.notes) {
    const noted = await run.step(noteStep(context, { meldingId: payload.meldingId, text: payload.note, task }));
    if (noted.kind !== "changed") return endingOf("joined", noted);
  } else {
    // The department hears nothing of it. It is a step all the same: what is kept here must not be taken for something that was never begun.
    await run.step(keepHereStep(task));
  }
  await keepJoined(payload, context);
  return done({ kind: "joined", meldingId: payload.meldingId, reference: payload.subject });
}

interface NewReporter {
  readonly meldingId: string;
  readonly reporter: Reporter;
  readonly task: string;
}

function reporterStep({ meldingId: id, reporter, task }: NewReporter, { port }: ReportContext): StepDefinition<ReporterResult> {
  return {
    name: "reporter",
    result: reporterResult,
    task,
    recovery: port.supports.idempotencyKeys ? "repeat" : async () => ({ kind: "cannot-tell" }),
    onFailure: "give-up",
    isRefusal: ({ kind }) => kind === "gone" || kind === "rejected",
    send: async (call) => {
      const outcome = await port.addReporter({ id, reporter }, call);
      return outcome.kind === "rejected" ? keepRejection(outcome) : outcome;
    },
  };
}

function keepHereStep(task: string): StepDefinition<z.infer<typeof keptHere>> {
  return {
    name: "kept-here",
    result: keptHere,
    task,
    recovery: "repeat",
    onFailure: "give-up",
    isRefusal: () => false,
    send: async () => ({ kind: "kept-here" }),
  };
}

async function keepJoined({ meldingId, subject, report }: JoinPayload, context: ReportContext): Promise<void> {
  const { operationId, departmentId } = context;
  const status = (await readQuietly(meldingId, context))?.status ?? "other";
  await keepReport({ ...report, operationId, departmentId, meldingId, reference: subject, status, kind: ReportKind.JOINED }, context);
}

/** Only for what the hub remembers of its status: that it cannot be read now is no reason to fail. */
async function readQuietly(id: string, { port, traceId }: ReportContext): Promise<Melding | undefined> {
  try {
    return await port.read({ id }, { traceId, signal: AbortSignal.timeout(askMs) });
  } catch (error) {
    if (ConnectorError.isInstance(error)) return undefined;
    throw error;
  }
}
