import type { PersonSearch, SoughtName } from "@kcc-hub/connectors/sdk";
import { withoutEmpty } from "../kernel/input.ts";
import { writePersonKey } from "../kernel/person-keys.ts";

/** Details that were given, each right by itself. */
export interface GivenDetails {
  readonly bsn?: string;
  readonly lastName?: SoughtName;
  readonly lastNamePrefix?: string;
  readonly firstName?: string;
  readonly birthDate?: string;
  readonly postcode?: string;
  readonly houseNumber?: number;
  readonly houseNumberAddition?: string;
  readonly street?: Pick<Extract<PersonSearch, { readonly kind: "street-and-house-number" }>, "street" | "streetIs">;
  readonly municipalityCode?: string;
}

/** What about the details together is wrong, for the agent. */
export interface WrongDetails {
  readonly path: readonly string[];
  readonly message: string;
}

type Detail = keyof GivenDetails;

interface Way {
  /** The whole key. */
  readonly needs: readonly Detail[];
  /** What makes it more precise. */
  readonly takes: readonly Detail[];
  readonly refusal: string;
  readonly make: (given: GivenDetails) => PersonSearch | undefined;
}

/** Every way to search, the most precise first. The first whose key is whole is taken. */
const ways: readonly Way[] = [
  {
    needs: ["bsn"],
    takes: [],
    refusal: "Zoek op BSN, of op andere gegevens, maar niet op beide tegelijk.",
    make: ({ bsn }) => (bsn === undefined ? undefined : { kind: "bsn", bsn }),
  },
  {
    needs: ["postcode", "houseNumber"],
    takes: ["houseNumberAddition", "birthDate", "lastName"],
    refusal: "Bij zoeken op postcode en huisnummer kunt u alleen de toevoeging, de achternaam en de geboortedatum toevoegen.",
    make: ({ postcode, houseNumber, houseNumberAddition, birthDate, lastName }) =>
      postcode === undefined || houseNumber === undefined
        ? undefined
        : { kind: "postcode-and-house-number", postcode, houseNumber, ...withoutEmpty({ houseNumberAddition, birthDate }), ...lastName },
  },
  {
    needs: ["street", "houseNumber"],
    takes: ["houseNumberAddition", "municipalityCode"],
    refusal: "Bij zoeken op straat en huisnummer kunt u alleen de toevoeging en de gemeente toevoegen. Vraag de postcode als u meer weet.",
    make: ({ street, houseNumber, houseNumberAddition, municipalityCode }) =>
      street === undefined || houseNumber === undefined
        ? undefined
        : { kind: "street-and-house-number", ...street, houseNumber, ...withoutEmpty({ houseNumberAddition, municipalityCode }) },
  },
  {
    needs: ["lastName", "birthDate"],
    takes: ["lastNamePrefix", "firstName"],
    refusal: "Bij zoeken op achternaam en geboortedatum kunt u alleen het voorvoegsel en de voornaam toevoegen. Laat de rest weg.",
    make: ({ lastName, birthDate, lastNamePrefix, firstName }) =>
      lastName === undefined || birthDate === undefined
        ? undefined
        : { kind: "name-and-birth-date", birthDate, ...withoutEmpty({ lastNamePrefix, firstName }), ...lastName },
  },
  {
    needs: ["lastName", "firstName"],
    takes: ["lastNamePrefix", "municipalityCode"],
    refusal: "Bij zoeken op voor- en achternaam kunt u alleen het voorvoegsel en de gemeente toevoegen. Laat de rest weg.",
    make: ({ lastName, firstName, lastNamePrefix, municipalityCode }) =>
      lastName === undefined || firstName === undefined
        ? undefined
        : { kind: "name-and-municipality", firstName, ...withoutEmpty({ lastNamePrefix, municipalityCode }), ...lastName },
  },
];

/** What goes with a detail that is half a key, in the order of asking. */
const halves: readonly (readonly [Detail, Detail, string])[] = [
  ["postcode", "houseNumber", "Zoek op postcode en huisnummer samen."],
  ["street", "houseNumber", "Zoek op straat en huisnummer samen."],
  ["houseNumber", "postcode", "Zoek op postcode en huisnummer samen."],
  ["houseNumberAddition", "houseNumber", "Zoek op postcode en huisnummer samen."],
];

/** One whole key, with the details that make it more precise; what would not be used is refused, so that nobody thinks that it was. */
export function chooseSearch(given: GivenDetails): PersonSearch | WrongDetails {
  for (const { needs, takes, refusal, make } of ways) {
    const search = make(given);
    if (!search) continue;
    const unused = Object.keys(given).find((detail) => ![...needs, ...takes].some((used) => used === detail));
    return unused === undefined ? search : { path: [search.kind === "bsn" ? "bsn" : unused], message: refusal };
  }
  const half = halves.find(([detail]) => given[detail] !== undefined);
  if (half) return { path: [half[1]], message: half[2] };
  return {
    path: [],
    message:
      "Hiermee is niemand te vinden. Geef een BSN, een achternaam met geboortedatum, een postcode met huisnummer, een voor- en achternaam, of een straat met huisnummer.",
  };
}

/** The same text for the same search, to be hashed: the audit log keeps whom it was about without saying who that is. */
export function subjectOf(search: PersonSearch): string {
  switch (search.kind) {
    case "bsn":
    case "name-and-birth-date":
    case "postcode-and-house-number":
      return writePersonKey(search);
    case "name-and-municipality":
      return `${search.kind}:${search.lastName}|${search.firstName}|${search.municipalityCode ?? ""}`.toLowerCase();
    case "street-and-house-number":
      return `${search.kind}:${search.street}|${search.houseNumber}|${search.municipalityCode ?? ""}`.toLowerCase();
  }
}

/** Which details make which search more precise, the best first; and what an agent calls them. */
const details: Readonly<Record<PersonSearch["kind"], Readonly<Record<string, string>>>> = {
  bsn: {},
  "name-and-birth-date": { lastName: "de hele achternaam", firstName: "de voornaam", lastNamePrefix: "het voorvoegsel" },
  "postcode-and-house-number": { houseNumberAddition: "de toevoeging van het huisnummer", birthDate: "de geboortedatum", lastName: "de achternaam" },
  "name-and-municipality": { birthDate: "de geboortedatum", lastName: "de hele achternaam", lastNamePrefix: "het voorvoegsel" },
  "street-and-house-number": { houseNumberAddition: "de toevoeging van het huisnummer", postcode: "de postcode" },
};

/** What to ask when too many people fit. */
export function detailsToAdd(search: PersonSearch): { readonly names: readonly string[]; readonly words: string } {
  const isWhole = !("isBeginning" in search && search.isBeginning);
  const missing = Object.entries(details[search.kind]).filter(([detail]) => !(detail in search) || (detail === "lastName" && !isWhole));
  const words = new Intl.ListFormat("nl", { type: "disjunction" }).format([...missing.map(([, word]) => word), "het BSN"]);
  return { names: [...missing.map(([detail]) => detail), "bsn"], words };
}
