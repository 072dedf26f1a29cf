import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

const executablePath = process.env.CHROMIUM;

let issuer: Issuer;
let hub: TestHub;
let chrome: Browser;

beforeAll(async () => {
  if (executablePath === undefined) return;
  issuer = await startIssuer();
  hub = await startTestHub({ issuer: issuer.url, explorer: true });
  chrome = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
});
afterAll(async () => {
  if (executablePath === undefined) return;
  await chrome.close();
  await hub.close();
  await issuer.close();
});

test.skipIf(executablePath === undefined)(
  "the explorer asks the hub with the session, under its own policy and without another host",
  { timeout: 60_000 },
  async () => {
    const page = await chrome.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (request.url().startsWith("http")) hosts.add(new URL(request.url()).host);
    });
    await page.goto(`${hub.url}/explorer`);
    await page.getByRole("button", { name: /execute|run/i }).waitFor();
    const answer = page.waitForResponse((response) => response.url().endsWith("/graphql") && (response.request().postData() ?? "").includes("Begin"));
    await page.getByRole("button", { name: /execute|run/i }).click();
    expect(await (await answer).json()).toMatchObject({ data: { me: { name: "Anna Test" } } });
    expect(complaints).toEqual([]);
    expect([...hosts].toSorted()).toEqual([new URL(hub.url).host, new URL(issuer.url).host].toSorted());
  },
);
