import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { book, one, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_500, gatherDeadlineMs: 2_500 });
});
afterAll(() => hub?.close());
afterEach(() => {
  for (const department of [hub.sandbox.burgerzaken, hub.sandbox.belastingen, hub.sandbox.stadsbeheer, hub.sandbox.vth]) department.faults.clear();
});

const busy = () => {
  const [person] = hub.sandbox.city.samples.busyCitizen.persons;
  const { bsn, lastName, birthDate, email, phone } = person;
  return { bsn, lastName, birthDate, email, phone };
};

async function ofPerson(person: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}) {
  const { data } = await hub.ask("anna", documents.appointmentsOfPerson, { person, ...rest });
  return data.appointmentsOfPerson;
}

describe("A1 an agent sees a person's appointments across the departments", () => {
  test("A1 past and coming appointments come in one answer, in order of time, with what belongs to them", async () => {
    const { items, sources } = await ofPerson(busy());
    const expected = hub.sandbox.city.samples.busyCitizen.appointments.filter(({ department }) => department !== "belastingen");
    for (const { department, reference, id } of expected) {
      const known = department === "stadsbeheer" ? reference : id;
      expect(items.find((item: { reference: string }) => item.reference === known)).toMatchObject({
        department: { id: department, sandbox: true },
        status: "BOOKED",
      });
    }
    const starts = items.map(({ start }: { start: string }) => Date.parse(start));
    expect(starts).toEqual(starts.toSorted((a: number, b: number) => a - b));
    expect(sources.map(({ department }: { department: { id: string } }) => department.id)).toEqual(["burgerzaken", "belastingen", "stadsbeheer", "vth"]);
    const pickUpReference = expected.find(({ department }) => department === "stadsbeheer")?.reference;
    const pickUp = items.find(({ reference }: { reference: string }) => reference === pickUpReference);
    expect(pickUp).toMatchObject({ items: [{ kindId: "matras", amount: 2 }], products: [{ productId: "grof-vuil" }], location: { name: expect.any(String) } });
  });

  test("A1 a department that cannot search by person says so and what to ask; what the hub booked there is in the answer", async () => {
    const productId = await productAt("belastingen");
    const booked = await book(hub, { departmentId: "belastingen", selection: one(productId), customer: { ...voorbeeld, email: "a1@example.test" } });
    expect(booked.__typename).toBe("AppointmentBooked");
    const { items, sources } = await ofPerson({ email: "A1@example.test" });
    expect(items.map(({ id }: { id: string }) => id)).toContain(booked.appointment.id);
    expect(sources[1]).toMatchObject({ department: { id: "belastingen" }, state: "INCOMPLETE", message: expect.stringContaining("afspraaknummer") });
  });

  test("A1 a department that is down is named with its reason, and the others' appointments are there", async () => {
    hub.sandbox.vth.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    const { items, sources } = await ofPerson(busy());
    expect(sources[3]).toMatchObject({ department: { id: "vth" }, state: "UNAVAILABLE", message: expect.stringMatching(/niet te bereiken.*14 0597/) });
    expect(items.some((item: { department: { id: string } }) => item.department.id === "burgerzaken")).toBe(true);
    expect(items.some((item: { department: { id: string } }) => item.department.id === "vth")).toBe(false);
  });

  test("A1 a department that is slow is named as too late and does not hold up the others past the deadline", async () => {
    hub.sandbox.burgerzaken.faults.inject({ on: "*", fault: { kind: "hang" }, times: Infinity });
    const startedAt = performance.now();
    const { sources } = await ofPerson(busy());
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(sources[0]).toMatchObject({ department: { id: "burgerzaken" }, state: "TIMED_OUT", message: expect.stringContaining("niet op tijd") });
    expect(sources[2]).toMatchObject({ state: "COMPLETE" });
  });

  test.each([
    ["HTML with status 200", { kind: "html" } as const],
    ["nonsense", { kind: "nonsense" } as const],
    ["a failure", { kind: "status", status: 500 } as const],
  ])("A1 a department that answers with %s is named, and is not an empty list", async (_, fault) => {
    hub.sandbox.stadsbeheer.faults.inject({ on: "*", fault, times: Infinity });
    const { sources } = await ofPerson(busy());
    expect(sources[2]).toMatchObject({ department: { id: "stadsbeheer" }, state: "UNAVAILABLE", message: expect.stringContaining("Stadsbeheer") });
  });

  test("A1 departments that may not be seen are named as not permitted, and are not asked", async () => {
    const before = hub.sandbox.burgerzaken.requests.length;
    const { data, errors } = await hub.ask("bram", documents.appointmentsOfPerson, { person: busy(), purpose: "QUESTION" });
    expect(errors).toBeUndefined();
    expect(data.appointmentsOfPerson.items).toEqual([]);
    expect(data.appointmentsOfPerson.sources.map(({ state }: { state: string }) => state)).toEqual(Array.from({ length: 4 }).fill("NOT_PERMITTED"));
    expect(hub.sandbox.burgerzaken.requests.length).toBe(before);
  });

  test("A1 two people who share an e-mail address are told apart by name and birth date", async () => {
    const [one_, other] = hub.sandbox.city.samples.sharedEmailCouple.persons;
    const both = await ofPerson({ email: one_.email });
    const [first, second] = hub.sandbox.city.samples.sharedEmailCouple.appointments.map(({ id }) => id);
    expect(both.items.map(({ reference }: { reference: string }) => reference)).toEqual(expect.arrayContaining([first, second]));
    const { items } = await ofPerson({ email: one_.email, lastName: other?.lastName, birthDate: other?.birthDate });
    const references = items.map(({ reference }: { reference: string }) => reference);
    expect(references).toContain(second);
    expect(references).not.toContain(first);
  });

  test("A1 coming and past can be asked apart", async () => {
    const all = await ofPerson(busy());
    const coming = await ofPerson(busy(), { period: "COMING" });
    const past = await ofPerson(busy(), { period: "PAST" });
    expect(coming.items.length + past.items.length).toBe(all.items.length);
    expect(past.items.every(({ start }: { start: string }) => Date.parse(start) < Date.now())).toBe(true);
  });
});

