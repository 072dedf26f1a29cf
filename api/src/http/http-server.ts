import cookie from "@fastify/cookie";
import { fastify, type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import helmet, { type HelmetOptions } from "helmet";
import type { Logger } from "pino";
import type { Database } from "../database/orm.ts";
import type { Viewer } from "../kernel/abilities.ts";
import { type PolicyTable } from "../kernel/policy.ts";
import { policyTable } from "../kernel/policy-table.ts";
import { type AuthenticationOptions, createIdentityProvider } from "../sessions/identity-provider.ts";
import { createSessions } from "../sessions/sessions.ts";
import { createSignIns } from "../sessions/sign-in.ts";
import { addAdminSite } from "./admin-site.ts";
import { addAttachmentsRoute } from "./attachments.ts";
import { createAuthentication } from "./authentication.ts";
import { createRequestCheck } from "./check-request.ts";
import { createCookies } from "./cookies.ts";
import { addDesktopOrigins } from "./desktop-origins.ts";
import { addEmbedding, isEmbeddable } from "./embedding.ts";
import { addExplorer } from "./explorer.ts";
import { addExportRoute } from "./exports.ts";
import { addGraphqlRoute } from "./graphql.ts";
import type { MakeContext } from "./graphql-request.ts";
import { addHealthRoutes } from "./health.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { addRefusals, answerBrokenConnection } from "./refusals.ts";
import { addSignInRoutes } from "./sign-in.routes.ts";
import { addStreamRoute } from "./stream.ts";
import { addWebhookRoutes, type WebhookTarget } from "./webhooks.ts";
import { traceOf } from "./trace.ts";

export interface HttpServerOptions {
  /** With the policy laid over it (`applyPolicy`). */
  readonly schema: GraphQLSchema;
  /** The same table, for input; the hub's own when left out. */
  readonly policy?: PolicyTable;
  readonly makeContext: MakeContext;
  readonly authentication: AuthenticationOptions;
  readonly database: Database;
  /** The built admin; without it only the API is served. */
  readonly adminFolder?: string;
  /** Serves /explorer and lets people who are signed in see the schema. */
  readonly explorer: boolean;
  /** Origins whose pages may ask with a bearer token, and may show the pages that are made for it in a frame; none when left out. */
  readonly desktopOrigins?: readonly string[];
  /** When given, only these documents are accepted: SHA-256 of the text, in hexadecimal. Whoever may use the explorer is free. */
  readonly registeredDocuments?: ReadonlySet<string>;
  /** Where departments send word of changes. */
  readonly webhooks?: readonly WebhookTarget[];
  readonly now: () => Date;
  readonly log: Logger;
  readonly limits?: Partial<Limits>;
}

/** Everything that the hub says over HTTP. Not listening yet: whoever starts it chooses the port. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { schema, makeContext, authentication, database, explorer, now, log } = options;
  const { baseUrl } = authentication;
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const provider = createIdentityProvider(authentication, now);
  const sessions = createSessions({ database, provider, now });
  const signIns = createSignIns({ database, provider, sessions, now });
  const cookies = createCookies(baseUrl);
  const identify = createAuthentication({ provider, sessions, cookies, baseUrl, now });
  const authenticate = async (request: FastifyRequest): Promise<Viewer> => (await identify(request)).viewer;

  const app = createFastify(limits, log);
  addRefusals(app, log);
  addRequestLog(app, log);
  await app.register(cookie);
  const desktopOrigins = options.desktopOrigins ?? [];
  addSecurityHeaders(app, { baseUrl, desktopOrigins });
  await addDesktopOrigins(app, desktopOrigins);
  addEmbedding(app, desktopOrigins);
  addHealthRoutes(app, database);
  addSignInRoutes(app, { authenticate, provider, sessions, signIns, cookies, baseUrl, log });
  if (explorer) addExplorer(app, authenticate);
  await addAdminSite(app, { folder: options.adminFolder, log });
  const check = createRequestCheck({
    schema,
    policy: options.policy ?? policyTable,
    limits,
    mayIntrospect: (viewer) => explorer && viewer.kind === "person",
    ...(options.registeredDocuments ? { registeredDocuments: options.registeredDocuments } : {}),
  });
  await addGraphqlRoute(app, { schema, check, authenticate, makeContext, limits, log });
  await addWebhookRoutes(app, { targets: options.webhooks ?? [], now, log });
  await addAttachmentsRoute(app, { authenticate, makeContext, limits });
  addExportRoute(app, { authenticate, makeContext, limits });
  addStreamRoute(app, { schema, check, identify, makeContext, limits, log });
  return app;
}

function createFastify(limits: Limits, log: Logger): FastifyInstance {
  const app = fastify({
    // Its own log lines hold addresses, and those may hold anything.
    logger: false,
    bodyLimit: limits.bodyBytesMax,
    requestTimeout: limits.arrivalMsMax,
    http: { headersTimeout: limits.arrivalMsMax, connectionsCheckingInterval: Math.min(1000, limits.arrivalMsMax) },
    forceCloseConnections: "idle",
    clientErrorHandler: answerBrokenConnection(log),
    genReqId: ({ headers }) => traceOf(headers).traceId,
    routerOptions: { maxParamLength: 100 },
  });
  // JSON only; what fastify would take as text is no exception.
  app.removeContentTypeParser("text/plain");
  app.decorateRequest("viewer", undefined);
  return app;
}

const apiRoutes: ReadonlySet<string> = new Set(["/graphql", "/graphql/stream", "/attachments", "/exports/inbox"]);

/** One line for each request: the route and never the address, which may hold anything. */
function addRequestLog(app: FastifyInstance, log: Logger): void {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-trace-id", request.id);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "none";
    const line = {
      event: "request",
      traceId: request.id,
      method: request.method,
      route,
      operation: request.operationName || undefined,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      userId: request.viewer?.userId,
    };
    if (apiRoutes.has(route)) log.info(line);
    else log.debug(line);
    done();
  });
}

interface HeaderOptions {
  readonly baseUrl: string;
  readonly desktopOrigins: readonly string[];
}

function addSecurityHeaders(app: FastifyInstance, { baseUrl, desktopOrigins }: HeaderOptions): void {
  const secure = baseUrl.startsWith("https:");
  // Made once each: the plugin of Fastify would make them anew for each request.
  const setHeaders = helmet(securityHeaders({ framers: [], secure, resources: "same-origin" }));
  const setEmbeddableHeaders = helmet(securityHeaders({ framers: desktopOrigins, secure, resources: "cross-origin" }));
  app.addHook("onRequest", (request, reply, done) => {
    const set = isEmbeddable(request.url) ? setEmbeddableHeaders : setHeaders;
    set(request.raw, reply.raw, (error) => done(error instanceof Error ? error : undefined));
  });
}

interface HeadersOf {
  /** Origins whose pages may show it in a frame. */
  readonly framers: readonly string[];
  readonly secure: boolean;
  /** Whose pages may load it. */
  readonly resources: "same-origin" | "cross-origin";
}

function securityHeaders({ framers, secure, resources }: HeadersOf): HelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: framers.length > 0 ? [...framers] : ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    // Not "no-referrer": with it some same-origin requests carry `Origin: null`, as foreign ones do.
    referrerPolicy: { policy: "same-origin" },
    // The older header knows no list of origins, and would contradict the newer one.
    xFrameOptions: framers.length > 0 ? false : { action: "deny" },
    crossOriginResourcePolicy: { policy: resources },
  };
}
