import { parseArgs } from "node:util";
import { deriveKey } from "../../api/src/kernel/derived-key.ts";
import { createReferences, isReference, referencesMeantBy } from "../../api/src/kernel/speakable-reference.ts";

// `npm run bench:references`: ten million reference numbers as the hub gives them out, whether any two are equal, and what becomes of mistakes in them.
const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "10000000" },
    /** Of so many references every single wrong digit and every swap of neighbours is tried. */
    tried: { type: "string", default: "100000" },
    secret: { type: "string", default: "a secret of at least thirty-two characters" },
  },
});

const references = createReferences(deriveKey(options.secret, "contact-references"));

type Mistake = (reference: string) => readonly string[];

const mistakes: Readonly<Record<string, Mistake>> = {
  "one wrong digit": (reference) => places(10).flatMap((at) => places(10).map((digit) => `${reference.slice(0, at)}${digit}${reference.slice(at + 1)}`)),
  "neighbours swapped": (reference) =>
    places(9).map((at) => `${reference.slice(0, at)}${reference.charAt(at + 1)}${reference.charAt(at)}${reference.slice(at + 2)}`),
  "one digit missing": (reference) => places(10).map((at) => `${reference.slice(0, at)}${reference.slice(at + 1)}`),
  "one digit too many": (reference) => places(11).map((at) => `${reference.slice(0, at)}${(at * 7) % 10}${reference.slice(at)}`),
};

const given = giveOut(Number(options.count));
reportEqual(given.sorted);
reportMistakes(given.inOrder.subarray(0, Number(options.tried)), given.sorted);

function giveOut(count: number): { readonly inOrder: Float64Array; readonly sorted: Float64Array } {
  const startedAt = performance.now();
  const inOrder = new Float64Array(count);
  let number = 0;
  for (let filled = 0; filled < count; number += 1) {
    const reference = references.at(number);
    if (reference === undefined) continue;
    inOrder[filled] = Number(reference);
    filled += 1;
  }
  console.log(`${count} references given out from ${number} numbers in ${Math.round(performance.now() - startedAt)} ms`);
  return { inOrder, sorted: inOrder.toSorted() };
}

function reportEqual(sorted: Float64Array): void {
  let equal = 0;
  sorted.forEach((reference, index) => {
    if (index > 0 && reference === sorted[index - 1]) equal += 1;
  });
  console.log(`equal: ${equal}`);
}

interface Tally {
  tried: number;
  noticed: number;
  /** Only the right one may be meant, by the code alone. */
  certain: number;
  /** Of those that may be meant, only the right one was given out. */
  found: number;
  /** The right one is among several that were given out. */
  amongSeveral: number;
  mostAtOnce: number;
}

function reportMistakes(tried: Float64Array, sorted: Float64Array): void {
  for (const [name, mistake] of Object.entries(mistakes)) {
    const tally: Tally = { tried: 0, noticed: 0, certain: 0, found: 0, amongSeveral: 0, mostAtOnce: 0 };
    for (const number of tried) {
      const reference = String(number);
      for (const heard of mistake(reference)) if (heard !== reference) tryOne({ reference, heard, sorted }, tally);
    }
    const share = (part: number) => `${((100 * part) / tally.tried).toFixed(2)}%`;
    console.log(
      `${name}: ${tally.tried} tried, ${share(tally.noticed)} noticed, ${share(tally.certain)} mended for certain by the code alone, ` +
        `${share(tally.found)} lead to the right one of ${sorted.length}, ${share(tally.amongSeveral)} to a choice with the right one in it (of at most ${tally.mostAtOnce})`,
    );
  }
}

function tryOne({ reference, heard, sorted }: { readonly reference: string; readonly heard: string; readonly sorted: Float64Array }, tally: Tally): void {
  tally.tried += 1;
  if (!isReference(heard)) tally.noticed += 1;
  const meant = referencesMeantBy(heard);
  if (meant.length === 1 && meant[0] === reference) tally.certain += 1;
  const known = meant.filter((candidate) => wasGiven(Number(candidate), sorted));
  if (!known.includes(reference)) return;
  if (known.length === 1) tally.found += 1;
  else tally.amongSeveral += 1;
  tally.mostAtOnce = Math.max(tally.mostAtOnce, known.length);
}

function wasGiven(number: number, sorted: Float64Array): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number;
}

function places(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place);
}
