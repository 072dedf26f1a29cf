import type { RegisteredPerson } from "./city/registry.ts";

/** The registry's way of writing a person; what is empty is left out, as the registry does. */

type Wire = Readonly<Record<string, unknown>>;

/** Of the whole city. */
export const municipalityCode = "0597";

/** The whole record, of which the answer shows what was asked. */
export function toWirePerson(person: RegisteredPerson, today: string): Wire {
  return withoutEmpty({
    burgerservicenummer: person.bsn,
    geslacht: person.gender === "male" ? { code: "M", omschrijving: "man" } : { code: "V", omschrijving: "vrouw" },
    leeftijd: ageOf(person, today),
    naam: withoutEmpty({
      voornamen: person.firstName,
      voorletters: person.initials,
      voorvoegsel: person.lastNamePrefix,
      geslachtsnaam: person.lastName,
      volledigeNaam: [person.firstName, person.lastNamePrefix, person.lastName].filter(Boolean).join(" "),
    }),
    geboorte: { datum: toWireDate(person.birthDate) },
    verblijfplaats: toResidence(person),
    adressering: toAddressing(person),
    overlijden: person.deceasedOn && { datum: toWireDate(person.deceasedOn) },
    gemeenteVanInschrijving: person.residence === "abroad" ? undefined : { code: municipalityCode, omschrijving: person.address.city },
    ...automatic(person),
  });
}

/** Delivered without being asked. */
function automatic({ deceasedOn, residence, confidential }: RegisteredPerson): Wire {
  const suspension = deceasedOn
    ? { reden: { code: "O", omschrijving: "overlijden" }, datum: toWireDate(deceasedOn) }
    : residence === "abroad"
      ? { reden: { code: "E", omschrijving: "emigratie" } }
      : undefined;
  return withoutEmpty({ opschortingBijhouding: suspension, geheimhoudingPersoonsgegevens: confidential || undefined });
}

const automaticNames = ["opschortingBijhouding", "geheimhoudingPersoonsgegevens"] as const;

export function toWireDate(date: string): Wire {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (year === 0) return { type: "DatumOnbekend", onbekend: true, langFormaat: "onbekend" };
  if (month === 0) return { type: "JaarDatum", jaar: year, langFormaat: String(year) };
  const monthName = monthNames[month - 1] ?? "";
  if (day === 0) return { type: "JaarMaandDatum", jaar: year, maand: month, langFormaat: `${monthName} ${year}` };
  return { type: "Datum", datum: date, langFormaat: `${day} ${monthName} ${year}` };
}

const monthNames = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** Left out where the birth date leaves it open, and after death. */
function ageOf({ birthDate, deceasedOn }: RegisteredPerson, today: string): number | undefined {
  const [year = 0, month = 0, day = 0] = birthDate.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split("-").map(Number);
  if (deceasedOn || year === 0 || month === 0 || (day === 0 && month === thisMonth)) return undefined;
  const hadBirthday = month < thisMonth || (month === thisMonth && day <= thisDay);
  return thisYear - year - (hadBirthday ? 0 : 1);
}

function toResidence({ residence, address, addressUnderInvestigation }: RegisteredPerson): Wire {
  switch (residence) {
    case "location":
      return { type: "Locatie", verblijfadres: { locatiebeschrijving: "Woonboot bij de sluis" } };
    case "abroad":
      return {
        type: "VerblijfplaatsBuitenland",
        verblijfadres: { regel1: "Rue de la Gare 12", regel2: "59000 Lille", land: { code: "5002", omschrijving: "Frankrijk" } },
      };
    case "unknown":
      return { type: "VerblijfplaatsOnbekend" };
    case "address":
      return {
        type: "Adres",
        verblijfadres: withoutEmpty({
          officieleStraatnaam: address.street,
          korteStraatnaam: address.street.slice(0, 24),
          huisnummer: address.houseNumber,
          ...additionOf(address.houseNumberAddition),
          postcode: address.postcode,
          woonplaats: address.city,
          inOnderzoek: addressUnderInvestigation ? { officieleStraatnaam: true, huisnummer: true, datumIngangOnderzoek: toWireDate("2026-10-01") } : undefined,
        }),
      };
  }
}

/** One letter is a huisletter; everything else is a toevoeging. */
export function additionOf(addition: string | undefined): { readonly huisletter?: string; readonly huisnummertoevoeging?: string } {
  if (addition === undefined) return {};
  return /^[A-Za-z]$/.test(addition) ? { huisletter: addition } : { huisnummertoevoeging: addition };
}

function toAddressing({ residence, address }: RegisteredPerson): Wire | undefined {
  if (residence !== "address") return undefined;
  const { street, houseNumber, houseNumberAddition, postcode, city } = address;
  const { huisletter = "", huisnummertoevoeging } = additionOf(houseNumberAddition);
  return {
    adresregel1: `${street} ${houseNumber}${huisletter}${huisnummertoevoeging ? ` ${huisnummertoevoeging}` : ""}`,
    adresregel2: `${postcode.slice(0, 4)} ${postcode.slice(4)}  ${city.toUpperCase()}`,
  };
}

/** What of the record was asked, and what comes by itself. */
export function selectFields(person: Wire, paths: readonly string[]): Wire {
  const selected: Record<string, unknown> = {};
  for (const path of paths) copyPath(person, selected, path.split("."));
  for (const name of automaticNames) if (name in person) selected[name] = person[name];
  return selected;
}

function copyPath(from: Wire, to: Record<string, unknown>, [name = "", ...rest]: readonly string[]): void {
  const value = from[name];
  if (value === undefined) return;
  if (rest.length === 0 || !isRecord(value)) {
    to[name] = value;
    return;
  }
  const kept = to[name];
  // What kind of thing it is, and whether it is under investigation, comes with whatever is asked of it.
  const target: Record<string, unknown> = isRecord(kept) ? { ...kept } : {};
  for (const always of ["type", "inOnderzoek"]) if (always in value) target[always] = value[always];
  copyPath(value, target, rest);
  if (Object.keys(target).length > 0) to[name] = target;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutEmpty(members: Wire): Wire {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
