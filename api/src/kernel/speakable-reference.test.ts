import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveKey } from "./derived-key.ts";
import { createReferences, isReference, referencesMax, referencesMeantBy, spokenReference } from "./speakable-reference.ts";

const references = createReferences(deriveKey("a secret of at least thirty-two characters", "contact-references"));

/** Any reference that the hub can give out. */
const anyReference = fc
  .nat({ max: referencesMax - 1 })
  .map((number) => references.at(number))
  .filter((reference) => reference !== undefined);

const swapAt = (text: string, at: number) => `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;

describe("C1 reference numbers", () => {
  test("are ten digits without a leading zero, and pass their own check", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(reference).toMatch(/^[1-9]\d{9}$/);
        expect(isReference(reference)).toBe(true);
        expect(referencesMeantBy(reference)).toEqual([reference]);
      }),
    );
  });

  test("of a hundred thousand numbers none are equal, five in six give a reference, and neighbours look nothing alike", () => {
    const start = 1_000_000;
    const made = Array.from({ length: 100_000 }, (_, index) => references.at(start + index)).filter((reference) => reference !== undefined);
    expect(new Set(made).size).toBe(made.length);
    expect(made.length / 100_000).toBeCloseTo((10 / 11) ** 2, 2);
    // With neighbours in no order, the next one is as often greater as smaller, and a tenth of the first digits are equal.
    const greater = made.filter((reference, index) => reference > (made[index - 1] ?? "")).length;
    expect(greater / made.length).toBeCloseTo(0.5, 1);
    const sameStart = made.filter((reference, index) => reference.slice(0, 3) === made[index - 1]?.slice(0, 3)).length;
    expect(sameStart / made.length).toBeLessThan(0.005);
  });

  test("another key gives another order", () => {
    const others = createReferences(randomBytes(32));
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    expect(numbers.map((number) => others.at(number))).not.toEqual(numbers.map((number) => references.at(number)));
  });

  test("two numbers never give the same reference, and there are no more than there are", () => {
    fc.assert(
      fc.property(fc.nat({ max: referencesMax - 1 }), fc.nat({ max: referencesMax - 1 }), (one, other) => {
        const [first, second] = [references.at(one), references.at(other)];
        expect(first === second && first !== undefined).toBe(one === other && first !== undefined);
      }),
    );
    expect(() => references.at(referencesMax)).toThrow("90000000 reference numbers");
    expect(() => references.at(-1)).toThrow(RangeError);
  });

  test("every wrong digit of a reference is noticed, and mended to that reference and no other", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        for (let at = 0; at < 10; at += 1) {
          for (let digit = 0; digit < 10; digit += 1) {
            const heard = `${reference.slice(0, at)}${digit}${reference.slice(at + 1)}`;
            if (heard === reference) continue;
            expect(isReference(heard)).toBe(false);
            expect(referencesMeantBy(heard)).toEqual([reference]);
          }
        }
      }),
    );
  });

  test("any two digits that changed places are noticed; of neighbours (vierentwintig typed as 42) the reference is among the few that may be meant", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        for (let at = 0; at < 9; at += 1) {
          const heard = swapAt(reference, at);
          if (heard === reference) continue;
          expect(isReference(heard)).toBe(false);
          const meant = referencesMeantBy(heard);
          expect(meant).toContain(reference);
          expect(meant.length).toBeLessThanOrEqual(9);
        }
        for (let at = 0; at < 8; at += 1) {
          for (let other = at + 2; other < 10; other += 1) {
            const digits = [...reference];
            [digits[at], digits[other]] = [digits[other] ?? "", digits[at] ?? ""];
            expect(isReference(digits.join(""))).toBe(digits.join("") === reference);
          }
        }
      }),
    );
  });

  test("a digit that is missing or one too many is noticed, and the reference is among the few that may be meant", () => {
    fc.assert(
      fc.property(anyReference, fc.nat({ max: 9 }), (reference, digit) => {
        for (let at = 0; at <= 10; at += 1) {
          const without = Math.min(at, 9);
          expect(referencesMeantBy(`${reference.slice(0, without)}${reference.slice(without + 1)}`)).toContain(reference);
          expect(referencesMeantBy(`${reference.slice(0, at)}${digit}${reference.slice(at)}`)).toContain(reference);
        }
      }),
    );
  });

  test("spaces, dashes and letters that look like digits are no mistakes", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(referencesMeantBy(spokenReference(reference))).toEqual([reference]);
        expect(referencesMeantBy(reference.replaceAll("0", "o").replaceAll("1", "l").split("").join("-"))).toEqual([reference]);
      }),
    );
    expect(spokenReference("4712380596")).toBe("4712 380 596");
  });

  test("whatever else is typed gives nothing that is no reference, and no error", () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (text) => referencesMeantBy(text).every(isReference)));
    expect(referencesMeantBy("1".repeat(100_000))).toEqual([]);
  });
});
