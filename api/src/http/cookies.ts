import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The two cookies of the hub: one for the session, one for a sign-in under way. */
export interface Cookies {
  readSession(request: FastifyRequest): string | undefined;
  setSession(reply: FastifyReply, sessionId: string): void;
  clearSession(reply: FastifyReply): void;
  readSignIn(request: FastifyRequest): string | undefined;
  setSignIn(reply: FastifyReply, signIn: { readonly id: string; readonly maxAgeSeconds: number }): void;
  clearSignIn(reply: FastifyReply): void;
}

export function createCookies(baseUrl: string): Cookies {
  const secure = new URL(baseUrl).protocol === "https:";
  // With this prefix a browser accepts the cookie only when it is secure, for this host alone and for every path: nobody else can plant it.
  const prefix = secure ? "__Host-" : "";
  const session = `${prefix}hub-session`;
  const signIn = `${prefix}hub-sign-in`;
  // Lax, because the answer of the identity provider comes as a link from another site.
  const options: CookieSerializeOptions = { path: "/", httpOnly: true, sameSite: "lax", secure };
  return {
    readSession: (request) => request.cookies[session],
    setSession: (reply, sessionId) => void reply.setCookie(session, sessionId, options),
    clearSession: (reply) => void reply.clearCookie(session, options),
    readSignIn: (request) => request.cookies[signIn],
    setSignIn: (reply, { id, maxAgeSeconds }) => void reply.setCookie(signIn, id, { ...options, maxAge: maxAgeSeconds }),
    clearSignIn: (reply) => void reply.clearCookie(signIn, options),
  };
}
