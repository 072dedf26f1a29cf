import { isClosedMelding, momentToDateTime, plainDateOf } from "@kcc-hub/connectors/sdk";
import { spokenDay } from "../kernel/spoken.ts";
import type { KnownMelding } from "./known-meldingen.ts";
import type { DuplicateReasons } from "./likely-duplicates.ts";

const dayMs = 86_400_000;
const sameSpotMeters = 5;
const words = new Intl.ListFormat("nl", { type: "conjunction" });

/** Why it is likely the same, for the agent. */
export function sentenceOf({ likelihood, reasons }: { readonly likelihood: number; readonly reasons: DuplicateReasons }, now: Date): string {
  const sure = likelihood >= 0.7 ? "Zeer waarschijnlijk" : likelihood >= 0.5 ? "Waarschijnlijk" : "Misschien";
  const shared = reasons.sharedWords.length > 0 ? `, beide gaan over ${words.format(reasons.sharedWords)}` : "";
  const kind = shared === "" && reasons.category === "same" ? ", in dezelfde categorie" : shared;
  const doubt = reasons.otherFault ? "; vraag goed na wat er mis is, het kan iets anders zijn" : "";
  return `${sure} al gemeld: ${distanceOf(reasons)}, ${agoOf(daysSince(reasons.reportedAt, now))}${kind}${doubt}.`;
}

/** What is known about it, to tell the caller. */
export function knownOf({ status, statusName, statusText, dueAt, closedAt }: KnownMelding): string {
  const dayOf = (moment: Date): string => spokenDay(plainDateOf(momentToDateTime(moment.getTime())));
  const said = statusText ? ` De afdeling zegt: ${endWithStop(statusText)}` : "";
  if (isClosedMelding(status)) return `Afgesloten${closedAt ? ` op ${dayOf(closedAt)}` : ""}: ${statusName}.${said}`;
  const due = dueAt ? ` Volgens planning klaar op ${dayOf(dueAt)}.` : "";
  return `Stand: ${statusName}.${said}${due}`;
}

export function daysSince(moment: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - moment.getTime()) / dayMs));
}

function distanceOf({ apart, meters }: DuplicateReasons): string {
  if (meters === undefined) return "in dezelfde straat";
  if (meters <= sameSpotMeters) return "op dezelfde plek";
  return apart.kind === "by-house-number" ? `naar huisnummer ongeveer ${meters} meter verderop` : `${meters} meter verderop`;
}

function agoOf(days: number): string {
  if (days === 0) return "vandaag of gisteren";
  return days === 1 ? "een dag geleden" : `${days} dagen geleden`;
}

function endWithStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
