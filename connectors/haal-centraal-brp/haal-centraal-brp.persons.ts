import { ConnectorError, personFields, type FindPersons, type FindPersonsOutcome, type PersonField, type PersonsPort, type ReadCall } from "../sdk/index.ts";
import type { BrpAnswer, BrpClient } from "./haal-centraal-brp.client.ts";
import { type DeclarationHeaders, toHeaders, wantedBy } from "./haal-centraal-brp.declaration.ts";
import { detailNames, toSearchQueries } from "./haal-centraal-brp.search.ts";
import { fieldsOfSearch, pathsOf, toPerson } from "./haal-centraal-brp.translate.ts";
import type { WirePerson } from "./haal-centraal-brp.wire.ts";

/** How many persons one call may read by number. */
const numbersMax = 20;

type Read = { readonly kind: "persons"; readonly persons: readonly WirePerson[] } | Exclude<FindPersonsOutcome, { readonly kind: "found" }>;

export interface BrpPersonsOptions {
  readonly client: BrpClient;
  readonly system: string;
  readonly declarationHeaders: DeclarationHeaders;
  /** Where somebody is sought who is sought without a municipality. */
  readonly ownMunicipality: string | undefined;
}

interface Asking {
  readonly declared: Readonly<Record<string, string>>;
  readonly call: ReadCall;
}

/** Persons in the BRP. A search gives only a few fields: for more, each person found is read by number. */
export function createBrpPersons({ client, system, declarationHeaders, ownMunicipality }: BrpPersonsOptions): PersonsPort {
  async function readByNumber(numbers: readonly string[], fields: readonly PersonField[], { declared, call }: Asking): Promise<Read> {
    const persons: WirePerson[] = [];
    for (let from = 0; from < numbers.length; from += numbersMax) {
      const burgerservicenummer = numbers.slice(from, from + numbersMax);
      const answer = outcomeOf(await client.ask({ type: "RaadpleegMetBurgerservicenummer", fields: askFor(fields), burgerservicenummer }, declared, call));
      if (answer.kind !== "persons") return answer;
      if (answer.persons.some((person) => !burgerservicenummer.includes(person.burgerservicenummer))) {
        throw new ConnectorError("NOT_UNDERSTOOD", `${system}: RaadpleegMetBurgerservicenummer was answered with somebody who was not asked`, {
          applied: "no",
        });
      }
      persons.push(...answer.persons);
    }
    return { kind: "persons", persons };
  }

  function outcomeOf(answer: BrpAnswer): Read {
    if (answer.kind === "persons") return answer;
    switch (answer.code) {
      case "tooManyResults":
        return { kind: "too-many" };
      case "unauthorizedField":
        return { kind: "not-authorised", what: "field" };
      case "unauthorizedParameter":
        return { kind: "not-authorised", what: "search" };
      default: {
        const details = answer.parameters.flatMap((parameter) => detailNames[parameter.replace(/\[\d+\]$/, "")] ?? []);
        if (details.length > 0) return { kind: "rejected", details: [...new Set(details)] };
        throw new ConnectorError("FAILED", `${system}: the registry refuses the question (${/^\w{1,40}$/.test(answer.code) ? answer.code : "no code"})`, {
          applied: "no",
        });
      }
    }
  }

  async function read({ search, fields, includeDeceased = false }: FindPersons, asking: Asking): Promise<Read> {
    if (search.kind === "bsn") return await readByNumber([search.bsn], fields, asking);
    const isEnough = fields.every((field) => fieldsOfSearch.has(field));
    // When each is read by number anyway, nothing but the number is needed of the search.
    const queries = toSearchQueries(search, { fields: askFor(isEnough ? fields : []), includeDeceased, ownMunicipality });
    if (queries.length === 0) return { kind: "rejected", details: ["municipalityCode"] };
    for (const query of queries) {
      const found = outcomeOf(await client.ask(query, asking.declared, asking.call));
      if (found.kind !== "persons") return found;
      if (found.persons.length === 0) continue;
      if (isEnough) return found;
      const numbers = found.persons.map(({ burgerservicenummer }) => burgerservicenummer);
      return await readByNumber([...new Set(numbers)], fields, asking);
    }
    return { kind: "persons", persons: [] };
  }

  return {
    supports: {
      findBy: ["bsn", "name-and-birth-date", "postcode-and-house-number", "name-and-municipality", "street-and-house-number"],
      fields: personFields,
      wants: wantedBy(declarationHeaders),
    },
    async find(query, call) {
      const answer = await read(query, { declared: toHeaders(declarationHeaders, query.declaration, system), call });
      if (answer.kind !== "persons") return answer;
      const fields = new Set(query.fields);
      return { kind: "found", persons: answer.persons.map((person) => toPerson(person, fields)) };
    },
  };
}

/** The number always, for the log; besides only what is wanted. */
function askFor(fields: readonly PersonField[]): readonly string[] {
  return [...new Set([...pathsOf.bsn, ...fields.flatMap((field) => pathsOf[field])])];
}
