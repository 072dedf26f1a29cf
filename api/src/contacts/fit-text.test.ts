import { array, assert, constantFrom, integer, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { charactersOf, fitText } from "./fit-text.ts";

const marker = " … [ingekort; alles staat in KCC Hub, contact 4712380596]";
const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });
const wholeCharacters = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Words, spaces, and what is more than one code unit or code point to one reader's eye. */
const texts = array(oneof(string({ unit: "grapheme", maxLength: 12 }), constantFrom(" ", "\n", "👩‍👧‍👦", "é", "🇳🇱", "straatverlichting", "\uD83D", "\0", "क्षि")), {
  maxLength: 120,
}).map((parts) => parts.join(""));
const limits = integer({ min: charactersOf(marker), max: 300 });

describe("C4 a text that a register cannot keep whole", () => {
  test("is never longer than the limit, and always marked when something was left out", () => {
    assert(
      property(texts, limits, (whole, max) => {
        const { text, isShortened } = fitText(whole, { max, marker });
        expect(charactersOf(text)).toBeLessThanOrEqual(max);
        expect(isShortened).toBe(charactersOf(kept(whole)) > max);
        expect(isShortened ? text.endsWith(marker) : text === kept(whole)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps its beginning, and cuts nothing that a reader sees as one character", () => {
    assert(
      property(texts, limits, (whole, max) => {
        const { text, isShortened } = fitText(whole, { max, marker });
        const beginning = wholeCharacters(isShortened ? text.slice(0, -marker.length) : text);
        expect(wholeCharacters(kept(whole)).slice(0, beginning.length)).toEqual(beginning);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("ends between words where there are any, and is cut in the middle where there are none", () => {
    expect(fitText("een twee drie vier vijf zes zeven acht negen tien", { max: 30, marker: " …" })).toEqual({
      text: "een twee drie vier vijf zes …",
      isShortened: true,
    });
    expect(fitText("a".repeat(50), { max: 30, marker: " …" }).text).toBe(`${"a".repeat(28)} …`);
  });

  test("is as long as it may be, to the last character", () => {
    const whole = "💡".repeat(200);
    expect(fitText(whole, { max: 200, marker })).toEqual({ text: whole, isShortened: false });
    expect(fitText(`${whole}!`, { max: 200, marker }).isShortened).toBe(true);
  });
});

/** What a database cannot keep is no text: white space around it, a zero byte, half a pair. */
function kept(whole: string): string {
  return whole.toWellFormed().replaceAll("\0", "").trim();
}
