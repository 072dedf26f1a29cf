import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { book, freeSlot, one, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { workingDaysAfter } from "../support/working-days.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_500 });
});
afterAll(() => hub?.close());
afterEach(() => {
  for (const department of [hub.sandbox.burgerzaken, hub.sandbox.belastingen, hub.sandbox.stadsbeheer, hub.sandbox.vth]) department.faults.clear();
});

const passport = one("Paspoort");

async function availability(departmentId: string, selection: object, rest: object = {}) {
  const { data } = await hub.ask("anna", documents.availability, { departmentId, selection, ...rest });
  return data.availability;
}

const bookedAt = (department: "burgerzaken" | "belastingen" | "stadsbeheer" | "vth") =>
  hub.sandbox[department].requests.filter(({ on }) => on === "book").length;

describe("A2 an agent tells where and when", () => {
  test("A2 gives the locations with their days, the first free day, and that the promise of five working days is met or not", async () => {
    const found = await availability("burgerzaken", passport);
    expect(found.__typename).toBe("Availability");
    expect(found.locations.length).toBeGreaterThanOrEqual(2);
    expect(found.locations.map(({ location }: { location: { name: string } }) => location.name)).not.toContain("Telefoonteam Burgerzaken");
    const firsts = found.locations.map(({ firstFreeDay }: { firstFreeDay: string }) => firstFreeDay);
    expect(found.firstFreeDay).toBe(firsts.toSorted()[0]);
    const until = workingDaysAfter(new Date(), 5);
    expect(found.servicePromise).toMatchObject({ workingDays: 5, until, isMet: found.firstFreeDay <= until });
  });

  test("A2 a location that is full says when it can: the town hall does not keep the promise", async () => {
    const found = await availability("burgerzaken", passport);
    const townHall = found.locations.find(({ location }: { location: { name: string } }) => location.name === "Stadhuis");
    const only = await availability("burgerzaken", passport, { locationId: townHall.location.id });
    expect(only.servicePromise.isMet).toBe(false);
    expect(only.firstFreeDay > only.servicePromise.until).toBe(true);
  });

  test("A2 a question about a later period says nothing of the promise", async () => {
    const from = Temporal.Now.plainDateISO("Europe/Amsterdam").add({ days: 10 }).toString();
    expect((await availability("burgerzaken", passport, { from })).servicePromise).toBeNull();
  });

  test("A2 products that can be added are asked with real products", async () => {
    const ask = async (productIds: string[]) => {
      const document = `query ($ids: [ID!]!) { combinableProducts(departmentId: "burgerzaken", productIds: $ids) { __typename ... on ProductList { items { id } } ... on InvalidInput { fields { field } } } }`;
      return (await hub.ask("anna", document, { ids: productIds })).data.combinableProducts;
    };
    expect((await ask(["Paspoort"])).items.map(({ id }: { id: string }) => id)).toContain("Rijbewijs");
    expect(await ask(["Visvergunning"])).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "productIds.0" }] });
    expect(await ask(["a\u0000b"])).toMatchObject({ __typename: "InvalidInput" });
    expect(await ask([])).toMatchObject({ __typename: "InvalidInput" });
  });

  test("A2 working days skip weekends and Dutch public holidays", async () => {
    const { until } = (await availability("burgerzaken", passport)).servicePromise;
    const days = await availability("burgerzaken", passport, { until: Temporal.Now.plainDateISO("Europe/Amsterdam").add({ days: 60 }).toString() });
    const all: string[] = days.locations.flatMap((place: { days: string[] }) => place.days);
    const weekdays = new Set(all.map((day) => Temporal.PlainDate.from(day).dayOfWeek));
    expect(weekdays.has(6) || weekdays.has(7)).toBe(false);
    expect(all.filter((day) => day.endsWith("-12-25") || day.endsWith("-12-26") || day.endsWith("-01-01"))).toEqual([]);
    expect(Temporal.PlainDate.from(until).dayOfWeek).toBeLessThan(6);
  });

  test("A2 several products for several people take longer, so that fewer times fit", async () => {
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: passport, day: 5 });
    const date = place.start.slice(0, 10);
    const slotsFor = async (selection: object) => {
      const { data } = await hub.ask("anna", documents.slots, { departmentId: "burgerzaken", selection, locationId: place.locationId, date });
      return data.slots.items;
    };
    const single = await slotsFor(passport);
    const family = await slotsFor({ products: [{ productId: "Paspoort", amount: 4 }] });
    expect(family.length).toBeLessThan(single.length);
    const minutes = ({ start, end }: { start: string; end: string }) => (Date.parse(end) - Date.parse(start)) / 60_000;
    expect(minutes(single[0])).toBe(10);
    expect(minutes(family[0])).toBe(25);
  });

  test.each(["burgerzaken", "belastingen", "vth"])("A2 every slot that %s offers can be booked", async (departmentId) => {
    const { data } = await hub.ask("anna", documents.products, { departmentId });
    const selection = one(data.products.items[0].id);
    const booked = await book(hub, { departmentId, selection, slot: 1, day: 1 });
    expect(booked).toMatchObject({ __typename: "AppointmentBooked", appointment: { start: booked.place.start } });
  });

  test("A2 the products say what to bring and what it costs", async () => {
    const { data } = await hub.ask("anna", documents.products, { departmentId: "burgerzaken" });
    const vog = data.products.items.find(({ id }: { id: string }) => id === "Verklaring_omtrent_gedrag");
    expect(vog.requirements).toEqual(expect.arrayContaining([expect.stringContaining("aanvraagformulier"), expect.stringContaining("Geldig")]));
    expect(vog.costs).toEqual([{ description: "VOG", amountCents: 4135 }]);
    expect(data.products.items.map(({ id }: { id: string }) => id)).not.toContain("Bewijs_van_in_leven_zijn_oud");
  });
});

