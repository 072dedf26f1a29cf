import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OidcProvider, startOidcProvider } from "../../connectors/sandbox/oidc-provider.ts";
import { graphql } from "./support/ask.ts";
import { type Browser, openBrowser, type Page } from "./support/browser.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";

const keycloak = process.env.OIDC_ISSUER;
let clockMs = Date.now();

describe("the sandbox provider", () => {
  let provider: OidcProvider;
  let hub: TestHub;
  beforeAll(async () => {
    provider = await startOidcProvider({ port: 0 });
    hub = await startTestHub({ issuer: provider.issuer, now: () => new Date(clockMs) });
  });
  afterAll(async () => {
    await hub.close();
    await provider.close();
  });
  test("signs people in and out of the hub as any other does", () => expectSignInAndOut(hub, provider.issuer));
});

describe.skipIf(keycloak === undefined)("Keycloak", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ issuer: keycloak ?? "", now: () => new Date(clockMs) });
  });
  afterAll(() => hub.close());
  test("signs people in and out of the hub, with nothing set differently", () => expectSignInAndOut(hub, keycloak ?? ""));

  test("gives service accounts tokens that are not for the hub, so they are refused", async () => {
    const form = new URLSearchParams({ grant_type: "client_credentials", client_id: "agent-desktop-service", client_secret: "worker-secret" });
    const tokens: unknown = await (await fetch(`${keycloak}/protocol/openid-connect/token`, { method: "POST", body: form })).json();
    const token = typeof tokens === "object" && tokens !== null ? String(Reflect.get(tokens, "access_token")) : "";
    expect(token).toMatch(/^eyJ/);
    const page = await openBrowser().send(`${hub.url}/graphql`, {
      body: graphql("{ me { id } }"),
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    });
    expect(page.status).toBe(401);
  });
});

async function expectSignInAndOut(hub: TestHub, issuer: string): Promise<void> {
  const browser = openBrowser();
  const form = await browser.follow(`${hub.url}/auth/login?returnTo=/rechten`);
  expect(form.url.origin).toBe(new URL(issuer).origin);
  const landed = await followFrom(browser, await submit(browser, form, { account: "carla", username: "carla", password: "carla-pw" }));
  expect(landed.url.href).toBe(`${hub.url}/rechten`);
  expect(JSON.parse((await browser.get(`${hub.url}/auth/session`)).text)).toMatchObject({ name: "Carla Test", roles: ["supervisor"] });
  // A minute later the provider is asked again, with the refresh token.
  clockMs += 60_000;
  const asked = await browser.send(`${hub.url}/graphql`, { body: graphql("{ me { name roles } }"), headers: { "content-type": "application/json" } });
  expect(JSON.parse(asked.text)).toEqual({ data: { me: { name: "Carla Test", roles: ["supervisor"] } } });
  const goodbye = await browser.follow(`${hub.url}/auth/logout`);
  expect(goodbye.status).toBeLessThan(500);
  expect((await browser.get(`${hub.url}/auth/session`)).status).toBe(401);
  clockMs -= 60_000;
}

/** Fills in the form on a page and sends it, as somebody at a keyboard would. */
function submit(browser: Browser, page: Page, values: Readonly<Record<string, string>>): Promise<Page> {
  const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1]?.replaceAll("&amp;", "&");
  if (action === undefined) throw new Error(`There is no form at ${page.url.pathname}`);
  const names = [...page.text.matchAll(/<input[^>]*name="([^"]+)"/g)].map(([, name = ""]) => name);
  const body = new URLSearchParams(names.map((name) => [name, values[name] ?? ""])).toString();
  return browser.send(new URL(action, page.url).href, { body, headers: { "content-type": "application/x-www-form-urlencoded" } });
}

async function followFrom(browser: Browser, page: Page): Promise<Page> {
  return page.location === undefined ? page : browser.follow(new URL(page.location, page.url).href);
}
