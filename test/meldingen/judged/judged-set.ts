import { readFileSync } from "node:fs";
import { knownFaults } from "@kcc-hub/connectors/sandbox";

/** A melding that the hub knows when the question is asked. */
export interface JudgedMelding {
  readonly name: string;
  readonly where: Door;
  /** The department's id of the category. */
  readonly category: string;
  readonly text: string;
  readonly reportedDaysAgo: number;
  /** Open when absent. */
  readonly closedDaysAgo?: number;
}

/** What a caller says, as the agent has it before anything is filed. */
export interface JudgedQuestion {
  readonly where: Door;
  /** How the place is given: a door that the desktop has looked up on the map gives both. */
  readonly placeAs: "address" | "point" | "both";
  /** Absent when the agent has not chosen one yet. */
  readonly category?: string;
  readonly text?: string;
  readonly seenDaysAgo?: number;
  /** Names of meldingen that are judged to be the same fault: the caller should join these, or hear that they are dealt with. */
  readonly same: readonly string[];
  /** Names of meldingen that look alike and are judged to be something else. */
  readonly unlike: readonly string[];
}

export interface Door {
  readonly street: string;
  readonly houseNumber: number;
}

export interface JudgedHalf {
  readonly meldingen: readonly JudgedMelding[];
  readonly questions: readonly JudgedQuestion[];
}

const categories: Readonly<Record<string, string>> = {
  lamp: "wegen-verkeer-straatmeubilair/straatverlichting",
  sign: "wegen-verkeer-straatmeubilair/verkeersbord",
  hole: "wegen-verkeer-straatmeubilair/gat-in-de-weg",
  tile: "wegen-verkeer-straatmeubilair/losse-stoeptegel",
  drain: "wegen-verkeer-straatmeubilair/put-of-riool-verstopt",
  full: "afval/container-is-vol",
  broken: "afval/container-is-kapot",
  bulky: "afval/grofvuil-naast-container",
  tree: "openbaar-groen-en-water/boom",
  weeds: "openbaar-groen-en-water/onkruid",
  litter: "schoon/veegzwerfvuil",
  graffiti: "schoon/graffiti",
  other: "overig/overig",
};

/** Reads a half; a line that does not fit, or a name that nobody has, is refused with its line. */
export function readJudgedHalf(half: "tuning" | "held-out"): JudgedHalf {
  const text = readFileSync(new URL(`${half}.txt`, import.meta.url), "utf8");
  const [meldingLines = [], questionLines = []] = text
    .split(/^## .*$/m)
    .slice(1)
    .map((part) => part.split("\n").filter((line) => line !== ""));
  const meldingen = meldingLines.map(readMelding);
  const names = new Set([...meldingen.map(({ name }) => name), ...Object.keys(knownFaults)]);
  return { meldingen, questions: questionLines.map((line) => readQuestion(line, names)) };
}

function readMelding(line: string): JudgedMelding {
  const [name = "", where = "", category = "", moments = "", text = ""] = line.split(" | ");
  const [, reported, closed] = /^([\d.]+)(?:, closed ([\d.]+))?$/.exec(moments) ?? refuse(line);
  return {
    name,
    where: readDoor(where, line),
    category: categories[category] ?? refuse(line),
    text: text || refuse(line),
    reportedDaysAgo: Number(reported),
    ...(closed === undefined ? {} : { closedDaysAgo: Number(closed) }),
  };
}

function readQuestion(line: string, names: ReadonlySet<string>): JudgedQuestion {
  const [where = "", more = "", text = "", ...judgements] = line.split(" | ");
  const [category = "", ...notes] = more.split(", ");
  const seen = notes.find((note) => note.startsWith("seen "))?.slice(5);
  const named = (sign: string): readonly string[] =>
    judgements.filter((judgement) => judgement.startsWith(sign)).map((judgement) => judgement.slice(2, judgement.indexOf(":")));
  const [same, unlike] = [named("= "), named("≠ ")];
  if (same.length + unlike.length !== judgements.length || [...same, ...unlike].some((name) => !names.has(name))) refuse(line);
  return {
    where: readDoor(where, line),
    placeAs: notes.includes("by address") ? "address" : notes.includes("by point") ? "point" : "both",
    ...(category === "no category" ? {} : { category: categories[category] ?? refuse(line) }),
    ...(text === "" ? {} : { text }),
    ...(seen === undefined ? {} : { seenDaysAgo: Number(seen) }),
    same,
    unlike,
  };
}

function readDoor(text: string, line: string): Door {
  const [, street, houseNumber] = /^(.+) (\d+)$/.exec(text) ?? refuse(line);
  return { street: street ?? "", houseNumber: Number(houseNumber) };
}

function refuse(line: string): never {
  throw new SyntaxError(`This line of the judged set cannot be read: ${line}`);
}
