import type { StoredCase } from "./city/case-book.ts";
import type { ZgwInvalidParameter } from "./zgw-problem.ts";
import { cityRsin, type ZgwAddresses } from "./zgw-answers.ts";

export type Filters = ReadonlyMap<string, string | readonly string[]>;

const ours: Readonly<Record<string, (found: StoredCase, wanted: string, addresses: ZgwAddresses) => boolean>> = {
  identificatie: ({ number }, wanted) => number === wanted,
  bronorganisatie: (_, wanted) => wanted === cityRsin,
  zaaktype: ({ type }, wanted, { catalogi }) => wanted === `${catalogi}/zaaktypen/${type.uuid}`,
  startdatum: ({ submittedOn }, wanted) => submittedOn === wanted,
  startdatum__gte: ({ submittedOn }, wanted) => submittedOn >= wanted,
  startdatum__lte: ({ submittedOn }, wanted) => submittedOn <= wanted,
  einddatum__isnull: ({ endedOn }, wanted) => (endedOn === null) === (wanted === "true"),
  // Each on its own: a case in which the person has one part and somebody else the other part fits too, as on the real server.
  rol__omschrijvingGeneriek: ({ roles }, wanted) => roles.some(({ part }) => part === wanted),
  rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: ({ roles }, wanted) => roles.some(({ person }) => person.bsn === wanted),
};

/** Known there too, and of no use to the sandbox: they let everything through. */
const others: ReadonlySet<string> = new Set([
  "expand",
  "ordering",
  "page",
  "pageSize",
  "maximaleVertrouwelijkheidaanduiding",
  "archiefstatus",
  "registratiedatum",
]);

const orders: Readonly<Record<string, (one: StoredCase, other: StoredCase) => number>> = {
  startdatum: (one, other) => one.submittedOn.localeCompare(other.submittedOn),
  identificatie: (one, other) => one.number.localeCompare(other.number),
  einddatum: (one, other) => (one.endedOn ?? "").localeCompare(other.endedOn ?? ""),
};

/** Which parameters of a list are not known: the server refuses those, so that nobody thinks that they did something. */
export function unknownParameters(names: Iterable<string>): ZgwInvalidParameter | undefined {
  const unknown = [...names].filter((name) => !(name in ours) && !others.has(name));
  if (unknown.length === 0) return undefined;
  return { name: "nonFieldErrors", code: "unknown-parameters", reason: `Onbekende query parameters: ${unknown.join(", ")}` };
}

export function filtersIn(body: unknown): Filters {
  return new Map(Object.entries(Object(body)).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]));
}

/** Members of a search that are not known are ignored, as the real server does; a search that is left with none is refused. */
export function emptySearch(filters: Filters): ZgwInvalidParameter | undefined {
  const used = [...filters.keys()].some((name) => name in ours);
  return used ? undefined : { name: "nonFieldErrors", code: "empty_search_body", reason: "Search parameters must be specified" };
}

export function filterCases(cases: readonly StoredCase[], filters: Filters, addresses: ZgwAddresses): readonly StoredCase[] {
  const found = cases.filter((each) => [...filters].every(([name, wanted]) => ours[name]?.(each, String(wanted), addresses) ?? true));
  const [order = ""] = listOf(filters.get("ordering"));
  const compare = orders[order.replace(/^-/, "")];
  if (!compare) return found;
  return found.toSorted((one, other) => (order.startsWith("-") ? compare(other, one) : compare(one, other)));
}

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? value.split(",").filter((part) => part !== "") : value;
}
