import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AppointmentsPort, Booking, Connection } from "../sdk/index.ts";
import { appointmentId, ordinaryDay, remission, review, townHall } from "./__fixtures__/answers.ts";
import { connectTo, reading, writing } from "./__fixtures__/connect.ts";
import { internalException, startScriptedJcc, type AskedRequest, type ScriptedJcc } from "./__fixtures__/scripted-jcc.ts";

let department: ScriptedJcc;
let connection: Connection;
let port: AppointmentsPort;

beforeAll(async () => {
  department = await startScriptedJcc();
});
afterAll(() => department.close());
beforeEach(() => {
  department.play(ordinaryDay);
  ({ connection, port } = connectTo(department, () => Date.parse("2026-11-24T10:00:00+01:00")));
});
afterEach(() => connection.close());

const selection = { products: [{ productId: review, amount: 1 }], persons: 1 };
const where = { selection, locationId: townHall };
const booking: Booking = {
  ...where,
  start: "2026-12-01T09:30:00+01:00",
  customers: [{ lastName: "Voorbeeld", bsn: "999990019", email: "v@example.test", phone: "0612345678" }],
  notes: "Komt met een tolk.",
};
const cancel = () => port.cancel({ id: appointmentId, reason: "Verhinderd" }, writing());
const asked = (operation: string): readonly AskedRequest[] => department.asked.filter(({ method, path }) => `${method} ${path}` === operation);

describe("what is offered", () => {
  test("products come with minutes, limits and plain lines of what to bring", async () => {
    expect(await port.listProducts(reading())).toEqual([
      {
        id: review,
        name: "Bezwaar WOZ",
        durationMinutes: 20,
        requirements: ["Neem mee:", "het aanslagbiljet", "foto's van de woning & tuin"],
        costs: [],
      },
      { id: remission, name: "Kwijtschelding", durationMinutes: 85, personsMax: 3, requirements: [], costs: [] },
    ]);
  });

  test("locations that are closed down are left out, and addresses are tidied", async () => {
    expect(await port.listLocations({ productIds: [] }, reading())).toEqual([
      {
        id: townHall,
        name: "Stadhuis",
        phone: "0123-456789",
        address: { street: "Plein", houseNumber: 1, postcode: "1234AZ", city: "Voorbeeldstad" },
      },
    ]);
  });

  test("products are combined only with what is chosen already", async () => {
    department.play({ ...ordinaryDay, "GET activity/listforappointment/additional": { json: [{ id: remission, description: "Kwijtschelding" }] } });
    expect(await port.listCombinableProducts({ productIds: [], locationId: townHall }, reading())).toEqual([]);
    expect(await port.listCombinableProducts({ productIds: [review], locationId: townHall }, reading())).toMatchObject([{ id: remission }]);
    expect(asked("GET activity/listforappointment/additional").map(({ query }) => query.toString())).toEqual([
      `selectedActivityId=${review}&includeSelectedActivities=False&locationId=${townHall}`,
    ]);
  });
});

describe("A2 availability", () => {
  test("a long period is asked in windows of at most fifty days that touch and stop at the horizon", async () => {
    department.play({ ...ordinaryDay, "GET activity/appointmentdaterange": { json: { minDate: "2026-11-26T00:00:00", maxDate: "2027-03-20T00:00:00" } } });
    await port.listDays({ ...where, from: "2026-11-01", until: "2027-12-31" }, reading());
    const windows = asked("GET appointment/availabletimelist").map(({ query }) => [query.get("fromDate"), query.get("toDate")]);
    expect(windows).toEqual([
      ["2026-11-26", "2027-01-15"],
      ["2027-01-15", "2027-03-06"],
      ["2027-03-06", "2027-03-20"],
    ]);
  });

  test("the last day asked for is included, though JCC's own end is not", async () => {
    expect(await port.listDays({ ...where, from: "2026-12-01", until: "2026-12-01" }, reading())).toEqual(["2026-12-01"]);
    expect(asked("GET appointment/availabletimelist")[0]?.query.get("toDate")).toBe("2026-12-02");
  });

  test("a period before today or beyond the horizon is empty without asking for times", async () => {
    expect(await port.listDays({ ...where, from: "2026-10-01", until: "2026-11-23" }, reading())).toEqual([]);
    expect(await port.listDays({ ...where, from: "2028-01-01", until: "2028-02-01" }, reading())).toEqual([]);
    expect(await port.listSlots({ ...where, date: "2026-11-23" }, reading())).toEqual([]);
    expect(asked("GET appointment/availabletimelist")).toEqual([]);
  });

  test("slots are moments in Amsterdam, ascending, with their end", async () => {
    expect(await port.listSlots({ ...where, date: "2026-12-01" }, reading())).toEqual([
      { start: "2026-12-01T09:10:00+01:00", end: "2026-12-01T09:30:00+01:00" },
      { start: "2026-12-01T09:30:00+01:00", end: "2026-12-01T09:50:00+01:00" },
    ]);
  });

  test("an InternalException about an unknown location is an empty list, and opens no circuit", async () => {
    department.play({ ...ordinaryDay, "GET appointment/availabletimelist": internalException });
    for (let time = 0; time < 12; time += 1) expect(await port.listSlots({ ...where, locationId: "nowhere", date: "2026-12-01" }, reading())).toEqual([]);
    expect(connection.health()).toMatchObject({ circuit: "closed", failuresTotal: 0 });
  });

  test("an InternalException about a day past the range is an empty list", async () => {
    department.play({ ...ordinaryDay, "GET appointment/availabletimelist": internalException });
    expect(await port.listSlots({ ...where, date: "2027-11-24" }, reading())).toEqual([]);
  });

  test("an InternalException about a right question is a failure, never an empty list", async () => {
    department.play({ ...ordinaryDay, "GET appointment/availabletimelist": internalException });
    await expect(port.listSlots({ ...where, date: "2026-12-01" }, reading())).rejects.toMatchObject({ code: "FAILED", applied: "no" });
    await expect(port.listDays({ ...where, from: "2026-12-01", until: "2026-12-02" }, reading())).rejects.toMatchObject({ code: "FAILED" });
  });
});

