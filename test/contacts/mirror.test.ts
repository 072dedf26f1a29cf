import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { OperationEntity } from "../../api/src/kernel/operations/operation.entity.ts";
import { freeSlot, one, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { begun, contactDesk, typed } from "./desk.ts";
import { caller, countsOf, inRegister, mirrorDocuments, untilMirror, whole, wrapUpConversation } from "./register.ts";

/** Short, so that a step that got no answer is looked for again within a second. */
const settings = {
  mirrorsContacts: true,
  timeoutMs: 1_000,
  operations: { leaseMs: 5_000, stepDeadlineMs: 2_000, lateWindowMs: 1_500, retryDelaysMs: [100, 200, 400] },
} as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(settings);
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.customerRegister.faults.clear());

const register = () => hub.sandbox.customerRegister.register;
const faults = () => hub.sandbox.customerRegister.faults;
const actorNames = () =>
  register()
    .all("actoren")
    .map(({ members }) => String(members.naam));
const wrappedUp = () => wrapUpConversation(contactDesk(hub));

describe("a contact that was wrapped up is told to the register of customers", { timeout: 60_000 }, () => {
  test("C1 C2 C4 it stands there under its own number, with the person, what it was about, who dealt with it and what must still be done", async () => {
    const { id, reference, zaak } = await wrappedUp();
    const [contact] = await untilMirror(hub, [id], "MIRRORED");
    expect(contact.mirror).toMatchObject({ message: null, isShortened: false, url: expect.stringMatching(/\/klantcontacten\/[0-9a-f-]{36}$/) });
    const there = inRegister(register(), reference);
    expect(there.contacts).toMatchObject([
      {
        kanaal: "chat",
        taal: "nld",
        vertrouwelijk: false,
        onderwerp: "Paspoort verlengen; Aanslag klopt niet; Geluid",
        inhoud: "1. Hoe verleng ik mijn paspoort?\n2. Ik heb al betaald.\n3. Mag dat?",
        reactie: "1. Beantwoord. Maak een afspraak.\n2. Belastingen belt terug.\n3. Opengelaten: Eerst uitzoeken",
      },
    ]);
    expect(there.participants).toMatchObject([{ wasPartij: null, rol: "klant", contactnaam: { achternaam: caller.name } }]);
    expect(there.addresses).toEqual([caller.phone, caller.email]);
    expect(there.subjects).toEqual([{ objectId: zaak, codeObjecttype: "zgw-Zaak", codeRegister: "open-zaak", codeSoortObjectId: "uuid" }]);
    expect(there.handlers).toMatchObject([{ soortActor: "medewerker", naam: contact.agentName }]);
    expect(there.tasks).toMatchObject([
      { gevraagdeHandeling: "Terugbellen: Aanslag klopt niet", status: "te_verwerken", referentienummer: `${reference.slice(0, 8)}02` },
      {
        gevraagdeHandeling: "Vraag beantwoorden: Geluid",
        toelichting: "Mag dat?\nWaarom open: Eerst uitzoeken",
        referentienummer: `${reference.slice(0, 8)}03`,
      },
    ]);
    // The number of a person would have to stand in an address: nobody is asked for by it.
    expect(hub.sandbox.customerRegister.requests.filter(({ route }) => route.includes("partijen"))).toEqual([]);
    expect(JSON.stringify(there)).not.toContain(caller.bsn);
  });

  test("C3 the simplest call, of nobody in particular, has no person there and nothing to do", async () => {
    const desk = contactDesk(hub);
    const { id, reference } = await begun(desk);
    await desk.save(id, [typed("NOTES", "alleen voor mezelf")]);
    await desk.wrapUp({ contactId: id, subject: "Openingstijden" });
    await untilMirror(hub, [id], "MIRRORED");
    expect(countsOf(register(), reference)).toEqual([1, 0, 0, 0, 1, 0]);
    expect(inRegister(register(), reference).contacts).toMatchObject([{ kanaal: "telefoon", inhoud: "Openingstijden", reactie: "Beantwoord." }]);
    expect(JSON.stringify(inRegister(register(), reference))).not.toContain("alleen voor mezelf");
  });

  test("C2 what is attached after the wrap-up is told too, and what is there already is not doubled", async () => {
    const { id, reference } = await wrappedUp();
    await untilMirror(hub, [id], "MIRRORED");
    await contactDesk(hub).link(id, "ARTICLE", "artikel-12");
    await untilMirror(hub, [id], "MIRRORED");
    expect(countsOf(register(), reference)).toEqual([1, 1, 2, 2, 1, 2]);
    expect(inRegister(register(), reference).subjects).toMatchObject([{}, { objectId: "artikel-12", codeObjecttype: "kennisartikel" }]);
  });

  test("C2 what is booked in a contact after it was told is told too, also when another hub wrote down late how it ended", async () => {
    const desk = contactDesk(hub);
    const told = [await begun(desk, { channel: "CHAT" }), await begun(desk, { channel: "CHAT" })];
    for (const { id } of told) await desk.wrapUp({ contactId: id, subject: "Paspoort" });
    await untilMirror(
      hub,
      told.map(({ id }) => id),
      "MIRRORED",
    );
    const wish = { departmentId: "burgerzaken", selection: one("Paspoort") };
    for (const [slot, { id }] of told.entries()) {
      const input = { ...wish, ...(await freeSlot(hub, { ...wish, slot })), customer: voorbeeld };
      const { data } = await hub.ask("anna", documents.bookAppointment, { key: randomUUID(), input }, { "x-contact": id });
      expect(data.bookAppointment.__typename).toBe("AppointmentBooked");
    }
    // Of a hub whose clock is behind, or whose transaction took long: it ended before the register was told, and is seen only now.
    await hub.database.fork().nativeUpdate(OperationEntity, { contactId: told[1]?.id ?? "" }, { settledAt: new Date("2026-01-05T09:00:00Z"), isNoted: false });
    const subjectsOf = ({ reference }: { reference: string }) => inRegister(register(), reference).subjects.length;
    const { id: next } = await begun(desk, { channel: "CHAT" });
    await desk.wrapUp({ contactId: next, subject: "Afval" });
    await expect.poll(() => told.map(subjectsOf), { timeout: 15_000 }).toEqual([1, 1]);
    await untilMirror(hub, [...told.map(({ id }) => id), next], "MIRRORED");
    // Nothing is looked at again at the next wrap-up.
    const unnoted = { contactId: { $ne: null }, settledAt: { $ne: null }, isNoted: false };
    expect(await hub.database.fork().count(OperationEntity, unnoted)).toBe(0);
  });

  test("C4 texts that are too long stand there shortened and marked as such, and here whole", async () => {
    const desk = contactDesk(hub);
    const { id, reference } = await begun(desk, { channel: "CHAT" });
    const subject = "De straatverlichting op het plein doet het al weken niet 💡 ".repeat(3).trim();
    const text = "Het is er ’s avonds stikdonker, en mijn dochter fietst daar elke dag langs 👍🏽. ".repeat(10).trim();
    const question = { subject, text, outcome: "ANSWERED", answer: "Doorgegeven." };
    const answer = await desk.wrapUp({ contactId: id, questions: ["a", "b"].map((questionId) => ({ ...question, id: questionId })) });
    expect(answer).toMatchObject({ __typename: "ContactWrappedUp" });
    const [contact] = await untilMirror(hub, [id], "MIRRORED");
    expect(contact.mirror.isShortened).toBe(true);
    expect(contact.questions).toMatchObject([
      { subject, text },
      { subject, text },
    ]);
    const [there] = inRegister(register(), reference).contacts;
    const marker = ` … [ingekort; alles staat in KCC Hub, contact ${reference}]`;
    expect(there?.onderwerp).toSatisfy((kept: string) => kept.endsWith(marker) && Array.from(kept).length <= 200);
    expect(there?.inhoud).toSatisfy((kept: string) => kept.endsWith(marker) && Array.from(kept).length <= 1_000 && Array.from(kept).length > 900);
    expect(there).toMatchObject({ metadata: { ingekort: "subject,content" }, reactie: "1. Beantwoord. Doorgegeven.\n2. Beantwoord. Doorgegeven." });
  });

  test("C2 a phone number that the register does not take is said to stand here only, and the rest is told", async () => {
    const desk = contactDesk(hub);
    const { id, reference } = await begun(desk, { channel: "CHAT", caller: { ...caller, email: `${"lang".repeat(15)}@${"adres".repeat(5)}.example` } });
    await desk.wrapUp({ contactId: id, subject: "Afval" });
    await untilMirror(hub, [id], "MIRRORED");
    const there = inRegister(register(), reference);
    expect(there.addresses).toEqual([caller.phone]);
    expect(there.contacts[0]?.inhoud).toBe(`Afval\n[E-mailadres staat alleen in KCC Hub, contact ${reference}]`);
  });
});

