import { ConnectorError } from "@kcc-hub/connectors/sdk";
import { neverDone, notFound } from "../kernel/department-failure.ts";
import { invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import type { OperationRow } from "../kernel/operations/operation.entity.ts";
import { operationToGraphql, outcomeUnknown } from "../kernel/operations/operation.mapping.ts";
import { OperationState } from "../kernel/operations/operation.states.ts";
import type { Operation } from "../kernel/operations/operation.types.ts";
import { DepartmentRefused, ProblemCode } from "../kernel/problem.types.ts";
import { unknownMelding } from "./find.service.ts";
import { promiseOf } from "./feedback-promise.ts";
import { categoryToGraphql } from "./meldingen.mapping.ts";
import { type MeldingOutcome, meldingOutcome, type PhotosSent } from "./meldingen.payloads.ts";
import { MeldingAttachmentsAdded, MeldingCancelled, MeldingChangeMade, MeldingChangedMeanwhile, MeldingCreated, MeldingJoined } from "./meldingen.results.ts";
import type { FeedbackPromise, Melding } from "./meldingen.types.ts";
import type { MeldingenDepartment, MeldingenDesk } from "./meldingen.tools.ts";

type WithMelding = Extract<MeldingOutcome, { meldingId: string }>;

/** What the ledger has of an operation on a melding, as an answer to the user. The melding itself is read anew: the ledger keeps no personal data. */
export function createMeldingAnswers(desk: MeldingenDesk): (row: OperationRow) => Promise<object> {
  const { ledger, reports, categories, call } = desk;

  return async (row) => {
    // What is done may have left something for a person: a photo that did not arrive.
    const task = row.state === OperationState.NEEDS_ATTENTION || row.state === OperationState.DONE ? await ledger.taskOf(row.id) : undefined;
    const operation = operationToGraphql(row, await ledger.stepsOf(row.id), task);
    switch (row.state) {
      case OperationState.RUNNING:
        return outcomeUnknown(ProblemCode.OPERATION_RUNNING, operation);
      case OperationState.UNKNOWN:
      case OperationState.NEEDS_ATTENTION:
        return outcomeUnknown(ProblemCode.OUTCOME_UNKNOWN, operation);
      case OperationState.DONE:
      case OperationState.NOT_DONE: {
        // Who may no longer see the department's meldingen gets none from an old key either.
        const department = desk.department(row.departmentId);
        return department ? await forOutcome(row, operation, department) : notFound(unknownMelding);
      }
    }
  };

  async function forOutcome(row: OperationRow, operation: Operation, department: MeldingenDepartment): Promise<object> {
    const outcome = meldingOutcome.parse(row.outcome);
    switch (outcome.kind) {
      case "created":
      case "joined":
      case "changed":
      case "noted":
      case "attached":
      case "cancelled":
      case "conflict":
        return await withMelding(outcome, operation, department);
      case "gone":
        return notFound(unknownMelding);
      case "rejected":
        return refused(outcome, department);
      case "unavailable":
        return neverDone(outcome.code, department);
      case "needs-attention":
        return outcomeUnknown(ProblemCode.OUTCOME_UNKNOWN, operation);
    }
  }

  async function withMelding(outcome: WithMelding, operation: Operation, department: MeldingenDepartment): Promise<object> {
    const melding = await readBack(department, outcome.meldingId);
    // What came of it is certain; only showing the melding fails now. The operation says which one it is.
    if (!melding) {
      const result = outcome.kind === "conflict" ? changedMeanwhile : `Gelukt. Het nummer is ${outcome.reference}.`;
      return outcomeUnknown(ProblemCode.OUTCOME_UNKNOWN, {
        ...operation,
        message: `${result} Alleen toont ${department.name} de melding nu niet. Vraag haar zo weer op.`,
      });
    }
    switch (outcome.kind) {
      case "created": {
        const { feedback, toTell } = await confirmation(operation, melding, department);
        return make(MeldingCreated, { melding, operation, feedback, toTell: [...toTell, ...photosSaid(outcome.photos)] });
      }
      case "attached":
        return make(MeldingAttachmentsAdded, { melding, operation, toTell: photosSaid(outcome.photos) });
      case "joined":
        return make(MeldingJoined, { melding, operation, ...(await confirmation(operation, melding, department)) });
      case "changed":
      case "noted":
        return make(MeldingChangeMade, { melding, operation });
      case "cancelled":
        return make(MeldingCancelled, { melding, operation });
      case "conflict":
        return make(MeldingChangedMeanwhile, { code: ProblemCode.CHANGED_MEANWHILE, message: `${changedMeanwhile} Bekijk haar en beslis opnieuw.`, melding });
    }
  }

  async function readBack(department: MeldingenDepartment, id: string): Promise<Melding | undefined> {
    try {
      const read = await department.meldingen.port.read({ id }, call);
      return read && (await desk.present(read, department));
    } catch (error) {
      if (ConnectorError.isInstance(error)) return undefined;
      throw error;
    }
  }

  /** The number, who does the work, who informs whom and by when: what the agent reads out. */
  async function confirmation(
    operation: Operation,
    melding: Melding,
    department: MeldingenDepartment,
  ): Promise<{ readonly feedback: FeedbackPromise; readonly toTell: string[] }> {
    const report = await reports.findByOperation(operation.id);
    if (!report) throw new Error(`operation ${operation.id} is done, but its report was not kept`);
    const feedback = promiseOf(report, department);
    const standing = melding.statusText ? [`De afdeling zegt: ${melding.statusText}`] : [];
    return {
      feedback,
      toTell: [`Het nummer van de melding is ${melding.reference}.`, ...standing, ...(await handlers(melding, department)), feedback.message],
    };
  }

  async function handlers(melding: Melding, department: MeldingenDepartment): Promise<string[]> {
    const offered = await categories.categories(department, call).catch((error: unknown) => {
      if (ConnectorError.isInstance(error)) return [];
      throw error;
    });
    const category = offered.find(({ id }) => id === melding.category.id);
    if (!category) return [];
    return categoryToGraphql(category, { department, shown: melding.department }).handledBy.flatMap(({ name, isOutsideParty, advice }) => {
      if (!isOutsideParty) return [];
      return [`Het werk wordt gedaan door ${name}. ${advice ?? `De gemeente geeft het door: de beller hoeft ${name} niet zelf te bellen.`}`];
    });
  }
}

const changedMeanwhile = "Deze melding is intussen door iemand anders veranderd. Er is niets overschreven.";

function refused({ message, fields }: Extract<MeldingOutcome, { kind: "rejected" }>, department: MeldingenDepartment): object {
  if (fields.length > 0) return invalidInput(fields.map((field) => ({ field, message })));
  return make(DepartmentRefused, { code: ProblemCode.DEPARTMENT_REFUSED, message: `${department.name} zegt nee: ${message}`, departmentId: department.id });
}

function photosSaid(photos: PhotosSent | undefined): string[] {
  if (!photos) return [];
  const { added, refused: reasons, open } = photos;
  return [
    ...(added === 1 ? ["De foto staat bij de melding."] : added > 1 ? [`${added} foto's staan bij de melding.`] : []),
    ...reasons.map((message) => `De afdeling nam een foto niet aan: ${message}`),
    ...(open > 0 ? ["Van een foto is niet zeker of zij bij de melding staat. Een collega kijkt dat na: zie de taak."] : []),
  ];
}
