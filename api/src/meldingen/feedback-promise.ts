import { type MeldingCategory, momentToDateTime, plainDateOf } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import { make } from "../kernel/make.ts";
import { spokenDay } from "../kernel/spoken.ts";
import { addWorkingDays, type OpeningDays } from "../kernel/working-days.ts";
import type { MeldingReportRow } from "./melding-report.entity.ts";
import { InformChannel, Informer } from "./melding-report.words.ts";
import { FeedbackPromise, MeldingReport } from "./meldingen.types.ts";

/** The day by which a department means to have dealt with what was reported on a day: what it promises, counted as it counts. */
export function dueOn(reportedAt: string, serviceLevel: MeldingCategory["serviceLevel"], opening: OpeningDays): string | undefined {
  if (!serviceLevel) return undefined;
  const from = Temporal.PlainDate.from(plainDateOf(reportedAt));
  const { days, dayKind } = serviceLevel;
  return (dayKind === "working" ? addWorkingDays(from, days, opening) : from.add({ days })).toString();
}

type Department = Pick<ConnectedDepartment, "name" | "phone">;

/** Who informs the reporter, how and by when, as it is read out. */
export function promiseOf(
  { informBy, informer, feedbackDueOn }: Pick<MeldingReportRow, "informBy" | "informer" | "feedbackDueOn">,
  department: Department,
): FeedbackPromise {
  const promised = { informer, channel: informBy ?? undefined, dueOn: feedbackDueOn ?? undefined };
  return make(FeedbackPromise, { ...promised, message: wordsOf(promised, department) });
}

function wordsOf(
  { informer, channel, dueOn: due }: { readonly informer: Informer; readonly channel: InformChannel | undefined; readonly dueOn: string | undefined },
  { name }: Department,
): string {
  const handled = due
    ? `${name} wil het uiterlijk ${spokenDay(due)} hebben opgelost of besloten.`
    : `Hoe lang het duurt, geeft ${name} voor deze soort melding niet door.`;
  if (!channel) return `Niemand laat de melder iets weten, want daar is niet om gevraagd. Met het nummer is altijd te zien hoe het ervoor staat. ${handled}`;
  switch (informer) {
    case Informer.DEPARTMENT:
      return `${name} stuurt de melder ${ways[channel]} als het klaar is. ${handled}`;
    case Informer.CONTACT_CENTRE:
      return `Het contactcentrum laat het de melder ${ways[channel]} weten als het klaar is. ${handled}`;
    case Informer.NOBODY:
      return `Niemand laat de melder iets weten: ${name} informeert melders niet ${ways[channel]}. Met het nummer is altijd te zien hoe het ervoor staat. ${handled}`;
  }
}

const ways: Readonly<Record<InformChannel, string>> = { [InformChannel.EMAIL]: "per e-mail", [InformChannel.PHONE]: "per telefoon" };

export function reportToGraphql(
  row: Pick<MeldingReportRow, "kind" | "createdAt" | "informBy" | "informer" | "feedbackDueOn">,
  department: Department,
): MeldingReport {
  return make(MeldingReport, { kind: row.kind, reportedAt: momentToDateTime(row.createdAt.getTime()), feedback: promiseOf(row, department) });
}
