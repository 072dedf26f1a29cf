import { createHash } from "node:crypto";
import { isSameMoment, type Appointment, type AppointmentsPort, type Booking, type Rejected, type WriteCall, type PackageItem } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import type { OperationRow, OperationStepRow } from "../kernel/operations/operation.entity.ts";
import { OperationKind, OperationState } from "../kernel/operations/operation.states.ts";
import { type Recovered, type Run, type StepDefinition, StepUndecided } from "../kernel/operations/run.ts";
import type { Ending, Procedures } from "../kernel/operations/runner.ts";
import type { Subject as OperationSubject } from "../kernel/operations/subject.ts";
import { Capability } from "../kernel/abilities.ts";
import { impersonal } from "../kernel/impersonal.ts";
import type { AppointmentIndex } from "./appointment-index.ts";
import {
  appointmentOutcome,
  type AppointmentOutcome,
  bookPayload,
  type BookPayload,
  bookResult,
  type BookResult,
  cancelPayload,
  type CancelPayload,
  cancelResult,
  type CancelResult,
  changePayload,
  type ChangePayload,
  changeResult,
  type ChangeResult,
  type Rejection,
  reschedulePayload,
  type ReschedulePayload,
  wantedOf,
  withAppointmentId,
} from "./appointments.payloads.ts";
import { tasks } from "./appointments.tasks.ts";
import { compareStep } from "./compare-step.ts";

export interface ProcedureTools {
  readonly directory: { find(departmentId: string): Pick<ConnectedDepartment, "name" | "appointments"> | undefined };
  readonly index: AppointmentIndex;
}

export type AppointmentProcedures = Pick<Procedures, OperationKind.BOOK | OperationKind.CHANGE | OperationKind.RESCHEDULE | OperationKind.CANCEL>;

/**
 * The steps of each write to an appointment system. Every step is kept before and after its call, so a procedure may be run again from the
 * start at any time. Where a department cannot do something in one call, the order of the steps keeps the promise: the new appointment is
 * there before the old one goes.
 */
