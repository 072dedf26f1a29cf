import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";
import type { MeldingBook, StoredMelding } from "./city/melding-book.ts";
import { findVthService, vthServices } from "./city/vth-services.ts";
import { startDepartmentServer, type RecordedRequest, type WithFaults } from "./department-server.ts";
import type { FaultPlan, Quirk } from "./faults.ts";
import { codeOf, definitionAnswer, readRequestId, requestAnswer, requestIdOf, serviceAnswer, statesToSet, updateAnswer, updatesOf } from "./open311-answers.ts";
import { badFormat, createDesk, discoveryAnswer, type Open311Desk, type Visit } from "./open311-desk.ts";
import { filterRequests, readPeriod } from "./open311-filters.ts";
import { write, writeErrors, type Open311Format, type Said } from "./open311-format.ts";
import { checkRequest, checkUpdate } from "./open311-requests.ts";

export interface Open311ServerOptions {
  readonly meldingen: MeldingBook;
  readonly faults: FaultPlan;
  readonly jurisdictionId: string;
  readonly apiKey: string;
  /** XML must be, JSON may be; both when absent. */
  readonly formats?: readonly Open311Format[];
  /** Lists in JSON below a name, as one known server has them, and not bare. */
  readonly wrapsJson?: boolean;
  readonly port?: number;
  readonly now: () => number;
}

export interface Open311Server {
  /** Below which `services.xml` stands. */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const root = "/open311/v2";
/** How often a new token is answered without a number. */
const emptyPolls = 2;
const emptyPollsWhenLate = 1_000;

/** An Open311 GeoReport v2 server with mySociety's updates, as the standard describes it and a recorded one answers. */
export async function startOpen311Server(options: Open311ServerOptions): Promise<Open311Server> {
  const { meldingen, faults, port = 0, now, jurisdictionId, apiKey, formats = ["xml", "json"], wrapsJson = false } = options;
  const desk = createDesk({ jurisdictionId, apiKey, formats });
  const server = await startDepartmentServer({
    faults,
    port,
    now,
    register(app, withFaults) {
      app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => done(null, body));
      const ground: Ground = { app, withFaults, desk, meldingen, now, wrapsJson, waiting: new Map(), unlisted: new Set(), updateIds: new Map() };
      registerServices(ground);
      registerCreating(ground);
      registerReading(ground);
      registerUpdates(ground);
      app.get(
        `${root}/discovery.:format`,
        withFaults("products", (request) => {
          const format = desk.formatOf(request);
          return format ? discoveryAnswer(format, `${server.origin}${root}`, formats) : badFormat;
        }),
      );
    },
    notFound: () => ({ status: 404, contentType: "text/plain", body: "Not found" }),
  });
  return { baseUrl: `${server.origin}${root}`, requests: server.requests, close: () => server.close() };
}

interface Ground {
  readonly app: FastifyInstance;
  readonly withFaults: WithFaults;
  readonly desk: Open311Desk;
  readonly meldingen: MeldingBook;
  readonly now: () => number;
  readonly wrapsJson: boolean;
  /** Tokens that still stand for nothing, or already for a melding. */
  readonly waiting: Map<string, { readonly meldingId: number; pollsLeft: number }>;
  /** Meldingen that nobody outside sees, not yet or never. */
  readonly unlisted: Set<number>;
  /** The ids that others gave to their updates, by melding and place in its history. */
  readonly updateIds: Map<string, string>;
}

function registerServices({ app, withFaults, desk, wrapsJson }: Ground): void {
  app.get(
    `${root}/services.:format`,
    withFaults("products", (request) => desk.enter(request, ({ format }) => write(format, "services", vthServices.map(serviceAnswer), { wraps: wrapsJson }))),
  );
  app.get(
    `${root}/services/:file`,
    withFaults("products", (request) =>
      desk.enter(request, ({ format, name }) => {
        const service = findVthService(name);
        if (!service || service.attributes.length === 0) return writeErrors(format, 404, "Resource not found");
        return write(format, "service_definition", definitionAnswer(service));
      }),
    ),
  );
}

