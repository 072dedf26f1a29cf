import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectRefused, graphql, json, send } from "./support/ask.ts";
import { documents } from "./cases/documents.ts";
import { input } from "./cases/input.ts";
import { reconnaissance } from "./cases/reconnaissance.ts";
import { transport } from "./cases/transport.ts";
import { ask, bsn, canaries, signedIn, withToken } from "./support/attack.ts";
import { startTestHub, type TestHub } from "./support/hub.ts";
import { type Issuer, startIssuer } from "./support/issuer.ts";

let issuer: Issuer;
let hub: TestHub;
let token: string;

beforeAll(async () => {
  issuer = await startIssuer();
  hub = await startTestHub({ issuer: issuer.url, limits: { arrivalMsMax: 500 } });
  token = await issuer.token();
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
});

const me = ask("{ me { id } }");

describe.each([
  ["A transport", transport],
  ["B size of the document", documents],
  ["C and D reconnaissance and persisted queries", reconnaissance],
  ["F, G and H input", input],
])("%s", (_group, attacks) => {
  test.each(attacks)("$id $title is refused", async ({ asked, code, status }) => {
    await expectRefused(hub, withToken(asked, token), { code, ...(status ? { status } : {}) });
  });
});

test("A10 HEAD is refused, without a body", async () => {
  const answered = await send(hub.url, withToken({ method: "HEAD", headers: signedIn }, token));
  expect(answered).toMatchObject({ status: 405, text: "" });
});

test("A17 a body that comes drop by drop is cut off, and others are served meanwhile", async () => {
  const slow = rawRequest(
    `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: 100\r\n\r\n{`,
  );
  const other = await send(hub.url, withToken({ headers: signedIn, body: me }, token));
  expect(other.status).toBe(200);
  expect(await slow).toMatch(/^HTTP\/1.1 408 /);
});

test("A18 a request with two lengths is refused, and the connection closed", async () => {
  const answer = await rawRequest(
    "POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nhost: hub\r\n\r\n",
  );
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer.match(/HTTP\/1.1/g)).toHaveLength(1);
});

test("A20 headers of proxies that nobody put there change nothing", async () => {
  const spoofed = [
    ["x-forwarded-user", "carla"],
    ["x-gebruiker", "carla"],
    ["x-doelbinding", "alles"],
    ["x-origin-oin", "0001"],
    ["x-forwarded-for", "127.0.0.1"],
  ] as const;
  const answer = await send(hub.url, withToken({ headers: [...signedIn, ...spoofed], body: ask("{ me { id roles } }") }, token));
  expect(JSON.parse(answer.text)).toEqual({ data: { me: { id: "anna-id", roles: ["agent"] } } });
  await expectRefused(hub, { headers: [json, ...spoofed], body: me }, { code: "UNAUTHENTICATED" });
});

test("B26 a thousand different documents leave nothing behind that a hundred do not", async () => {
  for (let n = 0; n < 1000; n += 1) await send(hub.url, withToken({ headers: signedIn, body: ask(`query Q${n} { me { id } }`) }, token));
  const before = process.memoryUsage.rss();
  for (let n = 1000; n < 2000; n += 1) await send(hub.url, withToken({ headers: signedIn, body: ask(`query Q${n} { me { id } }`) }, token));
  expect(process.memoryUsage.rss() - before).toBeLessThan(96 * 1024 * 1024);
});

test("C11 a request for traces gets none", async () => {
  const answer = await send(hub.url, withToken({ headers: [...signedIn, ["apollo-federation-include-trace", "ftv1"]], body: me }, token));
  expect(Object.keys(JSON.parse(answer.text))).toEqual(["data"]);
});

test("C15 no header and no page tells which software it is", async () => {
  for (const path of ["/health/live", "/health/ready", "/nope"]) {
    const { headers, text } = await send(hub.url, { method: "GET", path });
    expect(JSON.stringify(headers) + text).not.toMatch(/fastify|apollo|node|graphql\/|\d+\.\d+\.\d+/i);
    expect(headers.server ?? headers["x-powered-by"]).toBeUndefined();
  }
});

test("G05 G06 what is in an address, a name or a header never comes to stand in the log", async () => {
  const line = `\r\n{"event":"forged"}`;
  await send(hub.url, {
    method: "GET",
    path: `/nope/${bsn}?bsn=${bsn}`,
    headers: [
      ["x-note", bsn],
      ["user-agent", bsn],
    ],
  });
  await send(
    hub.url,
    withToken({ headers: signedIn, body: ask("query($r: String!) { appointmentsByReference(reference: $r) { __typename } }", { r: `${bsn}${line}` }) }, token),
  );
  const log = hub.logLines.join("");
  for (const canary of canaries) expect(log).not.toContain(canary);
  for (const entry of hub.logLines) expect(() => JSON.parse(entry)).not.toThrow();
  expect(log).not.toContain("forged");
});

function rawRequest(text: string): Promise<string> {
  const { hostname, port } = new URL(hub.url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      answer += chunk;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

test("the largest document of a desktop is far from every limit", async () => {
  const appointment = `fragment A on Appointment {
    id reference caseNumber status persons start end durationMinutes notes version permittedActions
    department { id name sandbox phone servicePromise { workingDays } capabilities { capability protocol permittedActions appointmentsSupport { atomicRescheduling findByPerson changes severalProducts severalPersons } } }
    products { productId name amount } items { kindId amount }
    location { id name phone address { street houseNumber houseNumberAddition postcode city } }
    customers { name bsn birthDate email phone address { street houseNumber houseNumberAddition postcode city } } }
    fragment O on Operation { id kind state departmentId message startedAt settledAt appointmentId steps { name state startedAt settledAt } task { id text createdAt closedAt resolution } }`;
  const query = `mutation($input: RescheduleAppointmentInput!, $key: String!) { rescheduleAppointment(input: $input, idempotencyKey: $key) {
    __typename ... on Problem { code message }
    ... on AppointmentRescheduled { appointment { ...A } operation { ...O } }
    ... on ChangedMeanwhile { code message appointment { ...A } }
    ... on OutcomeUnknown { code message operation { ...O } }
    ... on SlotTaken { code message alternatives { start end } }
    ... on NotPermitted { code message missingRight { departmentId capability action } }
    ... on InvalidInput { code message fields { field message } }
    ... on DepartmentUnavailable { departmentId } ... on DepartmentRefused { departmentId } } } ${appointment}`;
  const body = graphql(query, { input: { appointmentId: "1", start: "2026-12-01T09:30:00+01:00" }, key: "key-00000001" });
  const answer = await send(hub.url, withToken({ headers: signedIn, body }, token));
  expect(JSON.parse(answer.text)).toMatchObject({ data: { rescheduleAppointment: { __typename: "NotFound" } } });
});
