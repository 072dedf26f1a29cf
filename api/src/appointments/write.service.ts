import { isSameMoment, plainDateOf, type Appointment as DepartmentAppointment, type Booking, type Customer } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { isRefusal, orUnavailable } from "../departments/capability-desk.ts";
import { Action, Capability } from "../kernel/abilities.ts";
import { notFound, notPermitted } from "../kernel/department-failure.ts";
import { check, forClock, departmentId, idempotencyKey, invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { hasPassed, moment } from "../kernel/moment-checks.ts";
import { type Answered, answer, createOnce, type Write } from "../kernel/operations/once.ts";
import { OperationKind } from "../kernel/operations/operation.states.ts";
import { DepartmentRefused, DepartmentUnavailable, ProblemCode } from "../kernel/problem.types.ts";
import type { AppointmentsApi } from "./appointments.api.ts";
import { createAnswers } from "./appointments.answers.ts";
import { customer, items, locationId, notes, reason, selection } from "./appointments.checks.ts";
import type { BookPayload, CancelPayload, ChangePayload, ReschedulePayload, Subject, Wanted } from "./appointments.payloads.ts";
import { ChangedMeanwhile } from "./appointments.results.ts";
import type { AppointmentsDepartment, Desk, Located } from "./appointments.tools.ts";
import { unknownAppointment } from "./find.service.ts";
import { checkDay, checkSelection, wrongItems } from "./selection-check.ts";

/**
 * Books, changes, moves and cancels. Each goes the same way: an earlier call with this key is answered from the ledger; otherwise input,
 * rights and the department's offer are checked, the operation is kept, and only then is anything sent.
 */
export function createWriteService(desk: Desk): Pick<AppointmentsApi, "book" | "change" | "reschedule" | "cancel"> {
  const { now, call, catalogue } = desk;
  const answers = createAnswers(desk);
  const write = createOnce({ ...desk, answerFor: (operation) => answers.forOperation(operation) });
  const once = (kind: OperationKind, input: Write["input"], prepare: Write["prepare"]) =>
    write({ kind, auditAction: `appointment.${kind.toLowerCase()}`, input, prepare });

  return {
    async book(input, key) {
      const checked = check(bookInput(now), { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { departmentId: id, start, ...wanted } = checked.value;
      if (1 + (wanted.companions?.length ?? 0) > wanted.selection.persons) return tooManyNames();
      return await once(OperationKind.BOOK, checked.value, async () => {
        const department = desk.departmentFor(id);
        if (isRefusal(department)) return answer(department);
        if (!desk.may(department, Action.CREATE)) return answer(missing(department, Action.CREATE));
        if (hasPassed(start, now)) return answer(passed("start"));
        const problem = await orUnavailable(department, () => checkSelection(desk, department, { ...wanted, date: plainDateOf(start), dateField: "start" }));
        if (problem) return answer(problem);
        const booking: Booking = {
          selection: wanted.selection,
          locationId: wanted.locationId,
          start,
          customers: [wanted.customer, ...(wanted.companions ?? [])],
          notes: wanted.notes || undefined,
        };
        const payload: BookPayload = { booking };
        return { kind: "begin", departmentId: department.id, payload, about: wanted.customer };
      });
    },

    async change(input, key) {
      const checked = check(changeInput(now), { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { appointmentId, idempotencyKey: _key, ...changes } = checked.value;
      return await once(OperationKind.CHANGE, checked.value, async () => {
        const opened = await open(appointmentId, Action.CHANGE, changes.version ?? undefined);
        if (opened.kind === "answer") return opened;
        const { department, id, appointment } = opened;
        const wrong = await orUnavailable(department, () => wrongChange(department, appointment, changes));
        if (wrong) return answer(wrong);
        const payload: ChangePayload = {
          appointmentId: id,
          notes: changes.notes ?? undefined,
          customer: changes.customer ?? undefined,
          items: changes.items ?? undefined,
          subject: subjectOf(appointment),
          version: changes.version ?? appointment.version,
          wanted: wantedBy(appointment, changes.items ?? undefined),
        };
        return { kind: "begin", departmentId: department.id, payload, about: appointment.customers[0] ?? {} };
      });
    },

    async reschedule(input, key) {
      const checked = check(rescheduleInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const { appointmentId, start, version } = checked.value;
      return await once(OperationKind.RESCHEDULE, checked.value, async () => {
        const opened = await open(appointmentId, Action.CHANGE, version ?? undefined);
        if (opened.kind === "answer") return opened;
        const { department, id, appointment } = opened;
        if (hasPassed(start, now)) return answer(passed("start"));
        const target = { start, locationId: checked.value.locationId ?? appointment.location.id };
        const planned = await planMove(department, appointment, target);
        if (planned.kind === "answer") return planned;
        const payload: ReschedulePayload = {
          appointmentId: id,
          start,
          locationId: planned.booking.locationId,
          version: version ?? appointment.version,
          subject: subjectOf(appointment),
          booking: planned.booking,
        };
        return { kind: "begin", departmentId: department.id, payload, about: appointment.customers[0] ?? {} };
      });
    },

    async cancel(input, key) {
      const checked = check(cancelInput, { ...input, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      return await once(OperationKind.CANCEL, checked.value, async () => {
        const located = desk.locate(checked.value.appointmentId);
        if (!located) return answer(notFound(unknownAppointment));
        const { department } = located;
        if (!desk.may(department, Action.CANCEL)) return answer(missing(department, Action.CANCEL));
        const appointment = await orUnavailable(department, () => desk.read(located));
        if (!appointment) return answer(notFound(unknownAppointment));
        if (appointment instanceof DepartmentUnavailable) return answer(appointment);
        // What is cancelled already may be cancelled again; what has been may not.
        if (appointment.status !== "cancelled" && (appointment.status !== "booked" || hasPassed(appointment.start, now))) return answer(isOver());
        const payload: CancelPayload = { appointmentId: located.id, reason: checked.value.reason, subject: subjectOf(appointment) };
        return { kind: "begin", departmentId: department.id, payload, about: appointment.customers[0] ?? {} };
      });
    },
  };

  async function open(hubId: string, action: Action, version: string | undefined): Promise<Opened | Answered> {
    const located = desk.locate(hubId);
    if (!located) return answer(notFound(unknownAppointment));
    const { department } = located;
    if (!desk.may(department, action)) return answer(missing(department, action));
    const appointment = await orUnavailable(department, () => desk.read(located));
    if (!appointment) return answer(notFound(unknownAppointment));
    if (appointment instanceof DepartmentUnavailable) return answer(appointment);
    if (appointment.status !== "booked" || (version !== undefined && appointment.version !== undefined && version !== appointment.version)) {
      return answer(await changedMeanwhile(department, appointment));
    }
    if (hasPassed(appointment.start, now)) return answer(isOver());
    return { kind: "opened", ...located, appointment };
  }

  async function wrongChange(department: AppointmentsDepartment, appointment: DepartmentAppointment, changes: Changes): Promise<object | undefined> {
    const { supports } = department.appointments;
    const asked = (["notes", "customer", "items"] as const).filter((field) => changes[field] !== null && changes[field] !== undefined);
    if (asked.length === 0)
      return invalidInput([{ field: "", message: "Er is niets om te wijzigen. Geef opmerkingen, gegevens van de persoon of spullen op." }]);
    const impossible = asked.filter((field) => !supports.changes.includes(field));
    if (impossible.length > 0) {
      const message = `Het systeem van ${department.name} kan dit niet wijzigen. Maak een nieuwe afspraak en annuleer de oude.`;
      return invalidInput(impossible.map((field) => ({ field, message })));
    }
    if (!changes.items) return undefined;
    const products = await catalogue.products(department, call);
    const kinds = appointment.products.flatMap(({ productId }) => products.find(({ id }) => id === productId)?.itemKinds ?? []);
    const wrong = wrongItems(changes.items, kinds, "items");
    return wrong.length > 0 ? invalidInput(wrong) : undefined;
  }

  async function changedMeanwhile(department: AppointmentsDepartment, appointment: DepartmentAppointment): Promise<object> {
    const message =
      appointment.status === "cancelled"
        ? "Deze afspraak is al geannuleerd. Maak een nieuwe afspraak als de beller dat wil."
        : "Deze afspraak is intussen veranderd. Bekijk hem opnieuw en beslis dan.";
    return make(ChangedMeanwhile, { code: ProblemCode.CHANGED_MEANWHILE, message, appointment: await desk.present(appointment, department) });
  }

  /** Checks where an appointment is to go, and says what a new one would be made of where the department cannot move it. */
  async function planMove(
    department: AppointmentsDepartment,
    appointment: DepartmentAppointment,
    { start, locationId: to }: MoveTarget,
  ): Promise<Planned | Answered> {
    if (to === undefined)
      return answer(invalidInput([{ field: "locationId", message: "Kies ook de locatie: de afdeling geeft niet door waar de afspraak nu is." }]));
    if (isSameMoment(start, appointment.start) && to === appointment.location.id) {
      return answer(invalidInput([{ field: "start", message: "De afspraak staat al op dit tijdstip. Kies een andere tijd." }]));
    }
    const isMovedWhole = department.appointments.supports.rescheduling === "atomic";
    const [first = isMovedWhole ? nobody : undefined, ...others] = appointment.customers;
    if (!first)
      return answer(make(DepartmentRefused, { code: ProblemCode.DEPARTMENT_REFUSED, message: cannotMove(department.name), departmentId: department.id }));
    const chosen = selectionOf(appointment, first);
    const day = { date: plainDateOf(start), dateField: "start" };
    // A department that moves the whole appointment keeps its products, package and address: only the day is ours to judge.
    const problem = isMovedWhole
      ? checkDay(department, day)
      : await orUnavailable(department, () => checkSelection(desk, department, { selection: chosen, locationId: to, ...day }));
    if (problem) return answer(problem);
    return { kind: "planned", booking: { selection: chosen, locationId: to, start, customers: [first, ...others], notes: appointment.notes } };
  }
}

/** A department that moves the whole appointment needs no names from us. */
const nobody: Customer = { lastName: "-" };

interface MoveTarget {
  readonly start: string;
  readonly locationId: string | undefined;
}

interface Planned {
  readonly kind: "planned";
  readonly booking: Booking;
}

function selectionOf({ persons, products, items: packed }: DepartmentAppointment, booker: Customer): Booking["selection"] {
  return { persons, products: products.map(({ productId, amount }) => ({ productId, amount })), address: booker.address, items: packed };
}

function wantedBy(appointment: DepartmentAppointment, newItems: Booking["selection"]["items"]): Wanted | undefined {
  const { location, start, persons, products } = appointment;
  if (location.id === undefined) return undefined;
  return {
    locationId: location.id,
    start,
    selection: { persons, products: products.map(({ productId, amount }) => ({ productId, amount })), items: newItems ?? appointment.items },
  };
}

interface Opened extends Located {
  readonly kind: "opened";
  readonly appointment: DepartmentAppointment;
}

type Changes = Omit<z.output<ReturnType<typeof changeInput>>, "appointmentId" | "idempotencyKey">;

function missing(department: AppointmentsDepartment, action: Action): object {
  return notPermitted({ departmentId: department.id, capability: Capability.APPOINTMENTS, action }, department.name);
}

function passed(field: string): object {
  return invalidInput([{ field, message: "Dit tijdstip is al voorbij. Kies een vrije tijd uit de lijst." }]);
}

function tooManyNames(): object {
  return invalidInput([{ field: "companions", message: "Er zijn meer namen dan personen. Verhoog het aantal personen, of noem minder namen." }]);
}

function isOver(): object {
  return invalidInput([{ field: "appointmentId", message: "Deze afspraak is al geweest. Hij kan niet meer worden gewijzigd of geannuleerd." }]);
}

function subjectOf({ reference, start }: DepartmentAppointment): Subject {
  return { reference, start };
}

function cannotMove(departmentName: string): string {
  return `Het systeem van ${departmentName} geeft niet door voor wie deze afspraak is. Maak een nieuwe afspraak en annuleer daarna deze.`;
}

const appointmentId = z.string().max(700, { error: unknownAppointment });

const bookInput = forClock((now) =>
  z.object({
    idempotencyKey,
    departmentId,
    selection,
    locationId,
    start: moment,
    customer: customer(now),
    companions: z.array(customer(now)).max(19, { error: "Noem hoogstens negentien andere personen." }).nullish(),
    notes: notes.nullish(),
  }),
);

const changeInput = forClock((now) =>
  z.object({
    idempotencyKey,
    appointmentId,
    notes: notes.nullish(),
    customer: customer(now).nullish(),
    items: items.nullish(),
    version: z.string().max(200).nullish(),
  }),
);

const rescheduleInput = z.object({ idempotencyKey, appointmentId, start: moment, locationId: locationId.nullish(), version: z.string().max(200).nullish() });

const cancelInput = z.object({ idempotencyKey, appointmentId, reason });
