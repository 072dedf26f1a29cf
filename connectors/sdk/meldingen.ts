import type { Address, DateTime, PersonKey, PersonKeyKind } from "./domain.ts";
import type { ReadCall, WriteCall } from "./ports.ts";

/** A place on the map in degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where it is: at least one of both. Systems that keep only points refuse an address alone. */
export interface MeldingPlace {
  readonly point?: Point;
  readonly address?: Address;
}

/**
 * - `reported`: came in, nobody looked at it yet
 * - `waiting`: looked at, waits for its turn
 * - `planned`, `in-progress`, `on-hold`: being worked on, or about to be
 * - `waiting-for-reporter`, `reporter-answered`: the department asked the reporter something
 * - `with-outside-party`: handed on, to a grid operator for instance
 * - `closure-asked`: whoever did the work says that it is done; the department must still agree
 * - `resolved`, `cancelled`, `split`: closed; of a split one the parts go on by themselves
 * - `reopen-asked`, `reopened`: closed before, and not to everybody's satisfaction
 * - `other`: a state of the department that the hub has no word for; see `statusName`
 */
export const meldingStatuses = [
  "reported",
  "waiting",
  "planned",
  "in-progress",
  "on-hold",
  "waiting-for-reporter",
  "reporter-answered",
  "with-outside-party",
  "closure-asked",
  "resolved",
  "cancelled",
  "split",
  "reopen-asked",
  "reopened",
  "other",
] as const;
export type MeldingStatus = (typeof meldingStatuses)[number];

const closedStatuses: ReadonlySet<MeldingStatus> = new Set(["resolved", "cancelled", "split"]);

export function isClosedMelding(status: MeldingStatus): boolean {
  return closedStatuses.has(status);
}

/** Who does the work, as far as the department says. */
export interface HandlingBody {
  readonly name: string;
  readonly code?: string;
  /** Not part of the municipality: a grid operator, the water board. */
  readonly isOutsideParty: boolean;
}

/** How long the department gives itself. */
export interface ServiceLevel {
  readonly days: number;
  readonly dayKind: "calendar" | "working";
}

export interface MeldingCategory {
  /** The department's own id, opaque. */
  readonly id: string;
  readonly name: string;
  /** The family that it belongs to. */
  readonly group?: string;
  readonly description?: string;
  /** What the department promises to who reports in this category, in its own words. */
  readonly handlingMessage?: string;
  readonly serviceLevel?: ServiceLevel;
  readonly handledBy: readonly HandlingBody[];
  /** Whether `questionsFor` may have something to ask; absent when the list does not tell. */
  readonly hasQuestions?: boolean;
}

/** What the department also wants to know in a category. */
export interface MeldingQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: "text" | "number" | "date" | "one-of" | "several-of" | "information";
  readonly isRequired: boolean;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
}

export interface MeldingAnswer {
  readonly questionId: string;
  /** The text of the question, for systems that keep it with the answer. */
  readonly question: string;
  /** Ids of options where the question has them. */
  readonly values: readonly string[];
}

export interface Reporter {
  readonly email?: string;
  readonly phone?: string;
  /** Whether the department may hand the contact details on to others who do the work. */
  readonly sharingAllowed: boolean;
}

/** The reporter as the department shows it to the hub. */
export interface KnownReporter extends Reporter {
  /** There, but not shown to us. */
  readonly hidden: readonly ("email" | "phone")[];
  /** False when the reporter asked not to be contacted again. */
  readonly allowsContact?: boolean;
}

export interface MeldingNote {
  readonly text: string;
  readonly by?: string;
  readonly at?: DateTime;
  /** The key under which the hub wrote it, when it carries one: by that it is found back when the answer got lost. */
  readonly key?: string;
}

export type MeldingPriority = "low" | "normal" | "high";

/** A melding as the department has it now. */
export interface Melding {
  /** The department's own id, opaque: what its API wants back. */
  readonly id: string;
  /** What people read out. */
  readonly reference: string;
  readonly status: MeldingStatus;
  /** The department's own word for the status. */
  readonly statusName: string;
  /** What the department said with its last status. */
  readonly statusText?: string;
  readonly category: { readonly id: string; readonly name: string; readonly group?: string };
  readonly place: MeldingPlace;
  readonly text: string;
  /** Further details, without the hub's mark. */
  readonly extraText?: string;
  readonly incidentAt?: DateTime;
  readonly reportedAt: DateTime;
  readonly changedAt?: DateTime;
  /** When the department wants to have dealt with it. */
  readonly dueAt?: DateTime;
  readonly priority?: MeldingPriority;
  /** Absent when it is anonymous, or when the system never tells. */
  readonly reporter?: KnownReporter;
  /** Newest first, without the hub's marks. */
  readonly notes: readonly MeldingNote[];
  readonly parentId?: string;
  readonly hasAttachments?: boolean;
  /** The key under which the hub made it, when it carries one. */
  readonly creationKey?: string;
  /** Changes when the melding changes; absent where the department has none. */
  readonly version?: string;
}

