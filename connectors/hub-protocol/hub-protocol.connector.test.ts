import { expect, test } from "vitest";
import { startHttp } from "../sdk/__fixtures__/loopback.ts";
import type { ReadCall } from "../sdk/index.ts";
import { hubProtocol } from "./hub-protocol.connector.ts";

const call = (): ReadCall => ({ signal: AbortSignal.timeout(5_000), traceId: "0123456789abcdef0123456789abcdef" });
const everything = {
  rescheduling: "atomic",
  holds: true,
  findByPerson: ["bsn", "name-and-birth-date", "postcode-and-house-number", "email", "phone"],
  findByCaseNumber: true,
  changes: ["notes", "customer", "items"],
  severalProducts: true,
  severalPersons: true,
};

async function connectTo(health: object, configuration: object = {}) {
  const { url } = await startHttp((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ status: "ok", protocol: "1.0", supports: everything, ...health }));
  });
  const settings = hubProtocol.configuration.parse({ baseUrl: url, token: "HUB_TOKEN", ...configuration });
  return hubProtocol.connect(settings, { departmentId: "stadsbeheer", now: () => 0, secret: () => "secret" });
}

test("a department that offers everything is healthy, and is declared so", async () => {
  const connection = await connectTo({});
  await connection.checkHealth(call());
  expect(connection.appointments?.supports).toEqual({
    idempotencyKeys: true,
    findBookings: true,
    findByReference: ["reference", "case-number"],
    rescheduling: "atomic",
    findByPerson: everything.findByPerson,
    changes: everything.changes,
    severalProducts: true,
    severalPersons: true,
    cancellationReasons: true,
  });
});

test("the check of a department that offers less than is declared names what is missing, until the configuration says so", async () => {
  const less = { supports: { ...everything, rescheduling: "none", holds: false, findByPerson: ["email"], changes: ["notes", "customer"] } };
  await expect((await connectTo(less)).checkHealth(call())).rejects.toThrow(
    /rescheduling, findByPerson bsn, .*findByPerson phone, changes items: take it out of `supports`/,
  );
  const declared = { rescheduling: "none", findByPerson: ["email"], changes: ["notes"] };
  const connection = await connectTo(less, { supports: declared });
  await connection.checkHealth(call());
  expect(connection.appointments?.supports).toMatchObject(declared);
});

test("a department of another version of the protocol is not understood", async () => {
  await expect((await connectTo({ protocol: "2.0" })).checkHealth(call())).rejects.toMatchObject({ code: "NOT_UNDERSTOOD" });
});

test("wrong configuration is refused", () => {
  const right = { baseUrl: "https://afspraken.example/v1", token: "HUB_TOKEN" };
  expect(hubProtocol.configuration.safeParse(right).success).toBe(true);
  expect(hubProtocol.configuration.safeParse({ ...right, token: "abc123" }).success).toBe(false);
  expect(hubProtocol.configuration.safeParse({ ...right, supports: { hold: true } }).success).toBe(false);
});
