import { foldReference, readingsOf } from "./references.ts";

/**
 * Case numbers as callers say them. A department gives them out in one form, so that what was meant can be written exactly as the department writes it:
 * nobody has to say the noughts, the dashes or this year.
 */

/** `ZAAK-{year}-{number:7}`: text, the year where there is one, and the number with so many digits. */
export const numberFormPattern = /^[A-Za-z0-9./_-]*(?:\{year\}[A-Za-z0-9./_-]*)?\{number:(?:[1-9]|1[0-2])\}$/;

/** Each group is to be asked together; the next one only when none of a group is found. */
export type NumberReadings = readonly (readonly string[])[];

/** Words that people put before a number whatever the department writes. */
const callersWords: ReadonlySet<string> = new Set(["", "ZAAK", "ZAAKNUMMER", "ZAAKNR", "NUMMER", "NR"]);
/** Of letters at the start that no digit looks like, the last ends the word. */
const word = /^[A-Z]*[A-HJKMNP-Z]/;
const yearsBack = 1;

export function readNumber(spoken: string, form: string | undefined, thisYear: number): NumberReadings {
  const literal = spoken.trim().replaceAll(/\s+/g, " ");
  if (form === undefined) return readingsOf(literal).map((reading) => [reading]);
  const { prefix, hasYear, digits, write } = readForm(form);
  const folded = foldReference(literal);
  const said = wordBefore(folded, prefix);
  const meant = said === undefined ? "" : asDigits(folded.slice(said.length));
  if (!/^\d{1,16}$/.test(meant)) return [[literal]];

  const numberOf = (text: string): string | undefined => {
    const bare = text.replace(/^0+/, "");
    return bare === "" || bare.length > digits ? undefined : bare.padStart(digits, "0");
  };
  const writings = (years: readonly number[], text: string): readonly string[] => {
    const number = numberOf(text);
    return number === undefined ? [] : years.map((year) => write(year, number));
  };
  if (!hasYear) return groups(writings([thisYear], meant), [literal]);
  const withYear = yearAtStart(literal, meant, thisYear);
  const lately = Array.from({ length: yearsBack + 1 }, (_, back) => thisYear - back);
  return groups(withYear ? writings([withYear.year], withYear.rest) : [], writings(lately, meant), [literal]);
}

/** What was said before the digits; `undefined` when that belongs to another kind of number. */
function wordBefore(folded: string, prefix: string): string | undefined {
  const said = word.exec(folded)?.[0] ?? "";
  const ours = foldReference(prefix);
  if (said !== "" && callersWords.has(said)) return said;
  // A prefix may end in letters that look like digits.
  if (asDigits(folded).startsWith(asDigits(ours))) return ours;
  return said === "" ? said : undefined;
}

function asDigits(text: string): string {
  return text.replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

interface Form {
  readonly prefix: string;
  readonly hasYear: boolean;
  readonly digits: number;
  readonly write: (year: number, number: string) => string;
}

function readForm(form: string): Form {
  const [, digits = "1"] = /\{number:(\d+)\}$/.exec(form) ?? [];
  return {
    prefix: form.slice(0, form.indexOf("{")),
    hasYear: form.includes("{year}"),
    digits: Number(digits),
    write: (year, number) => form.replace("{year}", String(year)).replace(/\{number:\d+\}$/, number),
  };
}

/** A year in four digits, or in two when it was said apart: `26-4711`. */
function yearAtStart(literal: string, meant: string, thisYear: number): { readonly year: number; readonly rest: string } | undefined {
  const year = Number(meant.slice(0, 4));
  if (meant.length > 4 && year >= 2000 && year <= thisYear) return { year, rest: meant.slice(4) };
  const [, short = "", rest = ""] = /(?:^|\D)(\d\d)[\s./_-]+(\d+)$/.exec(literal) ?? [];
  const full = 2000 + Number(short);
  return rest !== "" && full <= thisYear && full >= thisYear - yearsBack ? { year: full, rest } : undefined;
}

function groups(...all: readonly (readonly string[])[]): NumberReadings {
  const seen = new Set<string>();
  const fresh = all.map((group) => group.filter((reading) => !seen.has(reading) && seen.add(reading)));
  return fresh.filter((group) => group.length > 0);
}
