import type { Calendar } from "./calendar.ts";
import type { Refusal } from "./selection-rules.ts";
import type { Booking, DepartmentId, Location, NewCustomer, PackageItem, Place, Product, Selection } from "./types.ts";

export interface AppointmentBookOptions {
  readonly department: DepartmentId;
  readonly products: readonly Product[];
  readonly locations: readonly Location[];
  readonly calendar: Calendar;
  readonly now: () => number;
  /** Days ahead that can be booked, today included. */
  readonly horizonDays?: number;
  readonly holdMs?: number;
  readonly newId: (kind: "booking" | "customer") => string;
  /** The number that people read out; the sequence counts bookings from 1. */
  readonly newReference: (sequence: number) => string;
}

export interface BookRequest extends Place {
  readonly selection: Selection;
  readonly customers: readonly NewCustomer[];
  readonly title?: string;
  readonly notes?: string;
  readonly caseNumber?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface BookingChange {
  readonly customers?: readonly NewCustomer[];
  readonly title?: string;
  readonly notes?: string;
  readonly selection?: Selection;
  readonly items?: readonly PackageItem[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly ifVersion?: number;
}

interface Taken {
  readonly kind: "taken";
}
/** Not a moment that this location offers: off the grid, outside the hours, a holiday, past, or beyond the horizon. */
interface Closed {
  readonly kind: "closed";
}
/** Unknown, cancelled, over, or a hold that expired. */
interface Gone {
  readonly kind: "gone";
}
interface Conflict {
  readonly kind: "conflict";
  readonly booking: Booking;
}
interface Done<Kind extends string> {
  readonly kind: Kind;
  readonly booking: Booking;
}

export type BookResult = Done<"booked"> | Taken | Closed | Refusal;
export type HoldResult = Done<"held"> | Taken | Closed | Refusal;
export type ConfirmResult = Done<"booked"> | Gone | Refusal;
export type ChangeResult = Done<"changed"> | Gone | Conflict | Taken | Refusal;
export type MoveResult = Done<"moved"> | Gone | Conflict | Taken | Closed | Refusal;
export type CancelResult = Done<"cancelled"> | Gone | Refusal;
