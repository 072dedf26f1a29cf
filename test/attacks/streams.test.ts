import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-sse";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Action, Capability } from "../../api/src/kernel/abilities.ts";
import { RightEntity } from "../../api/src/rights/rights.entity.ts";
import { SessionEntity } from "../../api/src/sessions/session.entity.ts";
import { documents } from "./cases/documents.ts";
import { reconnaissance } from "./cases/reconnaissance.ts";
import { type Asked, expectRefused, graphql, json } from "./support/ask.ts";
import { ask, signedIn, withToken } from "./support/attack.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";
import { type OpenedStream, openStream } from "./support/stream.ts";

let issuer: Issuer;
let hub: TestHub;
let token: string;
let clockMs = Date.now();
const opened: OpenedStream[] = [];

beforeAll(async () => {
  issuer = await startIssuer(() => clockMs);
  hub = await startTestHub({
    issuer: issuer.url,
    now: () => new Date(clockMs),
    limits: { streamHeartbeatMs: 100, streamRecheckMs: 100, streamStallMsMax: 400, streamsPerUserMax: 3 },
  });
});
beforeEach(async () => {
  token = await issuer.token();
});
afterEach(() => {
  for (const stream of opened.splice(0)) stream.leave();
  Object.assign(issuer.behaviour, { account: "open", tokenEndpoint: "good", roles: ["agent"] });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});

const changes = graphql("subscription { meldingChanged { id departmentId } }");
const accepts = ["accept", "text/event-stream"] as const;
const toStream = (asked: Asked): Asked => ({ ...asked, path: "/graphql/stream", headers: [accepts, ...(asked.headers ?? [])] });

async function listen(body = changes, headers: Readonly<Record<string, string>> = { authorization: `Bearer ${token}` }): Promise<OpenedStream> {
  const stream = await openStream(hub.url, { headers, body });
  opened.push(stream);
  return stream;
}

const happens = (departmentId: string, meldingId = "1") => hub.live.publish("meldingChanged", { departmentId, meldingId });

describe("a stream is refused as an answer would be", () => {
  test.each([...documents, ...reconnaissance].filter(({ asked }) => (asked.method ?? "POST") === "POST" && (asked.path ?? "/graphql") === "/graphql"))(
    "$id $title",
    async ({ asked, code, status }) => {
      await expectRefused(hub, toStream(withToken(asked, token)), { code, ...(status ? { status } : {}) });
    },
  );

  test("without a good token, before the body is read", async () => {
    await expectRefused(hub, toStream({ headers: [json], body: '{"query":' }), { code: "UNAUTHENTICATED" });
  });

  test("over GET, as a form, for a client that wants something else, for a query and for a service account", async () => {
    await expectRefused(hub, { method: "GET", path: "/graphql/stream", headers: [accepts] }, { code: "METHOD_NOT_ALLOWED" });
    await expectRefused(hub, toStream(withToken({ headers: [["content-type", "text/plain"], ...signedIn.slice(1)], body: changes }, token)), {
      code: "UNSUPPORTED_MEDIA_TYPE",
    });
    await expectRefused(hub, { ...withToken({ headers: signedIn, body: changes }, token), path: "/graphql/stream" }, { code: "BAD_REQUEST" });
    await expectRefused(hub, toStream(withToken({ headers: signedIn, body: ask("{ me { id } }") }, token)), { code: "BAD_REQUEST" });
    const service = await issuer.token({ claims: { client_id: "anna-id" } });
    await expectRefused(hub, toStream(withToken({ headers: signedIn, body: changes }, service)), { code: "FORBIDDEN" });
  });

  test("a subscription is no question for /graphql", async () => {
    await expectRefused(hub, withToken({ headers: signedIn, body: changes }, token), { code: "BAD_REQUEST" });
  });

  test("A16 for a page of another origin that uses the cookie", async () => {
    const browser = await signIn();
    const cookie = ["cookie", cookieOf(browser)] as const;
    await expectRefused(hub, toStream({ headers: [json, cookie, ["origin", "https://evil.example"]], body: changes }), { code: "FORBIDDEN" });
    await expectRefused(hub, toStream({ headers: [json, cookie, ["sec-fetch-site", "cross-site"]], body: changes }), { code: "FORBIDDEN" });
  });

  test("F07 for a department where the user may see no meldingen, whether it exists or not", async () => {
    for (const departmentId of ["belastingen", "nowhere"]) {
      const body = graphql("subscription ($departmentId: ID) { meldingChanged(departmentId: $departmentId) { id } }", { departmentId });
      await expectRefused(hub, toStream(withToken({ headers: signedIn, body }, token)), { code: "FORBIDDEN" });
    }
  });
});

