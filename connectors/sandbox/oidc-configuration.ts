import { randomBytes } from "node:crypto";
import type { JWK } from "jose";
import { type Configuration, interactionPolicy, type KoaContextWithOIDC } from "oidc-provider";
import { type DemoAccount, demoAccounts } from "./oidc-accounts.ts";
import { createMemoryAdapter } from "./oidc-memory.ts";
import { escapeHtml, messagePage, signingOutPage, signOutPage } from "./oidc-pages.ts";

export interface OidcConfigurationOptions {
  readonly signingKey: JWK;
  readonly accessTokenSeconds: number;
  readonly serviceRoles: readonly string[];
}

const audience = "kcc-hub";
const resource = "urn:kcc-hub:api";
const sessionSeconds = 12 * 60 * 60;

export function configureOidc(options: OidcConfigurationOptions): Configuration {
  const policy = interactionPolicy.base();
  // The sandbox's own clients may have what they ask: there is nobody to be asked for consent.
  policy.remove("consent");
  return {
    adapter: createMemoryAdapter(),
    clients: [...clients],
    jwks: { keys: [{ ...options.signingKey, use: "sig", alg: "ES256" }] },
    clientDefaults: { id_token_signed_response_alg: "ES256" },
    clientAuthMethods: ["client_secret_basic", "client_secret_post", "none"],
    responseTypes: ["code"],
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    scopes: ["openid", "offline_access"],
    claims: { openid: ["sub", "realm_access"], profile: ["name", "given_name", "preferred_username"], email: ["email", "email_verified"] },
    cookies: {
      // Cookies know no ports, so the hub on the same host must not meet these under a usual name.
      names: { session: "kcc_sandbox_session", interaction: "kcc_sandbox_interaction", resume: "kcc_sandbox_resume" },
      keys: [randomBytes(32).toString("hex")],
    },
    pkce: { required: () => true },
    // An agent desktop in the browser fetches its token from another origin.
    clientBasedCORS: (_context, origin) => isLoopback(origin),
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}`, policy },
    findAccount: (_context, subject) => findAccount(subject),
    loadExistingGrant: grantEverything,
    extraTokenClaims: (_context, token) => {
      if (token.kind === "ClientCredentials") return { realm_access: { roles: [...options.serviceRoles] } };
      const account = token.kind === "AccessToken" ? accountOf(token.accountId) : undefined;
      return account && claimsOf(account);
    },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed("refresh_token"),
    renderError: (context, out) => {
      const text = escapeHtml([out.error, out.error_description].filter(Boolean).join(": "));
      renderPage(context, messagePage({ title: "Inloggen lukt niet", text }));
    },
    features: features(options),
    ttl: lifetimes(options),
  };
}

function features({ accessTokenSeconds }: OidcConfigurationOptions): Configuration["features"] {
  return {
    devInteractions: { enabled: false },
    // Without it the ID token carries every claim, and the access token is for the hub only.
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        const view = { form, formId: "op.logoutForm" };
        renderPage(context, context.oidc.entities.IdTokenHint ? signingOutPage(view) : signOutPage(view));
      },
      postLogoutSuccessSource: (context) => renderPage(context, messagePage({ title: "Uitgelogd", text: "Je bent uitgelogd." })),
    },
    resourceIndicators: {
      enabled: true,
      // Whoever asks for nothing special gets a token for the hub.
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: "",
        audience,
        accessTokenTTL: accessTokenSeconds,
        accessTokenFormat: "jwt",
        jwt: { sign: { alg: "ES256" } },
      }),
    },
  };
}

function lifetimes({ accessTokenSeconds }: OidcConfigurationOptions): Configuration["ttl"] {
  return {
    AccessToken: accessTokenSeconds,
    AuthorizationCode: 60,
    ClientCredentials: accessTokenSeconds,
    Grant: sessionSeconds,
    IdToken: accessTokenSeconds,
    Interaction: 60 * 60,
    RefreshToken: sessionSeconds,
    Session: sessionSeconds,
  };
}

const loopbackAddress = "http://127.0.0.1/";
const clients = [
  {
    client_id: "kcc-hub",
    client_name: "KCC Hub",
    client_secret: "web-secret",
    redirect_uris: [loopbackAddress],
    post_logout_redirect_uris: [loopbackAddress],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
  },
  {
    client_id: "agent-desktop",
    client_name: "Werkplek van de medewerker",
    token_endpoint_auth_method: "none",
    redirect_uris: [loopbackAddress],
    post_logout_redirect_uris: [loopbackAddress],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
  },
  { client_id: "agent-desktop-service", client_secret: "worker-secret", redirect_uris: [], grant_types: ["client_credentials"], response_types: [] },
] as const satisfies Configuration["clients"];

export function applicationName(clientId: string): string {
  const client = clients.find((known) => known.client_id === clientId);
  return client && "client_name" in client ? client.client_name : clientId;
}

function accountOf(subject: string): DemoAccount | undefined {
  return demoAccounts.find((account) => account.subject === subject);
}

function findAccount(subject: string) {
  const account = accountOf(subject);
  return account && { accountId: subject, claims: () => ({ ...claimsOf(account), sub: account.subject }) };
}

/** The shape in which Keycloak tells who somebody is. */
function claimsOf(account: DemoAccount) {
  return {
    name: account.displayName,
    given_name: account.givenName,
    preferred_username: account.name,
    email: account.email,
    email_verified: true,
    realm_access: { roles: [...account.roles] },
  };
}

async function grantEverything(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile email offline_access");
  await grant.save();
  return grant;
}

function renderPage(context: KoaContextWithOIDC, html: string): void {
  context.type = "html";
  context.body = html;
}

/** Hub, admin and desktops run on any port of this machine, so the port and path of a return address are not checked; the machine is. */
export function isLoopback(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === "http:" && ["127.0.0.1", "localhost"].includes(url.hostname) && !url.username && !url.password && !url.hash;
}
