import { type JWTHeaderParameters, type JWTPayload, jwtVerify, errors } from "jose";
import { z } from "zod";
import type { Viewer } from "../kernel/abilities.ts";
import { HubError } from "../kernel/errors.ts";
import type { SigningKeys } from "./signing-keys.ts";

export interface AccessTokenOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Where in the token the roles are, with dots. */
  readonly rolesClaim: string;
  readonly keys: SigningKeys;
  readonly now: () => Date;
}

export interface VerifiedAccess {
  readonly viewer: Viewer;
  readonly expiresAt: Date;
}

/** Asymmetric only: with a shared secret, whoever can check a token could make one. */
export const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"];
export const clockToleranceSeconds = 30;
const lifetimeSecondsMax = 24 * 3600;
const rolesMax = 200;

const Claims = z.object({
  sub: z.string().min(1).max(255),
  iat: z.number(),
  exp: z.number(),
  name: z.string().max(1000).optional(),
  preferred_username: z.string().max(1000).optional(),
  azp: z.string().optional(),
  client_id: z.string().optional(),
  appid: z.string().optional(),
  idtyp: z.string().optional(),
});

/** Checks a bearer token and tells who it is. Throws UNAUTHENTICATED, FORBIDDEN when the roles cannot be told, UNAVAILABLE without the provider's keys. */
export async function verifyAccessToken(token: string, options: AccessTokenOptions): Promise<VerifiedAccess> {
  const { issuer, audience, keys, now } = options;
  const currentDate = now();
  const verified = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms,
    currentDate,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ["sub", "iat", "exp"],
  }).catch(refuse);
  const { payload, protectedHeader } = verified;
  if (!isAccessToken(payload, protectedHeader)) throw new HubError("UNAUTHENTICATED", "the token is no access token");
  const parsed = Claims.safeParse(payload);
  if (!parsed.success) throw new HubError("UNAUTHENTICATED", "the token lacks claims");
  const claims = parsed.data;
  const nowSeconds = currentDate.getTime() / 1000;
  if (claims.iat > nowSeconds + clockToleranceSeconds) throw new HubError("UNAUTHENTICATED", "the token is from the future");
  if (claims.exp > nowSeconds + lifetimeSecondsMax) throw new HubError("UNAUTHENTICATED", "the token is valid for too long");
  const kind = isServiceAccount(claims) ? "service" : "person";
  const viewer: Viewer = {
    userId: claims.sub,
    name: (claims.name ?? claims.preferred_username ?? claims.sub).slice(0, 255),
    roles: readRoles(payload, options.rolesClaim),
    kind,
  };
  return { viewer, expiresAt: new Date(claims.exp * 1000) };
}

function refuse(error: unknown): never {
  if (error instanceof HubError) throw error;
  if (error instanceof errors.JOSEError) throw new HubError("UNAUTHENTICATED", `the token is refused: ${error.code}`);
  // A header of the wrong shape makes the libraries below throw TypeErrors of their own.
  throw new HubError("UNAUTHENTICATED", "the token cannot be read", { cause: error });
}

/**
 * An ID token has the same issuer and often the same audience, but tells a client who signed in and must open nothing. RFC 9068 marks access tokens in the
 * header, Keycloak in a claim; others are known by their scope, which no ID token has.
 */
function isAccessToken(payload: JWTPayload, header: JWTHeaderParameters): boolean {
  if (header.typ?.toLowerCase().replace("application/", "") === "at+jwt") return true;
  if (typeof payload.typ === "string") return payload.typ === "Bearer";
  const hasScope = typeof payload.scope === "string" || typeof payload.scp === "string";
  return hasScope && !("nonce" in payload) && !("at_hash" in payload) && !("c_hash" in payload);
}

/** A token got with client credentials. RFC 9068 makes its subject the client itself, Keycloak a user with this prefix, Entra marks it. */
function isServiceAccount(claims: z.output<typeof Claims>): boolean {
  const clients = [claims.azp, claims.client_id, claims.appid];
  return claims.idtyp === "app" || clients.includes(claims.sub) || claims.preferred_username?.startsWith("service-account-") === true;
}

const rolePattern = /^[a-z0-9-]{2,64}$/;

function readRoles(payload: JWTPayload, path: string): readonly string[] {
  // Entra leaves the groups out when there are many, and says so. "Not told" must never be read as "none of the restrictions".
  if ("hasgroups" in payload || "_claim_names" in payload) throw new HubError("FORBIDDEN", "the token holds too many groups to tell the roles");
  const found = path.split(".").reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined), payload);
  if (!Array.isArray(found)) return [];
  if (found.length > rolesMax) throw new HubError("FORBIDDEN", "the token holds too many roles");
  const names = found.filter((name): name is string => typeof name === "string" && rolePattern.test(name));
  // Keycloak adds a technical role of its own to everybody.
  return [...new Set(names)].filter((name) => !name.startsWith("default-roles-"));
}
