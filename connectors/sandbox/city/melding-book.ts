import type { SubCategory } from "./melding-categories.ts";
import type { MapPoint } from "./streets.ts";

export interface StoredAddress {
  readonly openbare_ruimte: string;
  readonly huisnummer: string;
  readonly huisletter: string;
  readonly huisnummer_toevoeging: string;
  readonly postcode: string;
  readonly woonplaats: string;
}

export interface StoredPlace {
  readonly point: MapPoint;
  readonly address: StoredAddress | null;
}

export interface StoredReporter {
  readonly email: string | null;
  readonly phone: string | null;
  readonly sharingAllowed: boolean;
}

export interface StoredStatus {
  readonly state: string;
  readonly text: string | null;
  readonly user: string | null;
  readonly sendEmail: boolean;
  readonly atMs: number;
}

export interface StoredEvent {
  readonly what: string;
  readonly action: string;
  readonly description: string | null;
  readonly who: string | null;
  readonly atMs: number;
}

export interface StoredMelding {
  readonly id: number;
  readonly uuid: string;
  readonly source: string;
  readonly text: string;
  readonly textExtra: string;
  readonly status: StoredStatus;
  readonly category: SubCategory;
  readonly categoryText: string | null;
  readonly place: StoredPlace;
  readonly reporter: StoredReporter;
  readonly priority: string;
  readonly type: string;
  /** Newest first. */
  readonly notes: readonly { readonly text: string; readonly by: string | null }[];
  /** Newest first. */
  readonly history: readonly StoredEvent[];
  readonly attachments: readonly { readonly id: number; readonly fileName: string; readonly by: string; readonly atMs: number }[];
  readonly extraProperties: unknown;
  readonly feedback: { readonly isSatisfied: boolean | null; readonly submittedMs: number | null } | null;
  readonly incidentMs: number;
  readonly createdMs: number;
  /** In microseconds, as Signalen counts: it rises with every change, even within one tick of the clock. */
  readonly updatedMicros: number;
  readonly parentId: number | null;
}

export type NewStoredMelding = Pick<StoredMelding, "source" | "text" | "textExtra" | "category" | "place" | "reporter" | "extraProperties" | "incidentMs"> &
  Partial<Pick<StoredMelding, "priority" | "type" | "parentId">> & { readonly by: string | null; readonly createdMs?: number };

/** What can change at once; all or nothing. */
export interface MeldingPatch {
  readonly place?: StoredPlace;
  readonly category?: { readonly category: SubCategory; readonly text: string | null };
  readonly priority?: string;
  readonly type?: string;
  readonly status?: Omit<StoredStatus, "atMs" | "user">;
  readonly note?: string;
}

/** The meldingen of one department. Knows nothing of HTTP. */
export interface MeldingBook {
  all(): readonly StoredMelding[];
  read(id: number): StoredMelding | undefined;
  create(melding: NewStoredMelding): StoredMelding;
  patch(id: number, patch: MeldingPatch, by: string | null, atMs?: number): StoredMelding | undefined;
  setReporter(id: number, reporter: StoredReporter, by: string): StoredMelding | undefined;
  addAttachment(id: number, file: { readonly fileName: string; readonly by: string }): StoredMelding | undefined;
  giveFeedback(id: number, isSatisfied: boolean): StoredMelding | undefined;
}

const system = "Signalen systeem";

