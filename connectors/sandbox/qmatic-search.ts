import type { Answer } from "./answers.ts";
import type { AppointmentBook, BookedCustomer, Booking } from "./city/appointment-book.ts";
import type { Circumstances } from "./department-server.ts";
import { notFound, ok } from "./qmatic-answers.ts";
import { isVisible } from "./qmatic-appointments.ts";
import { envelope, isRetained, numberOf, toIdentifiedCustomer, toStaffRow, toWireAppointment, toWireCustomer } from "./qmatic-wire.ts";

export interface QmaticSearch {
  /** By e-mail address, whole, whatever the case. */
  identify(email: string, circumstances: Circumstances): Answer;
  appointmentsOfCustomer(customerId: string): Answer;
  /** For the staff: any part of name, e-mail or phone, as it was typed in. */
  searchCustomers(text: string): Answer;
  customerById(customerId: string): Answer;
  /** For the staff: all appointments of a branch, both days included. */
  searchAppointments(query: { readonly fromDate: string; readonly toDate: string; readonly branchNumber: number }): Answer;
  /** For the staff: one appointment with its number. */
  appointmentWithNumber(id: string): Answer;
}

interface Known {
  readonly customer: BookedCustomer;
  readonly booking: Booking;
}

export function createQmaticSearch(book: AppointmentBook, now: () => number): QmaticSearch {
  /** One for each booking: Orchestra makes a new customer every time, even for the same person. */
  const known = (fits: (customer: BookedCustomer) => boolean): readonly Known[] =>
    book
      .find((booking) => booking.status !== "held" && isRetained(booking, now()))
      .flatMap((booking) => booking.customers.filter(fits).map((customer) => ({ customer, booking })));

  return {
    identify(email, { quirk }) {
      const wanted = email.trim().toLowerCase();
      const found = wanted === "" ? [] : known((customer) => customer.email?.toLowerCase() === wanted);
      if (found.length === 0 && quirk === "qmatic-nobody-is-404") return notFound("Customer");
      return ok(found.map(({ customer, booking }) => toIdentifiedCustomer(customer, booking)));
    },
    appointmentsOfCustomer(customerId) {
      const records = known((customer) => customer.id === customerId);
      if (records.length === 0) return notFound("Customer");
      const appointmentList = records.filter(({ booking }) => isVisible(booking)).map(({ booking }) => toWireAppointment(book, booking));
      return ok(envelope({ appointmentList }, { total: appointmentList.length }));
    },
    searchCustomers(text) {
      const wanted = text.trim().toLowerCase();
      const found = wanted === "" ? [] : known((customer) => searchedTexts(customer).some((part) => part.includes(wanted)));
      return ok(envelope({ customerList: found.map(staffCustomer) }, { total: found.length }));
    },
    customerById(customerId) {
      const found = known((customer) => customer.id === customerId);
      return ok(envelope({ customerList: found.map(staffCustomer) }, { total: found.length }));
    },
    searchAppointments({ fromDate, toDate, branchNumber }) {
      const location = book.locations.find((candidate) => numberOf(candidate.id) === branchNumber);
      if (!location) return notFound("Branch");
      const found = book.find((booking) => isVisible(booking) && booking.locationId === location.id && booking.date >= fromDate && booking.date <= toDate);
      return ok(found.map((booking) => toStaffRow(book, booking)));
    },
    appointmentWithNumber(id) {
      const booking = book.read(id);
      if (!booking || !isVisible(booking)) return notFound("Appointment");
      return ok(envelope({ appointment: { ...toWireAppointment(book, booking), id: numberOf(id), qpId: numberOf(id) } }, { total: 1 }));
    },
  };
}

function searchedTexts({ firstName = "", lastNamePrefix, lastName, email = "", phone = "" }: BookedCustomer): readonly string[] {
  const fullLastName = [lastNamePrefix, lastName].filter((part) => part !== undefined).join(" ");
  return [`${firstName} ${fullLastName}`, email, phone].map((part) => part.toLowerCase());
}

function staffCustomer({ customer, booking }: Known): unknown {
  return { ...toWireCustomer(customer, booking), id: numberOf(customer.id) };
}
