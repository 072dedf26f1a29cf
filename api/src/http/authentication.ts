import type { FastifyRequest } from "fastify";
import type { Viewer } from "../kernel/abilities.ts";
import { HubError } from "../kernel/errors.ts";
import type { VerifiedAccess } from "../sessions/access-token.ts";
import type { IdentityProvider } from "../sessions/identity-provider.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Cookies } from "./cookies.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; absent before it is known and on open routes. */
    viewer: Viewer | undefined;
  }
}

export interface AuthenticationParts {
  readonly provider: IdentityProvider;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  /** Where browsers reach the hub: the only origin whose pages may use the cookie. */
  readonly baseUrl: string;
  readonly now: () => Date;
}

const tokenCharactersMax = 8192;

/** Who asks, and for how long that holds. */
export interface Identity {
  readonly viewer: Viewer;
  /** Whether it still holds, for answers that go on: who it is now. Throws UNAUTHENTICATED when it has ended. Does not count as use of a session. */
  again(): Promise<Viewer>;
}

/** Who asks, from a bearer token or from the browser's session; never from any other header. Throws UNAUTHENTICATED or FORBIDDEN. */
export function createAuthentication({ provider, sessions, cookies, baseUrl, now }: AuthenticationParts): (request: FastifyRequest) => Promise<Identity> {
  const ownOrigin = new URL(baseUrl).origin;
  return async (request) => {
    const token = readBearerToken(request);
    // A token that is refused is not made up for by a cookie.
    if (token !== undefined) return lastsUntilExpiry(await provider.verify(token), now);
    const sessionId = cookies.readSession(request);
    if (sessionId === undefined) throw new HubError("UNAUTHENTICATED", "neither token nor session");
    refuseForeignPages(request, ownOrigin);
    const whose = async (use: { readonly keepsAlive: boolean }): Promise<Viewer> => {
      const viewer = await sessions.viewerOf(sessionId, use);
      if (!viewer) throw new HubError("UNAUTHENTICATED", "the session has ended");
      return viewer;
    };
    return { viewer: await whose({ keepsAlive: true }), again: () => whose({ keepsAlive: false }) };
  };
}

/** A token is not kept for this: it says itself when it ends, and nobody can end it sooner. */
function lastsUntilExpiry({ viewer, expiresAt }: VerifiedAccess, now: () => Date): Identity {
  return {
    viewer,
    again: async () => {
      if (now() >= expiresAt) throw new HubError("UNAUTHENTICATED", "the token has expired");
      return viewer;
    },
  };
}

function readBearerToken(request: FastifyRequest): string | undefined {
  const { rawHeaders } = request.raw;
  const count = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === "authorization").length;
  if (count === 0) return undefined;
  // Of two, one proxy would read the first and another the last.
  if (count > 1) throw new HubError("UNAUTHENTICATED", "more than one authorization header");
  const header = request.headers.authorization ?? "";
  if (header.length > tokenCharactersMax) throw new HubError("UNAUTHENTICATED", "the token is too long");
  const token = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i.exec(header)?.[1];
  if (token === undefined) throw new HubError("UNAUTHENTICATED", "the authorization header holds no bearer token");
  return token;
}

/** The browser sends the cookie whoever wrote the page; these headers tell which page it was, and pages cannot forge them. */
export function refuseForeignPages(request: FastifyRequest, ownOrigin: string): void {
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const isForeign = (origin !== undefined && origin !== ownOrigin) || (site !== undefined && site !== "same-origin" && site !== "none");
  if (isForeign) throw new HubError("FORBIDDEN", "a page of another origin used the cookie");
}
