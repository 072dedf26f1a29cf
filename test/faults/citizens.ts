import type { Lane } from "./lanes.ts";

/** Somebody who calls: with an e-mail address of their own, by which their appointments are found in the department's book. */
export interface Citizen {
  readonly lastName: string;
  readonly initials: string;
  readonly email: string;
  readonly phone: string;
  readonly birthDate: string;
}

export interface Moment {
  readonly locationId: string;
  /** RFC 3339. */
  readonly start: string;
}

/** What stands in the department's own book, not as the hub tells it. */
export interface Standing {
  readonly id: string;
  readonly locationId: string;
  readonly startMs: number;
}

let citizens = 0;

export function newCitizen(): Citizen {
  citizens += 1;
  return { lastName: "Voorbeeld", initials: "P.", email: `beller-${process.pid}-${citizens}@example.test`, phone: "0612345678", birthDate: "1985-03-17" };
}

/** The live appointments of one person, read from the book of the department itself. */
export function standing({ department }: Pick<Lane, "department">, { email }: Citizen): readonly Standing[] {
  const own = department.book.find(({ status, customers }) => status === "booked" && customers.some((customer) => customer.email === email));
  return own.map(({ id, locationId, startMs }) => ({ id, locationId, startMs }));
}

/** What is asked for at each kind of department, as GraphQL input. */
export function selectionAt({ kind, department }: Pick<Lane, "kind" | "department">) {
  switch (kind) {
    case "burgerzaken":
      return { products: [{ productId: "Identiteitskaart", amount: 1 }] };
    case "vth":
      return { products: [{ productId: "Terrasvergunning", amount: 1 }] };
    case "belastingen":
      return { products: [{ productId: department.book.products.find(({ code }) => code === "AANSLAG")?.id ?? "", amount: 1 }] };
    case "stadsbeheer":
      return {
        products: [{ productId: "grof-vuil", amount: 1 }],
        address: { postcode: `${department.book.locations[0]?.postcodes?.[0] ?? ""}AB`, houseNumber: 12 },
        items: [{ kindId: "stoel", amount: 1 }],
      };
  }
}

/** A moment that is free and was given to no other test. `counters`: at a location with so many of them, where a second booking of the same moment fits or not; `except`: not then. */
export function freeMoment(
  lane: Pick<Lane, "kind" | "department" | "used">,
  { counters, except }: { readonly counters?: number; readonly except?: number } = {},
): Moment {
  const { book } = lane.department;
  const selection = { ...selectionAt(lane), persons: 1 };
  const productIds = selection.products.map(({ productId }) => productId);
  const locations = book
    .locationsFor(productIds)
    .filter(({ id, capacity }) => !book.refusal(selection, id) && (counters === undefined || (capacity.kind === "counters" && capacity.count === counters)));
  for (const { id: locationId } of locations) {
    for (const date of book.freeDays(selection, locationId).slice(2)) {
      const slot = book
        .freeSlots(selection, locationId, date)
        .find(({ startMs, endMs }) => startMs !== except && isUnused(lane, { locationId, startMs, endMs }));
      if (!slot) continue;
      // A vehicle takes many in one part of the day; at a counter each test keeps to its own time.
      if (lane.kind !== "stadsbeheer") lane.used.add(`${locationId} ${slot.startMs} ${slot.endMs}`);
      return { locationId, start: new Date(slot.startMs).toISOString() };
    }
  }
  throw new Error(`nothing is free any more at ${lane.kind}`);
}

function isUnused({ used }: Pick<Lane, "used">, wanted: { readonly locationId: string; readonly startMs: number; readonly endMs: number }): boolean {
  return [...used].every((taken) => {
    const [locationId, from, until] = taken.split(" ");
    return locationId !== wanted.locationId || Number(until) <= wanted.startMs || Number(from) >= wanted.endMs;
  });
}