describe("A3 booking", () => {
  test("sends what JCC wants and answers what JCC then has", async () => {
    const outcome = await port.book(booking, writing());
    expect(JSON.parse(asked("POST appointment")[0]?.body ?? "")).toEqual({
      id: null,
      activityList: [{ activityId: review, amount: 1 }],
      customerList: [
        {
          id: null,
          isMainCustomer: true,
          gender: 0,
          lastName: "Voorbeeld",
          socialSecurityNumber: "999990019",
          emailAddress: "v@example.test",
          phoneNumber: "0612345678",
        },
      ],
      fromDateTime: "2026-12-01T09:30:00+01:00",
      toDateTime: "2026-12-01T09:50:00+01:00",
      locationId: townHall,
      message: "Komt met een tolk.\n[KCC-Hub key-1]",
      fieldList: null,
    });
    expect(outcome).toEqual({
      kind: "booked",
      appointment: {
        id: appointmentId,
        reference: "4711",
        status: "booked",
        products: [{ productId: review, name: "Bezwaar WOZ", amount: 1 }],
        persons: 1,
        location: { id: townHall, name: "Stadhuis" },
        start: "2026-12-01T09:30:00+01:00",
        end: "2026-12-01T09:50:00+01:00",
        customers: [{ lastName: "Voorbeeld", lastNamePrefix: "van", birthDate: "1980-02-29", gender: "female", address: { houseNumber: 12 } }],
        notes: "Komt met een tolk.",
        bookingKey: "key-1",
      },
    });
  });

  test("a detail that the department requires is asked for before anything is booked", async () => {
    department.play({
      ...ordinaryDay,
      "GET customer/customerfields/required": { json: { birthDate: 2, mobilePhoneNumber: 2, postalCode: 2, areFirstNameOrInitialsRequired: true } },
    });
    expect(await port.book(booking, writing())).toEqual({
      kind: "rejected",
      reason: "customer-details",
      message: "De afdeling wil voor deze afspraak ook dit weten: de geboortedatum, de postcode en de voornaam.",
      fields: ["customer.birthDate", "customer.address.postcode", "customer.firstName"],
    });
    expect(asked("POST appointment")).toEqual([]);
  });

  test("a field that the department hides is not sent, and the phone goes where it is wanted", async () => {
    department.play({
      ...ordinaryDay,
      "GET customer/customerfields/required": { json: { socialSecurityNumber: 1, emailAddress: 1, mainPhoneNumber: 1, mobilePhoneNumber: 2 } },
    });
    await port.book(booking, writing());
    expect(JSON.parse(asked("POST appointment")[0]?.body ?? "")).toMatchObject({
      customerList: [{ id: null, isMainCustomer: true, gender: 0, lastName: "Voorbeeld", mobilePhoneNumber: "0612345678" }],
    });
    expect(asked("POST appointment")[0]?.body).not.toContain("999990019");
    expect(asked("POST appointment")[0]?.body).not.toContain("example.test");
  });

  test("a refusal for a time that is no longer offered is a taken slot", async () => {
    department.play({
      ...ordinaryDay,
      "POST appointment": { json: { code: 17, acknowledgeIsSuccess: false, logLevel: 2 } },
      "GET appointment/availabletimelist": { json: { availableTimesList: ["2026-12-01T09:10:00"], appointmentDuration: 1200 } },
    });
    expect(await port.book(booking, writing())).toEqual({ kind: "slot-taken" });
  });

  test("a refusal that names a field is about the customer", async () => {
    department.play({ ...ordinaryDay, "POST appointment": { json: { code: 3, acknowledgeIsSuccess: false, validateErrors: ["EmailAddress is invalid"] } } });
    expect(await port.book(booking, writing())).toMatchObject({ kind: "rejected", reason: "customer-details", fields: ["customer.email"] });
  });

  test("any other refusal is told in the department's words", async () => {
    department.play({ ...ordinaryDay, "POST appointment": { json: { code: 9, acknowledgeIsSuccess: false, message: "Te veel afspraken." } } });
    expect(await port.book(booking, writing())).toEqual({ kind: "rejected", reason: "other", message: "Te veel afspraken." });
  });

  test("a product that JCC does not know is a refusal, found out before anything is sent", async () => {
    department.play({ ...ordinaryDay, "GET appointment/calculateduration": internalException });
    const products = [{ productId: "3c3c3c3c-0000-4000-8000-000000000003", amount: 1 }];
    expect(await port.book({ ...booking, selection: { products, persons: 1 } }, writing())).toMatchObject({ kind: "rejected", reason: "unknown-product" });
    await expect(port.book(booking, writing())).rejects.toMatchObject({ code: "FAILED", applied: "no" });
    expect(asked("POST appointment")).toEqual([]);
  });

  test("an InternalException at the booking itself leaves the outcome unknown, unless the location explains it", async () => {
    department.play({ ...ordinaryDay, "POST appointment": internalException });
    await expect(port.book(booking, writing())).rejects.toMatchObject({ code: "FAILED", applied: "unknown" });
    expect(await port.book({ ...booking, locationId: "nowhere" }, writing())).toMatchObject({ kind: "rejected", reason: "other" });
  });

  test("an answer that is neither yes nor no leaves the outcome unknown", async () => {
    department.play({ ...ordinaryDay, "POST appointment": { json: { acknowledgeIsSuccess: true } } });
    await expect(port.book(booking, writing())).rejects.toMatchObject({ code: "NOT_UNDERSTOOD", applied: "unknown" });
  });

  test("a booking stands when it cannot be read afterwards", async () => {
    department.play({ ...ordinaryDay, "GET appointment": { status: 503, text: "<html>" } });
    expect(await port.book(booking, writing())).toMatchObject({
      kind: "booked",
      appointment: { id: appointmentId, reference: appointmentId, start: booking.start, end: "2026-12-01T09:50:00+01:00", bookingKey: "key-1" },
    });
  });
});

