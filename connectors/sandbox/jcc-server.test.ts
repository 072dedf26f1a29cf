import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { credentials, member, objector, startTaxes, type Taxes, wozBooking } from "./testing/jcc-department.ts";

let taxes: Taxes;
beforeAll(async () => {
  taxes = await startTaxes();
});
afterAll(() => taxes.close());
beforeEach(() => {
  taxes.faults.clear();
});

const unknownId = "00000000-0000-4000-a000-000000000000";
const timesPath = (from: string, to: string, changes: { readonly code?: string; readonly amount?: number; readonly locationId?: string } = {}) => {
  const { code = "WOZ", amount = 1, locationId = taxes.desk } = changes;
  return `appointment/availabletimelist?locationId=${locationId}&fromDate=${from}&toDate=${to}&activityId=${taxes.productNamed(code)}&amount=${amount}`;
};
const times = async (from: string, to: string, changes = {}) => (await taxes.call("GET", timesPath(from, to, changes))).json;
const book = async (changes?: Record<string, unknown>) => (await taxes.call("POST", "appointment", wozBooking(taxes, changes))).json;
const at = (from: string, to: string) => ({ fromDateTime: from, toDateTime: to });

describe("the token", () => {
  test("is given for client credentials, in the body or as Basic", async () => {
    expect(await taxes.askToken()).toMatchObject({ status: 200, json: { access_token: expect.any(String), token_type: "Bearer" } });
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString("base64");
    expect((await taxes.askToken({ client_id: "", client_secret: "" }, { authorization: `Basic ${basic}` })).status).toBe(200);
  });

  test.each([
    [{ client_secret: "guess" }, "invalid_client"],
    [{ grant_type: "password" }, "unsupported_grant_type"],
    [{ scope: "everything" }, "invalid_scope"],
  ])("is not given for %j", async (changes, error) => {
    expect(await taxes.askToken(changes)).toMatchObject({ status: 400, json: { error } });
  });

  test("is needed, runs out after an hour, and can run out sooner", async () => {
    expect((await taxes.call("GET", "location", undefined, "guess")).status).toBe(401);
    const short = String(member((await taxes.askToken()).json, "access_token"));
    taxes.clock.now += 3_600_001;
    expect((await taxes.call("GET", "location", undefined, short)).status).toBe(401);
    taxes.clock.now -= 3_600_001;
    taxes.faults.inject({ on: "locations", fault: { kind: "quirk", name: "jcc-token-expired" } });
    expect((await taxes.call("GET", "location", undefined, short)).status).toBe(401);
    expect((await taxes.call("GET", "location", undefined, short)).status).toBe(401);
    expect((await taxes.call("GET", "location")).status).toBe(200);
  });
});

