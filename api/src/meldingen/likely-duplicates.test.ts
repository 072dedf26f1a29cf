import type { MeldingPlace, MeldingStatus, Point } from "@kcc-hub/connectors/sdk";
import { meldingStatuses } from "@kcc-hub/connectors/sdk";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOfKinds } from "./kind-agreement.ts";
import { type ComparableMelding, findLikely, judge, likelihoodMin, type ReportedFault, searchRadiusMeters, suggestionsMax } from "./likely-duplicates.ts";
import { closeness, placesApart } from "./place-closeness.ts";

const now = new Date("2026-11-24T09:00:00+01:00");
const dayMs = 86_400_000;
const here: Point = { latitude: 53.08, longitude: 5.4 };
const east = (meters: number): Point => ({ latitude: here.latitude, longitude: here.longitude + meters / 66_800 });
const lamp = { id: "straat/straatverlichting", name: "Straatverlichting", group: "Straat" };
const tiles = { id: "straat/losse-stoeptegel", name: "Losse stoeptegel", group: "Straat" };

const known = (change: Partial<ComparableMelding> = {}): ComparableMelding => ({
  place: { point: here },
  category: lamp,
  text: "Lantaarnpaal brandt niet",
  status: "reported",
  reportedAt: new Date(now.getTime() - 2 * dayMs),
  ...change,
});
const fault = (change: Partial<ReportedFault> = {}): ReportedFault => ({ place: { point: here }, category: lamp, text: "Straatlamp doet het niet", ...change });
const likelihood = (one: ReportedFault, other: ComparableMelding) => judge(one, other, now).likelihood;

describe("M2 what is likely the same", () => {
  test.each([
    ["another word for it", "de straatverlichting is uitgevallen"],
    ["a spelling mistake", "lantarenpaal brand niet"],
    ["a word that is put together", "dorpslantaarn doet het niet meer"],
    ["nothing but the category", undefined],
  ])("is found by %s", (_, text) => {
    expect(likelihood(fault({ text }), known())).toBeGreaterThan(likelihoodMin);
  });

  test.each([
    ["another fault of the same thing", { text: "Aanrijding: lantaarnpaal ligt plat" }],
    ["the opposite fault of the same thing", { text: "Lantaarn brandt overdag" }],
    ["another thing at the same door", { text: "Losse stoeptegel", category: tiles }],
    ["the same words far away", { place: { point: east(searchRadiusMeters) } }],
  ])("is not %s", (_, change) => {
    expect(likelihood(fault(change), known())).toBeLessThan(likelihoodMin);
  });

  test("says why: how far, what both speak of, how long ago", () => {
    const { reasons } = judge(fault({ place: { point: east(18) } }), known(), now);
    expect(reasons).toMatchObject({ meters: 18, category: "same", sharedWords: ["lantaarnpaal", "donker"], otherFault: false, wasClosed: false });
  });

  test("neighbours count by house number where one of both has no point", () => {
    const at = (houseNumber: number): MeldingPlace => ({ address: { street: "Merelpad", houseNumber } });
    const from = (houseNumber: number) => judge(fault({ place: at(houseNumber) }), known({ place: { ...at(30), point: here } }), now);
    expect(from(34).reasons).toMatchObject({ apart: { kind: "by-house-number" }, meters: 16 });
    expect(from(34).likelihood).toBeGreaterThan(likelihoodMin);
    expect(from(90).likelihood).toBeLessThan(likelihoodMin);
    expect(judge(fault({ place: { address: { street: "Lindelaan", houseNumber: 30 } } }), known({ place: at(30) }), now).likelihood).toBe(0);
  });

  test("what was repaired is no duplicate, unless it was seen before", () => {
    const repaired = known({ status: "resolved", closedAt: new Date(now.getTime() - dayMs) });
    expect(likelihood(fault(), repaired)).toBeLessThan(likelihoodMin);
    expect(likelihood(fault({ seenAt: now }), repaired)).toBeLessThan(likelihoodMin);
    expect(likelihood(fault({ seenAt: new Date(now.getTime() - 2 * dayMs) }), repaired)).toBeGreaterThan(likelihoodMin);
  });

  test("at most three are suggested, the likeliest first", () => {
    const many = [30, 0, 20, 10, 40].map((meters) => known({ place: { point: east(meters) } }));
    const found = findLikely(fault(), many, now);
    expect(found.map(({ reasons }) => reasons.meters)).toEqual([0, 10, 20]);
    expect(found).toHaveLength(suggestionsMax);
  });
});

