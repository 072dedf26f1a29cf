import { Buffer } from "node:buffer";
import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Answer } from "./answers.ts";
import type { AppointmentBook } from "./city/appointment-book.ts";
import { startDepartmentServer, type Circumstances, type RecordedRequest, type WithFaults } from "./department-server.ts";
import type { FaultPlan, RequestClass } from "./faults.ts";
import { forbidden, ok, serverError, unauthorised } from "./qmatic-answers.ts";
import { createQmaticAppointments, type Spot } from "./qmatic-appointments.ts";
import { createQmaticAvailability, type AvailabilityQuery } from "./qmatic-availability.ts";
import { createMatrixReader, type MatrixParameters } from "./qmatic-path.ts";
import { createQmaticSearch } from "./qmatic-search.ts";
import { envelope } from "./qmatic-wire.ts";

export type QmaticCredential = (
  | { readonly kind: "api-key"; readonly key: string }
  | { readonly kind: "basic"; readonly user: string; readonly password: string }
) & {
  /** Whether the staff's API opens to it too. */
  readonly staffAccess: boolean;
};

export interface QmaticServerOptions {
  readonly book: AppointmentBook;
  readonly faults: FaultPlan;
  readonly credentials: readonly QmaticCredential[];
  readonly port?: number;
  readonly now: () => number;
  /** Only told to the staff's clients; the appointment book itself lets holds expire. */
  readonly holdMs?: number;
}

export interface QmaticServer {
  /** Up to and with `/qmatic`; the client adds `/calendar-backend/public/api/v1` and the rest. */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const publicV1 = "/qmatic/calendar-backend/public/api/v1";
const publicV2 = "/qmatic/calendar-backend/public/api/v2";
const staffV1 = "/qmatic/calendar-backend/api/v1";
const appointmentRests = ["/qmatic/rest/appointment", "/qmatic/qsystem/rest/appointment"];

/** Orchestra's calendar as a municipality's web forms and Qmatic's own staff client meet it. */
export async function startQmaticServer(options: QmaticServerOptions): Promise<QmaticServer> {
  const matrix = createMatrixReader();
  const server = await startDepartmentServer({
    faults: options.faults,
    now: options.now,
    ...(options.port === undefined ? {} : { port: options.port }),
    rewriteUrl: matrix.rewriteUrl,
    register(fastify, withFaults) {
      acceptEmptyJson(fastify);
      const define = createDefiner({ server: fastify, withFaults, credentials: options.credentials, readMatrix: matrix.read });
      defineAvailability(define, options.book);
      defineAppointments(define, options.book);
      defineSearch(define, options);
    },
  });
  return { baseUrl: `${server.origin}/qmatic`, requests: server.requests, close: () => server.close() };
}

/** What a handler gets to see of a request. */
interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly parameters: MatrixParameters;
  readonly body: unknown;
  readonly circumstances: Circumstances;
}

type Define = (
  route: { readonly method: "GET" | "POST" | "PUT" | "DELETE"; readonly url: string; readonly on: RequestClass; readonly isForStaff?: boolean },
  answer: (asked: Asked) => Answer,
) => void;

interface Definer {
  readonly server: FastifyInstance;
  readonly withFaults: WithFaults;
  readonly credentials: readonly QmaticCredential[];
  readonly readMatrix: (request: FastifyRequest["raw"]) => MatrixParameters;
}

const texts = z.record(z.string(), z.string()).catch({});

function createDefiner({ server, withFaults, credentials, readMatrix }: Definer): Define {
  return ({ method, url, on, isForStaff = false }, answer) => {
    server.route({
      method,
      url,
      handler: withFaults(on, (request, circumstances) => {
        if (circumstances.quirk === "qmatic-error-message-only") return serverError("Internal error in calendar backend");
        const credential = credentials.find((candidate) => isPresented(request, candidate));
        if (!credential) return unauthorised();
        if (isForStaff && !credential.staffAccess) return forbidden();
        return answer({
          path: texts.parse(request.params),
          query: texts.parse(request.query),
          parameters: readMatrix(request.raw),
          body: request.body,
          circumstances,
        });
      }),
    });
  };
}

function defineAvailability(define: Define, book: AppointmentBook): void {
  const availability = createQmaticAvailability(book);
  define({ method: "GET", url: `${publicV1}/services`, on: "products" }, () => availability.services());
  define({ method: "GET", url: `${publicV1}/services/groups`, on: "products" }, ({ parameters }) => availability.serviceGroups(parameters));
  define({ method: "GET", url: `${publicV1}/branches/:branch/services`, on: "products" }, ({ path }) => availability.servicesOfBranch(path["branch"] ?? ""));
  define({ method: "GET", url: `${publicV2}/branches/:branch/services/groups`, on: "products" }, ({ path, parameters }) =>
    availability.serviceGroupsOfBranch(path["branch"] ?? "", parameters),
  );
  define({ method: "GET", url: `${publicV1}/branches`, on: "locations" }, () => availability.branches());
  define({ method: "GET", url: `${publicV1}/branches/:branch`, on: "locations" }, ({ path }) => availability.branch(path["branch"] ?? ""));
  define({ method: "GET", url: `${publicV1}/services/:service/branches`, on: "locations" }, ({ path }) =>
    availability.branchesOfService(path["service"] ?? ""),
  );
  define({ method: "GET", url: `${staffV1}/branches`, on: "locations", isForStaff: true }, () => availability.staffBranches());
  define({ method: "GET", url: `${publicV2}/branches/:branch/dates`, on: "days" }, (asked) => availability.dates(several(asked)));
  define({ method: "GET", url: `${publicV2}/branches/:branch/dates/:date/times`, on: "slots" }, (asked) =>
    availability.times({ ...several(asked), date: dateIn(asked) }),
  );
  define({ method: "GET", url: `${publicV1}/branches/:branch/services/:service/dates`, on: "days" }, (asked) => availability.dates(single(asked)));
  define({ method: "GET", url: `${publicV1}/branches/:branch/services/:service/dates/:date/times`, on: "slots" }, (asked) =>
    availability.times({ ...single(asked), date: dateIn(asked) }),
  );
}

