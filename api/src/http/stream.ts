import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createSourceEventStream, execute, type FormattedExecutionResult, type GraphQLSchema, OperationTypeNode } from "graphql";
import type { Logger } from "pino";
import { HubError, hubErrorIn } from "../kernel/errors.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import type { Identity } from "./authentication.ts";
import type { CheckedRequest, RequestCheck } from "./check-request.ts";
import { logFailedFields, maskError } from "./field-errors.ts";
import { checkForm, contextFor, type MakeContext } from "./graphql-request.ts";
import type { Limits } from "./limits.ts";
import { streamFrames } from "./stream-frames.ts";
import { createStreamGate, type StreamPlace } from "./stream-gate.ts";
import { type Trace, traceOf } from "./trace.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks and for how long; on live streams only. */
    identity: Identity | undefined;
  }
}

export interface StreamRouteOptions {
  readonly schema: GraphQLSchema;
  readonly check: RequestCheck;
  readonly identify: (request: FastifyRequest) => Promise<Identity>;
  readonly makeContext: MakeContext;
  readonly limits: Limits;
  readonly log: Logger;
}

/** POST /graphql/stream: one subscription, answered as server-sent events for as long as both sides want. The same questions are asked first as at /graphql. */
export function addStreamRoute(app: FastifyInstance, options: StreamRouteOptions): void {
  const { check, identify, limits } = options;
  const gate = createStreamGate({ perUserMax: limits.streamsPerUserMax, max: limits.streamsMax, refusal: "TOO_MANY_STREAMS" });
  // Before the server waits for its open connections: these would not end by themselves.
  app.addHook("preClose", async () => gate.closeAll());
  app.decorateRequest("identity", undefined);
  app.post("/graphql/stream", {
    bodyLimit: limits.bodyBytesMax,
    onRequest: async (request, reply) => {
      void reply.header("cache-control", "no-store");
      request.identity = await identify(request);
      request.viewer = request.identity.viewer;
      checkForm(request);
      if (!request.headers.accept?.includes("text/event-stream")) throw new HubError("BAD_REQUEST", "the client does not accept server-sent events");
    },
    handler: async (request, reply) => {
      const { identity } = request;
      if (!identity) throw new HubError("UNAUTHENTICATED", "nobody was authenticated");
      const checked = check(request.body, identity.viewer);
      request.operationName = checked.operationName;
      if (checked.kind !== OperationTypeNode.SUBSCRIPTION) throw new HubError("BAD_REQUEST", "only a subscription can be answered as a stream");
      const place = gate.enter(identity.viewer.userId);
      reply.raw.once("close", () => place.leave());
      try {
        return await openStream({ ...options, checked, identity, place }, request, reply);
      } catch (error) {
        place.leave();
        throw error;
      }
    },
  });
}

interface OpenedStream extends StreamRouteOptions {
  readonly checked: CheckedRequest;
  readonly identity: Identity;
  readonly place: StreamPlace;
}

async function openStream(options: OpenedStream, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { identity, limits, log, place } = options;
  const { viewer } = identity;
  const startedAt = performance.now();
  const trace: Trace = { traceId: request.id, parentSpanId: traceOf(request.headers).parentSpanId };
  // Before anything is waited for: of a client that leaves meanwhile, nothing would be heard afterwards.
  cutWhenStalled(reply.raw, limits.streamStallMsMax);
  const source = await openSource(options, trace);
  const frames = streamFrames({
    source,
    answer: (event) => answerEvent(options, trace, event),
    viewer,
    again: () => identity.again(),
    signal: place.signal,
    traceId: request.id,
    limits,
    onEnd: ({ reason, events }) => {
      const ms = Math.round(performance.now() - startedAt);
      log.info({ event: "stream-ended", traceId: request.id, operation: request.operationName || undefined, userId: viewer.userId, reason, events, ms });
    },
  });
  return (
    reply
      .header("content-type", "text/event-stream; charset=utf-8")
      // Proxies must pass on each piece as it comes.
      .header("x-accel-buffering", "no")
      .send(Readable.from(frames, { objectMode: false }))
  );
}

async function openSource({ schema, checked, makeContext, identity, place }: OpenedStream, trace: Trace): Promise<AsyncIterator<unknown>> {
  const contextValue = await contextFor(makeContext, { viewer: identity.viewer, signal: place.signal, ...trace });
  const source = await createSourceEventStream({
    schema,
    document: checked.document,
    operationName: checked.operationName || null,
    variableValues: checked.variables,
    contextValue,
  });
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  const [error] = source.errors ?? [];
  throw hubErrorIn(error) ?? new HubError("INTERNAL", "the subscription could not begin", { cause: error?.originalError ?? error });
}

/** With a context of its own: what the viewer may see is asked for each event, not once for all. */
async function answerEvent(
  { schema, checked, makeContext, identity, place, limits, log }: OpenedStream,
  trace: Trace,
  event: unknown,
): Promise<FormattedExecutionResult> {
  const deadline = AbortSignal.any([place.signal, AbortSignal.timeout(limits.answerMsMax)]);
  const contextValue: RequestContext = await contextFor(makeContext, { viewer: identity.viewer, signal: deadline, ...trace });
  const { data, errors } = await execute({
    schema,
    document: checked.document,
    operationName: checked.operationName || null,
    variableValues: checked.variables,
    rootValue: event,
    contextValue,
  });
  if (!errors) return { data };
  logFailedFields(log, { errors, errorsMax: limits.errorsMax, context: contextValue });
  const masked = errors.slice(0, limits.errorsMax).map((error) => {
    const { extensions, ...rest } = maskError(error.toJSON(), error);
    return { ...rest, extensions: { ...extensions, traceId: trace.traceId } };
  });
  return { data, errors: masked };
}

/** A client that takes nothing, while something waits for it, holds memory for nothing. */
function cutWhenStalled(raw: ServerResponse, stallMsMax: number): void {
  let waiting = false;
  const look = setInterval(() => {
    if (waiting && raw.writableNeedDrain) raw.destroy();
    waiting = raw.writableNeedDrain;
  }, stallMsMax / 2);
  raw.on("drain", () => {
    waiting = false;
  });
  raw.once("close", () => clearInterval(look));
}