describe("A3 an agent books", () => {
  test("A3 the VOG case: the reference, the form and valid ID to bring, and the fee", async () => {
    const booked = await book(hub, { departmentId: "burgerzaken", selection: one("Verklaring_omtrent_gedrag"), day: 2 });
    expect(booked).toMatchObject({
      __typename: "AppointmentBooked",
      appointment: { status: "BOOKED", reference: expect.any(String), customers: [{ email: voorbeeld.email }], permittedActions: ["VIEW", "CHANGE", "CANCEL"] },
      operation: { state: "DONE" },
      requirements: expect.arrayContaining([expect.stringContaining("aanvraagformulier")]),
      costs: [{ description: "VOG", amountCents: 4135 }],
    });
    const kept = hub.sandbox.burgerzaken.book.read(booked.appointment.reference);
    expect(kept).toMatchObject({ status: "booked" });
  });

  test("A3 notes reach the department and come back without the hub's mark", async () => {
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: passport, day: 3 });
    const input = { departmentId: "burgerzaken", selection: passport, ...place, customer: voorbeeld, notes: "Komt met rolstoel" };
    const { data } = await hub.ask("anna", documents.bookAppointment, { key: randomUUID(), input });
    expect(data.bookAppointment.appointment.notes).toBe("Komt met rolstoel");
    expect(hub.sandbox.burgerzaken.book.read(data.bookAppointment.appointment.reference)?.notes).toMatch(/^Komt met rolstoel\n\[KCC-Hub [0-9a-f]{32}\]$/);
  });

  test.each(["burgerzaken", "vth"] as const)(
    "A3 a slot that is taken between look-up and booking at %s gives the nearest alternatives, which can be booked",
    async (departmentId) => {
      const { data } = await hub.ask("anna", documents.products, { departmentId });
      const selection = one(data.products.items[0].id);
      hub.sandbox[departmentId].faults.inject({ on: "book", fault: { kind: "slot-taken" } });
      const refused = await book(hub, { departmentId, selection, day: 2, slot: 2 });
      expect(refused).toMatchObject({ __typename: "SlotTaken", code: "SLOT_TAKEN", message: expect.stringContaining("andere tijden") });
      expect(refused.alternatives.length).toBeGreaterThanOrEqual(3);
      expect(refused.alternatives.map(({ start }: { start: string }) => start)).not.toContain(refused.place.start);
      const input = { departmentId, selection, locationId: refused.place.locationId, start: refused.alternatives[0].start, customer: voorbeeld };
      const again = await hub.ask("anna", documents.bookAppointment, { key: randomUUID(), input });
      expect(again.data.bookAppointment.__typename).toBe("AppointmentBooked");
    },
  );

  test("A3 a taken slot at Belastingen is a typed answer too, though JCC says it with status 200", async () => {
    const { data } = await hub.ask("anna", documents.products, { departmentId: "belastingen" });
    hub.sandbox.belastingen.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    const refused = await book(hub, { departmentId: "belastingen", selection: one(data.products.items[0].id), day: 1 });
    expect(refused).toMatchObject({ __typename: "SlotTaken", alternatives: expect.arrayContaining([{ start: expect.any(String), end: expect.any(String) }]) });
  });

  test("A3 a department that is down: nothing is booked, and the answer says what to do", async () => {
    const place = await freeSlot(hub, { departmentId: "vth", selection: one("Terrasvergunning"), day: 3 });
    hub.sandbox.vth.faults.inject({ on: "*", fault: { kind: "status", status: 503 }, times: Infinity });
    const { data } = await hub.ask("anna", documents.bookAppointment, {
      key: randomUUID(),
      input: { departmentId: "vth", selection: one("Bouwdossier_inzien"), ...place, customer: voorbeeld },
    });
    expect(["DepartmentUnavailable", "OutcomeUnknown"]).toContain(data.bookAppointment.__typename);
    expect(data.bookAppointment.message).toMatch(/Vergunningen|afdeling/);
  });
});

