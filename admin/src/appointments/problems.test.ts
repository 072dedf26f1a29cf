import { expect, test } from "vitest";
import { problemIn } from "./problems.ts";

test("a success is no problem, and every refusal is", () => {
  const invalid = { __typename: "InvalidInput", code: "INVALID_INPUT", message: "Er klopt 1 veld niet.", fields: [] } as const;
  expect(problemIn({ __typename: "SlotList", items: [] })).toBeUndefined();
  expect(problemIn(invalid)).toBe(invalid);
});
