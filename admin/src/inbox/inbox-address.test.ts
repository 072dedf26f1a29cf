import * as fc from "fast-check";
import { expect, test } from "vitest";
import { choiceOf, type Choice, everything, filterOf, kinds, readChoice, sorts, stands, writeChoice } from "./inbox-address.ts";

const choices: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom(undefined, ...kinds),
  stand: fc.constantFrom(...stands),
  who: fc.constantFrom("everybody", "me", "nobody", "a-colleague"),
  team: fc.constantFrom("", "kennisbank", "vth"),
  isOverdue: fc.boolean(),
  words: fc.constantFrom("", "hond", '"nieuwe foto" -kind'),
  page: fc.constantFrom("", "ravenmeer.example/afval"),
  sort: fc.constantFrom(...sorts),
});
const asQuery = (choice: Choice) => Object.fromEntries(Object.entries(writeChoice(choice)).map(([key, value]) => [key, String(value)]));

test("F4 whatever is chosen comes back from the address, and from a kept view", () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readChoice(asQuery(choice))).toEqual(choice);
      expect(choiceOf({ filterJson: JSON.stringify(filterOf(choice)), sort: choice.sort })).toEqual(choice);
    }),
  );
});

test("F4 a fresh inbox has a short address and asks for what is open", () => {
  expect(writeChoice(everything)).toEqual({});
  expect(filterOf(everything)).toEqual({});
});

test("F4 an address or a view that makes no sense is a fresh inbox", () => {
  expect(readChoice({ soort: "bestaat-niet", stand: ["open", "klaar"], volgorde: null })).toEqual(everything);
  expect(choiceOf({ filterJson: "{ not json", sort: "DUE_FIRST" })).toEqual(everything);
});