describe("what can be had", () => {
  test("A3 activities with what to bring in HTML, and their length in seconds", async () => {
    const { json } = await taxes.call("GET", "activity/listforappointment");
    expect(json).toHaveLength(5);
    expect(json).toContainEqual(
      expect.objectContaining({ number: 21, appointmentDuration: 1800, necessities: expect.stringContaining("<LI>De aanslag met het taxatieverslag</LI>") }),
    );
    expect((await taxes.call("GET", `activity/listforappointment?locationId=${taxes.south}`)).json).toHaveLength(4);
  });

  test("A10 what may be combined, with and without what was chosen", async () => {
    const woz = taxes.productNamed("WOZ");
    const path = `activity/listforappointment/additional?selectedActivityId=${woz}&includeSelectedActivities=`;
    const numbers = async (included: string) => {
      const { json } = await taxes.call("GET", path + included);
      return Array.isArray(json) ? json.map((activity) => member(activity, "number")) : undefined;
    };
    expect(await numbers("False")).toEqual([22, 23, 24]);
    expect(await numbers("True")).toEqual([21, 22, 23, 24]);
  });

  test("locations, all or those for an activity, with a space in the postcode", async () => {
    const all = (await taxes.call("GET", "location")).json;
    expect(all).toMatchObject([{ id: taxes.desk, isDefault: true, address: { postalCode: "8971 AA" } }, { id: taxes.south }]);
    expect(all).not.toHaveProperty("1.isDefault");
    expect(all).not.toHaveProperty("0.address.houseNumberSuffix");
    expect((await taxes.call("GET", `location/forappointment?selectedActivityId=${taxes.productNamed("PARK")}`)).json).toMatchObject([{ id: taxes.desk }]);
    expect((await taxes.call("GET", `location/${taxes.south}`)).json).toMatchObject({ id: taxes.south, isActive: true });
  });

  test("A2 times without an offset, the length in seconds, and the last day does not count", async () => {
    const one = await times("2026-11-25", "2026-11-26");
    expect(one).toMatchObject({ appointmentDuration: 1800 });
    expect(member(one, "availableTimesList")).toContain("2026-11-25T09:00:00");
    expect(JSON.stringify(one)).not.toContain("2026-11-26");
    expect(await times("2026-11-25", "2026-11-25")).toEqual({ availableTimesList: [], appointmentDuration: 1800 });
  });

  test("A2 weekends and holidays have no times, and nothing is before now", async () => {
    expect(await times("2026-12-25", "2026-12-28")).toMatchObject({ availableTimesList: [] });
    const today = member(await times("2026-11-24", "2026-11-25"), "availableTimesList");
    expect(Array.isArray(today) && today[0]).toBe("2026-11-24T09:15:00");
  });

  test("A10 for two people it takes twice as long: 5400 seconds there, 90 minutes here", async () => {
    expect(await times("2026-11-25", "2026-11-26", { code: "KWIJT", amount: 2 })).toMatchObject({ appointmentDuration: 5400 });
    const id = taxes.productNamed("KWIJT");
    expect((await taxes.call("GET", `appointment/calculateduration?activityId=${id}&amount=2&dateTime=2026-11-25`)).json).toBe(90);
    const both = `activityId=${id}&activityId=${taxes.productNamed("WOZ")}&amount=1&amount=1`;
    expect((await taxes.call("GET", `appointment/calculateduration?${both}&dateTime=2026-11-25`)).json).toBe(75);
  });

  test("how far ahead one can book", async () => {
    const path = `activity/appointmentdaterange?activityId=${taxes.productNamed("WOZ")}`;
    expect((await taxes.call("GET", path)).json).toEqual({ minDate: "2026-11-24T00:00:00", maxDate: "2027-01-18T00:00:00" });
  });

  test("which details are asked: 2 must, 1 must not, absent may", async () => {
    const fields = async (code: string) => (await taxes.call("GET", `customer/customerfields/required?selectedActivityId=${taxes.productNamed(code)}`)).json;
    const kwijt = await fields("KWIJT");
    expect(kwijt).toMatchObject({ initials: 2, birthDate: 2, socialSecurityNumber: 2, isAnyPhoneNumberRequired: true, nationality: 1 });
    for (const absent of ["firstName", "lastName", "gender", "mainPhoneNumber", "emailAddress"]) expect(kwijt).not.toHaveProperty(absent);
    expect(await fields("PARK")).toMatchObject({ socialSecurityNumber: 1, birthDate: 1 });
  });

  test.each([
    ["an unknown location", () => timesPath("2026-11-25", "2026-11-26", { locationId: "fake_location" })],
    ["a range that runs backwards", () => timesPath("2026-11-25", "2026-11-24")],
    ["more than fifty days", () => timesPath("2026-11-25", "2027-01-15")],
    ["a day that does not exist", () => timesPath("2026-11-31", "2026-12-01")],
    ["an empty activity", () => "appointment/calculateduration?activityId=&amount=1&dateTime=2026-11-25"],
    ["fewer amounts than activities", () => `appointment/calculateduration?activityId=${taxes.productNamed("WOZ")}&dateTime=2026-11-25`],
    ["an unknown activity", () => `location/forappointment?selectedActivityId=${unknownId}`],
    ["an unknown location by its id", () => `location/${unknownId}`],
    ["an unknown appointment", () => `appointment?id=${unknownId}`],
    ["no appointment at all", () => "appointment"],
  ])("%s is an InternalException with status 500", async (_what, path) => {
    const answer = await taxes.call("GET", path());
    const instance = `/api/warp/v1/${path().split("?", 1)[0] ?? ""}`;
    expect(answer).toMatchObject({ status: 500, json: { title: "InternalException", status: 500, code: -1, instance, errors: [{ code: -1 }] } });
  });

  test("exactly fifty days are allowed", async () => {
    expect((await taxes.call("GET", timesPath("2026-11-25", "2027-01-14"))).status).toBe(200);
  });
});

