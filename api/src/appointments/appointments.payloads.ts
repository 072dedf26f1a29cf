import type { Booking, Customer, DateTime, PackageItem, Selection } from "@kcc-hub/connectors/sdk";

/** What the ledger keeps of each kind of operation until it is settled. JSON-safe; holds personal data, cleared afterwards. */
export interface BookPayload {
  readonly booking: Booking;
}

export interface ChangePayload {
  readonly appointmentId: string;
  readonly notes?: string;
  readonly customer?: Customer;
  readonly items?: readonly PackageItem[];
  readonly version?: string;
  readonly wanted?: Wanted;
}

export interface ReschedulePayload {
  readonly appointmentId: string;
  readonly start: DateTime;
  readonly locationId: string;
  readonly version?: string;
  /** What the new appointment is made of, where the department cannot move one: as it was when the move was asked for. */
  readonly booking: Booking;
}

export interface CancelPayload {
  readonly appointmentId: string;
  readonly reason: string;
}

/** Where a free time is looked for when the wanted one is taken. Without address: it is kept with the outcome, which holds no personal data. */
export interface Wanted {
  readonly selection: Selection;
  readonly locationId: string;
  readonly start: DateTime;
}

export function wantedOf({ selection, locationId, start }: Booking): Wanted {
  const { address: _address, ...rest } = selection;
  return { selection: rest, locationId, start };
}

/** What came of an operation, as the ledger keeps it: ids only, no personal data. */
export type AppointmentOutcome =
  | { readonly kind: "booked" | "changed" | "rescheduled"; readonly appointmentId: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "slot-taken"; readonly wanted?: Wanted }
  | { readonly kind: "conflict"; readonly appointmentId: string }
  | { readonly kind: "gone" }
  | { readonly kind: "rejected"; readonly reason: string; readonly message: string; readonly fields: readonly string[] }
  | { readonly kind: "unavailable"; readonly code: string }
  | { readonly kind: "needs-attention" };
