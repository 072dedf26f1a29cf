import { expect, test } from "vitest";
import { lazily } from "./lazily.ts";

test("a part is made when it is first asked for, and once", () => {
  const made: string[] = [];
  const parts = lazily<{ readonly one: object; readonly other: object }>({
    one: () => {
      made.push("one");
      return {};
    },
    other: () => {
      made.push("other");
      return {};
    },
  });
  expect(made).toEqual([]);
  expect(parts.one).toBe(parts.one);
  expect(made).toEqual(["one"]);
  expect(Object.keys(parts)).toEqual(["one", "other"]);
});
