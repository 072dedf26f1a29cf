import * as fc from "fast-check";
import { expect, test } from "vitest";
import { numberFormPattern, readNumber } from "./case-numbers.ts";

const form = "ZAAK-{year}-{number:7}";

test.each([
  ["ZAAK-2026-0004711", "ZAAK-2026-0004711"],
  ["zaak 2026 4711", "ZAAK-2026-0004711"],
  ["ZAAK2026OOO4711", "ZAAK-2026-0004711"],
  ["zaaknummer 2026 - 00047 11", "ZAAK-2026-0004711"],
  ["2026.4711", "ZAAK-2026-0004711"],
  ["26-4711", "ZAAK-2026-0004711"],
  ["zaak l2", "ZAAK-2026-0000012"],
  ["2025 4711", "ZAAK-2025-0004711"],
])("R1 %j is tried first as %s", (spoken, number) => {
  expect(readNumber(spoken, form, 2026)[0]).toContain(number);
});

test("R1 without a year this one and the last are asked together", () => {
  expect(readNumber("4711", form, 2026)).toEqual([["ZAAK-2026-0004711", "ZAAK-2025-0004711"], ["4711"]]);
});

test("R1 a year that is said is not changed for another: there the number is somebody else's", () => {
  const readings = readNumber("2024-4711", form, 2026).flat();
  expect(readings.filter((reading) => /^ZAAK-202[56]-0004711$/.test(reading))).toEqual([]);
});

test("R1 digits that could hold a year are read with it first, and as a whole when that finds nothing", () => {
  expect(readNumber("2026471", form, 2026)).toEqual([["ZAAK-2026-0000471"], ["ZAAK-2026-2026471", "ZAAK-2025-2026471"], ["2026471"]]);
});

test.each(["GV-000042", "AB12CD", "ZAAK-2026-00047112345678", "zaak", "0000000"])(
  "R1 %j is not in this form: it is asked as it was said, if at all otherwise",
  (spoken) => {
    expect(readNumber(spoken, form, 2026).at(-1)).toEqual([spoken]);
  },
);

test("R1 without a form the readings that differ in look-alikes are tried one by one", () => {
  expect(readNumber("gv ooo42", undefined, 2026).flat()).toContain("GV00042");
});

test("R1 a form without a year", () => {
  expect(readNumber("bel 12", "BEL{number:6}", 2026)).toEqual([["BEL000012"], ["bel 12"]]);
});

test("R1 every number is found however the separators, the noughts and the case are said", () => {
  const numbers = fc.record({ year: fc.integer({ min: 2020, max: 2026 }), sequence: fc.integer({ min: 1, max: 9_999_999 }) });
  const separator = fc.constantFrom("", " ", "-", ".", "/", " - ");
  fc.assert(
    fc.property(numbers, separator, separator, fc.boolean(), fc.boolean(), ({ year, sequence }, one, other, letters, lower) => {
      const written = `ZAAK-${year}-${String(sequence).padStart(7, "0")}`;
      const spoken = `ZAAK${one}${year}${other}${String(sequence).padStart(7, "0")}`;
      const mistaken = letters ? spoken.replaceAll("0", "O") : spoken;
      const readings = readNumber(lower ? mistaken.toLowerCase() : mistaken, form, 2026);
      expect(readings[0]).toEqual([written]);
      expect(readings.flat().length).toBeLessThanOrEqual(6);
    }),
  );
});

test("no text makes it slow, break, or ask for more than a few", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (spoken) => {
      const readings = readNumber(spoken, form, 2026).flat();
      expect(readings.length).toBeLessThanOrEqual(6);
      expect(new Set(readings).size).toBe(readings.length);
    }),
  );
});

test.each([
  ["ZAAK-{year}-{number:10}", true],
  ["{number:7}", true],
  ["ZAAK-{year}", false],
  ["ZAAK-{number:0}", false],
  ["ZAAK {number:7}", false],
  ["{number:7}-{year}", false],
])("the form %j is right: %s", (text, isRight) => {
  expect(numberFormPattern.test(text)).toBe(isRight);
});
