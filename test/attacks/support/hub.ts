import "reflect-metadata";
import { pino } from "pino";
import {
  Appointment,
  AppointmentCustomer,
  AppointmentLocation,
  AppointmentStatus,
  PersonAppointments,
} from "../../../api/src/appointments/appointments.types.ts";
import { type Database, openDatabase } from "../../../api/src/database/orm.ts";
import { CustomerView } from "../../../api/src/departments/customer-view.types.ts";
import { ConnectionHealthInfo, ConnectionState, Department } from "../../../api/src/departments/departments.types.ts";
import { createHttpServer, type HttpServerOptions } from "../../../api/src/http/http-server.ts";
import { InboxCounts } from "../../../api/src/inbox/inbox.results.ts";
import { Action, Capability } from "../../../api/src/kernel/abilities.ts";
import { createAttachments } from "../../../api/src/kernel/attachments.ts";
import { createAttachmentsService } from "../../../api/src/kernel/attachments.service.ts";
import { type Audit, createAudit } from "../../../api/src/kernel/audit.ts";
import { createLive, type Live } from "../../../api/src/kernel/live.ts";
import { make } from "../../../api/src/kernel/make.ts";
import { LikelyDuplicates } from "../../../api/src/meldingen/duplicates.types.ts";
import { KnownSituationConnection } from "../../../api/src/meldingen/known-situations.types.ts";
import { ContactsFound, WrapUpShares } from "../../../api/src/contacts/contacts.results.ts";
import { ContactConnection } from "../../../api/src/contacts/contacts.types.ts";
import { policyTable } from "../../../api/src/kernel/policy-table.ts";
import { applyPolicy } from "../../../api/src/kernel/policy.ts";
import type { RequestContext } from "../../../api/src/kernel/request-context.ts";
import { MeldingCategoryList } from "../../../api/src/meldingen/meldingen.types.ts";
import { createMeldingenLiveService } from "../../../api/src/meldingen/live.service.ts";
import { TaskConnection } from "../../../api/src/operations/operations.types.ts";
import { PageInfo } from "../../../api/src/kernel/connection.types.ts";
import { createRightsService } from "../../../api/src/rights/rights.service.ts";
import { createRightsStore, seedRights } from "../../../api/src/rights/rights.store.ts";
import { buildHubSchema } from "../../../api/src/schema.ts";
import { migratedData } from "../../support/migrated-data.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { collect } from "./collect.ts";
import { inboxExport } from "./inbox-export.ts";
import { audience, client } from "./issuer.ts";
import { freePort } from "../../support/free-port.ts";
import { noHandOvers, noNotifications, notFound } from "./nothing.ts";

export const citizenBsn = "999990019";

/** A hub with everything that stands between a stranger and a department, and departments that only count who gets through. */
export interface TestHub {
  readonly url: string;
  readonly database: Database;
  /** How often anything behind the policy was asked. */
  calls(): number;
  /** Every log line so far, as it was written. */
  readonly logLines: string[];
  /** What happened, told to whoever watches. */
  readonly live: Live;
  /** What the departments do next; tests change it. */
  readonly behaviour: { departments: "good" | "talkative error"; audit: "good" | "down" };
  close(): Promise<void>;
}

export interface TestHubOptions extends Partial<
  Pick<HttpServerOptions, "explorer" | "adminFolder" | "desktopOrigins" | "registeredDocuments" | "limits" | "now">
> {
  readonly issuer: string;
  readonly https?: boolean;
}

export async function startTestHub({ issuer, https = false, now = () => new Date(), ...options }: TestHubOptions): Promise<TestHub> {
  const port = await freePort();
  const ownDatabase = await createTestDatabase();
  const database = await openDatabase({ url: ownDatabase.url, ...(await migratedData()) });
  const logLines: string[] = [];
  const log = pino({ level: "debug", base: null }, collect(logLines));
  const behaviour: TestHub["behaviour"] = { departments: "good", audit: "good" };
  const counter = { calls: 0 };
  const live = createLive({ database, log, recheckMs: 100 });
  const makeContext = await createContexts({ database, behaviour, counter, now, live });
  await live.start();
  const app = await createHttpServer({
    schema: applyPolicy(buildHubSchema(), policyTable),
    makeContext,
    authentication: { issuer, audience, clientId: client.id, clientSecret: client.secret, baseUrl: `${https ? "https" : "http"}://127.0.0.1:${port}` },
    database,
    explorer: false,
    log,
    now,
    ...options,
  });
  const url = await app.listen({ port, host: "127.0.0.1" });
  return {
    url,
    database,
    calls: () => counter.calls,
    logLines,
    live,
    behaviour,
    close: async () => {
      await app.close();
      await live.close();
      await database.close();
      await ownDatabase.drop();
    },
  };
}

