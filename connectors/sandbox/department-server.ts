import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { IncomingMessage } from "node:http";
import { deliver, deliverSlowly, pad, type Answer } from "./answers.ts";
import type { Fault, FaultPlan, Quirk, RequestClass } from "./faults.ts";

export type { Answer } from "./answers.ts";

/** What a test may know of a request: no address and no content, for those hold personal data. */
export interface RecordedRequest {
  readonly at: number;
  readonly method: string;
  /** The pattern of the route, with names in place of values. */
  readonly route: string;
  readonly on: RequestClass | "unknown";
  readonly fault?: Fault["kind"];
}

/** What has to be so when the handler carries out the request. */
export interface Circumstances {
  /** Others take the asked place first: the handler calls `book.crowdOut` before it does its work. */
  readonly slotTaken: boolean;
  readonly quirk: Quirk | undefined;
}

export type DepartmentHandler = (request: FastifyRequest, circumstances: Circumstances) => Answer | Promise<Answer>;

/** Makes a route handler of a department's handler, which then misbehaves as the fault plan says. */
export type WithFaults = (on: RequestClass, handler: DepartmentHandler) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export interface DepartmentServerOptions {
  readonly faults: FaultPlan;
  /** What strikes one caller only, before what strikes all. */
  readonly faultsOfCaller?: (request: FastifyRequest) => FaultPlan | undefined;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly now: () => number;
  readonly register: (server: FastifyInstance, withFaults: WithFaults) => void;
  /** What an address that does not exist answers. */
  readonly notFound?: (request: FastifyRequest) => Answer;
  readonly rewriteUrl?: (request: IncomingMessage) => string;
  /** Largest request body; a megabyte when left out. */
  readonly bodyBytesMax?: number;
}

export interface DepartmentServer {
  /** `http://127.0.0.1:4102`, without a path. */
  readonly origin: string;
  /** The last thousand requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const requestsMax = 1000;
const bodyBytesMaxDefault = 1_000_000;

/** The HTTP server that every sandbox department is built on. */
export async function startDepartmentServer(options: DepartmentServerOptions): Promise<DepartmentServer> {
  const requests: RecordedRequest[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const record = (request: FastifyRequest, on: RecordedRequest["on"], fault?: Fault): void => {
    const { method, routeOptions } = request;
    requests.push({ at: options.now(), method, route: routeOptions.url ?? "unknown", on, ...(fault ? { fault: fault.kind } : {}) });
    if (requests.length > requestsMax) requests.shift();
  };
  const later = (ms: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };

  const server = Fastify({
    forceCloseConnections: true,
    bodyLimit: options.bodyBytesMax ?? bodyBytesMaxDefault,
    routerOptions: { maxParamLength: 500 },
    ...(options.rewriteUrl ? { rewriteUrl: options.rewriteUrl } : {}),
  });
  const withFaults: WithFaults = (on, handler) => async (request, reply) => {
    const fault = options.faultsOfCaller?.(request)?.strike(on) ?? options.faults.strike(on);
    record(request, on, fault);
    await answerUnder(fault, { handler, request, reply, later });
    return reply;
  };
  server.setNotFoundHandler((request, reply) => {
    record(request, "unknown");
    deliver(reply, options.notFound?.(request) ?? { status: 404 });
  });
  options.register(server, withFaults);
  const origin = await server.listen({ host: "127.0.0.1", port: options.port ?? 0 });
  return {
    origin,
    requests,
    async close() {
      for (const timer of timers) clearTimeout(timer);
      await server.close();
    },
  };
}

interface Exchange {
  readonly handler: DepartmentHandler;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly later: (ms: number, work: () => void) => void;
}

const asUsual: Circumstances = { slotTaken: false, quirk: undefined };

async function answerUnder(fault: Fault | undefined, exchange: Exchange): Promise<void> {
  const { request, reply, later } = exchange;
  const carryOut = (circumstances = asUsual): Answer | Promise<Answer> => exchange.handler(request, circumstances);
  switch (fault?.kind) {
    case undefined:
      deliver(reply, await carryOut());
      break;
    case "slow":
      await new Promise<void>((resolve) => {
        later(fault.ms, resolve);
      });
      deliver(reply, await carryOut());
      break;
    case "hang":
      reply.hijack();
      break;
    case "reset":
      reset(reply);
      break;
    case "commit-and-hang":
      await carryOut();
      reply.hijack();
      break;
    case "commit-and-reset":
      await carryOut();
      reset(reply);
      break;
    case "late-commit":
      later(fault.ms, () => void carryOut());
      if (fault.reset) reset(reply);
      else reply.hijack();
      break;
    case "duplicate":
      await carryOut();
      deliver(reply, await carryOut());
      break;
    case "status":
      deliver(reply, fault);
      break;
    case "commit-and-status":
      await carryOut();
      deliver(reply, fault);
      break;
    case "nonsense":
      deliver(reply, cutOff(await carryOut()));
      break;
    case "html":
      deliver(reply, { status: 200, contentType: "text/html; charset=utf-8", body: "<!doctype html><title>Onderhoud</title><h1>Even geduld</h1>" });
      break;
    case "huge":
      pad(reply, await carryOut(), fault.bytes);
      break;
    case "drip":
      deliverSlowly(reply, await carryOut(), { bytesPerSecond: fault.bytesPerSecond, later });
      break;
    case "slot-taken":
      deliver(reply, await carryOut({ ...asUsual, slotTaken: true }));
      break;
    case "quirk":
      deliver(reply, await carryOut({ ...asUsual, quirk: fault.name }));
      break;
  }
}

function reset(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.socket?.resetAndDestroy();
}

function cutOff(answer: Answer): Answer {
  const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? { status: "ok" });
  return { ...answer, status: 200, body: text.slice(0, Math.max(1, Math.floor(text.length / 2))) };
}
