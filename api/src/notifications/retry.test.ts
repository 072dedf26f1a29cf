import { assert, double, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { pauseMs, retryDelaysMs } from "./retry.ts";

const middle = () => 0.5;

test("F4 each attempt waits longer than the one before, and the last pause is for ever after", () => {
  const pauses = Array.from({ length: 12 }, (_, index) => pauseMs({ failures: index + 1, delaysMs: retryDelaysMs, random: middle }));
  expect(pauses.slice(0, retryDelaysMs.length)).toEqual(retryDelaysMs);
  expect(pauses.slice(retryDelaysMs.length)).toEqual(Array.from({ length: 12 - retryDelaysMs.length }, () => retryDelaysMs.at(-1)));
});

test("F4 chance moves a pause by a fifth at most, and a receiver's wish for a longer one is heard up to an hour", () => {
  assert(
    property(integer({ min: 1, max: 30 }), double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), nat(10_000_000), (failures, chance, asked) => {
      const usual = retryDelaysMs[Math.min(failures, retryDelaysMs.length) - 1] ?? 0;
      const pause = pauseMs({ failures, delaysMs: retryDelaysMs, askedPauseMs: asked, random: () => chance });
      expect(pause).toBeGreaterThanOrEqual(Math.floor(usual * 0.8));
      expect(pause).toBeGreaterThanOrEqual(Math.min(asked, 3_600_000));
      expect(pause).toBeLessThanOrEqual(Math.max(Math.ceil(usual * 1.2), 3_600_000));
    }),
  );
});
