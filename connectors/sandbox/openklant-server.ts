import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";
import { startDepartmentServer, type RecordedRequest, type WithFaults } from "./department-server.ts";
import type { FaultPlan, RequestClass } from "./faults.ts";
import { createOpenKlantAnswers } from "./openklant-answers.ts";
import type { Kept, OpenKlantBook, Written } from "./openklant-book.ts";
import { fitsFilters, unknownFilters } from "./openklant-filters.ts";
import { rulesOf, type Body, type Resource } from "./openklant-rules.ts";
import { notFoundProblem, zgwProblem } from "./zgw-problem.ts";

export interface OpenKlantServerOptions {
  readonly book: OpenKlantBook;
  readonly faults: FaultPlan;
  readonly token: string;
  readonly port?: number;
  readonly now: () => number;
}

export interface OpenKlantServer {
  /** Ends in `/klantinteracties/api/v1`. */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const apiPath = "/klantinteracties/api/v1";
const pageSizeStandard = 100;
const pageSizeMax = 500;
const resources: readonly Resource[] = [
  "klantcontacten",
  "betrokkenen",
  "digitaleadressen",
  "onderwerpobjecten",
  "actoren",
  "actorklantcontacten",
  "internetaken",
  "partijen",
];

/** An Open Klant 2.18. To make a contact is `book` for the fault plan, to make or change anything else `change`. */
export async function startOpenKlantServer({ book, faults, token, port = 0, now }: OpenKlantServerOptions): Promise<OpenKlantServer> {
  let origin = "";
  const answers = createOpenKlantAnswers({ book, address: () => ({ base: origin + apiPath }) });
  const server = await startDepartmentServer({
    faults,
    port,
    now,
    register: (app, withFaults) => register(app, withFaults, { book, answers, token, origin: () => origin }),
    notFound: () => ({ status: 404, contentType: "text/html; charset=utf-8", body: "<h1>Niet gevonden</h1>" }),
  });
  origin = server.origin;
  return { baseUrl: origin + apiPath, requests: server.requests, close: () => server.close() };
}

interface Ground {
  readonly book: OpenKlantBook;
  readonly answers: ReturnType<typeof createOpenKlantAnswers>;
  readonly token: string;
  readonly origin: () => string;
}

interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly on: RequestClass;
}

function register(app: FastifyInstance, withFaults: WithFaults, { book, answers, token, origin }: Ground): void {
  const open = ({ method, path, on }: Route, answer: (request: FastifyRequest, url: URL) => Answer): void => {
    app.route({
      method,
      url: apiPath + path,
      handler: withFaults(on, (request) => {
        const refusal = refusalOf(request, token, origin());
        const answered = refusal ?? answer(request, new URL(request.url, origin()));
        return { ...answered, headers: { ...answered.headers, "api-version": "0.9.0" } };
      }),
    });
  };
  const made = (resource: Resource, written: Written | undefined, status: 200 | 201): Answer => {
    if (!written) return notFoundProblem(origin());
    if (written.kind === "refused") return refused(origin(), written.problems);
    const body = answers.tell(resource, written.kept);
    return { status, body, ...(status === 201 && { headers: { location: String(body.url) } }) };
  };

  for (const resource of resources) {
    open({ method: "GET", path: `/${resource}`, on: "find" }, (_request, url) => {
      const wrong = unknownFilters(resource, url.searchParams.keys());
      if (wrong) return refused(origin(), [wrong]);
      const expand = (url.searchParams.get("expand") ?? "").split(",");
      // The newest first, as the real server does.
      const found = book.all(resource).toReversed();
      const fitting = found.filter((kept) => fitsFilters(resource, answers.tell(resource, kept), url.searchParams));
      return pageOf(url, fitting, (kept) => answers.tellWith(resource, kept, expand));
    });
    open({ method: "GET", path: `/${resource}/:uuid`, on: "read" }, (request, url) => {
      const kept = book.read(resource, uuidIn(request));
      if (!kept) return notFoundProblem(origin());
      return { status: 200, body: answers.tellWith(resource, kept, (url.searchParams.get("expand") ?? "").split(",")) };
    });
    if (Object.keys(rulesOf[resource]).length === 0) continue;
    open({ method: "POST", path: `/${resource}`, on: resource === "klantcontacten" ? "book" : "change" }, ({ body }) =>
      made(resource, book.add(resource, bodyOf(body)), 201),
    );
    open({ method: "PATCH", path: `/${resource}/:uuid`, on: "change" }, (request) =>
      made(resource, book.change(resource, uuidIn(request), bodyOf(request.body)), 200),
    );
    open({ method: "DELETE", path: `/${resource}/:uuid`, on: "cancel" }, (request) =>
      book.remove(resource, uuidIn(request)) ? { status: 204 } : notFoundProblem(origin()),
    );
  }
  open({ method: "POST", path: "/maak-klantcontact", on: "book" }, ({ body }) => {
    const outcome = book.makeContact(bodyOf(body));
    if (outcome.kind === "refused") return refused(origin(), outcome.problems);
    const { klantcontact, betrokkene, onderwerpobject } = outcome.made;
    const told = (resource: Resource, kept: Kept | undefined) => (kept ? answers.tell(resource, kept) : null);
    return {
      status: 201,
      body: {
        klantcontact: told("klantcontacten", klantcontact),
        betrokkene: told("betrokkenen", betrokkene),
        onderwerpobject: told("onderwerpobjecten", onderwerpobject),
      },
    };
  });
}

function refusalOf({ headers }: FastifyRequest, token: string, origin: string): Answer | undefined {
  const [, given] = /^Token (.+)$/.exec(headers.authorization ?? "") ?? [];
  if (given === token) return undefined;
  const title = given === undefined ? "Authenticatiegegevens zijn niet opgegeven." : "Ongeldige authenticatiegegevens.";
  const problem =
    given === undefined
      ? { status: 401, type: "NotAuthenticated", code: "not_authenticated", title }
      : { status: 401, type: "AuthenticationFailed", code: "authentication_failed", title, detail: "Ongeldige token." };
  return { ...zgwProblem(origin, problem), headers: { "www-authenticate": "Token" } };
}

function refused(origin: string, problems: Parameters<typeof zgwProblem>[2]): Answer {
  return zgwProblem(origin, { status: 400, type: "ValidationError", code: "invalid", title: "Ongeldige invoerwaarde." }, problems);
}

function pageOf(url: URL, items: readonly Kept[], toAnswer: (kept: Kept) => Body): Answer {
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

function bodyOf(body: unknown): Body {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {};
}
