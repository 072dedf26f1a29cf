import type {
  AppointmentBookOptions,
  BookingChange,
  BookRequest,
  BookResult,
  CancelResult,
  ChangeResult,
  ConfirmResult,
  HoldResult,
  MoveResult,
} from "./book-types.ts";
import type { Occupancy } from "./occupancy.ts";
import { areCombinable, refuse, refuseCustomers, refuseSelection, unitsOf, type Refusal } from "./selection-rules.ts";
import type { SlotGrid } from "./slot-grid.ts";
import type { BookedCustomer, Booking, BookingStatus, Location, NewCustomer, Place, Product, Selection, Slot } from "./types.ts";

/** What the actions on one book share. */
export interface Ledger {
  readonly options: AppointmentBookOptions;
  readonly entries: Map<string, Booking>;
  readonly holds: Set<string>;
  readonly occupancy: Occupancy;
  readonly grid: SlotGrid;
  sequence: number;
}

type PlacedSelection = Place & { readonly selection: Selection };

/** A place that has room: where the appointment would go. */
interface Room {
  readonly kind: "room";
  readonly slot: Slot;
  readonly lane: number;
  readonly units: number;
}

const defaultHoldMs = 10 * 60_000;

export function withoutExpiredHolds(ledger: Ledger): Ledger {
  const now = ledger.options.now();
  for (const id of ledger.holds) if ((ledger.entries.get(id)?.expiresMs ?? 0) <= now) release(ledger, id);
  return ledger;
}

export function locationsFor({ options }: Ledger, productIds: readonly string[]): readonly Location[] {
  const wanted = productIds.map((id) => options.products.find((product) => product.id === id));
  return options.locations.filter((location) => wanted.length > 0 && wanted.every((product) => product?.locationIds.includes(location.id)));
}

export function combinableWith(ledger: Ledger, productIds: readonly string[], locationId?: string): readonly Product[] {
  const chosen = productsOf(ledger, productIds);
  if (chosen.length < productIds.length) return [];
  return ledger.options.products.filter(
    (product) =>
      product.active &&
      !productIds.includes(product.id) &&
      areCombinable([...chosen, product]) &&
      (locationId === undefined || [...chosen, product].every((each) => each?.locationIds.includes(locationId))),
  );
}

export function durationMinutes(ledger: Ledger, selection: Selection): number {
  return selection.products.reduce((sum, { productId, amount }) => {
    const product = ledger.options.products.find((candidate) => candidate.id === productId);
    return sum + (product ? product.durationMinutes + (amount - 1) * product.additionalPersonMinutes : 0);
  }, 0);
}

export function refusal(ledger: Ledger, selection: Selection, locationId: string): Refusal | undefined {
  return refuseSelection({ location: locationOf(ledger, locationId), products: selectedProducts(ledger, selection), selection });
}

interface SlotQuery {
  readonly selection: Selection;
  readonly locationId: string;
  readonly date: string;
  readonly slotsMax?: number;
}

export function freeSlots(ledger: Ledger, { selection, locationId, date, slotsMax = Number.POSITIVE_INFINITY }: SlotQuery): readonly Slot[] {
  const location = locationOf(ledger, locationId);
  const horizon = ledger.grid.horizon();
  if (!location || refusal(ledger, selection, locationId) || date < horizon.from || date > horizon.until) return [];
  const units = unitsOf(selectedProducts(ledger, selection), selection);
  const now = ledger.options.now();
  const free: Slot[] = [];
  for (const slot of ledger.grid.slots({ location, date, durationMinutes: durationMinutes(ledger, selection) })) {
    if (slot.startMs <= now || ledger.occupancy.findLane({ ...slot, location, units }) === undefined) continue;
    free.push(slot);
    if (free.length >= slotsMax) break;
  }
  return free;
}

export function enter(
  ledger: Ledger,
  request: BookRequest,
  { status, isHistory, createdMs }: { readonly status: Exclude<BookingStatus, "held">; readonly isHistory: boolean; readonly createdMs?: number | undefined },
): BookResult {
  const room = findRoom(ledger, request, { isHistory });
  if (room.kind !== "room") return room;
  const refused = refuseCustomers(productsOf(ledger, productIds(request.selection)), request.customers, request.selection);
  if (refused) return refused;
  const booking = newBooking(ledger, request, room);
  const madeMs = createdMs ?? booking.createdMs;
  const entered: Booking = { ...booking, ...detailsOf(ledger, request), status, createdMs: madeMs, updatedMs: madeMs };
  return { kind: "booked", booking: status === "cancelled" ? noteOnly(ledger, entered) : store(ledger, entered) };
}