describe("A9 the same call twice", () => {
  test("A9 a double click books once and gives the same answer", async () => {
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: passport, day: 4 });
    const before = bookedAt("burgerzaken");
    const variables = { key: randomUUID(), input: { departmentId: "burgerzaken", selection: passport, ...place, customer: voorbeeld } };
    const first = await hub.ask("anna", documents.bookAppointment, variables);
    const second = await hub.ask("anna", documents.bookAppointment, variables);
    expect(second.data).toEqual(first.data);
    expect(bookedAt("burgerzaken") - before).toBe(1);
  });

  test("A9 two clicks at the same moment book once; the later is told to follow the operation or gets the same answer", async () => {
    const place = await freeSlot(hub, { departmentId: "vth", selection: one("Terrasvergunning"), day: 4 });
    const before = bookedAt("vth");
    const variables = { key: randomUUID(), input: { departmentId: "vth", selection: one("Terrasvergunning"), ...place, customer: voorbeeld } };
    const answers = await Promise.all(Array.from({ length: 6 }, () => hub.ask("anna", documents.bookAppointment, variables)));
    const kinds = answers.map(({ data }) => data.bookAppointment.__typename);
    expect(kinds.filter((kind) => kind === "AppointmentBooked").length).toBeGreaterThanOrEqual(1);
    expect(kinds.every((kind) => kind === "AppointmentBooked" || kind === "OutcomeUnknown")).toBe(true);
    expect(bookedAt("vth") - before).toBe(1);
  });

  test("A9 a key that was used for something else is refused, and nothing is sent", async () => {
    const key = randomUUID();
    const booked = await book(hub, { departmentId: "burgerzaken", selection: passport, day: 5 }, key);
    expect(booked.__typename).toBe("AppointmentBooked");
    const before = bookedAt("burgerzaken");
    const other = await book(hub, { departmentId: "burgerzaken", selection: passport, day: 6 }, key);
    expect(other).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey", message: expect.stringContaining("nieuwe sleutel") }] });
    expect(bookedAt("burgerzaken")).toBe(before);
  });
});

