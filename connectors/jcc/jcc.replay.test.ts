import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { protocolsFolder, readCassettes, startReplay, type RecordedExchange, type RecordedRequest, type Replay } from "../conformance/replay.ts";
import { httpSettings, type AppointmentsPort, type Booking, type Customer, type ReadCall, type WriteCall } from "../sdk/index.ts";
import { createJccAppointments } from "./jcc.appointments.ts";
import { createJccClient, type JccClient } from "./jcc.client.ts";

const folder = join(protocolsFolder(process.env), "jcc-rest/open-forms-recordings");
const base = "/JCC/JCC_Leveranciers_Acceptatie/G-Plan/api/api/warp/v1";

/** Where we deviate from the recorded client on purpose. Nothing else may differ. */
const notAsked: Readonly<Record<string, string>> = {
  "GET location/{id}": "an appointment names its location already",
  "GET appointment/qrcode": "the port has no place for the code that citizens show at the door",
};
const askedBesides: Readonly<Record<string, string>> = {
  "GET customer/customerfields/required": "what is required is checked before a booking is sent",
  "GET appointment/calculateduration": "asked beside the required fields, before those turn out to be missing",
  "GET appointment": "the answer to a booking is an id, and people want the number",
};
/** `message` carries the hub's mark, which is how a booking is recognised afterwards. */
const bodyMemberThatDiffers = "message";

/** Our own answers to what the recorded client did not ask. */
const madeUp: readonly RecordedExchange[] = [
  ...["2e656741-db4d-4c75-ae57-97fda6ce5ce8", "637474a7-ea52-43f8-9e8a-30f3e0c13cf4&selectedActivityId=27535042-9f33-498f-b559-39137639bad3"].map((id) =>
    makeUp(`customer/customerfields/required?selectedActivityId=${id}`, "{}"),
  ),
  makeUp(
    "appointment/calculateduration?activityId=c956d136-57a0-4c53-9673-378f41044631&activityId=53410a47-6ede-4225-81e0-4ebffaae0ef3&amount=1&amount=1&dateTime=2026-08-24",
    "45",
  ),
];

function makeUp(path: string, body: string): RecordedExchange {
  return { name: "made up", request: { method: "GET", path: `${base}/${path}`, headers: {}, body: "" }, response: { status: 200, headers: {}, body } };
}

const permit = "2e656741-db4d-4c75-ae57-97fda6ce5ce8";
const passport = "6063baab-b077-4eaf-8671-98394793724c";
const partnership = "637474a7-ea52-43f8-9e8a-30f3e0c13cf4";
const wedding = "27535042-9f33-498f-b559-39137639bad3";
const townHall = "f3b8864b-2e08-4d01-99db-e36f49f3e19c";
const outside = "f9332b85-2ca3-4b42-aaa9-07e37c010a83";

const now = (): number => Date.parse("2026-08-21T14:31:00+02:00");
const call = (): ReadCall => ({ signal: AbortSignal.timeout(10_000), traceId: "0123456789abcdef0123456789abcdef" });
const write = (): WriteCall => ({ ...call(), key: "replay-1" });
const select = (...products: readonly (readonly [string, number])[]) => ({
  products: products.map(([productId, amount]) => ({ productId, amount })),
  persons: Math.max(...products.map(([, amount]) => amount)),
});
const vat: Customer = { firstName: "Vat", lastName: "Boei", birthDate: "2000-02-02" };
const book = (selection: Booking["selection"], locationId: string, start: string, customer: Customer): Booking => ({
  selection,
  locationId,
  start,
  customers: [customer],
});

