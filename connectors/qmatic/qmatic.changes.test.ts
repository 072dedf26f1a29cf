import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startReplay, type RecordedExchange, type Replay } from "../conformance/replay.ts";
import type { WriteCall } from "../sdk/index.ts";
import { openPort } from "./__fixtures__/open-port.ts";
import { answering, appointment, appointmentAnswer, branchAnswer, customer, envelope, publicApi } from "./__fixtures__/orchestra.ts";

const call: WriteCall = { signal: new AbortController().signal, traceId: "0af7651916cd43dd8448eb211c80319c", key: "key-2" };
const path = `${publicApi}/v1/appointments/a1`;
const noContent = answering(`PUT ${path}`, "", { status: 204 });
const changedAnswer = answering(
  `GET ${path}`,
  envelope({ appointment: { ...appointment, notes: "Zonder rolstoel\n[KCC-Hub key-1]", updated: 1_790_000_000_999 } }),
);
const staffSearch = "GET /qsystem/rest/appointment/appointments/search?branchId=7&fromDate=2026-11-30&toDate=2026-12-02";
const staffBranches = answering("GET /calendar-backend/api/v1/branches", JSON.stringify({ branchList: [{ publicId: "stadhuis", id: 7, name: "Stadhuis" }] }));
const facts = { key: "key-1", locationId: "stadhuis", start: "2026-12-01T09:30:00+01:00", customer: { lastName: "Zandvliet" } };

let replay: Replay;

beforeAll(async () => {
  replay = await startReplay();
});
afterAll(() => replay.close());

function open(exchanges: readonly RecordedExchange[], settings: Parameters<typeof openPort>[1] = {}) {
  replay.load(exchanges);
  return openPort(replay.url, settings).port;
}

const sent = (): unknown => JSON.parse(replay.asked.find(({ method }) => method === "PUT")?.body ?? "null");

describe("changing", () => {
  test("notes keep the booking's own mark, and everything else goes back as it came", async () => {
    const port = open([appointmentAnswer, noContent, changedAnswer]);
    const outcome = await port.change({ id: "a1", notes: "Zonder rolstoel" }, call);
    expect(outcome).toMatchObject({ kind: "changed", appointment: { notes: "Zonder rolstoel", bookingKey: "key-1" } });
    expect(sent()).toEqual({
      title: "Afspraak via het KCC",
      notes: "Zonder rolstoel\n[KCC-Hub key-1]",
      customers: [
        {
          publicId: "c1",
          firstName: "Noor",
          lastName: "van der Zandvliet",
          email: "noor@example.test",
          phone: "0612345678",
          addressLine1: "Dorpsstraat 7",
          addressZip: "4321AB",
          addressCity: "Zandvliet",
          identificationNumber: "999990019",
          dateOfBirth: "1985-06-07",
        },
      ],
      services: [{ publicId: "Paspoort" }],
    });
  });

  test("a customer's details replace the first customer's, and leave notes and mark alone", async () => {
    const port = open([appointmentAnswer, noContent, changedAnswer]);
    await port.change({ id: "a1", customer: { lastName: "Zandvliet", phone: "0687654321" } }, call);
    expect(sent()).toMatchObject({
      notes: "Met rolstoel\n[KCC-Hub key-1]",
      customers: [{ publicId: "c1", firstName: "Noor", lastName: "Zandvliet", phone: "0687654321" }],
    });
  });

  test("an older version is a conflict, and nothing is sent", async () => {
    const port = open([appointmentAnswer]);
    expect(await port.change({ id: "a1", notes: "x", version: "1" }, call)).toMatchObject({ kind: "conflict", appointment: { version: "1790000000123" } });
    expect(replay.asked).toHaveLength(1);
  });

  test.each([
    ["was never there", [answering(`GET ${path}`, "", { status: 404 })]],
    ["is cancelled", [answering(`GET ${path}`, envelope({ appointment: { ...appointment, status: 53 } }))]],
    ["goes while it is changed", [appointmentAnswer, answering(`PUT ${path}`, "", { status: 404 })]],
  ])("what %s is gone", async (_, exchanges) => {
    expect(await open(exchanges).change({ id: "a1", notes: "x" }, call)).toEqual({ kind: "gone" });
  });

  test("a change whose result cannot be read may have been made", async () => {
    const port = open([appointmentAnswer, noContent, answering(`GET ${path}`, "", { status: 503 })]);
    await expect(port.change({ id: "a1", notes: "x" }, call)).rejects.toMatchObject({ code: "FAILED", applied: "unknown" });
  });

  test("packages and moves are refused before anything is sent", async () => {
    const port = open([]);
    await expect(port.change({ id: "a1", items: [] }, call)).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
    await expect(port.reschedule({ id: "a1", ...facts }, call)).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
    expect(replay.asked).toEqual([]);
  });

  test("A6 cancelling what is not there is gone", async () => {
    const port = open([answering(`DELETE ${path}`, "", { status: 204 }), answering(`DELETE ${path}`, "", { status: 404 })]);
    expect(await port.cancel({ id: "a1", reason: "ziek" }, call)).toEqual({ kind: "cancelled" });
    expect(await port.cancel({ id: "a1", reason: "ziek" }, call)).toEqual({ kind: "gone" });
  });

  test("A6 a page with status 200 in answer to a cancellation or change proves nothing", async () => {
    const page = { status: 200, headers: { "content-type": "text/html" } };
    const port = open([answering(`DELETE ${path}`, "<h1>Onderhoud</h1>", page), appointmentAnswer, answering(`PUT ${path}`, "<h1>Onderhoud</h1>", page)]);
    const unknown = { code: "NOT_UNDERSTOOD", applied: "unknown" };
    await expect(port.cancel({ id: "a1", reason: "ziek" }, call)).rejects.toMatchObject(unknown);
    await expect(port.change({ id: "a1", notes: "x" }, call)).rejects.toMatchObject(unknown);
  });
});

