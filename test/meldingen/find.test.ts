import { knownFaults, pointOf } from "@kcc-hub/connectors/sandbox";
import { metersBetween, type Point } from "@kcc-hub/connectors/sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { AuditEntryEntity } from "../../api/src/kernel/audit.entity.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";
import { create, litter } from "./melding-desk.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_500, gatherDeadlineMs: 2_500 });
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.stadsbeheerMeldingen.faults.clear());

/** The known fault as it stands in the department's own book. */
function stored(name: keyof typeof knownFaults) {
  const found = hub.sandbox.stadsbeheerMeldingen.meldingen.all().find(({ text }) => text === knownFaults[name].text);
  if (!found) throw new Error(`the sandbox does not have ${name}`);
  return found;
}

async function byReference(reference: string, rest: Readonly<Record<string, unknown>> = {}) {
  const { data } = await hub.ask("anna", documents.meldingenByReference, { reference, ...rest });
  return data.meldingenByReference;
}

describe("M5 who handles what", () => {
  test("M5 categories tell who does the work, an outside party included, how long it takes and that the caller need not call them", async () => {
    const { data } = await hub.ask("anna", documents.meldingCategories, { departmentId: "stadsbeheer" });
    const { items, sources } = data.meldingCategories;
    expect(sources).toEqual([{ department: { id: "stadsbeheer" }, state: "COMPLETE", message: null }]);
    expect(items.find(({ name }: { name: string }) => name === "Straatverlichting")).toMatchObject({
      id: "wegen-verkeer-straatmeubilair/straatverlichting",
      department: { id: "stadsbeheer" },
      serviceLevel: { days: 10, dayKind: "WORKING" },
      handledBy: [{ name: "Meerlicht Netbeheer", isOutsideParty: true, advice: expect.stringContaining("niet zelf te bellen") }],
    });
    expect(items.find(({ name }: { name: string }) => name === "Onkruid")).toMatchObject({ serviceLevel: { days: 21, dayKind: "CALENDAR" } });
  });

  test("M1 the questions of categories are asked of the department, a few at a time", async () => {
    const { data } = await hub.ask("anna", documents.questionsOfCategories, { departmentId: "stadsbeheer" });
    const lamp = data.meldingCategories.items.find(({ id }: { id: string }) => id.endsWith("/straatverlichting"));
    expect(lamp.questions.items).toMatchObject([
      { kind: "INFORMATION", isRequired: false },
      { kind: "ONE_OF", isRequired: true, options: expect.arrayContaining([{ id: "knippert", name: "Lamp knippert" }]) },
      { kind: "TEXT" },
    ]);
  });
});

