import type { Address, Cost, ItemKind, PackageItem, PlainDate } from "../../sdk/domain.ts";

export type { Address, Cost, ItemKind, PackageItem, PlainDate } from "../../sdk/domain.ts";

/** Wall-clock time in Amsterdam, `HH:mm`. */
export type LocalTime = string;

export type DepartmentId = "burgerzaken" | "belastingen" | "stadsbeheer" | "vth";

export type CustomerField = "gender" | "initials" | "firstName" | "birthDate" | "bsn" | "email" | "phone" | "address";

export interface Product {
  readonly id: string;
  /** Short number and code, for systems that show one. */
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly durationMinutes: number;
  readonly additionalPersonMinutes: number;
  readonly personsMax: number;
  /** Products that share a group may be combined in one appointment. */
  readonly groups: readonly string[];
  readonly active: boolean;
  /** False: only the department's own staff may book it. */
  readonly publicEnabled: boolean;
  readonly locationIds: readonly string[];
  readonly requirements: readonly string[];
  readonly costs: readonly Cost[];
  readonly synonyms: readonly string[];
  /** Without these details the department refuses the booking. The last name is always required. */
  readonly requiredFields: readonly CustomerField[];
  /** Fields that the department does not want to have. */
  readonly hiddenFields: readonly CustomerField[];
  /** Only for a pick-up. */
  readonly itemKinds?: readonly ItemKind[];
}

/** From opening to closing, `HH:mm` each. */
export interface OpeningHours {
  readonly from: LocalTime;
  readonly until: LocalTime;
}

/**
 * How much goes on at once. Counters: each appointment keeps one counter for its whole length. Vehicle: appointments are fixed parts of the
 * day, and the volumes of all packages together fit the vehicle.
 */
export type Capacity =
  | { readonly kind: "counters"; readonly count: number; readonly gridMinutes: 5 | 10 | 15 | 30 }
  | { readonly kind: "vehicle"; readonly units: number };

export interface Location {
  readonly id: string;
  readonly name: string;
  /** Absent for a place that nobody can visit: a telephone team. */
  readonly address?: Address & { readonly latitude: number; readonly longitude: number };
  readonly phone?: string;
  readonly email?: string;
  /** ISO weekday 1 (Monday) … 7 → hours; several ranges where the counter closes for lunch. For a vehicle each range is one part of the day. */
  readonly hours: Readonly<Partial<Record<number, readonly OpeningHours[]>>>;
  readonly capacity: Capacity;
  /** Only for a pick-up: the postcodes (four digits) that the vehicle serves. */
  readonly postcodes?: readonly string[];
}

/** What is wanted. `amount` is how many of the persons need the product; a system that only knows persons sends persons for each. */
export interface Selection {
  readonly products: readonly { readonly productId: string; readonly amount: number }[];
  readonly persons: number;
  readonly address?: Address;
  readonly items?: readonly PackageItem[];
}

export interface Slot {
  readonly date: PlainDate;
  readonly time: LocalTime;
  readonly startMs: number;
  readonly endMs: number;
}

/** A place and a moment on the wall clock. */
export interface Place {
  readonly locationId: string;
  readonly date: PlainDate;
  readonly time: LocalTime;
}

/** A person as written down with one appointment. Nothing links two records of the same person. */
export interface BookedCustomer {
  readonly id: string;
  readonly bsn?: string;
  readonly firstName?: string;
  readonly initials?: string;
  readonly lastNamePrefix?: string;
  readonly lastName: string;
  readonly birthDate?: PlainDate;
  readonly gender?: "female" | "male" | "other";
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Address;
  /** What only the department's own protocol knows. */
  readonly attributes: Readonly<Record<string, string>>;
}

export type NewCustomer = Omit<BookedCustomer, "id" | "attributes"> & { readonly attributes?: Readonly<Record<string, string>> };

export type BookingStatus = "held" | "booked" | "arrived" | "in-progress" | "completed" | "no-show" | "cancelled";

export interface Booking extends Place {
  /** The API's own id. */
  readonly id: string;
  /** What people read out. */
  readonly reference: string;
  readonly caseNumber?: string;
  readonly status: BookingStatus;
  readonly startMs: number;
  readonly endMs: number;
  /** Which counter, from 0; 0 for a vehicle. */
  readonly lane: number;
  /** How much of the capacity it takes while it lasts: 1 at a counter, volume units on a vehicle. */
  readonly units: number;
  readonly selection: Selection;
  readonly customers: readonly BookedCustomer[];
  readonly title?: string;
  readonly notes?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly createdMs: number;
  readonly updatedMs: number;
  /** 1 at booking, one more with every change. */
  readonly version: number;
  /** How often it was moved. */
  readonly moves: number;
  readonly cancelReason?: string;
  /** Only while held. */
  readonly expiresMs?: number;
}