describe("an appointment", () => {
  test("A3 is booked, and read with a number beside its id", async () => {
    const booked = await book({ message: "Belt nog terug\n[KCC-Hub k-1]" });
    expect(booked).toEqual({ id: expect.any(String), acknowledgeIsSuccess: true });
    const { json } = await taxes.call("GET", `appointment?id=${String(member(booked, "id"))}`);
    expect(json).toMatchObject({
      id: member(booked, "id"),
      number: expect.any(Number),
      startDateTime: "2026-11-26T10:00:00",
      endDateTime: "2026-11-26T10:30:00",
      creationDateTime: "2026-11-24T09:00:00.000",
      message: "Belt nog terug\n[KCC-Hub k-1]",
      customerList: [{ ...objector, isMainCustomer: true }],
      location: { id: taxes.desk, description: "Belastingbalie stadhuis" },
      activityList: [{ amount: 1, activity: { number: 21 } }],
      fieldList: [],
    });
    expect(JSON.stringify(json)).not.toContain("null");
    for (const absent of ["caseId", "paymentStatus", "customerList.0.firstName"]) expect(json).not.toHaveProperty(absent);
    expect((await taxes.call("GET", `appointment/qrcode?id=${String(member(booked, "id"))}`)).json).toMatch(/^[0-9a-f]{14}$/);
  });

  test("keeps both phone numbers, the address and the birth date in JCC's own form", async () => {
    const details = {
      ...objector,
      birthDate: "1970-05-17T00:00:00",
      socialSecurityNumber: "999990019",
      phoneNumber: "0597-123456",
      mobilePhoneNumber: "0612345678",
      streetName: "Dorpsstraat",
      houseNumber: "12",
      houseNumberSuffix: "A",
      postalCode: "8972 ab",
      city: "Ravenmeer",
    };
    const booked = await book({ customerList: [details], ...at("2026-11-26T11:00:00+01:00", "2026-11-26T11:30:00+01:00") });
    const { json } = await taxes.call("GET", `appointment?id=${String(member(booked, "id"))}`);
    expect(json).toMatchObject({ customerList: [{ ...details, houseNumber: 12, postalCode: "8972AB" }] });
  });

  test("is booked at the moment that is meant, in another offset or without one", async () => {
    const inUtc = await book(at("2026-12-01T09:00:00Z", "2026-12-01T09:30:00Z"));
    const naive = await book(at("2026-12-01T10:00:00", "2026-12-01T10:30:00"));
    for (const booked of [inUtc, naive]) {
      const { json } = await taxes.call("GET", `appointment?id=${String(member(booked, "id"))}`);
      expect(json).toMatchObject({ startDateTime: "2026-12-01T10:00:00" });
    }
  });

  test("A3 a slot that is taken is refused with status 200, and slots really run out", async () => {
    const when = at("2026-12-02T10:00:00+01:00", "2026-12-02T10:30:00+01:00");
    const answers = await Promise.all(Array.from({ length: 6 }, () => taxes.call("POST", "appointment", wozBooking(taxes, when))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const refused = answers.filter(({ json }) => member(json, "acknowledgeIsSuccess") === false);
    expect(refused).toHaveLength(4);
    for (const { json } of refused) expect(json).toEqual({ code: expect.any(Number), message: expect.any(String), acknowledgeIsSuccess: false, logLevel: 3 });
    expect(JSON.stringify(await times("2026-12-02", "2026-12-03"))).not.toContain("T10:00:00");
  });

  test("a missing detail is refused with its name in JCC's words", async () => {
    const { emailAddress: _emailAddress, ...anonymous } = objector;
    expect(await book({ customerList: [anonymous] })).toMatchObject({ acknowledgeIsSuccess: false, validateErrors: ["emailAddress is verplicht"] });
  });

  test.each([
    ["a length that is not the activity's", at("2026-11-27T10:00:00+01:00", "2026-11-27T10:35:00+01:00")],
    ["a day on which nobody is there", at("2026-11-28T10:00:00+01:00", "2026-11-28T10:30:00+01:00")],
    ["a time between two slots", at("2026-11-27T10:05:00+01:00", "2026-11-27T10:35:00+01:00")],
    ["more people than one activity takes", { activityList: [] }],
  ])("%s is refused", async (_what, changes) => {
    const tooMany = { activityList: [{ activityId: taxes.productNamed("WOZ"), amount: 2 }], ...at("2026-11-27T10:00:00+01:00", "2026-11-27T10:30:00+01:00") };
    expect(await book("activityList" in changes ? tooMany : changes)).toMatchObject({ acknowledgeIsSuccess: false });
  });

  test.each([
    ["no body", undefined],
    ["no JSON", "{"],
    ["no gender", { customerList: [{ lastName: "Veen" }] }],
    ["an unknown location", { locationId: unknownId }],
    ["an unknown activity", { activityList: [{ activityId: unknownId, amount: 1 }] }],
  ])("%s is an InternalException", async (_what, changes) => {
    const body = typeof changes === "object" ? wozBooking(taxes, changes) : changes;
    expect(await taxes.call("POST", "appointment", body)).toMatchObject({ status: 500, json: { title: "InternalException" } });
  });

  test("A6 is cancelled with only its id for an answer, is gone, and its place is free again", async () => {
    const when = at("2026-12-03T10:00:00+01:00", "2026-12-03T10:30:00+01:00");
    const id = String(member(await book(when), "id"));
    await book(when);
    expect(await book(when)).toMatchObject({ acknowledgeIsSuccess: false });
    expect(await taxes.call("DELETE", `appointment?id=${id}`)).toMatchObject({ status: 200, json: { id } });
    expect((await taxes.call("GET", `appointment?id=${id}`)).status).toBe(500);
    expect(await book(when)).toMatchObject({ acknowledgeIsSuccess: true });
    const again = await taxes.call("DELETE", `appointment?id=${id}`);
    expect(again.status).toBe(200);
    expect(again.json).toEqual({ code: expect.any(Number), message: expect.any(String) });
  });

  test("nothing can be moved, held or found by person here", async () => {
    for (const [method, path] of [
      ["PUT", "appointment"],
      ["PATCH", "appointment"],
      ["POST", "appointment/reserve"],
      ["GET", "customer/search"],
    ] as const)
      expect((await taxes.call(method, path, method === "GET" ? undefined : {})).status).toBe(404);
  });
});

describe("misbehaviour on demand", () => {
  const when = at("2026-12-08T10:00:00+01:00", "2026-12-08T10:30:00+01:00");
  const bookings = () => taxes.book.find((booking) => booking.date === "2026-12-08").length;

  test("A9 a proxy that sends it twice books twice: JCC knows no keys", async () => {
    taxes.faults.inject({ on: "book", fault: { kind: "duplicate" } });
    expect(await book(when)).toMatchObject({ acknowledgeIsSuccess: true });
    expect(bookings()).toBe(2);
  });

  test("A9 the answer is lost after the work was done", async () => {
    taxes.faults.inject({ on: "book", fault: { kind: "commit-and-reset" } });
    await expect(book(at("2026-12-08T13:00:00+01:00", "2026-12-08T13:30:00+01:00"))).rejects.toThrow("fetch failed");
    expect(bookings()).toBe(3);
  });

  test("A3 others take the slot just before", async () => {
    taxes.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    expect(await book(at("2026-12-08T14:00:00+01:00", "2026-12-08T14:30:00+01:00"))).toMatchObject({ acknowledgeIsSuccess: false });
  });

  test("quirks: not acknowledged and InternalException, with nothing done", async () => {
    const before = taxes.book.bookings().length;
    taxes.faults.inject({ on: "book", fault: { kind: "quirk", name: "jcc-not-acknowledged" } });
    taxes.faults.inject({ on: "book", fault: { kind: "quirk", name: "jcc-internal-exception" } });
    expect(await book(at("2026-12-09T14:00:00+01:00", "2026-12-09T14:30:00+01:00"))).toMatchObject({ acknowledgeIsSuccess: false });
    expect((await taxes.call("POST", "appointment", wozBooking(taxes))).status).toBe(500);
    expect(taxes.book.bookings()).toHaveLength(before);
    const { id } = taxes.book.bookings()[0] ?? { id: "" };
    taxes.faults.inject({ on: "cancel", fault: { kind: "quirk", name: "jcc-not-acknowledged" } });
    expect((await taxes.call("DELETE", `appointment?id=${id}`)).json).not.toHaveProperty("id");
    expect(taxes.book.read(id)?.status).toBe("booked");
  });
});

test("what is kept of the requests names no person and no appointment", () => {
  const kept = JSON.stringify(taxes.server.requests);
  for (const secret of ["Veen", "999990019", unknownId]) expect(kept).not.toContain(secret);
  expect(taxes.server.requests.map(({ on }) => on)).toEqual(
    expect.arrayContaining(["token", "products", "locations", "days", "slots", "book", "read", "cancel"]),
  );
});