describe("A4 an agent finds an appointment by what the caller has", () => {
  test("A4 by the department's reference, with spaces, dashes and O for 0 forgiven", async () => {
    const [pickUp] = hub.sandbox.city.samples.bulkyWasteHousehold.appointments;
    const asSpoken = (pickUp?.reference ?? "").toLowerCase().replace("-", " ").replaceAll("0", "o");
    const { data } = await hub.ask("anna", documents.appointmentsByReference, { reference: asSpoken });
    expect(data.appointmentsByReference.items).toMatchObject([{ reference: pickUp?.reference, department: { id: "stadsbeheer" } }]);
    expect(data.appointmentsByReference.advice).toBeNull();
  });

  test("A4 by the number that JCC gave the citizen, when the hub booked it", async () => {
    const productId = await productAt("belastingen");
    const booked = await book(hub, { departmentId: "belastingen", selection: one(productId), slot: 3 });
    const { reference, id } = booked.appointment;
    expect(reference).toMatch(/^\d+$/);
    const { data } = await hub.ask("anna", documents.appointmentsByReference, { reference: `${reference.slice(0, 2)} ${reference.slice(2)}` });
    expect(data.appointmentsByReference.items.map((item: { id: string }) => item.id)).toContain(id);
  });

  test("A4 the ondertrouw case: the case number finds nothing, the advice says what to try, and the person finds it", async () => {
    const { persons, appointments } = hub.sandbox.city.samples.ondertrouwCouple;
    const [appointment] = appointments;
    const missed = await hub.ask("anna", documents.appointmentsByReference, { reference: appointment?.caseNumber });
    expect(missed.data.appointmentsByReference).toMatchObject({ items: [], advice: expect.stringContaining("achternaam met geboortedatum") });
    const [{ lastName, birthDate }] = persons;
    const { items } = await ofPerson({ lastName, birthDate });
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ reference: appointment?.id, status: "BOOKED" })]));
  });

  test("A4 a case number finds it where the department's system can search by it", async () => {
    const cased = hub.sandbox.stadsbeheer.book.bookings().find(({ caseNumber, status }) => caseNumber !== undefined && status === "booked");
    const { data } = await hub.ask("anna", documents.appointmentsByReference, { reference: cased?.caseNumber });
    expect(data.appointmentsByReference.items).toMatchObject([{ caseNumber: cased?.caseNumber }]);
  });

  test.each([
    ["BSN", ({ bsn }: Keys) => ({ bsn })],
    ["postcode and house number", ({ address }: Keys) => ({ postcode: address.postcode, houseNumber: address.houseNumber })],
    ["e-mail address", ({ email }: Keys) => ({ email })],
    ["phone number", ({ phone }: Keys) => ({ phone: phone?.replace(/^06/, "+31 6 ") })],
    ["name and birth date", ({ lastName, birthDate }: Keys) => ({ lastName: lastName.toUpperCase(), birthDate })],
  ])("A4 by %s", async (_, keys) => {
    const [person] = hub.sandbox.city.samples.bulkyWasteHousehold.persons;
    const [pickUp] = hub.sandbox.city.samples.bulkyWasteHousehold.appointments;
    const { items } = await ofPerson(keys(person));
    expect(items.map(({ reference }: { reference: string }) => reference)).toContain(pickUp?.reference);
  });

  test("A4 one appointment by its id in the hub; a forged id is as one that does not exist", async () => {
    const { items } = await ofPerson(busy());
    const { data } = await hub.ask("anna", documents.appointmentById, { id: items[0].id });
    expect(data.appointment).toMatchObject({ __typename: "Appointment", id: items[0].id });
    for (const id of ["x", "../../etc", Buffer.from("appointment/nowhere/1").toString("base64url"), "A".repeat(600)]) {
      const forged = await hub.ask("anna", documents.appointmentById, { id });
      expect(forged.data.appointment).toMatchObject({ __typename: "NotFound", code: "NOT_FOUND" });
    }
  });

  test("A4 an id of a department that may not be seen is as one that does not exist", async () => {
    const { items } = await ofPerson(busy());
    const { data } = await hub.ask("bram", documents.appointmentById, { id: items[0].id });
    expect(data.appointment).toMatchObject({ __typename: "NotFound" });
  });

  test.each([
    ["a BSN that fails the eleven test", { bsn: "123456789" }, "bsn", "elfproef"],
    ["an impossible birth date", { lastName: "Voorbeeld", birthDate: "2001-02-30" }, "birthDate", "geen bestaande datum"],
    ["a birth date in the future", { lastName: "Voorbeeld", birthDate: "2099-01-01" }, "birthDate", "toekomst"],
    ["a name alone", { lastName: "Voorbeeld" }, "", "niemand te vinden"],
    ["nothing", {}, "", "niemand te vinden"],
    ["text with NUL", { email: "a\u0000b@example.test" }, "email", "klopt niet"],
    ["10,000 characters", { email: `${"a".repeat(10_000)}@example.test` }, "email", "te lang"],
    ["a broken postcode", { postcode: "12 ABC", houseNumber: 1 }, "postcode", "vier cijfers"],
  ])("A4 %s is answered per field, and no department is asked", async (_, person, field, text) => {
    const before = hub.sandbox.stadsbeheer.requests.length;
    const answer = await ofPerson(person);
    expect(answer).toMatchObject({ __typename: "InvalidInput", code: "INVALID_INPUT" });
    const path = field === "" ? "person" : `person.${field}`;
    expect(answer.fields).toEqual(expect.arrayContaining([{ field: path, message: expect.stringContaining(text) }]));
    expect(hub.sandbox.stadsbeheer.requests.length).toBe(before);
  });

  test("no log line has a BSN, name, e-mail address or phone number of the people looked up", async () => {
    const { bsn, email, phone, lastName } = busy();
    await ofPerson(busy());
    const log = hub.logLines.join("\n");
    expect(hub.logLines.length).toBeGreaterThan(5);
    for (const secret of [bsn, email, phone, lastName]) expect(log).not.toContain(secret);
  });
});

type Keys = TestHub["sandbox"]["city"]["samples"]["bulkyWasteHousehold"]["persons"][0];

async function productAt(departmentId: string): Promise<string> {
  const { data } = await hub.ask("anna", documents.products, { departmentId });
  return data.products.items[0].id;
}
