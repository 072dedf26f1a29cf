import type { FindPersonsOutcome, Person, PersonField, PersonSearch } from "@kcc-hub/connectors/sdk";
import type { CustomerRegistry, Identified, SoughtPerson } from "../departments/customer-view.ts";
import type { ConnectedDepartment, DepartmentDirectory } from "../departments/department-directory.ts";
import { sourcesToGraphql } from "../departments/sources.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import { notPermitted } from "../kernel/department-failure.ts";
import { gather, type Gathered, type SourceOutcome } from "../kernel/gather.ts";
import { make } from "../kernel/make.ts";
import { detailOf } from "../kernel/person-detail.ts";
import { writePersonKey } from "../kernel/person-keys.ts";
import { isSearchableAddition, isSearchableName } from "./persons.checks.ts";
import { personToGraphql } from "./persons.mapping.ts";
import { detailsToAdd } from "./persons.search.ts";
import type { PersonsRequest, PersonsTools } from "./persons.service.ts";
import { CustomerPerson } from "./persons.types.ts";

type Registry = NonNullable<ConnectedDepartment["persons"]>;
type Allowed = NonNullable<Registry["purposes"][keyof Registry["purposes"]]>;

/** What came of asking the registry: somebody only when exactly one fits. */
interface Answer {
  readonly person?: Person;
  readonly outcome: SourceOutcome;
  readonly advice?: string;
}

/** Finds out, for the view of a customer, who the person is. Shows nobody unless exactly one fits. */
export function createCustomerRegistry({ directory, deadlineMs, now }: PersonsTools, { abilities, traceId }: PersonsRequest): CustomerRegistry {
  return {
    async identify(person, purpose, signal) {
      const department = directory.all.find(({ persons }) => persons);
      if (!department?.persons) return notAsked(make(CustomerPerson, { allowedFields: [], advice: "Er is geen register van personen verbonden." }));
      const { id, persons } = department;
      const allowed = persons.purposes[purpose];
      const searches = searchesFor(person);
      const [gathered] = await gather(
        [
          {
            departmentId: id,
            ask: async (within) => {
              const refusal = refusalFor(department, { allowed, searches, abilities });
              if (refusal || !allowed) return { items: [], outcome: refusal ?? { kind: "complete" } };
              const declaration = { ...allowed.declared, user: abilities.viewer.userId };
              const find = (search: PersonSearch) => persons.port.find({ search, fields: allowed.fields, declaration }, { signal: within, traceId });
              const answer = await findTheOne(searches, find, { department, known: person.known });
              return { items: [answer], outcome: answer.outcome };
            },
          },
        ],
        { signal, deadlineMs, now },
      );
      if (!gathered) throw new Error("a source was not answered for");
      return identified(gathered, { department, allowed, directory, endedAt: now() });
    },
  };
}

function notAsked(shown: CustomerPerson): Identified {
  return { shown, isComplete: true, fields: [] };
}

interface Asked {
  readonly allowed: Allowed | undefined;
  readonly searches: readonly PersonSearch[];
  readonly abilities: Abilities;
}

function refusalFor({ id, name }: ConnectedDepartment, { allowed, searches, abilities }: Asked): SourceOutcome | undefined {
  const right = { departmentId: id, capability: Capability.PERSONS, action: Action.VIEW };
  if (!abilities.may(right)) return { kind: "not-permitted", message: notPermitted(right, name).message };
  if (!allowed) return { kind: "not-supported", message: `Voor dit doel mag u bij ${name} geen personen opzoeken.` };
  if (searches.length === 0) {
    const message = `Het register van ${name} zoekt op BSN, achternaam met geboortedatum, of postcode met huisnummer. Vraag de beller daarnaar.`;
    return { kind: "not-supported", message };
  }
  return undefined;
}

interface Shown {
  readonly department: ConnectedDepartment;
  readonly allowed: Allowed | undefined;
  readonly directory: DepartmentDirectory;
  readonly endedAt: number;
}

