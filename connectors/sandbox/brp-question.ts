import { additionOf, municipalityCode } from "./brp-person.ts";
import type { RegisteredPerson } from "./city/registry.ts";

/** What a question to the registry may hold, and whom it is about. */

export interface InvalidParameter {
  readonly name: string;
  readonly code: "required" | "minItems" | "maxItems" | "array" | "date" | "pattern" | "integer" | "fields" | "unknownParam" | "value";
  readonly reason: string;
}

type Check = (value: unknown) => Omit<InvalidParameter, "name"> | undefined;

const pattern =
  (expression: RegExp): Check =>
  (value) => {
    if (value === "") return required;
    return typeof value === "string" && expression.test(value)
      ? undefined
      : { code: "pattern", reason: `Waarde voldoet niet aan patroon ${expression.source}.` };
  };
const required: Omit<InvalidParameter, "name"> = { code: "required", reason: "Parameter is verplicht." };
const date: Check = (value) => (typeof value === "string" && isDate(value) ? undefined : { code: "date", reason: "Waarde is geen geldige datum." });
const wholeNumber: Check = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 99_999
    ? undefined
    : { code: "integer", reason: "Waarde is geen geldig getal." };
const boolean: Check = (value) => (typeof value === "boolean" ? undefined : { code: "value", reason: "Waarde is geen boolean." });

const lastName = pattern(/^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*$/);
const municipality = pattern(/^\d{4}$/);
const optional: Readonly<Record<string, Check>> = { inclusiefOverledenPersonen: boolean };

