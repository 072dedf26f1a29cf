import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";
import type { CaseBook, StoredCase } from "./city/case-book.ts";
import { caseTypes } from "./city/case-types.ts";
import { startDepartmentServer, type Circumstances, type RecordedRequest, type WithFaults } from "./department-server.ts";
import type { FaultPlan, RequestClass } from "./faults.ts";
import { createZgwAccounts, type ZgwAccount } from "./zgw-accounts.ts";
import {
  caseAnswer,
  caseTypeAnswer,
  everyResultType,
  everyStepType,
  resultAnswer,
  resultTypeAnswer,
  roleAnswer,
  statusAnswer,
  stepTypeAnswer,
  type ZgwAddresses,
} from "./zgw-answers.ts";
import { emptySearch, filterCases, listOf, filtersIn, unknownParameters, type Filters } from "./zgw-filters.ts";
import { headerMissing, invalidProblem, notFoundProblem, permissionDenied } from "./zgw-problem.ts";

export interface ZgwServerOptions {
  readonly cases: CaseBook;
  readonly faults: FaultPlan;
  /** Misfortunes of one application, by its client id: they go before those of the whole server. */
  readonly faultsOf: ReadonlyMap<string, FaultPlan>;
  readonly accounts: readonly ZgwAccount[];
  readonly port?: number;
  readonly now: () => number;
}

export interface ZgwServer {
  readonly baseUrl: string;
  /** Ends in `/zaken/api/v1`. */
  readonly zakenUrl: string;
  /** Ends in `/catalogi/api/v1`. */
  readonly catalogiUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const zakenPath = "/zaken/api/v1";
const catalogiPath = "/catalogi/api/v1";
const versions: Readonly<Record<string, string>> = { [zakenPath]: "1.5.1", [catalogiPath]: "1.3.1" };
const pageSizeStandard = 100;
const pageSizeMax = 500;

/** An Open Zaak for the whole city: each department has an application of its own, that sees its own kinds of case. */
export async function startZgwServer(options: ZgwServerOptions): Promise<ZgwServer> {
  const { cases, faults, faultsOf, accounts, port = 0, now } = options;
  const desk = createZgwAccounts({ accounts, now });
  let origin = "";
  const server = await startDepartmentServer({
    faults,
    faultsOfCaller: (request) => faultsOf.get(desk.claimedBy(request) ?? ""),
    port,
    now,
    register: (app, withFaults) => register(app, withFaults, { cases, desk, origin: () => origin }),
    notFound: () => ({ status: 404, contentType: "text/html; charset=utf-8", body: "<h1>Niet gevonden</h1>" }),
  });
  origin = server.origin;
  return { baseUrl: origin, zakenUrl: origin + zakenPath, catalogiUrl: origin + catalogiPath, requests: server.requests, close: () => server.close() };
}

interface Ground {
  readonly cases: CaseBook;
  readonly desk: ReturnType<typeof createZgwAccounts>;
  readonly origin: () => string;
}

/** A request of somebody who may come in. */
interface Visit {
  readonly request: FastifyRequest;
  readonly url: URL;
  readonly account: ZgwAccount;
  readonly addresses: ZgwAddresses;
  readonly circumstances: Circumstances;
}

interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly on: RequestClass;
  /** Places on the map can be in it, so the coordinate system must be named. */
  readonly hasPlaces?: boolean;
}

type Open = (route: Route, answer: (visit: Visit) => Answer) => void;

