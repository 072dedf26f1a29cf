import type {
  Address,
  Appointment,
  Customer,
  DateTime,
  Location,
  PackageItem,
  PersonKey,
  PersonKeyKind,
  PlainDate,
  Product,
  Selection,
  Slot,
} from "./domain.ts";

/** Goes with every remote call. */
export interface ReadCall {
  /** Fires when the caller no longer waits, or at the caller's deadline. */
  readonly signal: AbortSignal;
  /** W3C trace id, 32 hexadecimal characters, sent along where the protocol has room for it. */
  readonly traceId: string;
}

/** Goes with every remote call that changes something. */
export interface WriteCall extends ReadCall {
  /**
   * The same for every attempt at one step of one operation: letters, digits and dashes, at most 40. Sent natively where the protocol has
   * room for it; otherwise written into the notes as the hub's mark, so that the booking can be recognised afterwards.
   */
  readonly key: string;
}

/** What an appointment system can do, declared and not guessed. The hub plans its steps by it. */
export interface AppointmentsSupport {
  /** The system itself refuses to do the same key twice, so a write whose outcome is unknown may simply be sent again. */
  readonly idempotencyKeys: boolean;
  /** `atomic`: one call moves it. `none`: the hub books the new one and cancels the old one. */
  readonly rescheduling: "atomic" | "none";
  /** Which keys find a person's appointments in the system itself; empty means that only the hub's own index can. */
  readonly findByPerson: readonly PersonKeyKind[];
  /** Which of the numbers that people read out the system itself can search by; empty means that only the hub's own index can. */
  readonly findByReference: readonly ("reference" | "case-number")[];
  /** `findBookings` can tell for certain that a booking of the hub is or is not there. */
  readonly findBookings: boolean;
  /** What of an existing appointment can be changed in place. */
  readonly changes: readonly ("notes" | "customer" | "items")[];
  /** Several products in one appointment. */
  readonly severalProducts: boolean;
  /** Several people in one appointment. */
  readonly severalPersons: boolean;
  /** The system keeps why an appointment was cancelled. Elsewhere the department never hears the reason, and the agent is told so. */
  readonly cancellationReasons: boolean;
}

/** Appointments of one department, in our words. Implemented by adapters; called by the hub only. */
export interface AppointmentsPort {
  readonly supports: AppointmentsSupport;

  listProducts(call: ReadCall): Promise<readonly Product[]>;
  /** Products that may be added to those named. Empty when the system combines nothing. */
  listCombinableProducts(query: { readonly productIds: readonly string[]; readonly locationId?: string }, call: ReadCall): Promise<readonly Product[]>;
  /** Locations where the whole selection can be had; for a pick-up, with an address, only the district that serves it. */
  listLocations(query: { readonly productIds: readonly string[]; readonly address?: Address }, call: ReadCall): Promise<readonly Location[]>;
  /** Days in `from`…`until` (both included) on which at least one slot is free. Ascending. */
  listDays(query: AvailabilityQuery & { readonly from: PlainDate; readonly until: PlainDate }, call: ReadCall): Promise<readonly PlainDate[]>;
  /** Free slots on one day, ascending. */
  listSlots(query: AvailabilityQuery & { readonly date: PlainDate }, call: ReadCall): Promise<readonly Slot[]>;

  /** One appointment by the department's id; `undefined` when there is none. A cancelled one may be either, as the system has it. */
  read(query: { readonly id: string }, call: ReadCall): Promise<Appointment | undefined>;
  /** By what people read out: reference or case number, already freed of spaces and dashes. Several when the text is ambiguous. */
  findByReference(query: { readonly reference: string }, call: ReadCall): Promise<readonly Appointment[]>;
  /** Only with a key kind that `supports.findByPerson` names. */
  findByPerson(query: { readonly person: PersonKey }, call: ReadCall): Promise<readonly Appointment[]>;
  /**
   * All live bookings that carry this booking key. The facts narrow the search where the system cannot search by key. Only where
   * `supports.findBookings` holds; an empty answer then proves absence at this moment.
   */
  findBookings(query: BookingFacts, call: ReadCall): Promise<readonly Appointment[]>;

  book(booking: Booking, call: WriteCall): Promise<BookOutcome>;
  change(change: AppointmentChange, call: WriteCall): Promise<ChangeOutcome>;
  /** Only where `supports.rescheduling` is `atomic`. */
  reschedule(move: AppointmentMove, call: WriteCall): Promise<RescheduleOutcome>;
  /** Cancelling what is cancelled already answers `gone`, so it may be repeated. */
  cancel(query: { readonly id: string; readonly reason: string }, call: WriteCall): Promise<CancelOutcome>;
}

export interface AvailabilityQuery {
  readonly selection: Selection;
  readonly locationId: string;
}

/** What is known of a booking whose outcome is not. */
export interface BookingFacts {
  readonly key: string;
  readonly locationId: string;
  readonly start: DateTime;
  readonly customer: Customer;
}

export interface Booking {
  readonly selection: Selection;
  readonly locationId: string;
  readonly start: DateTime;
  /** The person who books, first; further people after. At least one, at most `selection.persons`. */
  readonly customers: readonly [Customer, ...Customer[]];
  readonly notes?: string;
}

export interface AppointmentChange {
  readonly id: string;
  readonly notes?: string;
  readonly customer?: Customer;
  readonly items?: readonly PackageItem[];
  /** The version that the change was based on; checked where the system has versions. */
  readonly version?: string;
}

export interface AppointmentMove {
  readonly id: string;
  readonly start: DateTime;
  readonly locationId: string;
  readonly version?: string;
}

/** Why a department rightly says no. `message` is for the agent: plain, without personal data. */
export interface Rejected {
  readonly kind: "rejected";
  readonly reason:
    | "unknown-product"
    | "not-combinable"
    | "too-many-persons"
    | "customer-details"
    | "address-not-served"
    | "package-too-large"
    | "closed"
    | "too-late"
    | "other";
  readonly message: string;
  /** Our names of the fields it is about, where the department says so: `customer.email`. */
  readonly fields?: readonly string[];
}

export type BookOutcome = { readonly kind: "booked"; readonly appointment: Appointment } | { readonly kind: "slot-taken" } | Rejected;
export type ChangeOutcome =
  | { readonly kind: "changed"; readonly appointment: Appointment }
  /** Somebody else changed it meanwhile: what it is now. */
  | { readonly kind: "conflict"; readonly appointment: Appointment }
  | { readonly kind: "gone" }
  /** The changed package no longer fits the day. */
  | { readonly kind: "slot-taken" }
  | Rejected;
export type RescheduleOutcome =
  | { readonly kind: "rescheduled"; readonly appointment: Appointment }
  | { readonly kind: "conflict"; readonly appointment: Appointment }
  | { readonly kind: "gone" }
  | { readonly kind: "slot-taken" }
  | Rejected;
export type CancelOutcome = { readonly kind: "cancelled" } | { readonly kind: "gone" } | Rejected;