export function hold(ledger: Ledger, request: PlacedSelection): HoldResult {
  const room = findRoom(ledger, request, { isHistory: false });
  if (room.kind !== "room") return room;
  const expiresMs = ledger.options.now() + (ledger.options.holdMs ?? defaultHoldMs);
  const booking = store(ledger, { ...newBooking(ledger, request, room), expiresMs });
  ledger.holds.add(booking.id);
  return { kind: "held", booking };
}

export function confirm(ledger: Ledger, id: string, details: Omit<BookRequest, keyof PlacedSelection>): ConfirmResult {
  const held = ledger.entries.get(id);
  if (held?.status !== "held") return { kind: "gone" };
  const refused = refuseCustomers(productsOf(ledger, productIds(held.selection)), details.customers, held.selection);
  if (refused) return refused;
  ledger.holds.delete(id);
  const { expiresMs: _expiresMs, ...kept } = held;
  return { kind: "booked", booking: store(ledger, { ...kept, ...detailsOf(ledger, details), status: "booked", updatedMs: ledger.options.now() }) };
}

export function release(ledger: Ledger, id: string): boolean {
  const held = ledger.entries.get(id);
  if (held?.status !== "held") return false;
  ledger.holds.delete(id);
  ledger.entries.delete(id);
  ledger.occupancy.remove(held);
  return true;
}

export function change(ledger: Ledger, id: string, wanted: BookingChange): ChangeResult {
  const booking = standing(ledger, id);
  if (!booking) return { kind: "gone" };
  if (wanted.ifVersion !== undefined && wanted.ifVersion !== booking.version) return { kind: "conflict", booking };
  const selection = { ...booking.selection, ...wanted.selection, ...(wanted.items ? { items: wanted.items } : {}) };
  const room = findRoom(ledger, { ...placeOf(booking), selection }, { isHistory: false, exceptId: id, keepLane: booking.lane });
  // The moment was offered when it was booked, so only the past can have closed it.
  if (room.kind === "closed") return refuse("too-late", "Deze afspraak is al (bijna) begonnen.");
  if (room.kind !== "room") return room;
  const customers = wanted.customers ?? booking.customers;
  const refused = refuseCustomers(productsOf(ledger, productIds(selection)), customers, selection);
  if (refused) return refused;
  const changed: Booking = {
    ...booking,
    ...spanOf(room),
    selection,
    ...(wanted.title === undefined ? {} : { title: wanted.title }),
    ...(wanted.notes === undefined ? {} : { notes: wanted.notes }),
    ...(wanted.customers ? { customers: withIds(ledger, wanted.customers, booking.customers) } : {}),
    attributes: { ...booking.attributes, ...wanted.attributes },
  };
  return { kind: "changed", booking: replace(ledger, booking, changed) };
}

export function move(ledger: Ledger, id: string, to: Place & { readonly ifVersion?: number }): MoveResult {
  const booking = standing(ledger, id);
  if (!booking) return { kind: "gone" };
  if (to.ifVersion !== undefined && to.ifVersion !== booking.version) return { kind: "conflict", booking };
  if (booking.startMs <= ledger.options.now()) return refuse("too-late", "Deze afspraak is al begonnen.");
  const room = findRoom(ledger, { ...placeOf(to), selection: booking.selection }, { isHistory: false, exceptId: id });
  if (room.kind !== "room") return room;
  return { kind: "moved", booking: replace(ledger, booking, { ...booking, ...placeOf(to), ...spanOf(room), moves: booking.moves + 1 }) };
}

export function cancel(ledger: Ledger, id: string, reason?: string): CancelResult {
  const booking = standing(ledger, id);
  if (!booking) return { kind: "gone" };
  if (booking.startMs <= ledger.options.now()) return refuse("too-late", "Deze afspraak is al begonnen.");
  ledger.occupancy.remove(booking);
  const cancelled: Booking = { ...next(ledger, booking), status: "cancelled", ...(reason === undefined ? {} : { cancelReason: reason }) };
  return { kind: "cancelled", booking: noteOnly(ledger, cancelled) };
}

export function setStatus(ledger: Ledger, id: string, status: Exclude<BookingStatus, "held">): boolean {
  const booking = ledger.entries.get(id);
  if (!booking || booking.status === "held" || booking.status === "cancelled") return false;
  if (status === "cancelled") ledger.occupancy.remove(booking);
  const marked: Booking = { ...next(ledger, booking), status };
  if (status === "cancelled") noteOnly(ledger, marked);
  else store(ledger, marked);
  return true;
}

