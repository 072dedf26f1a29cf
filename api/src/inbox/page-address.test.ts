import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pageAddressOf, prefixesOf, ruleHolds } from "./page-address.ts";

test.each([
  ["https://www.gemeente.nl/Paspoort/", "gemeente.nl/paspoort"],
  ["gemeente.nl", "gemeente.nl"],
  ["http://gemeente.nl:8080/a//b/index.html?bsn=999990019#x", "gemeente.nl/a/b"],
  ["  https://gemeente.nl/zorg  ", "gemeente.nl/zorg"],
])("F2 %j is the page %j", (text, address) => {
  expect(pageAddressOf(text)).toBe(address);
});

test.each(["", "paspoort", "mailto:a@gemeente.nl", "https://localhost/x", "https://[::1]/", "gemeente nl", `https://gemeente.nl/${"a".repeat(600)}`])(
  "F2 %j is no page",
  (text) => {
    expect(pageAddressOf(text)).toBeUndefined();
  },
);

test("F2 a rule holds for its page and those below it, and for no neighbour that begins with the same letters", () => {
  expect(ruleHolds("gemeente.nl/zorg", "gemeente.nl/zorg")).toBe(true);
  expect(ruleHolds("gemeente.nl/zorg", "gemeente.nl/zorg/wmo")).toBe(true);
  expect(ruleHolds("gemeente.nl/zorg", "gemeente.nl/zorgtoeslag")).toBe(false);
});

test("F2 every rule that holds for a page is among its prefixes, and what is normalised stays as it is", () => {
  const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const address = fc.tuple(part, fc.array(part, { maxLength: 5 })).map(([host, path]) => [`${host}x.nl`, ...path].join("/"));
  fc.assert(
    fc.property(address, address, (page, rule) => {
      const normal = pageAddressOf(page);
      fc.pre(normal !== undefined);
      expect(pageAddressOf(normal ?? "")).toBe(normal);
      expect(prefixesOf(normal ?? "").includes(rule)).toBe(ruleHolds(rule, normal ?? ""));
      for (const prefix of prefixesOf(normal ?? "")) expect(ruleHolds(prefix, normal ?? "")).toBe(true);
    }),
  );
});
