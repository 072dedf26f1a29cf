import type {
  AppointmentBookOptions,
  BookingChange,
  BookRequest,
  CancelResult,
  ChangeResult,
  ConfirmResult,
  HoldResult,
  BookResult,
  MoveResult,
} from "./book-types.ts";
import * as actions from "./book-actions.ts";
import { isServed, type Refusal } from "./selection-rules.ts";
import { createOccupancy } from "./occupancy.ts";
import { createSlotGrid } from "./slot-grid.ts";
import type { Address, Booking, BookingStatus, DepartmentId, Location, Place, PlainDate, Product, Selection, Slot } from "./types.ts";

export type * from "./book-types.ts";
export type * from "./types.ts";
export type { Refusal } from "./selection-rules.ts";

/**
 * The appointment book of one department, whatever protocol is spoken in front of it. In memory and synchronous: each call is one transaction.
 * Slots really run out: at no moment do more appointments and holds overlap than there are counters, or units on the vehicle.
 */
export interface AppointmentBook {
  readonly department: DepartmentId;
  readonly products: readonly Product[];
  readonly locations: readonly Location[];
  product(id: string): Product | undefined;
  location(id: string): Location | undefined;
  /** Locations that offer all these products. */
  locationsFor(productIds: readonly string[]): readonly Location[];
  /** Only for a pick-up: the district that serves the address. */
  locationForAddress(address: Address): Location | undefined;
  /** Other products that may join all of these in one appointment. */
  combinableWith(productIds: readonly string[], locationId?: string): readonly Product[];
  /** Sum over the products of duration + (amount − 1) × additional. */
  durationMinutes(selection: Selection): number;
  horizon(): { readonly from: PlainDate; readonly until: PlainDate };
  /** Why this can never be had here, whatever the moment. */
  refusal(selection: Selection, locationId: string): Refusal | undefined;

  /** Ascending; empty where `refusal` would say why. */
  freeDays(selection: Selection, locationId: string, range?: { readonly from?: PlainDate; readonly until?: PlainDate }): readonly PlainDate[];
  freeSlots(selection: Selection, locationId: string, date: PlainDate): readonly Slot[];

  book(request: BookRequest): BookResult;
  hold(request: Place & { readonly selection: Selection }): HoldResult;
  confirm(id: string, details: Omit<BookRequest, keyof Place | "selection">): ConfirmResult;
  /** False when there is no such hold. */
  release(id: string): boolean;
  change(id: string, change: BookingChange): ChangeResult;
  /** One step: it never has none and never has two. */
  move(id: string, to: Place & { readonly ifVersion?: number }): MoveResult;
  cancel(id: string, reason?: string): CancelResult;
  setStatus(id: string, status: Exclude<BookingStatus, "held">): boolean;

  /** Cancelled ones too; not expired holds. */
  read(id: string): Booking | undefined;
  find(predicate: (booking: Booking) => boolean): readonly Booking[];
  bookings(): readonly Booking[];

  /** Like `book`, but the moment may be past: for seeding what went before. */
  record(request: BookRequest, status: Exclude<BookingStatus, "held">, createdMs?: number): BookResult;
  /** Others take all that is left at this place, so that the next one who asks is too late. */
  crowdOut(request: Place & { readonly selection: Selection }): void;
}

export function createAppointmentBook(options: AppointmentBookOptions): AppointmentBook {
  const ledger: actions.Ledger = { options, entries: new Map(), holds: new Set(), occupancy: createOccupancy(), grid: createSlotGrid(options), sequence: 0 };
  const live = (): actions.Ledger => actions.withoutExpiredHolds(ledger);
  return {
    department: options.department,
    products: options.products,
    locations: options.locations,
    product: (id) => options.products.find((product) => product.id === id),
    location: (id) => options.locations.find((location) => location.id === id),
    locationsFor: (productIds) => actions.locationsFor(ledger, productIds),
    locationForAddress: (address) => options.locations.find((location) => isServed(location, address)),
    combinableWith: (productIds, locationId) => actions.combinableWith(ledger, productIds, locationId),
    durationMinutes: (selection) => actions.durationMinutes(ledger, selection),
    horizon: () => ledger.grid.horizon(),
    refusal: (selection, locationId) => actions.refusal(ledger, selection, locationId),
    freeDays: (selection, locationId, range = {}) =>
      ledger.grid.days(range).filter((date) => actions.freeSlots(live(), { selection, locationId, date, slotsMax: 1 }).length > 0),
    freeSlots: (selection, locationId, date) => actions.freeSlots(live(), { selection, locationId, date }),
    book: (request) => actions.enter(live(), request, { status: "booked", isHistory: false }),
    record: (request, status, createdMs) => actions.enter(live(), request, { status, isHistory: true, createdMs }),
    hold: (request) => actions.hold(live(), request),
    confirm: (id, details) => actions.confirm(live(), id, details),
    release: (id) => actions.release(live(), id),
    change: (id, change) => actions.change(live(), id, change),
    move: (id, to) => actions.move(live(), id, to),
    cancel: (id, reason) => actions.cancel(live(), id, reason),
    setStatus: (id, status) => actions.setStatus(live(), id, status),
    read: (id) => live().entries.get(id),
    find: (predicate) => [...live().entries.values()].filter(predicate),
    bookings: () => [...live().entries.values()],
    crowdOut: (request) => actions.crowdOut(live(), request),
  };
}
