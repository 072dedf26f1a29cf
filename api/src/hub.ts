// First: type-graphql reads it while the types below are being declared.
import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { createAppointmentIndex } from "./appointments/appointment-index.ts";
import { createAppointmentProcedures } from "./appointments/appointments.procedures.ts";
import { createAppointmentsService } from "./appointments/appointments.service.ts";
import { createCatalogue } from "./appointments/catalogue.ts";
import type { HubConfig } from "./config.ts";
import { createCustomersService } from "./customers/customers.service.ts";
import type { Database } from "./database/orm.ts";
import { createContacts } from "./contacts/contacts.service.ts";
import { createConnectionChecks } from "./departments/connection-checks.ts";
import { openDepartmentDirectory } from "./departments/department-directory.ts";
import type { DepartmentsConfiguration } from "./departments/departments.configuration.ts";
import { openCustomerRegister } from "./departments/customer-register.ts";
import { createDepartmentsService } from "./departments/departments.service.ts";
import { createInboxEscalation, type InboxEscalation } from "./inbox/escalation.ts";
import { createExportService } from "./inbox/export.service.ts";
import { createInboxTell } from "./inbox/inbox.live.ts";
import { createInboxService } from "./inbox/inbox.service.ts";
import { createInboxTools } from "./inbox/inbox.tools.ts";
import { createItemsNow } from "./inbox/items-now.ts";
import type { Viewer } from "./kernel/abilities.ts";
import { createAttachments } from "./kernel/attachments.ts";
import { createAttachmentsService } from "./kernel/attachments.service.ts";
import { createAudit } from "./kernel/audit.ts";
import { createCursors } from "./kernel/connection.ts";
import { createJobs } from "./kernel/jobs.ts";
import { lazily } from "./kernel/lazily.ts";
import { createLive } from "./kernel/live.ts";
import { createLedger } from "./kernel/operations/ledger.ts";
import { ledgerDuring } from "./kernel/operations/ledger-during.ts";
import { createRunner, type Runner } from "./kernel/operations/runner.ts";
import { applyPolicy } from "./kernel/policy.ts";
import { policyTable } from "./kernel/policy-table.ts";
import { createProcessingLog } from "./kernel/processing-log.ts";
import type { RequestContext, Services } from "./kernel/request-context.ts";
import { createCategoryCatalogue } from "./meldingen/category-catalogue.ts";
import { createHandOverService } from "./meldingen/hand-over.service.ts";
import { createMeldingReports } from "./meldingen/melding-reports.ts";
import { createMeldingProcedures } from "./meldingen/meldingen.procedures.ts";
import { createMeldingenDesk } from "./meldingen/meldingen.tools.ts";
import { createMeldingenService } from "./meldingen/meldingen.service.ts";
import { createFeedbackService } from "./meldingen/feedback.service.ts";
import { createFeedbackTasks } from "./meldingen/feedback-tasks.ts";
import { createMeldingWatch, type MeldingWatch } from "./meldingen/melding-watch.ts";
import { createMeldingenLiveService } from "./meldingen/live.service.ts";
import { createDuplicatesService } from "./meldingen/duplicates.service.ts";
import { createKnownMeldingenFill } from "./meldingen/known-meldingen.fill.ts";
import { createKnownMeldingen } from "./meldingen/known-meldingen.ts";
import { createKnownSituationsService } from "./meldingen/known-situations.service.ts";
import { createNotifications } from "./notifications/notifications.ts";
import { createNotificationsService } from "./notifications/notifications.service.ts";
import { createOperationsService } from "./operations/operations.service.ts";
import { createCustomerRegistry } from "./persons/customer-registry.ts";
import { createPersonsService } from "./persons/persons.service.ts";
import { createRequestsService } from "./requests/requests.service.ts";
import { createRightsService } from "./rights/rights.service.ts";
import { createRightsStore, seedRights } from "./rights/rights.store.ts";
import { buildHubSchema } from "./schema.ts";

export interface HubOptions {
  readonly config: Pick<HubConfig, "operations" | "watching" | "connectionCheckMs" | "gatherDeadlineMs" | "personHashKey" | "secrets" | "notifications">;
  /** Where people reach the admin app. */
  readonly hubUrl: string;
  readonly departments: DepartmentsConfiguration;
  readonly database: Database;
  readonly now: () => number;
  readonly log: Logger;
}

export interface HubRequest {
  readonly viewer: Viewer;
  readonly traceId: string;
  readonly parentSpanId: string | undefined;
  readonly signal: AbortSignal;
  /** The contact during which it is asked: what is done is linked to it. Must be one of the viewer's own. */
  readonly contactId?: string | undefined;
}

