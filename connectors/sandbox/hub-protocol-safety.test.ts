import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "./faults.ts";
import { booking, type Department, fillVehicle, north, sofa, startDepartment, token } from "./testing/hub-protocol-department.ts";

let department: Department;
beforeAll(async () => {
  department = await startDepartment();
});
afterAll(() => department.close());
beforeEach(() => {
  department.faults.clear();
});

let keys = 0;
const newKey = (): string => `safe-${(keys += 1)}`;
const book = (key: string, changes?: Record<string, unknown>) => department.call("POST", "/appointments", { body: booking(changes), key });
const madeWith = (key: string) => department.book.find((entry) => entry.attributes.idempotencyKey === key);
const morning = (date: string) => ({ start: `${date}T08:00:00+01:00` });

const askDays = (from: string, until: string) =>
  department.call("POST", "/days/search", { body: { selection: booking().selection, locationId: north.locationId, from, until } });

describe("A9 the same key", () => {
  test("books once, and answers with the appointment as it is now", async () => {
    const key = newKey();
    const first = await book(key);
    await department.call("PATCH", `/appointments/${String(first.json.id)}`, { body: { notes: "Intussen" }, key: newKey() });
    const second = await book(key);
    expect(second).toMatchObject({ status: 201, json: { id: first.json.id, notes: "Intussen" } });
    expect([first, second].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    expect(madeWith(key)).toHaveLength(1);
  });

  test("books once for ten calls at once", async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => book(key, morning("2026-12-01"))));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(madeWith(key)).toHaveLength(1);
  });

  test("with something else in it, or somewhere else, is refused", async () => {
    const key = newKey();
    const first = await book(key);
    expect(await book(key, { notes: "Anders" })).toMatchObject({ status: 422, json: { code: "idempotency-key-reused" } });
    const cancel = await department.call("POST", `/appointments/${String(first.json.id)}/cancel`, { body: { reason: "Nee" }, key });
    expect(cancel.json.code).toBe("idempotency-key-reused");
  });

  test("is free again after a refusal", async () => {
    const key = newKey();
    expect((await book(key, { start: "2026-12-25T08:00:00+01:00" })).status).toBe(422);
    expect((await book(key)).status).toBe(201);
  });

  test("moves, changes and cancels once, though its If-Match has become old", async () => {
    const before = await book(newKey(), morning("2026-12-08"));
    const path = `/appointments/${String(before.json.id)}`;
    const steps = [
      ["PATCH", path, { items: [sofa] }],
      ["POST", `${path}/reschedule`, { start: "2026-12-08T13:00:00+01:00", locationId: "noord" }],
      ["POST", `${path}/cancel`, { reason: "Toch niet" }],
    ] as const;
    for (const [method, url, body] of steps) {
      const asked = { body, key: newKey(), ifMatch: (await department.call("GET", path)).headers.get("etag") ?? "" };
      const once = await department.call(method, url, asked);
      const twice = await department.call(method, url, asked);
      expect(once.status).toBe(200);
      expect(twice).toMatchObject({ status: 200, json: once.json });
      expect(twice.headers.get("idempotency-replayed")).toBe("true");
    }
  });

  test.each([undefined, "", "with space", "x".repeat(41)])("%j is no key", async (key) => {
    const asked = { body: booking(), ...(key === undefined ? {} : { key }) };
    expect(await department.call("POST", "/appointments", asked)).toMatchObject({ status: 400, json: { code: "idempotency-key-missing" } });
  });
});