const searches: Readonly<Record<string, { readonly required: Readonly<Record<string, Check>>; readonly optional: Readonly<Record<string, Check>> }>> = {
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    required: { geslachtsnaam: lastName, geboortedatum: date },
    optional: {
      ...optional,
      voorvoegsel: pattern(/^[a-zA-Z ']{1,10}$/),
      voornamen: pattern(/^[a-zA-Z0-9À-ž .\-']{1,199}\*?$/),
      geslacht: pattern(/^[MVO]$/),
    },
  },
  ZoekMetPostcodeEnHuisnummer: {
    required: { postcode: pattern(/^[1-9]\d{3} ?[A-Za-z]{2}$/), huisnummer: wholeNumber },
    optional: {
      ...optional,
      huisletter: pattern(/^[a-zA-Z]$/),
      huisnummertoevoeging: pattern(/^[a-zA-Z0-9 -]{1,4}$/),
      geslachtsnaam: lastName,
      geboortedatum: date,
    },
  },
  ZoekMetNaamEnGemeenteVanInschrijving: {
    required: { geslachtsnaam: lastName, voornamen: lastName, gemeenteVanInschrijving: municipality },
    optional: { ...optional, voorvoegsel: pattern(/^[a-zA-Z ']{1,10}$/), geslacht: pattern(/^[MVO]$/) },
  },
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: {
    required: {
      straat: pattern(/^[a-zA-Z0-9À-ž \-'.]{1,80}$|^[a-zA-Z0-9À-ž \-'.]{7,79}\*$|^\*[a-zA-Z0-9À-ž \-'.]{7,79}$/),
      huisnummer: wholeNumber,
      gemeenteVanInschrijving: municipality,
    },
    optional: { ...optional, huisletter: pattern(/^[a-zA-Z]$/), huisnummertoevoeging: pattern(/^[a-zA-Z0-9 -]{1,4}$/) },
  },
};

export const byNumber = "RaadpleegMetBurgerservicenummer";
const numbersMax = 20;

export type Question = Readonly<Record<string, unknown>> & { readonly type: string };

export function problemsOf(question: Question): readonly InvalidParameter[] {
  if (question.type === byNumber) return [...problemsOfNumbers(question.burgerservicenummer), ...unknownOf(question, ["burgerservicenummer"])];
  const search = searches[question.type];
  if (!search) return [{ name: "type", code: "value", reason: "Waarde is geen geldig zoek type." }];
  const missing = Object.keys(search.required).flatMap((name) => (question[name] === undefined ? [{ name, ...required }] : []));
  const checks = { ...search.required, ...search.optional };
  const wrong = Object.entries(checks).flatMap(([name, check]) => {
    const problem = question[name] === undefined ? undefined : check(question[name]);
    return problem ? [{ name, ...problem }] : [];
  });
  return [...missing, ...wrong, ...unknownOf(question, Object.keys(checks))];
}

function problemsOfNumbers(numbers: unknown): readonly InvalidParameter[] {
  const name = "burgerservicenummer";
  if (numbers === undefined) return [{ name, ...required }];
  if (!Array.isArray(numbers)) return [{ name, code: "array", reason: "Parameter is geen array." }];
  if (numbers.length === 0) return [{ name, code: "minItems", reason: "Array bevat minder dan 1 items." }];
  if (numbers.length > numbersMax) return [{ name, code: "maxItems", reason: `Array bevat meer dan ${numbersMax} items.` }];
  return numbers.flatMap((number: unknown, place) => {
    const problem = pattern(/^[0-9]{9}$/)(number);
    return problem ? [{ name: `${name}[${place}]`, ...problem }] : [];
  });
}

function unknownOf(question: Question, names: readonly string[]): readonly InvalidParameter[] {
  const known = new Set([...names, "type", "fields", "gemeenteVanInschrijving"]);
  return Object.keys(question).flatMap((name) => (known.has(name) ? [] : [{ name, code: "unknownParam" as const, reason: "Parameter is niet verwacht." }]));
}

/** How many persons a search gives at most. */
export const resultsMax: Readonly<Record<string, number>> = {
  ZoekMetGeslachtsnaamEnGeboortedatum: 10,
  ZoekMetNaamEnGemeenteVanInschrijving: 10,
  ZoekMetPostcodeEnHuisnummer: 30,
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: 30,
};

/** Whom a right question is about. */
export function findPersons(persons: readonly RegisteredPerson[], question: Question): readonly RegisteredPerson[] {
  if (question.type === byNumber) {
    const numbers = Array.isArray(question.burgerservicenummer) ? question.burgerservicenummer : [];
    return persons.filter(({ bsn }) => numbers.includes(bsn));
  }
  return persons.filter((person) => isMeant(person, question));
}

function isMeant(person: RegisteredPerson, question: Question): boolean {
  const {
    geslachtsnaam,
    geboortedatum,
    voorvoegsel,
    voornamen,
    geslacht,
    postcode,
    huisnummer,
    huisletter,
    huisnummertoevoeging,
    straat,
    gemeenteVanInschrijving,
  } = question;
  const addition = additionOf(person.address.houseNumberAddition);
  const gender = person.gender === "male" ? "M" : "V";
  return (
    (question.inclusiefOverledenPersonen === true || person.deceasedOn === undefined) &&
    matches(geslachtsnaam, person.lastName) &&
    matches(voorvoegsel, person.lastNamePrefix ?? "") &&
    matches(voornamen, person.firstName) &&
    (geslacht === undefined || geslacht === gender) &&
    (typeof geboortedatum !== "string" || isBornOn(person.birthDate, geboortedatum)) &&
    (typeof postcode !== "string" || (person.residence === "address" && person.address.postcode === postcode.replaceAll(" ", "").toUpperCase())) &&
    (straat === undefined || (person.residence === "address" && matches(straat, person.address.street))) &&
    (gemeenteVanInschrijving === undefined || (person.residence !== "abroad" && gemeenteVanInschrijving === municipalityCode)) &&
    (huisnummer === undefined || person.address.houseNumber === huisnummer) &&
    matches(huisletter, addition.huisletter ?? "") &&
    matches(huisnummertoevoeging, addition.huisnummertoevoeging ?? "")
  );
}

/** Without regard to case; an asterisk at the end, or at the start, stands for any rest. */
function matches(sought: unknown, text: string): boolean {
  if (typeof sought !== "string") return true;
  const [wanted, present] = [sought.toLowerCase(), text.toLowerCase()];
  if (wanted.startsWith("*")) return present.endsWith(wanted.slice(1));
  return wanted.endsWith("*") ? present.startsWith(wanted.slice(0, -1)) : wanted === present;
}

/** What is not known of a birth date contradicts nothing. */
function isBornOn(known: string, sought: string): boolean {
  const parts = sought.split("-");
  return known.split("-").every((part, place) => Number(part) === 0 || part === parts[place]);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
