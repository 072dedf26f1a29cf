import type { Location, Product, ReadCall, Selection } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";

/** Products and locations of the departments: asked once a minute at most, by all requests together. Holds nothing about persons. */
export interface Catalogue {
  products(department: ConnectedDepartment, call: ReadCall): Promise<readonly Product[]>;
  combinable(department: ConnectedDepartment, productIds: readonly string[], call: ReadCall): Promise<readonly Product[]>;
  locations(department: ConnectedDepartment, selection: Selection, call: ReadCall): Promise<readonly Location[]>;
}

export interface CatalogueOptions {
  readonly keepMs: number;
  readonly entriesMax: number;
  readonly now: () => number;
}

export function createCatalogue({ keepMs, entriesMax, now }: CatalogueOptions): Catalogue {
  const entries = new Map<string, { readonly value: Promise<unknown>; readonly until: number }>();

  async function keep<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
    const known = entries.get(key);
    if (known && known.until > now()) return (await known.value) as Value; // Kept under the key of this very call.
    const value = load();
    if (entries.size >= entriesMax) entries.delete(entries.keys().next().value ?? "");
    entries.set(key, { value, until: now() + keepMs });
    // A failure is not kept: the next one asks again.
    value.catch(() => entries.delete(key));
    return await value;
  }

  const portOf = ({ id, appointments }: ConnectedDepartment) => {
    if (!appointments) throw new Error(`department ${id} is not connected for appointments`);
    return appointments;
  };
  const keyOf = (kind: string, { id }: ConnectedDepartment, productIds: readonly string[] = []) => JSON.stringify([kind, id, ...productIds.toSorted()]);

  return {
    products: (department, call) =>
      keep(keyOf("products", department), async () => {
        const products = await portOf(department).listProducts(call);
        return products.map(department.supplement).toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
      }),
    combinable: (department, productIds, call) =>
      keep(keyOf("combinable", department, productIds), async () => {
        const products = await portOf(department).listCombinableProducts({ productIds }, call);
        return products.filter(({ id }) => !productIds.includes(id)).map(department.supplement);
      }),
    locations: (department, { products, address }, call) => {
      const productIds = products.map(({ productId }) => productId);
      const load = () => portOf(department).listLocations({ productIds, address }, call);
      // An address is somebody's: it is never kept.
      return address ? load() : keep(keyOf("locations", department, productIds), load);
    },
  };
}
