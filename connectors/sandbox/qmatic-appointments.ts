import type { z } from "zod";
import type { Answer } from "./answers.ts";
import type { AppointmentBook, BookResult, Booking, BookRequest, HoldResult, NewCustomer, Place, Selection } from "./city/appointment-book.ts";
import type { Circumstances } from "./department-server.ts";
import { accepted, noContent, notFound, ok, serverError, slotOccupied } from "./qmatic-answers.ts";
import { personsIn, unknownIn } from "./qmatic-availability.ts";
import type { MatrixParameters } from "./qmatic-path.ts";
import { bookBody, bookBodyV1, confirmBody, detailsFrom, reserveBody, selectionOf, toCustomer, updateBody, type WireCustomer } from "./qmatic-requests.ts";
import { envelope, toWireAppointment } from "./qmatic-wire.ts";

/** Where a request wants it. In version 1 the service stands in the path. */
export interface Spot {
  readonly branchId: string;
  readonly date: string;
  readonly time: string;
  readonly serviceId?: string;
  readonly parameters: MatrixParameters;
}

export interface QmaticAppointments {
  book(spot: Spot, body: unknown, circumstances: Circumstances): Answer;
  reserve(spot: Spot, body: unknown, circumstances: Circumstances): Answer;
  confirm(id: string, body: unknown, circumstances: Circumstances): Answer;
  read(id: string): Answer;
  update(id: string, body: unknown): Answer;
  /** Cancels an appointment, or gives a reservation back. */
  remove(id: string): Answer;
}

/** Left in the book for an appointment that was deleted through the API: Orchestra then no longer knows it. */
const deleted = "deleted through the API";

export function isVisible(booking: Booking): boolean {
  return booking.status !== "held" && booking.cancelReason !== deleted;
}

export function createQmaticAppointments(book: AppointmentBook): QmaticAppointments {
  const wire = (booking: Booking): unknown => toWireAppointment(book, booking);
  const visible = (id: string): Booking | undefined => {
    const booking = book.read(id);
    return booking && isVisible(booking) ? booking : undefined;
  };

  function enter(
    spot: Spot,
    serviceIds: readonly string[],
    wireCustomers: readonly WireCustomer[],
    details: Partial<BookRequest>,
    { slotTaken }: Circumstances,
  ): Answer {
    const unknown = unknownIn(book, spot.branchId, serviceIds);
    if (unknown) return notFound(unknown);
    const persons = spot.parameters.has("numberOfCustomers") ? personsIn(spot.parameters) : wireCustomers.length;
    const wanted = { ...placeOf(spot), selection: selectionOf(serviceIds, persons) };
    if (slotTaken) book.crowdOut(wanted);
    const result = book.book({ ...wanted, ...details, customers: wireCustomers.map(toCustomer) });
    return result.kind === "booked" ? accepted(wire(result.booking)) : refusalOf(result);
  }

  return {
    book(spot, body, circumstances) {
      if (spot.serviceId === undefined) {
        const parsed = bookBody.safeParse(body);
        if (!parsed.success) return unreadable(parsed.error);
        return enter(spot, serviceIdsOf(parsed.data.services), parsed.data.customers, detailsFrom(parsed.data), circumstances);
      }
      const parsed = bookBodyV1.safeParse(body);
      if (!parsed.success) return unreadable(parsed.error);
      return enter(spot, [spot.serviceId], [parsed.data.customer], detailsFrom(parsed.data), circumstances);
    },
    reserve(spot, body, { slotTaken }) {
      const parsed = spot.serviceId === undefined ? reserveBody.safeParse(body) : undefined;
      if (parsed && !parsed.success) return unreadable(parsed.error);
      const serviceIds = spot.serviceId === undefined ? serviceIdsOf(parsed?.data.services ?? []) : [spot.serviceId];
      const unknown = unknownIn(book, spot.branchId, serviceIds);
      if (unknown) return notFound(unknown);
      const wanted = { ...placeOf(spot), selection: selectionOf(serviceIds, personsIn(spot.parameters)) };
      if (slotTaken) book.crowdOut(wanted);
      const result = book.hold(wanted);
      return result.kind === "held" ? ok(wire(result.booking)) : refusalOf(result);
    },
    confirm(id, body, { quirk }) {
      const parsed = confirmBody.safeParse(body);
      if (!parsed.success) return unreadable(parsed.error);
      if (quirk === "qmatic-hold-expired") book.release(id);
      const result = book.confirm(id, { ...detailsFrom(parsed.data), customers: parsed.data.customers.map(toCustomer) });
      if (result.kind === "gone") return notFound("Reservation");
      return result.kind === "booked" ? accepted(wire(result.booking)) : serverError(`Not accepted: ${result.reason}`);
    },
    read(id) {
      const booking = visible(id);
      return booking ? ok(envelope({ appointment: wire(booking) }, { total: 1 })) : notFound("Appointment");
    },
    update(id, body) {
      const parsed = updateBody.safeParse(body);
      if (!parsed.success) return unreadable(parsed.error);
      const booking = visible(id);
      if (!booking) return notFound("Appointment");
      const { customers, services } = parsed.data;
      const wanted = wantedChange(booking, services && serviceIdsOf(services), customers?.map(toCustomer));
      const result = book.change(id, { ...detailsFrom(parsed.data), ...wanted });
      if (result.kind === "changed") return ok(envelope({ appointment: wire(result.booking) }, { total: 1 }));
      if (result.kind === "taken") return slotOccupied();
      return result.kind === "refused" ? serverError(`Not accepted: ${result.reason}`) : notFound("Appointment");
    },
    remove(id) {
      if (book.release(id)) return noContent();
      const result = book.cancel(id, deleted);
      if (result.kind === "gone") return notFound("Appointment");
      return result.kind === "cancelled" ? noContent() : serverError(`Not accepted: ${result.reason}`);
    },
  };
}

function wantedChange(
  booking: Booking,
  serviceIds: readonly string[] | null | undefined,
  customers: readonly NewCustomer[] | undefined,
): { readonly selection?: Selection; readonly customers?: readonly NewCustomer[] } {
  const persons = customers ? Math.max(customers.length, 1) : booking.selection.persons;
  const isSame = !serviceIds && persons <= booking.selection.persons;
  const ids = serviceIds ?? booking.selection.products.map((product) => product.productId);
  return { ...(isSame ? {} : { selection: selectionOf(ids, persons) }), ...(customers ? { customers } : {}) };
}

function refusalOf(result: Exclude<BookResult | HoldResult, { kind: "booked" } | { kind: "held" }>): Answer {
  // Orchestra tells no difference between a taken moment and one that it never offered.
  return result.kind === "refused" ? serverError(`Not accepted: ${result.reason}`) : slotOccupied();
}

/** Names of fields only: what was in them may be personal. */
function unreadable(error: z.ZodError): Answer {
  return serverError(`Invalid fields: ${error.issues.map((issue) => issue.path.join(".")).join(", ")}`);
}

const placeOf = ({ branchId, date, time }: Spot): Place => ({ locationId: branchId, date, time });
const serviceIdsOf = (services: readonly { readonly publicId: string }[]): readonly string[] => services.map((service) => service.publicId);
