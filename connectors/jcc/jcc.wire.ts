import { z } from "zod";

/**
 * What the hub reads of JCC-Afspraken "WARP" v1. Members without a value are left out by JCC; a null is tolerated as well.
 * Times come without offset and mean Europe/Amsterdam.
 */

export const wireToken = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().nullish() });

export const wireVersion = z.object({ warpApiVersion: z.string().nullish() });

export const wireActivity = z.object({
  id: z.string().min(1),
  description: z.string().nullish(),
  /** HTML, in the recordings. */
  necessities: z.string().nullish(),
  /** Seconds. */
  appointmentDuration: z.number().nullish(),
  /** 0 means without limit. */
  maxCountForEvent: z.number().nullish(),
});
export type WireActivity = z.infer<typeof wireActivity>;
export const wireActivities = z.array(wireActivity);

export const wireLocation = z.object({
  id: z.string().min(1),
  description: z.string().nullish(),
  isActive: z.boolean().nullish(),
  phoneNumberList: z.array(z.object({ phoneNumber: z.object({ value: z.string().nullish() }).nullish() })).nullish(),
  address: z
    .object({
      streetName: z.string().nullish(),
      houseNumber: z.string().nullish(),
      houseNumberSuffix: z.string().nullish(),
      postalCode: z.string().nullish(),
      city: z.string().nullish(),
    })
    .nullish(),
});
export type WireLocation = z.infer<typeof wireLocation>;
export const wireLocations = z.array(wireLocation);

const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/);

export const wireDateRange = z.object({ minDate: localDateTime, maxDate: localDateTime });
export type WireDateRange = z.infer<typeof wireDateRange>;

export const wireAvailability = z.object({
  availableTimesList: z.array(localDateTime),
  /** Seconds, for the whole selection. */
  appointmentDuration: z.number().positive(),
});
export type WireAvailability = z.infer<typeof wireAvailability>;

/** Minutes: the one duration that is not in seconds. */
export const wireDuration = z.number().positive();

/** 0 visible, 1 hidden, 2 required; what is left out is visible. */
const fieldState = z.number().nullish();

export const wireCustomerFields = z.object({
  gender: fieldState,
  firstName: fieldState,
  initials: fieldState,
  areFirstNameOrInitialsRequired: z.boolean().nullish(),
  lastNamePrefix: fieldState,
  birthDate: fieldState,
  socialSecurityNumber: fieldState,
  nationality: fieldState,
  language: fieldState,
  emailAddress: fieldState,
  mainPhoneNumber: fieldState,
  mobilePhoneNumber: fieldState,
  isAnyPhoneNumberRequired: z.boolean().nullish(),
  streetName: fieldState,
  houseNumber: fieldState,
  houseNumberSuffix: fieldState,
  postalCode: fieldState,
  city: fieldState,
  country: fieldState,
});
export type WireCustomerFields = z.infer<typeof wireCustomerFields>;

export const wireCustomer = z.object({
  isMainCustomer: z.boolean().nullish(),
  /** 0 other or not said, 1 male, 2 female. */
  gender: z.number().nullish(),
  firstName: z.string().nullish(),
  initials: z.string().nullish(),
  lastNamePrefix: z.string().nullish(),
  lastName: z.string().nullish(),
  birthDate: z.string().nullish(),
  socialSecurityNumber: z.string().nullish(),
  emailAddress: z.string().nullish(),
  phoneNumber: z.string().nullish(),
  mobilePhoneNumber: z.string().nullish(),
  streetName: z.string().nullish(),
  /** A number by JCC's types, text in its forms. */
  houseNumber: z.union([z.number(), z.string()]).nullish(),
  houseNumberSuffix: z.string().nullish(),
  postalCode: z.string().nullish(),
  city: z.string().nullish(),
});
export type WireCustomer = z.infer<typeof wireCustomer>;

export const wireAppointment = z.object({
  id: z.string().min(1),
  startDateTime: localDateTime,
  endDateTime: localDateTime.nullish(),
  /** What people read out. Announced to disappear. */
  number: z.union([z.number(), z.string()]).nullish(),
  caseId: z.string().nullish(),
  activityList: z.array(z.object({ amount: z.number().nullish(), activity: wireActivity })),
  customerList: z.array(wireCustomer).nullish(),
  location: z.object({ id: z.string().nullish(), description: z.string().nullish() }),
  message: z.string().nullish(),
});
export type WireAppointment = z.infer<typeof wireAppointment>;

/**
 * The answer to a booking or a cancellation, always with status 200. The flag says how it went; JCC's own test system leaves it out after
 * a cancellation that succeeded, where the id is then the sign. A failure has a code, and may have an id too.
 */
export const wireAcknowledgement = z
  .object({
    id: z.string().nullish(),
    acknowledgeIsSuccess: z.boolean().nullish(),
    code: z.union([z.number(), z.string()]).nullish(),
    message: z.string().nullish(),
    validateErrors: z.array(z.string()).nullish(),
  })
  .transform((wire, context) => {
    const succeeded = wire.acknowledgeIsSuccess ?? (wire.id && wire.code == null ? true : wire.code == null ? undefined : false);
    if (succeeded === false) return { kind: "refused" as const, message: wire.message?.trim() || undefined, validateErrors: wire.validateErrors ?? [] };
    if (succeeded && wire.id) return { kind: "done" as const, id: wire.id };
    context.addIssue({ code: "custom", message: "neither success with an id nor a refusal" });
    return z.NEVER;
  });
export type WireAcknowledgement = z.infer<typeof wireAcknowledgement>;

/** How JCC reports every fault of its own and many a fault of the caller, with status 500. */
export const wireInternalException = z.object({ title: z.literal("InternalException") });

/** What a booking sends. Members without a value are left out, save those that JCC wants as null. */
export interface WireBooking {
  readonly id: null;
  readonly activityList: readonly WireSelectedActivity[];
  readonly customerList: readonly WireNewCustomer[];
  readonly fromDateTime: string;
  readonly toDateTime: string;
  readonly locationId: string;
  readonly message: string;
  readonly fieldList: null;
}

export interface WireSelectedActivity {
  readonly activityId: string;
  readonly amount: number;
}

export interface WireNewCustomer {
  readonly id: null;
  readonly isMainCustomer: boolean;
  readonly gender: 0 | 1 | 2;
  readonly firstName?: string;
  readonly initials?: string;
  readonly lastNamePrefix?: string;
  readonly lastName: string;
  readonly birthDate?: string;
  readonly socialSecurityNumber?: string;
  readonly emailAddress?: string;
  readonly phoneNumber?: string;
  readonly mobilePhoneNumber?: string;
  readonly streetName?: string;
  readonly houseNumber?: number;
  readonly houseNumberSuffix?: string;
  readonly postalCode?: string;
  readonly city?: string;
}
