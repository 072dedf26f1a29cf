import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { book, one } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { customer, statesOf, viewCustomer } from "./documents.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 8_000, gatherDeadlineMs: 20_000 });
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.brp.faults.clear());

const registry = () => hub.sandbox.brp.registry;
const busy = () => hub.sandbox.city.samples.busyCitizen.persons[0];
const asked = () => hub.sandbox.brp.requests.length;
const idsIn = (part: { readonly items: readonly { readonly id: string }[] }) => part.items.map(({ id }) => id);

describe("R3 one view of the customer", () => {
  test("R3 says who it is and what every department has, in one answer", async () => {
    const { bsn, lastName, birthDate, email, phone } = busy();
    const answer = await viewCustomer(hub, { lastName, birthDate, email, phone }, { purpose: "APPOINTMENT" });
    expect(answer.person).toMatchObject({ item: { bsn, name: { lastName } }, advice: null, source: { department: { id: "burgerzaken" }, state: "COMPLETE" } });
    expect(statesOf(answer.appointments)).toEqual({ burgerzaken: "COMPLETE", belastingen: "INCOMPLETE", stadsbeheer: "COMPLETE", vth: "INCOMPLETE" });
    const departments = answer.appointments.items.map(({ department }: { readonly department: { readonly id: string } }) => department.id);
    expect(new Set(departments)).toEqual(new Set(["burgerzaken", "stadsbeheer", "vth"]));
    // Belastingen cannot search by person: that is said, and so the view is not complete.
    expect(answer.complete).toBe(false);
    const starts = answer.appointments.items.map(({ start }: { readonly start: string }) => Date.parse(start));
    expect(starts).toEqual(starts.toSorted((a: number, b: number) => a - b));
  });

  test("R3 has the same appointments as the departments asked by themselves, each once", async () => {
    const { lastName, birthDate, email, phone } = busy();
    const person = { lastName, birthDate, email, phone };
    const answer = await viewCustomer(hub, person);
    const { data } = await hub.ask("anna", documents.appointmentsOfPerson, { person });
    expect(idsIn(answer.appointments).toSorted()).toEqual(idsIn(data.appointmentsOfPerson).toSorted());
    expect(new Set(idsIn(answer.appointments)).size).toBe(answer.appointments.items.length);
  });

  test("R3 asks by the BSN that the registry knows where the caller's own details are not enough, and says so", async () => {
    const { address, birthDate, bsn, lastName } = hub.sandbox.city.samples.bulkyWasteHousehold.persons[0];
    const { postcode, houseNumber } = address;
    const answer = await viewCustomer(hub, { postcode, houseNumber, birthDate, lastName }, { purpose: "COMPLAINT" });
    // The purpose does not allow the number, so that it is used within the hub and shown to nobody.
    expect(answer.person.item).toMatchObject({ bsn: null, maskedBsn: `*****${bsn.slice(-4)}` });
    expect(answer.remarks).toEqual([expect.stringMatching(/BSN.*Stadsbeheer/)]);
    expect(JSON.stringify(answer)).not.toContain(bsn);
    expect(statesOf(answer.appointments)).toMatchObject({ stadsbeheer: "COMPLETE" });
  });

  test("R3 what the hub's index and the department both have is one appointment; what only the number finds is there too", async () => {
    const { bsn, lastName, birthDate, firstName, initials } = hub.sandbox.city.samples.taxObjector.persons[0];
    const known = { firstName, initials, lastName, bsn };
    const products = await hub.ask("anna", documents.products, { departmentId: "belastingen" });
    const productId: string = products.data.products.items[0].id;
    // Belastingen cannot be searched by person: only the hub's own index knows this one, and only by the number.
    const atBelastingen = await book(hub, { departmentId: "belastingen", selection: one(productId), customer: { ...known, email: "r3@example.test" } });
    const atBurgerzaken = await book(hub, {
      departmentId: "burgerzaken",
      selection: one("Paspoort"),
      customer: { ...known, birthDate, email: "r3@example.test" },
    });
    expect([atBelastingen.__typename, atBurgerzaken.__typename]).toEqual(["AppointmentBooked", "AppointmentBooked"]);
    const answer = await viewCustomer(hub, { lastName, birthDate });
    const ids = idsIn(answer.appointments);
    expect(ids.filter((id) => id === atBurgerzaken.appointment.id)).toHaveLength(1);
    expect(ids.filter((id) => id === atBelastingen.appointment.id)).toHaveLength(1);
  });

  test("R3 shows the meldingen that the person reported, with the state of each department that keeps them", async () => {
    const seeded = hub.sandbox.stadsbeheerMeldingen.meldingen.all().find(({ reporter }) => reporter.email !== null);
    const answer = await viewCustomer(hub, { email: seeded?.reporter.email });
    expect(answer.meldingen.items.map(({ reference }: { readonly reference: string }) => reference)).toContain(`SIG-${seeded?.id}`);
    expect(statesOf(answer.meldingen)).toMatchObject({ stadsbeheer: "INCOMPLETE" });
    // Without an e-mail address the department cannot search: it says that it needs one.
    const byName = await viewCustomer(hub, { lastName: busy().lastName, birthDate: busy().birthDate });
    expect(byName.meldingen.sources[0]).toMatchObject({ state: "INCOMPLETE", message: expect.stringContaining("e-mailadres") });
  });

  test("R3 shows requests, which departments find by BSN only, though the caller told no BSN: the registry knows it", async () => {
    const { bsn, lastName, birthDate } = busy();
    const answer = await viewCustomer(hub, { lastName, birthDate });
    const { data } = await hub.ask(
      "anna",
      `query ($person: PersonKeyInput!) { requestsOfPerson(person: $person, purpose: QUESTION) { ... on PersonRequests { items { id } sources { department { id } state } } } }`,
      { person: { bsn } },
    );
    expect(answer.requests.items).not.toEqual([]);
    expect(idsIn(answer.requests)).toEqual(idsIn(data.requestsOfPerson));
    expect(statesOf(answer.requests)).toEqual(statesOf(data.requestsOfPerson));
    expect(answer.remarks).toEqual([expect.stringContaining("Belastingen")]);
    // Where the registry cannot be asked, the sources say that they need a number.
    const other = await viewCustomer(hub, { email: busy().email });
    expect(other.requests.sources[0]).toMatchObject({ state: "NOT_SUPPORTED", message: expect.stringContaining("BSN") });
  });

  test("R3 asks only the parts that are selected", async () => {
    const { bsn } = busy();
    const requests = () => hub.sandbox.burgerzaken.requests.length;
    const [before, atRegistry] = [requests(), asked()];
    const onlyPerson = `query ($person: PersonKeyInput!, $no: Boolean = false) { customer(person: $person, purpose: QUESTION) {
      ... on CustomerView { person { item { name { full } } } ...More @include(if: $no) } } }
      fragment More on CustomerView { appointments { items { id } } }`;
    const { data } = await hub.ask("anna", onlyPerson, { person: { bsn } });
    expect(data.customer.person.item.name.full).toContain(busy().lastName);
    expect([requests(), asked()]).toEqual([before, atRegistry + 1]);
    const onlyAppointments = `query ($person: PersonKeyInput!) { customer(person: $person, purpose: QUESTION) { ... on CustomerView { appointments { items { id } } } } }`;
    const appointments = await hub.ask("anna", onlyAppointments, { person: { bsn } });
    expect(appointments.data.customer.appointments.items).not.toEqual([]);
    // The number was given, so that the registry has nothing to add.
    expect(asked()).toBe(atRegistry + 1);
  });

  test("R3 people with secrecy, and people who died, are shown as such", async () => {
    const { confidential, deceased } = registry().samples;
    const secret = await viewCustomer(hub, { bsn: confidential.bsn });
    expect(secret.person.item).toMatchObject({ confidential: true, notices: [expect.stringMatching(/^Geheimhouding/)] });
    const dead = await viewCustomer(hub, { bsn: deceased.bsn });
    expect(dead.person.item).toMatchObject({ deceased: true, notices: [expect.stringContaining("is overleden")] });
  });
});

