import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldReference, readingsOf } from "./references.ts";

test.each([
  ["4632", "46 32"],
  ["GV-000042", "gv ooo042"],
  ["GV-000042", "GV.0000 4 2"],
  ["GV-000142", "gv-000l42"],
  ["ZAAK-2026-0004711", "zaak 2026 OOO4711"],
])("A4 %s is among the readings of %j", (reference, spoken) => {
  expect(readingsOf(spoken).map(foldReference)).toContain(foldReference(reference));
});

test("A4 one letter O for a zero, anywhere in the digits, is forgiven", () => {
  const references = fc.tuple(fc.stringMatching(/^[A-HJKMNP-Z]{0,4}$/), fc.stringMatching(/^\d{3,8}$/)).map(([letters, digits]) => `${letters}${digits}`);
  fc.assert(
    fc.property(references, fc.nat({ max: 11 }), (reference, place) => {
      const at = place % reference.length;
      const spoken = reference[at] === "0" ? `${reference.slice(0, at)}O${reference.slice(at + 1)}` : reference;
      expect(readingsOf(spoken)).toContain(reference);
    }),
  );
});

test("the readings are few and different, and the literal one comes first", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 100 }), (spoken) => {
      const readings = readingsOf(spoken);
      expect(readings.length).toBeLessThanOrEqual(6);
      expect(new Set(readings).size).toBe(readings.length);
      const literal = spoken.replaceAll(/\s/g, "") || foldReference(spoken);
      expect(readings[0] ?? literal).toBe(literal);
    }),
  );
});
