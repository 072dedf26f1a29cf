import type { BookedCustomer, NewCustomer } from "./city/types.ts";
import type { AppointmentPatch } from "./hub-protocol-requests.ts";

/** The people of an appointment after a merge patch of the first: what is absent stays, what is null goes. */
export function patchedCustomers(customers: readonly BookedCustomer[], patch: NonNullable<AppointmentPatch["customer"]>): readonly NewCustomer[] {
  const [first, ...others] = customers;
  if (!first) return [];
  return [
    {
      attributes: first.attributes,
      lastName: patch.lastName ?? first.lastName,
      bsn: merged(first.bsn, patch.bsn),
      firstName: merged(first.firstName, patch.firstName),
      initials: merged(first.initials, patch.initials),
      lastNamePrefix: merged(first.lastNamePrefix, patch.lastNamePrefix),
      birthDate: merged(first.birthDate, patch.birthDate),
      gender: merged(first.gender, patch.gender),
      email: merged(first.email, patch.email),
      phone: merged(first.phone, patch.phone),
      address: merged(first.address, patch.address),
    },
    ...others,
  ];
}

function merged<Value>(known: Value | undefined, patch: Value | null | undefined): Value | undefined {
  return patch === undefined ? known : (patch ?? undefined);
}
