import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listAll, periodsOf } from "./open311.periods.ts";

const dayMs = 86_400_000;
const day = fc.integer({ min: 0, max: 3_000 });

describe("ninety days at a time", () => {
  test("the periods are short enough, and leave nothing out", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 * dayMs }), (first, length) => {
        const whole = { from: first * dayMs, until: first * dayMs + length };
        const periods = periodsOf(whole);
        expect(periods.every(({ from, until }) => until >= from && until - from <= 90 * dayMs)).toBe(true);
        expect([periods.at(-1)?.from, periods[0]?.until]).toEqual([whole.from, whole.until]);
        expect(periods.slice(1).every(({ until }, place) => until === periods[place]?.from)).toBe(true);
      }),
    );
  });

  test("a thousand may be all or not: the halves are asked for again, until all are there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 200 * dayMs }), { minLength: 1_000, maxLength: 3_000, size: "max" }), async (moments) => {
        const seconds = [...new Set(moments.map((moment) => Math.floor(moment / 1000) * 1000))];
        const list = async ({ from, until }: { from: number; until: number }) => seconds.filter((each) => each >= from && each <= until).slice(0, 1_000);
        const found = await listAll({ from: 0, until: 200 * dayMs }, list, "vth");
        expect(new Set(found)).toEqual(new Set(seconds));
      }),
      { numRuns: 20 },
    );
  });

  test("a server that always answers with a thousand is left alone after a while", async () => {
    const always = async () => Array.from({ length: 1_000 }, (_, place) => place);
    await expect(listAll({ from: 0, until: 400 * dayMs }, always, "vth (open311)")).rejects.toMatchObject({ code: "TOO_LARGE", applied: "no" });
  });
});