const byEmail = "GET /rest/appointment/customers/identify;email=noor%2Bkcc%40example.test";
const listOf = (id: string, ...appointments: readonly object[]) =>
  answering(`GET ${publicApi}/v1/customers/${id}/appointments`, envelope({ appointmentList: appointments }));
const found = (publicId: string, email = "Noor+kcc@example.test") => ({
  id: 1,
  publicId,
  lastName: "Zandvliet",
  properties: { email, dateOfBirth: "1985-06-07" },
});

describe("finding a person's appointments", () => {
  const email = { kind: "email", email: "noor+kcc@example.test" } as const;

  test("A4 by e-mail address, over all customer records, each appointment once, in order of time", async () => {
    const later = { ...appointment, publicId: "a2", start: "2026-12-08T08:30:00.000+0000" };
    const port = open([
      answering(byEmail, JSON.stringify([found("c1"), found("c2"), found("c3", "iemand@anders.test")])),
      listOf("c1", later, appointment),
      listOf("c2", appointment),
    ]);
    expect((await port.findByPerson({ person: email }, call)).map(({ id }) => id)).toEqual(["a1", "a2"]);
    expect(replay.answers).not.toContain(undefined);
  });

  test.each([
    ["404", answering(byEmail, "", { status: 404 })],
    ["an empty list", answering(byEmail, "[]")],
  ])("nobody with that address (%s) has no appointments", async (_, exchange) => {
    expect(await open([exchange]).findByPerson({ person: email }, call)).toEqual([]);
  });

  test("with staff access, by last name and date of birth: both must fit", async () => {
    const customerList = [
      { ...customer, publicId: "c1" },
      { ...customer, publicId: "c2", dateOfBirth: 0, dateOfBirthWithoutTime: "1970-01-01" },
      { ...customer, publicId: "c3", lastName: "Zandvlietstra" },
    ];
    const port = open(
      [answering("GET /calendar-backend/api/v1/customers/searchcustomer?text=Zandvliet", JSON.stringify({ customerList })), listOf("c1", appointment)],
      {
        staffAccess: true,
      },
    );
    const person = { kind: "name-and-birth-date", lastName: "Zandvliet", birthDate: "1985-06-07" } as const;
    expect((await port.findByPerson({ person }, call)).map(({ id }) => id)).toEqual(["a1"]);
    expect(replay.answers).not.toContain(undefined);
  });

  test("with staff access, by phone number however it was written", async () => {
    const search = (text: string, ...customerList: readonly object[]) =>
      answering(`GET /calendar-backend/api/v1/customers/searchcustomer?text=${encodeURIComponent(text)}`, JSON.stringify({ customerList }));
    const port = open(
      [
        search("0612345678", { ...customer, publicId: "c1" }),
        search("06-12345678", { ...customer, publicId: "c2", phone: "06-12345678" }),
        search("+31612345678", { ...customer, publicId: "c2", phone: "06-12345678" }),
        ...["31612345678", "612345678", "06 12345678"].map((text) => search(text, { ...customer, publicId: "c9", phone: "0699999999" })),
        listOf("c1", appointment),
        listOf("c2", { ...appointment, publicId: "a2" }),
      ],
      { staffAccess: true },
    );
    const person = { kind: "phone", phone: "+31 6 1234 5678" } as const;
    expect((await port.findByPerson({ person }, call)).map(({ id }) => id)).toEqual(["a1", "a2"]);
    expect(replay.answers).not.toContain(undefined);
  });

  test("promises no more than it can", async () => {
    expect(open([]).supports).toMatchObject({ findByPerson: ["email"], findBookings: false });
    expect(open([], { staffAccess: true }).supports).toMatchObject({ findByPerson: ["email", "name-and-birth-date", "phone"], findBookings: true });
    for (const person of [{ kind: "bsn", bsn: "999990019" } as const, { kind: "phone", phone: "0612345678" } as const]) {
      await expect(open([]).findByPerson({ person }, call)).rejects.toMatchObject({ code: "NOT_SUPPORTED" });
    }
    expect(replay.asked).toEqual([]);
  });
});

