import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { book, freeSlot, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_500 });
});
afterAll(() => hub?.close());

const address = () => {
  const { postcode, houseNumber } = hub.sandbox.city.samples.vogApplicant.persons[0].address;
  return { postcode, houseNumber };
};
const pickUp = (...items: { kindId: string; amount: number }[]) => ({ products: [{ productId: "grof-vuil" }], address: address(), items });
const sofa = { kindId: "bank", amount: 1 };
const fridge = { kindId: "koelkast", amount: 1 };

async function change(input: object, key: string = randomUUID()) {
  return (await hub.ask("anna", documents.changeAppointment, { input, key })).data.changeAppointment;
}

async function found(email: string) {
  const { data } = await hub.ask("anna", documents.appointmentsOfPerson, { person: { email } });
  return data.appointmentsOfPerson.items;
}

test("A8 the department tells what it takes", async () => {
  const { data } = await hub.ask("anna", documents.products, { departmentId: "stadsbeheer" });
  const product = data.products.items.find(({ id }: { id: string }) => id === "grof-vuil");
  expect(product.itemKinds).toEqual(expect.arrayContaining([{ id: "bank", name: "Bank", volumeUnits: 4, amountMax: 2 }]));
  expect(product.requirements.length).toBeGreaterThan(0);
});

