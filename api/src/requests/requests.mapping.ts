import type { CitizenRequest as DepartmentRequest, CitizenRequestDetails, RequestStep as DepartmentStep, TakenStep } from "@kcc-hub/connectors/sdk";
import { plainDateOf } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import type { Department } from "../departments/departments.types.ts";
import { writeHubId } from "../kernel/hub-id.ts";
import { make } from "../kernel/make.ts";
import { spokenDay } from "../kernel/spoken.ts";
import { CitizenRequest, RequestOutcome, RequestStep } from "./requests.types.ts";

export interface Shown {
  readonly department: ConnectedDepartment;
  readonly shown: Department;
  /** Free text of the department may say anything about anybody. */
  readonly showsRemarks: boolean;
  readonly today: string;
}

/** A request as this user sees it. */
export function requestToGraphql(request: DepartmentRequest | CitizenRequestDetails, { department, shown, showsRemarks, today }: Shown): CitizenRequest {
  const { id, number, kind, description, submittedOn, status, stepsToCome, dueOn, endedOn, result, suspended, applicantName } = request;
  const timing = timingOf(request, today);
  const step = (taken: TakenStep): RequestStep => make(RequestStep, { ...taken, remark: showsRemarks ? taken.remark : undefined });
  return make(CitizenRequest, {
    id: writeHubId({ kind: "request", departmentId: department.id, id }),
    department: shown,
    number,
    kind: kind.name,
    description: description === kind.name ? undefined : description,
    summary: summaryOf(request, { department, timing }),
    applicantName,
    submittedOn,
    status: status && step(status),
    nextSteps: stepsToCome.map(({ name, text }: DepartmentStep) => make(RequestStep, { name, text })),
    steps: "steps" in request ? request.steps.map(step) : undefined,
    expectedOn: timing.expectedOn,
    dueOn,
    isLate: timing.isLate,
    isOverdue: timing.isOverdue,
    isSuspended: suspended !== undefined,
    endedOn,
    result: result && make(RequestOutcome, { name: result.name, remark: showsRemarks ? result.remark : undefined }),
    permittedActions: [],
  });
}

interface Timing {
  readonly expectedOn?: string;
  readonly isLate: boolean;
  readonly isOverdue: boolean;
}

function timingOf({ plannedEndOn, dueOn, endedOn, suspended }: DepartmentRequest, today: string): Timing {
  const isUnderWay = endedOn === undefined;
  const expectedOn = isUnderWay ? (plannedEndOn ?? dueOn) : undefined;
  const isRunning = isUnderWay && suspended === undefined;
  return {
    expectedOn,
    isLate: isRunning && expectedOn !== undefined && expectedOn < today,
    isOverdue: isRunning && dueOn !== undefined && dueOn < today,
  };
}

/** What an agent reads out. No remarks in it: those are not for everybody. */
function summaryOf(request: DepartmentRequest, { department, timing }: { readonly department: ConnectedDepartment; readonly timing: Timing }): string {
  return [whereItStands(request), whatTheDepartmentSays(request), whatIsExpected(request, department, timing)].filter((sentence) => sentence !== "").join(" ");
}

function whereItStands({ kind, submittedOn, status, endedOn, result }: DepartmentRequest): string {
  if (endedOn !== undefined) {
    const outcome = result ? ` Resultaat: ${result.name}.` : "";
    const last = status ? `${status.name} op ${spokenDay(plainDateOf(status.at))}` : `afgerond op ${spokenDay(endedOn)}`;
    return `${kind.name}: ${last}.${outcome}`;
  }
  if (!status) return `${kind.name}: ingediend op ${spokenDay(submittedOn)}. De afdeling heeft nog geen stap vastgelegd.`;
  return `${kind.name}: ${status.name} sinds ${spokenDay(plainDateOf(status.at))}.`;
}

function whatTheDepartmentSays({ status }: DepartmentRequest): string {
  return status?.text ? `De afdeling laat weten: ‘${status.text}’` : "";
}

function whatIsExpected(
  { suspended, extended, dueOn }: DepartmentRequest,
  { name, phone }: ConnectedDepartment,
  { expectedOn, isLate, isOverdue }: Timing,
): string {
  if (suspended) return "De behandeling staat stil, vaak omdat de aanvrager nog iets moet sturen. Vraag de beller ernaar.";
  if (expectedOn === undefined) return "";
  const ask = phone ? `Bel ${name} op ${phone} om te vragen wanneer het klaar is.` : `Vraag ${name} wanneer het klaar is.`;
  if (isOverdue && dueOn !== undefined) return `De laatste dag was ${spokenDay(dueOn)}: de aanvraag is te laat. ${ask}`;
  if (isLate) return `Het had op ${spokenDay(expectedOn)} klaar moeten zijn. ${ask}`;
  const longer = extended ? " De afdeling heeft de termijn verlengd." : "";
  return `Verwacht: uiterlijk ${spokenDay(expectedOn)}.${longer}`;
}
