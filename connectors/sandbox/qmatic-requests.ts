import { z } from "zod";
import type { BookRequest, NewCustomer, Selection } from "./city/appointment-book.ts";

/** What clients send to Orchestra, with the longest texts that it keeps. A text that is too long is refused, never cut. */

const field = (length: number) => z.string().max(length).nullish();

/** Qmatic's own client sends an empty object for each person who comes along. */
const customer = z.object({
  firstName: field(200),
  lastName: field(200),
  email: field(255),
  phone: field(50),
  addressLine1: field(255),
  addressLine2: field(255),
  addressCity: field(255),
  addressState: field(255),
  addressZip: field(255),
  addressCountry: field(255),
  identificationNumber: field(255),
  externalId: field(255),
  custom: z.string().nullish(),
  dateOfBirth: z.union([z.iso.date(), z.number().int()]).nullish(),
});

const services = z.array(z.object({ publicId: z.string() })).min(1);
const appointment = z.object({ title: z.string().nullish(), notes: z.string().nullish(), custom: z.string().nullish() });

export const bookBody = appointment.extend({ customers: z.array(customer).min(1), services });
/** Version 1 knows one service, in the path, and one customer. */
export const bookBodyV1 = appointment.extend({ customer });
export const reserveBody = appointment.extend({ services, customers: z.array(customer).nullish() });
export const confirmBody = appointment.extend({ customers: z.array(customer).min(1) });
export const updateBody = appointment.extend({ customers: z.array(customer).min(1).nullish(), services: services.nullish() });

export type WireCustomer = z.infer<typeof customer>;

type Details = Pick<BookRequest, "title" | "notes" | "attributes">;

export function detailsFrom({ title, notes, custom }: z.infer<typeof appointment>): Details {
  return {
    ...(title == null ? {} : { title }),
    ...(notes == null ? {} : { notes }),
    ...(custom == null ? {} : { attributes: { custom } }),
  };
}

/** Orchestra knows only how many come in all; every service is for all of them. */
export function selectionOf(serviceIds: readonly string[], persons: number): Selection {
  return { products: serviceIds.map((productId) => ({ productId, amount: persons })), persons };
}

export function toCustomer(wire: WireCustomer): NewCustomer {
  const attributes = Object.fromEntries(
    (["addressLine1", "addressLine2", "addressState", "addressCountry", "externalId", "custom"] as const).flatMap((name) => {
      const value = wire[name];
      return value == null ? [] : [[name, value] as const];
    }),
  );
  return {
    lastName: wire.lastName ?? "",
    attributes,
    ...(wire.firstName == null ? {} : { firstName: wire.firstName }),
    ...(wire.email == null ? {} : { email: wire.email }),
    ...(wire.phone == null ? {} : { phone: wire.phone }),
    ...(wire.identificationNumber == null ? {} : { bsn: wire.identificationNumber }),
    ...(wire.dateOfBirth == null ? {} : { birthDate: birthDateOf(wire.dateOfBirth) }),
    ...(wire.addressZip == null && wire.addressCity == null
      ? {}
      : { address: { ...(wire.addressZip == null ? {} : { postcode: wire.addressZip }), ...(wire.addressCity == null ? {} : { city: wire.addressCity }) } }),
  };
}

function birthDateOf(wire: string | number): string {
  return typeof wire === "string" ? wire : new Date(wire).toISOString().slice(0, 10);
}