/** The hub without its door: what answers, and what goes on behind. */
export interface Hub {
  readonly schema: GraphQLSchema;
  /** Looks at one melding at its department, because word came that it changed. */
  readonly lookAtMelding: MeldingWatch["lookAt"];
  makeContext(request: HubRequest): Promise<RequestContext>;
  /** Takes up what an earlier process left unsettled, and goes on doing so. */
  startJobs(): Promise<void>;
  close(): Promise<void>;
}

const operationsJob = "operations-resume";
const watchJob = "meldingen-watch";
const mirrorJob = "contacts-mirror";
const escalationJob = "feedback-escalate";
const attachmentsJob = "attachments-expire";
const catalogueKeepMs = 60_000;
const catalogueEntriesMax = 500;

export async function createHub({ config, hubUrl, departments, database, now, log }: HubOptions): Promise<Hub> {
  const nowDate = () => new Date(now());
  const schema = applyPolicy(buildHubSchema(), policyTable);
  const directory = openDepartmentDirectory({ configuration: departments, now, environment: config.secrets });
  const store = createRightsStore({ database, now: nowDate });
  await seedRights(database.fork(), { defaults: defaultRights(departments), now: nowDate() });

  const ledger = createLedger({ database, settings: config.operations, now });
  const index = createAppointmentIndex({ database, personHashKey: config.personHashKey, now });
  const reports = createMeldingReports({ database, personHashKey: config.personHashKey, now });
  const attachments = createAttachments({ database, now });
  const jobs = createJobs({ database, log });
  const live = createLive({ database, log });
  const feedback = createFeedbackTasks({ database, live, personHashKey: config.personHashKey, now });
  const runner = createRunner({
    ledger,
    procedures: { ...createAppointmentProcedures({ directory, index }), ...createMeldingProcedures({ directory, reports, feedback, attachments }) },
    settings: config.operations,
    now,
    log,
    wakeAt: (at) => jobs.wakeAt(operationsJob, at),
  });
  const kept = { keepMs: catalogueKeepMs, entriesMax: catalogueEntriesMax, now };
  const audits = createAudit({ database, personHashKey: config.personHashKey, now: nowDate });
  const processingLog = createProcessingLog({ database, personHashKey: config.personHashKey });
  const tools = { directory, ledger, runner, personHashKey: config.personHashKey, gatherDeadlineMs: config.gatherDeadlineMs, now };
  const appointmentTools = { ...tools, index, catalogue: createCatalogue(kept) };
  const known = createKnownMeldingen({ database, now });
  const fill = createKnownMeldingenFill({
    known,
    departments: directory.all.flatMap(({ id, meldingen }) => (meldingen ? [{ departmentId: id, port: meldingen.port }] : [])),
    now,
    log,
  });
  const register = openCustomerRegister({ configuration: departments, now, environment: config.secrets });
  const contacts = createContacts({
    database,
    directory,
    personHashKey: config.personHashKey,
    now,
    mirror: register && { register, settings: config.operations, log, wakeAt: (at) => jobs.wakeAt(mirrorJob, at) },
  });
  const { connectionCheckMs } = config;
  const checks = connectionCheckMs === undefined ? undefined : createConnectionChecks({ departments: directory.all, everyMs: connectionCheckMs, now, log });
  const watch = createMeldingWatch({
    database,
    directory,
    feedback,
    settings: config.watching,
    now,
    log,
    wakeAt: (at) => jobs.wakeAt(watchJob, at),
    onTold: (departmentId, meldingen) => known.keep(departmentId, meldingen),
  });
  const cursors = createCursors(config.personHashKey);
  const meldingTools = { ...tools, reports, attachments, categories: createCategoryCatalogue(kept) };
  const personTools = { directory, processingLog, deadlineMs: config.gatherDeadlineMs, now };

  const notifications = createNotifications({
    database,
    departments,
    secrets: config.secrets,
    settings: config.notifications,
    hubUrl,
    items: createItemsNow({ database, now }),
    wakeAt: (job, at) => jobs.wakeAt(job, at),
    now,
    log,
  });
  const tell = createInboxTell(live);
  const { note } = notifications;
  const isDepartment = (id: string) => directory.find(id) !== undefined;
  const inbox = createInboxTools({ database, isDepartment, contacts, tell, note, secret: config.personHashKey, now });
  const escalation = createInboxEscalation({ database, tell, note, now });

  return {
    schema,
    lookAtMelding: (departmentId, meldingId) => watch.lookAt(departmentId, meldingId),
    async makeContext({ viewer, traceId, parentSpanId, signal, contactId }) {
      if (contactId !== undefined) await contacts.checkOwn(contactId, viewer);
      const abilities = await store.loadAbilities(viewer);
      const audit = audits.forRequest({ viewer, traceId });
      // What is written to departments during a contact belongs to it.
      const during = { ledger: ledgerDuring(contactId, ledger) };
      const request = { abilities, traceId, parentSpanId, signal, audit };
      const viewerLive = live.forViewer(() => store.loadAbilities(viewer));
      // Closed over one another, each made only when a resolver asks for it.
      const services: Services = lazily<Services>({
        attachments: () => createAttachmentsService({ attachments, abilities }),
        appointments: () => createAppointmentsService({ ...appointmentTools, ...during }, request),
        contacts: () => contacts.forRequest({ abilities, audit }),
        customers: () => {
          const { appointments, meldingen, requests } = services;
          const registry = createCustomerRegistry(personTools, request);
          return createCustomersService(personTools, { ...request, registry, sources: { appointments, meldingen, requests, contacts: services.contacts } });
        },
        departments: () => createDepartmentsService({ directory, abilities }),
        meldingenLive: () => createMeldingenLiveService({ live: viewerLive, abilities }),
        duplicates: () => createDuplicatesService({ ...meldingTools, database, known }, { abilities, traceId, signal, audit }),
        knownSituations: () => createKnownSituationsService({ database, directory, abilities, audit, cursors, now }),
        inbox: () => createInboxService(inbox, { abilities, audit }),
        inboxExport: () => createExportService(inbox, { abilities, audit }, { departmentName: (id) => directory.find(id)?.name }),
        inboxLive: () => ({ watch: () => viewerLive.watch("inboxChanged") }),
        meldingen: () => createMeldingenService({ ...meldingTools, ...during }, request),
        feedback: () => createFeedbackService({ database, directory, feedback, reports, live, cursors, now }, { abilities, audit, viewerLive }),
        handOvers: () => createHandOverService(createMeldingenDesk(meldingTools, request), { database, cursors }),
        notifications: () => createNotificationsService({ database, notifications, cursors, secret: config.personHashKey, now }, { abilities, audit }),
        operations: () => createOperationsService({ database, ledger, directory, abilities, audit, cursors, now }),
        persons: () => createPersonsService(personTools, request),
        requests: () => createRequestsService({ directory, gatherDeadlineMs: config.gatherDeadlineMs, now }, request),
        rights: () => createRightsService({ database, store, abilities, audit, isDepartment: (id) => directory.find(id) !== undefined, now: nowDate }),
      });
      return {
        viewer,
        abilities,
        traceId,
        signal,
        contactId,
        services,
      };
    },
    async startJobs() {
      const { mirroring } = contacts;
      const mirrorJobs = mirroring ? [{ name: mirrorJob, run: () => mirroring.job.run() }] : [];
      if (database.kind === "embedded") await Promise.all([ledger.releaseAllLeases(), watch.releaseLeases(), mirroring?.lane.releaseForGood()]);
      await live.start();
      await notifications.start();
      // Several workers, so that an operation that waits for a department that hangs does not keep the others from being taken up.
      await jobs.start([
        { name: operationsJob, workersMax: 3, run: () => resumeAll(runner) },
        { name: watchJob, run: () => watch.lookAll() },
        { name: escalationJob, schedule: "*/15 * * * *", run: () => escalateAll(feedback, escalation, notifications) },
        ...notifications.jobs,
        ...mirrorJobs,
        { name: attachmentsJob, schedule: "*/5 * * * *", run: () => attachments.dropExpired() },
      ]);
      // In the background: the hub must not wait for departments before it answers.
      for (const job of [operationsJob, watchJob, escalationJob, ...[...notifications.jobs, ...mirrorJobs].map(({ name }) => name)])
        await jobs.wakeAt(job, new Date(now()));
      fill.start();
      checks?.start();
    },
    async close() {
      await checks?.stop();
      await fill.stop();
      // Before the jobs, which would wait for what it breaks off.
      await notifications.stop();
      contacts.mirroring?.job.stop();
      await jobs.stop();
      await live.close();
      await Promise.all([directory.close(), register?.close()]);
    },
  };
}

async function escalateAll(feedback: { escalateOverdue(): Promise<unknown> }, inbox: InboxEscalation, mails: { runDigest(): Promise<void> }): Promise<void> {
  await feedback.escalateOverdue();
  while ((await inbox.run()) > 0);
  await mails.runDigest();
}

async function resumeAll(runner: Runner): Promise<void> {
  while ((await runner.resumeDue()) > 0);
}

function defaultRights({ rights, departments }: DepartmentsConfiguration) {
  const all = departments.map(({ id }) => id);
  return rights.flatMap(({ role, departments: named, capability, actions }) =>
    (named === "all" ? all : named).map((departmentId) => ({ role, departmentId, capability, actions })),
  );
}
