import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AppointmentsPort, Connection, WriteCall } from "../sdk/index.ts";
import { exampleSystem } from "./example-system.connector.ts";

/** What the system answers, by method and address; replace by what yours was seen to answer. */
const booking = {
  nummer: "A-17",
  begin: "2026-12-01T09:30:00",
  eind: "2026-12-01T09:45:00",
  product: { code: "p1", naam: "Parkeervergunning" },
  loket: { code: "l1", naam: "Stadhuis" },
  naam: "Voorbeeld",
  opmerking: "Met rolstoel.\n[KCC-Hub key-1]",
};
let answers: Record<string, { status: number; json?: unknown }> = {};
let asked: { address: string; body: string; key: unknown }[] = [];

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => {
    asked.push({ address: `${request.method} ${request.url}`, body, key: request.headers["x-api-key"] });
    const { status, json } = answers[`${request.method} ${request.url}`] ?? { status: 404 };
    response.writeHead(status).end(json === undefined ? "" : JSON.stringify(json));
  });
});
let connection: Connection;
let port: AppointmentsPort;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const configuration = exampleSystem.configuration.parse({ baseUrl: `http://127.0.0.1:${address.port}`, apiKey: "EXAMPLE_KEY" });
  connection = exampleSystem.connect(configuration, { departmentId: "example", now: () => 0, secret: () => "secret-key" });
  if (!connection.appointments) throw new Error("The connection has no appointments");
  port = connection.appointments;
});
afterAll(async () => {
  await connection.close();
  server.close();
});
beforeEach(() => {
  answers = {};
  asked = [];
});

const call = (): WriteCall => ({ signal: AbortSignal.timeout(5_000), traceId: "0123456789abcdef0123456789abcdef", key: "key-1" });
const where = { selection: { products: [{ productId: "p1", amount: 1 }], persons: 1 }, locationId: "l1" };
const wish = { ...where, start: "2026-12-01T09:30:00+01:00", customers: [{ lastName: "Voorbeeld" }], notes: "Met rolstoel." } as const;
const appointment = {
  id: "A-17",
  reference: "A-17",
  status: "booked",
  products: [{ productId: "p1", name: "Parkeervergunning", amount: 1 }],
  persons: 1,
  location: { id: "l1", name: "Stadhuis" },
  start: "2026-12-01T09:30:00+01:00",
  end: "2026-12-01T09:45:00+01:00",
  customers: [{ lastName: "Voorbeeld" }],
  notes: "Met rolstoel.",
  bookingKey: "key-1",
};

test("A2 offers products, places, days and times", async () => {
  answers["GET /producten"] = { status: 200, json: [{ code: "p1", naam: "Parkeervergunning", minuten: 15, meenemen: ["kentekenbewijs"] }] };
  answers["GET /loketten"] = { status: 200, json: [{ code: "l1", naam: "Stadhuis" }] };
  answers["GET /dagen?product=p1&loket=l1&van=2026-12-01&tot=2026-12-31"] = { status: 200, json: ["2026-12-01"] };
  answers["GET /tijden?product=p1&loket=l1&dag=2026-12-01"] = { status: 200, json: ["10:00", "09:30"] };
  expect(await port.listProducts(call())).toMatchObject([{ id: "p1", durationMinutes: 15, requirements: ["kentekenbewijs"] }]);
  expect(await port.listLocations({ productIds: ["p1"] }, call())).toEqual([{ id: "l1", name: "Stadhuis" }]);
  expect(await port.listDays({ ...where, from: "2026-12-01", until: "2026-12-31" }, call())).toEqual(["2026-12-01"]);
  expect(await port.listSlots({ ...where, date: "2026-12-01" }, call())).toEqual([
    { start: "2026-12-01T09:30:00+01:00" },
    { start: "2026-12-01T10:00:00+01:00" },
  ]);
});

test("A3 books with the hub's mark in the notes, and tells a taken slot", async () => {
  answers["POST /afspraken"] = { status: 201, json: booking };
  expect(await port.book(wish, call())).toEqual({ kind: "booked", appointment });
  expect(JSON.parse(asked[0]?.body ?? "")).toEqual({
    product: "p1",
    loket: "l1",
    begin: "2026-12-01T09:30:00+01:00",
    naam: "Voorbeeld",
    opmerking: booking.opmerking,
  });
  expect(asked[0]?.key).toBe("secret-key");
  answers["POST /afspraken"] = { status: 409 };
  expect(await port.book(wish, call())).toEqual({ kind: "slot-taken" });
});

test("A3 a booking that fails on the way leaves its outcome unknown", async () => {
  answers["POST /afspraken"] = { status: 500 };
  await expect(port.book(wish, call())).rejects.toMatchObject({ code: "FAILED", applied: "unknown" });
});

test("A4 finds by number; a failure is not an absence", async () => {
  answers["GET /afspraken/A-17"] = { status: 200, json: booking };
  expect(await port.findByReference({ reference: "A-17" }, call())).toEqual([appointment]);
  expect(await port.findByReference({ reference: "A-18" }, call())).toEqual([]);
  answers["GET /afspraken/A-17"] = { status: 500 };
  await expect(port.read({ id: "A-17" }, call())).rejects.toMatchObject({ code: "FAILED", applied: "no" });
});

test("A6 cancels once, and says so when there is nothing left to cancel", async () => {
  answers["DELETE /afspraken/A-17"] = { status: 204 };
  expect(await port.cancel({ id: "A-17", reason: "Verhinderd" }, call())).toEqual({ kind: "cancelled" });
  answers["DELETE /afspraken/A-17"] = { status: 404 };
  expect(await port.cancel({ id: "A-17", reason: "Verhinderd" }, call())).toEqual({ kind: "gone" });
});
