import { isClosedMelding, type Melding, type MeldingPlace } from "@kcc-hub/connectors/sdk";
import { agreementOfKinds, type KindReasons, reachMetersMax, reachMetersOf } from "./kind-agreement.ts";
import { type Apart, closeness, metersApart, placesApart } from "./place-closeness.ts";

/** What is about to be reported. */
export interface ReportedFault {
  readonly place: MeldingPlace;
  /** Name and family of the category, as its department words them; absent when none was chosen. */
  readonly category?: Melding["category"];
  readonly text?: string;
  /** When the caller saw it; absent when not asked. */
  readonly seenAt?: Date;
}

/** What the hub knows of a melding that may be the same. */
export interface ComparableMelding {
  readonly place: MeldingPlace;
  readonly category: Melding["category"];
  readonly text: string;
  readonly status: Melding["status"];
  readonly reportedAt: Date;
  /** When it was closed, as far as the hub knows; absent while it is open. */
  readonly closedAt?: Date;
}

/** Why two are likely the same: facts, for programs. */
export interface DuplicateReasons extends KindReasons {
  readonly apart: Apart;
  /** Whole metres; absent when only the street is known. */
  readonly meters?: number;
  readonly reportedAt: Date;
  /** Closed, and seen before that. */
  readonly wasClosed: boolean;
}

export interface Likely<Known extends ComparableMelding> {
  readonly melding: Known;
  /** 0 to 1. */
  readonly likelihood: number;
  readonly reasons: DuplicateReasons;
}

export const suggestionsMax = 3;

/** Below this the hub says nothing: a wrong hint costs the agent more than a missed one. */
export const likelihoodMin = 0.35;

/** Beyond this nothing reaches `likelihoodMin`, even in the street with the longest reach. */
export const searchRadiusMeters = 120;

const dayMs = 86_400_000;
/** What was reported this long ago and is still open is half as likely to be what a caller means now. */
const openHalfLifeDays = 240;
/** What was closed before the caller saw it is a new fault, unless the department was mistaken. */
const closedBeforeFactor = 0.25;

/** The likeliest, at most three, the best first. */
export function findLikely<Known extends ComparableMelding>(fault: ReportedFault, known: readonly Known[], now: Date): readonly Likely<Known>[] {
  return known
    .filter((melding) => couldBe(fault, melding, now))
    .map((melding) => ({ melding, ...judge(fault, melding, now) }))
    .filter(({ likelihood }) => likelihood >= likelihoodMin)
    .toSorted((one, other) => other.likelihood - one.likelihood || other.melding.reportedAt.getTime() - one.melding.reportedAt.getTime())
    .slice(0, suggestionsMax);
}

/** How likely it is that they are the same fault: product of where, what and when, each 0 to 1. */
export function judge(fault: ReportedFault, melding: ComparableMelding, now: Date): { readonly likelihood: number; readonly reasons: DuplicateReasons } {
  const apart = placesApart(fault.place, melding.place);
  const kinds = agreementOfKinds(fault, melding);
  const near = closeness(apart, reachMetersOf(fault, melding));
  const meters = apart.kind === "same-street" ? undefined : metersApart(apart);
  return {
    likelihood: near * kinds.likeness * timeliness(fault, melding, now),
    reasons: {
      ...kinds.reasons,
      apart,
      ...(meters === undefined ? {} : { meters: Math.round(meters) }),
      reportedAt: melding.reportedAt,
      wasClosed: melding.closedAt !== undefined || isClosedMelding(melding.status),
    },
  };
}

/** Spares the reading of texts where place and time alone rule it out. */
function couldBe(fault: ReportedFault, melding: ComparableMelding, now: Date): boolean {
  return closeness(placesApart(fault.place, melding.place), reachMetersMax) * timeliness(fault, melding, now) >= likelihoodMin;
}

function timeliness({ seenAt }: ReportedFault, { status, reportedAt, closedAt }: ComparableMelding, now: Date): number {
  const ageDays = Math.max(0, now.getTime() - reportedAt.getTime()) / dayMs;
  const fresh = 0.5 ** (ageDays / openHalfLifeDays);
  if (!isClosedMelding(status)) return fresh;
  const seenBefore = seenAt !== undefined && closedAt !== undefined && seenAt < closedAt;
  return seenBefore ? fresh : fresh * closedBeforeFactor;
}
