import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, bearer, expectRefused, json, send } from "./support/ask.ts";
import { openBrowser } from "./support/browser.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

const desktop = "https://desktop.example.test";
const path = "/exports/inbox";

let issuer: Issuer;
let hub: TestHub;
let token: string;
beforeAll(async () => {
  issuer = await startIssuer();
  hub = await startTestHub({ issuer: issuer.url, desktopOrigins: [desktop] });
  token = await issuer.token({ claims: { realm_access: { roles: ["kennisbank-manager"] } } });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});

const asked = (more: Asked = {}): Asked => ({ path, body: "{}", ...more, headers: [bearer(token), ...(more.headers ?? [json])] });

test("whoever works in the inbox gets the file, which a browser keeps and does not show", async () => {
  const answered = await send(hub.url, asked());
  expect(answered.status).toBe(200);
  expect(answered.headers).toMatchObject({
    "content-type": expect.stringContaining("text/csv"),
    "content-disposition": 'attachment; filename="inbox-2026-11-28.csv"',
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
});

test("F17 an agent gets no file, whatever the body", async () => {
  const agent = await issuer.token();
  await expectRefused(hub, { path, headers: [bearer(agent), json], body: "{}" }, { code: "FORBIDDEN" });
  await expectRefused(hub, { path, headers: [json], body: "{}" }, { code: "UNAUTHENTICATED" });
});

test.each([
  ["A05 a form", "application/x-www-form-urlencoded"],
  ["A07 multipart", "multipart/form-data; boundary=x"],
  ["A06 plain text", "text/plain"],
] as const)("%s of another site is refused", async (_title, type) => {
  await expectRefused(hub, asked({ headers: [["content-type", type]] }), { code: "UNSUPPORTED_MEDIA_TYPE" });
});

test.each(["GET", "PUT", "DELETE"])("A10 %s gets nothing", async (method) => {
  await expectRefused(hub, { method, path, headers: [bearer(token)] }, { code: "METHOD_NOT_ALLOWED" });
});

test("G05 nothing may stand in the address", async () => {
  await expectRefused(hub, asked({ path: `${path}?words=jansen` }), { code: "BAD_REQUEST" });
});

test("A16 a page of another origin gets no file with the session, and no desktop may ask for one from the browser", async () => {
  issuer.behaviour.roles = ["kennisbank-manager"];
  const browser = openBrowser();
  await browser.follow(`${hub.url}/auth/login`);
  const withCookie = (headers: Record<string, string>) =>
    browser.send(`${hub.url}${path}`, { headers: { "content-type": "application/json", ...headers }, body: "{}" });
  const foreign: readonly Record<string, string>[] = [{ origin: "https://evil.example" }, { origin: desktop }, { "sec-fetch-site": "cross-site" }];
  for (const headers of foreign) expect((await withCookie(headers)).status).toBe(403);
  const own = await withCookie({ origin: hub.url, "sec-fetch-site": "same-origin" });
  expect(own.status).toBe(200);
  expect((await send(hub.url, asked({ headers: [json, ["origin", desktop]] }))).headers["access-control-allow-origin"]).toBeUndefined();
});
