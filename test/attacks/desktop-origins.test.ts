import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, graphql, json, send } from "./support/ask.ts";
import { openBrowser } from "./support/browser.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

const desktop = "https://desktop.example.test";
const me = graphql("{ me { id } }");

let issuer: Issuer;
let hub: TestHub;
let token: string;
beforeAll(async () => {
  issuer = await startIssuer();
  hub = await startTestHub({ issuer: issuer.url, desktopOrigins: [desktop] });
  token = await issuer.token();
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});

const preflight = (origin: string, path = "/graphql") =>
  send(hub.url, {
    method: "OPTIONS",
    path,
    headers: [
      ["origin", origin],
      ["access-control-request-method", "POST"],
      ["access-control-request-headers", "authorization,content-type"],
    ],
  });

test("a page of a desktop that is named may ask with a bearer token, and read the trace id", async () => {
  const allowed = await preflight(desktop);
  expect(allowed.status).toBe(204);
  expect(allowed.headers).toMatchObject({ "access-control-allow-origin": desktop, "access-control-allow-methods": "POST" });
  expect(allowed.headers["access-control-allow-headers"]).toMatch(/authorization/);
  const answer = await send(hub.url, { headers: [["origin", desktop], json, bearer(token)], body: me });
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({ "access-control-allow-origin": desktop, "access-control-expose-headers": "x-trace-id" });
  expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
});

test.each([
  ["another origin", "https://evil.example", "/graphql"],
  ["the same host under another name", "https://desktop.example.test.evil.example", "/graphql"],
  ["no origin at all", "null", "/graphql"],
  ["anything but the API", desktop, "/auth/session"],
])("A16 a page of %s gets no permission", async (_, origin, path) => {
  expect((await preflight(origin, path)).headers["access-control-allow-origin"]).toBeUndefined();
});

test("A16 even a page of a desktop that is named gets nowhere with the session of the hub's own pages", async () => {
  const browser = openBrowser();
  await browser.follow(`${hub.url}/auth/login`);
  const ask = (headers: Readonly<Record<string, string>>) =>
    browser.send(`${hub.url}/graphql`, { headers: { "content-type": "application/json", ...headers }, body: me });
  expect((await ask({ origin: hub.url })).status).toBe(200);
  const refused = await ask({ origin: desktop });
  expect(refused.status).toBe(403);
  expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
});
