import type { AppointmentBook } from "./city/appointment-book.ts";
import { appointmentAnswer, wholeAppointment } from "./hub-protocol-answers.ts";
import { type Handler, ok, parse } from "./hub-protocol-handling.ts";
import { Problem } from "./hub-protocol-problem.ts";
import { AppointmentId, AppointmentQuery } from "./hub-protocol-requests.ts";
import { matchesQuery } from "./hub-protocol-search.ts";

const foundMax = 200;

export function createReads({ book }: { readonly book: AppointmentBook }) {
  return {
    read: (request) => {
      const booking = book.read(parse(AppointmentId, request.params).id);
      if (!booking || booking.status === "held") throw new Problem("not-found");
      return wholeAppointment({ book, booking });
    },
    search: (request) => {
      const query = parse(AppointmentQuery, request.body);
      const found = book
        .find((booking) => booking.status !== "held" && matchesQuery(booking, query))
        .toSorted((one, other) => other.startMs - one.startMs || one.id.localeCompare(other.id));
      return ok({ appointments: found.slice(0, foundMax).map((booking) => appointmentAnswer(book, booking)), truncated: found.length > foundMax });
    },
  } satisfies Record<string, Handler>;
}
