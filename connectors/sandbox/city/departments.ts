import { createAppointmentBook, type AppointmentBook } from "./appointment-book.ts";
import { belastingenLocations, belastingenProducts } from "./belastingen.ts";
import { burgerzakenLocations, burgerzakenProducts } from "./burgerzaken.ts";
import type { Calendar } from "./calendar.ts";
import { hexId, uuidOf } from "./random.ts";
import { stadsbeheerLocations, stadsbeheerProducts } from "./stadsbeheer.ts";
import type { DepartmentId, Location, Product } from "./types.ts";
import { vthLocations, vthProducts } from "./vth.ts";

export const departmentIds = ["burgerzaken", "belastingen", "stadsbeheer", "vth"] as const satisfies readonly DepartmentId[];

interface DepartmentPlan {
  readonly products: readonly Product[];
  readonly locations: readonly Location[];
  /** An id in the style of the department's system, made from a text that occurs once. */
  readonly idOf: (text: string) => string;
  readonly referenceOf: (sequence: number) => string;
}

const plans: Readonly<Record<DepartmentId, DepartmentPlan>> = {
  burgerzaken: { products: burgerzakenProducts, locations: burgerzakenLocations, idOf: hexId, referenceOf: (sequence) => String(10_000 + sequence) },
  belastingen: { products: belastingenProducts, locations: belastingenLocations, idOf: uuidOf, referenceOf: (sequence) => String(4600 + sequence) },
  stadsbeheer: {
    products: stadsbeheerProducts,
    locations: stadsbeheerLocations,
    idOf: uuidOf,
    referenceOf: (sequence) => `GV-${String(sequence).padStart(6, "0")}`,
  },
  vth: { products: vthProducts, locations: vthLocations, idOf: hexId, referenceOf: (sequence) => String(20_000 + sequence) },
};

/** An empty appointment book of one of the four departments. */
export function createDepartmentBook(
  department: DepartmentId,
  { seed, calendar, now, holdMs }: { readonly seed: number; readonly calendar: Calendar; readonly now: () => number; readonly holdMs?: number },
): AppointmentBook {
  const { products, locations, idOf, referenceOf } = plans[department];
  let issued = 0;
  return createAppointmentBook({
    department,
    products,
    locations,
    calendar,
    now,
    ...(holdMs === undefined ? {} : { holdMs }),
    newReference: referenceOf,
    newId(kind) {
      issued += 1;
      return idOf(`${seed} ${department} ${kind} ${issued}`);
    },
  });
}