function register(app: FastifyInstance, withFaults: WithFaults, { cases, desk, origin }: Ground): void {
  const open: Open = ({ method, path, on, hasPlaces = false }, answer) => {
    app.route({
      method,
      url: path,
      handler: withFaults(on, async (request, circumstances) => {
        const entrance = await desk.enter(request);
        const api = path.startsWith(zakenPath) ? zakenPath : catalogiPath;
        const headers = { "api-version": versions[api] ?? "", ...(hasPlaces ? { "content-crs": "EPSG:4326" } : {}) };
        const answered = (): Answer => {
          if ("refusal" in entrance) return permissionDenied(origin(), entrance.refusal.code, entrance.refusal.detail);
          const missing = hasPlaces ? missingHeader(request) : undefined;
          if (missing) return headerMissing(origin(), missing);
          const addresses = { zaken: origin() + zakenPath, catalogi: origin() + catalogiPath };
          return answer({ request, url: new URL(request.url, origin()), account: entrance.account, addresses, circumstances });
        };
        return { ...answered(), headers };
      }),
    });
  };
  registerCases(open, cases);
  registerBelow(open, cases);
  registerCatalogue(open);
}

function missingHeader({ method, headers }: FastifyRequest): string | undefined {
  if (method === "POST" && headers["content-crs"] === undefined) return "Content-Crs";
  return headers["accept-crs"] === undefined ? "Accept-Crs" : undefined;
}

const maySee = ({ owners, seesSecret }: ZgwAccount, { type }: StoredCase): boolean => owners.includes(type.owner) && (seesSecret || !type.isSecret);

function registerCases(open: Open, cases: CaseBook): void {
  const visible = (account: ZgwAccount): readonly StoredCase[] => cases.all().filter((each) => maySee(account, each));

  function list(visit: Visit, filters: Filters): Answer {
    const { account, addresses, circumstances } = visit;
    const mine = visible(account);
    const found = filterCases(mine, filters, addresses);
    // Somebody else's cases, as a broken index would give them.
    const shown = circumstances.quirk === "zgw-somebody-else" ? mine.filter((each) => !found.includes(each)).slice(0, Math.max(1, found.length)) : found;
    return pageOf(visit, shown, (each) => expandedCase(addresses, each, listOf(filters.get("expand")), circumstances));
  }

  open({ method: "GET", path: `${zakenPath}/zaken`, on: "find", hasPlaces: true }, (visit) => {
    const wrong = unknownParameters(visit.url.searchParams.keys());
    return wrong ? invalidProblem(visit.url.origin, wrong) : list(visit, new Map(visit.url.searchParams));
  });
  open({ method: "POST", path: `${zakenPath}/zaken/_zoek`, on: "find", hasPlaces: true }, (visit) => {
    const filters = filtersIn(visit.request.body);
    const wrong = emptySearch(filters);
    return wrong ? invalidProblem(visit.url.origin, wrong) : list(visit, filters);
  });
  // Nobody here may write.
  open({ method: "POST", path: `${zakenPath}/zaken`, on: "book", hasPlaces: true }, ({ url }) => permissionDenied(url.origin));
  open({ method: "GET", path: `${zakenPath}/zaken/:uuid`, on: "read", hasPlaces: true }, ({ request, url, account, addresses, circumstances }) => {
    const found = cases.read(uuidIn(request));
    if (!found) return notFoundProblem(url.origin);
    if (!maySee(account, found)) return permissionDenied(url.origin);
    return { status: 200, body: expandedCase(addresses, found, listOf(url.searchParams.get("expand") ?? undefined), circumstances) };
  });
}

function registerBelow(open: Open, cases: CaseBook): void {
  const ofCase = ({ url, account, addresses }: Visit): readonly StoredCase[] => {
    const wanted = url.searchParams.get("zaak");
    return cases.all().filter((each) => maySee(account, each) && (wanted === null || wanted === `${addresses.zaken}/zaken/${each.uuid}`));
  };
  /** A list of what belongs to cases, and each of them by itself. */
  const both = (resource: string, itemsOf: (found: StoredCase, addresses: ZgwAddresses) => readonly { readonly uuid: string }[]): void => {
    const all = (visit: Visit, found: readonly StoredCase[]) => found.flatMap((each) => itemsOf(each, visit.addresses));
    open({ method: "GET", path: `${zakenPath}/${resource}`, on: "read" }, (visit) => pageOf(visit, all(visit, ofCase(visit)), (item) => item));
    open({ method: "GET", path: `${zakenPath}/${resource}/:uuid`, on: "read" }, (visit) => {
      const item = all(
        visit,
        cases.all().filter((each) => maySee(visit.account, each)),
      ).find(({ uuid }) => uuid === uuidIn(visit.request));
      return item ? { status: 200, body: item } : notFoundProblem(visit.url.origin);
    });
  };
  both("statussen", (found, addresses) => found.steps.toReversed().map((step) => statusAnswer(addresses, found, step)));
  both("rollen", (found, addresses) => found.roles.map((role) => roleAnswer(addresses, found, role)));
  both("resultaten", (found, addresses) => [resultAnswer(addresses, found)].filter((result) => result !== undefined));
}

