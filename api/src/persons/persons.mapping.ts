import type { PartialDate as KnownDate, Person as KnownPerson, PersonField, Residence } from "@kcc-hub/connectors/sdk";
import { make } from "../kernel/make.ts";
import { detailOf } from "../kernel/person-detail.ts";
import { Gender, PartialDate, Person, PersonAddress, PersonName, ResidenceKind } from "./persons.types.ts";

/** A person as the purpose allows to show them. */
export function personToGraphql(person: KnownPerson, allowed: ReadonlySet<PersonField>): Person {
  const { bsn, name, birthDate, gender, age, address, deceased, deathDate, confidential, underInvestigation } = person;
  return make(Person, {
    bsn: allowed.has("bsn") ? bsn : undefined,
    maskedBsn: `*****${bsn.slice(-4)}`,
    name: name && make(PersonName, { ...name, full: [name.firstNames ?? name.initials, name.lastNamePrefix, name.lastName].filter(Boolean).join(" ") }),
    birthDate: birthDate && dateToGraphql(birthDate),
    gender: gender && genders[gender],
    age,
    address: address && addressToGraphql(address),
    deceased,
    deathDate: deathDate && dateToGraphql(deathDate),
    confidential,
    underInvestigation: underInvestigation.map((field) => detailOf[field]),
    notices: noticesOf(person),
  });
}

const genders: Readonly<Record<NonNullable<KnownPerson["gender"]>, Gender>> = { female: Gender.FEMALE, male: Gender.MALE, unknown: Gender.UNKNOWN };

const dayFormat = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });

function dateToGraphql(known: KnownDate): PartialDate {
  switch (known.kind) {
    case "day": {
      const { year, month } = Temporal.PlainDate.from(known.date);
      return make(PartialDate, { date: known.date, year, month, text: dayFormat.format(Date.parse(known.date)) });
    }
    case "month":
      return make(PartialDate, { year: known.year, month: known.month, text: monthFormat.format(Date.UTC(known.year, known.month - 1)) });
    case "year":
      return make(PartialDate, { year: known.year, text: String(known.year) });
    case "unknown":
      return make(PartialDate, { text: "onbekend" });
  }
}

function addressToGraphql(residence: Residence): PersonAddress {
  switch (residence.kind) {
    case "address": {
      const { kind: _kind, ...address } = residence;
      const { street, houseNumber, houseNumberAddition, postcode, city } = address;
      const door = [street, houseNumber, houseNumberAddition].filter((part) => part !== undefined).join(" ");
      const town = [postcode && `${postcode.slice(0, 4)} ${postcode.slice(4)}`, city].filter(Boolean).join("  ");
      return make(PersonAddress, { kind: ResidenceKind.ADDRESS, ...address, lines: [door, town].filter((line) => line !== "") });
    }
    case "location":
      return make(PersonAddress, { kind: ResidenceKind.LOCATION, lines: residence.description === "" ? [] : [residence.description] });
    case "abroad":
      return make(PersonAddress, { kind: ResidenceKind.ABROAD, lines: [...residence.lines, ...(residence.country ? [residence.country] : [])] });
    case "unknown":
      return make(PersonAddress, { kind: ResidenceKind.UNKNOWN, lines: [] });
  }
}

const fieldWords: Readonly<Record<PersonField, string>> = {
  bsn: "het BSN",
  name: "de naam",
  birthDate: "de geboortedatum",
  gender: "het geslacht",
  age: "de leeftijd",
  address: "het adres",
  deathDate: "de datum van overlijden",
};

function noticesOf({ confidential, deceased, deathDate, underInvestigation }: KnownPerson): string[] {
  const notices: string[] = [];
  if (confidential) {
    notices.push(
      "Geheimhouding: deze persoon wil niet dat anderen gegevens krijgen. Geef niets door, ook niet aan familie of een gemachtigde, en zeg niet dat u de persoon heeft gevonden. Controleer eerst goed wie u spreekt.",
    );
  }
  if (deceased) {
    const when = deathDate && deathDate.kind !== "unknown" ? ` (${dateToGraphql(deathDate).text})` : "";
    notices.push(`Deze persoon is overleden${when}. Spreek de beller daarop voorzichtig aan, en maak geen afspraak op deze naam.`);
  }
  if (underInvestigation.length > 0) {
    const words = new Intl.ListFormat("nl", { type: "conjunction" }).format(underInvestigation.map((field) => fieldWords[field]));
    notices.push(`In onderzoek: ${words}. Dit kan onjuist zijn. Vraag de beller ernaar en beslis er niet alleen op.`);
  }
  return notices;
}