export interface NewMelding {
  readonly categoryId: string;
  readonly place: MeldingPlace;
  readonly text: string;
  readonly extraText?: string;
  /** When it was seen. */
  readonly incidentAt: DateTime;
  /** Absent: anonymous. */
  readonly reporter?: Reporter;
  readonly answers?: readonly MeldingAnswer[];
  readonly priority?: MeldingPriority;
  /** Makes it a part of this one. Only where `supports.parts` holds. */
  readonly parentId?: string;
}

/** Only the given members change. */
export interface MeldingChange {
  readonly id: string;
  readonly categoryId?: string;
  readonly place?: MeldingPlace;
  readonly priority?: MeldingPriority;
  /** Why, for the department. */
  readonly reason?: string;
  /** The version that the change was based on; checked where the system has versions. */
  readonly version?: string;
}

export interface MeldingStatusChange {
  readonly id: string;
  readonly status: MeldingStatus;
  /** Goes to the reporter too, when the reporter is informed. Required for closing and reopening. */
  readonly text?: string;
  /** Whether the department sends the reporter a message about it. */
  readonly informReporter: boolean;
  readonly version?: string;
}

/** What happened to a melding: who did what, when. */
export interface MeldingEvent {
  readonly at: DateTime;
  readonly kind: "created" | "status" | "category" | "place" | "note" | "reporter" | "feedback" | "part" | "other";
  /** In the department's words. */
  readonly title: string;
  readonly text?: string;
  readonly by?: string;
}

export interface MeldingAttachment {
  /** Where the department keeps it; only the hub may fetch it. */
  readonly location: string;
  readonly isImage: boolean;
  readonly createdAt?: DateTime;
}

export interface NewAttachment {
  readonly meldingId: string;
  /** The `location` of what was added holds it without its extension: by that it is found back when the answer got lost. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What the reporter thought of how it was handled. */
export interface MeldingFeedback {
  readonly state: "asked" | "given";
  readonly isSatisfied?: boolean;
  readonly givenAt?: DateTime;
}

/** What a system for meldingen can do, declared and not guessed. */
export interface MeldingenSupport {
  /** The system itself refuses to do the same key twice, so a create whose outcome is unknown may simply be sent again. */
  readonly idempotencyKeys: boolean;
  /** Which keys find a person's meldingen in the system itself; empty means that only the hub's own index can. */
  readonly findByPerson: readonly PersonKeyKind[];
  readonly findNear: boolean;
  /** `findCreated` can tell for certain that a melding of the hub is or is not there. */
  readonly findCreated: boolean;
  /** `listChanged` tells what changed since a moment; without it the hub reads one by one. */
  readonly listChanged: boolean;
  readonly changes: readonly ("category" | "place" | "priority")[];
  readonly notes: boolean;
  /** What `setStatus` may set; whether the melding allows the step, the department says then. */
  readonly statuses: readonly MeldingStatus[];
  /** `several`: one more is added. `one`: the new one takes the place of the old. `none`: as it was created. */
  readonly reporters: "several" | "one" | "none";
  readonly history: boolean;
  /** Media types that may be attached; empty when nothing may. */
  readonly attachments: readonly string[];
  readonly feedback: boolean;
  readonly questions: boolean;
  /** A melding can have parts. */
  readonly parts: boolean;
  /** `create` may be answered with `accepted`: the number comes later, and `findAccepted` asks for it. */
  readonly lateReferences: boolean;
}

/** Meldingen of one department, in our words. Implemented by adapters; called by the hub only. */
export interface MeldingenPort {
  readonly supports: MeldingenSupport;

  /** Those in which one can report now. */
  listCategories(call: ReadCall): Promise<readonly MeldingCategory[]>;
  questionsFor(query: { readonly categoryId: string }, call: ReadCall): Promise<readonly MeldingQuestion[]>;

