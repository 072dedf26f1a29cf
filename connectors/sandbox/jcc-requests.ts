import { z } from "zod";
import { InternalException } from "./jcc-exception.ts";

/** Lists are repeated parameters; one is a list of one. */
const List = z.union([z.string().transform((one) => [one]), z.array(z.string())]).pipe(z.array(z.string().min(1)).min(1));
const Day = z
  .string()
  .transform((text) => text.slice(0, 10))
  .pipe(z.iso.date());
const AmountText = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number);
const Amounts = z.union([AmountText.transform((one) => [one]), z.array(AmountText)]);

const pairs = { activityId: List, amount: Amounts };

export const IdQuery = z.object({ id: z.string().min(1) });
export const OfferQuery = z.object({ locationId: z.string().min(1).optional() });
export const AdditionalQuery = z.object({
  selectedActivityId: List,
  includeSelectedActivities: z.string().optional(),
  locationId: z.string().min(1).optional(),
});
export const SelectedQuery = z.object({ selectedActivityId: List });
export const ActivitiesQuery = z.object({ activityId: List });
export const TimesQuery = z.object({ ...pairs, locationId: z.string().min(1), fromDate: Day, toDate: Day });
export const DurationQuery = z.object({ ...pairs, dateTime: Day });

const text = (max: number) => z.string().max(max).nullish();
const Customer = z.object({
  gender: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  firstName: text(128),
  initials: text(128),
  lastNamePrefix: text(128),
  lastName: z.string().max(128),
  birthDate: text(40),
  socialSecurityNumber: text(16),
  emailAddress: text(254),
  phoneNumber: text(40),
  mobilePhoneNumber: text(16),
  streetName: text(64),
  houseNumber: z.union([z.int(), z.string().max(16)]).nullish(),
  houseNumberSuffix: text(16),
  postalCode: text(16),
  city: text(80),
});
export type CustomerRequest = z.infer<typeof Customer>;

export const AppointmentRequest = z.object({
  activityList: z.array(z.object({ activityId: z.string().min(1), amount: z.int().min(1).max(999) })).min(1),
  customerList: z.array(Customer).min(1),
  fromDateTime: z.iso.datetime({ offset: true, local: true }),
  toDateTime: z.iso.datetime({ offset: true, local: true }),
  locationId: z.string().min(1),
  message: z.string().nullish(),
});
export type AppointmentRequest = z.infer<typeof AppointmentRequest>;

export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new InternalException();
  return parsed.data;
}
