import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMark, writeMark } from "./mark.ts";

const key = fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/);
// Notes that end in a lone carriage return do not come from any keyboard, and a mark takes it for half of its own line end.
const notes = fc.string({ unit: "binary" }).filter((text) => text !== "" && !text.endsWith("\r"));

describe("the hub's mark in notes", () => {
  test("whatever the notes, notes and key come back as they were written", () => {
    fc.assert(
      fc.property(notes, key, (text, bookingKey) => {
        expect(readMark(writeMark(text, bookingKey))).toEqual({ notes: text, bookingKey });
      }),
    );
  });

  test("without notes only the key comes back", () => {
    fc.assert(
      fc.property(key, (bookingKey) => {
        expect(readMark(writeMark(undefined, bookingKey))).toEqual({ bookingKey });
      }),
    );
    expect(readMark(writeMark("", "a1"))).toEqual({ bookingKey: "a1" });
  });

  test("notes that hold a mark already give the newest key, and keep the older line", () => {
    fc.assert(
      fc.property(notes, key, key, (text, older, newer) => {
        const marked = writeMark(text, older);
        expect(readMark(writeMark(marked, newer))).toEqual({ notes: marked, bookingKey: newer });
      }),
    );
  });

  test("notes without a mark come back whole", () => {
    expect(readMark("Belt zelf [KCC-Hub is gebeld]")).toEqual({ notes: "Belt zelf [KCC-Hub is gebeld]" });
    expect(readMark("Zie [KCC-Hub a1] van gisteren")).toEqual({ notes: "Zie [KCC-Hub a1] van gisteren" });
  });

  test.each([undefined, null, ""])("no text is no notes and no key", (text) => {
    expect(readMark(text)).toEqual({});
  });

  test("a system that turns line ends into CRLF does not hide the key", () => {
    expect(readMark("Komt met rolstoel\r\n[KCC-Hub k-7]\r\n")).toEqual({ notes: "Komt met rolstoel\r\n", bookingKey: "k-7" });
  });

  test("what the department writes below the mark does not hide the key", () => {
    expect(readMark("Komt met rolstoel\n[KCC-Hub k-7]\nTeruggebeld, balie 4")).toEqual({
      notes: "Komt met rolstoel\nTeruggebeld, balie 4",
      bookingKey: "k-7",
    });
    expect(readMark("[KCC-Hub k-7]\nTeruggebeld")).toEqual({ notes: "Teruggebeld", bookingKey: "k-7" });
  });
});
