import type { CitizenRequest as DepartmentRequest, CitizenRequestDetails, PersonKey, ReadCall, RequestsPort } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { type Answer, complete, createCapabilityDesk, orUnavailable } from "../departments/capability-desk.ts";
import type { ConnectedDepartment, DepartmentDirectory } from "../departments/department-directory.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { sourcesToGraphql } from "../departments/sources.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { notFound } from "../kernel/department-failure.ts";
import type { Gathered } from "../kernel/gather.ts";
import { check, departmentId, invalidInput, reference } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { personKeys, today } from "../kernel/person-checks.ts";
import { spokenKeys, writePersonKey } from "../kernel/person-keys.ts";
import { Purpose } from "../kernel/purpose.ts";
import { readNumber } from "../kernel/case-numbers.ts";
import type { RequestsApi } from "./requests.api.ts";
import { requestToGraphql } from "./requests.mapping.ts";
import { type CitizenRequest, PersonRequests, RequestsFound } from "./requests.types.ts";

export interface RequestsTools {
  readonly directory: DepartmentDirectory;
  /** Longest that an answer from several departments may take, in milliseconds. */
  readonly gatherDeadlineMs: number;
  readonly now: () => number;
}

export interface RequestsRequest {
  readonly abilities: Abilities;
  readonly traceId: string;
  readonly signal: AbortSignal;
  readonly audit: RequestAudit;
}

type RequestsDepartment = ConnectedDepartment & Required<Pick<ConnectedDepartment, "requests">>;

/** Where requests stand: by person, by number, by id. Reads only; every look-up is kept in the audit log. */
export function createRequestsService(tools: RequestsTools, request: RequestsRequest): RequestsApi {
  const { directory, now } = tools;
  const { abilities, signal, traceId, audit } = request;
  const call: ReadCall = { signal, traceId };
  const desk = createCapabilityDesk({
    ...tools,
    abilities,
    call,
    capability: Capability.REQUESTS,
    idKind: "request",
    serves: hasRequests,
    things: "aanvragen",
  });

  return {
    async ofPerson(query) {
      const checked = check(personQuery(now), query);
      if (!checked.ok) return checked.problem;
      const { person, purpose } = checked.value;
      const departments = desk.departments();
      const gathered = await desk.gatherFrom(departments, (department, within) => findByPerson(department, person.keys, within));
      const items = show(gathered);
      // Kept before anything is delivered; without it nothing is.
      const [strongest] = person.keys;
      await audit.record({
        action: "person.find-requests",
        outcome: items.length > 0 ? "found" : "none",
        purpose,
        departmentIds: departments.map(({ id }) => id),
        keyKinds: person.keys.map(({ kind }) => kind),
        subject: strongest && writePersonKey(strongest),
      });
      return make(PersonRequests, { items, sources: sourcesToGraphql(gathered, { directory }) });
    },

    async ofCustomer({ keys }, until) {
      const gathered = await desk.gatherFrom(desk.departments(), (department, within) => findByPerson(department, keys, within), until);
      return { items: show(gathered), sources: sourcesToGraphql(gathered, { directory }) };
    },

    async byNumber(query) {
      const checked = check(numberQuery, query);
      if (!checked.ok) return checked.problem;
      const { number, departmentIds } = checked.value;
      const departments = desk.departments().filter(({ id }) => !departmentIds || departmentIds.includes(id));
      if (departments.length < new Set(departmentIds).size) {
        return invalidInput([{ field: "departmentIds", message: "Een van deze afdelingen is niet gekoppeld voor aanvragen. Kies afdelingen uit de lijst." }]);
      }
      const gathered = await desk.gatherFrom(departments, (department, within) => findByNumber(department, number, within));
      const items = show(gathered);
      await audit.record({ action: "request.find-by-number", outcome: items.length > 0 ? "found" : "none", departmentIds: departments.map(({ id }) => id) });
      return make(RequestsFound, { items, sources: sourcesToGraphql(gathered, { directory }), advice: adviceFor(items, number, gathered) });
    },

    async byId(id) {
      const located = desk.locate(id);
      if (!located) return notFound(unknownRequest);
      const { department } = located;
      return await orUnavailable(department, async () => {
        const found = await department.requests.port.read({ id: located.id }, call);
        if (!found) return notFound(unknownRequest);
        await audit.record({ action: "request.view", outcome: "found", departmentIds: [department.id] });
        return present(found, department);
      });
    },
  };

  async function findByPerson(
    { name, requests: { port } }: RequestsDepartment,
    keys: readonly PersonKey[],
    within: ReadCall,
  ): Promise<Answer<DepartmentRequest>> {
    const { findByPerson: supported } = port.supports;
    const person = keys.find(({ kind }) => supported.includes(kind));
    if (!person) return { items: [], outcome: { kind: "not-supported", message: whatItNeeds(name, port) } };
    const { requests, hasMore } = await port.findByPerson({ person }, within);
    if (hasMore) {
      const message = `Bij ${name} heeft deze persoon meer dan ${requests.length} aanvragen. Hier staan de nieuwste. Zoek oudere op zaaknummer.`;
      return { items: requests, outcome: { kind: "partial", message } };
    }
    return port.supports.hidesKinds ? { items: requests, outcome: { kind: "partial", message: mayHide(name) } } : complete(requests);
  }

  async function findByNumber(
    { name, requests: { port, numberForm } }: RequestsDepartment,
    spoken: string,
    within: ReadCall,
  ): Promise<Answer<DepartmentRequest>> {
    const thisYear = Number(today(now).slice(0, 4));
    for (const readings of readNumber(spoken, numberForm, thisYear)) {
      const lists = await Promise.all(readings.map((number) => port.findByNumber({ number }, within)));
      const unique = new Map(lists.flat().map((found) => [found.id, found]));
      if (unique.size > 0) return complete([...unique.values()]);
    }
    return port.supports.hidesKinds ? { items: [], outcome: { kind: "partial", message: mayHide(name) } } : complete([]);
  }

  function show(gathered: readonly Gathered<DepartmentRequest>[]): CitizenRequest[] {
    const shown = gathered.flatMap(({ departmentId: id, items }) => {
      const department = desk.department(id);
      return department ? items.map((item) => present(item, department)) : [];
    });
    return shown.toSorted((one, other) => other.submittedOn.localeCompare(one.submittedOn));
  }

  function present(found: DepartmentRequest | CitizenRequestDetails, department: RequestsDepartment): CitizenRequest {
    return requestToGraphql(found, {
      department,
      shown: departmentToGraphql(department),
      showsRemarks: abilities.may({ departmentId: department.id, capability: Capability.PERSONS, action: Action.VIEW }),
      today: today(now),
    });
  }
}