describe("a change by somebody else", () => {
  test("is shown and not overwritten", async () => {
    const before = await book(newKey(), morning("2026-12-04"));
    const path = `/appointments/${String(before.json.id)}`;
    const ifMatch = before.headers.get("etag") ?? "";
    const theirs = await department.call("PATCH", path, { body: { notes: "Van de balie" }, key: newKey(), ifMatch });
    for (const answer of [
      department.call("PATCH", path, { body: { notes: "Van ons" }, key: newKey(), ifMatch }),
      department.call("POST", `${path}/reschedule`, { body: { start: "2026-12-01T08:00:00+01:00", locationId: "noord" }, key: newKey(), ifMatch }),
      department.call("POST", `${path}/cancel`, { body: { reason: "Nee" }, key: newKey(), ifMatch }),
    ])
      expect(await answer).toMatchObject({ status: 412, json: { code: "version-conflict", current: theirs.json } });
    expect((await department.call("GET", path)).json).toEqual(theirs.json);
    const whatever = await department.call("PATCH", path, { body: { notes: "Van ons" }, key: newKey(), ifMatch: "*" });
    expect(whatever.json.notes).toBe("Van ons");
  });

  test("can be made to happen just before", async () => {
    const before = await book(newKey(), morning("2026-12-04"));
    department.faults.inject({ on: "cancel", fault: { kind: "quirk", name: "hub-stale-version" } });
    const path = `/appointments/${String(before.json.id)}/cancel`;
    const answer = await department.call("POST", path, { body: { reason: "Nee" }, key: newKey(), ifMatch: before.headers.get("etag") ?? "" });
    expect(answer).toMatchObject({ status: 412, json: { current: { status: "booked", notes: "Bijgewerkt door de afdeling" } } });
  });
});

describe("who may not come in", () => {
  test.each([{ authorization: "" }, { authorization: "Bearer guess" }, { authorization: token }, { authorization: `Basic ${token}` }])(
    "%j",
    async (headers) => {
      const answer = await department.call("GET", "/health", { headers });
      expect(answer).toMatchObject({ status: 401, json: { code: "unauthenticated" } });
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    },
  );

  test("a request that is not as described says where, without repeating what it said", async () => {
    const wrong = await book(newKey(), { customers: [{ lastName: "", bsn: "12345" }], start: "morgen" });
    expect(wrong).toMatchObject({ status: 400, json: { code: "malformed" } });
    expect(wrong.json.fields).toEqual(expect.arrayContaining(["start", "customers.0.lastName", "customers.0.bsn"]));
    expect(JSON.stringify(wrong.json)).not.toContain("12345");
    for (const body of ["{", "[]", "null", '"x"'])
      expect((await department.call("POST", "/appointments", { body, key: newKey() })).json.code).toBe("malformed");
    expect((await department.call("PATCH", "/appointments/x", { body: {}, key: newKey() })).json.code).toBe("malformed");
    const headers = { "content-type": "application/json" };
    expect((await department.call("PATCH", "/appointments/x", { body: { notes: "x" }, key: newKey(), headers })).json.code).toBe("malformed");
  });

  test("a range of more than 62 days, or backwards", async () => {
    expect((await askDays("2026-12-01", "2027-03-01")).status).toBe(400);
    expect((await askDays("2026-12-02", "2026-12-01")).status).toBe(400);
  });

  test("more than a megabyte, and an address that is not there", async () => {
    expect((await book(newKey(), { notes: "x".repeat(1_100_000) })).json).toMatchObject({ code: "too-large", status: 413 });
    expect((await department.call("GET", "/afspraken")).json).toMatchObject({ code: "not-found", status: 404 });
  });
});

