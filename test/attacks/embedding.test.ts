import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send } from "./support/ask.ts";
import { openBrowser } from "./support/browser.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

const desktop = "https://desktop.example.test";
const page = "/insluiten/afronden?contact=4712380596";

let folder: string;
let issuer: Issuer;
let named: TestHub;
let unnamed: TestHub;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kcc-site-"));
  await mkdir(path.join(folder, "insluiten"));
  await writeFile(path.join(folder, "index.html"), "<title>admin</title>");
  await writeFile(path.join(folder, "embed.html"), "<title>embedded</title>");
  await writeFile(path.join(folder, "insluiten", "kcc-hub.js"), "export {};");
  issuer = await startIssuer();
  named = await startTestHub({ issuer: issuer.url, adminFolder: folder, desktopOrigins: [desktop] });
  unnamed = await startTestHub({ issuer: issuer.url, adminFolder: folder });
});
afterAll(async () => {
  await named?.close();
  await unnamed?.close();
  await issuer?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (hub: TestHub, address: string) => send(hub.url, { method: "GET", path: address, headers: [["accept", "text/html"]] });
const framersOf = (headers: Readonly<Record<string, unknown>>) => /frame-ancestors ([^;]*)/.exec(String(headers["content-security-policy"]))?.[1];

describe("who may frame a page of the hub", () => {
  test("the pages that are made for it: the desktops that were named, and nobody else", async () => {
    const { status, headers, text } = await open(named, page);
    expect({ status, framers: framersOf(headers) }).toEqual({ status: 200, framers: desktop });
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(text).toContain("embedded");
  });

  test("nobody at all when no desktop was named", async () => {
    const { status, headers } = await open(unnamed, page);
    expect({ status, framers: framersOf(headers), older: headers["x-frame-options"] }).toEqual({ status: 200, framers: "'none'", older: "DENY" });
  });

  test.each([
    ["the admin", "/"],
    ["a page of the admin", "/contacten"],
    ["a name that only begins alike", "/insluitenmaarniet"],
    ["the folder itself", "/insluiten"],
    ["the page's file by its own name", "/embed.html"],
    ["signing in", "/auth/login?returnTo=/insluiten/afronden"],
    ["the explorer", "/explorer"],
    ["a way around in capitals", "/INSLUITEN/afronden"],
    ["a way around with an encoded letter", "/%69nsluiten/afronden"],
  ])("%s: nobody, whoever was named", async (_, address) => {
    const { headers } = await open(named, address);
    expect(framersOf(headers)).toBe("'none'");
    expect(headers["x-frame-options"]).toBe("DENY");
  });

  test.each(["/insluiten/../contacten", "/insluiten/%2e%2e/contacten", "/insluiten/..%2fcontacten", "/insluiten/x/../../"])(
    "%s leads to no page of the admin in a frame",
    async (address) => {
      const { text } = await open(named, address);
      expect(text).not.toContain("<title>admin</title>");
    },
  );
});

test("the script for desktops may be loaded by every page, and nothing else of the site", async () => {
  const script = await send(named.url, { method: "GET", path: "/insluiten/kcc-hub.js", headers: [["origin", "https://any.example"]] });
  expect(script.headers).toMatchObject({ "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin", "cache-control": "no-cache" });
  expect(script.headers["access-control-allow-credentials"]).toBeUndefined();
  for (const address of ["/", page, "/insluiten/origins.json"]) {
    const { headers } = await send(named.url, {
      method: "GET",
      path: address,
      headers: [
        ["origin", desktop],
        ["accept", "text/html"],
      ],
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("the pages are told whom they may listen to, and that no cookie is needed for it", async () => {
  const read = async (hub: TestHub) => JSON.parse((await open(hub, "/insluiten/origins.json")).text);
  expect([await read(named), await read(unnamed)]).toEqual([{ origins: [desktop] }, { origins: [] }]);
});

test("A16 a page in a frame is of the hub itself: its own requests go with the session, those of the desktop around it do not", async () => {
  const browser = openBrowser();
  await browser.follow(`${named.url}/auth/login`);
  const ask = (origin: string, site: string) =>
    browser.send(`${named.url}/graphql`, {
      headers: { "content-type": "application/json", origin, "sec-fetch-site": site },
      body: JSON.stringify({ query: "{ me { id } }" }),
    });
  expect((await ask(named.url, "same-origin")).status).toBe(200);
  expect((await ask(desktop, "cross-site")).status).toBe(403);
  expect((await ask(named.url, "same-site")).status).toBe(403);
});

test("neither the number of a contact nor what stands behind it comes into the log", async () => {
  await open(named, "/insluiten/vraagsuggestie?contact=4712380596&zoekterm=999990019");
  expect(named.logLines.join("\n")).not.toMatch(/4712380596|999990019/);
});
