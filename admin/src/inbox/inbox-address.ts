import type { InboxFilter, InboxKind, InboxSort, InboxState } from "@kcc-hub/schema/admin";
import type { LocationQuery, LocationQueryRaw } from "vue-router";

export const kinds: readonly InboxKind[] = ["QUESTION_SUGGESTION", "WEBSITE_REPORT", "ARTICLE_FEEDBACK"];
export const sorts: readonly InboxSort[] = ["DUE_FIRST", "NEWEST_FIRST", "MOST_CONTACTS_FIRST"];
/** `OPEN` and `ALL` stand for several states. */
export const stands = ["OPEN", "NEW", "IN_PROGRESS", "ACCEPTED", "DONE", "REJECTED", "MERGED", "ALL"] as const;
export type Stand = (typeof stands)[number];

/** What a manager has chosen to look at. It stands in the address of the page, so it can be shared, and "back" leads to what was there before. */
export interface Choice {
  readonly kind: InboxKind | undefined;
  readonly stand: Stand;
  /** `everybody`, `me`, `nobody`, or a colleague's id. */
  readonly who: string;
  /** Empty: every team. */
  readonly team: string;
  readonly isOverdue: boolean;
  readonly words: string;
  /** Address of a page of the website; empty: all. */
  readonly page: string;
  readonly sort: InboxSort;
}

export const everything: Choice = {
  kind: undefined,
  stand: "OPEN",
  who: "everybody",
  team: "",
  isOverdue: false,
  words: "",
  page: "",
  sort: "DUE_FIRST",
};

const kindWords: Readonly<Record<InboxKind, string>> = { QUESTION_SUGGESTION: "vraag", WEBSITE_REPORT: "website", ARTICLE_FEEDBACK: "artikel" };
const sortWords: Readonly<Record<InboxSort, string>> = { DUE_FIRST: "datum", NEWEST_FIRST: "nieuwste", MOST_CONTACTS_FIRST: "contacten" };
const standWords: Readonly<Record<Stand, string>> = {
  OPEN: "open",
  NEW: "nieuw",
  IN_PROGRESS: "in-behandeling",
  ACCEPTED: "geaccepteerd",
  DONE: "klaar",
  REJECTED: "afgewezen",
  MERGED: "samengevoegd",
  ALL: "alles",
};
const whoWords: Readonly<Record<string, string>> = { me: "ik", nobody: "niemand" };

/** What an address asks for; what it does not say, or says wrongly, is as in a fresh inbox. */
export function readChoice(query: LocationQuery): Choice {
  const who = textOf(query["wie"]);
  return {
    kind: keyOf(kindWords, textOf(query["soort"])),
    stand: keyOf(standWords, textOf(query["stand"])) ?? everything.stand,
    who: keyOf(whoWords, who) ?? (who || everything.who),
    team: textOf(query["team"]),
    isOverdue: textOf(query["telaat"]) === "1",
    words: textOf(query["zoek"]),
    page: textOf(query["pagina"]),
    sort: keyOf(sortWords, textOf(query["volgorde"])) ?? everything.sort,
  };
}

/** Only what differs from a fresh inbox, so that addresses are short. */
export function writeChoice({ kind, stand, who, team, isOverdue, words, page, sort }: Choice): LocationQueryRaw {
  return {
    ...(kind && { soort: kindWords[kind] }),
    ...(stand !== everything.stand && { stand: standWords[stand] }),
    ...(who !== everything.who && { wie: whoWords[who] ?? who }),
    ...(team && { team }),
    ...(isOverdue && { telaat: "1" }),
    ...(words && { zoek: words }),
    ...(page && { pagina: page }),
    ...(sort !== everything.sort && { volgorde: sortWords[sort] }),
  };
}

const allStates: readonly InboxState[] = ["NEW", "IN_PROGRESS", "ACCEPTED", "DONE", "REJECTED", "MERGED"];

export function filterOf({ kind, stand, who, team, isOverdue, words, page }: Choice): InboxFilter {
  return {
    ...(kind && { kinds: [kind] }),
    ...(stand !== "OPEN" && { states: stand === "ALL" ? allStates : [stand] }),
    ...(who === "me" && { mine: true }),
    ...(who === "nobody" && { unassigned: true }),
    ...(who !== "me" && who !== "nobody" && who !== everything.who && { assigneeId: who }),
    ...(team && { team }),
    ...(isOverdue && { overdue: true }),
    ...(words && { words }),
    ...(page && { page }),
  };
}

/** The choice that a kept view stands for. It was written by `filterOf`, perhaps by another version of this page: what is not known is left out. */
export function choiceOf({ filterJson, sort }: { readonly filterJson: string; readonly sort: InboxSort }): Choice {
  const filter: Readonly<Record<string, unknown>> = parseObject(filterJson);
  const states = Array.isArray(filter["states"]) ? filter["states"] : [];
  const [state] = states;
  const [kind] = Array.isArray(filter["kinds"]) ? filter["kinds"] : [];
  return {
    kind: kinds.find((known) => known === kind),
    stand: states.length > 1 ? "ALL" : (stands.find((known) => known === state) ?? everything.stand),
    who: filter["mine"] === true ? "me" : filter["unassigned"] === true ? "nobody" : textOf(filter["assigneeId"]) || everything.who,
    team: textOf(filter["team"]),
    isOverdue: filter["overdue"] === true,
    words: textOf(filter["words"]),
    page: textOf(filter["page"]),
    sort,
  };
}

export function isSameChoice(one: Choice, other: Choice): boolean {
  return JSON.stringify(writeChoice(one)) === JSON.stringify(writeChoice(other));
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object are its keys
  return (Object.keys(words) as Key[]).find((key) => words[key] === word);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
