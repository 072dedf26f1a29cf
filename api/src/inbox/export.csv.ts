import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { type Options, stringify } from "csv-stringify/sync";
import type { InboxItemRow } from "./inbox-item.entity.ts";
import { ArticleDefect, InboxKind, InboxState, isOpen, RejectionReason, teams } from "./inbox.words.ts";

export interface CsvContext {
  readonly now: number;
  /** `undefined` for a department that is no longer connected. */
  readonly departmentName: (id: string) => string | undefined;
}

type Cell = string | number | null | undefined;

interface Column {
  readonly header: string;
  cell(row: InboxItemRow, context: CsvContext): Cell;
}

const kinds: Readonly<Record<InboxKind, string>> = {
  QUESTION_SUGGESTION: "Vraagsuggestie",
  WEBSITE_REPORT: "Websitemelding",
  ARTICLE_FEEDBACK: "Feedback op artikel",
};
const states: Readonly<Record<InboxState, string>> = {
  NEW: "Nieuw",
  IN_PROGRESS: "In behandeling",
  ACCEPTED: "Geaccepteerd",
  DONE: "Klaar",
  REJECTED: "Afgewezen",
  MERGED: "Samengevoegd",
};
const defects: Readonly<Record<ArticleDefect, string>> = { WRONG: "Onjuist", UNCLEAR: "Onduidelijk", OUTDATED: "Verouderd" };
const reasons: Readonly<Record<RejectionReason, string>> = {
  ALREADY_ANSWERED: "Het antwoord staat er al",
  NOT_OURS: "Niet van ons",
  NOT_FEASIBLE: "Niet haalbaar",
  UNCLEAR: "Onduidelijk",
  OTHER: "Anders",
};
const teamNames: Readonly<Record<string, string>> = { [teams.knowledge]: "Kennisbank", [teams.internet]: "Internet" };

/** What the list and the details beside it show, save which agent made an item and who decided: the file is about questions and pages, not about colleagues' work. */
export const columns: readonly Column[] = [
  { header: "Soort", cell: ({ kind }) => kinds[kind] },
  { header: "Stand", cell: ({ state }) => states[state] },
  { header: "Onderwerp", cell: ({ subject }) => subject },
  { header: "Toelichting", cell: ({ text }) => text },
  { header: "Vergeefs gezocht op", cell: ({ searchTerm }) => searchTerm },
  { header: "Pagina", cell: ({ pageAddress }) => pageAddress },
  { header: "Artikel", cell: ({ articleId }) => articleId },
  { header: "Wat er mis is", cell: ({ articleDefect }) => articleDefect && defects[articleDefect] },
  { header: "Afdeling", cell: ({ departmentId }, { departmentName }) => (departmentId ? (departmentName(departmentId) ?? departmentId) : undefined) },
  { header: "Team", cell: ({ team }, { departmentName }) => teamNames[team] ?? departmentName(team) ?? team },
  { header: "In behandeling bij", cell: ({ assigneeName }) => assigneeName },
  { header: "Binnengekomen", cell: ({ madeAt }) => onClock(madeAt) },
  { header: "Uiterlijk", cell: ({ dueAt }) => onClock(dueAt) },
  { header: "Te laat", cell: ({ state, dueAt }, { now }) => (isOpen(state) && dueAt.getTime() < now ? "ja" : "nee") },
  { header: "Contacten", cell: ({ contactsCount }) => contactsCount },
  { header: "Keer gemeld", cell: ({ reportsCount }) => reportsCount },
  { header: "Uitkomst", cell: ({ outcomeText }) => outcomeText },
  { header: "Reden van afwijzing", cell: ({ rejectionReason }) => rejectionReason && reasons[rejectionReason] },
  { header: "Link", cell: ({ outcomeLink }) => outcomeLink },
  { header: "Beslist op", cell: ({ decidedAt }) => decidedAt && onClock(decidedAt) },
  { header: "Kenmerk", cell: ({ id }) => id },
  { header: "Samengevoegd met kenmerk", cell: ({ mergedIntoId }) => mergedIntoId },
];

/**
 * Everything is in quotes: a text that holds the separator of another country stays one cell there. `escape_formulas` puts an apostrophe before a text that
 * begins as a formula does.
 */
const options: Options = {
  delimiter: ";",
  record_delimiter: "windows",
  quoted: true,
  quoted_empty: false,
  escape_formulas: true,
  cast: { string: (text) => (hiddenFormula.test(text) ? `'${text}` : text) },
};

/** Some programs trim a cell before they look at it, so blanks and invisible characters are no cover. */
const hiddenFormula = /^[\s\p{Cc}\p{Cf}]+[=+\-@＝＋－＠]/u;

/** The first lines of the file: the mark by which spreadsheets know that it is UTF-8, and the headings. */
export function csvHead(): string {
  return csvLines([columns.map(({ header }) => header)], { bom: true });
}

export function csvOf(rows: readonly InboxItemRow[], context: CsvContext): string {
  return csvLines(rows.map((row) => columns.map((column) => column.cell(row, context) ?? "")));
}

/** As lines of a CSV file that Dutch spreadsheet programs open as it is. No text in it becomes a formula. */
export function csvLines(records: readonly (readonly (string | number)[])[], { bom = false } = {}): string {
  return stringify(
    records.map((record) => [...record]),
    { ...options, bom },
  );
}

/** `2026-11-28 14:05`, which spreadsheets take for a moment, on the city's clock. */
function onClock(moment: Date): string {
  return momentToDateTime(moment.getTime()).slice(0, 16).replace("T", " ");
}
