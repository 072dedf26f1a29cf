import {
  createAppointmentBook,
  type AppointmentBook,
  type Booking,
  type BookRequest,
  type Location,
  type NewCustomer,
  type Product,
} from "../city/appointment-book.ts";
import { createCalendar } from "../city/calendar.ts";

/** Tuesday. */
export const today = "2026-11-24";
export const monday = "2026-11-30";
export const dayMs = 24 * 3_600_000;
const calendar = createCalendar({ closingDays: ["2026-12-31"] });

export function openBook({ holdMs, count = 2 }: { readonly holdMs?: number; readonly count?: number } = {}): {
  readonly book: AppointmentBook;
  readonly pass: (ms: number) => void;
} {
  let now = calendar.toEpochMs(today, "08:00");
  const daytime = [{ from: "09:00", until: "12:00" }];
  const locations: readonly Location[] = [
    {
      id: "counter",
      name: "Balie",
      hours: { 1: daytime, 2: daytime, 3: daytime, 4: daytime, 5: daytime },
      capacity: { kind: "counters", count, gridMinutes: 5 },
    },
    {
      id: "district",
      name: "Wijk",
      hours: {
        1: [
          { from: "08:00", until: "12:00" },
          { from: "13:00", until: "17:00" },
        ],
      },
      capacity: { kind: "vehicle", units: 10 },
      postcodes: ["8972"],
    },
  ];
  let issued = 0;
  const book = createAppointmentBook({
    department: "burgerzaken",
    products,
    locations,
    calendar,
    now: () => now,
    ...(holdMs === undefined ? {} : { holdMs }),
    newId(kind) {
      issued += 1;
      return `${kind}-${issued}`;
    },
    newReference: (sequence) => `R${sequence}`,
  });
  return { book, pass: (ms) => void (now += ms) };
}

const product: Omit<Product, "id" | "locationIds"> = {
  number: 1,
  code: "P",
  name: "Product",
  description: "",
  durationMinutes: 10,
  additionalPersonMinutes: 5,
  personsMax: 4,
  groups: ["documents"],
  active: true,
  publicEnabled: true,
  requirements: [],
  costs: [],
  synonyms: [],
  requiredFields: [],
  hiddenFields: [],
};

const products: readonly Product[] = [
  { ...product, id: "passport", locationIds: ["counter"] },
  { ...product, id: "licence", durationMinutes: 25, locationIds: ["counter"] },
  { ...product, id: "marriage", durationMinutes: 45, groups: [], personsMax: 2, requiredFields: ["email"], locationIds: ["counter"] },
  { ...product, id: "old", active: false, locationIds: ["counter"] },
  {
    ...product,
    id: "bulky",
    durationMinutes: 240,
    personsMax: 1,
    groups: ["pick-up"],
    locationIds: ["district"],
    itemKinds: [
      { id: "sofa", name: "Bank", volumeUnits: 4, amountMax: 2 },
      { id: "chair", name: "Stoel", volumeUnits: 1, amountMax: 12 },
    ],
  },
];

export const someone: NewCustomer = { lastName: "Jansen" };
export const passportFor = (persons: number) => ({ products: [{ productId: "passport", amount: persons }], persons });
export const passportAt = (time: string, date = monday): BookRequest => ({
  locationId: "counter",
  date,
  time,
  selection: passportFor(1),
  customers: [someone],
});
export const pickUp = (sofas: number, chairs = 0) => ({
  products: [{ productId: "bulky", amount: 1 }],
  persons: 1,
  address: { postcode: "8972AB", houseNumber: 1 },
  items: [...(sofas > 0 ? [{ kindId: "sofa", amount: sofas }] : []), ...(chairs > 0 ? [{ kindId: "chair", amount: chairs }] : [])],
});

export function booked(book: AppointmentBook, request: BookRequest): Booking {
  const result = book.book(request);
  if (result.kind !== "booked") throw new Error(`Expected a booking, got ${result.kind}`);
  return result.booking;
}
