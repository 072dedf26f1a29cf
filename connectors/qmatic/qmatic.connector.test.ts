import { afterAll, beforeAll, expect, test } from "vitest";
import { startReplay, type Replay } from "../conformance/replay.ts";
import { answering, cityHall, envelope, publicApi } from "./__fixtures__/orchestra.ts";
import { qmaticConnector } from "./qmatic.connector.ts";

const call = { signal: new AbortController().signal, traceId: "0af7651916cd43dd8448eb211c80319c" };
const apiKey = { kind: "api-key", apiKey: "BURGERZAKEN_KEY" };

let replay: Replay;

beforeAll(async () => {
  replay = await startReplay();
});
afterAll(() => replay.close());

function connect(settings: object) {
  const configuration = qmaticConnector.configuration.parse({ baseUrl: replay.url, authentication: apiKey, ...settings });
  return qmaticConnector.connect(configuration, { departmentId: "burgerzaken", now: () => 0, secret: (name) => `secret of ${name}` });
}

test.each([
  { authentication: apiKey, header: "x-api-key", value: "secret of BURGERZAKEN_KEY" },
  { authentication: { ...apiKey, header: "Ocp-Key" }, header: "ocp-key", value: "secret of BURGERZAKEN_KEY" },
  { authentication: { kind: "auth-token", token: "TOKEN" }, header: "auth-token", value: "secret of TOKEN" },
  {
    authentication: { kind: "basic", user: "hub", password: "PASSWORD" },
    header: "authorization",
    value: `Basic ${Buffer.from("hub:secret of PASSWORD").toString("base64")}`,
  },
])("$authentication.kind proves who we are with the header $header", async ({ authentication, header, value }) => {
  replay.load([answering(`GET ${publicApi}/v1/branches`, envelope({ branchList: [cityHall] }))]);
  const connection = connect({ authentication });
  await connection.checkHealth(call);
  expect(replay.asked[0]?.headers[header]).toBe(value);
  expect(connection.health()).toMatchObject({ circuit: "closed", callsTotal: 1, failuresTotal: 0 });
  await connection.close();
});

test("wrong credentials show in the health check", async () => {
  replay.load([answering(`GET ${publicApi}/v1/branches`, "", { status: 401 })]);
  await expect(connect({}).checkHealth(call)).rejects.toMatchObject({ code: "DENIED", applied: "no" });
});

test.each(["", "/", "/calendar-backend/public/api", "/calendar-backend/public/api/"])("a base address ending in %j is the same", async (ending) => {
  replay.load([answering(`GET /gateway${publicApi}/v1/branches`, envelope({ branchList: [] }))]);
  await connect({ baseUrl: `${replay.url}/gateway${ending}` }).checkHealth(call);
  expect(replay.asked[0]?.path).toBe(`/gateway${publicApi}/v1/branches`);
});

test.each([
  ["an unknown member", { baseURL: "http://x.test" }],
  ["a version in the address", { baseUrl: "https://x.test/calendar-backend/public/api/v1" }],
  ["an address without scheme", { baseUrl: "x.test" }],
  ["a secret instead of a variable's name", { authentication: { kind: "api-key", apiKey: "s3cr3t-value" } }],
  ["an unknown way to prove who we are", { authentication: { kind: "none" } }],
])("configuration with %s is refused", (_, settings) => {
  expect(qmaticConnector.configuration.safeParse({ baseUrl: "https://x.test", authentication: apiKey, ...settings }).success).toBe(false);
});
