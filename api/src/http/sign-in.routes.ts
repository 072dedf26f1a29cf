import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Viewer } from "../kernel/abilities.ts";
import { errorCatalogue, errorCodeOf, HubError } from "../kernel/errors.ts";
import { type IdentityProvider, isLoopback } from "../sessions/identity-provider.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { signInMs, type SignIns } from "../sessions/sign-in.ts";
import { refuseForeignPages } from "./authentication.ts";
import type { Cookies } from "./cookies.ts";
import { logRefusal } from "./refusals.ts";

export interface SignInRoutesOptions {
  readonly authenticate: (request: FastifyRequest) => Promise<Viewer>;
  readonly provider: IdentityProvider;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly cookies: Cookies;
  readonly baseUrl: string;
  readonly log: Logger;
}

/** Signing in and out with a browser. The identity provider asks for the password; the hub only ever sees its answer. */
export function addSignInRoutes(app: FastifyInstance, options: SignInRoutesOptions): void {
  const { authenticate, provider, sessions, signIns, cookies, baseUrl, log } = options;
  const base = new URL(baseUrl);

  app.get("/auth/login", async (request, reply) => {
    noStore(reply);
    const returnTo = readReturnTo(request);
    // The cookie belongs to one host name and the provider comes back to this one. On one's own machine people type either localhost or 127.0.0.1.
    if (isLoopback(base) && request.host !== base.host) return reply.redirect(new URL(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`, base).href, 303);
    const { signInId, url } = await signIns.begin(returnTo);
    cookies.setSignIn(reply, { id: signInId, maxAgeSeconds: signInMs / 1000 });
    return reply.redirect(url.href, 303);
  });

  app.get("/auth/callback", async (request, reply) => {
    noStore(reply);
    try {
      const signInId = cookies.readSignIn(request);
      if (signInId === undefined) throw new HubError("UNAUTHENTICATED", "no sign-in is under way for this browser");
      const { sessionId, returnTo } = await signIns.complete({ signInId, currentUrl: new URL(request.url, base) });
      // Whoever was signed in with this browser is so no longer; the new session never takes over an old id.
      const before = cookies.readSession(request);
      if (before !== undefined) await sessions.end(before);
      cookies.clearSignIn(reply);
      cookies.setSession(reply, sessionId);
      return await reply.redirect(returnTo, 303);
    } catch (error) {
      const code = errorCodeOf(error);
      logRefusal(log, { request, code, error });
      cookies.clearSignIn(reply);
      return reply.code(errorCatalogue[code].status).type("text/html; charset=utf-8").send(failurePage(errorCatalogue[code].message, request.id));
    }
  });

  app.get("/auth/logout", async (request, reply) => {
    noStore(reply);
    refuseForeignPages(request, base.origin);
    const sessionId = cookies.readSession(request);
    const idToken = sessionId === undefined ? undefined : await sessions.end(sessionId);
    cookies.clearSession(reply);
    // Also when nobody was signed in, so that a second click ends in the same place; and when the provider is away, the hub's own session has ended.
    const url = await provider.signOutUrl(idToken).catch(() => new URL("/", base));
    return reply.redirect(url.href, 303);
  });

  app.get("/auth/session", async (request, reply) => {
    noStore(reply);
    const viewer = await authenticate(request);
    return reply.send({ id: viewer.userId, name: viewer.name, roles: viewer.roles });
  });
}

function noStore(reply: FastifyReply): void {
  void reply.header("cache-control", "no-store");
}

function readReturnTo(request: FastifyRequest): string {
  const { query } = request;
  const value: unknown = typeof query === "object" && query !== null ? Reflect.get(query, "returnTo") : undefined;
  return typeof value === "string" ? value : "/";
}

/** A page and not JSON: here a person is looking. */
function failurePage(message: string, traceId: string): string {
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inloggen is niet gelukt</title>
<h1>Inloggen is niet gelukt</h1>
<p>${message}</p>
<p><a href="/auth/login">Opnieuw inloggen</a></p>
<p>Volgnummer: ${traceId}</p>
</html>
`;
}