test("A8 pick-up days by postcode and house number: only the district that serves the address, only on its days", async () => {
  const { data } = await hub.ask("anna", documents.availability, { departmentId: "stadsbeheer", selection: pickUp(sofa) });
  expect(data.availability.locations).toHaveLength(1);
  const { person } = { person: hub.sandbox.city.samples.vogApplicant.persons[0] };
  expect(data.availability.locations[0].location.id).toContain(person.district === "west" || person.district === "zuid" ? "zuid-west" : person.district);
  expect(data.availability.firstFreeDay).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("A8 books a pick-up and gives a short reference; the address may be written with a space and small letters", async () => {
  const { postcode, houseNumber } = address();
  const selection = { ...pickUp(sofa, fridge), address: { postcode: `${postcode.slice(0, 4)} ${postcode.slice(4).toLowerCase()}`, houseNumber } };
  const booked = await book(hub, { departmentId: "stadsbeheer", selection, customer: { ...voorbeeld, email: "a8-book@example.test" } });
  expect(booked).toMatchObject({
    __typename: "AppointmentBooked",
    appointment: {
      reference: expect.stringMatching(/^GV-\d{6}$/),
      items: [
        { ...sofa, name: "Bank" },
        { ...fridge, name: "Koelkast of vriezer" },
      ],
      status: "BOOKED",
    },
  });
});

test("A8 changes only the package: a sofa added, the fridge dropped, the rest as it was", async () => {
  const booked = await book(hub, {
    departmentId: "stadsbeheer",
    selection: pickUp(fridge),
    customer: { ...voorbeeld, email: "a8-change@example.test" },
    day: 1,
  });
  const { id, start, reference, version, customers } = booked.appointment;
  const changed = await change({ appointmentId: id, items: [sofa], version });
  expect(changed).toMatchObject({ __typename: "AppointmentChanged", appointment: { id, start, reference, items: [{ ...sofa, name: "Bank" }], customers } });
  expect(changed.appointment.version).not.toBe(version);
});

test("A8 a package that no longer fits leaves it as it was and offers other moments", async () => {
  const booked = await book(hub, { departmentId: "stadsbeheer", selection: pickUp(sofa), customer: { ...voorbeeld, email: "a8-full@example.test" }, day: 2 });
  hub.sandbox.stadsbeheer.faults.inject({ on: "change", fault: { kind: "slot-taken" } });
  const refused = await change({
    appointmentId: booked.appointment.id,
    items: [
      { kindId: "bank", amount: 2 },
      { kindId: "kast", amount: 3 },
    ],
  });
  expect(refused).toMatchObject({ __typename: "SlotTaken", message: expect.stringContaining("past niet meer") });
  expect(refused.alternatives.length).toBeGreaterThan(0);
  const [kept] = await found("a8-full@example.test");
  expect(kept.items).toEqual([{ ...sofa, name: "Bank" }]);
});

test("A8 a change at the department meanwhile is shown, not overwritten", async () => {
  const booked = await book(hub, {
    departmentId: "stadsbeheer",
    selection: pickUp(sofa),
    customer: { ...voorbeeld, email: "a8-conflict@example.test" },
    day: 3,
  });
  const { id, version } = booked.appointment;
  const first = await change({ appointmentId: id, items: [fridge], version });
  expect(first.__typename).toBe("AppointmentChanged");
  const late = await change({ appointmentId: id, items: [{ kindId: "fiets", amount: 1 }], version });
  expect(late).toMatchObject({ __typename: "ChangedMeanwhile", code: "CHANGED_MEANWHILE", appointment: { items: [fridge] } });
});

test("A8 a change that the department makes just before ours is not overwritten either", async () => {
  const booked = await book(hub, {
    departmentId: "stadsbeheer",
    selection: pickUp(sofa),
    customer: { ...voorbeeld, email: "a8-race@example.test" },
    day: 3,
    slot: 1,
  });
  hub.sandbox.stadsbeheer.faults.inject({ on: "change", fault: { kind: "quirk", name: "hub-stale-version" } });
  const late = await change({ appointmentId: booked.appointment.id, items: [fridge], version: booked.appointment.version });
  expect(late).toMatchObject({ __typename: "ChangedMeanwhile" });
});

test("A8 moves a pick-up in one step: same reference, same package, new day", async () => {
  const booked = await book(hub, { departmentId: "stadsbeheer", selection: pickUp(sofa), customer: { ...voorbeeld, email: "a8-move@example.test" } });
  const place = await freeSlot(hub, { departmentId: "stadsbeheer", selection: pickUp(sofa), day: 4 });
  const { data } = await hub.ask("anna", documents.rescheduleAppointment, { key: randomUUID(), input: { appointmentId: booked.appointment.id, ...place } });
  expect(data.rescheduleAppointment).toMatchObject({
    __typename: "AppointmentRescheduled",
    appointment: { id: booked.appointment.id, reference: booked.appointment.reference, start: place.start, items: [sofa] },
    operation: { steps: [{ name: "move", state: "SUCCEEDED" }] },
  });
  const cancelled = await hub.ask("anna", documents.cancelAppointment, { id: booked.appointment.id, reason: "Toch niet nodig", key: randomUUID() });
  expect(cancelled.data.cancelAppointment).toMatchObject({ __typename: "AppointmentCancelled", reasonKept: true });
  // Why, goes along.
  const kept = hub.sandbox.stadsbeheer.book.bookings().find(({ reference }) => reference === booked.appointment.reference);
  expect(kept).toMatchObject({ status: "cancelled", cancelReason: "Toch niet nodig" });
});

test.each<[string, () => object, string, RegExp]>([
  ["without an address", () => ({ products: [{ productId: "grof-vuil" }], items: [sofa] }), "selection.address", /postcode en het huisnummer/],
  ["without a package", () => ({ products: [{ productId: "grof-vuil" }], address: address() }), "selection.items", /opgehaald/],
  ["with an unknown kind of item", () => pickUp({ kindId: "olifant", amount: 1 }), "selection.items.0.kindId", /soort/],
  ["with more of one kind than goes along", () => pickUp({ kindId: "bank", amount: 3 }), "selection.items.0.amount", /hoogstens 2/],
  ["with a broken postcode", () => ({ ...pickUp(sofa), address: { postcode: "0000", houseNumber: 1 } }), "selection.address.postcode", /vier cijfers/],
])("A8 a pick-up %s says what to ask the caller", async (_, selection, field, text) => {
  const { data } = await hub.ask("anna", documents.availability, { departmentId: "stadsbeheer", selection: selection() });
  expect(data.availability).toMatchObject({ __typename: "InvalidInput" });
  expect(data.availability.fields).toEqual([{ field, message: expect.stringMatching(text) }]);
});

test("A8 an address outside the city is not served, and the answer says so", async () => {
  const selection = { ...pickUp(sofa), address: { postcode: "1011AB", houseNumber: 1 } };
  const { data } = await hub.ask("anna", documents.availability, { departmentId: "stadsbeheer", selection });
  expect(data.availability).toMatchObject({
    __typename: "InvalidInput",
    fields: [{ field: "selection.address", message: expect.stringContaining("Op dit adres komt Stadsbeheer niet") }],
  });
});

test("A8 an empty change and one of something that cannot be changed say so", async () => {
  const booked = await book(hub, { departmentId: "stadsbeheer", selection: pickUp(sofa), customer: { ...voorbeeld, email: "a8-empty@example.test" }, day: 5 });
  expect(await change({ appointmentId: booked.appointment.id })).toMatchObject({
    __typename: "InvalidInput",
    message: expect.stringContaining("niets om te wijzigen"),
  });
});
