import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startReplay, type RecordedExchange, type Replay } from "../conformance/replay.ts";
import type { Booking, WriteCall } from "../sdk/index.ts";
import { openPort } from "./__fixtures__/open-port.ts";
import {
  answering,
  appointment,
  appointmentAnswer,
  branchAnswer,
  cityHall,
  customer,
  envelope,
  idCard,
  internalService,
  passport,
  placeholder,
  publicApi,
  reception,
  retiredService,
  servicesAnswer,
} from "./__fixtures__/orchestra.ts";

const call: WriteCall = { signal: new AbortController().signal, traceId: "0af7651916cd43dd8448eb211c80319c", key: "key-1" };
const bookPath = `${publicApi}/v2/branches/stadhuis/dates/2026-12-01/times/09:30/book`;
const booking: Booking = {
  selection: { products: [{ productId: "Paspoort", amount: 1 }], persons: 1 },
  locationId: "stadhuis",
  start: "2026-12-01T09:30:00+01:00",
  customers: [{ firstName: "Noor", lastNamePrefix: "van der", lastName: "Zandvliet", bsn: "999990019", birthDate: "1985-06-07", email: "noor@example.test" }],
  notes: "Met rolstoel",
};

let replay: Replay;

beforeAll(async () => {
  replay = await startReplay();
});
afterAll(() => replay.close());

function open(exchanges: readonly RecordedExchange[], settings: Parameters<typeof openPort>[1] = {}) {
  replay.load(exchanges);
  return openPort(replay.url, settings).port;
}

const bodyOf = (place: number): unknown => JSON.parse(replay.asked[place]?.body ?? "null");

describe("what can be had", () => {
  test("services that are switched off or not for citizens are left out, and their info text becomes requirements", async () => {
    const port = open([answering(`GET ${publicApi}/v1/services`, envelope({ serviceList: [passport, internalService, retiredService] }))]);
    expect(await port.listProducts(call)).toEqual([
      {
        id: "Paspoort",
        name: "Paspoort aanvragen",
        description: "Kom zelf.",
        durationMinutes: 15,
        additionalPersonMinutes: 10,
        requirements: ["Een pasfoto", "Uw oude paspoort"],
        costs: [],
      },
    ]);
  });

  test("branches without a postcode are no places to go to", async () => {
    const port = open([answering(`GET ${publicApi}/v1/services/Paspoort/branches`, envelope({ branchList: [reception, cityHall] }))]);
    expect(await port.listLocations({ productIds: ["Paspoort"] }, call)).toEqual([
      {
        id: "stadhuis",
        name: "Stadhuis",
        address: { street: "Marktplein", houseNumber: 12, houseNumberAddition: "A", postcode: "4321ZV", city: "Zandvliet" },
        phone: "14 0432",
      },
    ]);
  });

  test("A10 several products are had only where they stand in one group", async () => {
    const groups = [
      { branchPublicId: "stadhuis", serviceGroups: [{ services: [passport] }, { services: [passport, idCard] }] },
      { branchPublicId: "wijk", serviceGroups: [{ services: [passport] }] },
    ];
    const branchList = [cityHall, { ...cityHall, publicId: "wijk" }];
    const port = open([
      answering(`GET ${publicApi}/v1/services/groups;servicePublicId=Paspoort`, JSON.stringify(groups)),
      answering(`GET ${publicApi}/v1/services/Paspoort/branches`, envelope({ branchList })),
    ]);
    const locations = await port.listLocations({ productIds: ["Paspoort", "Identiteitskaart"] }, call);
    expect(locations.map(({ id }) => id)).toEqual(["stadhuis"]);
  });

  test("a product that the system does not know has no locations and combines with nothing", async () => {
    const nothing = { status: 404 };
    const port = open([
      answering(`GET ${publicApi}/v1/services/a%2Fb%3B/branches`, "", nothing),
      answering(`GET ${publicApi}/v2/branches/stadhuis/services/groups;servicePublicId=a%2Fb%3B`, "", nothing),
    ]);
    expect(await port.listLocations({ productIds: ["a/b;"] }, call)).toEqual([]);
    expect(await port.listCombinableProducts({ productIds: ["a/b;"], locationId: "stadhuis" }, call)).toEqual([]);
    expect(replay.answers).not.toContain(undefined);
  });

  test("slots are in the branch's own zone, on the day that the clock changes too, and as long as everybody needs", async () => {
    const london = { ...cityHall, timeZone: "Europe/London" };
    const times = answering(
      `GET ${publicApi}/v2/branches/stadhuis/dates/2027-03-28/times;servicePublicId=Paspoort;servicePublicId=Identiteitskaart;numberOfCustomers=3`,
      envelope({ times: ["10:00", "00:55"] }),
    );
    const port = open([times, servicesAnswer, answering(`GET ${publicApi}/v1/branches/stadhuis`, envelope({ branch: london }))]);
    const products = ["Paspoort", "Identiteitskaart"].map((productId) => ({ productId, amount: 3 }));
    const slots = await port.listSlots({ selection: { products, persons: 3 }, locationId: "stadhuis", date: "2027-03-28" }, call);
    // (15 + 2·10) + (10 + 2·5) minutes.
    expect(slots).toEqual([
      { start: "2027-03-28T00:55:00+00:00", end: "2027-03-28T02:50:00+01:00" },
      { start: "2027-03-28T10:00:00+01:00", end: "2027-03-28T10:55:00+01:00" },
    ]);
  });

  test("zones and lengths are remembered for a minute", async () => {
    let now = 0;
    const times = answering(`GET ${publicApi}/v2/branches/stadhuis/dates/2026-12-01/times;servicePublicId=Paspoort`, envelope({ times: ["09:00"] }));
    const port = open([times, servicesAnswer, branchAnswer], { now: () => now });
    const look = () => port.listSlots({ ...booking, date: "2026-12-01" }, call);
    await look();
    await look();
    expect(replay.asked).toHaveLength(4);
    now = 60_000;
    await look();
    expect(replay.asked).toHaveLength(7);
  });
});

