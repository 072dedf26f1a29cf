import type { PersonSearch } from "../sdk/index.ts";
import type { WireQuery } from "./haal-centraal-brp.wire.ts";

type Search = Exclude<PersonSearch, { readonly kind: "bsn" }>;
type SearchQuery = Exclude<WireQuery, { readonly type: "RaadpleegMetBurgerservicenummer" }>;

interface Wanted {
  readonly fields: readonly string[];
  readonly includeDeceased: boolean;
  /** Where somebody is sought when the search does not say it. */
  readonly ownMunicipality: string | undefined;
}

/**
 * The queries to try, in order, until one finds somebody. Usually one: only a lone letter at a house number may be registered in two ways,
 * as huisletter or as toevoeging. None: nobody said in which municipality.
 */
export function toSearchQueries(search: Search, { fields, includeDeceased, ownMunicipality }: Wanted): readonly SearchQuery[] {
  const common = { fields, ...(includeDeceased ? { inclusiefOverledenPersonen: true } : {}) };
  switch (search.kind) {
    case "name-and-birth-date": {
      const { birthDate, firstName } = search;
      return [
        {
          type: "ZoekMetGeslachtsnaamEnGeboortedatum",
          ...common,
          ...toName(search),
          geboortedatum: birthDate,
          // Callers give the name they go by: the first of several.
          ...(firstName === undefined ? {} : { voornamen: `${firstName}*` }),
        },
      ];
    }
    case "postcode-and-house-number": {
      const { postcode, houseNumber, lastName, isBeginning, birthDate } = search;
      const address = {
        type: "ZoekMetPostcodeEnHuisnummer",
        ...common,
        postcode,
        huisnummer: houseNumber,
        ...(lastName === undefined ? {} : { geslachtsnaam: isBeginning ? `${lastName}*` : lastName }),
        ...(birthDate === undefined ? {} : { geboortedatum: birthDate }),
      } as const;
      return readAddition(search.houseNumberAddition).map((addition) => ({ ...address, ...addition }));
    }
    case "name-and-municipality": {
      const { firstName, municipalityCode = ownMunicipality } = search;
      if (municipalityCode === undefined) return [];
      // Here the wildcard needs three letters: a shorter name is sought as it is.
      const voornamen = firstName.length >= wildcardNameMin ? `${firstName}*` : firstName;
      return [{ type: "ZoekMetNaamEnGemeenteVanInschrijving", ...common, ...toName(search), voornamen, gemeenteVanInschrijving: municipalityCode }];
    }
    case "street-and-house-number": {
      const { houseNumber, municipalityCode = ownMunicipality } = search;
      if (municipalityCode === undefined) return [];
      const address = {
        type: "ZoekMetStraatHuisnummerEnGemeenteVanInschrijving",
        ...common,
        straat: toStreet(search),
        huisnummer: houseNumber,
        gemeenteVanInschrijving: municipalityCode,
      } as const;
      return readAddition(search.houseNumberAddition).map((addition) => ({ ...address, ...addition }));
    }
  }
}

const wildcardNameMin = 3;

function toName({ lastName, isBeginning, lastNamePrefix }: Extract<Search, { readonly firstName?: string }>) {
  return { geslachtsnaam: isBeginning ? `${lastName}*` : lastName, ...(lastNamePrefix === undefined ? {} : { voorvoegsel: lastNamePrefix }) };
}

function toStreet({ street, streetIs }: Extract<Search, { readonly kind: "street-and-house-number" }>): string {
  switch (streetIs) {
    case "beginning":
      return `${street}*`;
    case "end":
      return `*${street}`;
    case undefined:
      return street;
  }
}

type WireAddition = { readonly huisletter?: string; readonly huisnummertoevoeging?: string };

function readAddition(text: string | undefined): readonly WireAddition[] {
  if (text === undefined) return [{}];
  if (/^[A-Za-z]$/.test(text)) return [{ huisletter: text }, { huisnummertoevoeging: text }];
  const split = /^([A-Za-z])[ -]?(\d{1,4})$/.exec(text);
  const whole: WireAddition = { huisnummertoevoeging: text };
  return split?.[1] && split[2] ? [{ huisletter: split[1], huisnummertoevoeging: split[2] }, whole] : [whole];
}

/** Our names of the details of a search, by the registry's. */
export const detailNames: Readonly<Record<string, string>> = {
  burgerservicenummer: "bsn",
  geslachtsnaam: "lastName",
  geboortedatum: "birthDate",
  voorvoegsel: "lastNamePrefix",
  voornamen: "firstName",
  postcode: "postcode",
  huisnummer: "houseNumber",
  huisletter: "houseNumberAddition",
  huisnummertoevoeging: "houseNumberAddition",
  straat: "street",
  gemeenteVanInschrijving: "municipalityCode",
};
