import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, bearer, expectRefused, send } from "./support/ask.ts";
import { openBrowser } from "./support/browser.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

const desktop = "https://desktop.example.test";
const path = "/attachments";
const png = ["content-type", "image/png"] as const;

let issuer: Issuer;
let hub: TestHub;
let token: string;
beforeAll(async () => {
  issuer = await startIssuer();
  hub = await startTestHub({ issuer: issuer.url, desktopOrigins: [desktop], limits: { attachmentBytesMax: 4_096 } });
  token = await issuer.token();
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});

const asked = (more: Asked = {}): Asked => ({ path, body: "GIF89a", ...more, headers: [bearer(token), ...(more.headers ?? [png])] });

test("A11 whoever has no token is refused before the body is read", async () => {
  const answer = await answerToHead(`POST ${path} HTTP/1.1\r\nhost: hub\r\ncontent-type: image/png\r\ncontent-length: 4000\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 401 /);
  expect(answer).toContain("UNAUTHENTICATED");
});

test("A11 a photo that is announced as too large is refused before the body is read, and one that does not say so while it comes", async () => {
  const head = `POST ${path} HTTP/1.1\r\nhost: hub\r\nauthorization: Bearer ${token}\r\ncontent-type: image/png\r\n`;
  expect(await answerToHead(`${head}content-length: 5000\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 .*ATTACHMENT_TOO_LARGE/s);
  const chunk = `3e8\r\n${"x".repeat(1_000)}\r\n`;
  expect(await answerToHead(`${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(5)}`)).toMatch(/^HTTP\/1.1 413 .*ATTACHMENT_TOO_LARGE/s);
});

test("A15 a compressed body is refused, whatever is in it", async () => {
  await expectRefused(hub, asked({ headers: [png, ["content-encoding", "gzip"]], body: gzipSync("x").toString("latin1") }), { code: "ATTACHMENT_TYPE" });
});

test.each([
  ["A05 a form", "application/x-www-form-urlencoded", "ATTACHMENT_TYPE"],
  ["A07 multipart", "multipart/form-data; boundary=x", "ATTACHMENT_TYPE"],
  ["A06 plain text", "text/plain", "ATTACHMENT_TYPE"],
  ["A08 a page", "text/html", "ATTACHMENT_TYPE"],
  ["A08 a drawing, which may hold a script", "image/svg+xml", "ATTACHMENT_TYPE"],
  ["A08 a photo that is another kind of photo", "image/png", "ATTACHMENT_NOT_AS_SAID"],
] as const)("%s is refused", async (_title, type, code) => {
  await expectRefused(hub, asked({ headers: [["content-type", type]] }), { code });
});

test.each(["GET", "PUT", "DELETE"])("A10 %s gets nothing", async (method) => {
  await expectRefused(hub, { method, path, headers: [bearer(token)] }, { code: "METHOD_NOT_ALLOWED" });
});

test("G05 nothing may stand in the address", async () => {
  await expectRefused(hub, asked({ path: `${path}?name=jan` }), { code: "BAD_REQUEST" });
});

test("A16 a page of another origin gets nowhere with the session, and a desktop that is named may send with a bearer token", async () => {
  const browser = openBrowser();
  await browser.follow(`${hub.url}/auth/login`);
  const withCookie = (origin: string) => browser.send(`${hub.url}${path}`, { headers: { "content-type": "image/png", origin }, body: "GIF89a" });
  for (const origin of ["https://evil.example", desktop]) {
    const refused = await withCookie(origin);
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  }
  // From the hub's own page it gets as far as the photo itself.
  expect((await withCookie(hub.url)).status).toBe(415);
  const preflight = (origin: string) =>
    send(hub.url, {
      method: "OPTIONS",
      path,
      headers: [
        ["origin", origin],
        ["access-control-request-method", "POST"],
        ["access-control-request-headers", "authorization,content-type"],
      ],
    });
  expect((await preflight(desktop)).headers).toMatchObject({ "access-control-allow-origin": desktop });
  expect((await preflight("https://evil.example")).headers["access-control-allow-origin"]).toBeUndefined();
});

test("a user cannot fill the database with photos that nobody uses", async () => {
  // The smallest head that is known for a GIF; what is behind it is nobody's business here.
  const one = () => send(hub.url, asked({ headers: [["content-type", "image/gif"]] }));
  const statuses: number[] = [];
  for (let count = 0; count < 13; count += 1) statuses.push((await one()).status);
  expect(statuses).toEqual([...Array.from({ length: 12 }, () => 201), 429]);
});

/** Sends this and no more, and waits for the answer. */
function answerToHead(head: string): Promise<string> {
  const { hostname, port } = new URL(hub.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(head));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      answer += chunk;
      if (answer.includes("traceId")) socket.destroy();
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}
