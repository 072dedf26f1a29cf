import type { PersonKey, PersonKeyKind } from "@kcc-hub/connectors/sdk";
import type { SourceOutcome } from "./gather.ts";
import { spokenKeys } from "./person-keys.ts";

export interface PersonSearch {
  /** Of the department. */
  readonly name: string;
  /** By what the department's system itself can find a person. */
  readonly supported: readonly PersonKeyKind[];
  /** What of that was known of the person. */
  readonly usable: readonly PersonKey[];
  /** What was looked for, in the plural: `afspraken`. */
  readonly things: string;
  /** One of them: `een afspraak`. */
  readonly lacks: string;
  readonly number: string;
  /** What the hub did with those that it knows itself: `gemaakt`. */
  readonly made: string;
}

/** How far a search by person can be relied on, and what to ask the caller when it cannot. */
export function personSearchOutcome({ name, supported, usable, things, lacks, number, made }: PersonSearch): SourceOutcome {
  if (usable.some(({ kind }) => personalKinds.has(kind))) return { kind: "complete" };
  const others = spokenKeys(supported.filter((kind) => !usable.some((key) => key.kind === kind)));
  const onlyOurs = `Hier staan alleen ${things} die via de hub zijn ${made}.`;
  if (supported.length === 0)
    return { kind: "partial", message: `Het systeem van ${name} kan niet op persoon zoeken. ${onlyOurs} Vraag de beller naar ${number}.` };
  if (usable.length === 0)
    return { kind: "partial", message: `Het systeem van ${name} zoekt alleen op ${others}. Vraag dat aan de beller en zoek opnieuw. ${onlyOurs}` };
  const used = spokenKeys(usable.map(({ kind }) => kind));
  const more = others ? ` Zoek ook op ${others} als u iets mist.` : ` Mist de beller ${lacks}: vraag naar ${number}.`;
  return { kind: "partial", message: `Bij ${name} is gezocht op ${used}.${more}` };
}

/** Keys that stand for one person. By the others a part may be missed: people have several e-mail addresses. */
const personalKinds: ReadonlySet<PersonKeyKind> = new Set(["bsn", "name-and-birth-date"]);
