import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { addKnownSituation, changeKnownSituation, endKnownSituation, knownSituations } from "./documents.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

const works = {
  departmentId: "stadsbeheer",
  text: "De Merelpad-werkzaamheden duren tot het voorjaar.",
  categoryWords: ["bestrating"],
  place: { streets: ["Merelpad"] },
};

const add = async (input: object = works, account: "bram" | "carla" | "anna" = "bram", key: string = randomUUID()) => {
  const reply = await hub.ask(account, addKnownSituation, { input, key });
  return reply.errors ? reply.errors : reply.data.addKnownSituation;
};
const listed = async (variables: object = {}) => (await hub.ask("anna", knownSituations, { ...variables })).data.knownSituations;

describe("M2 known situations are kept by managers", () => {
  test("one that is added is listed for agents at once, and once: the same key adds it once", async () => {
    const key = randomUUID();
    const first = await add(works, "bram", key);
    expect(first.situation).toMatchObject({ text: works.text, department: { id: "stadsbeheer" }, version: 1, changedBy: expect.any(String), validUntil: null });
    expect(await add(works, "bram", key)).toEqual(first);
    const ids = (await listed()).edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids.filter((id: string) => id === first.situation.id)).toHaveLength(1);
    expect(await add({ ...works, text: "Iets heel anders dan eerst." }, "bram", key)).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ field: "idempotencyKey" }],
    });
  });

  test("two that ask at once with one key add one", async () => {
    const key = randomUUID();
    const both = await Promise.all([add(works, "bram", key), add(works, "bram", key)]);
    expect(both[0].situation.id).toBe(both[1].situation.id);
  });

  test("a change needs the version that was read, and is not made over somebody else's", async () => {
    const { situation } = await add();
    const change = (version: number, text: string) =>
      hub.ask("carla", changeKnownSituation, { id: situation.id, version, input: { ...works, text }, key: randomUUID() });
    expect((await change(1, "Klaar in april volgend jaar.")).data.changeKnownSituation.situation).toMatchObject({
      version: 2,
      text: "Klaar in april volgend jaar.",
    });
    expect((await change(1, "Klaar in mei volgend jaar.")).data.changeKnownSituation).toMatchObject({
      code: "CHANGED_MEANWHILE",
      situation: { version: 2, text: "Klaar in april volgend jaar." },
    });
  });

  test("an ended one is listed only when asked for, and may be ended again", async () => {
    const { situation } = await add();
    const end = () => hub.ask("bram", endKnownSituation, { id: situation.id, key: randomUUID() });
    const ended = (await end()).data.endKnownSituation.situation;
    expect(ended).toMatchObject({ validUntil: expect.any(String), version: 2 });
    expect((await end()).data.endKnownSituation.situation).toEqual(ended);
    const has = async (includeEnded: boolean) => JSON.stringify(await listed({ includeEnded, first: 100 })).includes(situation.id);
    expect([await has(false), await has(true)]).toEqual([false, true]);
  });

  test("the list is paged, without missing or repeating one", async () => {
    for (let count = 0; count < 3; count += 1) await add({ ...works, text: `Werk nummer ${count} in de straat.` });
    const whole = (await listed({ first: 100 })).edges.map(({ node }: { node: { id: string } }) => node.id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await listed({ first: 2, after });
      paged.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
  });

  test("an agent may not add, change or end one", async () => {
    expect(await add(works, "anna")).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const { situation } = await add();
    expect((await hub.ask("anna", endKnownSituation, { id: situation.id, key: randomUUID() })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("what is wrong is told per field, in plain Dutch", async () => {
    const fieldsOf = async (change: object) => (await add({ ...works, ...change })).fields.map(({ field }: { field: string }) => field);
    expect(await fieldsOf({ place: {} })).toEqual(["place"]);
    expect(await fieldsOf({ place: { streets: ["Merelpad"], circle: { latitude: 53, longitude: 5.4, radiusMeters: 100 } } })).toEqual(["place"]);
    expect(await fieldsOf({ place: { circle: { latitude: 12, longitude: 5.4, radiusMeters: 0 } } })).toEqual([
      "place.circle.latitude",
      "place.circle.radiusMeters",
    ]);
    expect(await fieldsOf({ place: { box: { south: 53.1, north: 53, west: 5.3, east: 5.4 } } })).toEqual(["place.box"]);
    expect(await fieldsOf({ departmentId: "toverij" })).toEqual(["departmentId"]);
    expect(await fieldsOf({ text: "kort\u0000" })).toEqual(["text"]);
    expect(await fieldsOf({ validFrom: "2027-02-01T00:00:00+01:00", validUntil: "2027-01-01T00:00:00+01:00" })).toEqual(["validUntil"]);
    expect(await fieldsOf({ validUntil: "2027-02-31T00:00:00+01:00" })).toEqual(["validUntil"]);
    const { data } = await hub.ask("bram", endKnownSituation, { id: "geen", key: randomUUID() });
    expect(data.endKnownSituation).toMatchObject({ code: "NOT_FOUND" });
  });
});
