import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingDays, type OpeningDays, whyClosed } from "./working-days.ts";

const week: OpeningDays = { openOn: ["monday", "tuesday", "wednesday", "thursday", "friday"], closingDays: ["2026-12-24"] };
const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ["a Sunday", "2026-11-29", { kind: "weekday" }],
  ["Christmas", "2026-12-25", { kind: "holiday", name: expect.stringMatching(/kerst/i) }],
  ["King's day", "2027-04-27", { kind: "holiday", name: "Koningsdag" }],
  ["Ascension day, which moves", "2026-05-14", { kind: "holiday", name: "Hemelvaartsdag" }],
  ["a closing day of the department", "2026-12-24", { kind: "closing-day" }],
])("%s is closed, with the reason", (_, date, reason) => {
  expect(whyClosed(day(date), week)).toEqual(reason);
});

test("an ordinary Tuesday is open, and so is Good Friday, which is no public holiday", () => {
  expect(whyClosed(day("2026-11-24"), week)).toBeUndefined();
  expect(whyClosed(day("2026-04-03"), week)).toBeUndefined();
});

test("A2 five working days from a Tuesday are the Tuesday after; from Christmas week they skip the holidays", () => {
  expect(addWorkingDays(day("2026-11-24"), 5, week).toString()).toBe("2026-12-01");
  expect(addWorkingDays(day("2026-12-22"), 3, week).toString()).toBe("2026-12-29");
});

test("a working day is open, and between start and end lie just as many open days as asked", () => {
  const dates = fc.integer({ min: 0, max: 3_000 }).map((days) => day("2024-01-01").add({ days }));
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 30 }), (from, count) => {
      const end = addWorkingDays(from, count, week);
      let open = 0;
      for (let date = from.add({ days: 1 }); Temporal.PlainDate.compare(date, end) <= 0; date = date.add({ days: 1 })) open += whyClosed(date, week) ? 0 : 1;
      expect(open).toBe(count);
      expect(whyClosed(end, week)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
