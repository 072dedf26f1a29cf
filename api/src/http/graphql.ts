import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type GraphQLSchema, OperationTypeNode } from "graphql";
import type { Logger } from "pino";
import type { Viewer } from "../kernel/abilities.ts";
import { type ErrorCode, errorCatalogue, errorCodeOf, HubError } from "../kernel/errors.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import type { RequestCheck } from "./check-request.ts";
import { logFailedFields, maskError } from "./field-errors.ts";
import { checkForm, contactIdOf, contextFor, type MakeContext } from "./graphql-request.ts";
import type { Limits } from "./limits.ts";
import { traceOf } from "./trace.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** What the resolvers get; absent on every route but /graphql. */
    hubContext: RequestContext | undefined;
    /** Name that the client gave its operation, for the log. */
    operationName: string;
  }
}

export interface GraphqlRouteOptions {
  readonly schema: GraphQLSchema;
  readonly check: RequestCheck;
  readonly authenticate: (request: FastifyRequest) => Promise<Viewer>;
  readonly makeContext: MakeContext;
  readonly limits: Limits;
  readonly log: Logger;
}

/** POST /graphql, and nothing else: who asks, in which form, what; then Apollo executes it. */
export async function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const { check, authenticate, makeContext, limits, log } = options;
  const apollo = createApollo(options);
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  app.decorateRequest("hubContext", undefined);
  app.decorateRequest("operationName", "");
  app.post("/graphql", {
    bodyLimit: limits.bodyBytesMax,
    // Before the body is read: a stranger's documents are not even parsed.
    onRequest: async (request, reply) => {
      void reply.header("cache-control", "no-store");
      request.viewer = await authenticate(request);
      checkForm(request);
    },
    preHandler: async (request, reply) => {
      if (!request.viewer) throw new HubError("UNAUTHENTICATED", "nobody was authenticated");
      const { operationName, kind } = check(request.body, request.viewer);
      request.operationName = operationName;
      if (kind === OperationTypeNode.SUBSCRIPTION) throw new HubError("BAD_REQUEST", "a subscription was sent to the door for answers");
      request.hubContext = await contextFor(makeContext, {
        viewer: request.viewer,
        traceId: request.id,
        parentSpanId: traceOf(request.headers).parentSpanId,
        signal: answerSignal(reply, limits),
        contactId: contactIdOf(request),
      });
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        if (!request.hubContext) throw new HubError("INTERNAL", "the request has no context");
        return request.hubContext;
      },
    }),
  });
  log.debug({ event: "graphql-ready" });
}

/** Fires when the client is gone, or when answering takes too long. */
function answerSignal(reply: FastifyReply, { answerMsMax }: Limits): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException("The answer takes too long", "TimeoutError")), answerMsMax);
  reply.raw.once("close", () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) controller.abort(new DOMException("The client is gone", "AbortError"));
  });
  return controller.signal;
}

function createApollo({ schema, limits, log }: GraphqlRouteOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    nodeEnv: "production",
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    // Every document has passed the hub's own check, which holds these rules and more, before Apollo sees it.
    dangerouslyDisableValidation: true,
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokensMax, noLocation: true },
    logger: {
      debug: (text) => log.debug(String(text)),
      info: (text) => log.info(String(text)),
      warn: (text) => log.warn(String(text)),
      error: (text) => log.error(String(text)),
    },
    formatError: maskError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      answerPlugin(limits, log),
    ],
  });
}

function answerPlugin(limits: Limits, log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        logFailedFields(log, { errors, errorsMax: limits.errorsMax, context: contextValue });
      },
      willSendResponse: async (context) => finishAnswer(context, limits),
    }),
  };
}

const withholding: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["AUDIT_UNAVAILABLE", "UNAVAILABLE", "FORBIDDEN", "UNAUTHENTICATED"]);

function finishAnswer({ response, errors, contextValue }: GraphQLRequestContextWillSendResponse<RequestContext>, { errorsMax }: Limits): void {
  if (response.body.kind !== "single") return;
  const result = response.body.singleResult;
  if (!result.errors) return;
  const { traceId } = contextValue;
  result.errors = result.errors.slice(0, errorsMax).map((error) => ({ ...error, extensions: { ...error.extensions, traceId } }));
  // An answer with some data is an answer. One without any says in its status too why it was withheld.
  const code = result.data ? undefined : errors?.map(errorCodeOf).find((found) => withholding.has(found));
  if (code) response.http.status = errorCatalogue[code].status;
}
