import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  booking,
  customer,
  type Department,
  fillVehicle,
  fridge,
  north,
  northAddress,
  selection,
  sofa,
  startDepartment,
} from "./testing/hub-protocol-department.ts";

let department: Department;
beforeAll(async () => {
  department = await startDepartment();
});
afterAll(() => department.close());

let keys = 0;
const newKey = (): string => `test-${(keys += 1)}`;
const book = (changes?: Record<string, unknown>, key = newKey()) => department.call("POST", "/appointments", { body: booking(changes), key });
const etag = (answer: { readonly headers: Headers }): string => answer.headers.get("etag") ?? "";
const search = async (query: Record<string, unknown>): Promise<unknown> =>
  (await department.call("POST", "/appointments/search", { body: query })).json.appointments;

describe("what can be had", () => {
  test("health tells what is offered", async () => {
    expect((await department.call("GET", "/health")).json).toMatchObject({ status: "ok", supports: { rescheduling: "atomic", severalPersons: false } });
  });

  test("A3 a product tells what to bring, and A8 which items go along", async () => {
    const { products } = (await department.call("GET", "/products")).json;
    expect(products).toContainEqual(
      expect.objectContaining({ id: "grof-vuil", itemKinds: expect.arrayContaining([{ id: "bank", name: "Bank", volumeUnits: 4, amountMax: 2 }]) }),
    );
    expect(products).not.toContainEqual(expect.objectContaining({ requirements: [] }));
  });

  test("A10 what may be combined", async () => {
    const both = await department.call("GET", "/products/combinable?productId=grof-vuil&locationId=noord");
    expect(both.json.products).toMatchObject([{ id: "snoeiafval" }]);
    expect((await department.call("GET", "/products/combinable?productId=grof-vuil&productId=snoeiafval")).json.products).toEqual([]);
    expect((await department.call("GET", "/products/combinable?productId=onzin")).json.code).toBe("unknown-product");
  });

  test("A8 the district by postcode and house number, and a plain no outside the area", async () => {
    const at = (postcode: string) =>
      department.call("POST", "/locations/search", { body: { productIds: ["grof-vuil"], address: { postcode, houseNumber: 12 } } });
    expect((await at("8972AB")).json.locations).toMatchObject([{ id: "noord" }]);
    expect(await at("8976AB")).toMatchObject({ status: 422, json: { code: "not-served", detail: "Op dit adres halen wij niets op." } });
    const all = await department.call("POST", "/locations/search", { body: { productIds: ["grof-vuil"] } });
    expect(all.json.locations).toHaveLength(4);
  });

  test("A8 pick-up days and the parts of a day", async () => {
    const days = await department.call("POST", "/days/search", {
      body: { selection: selection(), locationId: "noord", from: "2026-11-24", until: "2026-12-04" },
    });
    expect(days.json.days).toEqual(["2026-11-24", "2026-11-27", "2026-12-01", "2026-12-04"]);
    const slots = await department.call("POST", "/slots/search", { body: { selection: selection(), locationId: "noord", date: "2026-11-24" } });
    expect(slots.json.slots).toEqual([{ start: "2026-11-24T13:00:00+01:00", end: "2026-11-24T17:00:00+01:00" }]);
  });

  test.each([
    ["an address of another district", { selection: { ...selection(), address: { postcode: "8971AA", houseNumber: 1 } } }, "not-served"],
    ["an item that is not taken", { selection: selection([{ kindId: "piano", amount: 1 }]) }, "unknown-item-kind"],
    ["more of a kind than is taken", { selection: selection([{ kindId: "bank", amount: 3 }]) }, "package-too-large"],
    ["a location that is not there", { locationId: "maan" }, "unknown-location"],
    ["two people", { selection: { ...selection(), persons: 2 } }, "too-many-persons"],
  ])("%s is refused, not answered with nothing", async (_what, changes, code) => {
    const body = { selection: selection(), locationId: "noord", date: "2026-11-27", ...changes };
    expect(await department.call("POST", "/slots/search", { body })).toMatchObject({ status: 422, json: { code } });
  });
});