  read(query: { readonly id: string }, call: ReadCall): Promise<Melding | undefined>;
  findByReference(query: { readonly reference: string }, call: ReadCall): Promise<readonly Melding[]>;
  /** Only with a key kind that `supports.findByPerson` names. Newest first. */
  findByPerson(query: { readonly person: PersonKey }, call: ReadCall): Promise<readonly Melding[]>;
  /** Open ones, nearest first, at most `limit`. Only where `supports.findNear` holds. */
  findNear(query: NearQuery, call: ReadCall): Promise<readonly Melding[]>;
  /**
   * All that carry this key, made at or after `since` in this category. Only where `supports.findCreated` holds; an empty answer then proves
   * absence at this moment. A system that cannot prove it for this very category throws `NOT_SUPPORTED`.
   */
  findCreated(query: { readonly key: string; readonly categoryId: string; readonly since: DateTime }, call: ReadCall): Promise<readonly Melding[]>;
  /** What became of an accepted melding; `undefined` as long as it has no number. Only where `supports.lateReferences` holds. */
  findAccepted(query: { readonly receipt: string }, call: ReadCall): Promise<Melding | undefined>;
  /** All that changed at or after `since`, newest change first. Only where `supports.listChanged` holds. */
  listChanged(query: { readonly since: DateTime }, call: ReadCall): Promise<readonly Melding[]>;
  /** Newest first. `undefined` when there is no such melding. */
  history(query: { readonly id: string }, call: ReadCall): Promise<readonly MeldingEvent[] | undefined>;
  /** The parts of a melding; empty when it has none. */
  listParts(query: { readonly id: string }, call: ReadCall): Promise<readonly { readonly id: string; readonly status: MeldingStatus }[]>;
  listAttachments(query: { readonly id: string }, call: ReadCall): Promise<readonly MeldingAttachment[]>;
  /** `undefined` when the reporter was never asked. */
  readFeedback(query: { readonly id: string }, call: ReadCall): Promise<MeldingFeedback | undefined>;

  create(melding: NewMelding, call: WriteCall): Promise<CreateMeldingOutcome>;
  change(change: MeldingChange, call: WriteCall): Promise<ChangeMeldingOutcome>;
  setStatus(change: MeldingStatusChange, call: WriteCall): Promise<ChangeMeldingOutcome>;
  addNote(note: { readonly id: string; readonly text: string }, call: WriteCall): Promise<ChangeMeldingOutcome>;
  addReporter(query: { readonly id: string; readonly reporter: Reporter }, call: WriteCall): Promise<AddReporterOutcome>;
  addAttachment(attachment: NewAttachment, call: WriteCall): Promise<AddAttachmentOutcome>;
}

export interface NearQuery {
  readonly point: Point;
  readonly radiusMeters: number;
  readonly categoryId?: string;
  readonly limit: number;
}

/** Why a department rightly says no. `message` is for the agent: plain, without personal data. */
export interface MeldingRejected {
  readonly kind: "rejected";
  readonly reason: "unknown-category" | "place" | "text" | "reporter" | "status" | "attachment" | "other";
  readonly message: string;
  /** Our names of the fields it is about, where the department says so: `place.point`. */
  readonly fields?: readonly string[];
}

/** The department has it, and gives it a number later. Without a receipt it never does: nobody can follow this melding. */
export interface MeldingAccepted {
  readonly kind: "accepted";
  /** What `findAccepted` takes. */
  readonly receipt?: string;
  /** What the department says about what it is going to do. */
  readonly notice?: string;
}

export type CreateMeldingOutcome = { readonly kind: "created"; readonly melding: Melding } | MeldingAccepted | MeldingRejected;
export type ChangeMeldingOutcome =
  | { readonly kind: "changed"; readonly melding: Melding }
  /** Somebody else changed it meanwhile: what it is now. */
  | { readonly kind: "conflict"; readonly melding: Melding }
  | { readonly kind: "gone" }
  | MeldingRejected;
export type AddReporterOutcome =
  | { readonly kind: "added" }
  /** Counts only when the reporter has confirmed the e-mail address. */
  | { readonly kind: "to-be-confirmed" }
  | { readonly kind: "gone" }
  | MeldingRejected;
export type AddAttachmentOutcome = { readonly kind: "added"; readonly attachment: MeldingAttachment } | { readonly kind: "gone" } | MeldingRejected;

const earthRadiusMeters = 6_371_000;

/** As the crow flies. */
export function metersBetween(one: Point, other: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const latitudes = radians(other.latitude - one.latitude);
  const longitudes = radians(other.longitude - one.longitude);
  const chord = Math.sin(latitudes / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitudes / 2) ** 2;
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(chord)));
}
