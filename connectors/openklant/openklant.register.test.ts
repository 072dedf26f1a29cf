import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sandboxCredentials, startSandbox, type Sandbox } from "../sandbox/index.ts";
import type { Connection, CustomerRegisterPort, ReadCall, RegisterContact, RegisteredContact, RegisterPart } from "../sdk/index.ts";
import { openKlant } from "./openklant.connector.ts";

let sandbox: Sandbox;
const connections: Connection[] = [];
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await sandbox?.close();
});
afterEach(() => sandbox.customerRegister.faults.clear());

function connect(settings: object = {}, token: string = sandboxCredentials.customerRegister.token): Connection & { readonly port: CustomerRegisterPort } {
  const configuration = openKlant.configuration.parse({
    baseUrl: sandbox.customerRegister.baseUrl,
    token: "TOKEN",
    contactCentrePhone: "+31201234567",
    http: { timeoutMs: 1_500, failuresMax: 100 },
    ...settings,
  });
  const connection = openKlant.connect(configuration, { departmentId: "customer-register", now: Date.now, secret: () => token });
  connections.push(connection);
  const { customerRegister: port } = connection;
  if (!port) throw new Error("There is no register");
  return { ...connection, port };
}

const within = (): ReadCall => ({ signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" });
let numbers = 1_000_000_000;
const contactOf = (more: Partial<RegisterContact> = {}): RegisterContact => ({
  reference: String((numbers += 1)),
  hubId: "5c9f3c2e-0b1f-4d2e-9f6c-6a1c0e3b7d11",
  channel: "phone",
  at: "2026-11-24T10:00:00+01:00",
  subject: "Paspoort",
  content: "Hoe verleng ik mijn paspoort?",
  answer: "Beantwoord.",
  shortened: [],
  person: { name: "Soraya van der Horst" },
  ...more,
});

async function added(port: CustomerRegisterPort, contact = contactOf()): Promise<RegisteredContact> {
  const outcome = await port.addContact(contact, within());
  if (outcome.kind !== "written") throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

describe("C1 a contact in Open Klant", () => {
  test("is found back by its number, and only by it", async () => {
    const { port } = connect();
    const contact = contactOf();
    const made = await added(port, contact);
    expect(made).toEqual({ id: expect.any(String), url: expect.stringContaining(made.id), participantId: expect.any(String) });
    expect(await port.findContact(contact, within())).toEqual(made);
    expect(await port.findContact({ ...contact, reference: "1" }, within())).toBeUndefined();
  });

  test("that is made twice is the one that is there", async () => {
    const { port } = connect();
    const contact = contactOf();
    const made = await added(port, contact);
    expect(await port.addContact(contact, within())).toEqual({ kind: "written", value: made });
    expect(sandbox.customerRegister.register.all("klantcontacten").filter(({ members }) => members.referentienummer === contact.reference)).toHaveLength(1);
  });

  test("that has our number and is not ours is left alone, and ours is refused", async () => {
    const { port } = connect();
    const contact = contactOf();
    await added(port, contact);
    const other = { ...contact, hubId: randomUUID() };
    expect(await port.findContact(other, within())).toBeUndefined();
    expect(await port.addContact(other, within())).toEqual({ kind: "refused", refusals: [{ field: "klantcontact.referentienummer", code: "unique" }] });
  });

  test("that was made although no answer came is unknown at first, and found afterwards", async () => {
    const { port } = connect();
    for (const kind of ["commit-and-hang", "commit-and-reset", "nonsense"] as const) {
      const contact = contactOf();
      sandbox.customerRegister.faults.inject({ on: "book", fault: { kind } });
      await expect(port.addContact(contact, within())).rejects.toMatchObject({ applied: "unknown" });
      expect(await port.findContact(contact, within())).toBeDefined();
    }
  });
});

describe("C2 what belongs to a contact", () => {
  test("is told by its key, so that it is not added twice", async () => {
    const { port } = connect();
    const contact = await added(port);
    const employee = { kind: "employee", id: "anna", name: "Anna" } as const;
    expect(await port.findActor(employee, within())).toBeUndefined();
    const actor = await port.addActor(employee, within());
    const actorId = actor.kind === "written" ? actor.value : "";
    expect(await port.findActor(employee, within())).toBe(actorId);
    const parts: readonly RegisterPart[] = [
      { kind: "address", channel: "email", value: "Soraya@example.test" },
      { kind: "address", channel: "phone", value: "0612345678" },
      { kind: "subject", of: "request", id: randomUUID(), departmentId: "burgerzaken" },
      { kind: "subject", of: "melding", id: "12", departmentId: "stadsbeheer" },
      { kind: "handler", actorId },
      { kind: "task", reference: "1234567801", action: "Terugbellen", explanation: "", actorId },
    ];
    for (const part of parts) {
      expect(await port.listParts({ kind: part.kind, contact }, within())).not.toContain(port.keyOf(part));
      expect(await port.addPart(part, contact, within())).toMatchObject({ kind: "written" });
      expect(await port.listParts({ kind: part.kind, contact }, within())).toContain(port.keyOf(part));
    }
  });

  test("a department that Open Klant has under another name is that one", async () => {
    const objectId = "afd-12";
    const { port } = connect({ departments: { belastingen: { objectId } } });
    await port.addActor({ kind: "department", id: "belastingen", name: "Belastingen" }, within());
    const actor = sandbox.customerRegister.register.all("actoren").find(({ members }) => members.soortActor === "organisatorische_eenheid");
    expect(actor?.members.actoridentificator).toEqual({ objectId, codeObjecttype: "afd", codeRegister: "obj", codeSoortObjectId: "idf" });
  });

  test("what Open Klant does not take of a person is known beforehand", () => {
    const { port } = connect();
    expect(port.takes({ kind: "address", channel: "phone", value: "0612345678" })).toBe(true);
    for (const value of ["140597", "08001234", "0612"]) expect(port.takes({ kind: "address", channel: "phone", value })).toBe(false);
    expect(port.takes({ kind: "address", channel: "email", value: `${"a".repeat(70)}@example.test` })).toBe(false);
  });
});

describe("C4 what Open Klant refuses", () => {
  test("is told by field and code, never by value", async () => {
    const { port } = connect();
    const refused = await port.addContact(contactOf({ subject: "x".repeat(201), content: "y".repeat(1_001) }), within());
    expect(refused).toEqual({
      kind: "refused",
      refusals: [
        { field: "klantcontact.onderwerp", code: "max_length" },
        { field: "klantcontact.inhoud", code: "max_length" },
      ],
    });
  });

  test("counts characters as people write them: a text of exactly the limit is kept, whatever is in it", async () => {
    const { port } = connect();
    const subject = "💡".repeat(port.limits.subject);
    const contact = contactOf({ subject, content: "é".repeat(port.limits.content), answer: "a".repeat(port.limits.answer) });
    await added(port, contact);
    const kept = sandbox.customerRegister.register.all("klantcontacten").find(({ members }) => members.referentienummer === contact.reference);
    expect(kept?.members.onderwerp).toBe(subject);
  });
});

describe("C2 whose contact it was", () => {
  const isUnused = () => !sandbox.customerRegister.requests.some(({ route }) => route.includes("partijen"));

  test("is found by number only where the configuration says so, and then for certain", async () => {
    expect(connect().port.findsPersons).toBe(false);
    expect(isUnused()).toBe(true);
    const { port } = connect({ findPersonsByBsnInAddress: true });
    const [known, , stranger] = sandbox.city.persons.filter((_, index) => index < 2 || index === 200);
    expect(await port.findPerson({ bsn: known?.bsn ?? "" }, within())).toEqual(expect.any(String));
    expect(await port.findPerson({ bsn: stranger?.bsn ?? "" }, within())).toBeUndefined();
    const registeredId = await port.findPerson({ bsn: known?.bsn ?? "" }, within());
    const { participantId } = await added(port, contactOf({ person: { name: "x", ...(registeredId !== undefined && { registeredId }) } }));
    expect(sandbox.customerRegister.register.read("betrokkenen", participantId ?? "")?.members.wasPartij).toEqual({ uuid: registeredId });
  });

  test("two of the same number there are nobody for certain", async () => {
    const { port } = connect({ findPersonsByBsnInAddress: true });
    const bsn = sandbox.city.persons[3]?.bsn ?? "";
    sandbox.customerRegister.register.addPerson({ bsn, name: "Dubbel" });
    expect(await port.findPerson({ bsn }, within())).toBeUndefined();
  });
});

describe("the connection", () => {
  test("a wrong token is DENIED, and the message has no token in it", async () => {
    const connection = connect({}, "wrong-token");
    const { port } = connection;
    await expect(connection.checkHealth(within())).rejects.toMatchObject({ code: "DENIED" });
    await expect(port.addContact(contactOf(), within())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
    await expect(connection.checkHealth(within())).rejects.not.toMatchObject({ message: expect.stringContaining("wrong-token") });
  });

  test("settings that cannot be right are refused", () => {
    const refused = (settings: object) =>
      openKlant.configuration.safeParse({ baseUrl: "https://x.example/api", token: "TOKEN", contactCentrePhone: "0201234567", ...settings });
    expect(refused({}).success).toBe(true);
    for (const settings of [{ token: "ba9d233e" }, { contactCentrePhone: "14 0597" }, { baseUrl: "ftp://x" }, { surprise: 1 }])
      expect(refused(settings).success).toBe(false);
  });

  test("a list goes on over its pages", async () => {
    const { port } = connect();
    const contact = await added(port);
    for (let count = 0; count < 105; count += 1) await port.addPart({ kind: "subject", of: "melding", id: `m${count}` }, contact, within());
    expect(await port.listParts({ kind: "subject", contact }, within())).toHaveLength(105);
  });
});
