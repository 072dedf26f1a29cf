import type { SituationDetailsFragment } from "@kcc-hub/schema/admin";
import { expect, test } from "vitest";
import { emptySituation, situationFormOf, toSituationInput, zoneOf } from "./situation-form.ts";

const kept: SituationDetailsFragment = {
  id: "1",
  department: { id: "stadsbeheer", name: "Stadsbeheer", sandbox: true },
  text: "De lantarens komen als de wijk klaar is.",
  categoryWords: ["straatverlichting", "lantaarnpaal"],
  place: { streets: ["Merelpad", "Zwaluwstraat"], circle: null, box: null },
  validFrom: "2026-12-01T09:30:00+01:00",
  validUntil: null,
  version: 3,
  changedBy: "Bram Test",
  changedAt: "2026-12-01T09:30:00+01:00",
};
const again = (situation: SituationDetailsFragment) => toSituationInput(situationFormOf(situation));

test("M2 a situation that is opened and sent unchanged stays what it was", () => {
  expect(again(kept)).toEqual({
    departmentId: "stadsbeheer",
    text: kept.text,
    categoryWords: kept.categoryWords,
    place: { streets: ["Merelpad", "Zwaluwstraat"] },
    validFrom: "2026-12-01T08:30:00.000Z",
    validUntil: null,
  });
  const circle = { latitude: 53.09, longitude: 5.41, radiusMeters: 250 };
  expect(again({ ...kept, place: { circle, box: null, streets: null } })?.place).toEqual({ circle });
  const box = { south: 53.08, west: 5.4, north: 53.1, east: 5.42 };
  expect(again({ ...kept, place: { box, circle: null, streets: null } })?.place).toEqual({ box });
});

test.each(["2026-12-31T23:00:00.000Z", "2026-12-31T17:15:00.000Z"])("M2 an end at %s stays that end", (validUntil) => {
  expect(again({ ...kept, validUntil })?.validUntil).toBe(validUntil);
});

test("M2 the last day counts whole when no time is given", () => {
  const form = { ...situationFormOf(kept), until: { date: "2026-12-31", time: "" } };
  expect(toSituationInput(form)?.validUntil).toBe("2026-12-31T23:00:00.000Z");
});

test("M2 a rectangle is the same whichever corners were chosen, and in whichever order", () => {
  const [south, west, north, east] = [53.08, 5.4, 53.1, 5.42];
  const form = { ...emptySituation(), area: "box" as const };
  const corner = { latitude: north, longitude: west };
  const otherCorner = { latitude: south, longitude: east };
  for (const corners of [
    { corner, otherCorner },
    { corner: otherCorner, otherCorner: corner },
  ]) {
    expect(zoneOf({ ...form, ...corners })).toEqual({ kind: "box", south, west, north, east });
  }
});

test("M2 nothing is sent while a part is missing or a time is none", () => {
  const form = situationFormOf(kept);
  const broken = [
    { departmentId: "" },
    { text: "  " },
    { streets: "\n" },
    { area: "circle" as const },
    { area: "circle" as const, middle: { latitude: 53.1, longitude: 5.4 }, radius: "ver" },
    { area: "box" as const, corner: { latitude: 53.1, longitude: 5.4 } },
    { until: { date: "2026-12-31", time: "straks" } },
  ];
  for (const change of broken) expect(toSituationInput({ ...form, ...change })).toBeUndefined();
});
