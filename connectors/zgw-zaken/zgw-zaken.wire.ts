import { z } from "zod";

/** The words of ZGW Zaken 1.5 and Catalogi 1.3. Only what the hub reads; servers send much more. Empty text means absent there. */

const text = z.string().nullish();
const date = z.iso.date().nullish();
const url = z.string().max(1_000);

const status = z.object({ statustype: url, datumStatusGezet: z.iso.datetime({ offset: true }), statustoelichting: text });
export type WireStatus = z.infer<typeof status>;

const result = z.object({ resultaattype: url, toelichting: text });
export type WireResult = z.infer<typeof result>;

/** Somebody's part in a case. Whose it is may stand elsewhere (`betrokkene`), and then only its address is here. */
const role = z.object({
  zaak: url,
  betrokkeneType: z.string(),
  omschrijvingGeneriek: text,
  afwijkendeNaamBetrokkene: text,
  betrokkeneIdentificatie: z
    .object({
      inpBsn: text,
      voornamen: text,
      voorletters: text,
      voorvoegselGeslachtsnaam: text,
      geslachtsnaam: text,
      statutaireNaam: text,
      handelsnaam: z.array(z.string()).nullish(),
    })
    .nullish(),
});
export type WireRole = z.infer<typeof role>;

export const wireCase = z.object({
  url,
  uuid: z.string(),
  identificatie: z.string(),
  zaaktype: url,
  omschrijving: text,
  startdatum: z.iso.date(),
  einddatum: date,
  einddatumGepland: date,
  uiterlijkeEinddatumAfdoening: date,
  opschorting: z.object({ indicatie: z.boolean(), reden: text }).nullish(),
  verlenging: z.object({ reden: text }).nullish(),
  rollen: z.array(url),
  status: url.nullish(),
  resultaat: url.nullish(),
  /** What was asked for with `expand`; servers leave out what is not there. */
  _expand: z.object({ rollen: z.array(role).nullish(), status: status.nullish(), resultaat: result.nullish() }).nullish(),
});
export type WireCase = z.infer<typeof wireCase>;

function page<Item extends z.ZodType>(item: Item) {
  return z.object({ next: z.string().nullish(), results: z.array(item).max(500) });
}
export interface WirePage<Item> {
  /** Only whether there is one: the hub counts pages itself, and goes to no address that an answer names. */
  readonly next?: string | null | undefined;
  readonly results: readonly Item[];
}

export const wireCases = page(wireCase);
export const wireRoles = page(role);
export const wireStatuses = page(status);
export const wireStatus = status;
export const wireResult = result;

export const wireCaseType = z.object({ omschrijving: z.string() });
export const wireStepTypes = page(z.object({ url, omschrijving: z.string(), statustekst: text, volgnummer: z.int(), isEindstatus: z.boolean().nullish() }));
export const wireResultType = z.object({ omschrijving: z.string() });

export const wireProblem = z.object({
  code: text,
  invalidParams: z.array(z.object({ name: text, code: text })).nullish(),
});

/** What is sent to find somebody's cases: as a body, for a citizen service number must stand in no address. */
export interface WireSearch {
  readonly rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: string;
  readonly rol__omschrijvingGeneriek: "initiator";
  readonly ordering: readonly string[];
  readonly expand: readonly string[];
}
