import type { PartialDate, Person, PersonField, Residence } from "../sdk/index.ts";
import type { WireDate, WirePerson, WireResidence, WireUnderInvestigation } from "./haal-centraal-brp.wire.ts";

const address = "verblijfplaats.verblijfadres";

/**
 * The registry's paths of each of our fields. What it delivers by itself (geheimhouding, opschorting, in onderzoek) must not be asked: that is
 * an error there.
 */
export const pathsOf: Readonly<Record<PersonField, readonly string[]>> = {
  bsn: ["burgerservicenummer"],
  name: ["naam.voornamen", "naam.voorletters", "naam.voorvoegsel", "naam.geslachtsnaam"],
  birthDate: ["geboorte.datum"],
  gender: ["geslacht"],
  age: ["leeftijd"],
  address: [
    `${address}.officieleStraatnaam`,
    `${address}.korteStraatnaam`,
    `${address}.huisnummer`,
    `${address}.huisletter`,
    `${address}.huisnummertoevoeging`,
    `${address}.postcode`,
    `${address}.woonplaats`,
    `${address}.locatiebeschrijving`,
    `${address}.regel1`,
    `${address}.regel2`,
    `${address}.regel3`,
    `${address}.land`,
  ],
  deathDate: ["overlijden.datum"],
};

/** Fields that a search gives too; for the others each person found has to be read by number. */
export const fieldsOfSearch: ReadonlySet<PersonField> = new Set(["bsn", "name", "birthDate", "gender", "age"]);

/** Only the fields that were asked, even if the registry should give more. */
export function toPerson(wire: WirePerson, fields: ReadonlySet<PersonField>): Person {
  const { naam, geboorte, geslacht, leeftijd, verblijfplaats, overlijden } = wire;
  return {
    bsn: wire.burgerservicenummer,
    ...(fields.has("name") && naam ? { name: toName(naam) } : {}),
    ...(fields.has("birthDate") && geboorte?.datum ? { birthDate: toPartialDate(geboorte.datum) } : {}),
    ...(fields.has("gender") && geslacht ? { gender: genders[geslacht.code ?? ""] ?? "unknown" } : {}),
    ...(fields.has("age") && leeftijd !== undefined ? { age: leeftijd } : {}),
    ...(fields.has("address") && verblijfplaats ? { address: toResidence(verblijfplaats) } : {}),
    ...(fields.has("deathDate") && overlijden?.datum ? { deathDate: toPartialDate(overlijden.datum) } : {}),
    // O is the registry's code for a record that is closed because the person died.
    deceased: wire.opschortingBijhouding?.reden?.code === "O",
    confidential: wire.geheimhoudingPersoonsgegevens ?? false,
    underInvestigation: [...fields].filter((field) => isUnderInvestigation(wire, field)),
  };
}

const genders: Readonly<Record<string, NonNullable<Person["gender"]>>> = { M: "male", V: "female" };

function toName({ voornamen, voorletters, voorvoegsel, geslachtsnaam }: NonNullable<WirePerson["naam"]>): NonNullable<Person["name"]> {
  return {
    ...(voornamen === undefined ? {} : { firstNames: voornamen }),
    ...(voorletters === undefined ? {} : { initials: voorletters }),
    ...(voorvoegsel === undefined ? {} : { lastNamePrefix: voorvoegsel }),
    ...(geslachtsnaam === undefined ? {} : { lastName: geslachtsnaam }),
  };
}

function toPartialDate(date: WireDate): PartialDate {
  switch (date.type) {
    case "Datum":
      return { kind: "day", date: date.datum };
    case "JaarMaandDatum":
      return { kind: "month", year: date.jaar, month: date.maand };
    case "JaarDatum":
      return { kind: "year", year: date.jaar };
    case "DatumOnbekend":
      return { kind: "unknown" };
  }
}

function toResidence({ type, verblijfadres = {} }: WireResidence): Residence {
  switch (type) {
    case "Adres":
      return { kind: "address", ...toAddress(verblijfadres) };
    case "Locatie":
      return { kind: "location", description: verblijfadres.locatiebeschrijving ?? "" };
    case "VerblijfplaatsBuitenland": {
      const lines = [verblijfadres.regel1, verblijfadres.regel2, verblijfadres.regel3].filter((line) => line !== undefined);
      const country = verblijfadres.land?.omschrijving;
      return { kind: "abroad", lines, ...(country === undefined ? {} : { country }) };
    }
    case "VerblijfplaatsOnbekend":
      return { kind: "unknown" };
  }
}

function toAddress(wire: NonNullable<WireResidence["verblijfadres"]>) {
  const street = wire.officieleStraatnaam ?? wire.korteStraatnaam;
  const addition = `${wire.huisletter ?? ""}${wire.huisnummertoevoeging ? ` ${wire.huisnummertoevoeging}` : ""}`.trim();
  return {
    ...(street === undefined ? {} : { street }),
    ...(wire.huisnummer === undefined ? {} : { houseNumber: wire.huisnummer }),
    ...(addition === "" ? {} : { houseNumberAddition: addition }),
    ...(wire.postcode === undefined ? {} : { postcode: wire.postcode.replaceAll(" ", "").toUpperCase() }),
    ...(wire.woonplaats === undefined ? {} : { city: wire.woonplaats }),
  };
}

function isUnderInvestigation({ inOnderzoek, naam, geboorte, verblijfplaats, overlijden }: WirePerson, field: PersonField): boolean {
  switch (field) {
    case "bsn":
      return inOnderzoek?.burgerservicenummer === true;
    case "gender":
      return inOnderzoek?.geslacht === true;
    case "age":
      return inOnderzoek?.leeftijd === true;
    case "name":
      return isAnyTrue(naam?.inOnderzoek);
    case "birthDate":
      return isAnyTrue(geboorte?.inOnderzoek);
    case "address":
      return isAnyTrue(verblijfplaats?.inOnderzoek) || isAnyTrue(verblijfplaats?.verblijfadres?.inOnderzoek);
    case "deathDate":
      return isAnyTrue(overlijden?.inOnderzoek);
  }
}

function isAnyTrue(flags: WireUnderInvestigation | undefined): boolean {
  return Object.values(flags ?? {}).includes(true);
}