describe("M3 status and history", () => {
  test("M3 by reference, with typing mistakes forgiven, and with what the department noted about how it is handled", async () => {
    const { id } = stored("lampBeingRepaired");
    for (const spoken of [`SIG-${id}`, `sig ${id}`, String(id), `SIG ${String(id).replaceAll("1", "l").replaceAll("0", "O")}`]) {
      const { items } = await byReference(spoken);
      expect({ spoken, items }).toMatchObject({ spoken, items: [{ reference: `SIG-${id}`, department: { id: "stadsbeheer", sandbox: true } }] });
    }
    const [melding] = (await byReference(`SIG-${id}`)).items;
    expect(melding).toMatchObject({
      status: "IN_PROGRESS",
      statusText: expect.stringContaining("Meerlicht Netbeheer herstelt de kabel"),
      handledBy: [{ name: "Meerlicht Netbeheer", isOutsideParty: true }],
      permittedActions: ["VIEW", "CHANGE", "CANCEL"],
      reporter: null,
    });
    const { data } = await hub.ask("anna", documents.meldingWithHistory, { id: melding.id });
    expect(data.melding.history.items).toContainEqual(expect.objectContaining({ kind: "STATUS", text: expect.stringContaining("binnen vijf werkdagen") }));
    expect(data.melding.history.items).toContainEqual(expect.objectContaining({ kind: "NOTE", text: expect.stringContaining("Kabelbreuk") }));
    expect(data.melding.notes).toContainEqual({ text: expect.stringContaining("Kabelbreuk") });
  });

  test("M3 a number that is not there is not found, with what to try next", async () => {
    expect(await byReference("SIG-999999")).toMatchObject({ items: [], advice: expect.stringContaining("zoek op plaats") });
  });

  test("M3 by place: the open ones near a point, nearest first", async () => {
    const { street, houseNumber } = knownFaults.missingTrafficSign;
    const { data } = await hub.ask("anna", documents.meldingenNear, { point: pointOf(street, houseNumber + 2), radiusMeters: 400 });
    expect(data.meldingenNear.items[0]).toMatchObject({ text: knownFaults.missingTrafficSign.text, statusText: "Er is een nieuw bord besteld." });
    const meters = data.meldingenNear.items.map(({ place }: { place: { point: Point } }) => metersBetween(place.point, pointOf(street, houseNumber + 2)));
    expect(meters.length).toBeGreaterThan(1);
    expect(meters).toEqual(meters.toSorted((one: number, other: number) => one - other));
    expect(data.meldingenNear.items.every(({ status }: { status: string }) => !["RESOLVED", "CANCELLED"].includes(status))).toBe(true);
  });

  test("M3 by person: what the department finds by e-mail address, newest first", async () => {
    const seeded = hub.sandbox.stadsbeheerMeldingen.meldingen.all().find(({ reporter }) => reporter.email !== null);
    const { data } = await hub.ask("anna", documents.meldingenOfPerson, { person: { email: seeded?.reporter.email } });
    const { items, sources } = data.meldingenOfPerson;
    expect(items.map(({ reference }: { reference: string }) => reference)).toContain(`SIG-${seeded?.id}`);
    expect(items.every(({ reporter }: { reporter: { email: string } }) => reporter.email === seeded?.reporter.email)).toBe(true);
    expect(sources).toContainEqual(expect.objectContaining({ department: { id: "stadsbeheer" }, state: "INCOMPLETE" }));
  });

  test("M3 by person: the newest first, also those that only the hub knows; who looked and why is in the audit log, without the person", async () => {
    const reporter = { email: "m3.voorbeeld@example.test", phone: "0687654399", lastName: "Voorbeeld" };
    const made: string[] = [];
    // Without the wish to be mailed the department gets no address: only the hub knows whose it is then.
    for (const informBy of ["EMAIL", "PHONE", "EMAIL"])
      made.push((await create(hub, { ...litter, text: `Gemeld, en wil horen: ${informBy}`, reporter, informBy })).melding.reference);
    const { data } = await hub.ask("anna", documents.meldingenOfPerson, { person: { email: reporter.email }, purpose: "COMPLAINT" });
    expect(data.meldingenOfPerson.items.map(({ reference }: { reference: string }) => reference)).toEqual(made.toReversed());
    const [entry] = await hub.database.fork().find(AuditEntryEntity, { action: "person.find-meldingen" }, { orderBy: { at: "desc" }, limit: 1 });
    expect(entry).toMatchObject({
      userName: "Anna Test",
      purpose: "COMPLAINT",
      outcome: "found",
      keyKinds: ["email"],
      subjectHash: expect.stringMatching(/^\S{32,}$/),
    });
    expect(JSON.stringify(entry)).not.toContain("m3.voorbeeld");
  });

  test("M3 by person: what a department gives that is somebody else's is not shown as this caller's", async () => {
    const at = new Date().toISOString();
    const of = (id: number, email: string) => ({
      id,
      text: "Een melding",
      status: { state: "m" },
      category: { main_slug: "schoon", sub_slug: "veegzwerfvuil" },
      reporter: { email },
      created_at: at,
      updated_at: at,
    });
    const body = JSON.stringify({ results: [of(1, "iemand.anders@example.test"), of(2, "Vera.Voorbeeld@example.test")] });
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "find", fault: { kind: "status", status: 200, body, contentType: "application/json" } });
    const { data } = await hub.ask("anna", documents.meldingenOfPerson, { person: { email: "vera.voorbeeld@example.test" } });
    expect(data.meldingenOfPerson.items.map(({ reference }: { reference: string }) => reference)).toEqual(["SIG-2"]);
  });

  test("M3 nothing found while a department gave no answer: the advice says that it may be there all the same", async () => {
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    expect(await byReference("SIG-999999")).toMatchObject({ items: [], advice: expect.stringContaining("niet elke afdeling gaf antwoord") });
    hub.sandbox.stadsbeheerMeldingen.faults.clear();
    expect((await byReference("SIG-999999")).advice).not.toContain("niet elke afdeling");
  });

  test("M3 a department that is down is named, and is not an empty list", async () => {
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    const { sources } = await byReference("SIG-1", { departmentIds: ["stadsbeheer"] });
    expect(sources).toMatchObject([{ state: "UNAVAILABLE", message: expect.stringContaining("Stadsbeheer") }]);
  });

  test("M3 without the right nothing is asked, and a melding that was seen before is not found", async () => {
    const [known] = (await byReference(`SIG-${stored("lampBeingRepaired").id}`)).items;
    const before = hub.sandbox.stadsbeheerMeldingen.requests.length;
    const { data } = await hub.ask("bram", documents.meldingenByReference, { reference: "SIG-1" });
    expect(data.meldingenByReference.sources).toMatchObject([{ state: "NOT_PERMITTED" }, { state: "NOT_PERMITTED" }]);
    expect((await hub.ask("bram", documents.melding, { id: known.id })).data.melding).toMatchObject({ __typename: "NotFound" });
    expect(hub.sandbox.stadsbeheerMeldingen.requests.length).toBe(before);
  });

  test.each([
    ["an id of another kind", Buffer.from("appointment/stadsbeheer/1").toString("base64url")],
    ["of another department", Buffer.from("melding/vth/1").toString("base64url")],
    ["nonsense", "%%%"],
  ])("M3 %s is not found", async (_what, id) => {
    expect((await hub.ask("anna", documents.melding, { id })).data.melding).toMatchObject({ __typename: "NotFound" });
  });
});