const unknownRequest = "Deze aanvraag is niet gevonden. Zoek opnieuw op zaaknummer, of op het BSN van de beller.";

const personQuery = (now: () => number) => z.object({ person: personKeys(now), purpose: z.enum(Purpose) });

const numberQuery = z.object({ number: reference, departmentIds: z.array(departmentId).max(50, { error: "Noem hoogstens vijftig afdelingen." }).nullish() });

function hasRequests(department: ConnectedDepartment): department is RequestsDepartment {
  return department.requests !== undefined;
}

function whatItNeeds(name: string, { supports }: RequestsPort): string {
  if (supports.findByPerson.length === 0) return `Het systeem van ${name} zoekt aanvragen niet op persoon. Vraag de beller naar het zaaknummer.`;
  return `Het systeem van ${name} zoekt aanvragen alleen op ${spokenKeys(supports.findByPerson)}. Vraag dat aan de beller en zoek opnieuw, of zoek op zaaknummer.`;
}

function mayHide(name: string): string {
  return `${name} laat het KCC niet alle soorten aanvragen zien. Mist de beller een aanvraag, vraag het dan aan ${name}.`;
}

function adviceFor(items: readonly CitizenRequest[], spoken: string, gathered: readonly Gathered<unknown>[]): string | undefined {
  if (items.length > 0) {
    const isLiteral = items.every(({ number }) => number === spoken);
    return isLiteral
      ? undefined
      : "Dit zaaknummer is iets anders geschreven dan u het invulde. Controleer met de beller om welke aanvraag het gaat, voordat u er iets over zegt.";
  }
  const missing = gathered.some(({ outcome }) => outcome.kind === "failed") ? " Let op: niet elke afdeling gaf antwoord." : "";
  return `Met dit zaaknummer is niets gevonden.${missing} Vraag het nummer nog eens, of zoek op persoon: vraag de beller naar het BSN.`;
}