function registerCreating(ground: Ground): void {
  const { app, withFaults, desk, meldingen, waiting, unlisted, wrapsJson } = ground;
  app.post(
    `${root}/requests.:format`,
    withFaults("book", (request, { quirk }) =>
      desk.enterWithKey(request, ({ format, given }) => {
        const checked = checkRequest(given, ground.now());
        if (!("value" in checked)) return writeErrors(format, checked.status, ...checked.descriptions);
        const { service, melding } = checked.value;
        const { id } = meldingen.create(melding);
        if (service.type !== "realtime") unlisted.add(id);
        const token = `0${String(id).padStart(4, "0")}`;
        if (service.type === "batch") waiting.set(token, { meldingId: id, pollsLeft: quirk === "open311-token-empty" ? emptyPollsWhenLate : emptyPolls });
        const receipt = receiptOf(service.type, { id, token, quirk });
        return write(format, "service_requests", [{ ...receipt, service_notice: service.handlingMessage, account_id: "" }], { wraps: wrapsJson });
      }),
    ),
  );
  app.get(
    `${root}/tokens/:file`,
    withFaults("token", (request) =>
      desk.enter(request, ({ format, name: token }) => {
        const found = waiting.get(token);
        if (!found) return writeErrors(format, 404, "token provided was not found");
        found.pollsLeft -= 1;
        if (found.pollsLeft < 0) unlisted.delete(found.meldingId);
        const number = found.pollsLeft < 0 ? requestIdOf(found.meldingId) : "";
        return write(format, "service_requests", [{ service_request_id: number, token }], { wraps: wrapsJson });
      }),
    ),
  );
}

interface Made {
  readonly id: number;
  readonly token: string;
  readonly quirk: Quirk | undefined;
}

function receiptOf(type: "realtime" | "batch" | "blackbox", { id, token, quirk }: Made): { readonly [name: string]: Said } {
  if (type === "blackbox") return {};
  if (type === "batch") return { token };
  const number = requestIdOf(id);
  return { service_request_id: quirk === "open311-nested-id" ? { service_request_id: number } : number };
}

function registerReading({ app, withFaults, desk, meldingen, now, unlisted, wrapsJson }: Ground): void {
  const listed = (): readonly StoredMelding[] => meldingen.all().filter(({ id }) => !unlisted.has(id));
  app.get(
    `${root}/requests.:format`,
    withFaults("find", (request) =>
      desk.enter(request, ({ format, given }) => {
        const found = filterRequests(listed(), given, now());
        if ("problem" in found) return writeErrors(format, 400, found.problem);
        return write(format, "service_requests", found.value.map(requestAnswer), { wraps: wrapsJson });
      }),
    ),
  );
  app.get(
    `${root}/requests/:file`,
    withFaults("read", (request, { quirk }) =>
      desk.enter(request, ({ format, name }) => {
        const id = readRequestId(name);
        const melding = listed().find((each) => each.id === id);
        if (melding) return write(format, "service_requests", [requestAnswer(melding)], { wraps: wrapsJson });
        if (quirk === "open311-unknown-is-500") return writeErrors(format, 500, `Can't call method "service_request_id" on an undefined value`);
        return writeErrors(format, 404, "service_request_id provided was not found");
      }),
    ),
  );
}

function registerUpdates(ground: Ground): void {
  const { app, withFaults, desk, meldingen, unlisted, updateIds, wrapsJson } = ground;
  const placeOf = (meldingId: number, position: number): string => `${meldingId}/${position}`;
  app.get(
    `${root}/servicerequestupdates.:format`,
    withFaults("find", (request) =>
      desk.enter(request, ({ format, given }) => {
        const period = readPeriod(given, ground.now());
        if ("problem" in period) return writeErrors(format, 400, period.problem);
        const { from, until } = period.value;
        const updates = meldingen
          .all()
          .filter(({ id }) => !unlisted.has(id))
          .flatMap(updatesOf)
          .filter(({ atMs }) => atMs >= from && atMs <= until)
          .toSorted((one, other) => one.atMs - other.atMs);
        const said = updates.map((update) => {
          const { meldingId, position } = update;
          return updateAnswer(update, updateIds.get(placeOf(meldingId, position)) ?? `${requestIdOf(meldingId)}-${position}`);
        });
        return write(format, "service_request_updates", said, { wraps: wrapsJson });
      }),
    ),
  );

  function enterUpdate({ format, given }: Visit): Answer {
    const checked = checkUpdate(given);
    if (!("value" in checked)) return writeErrors(format, checked.status, ...checked.descriptions);
    const { requestId, updateId, code, description } = checked.value;
    const melding = meldingen.read(readRequestId(requestId) ?? 0);
    if (!melding || unlisted.has(melding.id)) return writeErrors(format, 404, "service_request_id provided was not found");
    if ([...updateIds.values()].includes(updateId)) return writeErrors(format, 400, `An update with update_id ${updateId} already exists`);
    const isSame = codeOf(melding.status.state, melding.status.text) === code;
    const state = statesToSet[code] ?? "m";
    const patch = isSame ? { note: description } : { status: { state, text: description, sendEmail: false } };
    const after = meldingen.patch(melding.id, patch, null) ?? melding;
    updateIds.set(placeOf(melding.id, after.history.length - 1), updateId);
    return write(format, "service_request_updates", [{ update_id: updateId }], { wraps: wrapsJson });
  }

  app.post(
    `${root}/servicerequestupdates.:format`,
    withFaults("change", (request: FastifyRequest) => desk.enterWithKey(request, enterUpdate)),
  );
}
