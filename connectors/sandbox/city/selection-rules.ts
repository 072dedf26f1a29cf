import type { Address, BookedCustomer, CustomerField, Location, NewCustomer, Product, Selection } from "./types.ts";

/** Why a department rightly says no. `message` is plain Dutch, for whoever reads the answer. */
export interface Refusal {
  readonly kind: "refused";
  readonly reason:
    | "unknown-location"
    | "unknown-product"
    | "not-offered-here"
    | "not-combinable"
    | "too-many-persons"
    | "customer-details"
    | "unknown-item"
    | "package-empty"
    | "package-too-large"
    | "address-not-served"
    | "too-late";
  readonly message: string;
  /** Which customer details are missing, for `customer-details`. */
  readonly fields?: readonly ("lastName" | CustomerField)[];
}

interface Offer {
  readonly location: Location | undefined;
  /** In the order of the selection; undefined where the product does not exist. */
  readonly products: readonly (Product | undefined)[];
  readonly selection: Selection;
}

/** Whether this selection can be had at this location at all, whatever the moment. */
export function refuseSelection({ location, products, selection }: Offer): Refusal | undefined {
  if (!location) return refuse("unknown-location", "Deze locatie bestaat niet.");
  const known = products.filter((product) => product?.active === true);
  if (known.length === 0 || known.length < products.length) return refuse("unknown-product", "Dit product bestaat niet (meer).");
  if (!known.every((product) => product?.locationIds.includes(location.id))) return refuse("not-offered-here", `Dit product is er niet bij ${location.name}.`);
  if (!areCombinable(known)) return refuse("not-combinable", "Deze producten kunnen niet samen in één afspraak.");
  const tooMany = selection.products.some((wanted) => {
    const max = products.find((product) => product?.id === wanted.productId)?.personsMax ?? 0;
    return wanted.amount < 1 || wanted.amount > max || selection.persons > max;
  });
  if (tooMany) return refuse("too-many-persons", "Zoveel personen kunnen niet in één afspraak.");
  return refusePickUp(location, known, selection);
}

export function areCombinable(products: readonly (Product | undefined)[]): boolean {
  const [first, ...others] = products;
  if (others.length === 0) return true;
  return first?.groups.some((group) => others.every((product) => product?.groups.includes(group))) ?? false;
}

function refusePickUp(location: Location, products: readonly (Product | undefined)[], selection: Selection): Refusal | undefined {
  if (selection.address && location.postcodes && !isServed(location, selection.address)) {
    return refuse("address-not-served", "Op dit adres komt deze wagen niet.");
  }
  const kinds = products.flatMap((product) => product?.itemKinds ?? []);
  for (const item of selection.items ?? []) {
    const kind = kinds.find((candidate) => candidate.id === item.kindId);
    if (!kind) return refuse("unknown-item", "Dit soort grof vuil nemen wij niet mee.");
    if (item.amount < 1 || item.amount > kind.amountMax)
      return refuse("package-too-large", `Van ${kind.name.toLowerCase()} nemen wij er hoogstens ${kind.amountMax} mee.`);
  }
  if (location.capacity.kind === "vehicle" && unitsOf(products, selection) > location.capacity.units) {
    return refuse("package-too-large", "Dit past niet in één wagen.");
  }
  return undefined;
}

export function isServed(location: Location, address: Address): boolean {
  return location.postcodes?.includes(address.postcode?.replaceAll(" ", "").slice(0, 4) ?? "") ?? false;
}

/** How much of the capacity the selection takes: volume units on a vehicle, one counter elsewhere. */
export function unitsOf(products: readonly (Product | undefined)[], selection: Selection): number {
  const kinds = products.flatMap((product) => product?.itemKinds ?? []);
  if (kinds.length === 0) return 1;
  const units = (selection.items ?? []).reduce((sum, item) => sum + (kinds.find((kind) => kind.id === item.kindId)?.volumeUnits ?? 0) * item.amount, 0);
  return Math.max(units, 1);
}

/** What must be known before it can be booked, over and above what availability needs. */
export function refuseCustomers(products: readonly Product[], customers: readonly (NewCustomer | BookedCustomer)[], selection: Selection): Refusal | undefined {
  const first = customers[0];
  const required: readonly ("lastName" | CustomerField)[] = ["lastName", ...new Set(products.flatMap((product) => product.requiredFields))];
  const fields = required.filter((field) => !first?.[field]);
  if (fields.length > 0) return { ...refuse("customer-details", "Niet alle gegevens die nodig zijn, zijn ingevuld."), fields };
  if (customers.length > selection.persons) return refuse("too-many-persons", "Er staan meer personen op de afspraak dan er komen.");
  if (!products.some((product) => product.itemKinds)) return undefined;
  if (!selection.items?.length) return refuse("package-empty", "Er staat niets op de lijst om op te halen.");
  if (!selection.address?.postcode) return refuse("address-not-served", "Het adres om op te halen ontbreekt.");
  return undefined;
}

export function refuse(reason: Refusal["reason"], message: string): Refusal {
  return { kind: "refused", reason, message };
}
