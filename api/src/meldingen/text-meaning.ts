import { stemmer } from "@orama/stemmers/dutch";
import { stopwords } from "@orama/stopwords/dutch";
import { distance } from "fastest-levenshtein";
import { faults, type Fault, type Meaning, type Thing, things } from "./public-space-words.ts";

/** What a text is about, as far as the table of words knows it, and its letters for what the table does not know. */
export interface TextMeaning {
  readonly things: ReadonlySet<Thing>;
  readonly faults: ReadonlySet<Fault>;
  /** Every three letters that follow each other, of the words that the table does not know. */
  readonly trigrams: ReadonlySet<string>;
}

interface WordMeaning {
  readonly things: readonly Thing[];
  readonly faults: readonly Fault[];
}

const charactersMax = 600;
const wordsRememberedMax = 20_000;
const textsRememberedMax = 4_000;
const partLettersMin = 4;
const typoLettersMin = 5;
const twoTyposLettersMin = 9;

/** A sofa beside the container is about the sofa. */
const besideWords = new Set(["naast", "bij", "tegen", "langs", "achter", "voor", "in", "op", "rond", "rondom", "tussen", "onder"]);
const articles = new Set(["de", "het", "t", "een", "n", "dat", "die", "deze", "dit"]);

const thingIds = Object.keys(things).filter(isThing);
const faultIds = Object.keys(faults).filter(isFault);
const vocabulary = createVocabulary();
const vocabularyStems = [...vocabulary.keys()];
const noWords = new Set(stopwords);
const nothing: WordMeaning = { things: [], faults: [] };

const meaningOfWord = remember(findMeaningOfWord, wordsRememberedMax);

/** The same for the same text; the latest are remembered. */
export const meaningOfText: (text: string) => TextMeaning = remember(readMeaning, textsRememberedMax);

function readMeaning(text: string): TextMeaning {
  const words = wordsOf(text);
  const line = words.join(" ");
  const meanings = words.map((word) => meaningOfWord(word));
  const isBeside = words.map(
    (_, place) => besideWords.has(words[place - 1] ?? "") || (articles.has(words[place - 1] ?? "") && besideWords.has(words[place - 2] ?? "")),
  );
  const subjects = [...meanings.flatMap((meaning, place) => (isBeside[place] ? [] : meaning.things)), ...thingIds.filter((id) => hasPhrase(things[id], line))];
  // Where nothing else is named, what it stands beside is all there is.
  const foundThings = subjects.length > 0 ? subjects : meanings.flatMap((meaning) => meaning.things);
  const foundFaults = [...meanings.flatMap((meaning) => meaning.faults), ...faultIds.filter((id) => hasPhrase(faults[id], line))];
  return {
    things: mostSpecific(new Set(foundThings)),
    faults: new Set(foundFaults),
    trigrams: new Set(words.filter((word, place) => meanings[place] === nothing && !noWords.has(word)).flatMap(trigramsOf)),
  };
}

/** A stop sign is a sign; that it says "sign" too adds nothing. */
function mostSpecific(found: ReadonlySet<Thing>): ReadonlySet<Thing> {
  const parents = new Set([...found].map((id) => parentOf(id)));
  return new Set([...found].filter((id) => !parents.has(id)));
}

/** What a thing is a kind or a part of, if the table says so. */
export function parentOf(id: Thing): string | undefined {
  const meaning: Meaning = things[id];
  return meaning.of;
}

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, charactersMax)
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’`]/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

function trigramsOf(word: string): readonly string[] {
  const padded = `  ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, place) => padded.slice(place, place + 3));
}

function createVocabulary(): ReadonlyMap<string, WordMeaning> {
  const found = new Map<string, { things: Thing[]; faults: Fault[] }>();
  const entryOf = (word: string) => {
    const entry = found.get(word) ?? { things: [], faults: [] };
    found.set(word, entry);
    return entry;
  };
  const stemsOf = ({ words }: Meaning): ReadonlySet<string> => new Set(words.split(" ").map((word) => stemmer(word)));
  for (const id of thingIds) for (const stem of stemsOf(things[id])) entryOf(stem).things.push(id);
  for (const id of faultIds) for (const stem of stemsOf(faults[id])) entryOf(stem).faults.push(id);
  return found;
}

/** As it is, as one with a spelling mistake, or as a compound: Dutch writes them as one word. */
function findMeaningOfWord(word: string): WordMeaning {
  const stem = stemmer(word);
  const known = vocabulary.get(stem) ?? vocabulary.get(word);
  if (known) return known;
  if (noWords.has(word)) return nothing;
  const misspelt = vocabularyStems.find((term) => isTypoOf(stem, term));
  if (misspelt !== undefined) return vocabulary.get(misspelt) ?? nothing;
  const parts = vocabularyStems.filter((term) => term.length >= partLettersMin && stem.endsWith(term));
  const longest = parts.toSorted((one, other) => other.length - one.length)[0];
  return (longest !== undefined && vocabulary.get(longest)) || nothing;
}

function isTypoOf(stem: string, term: string): boolean {
  const length = Math.min(stem.length, term.length);
  if (length < typoLettersMin || Math.abs(stem.length - term.length) > 2 || stem[0] !== term[0]) return false;
  return distance(stem, term) <= (length >= twoTyposLettersMin ? 2 : 1);
}

function hasPhrase({ phrases }: Meaning, line: string): boolean {
  return phrases?.some((phrase) => phrase.test(line)) ?? false;
}

function isThing(id: string): id is Thing {
  return id in things;
}

function isFault(id: string): id is Fault {
  return id in faults;
}

/** Keeps what was worked out; forgets the oldest. */
function remember<Value>(work: (text: string) => Value, entriesMax: number): (text: string) => Value {
  const remembered = new Map<string, Value>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const value = work(text);
    if (remembered.size >= entriesMax) remembered.delete(remembered.keys().next().value ?? "");
    remembered.set(text, value);
    return value;
  };
}
