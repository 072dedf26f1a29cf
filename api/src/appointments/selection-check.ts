import type { ItemKind, PackageItem, Product, Selection } from "@kcc-hub/connectors/sdk";
import { invalidInput } from "../kernel/input.ts";
import type { InvalidInput } from "../kernel/problem.types.ts";
import { spokenDay } from "../kernel/spoken.ts";
import { whyClosed } from "../kernel/working-days.ts";
import type { AppointmentsDepartment, Desk } from "./appointments.tools.ts";

interface Wrong {
  readonly field: string;
  readonly message: string;
}

/**
 * Holds a selection against what the department offers, before anything is asked or written there: unknown products, products that are not
 * combined, too many people, a pick-up without an address or with an unknown kind of item. `undefined` when nothing is wrong.
 */
export async function checkSelection(
  { catalogue, call }: Desk,
  department: AppointmentsDepartment,
  {
    selection,
    locationId,
    date,
    dateField = "date",
  }: { readonly selection: Selection; readonly locationId?: string; readonly date?: string; readonly dateField?: string },
): Promise<InvalidInput | undefined> {
  const offered = await catalogue.products(department, call);
  const chosen = selection.products.map(({ productId }) => offered.find(({ id }) => id === productId));
  const wrong = [
    ...unknownProducts(chosen, department),
    ...tooManyPersons(chosen, selection, department),
    ...wrongPackage(chosen, selection),
    ...closedDay(date, dateField, department),
  ];
  if (wrong.length > 0) return invalidInput(wrong);
  const productIds = selection.products.map(({ productId }) => productId);
  const uncombined = await notCombined({ catalogue, call }, department, productIds);
  if (uncombined) return invalidInput([uncombined]);
  if (locationId === undefined) return undefined;
  const locations = await catalogue.locations(department, selection, call);
  if (locations.some(({ id }) => id === locationId)) return undefined;
  if (locations.length === 0 && selection.address) {
    return invalidInput([
      { field: "selection.address", message: `Op dit adres komt ${department.name} niet. Controleer de postcode en het huisnummer met de beller.` },
    ]);
  }
  return invalidInput([
    { field: "locationId", message: `Deze keuze kan niet op deze locatie van ${department.name}. Kies een locatie uit de beschikbaarheid.` },
  ]);
}

/** Whether the department is open on a day; `undefined` when it is. */
export function checkDay(
  department: AppointmentsDepartment,
  { date, dateField }: { readonly date: string; readonly dateField: string },
): InvalidInput | undefined {
  const wrong = closedDay(date, dateField, department);
  return wrong.length > 0 ? invalidInput(wrong) : undefined;
}

function unknownProducts(chosen: readonly (Product | undefined)[], { name }: AppointmentsDepartment): Wrong[] {
  return chosen.flatMap((product, place) =>
    product ? [] : [{ field: `selection.products.${place}.productId`, message: `${name} heeft dit product niet. Kies een product uit de lijst van ${name}.` }],
  );
}

function tooManyPersons(chosen: readonly (Product | undefined)[], { persons, products }: Selection, department: AppointmentsDepartment): Wrong[] {
  const { supports } = department.appointments;
  if (persons > 1 && !supports.severalPersons) {
    return [{ field: "selection.persons", message: `Bij ${department.name} kan een afspraak maar voor één persoon. Maak voor ieder een eigen afspraak.` }];
  }
  if (products.length > 1 && !supports.severalProducts) {
    return [
      { field: "selection.products", message: `Bij ${department.name} kan een afspraak maar over één product gaan. Maak voor elk product een eigen afspraak.` },
    ];
  }
  return chosen.flatMap((product, place) =>
    product?.personsMax !== undefined && (products[place]?.amount ?? 1) > product.personsMax
      ? [
          {
            field: `selection.products.${place}.amount`,
            message: `${product.name} kan voor hoogstens ${product.personsMax} personen in één afspraak. Verdeel het over meer afspraken.`,
          },
        ]
      : [],
  );
}

function wrongPackage(chosen: readonly (Product | undefined)[], { address, items }: Selection): Wrong[] {
  const pickUp = chosen.find((product) => product?.itemKinds);
  if (!pickUp?.itemKinds) {
    return items ? [{ field: "selection.items", message: "Een lijst met spullen hoort alleen bij ophalen van grof vuil. Laat hem weg." }] : [];
  }
  const wrong: Wrong[] = [];
  if (!address) wrong.push({ field: "selection.address", message: "Vraag de postcode en het huisnummer waar het grof vuil wordt opgehaald." });
  if (!items) wrong.push({ field: "selection.items", message: "Vraag wat er opgehaald moet worden, en hoeveel." });
  return [...wrong, ...wrongItems(items ?? [], pickUp.itemKinds, "selection.items")];
}

export function wrongItems(items: readonly PackageItem[], kinds: readonly ItemKind[], field: string): Wrong[] {
  return items.flatMap(({ kindId, amount }, place) => {
    const kind = kinds.find(({ id }) => id === kindId);
    if (!kind) return [{ field: `${field}.${place}.kindId`, message: "Deze soort grof vuil bestaat niet. Kies een soort uit de lijst." }];
    if (amount > kind.amountMax)
      return [{ field: `${field}.${place}.amount`, message: `Van ${kind.name} gaan er hoogstens ${kind.amountMax} mee in één keer.` }];
    return [];
  });
}

function closedDay(date: string | undefined, field: string, department: AppointmentsDepartment): Wrong[] {
  const closed = date === undefined ? undefined : whyClosed(Temporal.PlainDate.from(date), department);
  if (date === undefined || !closed) return [];
  const because = closed.kind === "holiday" ? ` (${closed.name})` : "";
  return [{ field, message: `Op ${spokenDay(date)}${because} is ${department.name} gesloten. Kies een andere dag.` }];
}

async function notCombined(
  { catalogue, call }: Pick<Desk, "catalogue" | "call">,
  department: AppointmentsDepartment,
  productIds: readonly string[],
): Promise<Wrong | undefined> {
  for (const [place, productId] of productIds.entries()) {
    if (place === 0) continue;
    const addable = await catalogue.combinable(department, productIds.slice(0, place), call);
    if (addable.some(({ id }) => id === productId)) continue;
    return {
      field: `selection.products.${place}.productId`,
      message: `${department.name} combineert deze producten niet in één afspraak. Maak er aparte afspraken voor.`,
    };
  }
  return undefined;
}