export function createAppointmentProcedures({ directory, index }: ProcedureTools): AppointmentProcedures {
  return {
    [OperationKind.BOOK]: {
      ...about,
      execute: (run, operation) => book(run, bookPayload.parse(operation.payload), contextOf(operation)),
      sweep: sweepBookings,
    },
    [OperationKind.CHANGE]: { ...about, execute: (run, operation) => change(run, changePayload.parse(operation.payload), contextOf(operation)) },
    [OperationKind.RESCHEDULE]: {
      ...about,
      execute: (run, operation) => reschedule(run, reschedulePayload.parse(operation.payload), contextOf(operation)),
      sweep: sweepBookings,
    },
    [OperationKind.CANCEL]: { ...about, execute: (run, operation) => cancel(run, cancelPayload.parse(operation.payload), contextOf(operation)) },
  };

  async function book(run: Run, { booking }: BookPayload, context: Context): Promise<Ending> {
    const booked = await run.step(bookStep("book", booking, context));
    const sweep = context.port.supports.findBookings;
    if (booked.kind !== "booked") return notDone(withWanted(booked, booking), { sweep });
    return done({ kind: "booked", appointmentId: booked.appointmentId }, { sweep });
  }

  async function change(
    run: Run,
    { appointmentId, wanted, subject, ...changes }: ChangePayload,
    { port, departmentId, departmentName, operationId }: Context,
  ): Promise<Ending> {
    const changed = await run.step<ChangeResult>({
      name: "change",
      result: changeResult,
      task: tasks.change(departmentName, subject),
      // Writing the same fields again gives the same appointment.
      recovery: "repeat",
      onFailure: "give-up",
      isRefusal: ({ kind }) => kind !== "changed",
      send: async (call) => {
        const outcome = await port.change({ id: appointmentId, ...changes }, call);
        switch (outcome.kind) {
          case "changed":
            await indexAppointment({ departmentId, operationId }, outcome.appointment);
            return { kind: "changed", appointmentId: outcome.appointment.id };
          case "conflict":
            // A repeat may meet the version that the first attempt made: then it is as we want it, and not somebody else's.
            return isAsWanted(outcome.appointment, changes)
              ? { kind: "changed", appointmentId: outcome.appointment.id }
              : { kind: "conflict", appointmentId: outcome.appointment.id };
          case "gone":
            return { kind: "gone" };
          case "slot-taken":
            return { kind: "slot-taken", wanted };
          case "rejected":
            return keepRejection(outcome);
        }
      },
    });
    return changed.kind === "changed" ? done(changed) : notDone(changed);
  }

  async function reschedule(run: Run, payload: ReschedulePayload, context: Context): Promise<Ending> {
    return context.port.supports.rescheduling === "atomic" ? await moveAtOnce(run, payload, context) : await bookThenCancel(run, payload, context);
  }

  async function moveAtOnce(
    run: Run,
    { appointmentId, start, locationId, version, booking, subject }: ReschedulePayload,
    { port, departmentId, departmentName, operationId }: Context,
  ): Promise<Ending> {
    const moved = await run.step<ChangeResult>({
      name: "move",
      result: changeResult,
      task: tasks.move(departmentName, subject, start),
      recovery: "repeat",
      onFailure: "give-up",
      isRefusal: ({ kind }) => kind !== "rescheduled",
      send: async (call) => {
        const outcome = await port.reschedule({ id: appointmentId, start, locationId, version }, call);
        switch (outcome.kind) {
          case "rescheduled":
            await indexAppointment({ departmentId, operationId }, outcome.appointment);
            return { kind: "rescheduled", appointmentId: outcome.appointment.id };
          case "conflict":
            // It stands where it was to go: an earlier attempt moved it, and the department does not remember that it was us.
            if (isAt(outcome.appointment, { start, locationId })) return { kind: "rescheduled", appointmentId: outcome.appointment.id };
            return { kind: "conflict", appointmentId: outcome.appointment.id };
          case "gone":
            return { kind: "gone" };
          case "slot-taken":
            return { kind: "slot-taken", wanted: wantedOf(booking) };
          case "rejected":
            return keepRejection(outcome);
        }
      },
    });
    return moved.kind === "rescheduled" ? done(moved) : notDone(moved);
  }

  /** Book first, cancel second: never none. Two only until the second step is settled, and then under a named task. */
  async function bookThenCancel(run: Run, { appointmentId, version, booking, subject }: ReschedulePayload, context: Context): Promise<Ending> {
    const booked = await run.step({ ...bookStep("book-new", booking, context), task: tasks.bookNew(context.departmentName, subject, booking) });
    const sweep = context.port.supports.findBookings;
    if (booked.kind !== "booked") return notDone(withWanted(booked, booking), { sweep });
    const task = tasks.cancelOld(context.departmentName, subject, booking);
    const compared = await run.step(compareStep(context.port, { appointmentId, version, task }));
    const cancelled = compared.kind === "conflict" ? compared : await run.step(cancelStep("cancel-old", appointmentId, "Verplaatst", context, task));
    if (cancelled.kind !== "rejected" && cancelled.kind !== "conflict") {
      return done({ kind: "rescheduled", appointmentId: booked.appointmentId }, { sweep });
    }
    // The old one may not go: the new one must.
    const undone = await run.step(
      cancelStep("undo-new", booked.appointmentId, "Verplaatsen kon niet", context, tasks.undoNew(context.departmentName, subject, booking)),
    );
    if (undone.kind === "rejected") throw new StepUndecided("undo-new", true, tasks.bothStand(context.departmentName, subject, booking));
    return notDone(cancelled, { sweep });
  }

  async function cancel(run: Run, { appointmentId, reason, subject }: CancelPayload, context: Context): Promise<Ending> {
    const step = cancelStep("cancel", appointmentId, reason, context, tasks.cancel(context.departmentName, subject));
    const cancelled = await run.step({ ...step, onFailure: "give-up" });
    return cancelled.kind === "rejected" ? notDone(cancelled) : done({ kind: "cancelled" });
  }

  function bookStep(name: "book" | "book-new", booking: Booking, { port, departmentId, departmentName, operationId }: Context): StepDefinition<BookResult> {
    const [customer] = booking.customers;
    const keep = async (appointment: Appointment): Promise<BookResult> => {
      await index.add({
        departmentId,
        appointmentId: appointment.id,
        reference: appointment.reference,
        customers: booking.customers,
        operationId,
        start: booking.start,
      });
      return { kind: "booked", appointmentId: appointment.id };
    };
    const look = async (call: WriteCall): Promise<Recovered<BookResult>> => {
      if (!port.supports.findBookings) return { kind: "cannot-tell" };
      const [found] = await port.findBookings({ key: call.key, locationId: booking.locationId, start: booking.start, customer }, call);
      return found ? { kind: "happened", result: await keep(found) } : { kind: "did-not-happen" };
    };
    return {
      name,
      result: bookResult,
      task: tasks.book(departmentName, booking),
      recovery: port.supports.idempotencyKeys ? "repeat" : look,
      onFailure: "give-up",
      isRefusal: ({ kind }) => kind !== "booked",
      send: async (call) => {
        const outcome = await port.book(booking, call);
        switch (outcome.kind) {
          case "booked":
            return await keep(outcome.appointment);
          case "slot-taken":
            return { kind: "slot-taken" };
          case "rejected":
            return keepRejection(outcome);
        }
      },
    };
  }

  function cancelStep(name: string, appointmentId: string, reason: string, { port, departmentId }: Context, task: string): StepDefinition<CancelResult> {
    return {
      name,
      result: cancelResult,
      task,
      // Cancelling what is cancelled already answers "gone".
      recovery: "repeat",
      onFailure: "insist",
      isRefusal: ({ kind }) => kind === "rejected",
      send: async (call) => {
        const outcome = await port.cancel({ id: appointmentId, reason }, call);
        if (outcome.kind === "rejected") return keepRejection(outcome);
        await index.end(departmentId, appointmentId);
        return outcome;
      },
    };
  }

  /**
   * A request that got lost may arrive late, a proxy may repeat one, and a department may lose the keys that it promised to keep: where the
   * bookings that carry this operation's mark can be found, they are counted once more. Only the one that the user was told of may stand,
   * so none after "slot taken": what took it may have been our own request, repeated by a proxy.
   */
  async function sweepBookings(run: Run, operation: OperationRow): Promise<void> {
    const { port } = contextOf(operation);
    if (!port.supports.findBookings) return;
    const { booking } = bookPayload.parse(operation.payload);
    const outcome = appointmentOutcome.parse(operation.outcome);
    const told = "appointmentId" in outcome ? outcome.appointmentId : undefined;
    const call = { traceId: operation.traceId, signal: AbortSignal.timeout(sweepDeadlineMs) };
    const found = await port.findBookings({ key: run.bookingKey, locationId: booking.locationId, start: booking.start, customer: booking.customers[0] }, call);
    for (const extra of found.filter(({ id }) => id !== told)) {
      const cancelled = await port.cancel({ id: extra.id, reason: "Dubbel geboekt" }, { ...call, key: sweepKey(run, extra) });
      if (cancelled.kind === "rejected") throw new Error(`operation ${operation.id}: the department refuses to cancel what was booked twice`);
    }
  }

  async function indexAppointment(
    { departmentId, operationId }: { readonly departmentId: string; readonly operationId: string },
    appointment: Appointment,
  ): Promise<void> {
    const { id: appointmentId, reference, customers, start } = appointment;
    await index.add({ departmentId, appointmentId, reference, customers, operationId, start });
  }

  function contextOf({ id, departmentId }: OperationRow): Context {
    const department = directory.find(departmentId);
    if (!department?.appointments) throw new Error(`operation ${id}: department ${departmentId} is no longer connected for appointments`);
    return { port: department.appointments, departmentId, departmentName: department.name, operationId: id };
  }
}