function identified(gathered: Gathered<Answer>, { department, allowed, directory, endedAt }: Shown): Identified {
  const [answer] = gathered.items;
  const wasAsked = gathered.outcome.kind !== "not-permitted" && gathered.outcome.kind !== "not-supported";
  const fields: readonly PersonField[] = wasAsked ? (allowed?.fields ?? []) : [];
  const { person } = answer ?? {};
  const [source] = sourcesToGraphql([gathered], { directory });
  return {
    shown: make(CustomerPerson, {
      item: person && personToGraphql(person, new Set(fields)),
      allowedFields: (allowed?.fields ?? []).map((field) => detailOf[field]),
      processingActivity: allowed?.processingActivity,
      source,
      advice: answer?.advice,
    }),
    isComplete: gathered.outcome.kind === "complete",
    ...(wasAsked ? { department } : {}),
    fields,
    ...(person && allowed
      ? {
          bsn: person.bsn,
          processed: {
            name: "customer.view",
            departmentId: department.id,
            processingActivity: allowed.processingActivity,
            subjects: [writePersonKey({ kind: "bsn", bsn: person.bsn })],
            startedAt: endedAt - gathered.tookMs,
            endedAt,
          },
        }
      : {}),
  };
}

/** The ways in which the keys can be sought, the surest first. */
function searchesFor({ known, keys }: SoughtPerson): readonly PersonSearch[] {
  const { lastName, birthDate } = known;
  const name = lastName !== undefined && isSearchableName(lastName) ? lastName : undefined;
  const searches = keys.flatMap((key): readonly PersonSearch[] => {
    switch (key.kind) {
      case "bsn":
        return [key];
      case "name-and-birth-date":
        return name === undefined ? [] : [key];
      case "postcode-and-house-number": {
        const { houseNumberAddition: addition, ...address } = key;
        const sought = addition !== undefined && isSearchableAddition(addition) ? { houseNumberAddition: addition } : {};
        return [{ ...address, ...sought, ...(name === undefined ? {} : { lastName: name }), ...(birthDate === undefined ? {} : { birthDate }) }];
      }
      case "email":
      case "phone":
        return [];
    }
  });
  const [first] = searches;
  // A number is sure: no other search can find somebody else then.
  return first?.kind === "bsn" ? [first] : searches;
}

type Find = (search: PersonSearch) => Promise<FindPersonsOutcome>;
interface Context {
  readonly department: ConnectedDepartment;
  readonly known: SoughtPerson["known"];
}

async function findTheOne(searches: readonly PersonSearch[], find: Find, context: Context): Promise<Answer> {
  let last: Answer = { outcome: { kind: "complete" } };
  for (const search of searches) {
    last = answerFor(await find(search), search, context);
    if (last.person) return last;
  }
  return last;
}

function answerFor(outcome: FindPersonsOutcome, search: PersonSearch, { department, known }: Context): Answer {
  const { name } = department;
  switch (outcome.kind) {
    case "found": {
      const [person, ...others] = outcome.persons;
      if (!person) return { outcome: { kind: "complete" }, advice: `Het register van ${name} kent niemand met deze gegevens. Controleer ze met de beller.` };
      if (others.length > 0) return several(`Er passen ${outcome.persons.length} personen bij deze gegevens.`, search, department);
      if (isContradicted(person, known)) {
        const message = `Het register van ${name} heeft bij dit BSN een andere geboortedatum. Vraag de beller beide opnieuw; er wordt niemand getoond.`;
        return { outcome: { kind: "partial", message } };
      }
      return { person, outcome: { kind: "complete" } };
    }
    case "too-many":
      return several("Er passen te veel personen bij deze gegevens.", search, department);
    case "not-authorised":
      return {
        outcome: { kind: "partial", message: `Het register van ${name} geeft de gemeente deze gegevens niet. Meld dit aan de beheerder van de koppeling.` },
      };
    case "rejected":
      return { outcome: { kind: "partial", message: `Het register van ${name} kan met deze gegevens niet zoeken. Controleer ze, of vraag het BSN.` } };
  }
}

function several(what: string, search: PersonSearch, { name }: ConnectedDepartment): Answer {
  const message = `${what} Het register van ${name} toont er pas één als u meer weet: vraag de beller naar ${detailsToAdd(search).words}.`;
  return { outcome: { kind: "partial", message } };
}

/** A wrongly heard number may be somebody else's. Names say less: people go by their partner's. */
function isContradicted({ birthDate }: Person, known: SoughtPerson["known"]): boolean {
  return known.birthDate !== undefined && birthDate?.kind === "day" && birthDate.date !== known.birthDate;
}