describe("bad input to a booking is a typed answer, and nothing is sent", () => {
  const good = { departmentId: "burgerzaken", selection: passport, customer: voorbeeld };
  const inDays = (days: number) => Temporal.Now.plainDateISO("Europe/Amsterdam").add({ days }).toString();
  const sunday = () =>
    Temporal.Now.plainDateISO("Europe/Amsterdam")
      .add({ days: 14 - Temporal.Now.plainDateISO("Europe/Amsterdam").dayOfWeek })
      .toString();

  test.each<[string, (place: object) => object, string, RegExp]>([
    ["a BSN that fails the eleven test", (place) => ({ ...good, ...place, customer: { ...voorbeeld, bsn: "111111111" } }), "customer.bsn", /elfproef/],
    ["an impossible date", (place) => ({ ...good, ...place, start: "2027-02-30T10:00:00+01:00" }), "start", /bestaat niet/],
    [
      "an impossible birth date",
      (place) => ({ ...good, ...place, customer: { ...voorbeeld, birthDate: "1985-13-01" } }),
      "customer.birthDate",
      /geen bestaande datum/,
    ],
    ["a slot in the past", (place) => ({ ...good, ...place, start: `${inDays(-1)}T10:00:00+01:00` }), "start", /voorbij/],
    ["a closed day", (place) => ({ ...good, ...place, start: `${sunday()}T10:00:00+01:00` }), "start", /gesloten/],
    ["an unknown product", (place) => ({ ...good, ...place, selection: one("Visvergunning") }), "selection.products.0.productId", /heeft dit product niet/],
    ["a location of another department", (place) => ({ ...good, ...place, locationId: "centrum" }), "locationId", /locatie/],
    [
      "a product of another department",
      (place) => ({ ...good, ...place, selection: one("grof-vuil") }),
      "selection.products.0.productId",
      /lijst van Burgerzaken/,
    ],
    ["no product", (place) => ({ ...good, ...place, selection: { products: [] } }), "selection.products", /minstens één/],
    [
      "one product twice",
      (place) => ({ ...good, ...place, selection: { products: [{ productId: "Paspoort" }, { productId: "Paspoort" }] } }),
      "selection.products",
      /twee keer/,
    ],
    [
      "fewer people than a product is for",
      (place) => ({ ...good, ...place, selection: { products: [{ productId: "Paspoort", amount: 3 }], persons: 2 } }),
      "selection.persons",
      /minder personen/,
    ],
    [
      "a package with a passport",
      (place) => ({ ...good, ...place, selection: { ...passport, items: [{ kindId: "bank", amount: 1 }] } }),
      "selection.items",
      /grof vuil/,
    ],
    ["text with NUL", (place) => ({ ...good, ...place, notes: "a\u0000b" }), "notes", /onzichtbare/],
    ["10,000 characters", (place) => ({ ...good, ...place, notes: "a".repeat(10_000) }), "notes", /500 tekens/],
    ["a lone surrogate", (place) => ({ ...good, ...place, customer: { ...voorbeeld, lastName: "\uD800" } }), "customer.lastName", /Achternaam/],
    ["an empty last name", (place) => ({ ...good, ...place, customer: { ...voorbeeld, lastName: " " } }), "customer.lastName", /Achternaam/],
    ["a broken phone number", (place) => ({ ...good, ...place, customer: { ...voorbeeld, phone: "bel mij" } }), "customer.phone", /tien cijfers/],
  ])("%s", async (_, change, field, text) => {
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: passport, day: 5 });
    const before = bookedAt("burgerzaken");
    const { data } = await hub.ask("anna", documents.bookAppointment, { key: randomUUID(), input: change(place) });
    expect(data.bookAppointment).toMatchObject({ __typename: "InvalidInput", code: "INVALID_INPUT" });
    expect(data.bookAppointment.fields).toEqual([{ field, message: expect.stringMatching(text) }]);
    expect(bookedAt("burgerzaken")).toBe(before);
  });

  test.each(["", "short", "x".repeat(300), "spaces are not fine"])("a missing or wrong idempotency key (%j) says what one looks like", async (key) => {
    const booked = await book(hub, { departmentId: "burgerzaken", selection: passport }, key);
    expect(booked).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey", message: expect.stringContaining("UUID") }] });
  });

  test("an unknown department, and one without the right, are told apart from nothing", async () => {
    const place = { locationId: "x", start: `${inDays(7)}T10:00:00+01:00` };
    const input = { departmentId: "sociale-zaken", selection: passport, ...place, customer: voorbeeld };
    const unknown = await hub.ask("anna", documents.bookAppointment, { key: randomUUID(), input });
    expect(unknown.data.bookAppointment).toMatchObject({ __typename: "NotFound" });
    const carla = await hub.ask("carla", documents.bookAppointment, { key: randomUUID(), input: { ...input, departmentId: "burgerzaken" } });
    expect(carla.data.bookAppointment).toMatchObject({
      __typename: "NotPermitted",
      missingRight: { departmentId: "burgerzaken", capability: "APPOINTMENTS", action: "CREATE" },
    });
  });
});
