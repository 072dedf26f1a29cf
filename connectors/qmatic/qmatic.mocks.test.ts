import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { protocolsFolder, startReplay, type RecordedExchange, type Replay } from "../conformance/replay.ts";
import type { AppointmentsPort, WriteCall } from "../sdk/index.ts";
import { openPort } from "./__fixtures__/open-port.ts";

const folder = join(protocolsFolder(process.env), "qmatic-orchestra");
const isThere = existsSync(folder);
const api = "/calendar-backend/public/api";
const branchId = "f364d92b7fa07a48c4ecc862de30c47";
const selection = { products: [{ productId: "one", amount: 1 }], persons: 1 };
const call: WriteCall = { signal: new AbortController().signal, traceId: "0af7651916cd43dd8448eb211c80319c", key: "mock-1" };

interface Case {
  readonly request: string;
  readonly besides?: readonly string[];
  readonly read: (port: AppointmentsPort) => Promise<unknown>;
  readonly expected: unknown;
}

const appointmentOfMock = {
  status: "booked",
  products: [{ name: "Product 1", amount: 1 }],
  persons: 1,
  location: { name: "Branch 1" },
  customers: [
    {
      firstName: "Voornaam",
      lastName: "Achternaam",
      birthDate: "1900-01-31",
      email: "test@test.com",
      phone: "06-11223344",
      address: { street: "Straatnaam", houseNumber: 1, postcode: "1111AB", city: "Plaatsnaam" },
    },
  ],
  notes: "Geboekt via internet",
};

/** Hand-made answers of two other clients, by file: what asks for it, and what must come out. */
const cases: Readonly<Record<string, Case>> = {
  "open-forms-mock/appointment.json": {
    request: `GET ${api}/v1/appointments/abc`,
    read: (port) => port.read({ id: "abc" }, call),
    expected: { ...appointmentOfMock, id: "d50517a0ae88cdbc495f7a32e011cb", start: "2016-11-10T13:30:00+01:00", end: "2016-11-10T13:35:00+01:00" },
  },
  "open-forms-mock/book.json": {
    request: `POST ${api}/v2/branches/${branchId}/dates/2016-11-10/times/12:30/book`,
    besides: ["branch"],
    read: (port) => port.book({ selection, locationId: branchId, start: "2016-11-10T11:30:00Z", customers: [{ lastName: "Achternaam" }] }, call),
    expected: {
      kind: "booked",
      appointment: { ...appointmentOfMock, id: "fa67a4692bb4c3fab9a0fbcc5511ff346ba4", start: "2016-11-10T12:30:00+01:00" },
    },
  },
  "open-forms-mock/branches.json": {
    request: `GET ${api}/v1/branches`,
    read: (port) => port.listLocations({ productIds: [] }, call),
    expected: [
      { id: branchId, name: "Branch 1", address: { street: "Lageweg", houseNumber: 35, postcode: "2222AG", city: "Katwijk" }, phone: "071-4023344" },
      { name: "Branch 2", address: { street: "Straat", houseNumber: 1, postcode: "2222ZZ" } },
    ],
  },
  "open-forms-mock/limited_branches.json": {
    request: `GET ${api}/v1/services/one/branches`,
    read: (port) => port.listLocations({ productIds: ["one"] }, call),
    expected: [{ id: "f7d0e4e45558de30c4772e4f1cc862", name: "Branch 2" }],
  },
  "open-forms-mock/services.json": {
    request: `GET ${api}/v1/services`,
    read: (port) => port.listProducts(call),
    expected: [
      { id: "54b3482204c11bedc8b0a7acbffa308", name: "Service 01", durationMinutes: 10, additionalPersonMinutes: 5, requirements: [], costs: [] },
      { id: "1e0c3d34acb5a4ad0133b2927959e896d", name: "Service 02", durationMinutes: 5, additionalPersonMinutes: 0 },
    ],
  },
  "open-forms-mock/limited_services.json": {
    request: `GET ${api}/v1/branches/${branchId}/services`,
    read: (port) => port.listCombinableProducts({ productIds: [], locationId: branchId }, call),
    expected: [{ id: "1e0c3d34acb5a4ad0133b2927959e896d", name: "Service 02" }],
  },
  "open-forms-mock/dates.json": {
    request: `GET ${api}/v2/branches/${branchId}/dates;servicePublicId=one`,
    read: (port) => port.listDays({ selection, locationId: branchId, from: "2016-11-09", until: "2016-11-14" }, call),
    expected: ["2016-11-09", "2016-11-10", "2016-11-11", "2016-11-14"],
  },
  "open-forms-mock/times.json": {
    request: `GET ${api}/v2/branches/${branchId}/dates/2016-11-09/times;servicePublicId=one`,
    besides: ["branch", "services"],
    read: async (port) => {
      const slots = await port.listSlots({ selection, locationId: branchId, date: "2016-11-09" }, call);
      return { amount: slots.length, first: slots[0], last: slots.at(-1) };
    },
    expected: { amount: 16, first: { start: "2016-11-09T09:00:00+01:00" }, last: { start: "2016-11-09T10:25:00+01:00" } },
  },
  "open-inwoner-mock/appointment_customers_identify.json": {
    request: "GET /rest/appointment/customers/identify;email=foo%40bar.org",
    besides: ["appointments"],
    read: async (port) => (await port.findByPerson({ person: { kind: "email", email: "foo@bar.org" } }, call)).length,
    expected: 3,
  },
  "open-inwoner-mock/customers_appointments.json": {
    request: `GET ${api}/v1/customers/12345/appointments`,
    besides: ["identify"],
    read: (port) => port.findByPerson({ person: { kind: "email", email: "foo@bar.org" } }, call),
    expected: [
      { start: "2024-08-01T09:10:00+02:00", end: "2024-08-01T09:20:00+02:00", products: [{ name: "Paspoort" }], location: { id: "54321" } },
      {
        start: "2024-08-15T16:45:00+02:00",
        products: [{ name: "Rijbewijs" }],
        customers: [{ firstName: "John", lastName: "Doe", birthDate: "2010-10-10", email: "foo@bar.org", phone: "31229252200" }],
      },
      { start: "2024-08-27T09:00:00+02:00", products: [{ name: "Identiteitskaart" }] },
    ],
  },
};