describe("A4 finding", () => {
  test("the id is found with and without its dashes; the number that people read out cannot be searched for", async () => {
    expect(await port.findByReference({ reference: appointmentId.replaceAll("-", "").toUpperCase() }, reading())).toMatchObject([{ id: appointmentId }]);
    expect(await port.findByReference({ reference: "4711" }, reading())).toEqual([]);
    expect(asked("GET appointment")).toHaveLength(1);
  });

  test("what JCC does not have is absent, in each way that it may say so", async () => {
    for (const answer of [{ status: 404, text: "" }, { status: 204 }, { text: "" }, { json: null }, { json: {} }, internalException]) {
      department.play({ ...ordinaryDay, "GET appointment": answer });
      expect(await port.read({ id: appointmentId }, reading())).toBeUndefined();
    }
  });

  test("a JCC that fails altogether does not make an appointment absent", async () => {
    department.play({ ...ordinaryDay, "GET appointment": internalException, "GET location": internalException });
    await expect(port.read({ id: appointmentId }, reading())).rejects.toMatchObject({ code: "FAILED" });
  });

  test("what the protocol has not is refused by name", async () => {
    const unsupported = { code: "NOT_SUPPORTED", applied: "no" };
    await expect(port.findByPerson({ person: { kind: "bsn", bsn: "999990019" } }, reading())).rejects.toMatchObject(unsupported);
    await expect(port.findBookings({ key: "k", locationId: townHall, start: booking.start, customer: { lastName: "V" } }, reading())).rejects.toMatchObject(
      unsupported,
    );
    await expect(port.change({ id: appointmentId, notes: "x" }, writing())).rejects.toMatchObject(unsupported);
    await expect(port.reschedule({ id: appointmentId, start: booking.start, locationId: townHall }, writing())).rejects.toMatchObject(unsupported);
  });
});

describe("A6 cancelling", () => {
  test("an answer with the id and no flag is a cancellation", async () => {
    expect(await cancel()).toEqual({ kind: "cancelled" });
  });

  test("a refusal for what is not there any more is gone", async () => {
    department.play({ ...ordinaryDay, "DELETE appointment": { json: { code: 5, acknowledgeIsSuccess: false } }, "GET appointment": internalException });
    expect(await cancel()).toEqual({ kind: "gone" });
    department.play({ ...ordinaryDay, "DELETE appointment": internalException, "GET appointment": internalException });
    expect(await cancel()).toEqual({ kind: "gone" });
    expect(await port.cancel({ id: "4711", reason: "Verhinderd" }, writing())).toEqual({ kind: "gone" });
  });

  test("a refusal for what still stands is told, and a failure is unknown", async () => {
    department.play({ ...ordinaryDay, "DELETE appointment": { json: { code: 5, message: "Te laat." } } });
    expect(await cancel()).toEqual({ kind: "rejected", reason: "other", message: "Te laat." });
    department.play({ ...ordinaryDay, "DELETE appointment": internalException });
    await expect(cancel()).rejects.toMatchObject({ code: "FAILED", applied: "unknown" });
    department.play({ ...ordinaryDay, "DELETE appointment": internalException, "GET appointment": { status: 503, text: "" } });
    await expect(cancel()).rejects.toMatchObject({ code: "FAILED", applied: "unknown" });
  });
});
