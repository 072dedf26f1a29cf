import { z } from "zod";

/** What callers send, as connectors/hub-protocol/openapi.yaml describes it. Members that are not described are ignored. */

const Id = z.string().min(1).max(200);
const Day = z.iso.date();
const Moment = z.iso.datetime({ offset: true });
const Postcode = z.string().regex(/^[1-9][0-9]{3}[A-Z]{2}$/);
const Bsn = z.string().regex(/^[0-9]{9}$/);

const Address = z.object({
  street: z.string().max(200).optional(),
  houseNumber: z.int().min(1).max(99_999).optional(),
  houseNumberAddition: z.string().max(20).optional(),
  postcode: Postcode.optional(),
  city: z.string().max(200).optional(),
});
const PickUpAddress = Address.required({ postcode: true, houseNumber: true });

const Package = z
  .array(z.object({ kindId: Id, amount: z.int().min(1).max(1000) }))
  .min(1)
  .max(100)
  .refine((items) => new Set(items.map((item) => item.kindId)).size === items.length, { error: "Each kind at most once" });

const Selection = z.object({
  products: z
    .array(z.object({ productId: Id, amount: z.int().min(1).max(100) }))
    .min(1)
    .max(20),
  persons: z.int().min(1).max(100),
  address: PickUpAddress.optional(),
  items: Package.optional(),
});

const Customer = z.object({
  bsn: Bsn.optional(),
  firstName: z.string().max(200).optional(),
  initials: z.string().max(40).optional(),
  lastNamePrefix: z.string().max(40).optional(),
  lastName: z.string().min(1).max(200),
  birthDate: Day.optional(),
  gender: z.enum(["female", "male", "other"]).optional(),
  email: z.string().max(254).optional(),
  phone: z.string().max(40).optional(),
  address: Address.optional(),
});

export const AppointmentId = z.object({ id: Id });
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
export const CombinableQuery = z.object({
  productId: z.union([Id.transform((id) => [id]), z.array(Id).min(1).max(20)]),
  locationId: Id.optional(),
});
export const LocationQuery = z.object({ productIds: z.array(Id).min(1).max(20), address: PickUpAddress.optional() });
export const DayQuery = z.object({ selection: Selection, locationId: Id, from: Day, until: Day });
export const SlotQuery = z.object({ selection: Selection, locationId: Id, date: Day });
export const HoldRequest = z.object({ selection: Selection, locationId: Id, start: Moment });
export const RescheduleRequest = z.object({ start: Moment, locationId: Id });
export const CancelRequest = z.object({ reason: z.string().min(1).max(1000) });

export const AppointmentRequest = HoldRequest.extend({
  customers: z.array(Customer).min(1).max(100),
  notes: z.string().max(4000).optional(),
  caseNumber: z.string().min(1).max(100).optional(),
  holdId: Id.optional(),
});
export type AppointmentRequest = z.infer<typeof AppointmentRequest>;

export const AppointmentPatch = z
  .object({
    notes: z.string().max(4000).nullable().optional(),
    customer: z
      .object({
        bsn: Bsn.nullable(),
        firstName: z.string().max(200).nullable(),
        initials: z.string().max(40).nullable(),
        lastNamePrefix: z.string().max(40).nullable(),
        lastName: z.string().min(1).max(200),
        birthDate: Day.nullable(),
        gender: z.enum(["female", "male", "other"]).nullable(),
        email: z.string().max(254).nullable(),
        phone: z.string().max(40).nullable(),
        address: Address.nullable(),
      })
      .partial()
      .refine((customer) => Object.keys(customer).length > 0, { error: "Nothing to change" })
      .optional(),
    items: Package.optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, { error: "Nothing to change" });
export type AppointmentPatch = z.infer<typeof AppointmentPatch>;

export const AppointmentQuery = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reference"), reference: z.string().min(1).max(100) }),
  z.object({ kind: z.literal("case-number"), caseNumber: z.string().min(1).max(100) }),
  z.object({ kind: z.literal("idempotency-key"), idempotencyKey: IdempotencyKey }),
  z.object({ kind: z.literal("bsn"), bsn: Bsn }),
  z.object({ kind: z.literal("name-and-birth-date"), lastName: z.string().min(1), birthDate: Day }),
  z.object({
    kind: z.literal("postcode-and-house-number"),
    postcode: Postcode,
    houseNumber: z.int().min(1),
    houseNumberAddition: z.string().optional(),
  }),
  z.object({ kind: z.literal("email"), email: z.string().min(3) }),
  z.object({ kind: z.literal("phone"), phone: z.string().min(5) }),
]);
export type AppointmentQuery = z.infer<typeof AppointmentQuery>;
