import { expect, test } from "vitest";
import { hashPersonKey, keysOf } from "./person-keys.ts";

const secret = "s".repeat(32);

test.each([
  ["phone numbers", { kind: "phone", phone: "06-1234 5678" } as const, { kind: "phone", phone: "+31612345678" } as const],
  ["phone numbers with 00", { kind: "phone", phone: "0031612345678" } as const, { kind: "phone", phone: "0612345678" } as const],
  ["e-mail addresses", { kind: "email", email: "A.Bakker@Example.TEST " } as const, { kind: "email", email: "a.bakker@example.test" } as const],
  [
    "names",
    { kind: "name-and-birth-date", lastName: "Ondřej-Smit", birthDate: "1980-01-02" } as const,
    { kind: "name-and-birth-date", lastName: "ondrej smit", birthDate: "1980-01-02" } as const,
  ],
  [
    "addresses of one household",
    { kind: "postcode-and-house-number", postcode: "1234 ab", houseNumber: 5, houseNumberAddition: "A" } as const,
    { kind: "postcode-and-house-number", postcode: "1234AB", houseNumber: 5 } as const,
  ],
])("the same %s, written in two ways, have one hash", (_, one, other) => {
  expect(hashPersonKey(one, secret)).toBe(hashPersonKey(other, secret));
});

test("another person, another kind and another secret have other hashes", () => {
  const hash = hashPersonKey({ kind: "email", email: "a@example.test" }, secret);
  expect(hashPersonKey({ kind: "email", email: "b@example.test" }, secret)).not.toBe(hash);
  expect(hashPersonKey({ kind: "phone", phone: "a@example.test" }, secret)).not.toBe(hash);
  expect(hashPersonKey({ kind: "email", email: "a@example.test" }, "t".repeat(32))).not.toBe(hash);
  expect(hash).not.toContain("example");
});

test("half a key is no key", () => {
  expect(keysOf({ lastName: "Bakker" })).toEqual([]);
  expect(keysOf({ birthDate: "1980-01-02", address: { postcode: "1234AB" } })).toEqual([]);
  expect(keysOf({ lastName: "Bakker", birthDate: "1980-01-02", email: "a@example.test" }).map(({ kind }) => kind)).toEqual(["name-and-birth-date", "email"]);
});