describe("misbehaviour on demand", () => {
  const lost: readonly (readonly [string, Fault, number])[] = [
    ["the answer is lost after the work was done", { kind: "commit-and-reset" }, 1],
    ["the connection breaks before anything was done", { kind: "reset" }, 0],
    ["the service fails before anything was done", { kind: "status", status: 500, body: "{}", contentType: "application/problem+json" }, 0],
  ];
  test.each(lost)("A9 %s: the key tells which, and the same call again ends with one", async (_what, fault, made) => {
    const key = newKey();
    department.faults.inject({ on: "book", fault });
    await expect(book(key, morning("2026-12-15"))).rejects.toThrow(/fetch failed|expected/);
    const found = await department.call("POST", "/appointments/search", { body: { kind: "idempotency-key", idempotencyKey: key } });
    expect(found.json.appointments).toHaveLength(made);
    const again = await book(key, morning("2026-12-15"));
    expect(again.status).toBe(201);
    expect(again.headers.get("idempotency-replayed")).toBe(made === 1 ? "true" : null);
    expect(madeWith(key)).toHaveLength(1);
  });

  test("A9 a proxy that sends everything twice books once; a department that forgets keys books twice", async () => {
    const [once, twice] = [newKey(), newKey()];
    department.faults.inject({ on: "book", fault: { kind: "duplicate" } });
    await book(once, morning("2026-12-18"));
    expect(madeWith(once)).toHaveLength(1);
    await book(twice, morning("2026-12-18"));
    department.faults.inject({ on: "book", fault: { kind: "quirk", name: "hub-forgets-keys" } });
    await book(twice, morning("2026-12-18"));
    expect(madeWith(twice)).toHaveLength(2);
  });

  test("A9 a request that arrives after the caller gave up does nothing more when the caller tried again meanwhile", async () => {
    const key = newKey();
    department.faults.inject({ on: "book", fault: { kind: "late-commit", ms: 60, reset: true } });
    await expect(book(key, morning("2026-12-11"))).rejects.toThrow("fetch failed");
    expect((await book(key, morning("2026-12-11"))).status).toBe(201);
    await new Promise((resolve) => {
      setTimeout(resolve, 90);
    });
    expect(madeWith(key)).toHaveLength(1);
  });

  test("A3 others take the slot just before: a refusal with the nearest free slots, the nearest first", async () => {
    department.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    const refused = await book(newKey(), { start: "2027-01-12T13:00:00+01:00" });
    expect(refused).toMatchObject({ status: 409, json: { code: "slot-taken" } });
    const { alternatives } = refused.json;
    expect(alternatives).toHaveLength(5);
    expect(alternatives).toMatchObject([{ locationId: "noord", start: "2027-01-12T08:00:00+01:00" }, { start: "2027-01-15T08:00:00+01:00" }, {}, {}, {}]);
  });

  test("A5 and A8 others take the rest of the vehicle just before a move or a change: nothing happens to the appointment", async () => {
    fillVehicle(department, { date: "2027-01-05", time: "08:00", unitsLeft: 20 });
    const before = await book(newKey(), { start: "2027-01-05T08:00:00+01:00" });
    const path = `/appointments/${String(before.json.id)}`;
    department.faults.inject({ on: "reschedule", fault: { kind: "slot-taken" } });
    department.faults.inject({ on: "change", fault: { kind: "slot-taken" } });
    const move = await department.call("POST", `${path}/reschedule`, { body: { start: "2027-01-05T13:00:00+01:00", locationId: "noord" }, key: newKey() });
    const change = await department.call("PATCH", path, { body: { items: [{ ...sofa, amount: 2 }] }, key: newKey() });
    expect([move.json.code, change.json.code]).toEqual(["slot-taken", "slot-taken"]);
    expect((await department.call("GET", path)).json).toEqual(before.json);
    const smaller = await department.call("PATCH", path, { body: { items: [sofa] }, key: newKey() });
    expect(smaller.status).toBe(200);
  });

  test("a fault on products is not spent on a health check", async () => {
    department.faults.inject({ on: "products", fault: { kind: "html" } });
    expect((await department.call("GET", "/health")).status).toBe(200);
    await expect(department.call("GET", "/products")).rejects.toThrow("JSON");
    expect((await department.call("GET", "/products")).status).toBe(200);
  });
});

test("slots really run out: twenty bookings at once fill the vehicle and no more", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => book(newKey(), { start: "2027-01-15T08:00:00+01:00" })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(17);
});
