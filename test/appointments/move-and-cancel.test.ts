import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { book, freeSlot, one, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_500 });
});
afterAll(() => hub?.close());
afterEach(() => {
  for (const department of [hub.sandbox.burgerzaken, hub.sandbox.belastingen, hub.sandbox.stadsbeheer, hub.sandbox.vth]) department.faults.clear();
});

type DepartmentId = "burgerzaken" | "belastingen" | "stadsbeheer" | "vth";

/** What stands in the department's own book under this e-mail address. */
function standing(department: DepartmentId, email: string) {
  const bookings = hub.sandbox[department].book.bookings();
  return bookings.filter(({ status, customers }) => status === "booked" && customers.some((customer) => customer.email === email));
}

async function selectionAt(departmentId: DepartmentId) {
  const { data } = await hub.ask("anna", documents.products, { departmentId });
  return one(data.products.items[0].id);
}

async function bookFor(departmentId: DepartmentId, email: string, rest: object = {}) {
  const booked = await book(hub, { departmentId, selection: await selectionAt(departmentId), customer: { ...voorbeeld, email }, day: 1, ...rest });
  expect(booked.__typename).toBe("AppointmentBooked");
  return booked.appointment;
}

async function move(input: object, key: string = randomUUID(), account: Account = "anna") {
  return (await hub.ask(account, documents.rescheduleAppointment, { input, key })).data.rescheduleAppointment;
}

async function cancel(id: string, account: Account = "anna", key: string = randomUUID()) {
  return (await hub.ask(account, documents.cancelAppointment, { id, reason: "De beller kan niet komen", key })).data.cancelAppointment;
}

async function setRight(action: string, granted: boolean, departmentId = "burgerzaken", capability = "APPOINTMENTS") {
  const { data } = await hub.ask("carla", documents.setRight, { input: { role: "agent", departmentId, capability, action, granted }, key: randomUUID() });
  expect(data.setRight.__typename).toBe("RightsChanged");
}

