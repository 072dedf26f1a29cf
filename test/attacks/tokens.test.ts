import { createPublicKey } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startOidcProvider } from "../../connectors/sandbox/oidc-provider.ts";
import { type Answered, bearer, expectRefused, graphql, json, send } from "./support/ask.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer, type TokenChanges } from "./support/issuer.ts";

let issuer: Issuer;
let hub: TestHub;
let clockMs = Date.parse("2026-11-24T10:00:00Z");
const nowSeconds = () => Math.floor(clockMs / 1000);
const body = graphql("{ me { id name roles } }");

beforeAll(async () => {
  issuer = await startIssuer(() => clockMs);
  hub = await startTestHub({ issuer: issuer.url, now: () => new Date(clockMs) });
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});
afterEach(() => {
  issuer.behaviour.keys = "good";
});

const ask = (token: string, url = hub.url): Promise<Answered> => send(url, { headers: [json, bearer(token)], body });
const expectRefusedToken = (token: string) => expectRefused(hub, { headers: [json, bearer(token)], body }, { code: "UNAUTHENTICATED" });

test("a good token tells who asks", async () => {
  const answer = await ask(await issuer.token());
  expect(JSON.parse(answer.text)).toEqual({ data: { me: { id: "anna-id", name: "Anna Test", roles: ["agent"] } } });
});

describe("E01 without one good token", () => {
  test.each([
    ["none", []],
    ["an empty one", [["authorization", ""]]],
    ["only a scheme", [["authorization", "Bearer "]]],
    ["a password", [["authorization", "Basic YW5uYTphbm5hLXB3"]]],
    ["words", [["authorization", "Bearer a.b"]]],
    ["three words", [["authorization", "Bearer a.b.c"]]],
  ] as const)("%s is refused before the body is read", async (_case, headers) => {
    await expectRefused(hub, { headers: [json, ...headers], body: '{"query":' }, { code: "UNAUTHENTICATED" });
  });

  test("two headers are refused, whichever is good", async () => {
    const good = bearer(await issuer.token());
    await expectRefused(hub, { headers: [json, good, bearer("a.b.c")], body }, { code: "UNAUTHENTICATED" });
    await expectRefused(hub, { headers: [json, good, good], body }, { code: "UNAUTHENTICATED" });
  });
});

describe("a token that is not what it should be is refused", () => {
  const hour = 3600;
  const changes: readonly (readonly [string, string, () => TokenChanges])[] = [
    ["E05", "another issuer", () => ({ claims: { iss: "http://evil.example" } })],
    ["E05", "the issuer with a slash behind it", () => ({ claims: { iss: `${issuer.url}/` } })],
    ["E05", "no issuer", () => ({ without: ["iss"] })],
    ["E05", "another audience", () => ({ claims: { aud: "other-application" } })],
    ["E05", "no audience", () => ({ without: ["aud"] })],
    ["E06", "expired", () => ({ claims: { exp: nowSeconds() - 61 } })],
    ["E06", "without an end", () => ({ without: ["exp"] })],
    ["E06", "without a beginning", () => ({ without: ["iat"] })],
    ["E06", "not yet valid", () => ({ claims: { nbf: nowSeconds() + 120 } })],
    ["E06", "from the future", () => ({ claims: { iat: nowSeconds() + 120 } })],
    ["E06", "valid for ever", () => ({ claims: { exp: 1e18 } })],
    ["E06", "valid for two days", () => ({ claims: { exp: nowSeconds() + 48 * hour } })],
    ["E09", "an ID token of Keycloak", () => ({ claims: { typ: "ID" } })],
    ["E09", "an ID token of another provider", () => ({ claims: { nonce: "n", at_hash: "h" }, without: ["typ"] })],
    ["E09", "a refresh token", () => ({ claims: { typ: "Refresh" } })],
    ["E09", "a token of an unknown kind", () => ({ without: ["typ"] })],
    ["E01", "without a subject", () => ({ without: ["sub"] })],
  ];
  test.each(changes)("%s %s", async (_id, _what, change) => {
    await expectRefusedToken(await issuer.token(change()));
  });

  test("E06 the end as text", async () => {
    const [head = "", , signature = ""] = (await issuer.token()).split(".");
    const payload = Buffer.from(JSON.stringify({ iss: issuer.url, aud: "kcc-hub", sub: "x", exp: "9999999999" })).toString("base64url");
    await expectRefusedToken(`${head}.${payload}.${signature}`);
  });

  test("E02 no signature, in any spelling", async () => {
    const unsigned = new UnsecuredJWT({ sub: "anna-id", typ: "Bearer" })
      .setIssuer(issuer.url)
      .setAudience("kcc-hub")
      .setIssuedAt(nowSeconds())
      .setExpirationTime(nowSeconds() + 60)
      .encode();
    await expectRefusedToken(unsigned);
    const [, payload = ""] = unsigned.split(".");
    for (const alg of ["none", "NoNe", "NONE", ""]) await expectRefusedToken(`${Buffer.from(JSON.stringify({ alg })).toString("base64url")}.${payload}.AAAA`);
  });

  test("E03 the public key used as a shared secret", async () => {
    // As the attacker would: the same bytes that everybody can fetch, in the form that libraries take for a secret.
    const secret = createPublicKey({ key: { ...issuer.publicJwk() }, format: "jwk" }).export({ type: "spki", format: "pem" });
    const forged = await new SignJWT({ sub: "anna-id", typ: "Bearer" })
      .setProtectedHeader({ alg: "HS256", kid: issuer.publicJwk().kid })
      .setIssuer(issuer.url)
      .setAudience("kcc-hub")
      .setIssuedAt(nowSeconds())
      .setExpirationTime(nowSeconds() + 60)
      .sign(Buffer.from(secret));
    await expectRefusedToken(forged);
  });

  test("E03 a key of the attacker's own, in the header", async () => {
    const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
    const forged = await new SignJWT({ sub: "anna-id", typ: "Bearer" })
      .setProtectedHeader({ alg: "RS256", kid: issuer.publicJwk().kid, jwk: await exportJWK(publicKey), jku: "http://127.0.0.1:9/keys" })
      .setIssuer(issuer.url)
      .setAudience("kcc-hub")
      .setIssuedAt(nowSeconds())
      .setExpirationTime(nowSeconds() + 60)
      .sign(privateKey);
    await expectRefusedToken(forged);
  });

  test("a good token with one letter changed", async () => {
    const [head = "", payload = "", signature = ""] = (await issuer.token()).split(".");
    const other = Buffer.from(Buffer.from(payload, "base64url").toString().replace("anna-id", "carl-id")).toString("base64url");
    await expectRefusedToken(`${head}.${other}.${signature}`);
  });

  test.each(["../../etc/passwd", "http://127.0.0.1:9/keys", "' or 1=1 --", "x".repeat(5000)])("E07 a key id of %j", async (kid) => {
    await expectRefusedToken(await issuer.token({ header: { kid } }));
  });

  test("E07 a key id of a megabyte does not even arrive", async () => {
    await expectRefused(hub, { headers: [json, bearer(`${"x".repeat(1024 * 1024)}.a.b`)], body }, { code: "TOO_LARGE", status: 431 });
  });
});

