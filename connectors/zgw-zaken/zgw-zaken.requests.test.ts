import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { failureOf, startHttp } from "../sdk/__fixtures__/loopback.ts";
import type { Connection, ReadCall, RequestsPort } from "../sdk/index.ts";
import { caseTypeOf, sandboxCredentials, startSandbox, type Sandbox } from "../sandbox/index.ts";
import { zgwZaken } from "./zgw-zaken.connector.ts";

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");
const { clientId, clientSecret } = sandboxCredentials.zaken.burgerzaken;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ now });
});
afterEach(() => sandbox.zaken.faults.clear());
afterAll(() => sandbox.close());

const call = (): ReadCall => ({ signal: AbortSignal.timeout(5_000), traceId: "0123456789abcdef0123456789abcdef" });
const citizen = () => sandbox.city.samples.busyCitizen.persons[0];
const byBsn = (bsn: string) => ({ person: { kind: "bsn", bsn } }) as const;

function connect(
  change: Readonly<Record<string, unknown>> = {},
  { clock = now, secret = clientSecret }: { readonly clock?: () => number; readonly secret?: string } = {},
): Connection {
  const { zakenUrl, catalogiUrl } = sandbox.zaken;
  const configuration = zgwZaken.configuration.parse({
    zakenUrl,
    catalogiUrl,
    clientId,
    clientSecret: "SECRET",
    rsin: "002220647",
    http: { timeoutMs: 1_500, failuresMax: 100 },
    ...change,
  });
  const connection = zgwZaken.connect(configuration, { departmentId: "burgerzaken", now: clock, secret: () => secret });
  onTestFinished(() => connection.close());
  return connection;
}

function portOf({ requests }: Connection): RequestsPort {
  if (!requests) throw new Error("The connection has no port for requests");
  return requests;
}