/** What can happen to a call, each at a place of its own in a row of deliveries. */
const misfortunes: readonly Fault[] = [
  { kind: "hang" },
  { kind: "commit-and-hang" },
  { kind: "commit-and-reset" },
  { kind: "commit-and-status", status: 503 },
  { kind: "status", status: 429 },
  { kind: "nonsense" },
  { kind: "html" },
  { kind: "late-commit", ms: 1_250 },
];

const nameOf = (fault: Fault) => ("status" in fault ? `${fault.kind} ${fault.status}` : fault.kind);

describe("nothing is lost and nothing doubled, whatever happens to a call", { timeout: 120_000 }, () => {
  test.each(misfortunes.map((fault) => [nameOf(fault), fault] as const))("C1 C2 C3 C4 %s at every step", async (_, fault) => {
    // Eight steps of a contact make or change something; the faults fall on others of them in each of the contacts.
    for (const after of [0, 0, 1, 2, 3, 4, 5, 6, 7]) faults().inject({ on: "change", fault, after: after * 3 });
    faults().inject({ on: "book", fault, after: 0 });
    faults().inject({ on: "book", fault, after: 2 });
    faults().inject({ on: "find", fault, after: 6 });
    const wanted = [await wrappedUp(), await wrappedUp(), await wrappedUp()];
    await untilMirror(
      hub,
      wanted.map(({ id }) => id),
      "MIRRORED",
      90_000,
    );
    for (const { reference } of wanted) expect(countsOf(register(), reference)).toEqual(whole);
  });

  test("C1 an agent who is unknown there is made known once, though word of it comes late and the next contact is waiting", async () => {
    const fien = contactDesk(hub, "fien");
    const begin = [await begun(fien), await begun(fien)];
    faults().inject({ on: "change", fault: { kind: "late-commit", ms: 1_250 } });
    for (const { id } of begin) await fien.wrapUp({ contactId: id, subject: "Paspoort" });
    await untilMirror(
      hub,
      begin.map(({ id }) => id),
      "MIRRORED",
    );
    expect(actorNames().filter((name) => name === "Fien Test")).toHaveLength(1);
  });

  test("C1 one agent and one department are one actor there, after all of that", () => {
    const names = actorNames();
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});

describe("a register that is down", { timeout: 120_000 }, () => {
  test("C3 agents notice nothing, everything waits and says so, and is delivered afterwards, the oldest first", async () => {
    const before = register().all("klantcontacten").length;
    faults().inject({ on: "*", fault: { kind: "reset" }, times: Number.POSITIVE_INFINITY });
    const wanted = [];
    for (let count = 0; count < 6; count += 1) wanted.push(await wrappedUp());
    const first = wanted[0]?.id ?? "";
    while (!(await contactDesk(hub).byId(first)).mirror.message) await pause(100);
    expect((await contactDesk(hub).byId(first)).mirror).toMatchObject({ state: "WAITING", url: null, message: expect.stringContaining("niet te bereiken") });
    const { data } = await hub.ask("dirk", mirrorDocuments.contactMirrors, { state: "WAITING", first: 4 });
    expect(data.contactMirrors).toMatchObject({ waitingTotal: 6, failedTotal: 0, connection: { state: "FAILING" }, pageInfo: { hasNextPage: true } });
    expect(data.contactMirrors.edges.map(({ node }: { node: { reference: string } }) => node.reference)).toEqual(
      wanted.slice(0, 4).map(({ reference }) => reference),
    );
    faults().clear();
    await untilMirror(
      hub,
      wanted.map(({ id }) => id),
      "MIRRORED",
    );
    const made = register()
      .all("klantcontacten")
      .slice(before)
      .map(({ members }) => members.referentienummer);
    expect(made).toEqual(wanted.map(({ reference }) => reference));
  });

  test("C3 a register that reads but cannot write loses nobody: nothing is given up while no contact gets through", async () => {
    faults().inject({ on: "book", fault: { kind: "status", status: 503 }, times: Number.POSITIVE_INFINITY });
    const wanted = [await wrappedUp(), await wrappedUp()];
    while ((await contactDesk(hub).byId(wanted[0]?.id ?? "")).mirror.attempts < 9) await pause(100);
    faults().clear();
    await untilMirror(
      hub,
      wanted.map(({ id }) => id),
      "MIRRORED",
    );
    for (const { reference } of wanted) expect(countsOf(register(), reference)).toEqual(whole);
  });

  test("C3 a key that is refused is said to be so, and nothing more is sent than the hub must to notice that it was mended", async () => {
    faults().inject({ on: "*", fault: { kind: "status", status: 401, body: "{}" }, times: Number.POSITIVE_INFINITY });
    const { id } = await wrappedUp();
    while (!(await contactDesk(hub).byId(id)).mirror.message) await pause(100);
    expect((await contactDesk(hub).byId(id)).mirror).toMatchObject({ state: "WAITING", message: expect.stringContaining("laat de hub niet toe") });
    faults().clear();
    await untilMirror(hub, [id], "MIRRORED");
  });
});

describe("what the register refuses", { timeout: 60_000 }, () => {
  const refusal = (name: string) => ({
    status: 400,
    body: JSON.stringify({
      type: "x",
      code: "invalid",
      title: "Ongeldige invoerwaarde.",
      status: 400,
      detail: "Ongeldige invoerwaarde.",
      instance: "urn:uuid:1",
      invalidParams: [{ name, code: "max_length", reason: `"${caller.name} ${caller.bsn}" is te lang.` }],
    }),
  });

  test("C3 is named by the register's own names, without what was written, and is told again after it was mended", async () => {
    faults().inject({ on: "book", fault: { kind: "status", ...refusal("klantcontact.kanaal") } });
    const { id, reference } = await wrappedUp();
    const [contact] = await untilMirror(hub, [id], "FAILED");
    expect(contact.mirror.message).toContain("klantcontact.kanaal (max_length)");
    expect(contact.mirror.message).not.toMatch(/Horst|999990019/);
    const { data } = await hub.ask("carla", mirrorDocuments.contactMirrors, { state: "FAILED" });
    expect(data.contactMirrors).toMatchObject({ failedTotal: 1, edges: [{ node: { reference, contactId: id } }] });
    expect((await hub.ask("dirk", mirrorDocuments.retryMirror, { id, key: randomUUID() })).data.retryMirror).toEqual({
      __typename: "MirrorsRetried",
      count: 1,
    });
    await untilMirror(hub, [id], "MIRRORED");
    const followed = await hub.ask("dirk", mirrorDocuments.contactMirror, { id });
    expect(followed.data.contactMirror).toEqual({ __typename: "MirroredContact", contactId: id, reference, mirror: { state: "MIRRORED" } });
    expect(countsOf(register(), reference)).toEqual(whole);
    expect((await hub.ask("dirk", mirrorDocuments.retryMirror, { id, key: randomUUID() })).data.retryMirror).toMatchObject({ __typename: "NotFound" });
  });

  test("C2 a part that is refused keeps nothing else from being told", async () => {
    faults().inject({ on: "change", fault: { kind: "status", ...refusal("adres") }, after: 3 });
    const { id, reference } = await wrappedUp();
    const [contact] = await untilMirror(hub, [id], "FAILED");
    expect(contact.mirror).toMatchObject({
      url: expect.any(String),
      message: expect.stringContaining("Het contact staat in het klantregister, maar niet alles"),
    });
    const total = countsOf(register(), reference).reduce((sum, count) => sum + count);
    expect(total).toBe(whole.reduce((sum, count) => sum + count) - 1);
    expect((await hub.ask("dirk", mirrorDocuments.retryMirror, { key: randomUUID() })).data.retryMirror).toEqual({ __typename: "MirrorsRetried", count: 1 });
    await untilMirror(hub, [id], "MIRRORED");
    expect(countsOf(register(), reference)).toEqual(whole);
  });

  test("C3 agents see where their contact stands, and only who looks after the connection sees the list and sends again", async () => {
    expect((await hub.ask("anna", mirrorDocuments.contactMirrors, { state: "FAILED" })).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    const { id } = await wrappedUp();
    expect((await hub.ask("anna", mirrorDocuments.contactMirror, { id })).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    for (const unknown of [randomUUID(), "niets"])
      expect((await hub.ask("carla", mirrorDocuments.contactMirror, { id: unknown })).data.contactMirror.__typename).toBe("NotFound");
    expect((await hub.ask("anna", mirrorDocuments.retryMirror, { key: randomUUID() })).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    expect((await hub.ask("els", mirrorDocuments.contactMirrors, { state: "FAILED" })).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("no name, number or address of a caller is in the log", () => {
    const log = hub.logLines.join("\n");
    for (const personal of [caller.name, caller.bsn, caller.email, caller.phone]) expect(log).not.toContain(personal);
  });
});
