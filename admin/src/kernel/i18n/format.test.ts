import { expect, test } from "vitest";
import { addDays, createFormat, dayOf, parseTypedDate } from "./format.ts";

test.each([
  ["1-2-1980", "1980-02-01"],
  ["01/02/1980", "1980-02-01"],
  ["1 2 1980", "1980-02-01"],
  ["1.2.1980", "1980-02-01"],
  ["01021980", "1980-02-01"],
  [" 1980-02-01 ", "1980-02-01"],
  ["29-2-2024", "2024-02-29"],
])("a date typed as %s is read", (typed, date) => {
  expect(parseTypedDate(typed)).toBe(date);
});

test.each(["", "29-2-2023", "31-4-2026", "1-13-2026", "1-2-80", "12-1980", "gisteren", "1-2-19800"])("%s is no date", (typed) => {
  expect(parseTypedDate(typed)).toBeUndefined();
});

test("times are those of the city, whatever zone the browser is in", () => {
  const format = createFormat("nl-NL");
  expect(format.time("2026-12-01T08:30:00Z")).toBe("09:30");
  expect(format.time("2026-07-01T09:30:00+02:00")).toBe("09:30");
  expect(format.moment("2026-12-01T09:30:00+01:00")).toBe("di 1 december 2026, 09:30");
});

test("a day is the same day everywhere", () => {
  const format = createFormat("nl-NL");
  expect(format.day("2026-12-01")).toBe("dinsdag 1 december 2026");
  expect(format.date("1980-02-01")).toBe("01-02-1980");
  expect(dayOf("2026-11-30T23:30:00Z")).toBe("2026-12-01");
});

test("days are counted over the change of the clock", () => {
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  expect(addDays("2026-12-31", 28)).toBe("2027-01-28");
});

test("money is in euros", () => {
  expect(createFormat("nl-NL").money(8685)).toMatch(/€\s86,85/);
});
