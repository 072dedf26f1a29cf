import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SessionEntity, SignInEntity } from "../../api/src/sessions/session.entity.ts";
import { expectRefused, graphql, json } from "./support/ask.ts";
import { type Browser, openBrowser, type Page } from "./support/browser.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

let issuer: Issuer;
let hub: TestHub;
let clockMs = Date.now();
const body = graphql("{ me { id roles } }");

beforeAll(async () => {
  issuer = await startIssuer(() => clockMs);
  hub = await startTestHub({ issuer: issuer.url, now: () => new Date(clockMs) });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});
beforeEach(() => {
  Object.assign(issuer.behaviour, { account: "open", tokenEndpoint: "good", roles: ["supervisor"], accessSeconds: 300, idToken: {}, swapTokens: false });
});

const isHome = (url: URL) => url.origin === hub.url && !url.pathname.startsWith("/auth/");
const signIn = (browser: Browser, path = "/auth/login") => browser.follow(`${hub.url}${path}`, isHome);
const ask = (browser: Browser, headers: Readonly<Record<string, string>> = {}) =>
  browser.send(`${hub.url}/graphql`, { body, headers: { "content-type": "application/json", ...headers } });
const sessionOf = (browser: Browser) => browser.cookies.get("hub-session") ?? "";
const countSessions = () => hub.database.fork().count(SessionEntity);

async function signedIn(): Promise<Browser> {
  const browser = openBrowser();
  await signIn(browser);
  expect(sessionOf(browser)).toMatch(/^[\w-]{43}$/);
  return browser;
}

/** As far as the provider's answer, which is not yet given to the hub. */
async function untilAnswer(browser: Browser): Promise<URL> {
  const page = await browser.follow(`${hub.url}/auth/login`, (url) => url.pathname === "/auth/callback");
  return page.url;
}

async function expectNotSignedIn(browser: Browser, page: Page, before: number): Promise<void> {
  expect(page.status).toBe(401);
  expect(page.text).toContain("Inloggen is niet gelukt");
  expect(sessionOf(browser)).toBe("");
  expect(await countSessions()).toBe(before);
}

