import { randomBytes } from "node:crypto";
import { decodeJwt, jwtVerify, SignJWT } from "jose";
import type { FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";

/** Who may use the private API, and what it may see and do there. */
export interface SignalenAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly email: string;
  readonly seesContactDetails: boolean;
  readonly mayWrite: boolean;
  /** Codes of the departments whose meldingen it may see; all when absent. */
  readonly departments?: readonly string[];
}

export interface SignalenAccounts {
  /** Answers the token endpoint. */
  issue(request: FastifyRequest): Promise<Answer>;
  /** The account that the request's token belongs to, or the answer of a server that does not take it. */
  enter(request: FastifyRequest): Promise<{ readonly account: SignalenAccount } | { readonly refusal: Answer }>;
  /** As if the token that the request carries had run out. */
  expire(request: FastifyRequest): void;
}

const lifetimeSeconds = 300;

export const serverError: Answer = {
  status: 500,
  contentType: "text/html; charset=utf-8",
  body: '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Server Error (500)</title>\n</head>\n<body>\n  <h1>Server Error (500)</h1><p></p>\n</body>\n</html>\n',
};

export function createSignalenAccounts({ accounts, now }: { readonly accounts: readonly SignalenAccount[]; readonly now: () => number }): SignalenAccounts {
  const key = randomBytes(32);
  const expired = new Set<string>();

  return {
    async issue(request) {
      const form = new URLSearchParams(typeof request.body === "string" ? request.body : "");
      if (form.get("grant_type") !== "client_credentials") return { status: 400, body: { error: "unsupported_grant_type" } };
      const encoded = /^Basic (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
      const [id = "", secret = ""] = Buffer.from(encoded, "base64").toString("utf8").split(":").map(decodeURIComponent);
      const account = accounts.find(({ clientId, clientSecret }) => clientId === id && clientSecret === secret);
      if (!account) return { status: 401, body: { error: "invalid_client" } };
      const issuedAt = Math.floor(now() / 1000);
      const token = await new SignJWT({ email: account.email })
        .setProtectedHeader({ alg: "HS256" })
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .setJti(randomBytes(8).toString("hex"))
        .sign(key);
      return { status: 200, body: { access_token: token, expires_in: lifetimeSeconds, token_type: "Bearer" } };
    },
    async enter(request) {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
      // Without a token, and with one that is no JWT, the real server breaks instead of refusing.
      if (token === undefined || !isReadable(token)) return { refusal: serverError };
      if (expired.has(token)) return { refusal: loginFailed };
      try {
        const { payload } = await jwtVerify(token, key, { currentDate: new Date(now()) });
        const account = accounts.find(({ email }) => email === payload["email"]);
        return account ? { account } : { refusal: { ...loginFailed, body: { detail: "Login failed: No user found for the given access token." } } };
      } catch {
        return { refusal: loginFailed };
      }
    },
    expire(request) {
      expired.add(/^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "");
    },
  };
}

const loginFailed: Answer = { status: 401, headers: { "www-authenticate": 'Bearer realm="signals"' }, body: { detail: "Login failed" } };

function isReadable(token: string): boolean {
  try {
    decodeJwt(token);
    return true;
  } catch {
    return false;
  }
}