/** What is asked before or besides. */
const besides: Readonly<Record<string, () => RecordedExchange>> = {
  branch: () =>
    makeExchange(`GET ${api}/v1/branches/${branchId}`, JSON.stringify({ branch: { publicId: branchId, name: "Branch 1", timeZone: "Europe/Amsterdam" } })),
  services: () => makeExchange(`GET ${api}/v1/branches/${branchId}/services`, readMock("open-forms-mock/services.json")),
  identify: () =>
    makeExchange("GET /rest/appointment/customers/identify;email=foo%40bar.org", readMock("open-inwoner-mock/appointment_customers_identify.json")),
  appointments: () => makeExchange(`GET ${api}/v1/customers/12345/appointments`, readMock("open-inwoner-mock/customers_appointments.json")),
};

const readMock = (file: string): string => readFileSync(join(folder, file), "utf8");

function makeExchange(request: string, body: string): RecordedExchange {
  const [method = "", path = ""] = request.split(" ");
  return { name: request, request: { method, path, headers: {}, body: "" }, response: { status: 200, headers: {}, body } };
}

describe.skipIf(!isThere)("every answer that other clients test with (skipped without the protocol material)", () => {
  let replay: Replay;

  beforeAll(async () => {
    replay = await startReplay();
  });
  afterAll(() => replay.close());

  test.each(Object.entries(cases))("%s is read", async (file, { request, besides: names = [], read, expected }) => {
    const exchange = makeExchange(request, readMock(file));
    replay.load([exchange, ...names.flatMap((name) => besides[name]?.() ?? [])]);
    const { port, close } = openPort(replay.url);
    const found = await read(port);
    await close();
    expect(replay.answers).toContain(exchange);
    expect(replay.answers).not.toContain(undefined);
    expect({ found }).toMatchObject({ found: expected });
  });

  test("is among these", () => {
    const files = ["open-forms-mock", "open-inwoner-mock"].flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));
    expect(Object.keys(cases).toSorted()).toEqual(files.toSorted());
  });
});
