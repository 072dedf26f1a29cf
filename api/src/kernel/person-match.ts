import type { Customer } from "@kcc-hub/connectors/sdk";
import { fold } from "./person-keys.ts";

/** A household shares an e-mail address: when name or birth date is known and the department has another, it is somebody else's. */
export function isAbout(customers: readonly Partial<Customer>[], known: Partial<Customer>): boolean {
  if (customers.length === 0) return true;
  return customers.some(({ lastName, birthDate, bsn }) => {
    if (known.bsn && bsn) return known.bsn === bsn;
    if (known.birthDate && birthDate && known.birthDate !== birthDate) return false;
    return !known.lastName || !lastName || isSameName(known.lastName, lastName);
  });
}

/** Systems keep the prefix apart, before the name, or not at all: `Horst` and `ter Horst` are the same. */
function isSameName(one: string, other: string): boolean {
  const [shorter = "", longer = ""] = [fold(one), fold(other)].toSorted((a, b) => a.length - b.length);
  return longer.endsWith(shorter);
}
