import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { Provider } from "oidc-provider";
import { findDemoAccount } from "./oidc-accounts.ts";
import { applicationName, configureOidc, isLoopback } from "./oidc-configuration.ts";
import { escapeHtml, messagePage, signInPage } from "./oidc-pages.ts";
import { signIn } from "./oidc-sign-in.ts";

export interface OidcProviderOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** A private ES256 key (P-256), so that tokens can be compared between starts; without it a new one is made. */
  readonly signingKey?: JWK;
  /** How long an access token is good. */
  readonly accessTokenSeconds?: number;
  /** Roles of the service account `agent-desktop-service`; none unless told, as in the Keycloak realm. */
  readonly serviceRoles?: readonly string[];
}

export interface OidcProvider {
  readonly issuer: string;
  /** A real access token for a demo account, got by walking the whole flow over HTTP. */
  signIn(accountName: string): Promise<string>;
  close(): Promise<void>;
}

const bodyBytesMax = 10_000;

/**
 * A real OpenID provider for the demo and for tests, with accounts that everybody may know. The hub needs no special setting for it: clients,
 * accounts and the shape of the tokens are those of the Keycloak realm that it is tested with as well.
 */
export async function startOidcProvider(options: OidcProviderOptions): Promise<OidcProvider> {
  const server = createServer();
  const port = await listen(server, options.port);
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(
    issuer,
    configureOidc({
      signingKey: options.signingKey ?? (await makeSigningKey()),
      accessTokenSeconds: options.accessTokenSeconds ?? 60 * 60,
      serviceRoles: options.serviceRoles ?? [],
    }),
  );
  provider.Client.prototype.redirectUriAllowed = isLoopback;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isLoopback;
  const protocol = provider.callback();
  server.on("request", (request, response) => {
    answer({ issuer, provider, protocol }, request, response).catch((error: unknown) => {
      if (!response.headersSent) sendHtml(response, 500, messagePage({ title: "Er ging iets mis", text: escapeHtml(errorName(error)) }));
    });
  });
  return {
    issuer,
    signIn: async (accountName) => (await signIn({ issuer, account: accountName })).accessToken,
    close: () => close(server),
  };
}

interface Site {
  readonly issuer: string;
  readonly provider: Provider;
  readonly protocol: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", site.issuer).pathname;
  if (path === "/") {
    const text = "Hier logt de proefomgeving van KCC Hub mensen in. Begin bij de hub zelf.";
    return sendHtml(response, 200, messagePage({ title: "Inloggen voor de proefomgeving", text }));
  }
  if (path.startsWith("/sign-in/")) return answerSignIn(site, request, response);
  if (path === "/sandbox/token" && request.method === "POST") return answerSandboxToken(site, request, response);
  return site.protocol(request, response);
}

async function answerSignIn(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const interaction = await site.provider.interactionDetails(request, response).catch(() => undefined);
  if (!interaction) {
    const text = "Deze inlogpoging is verlopen. Ga terug naar de toepassing en begin opnieuw.";
    return sendHtml(response, 400, messagePage({ title: "Verlopen", text }));
  }
  const action = `/sign-in/${interaction.uid}`;
  const application = typeof interaction.params.client_id === "string" ? applicationName(interaction.params.client_id) : "KCC Hub";
  if (request.method !== "POST") return sendHtml(response, 200, signInPage({ action, application }));
  const form = readCredentials(request, await readBody(request));
  const account = findDemoAccount(form);
  if (!account) return sendHtml(response, 401, signInPage({ action, application, failedName: form.name }));
  await site.provider.interactionFinished(request, response, { login: { accountId: account.subject } });
}

/**
 * Only here because this is a sandbox: gives an access token for name and password, so that a demo can be typed on a command line.
 *
 *     curl -s -H 'Accept: text/plain' -d 'account=anna&password=anna-pw' http://127.0.0.1:4101/sandbox/token
 */
async function answerSandboxToken(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const account = findDemoAccount(readCredentials(request, await readBody(request)));
  if (!account) {
    response.writeHead(401, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: "invalid_grant", error_description: "No demo account has this name and password" }));
    return;
  }
  const tokens = await signIn({ issuer: site.issuer, account: account.name });
  const plain = request.headers.accept?.startsWith("text/plain") === true;
  response.writeHead(200, { "content-type": plain ? "text/plain" : "application/json", "cache-control": "no-store" });
  response.end(plain ? tokens.accessToken : JSON.stringify({ access_token: tokens.accessToken, token_type: "Bearer", expires_in: tokens.expiresIn }));
}

async function makeSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return exportJWK(privateKey);
}

function readCredentials(request: IncomingMessage, body: string): { readonly name: string; readonly password: string } {
  if (request.headers["content-type"]?.startsWith("application/json") !== true) {
    const form = new URLSearchParams(body);
    return { name: form.get("account") ?? "", password: form.get("password") ?? "" };
  }
  const json: unknown = JSON.parse(body);
  const member = (name: string) => {
    const value: unknown = typeof json === "object" && json !== null ? Reflect.get(json, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  return { name: member("account"), password: member("password") };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > bodyBytesMax) throw new RangeError("The request is too large");
  }
  return body;
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(html);
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : "Error";
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
