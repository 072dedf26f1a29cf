import { z } from "zod";

/** The registry's own words: BRP API Personen 2.7. Only what we read; absent, null, false and unknown all look alike there. */

export const wireDate = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Datum"), datum: z.iso.date() }),
  z.object({ type: z.literal("JaarMaandDatum"), jaar: z.int().min(0).max(9999), maand: z.int().min(1).max(12) }),
  z.object({ type: z.literal("JaarDatum"), jaar: z.int().min(0).max(9999) }),
  z.object({ type: z.literal("DatumOnbekend") }),
]);
export type WireDate = z.infer<typeof wireDate>;

const codeTable = z.object({ code: z.string().optional(), omschrijving: z.string().optional() });
/** Flags beside the names of members, dates and further objects: read by `isAnyTrue`. */
const underInvestigation = z.record(z.string(), z.unknown());
export type WireUnderInvestigation = z.infer<typeof underInvestigation>;

const name = z.object({
  voornamen: z.string().optional(),
  voorletters: z.string().optional(),
  voorvoegsel: z.string().optional(),
  geslachtsnaam: z.string().optional(),
  inOnderzoek: underInvestigation.optional(),
});

const residenceAddress = z.object({
  officieleStraatnaam: z.string().optional(),
  korteStraatnaam: z.string().optional(),
  huisnummer: z.int().optional(),
  huisletter: z.string().optional(),
  huisnummertoevoeging: z.string().optional(),
  postcode: z.string().optional(),
  woonplaats: z.string().optional(),
  locatiebeschrijving: z.string().optional(),
  regel1: z.string().optional(),
  regel2: z.string().optional(),
  regel3: z.string().optional(),
  land: codeTable.optional(),
  inOnderzoek: underInvestigation.optional(),
});

const residence = z.object({
  type: z.enum(["Adres", "Locatie", "VerblijfplaatsBuitenland", "VerblijfplaatsOnbekend"]),
  verblijfadres: residenceAddress.optional(),
  inOnderzoek: underInvestigation.optional(),
});
export type WireResidence = z.infer<typeof residence>;

export const wirePerson = z.object({
  // Asked in every request, because each person who is looked up must be logged. Without it nothing can be delivered.
  burgerservicenummer: z.string().regex(/^\d{9}$/),
  naam: name.optional(),
  geboorte: z.object({ datum: wireDate.optional(), inOnderzoek: underInvestigation.optional() }).optional(),
  geslacht: codeTable.optional(),
  leeftijd: z.int().optional(),
  verblijfplaats: residence.optional(),
  overlijden: z.object({ datum: wireDate.optional(), inOnderzoek: underInvestigation.optional() }).optional(),
  opschortingBijhouding: z.object({ reden: codeTable.optional() }).optional(),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  inOnderzoek: underInvestigation.optional(),
});
export type WirePerson = z.infer<typeof wirePerson>;

export const wireAnswer = z.object({ personen: z.array(wirePerson).max(100).optional() });

export const wireProblem = z.object({
  code: z.string().optional(),
  invalidParams: z.array(z.object({ name: z.string().optional() })).optional(),
});

export const wireToken = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().optional() });

/** What may be asked. One operation, told apart by `type`. */
export type WireQuery = { readonly fields: readonly string[] } & (
  | { readonly type: "RaadpleegMetBurgerservicenummer"; readonly burgerservicenummer: readonly string[] }
  | {
      readonly type: "ZoekMetGeslachtsnaamEnGeboortedatum";
      readonly geslachtsnaam: string;
      readonly geboortedatum: string;
      readonly voorvoegsel?: string;
      readonly voornamen?: string;
      readonly inclusiefOverledenPersonen?: boolean;
    }
  | {
      readonly type: "ZoekMetPostcodeEnHuisnummer";
      readonly postcode: string;
      readonly huisnummer: number;
      readonly huisletter?: string;
      readonly huisnummertoevoeging?: string;
      readonly geslachtsnaam?: string;
      readonly geboortedatum?: string;
      readonly inclusiefOverledenPersonen?: boolean;
    }
  | {
      readonly type: "ZoekMetNaamEnGemeenteVanInschrijving";
      readonly geslachtsnaam: string;
      readonly voornamen: string;
      readonly gemeenteVanInschrijving: string;
      readonly voorvoegsel?: string;
      readonly inclusiefOverledenPersonen?: boolean;
    }
  | {
      readonly type: "ZoekMetStraatHuisnummerEnGemeenteVanInschrijving";
      readonly straat: string;
      readonly huisnummer: number;
      readonly gemeenteVanInschrijving: string;
      readonly huisletter?: string;
      readonly huisnummertoevoeging?: string;
      readonly inclusiefOverledenPersonen?: boolean;
    }
);