describe("R3 when it is not clear who it is", () => {
  test("R3 several people fit: none is shown, no number is used, and it is said what to ask", async () => {
    const { persons } = hub.sandbox.city.samples.familyWithPassports;
    const { postcode, houseNumber } = persons[0].address;
    const answer = await viewCustomer(hub, { postcode, houseNumber });
    expect(answer.person).toMatchObject({ item: null, source: { state: "INCOMPLETE", message: expect.stringMatching(/passen \d+ personen.*geboortedatum/) } });
    expect(answer.remarks).toEqual([]);
    const tooMany = await viewCustomer(hub, registry().careHome);
    expect(tooMany.person).toMatchObject({ item: null, source: { state: "INCOMPLETE", message: expect.stringContaining("te veel personen") } });
  });

  test("R3 nobody fits: the departments are asked all the same", async () => {
    const answer = await viewCustomer(hub, { lastName: "Nietbestaand", birthDate: "1980-01-01" });
    expect(answer.person).toMatchObject({ item: null, advice: expect.stringContaining("niemand"), source: { state: "COMPLETE" } });
    expect(answer.appointments.sources).toHaveLength(4);
  });

  test("R3 a BSN whose owner has another birth date shows nobody, and says what to ask again", async () => {
    const { bsn } = busy();
    const answer = await viewCustomer(hub, { bsn, birthDate: "1931-01-31" });
    expect(answer.person).toMatchObject({ item: null, source: { state: "INCOMPLETE", message: expect.stringContaining("andere geboortedatum") } });
    expect(JSON.stringify(answer.person)).not.toContain(busy().lastName);
  });

  test("R3 the registry cannot search by an e-mail address: it says by what it can, and the departments are asked", async () => {
    const { email } = busy();
    const before = asked();
    const answer = await viewCustomer(hub, { email });
    expect(answer.person).toMatchObject({ item: null, source: { state: "NOT_SUPPORTED", message: expect.stringMatching(/BSN.*geboortedatum.*huisnummer/) } });
    expect(answer.appointments.items).not.toEqual([]);
    expect(asked()).toBe(before);
    // A source that needs another key says which.
    const stadsbeheer = answer.appointments.sources.find((source: { readonly department: { readonly id: string } }) => source.department.id === "stadsbeheer");
    expect(stadsbeheer).toMatchObject({ state: "INCOMPLETE", message: expect.stringContaining("BSN") });
  });

  test("R3 a name that the registry has no letters for is sought at the departments only", async () => {
    const before = asked();
    const answer = await viewCustomer(hub, { lastName: "Șerban", birthDate: "1980-01-01" });
    expect(answer.person).toMatchObject({ item: null, source: { state: "NOT_SUPPORTED" } });
    expect(asked()).toBe(before);
  });
});

