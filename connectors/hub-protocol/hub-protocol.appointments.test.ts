import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { startHttp } from "../sdk/__fixtures__/loopback.ts";
import type { AppointmentsPort, Booking, Connection, ReadCall, WriteCall } from "../sdk/index.ts";
import { hubProtocol } from "./hub-protocol.connector.ts";

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}
type Answer = { readonly status?: number; readonly json: unknown } | string;
type Answers = Readonly<Record<string, Answer | ((body: string) => Answer)>>;

/** A department that answers by the script, over real HTTP; what is not in it is an HTML page of some proxy with status 404. */
async function connect(answers: Answers, configuration: object = {}) {
  const asked: Asked[] = [];
  const { url } = await startHttp((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.on("end", () => {
      const [path = ""] = (request.url ?? "").replace("/v1", "").split("?");
      asked.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body: text === "" ? undefined : JSON.parse(text) });
      const scripted = answers[`${request.method} ${path}`] ?? "<html>not here</html>";
      const answer = typeof scripted === "function" ? scripted(text) : scripted;
      response.writeHead(typeof answer === "string" ? 404 : (answer.status ?? 200), { "content-type": "application/json" });
      response.end(typeof answer === "string" ? answer : JSON.stringify(answer.json));
    });
  });
  const settings = hubProtocol.configuration.parse({ baseUrl: `${url}/v1/`, token: "HUB_TOKEN", ...configuration });
  const connection: Connection = hubProtocol.connect(settings, { departmentId: "stadsbeheer", now: () => 0, secret: (name) => `value of ${name}` });
  if (!connection.appointments) throw new Error("The connection has no appointments");
  return { connection, port: connection.appointments, asked };
}

const reading = (): ReadCall => ({ signal: AbortSignal.timeout(5_000), traceId: "0123456789abcdef0123456789abcdef" });
const writing = (): WriteCall => ({ ...reading(), key: "key-1" });
const problem = (status: number, code: string, more: object = {}) => ({ status, json: { title: code, status, code, ...more } });

const selection = {
  products: [{ productId: "grof-vuil", amount: 1 }],
  persons: 1,
  address: { postcode: "1234AB", houseNumber: 12 },
  items: [{ kindId: "bank", amount: 1 }],
};
const where = { selection, locationId: "wijk-noord" };
const booking: Booking = { ...where, start: "2026-12-01T07:30:00+01:00", customers: [{ lastName: "Voorbeeld", phone: "06-00000000" }], notes: "Brandgang." };
const onWire = {
  id: "a/1",
  reference: "GV-2026-0042",
  status: "booked",
  products: [{ productId: "grof-vuil", name: "Grof vuil", amount: 1 }],
  persons: 1,
  location: { id: "wijk-noord", name: "Wijk Noord" },
  start: "2026-12-01T06:30:00Z",
  end: "2026-12-01T11:30:00+01:00",
  customers: [{ lastName: "Voorbeeld", phone: "06-00000000" }],
  notes: "Brandgang.",
  address: { postcode: "1234AB", houseNumber: 12 },
  items: [{ kindId: "bank", amount: 1 }],
  idempotencyKey: "key-1",
  version: "7",
  somethingNew: true,
};
const appointment = {
  id: "a/1",
  reference: "GV-2026-0042",
  status: "booked",
  products: [{ productId: "grof-vuil", name: "Grof vuil", amount: 1 }],
  persons: 1,
  location: { id: "wijk-noord", name: "Wijk Noord" },
  start: "2026-12-01T07:30:00+01:00",
  end: "2026-12-01T11:30:00+01:00",
  customers: [{ lastName: "Voorbeeld", phone: "06-00000000" }],
  notes: "Brandgang.",
  items: [{ kindId: "bank", amount: 1 }],
  bookingKey: "key-1",
  version: "7",
};