test("E06 a clock that is half a minute behind is forgiven, a whole one not", async () => {
  expect((await ask(await issuer.token({ claims: { exp: nowSeconds() - 20 } }))).status).toBe(200);
  await expectRefusedToken(await issuer.token({ claims: { exp: nowSeconds() - 40 } }));
});

test.each([
  ["says that they are elsewhere", { hasgroups: true }],
  ["points to another place", { _claim_names: { groups: "src1" } }],
  ["holds more than anybody has", { realm_access: { roles: Array.from({ length: 201 }, (_none, n) => `role-${n}`) } }],
])("E14 a token that %s for its roles is denied, not read as none", async (_case, claims) => {
  await expectRefused(hub, { headers: [json, bearer(await issuer.token({ claims }))], body }, { code: "FORBIDDEN" });
});

describe("E17 the provider's keys", () => {
  test("a rotation is noticed, and made-up key ids do not become a flood at the provider", async () => {
    await ask(await issuer.token());
    clockMs += 31_000;
    await issuer.rotate();
    const before = issuer.keyFetches();
    expect((await ask(await issuer.token())).status).toBe(200);
    for (let n = 0; n < 20; n += 1) await expectRefusedToken(await issuer.token({ header: { kid: `made-up-${n}` } }));
    expect(issuer.keyFetches() - before).toBe(1);
  });

  test("the provider may be away for an hour, and not for more than a day", async () => {
    await ask(await issuer.token());
    issuer.behaviour.keys = "down";
    clockMs += 3_600_000;
    expect((await ask(await issuer.token())).status).toBe(200);
    clockMs += 24 * 3_600_000;
    await expectRefused(hub, { headers: [json, bearer(await issuer.token())], body }, { code: "UNAVAILABLE" });
    issuer.behaviour.keys = "good";
    clockMs += 31_000;
    expect((await ask(await issuer.token())).status).toBe(200);
  });

  test("fifty megabytes of keys are not read, and a hub without keys says that it cannot tell", { timeout: 30_000 }, async () => {
    issuer.behaviour.keys = "huge";
    const other = await startTestHub({ issuer: issuer.url, now: () => new Date(clockMs) });
    try {
      const before = process.memoryUsage.rss();
      await expectRefused(other, { headers: [json, bearer(await issuer.token())], body }, { code: "UNAVAILABLE" });
      expect(process.memoryUsage.rss() - before).toBeLessThan(32 * 1024 * 1024);
      issuer.behaviour.keys = "good";
      clockMs += 3000;
      expect((await ask(await issuer.token(), other.url)).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});

test("E18 a token ends by itself: it is remembered no longer than it is valid", async () => {
  const token = await issuer.token({ claims: { exp: nowSeconds() + 10 } });
  expect((await ask(token)).status).toBe(200);
  clockMs += 60_000;
  await expectRefusedToken(token);
});

test("F18 a service account is known as one, and has no roles that count", async () => {
  const token = await issuer.token({ claims: { sub: "agent-desktop-service", azp: "agent-desktop-service", realm_access: { roles: ["supervisor"] } } });
  expect((await ask(token)).status).toBe(200);
  const query = graphql("{ grantedRights { role } }");
  const answer = await send(hub.url, { headers: [json, bearer(token)], body: query });
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.text)).toMatchObject({ data: null, errors: [{ extensions: { code: "FORBIDDEN" } }] });
});

test("tokens of the sandbox provider open the hub as those of any other", async () => {
  const provider = await startOidcProvider({ port: 0 });
  const other = await startTestHub({ issuer: provider.issuer });
  try {
    const answer = await ask(await provider.signIn("carla"), other.url);
    expect(JSON.parse(answer.text)).toMatchObject({ data: { me: { name: "Carla Test", roles: ["supervisor"] } } });
  } finally {
    await other.close();
    await provider.close();
  }
});
