import type { Melding, Point } from "@kcc-hub/connectors/sdk";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../database/orm.ts";
import { migratedData } from "../../../test/support/migrated-data.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/postgres.ts";
import { createKnownMeldingen, type KnownMeldingen } from "./known-meldingen.ts";

const noon = Date.parse("2026-11-24T12:00:00+01:00");
const hourMs = 3_600_000;
let clock = noon;
let place: TestDatabase;
let database: Database;
let known: KnownMeldingen;

beforeAll(async () => {
  place = await createTestDatabase();
  database = await openDatabase({ url: place.url, ...(await migratedData()) });
  known = createKnownMeldingen({ database, now: () => clock });
});
beforeEach(async () => {
  clock = noon;
  await database.fork().execute(`truncate "known_melding", "known_melding_view"`);
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

const point: Point = { latitude: 53.08, longitude: 5.4 };
const melding = (change: Partial<Melding> = {}): Melding => ({
  id: "12",
  reference: "SIG-12",
  status: "in-progress",
  statusName: "In behandeling",
  category: { id: "straat/lamp", name: "Straatverlichting", group: "Straat" },
  place: { point, address: { street: "Merelpad", houseNumber: 30, postcode: "8974LB" } },
  text: "Lantaarn brandt niet",
  reportedAt: "2026-11-23T10:00:00+01:00",
  changedAt: "2026-11-24T10:00:00+01:00",
  notes: [],
  ...change,
});
const near = (radiusMeters = 100) => known.find({ departmentIds: ["stadsbeheer"], place: { point }, radiusMeters });

test("a melding is found by its point with all that an agent needs, and by nobody else's department", async () => {
  await known.keep("stadsbeheer", [melding({ statusText: "Monteur komt donderdag", dueAt: "2026-12-01T10:00:00+01:00", version: "7" })]);
  expect(await near()).toEqual([
    {
      departmentId: "stadsbeheer",
      id: "12",
      reference: "SIG-12",
      status: "in-progress",
      statusName: "In behandeling",
      statusText: "Monteur komt donderdag",
      category: { id: "straat/lamp", name: "Straatverlichting", group: "Straat" },
      place: melding().place,
      text: "Lantaarn brandt niet",
      reportedAt: new Date("2026-11-23T10:00:00+01:00"),
      changedAt: new Date("2026-11-24T10:00:00+01:00"),
      dueAt: new Date("2026-12-01T10:00:00+01:00"),
      version: "7",
      seenAt: new Date(noon),
    },
  ]);
  expect(await known.find({ departmentIds: ["vth"], place: { point }, radiusMeters: 100 })).toEqual([]);
  expect(await known.find({ departmentIds: [], place: { point }, radiusMeters: 100 })).toEqual([]);
});

test("the nearest come first, and what lies further is not there", async () => {
  const east = (meters: number): Point => ({ latitude: point.latitude, longitude: point.longitude + meters / 66_800 });
  await known.keep("stadsbeheer", [
    melding({ id: "far", place: { point: east(150) } }),
    melding({ id: "near", place: { point: east(-20) } }),
    melding({ id: "here", place: { point } }),
  ]);
  expect((await near()).map(({ id }) => id)).toEqual(["here", "near"]);
});

test("an address finds the neighbours in the street, however it is spelt, and those without a point too", async () => {
  await known.keep("stadsbeheer", [
    melding({ id: "34", place: { address: { street: "Sint-Jorisgracht", houseNumber: 34 } } }),
    melding({ id: "90", place: { address: { street: "Sint Jorisgracht", houseNumber: 90 } } }),
    melding({ id: "whole street", place: { address: { street: "SINT JORISGRACHT" } } }),
    melding({ id: "postcode", place: { address: { postcode: "8971AB", houseNumber: 28 } } }),
  ]);
  const address = { street: "sint jorisgracht", houseNumber: 30, postcode: "8971AB" };
  const byAddress = await known.find({ departmentIds: ["stadsbeheer"], place: { address }, radiusMeters: 100 });
  expect(byAddress.map(({ id }) => id).toSorted()).toEqual(["34", "postcode", "whole street"]);
  const byBoth = await known.find({ departmentIds: ["stadsbeheer"], place: { address, point }, radiusMeters: 100 });
  expect(byBoth.map(({ id }) => id).toSorted()).toEqual(["34", "postcode", "whole street"]);
});

test("a door lends the point of one nearby", async () => {
  await known.keep("stadsbeheer", [melding()]);
  expect(await known.findPoint({ address: { street: "merelpad", houseNumber: 36 } })).toEqual(point);
  expect(await known.findPoint({ address: { street: "Merelpad", houseNumber: 130 } })).toBeUndefined();
  expect(await known.findPoint({ address: { street: "Merelpad" } })).toBeUndefined();
});

test("an older state that arrives late changes nothing, and the latest of one listing counts", async () => {
  const earlier = melding({ status: "reported", changedAt: "2026-11-24T09:00:00+01:00" });
  await known.keep("stadsbeheer", [melding(), earlier]);
  await known.keep("stadsbeheer", [earlier]);
  expect((await near()).map(({ status }) => status)).toEqual(["in-progress"]);
});

test("a closed one stays for thirty days, then it is dropped; one closed before is not even kept", async () => {
  await known.keep("stadsbeheer", [melding({ status: "resolved" }), melding({ id: "old", status: "resolved", changedAt: "2026-10-01T10:00:00+02:00" })]);
  expect((await near()).map(({ id, closedAt }) => [id, closedAt])).toEqual([["12", new Date("2026-11-24T10:00:00+01:00")]]);
  clock = noon + 29 * 24 * hourMs;
  expect(await known.prune()).toBe(0);
  clock = noon + 31 * 24 * hourMs;
  expect(await known.prune()).toBe(1);
  expect(await near()).toEqual([]);
});

test("what looks like contact details in a text is not kept", async () => {
  await known.keep("stadsbeheer", [melding({ text: "Lamp kapot, bel 06-12345678 of mail jan@example.test", statusText: "Gebeld met 0612345678" })]);
  const [kept] = await near();
  expect(kept?.text).toBe("Lamp kapot, bel … of mail …");
  expect(kept?.statusText).toBe("Gebeld met …");
});

test("how far the knowledge of a department reaches is kept", async () => {
  const view = { filledSince: new Date("2026-11-01T00:00:00Z"), caughtUpAt: new Date(noon) };
  await known.setView("stadsbeheer", { ...view, caughtUpAt: new Date(noon - hourMs) });
  await known.setView("stadsbeheer", view);
  expect(await known.views(["stadsbeheer", "vth"])).toEqual(new Map([["stadsbeheer", view]]));
});

test("many are kept at once", async () => {
  const many = Array.from({ length: 1200 }, (_, count) => melding({ id: String(count) }));
  await known.keep("stadsbeheer", many);
  expect(await near()).toHaveLength(200);
});
