import { describe, expect, test } from "vitest";
import type { LocationQuery } from "vue-router";
import { lastDays, readChoice, writeChoice } from "./figures-address.ts";
import { spanLengthFor, spansOf, sumOf } from "./inflow.ts";
import { addDays } from "../kernel/i18n/format.ts";

const daysFrom = (from: string, count: number) => Array.from({ length: count }, (_none, nth) => ({ date: addDays(from, nth), made: nth, decided: 1 }));

describe("the columns of the chart", () => {
  test("a month is shown by day, half a year by week, a year by month", () => {
    expect([7, 31, 32, 189, 190, 366].map(spanLengthFor)).toEqual(["day", "day", "week", "week", "month", "month"]);
  });

  test("weeks begin on Monday, and the first and last hold only the days that were asked for", () => {
    // A Saturday.
    const spans = spansOf(daysFrom("2026-10-31", 10), "week");
    expect(spans.map(({ from, until }) => [from, until])).toEqual([
      ["2026-10-31", "2026-11-01"],
      ["2026-11-02", "2026-11-08"],
      ["2026-11-09", "2026-11-09"],
    ]);
    expect(spans.map(({ made }) => made)).toEqual([0 + 1, 2 + 3 + 4 + 5 + 6 + 7 + 8, 9]);
  });

  test.each(["day", "week", "month"] as const)("no day is lost or counted twice by %s", (length) => {
    const days = daysFrom("2025-12-30", 366);
    const spans = spansOf(days, length);
    expect(sumOf(spans, "made")).toBe(sumOf(days, "made"));
    expect(sumOf(spans, "decided")).toBe(366);
  });
});

describe("the address of the page", () => {
  const today = "2026-11-28";

  test("the last so many days count from today, today too", () => {
    expect(lastDays("7", today)).toEqual({ from: "2026-11-22", until: today });
    expect(readChoice({}, today)).toEqual({ period: "30", from: "2026-10-30", until: today, kind: "" });
  });

  test.each<LocationQuery>([{}, { dagen: "90" }, { soort: "website" }, { van: "2026-01-01", tot: "2026-03-31", soort: "vraag" }])(
    "%j is read and written back",
    (query) => {
      expect(writeChoice(readChoice(query, today))).toEqual(query);
    },
  );

  test.each<LocationQuery>([{ dagen: "own" }, { dagen: "-1" }, { van: "2026-02-30", tot: "2026-03-01" }, { van: "2026-01-01" }, { soort: "geheim" }])(
    "%j is as a fresh page",
    (query) => {
      expect(readChoice(query, today)).toEqual(readChoice({}, today));
    },
  );
});
