import { randomUUID } from "node:crypto";
import { knownFaults, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";
import { workingDaysAfter } from "../support/working-days.ts";
import { create, join, lamp, litter, stored } from "./melding-desk.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.stadsbeheerMeldingen.faults.clear());

const book = () => hub.sandbox.stadsbeheerMeldingen.meldingen;
/** Writes that reached the department, whatever came of them. */
const writes = () => hub.sandbox.stadsbeheerMeldingen.requests.filter(({ on }) => on === "book" || on === "change").length;
const jan = { lastName: "Voorbeeld", initials: "J.", email: "jan.voorbeeld@example.test", phone: "0612345678", bsn: "999990019", birthDate: "1980-02-01" };

describe("M1 a melding is made, with who informs whom and by when", () => {
  test("M1 M5 a street light: the outside party does the work, the caller need not call them, the department informs by e-mail within its service level", async () => {
    const answer = await create(hub, { ...lamp, reporter: jan, informBy: "EMAIL" });
    expect(answer).toMatchObject({
      __typename: "MeldingCreated",
      melding: {
        reference: expect.stringMatching(/^SIG-\d+$/),
        status: "REPORTED",
        category: { name: "Straatverlichting" },
        handledBy: [{ name: "Meerlicht Netbeheer", isOutsideParty: true }],
        permittedActions: ["VIEW", "CHANGE", "CANCEL"],
        reports: [{ kind: "CREATED" }],
      },
      operation: { state: "DONE" },
      feedback: { informer: "DEPARTMENT", channel: "EMAIL", dueOn: workingDaysAfter(new Date(), 10) },
    });
    expect(answer.operation.meldingId).toBe(answer.melding.id);
    expect(answer.toTell.join(" ")).toMatch(/nummer van de melding is SIG-\d+.*Meerlicht Netbeheer.*niet zelf te bellen.*per e-mail/);
    const kept = stored(hub, answer.melding.reference);
    expect(kept).toMatchObject({ text: lamp.text, reporter: { email: jan.email, phone: jan.phone }, category: { slug: "straatverlichting" } });
    expect(JSON.stringify(kept)).not.toContain(jan.bsn);
    expect(kept.extraProperties).toMatchObject([{ id: "extra_straatverlichting_probleem", answer: "knippert" }]);
    expect(answer.melding.extraText).toBeNull();
  });

  test("M1 who wants to be called is called by the contact centre; who does not want to hear gets no e-mail, and it is said why", async () => {
    const called = await create(hub, { ...litter, reporter: jan, informBy: "PHONE" });
    expect(called.feedback).toMatchObject({ informer: "CONTACT_CENTRE", channel: "PHONE", message: expect.stringContaining("contactcentrum") });
    expect(stored(hub, called.melding.reference).reporter).toMatchObject({ email: null, phone: jan.phone });
    const silent = await create(hub, { ...litter, text: "Blikjes in de berm", reporter: jan });
    expect(silent.feedback).toMatchObject({ informer: "NOBODY", channel: null, message: expect.stringContaining("niet om gevraagd") });
    expect(stored(hub, silent.melding.reference).reporter.email).toBeNull();
  });

  test("M1 the department gets all that was said: when it was seen, at which address, how soon, and whether the contact details may be handed on", async () => {
    const incidentAt = new Date(Date.now() - 3 * 86_400_000).toISOString().replace(/\.\d+/, "");
    const place = { ...litter.place, address: { street: "Turfkade", houseNumber: 30 } };
    const told = { ...litter, text: "Glas, en er spelen daar kinderen", place, priority: "HIGH", incidentAt };
    const { melding } = await create(hub, { ...told, reporter: { ...jan, sharingAllowed: true }, informBy: "PHONE" });
    expect(melding).toMatchObject({ priority: "HIGH", place: { point: litter.place.point, address: { street: "Turfkade", houseNumber: 30 } } });
    expect(Date.parse(melding.incidentAt)).toBe(Date.parse(incidentAt));
    expect(stored(hub, melding.reference)).toMatchObject({
      incidentMs: Date.parse(incidentAt),
      priority: "high",
      place: { point: litter.place.point, address: { openbare_ruimte: "Turfkade", huisnummer: "30" } },
      reporter: { sharingAllowed: true },
    });
    // What was not said, is not made up.
    const other = await create(hub, { ...litter, text: "Glas, verder niets gezegd", reporter: jan, informBy: "PHONE" });
    expect(stored(hub, other.melding.reference)).toMatchObject({ priority: "normal", place: { address: null }, reporter: { sharingAllowed: false } });
    expect(Date.parse(other.melding.incidentAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  test("M1 anonymous: nobody is informed", async () => {
    const answer = await create(hub, { ...litter, text: "Anoniem: een zak afval op de stoep" });
    expect(answer).toMatchObject({ __typename: "MeldingCreated", melding: { reporter: null }, feedback: { informer: "NOBODY" } });
  });

  test("M1 the same key twice makes one; the key with something else is refused", async () => {
    const key = randomUUID();
    const before = book().all().length;
    const [one, other] = await Promise.all([create(hub, litter, key), create(hub, litter, key)]);
    const again = await create(hub, litter, key);
    expect(book().all().length).toBe(before + 1);
    expect([one, other].map(({ __typename }) => __typename)).toContain("MeldingCreated");
    expect(again).toMatchObject({ __typename: "MeldingCreated" });
    expect(await create(hub, { ...litter, text: "Iets heel anders" }, key)).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "idempotencyKey" }],
    });
    expect(book().all().length).toBe(before + 1);
  });

  test("M3 what was made through the hub is found by any key of the reporter, though the department finds by e-mail only", async () => {
    const { melding } = await create(hub, {
      ...litter,
      text: "Een kapotte bank in het park",
      reporter: { ...jan, bsn: "999991772", email: "bank@example.test" },
      informBy: "EMAIL",
    });
    for (const person of [{ bsn: "999991772" }, { email: "BANK@example.test" }]) {
      const { data } = await hub.ask("anna", documents.meldingenOfPerson, { person });
      const references = data.meldingenOfPerson.items.map(({ reference }: { reference: string }) => reference);
      expect(references).toEqual([melding.reference]);
    }
  });
});

describe("M1 a caller joins a melding that is there already", () => {
  async function known() {
    const { data } = await hub.ask("anna", documents.meldingenNear, {
      point: pointOf("Zwaluwstraat", knownFaults.lampBeingRepaired.houseNumber),
      radiusMeters: 30,
    });
    const found = data.meldingenNear.items.find(({ text }: { text: string }) => text === knownFaults.lampBeingRepaired.text);
    if (!found) throw new Error("the known fault is not found");
    return found;
  }

  test("M1 M2 the hub keeps who joined, the department gets a note, its own reporter stays, and no second melding is made", async () => {
    const melding = await known();
    const before = book().all().length;
    const answer = await join(hub, {
      meldingId: melding.id,
      text: "Bij nummer 44 is het ook donker",
      reporter: { ...jan, bsn: "999993653" },
      informBy: "PHONE",
    });
    expect(answer).toMatchObject({
      __typename: "MeldingJoined",
      melding: { reference: melding.reference, reports: [{ kind: "JOINED" }] },
      // As whoever reported it first was promised.
      feedback: { informer: "CONTACT_CENTRE", channel: "PHONE", dueOn: workingDaysAfter(new Date(melding.reportedAt), 10) },
    });
    expect(answer.toTell.join(" ")).toContain("Meerlicht Netbeheer herstelt de kabel");
    expect(book().all().length).toBe(before);
    const kept = stored(hub, melding.reference);
    expect(kept.notes[0]?.text).toMatch(/^Nog iemand heeft dit gemeld.*Bij nummer 44/s);
    expect(JSON.stringify(kept)).not.toMatch(/0612345678|jan\.voorbeeld|999993653/);
    expect(kept.reporter.email).toBeNull();
    const { data } = await hub.ask("anna", documents.meldingenOfPerson, { person: { bsn: "999993653" } });
    expect(data.meldingenOfPerson.items.map(({ reference }: { reference: string }) => reference)).toEqual([melding.reference]);
  });

  test("M1 the same key joins once; two callers are two reporters", async () => {
    const melding = await known();
    const key = randomUUID();
    const { length } = (await known()).reports;
    await join(hub, { meldingId: melding.id }, key);
    await join(hub, { meldingId: melding.id }, key);
    await join(hub, { meldingId: melding.id });
    expect((await known()).reports).toHaveLength(length + 2);
  });

  test("M1 without the right nobody is joined, and the missing right is named", async () => {
    const melding = await known();
    const before = stored(hub, melding.reference).updatedMicros;
    const { data } = await hub.ask("carla", documents.joinMelding, { input: { meldingId: melding.id }, key: randomUUID() });
    expect(data.joinMelding).toMatchObject({
      __typename: "NotPermitted",
      missingRight: { departmentId: "stadsbeheer", capability: "MELDINGEN", action: "CREATE" },
    });
    expect(stored(hub, melding.reference).updatedMicros).toBe(before);
    expect((await known()).reports).toHaveLength(melding.reports.length);
  });

  test("M1 a closed melding cannot be joined: what it is now, and what to do", async () => {
    const { melding } = await create(hub, { ...litter, text: "Dit is zo opgelost" });
    book().patch(Number(melding.reference.replace("SIG-", "")), { status: { state: "o", text: "Opgeruimd.", sendEmail: false } }, null);
    expect(await join(hub, { meldingId: melding.id })).toMatchObject({
      __typename: "MeldingChangedMeanwhile",
      message: expect.stringContaining("nieuwe melding"),
      melding: { status: "RESOLVED", statusText: "Opgeruimd.", permittedActions: ["VIEW"] },
    });
  });
});

describe("M1 bad input is refused per field, and nothing is sent", () => {
  const outside = { point: { latitude: 52.37, longitude: 4.9 } };
  test.each([
    ["a point outside the municipality", { ...litter, place: outside }, "place.point"],
    ["a point outside the country", { ...litter, place: { point: { latitude: 10, longitude: 4.9 } } }, "place.point.latitude"],
    ["no place", { ...litter, place: {} }, "place"],
    ["an unknown category", { ...litter, categoryId: "schoon/bestaat-niet" }, "categoryId"],
    ["a category that is closed", { ...litter, categoryId: "afval/kerstbomen" }, "categoryId"],
    ["a category of nowhere", { ...litter, categoryId: "../../x" }, "categoryId"],
    ["a required question without an answer", { ...lamp, answers: [] }, "answers"],
    ["an answer that is not among the options", { ...lamp, answers: [{ questionId: "extra_straatverlichting_probleem", values: ["ontploft"] }] }, "answers.0"],
    ["an answer to another question", { ...litter, answers: [{ questionId: "iets", values: ["ja"] }] }, "answers.0"],
    ["a text with NUL", { ...litter, text: "abc\u0000def" }, "text"],
    ["ten thousand characters", { ...litter, text: "a".repeat(10_000) }, "text"],
    ["no text", { ...litter, text: " " }, "text"],
    ["a day that does not exist", { ...litter, incidentAt: "2026-02-30T10:00:00+01:00" }, "incidentAt"],
    ["seen tomorrow", { ...litter, incidentAt: new Date(Date.now() + 86_400_000).toISOString() }, "incidentAt"],
    ["seen long ago", { ...litter, incidentAt: "2001-01-01T10:00:00+01:00" }, "incidentAt"],
    ["a BSN that fails the eleven test", { ...litter, reporter: { bsn: "123456789" } }, "reporter.bsn"],
    ["a wrong e-mail address", { ...litter, reporter: { email: "geen-adres" } }, "reporter.email"],
    ["a wrong phone number", { ...litter, reporter: { phone: "112" } }, "reporter.phone"],
    ["to be called without a number", { ...litter, reporter: { email: "a@example.test" }, informBy: "PHONE" }, "reporter.phone"],
    ["to be written to, anonymously", { ...litter, informBy: "EMAIL" }, "reporter.email"],
  ])("M1 %s", async (_what, input, field) => {
    const before = writes();
    const answer = await create(hub, input);
    expect(answer).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
    expect(JSON.stringify(answer)).not.toMatch(/123456789|geen-adres/);
    expect(writes()).toBe(before);
  });

  test("M1 a category that was closed meanwhile is told at its field by the department, and nothing is made", async () => {
    await create(hub, litter);
    const before = book().all().length;
    const body = JSON.stringify({ category: { sub_category: ["Ongeldige hyperlink - Object bestaat niet."] } });
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "book", fault: { kind: "status", status: 400, body, contentType: "application/json" } });
    expect(await create(hub, litter)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "categoryId" }] });
    expect(book().all().length).toBe(before);
  });

  test("M1 without a point the department says so, and nothing is made", async () => {
    const before = writes();
    expect(await create(hub, { ...litter, place: { address: { street: "Turfkade", houseNumber: 12 } } })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "place.point", message: expect.stringContaining("kaart") }],
    });
    expect(writes()).toBe(before);
  });

  test.each([
    ["missing", ""],
    ["too short", "abc"],
  ])("M1 an idempotency key that is %s", async (_what, key) => {
    expect(await create(hub, litter, key)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey" }] });
  });

  test("M1 a department that has no meldingen, and one where the right is missing", async () => {
    expect(await create(hub, { ...litter, departmentId: "belastingen" })).toMatchObject({ __typename: "NotFound" });
    const { data } = await hub.ask("carla", documents.createMelding, { input: litter, key: randomUUID() });
    expect(data.createMelding).toMatchObject({
      __typename: "NotPermitted",
      missingRight: { departmentId: "stadsbeheer", capability: "MELDINGEN", action: "CREATE" },
    });
  });
});

test("M1 no BSN, address or number of a reporter stands in a log line of the hub", async () => {
  await create(hub, { ...litter, reporter: jan, informBy: "EMAIL" });
  expect(hub.logLines.filter((line) => /999990019|jan\.voorbeeld|0612345678/.test(line))).toEqual([]);
});
