import { type Abilities, Action, Capability } from "../kernel/abilities.ts";
import type { Appointment, AppointmentCustomer } from "./appointments.types.ts";

const open = ["name", "firstName", "initials", "lastNamePrefix", "lastName"] as const satisfies readonly (keyof AppointmentCustomer)[];
const withRight = ["bsn", "birthDate", "email", "phone", "address"] as const satisfies readonly (keyof AppointmentCustomer)[];

/**
 * For the audit log: which personal fields an answer has for this user, by the same rights as the policy on fields. What of it the desktop asked for is not
 * known here, so it may be less, and never more.
 */
export function personalFieldsOf(appointments: readonly Appointment[], abilities: Abilities): readonly string[] {
  const found = new Set<string>();
  for (const { departmentId, customers, notes } of appointments) {
    const seesPersons = abilities.may({ departmentId, capability: Capability.PERSONS, action: Action.VIEW });
    const fields = seesPersons ? [...open, ...withRight] : open;
    for (const customer of customers) {
      for (const field of fields) if (customer[field] !== undefined && customer[field] !== "") found.add(field);
    }
    if (seesPersons && notes) found.add("notes");
  }
  return [...found].toSorted();
}
