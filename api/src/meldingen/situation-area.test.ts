import { expect, test } from "vitest";
import { isAbout } from "./kind-agreement.ts";
import { isInArea } from "./situation-area.ts";

const point = { latitude: 53.08, longitude: 5.4 };

test("a place lies in a circle or a box by its point, and in a street by its name", () => {
  const circle = { kind: "circle", middle: { latitude: 53.0809, longitude: 5.4 }, radiusMeters: 110 } as const;
  expect(isInArea(circle, { point })).toBe(true);
  expect(isInArea({ ...circle, radiusMeters: 90 }, { point })).toBe(false);
  expect(isInArea({ kind: "box", south: 53, west: 5, north: 54, east: 6 }, { point })).toBe(true);
  expect(isInArea({ kind: "box", south: 53, west: 5, north: 53.01, east: 6 }, { point })).toBe(false);
  expect(isInArea({ kind: "streets", streets: ["Sint-Jorisgracht"] }, { address: { street: "sint jorisgracht" } })).toBe(true);
  expect(isInArea({ kind: "streets", streets: ["Merelpad"] }, { point })).toBe(false);
});

test("words of a situation fit a fault by its category or by what it speaks of; no words fit everything", () => {
  const category = { id: "straat/lamp", name: "Straatverlichting", group: "Straat" };
  expect(isAbout([], { category })).toBe(true);
  expect(isAbout(["straatverlichting"], { category })).toBe(true);
  expect(isAbout(["straatverlichting"], { text: "de lantaarn is stuk" })).toBe(true);
  expect(isAbout(["straatverlichting"], { text: "losse tegel" })).toBe(false);
});
