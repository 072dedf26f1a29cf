/**
 * The language that the hub and every adapter share. Values are plain and JSON-safe, so that the ledger can keep them as they are.
 * Dutch wire words (afspraak, zaaktype, burgerservicenummer) stop at the adapter: they do not occur here.
 */

/** A calendar day, `yyyy-mm-dd`, in the department's own time zone. */
export type PlainDate = string;

/** A moment, RFC 3339 to the second with the offset of the department's time zone: `2026-12-01T09:30:00+01:00`. */
export type DateTime = string;

/** A thing that a department offers appointments for: a passport, a review of a tax assessment, a pick-up of bulky waste. */
export interface Product {
  /** The department's own id, opaque. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Length of an appointment for one person. Absent when the department only tells it with a slot. */
  readonly durationMinutes?: number;
  /** What each further person adds. Absent when the department does not say. */
  readonly additionalPersonMinutes?: number;
  /** Most persons in one appointment. Absent when the department does not limit it. */
  readonly personsMax?: number;
  /** What the citizen must bring or do beforehand, one thing a line, as the department words it. */
  readonly requirements: readonly string[];
  readonly costs: readonly Cost[];
  /** Present where the appointment is a pick-up at the citizen's address: the kinds of item that may be in the package. */
  readonly itemKinds?: readonly ItemKind[];
}

/** A price the citizen pays, in euro cents, with what it is for. */
export interface Cost {
  readonly description: string;
  readonly amountCents: number;
}

/** A kind of item that a pick-up takes: a sofa, a fridge. */
export interface ItemKind {
  readonly id: string;
  readonly name: string;
  /** Share of the vehicle that one takes; a package fits when the sum fits what the day has left. */
  readonly volumeUnits: number;
  /** Most of this kind in one package. */
  readonly amountMax: number;
}

/** Part of the package of a pick-up. */
export interface PackageItem {
  readonly kindId: string;
  readonly amount: number;
}

/** A place where appointments are held. A pick-up has one too: the district. */
export interface Location {
  readonly id: string;
  readonly name: string;
  readonly address?: Address;
  readonly phone?: string;
}

export interface Address {
  readonly street?: string;
  readonly houseNumber?: number;
  /** Letter and addition as written on the door: `A`, `bis`. */
  readonly houseNumberAddition?: string;
  /** `1234AB`, no space. */
  readonly postcode?: string;
  readonly city?: string;
}

/** What is wanted: products with amounts, and for how many people. */
export interface Selection {
  readonly products: readonly SelectedProduct[];
  /** People who come to the appointment, at least the largest amount of a product. */
  readonly persons: number;
  /** Only for a pick-up: where. */
  readonly address?: Address;
  /** Only for a pick-up: what. */
  readonly items?: readonly PackageItem[];
}

export interface SelectedProduct {
  readonly productId: string;
  /** How many of the persons need this product. */
  readonly amount: number;
}

/** A moment at which the selection can be booked. */
export interface Slot {
  readonly start: DateTime;
  /** Absent where the department does not tell the length beforehand. */
  readonly end?: DateTime;
}

/** A person as a department knows them. Every field but the last name may be absent. */
export interface Customer {
  /** Citizen service number: nine digits, leading zeros kept, passes the eleven test. */
  readonly bsn?: string;
  readonly firstName?: string;
  readonly initials?: string;
  /** `van der`: not part of the last name. */
  readonly lastNamePrefix?: string;
  readonly lastName: string;
  readonly birthDate?: PlainDate;
  readonly gender?: "female" | "male" | "other";
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Address;
}

/** A key by which a person is sought. Each member is one way; an adapter declares which it can use in `supports.findByPerson`. */
export type PersonKey =
  | { readonly kind: "bsn"; readonly bsn: string }
  | { readonly kind: "name-and-birth-date"; readonly lastName: string; readonly birthDate: PlainDate }
  | {
      readonly kind: "postcode-and-house-number";
      readonly postcode: string;
      readonly houseNumber: number;
      readonly houseNumberAddition?: string;
    }
  | { readonly kind: "email"; readonly email: string }
  | { readonly kind: "phone"; readonly phone: string };

export type PersonKeyKind = PersonKey["kind"];

/**
 * - `booked`: stands, still to come or at least not marked otherwise
 * - `arrived`, `in-progress`, `completed`, `no-show`: what happened at the counter
 * - `cancelled`: by the citizen, the hub or the department
 */
export type AppointmentStatus = "booked" | "arrived" | "in-progress" | "completed" | "no-show" | "cancelled";

/** An appointment as the department has it now. */
export interface Appointment {
  /** The department's own id, opaque: what its API wants back. */
  readonly id: string;
  /** What people read out: a short number where the department has one, else the id. */
  readonly reference: string;
  /** Number of the case (zaaknummer) that the appointment belongs to, where the department keeps one. */
  readonly caseNumber?: string;
  readonly status: AppointmentStatus;
  readonly products: readonly { readonly productId: string; readonly name: string; readonly amount: number }[];
  readonly persons: number;
  readonly location: { readonly id?: string; readonly name: string };
  readonly start: DateTime;
  readonly end?: DateTime;
  readonly customers: readonly Customer[];
  /** Free text, without the hub's mark. */
  readonly notes?: string;
  readonly items?: readonly PackageItem[];
  /** The booking key under which the hub made it, when it carries one. */
  readonly bookingKey?: string;
  /** Changes when the appointment changes; absent where the department has none. */
  readonly version?: string;
}

const bsnWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** The eleven test: nine digits whose weighted sum is a multiple of eleven. Proves form, not existence. */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === "000000000") return false;
  const sum = bsnWeights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return sum % 11 === 0;
}
