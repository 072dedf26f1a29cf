import { faults, type Fault, type Meaning, type Thing, things } from "./public-space-words.ts";
import { meaningOfText, parentOf, type TextMeaning } from "./text-meaning.ts";

/** A fault by its words: what it is filed under, and what is said of it. */
export interface Described {
  readonly category?: { readonly id: string; readonly name: string; readonly group?: string };
  readonly text?: string;
}

export type CategoryAgreement = "same" | "related" | "different" | "unknown";

export interface KindReasons {
  readonly category: CategoryAgreement;
  /** Things and faults that both speak of, as agents know them. */
  readonly sharedWords: readonly string[];
  /** One speaks of another fault of the same thing. */
  readonly otherFault: boolean;
}

interface Weights {
  readonly bias: number;
  readonly category: Readonly<Record<CategoryAgreement, number>>;
  readonly sameThing: number;
  readonly otherThing: number;
  readonly sameFault: number;
  readonly otherFault: number;
  readonly letters: number;
}

/** Log-odds, set on the tuning half of the judged set (test/meldingen/judged). */
const weights: Weights = {
  bias: -1.4,
  category: { same: 1.2, related: 0.6, unknown: 0.2, different: -1 },
  sameThing: 1.6,
  otherThing: -2.4,
  sameFault: 1.8,
  otherFault: -2.2,
  letters: 3,
};

/** Beyond this similarity of letters, more says nothing new. */
const lettersMax = 0.6;

/** One word that happens to be in both of two short texts says little. */
const lettersDamping = 16;

/** How well two descriptions fit one fault, 0 to 1, whichever comes first. */
export function agreementOfKinds(one: Described, other: Described): { readonly likeness: number; readonly reasons: KindReasons } {
  const [mine, yours] = [describe(one), describe(other)];
  const category = agreementOfCategories(one, other);
  const thing = agreement(mine.things, yours.things, alikeThings);
  const fault = agreement(firm(mine.faults), firm(yours.faults), alikeFaults);
  // Only what both say themselves can contradict: a category is chosen from a short list.
  const againstFault = mine.saysFault && yours.saysFault ? weights.otherFault : 0;
  const letters = Math.min(lettersMax, dice(mine.text.trigrams, yours.text.trigrams));
  const logOdds =
    weights.bias +
    weights.category[category] +
    between(thing, weights.otherThing, weights.sameThing) +
    between(fault, againstFault, weights.sameFault) +
    weights.letters * letters;
  const sharedWords = [
    ...[...mine.things].filter((id) => yours.things.has(id)).map((id) => nameOf(things[id])),
    ...[...firm(mine.faults)].filter((id) => yours.faults.has(id)).map((id) => nameOf(faults[id])),
  ];
  return { likeness: 1 / (1 + Math.exp(-logOdds)), reasons: { category, sharedWords, otherFault: againstFault < 0 && fault !== undefined && fault < 0.5 } };
}

const reachMeters: Readonly<Partial<Record<Thing, number>>> = {
  lamp: 75,
  drain: 60,
  standingWater: 70,
  rats: 90,
  weeds: 70,
  litter: 60,
  mud: 90,
  deadFish: 90,
};
const reachMetersOtherwise = 50;
export const reachMetersMax = 90;

/** How far apart people may stand who mean the same thing: a dark street is longer than a loose tile. */
export function reachMetersOf(one: Described, other: Described): number {
  const all = [...describe(one).things, ...describe(other).things];
  return all.length === 0 ? reachMetersOtherwise : Math.max(...all.map((thing) => reachMeters[thing] ?? reachMetersOtherwise));
}

/** Whether words of a situation fit a fault: by name of its category, or because both speak of the same thing. No words fit everything. */
export function isAbout(words: readonly string[], fault: Described): boolean {
  if (words.length === 0) return true;
  const names = new Set([fault.category?.id, fault.category?.name, fault.category?.group].map((name) => name?.toLowerCase()));
  if (words.some((word) => names.has(word.toLowerCase()))) return true;
  const meant = meaningOfText(words.join(", ")).things;
  const { things: spoken } = describe(fault);
  return [...meant].some((one) => [...spoken].some((other) => alikeThings(one, other) > 0.5));
}

interface Description {
  readonly text: TextMeaning;
  readonly things: ReadonlySet<Thing>;
  readonly faults: ReadonlySet<Fault>;
  readonly saysFault: boolean;
}

/** The name of the category says what it is about where the text does not. */
function describe({ category, text = "" }: Described): Description {
  const said = meaningOfText(text);
  const filed = meaningOfText(category?.name ?? "");
  return {
    text: said,
    things: said.things.size > 0 ? said.things : filed.things,
    faults: said.faults.size > 0 ? said.faults : filed.faults,
    saysFault: said.faults.size > 0,
  };
}

function agreementOfCategories({ category: one }: Described, { category: other }: Described): CategoryAgreement {
  if (!one || !other) return "unknown";
  if (one.id === other.id || one.name === other.name) return "same";
  const [mine, yours] = [meaningOfText(one.name).things, meaningOfText(other.name).things];
  // A category that names no thing ("Overig") fits everything a little.
  if (mine.size === 0 || yours.size === 0) return "unknown";
  if ((agreement(mine, yours, alikeThings) ?? 0) > 0.3) return "related";
  return one.group !== undefined && one.group === other.group ? "related" : "different";
}

/** `undefined` when one of them says nothing; else 0 to 1, the mean of how well each of both finds itself in the other. */
function agreement<Id>(mine: ReadonlySet<Id>, yours: ReadonlySet<Id>, alike: (one: Id, other: Id) => number): number | undefined {
  if (mine.size === 0 || yours.size === 0) return undefined;
  const covered = (some: ReadonlySet<Id>, others: ReadonlySet<Id>): number => {
    const best = [...some].map((id) => Math.max(...[...others].map((other) => alike(id, other))));
    return best.reduce((sum, each) => sum + each, 0) / best.length;
  };
  return (covered(mine, yours) + covered(yours, mine)) / 2;
}

function alikeThings(one: Thing, other: Thing): number {
  if (one === other) return 1;
  const [mine, yours] = [parentOf(one), parentOf(other)];
  if (mine === other || yours === one) return 0.7;
  return mine !== undefined && mine === yours ? 0.15 : 0;
}

function alikeFaults(one: Fault, other: Fault): number {
  return one === other ? 1 : 0;
}

function firm(found: ReadonlySet<Fault>): ReadonlySet<Fault> {
  return new Set([...found].filter((id) => !("vague" in faults[id])));
}

function nameOf({ words }: Meaning): string {
  return words.split(" ", 1)[0] ?? words;
}

/** From what speaks against (0) to what speaks for (1); nothing when nothing is known. */
function between(agreed: number | undefined, against: number, inFavour: number): number {
  return agreed === undefined ? 0 : against + (inFavour - against) * agreed;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of one) if (other.has(part)) shared += 1;
  return (2 * shared) / (one.size + other.size + lettersDamping);
}
