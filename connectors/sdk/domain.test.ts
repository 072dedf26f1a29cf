import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBsn } from "./domain.ts";

const weights = [9, 8, 7, 6, 5, 4, 3, 2];
const eightDigits = fc.stringMatching(/^[0-9]{8}$/);

/** The one last digit that passes, where there is one: a remainder of ten has none. */
function complete(eight: string): string | undefined {
  const remainder = weights.reduce((sum, weight, place) => sum + weight * Number(eight[place]), 0) % 11;
  return remainder === 10 ? undefined : eight + String(remainder);
}

describe("the eleven test", () => {
  test("of the ten numbers with the same first eight digits, exactly the computed one passes", () => {
    fc.assert(
      fc.property(eightDigits, (eight) => {
        const passing = Array.from({ length: 10 }, (_, digit) => eight + String(digit)).filter(isBsn);
        const expected = eight === "00000000" ? undefined : complete(eight);
        expect(passing).toEqual(expected === undefined ? [] : [expected]);
      }),
    );
  });

  test("any one mistyped digit fails", () => {
    fc.assert(
      fc.property(eightDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (eight, place, shift) => {
        const bsn = complete(eight);
        fc.pre(bsn !== undefined && isBsn(bsn));
        const digits = Array.from(bsn ?? "", Number);
        const mistyped = digits.map((digit, at) => (at === place ? (digit + shift) % 10 : digit)).join("");
        expect(isBsn(mistyped)).toBe(false);
      }),
    );
  });

  test("two neighbouring digits swapped fail", () => {
    fc.assert(
      fc.property(eightDigits, fc.nat(7), (eight, place) => {
        const bsn = complete(eight);
        fc.pre(bsn !== undefined && isBsn(bsn) && bsn[place] !== bsn[place + 1]);
        const text = bsn ?? "";
        const swapped = text.slice(0, place) + (text[place + 1] ?? "") + (text[place] ?? "") + text.slice(place + 2);
        expect(isBsn(swapped)).toBe(false);
      }),
    );
  });

  test.each(["000000000", "12345678", "1234567890", "99999001X", " 99999001", "", "999.990.019"])("%j is no citizen service number", (text) => {
    expect(isBsn(text)).toBe(false);
  });
});