function registerCatalogue(open: Open): void {
  const both = (resource: string, itemsOf: (addresses: ZgwAddresses) => readonly { readonly url: string; readonly zaaktype?: string }[]): void => {
    open({ method: "GET", path: `${catalogiPath}/${resource}`, on: "products" }, (visit) => {
      const wanted = visit.url.searchParams.get("zaaktype");
      return pageOf(
        visit,
        itemsOf(visit.addresses).filter(({ zaaktype }) => wanted === null || zaaktype === wanted),
        (item) => item,
      );
    });
    open({ method: "GET", path: `${catalogiPath}/${resource}/:uuid`, on: "products" }, ({ request, url, addresses }) => {
      const item = itemsOf(addresses).find((each) => each.url.endsWith(`/${uuidIn(request)}`));
      return item ? { status: 200, body: item } : notFoundProblem(url.origin);
    });
  };
  both("zaaktypen", (addresses) => caseTypes.map((type) => caseTypeAnswer(addresses, type)));
  both("statustypen", (addresses) => everyStepType.map(({ type, step }) => stepTypeAnswer(addresses, type, step)));
  both("resultaattypen", (addresses) => everyResultType.map(({ type, result }) => resultTypeAnswer(addresses, type, result)));
}

/** What is not there is left out of `_expand`; without a wish it is an empty object. */
function expandedCase(addresses: ZgwAddresses, found: StoredCase, expand: readonly string[], { quirk }: Circumstances) {
  const elsewhere = quirk === "zgw-elsewhere" ? { ...addresses, catalogi: "http://192.0.2.1/catalogi/api/v1" } : addresses;
  const latest = found.steps.at(-1);
  const result = resultAnswer(addresses, found);
  const whole: Readonly<Record<string, unknown>> = {
    zaaktype: caseTypeAnswer(addresses, found.type),
    rollen: found.roles.map((role) => roleAnswer(addresses, found, role)),
    status: latest && statusAnswer(addresses, found, latest),
    resultaat: result,
  };
  const asked = expand.filter((name) => whole[name] !== undefined);
  return { ...caseAnswer(elsewhere, found), _expand: Object.fromEntries(asked.map((name) => [name, whole[name]])) };
}

function pageOf<Item>({ url }: Visit, items: readonly Item[], toAnswer: (item: Item) => unknown): Answer {
  const page = Number(url.searchParams.get("page") ?? 1);
  const size = Math.min(Number(url.searchParams.get("pageSize") ?? pageSizeStandard), pageSizeMax);
  const last = Math.max(1, Math.ceil(items.length / size));
  if (!Number.isInteger(page) || page < 1 || page > last) return notFoundProblem(url.origin, "Ongeldige pagina.");
  const at = (other: number): string => {
    const address = new URL(url);
    address.searchParams.set("page", String(other));
    return address.href;
  };
  const results = items.slice((page - 1) * size, page * size).map(toAnswer);
  return { status: 200, body: { count: items.length, next: page < last ? at(page + 1) : null, previous: page > 1 ? at(page - 1) : null, results } };
}

function uuidIn({ params }: FastifyRequest): string {
  return String(Reflect.get(Object(params), "uuid"));
}
