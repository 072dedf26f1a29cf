import { knownFaults, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";

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
    const { data } = await hub.ask("anna", documents.meldingenNear, { point: pointOf(street, houseNumber + 2), radiusMeters: 60 });
    expect(data.meldingenNear.items[0]).toMatchObject({ text: knownFaults.missingTrafficSign.text, statusText: "Er is een nieuw bord besteld." });
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