describe("an appointment", () => {
  test("A3 is booked, read and told with its version", async () => {
    const key = newKey();
    const booked = await book({ caseNumber: "ZAAK-2026-77" }, key);
    expect(booked).toMatchObject({
      status: 201,
      json: {
        reference: expect.stringMatching(/^GV-\d{6}$/),
        status: "booked",
        start: north.start,
        location: { id: "noord" },
        items: [sofa, fridge],
        address: northAddress,
        customers: [customer],
        notes: "Achterom.",
        caseNumber: "ZAAK-2026-77",
        idempotencyKey: key,
      },
    });
    const read = await department.call("GET", `/appointments/${String(booked.json.id)}`);
    expect(read.json).toEqual(booked.json);
    expect(etag(read)).toBe(`"${String(read.json.version)}"`);
    expect(booked.headers.get("location")).toBe(`/v1/appointments/${String(booked.json.id)}`);
  });

  test("A8 only the package changes; nothing else is entered again", async () => {
    const before = await book();
    const body = { items: [{ ...sofa, amount: 2 }] };
    const after = await department.call("PATCH", `/appointments/${String(before.json.id)}`, { body, key: newKey(), ifMatch: etag(before) });
    expect(after.status).toBe(200);
    expect({ ...after.json, version: before.json.version, items: before.json.items }).toEqual(before.json);
    expect(after.json.items).toEqual(body.items);
    expect(etag(after)).not.toBe(etag(before));
  });

  test("a merge patch changes the given details and takes away what is null", async () => {
    const before = await book();
    const body = { notes: null, customer: { phone: "06-87654321", email: null } };
    const after = await department.call("PATCH", `/appointments/${String(before.json.id)}`, { body, key: newKey() });
    const { email: _email, ...kept } = customer;
    expect(after.json).toMatchObject({ customers: [{ ...kept, phone: "06-87654321" }], items: [sofa, fridge] });
    expect(after.json).not.toHaveProperty("notes");
    expect(after.json).not.toHaveProperty("customers.0.email");
  });

  test("A8 a package that no longer fits gets alternatives, and stays as it was", async () => {
    const before = await book({ start: "2026-12-04T08:00:00+01:00", selection: selection([sofa]) });
    fillVehicle(department, { date: "2026-12-04", time: "08:00", unitsLeft: 6 });
    const path = `/appointments/${String(before.json.id)}`;
    const refused = await department.call("PATCH", path, { body: { items: [{ ...sofa, amount: 2 }] }, key: newKey(), ifMatch: etag(before) });
    expect(refused).toMatchObject({ status: 409, json: { code: "slot-taken" } });
    expect(refused.json.alternatives).toHaveLength(5);
    expect(refused.json.alternatives).toContainEqual({ locationId: "noord", start: "2026-12-01T13:00:00+01:00", end: "2026-12-01T17:00:00+01:00" });
    expect((await department.call("GET", path)).json).toEqual(before.json);
  });

  test("A5 moves in one step, and on a full day stays where it is", async () => {
    const before = await book({ start: "2026-12-08T13:00:00+01:00" });
    const path = `/appointments/${String(before.json.id)}`;
    fillVehicle(department, { date: "2026-12-11", time: "08:00", unitsLeft: 0 });
    const move = (to: string, ifMatch: string) =>
      department.call("POST", `${path}/reschedule`, { body: { start: to, locationId: "noord" }, key: newKey(), ifMatch });
    const refused = await move("2026-12-11T08:00:00+01:00", etag(before));
    expect(refused).toMatchObject({ status: 409, json: { code: "slot-taken" } });
    expect((await department.call("GET", path)).json).toEqual(before.json);
    const moved = await move("2026-12-08T07:00:00Z", etag(before));
    expect(moved).toMatchObject({ status: 200, json: { id: before.json.id, reference: before.json.reference, start: "2026-12-08T08:00:00+01:00" } });
    expect(await search({ kind: "reference", reference: before.json.reference })).toEqual([moved.json]);
  });

  test.each([
    ["a holiday", "2026-12-25T08:00:00+01:00", "closed"],
    ["an hour at which no vehicle leaves", "2026-11-27T08:30:00+01:00", "closed"],
    ["a moment between two minutes", "2026-11-27T08:00:30+01:00", "closed"],
    ["yesterday", "2026-11-23T08:00:00+01:00", "closed"],
    ["beyond the horizon", "2027-06-01T08:00:00+02:00", "closed"],
  ])("%s is refused", async (_what, at, code) => {
    expect(await book({ start: at })).toMatchObject({ status: 422, json: { code } });
  });

  test("a pick-up without an address or without items says which detail is missing", async () => {
    const { address: _address, ...nowhere } = selection();
    expect((await book({ selection: nowhere })).json).toMatchObject({ code: "customer-details", fields: ["selection.address"] });
    const { items: _items, ...nothing } = selection();
    expect((await book({ selection: nothing })).json).toMatchObject({ code: "customer-details", fields: ["selection.items"] });
  });

  test("A6 is cancelled with its reason, frees its place, and cannot be touched any more", async () => {
    const day = { date: "2026-12-18", time: "08:00" };
    fillVehicle(department, { ...day, unitsLeft: 7 });
    const start = "2026-12-18T08:00:00+01:00";
    const path = `/appointments/${String((await book({ start })).json.id)}`;
    expect((await book({ start })).status).toBe(409);
    const cancelled = await department.call("POST", `${path}/cancel`, { body: { reason: "Al naar de stort gebracht" }, key: newKey() });
    expect(cancelled).toMatchObject({ status: 200, json: { status: "cancelled", cancelReason: "Al naar de stort gebracht" } });
    expect((await book({ start })).status).toBe(201);
    for (const again of [
      department.call("POST", `${path}/cancel`, { body: { reason: "Nog eens" }, key: newKey() }),
      department.call("POST", `${path}/reschedule`, { body: { start, locationId: "noord" }, key: newKey() }),
      department.call("PATCH", path, { body: { notes: "Toch" }, key: newKey() }),
    ])
      expect(await again).toMatchObject({ status: 409, json: { code: "already-cancelled" } });
    expect((await department.call("GET", path)).json).toEqual(cancelled.json);
  });

  test("what has begun cannot be cancelled, moved or changed", async () => {
    const path = `/appointments/${String((await book({ start: "2026-11-24T13:00:00+01:00" })).json.id)}`;
    department.clock.now += 5 * 3_600_000;
    const answers = await Promise.all([
      department.call("POST", `${path}/cancel`, { body: { reason: "Te laat" }, key: newKey() }),
      department.call("POST", `${path}/reschedule`, { body: { start: north.start, locationId: "noord" }, key: newKey() }),
      department.call("PATCH", path, { body: { items: [sofa] }, key: newKey() }),
    ]);
    department.clock.now -= 5 * 3_600_000;
    expect(answers.map(({ json }) => json.code)).toEqual(["too-late", "too-late", "too-late"]);
  });
});

