import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { deliver } from "./answers.ts";
import type { AppointmentBook } from "./city/appointment-book.ts";
import type { Calendar } from "./city/calendar.ts";
import { type RecordedRequest, startDepartmentServer, type WithFaults } from "./department-server.ts";
import type { FaultPlan, RequestClass } from "./faults.ts";
import type { Handler } from "./hub-protocol-handling.ts";
import { createOffer } from "./hub-protocol-offer.ts";
import { Problem } from "./hub-protocol-problem.ts";
import { createReads } from "./hub-protocol-reads.ts";
import { createWrites } from "./hub-protocol-writes.ts";

export interface HubProtocolServerOptions {
  readonly book: AppointmentBook;
  readonly calendar: Calendar;
  readonly faults: FaultPlan;
  readonly now: () => number;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** What callers send as Bearer token. */
  readonly token: string;
  /** How the department calls itself. */
  readonly name?: string;
}

export interface HubProtocolServer {
  /** Ends in `/v1`, as the hub wants it configured. */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** A department without an API of its own, which speaks the hub protocol of connectors/hub-protocol/openapi.yaml. The example for implementers. */
export async function startHubProtocolServer(options: HubProtocolServerOptions): Promise<HubProtocolServer> {
  const server = await startDepartmentServer({
    faults: options.faults,
    now: options.now,
    ...(options.port === undefined ? {} : { port: options.port }),
    register: (fastify, withFaults) => register(fastify, withFaults, options),
    notFound: () => new Problem("not-found").answer,
  });
  return { baseUrl: `${server.origin}/v1`, requests: server.requests, close: () => server.close() };
}

function register(fastify: FastifyInstance, withFaults: WithFaults, options: HubProtocolServerOptions): void {
  const parseJson = fastify.getDefaultJsonParser("error", "error");
  fastify.addContentTypeParser("application/merge-patch+json", { parseAs: "string" }, parseJson);
  fastify.setErrorHandler((error, _request, reply) => {
    const status: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "statusCode") : undefined;
    const code = status === 413 ? "too-large" : typeof status === "number" && status < 500 ? "malformed" : "internal";
    deliver(reply, new Problem(code).answer);
  });
  const route = (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, on: RequestClass, handler: Handler): void => {
    fastify.route({ method, url: `/v1${path}`, handler: withFaults(on, guarded(options.token, handler)) });
  };
  const offer = createOffer(options);
  const reads = createReads(options);
  const writes = createWrites(options);
  // Whoever asks for health asks whether the token is good; a fault on "products" must not be spent on it.
  route("GET", "/health", "token", offer.health);
  route("GET", "/products", "products", offer.products);
  route("GET", "/products/combinable", "products", offer.combinable);
  route("POST", "/locations/search", "locations", offer.locations);
  route("POST", "/days/search", "days", offer.days);
  route("POST", "/slots/search", "slots", offer.slots);
  route("POST", "/holds", "hold", writes.hold);
  route("DELETE", "/holds/:id", "hold", writes.release);
  route("POST", "/appointments", "book", writes.book);
  route("POST", "/appointments/search", "find", reads.search);
  route("GET", "/appointments/:id", "read", reads.read);
  route("PATCH", "/appointments/:id", "change", writes.change);
  route("POST", "/appointments/:id/reschedule", "reschedule", writes.reschedule);
  route("POST", "/appointments/:id/cancel", "cancel", writes.cancel);
}

/** Lets in who has the token, and turns a refusal into its answer. */
function guarded(token: string, handler: Handler): Handler {
  const expected = digest(`Bearer ${token}`);
  return (request, circumstances) => {
    try {
      if (!timingSafeEqual(digest(request.headers.authorization ?? ""), expected)) throw new Problem("unauthenticated");
      return handler(request, circumstances);
    } catch (error) {
      if (error instanceof Problem) return error.answer;
      throw error;
    }
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
