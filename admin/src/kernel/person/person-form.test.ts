import { expect, test } from "vitest";
import { emptyPerson, isEmptyPerson, toCustomerInput, toPersonKey } from "./person-form.ts";

test("A4 only what is filled in is sent, without the spaces around it", () => {
  const person = {
    ...emptyPerson(),
    lastName: " Horst ",
    birthDate: "2000-08-19",
    address: { postcode: "8974 LB", houseNumber: " 54 ", houseNumberAddition: "" },
  };
  expect(toPersonKey(person)).toEqual({ lastName: "Horst", birthDate: "2000-08-19", postcode: "8974 LB", houseNumber: 54 });
});

test("a house number with a letter is no number, so it is not sent as one", () => {
  const person = { ...emptyPerson(), address: { postcode: "8974LB", houseNumber: "54a", houseNumberAddition: "" } };
  expect(toPersonKey(person)).toEqual({ postcode: "8974LB" });
});

test("a form with spaces only is empty", () => {
  expect(isEmptyPerson({ ...emptyPerson(), bsn: "  " })).toBe(true);
  expect(isEmptyPerson({ ...emptyPerson(), bsn: "0" })).toBe(false);
});

test("a customer has an address only when it is whole", () => {
  const half = { ...emptyPerson(), lastName: "Jansen", address: { postcode: "8974LB", houseNumber: "", houseNumberAddition: "A" } };
  expect(toCustomerInput(half)).toEqual({ lastName: "Jansen" });
  expect(toCustomerInput({ ...half, address: { ...half.address, houseNumber: "12" } })).toEqual({
    lastName: "Jansen",
    address: { postcode: "8974LB", houseNumber: 12, houseNumberAddition: "A" },
  });
});
