import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoAccounts } from "./oidc-accounts.ts";
import { type OidcProvider, startOidcProvider } from "./oidc-provider.ts";
import { signIn } from "./oidc-sign-in.ts";

let provider: OidcProvider;
beforeAll(async () => {
  provider = await startOidcProvider({ port: 0 });
});
afterAll(() => provider.close());

const verify = async (token: string, audience = "kcc-hub") =>
  (await jwtVerify(token, createRemoteJWKSet(new URL(`${provider.issuer}/jwks`)), { issuer: provider.issuer, audience })).payload;

function authorizeUrl(changes: Record<string, string> = {}): URL {
  const url = new URL("/auth", provider.issuer);
  const request = {
    client_id: "kcc-hub",
    response_type: "code",
    scope: "openid",
    redirect_uri: "http://127.0.0.1:3000/auth/callback",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...changes,
  };
  url.search = new URLSearchParams(Object.entries(request).filter(([, value]) => value !== "")).toString();
  return url;
}

async function openPage() {
  const start = await fetch(authorizeUrl(), { redirect: "manual" });
  const cookie = start.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  const url = new URL(start.headers.get("location") ?? "", provider.issuer);
  return { url, cookie, page: await fetch(url, { headers: { cookie } }) };
}

function askSandboxToken(body: URLSearchParams | string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${provider.issuer}/sandbox/token`, { method: "POST", body, headers });
}

describe("tokens", () => {
  test.each(demoAccounts)("$name gets a signed access token with the role in the Keycloak shape", async (account) => {
    const token = await provider.signIn(account.name);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: "ES256", typ: "at+jwt" });
    expect(await verify(token)).toMatchObject({
      sub: account.subject,
      name: account.displayName,
      preferred_username: account.name,
      realm_access: { roles: [...account.roles] },
    });
  });

  test("the ID token tells the same person, name and roles", async () => {
    const tokens = await signIn({ issuer: provider.issuer, account: "carla" });
    const access = await verify(tokens.accessToken);
    const id = await verify(tokens.idToken);
    expect(id).toMatchObject({ sub: access.sub, name: "Carla Test", email: "carla@example.test", realm_access: { roles: ["supervisor"] } });
  });

  test("a public agent desktop signs in without a secret, for the same audience", async () => {
    const tokens = await signIn({ issuer: provider.issuer, account: "anna", client: { id: "agent-desktop" } });
    expect(await verify(tokens.accessToken)).toMatchObject({ client_id: "agent-desktop", realm_access: { roles: ["agent"] } });
  });

  test("a refresh token gives a new access token for the hub", async () => {
    const { refreshToken } = await signIn({ issuer: provider.issuer, account: "bram" });
    const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken ?? "", client_id: "kcc-hub", client_secret: "web-secret" });
    const reply: unknown = await (await fetch(`${provider.issuer}/token`, { method: "POST", body })).json();
    expect(await verify(member(reply, "access_token"))).toMatchObject({ realm_access: { roles: ["kennisbank-manager"] } });
  });

  test("the service account gets its token with client credentials, Basic or in the body, and no role by itself", async () => {
    const basic = await fetch(`${provider.issuer}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from("agent-desktop-service:worker-secret").toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    });
    expect(await verify(member(await basic.json(), "access_token"))).toMatchObject({ sub: "agent-desktop-service", realm_access: { roles: [] } });
    const wrong = await fetch(`${provider.issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: "agent-desktop-service", client_secret: "guess" }),
    });
    expect(wrong.status).toBe(401);
  });

  test("a given signing key is the one in the JWKS", async () => {
    const signingKey = {
      kty: "EC",
      crv: "P-256",
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
      d: "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI",
    };
    const seeded = await startOidcProvider({ port: 0, signingKey });
    const keys: unknown = await (await fetch(`${seeded.issuer}/jwks`)).json();
    await seeded.close();
    expect(keys).toMatchObject({ keys: [{ x: signingKey.x, y: signingKey.y }] });
    expect(JSON.stringify(keys)).not.toContain(signingKey.d);
  });
});

describe("the sign-in page", () => {
  test("says that it is a sandbox and lists every account", async () => {
    const html = await (await openPage()).page.text();
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain("proefomgeving");
    expect(html).toContain("This is a sandbox");
    for (const account of demoAccounts) expect(html).toContain(`${account.name}-pw`);
    expect(html.match(/<label for="(account|password)"/g)).toHaveLength(2);
  });

  test("a wrong password is refused with the name kept and made harmless", async () => {
    const { url, cookie } = await openPage();
    const body = new URLSearchParams({ account: '"><b>anna', password: "anna" });
    const refused = await fetch(url, { method: "POST", headers: { cookie }, body, redirect: "manual" });
    const html = await refused.text();
    expect(refused.status).toBe(401);
    expect(html).toContain('role="alert"');
    expect(html).toContain("&quot;&gt;&lt;b&gt;anna");
    expect(html).not.toContain("<b>anna");
  });

  test("a page of another browser, without its cookie, signs nobody in", async () => {
    const { url } = await openPage();
    const body = new URLSearchParams({ account: "anna", password: "anna-pw" });
    const refused = await fetch(url, { method: "POST", body, redirect: "manual" });
    expect(refused.status).toBe(400);
    expect(refused.headers.get("location")).toBeNull();
  });
});

describe("what is refused", () => {
  test("no PKCE, or the plain method", async () => {
    const without = await fetch(authorizeUrl({ code_challenge: "", code_challenge_method: "" }), { redirect: "manual" });
    expect(without.headers.get("location")).toContain("error=invalid_request");
    const plain = await fetch(authorizeUrl({ code_challenge_method: "plain" }), { redirect: "manual" });
    expect(plain.headers.get("location")).toContain("error=invalid_request");
  });

  test.each(["https://evil.example/cb", "http://127.0.0.1.evil.example/", "http://127.0.0.1@evil.example/", "javascript:alert(1)"])(
    "the return address %s",
    async (address) => {
      const refused = await fetch(authorizeUrl({ redirect_uri: address }), { redirect: "manual" });
      expect(refused.status).toBe(400);
      expect(refused.headers.get("location")).toBeNull();
    },
  );

  test("the implicit flow", async () => {
    const refused = await fetch(authorizeUrl({ response_type: "id_token", nonce: "n1" }), { redirect: "manual" });
    expect(refused.headers.get("location")).toContain("error=unsupported_response_type");
  });

  test.each(["http://127.0.0.1:5173/auth/callback", "http://localhost:8080/x"])("but not %s", async (address) => {
    expect((await fetch(authorizeUrl({ redirect_uri: address }), { redirect: "manual" })).status).toBe(303);
  });
});

describe("sandbox only: a token for name and password", () => {
  test("as a form, answered as JSON", async () => {
    const reply: unknown = await (await askSandboxToken(new URLSearchParams({ account: "dirk", password: "dirk-pw" }))).json();
    expect(reply).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
    expect(await verify(member(reply, "access_token"))).toMatchObject({ realm_access: { roles: ["integrator"] } });
  });

  test("as JSON, answered as bare text for a shell variable", async () => {
    const reply = await askSandboxToken(JSON.stringify({ account: "els", password: "els-pw" }), { "content-type": "application/json", accept: "text/plain" });
    expect(await verify(await reply.text())).toMatchObject({ realm_access: { roles: ["auditor"] } });
  });

  test("not for a wrong password", async () => {
    expect((await askSandboxToken(new URLSearchParams({ account: "dirk", password: "anna-pw" }))).status).toBe(401);
  });
});

describe("signing out", () => {
  test("goes back to the application at once when it says whom it signs out", async () => {
    const { idToken } = await signIn({ issuer: provider.issuer, account: "anna" });
    const url = new URL("/session/end", provider.issuer);
    url.search = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: "http://127.0.0.1:3000/", state: "s1" }).toString();
    const page = await fetch(url, { redirect: "manual" });
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(";", 1)[0])
      .join("; ");
    const html = await page.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(html).toContain('name="logout" value="yes"');
    const done = await fetch(new URL("/session/end/confirm", provider.issuer), {
      method: "POST",
      headers: { cookie },
      body: new URLSearchParams({ xsrf, logout: "yes" }),
      redirect: "manual",
    });
    expect(done.headers.get("location")).toBe("http://127.0.0.1:3000/?state=s1");
  });
});

function member(json: unknown, name: string): string {
  const value: unknown = typeof json === "object" && json !== null ? Reflect.get(json, name) : undefined;
  if (typeof value !== "string") throw new TypeError(`No ${name} in the reply`);
  return value;
}