describe("signing in with a browser", () => {
  test("ends where it began, and the session tells who it is", async () => {
    const browser = openBrowser();
    const page = await signIn(browser, "/auth/login?returnTo=/rechten");
    expect(page.url.pathname).toBe("/rechten");
    expect(JSON.parse((await ask(browser)).text)).toEqual({ data: { me: { id: "anna-id", roles: ["supervisor"] } } });
    const session = await browser.get(`${hub.url}/auth/session`);
    expect(JSON.parse(session.text)).toEqual({ id: "anna-id", name: "Anna Test", roles: ["supervisor"] });
  });

  test.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nset-cookie: x=1"])(
    "does not lead to %j afterwards",
    async (returnTo) => {
      const page = await signIn(openBrowser(), `/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
      expect(page.url.href).toBe(`${hub.url}/`);
    },
  );

  test("without it nothing is told", async () => {
    await expectRefused(hub, { method: "GET", path: "/auth/session" }, { code: "UNAUTHENTICATED" });
    await expectRefused(hub, { headers: [json, ["cookie", `hub-session=${"A".repeat(43)}`]], body }, { code: "UNAUTHENTICATED" });
    await expectRefused(hub, { headers: [json, ["cookie", "hub-session=' or 1=1 --"]], body }, { code: "UNAUTHENTICATED" });
  });

  test("the database alone opens no session: ids are hashed and tokens are sealed", async () => {
    const browser = await signedIn();
    const rows = JSON.stringify(await hub.database.fork().find(SessionEntity, {}));
    expect(rows).not.toContain(sessionOf(browser));
    // A whole token, with its dots: three letters alone turn up in any cipher text sooner or later.
    expect(rows).not.toMatch(/eyJ[\w-]*\.[\w-]*\./);
  });
});

describe("E10 a sign-in that is not as it was asked creates no session", () => {
  test("it is asked with a hashed verifier, and with a state and nonce of its own", async () => {
    const asked = async () => new URL((await openBrowser().get(`${hub.url}/auth/login`)).location ?? "").searchParams;
    const [one, other] = [await asked(), await asked()];
    expect(one.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(one.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.get(name)).not.toBe(other.get(name));
    }
  });

  test("the same answer a second time", async () => {
    const browser = openBrowser();
    const answer = await untilAnswer(browser);
    const cookie = browser.cookies.get("hub-sign-in") ?? "";
    expect((await browser.get(answer.href)).status).toBe(303);
    const before = await countSessions();
    const thief = openBrowser();
    thief.cookies.set("hub-sign-in", cookie);
    await expectNotSignedIn(thief, await thief.get(answer.href), before);
  });

  test("the answer in another browser", async () => {
    const answer = await untilAnswer(openBrowser());
    const victim = openBrowser();
    await victim.get(`${hub.url}/auth/login`);
    const before = await countSessions();
    await expectNotSignedIn(victim, await victim.get(answer.href), before);
  });

  test.each([
    ["another state", (url: URL) => url.searchParams.set("state", "other")],
    ["no state", (url: URL) => url.searchParams.delete("state")],
    ["another code", (url: URL) => url.searchParams.set("code", "other")],
    ["the answer of another provider", (url: URL) => url.searchParams.set("iss", "http://evil.example")],
    ["an error instead", (url: URL) => url.searchParams.set("error", "access_denied")],
  ])("%s", async (_what, change) => {
    const browser = openBrowser();
    const answer = await untilAnswer(browser);
    const before = await countSessions();
    change(answer);
    await expectNotSignedIn(browser, await browser.get(answer.href), before);
  });

  test("the code of one sign-in with the verifier of another", async () => {
    const first = await untilAnswer(openBrowser());
    const browser = openBrowser();
    const second = await untilAnswer(browser);
    second.searchParams.set("code", first.searchParams.get("code") ?? "");
    const before = await countSessions();
    await expectNotSignedIn(browser, await browser.get(second.href), before);
  });

  test.each([
    ["another nonce", { idToken: { nonce: "other" } }],
    ["an ID token for another client", { idToken: { aud: "other" } }],
    ["an ID token of another issuer", { idToken: { iss: "http://evil.example" } }],
    ["E09 an access token as ID token", { swapTokens: true }],
  ])("%s", async (_what, behaviour) => {
    Object.assign(issuer.behaviour, behaviour);
    const browser = openBrowser();
    const answer = await untilAnswer(browser);
    const before = await countSessions();
    await expectNotSignedIn(browser, await browser.get(answer.href), before);
  });

  test("an answer that comes after ten minutes", async () => {
    const browser = openBrowser();
    const answer = await untilAnswer(browser);
    clockMs += 11 * 60_000;
    const before = await countSessions();
    await expectNotSignedIn(browser, await browser.get(answer.href), before);
    await browser.get(`${hub.url}/auth/login`);
    expect(await hub.database.fork().count(SignInEntity, { endsAt: { $lt: new Date(clockMs) } })).toBe(0);
  });
});

describe("E11 E18 a session ends", () => {
  test("when somebody signs out, also for a copy of the cookie", async () => {
    const browser = await signedIn();
    const copy = openBrowser();
    copy.cookies.set("hub-session", sessionOf(browser));
    const page = await browser.get(`${hub.url}/auth/logout`);
    expect(page.location).toMatch(new RegExp(`^${issuer.url}/end\\?.*id_token_hint=`));
    expect(sessionOf(browser)).toBe("");
    expect((await ask(copy)).status).toBe(401);
  });

  test("within a minute when the account is closed", async () => {
    const browser = await signedIn();
    issuer.behaviour.account = "closed";
    expect((await ask(browser)).status).toBe(200);
    clockMs += 60_000;
    expect((await ask(browser)).status).toBe(401);
    issuer.behaviour.account = "open";
    expect((await ask(browser)).status).toBe(401);
  });

  test("and a role that was taken is gone within a minute", async () => {
    const browser = await signedIn();
    issuer.behaviour.roles = ["agent"];
    clockMs += 60_000;
    expect(JSON.parse((await ask(browser)).text)).toMatchObject({ data: { me: { roles: ["agent"] } } });
  });

  test("E11 when its refresh token was used by a thief", async () => {
    const browser = await signedIn();
    const stolen = new URLSearchParams({
      grant_type: "refresh_token",
      refresh_token: issuer.latestRefreshToken(),
      client_id: "kcc-hub",
      client_secret: "web-secret",
    });
    expect((await fetch(`${issuer.url}/token`, { method: "POST", body: stolen })).status).toBe(200);
    clockMs += 60_000;
    expect((await ask(browser)).status).toBe(401);
    // The thief's new token came of the same sign-in, and is worth nothing either.
    stolen.set("refresh_token", issuer.latestRefreshToken());
    expect((await fetch(`${issuer.url}/token`, { method: "POST", body: stolen })).status).toBe(400);
  });

  test("after an hour without use, and after a working day whatever happens", async () => {
    const idle = await signedIn();
    clockMs += 61 * 60_000;
    expect((await ask(idle)).status).toBe(401);
    const busy = await signedIn();
    for (let passedMs = 0; passedMs < 10 * 3_600_000; passedMs += 50 * 60_000) {
      expect((await ask(busy)).status).toBe(200);
      clockMs += 50 * 60_000;
    }
    expect((await ask(busy)).status).toBe(401);
  });

  test("not because the provider is away for a moment, but when it stays away longer than the token lives", async () => {
    const browser = await signedIn();
    issuer.behaviour.tokenEndpoint = "down";
    clockMs += 300_000;
    expect((await ask(browser)).status).toBe(200);
    clockMs += 65_000;
    expect((await ask(browser)).status).toBe(503);
    issuer.behaviour.tokenEndpoint = "good";
    expect((await ask(browser)).status).toBe(200);
  });

  test("and a page that asks ten things at once asks the provider once", async () => {
    const browser = await signedIn();
    // Several times: who reads the session just before the answer of the provider is kept must not offer the old token again.
    for (let minute = 0; minute < 8; minute += 1) {
      clockMs += 60_000;
      const answers = await Promise.all(Array.from({ length: 10 }, () => ask(browser)));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    }
  });
});

describe("E12 the cookie", () => {
  test("is new at every sign-in, and the one before no longer opens anything", async () => {
    const browser = await signedIn();
    const before = sessionOf(browser);
    await signIn(browser);
    expect(sessionOf(browser)).not.toBe(before);
    const thief = openBrowser();
    thief.cookies.set("hub-session", before);
    expect((await ask(thief)).status).toBe(401);
  });

  test("that somebody planted is not taken over", async () => {
    const browser = openBrowser();
    browser.cookies.set("hub-session", "A".repeat(43));
    await signIn(browser);
    expect(sessionOf(browser)).not.toBe("A".repeat(43));
  });

  test("cannot be read by scripts or sent by other sites, and on https belongs to this host alone", async () => {
    const browser = openBrowser();
    const answer = await untilAnswer(browser);
    const { setCookies } = await browser.get(answer.href);
    expect(setCookies.find((line) => line.startsWith("hub-session="))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = await startTestHub({ issuer: issuer.url, https: true, now: () => new Date(clockMs) });
    try {
      const start = await openBrowser().get(`${secure.url}/auth/login`);
      expect(start.setCookies.join()).toMatch(/^__Host-hub-sign-in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    } finally {
      await secure.close();
    }
  });

  test.each([
    ["A16 of another origin", { origin: "https://evil.example" }],
    ["of a sandboxed frame", { origin: "null" }],
    ["of another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["of another site, as the browser tells", { "sec-fetch-site": "cross-site" }],
    ["of a sibling site", { "sec-fetch-site": "same-site" }],
  ])("is of no use to a page %s", async (_what, headers) => {
    const browser = await signedIn();
    const page = await ask(browser, headers);
    expect(page.status).toBe(403);
    expect(JSON.parse(page.text)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect((await browser.get(`${hub.url}/auth/logout`, headers)).status).toBe(403);
    expect((await ask(browser, { origin: hub.url, "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  test("does not make up for a token that is refused", async () => {
    const browser = await signedIn();
    expect((await ask(browser, { authorization: "Bearer a.b.c" })).status).toBe(401);
  });
});