describe("R3 rights and bad input", () => {
  test("R3 without rights nothing is asked, and each source says which right is missing", async () => {
    const before = [asked(), hub.sandbox.burgerzaken.requests.length];
    const answer = await viewCustomer(hub, { bsn: busy().bsn }, {}, "bram");
    expect(answer.person).toMatchObject({ item: null, source: { state: "NOT_PERMITTED", message: expect.stringContaining("persoonsgegevens") } });
    expect(statesOf(answer.appointments)).toEqual({
      burgerzaken: "NOT_PERMITTED",
      belastingen: "NOT_PERMITTED",
      stadsbeheer: "NOT_PERMITTED",
      vth: "NOT_PERMITTED",
    });
    expect([asked(), hub.sandbox.burgerzaken.requests.length]).toEqual(before);
  });

  test("R3 whoever may see appointments but not persons gets appointments only, and no number from the registry", async () => {
    const before = asked();
    const { lastName, birthDate } = busy();
    const answer = await viewCustomer(hub, { lastName, birthDate }, {}, "carla");
    expect(answer.person).toMatchObject({ item: null, source: { state: "NOT_PERMITTED" } });
    expect(answer.appointments.items).not.toEqual([]);
    expect([answer.remarks, asked()]).toEqual([[], before]);
  });

  test.each([
    ["nothing", {}, "person"],
    ["a BSN that fails the eleven test", { bsn: "123456789" }, "person.bsn"],
    ["a day that does not exist", { lastName: "Kaya", birthDate: "1980-02-30" }, "person.birthDate"],
  ])("R3 %s is refused before anything is sent", async (_what, person, field) => {
    const before = [asked(), hub.sandbox.burgerzaken.requests.length];
    expect(await viewCustomer(hub, person)).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
    expect([asked(), hub.sandbox.burgerzaken.requests.length]).toEqual(before);
  });

  test("R3 one such look-up a request, whichever field does it", async () => {
    const two = `query ($one: PersonKeyInput!) {
      customer(person: $one, purpose: QUESTION) { __typename }
      appointmentsOfPerson(person: $one, purpose: QUESTION) { __typename }
    }`;
    const { errors } = await hub.ask("anna", two, { one: { bsn: busy().bsn } });
    expect(errors?.[0]?.extensions?.code).toBe("LIMIT_EXCEEDED");
  });

  test("R3 no key of the person stands in a log line of the hub", async () => {
    const { bsn, lastName, birthDate } = busy();
    await hub.ask("anna", customer, { person: { lastName, birthDate } });
    expect(hub.logLines.filter((line) => line.includes(bsn) || line.includes(lastName) || line.includes(birthDate))).toEqual([]);
  });
});
