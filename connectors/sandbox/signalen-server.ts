import type { FastifyInstance } from "fastify";
import type { MeldingBook } from "./city/melding-book.ts";
import { meldingCategories } from "./city/melding-categories.ts";
import { startDepartmentServer, type RecordedRequest, type WithFaults } from "./department-server.ts";
import type { FaultPlan } from "./faults.ts";
import { createSignalenAccounts, serverError, type SignalenAccount } from "./signalen-accounts.ts";
import {
  attachmentAnswer,
  childAnswer,
  featureAnswer,
  historyAnswer,
  listedSignalAnswer,
  mainCategoryAnswer,
  privateCategoryAnswer,
  questionAnswer,
  reporterContextAnswer,
  signalAnswer,
} from "./signalen-answers.ts";
import { createDoors, forbidden, type SignalenDoors } from "./signalen-doors.ts";
import { filterMeldingen } from "./signalen-filters.ts";
import { readUpload } from "./signalen-upload.ts";
import { checkNew, checkPatch, checkReporter, signalenSources } from "./signalen-requests.ts";

export interface SignalenServerOptions {
  readonly meldingen: MeldingBook;
  readonly faults: FaultPlan;
  readonly accounts: readonly SignalenAccount[];
  readonly port?: number;
  readonly now: () => number;
}