describe("booking", () => {
  test("A3 sends who, what and the mark, never the citizen service number unasked, and answers what the department has", async () => {
    const port = open([
      branchAnswer,
      answering(`POST ${bookPath}`, JSON.stringify(appointment), { status: 202, headers: { "Content-Type": "application/text" } }),
    ]);
    expect(await port.book(booking, call)).toEqual({
      kind: "booked",
      appointment: {
        id: "a1",
        reference: "a1",
        status: "booked",
        products: [{ productId: "Paspoort", name: "Paspoort aanvragen", amount: 1 }],
        persons: 1,
        location: { id: "stadhuis", name: "Stadhuis" },
        start: "2026-12-01T09:30:00+01:00",
        end: "2026-12-01T09:45:00+01:00",
        customers: [
          {
            firstName: "Noor",
            lastName: "van der Zandvliet",
            birthDate: "1985-06-07",
            email: "noor@example.test",
            phone: "0612345678",
            address: { street: "Dorpsstraat", houseNumber: 7, postcode: "4321AB", city: "Zandvliet" },
          },
        ],
        notes: "Met rolstoel",
        bookingKey: "key-1",
        version: "1790000000123",
      },
    });
    expect(bodyOf(1)).toEqual({
      title: "Afspraak via het KCC",
      notes: "Met rolstoel\n[KCC-Hub key-1]",
      customers: [{ firstName: "Noor", lastName: "van der Zandvliet", dateOfBirth: "1985-06-07", email: "noor@example.test" }],
      services: [{ publicId: "Paspoort" }],
    });
    expect(replay.asked[1]?.headers).toMatchObject({ "content-type": "application/json", "x-api-key": "key-of-the-test" });
  });

  test("A10 people without names come along under the last name of the first, and are not shown as customers", async () => {
    const family = { ...appointment, numberOfCustomers: 3, customers: [customer, { ...placeholder, lastName: customer.lastName }, placeholder] };
    const port = open([branchAnswer, answering(`POST ${bookPath}`, JSON.stringify(family), { status: 202 })]);
    const outcome = await port.book({ ...booking, selection: { ...booking.selection, persons: 3 } }, call);
    expect(bodyOf(1)).toMatchObject({ customers: [{ firstName: "Noor" }, { lastName: "van der Zandvliet" }, { lastName: "van der Zandvliet" }] });
    expect(outcome).toMatchObject({ appointment: { persons: 3, customers: [{ firstName: "Noor" }] } });
  });

  test("the citizen service number goes along, and comes back, where the department keeps it", async () => {
    const exchanges = [branchAnswer, answering(`POST ${bookPath}`, JSON.stringify(appointment), { status: 202 })];
    const outcome = await open(exchanges, { storesBsn: true }).book(booking, call);
    expect(bodyOf(1)).toMatchObject({ customers: [{ identificationNumber: "999990019" }] });
    expect(outcome).toMatchObject({ appointment: { customers: [{ bsn: "999990019" }] } });
  });

  test.each<{ answer: { status: number; headers?: Record<string, string> }; outcome: string }>([
    { answer: { status: 404, headers: { error_code: "E440" } }, outcome: "slot-taken" },
    { answer: { status: 404 }, outcome: "slot-taken" },
    { answer: { status: 500, headers: { error_code: "E440", error_message: "taken" } }, outcome: "slot-taken" },
  ])("A3 the slot taken meanwhile is an outcome: $answer", async ({ answer, outcome }) => {
    const port = open([branchAnswer, answering(`POST ${bookPath}`, "", answer)]);
    expect(await port.book(booking, call)).toEqual({ kind: outcome });
  });

  test("a failure that the department explains in a header is a failure with an unknown outcome, and is not quoted", async () => {
    const headers = { error_message: "Customer Noor van der Zandvliet 999990019 invalid" };
    const failure = await open([branchAnswer, answering(`POST ${bookPath}`, "", { status: 500, headers })])
      .book(booking, call)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "FAILED", applied: "unknown", message: "burgerzaken (qmatic): book was answered with status 500" });
  });

  test.each([
    ["a first name", { firstName: "n".repeat(201) }, "customer.firstName"],
    ["a last name with its prefix", { lastNamePrefix: "van", lastName: "n".repeat(197) }, "customer.lastName"],
    ["an e-mail address", { email: `${"n".repeat(251)}@x.nl` }, "customer.email"],
    ["a phone number", { phone: "0".repeat(51) }, "customer.phone"],
    ["a street", { address: { street: "s".repeat(250), houseNumber: 12_345 } }, "customer.address.street"],
    ["a city", { address: { city: "s".repeat(256) } }, "customer.address.city"],
  ])("%s that is too long is refused before anything is sent", async (_, details, field) => {
    const port = open([]);
    const outcome = await port.book({ ...booking, customers: [{ lastName: "Zandvliet", ...details }] }, call);
    expect(outcome).toMatchObject({ kind: "rejected", reason: "customer-details", fields: [field] });
    expect(replay.asked).toEqual([]);
  });

  test("details of exactly the longest length are sent", async () => {
    const port = open([branchAnswer, answering(`POST ${bookPath}`, JSON.stringify(appointment))]);
    const longest = { firstName: "n".repeat(200), lastName: "n".repeat(200), phone: "0".repeat(50) };
    expect(await port.book({ ...booking, customers: [longest] }, call)).toMatchObject({ kind: "booked" });
  });

  test("a location that the department does not know is refused, and nothing is sent", async () => {
    const port = open([answering(`GET ${publicApi}/v1/branches/stadhuis`, "", { status: 404 })]);
    expect(await port.book(booking, call)).toMatchObject({ kind: "rejected", reason: "other" });
    expect(replay.asked).toHaveLength(1);
  });

  test("the moment is sent as the branch's clock shows it", async () => {
    const port = open([branchAnswer, answering(`POST ${publicApi}/v2/branches/stadhuis/dates/2027-07-01/times/00:15/book`, JSON.stringify(appointment))]);
    expect(await port.book({ ...booking, start: "2027-06-30T22:15:00Z" }, call)).toMatchObject({ kind: "booked" });
  });
});

