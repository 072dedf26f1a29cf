import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { startHttp } from "../../sdk/__fixtures__/loopback.ts";

/** The fictitious persons of the registry's own test environment. They stand in its inner form (GBA-V): what it answers with is derived from it here. */

const material = process.env.KCC_PROTOCOLS ?? fileURLToPath(new URL("../../../../shared/protocols", import.meta.url));
const folder = `${material}/haalcentraal-brp-personen`;

export const isOfficialMaterialAbsent = !existsSync(`${folder}/mock-test-persons-2024-06-11.json`);
if (isOfficialMaterialAbsent) console.info("Left out here: the official test persons of the BRP. Set KCC_PROTOCOLS to the folder with the protocol material.");

const table = z.object({ code: z.string().optional(), omschrijving: z.string().optional() });
const investigated = z.object({ aanduidingGegevensInOnderzoek: z.string() });
const rawPerson = z.object({
  burgerservicenummer: z.string(),
  geslacht: table.optional(),
  naam: z.object({ voornamen: z.string().optional(), voorvoegsel: z.string().optional(), geslachtsnaam: z.string() }),
  geboorte: z.object({ datum: z.string() }).optional(),
  overlijden: z.object({ datum: z.string(), inOnderzoek: investigated.optional() }).optional(),
  opschortingBijhouding: z.object({ reden: table }).optional(),
  geheimhoudingPersoonsgegevens: z.union([z.number(), z.string()]).optional(),
  persoonInOnderzoek: investigated.optional(),
  verblijfplaats: z.object({
    straat: z.string().optional(),
    naamOpenbareRuimte: z.string().optional(),
    huisnummer: z.string().optional(),
    huisletter: z.string().optional(),
    huisnummertoevoeging: z.string().optional(),
    postcode: z.string().optional(),
    woonplaats: z.string().optional(),
    locatiebeschrijving: z.string().optional(),
    regel1: z.string().optional(),
    regel2: z.string().optional(),
    regel3: z.string().optional(),
    land: table.optional(),
    inOnderzoek: investigated.optional(),
  }),
});
export type OfficialPerson = z.infer<typeof rawPerson>;

const index = z.object({
  more_than_30_at_address: z.array(z.object({ postcode: z.string(), huisnummer: z.string() })),
  same_name_and_birthdate: z.array(z.object({ geslachtsnaam: z.string(), geboortedatum: z.string(), count: z.number() })),
  one_person_at_address: z.array(z.object({ bsn: z.string(), postcode: z.string(), huisnummer: z.string() })),
  geheimhouding: z.array(z.object({ bsn: z.string() })),
  deceased: z.array(z.object({ bsn: z.string() })),
  partial_birthdate: z.array(z.object({ bsn: z.string() })),
});

const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
export const readOfficialPersons = (): readonly OfficialPerson[] => z.array(rawPerson).parse(read("mock-test-persons-2024-06-11.json"));
export const readOfficialIndex = (): z.infer<typeof index> => index.parse(read("derived-test-person-index.json"));
export const readErrorCatalogue = (): unknown => read("derived-error-catalogue.json");

/** The answer that the registry derives of what it has: with age and initials, with typed dates, without what is empty or unknown. */
export function toAnswer(person: OfficialPerson, today: string): Readonly<Record<string, unknown>> {
  const { naam, geboorte, overlijden, verblijfplaats, opschortingBijhouding, persoonInOnderzoek } = person;
  const firstNames = naam.voornamen?.trim();
  const isNameInvestigated = persoonInOnderzoek !== undefined && /^01(00|02)/.test(persoonInOnderzoek.aanduidingGegevensInOnderzoek);
  return withoutEmpty({
    burgerservicenummer: person.burgerservicenummer,
    geslacht: person.geslacht,
    leeftijd: geboorte && !overlijden ? ageOn(geboorte.datum, today) : undefined,
    naam: withoutEmpty({
      voornamen: firstNames || undefined,
      voorletters: firstNames
        ? `${firstNames
            .split(/\s+/)
            .map((name) => name.slice(0, 1))
            .join(".")}.`
        : undefined,
      voorvoegsel: naam.voorvoegsel,
      // A full stop is how the registry keeps an unknown name.
      geslachtsnaam: naam.geslachtsnaam === "." ? undefined : naam.geslachtsnaam,
      inOnderzoek: isNameInvestigated ? { geslachtsnaam: true, voornamen: true } : undefined,
    }),
    geboorte: geboorte && { datum: toDate(geboorte.datum) },
    verblijfplaats: toResidence(verblijfplaats),
    overlijden: overlijden && withoutEmpty({ datum: toDate(overlijden.datum), inOnderzoek: overlijden.inOnderzoek && { datum: true } }),
    opschortingBijhouding: opschortingBijhouding && { reden: opschortingBijhouding.reden },
    geheimhoudingPersoonsgegevens: Number(person.geheimhoudingPersoonsgegevens ?? 0) > 0 || undefined,
  });
}