const sweepDeadlineMs = 8_000;

/** Each cancellation has a key of its own, the same when the sweep is repeated: a department may refuse a key that was used for something else. */
function sweepKey({ bookingKey }: Run, { id }: Appointment): string {
  return `${bookingKey}-${createHash("sha256").update(id).digest("hex").slice(0, 7)}`;
}

interface Context {
  readonly port: AppointmentsPort;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly operationId: string;
}

function done(outcome: AppointmentOutcome, { sweep }: { readonly sweep: boolean } = { sweep: false }): Ending {
  return { state: OperationState.DONE, outcome, sweep };
}

function notDone(outcome: AppointmentOutcome, { sweep }: { readonly sweep: boolean } = { sweep: false }): Ending {
  return { state: OperationState.NOT_DONE, outcome, sweep };
}

function isAt(appointment: Appointment, { start, locationId }: Pick<Booking, "start" | "locationId">): boolean {
  return isSameMoment(appointment.start, start) && appointment.location.id === locationId;
}

function withWanted(outcome: AppointmentOutcome, booking: Booking): AppointmentOutcome {
  return outcome.kind === "slot-taken" ? { kind: "slot-taken", wanted: wantedOf(booking) } : outcome;
}

/** The appointment that it began with, and the one that a step made. */
function subjects({ payload }: OperationRow, steps: readonly OperationStepRow[]): readonly OperationSubject[] {
  const ids = [payload, ...steps.map(({ result }) => result)].map((kept) => withAppointmentId.safeParse(kept).data?.appointmentId);
  return [...new Set(ids.filter((id) => id !== undefined))].map((id) => ({ kind: "appointment", id }));
}

const about = {
  capability: Capability.APPOINTMENTS,
  subjects,
  sweepTask: "Controleer bij de afdeling of deze afspraak niet dubbel in het systeem staat: de hub kon dat niet nakijken. Annuleer wat dubbel is.",
} as const;

/** Whether an appointment already is what a change asked for. */
function isAsWanted({ notes = "", items = [], customers }: Appointment, wanted: Pick<ChangePayload, "notes" | "items" | "customer">): boolean {
  const amounts = (list: readonly PackageItem[]) =>
    list
      .map(({ kindId, amount }) => `${amount} × ${kindId}`)
      .toSorted((one, other) => one.localeCompare(other))
      .join();
  if (wanted.notes !== undefined && wanted.notes !== notes) return false;
  if (wanted.items !== undefined && amounts(wanted.items) !== amounts(items)) return false;
  const { address: _address, ...details } = wanted.customer ?? { address: undefined };
  const standing = new Map(Object.entries(customers[0] ?? {}));
  return Object.entries(details).every(([name, value]) => value === standing.get(name));
}

/** The department's own words are kept with the outcome: bounded, and without what looks like somebody's number or address. */
function keepRejection({ reason, message, fields }: Rejected): Rejection {
  return { kind: "rejected", reason, message: impersonal(message), fields: [...(fields ?? [])] };
}
