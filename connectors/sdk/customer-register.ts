import type { DateTime } from "./domain.ts";
import type { ReadCall } from "./ports.ts";

/** How much text the register keeps, in characters as it counts them: Unicode code points. */
export interface RegisterLimits {
  readonly subject: number;
  readonly content: number;
  readonly answer: number;
  readonly explanation: number;
  readonly action: number;
  readonly name: number;
}

/** One contact with a citizen, as the register is told. Every text fits its limit already. */
export interface RegisterContact {
  /** Ten digits, unique: given out by the hub, and what the contact is found back by. */
  readonly reference: string;
  /** Id of the contact in the hub: what has the same number and another id is another contact. */
  readonly hubId: string;
  readonly channel: "phone" | "email" | "counter" | "letter" | "chat";
  readonly at: DateTime;
  readonly subject: string;
  readonly content: string;
  readonly answer: string;
  /** Which texts are whole in the hub only. */
  readonly shortened: readonly string[];
  /** Whose contact it was; absent when nothing of the person may or can be told. */
  readonly person?: { readonly name: string; readonly registeredId?: string };
}

/** A contact that the register has. */
export interface RegisteredContact {
  readonly id: string;
  /** Address of the contact at the register, for people who look it up there. */
  readonly url: string;
  /** The person's part in it; absent when the contact has none. */
  readonly participantId?: string;
}

/** Somebody who works for the municipality, or a part of it. */
export type RegisterActor =
  | { readonly kind: "employee"; readonly id: string; readonly name: string }
  | { readonly kind: "department"; readonly id: string; readonly name: string };

/** What hangs on a contact in the register, each written by a call of its own. */
export type RegisterPart =
  /** How the caller can be reached about this contact. */
  | { readonly kind: "address"; readonly channel: "email" | "phone"; readonly value: string }
  /** What the contact was about. */
  | { readonly kind: "subject"; readonly of: "request" | "appointment" | "melding" | "article"; readonly id: string; readonly departmentId?: string }
  /** Who dealt with it. */
  | { readonly kind: "handler"; readonly actorId: string }
  /** Something that still has to be done. Its reference is unique, as that of the contact is. */
  | { readonly kind: "task"; readonly reference: string; readonly action: string; readonly explanation: string; readonly actorId: string };
export type RegisterPartKind = RegisterPart["kind"];

/** What the register holds against a write, by field, without what was written. */
export interface RegisterRefusal {
  readonly field: string;
  readonly code: string;
}

export type RegisterOutcome<Value = unknown> =
  | { readonly kind: "written"; readonly value: Value }
  /** Not written, and writing the same again would not help. */
  | { readonly kind: "refused"; readonly refusals: readonly RegisterRefusal[] };

/**
 * The municipality's register of contacts with its customers. Nothing here is idempotent by itself: before anything is written again after a call whose
 * outcome is not known, the hub looks whether it is there already.
 */
export interface CustomerRegisterPort {
  readonly limits: RegisterLimits;
  /** Whether people in the register are looked up by their citizen service number. The register may have no other way to be asked than its address. */
  readonly findsPersons: boolean;

  findContact(query: Pick<RegisterContact, "reference" | "hubId">, call: ReadCall): Promise<RegisteredContact | undefined>;
  /** A contact that the register has already is answered as it is there. */
  addContact(contact: RegisterContact, call: ReadCall): Promise<RegisterOutcome<RegisteredContact>>;

  /** Id of the only active person with this number; `undefined` when there is none, or when it is not certain. Only where `findsPersons` holds. */
  findPerson(query: { readonly bsn: string }, call: ReadCall): Promise<string | undefined>;
  findActor(actor: RegisterActor, call: ReadCall): Promise<string | undefined>;
  addActor(actor: RegisterActor, call: ReadCall): Promise<RegisterOutcome<string>>;

  /** What the contact has of one kind, each by its key. */
  listParts(query: { readonly kind: RegisterPartKind; readonly contact: RegisteredContact }, call: ReadCall): Promise<readonly string[]>;
  /** The same for a part here and the same part in the register. */
  keyOf(part: RegisterPart): string;
  /** Whether the register takes it at all, so that it need not be refused. */
  takes(part: RegisterPart): boolean;
  addPart(part: RegisterPart, contact: RegisteredContact, call: ReadCall): Promise<RegisterOutcome>;
}
