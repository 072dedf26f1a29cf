import { expect, test } from "vitest";
import { addDays, createFormat, dayOf, momentAt, parseTypedDate, parseTypedTime } from "./format.ts";

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

test.each([
  ["9:30", "09:30"],
  ["09.30", "09:30"],
  ["0930", "09:30"],
  [" 23:59 ", "23:59"],
])("a time typed as %s is read", (typed, time) => {
  expect(parseTypedTime(typed)).toBe(time);
});

test.each(["", "24:00", "9", "9:60", "half tien"])("%s is no time", (typed) => {
  expect(parseTypedTime(typed)).toBeUndefined();
});

test("a day and a time give the moment at which the city's clock shows them, in summer and in winter", () => {
  const format = createFormat("nl-NL");
  const quarterMs = 15 * 60_000;
  const start = Date.parse("2026-01-01T00:00:00Z");
  for (let passed = 0; passed < 2 * 366 * 24 * 4; passed += 101) {
    const moment = new Date(start + passed * quarterMs).toISOString();
    const found = momentAt(dayOf(moment), format.time(moment));
    expect([dayOf(found), format.time(found)]).toEqual([dayOf(moment), format.time(moment)]);
  }
  expect(momentAt("2026-12-01", "09:30")).toBe("2026-12-01T08:30:00.000Z");
  expect(momentAt("2026-07-01", "09:30")).toBe("2026-07-01T07:30:00.000Z");
  // The clock goes from two to three.
  expect(momentAt("2027-03-28", "02:30")).toBe("2027-03-28T01:30:00.000Z");
});
