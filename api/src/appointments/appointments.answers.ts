import { ConnectorError, type DateTime, plainDateOf, type Slot as DepartmentSlot } from "@kcc-hub/connectors/sdk";
import { neverDone, notFound } from "../kernel/department-failure.ts";
import { invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { operationToGraphql, outcomeUnknown } from "../kernel/operations/operation.mapping.ts";
import type { OperationRow } from "../kernel/operations/operation.entity.ts";
import { OperationKind, OperationState } from "../kernel/operations/operation.states.ts";
import type { Operation } from "../kernel/operations/operation.types.ts";
import { DepartmentRefused, ProblemCode } from "../kernel/problem.types.ts";
import { type AppointmentOutcome, appointmentOutcome, type Wanted } from "./appointments.payloads.ts";
import { AppointmentBooked, AppointmentCancelled, AppointmentChanged, AppointmentRescheduled, ChangedMeanwhile, SlotTaken } from "./appointments.results.ts";
import { type Appointment, Cost, Slot } from "./appointments.types.ts";
import type { AppointmentsDepartment, Desk } from "./appointments.tools.ts";
import { unknownAppointment } from "./find.service.ts";

const alternativesMax = 6;
const alternativesWithinDays = 21;
const alternativeDaysMax = 4;

/** What the ledger has of an operation, as an answer to the user. The appointment itself is read anew: the ledger keeps no personal data. */
export interface Answers {
  forOperation(row: OperationRow): Promise<object>;
}

export function createAnswers(desk: Desk): Answers {
  const { ledger, catalogue, call } = desk;

  return {
    async forOperation(row) {
      const operation = operationToGraphql(
        row,
        await ledger.stepsOf(row.id),
        row.state === OperationState.NEEDS_ATTENTION ? await ledger.taskOf(row.id) : undefined,
      );
      switch (row.state) {
        case OperationState.RUNNING:
          return outcomeUnknown(ProblemCode.OPERATION_RUNNING, operation);
        case OperationState.UNKNOWN:
        case OperationState.NEEDS_ATTENTION:
          return outcomeUnknown(ProblemCode.OUTCOME_UNKNOWN, operation);
        case OperationState.DONE:
        case OperationState.NOT_DONE: {
          // Who may no longer see the department's appointments gets none from an old key either.
          const department = desk.department(row.departmentId);
          return department ? await forOutcome(row, operation, department) : notFound(unknownAppointment);
        }
      }
    },
  };

  async function forOutcome(row: OperationRow, operation: Operation, department: AppointmentsDepartment): Promise<object> {
    const outcome = appointmentOutcome.parse(row.outcome);
    switch (outcome.kind) {
      case "booked":
      case "changed":
      case "rescheduled":
      case "conflict":
        return await withAppointment(outcome, operation, department);
      case "cancelled":
        return make(AppointmentCancelled, { operation, reasonKept: department.appointments.supports.cancellationReasons });
      case "gone":
        return notFound(unknownAppointment);
      case "slot-taken":
        return await slotTaken(row.kind, outcome.wanted, department);
      case "rejected":
        return refused(outcome, department);
      case "unavailable":
        return neverDone(outcome.code, department);
      case "needs-attention":
        return outcomeUnknown(ProblemCode.OUTCOME_UNKNOWN, operation);
    }
  }

  async function withAppointment(
    outcome: Extract<AppointmentOutcome, { appointmentId: string }>,
    operation: Operation,
    department: AppointmentsDepartment,
  ): Promise<object> {
    const appointment = await readBack(department, outcome.appointmentId);
    // What came of it is certain; only showing the appointment fails now. The operation says which one it is.
    if (!appointment) {
      const result = outcome.kind === "conflict" ? "Niet gelukt: de afspraak is intussen door iemand anders veranderd. Er is niets overschreven." : "Gelukt.";
      return outcomeUnknown(ProblemCode.OUTCOME_UNKNOWN, {
        ...operation,
        message: `${result} Alleen toont ${department.name} de afspraak nu niet. Vraag hem zo weer op.`,
      });
    }
    switch (outcome.kind) {
      case "booked":
        return make(AppointmentBooked, { appointment, operation, ...(await toTell(department, appointment)) });
      case "changed":
        return make(AppointmentChanged, { appointment, operation });
      case "rescheduled":
        return make(AppointmentRescheduled, { appointment, operation });
      case "conflict":
        return make(ChangedMeanwhile, {
          code: ProblemCode.CHANGED_MEANWHILE,
          message: "Deze afspraak is intussen door iemand anders veranderd. Er is niets overschreven. Bekijk hem en beslis opnieuw.",
          appointment,
        });
    }
  }

  async function readBack(department: AppointmentsDepartment, id: string): Promise<Appointment | undefined> {
    try {
      const read = await department.appointments.read({ id }, call);
      return read && (await desk.present(read, department));
    } catch (error) {
      if (ConnectorError.isInstance(error)) return undefined;
      throw error;
    }
  }

  async function toTell(department: AppointmentsDepartment, { products }: Appointment): Promise<{ requirements: string[]; costs: Cost[] }> {
    const offered = await catalogue.products(department, call).catch((error: unknown) => {
      if (ConnectorError.isInstance(error)) return undefined;
      throw error;
    });
    // Nothing to bring would be untrue: that it could not be read is said where the agent reads it out.
    if (!offered)
      return { requirements: [`Wat u moet meenemen en wat het kost, geeft ${department.name} nu niet door. Vraag het later nog eens op.`], costs: [] };
    const booked = products.flatMap(({ productId }) => {
      const product = offered.find(({ id }) => id === productId);
      return product ? [product] : [];
    });
    return {
      requirements: [...new Set(booked.flatMap(({ requirements }) => requirements))],
      costs: booked.flatMap(({ costs }) => costs.map((cost) => make(Cost, { ...cost }))),
    };
  }

  async function slotTaken(kind: OperationKind, wanted: Wanted | undefined, department: AppointmentsDepartment): Promise<SlotTaken> {
    const slots = wanted ? await alternativesFor(wanted, department) : [];
    const message =
      kind === OperationKind.CHANGE
        ? "Dit past niet meer in de rit van die dag. De afspraak is niet veranderd. Kies een andere dag, of minder spullen."
        : "Deze tijd is net door iemand anders gekozen. Er is niets veranderd. " +
          (slots.length > 0 ? "Kies een van de andere tijden." : "Zoek een andere dag: vlak daarna zijn geen vrije tijden gevonden.");
    return make(SlotTaken, { code: ProblemCode.SLOT_TAKEN, message, alternatives: slots.map((slot) => make(Slot, { ...slot })) });
  }

  /** The free times nearest to the one wanted, from the day itself on. None when the department does not answer: the refusal itself stands. */
  async function alternativesFor({ start, ...query }: Wanted, { appointments }: AppointmentsDepartment): Promise<readonly DepartmentSlot[]> {
    try {
      const from = plainDateOf(start);
      const until = Temporal.PlainDate.from(from).add({ days: alternativesWithinDays }).toString();
      const days = await appointments.listDays({ ...query, from, until }, call);
      const lists = await Promise.all(days.slice(0, alternativeDaysMax).map((date) => appointments.listSlots({ ...query, date }, call)));
      return nearest(lists.flat(), start);
    } catch (error) {
      if (ConnectorError.isInstance(error)) return [];
      throw error;
    }
  }
}

function nearest(slots: readonly DepartmentSlot[], start: DateTime): readonly DepartmentSlot[] {
  const distance = (slot: DepartmentSlot) => Math.abs(Date.parse(slot.start) - Date.parse(start));
  const closest = slots.toSorted((one, other) => distance(one) - distance(other)).slice(0, alternativesMax);
  return closest.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
}

function refused({ message, fields }: Extract<AppointmentOutcome, { kind: "rejected" }>, department: AppointmentsDepartment): object {
  if (fields.length > 0) return invalidInput(fields.map((field) => ({ field, message })));
  return make(DepartmentRefused, { code: ProblemCode.DEPARTMENT_REFUSED, message: `${department.name} zegt nee: ${message}`, departmentId: department.id });
}