describe("A4 finding", () => {
  test.each([
    [
      "by reference with typing mistakes",
      (found: Record<string, unknown>) => ({ kind: "reference", reference: String(found.reference).toLowerCase().replace("-0", " o") }),
    ],
    ["by case number", () => ({ kind: "case-number", caseNumber: "zaak 2026 4242" })],
    ["by BSN", () => ({ kind: "bsn", bsn: "999990020" })],
    ["by name without accents and birth date", () => ({ kind: "name-and-birth-date", lastName: "zoekman-muller", birthDate: "1999-12-31" })],
    ["by name with prefix", () => ({ kind: "name-and-birth-date", lastName: "de Zoekman-Müller", birthDate: "1999-12-31" })],
    ["by address", () => ({ kind: "postcode-and-house-number", postcode: "8972ZZ", houseNumber: 99 })],
    ["by address with the addition", () => ({ kind: "postcode-and-house-number", postcode: "8972ZZ", houseNumber: 99, houseNumberAddition: "BIS" })],
    ["by e-mail in capitals", () => ({ kind: "email", email: "ZOEK@EXAMPLE.TEST" })],
    ["by phone with the country", () => ({ kind: "phone", phone: "+31 6 99 99 99 99" })],
    ["by the key it was made with", () => ({ kind: "idempotency-key", idempotencyKey: "find-me" })],
  ])("%s", async (_how, query) => {
    const person = {
      bsn: "999990020",
      lastNamePrefix: "de",
      lastName: "Zoekman-Müller",
      birthDate: "1999-12-31",
      email: "zoek@example.test",
      phone: "0699999999",
    };
    const address = { ...northAddress, postcode: "8972ZZ", houseNumber: 99, houseNumberAddition: "bis" };
    const body = { customers: [person], selection: { ...selection(), address }, caseNumber: "ZAAK-2026-4242", start: "2026-12-15T08:00:00+01:00" };
    const found = await book(body, "find-me");
    expect(await search(query(found.json))).toEqual([found.json]);
  });

  test("nothing found is an empty list", async () => {
    expect(await search({ kind: "postcode-and-house-number", postcode: "8972ZZ", houseNumber: 99, houseNumberAddition: "C" })).toEqual([]);
    expect(await search({ kind: "idempotency-key", idempotencyKey: "never-used" })).toEqual([]);
    expect((await department.call("GET", "/appointments/never-there")).status).toBe(404);
  });
});

describe("holds", () => {
  test("keep the slot until it is used", async () => {
    const at = { locationId: "noord", start: "2027-01-08T08:00:00+01:00" };
    fillVehicle(department, { date: "2027-01-08", time: "08:00", unitsLeft: 7 });
    const held = await department.call("POST", "/holds", { body: { selection: selection(), ...at }, key: newKey() });
    expect(held).toMatchObject({ status: 201, json: { expiresAt: "2026-11-24T09:10:00+01:00" } });
    expect((await book({ start: at.start })).status).toBe(409);
    expect((await book({ start: at.start, holdId: held.json.id })).status).toBe(201);
    expect((await book({ start: at.start, holdId: held.json.id })).json.code).toBe("hold-expired");
  });

  test("run out, and may be released twice", async () => {
    const body = { selection: selection(), locationId: "noord", start: "2027-01-05T08:00:00+01:00" };
    const held = await department.call("POST", "/holds", { body, key: newKey() });
    department.clock.now += 11 * 60_000;
    expect((await book({ start: body.start, holdId: held.json.id })).json.code).toBe("hold-expired");
    department.clock.now -= 11 * 60_000;
    for (const _time of [1, 2]) expect((await department.call("DELETE", `/holds/${String(held.json.id)}`)).status).toBe(204);
  });
});

test("every operation of the description was called above", () => {
  const described = department.check.operations.map(({ method, path }) => `${method} ${path}`);
  expect(described.filter((operation) => !department.seen.has(operation))).toEqual([]);
});

test("what is kept of the requests names no person and no number", () => {
  const kept = JSON.stringify(department.server.requests);
  for (const secret of ["999990", "8972", "Véldén", "GV-0", "example.test"]) expect(kept).not.toContain(secret);
});
