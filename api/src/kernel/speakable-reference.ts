import { createCipheriv } from "node:crypto";

/**
 * Reference numbers that a citizen reads out: ten digits, the first no zero. Digits, because they are what people say, hear and key in best; letters rhyme in
 * Dutch (bee, dee, pee, tee; em, en) and look alike (O and 0). Ten, because Open Klant keeps no more.
 *
 * Eight digits count, two check: with weights 1 to 10, the sum of the digits and the weighted sum (the elfproef) are both 0 modulo the prime 11. So
 * - one wrong digit changes the sum by less than 11: always noticed, and the two sums together tell which digit it must be (at most one answer);
 * - two digits that changed places leave the sum and change the weighted one by their difference times their distance, neither a multiple of 11: always noticed;
 * - a digit that is missing or too many changes the length: always noticed.
 */
const places = 10;
const prime = 11;
const rounds = 8;
const highs = 9_000;
const lows = 10_000;

/** How many numbers can be asked for; of these about 17% give no reference, because a check digit would have to be 10. */
export const referencesMax = highs * lows;

export interface SpeakableReferences {
  /** The reference with this number: another one for every number from 0 to `referencesMax`, in no order that can be guessed. `undefined`: skip this number. */
  at(number: number): string | undefined;
}

/**
 * Numbers of a database sequence, scrambled by a keyed permutation (a Feistel network over 9,000 × 10,000, whose rounds are tables filled by AES), so that no
 * two processes give out the same reference and none can be guessed from the one before. Another key gives another order.
 */
export function createReferences(key: Buffer): SpeakableReferences {
  const tables = Array.from({ length: rounds }, (_, round) => tableOf(key, round));
  return {
    at(number) {
      if (!Number.isInteger(number) || number < 0 || number >= referencesMax) {
        throw new RangeError(`There are ${referencesMax} reference numbers; number ${number} is not among them`);
      }
      let high = Math.floor(number / lows);
      let low = number % lows;
      tables.forEach((table, round) => {
        if (round % 2 === 0) high = (high + (table[low] ?? 0)) % highs;
        else low = (low + (table[high] ?? 0)) % lows;
      });
      return withCheckDigits(String((high + highs / 9) * lows + low));
    },
  };
}

/** One round: a number for every value of the other half. */
function tableOf(key: Buffer, round: number): readonly number[] {
  const iv = Buffer.alloc(16);
  iv.writeUInt32BE(round + 1);
  const size = Math.max(highs, lows);
  const stream = createCipheriv("aes-256-ctr", key, iv).update(Buffer.alloc(size * 4));
  return Array.from({ length: size }, (_, index) => stream.readUInt32BE(index * 4));
}

function withCheckDigits(counting: string): string | undefined {
  const { sum, weighted } = sumsOf(digitsOf(counting));
  // c9 + c10 = -sum and 9·c9 + 10·c10 = -weighted, modulo 11.
  const tenth = modulo(9 * sum - weighted);
  const ninth = modulo(-sum - tenth);
  return ninth < 10 && tenth < 10 ? `${counting}${ninth}${tenth}` : undefined;
}

export function isReference(text: string): boolean {
  if (!/^[1-9]\d{9}$/.test(text)) return false;
  const { sum, weighted } = sumsOf(digitsOf(text));
  return sum === 0 && weighted === 0;
}

/** In groups, as a phone number is read: `4712 380 596`. */
export function spokenReference(reference: string): string {
  return [reference.slice(0, 4), reference.slice(4, 7), reference.slice(7)].join(" ");
}

/**
 * The references that may be meant by what was heard or typed: the one that it is, or those from which it differs by one wrong, swapped, missing or surplus
 * digit. Spaces, dashes, dots and the letters O, I and L for 0 and 1 are forgiven. Empty: more than one mistake, or another kind of number.
 */
export function referencesMeantBy(text: string): readonly string[] {
  if (text.length > 60) return [];
  const folded = text
    .toUpperCase()
    .replaceAll(/[\s./_-]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  if (isReference(folded)) return [folded];
  if (!/^\d{9,11}$/.test(folded)) return [];
  const candidates = folded.length < places ? withOneMore(folded) : folded.length > places ? withOneLess(folded) : withOneMended(folded);
  return [...new Set(candidates)].filter(isReference);
}

function withOneMended(text: string): readonly string[] {
  const digits = digitsOf(text);
  const { sum, weighted } = sumsOf(digits);
  // The sum is as it should be: no single digit is wrong, two have changed places.
  if (sum === 0) return Array.from({ length: places - 1 }, (_, at) => `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`);
  return Array.from({ length: places }, (_, at) => at)
    .filter((at) => modulo((at + 1) * sum) === weighted)
    .map((at) => replaceAt(text, at, modulo((digits[at] ?? 0) - sum)));
}

/** What is missing makes the sum whole; where it belongs, the weighted sum tells. */
function withOneMore(text: string): readonly string[] {
  const missing = modulo(-sumsOf(digitsOf(text)).sum);
  if (missing > 9) return [];
  return Array.from({ length: places }, (_, at) => `${text.slice(0, at)}${missing}${text.slice(at)}`);
}

function withOneLess(text: string): readonly string[] {
  return Array.from({ length: places + 1 }, (_, at) => `${text.slice(0, at)}${text.slice(at + 1)}`);
}

function replaceAt(text: string, at: number, digit: number): string {
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

function digitsOf(text: string): readonly number[] {
  return Array.from(text, Number);
}

function sumsOf(digits: readonly number[]): { readonly sum: number; readonly weighted: number } {
  let sum = 0;
  let weighted = 0;
  digits.forEach((digit, index) => {
    sum += digit;
    weighted += (index + 1) * digit;
  });
  return { sum: modulo(sum), weighted: modulo(weighted) };
}

function modulo(value: number): number {
  return ((value % prime) + prime) % prime;
}