/** What stands between the hub and the server, and notes what passes. */
async function startTap() {
  const passed: { readonly method: string; readonly path: string; readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { method = "", url: path = "", headers } = request;
    passed.push({ method, path, headers, body });
    const wanted = new Headers({ authorization: headers.authorization ?? "", "accept-crs": "EPSG:4326", "content-crs": "EPSG:4326" });
    if (body) wanted.set("content-type", "application/json");
    const upstream = sandbox.zaken.baseUrl;
    const answer = await fetch(upstream + path.replaceAll(encodeURIComponent(url), encodeURIComponent(upstream)), {
      method,
      headers: wanted,
      ...(body && { body }),
    });
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end((await answer.text()).replaceAll(upstream, url));
  }
  const { url } = await startHttp((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  return { passed, settings: { zakenUrl: `${url}/zaken/api/v1`, catalogiUrl: `${url}/catalogi/api/v1` } };
}

describe("what is sent", () => {
  test("a citizen service number stands in no address, and every call has a token of its own for this moment", async () => {
    const { passed, settings } = await startTap();
    let seconds = 0;
    const connection = connect(settings, { clock: () => now() + (seconds += 1) * 1000 });
    await portOf(connection).findByPerson(byBsn(citizen().bsn), call());
    expect(passed[0]).toMatchObject({ method: "POST", path: "/zaken/api/v1/zaken/_zoek", body: expect.stringContaining(citizen().bsn) });
    expect(passed.map(({ path }) => path).join(" ")).not.toContain(citizen().bsn);
    const key = new TextEncoder().encode(clientSecret);
    const tokens = await Promise.all(
      passed.map(({ headers }) =>
        jwtVerify(headers.authorization?.slice("Bearer ".length) ?? "", key, { currentDate: new Date(now()), algorithms: ["HS256"] }),
      ),
    );
    expect(tokens[0]?.payload).toMatchObject({ iss: clientId, client_id: clientId, user_id: "kcc-hub", user_representation: "KCC Hub" });
    expect(new Set(passed.map(({ headers }) => headers.authorization)).size).toBe(passed.length);
  });

  test("the texts of a kind are asked once, and again when ten minutes have passed", async () => {
    const { passed, settings } = await startTap();
    const clock = { at: now() };
    const port = portOf(connect(settings, { clock: () => clock.at }));
    const number = sandbox.zaken.known.extractInProgress.number;
    const catalogueCalls = async (): Promise<number> => {
      passed.length = 0;
      await port.findByNumber({ number }, call());
      return passed.filter(({ path }) => path.startsWith("/catalogi")).length;
    };
    expect(await catalogueCalls()).toBe(2);
    expect(await catalogueCalls()).toBe(0);
    clock.at += 600_001;
    expect(await catalogueCalls()).toBe(2);
  });
});

describe("R1 what is found", () => {
  test("a request in our words, with what the department says and what comes next", async () => {
    const { extractInProgress } = sandbox.zaken.known;
    const { firstName, lastNamePrefix, lastName } = citizen();
    expect(await portOf(connect()).findByNumber({ number: extractInProgress.number }, call())).toEqual([
      {
        id: extractInProgress.uuid,
        number: extractInProgress.number,
        kind: { id: extractInProgress.type.uuid, name: "Uittreksel BRP" },
        description: "Uittreksel BRP",
        submittedOn: "2026-11-22",
        status: { name: "In behandeling", text: "Wij maken uw uittreksel.", at: "2026-11-23T14:20:00+01:00" },
        stepsToCome: [{ name: "Verstuurd", text: "Uw uittreksel is per post verstuurd." }],
        plannedEndOn: "2026-11-27",
        dueOn: "2026-12-02",
        applicantName: [firstName, lastNamePrefix, lastName].filter(Boolean).join(" "),
      },
    ]);
  });

  test("one that was suspended, one that was extended, and one that nobody looked at yet", async () => {
    const port = portOf(connect({ clientId: sandboxCredentials.zaken.belastingen.clientId }, { secret: sandboxCredentials.zaken.belastingen.clientSecret }));
    const { remissionWaiting, remissionInProgress, notYetLookedAt } = sandbox.zaken.known;
    const one = async (number: string) => (await port.findByNumber({ number }, call()))[0];
    expect(await one(remissionWaiting.number)).toMatchObject({ suspended: { reason: "Wacht op bankafschriften van de aanvrager." } });
    expect(await one(remissionInProgress.number)).toMatchObject({ extended: { reason: "Het is drukker dan normaal." } });
    const untouched = await one(notYetLookedAt.number);
    expect(untouched).not.toHaveProperty("status");
    expect(untouched?.stepsToCome.map(({ name }) => name)).toEqual(["Ontvangen", "In behandeling", "Uitspraak gedaan"]);
  });

  test("a kind that our application may not see is left out of lists, and is no request by its id", async () => {
    const port = portOf(connect());
    const { addressInvestigation, extractInProgress, remissionInProgress } = sandbox.zaken.known;
    const { requests } = await port.findByPerson(byBsn(citizen().bsn), call());
    expect(requests.map(({ number }) => number)).toEqual([extractInProgress.number]);
    expect(port.supports.hidesKinds).toBe(true);
    for (const { uuid, number } of [addressInvestigation, remissionInProgress]) {
      expect(await port.read({ id: uuid }, call())).toBeUndefined();
      expect(await port.findByNumber({ number }, call())).toEqual([]);
    }
  });

  test("all pages are read, up to a limit; beyond it, it is said that there is more", async () => {
    const person = sandbox.city.samples.permitApplicant.persons[0];
    const port = portOf(connect());
    const add = (count: number): void => {
      for (let made = 0; made < count; made += 1) {
        sandbox.zaken.cases.create({ type: caseTypeOf("VERHUIZING"), submittedOn: "2026-01-05", roles: [{ part: "initiator", person }] });
      }
    };
    add(129);
    const { requests, hasMore } = await port.findByPerson(byBsn(person.bsn), call());
    expect([new Set(requests.map(({ id }) => id)).size, hasMore]).toEqual([130, false]);
    add(200);
    const more = await port.findByPerson(byBsn(person.bsn), call());
    expect([more.requests.length, more.hasMore]).toEqual([300, true]);
  });
});

describe("what is not believed", () => {
  test("cases of somebody else", async () => {
    sandbox.zaken.faults.inject({ on: "find", fault: { kind: "quirk", name: "zgw-somebody-else" } });
    const failure = await failureOf(portOf(connect()).findByPerson(byBsn(citizen().bsn), call()));
    expect(failure).toMatchObject({ code: "NOT_UNDERSTOOD", message: expect.stringContaining("a case of somebody else") });
    expect(failure.message).not.toContain(citizen().bsn);
  });

  test("another number than was asked", async () => {
    sandbox.zaken.faults.inject({ on: "find", fault: { kind: "quirk", name: "zgw-somebody-else" } });
    const number = sandbox.zaken.known.extractSent.number;
    expect(await failureOf(portOf(connect()).findByNumber({ number }, call()))).toMatchObject({ code: "NOT_UNDERSTOOD" });
  });

  test("an address on another host: nothing is sent there", async () => {
    sandbox.zaken.faults.inject({ on: "find", fault: { kind: "quirk", name: "zgw-elsewhere" } });
    const failure = await failureOf(portOf(connect()).findByNumber({ number: sandbox.zaken.known.extractSent.number }, call()));
    expect(failure).toMatchObject({ code: "NOT_UNDERSTOOD", message: expect.stringContaining("outside the configured") });
    expect(failure.message).not.toContain("192.0.2.1");
  });

  test.each(["https://elsewhere.example/zaaktypen/", "http://127.0.0.1.elsewhere.example/catalogi/api/v1/zaaktypen/", "//zaaktypen/", "../zaaktypen/", ""])(
    "a kind of case at %s",
    async (prefix) => {
      const { url } = await startHttp((_, response) => {
        const wire = {
          url: `${url}/zaken/zaken/x`,
          uuid: "x",
          identificatie: "ZAAK-1",
          zaaktype: `${prefix}3d6737ac-970a-4cb3-8346-efcfced47c8e`,
          startdatum: "2026-01-01",
        };
        response.end(JSON.stringify({ next: null, results: [{ ...wire, rollen: [] }] }));
      });
      const port = portOf(connect({ zakenUrl: `${url}/zaken`, catalogiUrl: `${url}/catalogi` }));
      expect(await failureOf(port.findByNumber({ number: "ZAAK-1" }, call()))).toMatchObject({ message: expect.stringContaining("outside the configured") });
    },
  );
});

describe("credentials and health", () => {
  test("health needs credentials that are right, and reads nobody's case", async () => {
    await connect().checkHealth(call());
    expect(await failureOf(connect({}, { secret: "wrong" }).checkHealth(call()))).toMatchObject({
      code: "DENIED",
      message: expect.stringContaining("(invalid-jwt-signature)"),
    });
    expect(await failureOf(connect({ clientId: "unknown" }).checkHealth(call()))).toMatchObject({
      message: expect.stringContaining("(invalid-client-identifier)"),
    });
    expect(await failureOf(connect({}, { clock: () => now() - 7_200_000 }).checkHealth(call()))).toMatchObject({ code: "DENIED" });
  });

  test("a catalogue that fails shows in the health of the connection", async () => {
    const connection = connect();
    sandbox.zaken.faults.inject({ on: "products", fault: { kind: "status", status: 500 }, times: 10 });
    expect(await failureOf(portOf(connection).findByNumber({ number: sandbox.zaken.known.extractSent.number }, call()))).toMatchObject({ code: "FAILED" });
    expect(connection.health()).toMatchObject({ lastFailureCode: "FAILED" });
  });

  test.each([{ zakenUrl: "ftp://x" }, { rsin: "12345" }, { clientSecret: "the-secret-itself" }, { clientId: "" }, { pageSize: 3 }])(
    "the configuration with %j is refused",
    (change) => {
      const good = {
        zakenUrl: "https://zgw.example/zaken/api/v1/",
        catalogiUrl: "https://zgw.example/catalogi/api/v1",
        clientId: "hub",
        clientSecret: "SECRET",
        rsin: "002220647",
      };
      expect(zgwZaken.configuration.safeParse(good)).toMatchObject({ success: true, data: { zakenUrl: "https://zgw.example/zaken/api/v1" } });
      expect(zgwZaken.configuration.safeParse({ ...good, ...change }).success).toBe(false);
    },
  );
});
