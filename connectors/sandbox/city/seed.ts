import type { AppointmentBook } from "./appointment-book.ts";
import { townHallId } from "./burgerzaken.ts";
import type { Calendar } from "./calendar.ts";
import { ageOn, toCustomer, type Person } from "./persons.ts";
import type { Random } from "./random.ts";
import type { BookingStatus, DepartmentId, Location, PackageItem, PlainDate, Product, Selection } from "./types.ts";

interface SeedGround {
  readonly books: Readonly<Record<DepartmentId, AppointmentBook>>;
  readonly calendar: Calendar;
  readonly persons: readonly Person[];
  readonly today: PlainDate;
  readonly now: number;
  readonly random: Random;
}

interface Crowd extends SeedGround {
  /** Those who can come alone. */
  readonly adults: readonly Person[];
  /** Who could come for which product where, once worked out. */
  readonly candidates: Map<string, readonly Person[]>;
}

const pastDays = 14;
const futureDays = 42;
/** So many working days the town hall has no place for a passport: one more than the promise of five. */
const fullWorkingDays = 6;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Several hundred appointments: past ones with what became of them, a town hall that is full for more than a week, and quieter places. */
export function fillBooks(seedGround: SeedGround): void {
  const ground: Crowd = {
    ...seedGround,
    adults: seedGround.persons.filter((person) => ageOn(person.birthDate, seedGround.today) >= 18),
    candidates: new Map(),
  };
  const { books, calendar, today } = ground;
  const fullUntil = calendar.workingDayAfter(today, fullWorkingDays);
  const firstDay = calendar.addDays(today, -pastDays);
  for (const book of Object.values(books)) {
    for (const location of book.locations) {
      const random = ground.random.fork(`${book.department} ${location.id}`);
      for (let offset = 0; offset < pastDays + futureDays; offset += 1) {
        const date = calendar.addDays(firstDay, offset);
        fillDay({ ...ground, random }, { book, location, date, attempts: attemptsOn(location, offset - pastDays) });
        if (location.id === townHallId && date >= today && date <= fullUntil) fillGaps(ground, book, location, date);
      }
    }
  }
}

/** Busy this week, quieter later on. */
function attemptsOn({ capacity }: Location, daysAhead: number): number {
  const busy = daysAhead < 0 ? 4 : Math.max(1, 9 - Math.floor(daysAhead / 5));
  return capacity.kind === "vehicle" ? Math.ceil(busy / 2) : busy * Math.min(capacity.count, 2);
}

interface Day {
  readonly book: AppointmentBook;
  readonly location: Location;
  readonly date: PlainDate;
}

function fillDay(ground: Crowd, { book, location, date, attempts }: Day & { readonly attempts: number }): void {
  const products = book.products.filter((product) => product.active && product.publicEnabled && product.locationIds.includes(location.id));
  const times = timesOn(ground, location, date);
  if (products.length === 0 || times.length === 0) return;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { random } = ground;
    enter(ground, { book, location, date, time: random.pick(times), product: random.pick(products), random });
  }
}

/** Passport after passport until no place is left that is long enough for one. */
function fillGaps(ground: Crowd, book: AppointmentBook, location: Location, date: PlainDate): void {
  const passport = book.product("Paspoort");
  if (!passport) return;
  const random = ground.random.fork(`passports ${date}`);
  for (const time of timesOn(ground, location, date)) {
    while (enter(ground, { book, location, date, time, product: passport, random, isForOne: true })) continue;
  }
}

function timesOn({ calendar }: SeedGround, { hours, capacity }: Location, date: PlainDate): readonly string[] {
  return (hours[calendar.weekday(date)] ?? []).flatMap(({ from, until }) => {
    if (capacity.kind === "vehicle") return [from];
    const times: string[] = [];
    for (let time = Temporal.PlainTime.from(from); Temporal.PlainTime.compare(time, until) < 0; time = time.add({ minutes: capacity.gridMinutes })) {
      times.push(time.toString({ smallestUnit: "minute" }));
    }
    return times;
  });
}

interface Entry extends Day {
  readonly time: string;
  readonly product: Product;
  readonly random: Random;
  readonly isForOne?: boolean;
}

/** False when there is no room, or nobody to put there. */
function enter(ground: Crowd, { book, location, date, time, product, random, isForOne = false }: Entry): boolean {
  const startMs = ground.calendar.toEpochMs(date, time);
  const people = peopleFor(ground, { location, product, random, isForOne });
  if (people.length === 0) return false;
  const [first] = people;
  const selection: Selection = {
    products: [{ productId: product.id, amount: people.length }],
    persons: people.length,
    ...(product.itemKinds ? { items: packageOf(product, random), ...(first ? { address: first.address } : {}) } : {}),
  };
  const status = statusAt(ground, startMs, random);
  const createdMs = Math.min(ground.calendar.toEpochMs(ground.today, "08:00"), startMs) - random.between(1, 14) * dayMs;
  const request = { locationId: location.id, date, time, selection, customers: people.map(toCustomer), title: product.name };
  return book.record(request, status, createdMs).kind === "booked";
}

function peopleFor(crowd: Crowd, { location, product, random, isForOne }: Pick<Entry, "location" | "product" | "random" | "isForOne">): readonly Person[] {
  const candidates = candidatesFor(crowd, location, product);
  if (candidates.length === 0) return [];
  const person = random.pick(candidates);
  if (product.personsMax === 1 || isForOne || random.chance(0.75)) return [person];
  const housemates = crowd.persons.filter((other) => other.householdId === person.householdId && other !== person);
  return [person, ...housemates].slice(0, product.personsMax);
}

function candidatesFor({ adults, candidates }: Crowd, { id, postcodes }: Location, product: Product): readonly Person[] {
  const key = `${id} ${product.id}`;
  let found = candidates.get(key);
  if (!found) {
    found = adults.filter(
      (person) =>
        product.requiredFields.every((field) => person[field] !== undefined) &&
        (postcodes === undefined || postcodes.includes(person.address.postcode.slice(0, 4))),
    );
    candidates.set(key, found);
  }
  return found;
}

function packageOf(product: Product, random: Random): readonly PackageItem[] {
  const kinds = product.itemKinds ?? [];
  const chosen = new Set([random.pick(kinds), ...(random.chance(0.5) ? [random.pick(kinds)] : [])]);
  return [...chosen].map((kind) => ({ kindId: kind.id, amount: random.between(1, Math.min(2, kind.amountMax)) }));
}

function statusAt({ now }: SeedGround, startMs: number, random: Random): Exclude<BookingStatus, "held"> {
  // Whether it was cancelled must not depend on the hour at which the city is made: a cancelled appointment makes room for another.
  const luck = random.next();
  if (luck > 0.94) return "cancelled";
  if (startMs > now) return "booked";
  if (startMs + hourMs > now) return "in-progress";
  return luck < 0.08 ? "no-show" : "completed";
}
