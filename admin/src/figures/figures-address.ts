import type { InboxKind } from "@kcc-hub/schema/admin";
import type { LocationQuery, LocationQueryRaw } from "vue-router";
import { addDays } from "../kernel/i18n/format.ts";

export const kinds: readonly InboxKind[] = ["QUESTION_SUGGESTION", "WEBSITE_REPORT", "ARTICLE_FEEDBACK"];
/** The last so many days, today too, or a period of one's own. */
const lengths = ["7", "30", "90", "365"] as const;
export const periods = [...lengths, "own"] as const;
export type Period = (typeof periods)[number];

/** What somebody has chosen to look at. It stands in the address of the page: "the last 30 days" is kept as that, so that a bookmark stays of today. */
export interface Choice {
  readonly period: Period;
  /** First day, `yyyy-mm-dd`. */
  readonly from: string;
  readonly until: string;
  /** Empty: all. */
  readonly kind: InboxKind | "";
}

const usual = "30";
const kindWords: Readonly<Record<InboxKind, string>> = { QUESTION_SUGGESTION: "vraag", WEBSITE_REPORT: "website", ARTICLE_FEEDBACK: "artikel" };

/** What an address asks for; what it does not say, or says wrongly, is as on a fresh page. */
export function readChoice(query: LocationQuery, today: string): Choice {
  const kind = kinds.find((known) => kindWords[known] === query["soort"]) ?? "";
  const from = dayIn(query["van"]);
  const until = dayIn(query["tot"]);
  if (from !== undefined && until !== undefined) return { period: "own", from, until, kind };
  const period = lengths.find((known) => known === query["dagen"]) ?? usual;
  return { period, ...lastDays(period, today), kind };
}

/** Only what differs from a fresh page. */
export function writeChoice({ period, from, until, kind }: Choice): LocationQueryRaw {
  return {
    ...(period === "own" ? { van: from, tot: until } : period !== usual && { dagen: period }),
    ...(kind && { soort: kindWords[kind] }),
  };
}

export function lastDays(period: Exclude<Period, "own">, today: string): Pick<Choice, "from" | "until"> {
  return { from: addDays(today, 1 - Number(period)), until: today };
}

function dayIn(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const read = new Date(`${value}T12:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value) ? value : undefined;
}
