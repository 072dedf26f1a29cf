import "reflect-metadata";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { whyClosed } from "../kernel/working-days.ts";
import { dueOn } from "./feedback-promise.ts";

const opening = { openOn: ["monday", "tuesday", "wednesday", "thursday", "friday"], closingDays: ["2026-12-24"] } as const;

test.each([
  ["M1 calendar days count all days", "2026-12-22T10:00:00+01:00", { days: 5, dayKind: "calendar" }, "2026-12-27"],
  ["M1 working days skip Christmas, the weekend and the department's closing day", "2026-12-22T10:00:00+01:00", { days: 3, dayKind: "working" }, "2026-12-29"],
  ["M1 working days skip King's Day", "2026-04-24T10:00:00+02:00", { days: 1, dayKind: "working" }, "2026-04-28"],
  ["M1 what is reported late in the evening counts from that day", "2026-12-01T23:30:00+01:00", { days: 1, dayKind: "working" }, "2026-12-02"],
] as const)("%s", (_what, reportedAt, serviceLevel, expected) => {
  expect(dueOn(reportedAt, serviceLevel, opening)).toBe(expected);
});

test("M1 without a service level no day is promised", () => {
  expect(dueOn("2026-12-01T10:00:00+01:00", undefined, opening)).toBeUndefined();
});

test("M1 a day that is counted in working days is one on which the department is open", () => {
  const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 40 }), (date, days) => {
      const due = dueOn(date.toISOString(), { days, dayKind: "working" }, opening);
      expect(whyClosed(Temporal.PlainDate.from(due ?? ""), opening)).toBeUndefined();
    }),
  );
});
