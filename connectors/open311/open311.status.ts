import { isClosedMelding, readMark, type MeldingStatus } from "../sdk/index.ts";
import type { WireRequest, WireUpdate } from "./open311.wire.ts";

/** The two statuses of the standard and those of mySociety's extension: our word, and what agents read. */
const statuses: Readonly<Record<string, { readonly status: MeldingStatus; readonly name: string }>> = {
  OPEN: { status: "reported", name: "Open" },
  FOR_TRIAGE: { status: "reported", name: "Wordt ingedeeld" },
  INVESTIGATING: { status: "in-progress", name: "Wordt onderzocht" },
  IN_PROGRESS: { status: "in-progress", name: "In behandeling" },
  ACTION_SCHEDULED: { status: "planned", name: "Ingepland" },
  PLANNED: { status: "planned", name: "Ingepland" },
  REOPEN: { status: "reopened", name: "Heropend" },
  CLOSED: { status: "resolved", name: "Gesloten" },
  FIXED: { status: "resolved", name: "Opgelost" },
  DUPLICATE: { status: "cancelled", name: "Dubbele melding" },
  NO_FURTHER_ACTION: { status: "cancelled", name: "Geen verdere actie" },
  UNABLE_TO_FIX: { status: "cancelled", name: "Niet op te lossen" },
  NOT_COUNCILS_RESPONSIBILITY: { status: "cancelled", name: "Niet van de gemeente" },
  INTERNAL_REFERRAL: { status: "waiting", name: "Intern doorgezet" },
  CANCELLED: { status: "cancelled", name: "Geannuleerd" },
};

/** What is sent with an update that sets a status. */
export const codeToSet: Readonly<Partial<Record<MeldingStatus, string>>> = { resolved: "FIXED", cancelled: "NO_FURTHER_ACTION", reopened: "OPEN" };

export interface StatusNow {
  readonly status: MeldingStatus;
  readonly name: string;
  /** As the extension writes it, for an update that leaves it as it is. */
  readonly code: string;
  readonly text?: string;
}

/** The status that a text of a server stands for; servers write them in capitals or not, with spaces or underscores. */
export function codeOf(text: string | undefined): string {
  return (text ?? "").toUpperCase().replaceAll(/[\s-]+/g, "_");
}

/** An update as it changed the melding: with another status than before, or as no more than a note. */
export interface Step {
  readonly update: WireUpdate;
  readonly code: string;
  readonly isStatus: boolean;
}

/** Oldest first. An update without a status that we know leaves it as it was. */
export function stepsOf(updates: readonly WireUpdate[]): readonly Step[] {
  let before = "OPEN";
  return updates.map((update) => {
    const own = codeOf(update.status);
    const code = own in statuses ? own : before;
    const step = { update, code, isStatus: code !== before };
    before = code;
    return step;
  });
}

/**
 * What the request itself says counts. The updates tell it more finely: `in progress` for `open`, or what became of one that is `closed`. Where
 * both contradict each other, the later one is right: some servers leave the request as it was when an update comes.
 */
export function statusOf(request: WireRequest, steps: readonly Step[]): StatusNow {
  const own = codeOf(request.status);
  const last = steps.at(-1);
  const { code, madeBy } = chooseCode(request, own, last, steps);
  const text = request.status_notes ?? readMark(madeBy?.update.description).notes;
  const isDuplicate = own === "CLOSED" && /^duplicate\b/i.test(request.status_notes ?? "");
  const known = isDuplicate ? statuses["DUPLICATE"] : statuses[code];
  const wasClosed = steps.some((step) => isClosedCode(step.code));
  const isReopened = code === "OPEN" && wasClosed;
  return {
    status: isReopened ? "reopened" : (known?.status ?? "other"),
    name: isReopened ? "Heropend" : (known?.name ?? request.status),
    code: known ? code : isClosedCode(own) ? "CLOSED" : "OPEN",
    ...(text === undefined ? {} : { text }),
  };
}

function chooseCode(
  { updated_datetime: requestAt }: WireRequest,
  own: string,
  last: Step | undefined,
  steps: readonly Step[],
): { readonly code: string; readonly madeBy?: Step } {
  if (!last || (own !== "OPEN" && own !== "CLOSED")) return { code: own };
  const agrees = isClosedCode(last.code) === isClosedCode(own);
  const lastAt = last.update.updated_datetime;
  const isLater = lastAt !== undefined && (requestAt === undefined || Temporal.Instant.compare(lastAt, requestAt) >= 0);
  if (!agrees && !isLater) return { code: own };
  const madeBy = steps.findLast((step) => step.isStatus);
  return { code: last.code, ...(madeBy && { madeBy }) };
}

export function isClosedCode(code: string): boolean {
  const known = statuses[code];
  return known !== undefined && isClosedMelding(known.status);
}
