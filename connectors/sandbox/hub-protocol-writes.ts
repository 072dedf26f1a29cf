import type { FastifyRequest } from "fastify";
import { momentToDateTime } from "../sdk/time.ts";
import type { AppointmentBook, Booking, ChangeResult, MoveResult, CancelResult, BookResult, ConfirmResult } from "./city/appointment-book.ts";
import type { Calendar } from "./city/calendar.ts";
import type { Place, Selection } from "./city/types.ts";
import type { Circumstances } from "./department-server.ts";
import { findAlternatives } from "./hub-protocol-alternatives.ts";
import { appointmentAnswer, wholeAppointment } from "./hub-protocol-answers.ts";
import { type Handler, parse, placeOf } from "./hub-protocol-handling.ts";
import { createOnce, type Written } from "./hub-protocol-once.ts";
import { patchedCustomers } from "./hub-protocol-patch.ts";
import { Problem, problemOf } from "./hub-protocol-problem.ts";
import { AppointmentId, AppointmentPatch, AppointmentRequest, CancelRequest, HoldRequest, RescheduleRequest } from "./hub-protocol-requests.ts";

interface WritesOptions {
  readonly book: AppointmentBook;
  readonly calendar: Calendar;
}

export function createWrites(options: WritesOptions) {
  const { book, calendar } = options;
  const once = createOnce();
  const writtenBooking = (id: string, status: 200 | 201): Written => ({ answer: (isReplay) => tellBooking(book, { id, status, isReplay }) });
  return {
    hold: (request, circumstances) => {
      const body = parse(HoldRequest, request.body);
      return once({ request, circumstances, body, work: () => makeHold(options, body, circumstances) });
    },
    release: (request) => {
      book.release(parse(AppointmentId, request.params).id);
      return { status: 204 };
    },
    book: (request, circumstances) => {
      const body = parse(AppointmentRequest, request.body);
      return once({ request, circumstances, body, work: (key) => writtenBooking(makeBooking(options, { body, key, circumstances }), 201) });
    },
    change: (request, circumstances) => {
      if (request.headers["content-type"]?.startsWith("application/merge-patch+json") !== true) throw new Problem("malformed", { fields: ["Content-Type"] });
      const patch = parse(AppointmentPatch, request.body);
      const work = () => {
        const booking = standing(book, request, circumstances);
        if (patch.items && circumstances.slotTaken) book.crowdOut(booking);
        const result = book.change(booking.id, {
          ...(patch.notes === undefined ? {} : { notes: patch.notes ?? "" }),
          ...(patch.customer ? { customers: patchedCustomers(booking.customers, patch.customer) } : {}),
          ...(patch.items ? { items: patch.items } : {}),
        });
        const wanted = { place: booking, selection: { ...booking.selection, ...(patch.items ? { items: patch.items } : {}) } };
        return writtenBooking(settle(options, result, wanted).id, 200);
      };
      return once({ request, circumstances, body: patch, work });
    },
    reschedule: (request, circumstances) => {
      const body = parse(RescheduleRequest, request.body);
      const work = () => {
        const { id, selection } = standing(book, request, circumstances);
        const place = placeOf(calendar, body);
        if (circumstances.slotTaken) book.crowdOut({ ...place, selection });
        return writtenBooking(settle(options, book.move(id, place), { place, selection }).id, 200);
      };
      return once({ request, circumstances, body, work });
    },
    cancel: (request, circumstances) => {
      const body = parse(CancelRequest, request.body);
      const work = () => {
        const booking = standing(book, request, circumstances);
        return writtenBooking(settle(options, book.cancel(booking.id, body.reason), { place: booking, selection: booking.selection }).id, 200);
      };
      return once({ request, circumstances, body, work });
    },
  } satisfies Record<string, Handler>;
}

function makeHold({ book, calendar }: WritesOptions, body: ReturnType<typeof HoldRequest.parse>, circumstances: Circumstances): Written {
  const { selection } = body;
  const place = placeOf(calendar, body);
  if (circumstances.slotTaken) book.crowdOut({ ...place, selection });
  const result = book.hold({ ...place, selection });
  if (result.kind !== "held") throw refusalOf({ book, calendar }, result, { place, selection });
  const { id } = result.booking;
  return {
    answer(isReplay) {
      const held = book.read(id);
      if (held?.expiresMs === undefined) throw new Problem("hold-expired");
      return {
        status: 201,
        ...(isReplay ? { headers: { "idempotency-replayed": "true" } } : {}),
        body: { id, expiresAt: momentToDateTime(held.expiresMs) },
      };
    },
  };
}

