import { expect, test } from "vitest";
import { endsIntent, fieldErrorsOf } from "./problems.ts";

const invalid = {
  __typename: "InvalidInput",
  code: "INVALID_INPUT",
  message: "Er kloppen 2 velden niet.",
  fields: [
    { field: "customer.bsn", message: "Dit BSN klopt niet." },
    { field: "selection.address.postcode", message: "Deze postcode klopt niet." },
  ],
} as const;

test("what is wrong with a field is found by its path in the input", () => {
  const errorOf = fieldErrorsOf(invalid);
  expect(errorOf("customer.bsn")).toBe("Dit BSN klopt niet.");
  expect(errorOf("selection.address.postcode")).toBe("Deze postcode klopt niet.");
  expect(errorOf("customer.email")).toBeUndefined();
});

test("a path that begins with the argument's name is the same field", () => {
  const fields = [{ field: "person.bsn", message: "Dit BSN klopt niet." }];
  expect(fieldErrorsOf({ ...invalid, fields })("bsn")).toBe("Dit BSN klopt niet.");
});

test("only an unknown outcome leaves the intent open", () => {
  expect(endsIntent({ __typename: "OutcomeUnknown" })).toBe(false);
  expect(endsIntent({ __typename: "DepartmentUnavailable" })).toBe(true);
  expect(endsIntent({ __typename: "AppointmentBooked" })).toBe(true);
});
