import { meldingStatuses, type NewMelding } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import { InformChannel, Informer } from "./melding-report.words.ts";

/**
 * What the ledger keeps of each kind of operation on meldingen. It is read back after a crash, perhaps by a newer version of the hub: so it is parsed, like
 * anything that comes from outside. Payloads hold personal data and are cleared when the operation is settled; outcomes hold none.
 */
const address = z.object({
  street: z.string().optional(),
  houseNumber: z.number().optional(),
  houseNumberAddition: z.string().optional(),
  postcode: z.string().optional(),
  city: z.string().optional(),
});
const place = z.object({ point: z.object({ latitude: z.number(), longitude: z.number() }).optional(), address: address.optional() });
const priority = z.enum(["low", "normal", "high"]);
const contact = z.object({ email: z.string().optional(), phone: z.string().optional(), sharingAllowed: z.boolean() });
const person = z.object({
  bsn: z.string().optional(),
  firstName: z.string().optional(),
  initials: z.string().optional(),
  lastNamePrefix: z.string().optional(),
  lastName: z.string().optional(),
  birthDate: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: address.optional(),
});

const newMelding: z.ZodType<NewMelding> = z.object({
  categoryId: z.string(),
  place,
  text: z.string(),
  extraText: z.string().optional(),
  incidentAt: z.string(),
  reporter: contact.optional(),
  answers: z
    .array(z.object({ questionId: z.string(), question: z.string(), values: z.array(z.string()).readonly() }))
    .readonly()
    .optional(),
  priority: priority.optional(),
});

/** What the hub itself keeps of who reported. */
const report = z.object({
  userId: z.string(),
  categoryId: z.string(),
  reporter: person,
  informBy: z.enum(InformChannel).optional(),
  informer: z.enum(Informer),
  feedbackDueOn: z.string().optional(),
});

/** Ids of photos that wait in the hub. */
const attachments = z.array(z.string()).readonly();

export const createPayload = z.object({ melding: newMelding, report, subject: z.string(), attachments: attachments.optional() });
/** `subject`: the number of the melding, as a person who must settle it would look it up. */
export const joinPayload = z.object({ meldingId: z.string(), subject: z.string(), note: z.string(), contact: contact.optional(), report });
export const changePayload = z.object({
  meldingId: z.string(),
  subject: z.string(),
  categoryId: z.string().optional(),
  place: place.optional(),
  priority: priority.optional(),
  reason: z.string().optional(),
  version: z.string().optional(),
});
export const notePayload = z.object({ meldingId: z.string(), subject: z.string(), text: z.string() });
export const attachPayload = z.object({ meldingId: z.string(), subject: z.string(), attachments });
export const cancelPayload = z.object({
  meldingId: z.string(),
  subject: z.string(),
  reason: z.string(),
  informReporter: z.boolean(),
  version: z.string().optional(),
});

const known = { meldingId: z.string(), reference: z.string(), status: z.enum(meldingStatuses) };
const gone = z.object({ kind: z.literal("gone") });
const rejected = z.object({ kind: z.literal("rejected"), reason: z.string(), message: z.string(), fields: z.array(z.string()).readonly() });

/** What came of one call to the department. */
export const createResult = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("created"), ...known }),
  z.object({ kind: z.literal("accepted"), receipt: z.string().optional() }),
  rejected,
]);
export const changeResult = z.discriminatedUnion("kind", [z.object({ kind: z.enum(["changed", "conflict"]), ...known }), gone, rejected]);
export const reporterResult = z.discriminatedUnion("kind", [z.object({ kind: z.enum(["added", "to-be-confirmed"]) }), gone, rejected]);

/** Nothing was sent: the system takes neither reporters nor notes. */
export const keptHere = z.object({ kind: z.literal("kept-here") });

export const photoResult = z.discriminatedUnion("kind", [z.object({ kind: z.literal("added") }), gone, rejected]);

/** How many photos the department has, why it refused others, and of how many a person must see what became. */
const photosSent = z.object({ added: z.number(), refused: z.array(z.string()).readonly(), open: z.number() });

/** What came of the whole operation. */
export const meldingOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["joined", "changed", "noted", "cancelled", "conflict"]), meldingId: z.string(), reference: z.string() }),
  z.object({ kind: z.enum(["created", "attached"]), meldingId: z.string(), reference: z.string(), photos: photosSent.optional() }),
  gone,
  rejected,
  z.object({ kind: z.literal("unavailable"), code: z.string() }),
  z.object({ kind: z.literal("needs-attention") }),
]);

/** What every payload and result that names a melding has in common. */
export const withMeldingId = z.object({ meldingId: z.string() });

export type CreatePayload = z.infer<typeof createPayload>;
export type JoinPayload = z.infer<typeof joinPayload>;
export type ChangePayload = z.infer<typeof changePayload>;
export type NotePayload = z.infer<typeof notePayload>;
export type AttachPayload = z.infer<typeof attachPayload>;
export type CancelPayload = z.infer<typeof cancelPayload>;
export type CreateResult = z.infer<typeof createResult>;
export type ChangeResult = z.infer<typeof changeResult>;
export type ReporterResult = z.infer<typeof reporterResult>;
export type PhotoResult = z.infer<typeof photoResult>;
export type PhotosSent = z.infer<typeof photosSent>;
export type Rejection = z.infer<typeof rejected>;
export type MeldingOutcome = z.infer<typeof meldingOutcome>;
