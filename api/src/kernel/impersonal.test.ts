import { expect, test } from "vitest";
import { impersonal, withoutContactDetails } from "./impersonal.ts";

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

test.each([
  ["BSN 999990019 staat niet in de brief", "BSN [bsn] staat niet in de brief"],
  ["bsn 9999.90.019", "bsn [bsn]"],
  ["bel 06-12345678 of +31 6 1234 5678", "bel [telefoonnummer] of [telefoonnummer]"],
  ["mail a.bakker@example.test, graag", "mail [e-mailadres], graag"],
  ["zaak 2026-0001234 en formulier 123456789", "zaak 2026-0001234 en formulier 123456789"],
  ["twee\nregels over artikel 9:11", "twee\nregels over artikel 9:11"],
])("%j is shown to managers as %j", (text, shown) => {
  expect(withoutContactDetails(text)).toBe(shown);
});