describe("A8 what is offered", () => {
  test("days are asked in windows of 62 days apart, both ends included", async () => {
    const { port, asked } = await connect({ "POST /days/search": { json: { days: ["2026-12-02", "2026-12-01"] } } });
    expect(await port.listDays({ ...where, from: "2026-12-01", until: "2027-03-01" }, reading())).toEqual(["2026-12-01", "2026-12-02"]);
    expect(asked.map(({ body }) => body)).toEqual([
      { ...where, from: "2026-12-01", until: "2027-02-01" },
      { ...where, from: "2027-02-02", until: "2027-03-01" },
    ]);
  });

  test("slots come in our notation, and the package and the address go along", async () => {
    const { port, asked } = await connect({ "POST /slots/search": { json: { slots: [{ start: "2026-12-01T06:30:00Z" }] } } });
    expect(await port.listSlots({ ...where, date: "2026-12-01" }, reading())).toEqual([{ start: "2026-12-01T07:30:00+01:00" }]);
    expect(asked[0]?.body).toEqual({ ...where, date: "2026-12-01" });
    expect(asked[0]?.headers).toMatchObject({ authorization: "Bearer value of HUB_TOKEN", "content-type": "application/json" });
    expect(asked[0]?.headers["idempotency-key"]).toBeUndefined();
  });

  test("what is refused is not on offer, and a failure is never an empty list", async () => {
    const { port } = await connect({ "POST /slots/search": problem(422, "not-served"), "POST /days/search": problem(503, "unavailable") });
    expect(await port.listSlots({ ...where, date: "2026-12-01" }, reading())).toEqual([]);
    await expect(port.listDays({ ...where, from: "2026-12-01", until: "2026-12-02" }, reading())).rejects.toMatchObject({ code: "FAILED", applied: "no" });
    await expect(port.listProducts(reading())).rejects.toMatchObject({ code: "NOT_UNDERSTOOD" });
  });

  test("the district is found by address", async () => {
    const { port, asked } = await connect({ "POST /locations/search": { json: { locations: [{ id: "wijk-noord", name: "Wijk Noord" }] } } });
    const address = { postcode: "1234AB", houseNumber: 12 };
    expect(await port.listLocations({ productIds: ["grof-vuil"], address }, reading())).toEqual([{ id: "wijk-noord", name: "Wijk Noord" }]);
    expect(asked[0]?.body).toEqual({ productIds: ["grof-vuil"], address });
  });

  test("combinable products are not asked of a department that combines nothing", async () => {
    const { port, asked } = await connect({}, { supports: { severalProducts: false } });
    expect(await port.listCombinableProducts({ productIds: ["grof-vuil"] }, reading())).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe("A3, A9 booking", () => {
  test("goes with its key and comes back in our words", async () => {
    const { port, asked } = await connect({ "POST /appointments": { status: 201, json: onWire } });
    expect(await port.book(booking, writing())).toEqual({ kind: "booked", appointment });
    expect(asked[0]).toMatchObject({ headers: { "idempotency-key": "key-1" }, body: booking });
  });

  test.each([
    [409, "slot-taken", { kind: "slot-taken" }],
    [422, "package-too-large", { kind: "rejected", reason: "package-too-large", message: "Dit is te veel voor één keer ophalen." }],
    [422, "not-served", { kind: "rejected", reason: "address-not-served", message: "Op dit adres haalt de afdeling niets op." }],
    [422, "a-code-of-later", { kind: "rejected", reason: "other", message: "De afdeling heeft dit geweigerd, zonder reden." }],
  ])("a refusal with %i %s is an outcome", async (status, code, outcome) => {
    const { port } = await connect({ "POST /appointments": problem(status, code) });
    expect(await port.book(booking, writing())).toEqual(outcome);
  });

  test("a refusal about the customer names our fields and brings the department's text", async () => {
    const more = { detail: "Vul een e-mailadres in.", fields: ["customers.0.email", "selection.items.1.amount"] };
    const { port } = await connect({ "POST /appointments": problem(422, "customer-details", more) });
    expect(await port.book(booking, writing())).toEqual({
      kind: "rejected",
      reason: "customer-details",
      message: "Vul een e-mailadres in.",
      fields: ["customer.email", "selection.items.1.amount"],
    });
  });

  test.each([
    [400, "malformed", "FAILED", "no"],
    [409, "idempotency-key-in-use", "FAILED", "unknown"],
    [422, "idempotency-key-reused", "FAILED", "no"],
    [429, "too-many-requests", "OVERLOADED", "no"],
    [401, "unauthenticated", "DENIED", "no"],
    [500, "internal", "FAILED", "unknown"],
  ])("%i %s is a fault, and thrown", async (status, code, thrown, applied) => {
    const { port } = await connect({ "POST /appointments": problem(status, code, { fields: ["start"] }) });
    await expect(port.book(booking, writing())).rejects.toMatchObject({ code: thrown, applied });
  });
});

describe("A4 finding", () => {
  test("by reference and by case number at once, each appointment once; a department without case numbers is no failure", async () => {
    const both = await connect({ "POST /appointments/search": { json: { appointments: [onWire], truncated: false } } });
    expect(await both.port.findByReference({ reference: "GV20260042" }, reading())).toEqual([appointment]);
    expect(both.asked.map(({ body }) => body)).toEqual([
      { kind: "reference", reference: "GV20260042" },
      { kind: "case-number", caseNumber: "GV20260042" },
    ]);
    const found: Answer = { json: { appointments: [onWire], truncated: false } };
    const notSupported = problem(501, "not-supported");
    const one = await connect({ "POST /appointments/search": (body) => (body.includes("case-number") ? notSupported : found) });
    expect(await one.port.findByReference({ reference: "GV20260042" }, reading())).toEqual([appointment]);
    const none = await connect({ "POST /appointments/search": notSupported });
    await expect(none.port.findByReference({ reference: "GV20260042" }, reading())).rejects.toMatchObject({ code: "NOT_SUPPORTED" });
  });

  test("by person, in the body of the request and never in its address", async () => {
    const { port, asked } = await connect({ "POST /appointments/search": { json: { appointments: [], truncated: false } } });
    expect(await port.findByPerson({ person: { kind: "bsn", bsn: "999990019" } }, reading())).toEqual([]);
    expect(asked).toMatchObject([{ path: "/v1/appointments/search", body: { kind: "bsn", bsn: "999990019" } }]);
  });

  test("by a key that the department does not search by, not at all", async () => {
    const { port, asked } = await connect({}, { supports: { findByPerson: ["email"] } });
    const person = { kind: "bsn", bsn: "999990019" } as const;
    await expect(port.findByPerson({ person }, reading())).rejects.toMatchObject({ code: "NOT_SUPPORTED" });
    expect(asked).toEqual([]);
  });

  test("A9 bookings by key leave out what was cancelled since", async () => {
    const appointments = [onWire, { ...onWire, id: "a2", status: "cancelled" }];
    const { port, asked } = await connect({ "POST /appointments/search": { json: { appointments, truncated: false } } });
    const facts = { key: "key-1", locationId: "wijk-noord", start: booking.start, customer: { lastName: "Voorbeeld" } };
    expect(await port.findBookings(facts, reading())).toEqual([appointment]);
    expect(asked[0]?.body).toEqual({ kind: "idempotency-key", idempotencyKey: "key-1" });
  });

  test("an unknown id is absent, a page of some proxy is a failure, and ids cannot climb in the path", async () => {
    const { port, asked } = await connect({ "GET /appointments/a%2F1": problem(404, "not-found") });
    expect(await port.read({ id: "a/1" }, reading())).toBeUndefined();
    await expect(port.read({ id: "other" }, reading())).rejects.toMatchObject({ code: "NOT_UNDERSTOOD" });
    expect(await port.read({ id: ".." }, reading())).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});

describe("A5, A6, A8 changing, moving and cancelling", () => {
  const path = "/appointments/a%2F1";

  test("only the package is sent when only the package changes, on the version it was based on", async () => {
    const { port, asked } = await connect({ [`PATCH ${path}`]: { json: { ...onWire, version: "8" } } });
    const items = [{ kindId: "bank", amount: 2 }];
    expect(await port.change({ id: "a/1", items, version: "7" }, writing())).toEqual({ kind: "changed", appointment: { ...appointment, version: "8" } });
    expect(asked[0]).toMatchObject({
      headers: { "if-match": '"7"', "idempotency-key": "key-1", "content-type": "application/merge-patch+json" },
      body: { items },
    });
    await port.change({ id: "a/1", notes: "" }, writing());
    expect(asked[1]?.body).toEqual({ notes: null });
    expect(asked[1]?.headers["if-match"]).toBeUndefined();
  });

  test("a move is one call", async () => {
    const { port, asked } = await connect({ [`POST ${path}/reschedule`]: { json: onWire } });
    const to = { start: "2026-12-01T07:30:00+01:00", locationId: "wijk-noord" };
    expect(await port.reschedule({ id: "a/1", version: 'x"\r\ny', ...to }, writing())).toEqual({ kind: "rescheduled", appointment });
    expect(asked).toMatchObject([{ headers: { "if-match": '"x___y"' }, body: to }]);
  });

  const attempts: readonly (readonly [string, (port: AppointmentsPort) => Promise<unknown>])[] = [
    ["change", (port) => port.change({ id: "a/1", notes: "x", version: "6" }, writing())],
    ["move", (port) => port.reschedule({ id: "a/1", start: booking.start, locationId: "wijk-noord", version: "6" }, writing())],
  ];
  test.each(attempts)("a %s that somebody else forestalled shows what it is now, or is gone, or finds no slot", async (_name, attempt) => {
    const refused = async (answer: Answer, more: Answers = {}) => {
      const { port } = await connect({ [`PATCH ${path}`]: answer, [`POST ${path}/reschedule`]: answer, ...more });
      return await attempt(port);
    };
    expect(await refused(problem(412, "version-conflict", { current: onWire }))).toEqual({ kind: "conflict", appointment });
    expect(await refused(problem(412, "version-conflict"), { [`GET ${path}`]: { json: onWire } })).toEqual({ kind: "conflict", appointment });
    expect(await refused(problem(404, "not-found"))).toEqual({ kind: "gone" });
    expect(await refused(problem(409, "already-cancelled"))).toEqual({ kind: "gone" });
    expect(await refused(problem(409, "slot-taken", { alternatives: [] }))).toEqual({ kind: "slot-taken" });
    expect(await refused(problem(422, "too-late"))).toMatchObject({ kind: "rejected", reason: "too-late" });
    await expect(refused(problem(501, "not-supported"))).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
  });

  test("a cancellation takes its reason along, and may be repeated", async () => {
    const first = await connect({ [`POST ${path}/cancel`]: { json: { ...onWire, status: "cancelled" } } });
    expect(await first.port.cancel({ id: "a/1", reason: "Verhuisd" }, writing())).toEqual({ kind: "cancelled" });
    expect(first.asked[0]).toMatchObject({ headers: { "idempotency-key": "key-1" }, body: { reason: "Verhuisd" } });
    const again = await connect({ [`POST ${path}/cancel`]: problem(409, "already-cancelled") });
    expect(await again.port.cancel({ id: "a/1", reason: "Verhuisd" }, writing())).toEqual({ kind: "gone" });
  });
});