describe("what is told", () => {
  test("goes to who may see it, and to nobody else", async () => {
    const stream = await listen();
    expect(stream).toMatchObject({ status: 200, headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" } });
    await happens("belastingen", "7");
    await happens("burgerzaken", "8");
    const [first] = await stream.events(1);
    expect(first).toEqual({
      event: "next",
      data: { data: { meldingChanged: { id: Buffer.from("melding/burgerzaken/8").toString("base64url"), departmentId: "burgerzaken" } } },
    });
  });

  test("is told when its transaction is committed, and never when it is not", async () => {
    const stream = await listen();
    const broken = hub.database.fork().transactional(async (em) => {
      await hub.live.publish("meldingChanged", { departmentId: "burgerzaken", meldingId: "rolled back" }, em);
      throw new Error("no");
    });
    await expect(broken).rejects.toThrow("no");
    await hub.database.fork().transactional((em) => hub.live.publish("meldingChanged", { departmentId: "burgerzaken", meldingId: "committed" }, em));
    const [first] = await stream.events(1);
    expect(first?.data.data.meldingChanged.id).toBe(Buffer.from("melding/burgerzaken/committed").toString("base64url"));
  });
});

test("the ready client of the protocol hears what happens, and comes back by itself", async () => {
  const connections: boolean[] = [];
  const client = createClient({
    url: `${hub.url}/graphql/stream`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 100,
    retry: () => pause(20),
    on: { connected: (isRetry) => void connections.push(isRetry) },
  });
  const heard = client.iterate<{ readonly meldingChanged: { readonly departmentId: string } }>({ query: "subscription { meldingChanged { departmentId } }" });
  const first = heard.next();
  while (connections.length < 1) await pause(10);
  // As when the connection to the database was lost.
  await hub.live.close();
  await hub.live.start();
  while (connections.length < 2) await pause(10);
  await happens("burgerzaken");
  expect(await first).toEqual({ done: false, value: { data: { meldingChanged: { departmentId: "burgerzaken" } } } });
  expect(connections).toEqual([false, true]);
  await heard.return?.();
  client.dispose();
});

describe("E18 a stream ends with what it was opened with", () => {
  test("the right that was taken away: nothing more is told, and it is said why", async () => {
    const stream = await listen();
    await happens("burgerzaken");
    await stream.events(1);
    const right = { role: "agent", departmentId: "burgerzaken", capability: Capability.MELDINGEN, action: Action.VIEW };
    const kept = await hub.database.fork().findOneOrFail(RightEntity, right);
    await hub.database.fork().nativeDelete(RightEntity, right);
    // Rights are read at most once a second.
    clockMs += 1_001;
    try {
      await happens("burgerzaken", "2");
      const { events } = await stream.ended();
      expect(events.slice(1)).toEqual([
        {
          event: "next",
          data: { errors: [{ message: expect.any(String), extensions: { code: "FORBIDDEN", traceId: expect.stringMatching(/^[0-9a-f]{32}$/) } }] },
        },
        { event: "complete", data: undefined },
      ]);
    } finally {
      await hub.database.fork().insert(RightEntity, { ...kept });
      clockMs += 1_001;
    }
  });

  test("the token that expired", async () => {
    const stream = await listen();
    clockMs += 301_000;
    expect(await codesOf(stream)).toEqual(["UNAUTHENTICATED"]);
  });

  test("the session that ended by signing out", async () => {
    const browser = await signIn();
    const stream = await listen(changes, { cookie: cookieOf(browser) });
    await browser.get(`${hub.url}/auth/logout`);
    expect(await codesOf(stream)).toEqual(["UNAUTHENTICATED"]);
  });

  test("the account that was closed at the identity provider", async () => {
    const stream = await listen(changes, { cookie: cookieOf(await signIn()) });
    issuer.behaviour.account = "closed";
    clockMs += 46_000;
    expect(await codesOf(stream)).toEqual(["UNAUTHENTICATED"]);
  });

  test("other roles: it closes without a word, so that the client comes back with what it has now", async () => {
    const stream = await listen(changes, { cookie: cookieOf(await signIn()) });
    issuer.behaviour.roles = ["auditor"];
    clockMs += 46_000;
    expect((await stream.ended()).events).toEqual([]);
  });

  test("an open stream does not keep an unattended browser signed in", async () => {
    const browser = await signIn();
    const endsAt = async () => (await hub.database.fork().find(SessionEntity, {}, { orderBy: { createdAt: "desc" }, limit: 1 }))[0]?.endsAt;
    const stream = await listen(changes, { cookie: cookieOf(browser) });
    const before = await endsAt();
    const checkedBefore = issuer.latestRefreshToken();
    clockMs += 50_000;
    while (issuer.latestRefreshToken() === checkedBefore) await pause(20);
    expect(await endsAt()).toEqual(before);
    await browser.send(`${hub.url}/graphql`, { body: ask("{ me { id } }"), headers: { "content-type": "application/json" } });
    expect((await endsAt())?.getTime()).toBeGreaterThan(before?.getTime() ?? 0);
    stream.leave();
  });
});

describe("streams cannot use up the hub", () => {
  test("one user has so many, and gives one back by leaving", async () => {
    const streams = [await listen(), await listen(), await listen()];
    await expectRefused(hub, toStream(withToken({ headers: signedIn, body: changes }, token)), { code: "TOO_MANY_STREAMS" });
    const endings = countEndings();
    streams[0]?.leave();
    while (countEndings() === endings) await pause(10);
    expect((await listen()).status).toBe(200);
  });

  test("a client that takes nothing is cut off", async () => {
    const field = (name: string) => `${name}: id`;
    const stream = await listen(graphql(`subscription { meldingChanged { ${["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(field).join(" ")} } }`));
    stream.stopReading();
    const endings = countEndings();
    for (let number = 0; countEndings() === endings && number < 20_000; number += 1) {
      await happens("burgerzaken", `${number}-${"x".repeat(280)}`);
      // The embedded database answers before anything else has its turn.
      await nextTurn();
    }
    expect(countEndings()).toBe(endings + 1);
  });

  test("something is said all the time, so that nothing in between closes it", async () => {
    const response = await fetch(`${hub.url}/graphql/stream`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", accept: "text/event-stream" },
      body: changes,
    });
    const reader = response.body?.getReader();
    let text = "";
    while (text.length < 9) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(text).toMatch(/^(:\n\n)+$/);
    await reader?.cancel();
  });
});

function countEndings(): number {
  return hub.logLines.filter((line) => line.includes('"event":"stream-ended"')).length;
}

async function codesOf(stream: OpenedStream): Promise<readonly string[]> {
  const { events } = await stream.ended();
  return events.flatMap(({ data }) => (data?.errors ?? []).map(({ extensions }: { readonly extensions: { readonly code: string } }) => extensions.code));
}

async function signIn(): Promise<Browser> {
  const browser = openBrowser();
  await browser.follow(`${hub.url}/auth/login`, (url) => url.origin === hub.url && !url.pathname.startsWith("/auth/"));
  return browser;
}

function cookieOf(browser: Browser): string {
  return `hub-session=${browser.cookies.get("hub-session") ?? ""}`;
}
