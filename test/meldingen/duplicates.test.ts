import { randomUUID } from "node:crypto";
import { knownFaults, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { setRight } from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { addKnownSituation, endKnownSituation, likelyDuplicates } from "./documents.ts";

const lamp = "wegen-verkeer-straatmeubilair/straatverlichting";
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 3_000, gatherDeadlineMs: 4_000 });
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.stadsbeheerMeldingen.faults.clear());

const at = (street: string, houseNumber: number) => ({ point: pointOf(street, houseNumber), address: { street, houseNumber } });
async function ask(variables: Readonly<Record<string, unknown>>) {
  const { data, errors } = await hub.ask("anna", likelyDuplicates, variables);
  expect(errors).toBeUndefined();
  return data.likelyDuplicateMeldingen;
}
const sourceOf = (answer: { sources: { department: { id: string } }[] }, id: string) => answer.sources.find(({ department }) => department.id === id);

describe("M2 the broken street light of the report", () => {
  test("M2 is found from four doors away, with why, what is being done about it and by when", async () => {
    const { street, houseNumber } = knownFaults.lampBeingRepaired;
    const answer = await ask({ place: at(street, houseNumber - 4), categoryId: lamp, text: "de lantaren doet t niet, pikdonker" });
    expect(answer.items).toHaveLength(1);
    expect(answer.items[0]).toMatchObject({
      status: "IN_PROGRESS",
      department: { id: "stadsbeheer" },
      category: { id: lamp, name: "Straatverlichting" },
      reasons: {
        distanceMeters: 16,
        byHouseNumber: false,
        category: "SAME",
        sharedWords: ["lantaarnpaal", "donker"],
        otherFault: false,
        reportedDaysAgo: 6,
        wasClosed: false,
      },
      sentence: "Zeer waarschijnlijk al gemeld: 16 meter verderop, 6 dagen geleden, beide gaan over lantaarnpaal en donker.",
      known: expect.stringMatching(/^Stand: In behandeling\. De afdeling zegt: .*binnen vijf werkdagen\. Volgens planning klaar op .+\.$/),
    });
    expect(answer.items[0].likelihood).toBeGreaterThan(0.7);
    expect(sourceOf(answer, "stadsbeheer")).toMatchObject({ state: "COMPLETE", asOf: expect.any(String) });
  });

  test("M2 is found by address alone, and then says that the distance is reckoned", async () => {
    const { street, houseNumber } = knownFaults.lampBeingRepaired;
    const answer = await ask({ place: { address: { street: street.toUpperCase(), houseNumber: houseNumber + 4 } }, text: "straatlampen stuk" });
    expect(answer.items[0]).toMatchObject({ reasons: { distanceMeters: 16, byHouseNumber: true, category: "UNKNOWN" } });
  });

  test("M2 a lamp post that was hit there is another fault", async () => {
    const { street, houseNumber } = knownFaults.lampBeingRepaired;
    const answer = await ask({ place: at(street, houseNumber), categoryId: lamp, text: "Aanrijding, de lantaarnpaal ligt plat" });
    expect(answer.items).toEqual([]);
  });

  test("M2 what the department has closed a moment ago is not suggested any more", { timeout: 30_000 }, async () => {
    const book = hub.sandbox.stadsbeheerMeldingen.meldingen;
    const { street, houseNumber, text } = knownFaults.sofaBesideContainer;
    const query = { place: at(street, houseNumber), text: "oude bank naast de container" };
    const sofa = book.all().find((melding) => melding.text === text);
    expect((await ask(query)).items.map(({ reference }: { reference: string }) => reference)).toContain(`SIG-${sofa?.id}`);
    book.patch(sofa?.id ?? 0, { status: { state: "o", text: "Opgehaald.", sendEmail: false } }, "medewerker@stadsbeheer.example");
    await vi.waitFor(async () => expect((await ask({ ...query, seenAt: new Date().toISOString() })).items).toEqual([]), { timeout: 15_000, interval: 1_000 });
  });
});

