import "reflect-metadata";
import { expect, test } from "vitest";
import { Action, Capability, createAbilities } from "../kernel/abilities.ts";
import { make } from "../kernel/make.ts";
import { personalFieldsOf } from "./personal-fields.ts";
import { Appointment, AppointmentCustomer } from "./appointments.types.ts";

const anna = { userId: "anna", name: "Anna Test", roles: ["agent"], kind: "person" } as const;
const seesPersons = createAbilities(anna, [{ departmentId: "burgerzaken", capability: Capability.PERSONS, action: Action.VIEW }]);

const customer = (departmentId: string) =>
  make(AppointmentCustomer, { departmentId, name: "V. Voorbeeld", lastName: "Voorbeeld", bsn: "999990019", email: "v@example.test" });
const appointmentAt = (departmentId: string, notes?: string) =>
  Object.assign(new Appointment(), { departmentId, customers: [customer(departmentId)], notes }) satisfies Partial<Appointment>;

test("the audit log tells which personal fields the answer has, and no values", () => {
  const fields = personalFieldsOf([appointmentAt("burgerzaken", "Neemt het oude paspoort mee")], seesPersons);
  expect(fields).toEqual(["bsn", "email", "lastName", "name", "notes"]);
});

test("what the user's rights hold back is not told as handed out", () => {
  expect(personalFieldsOf([appointmentAt("belastingen", "iets")], seesPersons)).toEqual(["lastName", "name"]);
  expect(personalFieldsOf([], seesPersons)).toEqual([]);
});
