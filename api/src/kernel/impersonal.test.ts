import { expect, test } from "vitest";
import { impersonal } from "./impersonal.ts";

test.each([
  ["BSN 999990019 is onbekend", "BSN … is onbekend"],
  ["Bel 06-12 34 56 78", "Bel …"],
  ["Mail naar a.bakker@example.test graag", "Mail naar … graag"],
  ["Op 1 december 2026 om 09:30 is het vol", "Op 1 december 2026 om 09:30 is het vol"],
  ["twee\nregels\u0007", "twee regels"],
])("%j is kept as %j", (text, kept) => {
  expect(impersonal(text)).toBe(kept);
});

test("a very long text is cut", () => {
  expect(impersonal("a ".repeat(50_000)).length).toBeLessThanOrEqual(300);
});
