import { array, assert, double, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { backOffMs } from "./back-off.ts";

const delays = array(integer({ min: 1, max: 14_400_000 }), { minLength: 1, maxLength: 10 }).map((delaysMs) => delaysMs.toSorted((one, other) => one - other));
const chances = double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const hourMs = 3_600_000;

test("F4 C3 each pause is the configured one, and the last is for ever after", () => {
  assert(
    property(delays, integer({ min: 1, max: 30 }), (delaysMs, failures) => {
      expect(backOffMs({ failures, delaysMs, random: () => 0.5 })).toBe(delaysMs[failures - 1] ?? delaysMs.at(-1));
    }),
  );
});

test("F4 C3 chance moves a pause by a fifth at most, and a receiver's wish for a longer one is heard up to an hour", () => {
  assert(
    property(delays, integer({ min: 1, max: 30 }), chances, nat(10_000_000), (delaysMs, failures, chance, asked) => {
      const usual = delaysMs[Math.min(failures, delaysMs.length) - 1] ?? 0;
      const pause = backOffMs({ failures, delaysMs, askedPauseMs: asked, random: () => chance });
      expect(pause).toBeGreaterThanOrEqual(Math.floor(usual * 0.8));
      expect(pause).toBeGreaterThanOrEqual(Math.min(asked, hourMs));
      expect(pause).toBeLessThanOrEqual(Math.max(Math.ceil(usual * 1.2), Math.min(asked, hourMs)));
    }),
  );
});

test("F4 C3 what failed together does not come back together", () => {
  const pauseWith = (chance: number) => backOffMs({ failures: 1, delaysMs: [10_000], random: () => chance });
  expect([0, 0.25, 0.75].map(pauseWith)).toEqual([8_000, 9_000, 11_000]);
});