interface NewBooking {
  readonly body: AppointmentRequest;
  readonly key: string;
  readonly circumstances: Circumstances;
}

function makeBooking(options: WritesOptions, { body, key, circumstances }: NewBooking): string {
  const { book, calendar } = options;
  const { selection, customers, notes, caseNumber, holdId } = body;
  const isPickUp = selection.products.some(({ productId }) => book.product(productId)?.itemKinds);
  if (isPickUp && !selection.address) throw new Problem("customer-details", { detail: "Het adres om op te halen ontbreekt.", fields: ["selection.address"] });
  const place = placeOf(calendar, body);
  const details = { customers, notes, caseNumber, attributes: { idempotencyKey: key } };
  if (holdId !== undefined && !isHoldFor(book.read(holdId), { place, selection })) throw new Problem("hold-expired");
  if (circumstances.slotTaken) book.crowdOut({ ...place, selection });
  const result = holdId === undefined ? book.book({ ...place, selection, ...details }) : book.confirm(holdId, details);
  return settle(options, result, { place, selection }).id;
}

function isHoldFor(held: Booking | undefined, { place, selection }: Wanted): boolean {
  if (held?.status !== "held") return false;
  const isSamePlace = held.locationId === place.locationId && held.date === place.date && held.time === place.time;
  return isSamePlace && JSON.stringify(held.selection) === JSON.stringify(selection);
}

/** The appointment that the request is about, when it may still be touched and is what the caller thinks it is. */
function standing(book: AppointmentBook, request: FastifyRequest, circumstances: Circumstances): Booking {
  const { id } = parse(AppointmentId, request.params);
  if (circumstances.quirk === "hub-stale-version") book.change(id, { notes: "Bijgewerkt door de afdeling" });
  const booking = book.read(id);
  if (!booking || booking.status === "held") throw new Problem("not-found");
  if (booking.status === "cancelled") throw new Problem("already-cancelled", { detail: "Deze afspraak is al afgezegd." });
  const versions = request.headers["if-match"]?.split(",").map((version) => version.trim()) ?? ["*"];
  if (!versions.includes("*") && !versions.includes(`"${booking.version}"`)) {
    throw new Problem("version-conflict", { detail: "Iemand anders heeft deze afspraak net gewijzigd.", current: appointmentAnswer(book, booking) });
  }
  return booking;
}

interface Wanted {
  readonly place: Place;
  readonly selection: Selection;
}
type Result = BookResult | ConfirmResult | ChangeResult | MoveResult | CancelResult;
type Done = Extract<Result, { readonly kind: "booked" | "changed" | "moved" | "cancelled" }>;

function settle(options: WritesOptions, result: Result, wanted: Wanted): Booking {
  if (isDone(result)) return result.booking;
  throw refusalOf(options, result, wanted);
}

function isDone(result: Result): result is Done {
  return ["booked", "changed", "moved", "cancelled"].includes(result.kind);
}

function refusalOf(options: WritesOptions, result: Exclude<Result, Done>, wanted: Wanted): Problem {
  if (result.kind === "refused") return problemOf(result);
  if (result.kind === "conflict") return new Problem("version-conflict", { current: appointmentAnswer(options.book, result.booking) });
  if (result.kind === "closed") return new Problem("closed", { detail: "Op dit moment kan er geen afspraak zijn." });
  if (result.kind === "gone") return new Problem("not-found");
  return new Problem("slot-taken", { detail: "Dit moment is niet meer vrij.", alternatives: findAlternatives(options, wanted) });
}

interface ToldBooking {
  readonly id: string;
  readonly status: 200 | 201;
  readonly isReplay: boolean;
}

function tellBooking(book: AppointmentBook, { id, status, isReplay }: ToldBooking) {
  const booking = book.read(id);
  if (!booking) throw new Problem("not-found");
  return wholeAppointment({ book, booking, status, isReplay });
}