interface Parts {
  readonly database: Database;
  readonly behaviour: TestHub["behaviour"];
  readonly counter: { calls: number };
  readonly now: () => Date;
  readonly live: Live;
}

async function createContexts(parts: Parts): Promise<HttpServerOptions["makeContext"]> {
  const { database, behaviour, now, live } = parts;
  const store = createRightsStore({ database, now });
  const rights = (departmentId: string, capability: Capability) => ({
    role: "agent",
    departmentId,
    capability,
    actions: [Action.VIEW, Action.CREATE, Action.CHANGE, Action.CANCEL],
  });
  // The agent may see persons and meldingen at Burgerzaken, and only appointments at Belastingen.
  const defaults = [
    rights("burgerzaken", Capability.APPOINTMENTS),
    rights("burgerzaken", Capability.PERSONS),
    rights("burgerzaken", Capability.MELDINGEN),
    rights("belastingen", Capability.APPOINTMENTS),
  ];
  await seedRights(database.fork(), { defaults, now: now() });
  const audit = createAudit({ database, personHashKey: "attack-suite-key-of-thirty-two-characters", now });
  const broken = { ...database, fork: () => fail("the audit database is gone"), ask: () => fail("the audit database is gone") };
  const brokenAudit = createAudit({ database: broken, personHashKey: "attack-suite-key-of-thirty-two-characters", now });
  return async ({ viewer, traceId, signal, contactId }) => {
    const abilities = await store.loadAbilities(viewer);
    const requestAudit = (behaviour.audit === "good" ? audit : brokenAudit).forRequest({ viewer, traceId });
    const isDepartment = (id: string) => departments.some((department) => department.id === id);
    const services = {
      rights: createRightsService({ database, store, abilities, audit: requestAudit, isDepartment, now }),
      departments: departmentsService(),
      appointments: appointmentsService(parts, requestAudit),
      meldingenLive: createMeldingenLiveService({ live: live.forViewer(() => store.loadAbilities(viewer)), abilities }),
      inbox: inboxService(parts),
      inboxExport: inboxExport(parts.counter, abilities),
      inboxLive: { watch: () => live.forViewer(() => store.loadAbilities(viewer)).watch("inboxChanged") },
      operations: countAll(parts, {
        byId: () => Promise.resolve(undefined),
        openTasks: () => Promise.resolve(make(TaskConnection, { edges: [], pageInfo: make(PageInfo, { hasNextPage: false }), totalCount: 0 })),
        closeTask: () => Promise.resolve(notFound()),
      }),
      meldingen: countAll(parts, {
        ofCustomer: () => Promise.resolve({ items: [], sources: [] }),
        categories: () => Promise.resolve(make(MeldingCategoryList, { items: [], sources: [] })),
        questions: () => Promise.resolve(notFound()),
        byId: () => Promise.resolve(notFound()),
        byReference: () => Promise.resolve(notFound()),
        ofPerson: () => Promise.resolve(notFound()),
        near: () => Promise.resolve(notFound()),
        history: () => Promise.resolve(notFound()),
        handledBy: () => Promise.resolve([]),
        reports: () => Promise.resolve([]),
        create: () => Promise.resolve(notFound()),
        join: () => Promise.resolve(notFound()),
        change: () => Promise.resolve(notFound()),
        addNote: () => Promise.resolve(notFound()),
        attach: () => Promise.resolve(notFound()),
        cancel: () => Promise.resolve(notFound()),
      }),
      contacts: contactsService(parts),
      feedback: countAll(parts, {
        tasks: () => Promise.resolve(notFound()),
        byId: () => Promise.resolve(notFound()),
        settle: () => Promise.resolve(notFound()),
        contact: () => Promise.resolve(null),
        tries: () => Promise.resolve([]),
        watch: () => live.forViewer(() => store.loadAbilities(viewer)).watch("feedbackChanged"),
      }),
      handOvers: countAll(parts, noHandOvers),
      attachments: createAttachmentsService({ attachments: createAttachments({ database, now: () => now().getTime() }), abilities }),
      notifications: countAll(parts, noNotifications),
      persons: countAll(parts, { find: () => Promise.resolve(notFound()) }),
      duplicates: countAll(parts, { find: () => Promise.resolve(make(LikelyDuplicates, { items: [], situations: [], sources: [] })) }),
      knownSituations: countAll(parts, {
        list: () => Promise.resolve(make(KnownSituationConnection, { edges: [], pageInfo: make(PageInfo, { hasNextPage: false }) })),
        add: () => Promise.resolve(notFound()),
        change: () => Promise.resolve(notFound()),
        end: () => Promise.resolve(notFound()),
      }),
      customers: countAll(parts, { view: () => Promise.resolve(make(CustomerView, { complete: true, remarks: [], parts: {} })) }),
      requests: countAll(parts, {
        ofCustomer: () => Promise.resolve({ items: [], sources: [] }),
        ofPerson: () => Promise.resolve(notFound()),
        byNumber: () => Promise.resolve(notFound()),
        byId: () => Promise.resolve(notFound()),
      }),
    };
    return { viewer, abilities, traceId, signal, contactId, services } satisfies RequestContext;
  };
}