const words = fc.constantFrom(
  "lantaarnpaal",
  "brandt niet",
  "stoeptegel",
  "los",
  "kuil",
  "container",
  "vol",
  "boom",
  "grofvuil",
  "Merelpad",
  "gisteren",
  "é",
  "\u0000",
  "100",
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 8 }).map((parts) => parts.join(" ")),
  fc.string({ maxLength: 200 }),
);
const anyCategory = fc.constantFrom(lamp, tiles, { id: "9", name: "Overig" }, { id: "afval/container-is-vol", name: "Container is vol", group: "Afval" });
const anyPoint = fc.record({ latitude: fc.double({ min: 53.07, max: 53.09, noNaN: true }), longitude: fc.double({ min: 5.39, max: 5.41, noNaN: true }) });
const anyPlace: fc.Arbitrary<MeldingPlace> = fc.record(
  {
    point: anyPoint,
    address: fc.record({ street: fc.constantFrom("Merelpad", "Lindelaan"), houseNumber: fc.integer({ min: 1, max: 200 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const anyDate = fc.date({ min: new Date("2025-11-24"), max: now, noInvalidDate: true });
const anyFault: fc.Arbitrary<ReportedFault> = fc.record(
  { place: anyPlace, category: anyCategory, text: anyText, seenAt: anyDate },
  { requiredKeys: ["place"] },
);
const anyKnown: fc.Arbitrary<ComparableMelding> = fc.record({
  place: anyPlace,
  category: anyCategory,
  text: anyText,
  status: fc.constantFrom<MeldingStatus>(...meldingStatuses),
  reportedAt: anyDate,
});

describe("whatever is compared", () => {
  test("the likelihood is from 0 to 1", () => {
    fc.assert(
      fc.property(anyFault, anyKnown, (one, other) => {
        const found = likelihood(one, other);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("it makes no difference which of two descriptions and places comes first", () => {
    const described = fc.record({ category: anyCategory, text: anyText });
    fc.assert(
      fc.property(described, described, anyPlace, anyPlace, (one, other, place, elsewhere) => {
        expect(agreementOfKinds(one, other).likeness).toBeCloseTo(agreementOfKinds(other, one).likeness, 10);
        expect(closeness(placesApart(place, elsewhere), 50)).toBeCloseTo(closeness(placesApart(elsewhere, place), 50), 10);
      }),
    );
  });

  test("it never gets likelier with the distance, all else being equal", () => {
    const meters = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(anyFault, anyKnown, meters, meters, (one, other, first, second) => {
        const at = (distance: number) => likelihood({ ...one, place: { point: east(distance) } }, { ...other, place: { point: here } });
        expect(at(Math.max(first, second))).toBeLessThanOrEqual(at(Math.min(first, second)) + 1e-12);
      }),
    );
  });

  test("it never gets likelier with the age of an open melding", () => {
    fc.assert(
      fc.property(anyFault, anyKnown, anyDate, anyDate, (one, other, first, second) => {
        const reported = (reportedAt: Date) => likelihood(one, { ...other, status: "reported", reportedAt });
        const [older, newer] = first < second ? [first, second] : [second, first];
        expect(reported(older)).toBeLessThanOrEqual(reported(newer));
      }),
    );
  });

  test("nothing is suggested from beyond the radius that is searched, and never more than three", () => {
    fc.assert(
      fc.property(anyFault, fc.array(anyKnown, { maxLength: 12 }), (one, several) => {
        const found = findLikely(one, several, now);
        expect(found.length).toBeLessThanOrEqual(suggestionsMax);
        for (const { reasons } of found) expect(reasons.meters ?? 0).toBeLessThanOrEqual(searchRadiusMeters);
      }),
    );
  });
});
