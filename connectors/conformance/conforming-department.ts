import type { Customer, PlainDate, Selection } from "../sdk/index.ts";

/** A running department system that the kit may book at: a sandbox, or a supplier's test environment. Never a production system. */
export interface ConformingDepartment {
  /** The department's own calendar day; slots are sought from here on. */
  readonly today: PlainDate;
  /** Somebody fictional, with everything filled in that bookings there need: the kit books for this person. */
  readonly customer: Customer;
  /** One product for one person, bookable within eight weeks at places with room. */
  readonly selection: Selection;
  /** Two products that may be had in one appointment, for one person; needed where `supports.severalProducts` holds. */
  readonly combination?: Selection;
  /** The same product for two people; needed where `supports.severalPersons` holds. */
  readonly pair?: Selection;
  /** Makes the next request of this kind go wrong. Without it the cases about failures are skipped. */
  injectFault?(injection: { readonly on: FaultyOperation; readonly fault: ConformanceFault; readonly times?: number }): void | Promise<void>;
  clearFaults?(): void | Promise<void>;
  close(): Promise<void>;
}

export type FaultyOperation = "book" | "read" | "cancel";

/** What departments do when they misbehave, as they see it. */
export type ConformanceFault =
  /** Nothing is done, and no answer comes. */
  | { readonly kind: "hang" }
  /** It is done, and no answer comes. */
  | { readonly kind: "commit-and-hang" }
  /** The connection is cut before anything is done. */
  | { readonly kind: "reset" }
  /** It is done, and the connection is cut. */
  | { readonly kind: "commit-and-reset" }
  /** An answer with this status; nothing is done. */
  | { readonly kind: "status"; readonly status: number }
  /** Status 200 with the answer cut off in the middle. */
  | { readonly kind: "nonsense" }
  /** Status 200 with a page for people. */
  | { readonly kind: "html" }
  /** Status 200 with an answer of this many bytes. */
  | { readonly kind: "huge"; readonly bytes: number }
  /** Somebody else takes all that is left at the place, just before. */
  | { readonly kind: "slot-taken" };