export interface SignalenServer {
  /** Below which `signals/v1` stands. */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Features on one page of the map. */
const mapPageSize = 4000;

/** A Signalen (SIA) server, as the recorded ones answer, with the token endpoint of its OpenID provider beside it. */
export async function startSignalenServer(options: SignalenServerOptions): Promise<SignalenServer> {
  const { meldingen, faults, accounts, port = 0, now } = options;
  let origin = "";
  const server = await startDepartmentServer({
    faults,
    port,
    now,
    // Photos come along.
    bodyBytesMax: 20_000_000,
    register: (app, withFaults) => register(app, withFaults, { meldingen, accounts, now, origin: () => origin }),
    // Django's trailing slash may be there or not.
    rewriteUrl: (request) => (request.url ?? "/").replace(/\/(?=\?|$)/, "") || "/",
    notFound: () => ({ status: 404, contentType: "text/html; charset=utf-8", body: "<h1>Not Found</h1>" }),
  });
  origin = server.origin;
  return { baseUrl: origin, tokenUrl: `${origin}/oidc/token`, requests: server.requests, close: () => server.close() };
}

interface Ground {
  readonly meldingen: MeldingBook;
  readonly origin: () => string;
}

interface Registration extends Ground {
  readonly accounts: readonly SignalenAccount[];
  readonly now: () => number;
}

function register(app: FastifyInstance, withFaults: WithFaults, { accounts, now, ...ground }: Registration): void {
  const desk = createSignalenAccounts({ accounts, now });
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.addContentTypeParser("multipart/form-data", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.post(
    "/oidc/token",
    withFaults("token", (request) => desk.issue(request)),
  );
  const doors = createDoors({ app, withFaults, accounts: desk, ...ground });
  registerCategories(doors, ground);
  registerLists(doors, ground);
  registerOne(doors, ground);
  registerBelow(doors, ground);
  registerAdditions(doors, ground);
}

function registerCategories({ open, enter, urlOf, pageOf }: SignalenDoors, { origin }: Ground): void {
  open("/terms/categories", (request) => {
    const mains = Map.groupBy(meldingCategories, ({ main }) => main.slug);
    return pageOf(
      request,
      [...mains.values()].map((subs) => mainCategoryAnswer(origin(), subs)),
    );
  });
  open("/questions", (request) => {
    const { searchParams } = urlOf(request);
    const category = meldingCategories.find(({ main, slug }) => main.slug === searchParams.get("main_slug") && slug === searchParams.get("sub_slug"));
    return pageOf(request, (category?.questions ?? []).map(questionAnswer));
  });

  enter("GET", "/me", "read", ({ account }) => ({
    status: 200,
    body: { _display: account.email, id: 2, username: account.email, email: account.email, is_active: true },
  }));
  enter("GET", "/categories", "products", ({ request }) =>
    pageOf(
      request,
      meldingCategories.map((sub) => privateCategoryAnswer(origin(), sub)),
    ),
  );
  enter("GET", "/sources", "products", ({ request }) =>
    pageOf(
      request,
      signalenSources.map((name, place) => ({ id: place + 1, name, description: name, is_active: true, can_be_selected: name !== "online" })),
    ),
  );
}

function registerLists({ enter, childrenOf, mayView, viewOf, urlOf, pageOf }: SignalenDoors, { meldingen }: Ground): void {
  enter("GET", "/signals", "find", ({ request, account }) => {
    const found = filterMeldingen(meldingen.all(), urlOf(request).searchParams);
    if ("errors" in found) return { status: 400, body: found.errors };
    return pageOf(
      request,
      found.value.filter((melding) => mayView(account, melding)).map((melding) => listedSignalAnswer(melding, viewOf(account, melding))),
    );
  });
  // The box that a client may ask for is ignored, as the recorded server does.
  enter("GET", "/signals/geography", "find", ({ request, account }) => {
    const url = urlOf(request);
    const found = filterMeldingen(meldingen.all(), url.searchParams);
    if ("errors" in found) return { status: 400, body: found.errors };
    const visible = found.value.filter((melding) => mayView(account, melding));
    const page = Number(url.searchParams.get("geopage") ?? 1);
    const features = visible.slice((page - 1) * mapPageSize, page * mapPageSize).map(featureAnswer);
    const links = [`<${url.href}>; rel="self"`, ...(page * mapPageSize < visible.length ? [`<${withGeopage(url, page + 1)}>; rel="next"`] : [])];
    const headers = { link: links.join(","), "x-total-count": String(visible.length) };
    return { status: 200, headers, body: { type: "FeatureCollection", features: features.length > 0 ? features : null } };
  });
  enter("POST", "/signals", "book", ({ request, account }) => {
    if (!account.mayWrite) return forbidden;
    const checked = checkNew(request.body, account.email, (id) => {
      const parent = meldingen.read(id);
      return parent && { parent, children: childrenOf(id).length };
    });
    if ("errors" in checked) return { status: 400, body: checked.errors };
    const melding = meldingen.create(checked.value);
    return { status: 201, body: listedSignalAnswer(melding, viewOf(account, melding)) };
  });
}

function registerOne({ enterOne, viewOf }: SignalenDoors, { meldingen }: Ground): void {
  enterOne("GET", "", "read", ({ account, melding }) => ({ status: 200, body: signalAnswer(melding, viewOf(account, melding)) }));
  enterOne("PATCH", "", "change", ({ request, account, melding, circumstances }) => {
    if (!account.mayWrite) return forbidden;
    if (circumstances.quirk === "signalen-locked") {
      // Somebody else's change holds the lock, and shows when it ends.
      meldingen.patch(melding.id, { priority: melding.priority === "high" ? "normal" : "high", note: "Met spoed" }, "medewerker@stadsbeheer.example");
      return serverError;
    }
    const checked = checkPatch(request.body, melding);
    if ("errors" in checked) return { status: 400, body: checked.errors };
    const after = meldingen.patch(melding.id, checked.value, account.email) ?? melding;
    return { status: 200, body: signalAnswer(after, viewOf(account, after)) };
  });
}

function registerBelow({ enterOne, childrenOf, pageOf }: SignalenDoors, { meldingen, origin }: Ground): void {
  enterOne("GET", "/history", "read", ({ melding }) => ({ status: 200, body: historyAnswer(melding) }));
  enterOne("GET", "/children", "read", ({ request, melding }) => {
    const children = childrenOf(melding.id);
    if (melding.parentId !== null) return { status: 404, body: { detail: `Signal ${melding.id} has no children, it itself is a child signal.` } };
    if (children.length === 0) return { status: 404, body: { detail: `Signal ${melding.id} has no children.` } };
    return pageOf(
      request,
      children.map((child) => childAnswer(origin(), child)),
    );
  });
  enterOne("GET", "/context/reporter", "read", ({ request, melding }) => {
    const { email } = melding.reporter;
    if (email === null) return { status: 404, body: { detail: "Niet gevonden." } };
    const same = meldingen.all().filter(({ reporter }) => reporter.email?.toLowerCase() === email.toLowerCase());
    return pageOf(
      request,
      same.map((one) => reporterContextAnswer(one, childrenOf(one.id).length > 0)),
    );
  });
}

function registerAdditions({ enterOne, pageOf }: SignalenDoors, { meldingen, origin }: Ground): void {
  enterOne("GET", "/attachments", "read", ({ request, melding }) =>
    pageOf(
      request,
      melding.attachments.map((attachment) => attachmentAnswer(origin(), melding, attachment)),
    ),
  );
  enterOne("POST", "/attachments", "change", ({ request, account, melding }) => {
    if (!account.mayWrite) return forbidden;
    const upload = readUpload(request);
    if ("errors" in upload) return { status: 400, body: upload.errors };
    const after = meldingen.addAttachment(melding.id, { fileName: upload.value.fileName, by: account.email }) ?? melding;
    const attachment = after.attachments.at(-1);
    return attachment ? { status: 201, body: attachmentAnswer(origin(), after, attachment) } : serverError;
  });
  enterOne("POST", "/reporters", "change", ({ request, account, melding }) => {
    if (!account.mayWrite) return forbidden;
    const checked = checkReporter(request.body);
    if ("errors" in checked) return { status: 400, body: checked.errors };
    // A new e-mail address counts when its owner has confirmed it; only a telephone number counts at once.
    const isConfirmed = checked.value.email === null || checked.value.email === melding.reporter.email;
    if (isConfirmed) meldingen.setReporter(melding.id, checked.value, account.email);
    const body = { id: 1000 + melding.id, ...Object(request.body), allows_contact: true, state: isConfirmed ? "approved" : "verification_email_sent" };
    return { status: 201, body };
  });
}

function withGeopage(url: URL, page: number): string {
  const other = new URL(url);
  other.searchParams.set("geopage", String(page));
  return other.href;
}