describe("finding a booking by its key", () => {
  const row = { id: 12, startTime: "2026-12-01T09:30:00", status: "CREATED", properties: { notes: appointment.notes }, externalId: "a1", branchId: 7 };
  const other = { ...row, externalId: "a3", properties: { notes: "Iets anders" } };
  const cancelled = { ...row, externalId: "a4", status: "CANCELLED" };

  test("A9 with staff access it is in the branch's list of those days, or it is not there", async () => {
    const exchanges = [staffBranches, branchAnswer, answering(staffSearch, JSON.stringify([other, cancelled, row])), appointmentAnswer];
    const port = open(exchanges, { staffAccess: true });
    expect((await port.findBookings(facts, call)).map(({ id }) => id)).toEqual(["a1"]);
    expect(await port.findBookings({ ...facts, key: "key-9" }, call)).toEqual([]);
    expect(replay.answers).not.toContain(undefined);
  });

  test("rows in the calendar's own shape are read too", async () => {
    const port = open([staffBranches, branchAnswer, answering(staffSearch, JSON.stringify([appointment])), appointmentAnswer], { staffAccess: true });
    expect((await port.findBookings(facts, call)).map(({ id }) => id)).toEqual(["a1"]);
  });

  test.each([
    ["listed without an id", { ...row, externalId: null }],
    ["listed but not to be read", row],
  ])("a booking of ours that is %s is no proof of absence", async (_, marked) => {
    const notThere = answering(`GET ${path}`, "", { status: 404 });
    const port = open([staffBranches, branchAnswer, answering(staffSearch, JSON.stringify([marked])), notThere], { staffAccess: true });
    await expect(port.findBookings(facts, call)).rejects.toMatchObject({ code: "NOT_UNDERSTOOD", applied: "no" });
  });

  test("a branch that our account does not see proves nothing", async () => {
    const port = open([branchAnswer, answering("GET /calendar-backend/api/v1/branches", JSON.stringify({ branchList: [] }))], { staffAccess: true });
    await expect(port.findBookings(facts, call)).rejects.toMatchObject({ code: "DENIED", applied: "no" });
  });

  test("without staff access it is sought by the customer's e-mail address, where there is one", async () => {
    const port = open([answering(byEmail, JSON.stringify([found("c1")])), listOf("c1", appointment, { ...appointment, publicId: "a2", notes: "" })]);
    const withEmail = { ...facts, customer: { ...facts.customer, email: "noor+kcc@example.test" } };
    expect((await port.findBookings(withEmail, call)).map(({ id }) => id)).toEqual(["a1"]);
    await expect(port.findBookings(facts, call)).rejects.toMatchObject({ code: "NOT_SUPPORTED" });
  });
});
