import { z } from "zod";

/** The words of Klantinteracties 0.9. Only what the hub reads; servers send much more. */

const reference = z.object({ uuid: z.uuid() });
const text = z.string().nullish();

export const wireContact = z.object({
  uuid: z.uuid(),
  url: z.string().max(1_000),
  referentienummer: text,
  hadBetrokkenen: z.array(reference),
  metadata: z.object({ contact: text }).nullish(),
});
export type WireContact = z.infer<typeof wireContact>;

export const wireMadeContact = z.object({ klantcontact: wireContact, betrokkene: reference.nullish() });
export const wireMade = reference;

function page<Item extends z.ZodType>(item: Item) {
  return z.object({ next: text, results: z.array(item).max(500) });
}
export interface WirePage<Item> {
  /** Only whether there is one: the hub counts pages itself, and goes to no address that an answer names. */
  readonly next?: string | null | undefined;
  readonly results: readonly Item[];
}

export const wireContacts = page(wireContact);
export const wireActors = page(z.object({ uuid: z.uuid(), indicatieActief: z.boolean().nullish() }));
export const wireAddresses = page(z.object({ adres: z.string(), soortDigitaalAdres: z.string() }));
const identification = z.object({ objectId: z.string(), codeObjecttype: z.string(), codeRegister: z.string() });
export const wireSubjects = page(z.object({ onderwerpobjectidentificator: identification.nullish() }));
export const wireHandlers = page(z.object({ actor: reference }));
export const wireTasks = page(z.object({ referentienummer: text }));
export const wirePersons = page(
  z.object({
    uuid: z.uuid(),
    indicatieActief: z.boolean().nullish(),
    partijIdentificatoren: z.array(z.object({ partijIdentificator: z.object({ objectId: text, codeSoortObjectId: text }).nullish() })).nullish(),
  }),
);

export const wireProblem = z.object({
  code: text,
  invalidParams: z.array(z.object({ name: text, code: text })).nullish(),
});
