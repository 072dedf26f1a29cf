import { z } from "zod";

/** What the hub reads of the department protocol (`openapi.yaml`). Further members are ignored: departments may send more. */

const id = z.string().min(1).max(200);
const day = z.iso.date();
/** RFC 3339 with an offset. */
const moment = z.iso.datetime({ offset: true });

const personKeyKind = z.enum(["bsn", "name-and-birth-date", "postcode-and-house-number", "email", "phone"]);

export const wireSupports = z.object({
  rescheduling: z.enum(["atomic", "none"]),
  findByPerson: z.array(personKeyKind),
  findByCaseNumber: z.boolean(),
  changes: z.array(z.enum(["notes", "customer", "items"])),
  severalProducts: z.boolean(),
  severalPersons: z.boolean(),
});
export type WireSupports = z.infer<typeof wireSupports>;

export const wireHealth = z.object({ status: z.literal("ok"), protocol: z.string().regex(/^1\.\d+$/), supports: wireSupports });
export type WireHealth = z.infer<typeof wireHealth>;

const address = z.object({
  street: z.string().optional(),
  houseNumber: z.int().optional(),
  houseNumberAddition: z.string().optional(),
  postcode: z.string().optional(),
  city: z.string().optional(),
});

export const wireProducts = z.object({
  products: z.array(
    z.object({
      id,
      name: z.string().min(1),
      description: z.string().optional(),
      durationMinutes: z.int().positive().optional(),
      additionalPersonMinutes: z.int().nonnegative().optional(),
      personsMax: z.int().positive().optional(),
      requirements: z.array(z.string()),
      costs: z.array(z.object({ description: z.string(), amountCents: z.int().nonnegative() })),
      itemKinds: z.array(z.object({ id, name: z.string().min(1), volumeUnits: z.number().nonnegative(), amountMax: z.int().positive() })).optional(),
    }),
  ),
});

export const wireLocations = z.object({
  locations: z.array(z.object({ id, name: z.string().min(1), address: address.optional(), phone: z.string().optional() })),
});

export const wireDays = z.object({ days: z.array(day) });

export const wireSlots = z.object({ slots: z.array(z.object({ start: moment, end: moment.optional() })) });

const wireCustomer = z.object({
  bsn: z.string().optional(),
  firstName: z.string().optional(),
  initials: z.string().optional(),
  lastNamePrefix: z.string().optional(),
  lastName: z.string().min(1),
  birthDate: day.optional(),
  gender: z.enum(["female", "male", "other"]).optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: address.optional(),
});

export const wireAppointment = z.object({
  id,
  reference: z.string().min(1),
  caseNumber: z.string().optional(),
  status: z.enum(["booked", "arrived", "in-progress", "completed", "no-show", "cancelled"]),
  products: z.array(z.object({ productId: id, name: z.string(), amount: z.int().positive() })),
  persons: z.int().positive(),
  location: z.object({ id: id.optional(), name: z.string() }),
  start: moment,
  end: moment.optional(),
  customers: z.array(wireCustomer),
  notes: z.string().optional(),
  items: z.array(z.object({ kindId: id, amount: z.int().positive() })).optional(),
  idempotencyKey: z.string().optional(),
  version: z.string().min(1),
});
export type WireAppointment = z.infer<typeof wireAppointment>;

export const wireAppointments = z.object({ appointments: z.array(wireAppointment) });

/** A refusal. The list of codes is closed, but may grow: a code that is not known is treated by its status. */
export const wireProblem = z.object({
  code: z.string(),
  detail: z.string().optional(),
  fields: z.array(z.string()).optional(),
  current: wireAppointment.optional(),
});
export type WireProblem = z.infer<typeof wireProblem>;
