import { ConnectorError, isClosedMelding } from "@kcc-hub/connectors/sdk";
import { StepUndecided } from "../kernel/operations/run.ts";
import type { OpeningDays } from "../kernel/working-days.ts";
import type { FeedbackTasks } from "./feedback-tasks.ts";
import type { MeldingReports, NewMeldingReport } from "./melding-reports.ts";
import { tasks } from "./meldingen.tasks.ts";
import { askMs, type Context, wantsToHear } from "./procedure-parts.ts";

export interface ReportContext extends Context {
  readonly reports: Pick<MeldingReports, "add">;
  readonly feedback: Pick<FeedbackTasks, "takeIn">;
  readonly opening: OpeningDays;
  /** Begun by an earlier run: the department had time to go on meanwhile. */
  readonly isResumed: boolean;
}

/**
 * Keeps who reported it. What the department closed before the hub kept that, whoever watches the department has seen already and does not tell again: so then
 * the melding is looked at here, and who wants to hear becomes a task.
 */
export async function keepReport(report: NewMeldingReport, context: ReportContext): Promise<void> {
  const { reports, feedback, opening, isResumed, port, traceId, departmentId, departmentName } = context;
  await reports.add(report);
  if (!wantsToHear(report) || !(isResumed || isClosedMelding(report.status))) return;
  try {
    const melding = await port.read({ id: report.meldingId }, { traceId, signal: AbortSignal.timeout(askMs) });
    if (melding && isClosedMelding(melding.status)) await feedback.takeIn({ ...opening, id: departmentId }, melding);
  } catch (error) {
    if (ConnectorError.isInstance(error)) throw new StepUndecided("notice", false, tasks.notice(departmentName, report.reference));
    throw error;
  }
}