export function createMeldingBook({ now, uuidOf }: { readonly now: () => number; readonly uuidOf: (sequence: number) => string }): MeldingBook {
  const meldingen = new Map<number, StoredMelding>();
  let attachments = 0;

  function save(before: StoredMelding, changes: Partial<StoredMelding>, events: readonly StoredEvent[], atMs = now()): StoredMelding {
    const updatedMicros = Math.max(atMs * 1000, before.updatedMicros + 1);
    const after: StoredMelding = { ...before, ...changes, history: [...events, ...before.history], updatedMicros };
    meldingen.set(after.id, after);
    return after;
  }

  function change(id: number, make: (before: StoredMelding) => StoredMelding): StoredMelding | undefined {
    const before = meldingen.get(id);
    return before && make(before);
  }

  return {
    all: () => [...meldingen.values()].toReversed(),
    read: (id) => meldingen.get(id),
    create({ by, createdMs = now(), ...given }) {
      const id = meldingen.size + 1;
      const who = by ?? system;
      const first: readonly StoredEvent[] = [
        { what: "UPDATE_STATUS", action: "Status gewijzigd naar: Gemeld", description: null, who, atMs: createdMs },
        { what: "UPDATE_LOCATION", action: "Locatie gewijzigd naar:", description: null, who, atMs: createdMs },
      ];
      const melding: StoredMelding = {
        priority: "normal",
        type: "SIG",
        parentId: null,
        ...given,
        id,
        uuid: uuidOf(id),
        status: { state: "m", text: null, user: by, sendEmail: false, atMs: createdMs },
        categoryText: null,
        notes: given.reporter.email ? [{ text: "Automatische e-mail bij registratie van de melding is verzonden aan de melder.", by: null }] : [],
        history: first,
        attachments: [],
        feedback: null,
        createdMs,
        updatedMicros: createdMs * 1000,
      };
      meldingen.set(id, melding);
      if (melding.parentId !== null) {
        const event = { what: "CREATE_SIGNAL", action: "Deelmelding toegevoegd", description: null, who: system, atMs: createdMs };
        change(melding.parentId, (parent) => save(parent, {}, [event], createdMs));
      }
      return melding;
    },
    patch: (id, patch, by, atMs = now()) => change(id, (before) => save(before, applied(before, patch, by, atMs), eventsOf(patch, by, atMs), atMs)),
    setReporter: (id, reporter, by) =>
      change(id, (before) => save(before, { reporter }, [{ what: "UPDATE_REPORTER", action: "Melder gewijzigd", description: null, who: by, atMs: now() }])),
    addAttachment(id, { fileName, by }) {
      attachments += 1;
      const attachment = { id: attachments, fileName, by, atMs: now() };
      const note = `Bijlage toegevoegd door ${by}: ${fileName}`;
      return change(id, (before) =>
        save(before, { attachments: [...before.attachments, attachment], notes: [{ text: note, by }, ...before.notes] }, eventsOf({ note }, by, now())),
      );
    },
    giveFeedback: (id, isSatisfied) =>
      change(id, (before) => {
        const event = { what: "RECEIVE_FEEDBACK", action: "Feedback van melder ontvangen", description: isSatisfied ? "Ja" : "Nee", who: null, atMs: now() };
        return save(before, { feedback: { isSatisfied, submittedMs: now() } }, [event]);
      }),
  };
}

function applied(
  before: StoredMelding,
  { place, category, priority, type, status, note }: MeldingPatch,
  by: string | null,
  atMs: number,
): Partial<StoredMelding> {
  // Whoever reported with an e-mail address is asked for an opinion when it is done; a part of a melding is not.
  const asks = status?.state === "o" && before.reporter.email !== null && before.parentId === null;
  return {
    ...(place && { place }),
    ...(category && { category: category.category, categoryText: category.text }),
    ...(priority && { priority }),
    ...(type && { type }),
    ...(status && { status: { ...status, user: by, atMs } }),
    ...(note !== undefined && { notes: [{ text: note, by }, ...before.notes] }),
    ...(asks && { feedback: { isSatisfied: null, submittedMs: null } }),
  };
}

function eventsOf({ place, category, status, note }: MeldingPatch, by: string | null, atMs: number): readonly StoredEvent[] {
  const who = by ?? system;
  return [
    ...(note === undefined ? [] : [{ what: "CREATE_NOTE", action: "Notitie toegevoegd:", description: note, who, atMs }]),
    ...(category
      ? [{ what: "UPDATE_CATEGORY_ASSIGNMENT", action: `Categorie gewijzigd naar: ${category.category.name}`, description: category.text, who, atMs }]
      : []),
    ...(place ? [{ what: "UPDATE_LOCATION", action: "Locatie gewijzigd naar:", description: null, who, atMs }] : []),
    ...(status
      ? [{ what: "UPDATE_STATUS", action: `Status gewijzigd naar: ${stateNames[status.state] ?? status.state}`, description: status.text, who, atMs }]
      : []),
  ];
}

export const stateNames: Readonly<Record<string, string>> = {
  m: "Gemeld",
  i: "In afwachting van behandeling",
  b: "In behandeling",
  h: "On hold",
  ingepland: "Ingepland",
  "ready to send": "Extern: te verzenden",
  o: "Afgehandeld",
  a: "Geannuleerd",
  reopened: "Heropend",
  s: "Gesplitst",
  "closure requested": "Extern: verzoek tot afhandeling",
  "reaction requested": "Reactie gevraagd",
  "reaction received": "Reactie ontvangen",
  "forward to external": "Doorgezet naar extern",
  sent: "Extern: verzonden",
  "send failed": "Extern: mislukt",
  "done external": "Extern: afgehandeld",
  "reopen requested": "Verzoek tot heropenen",
};