function defineAppointments(define: Define, book: AppointmentBook): void {
  const appointments = createQmaticAppointments(book);
  for (const start of [`${publicV2}/branches/:branch`, `${publicV1}/branches/:branch/services/:service`]) {
    define({ method: "POST", url: `${start}/dates/:date/times/:time/reserve`, on: "hold" }, (asked) =>
      appointments.reserve(spotIn(asked), asked.body, asked.circumstances),
    );
    define({ method: "POST", url: `${start}/dates/:date/times/:time/book`, on: "book" }, (asked) =>
      appointments.book(spotIn(asked), asked.body, asked.circumstances),
    );
  }
  define({ method: "POST", url: `${publicV2}/branches/appointments/:id/confirm`, on: "book" }, (asked) =>
    appointments.confirm(idIn(asked), asked.body, asked.circumstances),
  );
  define({ method: "GET", url: `${publicV1}/appointments/:id`, on: "read" }, (asked) => appointments.read(idIn(asked)));
  define({ method: "PUT", url: `${publicV1}/appointments/:id`, on: "change" }, (asked) => appointments.update(idIn(asked), asked.body));
  define({ method: "DELETE", url: `${publicV1}/appointments/:id`, on: "cancel" }, (asked) => appointments.remove(idIn(asked)));
}

function defineSearch(define: Define, { book, now, holdMs = 600_000 }: QmaticServerOptions): void {
  const search = createQmaticSearch(book, now);
  define({ method: "GET", url: `${publicV1}/customers/:id/appointments`, on: "find" }, ({ path }) => search.appointmentsOfCustomer(path["id"] ?? ""));
  define({ method: "GET", url: `${staffV1}/customers/searchcustomer`, on: "find", isForStaff: true }, ({ query }) =>
    search.searchCustomers(query["text"] ?? ""),
  );
  define({ method: "GET", url: `${staffV1}/customers/search`, on: "find", isForStaff: true }, ({ query }) => search.customerById(query["publicId"] ?? ""));
  define({ method: "GET", url: `${staffV1}/appointments/publicid/:id`, on: "read", isForStaff: true }, ({ path }) =>
    search.appointmentWithNumber(path["id"] ?? ""),
  );
  define({ method: "GET", url: `${staffV1}/settings/search`, on: "read", isForStaff: true }, () => {
    const data = JSON.stringify({ reservationExpiryTimeSeconds: String(holdMs / 1000) });
    return ok(envelope({ settingList: [{ group: "calendar", data }] }, { total: 1 }));
  });
  for (const rest of appointmentRests) {
    define({ method: "GET", url: `${rest}/customers/identify`, on: "find" }, ({ parameters, circumstances }) =>
      search.identify(parameters.get("email")?.[0] ?? "", circumstances),
    );
    define({ method: "GET", url: `${rest}/appointments/search`, on: "find", isForStaff: true }, ({ query }) =>
      search.searchAppointments({ fromDate: query["fromDate"] ?? "", toDate: query["toDate"] ?? "", branchNumber: Number(query["branchId"]) }),
    );
  }
}

const dateIn = ({ path }: Asked): string => path["date"] ?? "";
const idIn = ({ path }: Asked): string => path["id"] ?? "";

/** Services as matrix parameters, as many as one likes. */
function several({ path, parameters }: Asked): AvailabilityQuery {
  return { branchId: path["branch"] ?? "", serviceIds: parameters.get("servicePublicId") ?? [], parameters };
}

/** Version 1: one service, in the path. */
function single({ path, parameters }: Asked): AvailabilityQuery {
  return { branchId: path["branch"] ?? "", serviceIds: [path["service"] ?? ""], parameters };
}

function spotIn({ path, parameters }: Asked): Spot {
  const serviceId = path["service"];
  return { branchId: path["branch"] ?? "", date: path["date"] ?? "", time: path["time"] ?? "", parameters, ...(serviceId === undefined ? {} : { serviceId }) };
}

function isPresented(request: FastifyRequest, credential: QmaticCredential): boolean {
  const [given, wanted] =
    credential.kind === "api-key"
      ? [request.headers["x-api-key"], credential.key]
      : [request.headers.authorization, `Basic ${Buffer.from(`${credential.user}:${credential.password}`).toString("base64")}`];
  if (typeof given !== "string") return false;
  const [shown, needed] = [Buffer.from(given), Buffer.from(wanted)];
  return shown.length === needed.length && timingSafeEqual(shown, needed);
}

/** Clients send `Content-Type: application/json` with a DELETE that has no body; recorded, and accepted by Orchestra. */
function acceptEmptyJson(server: FastifyInstance): void {
  server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    try {
      done(null, body === "" ? undefined : JSON.parse(body.toString()));
    } catch {
      done(Object.assign(new Error("The body is not JSON."), { statusCode: 400 }));
    }
  });
}
