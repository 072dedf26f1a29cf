import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { listen } from "./listen.ts";

/** A small OpenID provider that can misbehave on demand: what a sandbox or Keycloak cannot be asked to do. */
export interface Issuer {
  readonly url: string;
  /** A signed token; without changes one that the hub accepts. */
  token(changes?: TokenChanges): Promise<string>;
  /** Makes a new key and forgets the old one. */
  rotate(): Promise<void>;
  /** How often the keys were asked for. */
  keyFetches(): number;
  /** What the provider does next; tests change it. */
  readonly behaviour: Behaviour;
  publicJwk(): JWK;
  /** The refresh token that was given last: what a thief would have. */
  latestRefreshToken(): string;
  close(): Promise<void>;
}

export interface TokenChanges {
  readonly claims?: JWTPayload;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
}

export interface Behaviour {
  keys: "good" | "down" | "huge" | "slow";
  account: "open" | "closed";
  tokenEndpoint: "good" | "down";
  roles: readonly string[];
  accessSeconds: number;
  /** Changes to the ID token of the next sign-in. */
  idToken: JWTPayload;
  /** The access token is also given as ID token. */
  swapTokens: boolean;
}

export const audience = "kcc-hub";
export const client = { id: "kcc-hub", secret: "web-secret" };

interface Grant {
  readonly nonce: string | null;
  readonly challenge: string | null;
}

interface State {
  url: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
  kid: string;
  keyFetches: number;
  readonly behaviour: Behaviour;
  readonly codes: Map<string, Grant>;
  readonly refreshTokens: Set<string>;
  readonly now: () => number;
}

export async function startIssuer(now: () => number = Date.now): Promise<Issuer> {
  const behaviour: Behaviour = { keys: "good", account: "open", tokenEndpoint: "good", roles: ["agent"], accessSeconds: 300, idToken: {}, swapTokens: false };
  const state: State = { url: "", ...(await newKey()), keyFetches: 0, behaviour, codes: new Map(), refreshTokens: new Set(), now };
  const server = createServer((request, response) => {
    answer(state, request, response).catch(() => response.writeHead(500).end());
  });
  state.url = `http://127.0.0.1:${await listen(server)}`;
  return {
    url: state.url,
    behaviour,
    token: (changes) => sign(state, changes),
    rotate: async () => {
      Object.assign(state, await newKey());
    },
    keyFetches: () => state.keyFetches,
    publicJwk: () => state.publicJwk,
    latestRefreshToken: () => [...state.refreshTokens].at(-1) ?? "",
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function newKey(): Promise<{ privateKey: CryptoKey; publicJwk: JWK; kid: string }> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const kid = randomUUID();
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" }, kid };
}

async function sign(state: State, { claims = {}, header = {}, without = [] }: TokenChanges = {}): Promise<string> {
  const nowSeconds = Math.floor(state.now() / 1000);
  const payload: JWTPayload = {
    iss: state.url,
    aud: audience,
    sub: "anna-id",
    iat: nowSeconds,
    exp: nowSeconds + state.behaviour.accessSeconds,
    jti: randomUUID(),
    typ: "Bearer",
    azp: client.id,
    name: "Anna Test",
    realm_access: { roles: state.behaviour.roles },
    ...claims,
  };
  for (const name of without) delete payload[name];
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256", typ: "JWT", kid: state.kid, ...header }).sign(state.privateKey);
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", state.url);
  switch (url.pathname) {
    case "/.well-known/openid-configuration":
      return sendJson(response, 200, {
        issuer: state.url,
        authorization_endpoint: `${state.url}/authorize`,
        token_endpoint: `${state.url}/token`,
        end_session_endpoint: `${state.url}/end`,
        jwks_uri: `${state.url}/keys`,
        response_types_supported: ["code"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    case "/keys":
      return sendKeys(state, response);
    case "/authorize": {
      const code = randomUUID();
      state.codes.set(code, { nonce: url.searchParams.get("nonce"), challenge: url.searchParams.get("code_challenge") });
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: url.searchParams.get("state") ?? "" }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    case "/token":
      return sendTokens(state, new URLSearchParams(await readBody(request)), response);
    default:
      return void response.writeHead(404).end();
  }
}

async function sendKeys(state: State, response: ServerResponse): Promise<void> {
  state.keyFetches += 1;
  const { keys } = state.behaviour;
  if (keys === "down") return void response.writeHead(503).end();
  if (keys === "slow") return void response.writeHead(200, { "content-type": "application/json" }).write("{");
  if (keys === "good") return sendJson(response, 200, { keys: [state.publicJwk] });
  response.writeHead(200, { "content-type": "application/json" });
  // Whoever reads it hangs up long before the end.
  await pipeline(Readable.from(endlessKeys()), response).catch(() => undefined);
  return undefined;
}

function* endlessKeys(): Generator<string> {
  yield '{"keys":["';
  for (let sent = 0; sent < 800; sent += 1) yield "x".repeat(64 * 1024);
  yield '"]}';
}

async function sendTokens(state: State, form: URLSearchParams, response: ServerResponse): Promise<void> {
  const { behaviour } = state;
  if (behaviour.tokenEndpoint === "down") return void response.writeHead(503).end();
  const refused = () => sendJson(response, 400, { error: "invalid_grant" });
  if (behaviour.account === "closed") return refused();
  if (form.get("grant_type") === "refresh_token") {
    // A refresh token serves once; one that comes again was stolen, and ends the whole family.
    if (!state.refreshTokens.delete(form.get("refresh_token") ?? "")) {
      state.refreshTokens.clear();
      return refused();
    }
    return giveTokens(state, response, null);
  }
  const code = form.get("code") ?? "";
  const grant = state.codes.get(code);
  state.codes.delete(code);
  const challenge = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (!grant || grant.challenge !== challenge) return refused();
  return giveTokens(state, response, grant);
}

async function giveTokens(state: State, response: ServerResponse, grant: Grant | null): Promise<void> {
  const { behaviour } = state;
  const refreshToken = randomUUID();
  state.refreshTokens.add(refreshToken);
  const accessToken = await sign(state);
  const claims = { typ: "ID", aud: client.id, ...(grant?.nonce ? { nonce: grant.nonce } : {}), ...behaviour.idToken };
  const idToken = behaviour.swapTokens ? await sign(state, { claims: { nonce: grant?.nonce } }) : await sign(state, { claims });
  sendJson(response, 200, {
    access_token: accessToken,
    id_token: idToken,
    refresh_token: refreshToken,
    token_type: "Bearer",
    expires_in: behaviour.accessSeconds,
  });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) body += String(chunk);
  return body;
}
