import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { type HubIdKind, writeHubId } from "../hub-id.ts";
import { make } from "../make.ts";
import type { ProblemCode } from "../problem.types.ts";
import type { OperationRow, OperationStepRow, TaskRow } from "./operation.entity.ts";
import { OperationState } from "./operation.states.ts";
import { Operation, OperationStep, OutcomeUnknown, Task } from "./operation.types.ts";
import { idsOf } from "./subject.ts";

/** The ledger's rows as GraphQL shows them: no payload, no keys, no personal data. */
export function operationToGraphql(row: OperationRow, steps: readonly OperationStepRow[], task: TaskRow | undefined): Operation {
  return make(Operation, {
    id: row.id,
    kind: row.kind,
    state: row.state,
    departmentId: row.departmentId,
    message: messages[row.state],
    startedAt: momentToDateTime(row.startedAt.getTime()),
    settledAt: row.settledAt ? momentToDateTime(row.settledAt.getTime()) : undefined,
    appointmentId: idIn("appointment", row),
    meldingId: idIn("melding", row),
    steps: steps.map(({ name, state, startedAt, settledAt }) =>
      make(OperationStep, {
        name,
        state,
        startedAt: momentToDateTime(startedAt.getTime()),
        settledAt: settledAt ? momentToDateTime(settledAt.getTime()) : undefined,
      }),
    ),
    task: task && taskToGraphql(task),
  });
}

export function taskToGraphql({ id, departmentId, operationId, text, subjects, createdAt, closedAt, resolution }: TaskRow): Task {
  const hubIdsOf = (kind: HubIdKind) => idsOf(kind, subjects).map((subjectId) => writeHubId({ kind, departmentId, id: subjectId }));
  return make(Task, {
    id,
    departmentId,
    operationId,
    text,
    appointmentIds: hubIdsOf("appointment"),
    meldingIds: hubIdsOf("melding"),
    createdAt: momentToDateTime(createdAt.getTime()),
    closedAt: closedAt ? momentToDateTime(closedAt.getTime()) : undefined,
    resolution: resolution ?? undefined,
  });
}

const messages: Readonly<Record<OperationState, string>> = {
  [OperationState.RUNNING]: "Deze opdracht is nog bezig. Wacht een paar seconden en kijk opnieuw. Probeer het niet nog een keer.",
  [OperationState.UNKNOWN]:
    "De afdeling gaf geen duidelijk antwoord. De hub zoekt uit of het gelukt is. Kijk over een paar seconden opnieuw. Probeer het niet nog een keer.",
  [OperationState.DONE]: "Gelukt.",
  [OperationState.NOT_DONE]: "Niet gelukt. Er is bij de afdeling niets veranderd.",
  [OperationState.NEEDS_ATTENTION]: "De hub kan dit niet zelf nagaan. Lees bij de taak wat u moet doen.",
};

/** An outcome names what stands now, by the department's id. */
function idIn(kind: "appointment" | "melding", { departmentId, outcome }: OperationRow): string | undefined {
  if (typeof outcome !== "object" || outcome === null) return undefined;
  const id: unknown = Reflect.get(outcome, `${kind}Id`);
  return typeof id === "string" ? writeHubId({ kind, departmentId, id }) : undefined;
}

/** It may or may not have been done: what to do is said by the task when there is one. */
export function outcomeUnknown(code: ProblemCode, operation: Operation): OutcomeUnknown {
  return make(OutcomeUnknown, { code, message: operation.task?.text ?? operation.message, operation });
}