export function crowdOut(ledger: Ledger, request: PlacedSelection): void {
  for (let room = findRoom(ledger, request, { isHistory: false }); room.kind === "room"; room = findRoom(ledger, request, { isHistory: false })) {
    const location = locationOf(ledger, request.locationId);
    if (!location) return;
    const units = location.capacity.kind === "vehicle" ? ledger.occupancy.unitsLeft({ ...room.slot, location }) : room.units;
    const customers = withIds(ledger, [{ lastName: "Eerder" }]);
    store(ledger, { ...newBooking(ledger, request, { ...room, units }), status: "booked", customers });
  }
}

function findRoom(
  ledger: Ledger,
  request: PlacedSelection,
  { isHistory, exceptId, keepLane }: { readonly isHistory: boolean; readonly exceptId?: string; readonly keepLane?: number },
): Room | { readonly kind: "taken" } | { readonly kind: "closed" } | Refusal {
  const location = locationOf(ledger, request.locationId);
  const refused = refusal(ledger, request.selection, request.locationId);
  if (!location || refused) return refused ?? refuse("unknown-location", "Deze locatie bestaat niet.");
  const minutes = durationMinutes(ledger, request.selection);
  const slot = ledger.grid.slots({ location, date: request.date, durationMinutes: minutes }).find((candidate) => candidate.time === request.time);
  const isOffered = slot && (isHistory || (slot.startMs > ledger.options.now() && request.date <= ledger.grid.horizon().until));
  if (!isOffered) return { kind: "closed" };
  const units = unitsOf(selectedProducts(ledger, request.selection), request.selection);
  const lane = ledger.occupancy.findLane({ ...slot, location, units, exceptId, preferLane: keepLane });
  return lane === undefined ? { kind: "taken" } : { kind: "room", slot, lane, units };
}

function newBooking(ledger: Ledger, request: PlacedSelection, room: Room): Booking {
  ledger.sequence += 1;
  const now = ledger.options.now();
  return {
    ...placeOf(request),
    ...spanOf(room),
    id: ledger.options.newId("booking"),
    reference: ledger.options.newReference(ledger.sequence),
    status: "held",
    selection: request.selection,
    customers: [],
    attributes: {},
    createdMs: now,
    updatedMs: now,
    version: 1,
    moves: 0,
  };
}

function detailsOf(ledger: Ledger, details: Omit<BookRequest, keyof PlacedSelection>): Partial<Booking> & Pick<Booking, "customers"> {
  return {
    customers: withIds(ledger, details.customers),
    ...(details.title === undefined ? {} : { title: details.title }),
    ...(details.notes === undefined ? {} : { notes: details.notes }),
    ...(details.caseNumber === undefined ? {} : { caseNumber: details.caseNumber }),
    attributes: details.attributes ?? {},
  };
}

function withIds(ledger: Ledger, customers: readonly NewCustomer[], known: readonly BookedCustomer[] = []): readonly BookedCustomer[] {
  return customers.map((customer, place) => ({ attributes: {}, ...customer, id: known[place]?.id ?? ledger.options.newId("customer") }));
}

/** Appointments that can still be changed; a hold is not one. */
function standing(ledger: Ledger, id: string): Booking | undefined {
  const booking = ledger.entries.get(id);
  return booking && booking.status !== "held" && booking.status !== "cancelled" ? booking : undefined;
}

function replace(ledger: Ledger, old: Booking, wanted: Booking): Booking {
  ledger.occupancy.remove(old);
  return store(ledger, next(ledger, wanted));
}

/** One version further. The moment moves on too, even within a millisecond: clients recognise a change by it. */
function next(ledger: Ledger, booking: Booking): Booking {
  return { ...booking, version: booking.version + 1, updatedMs: Math.max(ledger.options.now(), booking.updatedMs + 1) };
}

function store(ledger: Ledger, booking: Booking): Booking {
  ledger.occupancy.put(booking);
  return noteOnly(ledger, booking);
}

/** Into the book, without a counter: what is cancelled takes no room. */
function noteOnly(ledger: Ledger, booking: Booking): Booking {
  ledger.entries.set(booking.id, booking);
  return booking;
}

const placeOf = ({ locationId, date, time }: Place): Place => ({ locationId, date, time });
const spanOf = ({ slot, lane, units }: Room): Pick<Booking, "startMs" | "endMs" | "lane" | "units"> => ({
  startMs: slot.startMs,
  endMs: slot.endMs,
  lane,
  units,
});
const locationOf = ({ options }: Ledger, id: string): Location | undefined => options.locations.find((location) => location.id === id);
const productIds = (selection: Selection): readonly string[] => selection.products.map((product) => product.productId);
const selectedProducts = ({ options }: Ledger, selection: Selection): readonly (Product | undefined)[] =>
  selection.products.map((wanted) => options.products.find((product) => product.id === wanted.productId));

function productsOf({ options }: Ledger, ids: readonly string[]): readonly Product[] {
  return options.products.filter((product) => ids.includes(product.id));
}