const departments = ["burgerzaken", "belastingen"].map((id) => make(Department, { id, name: id, sandbox: true }));

const departmentsService = () => ({
  all: () => departments,
  byId: (id: string) => departments.find((department) => department.id === id),
  capabilities: () => [],
  health: () => make(ConnectionHealthInfo, { state: ConnectionState.WORKING, callsTotal: 1, failuresTotal: 0 }),
});

const answer = () => Promise.resolve(notFound());

function inboxService(parts: Parts) {
  return countAll(parts, {
    suggestQuestion: answer,
    reportWebsiteError: answer,
    giveArticleFeedback: answer,
    addContact: answer,
    markOutcomesSeen: answer,
    triage: answer,
    undo: answer,
    list: answer,
    mine: answer,
    similar: answer,
    views: answer,
    saveView: answer,
    deleteView: answer,
    pageRules: answer,
    setPageRule: answer,
    deletePageRule: answer,
    statistics: answer,
    byId: () => Promise.resolve(undefined),
    similarTo: () => Promise.resolve([]),
    counts: () => Promise.resolve(make(InboxCounts, { open: 0, unassigned: 0, mine: 0, overdue: 0 })),
    unseenOutcomes: () => Promise.resolve(0),
    colleagues: () => Promise.resolve([]),
    historyOf: () => Promise.resolve([]),
    contactsOf: () => Promise.resolve([]),
    contactNumbersOf: () => Promise.resolve([]),
    outcomeOf: () => Promise.resolve(undefined),
    contactsOfPage: () => Promise.resolve(0),
  });
}

function appointmentsService(parts: Parts, audit: ReturnType<Audit["forRequest"]>) {
  return countAll(parts, {
    products: answer,
    combinableProducts: answer,
    itemKindName: () => Promise.resolve(undefined),
    availability: answer,
    slots: answer,
    byId: answer,
    byReference: answer,
    ofCustomer: () => Promise.resolve({ items: [], sources: [] }),
    ofPerson: async () => {
      if (parts.behaviour.departments === "talkative error")
        fail(`connect ECONNREFUSED 10.0.0.5:5432 password=hunter2 bsn=${citizenBsn} select * from persons`);
      await audit.record({ action: "person.look-up", outcome: "found", subject: citizenBsn });
      return make(PersonAppointments, { items: departments.map(appointmentAt), sources: [] });
    },
    book: answer,
    change: answer,
    reschedule: answer,
    cancel: answer,
  });
}

function contactsService(parts: Parts) {
  const noPage = () => Promise.resolve(make(ContactConnection, { edges: [], pageInfo: make(PageInfo, { hasNextPage: false }) }));
  return countAll(parts, {
    ofCustomer: () => Promise.resolve({ items: [], sources: [] }),
    byId: answer,
    byReference: () => Promise.resolve(make(ContactsFound, { items: [], isCorrected: false })),
    ofPerson: noPage,
    mineOpen: noPage,
    withoutWrapUp: noPage,
    overdue: noPage,
    shares: () => Promise.resolve(make(WrapUpShares, { items: [] })),
    subjects: () => Promise.resolve([]),
    mirrors: answer,
    mirror: answer,
    retryMirror: answer,
    start: () => fail("no contact can begin here"),
    saveDraft: answer,
    end: answer,
    wrapUp: answer,
    link: answer,
  });
}

/** The departments hand out everything they have; what may be seen of it is the policy's business. */
function appointmentAt(department: Department): Appointment {
  return make(Appointment, {
    id: `${department.id}-1`,
    departmentId: department.id,
    department,
    reference: "1",
    status: AppointmentStatus.BOOKED,
    products: [],
    persons: 1,
    location: make(AppointmentLocation, { name: "Stadhuis" }),
    start: "2026-12-01T09:30:00+01:00",
    customers: [
      make(AppointmentCustomer, { lastName: "Bakker", departmentId: department.id, name: "J. Jansen", bsn: citizenBsn, email: "jansen@example.test" }),
    ],
    notes: `bsn ${citizenBsn}`,
    permittedActions: [],
  });
}

type Service<Methods> = { readonly [Name in keyof Methods]: Methods[Name] };

function countAll<Methods extends Record<string, (...values: never[]) => unknown>>({ counter }: Parts, methods: Methods): Service<Methods> {
  return new Proxy(methods, {
    get: (target, name) => {
      counter.calls += 1;
      return Reflect.get(target, name);
    },
  });
}

function fail(message: string): never {
  throw new Error(message);
}
