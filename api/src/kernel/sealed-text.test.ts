import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSealedTexts } from "./sealed-text.ts";

const secret = "a secret of at least thirty-two characters";
const seals = createSealedTexts(secret, "sealed-contacts");

test("a sealed text opens at its place, and shows nothing of itself until then", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 8, maxLength: 200 }), (text) => {
      const sealed = seals.seal(text, "row-1");
      expect(sealed).not.toContain(text);
      expect(seals.open(sealed, "row-1")).toBe(text);
      expect(seals.seal(text, "row-1")).not.toBe(sealed);
    }),
  );
});

test("it opens at no other place, with no other secret, and not when a bit was changed or the end cut off", () => {
  const sealed = seals.seal("mevrouw Voorbeeld, 06 12345678", "row-1");
  const bytes = Buffer.from(sealed, "base64url");
  expect(() => seals.open(sealed, "row-2")).toThrow("does not open");
  expect(() => createSealedTexts("another secret of thirty-two characters", "sealed-contacts").open(sealed, "row-1")).toThrow("does not open");
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => seals.open(changed.toString("base64url"), "row-1")).toThrow("does not open");
  }
  for (const length of [0, 11, 12, 20, 27, bytes.length - 1])
    expect(() => seals.open(bytes.subarray(0, length).toString("base64url"), "row-1")).toThrow("does not open");
});
