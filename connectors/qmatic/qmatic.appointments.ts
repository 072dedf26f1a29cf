import {
  ConnectorError,
  readMark,
  writeMark,
  type AppointmentChange,
  type AppointmentsPort,
  type Booking,
  type BookOutcome,
  type ChangeOutcome,
  type Rejected,
  type WriteCall,
} from "../sdk/index.ts";
import { createAvailability } from "./qmatic.availability.ts";
import type { QmaticClient } from "./qmatic.client.ts";
import { createSearch } from "./qmatic.search.ts";
import { companionsOf, refuseLongDetails, resendCustomer, toAppointment, toWireCustomer, type Dialect } from "./qmatic.translate.ts";
import type { WireAppointment, WireBooking } from "./qmatic.wire.ts";

export interface QmaticAppointmentsOptions {
  readonly client: QmaticClient;
  readonly departmentId: string;
  readonly staffAccess: boolean;
  readonly storesBsn: boolean;
  readonly timeZone: string;
  readonly now: () => number;
}

const title = "Afspraak via het KCC";

const noSuchLocation: Rejected = { kind: "rejected", reason: "other", message: "Deze locatie is bij de afdeling niet bekend. Kies een andere locatie." };

/** The port of appointments, in Orchestra's words. */
export function createQmaticAppointments({ client, departmentId, staffAccess, storesBsn, timeZone, now }: QmaticAppointmentsOptions): AppointmentsPort {
  const dialect: Dialect = { storesBsn, timeZone };
  const { readBranchZone, ...availability } = createAvailability({ client, dialect, now });
  const { findByPersonKinds, ...search } = createSearch({ client, departmentId, dialect, staffAccess, now, readBranchZone });

  async function book({ selection, locationId, start, customers, notes }: Booking, call: WriteCall): Promise<BookOutcome> {
    const named = customers.map((customer) => toWireCustomer(customer, dialect));
    const refusal = refuseLongDetails(named);
    if (refusal) return refusal;
    const zone = await readBranchZone(locationId, call);
    if (zone === undefined) return noSuchLocation;
    const [date = "", time = ""] = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }).split("T");
    const booking: WireBooking = {
      title,
      customers: [...named, ...companionsOf(named, selection.persons)],
      services: selection.products.map(({ productId }) => ({ publicId: productId })),
      notes: writeMark(notes, call.key),
    };
    const answer = await client.book({ branchId: locationId, date, time }, booking, call);
    return answer.kind === "booked" ? { kind: "booked", appointment: toAppointment(answer.appointment, dialect) } : answer;
  }

  async function change(wanted: AppointmentChange, call: WriteCall): Promise<ChangeOutcome> {
    if (wanted.items) throw notSupported("changing a package");
    const current = await client.readAppointment(wanted.id, call);
    if (!current) return { kind: "gone" };
    const appointment = toAppointment(current, dialect);
    if (appointment.status === "cancelled") return { kind: "gone" };
    if (wanted.version !== undefined && wanted.version !== appointment.version) return { kind: "conflict", appointment };
    const changed = compose(current, wanted);
    const refusal = refuseLongDetails(changed.customers);
    if (refusal) return refusal;
    if ((await client.updateAppointment(wanted.id, changed, call)) === "gone") return { kind: "gone" };
    return await readChanged(wanted.id, call);
  }

  /** Orchestra wants the whole appointment. What is not to change goes back as it came. */
  function compose(current: WireAppointment, { notes, customer }: AppointmentChange): WireBooking {
    const [first, ...others] = current.customers.map(resendCustomer);
    const { bookingKey } = readMark(current.notes);
    const newNotes = bookingKey === undefined ? notes : writeMark(notes, bookingKey);
    return {
      title: current.title ?? title,
      notes: (notes === undefined ? current.notes : newNotes) ?? "",
      customers: [{ ...first, ...(customer && toWireCustomer(customer, dialect)) }, ...others],
      services: current.services.map(({ publicId }) => ({ publicId })),
    };
  }

  async function readChanged(id: string, call: WriteCall): Promise<ChangeOutcome> {
    try {
      const appointment = await client.readAppointment(id, call);
      return appointment ? { kind: "changed", appointment: toAppointment(appointment, dialect) } : { kind: "gone" };
    } catch (error) {
      if (!ConnectorError.isInstance(error)) throw error;
      // The change is made; only what it led to could not be read.
      throw new ConnectorError(error.code, error.message, { applied: "unknown", cause: error });
    }
  }

  function notSupported(what: string): ConnectorError {
    return new ConnectorError("NOT_SUPPORTED", `${departmentId} (qmatic): ${what} is not possible in Orchestra`, { applied: "no" });
  }

  async function read(id: string, call: Parameters<AppointmentsPort["read"]>[1]) {
    const appointment = await client.readAppointment(id, call);
    return appointment && toAppointment(appointment, dialect);
  }

  return {
    supports: {
      idempotencyKeys: false,
      rescheduling: "none",
      findByPerson: findByPersonKinds,
      findByReference: ["reference"],
      // By e-mail address alone, a booking for somebody without one could not be found.
      findBookings: staffAccess,
      changes: ["notes", "customer"],
      severalProducts: true,
      severalPersons: true,
      cancellationReasons: false,
    },
    ...availability,
    ...search,
    read: ({ id }, call) => read(id, call),
    async findByReference({ reference }, call) {
      const appointment = await read(reference, call);
      return appointment ? [appointment] : [];
    },
    book,
    change,
    async reschedule() {
      throw notSupported("moving an appointment in one step");
    },
    async cancel({ id }, call) {
      return { kind: await client.cancelAppointment(id, call) };
    },
  };
}
