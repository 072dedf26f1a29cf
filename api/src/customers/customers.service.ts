import { z } from "zod";
import type {
  CustomerItems,
  CustomerPart,
  CustomerPartName,
  CustomerRegistry,
  CustomerSource,
  CustomerSources,
  Identified,
  OwnSource,
  SoughtPerson,
} from "../departments/customer-view.ts";
import { CustomerView } from "../departments/customer-view.types.ts";
import { type Source, SourceState } from "../departments/departments.types.ts";
import type { AuditEntry, RequestAudit } from "../kernel/audit.ts";
import { check } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { personKeys } from "../kernel/person-checks.ts";
import { writePersonKey } from "../kernel/person-keys.ts";
import type { ProcessingLog } from "../kernel/processing-log.ts";
import { Purpose } from "../kernel/purpose.ts";
import type { CustomersApi } from "./customers.api.ts";
import { mergeParts } from "./merge-parts.ts";

export interface CustomersTools {
  readonly processingLog: ProcessingLog;
  /** Longest that the whole view may take, in milliseconds. */
  readonly deadlineMs: number;
  readonly now: () => number;
}

export interface CustomersRequest {
  readonly traceId: string;
  readonly parentSpanId: string | undefined;
  readonly signal: AbortSignal;
  readonly audit: RequestAudit;
  readonly registry: CustomerRegistry;
  readonly sources: CustomerSources;
}

type Item = CustomerItems[CustomerPartName];

interface Answered {
  readonly name: CustomerPartName;
  readonly part: CustomerPart<Item>;
  /** Departments that searched by the number that the registry gave. */
  readonly askedByNumber: readonly string[];
  /** The hub's own records were searched by it. */
  readonly isOwnAskedByNumber: boolean;
}

/** The one view of a customer: who it is, and what every department has of them, gathered at once and accounted for in one place. */
export function createCustomersService({ processingLog, deadlineMs, now }: CustomersTools, request: CustomersRequest): CustomersApi {
  const { registry, sources, audit, traceId, parentSpanId, signal } = request;

  return {
    async view(query, wanted) {
      const checked = check(customerQuery(now), query);
      if (!checked.ok) return checked.problem;
      const { person, purpose } = checked.value;
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
      const names = namesOf(sources).filter((name) => wanted.has(name));
      // Without a number the registry is asked for it, whether or not its own answer is shown.
      const isRegistryAsked = wanted.has("person") || (names.length > 0 && person.known.bsn === undefined);
      const identified = isRegistryAsked ? registry.identify(person, purpose, deadline) : Promise.resolve(undefined);
      const [who, ...answered] = await Promise.all([identified, ...names.map((name) => askPart(name, person, { identified, deadline }))]);
      // Kept before anything is delivered; without it nothing is.
      await account(entryFor({ person, purpose, who, answered }), who);
      return make(CustomerView, {
        complete:
          (!wanted.has("person") || who?.isComplete === true) &&
          answered.every(({ part }) => part.sources.every(isComplete) && (!part.own || isComplete(part.own))),
        remarks: remarksOn(who, answered),
        person: who?.shown,
        parts: Object.fromEntries(answered.map(({ name, part }) => [name, part])),
      });
    },
  };

  /** At once by what the agent knows; and once more by the number alone, when the registry finds it. */
  async function askPart(name: CustomerPartName, person: SoughtPerson, { identified, deadline }: Gathering): Promise<Answered> {
    const source: CustomerSource<Item> = sources[name];
    const byNumber = identified.then((who) => {
      if (who?.bsn === undefined || person.known.bsn !== undefined) return undefined;
      return source.ofCustomer({ known: { ...person.known, bsn: who.bsn }, keys: [{ kind: "bsn", bsn: who.bsn }] }, deadline);
    });
    const [own, second] = await Promise.all([source.ofCustomer(person, deadline), byNumber]);
    if (!second) return { name, part: own, askedByNumber: [], isOwnAskedByNumber: false };
    return {
      name,
      part: mergeParts(own, second),
      askedByNumber: second.sources.filter((one) => isFoundByNumber(one, own)).map(({ department }) => department.name),
      isOwnAskedByNumber: second.own !== undefined && wasAsked(second.own),
    };
  }

  async function account(entry: AuditEntry, who: Identified | undefined): Promise<void> {
    if (!who?.processed) return await audit.record(entry);
    await processingLog.record(who.processed, { traceId, parentSpanId }, (em) => audit.record(entry, em));
  }
}

interface Gathering {
  readonly identified: Promise<Identified | undefined>;
  readonly deadline: AbortSignal;
}

const customerQuery = (now: () => number) => z.object({ person: personKeys(now), purpose: z.enum(Purpose) });

function namesOf(sources: CustomerSources): readonly CustomerPartName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names of the object's members
  return Object.keys(sources) as CustomerPartName[];
}

/** The number made the difference: it found all, or it let a source be asked that could not be before. */
function isFoundByNumber(source: Source, own: CustomerPart<unknown>): boolean {
  const before = own.sources.find(({ department }) => department.id === source.department.id);
  return isComplete(source) || (wasAsked(source) && before !== undefined && !wasAsked(before));
}

function isComplete({ state }: OwnSource): boolean {
  return state === SourceState.COMPLETE;
}

interface LookedUp {
  readonly person: SoughtPerson;
  readonly purpose: Purpose;
  readonly who: Identified | undefined;
  readonly answered: readonly Answered[];
}

/** One entry for all: whom, why, by which keys, at which departments, and which fields and parts were handed out. */
function entryFor({ person, purpose, who, answered }: LookedUp): AuditEntry {
  const asked = answered.flatMap(({ part }) => part.sources.filter(wasAsked).map(({ department }) => department.id));
  const [strongest] = person.keys;
  const subject = who?.bsn === undefined ? strongest : ({ kind: "bsn", bsn: who.bsn } as const);
  const isFound = who?.bsn !== undefined || answered.some(({ part }) => part.items.length > 0);
  const isNumberUsed = person.known.bsn === undefined && who?.bsn !== undefined && answered.length > 0;
  return {
    action: "person.view-customer",
    outcome: isFound ? "found" : "none",
    purpose,
    departmentIds: [...new Set([...(who?.department ? [who.department.id] : []), ...asked])],
    keyKinds: [...person.keys.map(({ kind }) => kind), ...(isNumberUsed ? ["bsn-of-registry"] : [])],
    subject: subject && writePersonKey(subject),
    fields: [...(who?.fields ?? []), ...answered.filter(isHandedOut).map(({ name }) => name)],
  };
}

/** Somebody was asked for it: what nobody may give, or has no system for, is told, but holds nothing. */
function isHandedOut({ part: { sources, own } }: Answered): boolean {
  return sources.some(wasAsked) || (own !== undefined && wasAsked(own));
}

function wasAsked({ state }: OwnSource): boolean {
  return state !== SourceState.NOT_PERMITTED && state !== SourceState.NOT_SUPPORTED;
}

function remarksOn(who: Identified | undefined, answered: readonly Answered[]): string[] {
  const names = [...new Set(answered.flatMap(({ askedByNumber }) => askedByNumber))];
  const places = names.map((name, index) => (index === 0 ? `bij ${name}` : name));
  if (answered.some(({ isOwnAskedByNumber }) => isOwnAskedByNumber)) places.push("in de eerdere contacten");
  if (!who?.department || places.length === 0) return [];
  const list = new Intl.ListFormat("nl", { type: "conjunction" }).format(places);
  return [`Het register van ${who.department.name} kent één persoon met deze gegevens. Met het BSN daarvan heeft de hub ook gezocht ${list}.`];
}
