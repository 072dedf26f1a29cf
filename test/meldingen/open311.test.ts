import { knownVthCases, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_500, gatherDeadlineMs: 2_500 });
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.vthMeldingen.faults.clear());

const departmentId = "vth";

/** The known case as it stands in the department's own book. */
function stored(name: keyof typeof knownVthCases) {
  const found = hub.sandbox.vthMeldingen.meldingen.all().find(({ text }) => text === knownVthCases[name].text);
  if (!found) throw new Error(`the sandbox does not have ${name}`);
  return { ...found, reference: String(found.id).padStart(6, "0") };
}

async function byReference(reference: string) {
  const { data } = await hub.ask("anna", documents.meldingenByReference, { reference, departmentIds: [departmentId] });
  return data.meldingenByReference;
}

describe("what one can report at VTH", () => {
  test("M1 codes keep their zeros, and the configuration adds what Open311 does not tell", async () => {
    const { data } = await hub.ask("anna", documents.meldingCategories, { departmentId });
    const { items, sources } = data.meldingCategories;
    expect(sources).toEqual([{ department: { id: departmentId }, state: "COMPLETE", message: null }]);
    expect(items.find(({ id }: { id: string }) => id === "001")).toMatchObject({
      name: "Lawaai van een bouwplaats",
      group: "Bouwen en verbouwen",
      serviceLevel: { days: 2, dayKind: "WORKING" },
      handledBy: [{ name: "Bouw- en woningtoezicht", isOutsideParty: false }],
    });
    expect(items.find(({ id }: { id: string }) => id === "021")).toMatchObject({ serviceLevel: { days: 5, dayKind: "WORKING" } });
  });

  test("M5 what smells is the environmental service's, an outside party that the caller need not call", async () => {
    const { data } = await hub.ask("anna", documents.meldingCategories, { departmentId });
    expect(data.meldingCategories.items.find(({ id }: { id: string }) => id === "040")).toMatchObject({
      handlingMessage: expect.stringContaining("omgevingsdienst"),
      handledBy: [{ name: "Omgevingsdienst Meerstreek", isOutsideParty: true, advice: expect.stringContaining("belt de beller 112") }],
    });
  });

  test("M1 the questions of a service are asked of the department", async () => {
    const { data } = await hub.ask("anna", documents.questionsOfCategories, { departmentId });
    const noise = data.meldingCategories.items.find(({ id }: { id: string }) => id === "001");
    expect(noise.questions.items).toMatchObject([
      { id: "INFO", kind: "INFORMATION", isRequired: false },
      { id: "WANNEER", kind: "DATE", isRequired: true },
      { id: "SOORT", kind: "ONE_OF", isRequired: true, options: expect.arrayContaining([{ id: "01", name: "Heien of trillen" }]) },
      { id: "DAGDEEL", kind: "SEVERAL_OF", isRequired: false },
    ]);
  });
});

describe("M3 what became of it", () => {
  test("M3 by the number with its zeros: the status as the updates tell it, and the history", async () => {
    const { reference } = stored("terraceOverPavement");
    const [melding] = (await byReference(reference)).items;
    expect(melding).toMatchObject({
      reference,
      status: "IN_PROGRESS",
      statusName: "In behandeling",
      statusText: expect.stringContaining("controleert volgende week"),
    });
    const { data } = await hub.ask("anna", documents.meldingWithHistory, { id: melding.id });
    expect(data.melding.history.items).toMatchObject([
      { kind: "STATUS", title: "Status: In behandeling" },
      { kind: "CREATED", title: "Melding ontvangen" },
    ]);
  });

  test("M3 a duplicate is told as one", async () => {
    const { reference } = stored("hedgeAlreadyReported");
    expect((await byReference(reference)).items).toMatchObject([{ status: "CANCELLED", statusName: "Dubbele melding" }]);
  });

  test("M2 what is open at a place is found, with what is being done about it", async () => {
    const { street, houseNumber, text } = knownVthCases.pileDriving;
    const variables = { departmentId, point: pointOf(street, houseNumber), radiusMeters: 30 };
    const { data } = await hub.ask("anna", documents.meldingenNear, variables);
    expect(data.meldingenNear.items).toMatchObject([{ text, status: "PLANNED", statusText: expect.stringContaining("om acht uur") }]);
  });

  test("M3 VTH cannot search by person, and says what to ask the caller instead", async () => {
    const { data } = await hub.ask("anna", documents.meldingenOfPerson, { person: { email: "melder@example.test" } });
    const vth = data.meldingenOfPerson.sources.find(({ department }: { department: { id: string } }) => department.id === departmentId);
    expect(vth).toMatchObject({ state: expect.stringMatching(/INCOMPLETE|NOT_SUPPORTED/), message: expect.stringContaining("meldingsnummer") });
  });

  test.each([
    ["is down", { kind: "reset" }],
    ["answers with a web page", { kind: "html" }],
    [
      "answers with an external entity",
      { kind: "status", status: 200, contentType: "text/xml", body: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
    ],
  ] as const)("a server that %s is named, and is not an empty list", async (_what, fault) => {
    hub.sandbox.vthMeldingen.faults.inject({ on: "*", fault, times: Infinity });
    expect(await byReference("000001")).toMatchObject({ items: [], sources: [{ state: "UNAVAILABLE", message: expect.stringContaining("Vergunningen") }] });
  });
});