describe.skipIf(!existsSync(folder))("the recorded exchanges of open-forms (skipped where the protocol material is not beside the repository)", () => {
  let replay: Replay;
  let client: JccClient;
  let port: AppointmentsPort;
  let exchanges: readonly RecordedExchange[] = [];
  const used = new Set<RecordedExchange>();
  const besides: string[] = [];

  beforeAll(async () => {
    exchanges = readCassettes(folder);
    replay = await startReplay();
  });
  afterAll(() => replay.close());

  /** A new connection on one cassette; what it asked is compared afterwards. */
  async function on(cassette: string, use: () => Promise<void>): Promise<void> {
    replay.load([...exchanges.filter(({ name }) => name.startsWith(`test_${cassette}.yaml#`)), ...madeUp]);
    client = createJccClient({
      departmentId: "recorded",
      baseUrl: replay.url + base,
      clientId: "c",
      clientSecret: "s",
      language: "en",
      http: httpSettings.parse({}),
      now,
    });
    port = createJccAppointments({ client, departmentId: "recorded", now });
    await use().finally(() => client.close());
    for (const [place, request] of replay.asked.entries()) {
      const exchange = replay.answers[place];
      if (exchange === undefined || exchange.name === "made up") {
        besides.push(operationOf(request));
        continue;
      }
      used.add(exchange);
      expect({ exchange: exchange.name, ...canonical(request) }).toEqual({ exchange: exchange.name, ...canonical(exchange.request) });
    }
  }

  test("appointment_with_multiple_persons", () =>
    on("appointment_with_multiple_persons", async () => {
      const selection = select([permit, 2]);
      const days = await port.listDays({ selection, locationId: townHall, from: "2026-08-21", until: "2026-10-09" }, call());
      expect(days.slice(0, 3)).toEqual(["2026-08-21", "2026-08-24", "2026-08-25"]);
      expect(days.at(-1)).toBe("2026-10-09");
      const slots = await port.listSlots({ selection, locationId: townHall, date: "2026-08-21" }, call());
      expect(slots).toHaveLength(17);
      expect(slots[0]).toEqual({ start: "2026-08-21T14:40:00+02:00", end: "2026-08-21T15:40:00+02:00" });
      const outcome = await port.book(book(selection, townHall, "2026-08-21T14:40:00+02:00", vat), write());
      expect(outcome).toMatchObject({ kind: "booked", appointment: { id: "8bae5352-42ac-481a-8112-f2d3ff7e4af0", end: "2026-08-21T15:40:00+02:00" } });
    }));

  test("create_appointment_with_multiple_products", () =>
    on("create_appointment_with_multiple_products", async () => {
      const selection = select([partnership, 1], [wedding, 1]);
      const days = await port.listDays({ selection, locationId: outside, from: "2026-08-21", until: "2026-11-06" }, call());
      expect(days[0]).toBe("2026-09-23");
      const slots = await port.listSlots({ selection, locationId: outside, date: "2026-09-23" }, call());
      expect(slots[0]).toEqual({ start: "2026-09-23T11:00:00+02:00", end: "2026-09-23T13:00:00+02:00" });
      const customer = { lastName: "Boei", email: "testBoei@example.com", phone: "0612345678" };
      const outcome = await port.book(book(selection, outside, "2026-09-23T11:00:00+02:00", customer), write());
      expect(outcome).toMatchObject({ kind: "booked", appointment: { id: "763da223-e036-47d6-813e-6be86075b811", end: "2026-09-23T13:00:00+02:00" } });
    }));

  test("create_retrieve_and_cancel_appointment_flow", () =>
    on("create_retrieve_and_cancel_appointment_flow", async () => {
      const selection = select([permit, 1]);
      const id = "35049671-0a76-41f5-b04a-756c1c8e80cf";
      await port.listDays({ selection, locationId: townHall, from: "2026-08-21", until: "2026-10-09" }, call());
      await port.listSlots({ selection, locationId: townHall, date: "2026-08-21" }, call());
      const outcome = await port.book(book(selection, townHall, "2026-08-21T15:40:00+02:00", vat), write());
      const appointment = {
        id,
        reference: "4632",
        status: "booked",
        products: [{ productId: permit, name: "Omgevingsvergunning (aanvraag)", amount: 1 }],
        persons: 1,
        location: { id: townHall, name: "Gemeentehuis Meerbergen" },
        start: "2026-08-21T15:40:00+02:00",
        end: "2026-08-21T16:10:00+02:00",
        customers: [vat],
      };
      expect(outcome).toEqual({ kind: "booked", appointment });
      expect(await port.cancel({ id, reason: "Verhinderd" }, write())).toEqual({ kind: "cancelled" });
    }));

  test("create_appointment_with_error_returned", () =>
    on("create_appointment_with_error_returned", async () => {
      expect(await client.calculateDuration({ activities: [{ activityId: permit, amount: 1 }], date: "2026-01-16" }, call())).toBe(30);
    }));

  test("create_appointment_fails_with_missing_body_data, handles_errors_gracefully", async () => {
    await on("create_appointment_fails_with_missing_body_data", async () => {
      expect(await client.calculateDuration({ activities: [{ activityId: "", amount: 1 }], date: "2025-10-21" }, call())).toBeUndefined();
    });
    await on("handles_errors_gracefully", async () => {
      // Through the port such a period is never asked: it ends before it begins.
      const activities = [{ activityId: passport, amount: 1 }];
      expect(await client.readDateRange({ activityIds: [passport] }, call())).toBeDefined();
      const query = { locationId: "fake_location", fromDate: "2026-08-21", toDate: "2026-01-07", activities };
      expect(await client.listAvailableTimes(query, call())).toBeUndefined();
    });
  });

  test("get_available_products_…", async () => {
    await on("get_available_products_all", async () => {
      const products = await port.listProducts(call());
      expect(products[1]).toEqual({
        id: permit,
        name: "Omgevingsvergunning (aanvraag)",
        durationMinutes: 30,
        personsMax: 1,
        requirements: [],
        costs: [],
      });
      expect(products.find(({ requirements }) => requirements.length > 0)?.requirements).toEqual([
        "Wat heeft u nodig?",
        "uw oude reisdocument(en)",
        "uw huidige (nog geldige) reisdocument(en)",
        "recente pasfoto*",
        "bij minderjarigheid: een toestemmingsverklaring van de ouders + originele legitimatie",
        "Let op: u betaalt meteen bij de aanvraag",
      ]);
    });
    await on("get_available_products_with_current_product", async () => {
      expect(await port.listCombinableProducts({ productIds: [partnership] }, call())).toHaveLength(3);
    });
    await on("get_available_products_with_location_and_current_product", async () => {
      expect(await port.listCombinableProducts({ productIds: [partnership], locationId: outside }, call())).toHaveLength(1);
    });
    await on("get_available_products_with_location", async () => {
      expect(await client.listActivities({ locationId: outside }, call())).toHaveLength(8);
    });
  });

  test("get_all_locations, get_locations_for_product", async () => {
    const meerbergen = {
      id: townHall,
      name: "Gemeentehuis Meerbergen",
      phone: "0123-456789",
      address: { street: "Raadhuisplein", houseNumber: 1, postcode: "1234AZ", city: "Meerbergen" },
    };
    await on("get_all_locations", async () => {
      const locations = await port.listLocations({ productIds: [] }, call());
      expect(locations).toHaveLength(4);
      expect(locations[0]).toEqual(meerbergen);
      expect(locations[2]?.name).toBe("Servicepunt");
    });
    await on("get_locations_for_product", async () => {
      expect(await port.listLocations({ productIds: [passport] }, call())).toEqual([meerbergen]);
    });
  });

  test("get_dates, get_dates_with_custom_range, get_times", async () => {
    const query = { selection: select([passport, 1]), locationId: townHall };
    await on("get_dates", async () => {
      expect(await port.listDays({ ...query, from: "2026-08-21", until: "2026-10-09" }, call())).toHaveLength(36);
    });
    await on("get_dates_with_custom_range", async () => {
      expect(await port.listDays({ ...query, from: "2026-08-21", until: "2026-08-27" }, call())).toEqual([
        "2026-08-21",
        "2026-08-24",
        "2026-08-25",
        "2026-08-26",
        "2026-08-27",
      ]);
    });
    await on("get_times", async () => {
      expect((await port.listSlots({ ...query, date: "2026-08-21" }, call()))[0]?.start).toMatch(/^2026-08-21T\d\d:\d\d:00\+02:00$/);
    });
  });

  test("required_customer_fields_with_existing_products", () =>
    on("required_customer_fields_with_existing_products", async () => {
      const selection = select(["c956d136-57a0-4c53-9673-378f41044631", 1], ["53410a47-6ede-4225-81e0-4ebffaae0ef3", 1]);
      expect(await port.book(book(selection, townHall, "2026-08-24T09:00:00+02:00", vat), write())).toMatchObject({
        kind: "rejected",
        reason: "customer-details",
        fields: ["customer.email", "customer.phone"],
      });
    }));

  test("every exchange was read, save those with a reason, and nothing else was asked", () => {
    const left = exchanges.filter((exchange) => !used.has(exchange)).map(({ request }) => operationOf(request));
    expect(left.toSorted()).toEqual(Object.keys(notAsked).toSorted());
    expect(new Set(besides)).toEqual(new Set(Object.keys(askedBesides)));
    expect({ exchanges: exchanges.length, read: used.size, besides: besides.length }).toEqual({ exchanges: 51, read: 49, besides: 6 });
  });
});

function operationOf({ method, path }: RecordedRequest): string {
  const operation = path.replace(`${base}/`, "").replace(/\?.*$/, "");
  return `${method} ${operation.replace(/^location\/[0-9a-f-]{36}$/, "location/{id}")}`;
}

/** Method, path, sorted query, the headers that carry meaning, and the body without the one member that differs. */
function canonical({ method, path, headers, body }: RecordedRequest) {
  const [place, query = ""] = path.split("?");
  const contentType = headers["content-type"]?.split(";")[0];
  return { method, place, query: query.split("&").toSorted(), language: headers["language"], contentType, body: canonicalBody(body, contentType) };
}

function canonicalBody(body: string, contentType: string | undefined): unknown {
  if (contentType !== "application/json") return body;
  const members: unknown = JSON.parse(body);
  return members !== null && typeof members === "object" ? { ...members, [bodyMemberThatDiffers]: "" } : members;
}