function toResidence({ inOnderzoek, land, locatiebeschrijving, straat, huisnummer, naamOpenbareRuimte, ...rest }: OfficialPerson["verblijfplaats"]) {
  const flags = inOnderzoek && { type: true };
  const { regel1, regel2, regel3, huisletter, huisnummertoevoeging, postcode, woonplaats } = rest;
  if (land) return withoutEmpty({ type: "VerblijfplaatsBuitenland", verblijfadres: withoutEmpty({ land, regel1, regel2, regel3 }), inOnderzoek: flags });
  if (locatiebeschrijving !== undefined) return withoutEmpty({ type: "Locatie", verblijfadres: { locatiebeschrijving }, inOnderzoek: flags });
  if (straat === undefined || straat === ".") return withoutEmpty({ type: "VerblijfplaatsOnbekend", inOnderzoek: flags });
  const verblijfadres = withoutEmpty({
    officieleStraatnaam: naamOpenbareRuimte,
    korteStraatnaam: straat,
    huisnummer: huisnummer ? Number(huisnummer) : undefined,
    huisletter,
    huisnummertoevoeging,
    postcode,
    woonplaats,
  });
  return withoutEmpty({ type: "Adres", verblijfadres, inOnderzoek: flags });
}

function toDate(raw: string): Readonly<Record<string, unknown>> {
  const [year, month, day] = [raw.slice(0, 4), raw.slice(4, 6), raw.slice(6, 8)];
  if (year === "0000") return { type: "DatumOnbekend", onbekend: true, langFormaat: "onbekend" };
  if (month === "00") return { type: "JaarDatum", jaar: Number(year), langFormaat: year };
  if (day === "00") return { type: "JaarMaandDatum", jaar: Number(year), maand: Number(month), langFormaat: `${month} ${year}` };
  return { type: "Datum", datum: `${year}-${month}-${day}`, langFormaat: `${day} ${month} ${year}` };
}

function ageOn(raw: string, today: string): number | undefined {
  if (raw.endsWith("00") || raw.startsWith("0000")) return undefined;
  const birth = Temporal.PlainDate.from(`${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6, 8)}`);
  return birth.until(today, { largestUnit: "year" }).years;
}

function withoutEmpty(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

const question = z.object({
  type: z.string(),
  burgerservicenummer: z.array(z.string()).optional(),
  postcode: z.string().optional(),
  huisnummer: z.number().optional(),
  geslachtsnaam: z.string().optional(),
  geboortedatum: z.string().optional(),
});

/** A registry that has the official persons, and answers by number, address and name with birth date. */
export async function startOfficialBrp(persons: readonly OfficialPerson[], today: string): Promise<{ readonly url: string }> {
  async function answerTo(request: IncomingMessage): Promise<{ readonly status: number; readonly body: unknown }> {
    const asked = question.parse(JSON.parse(await text(request)));
    const found = persons.filter((person) => isMeant(person, asked));
    const most = { RaadpleegMetBurgerservicenummer: 20, ZoekMetPostcodeEnHuisnummer: 30 }[asked.type] ?? 10;
    if (found.length > most) return { status: 400, body: { status: 400, code: "tooManyResults", title: "Teveel zoekresultaten." } };
    return { status: 200, body: { type: asked.type, personen: found.map((person) => toAnswer(person, today)) } };
  }
  return await startHttp((request, response) => {
    answerTo(request).then(
      ({ status, body }) => response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body)),
      () => response.destroy(),
    );
  });
}

function isMeant(person: OfficialPerson, asked: z.infer<typeof question>): boolean {
  if (asked.burgerservicenummer) return asked.burgerservicenummer.includes(person.burgerservicenummer);
  if (person.overlijden) return false;
  if (asked.postcode !== undefined) return person.verblijfplaats.postcode === asked.postcode && person.verblijfplaats.huisnummer === String(asked.huisnummer);
  const isSameName = person.naam.geslachtsnaam.toLowerCase() === asked.geslachtsnaam?.toLowerCase();
  return isSameName && person.geboorte?.datum === asked.geboortedatum?.replaceAll("-", "");
}
