import { hash } from "node:crypto";
import { jwtVerify } from "jose";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  customFetch,
  discovery,
  refreshTokenGrant,
} from "openid-client";
import { HubError } from "../kernel/errors.ts";
import { algorithms, clockToleranceSeconds, type VerifiedAccess, verifyAccessToken } from "./access-token.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { createSigningKeys } from "./signing-keys.ts";

export interface AuthenticationOptions {
  /** Exactly as the tokens have it. */
  readonly issuer: string;
  /** For whom the access tokens must be. */
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers reach the hub: scheme, host and port. */
  readonly baseUrl: string;
  /** Where in the access token the roles are, with dots; Keycloak's place when left out. */
  readonly rolesClaim?: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
}

export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The identity provider as the hub uses it. Found at first use, so that the hub can start before it. */
export interface IdentityProvider {
  verify(accessToken: string): Promise<VerifiedAccess>;
  signInUrl(secrets: SignInSecrets): Promise<URL>;
  /** Trades the answer of a sign-in for tokens; throws when anything about it is not as it was asked. */
  completeSignIn(currentUrl: URL, secrets: SignInSecrets): Promise<Tokens>;
  refresh(refreshToken: string): Promise<Tokens>;
  /** Where a browser ends its session at the provider; the hub's own address when the provider has no such place. */
  signOutUrl(idToken: string | undefined): Promise<URL>;
}

const retryMs = 2000;
const verifiedMax = 1000;
/** A token that was found good is not checked again for so long. */
const verifiedMs = 30_000;

export function createIdentityProvider(options: AuthenticationOptions, now: () => Date): IdentityProvider {
  const configuration = createDiscovery(options, now);
  const keys = createSigningKeys({
    now,
    fetchKeys: async () => {
      const { jwks_uri: address } = (await configuration()).serverMetadata();
      if (!address) throw new Error("The identity provider names no place for its keys");
      return boundedFetch(address, { method: "GET", headers: { accept: "application/json" }, body: undefined, redirect: "manual" });
    },
  });
  const rolesClaim = options.rolesClaim ?? "realm_access.roles";
  const verifyOnce = (token: string) => verifyAccessToken(token, { issuer: options.issuer, audience: options.audience, rolesClaim, keys, now });
  const redirectUri = new URL("/auth/callback", options.baseUrl).href;
  return {
    verify: rememberVerified(verifyOnce, now),
    signInUrl: async ({ state, nonce, codeVerifier }) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: "openid profile",
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: "S256",
      }),
    completeSignIn: async (currentUrl, { state, nonce, codeVerifier }) => {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true };
      const answer = await authorizationCodeGrant(await configuration(), currentUrl, checks);
      if (!answer.id_token) throw new HubError("UNAUTHENTICATED", "the identity provider gave no ID token");
      const idToken = await jwtVerify(answer.id_token, keys, {
        issuer: options.issuer,
        audience: options.clientId,
        algorithms,
        currentDate: now(),
        clockTolerance: clockToleranceSeconds,
      });
      if (idToken.payload.typ === "Bearer" || idToken.protectedHeader.typ === "at+jwt")
        throw new HubError("UNAUTHENTICATED", "the ID token is an access token");
      return { accessToken: answer.access_token, refreshToken: answer.refresh_token, idToken: answer.id_token };
    },
    refresh: async (refreshToken) => {
      const answer = await refreshTokenGrant(await configuration(), refreshToken);
      return { accessToken: answer.access_token, refreshToken: answer.refresh_token ?? refreshToken, idToken: answer.id_token };
    },
    signOutUrl: async (idToken) => {
      const found = await configuration();
      const home = new URL("/", options.baseUrl);
      if (!found.serverMetadata().end_session_endpoint) return home;
      return buildEndSessionUrl(found, { post_logout_redirect_uri: home.href, ...(idToken ? { id_token_hint: idToken } : {}) });
    },
  };
}

/** What the provider tells about itself: asked once, and again a little later when that failed. */
function createDiscovery({ issuer, clientId, clientSecret }: AuthenticationOptions, now: () => Date): () => Promise<Configuration> {
  const url = new URL(issuer);
  let found: Promise<Configuration> | undefined;
  let failedAtMs = Number.NEGATIVE_INFINITY;
  return () => {
    if (found) return found;
    if (now().getTime() - failedAtMs < retryMs) return Promise.reject(new HubError("UNAVAILABLE", "the identity provider could not be reached just now"));
    // Without TLS only on this machine: the demo, and tests.
    const execute = url.protocol === "http:" && isLoopback(url) ? [allowInsecureRequests] : [];
    const attempt = discovery(url, clientId, clientSecret, undefined, { execute, [customFetch]: boundedFetch }).catch((cause: unknown) => {
      failedAtMs = now().getTime();
      found = undefined;
      throw new HubError("UNAVAILABLE", "the identity provider could not be reached", { cause });
    });
    found = attempt;
    return attempt;
  };
}

/** Checking a signature costs more than most answers, and a desktop sends the same token with each of its questions. */
function rememberVerified(verify: (token: string) => Promise<VerifiedAccess>, now: () => Date): (token: string) => Promise<VerifiedAccess> {
  const kept = new Map<string, { readonly access: VerifiedAccess; readonly untilMs: number }>();
  return async (token) => {
    // The hash, so that no token stays in memory longer than its request.
    const key = hash("sha256", token, "base64");
    const nowMs = now().getTime();
    const known = kept.get(key);
    if (known && nowMs < known.untilMs) return known.access;
    kept.delete(key);
    const access = await verify(token);
    kept.set(key, { access, untilMs: Math.min(nowMs + verifiedMs, access.expiresAt.getTime()) });
    const [oldest] = kept.keys();
    if (kept.size > verifiedMax && oldest !== undefined) kept.delete(oldest);
    return access;
  };
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