describe("A5 an agent moves an appointment", () => {
  test("A5 the ondertrouw case: from the afternoon to the morning in one call, and exactly one appointment stands", async () => {
    const { persons, appointments } = hub.sandbox.city.samples.ondertrouwCouple;
    const [{ lastName, birthDate, email = "" }] = persons;
    const { data } = await hub.ask("anna", documents.appointmentsOfPerson, { person: { lastName, birthDate, email } });
    const old = data.appointmentsOfPerson.items.find(({ reference }: { reference: string }) => reference === appointments[0]?.id);
    expect(old.start).toContain("T14:30");
    const date = old.start.slice(0, 10);
    const selection = { products: [{ productId: "Ondertrouw", amount: 2 }] };
    const day = await hub.ask("anna", documents.slots, { departmentId: "burgerzaken", selection, locationId: old.location.id, date });
    const morning = day.data.slots.items.find(({ start }: { start: string }) => start < `${date}T12:00`);
    const moved = await move({ appointmentId: old.id, start: morning.start });
    expect(moved).toMatchObject({
      __typename: "AppointmentRescheduled",
      appointment: { start: morning.start, status: "BOOKED" },
      operation: { state: "DONE" },
    });
    const ofCouple = hub.sandbox.burgerzaken.book
      .bookings()
      .filter((booking) => booking.status === "booked" && booking.customers.some((customer) => customer.email === email));
    const ondertrouw = ofCouple.filter(({ selection: chosen }) => chosen.products.some(({ productId }) => productId === "Ondertrouw"));
    expect(ondertrouw.map(({ id }) => id)).toEqual([moved.appointment.reference]);
    expect(moved.appointment.customers.map(({ name }: { name: string }) => name).length).toBe(old.customers.length);
  });

  test.each<DepartmentId>(["burgerzaken", "belastingen", "vth"])(
    "A5 moves an appointment at %s: the new one stands, the old one is gone",
    async (departmentId) => {
      const email = `a5-${departmentId}@example.test`;
      const appointment = await bookFor(departmentId, email);
      const place = await freeSlot(hub, { departmentId, selection: await selectionAt(departmentId), day: 2, slot: 1 });
      const moved = await move({ appointmentId: appointment.id, ...place });
      expect(moved).toMatchObject({ __typename: "AppointmentRescheduled", appointment: { start: place.start } });
      expect(moved.operation.steps.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`)).toEqual([
        "book-new SUCCEEDED",
        "compare-old SUCCEEDED",
        "cancel-old SUCCEEDED",
      ]);
      expect(standing(departmentId, email)).toHaveLength(1);
    },
  );

  test.each<DepartmentId>(["burgerzaken", "vth"])("A5 what was noted goes along when an appointment at %s is moved", async (departmentId) => {
    const selection = await selectionAt(departmentId);
    const [from, to] = [await freeSlot(hub, { departmentId, selection, day: 4, slot: 3 }), await freeSlot(hub, { departmentId, selection, day: 5, slot: 3 })];
    const customer = { ...voorbeeld, email: `a5-notes-${departmentId}@example.test` };
    const input = { departmentId, selection, ...from, customer, notes: "Komt met rolstoel" };
    const { data } = await hub.ask("anna", documents.bookAppointment, { input, key: randomUUID() });
    const moved = await move({ appointmentId: data.bookAppointment.appointment.id, ...to });
    expect(moved).toMatchObject({ __typename: "AppointmentRescheduled", appointment: { start: to.start, notes: "Komt met rolstoel" } });
    expect(standing(departmentId, customer.email).map(({ notes }) => notes)).toEqual([expect.stringMatching(/^Komt met rolstoel/)]);
  });

  test("A5 an appointment that the agent saw in another version is shown as it is now, and is not moved", async () => {
    const appointment = await bookFor("burgerzaken", "a5-version@example.test", { slot: 7 });
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: await selectionAt("burgerzaken"), day: 3, slot: 7 });
    expect(appointment.version).toEqual(expect.any(String));
    const answer = await move({ appointmentId: appointment.id, ...place, version: `${appointment.version}-old` });
    expect(answer).toMatchObject({ __typename: "ChangedMeanwhile", appointment: { id: appointment.id, start: appointment.start } });
    expect(standing("burgerzaken", "a5-version@example.test").map(({ id }) => id)).toEqual([appointment.reference]);
  });

  test("A5 a slot taken meanwhile leaves the old appointment as it was, and gives alternatives", async () => {
    const appointment = await bookFor("vth", "a5-taken@example.test");
    const place = await freeSlot(hub, { departmentId: "vth", selection: await selectionAt("vth"), day: 3 });
    hub.sandbox.vth.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    const refused = await move({ appointmentId: appointment.id, ...place });
    expect(refused).toMatchObject({ __typename: "SlotTaken", alternatives: expect.arrayContaining([{ start: expect.any(String), end: expect.any(String) }]) });
    expect(standing("vth", "a5-taken@example.test").map(({ id }) => id)).toEqual([appointment.reference]);
  });

  test("A5 the same move twice moves once", async () => {
    const appointment = await bookFor("burgerzaken", "a5-twice@example.test");
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: await selectionAt("burgerzaken"), day: 3, slot: 2 });
    const key = randomUUID();
    const first = await move({ appointmentId: appointment.id, ...place }, key);
    const second = await move({ appointmentId: appointment.id, ...place }, key);
    expect(second).toEqual(first);
    expect(standing("burgerzaken", "a5-twice@example.test")).toHaveLength(1);
  });

  test("A5 an appointment that was cancelled meanwhile is shown as it is, and nothing is booked", async () => {
    const appointment = await bookFor("burgerzaken", "a5-gone@example.test");
    hub.sandbox.burgerzaken.book.cancel(appointment.reference);
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: await selectionAt("burgerzaken"), day: 3, slot: 5 });
    const answer = await move({ appointmentId: appointment.id, ...place });
    expect(["ChangedMeanwhile", "NotFound"]).toContain(answer.__typename);
    expect(standing("burgerzaken", "a5-gone@example.test")).toEqual([]);
  });

  test.each<[string, (appointment: { start: string; location: { id: string } }) => object, RegExp]>([
    ["to where it stands", ({ start }) => ({ start }), /staat al op dit tijdstip/],
    ["to the past", () => ({ start: "2020-01-06T10:00:00+01:00" }), /voorbij/],
    ["to a Sunday", () => ({ start: "2099-11-01T10:00:00+01:00" }), /gesloten/],
    ["to an unknown location", ({ start }) => ({ start: start.replace("T", "T"), locationId: "nowhere" }), /locatie/],
  ])("A5 a move %s is refused per field, and nothing is sent", async (_, target, text) => {
    const appointment = await bookFor("vth", "a5-bad@example.test", { slot: 2 });
    const before = hub.sandbox.vth.requests.filter(({ on }) => on === "book").length;
    const refused = await move({ appointmentId: appointment.id, ...target(appointment) });
    expect(refused).toMatchObject({ __typename: "InvalidInput", message: expect.stringMatching(text) });
    expect(hub.sandbox.vth.requests.filter(({ on }) => on === "book").length).toBe(before);
    await cancel(appointment.id);
  });
});

describe("A6 an agent cancels", () => {
  test.each<DepartmentId>(["burgerzaken", "belastingen", "vth"])(
    "A6 cancels at %s with a reason, which its system does not keep and the agent is told so; cancelling again succeeds and changes nothing",
    async (departmentId) => {
      const email = `a6-${departmentId}@example.test`;
      const appointment = await bookFor(departmentId, email);
      const key = randomUUID();
      const cancelled = { __typename: "AppointmentCancelled", operation: { state: "DONE" }, reasonKept: false };
      expect(await cancel(appointment.id, "anna", key)).toMatchObject(cancelled);
      expect(standing(departmentId, email)).toEqual([]);
      expect(await cancel(appointment.id, "anna", key)).toMatchObject({ __typename: "AppointmentCancelled" });
    },
  );

  test("A6 without the right the refusal names the missing right, and the appointment stands", async () => {
    const appointment = await bookFor("burgerzaken", "a6-right@example.test", { slot: 3 });
    await setRight("CANCEL", false);
    try {
      expect(await cancel(appointment.id)).toMatchObject({
        __typename: "NotPermitted",
        code: "NOT_PERMITTED",
        message: expect.stringContaining("supervisor"),
        missingRight: { departmentId: "burgerzaken", capability: "APPOINTMENTS", action: "CANCEL" },
      });
      expect(standing("burgerzaken", "a6-right@example.test")).toHaveLength(1);
    } finally {
      await setRight("CANCEL", true);
    }
    expect(await cancel(appointment.id)).toMatchObject({ __typename: "AppointmentCancelled" });
  });

  test("A6 a reason is required, and an unknown appointment is not found", async () => {
    const appointment = await bookFor("vth", "a6-reason@example.test", { slot: 3 });
    const answer = await hub.ask("anna", documents.cancelAppointment, { id: appointment.id, reason: "", key: randomUUID() });
    expect(answer.data.cancelAppointment).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "reason", message: expect.any(String) }] });
    expect(await cancel("bestaat-niet")).toMatchObject({ __typename: "NotFound" });
  });
});

describe("changes in place", () => {
  const change = async (input: object, key: string = randomUUID()) =>
    (await hub.ask("anna", documents.changeAppointment, { input, key })).data.changeAppointment;

  test("A3 a change of which the answer got lost is told as done, because it is", async () => {
    const appointment = await bookFor("burgerzaken", "change-lost@example.test", { slot: 9 });
    hub.sandbox.burgerzaken.faults.inject({ on: "change", fault: { kind: "commit-and-reset" } });
    const answer = await change({ appointmentId: appointment.id, notes: "Komt met hulphond" });
    expect(answer).toMatchObject({ __typename: "AppointmentChanged", appointment: { notes: "Komt met hulphond" }, operation: { state: "DONE" } });
  });

  test("A3 what a department cannot change is refused with what to do", async () => {
    const appointment = await bookFor("belastingen", "change-not@example.test", { slot: 4 });
    expect(await change({ appointmentId: appointment.id, notes: "Anders" })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "notes", message: expect.stringContaining("Maak een nieuwe afspraak") }],
    });
  });

  test("A6 an appointment that has been cannot be cancelled any more", async () => {
    const [person] = hub.sandbox.city.samples.busyCitizen.persons;
    const asked = { lastName: person.lastName, birthDate: person.birthDate, bsn: person.bsn };
    const { data } = await hub.ask("anna", documents.appointmentsOfPerson, { person: asked, period: "PAST" });
    const over = data.appointmentsOfPerson.items.find(({ status }: { status: string }) => status !== "CANCELLED");
    expect(await cancel(over.id)).toMatchObject({ __typename: "InvalidInput", message: expect.stringContaining("al geweest") });
  });
});

describe("A7 rights", () => {
  test("A7 a supervisor's change takes effect at once, and the desktop sees it beforehand", async () => {
    const appointment = await bookFor("burgerzaken", "a7@example.test", { slot: 6 });
    const permitted = async () => (await hub.ask("anna", documents.appointmentById, { id: appointment.id })).data.appointment.permittedActions;
    expect(await permitted()).toEqual(["VIEW", "CHANGE", "CANCEL"]);
    await setRight("CHANGE", false);
    expect(await permitted()).toEqual(["VIEW", "CANCEL"]);
    const departments = await hub.ask("anna", `{ departments { id capabilities { capability permittedActions } } }`);
    expect(departments.data.departments[0].capabilities).toContainEqual({ capability: "APPOINTMENTS", permittedActions: ["VIEW", "CREATE", "CANCEL"] });
    await setRight("CHANGE", true);
    expect(await permitted()).toEqual(["VIEW", "CHANGE", "CANCEL"]);
  });

  test("A7 without the right to change nothing is moved or changed, and the missing right is named", async () => {
    const appointment = await bookFor("burgerzaken", "a7-change@example.test", { slot: 10 });
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: await selectionAt("burgerzaken"), day: 4, slot: 10 });
    const refused = { __typename: "NotPermitted", missingRight: { departmentId: "burgerzaken", capability: "APPOINTMENTS", action: "CHANGE" } };
    await setRight("CHANGE", false);
    try {
      expect(await move({ appointmentId: appointment.id, ...place })).toMatchObject(refused);
      const input = { appointmentId: appointment.id, notes: "Anders" };
      expect((await hub.ask("anna", documents.changeAppointment, { input, key: randomUUID() })).data.changeAppointment).toMatchObject(refused);
    } finally {
      await setRight("CHANGE", true);
    }
    expect(standing("burgerzaken", "a7-change@example.test").map(({ id }) => id)).toEqual([appointment.reference]);
  });

  test("A7 an old key shows nothing to somebody who may no longer see the department", async () => {
    const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: await selectionAt("burgerzaken"), day: 2, slot: 7 });
    const variables = { key: randomUUID(), input: { departmentId: "burgerzaken", selection: await selectionAt("burgerzaken"), ...place, customer: voorbeeld } };
    const booked = await hub.ask("anna", documents.bookAppointment, variables);
    expect(booked.data.bookAppointment.__typename).toBe("AppointmentBooked");
    await setRight("VIEW", false);
    const again = await hub.ask("anna", documents.bookAppointment, variables);
    await setRight("VIEW", true);
    expect(again.data.bookAppointment.__typename).toBe("NotFound");
  });

  test("A7 an agent cannot give rights, and sees no table of rights", async () => {
    const input = { role: "agent", departmentId: "burgerzaken", capability: "APPOINTMENTS", action: "CANCEL", granted: true };
    const set = await hub.ask("anna", documents.setRight, { input, key: randomUUID() });
    expect(set.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    const all = await hub.ask("anna", "{ grantedRights { role } }");
    expect(all.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("A7 without PERSONS/VIEW the appointment is there, and birth date, contact details and notes are not", async () => {
    const appointment = await bookFor("burgerzaken", "a7-persons@example.test", { slot: 8 });
    await setRight("VIEW", false, "burgerzaken", "PERSONS");
    const { data } = await hub.ask("anna", documents.appointmentById, { id: appointment.id });
    await setRight("VIEW", true, "burgerzaken", "PERSONS");
    expect(data.appointment).toMatchObject({
      id: appointment.id,
      notes: null,
      customers: [{ name: expect.stringContaining("Voorbeeld"), bsn: null, birthDate: null, email: null, phone: null, address: null }],
    });
  });

  test("A7 an appointment that is over offers no changes", async () => {
    const [person] = hub.sandbox.city.samples.busyCitizen.persons;
    const { data } = await hub.ask("anna", documents.appointmentsOfPerson, {
      person: { bsn: person.bsn, lastName: person.lastName, birthDate: person.birthDate },
      period: "PAST",
    });
    for (const item of data.appointmentsOfPerson.items) expect(item.permittedActions).toEqual(["VIEW"]);
    expect(data.appointmentsOfPerson.items.length).toBeGreaterThan(0);
  });
});
