import "reflect-metadata";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin } from "./meldingen.checks.ts";

const rectangle = [
  { latitude: 53.06, longitude: 5.36 },
  { latitude: 53.06, longitude: 5.46 },
  { latitude: 53.13, longitude: 5.46 },
  { latitude: 53.13, longitude: 5.36 },
];

test("M1 a point lies within a rectangle when it lies between its sides", () => {
  const point = fc.record({ latitude: fc.double({ min: 53, max: 53.2, noNaN: true }), longitude: fc.double({ min: 5.3, max: 5.5, noNaN: true }) });
  fc.assert(
    fc.property(point, ({ latitude, longitude }) => {
      fc.pre([53.06, 53.13].every((side) => side !== latitude) && [5.36, 5.46].every((side) => side !== longitude));
      expect(isWithin({ latitude, longitude }, rectangle)).toBe(latitude > 53.06 && latitude < 53.13 && longitude > 5.36 && longitude < 5.46);
    }),
  );
});

test("M1 the bay of a municipality like a horseshoe is not within it", () => {
  const horseshoe = [
    { latitude: 53, longitude: 5 },
    { latitude: 53, longitude: 5.3 },
    { latitude: 53.3, longitude: 5.3 },
    { latitude: 53.3, longitude: 5.2 },
    { latitude: 53.1, longitude: 5.2 },
    { latitude: 53.1, longitude: 5.1 },
    { latitude: 53.3, longitude: 5.1 },
    { latitude: 53.3, longitude: 5 },
  ];
  expect(isWithin({ latitude: 53.2, longitude: 5.15 }, horseshoe)).toBe(false);
  expect(isWithin({ latitude: 53.2, longitude: 5.25 }, horseshoe)).toBe(true);
  expect(isWithin({ latitude: 53.05, longitude: 5.15 }, horseshoe)).toBe(true);
});
