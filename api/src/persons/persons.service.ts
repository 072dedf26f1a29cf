import { ConnectorError, type FindPersonsOutcome, type PersonSearch } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment, DepartmentDirectory } from "../departments/department-directory.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { Source, SourceState } from "../departments/departments.types.ts";
import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import type { AuditEntry, RequestAudit } from "../kernel/audit.ts";
import { departmentUnavailable, notFound, notPermitted } from "../kernel/department-failure.ts";
import { check, invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { detailOf } from "../kernel/person-detail.ts";
import { writePersonKey } from "../kernel/person-keys.ts";
import { DepartmentRefused, ProblemCode } from "../kernel/problem.types.ts";
import type { ProcessingLog } from "../kernel/processing-log.ts";
import type { PersonsApi } from "./persons.api.ts";
import { personsQuery } from "./persons.checks.ts";
import { personToGraphql } from "./persons.mapping.ts";
import { detailsToAdd, subjectOf } from "./persons.search.ts";
import { PersonsFound, TooManyPersons } from "./persons.types.ts";

export interface PersonsTools {
  readonly directory: DepartmentDirectory;
  readonly processingLog: ProcessingLog;
  /** Longest that the registry may take altogether, in milliseconds. */
  readonly deadlineMs: number;
  readonly now: () => number;
}

export interface PersonsRequest {
  readonly abilities: Abilities;
  readonly traceId: string;
  /** The step of the caller that this look-up is part of, where it told one. */
  readonly parentSpanId: string | undefined;
  readonly signal: AbortSignal;
  readonly audit: RequestAudit;
}

type Registry = ConnectedDepartment & Required<Pick<ConnectedDepartment, "persons">>;
type Found = Extract<FindPersonsOutcome, { readonly kind: "found" }>;
type Purpose = NonNullable<Registry["persons"]["purposes"][keyof Registry["persons"]["purposes"]]>;

interface LookUp {
  readonly department: Registry;
  readonly search: PersonSearch;
  readonly allowed: Purpose;
  /** As far as it is known before the registry answers. */
  readonly entry: Omit<AuditEntry, "outcome">;
  readonly startedAt: number;
}

/** Looks up persons in a registry, for a purpose. Every look-up is kept in the audit log, and every person who is shown in the processing log. */
export function createPersonsService({ directory, processingLog, deadlineMs, now }: PersonsTools, request: PersonsRequest): PersonsApi {
  const { abilities, traceId, parentSpanId, signal, audit } = request;

  return {
    async find(query) {
      const department = query.departmentId ? directory.find(query.departmentId) : directory.all.find(({ persons }) => persons);
      if (!department || !isRegistry(department)) return notFound("Er is geen afdeling verbonden waar u personen kunt opzoeken.");
      const right = { departmentId: department.id, capability: Capability.PERSONS, action: Action.VIEW };
      if (!abilities.may(right)) return notPermitted(right, department.name);
      const checked = check(personsQuery(now), query);
      if (!checked.ok) return checked.problem;
      const { purpose, person } = checked.value;
      const allowed = department.persons.purposes[purpose];
      if (!allowed) {
        return invalidInput([{ field: "purpose", message: `Voor dit doel mag u bij ${department.name} geen personen opzoeken. Kies een ander doel.` }]);
      }
      const { port } = department.persons;
      const { search, includeDeceased } = person;
      const entry = {
        action: "person.look-up",
        purpose,
        departmentIds: [department.id],
        keyKinds: [search.kind],
        subject: subjectOf(search),
        fields: allowed.fields,
      };
      const lookUp: LookUp = { department, search, allowed, entry, startedAt: now() };
      if (!port.supports.findBy.includes(search.kind)) return refused(department, "kan niet op deze gegevens zoeken. Zoek op andere gegevens.");
      try {
        const call = { signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]), traceId };
        const declaration = { ...allowed.declared, user: abilities.viewer.userId };
        return await answer(await port.find({ search, fields: allowed.fields, includeDeceased, declaration }, call), lookUp);
      } catch (error) {
        if (!ConnectorError.isInstance(error)) throw error;
        await audit.record({ ...entry, outcome: "failed" });
        return departmentUnavailable(error, department);
      }
    },
  };

  async function answer(outcome: FindPersonsOutcome, lookUp: LookUp): ReturnType<PersonsApi["find"]> {
    const { department, search, entry } = lookUp;
    switch (outcome.kind) {
      case "found":
        return await deliver(outcome, lookUp);
      case "too-many":
        await audit.record({ ...entry, outcome: "too-many" });
        return tooMany(search);
      case "not-authorised":
        await audit.record({ ...entry, outcome: "refused" });
        return refused(department, "geeft de gemeente deze gegevens niet voor dit doel. Meld dit aan de beheerder van de koppeling.");
      case "rejected":
        await audit.record({ ...entry, outcome: "refused" });
        return invalidInput(
          outcome.details.map((detail) => ({ field: `person.${detail}`, message: "Hiermee kan het register niet zoeken. Controleer dit gegeven." })),
        );
    }
  }

  /** Kept before anything is delivered; without it nothing is. */
  async function deliver({ persons }: Found, { department, allowed, entry, startedAt }: LookUp): Promise<PersonsFound> {
    const endedAt = now();
    const processed = {
      name: "persons.find",
      departmentId: department.id,
      processingActivity: allowed.processingActivity,
      subjects: persons.map(({ bsn }) => writePersonKey({ kind: "bsn", bsn })),
      startedAt,
      endedAt,
    };
    await processingLog.record(processed, { traceId, parentSpanId }, (em) => audit.record({ ...entry, outcome: persons.length > 0 ? "found" : "none" }, em));
    const fields = new Set(allowed.fields);
    return make(PersonsFound, {
      items: persons.map((person) => personToGraphql(person, fields)),
      allowedFields: allowed.fields.map((field) => detailOf[field]),
      processingActivity: allowed.processingActivity,
      source: make(Source, { department: departmentToGraphql(department), state: SourceState.COMPLETE, tookMs: Math.round(endedAt - startedAt) }),
      advice: persons.length > 0 ? undefined : nobodyAdvice,
    });
  }
}

const nobodyAdvice =
  "Niemand gevonden. Controleer de gegevens met de beller, zoek op de achternaam zonder voorvoegsel, of zoek op postcode en huisnummer. Gaat het om iemand die is overleden: zoek ook onder overledenen.";

function isRegistry(department: ConnectedDepartment): department is Registry {
  return department.persons !== undefined;
}

function refused(department: ConnectedDepartment, what: string): DepartmentRefused {
  return make(DepartmentRefused, { code: ProblemCode.DEPARTMENT_REFUSED, message: `Het register van ${department.name} ${what}`, departmentId: department.id });
}

function tooMany(search: PersonSearch): TooManyPersons {
  const { names, words } = detailsToAdd(search);
  return make(TooManyPersons, {
    code: ProblemCode.TOO_MANY_PERSONS,
    message: `Er zijn te veel personen die hierbij passen. Vraag de beller naar ${words} en zoek opnieuw.`,
    addDetails: [...names],
  });
}