describe("M2 the new estate without lamps", () => {
  const place = at(knownFaults.estateWithoutLamps.street, knownFaults.estateWithoutLamps.houseNumber + 3);

  test("M2 the known explanation is told at once, and the melding that is there already is shown, so that no second one is made", async () => {
    const input = {
      departmentId: "stadsbeheer",
      text: "De lantaarnpalen komen als de wijk af is, volgens planning in het voorjaar.",
      categoryWords: ["straatverlichting"],
      place: { streets: [knownFaults.estateWithoutLamps.street] },
    };
    const added = (await hub.ask("bram", addKnownSituation, { input, key: randomUUID() })).data.addKnownSituation.situation;
    const answer = await ask({ place, categoryId: lamp, text: "er staan nog steeds geen lantaarns in de nieuwe wijk" });
    expect(answer.situations).toEqual([{ id: added.id, text: input.text }]);
    expect(answer.items[0]).toMatchObject({ status: "PLANNED", known: expect.stringContaining("als de wijk af is") });
    expect((await ask({ place, text: "losse stoeptegel" })).situations).toEqual([]);
    expect((await ask({ place: at("Merelpad", 10), categoryId: lamp })).situations).toEqual([]);
    await hub.ask("bram", endKnownSituation, { id: added.id, key: randomUUID() });
    expect((await ask({ place, categoryId: lamp })).situations).toEqual([]);
  });
});

test("M2 a situation that begins later is not told yet, and one that is over is told no more", async () => {
  const place = at("Merelpad", 20);
  const text = "Het Merelpad krijgt een nieuwe riolering.";
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const add = async (period: object) => {
    const input = { departmentId: "stadsbeheer", text, categoryWords: [], place: { streets: ["Merelpad"] }, ...period };
    return (await hub.ask("bram", addKnownSituation, { input, key: randomUUID() })).data.addKnownSituation.situation.id;
  };
  const now = await add({ validFrom: inHours(-1), validUntil: inHours(1) });
  await add({ validFrom: inHours(1) });
  await add({ validFrom: inHours(-2), validUntil: inHours(-1) });
  expect((await ask({ place, text: "losse stoeptegel" })).situations).toEqual([{ id: now, text }]);
  await hub.ask("bram", endKnownSituation, { id: now, key: randomUUID() });
});

describe("M2 what may be missing is said", () => {
  test("M2 a department that is down is named, and what the hub knew of it is still found, with how old that is", async () => {
    const { street, houseNumber } = knownFaults.lampBeingRepaired;
    const query = { place: at(street, houseNumber), categoryId: lamp, text: "lantaarn uit" };
    await ask(query);
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    const answer = await ask(query);
    expect(sourceOf(answer, "stadsbeheer")).toMatchObject({
      state: "UNAVAILABLE",
      message: expect.stringMatching(/niet te bereiken.*(Hier staat wat de hub wist op|zelf heeft gezien)/),
    });
    expect(answer.items[0]).toMatchObject({ status: "IN_PROGRESS", seenAt: expect.any(String) });
  });

  test("M2 a department that hangs does not hold the answer up past the deadline", async () => {
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "*", fault: { kind: "hang" }, times: Infinity });
    const answer = await ask({ place: at("Merelpad", 10), categoryId: lamp });
    expect(sourceOf(answer, "stadsbeheer")).toMatchObject({ state: "TIMED_OUT" });
  });

  test("M2 without the right to see its meldingen a department is left out and named", async () => {
    const { street, houseNumber } = knownFaults.lampBeingRepaired;
    const set = (granted: boolean) =>
      hub.ask("carla", setRight, {
        input: { role: "agent", departmentId: "stadsbeheer", capability: "MELDINGEN", action: "VIEW", granted },
        key: randomUUID(),
      });
    await set(false);
    try {
      const answer = await ask({ place: at(street, houseNumber), categoryId: lamp, text: "lantaarn uit" });
      expect(answer.items).toEqual([]);
      expect(sourceOf(answer, "stadsbeheer")).toMatchObject({ state: "NOT_PERMITTED", message: expect.stringContaining("Stadsbeheer"), asOf: null });
    } finally {
      await set(true);
    }
  });
});

test("M2 what is wrong with the question is told per field", async () => {
  const fieldsOf = async (variables: Readonly<Record<string, unknown>>) => (await ask(variables)).fields.map(({ field }: { field: string }) => field);
  expect(await fieldsOf({ place: {} })).toEqual(["place"]);
  expect(await fieldsOf({ place: { point: { latitude: 10, longitude: 5 } } })).toEqual(["place.point.latitude"]);
  expect(await fieldsOf({ place: { address: { street: "Merelpad", houseNumber: 0 } } })).toEqual(["place.address.houseNumber"]);
  expect(await fieldsOf({ place: at("Merelpad", 1), seenAt: "2099-01-01T00:00:00Z" })).toEqual(["seenAt"]);
  expect(await fieldsOf({ place: at("Merelpad", 1), text: "x".repeat(10_000) })).toEqual(["text"]);
});
