import type { Location, Product, ReadCall, Selection } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import { createKept, type KeptOptions, shared } from "../kernel/kept.ts";

/** Products and locations of the departments: asked once a minute at most, by all requests together. Holds nothing about persons. */
export interface Catalogue {
  products(department: ConnectedDepartment, call: ReadCall): Promise<readonly Product[]>;
  combinable(department: ConnectedDepartment, productIds: readonly string[], call: ReadCall): Promise<readonly Product[]>;
  locations(department: ConnectedDepartment, selection: Selection, call: ReadCall): Promise<readonly Location[]>;
}

export function createCatalogue({ keepMs, entriesMax, now }: KeptOptions): Catalogue {
  const products = createKept<readonly Product[]>({ keepMs, entriesMax, now });
  const locations = createKept<readonly Location[]>({ keepMs, entriesMax, now });

  const portOf = ({ id, appointments }: ConnectedDepartment) => {
    if (!appointments) throw new Error(`department ${id} is not connected for appointments`);
    return appointments;
  };
  const keyOf = (kind: string, { id }: ConnectedDepartment, productIds: readonly string[] = []) => JSON.stringify([kind, id, ...productIds.toSorted()]);

  return {
    products: (department, call) =>
      products(keyOf("products", department), async () => {
        const offered = await portOf(department).listProducts(shared(call));
        return offered.map((product) => department.supplement(product)).toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
      }),
    combinable: (department, productIds, call) =>
      products(keyOf("combinable", department, productIds), async () => {
        const addable = await portOf(department).listCombinableProducts({ productIds }, shared(call));
        return addable.filter(({ id }) => !productIds.includes(id)).map((product) => department.supplement(product));
      }),
    locations: (department, { products: chosen, address }, call) => {
      const productIds = chosen.map(({ productId }) => productId);
      const load = () => portOf(department).listLocations({ productIds, address }, address ? call : shared(call));
      // An address is somebody's: it is never kept.
      return address ? load() : locations(keyOf("locations", department, productIds), load);
    },
  };
}
