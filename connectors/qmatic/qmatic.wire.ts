import { z } from "zod";

/**
 * Only what we read of Orchestra's answers, tolerant of more. Blank text is what Orchestra often has instead of null: both mean absent.
 * Members that only newer versions send are optional.
 */
const text = z
  .string()
  .nullish()
  .transform((found) => found?.trim() || undefined);

const moment = z.union([z.string().refine(isMoment, "not a moment"), z.number()]);

// A zone that this computer does not know is as good as none: the configured one is used instead.
const zone = z.string().refine(isZone).optional().catch(undefined);

/** Settings of a service, kept as JSON within a string. Broken JSON in it says nothing about the service itself. */
const serviceSettings = z
  .string()
  .nullish()
  .transform((found) => parseSettings(found ?? ""));

export const wireService = z.object({
  publicId: z.string().min(1),
  name: z.string(),
  duration: z.number().nullish(),
  additionalCustomerDuration: z.number().nullish(),
  // Service groups leave both out, and list only what may be chosen.
  active: z.boolean().nullish(),
  publicEnabled: z.boolean().nullish(),
  custom: serviceSettings,
});
export type WireService = z.infer<typeof wireService>;

export const wireServiceList = z.object({ serviceList: z.array(wireService) });

const group = z.object({ services: z.array(wireService) });
export const wireBranchGroups = z.array(group);
export const wireGroupsPerBranch = z.array(z.object({ branchPublicId: z.string().min(1), serviceGroups: z.array(group) }));

export const wireBranch = z.object({
  publicId: z.string().min(1),
  name: z.string(),
  timeZone: zone,
  addressLine1: text,
  addressLine2: text,
  addressZip: text,
  addressCity: text,
  phone: text,
});
export type WireBranch = z.infer<typeof wireBranch>;

export const wireBranchEnvelope = z.object({ branch: wireBranch });
export const wireBranchList = z.object({ branchList: z.array(wireBranch) });

/** `2026-12-01T00:00:00`, local to the branch. */
export const wireDates = z.object({ dates: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T|$)/)) });
/** `08:30`, local to the branch. */
export const wireTimes = z.object({ times: z.array(z.string().regex(/^\d{2}:\d{2}$/)) });

export const wireCustomer = z.object({
  publicId: z.string().nullish(),
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  addressLine1: text,
  addressLine2: text,
  addressZip: text,
  addressCity: text,
  identificationNumber: text,
  // Sent as an ISO date, mostly answered in epoch milliseconds.
  dateOfBirth: z.union([z.string(), z.number()]).nullish(),
  dateOfBirthWithoutTime: text,
});
export type WireCustomer = z.infer<typeof wireCustomer>;

const bookedService = z.object({ publicId: z.string(), name: z.string() });

export const wireAppointment = z.object({
  publicId: z.string().min(1),
  status: z.number().nullish(),
  start: moment,
  end: moment.nullish(),
  title: z.string().nullish(),
  notes: z.string().nullish(),
  numberOfCustomers: z.number().nullish(),
  updated: z.number().nullish(),
  services: z.array(bookedService),
  customers: z.array(wireCustomer),
  branch: z.object({ publicId: z.string(), name: z.string(), timeZone: zone }),
});
export type WireAppointment = z.infer<typeof wireAppointment>;

export const wireAppointmentEnvelope = z.object({ appointment: wireAppointment });
export const wireAppointmentList = z.object({ appointmentList: z.array(wireAppointment) });

/** A customer as both searches answer it: details within `properties` (by e-mail) or beside the name (staff). */
export const wireFoundCustomer = z.object({
  publicId: z.string().min(1),
  lastName: text,
  email: text,
  phone: text,
  dateOfBirth: z.union([z.string(), z.number()]).nullish(),
  dateOfBirthWithoutTime: text,
  properties: z.object({ email: text, phoneNumber: text, dateOfBirth: z.union([z.string(), z.number()]).nullish() }).nullish(),
});
export type WireFoundCustomer = z.infer<typeof wireFoundCustomer>;

export const wireFoundCustomers = z.array(wireFoundCustomer);
export const wireStaffCustomerList = z.object({ customerList: z.array(wireFoundCustomer) });

/** The staff's branches carry the number by which the staff's search knows them. */
export const wireStaffBranchList = z.object({ branchList: z.array(z.object({ publicId: z.string().min(1), id: z.number() })) });

/**
 * A row of the staff's list of a branch's appointments: notes stand within `properties`, and the id that the rest of the API knows is the
 * external one. Calendar-shaped rows (notes and `publicId` at the top) are read as well.
 */
export const wireStaffRow = z
  .object({
    publicId: z.string().min(1).nullish(),
    externalId: z.string().min(1).nullish(),
    notes: z.string().nullish(),
    properties: z.object({ notes: z.string().nullish() }).nullish(),
    status: z.union([z.string(), z.number()]).nullish(),
  })
  .transform((row) => ({
    publicId: row.publicId ?? row.externalId ?? undefined,
    notes: row.notes ?? row.properties?.notes ?? undefined,
    isCancelled: row.status === 53 || /cancel/i.test(String(row.status)),
  }));
export const wireStaffRows = z.array(wireStaffRow);
export type WireStaffRow = z.infer<typeof wireStaffRow>;

/** What a booking or an update sends. */
export interface WireBooking {
  readonly title: string;
  readonly notes: string;
  readonly customers: readonly WireCustomerSent[];
  readonly services: readonly { readonly publicId: string }[];
}

/** The longest text that Orchestra keeps in each field. */
export const customerFieldLengths = {
  firstName: 200,
  lastName: 200,
  email: 255,
  phone: 50,
  addressLine1: 255,
  addressLine2: 255,
  addressCity: 255,
  addressZip: 255,
  identificationNumber: 255,
} as const;

export type WireCustomerSent = { readonly publicId?: string; readonly dateOfBirth?: string } & {
  readonly [Field in keyof typeof customerFieldLengths]?: string;
};

function isMoment(found: string): boolean {
  try {
    Temporal.Instant.from(found);
    return true;
  } catch {
    return false;
  }
}

const zonesKept = 100;
const zones = new Map<string, boolean>();

/** Asked of every appointment, and always about the same few zones; asking the platform costs as much as reading the appointment. */
function isZone(found: string): boolean {
  const known = zones.get(found);
  if (known !== undefined) return known;
  const isKnownHere = isZoneHere(found);
  if (zones.size < zonesKept) zones.set(found, isKnownHere);
  return isKnownHere;
}

function isZoneHere(found: string): boolean {
  try {
    return new Intl.DateTimeFormat("nl", { timeZone: found }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const settings = z.object({ infoText: text });

function parseSettings(found: string): { readonly infoText?: string | undefined } {
  try {
    return settings.parse(JSON.parse(found));
  } catch {
    return {};
  }
}