describe("reading", () => {
  test.each([
    [20, "booked"],
    [21, "booked"],
    [30, "arrived"],
    [40, "in-progress"],
    [50, "completed"],
    [51, "no-show"],
    [52, "completed"],
    [53, "cancelled"],
    [54, "no-show"],
    [99, "booked"],
    [null, "booked"],
  ])("status %s is %s", async (status, expected) => {
    const port = open([answering(`GET ${publicApi}/v1/appointments/a1`, envelope({ appointment: { ...appointment, status } }))]);
    expect(await port.read({ id: "a1" }, call)).toMatchObject({ status: expected });
  });

  test.each([
    { dateOfBirth: -2_206_400_400_000, expected: "1900-01-31" },
    { dateOfBirth: 1_286_712_000_000, expected: "2010-10-10" },
    { dateOfBirth: 1_286_661_600_000, expected: "2010-10-10" },
    { dateOfBirth: 1_286_668_800_000, expected: "2010-10-10" },
    { dateOfBirth: "2010-10-10", expected: "2010-10-10" },
    { dateOfBirth: "2010-10-10T00:00:00.000+0000", expected: "2010-10-10" },
    { dateOfBirth: 0, expected: "1970-01-01" },
    { dateOfBirth: null, expected: undefined },
  ])("a date of birth sent as $dateOfBirth is $expected", async ({ dateOfBirth, expected }) => {
    const customers = [{ ...customer, dateOfBirth, dateOfBirthWithoutTime: "" }];
    const port = open([answering(`GET ${publicApi}/v1/appointments/a1`, envelope({ appointment: { ...appointment, customers } }))]);
    expect((await port.read({ id: "a1" }, call))?.customers[0]?.birthDate).toBe(expected);
  });

  test("A4 by reference or id, what is not there is not there", async () => {
    const port = open([appointmentAnswer, answering(`GET ${publicApi}/v1/appointments/a2`, "", { status: 404 })]);
    expect(await port.findByReference({ reference: "a1" }, call)).toMatchObject([{ id: "a1" }]);
    expect(await port.findByReference({ reference: "a2" }, call)).toEqual([]);
    expect(await port.read({ id: "a2" }, call)).toBeUndefined();
  });

  test("an id cannot lead to another path", async () => {
    const port = open([]);
    await port.read({ id: "../v1/services;x=1?y#z" }, call).catch(() => undefined);
    await port.read({ id: ".." }, call).catch(() => undefined);
    expect(replay.asked.map(({ path }) => path)).toEqual([`${publicApi}/v1/appointments/..%2Fv1%2Fservices%3Bx%3D1%3Fy%23z`, `${publicApi}/v1/appointments/-`]);
  });

  test.each([
    ["without a start", { start: undefined }],
    ["that starts at no time", { start: "morgen" }],
    ["without services", { services: null }],
  ])("an appointment %s is not understood", async (_, change) => {
    const port = open([answering(`GET ${publicApi}/v1/appointments/a1`, envelope({ appointment: { ...appointment, ...change } }))]);
    await expect(port.read({ id: "a1" }, call)).rejects.toMatchObject({ code: "NOT_UNDERSTOOD", applied: "no" });
  });
});
