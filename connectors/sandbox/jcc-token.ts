import { randomBytes } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";

export interface JccTokens {
  /** Answers `POST connect/token`. */
  issue(request: FastifyRequest): Answer;
  /** Whether the request carries a token that is still good. */
  accepts(request: FastifyRequest): boolean;
  /** As if the token that the request carries had run out. */
  expire(request: FastifyRequest): void;
}

interface JccTokenOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly now: () => number;
}

const lifetimeSeconds = 3600;

export function createJccTokens({ clientId, clientSecret, now }: JccTokenOptions): JccTokens {
  const expiries = new Map<string, number>();
  return {
    issue(request) {
      const form = new URLSearchParams(typeof request.body === "string" ? request.body : "");
      if (form.get("grant_type") !== "client_credentials") return refuse("unsupported_grant_type");
      const client = basicCredentials(request.headers.authorization) ?? { id: form.get("client_id"), secret: form.get("client_secret") };
      if (client.id !== clientId || client.secret !== clientSecret) return refuse("invalid_client");
      if (form.get("scope") !== "warp-api") return refuse("invalid_scope");
      for (const [token, expiry] of expiries) if (expiry <= now()) expiries.delete(token);
      const token = randomBytes(32).toString("base64url");
      expiries.set(token, now() + lifetimeSeconds * 1000);
      return { status: 200, body: { access_token: token, expires_in: lifetimeSeconds, token_type: "Bearer", scope: "warp-api" } };
    },
    accepts: (request) => (expiries.get(bearerToken(request)) ?? 0) > now(),
    expire(request) {
      expiries.delete(bearerToken(request));
    },
  };
}

function basicCredentials(header: string | undefined): { readonly id: string; readonly secret: string } | undefined {
  const encoded = /^Basic (.+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return { id: decodeURIComponent(text.slice(0, colon)), secret: decodeURIComponent(text.slice(colon + 1)) };
}

function refuse(error: string): Answer {
  return { status: 400, body: { error } };
}

function bearerToken(request: FastifyRequest): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
}
