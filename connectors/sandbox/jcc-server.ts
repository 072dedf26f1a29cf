import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Answer, deliver } from "./answers.ts";
import type { AppointmentBook } from "./city/appointment-book.ts";
import type { Calendar } from "./city/calendar.ts";
import { type Circumstances, type DepartmentHandler, type RecordedRequest, startDepartmentServer, type WithFaults } from "./department-server.ts";
import type { FaultPlan, RequestClass } from "./faults.ts";
import { createJccBooking } from "./jcc-booking.ts";
import { InternalException, internalException } from "./jcc-exception.ts";
import { createJccOffer } from "./jcc-offer.ts";
import { createJccTokens, type JccTokens } from "./jcc-token.ts";

export interface JccServerOptions {
  readonly book: AppointmentBook;
  readonly calendar: Calendar;
  readonly faults: FaultPlan;
  readonly now: () => number;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface JccServer {
  /** Ends in `/warp/v1`. */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** What goes into the body of a 200; refusals of a request are thrown as `InternalException`. */
export type JccHandler = (request: FastifyRequest, circumstances: Circumstances) => unknown;

const prefix = "/G-Plan/api/api/warp/v1";
/** The part of the path that JCC repeats in its error bodies. */
const instancePrefix = "/api/warp/v1";

/** A department with JCC-Afspraken, spoken to over its REST interface ("WARP" v1): no search by person, no moving, no holds, no idempotency. */
export async function startJccServer(options: JccServerOptions): Promise<JccServer> {
  const server = await startDepartmentServer({
    faults: options.faults,
    now: options.now,
    ...(options.port === undefined ? {} : { port: options.port }),
    register: (fastify, withFaults) => register(fastify, withFaults, options),
  });
  return { baseUrl: `${server.origin}${prefix}`, requests: server.requests, close: () => server.close() };
}

function register(fastify: FastifyInstance, withFaults: WithFaults, options: JccServerOptions): void {
  const tokens = createJccTokens(options);
  fastify.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, body);
  });
  fastify.setErrorHandler((_error, request, reply) => {
    deliver(reply, internalException(instanceOf(request)));
  });
  const offer = createJccOffer(options);
  const booking = createJccBooking(options);
  const route = (method: "GET" | "POST" | "DELETE", path: string, on: RequestClass, handler: JccHandler): void => {
    fastify.route({ method, url: `${prefix}/${path}`, handler: withFaults(on, guarded(tokens, handler)) });
  };
  fastify.post(
    `${prefix}/connect/token`,
    withFaults("token", (request) => tokens.issue(request)),
  );
  route("GET", "version", "token", () => ({ warpApiVersion: "1.0", afsprakenVersion: "9.0" }));
  route("GET", "activity/listforappointment", "products", offer.activities);
  route("GET", "activity/listforappointment/additional", "products", offer.additional);
  route("GET", "activity/appointmentdaterange", "days", offer.dateRange);
  route("GET", "location", "locations", offer.locations);
  route("GET", "location/forappointment", "locations", offer.locationsForActivities);
  route("GET", "location/:id", "locations", offer.location);
  route("GET", "appointment/availabletimelist", "slots", offer.times);
  route("GET", "appointment/calculateduration", "slots", offer.duration);
  route("GET", "customer/customerfields/required", "products", offer.customerFields);
  route("POST", "appointment", "book", booking.add);
  route("GET", "appointment", "read", booking.read);
  route("GET", "appointment/qrcode", "read", booking.qrCode);
  route("DELETE", "appointment", "cancel", booking.cancel);
}

function guarded(tokens: JccTokens, handler: JccHandler): DepartmentHandler {
  return (request, circumstances): Answer => {
    if (circumstances.quirk === "jcc-token-expired") tokens.expire(request);
    if (!tokens.accepts(request)) return { status: 401, headers: { "www-authenticate": "Bearer" } };
    if (circumstances.quirk === "jcc-internal-exception") return internalException(instanceOf(request));
    try {
      return { status: 200, contentType: "application/json; charset=utf-8", body: handler(request, circumstances) };
    } catch (error) {
      if (error instanceof InternalException) return internalException(instanceOf(request));
      throw error;
    }
  };
}

function instanceOf(request: FastifyRequest): string {
  return (request.url.split("?", 1)[0] ?? "").replace(prefix, instancePrefix);
}
