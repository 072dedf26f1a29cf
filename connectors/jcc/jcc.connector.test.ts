import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { AppointmentsPort, Connection } from "../sdk/index.ts";
import { appointmentId, ordinaryDay, review, townHall } from "./__fixtures__/answers.ts";
import { connectTo, reading, writing } from "./__fixtures__/connect.ts";
import { startScriptedJcc, type AskedRequest, type ScriptedJcc } from "./__fixtures__/scripted-jcc.ts";
import { jcc } from "./jcc.connector.ts";

let department: ScriptedJcc;
let connection: Connection;
let port: AppointmentsPort;
let now = 0;

beforeAll(async () => {
  department = await startScriptedJcc();
});
afterAll(() => department.close());
beforeEach(() => {
  now = Date.parse("2026-11-24T10:00:00+01:00");
  department.play(ordinaryDay);
  ({ connection, port } = connectTo(department, () => now));
});
afterEach(() => connection.close());

const asked = (operation: string): readonly AskedRequest[] => department.asked.filter(({ method, path }) => `${method} ${path}` === operation);

test("the token is fetched once for callers at the same time, as the client itself, and kept", async () => {
  await Promise.all([port.listProducts(reading()), port.listProducts(reading()), port.listLocations({ productIds: [] }, reading())]);
  await port.listProducts(reading());
  expect(asked("POST connect/token")).toHaveLength(1);
  expect(asked("POST connect/token")[0]).toMatchObject({
    body: "grant_type=client_credentials&scope=warp-api",
    headers: { authorization: `Basic ${Buffer.from("kcc:a%3Asecret").toString("base64")}` },
  });
  expect(asked("GET location")[0]?.headers).toMatchObject({ authorization: "Bearer a-token", language: "nl" });
});

test("the token is fetched again shortly before it expires", async () => {
  await port.listProducts(reading());
  now += 3_560_000;
  await port.listProducts(reading());
  expect(asked("POST connect/token")).toHaveLength(1);
  now += 15_000;
  await port.listProducts(reading());
  expect(asked("POST connect/token")).toHaveLength(2);
});

test("the token is fetched again when it is refused, and the booking is then made once", async () => {
  let refusals = 1;
  let bookings = 0;
  department.play({
    ...ordinaryDay,
    "POST appointment"() {
      refusals -= 1;
      if (refusals >= 0) return { status: 401, text: "" };
      bookings += 1;
      return { json: { id: appointmentId, acknowledgeIsSuccess: true } };
    },
  });
  expect(
    await port.book(
      {
        selection: { products: [{ productId: review, amount: 1 }], persons: 1 },
        locationId: townHall,
        start: "2026-12-01T09:30:00+01:00",
        customers: [{ lastName: "Voorbeeld" }],
      },
      writing(),
    ),
  ).toMatchObject({ kind: "booked" });
  expect(bookings).toBe(1);
  expect(asked("POST connect/token")).toHaveLength(2);
});

test("the token that is refused twice, or not given at all, is a refusal of our credentials", async () => {
  department.play({ ...ordinaryDay, "GET location": { status: 401, text: "" } });
  await expect(port.listLocations({ productIds: [] }, reading())).rejects.toMatchObject({ code: "DENIED" });
  department.play({ ...ordinaryDay, "POST connect/token": { status: 400, json: { error: "invalid_client" } } });
  now += 7_200_000;
  await expect(connection.checkHealth(reading())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
});

test("the token arrives for the others when the caller who asked first gives up", async () => {
  const gate = Promise.withResolvers<void>();
  department.play({
    ...ordinaryDay,
    async "POST connect/token"() {
      await gate.promise;
      return { json: { access_token: "late-token" } };
    },
  });
  const impatient = new AbortController();
  const first = port.listProducts(reading(impatient.signal));
  const second = port.listProducts(reading());
  impatient.abort();
  await expect(first).rejects.toMatchObject({ code: "TIMED_OUT", applied: "no" });
  gate.resolve();
  expect(await second).toHaveLength(2);
  expect(asked("POST connect/token")).toHaveLength(1);
});

test("wrong configuration is refused: an unknown member, a secret instead of the name of a variable, an address without scheme", () => {
  const right = { baseUrl: "https://jcc.example/warp/v1", clientId: "kcc", clientSecret: "JCC_SECRET" };
  expect(jcc.configuration.safeParse(right).success).toBe(true);
  expect(jcc.configuration.safeParse({ ...right, secret: "x" }).success).toBe(false);
  expect(jcc.configuration.safeParse({ ...right, clientSecret: "s3cret!" }).success).toBe(false);
  expect(jcc.configuration.safeParse({ ...right, baseUrl: "jcc.example" }).success).toBe(false);
});
