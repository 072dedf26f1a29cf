import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import type { Abilities } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import { createCursors } from "../kernel/connection.ts";
import type { NoteHappenings } from "../kernel/happenings.ts";
import { createOwnWrites, type OwnWrites } from "../kernel/own-writes.ts";
import { inboxRoles } from "../kernel/roles.ts";

/** What the hub shares with every request for its inbox. */
export interface InboxTools {
  readonly database: Database;
  readonly cursors: ReturnType<typeof createCursors>;
  readonly ownWrites: OwnWrites;
  readonly isDepartment: (departmentId: string) => boolean;
  /** The contacts by their numbers: as they were typed, one mistake corrected, or exactly these. */
  readonly contacts: InboxContacts;
  /** Tells who is watching that items changed; part of the transaction. */
  readonly tell: (em: SqlEntityManager, itemIds: readonly string[]) => Promise<void>;
  /** Keeps for other systems and for mail what happened to an item; part of the transaction. */
  readonly note: NoteHappenings;
  readonly now: () => number;
}

interface InboxContacts {
  meantBy(typed: string): Promise<readonly NumberedContact[]>;
  withNumbers(references: readonly string[]): Promise<readonly NumberedContact[]>;
}

interface NumberedContact {
  readonly id: string;
  readonly reference: string;
  readonly startedAt: Date;
}

export interface InboxToolsOptions extends Pick<InboxTools, "database" | "isDepartment" | "contacts" | "tell" | "note" | "now"> {
  readonly secret: string;
}

export function createInboxTools({ secret, ...options }: InboxToolsOptions): InboxTools {
  return { ...options, cursors: createCursors(secret), ownWrites: createOwnWrites(secret) };
}

/** One request. */
export interface InboxRequest {
  readonly abilities: Abilities;
  readonly audit: RequestAudit;
}

export function worksInInbox(abilities: Abilities): boolean {
  return abilities.hasRole(...inboxRoles);
}

export function dateTimeOf(moment: Date): string {
  return momentToDateTime(moment.getTime());
}
