import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameMoment, momentToDateTime, plainDateOf, toDateTime } from "./time.ts";

describe("a department's wall-clock time", () => {
  test.each([
    ["2026-12-01T09:30", "2026-12-01T09:30:00+01:00"],
    ["2026-07-01T09:30:00", "2026-07-01T09:30:00+02:00"],
    ["2026-07-01T09:30:15.999", "2026-07-01T09:30:15+02:00"],
  ])("%s is %s", (local, expected) => {
    expect(toDateTime(local)).toBe(expected);
  });

  test("in the hour that spring skips, the later moment is meant", () => {
    expect(toDateTime("2026-03-29T01:59")).toBe("2026-03-29T01:59:00+01:00");
    expect(toDateTime("2026-03-29T02:30")).toBe("2026-03-29T03:30:00+02:00");
    expect(toDateTime("2026-03-29T03:00")).toBe("2026-03-29T03:00:00+02:00");
  });

  test("in the hour that comes twice in autumn, the earlier moment is meant", () => {
    expect(toDateTime("2026-10-25T02:30")).toBe("2026-10-25T02:30:00+02:00");
    expect(toDateTime("2026-10-25T03:00")).toBe("2026-10-25T03:00:00+01:00");
  });

  test("is read in the department's zone", () => {
    expect(toDateTime("2026-12-01T09:30", "America/Curacao")).toBe("2026-12-01T09:30:00-04:00");
  });

  test("text that is no time is refused", () => {
    expect(() => toDateTime("2026-02-30T09:30")).toThrow(RangeError);
    expect(() => toDateTime("2026-12-01T09:30:00Z")).toThrow(RangeError);
  });
});

describe("a moment", () => {
  test.each([
    ["2023-10-23T06:30:00.000+0000", "2023-10-23T08:30:00+02:00"],
    ["2016-11-10T12:30:00.000+00:00", "2016-11-10T13:30:00+01:00"],
    ["2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00"],
    ["2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00"],
    [1_696_410_979_411, "2023-10-04T11:16:19+02:00"],
  ])("%s is %s in Amsterdam", (moment, expected) => {
    expect(momentToDateTime(moment)).toBe(expected);
  });

  test("falls on the calendar day of the zone, not of UTC", () => {
    expect(plainDateOf("2026-12-01T23:30:00Z")).toBe("2026-12-02");
    expect(plainDateOf("2026-12-02T00:30:00+01:00", "UTC")).toBe("2026-12-01");
  });

  test("both half past twos of the autumn night are different moments", () => {
    expect(isSameMoment("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00")).toBe(false);
    expect(isSameMoment("2026-10-25T02:30:00+02:00", "2026-10-25T00:30:00Z")).toBe(true);
  });

  test("written and read again is the same moment, to the second", () => {
    const seconds = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(seconds, fc.constantFrom("Europe/Amsterdam", "America/Curacao", "UTC"), (second, zone) => {
        const written = momentToDateTime(second * 1000, zone);
        expect(Temporal.Instant.from(written).epochMilliseconds).toBe(second * 1000);
        expect(written).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
      }),
    );
  });
});
