import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NewMelding } from "../sdk/index.ts";
import { readDescription, writeDescription } from "./open311.description.ts";

const melding: NewMelding = { categoryId: "001", place: {}, text: "Er wordt geboord", incidentAt: "2026-11-23T22:15:00+01:00" };

describe("one text for all", () => {
  test("what has no field of its own stands below the text, in words for people, the mark last", () => {
    expect(writeDescription({ ...melding, extraText: "Bij nummer 3", priority: "high" }, "key-1")).toBe(
      "Er wordt geboord\n\nBij nummer 3\nGezien op 23-11-2026 om 22:15 uur.\nSpoed volgens het contactcentrum: hoog.\n[KCC-Hub key-1]",
    );
  });

  test("whatever is written is read again, to the minute", () => {
    const minutes = fc.integer({ min: 0, max: 20_000_000 }).map((minute) => new Date(Date.UTC(2000, 0, 1) + minute * 60_000));
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((each) => each.trim() === each && each !== "" && !each.includes("[KCC-Hub"));
    fc.assert(
      fc.property(text, minutes, fc.constantFrom("high", "low", undefined), fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/), (written, at, priority, key) => {
        const described = readDescription(writeDescription({ ...melding, text: written, incidentAt: at.toISOString(), ...(priority && { priority }) }, key));
        expect(described).toMatchObject({ text: written, creationKey: key, ...(priority && { priority }) });
        // The hour that comes twice in autumn is told once.
        expect(Math.abs(Date.parse(described.incidentAt ?? "") - at.getTime())).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  test("what people of the department write below does not hide it", () => {
    const written = `${writeDescription(melding, "key-1")}\r\nGebeld met de aannemer.`;
    expect(readDescription(written)).toEqual({
      text: "Er wordt geboord\r\nGebeld met de aannemer.",
      incidentAt: "2026-11-23T22:15:00+01:00",
      creationKey: "key-1",
    });
  });

  test("a text that the hub did not write stays as it is", () => {
    const text = "Gezien op 01-01-2026 om 08:00 uur.";
    expect(readDescription(text)).toEqual({ text });
    expect(readDescription(undefined)).toEqual({ text: "" });
  });
});
