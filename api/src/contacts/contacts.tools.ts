import type { Customer } from "@kcc-hub/connectors/sdk";
import type { Database } from "../database/orm.ts";
import type { DepartmentDirectory } from "../departments/department-directory.ts";
import { type Abilities, Action, Capability, type RightKey } from "../kernel/abilities.ts";
import type { RequestAudit } from "../kernel/audit.ts";
import type { createCursors } from "../kernel/connection.ts";
import { hashPersonKey, keysOf } from "../kernel/person-keys.ts";
import type { SpeakableReferences } from "../kernel/speakable-reference.ts";
import type { ContactSeals } from "./contact-content.ts";
import type { ContactRow } from "./contact.entity.ts";
import { contactToGraphql } from "./contacts.mapping.ts";
import type { ContactMirroring } from "./mirroring.ts";
import type { ContactsStore } from "./contacts.store.ts";
import type { Contact } from "./contacts.types.ts";

export interface ContactsTools {
  readonly database: Database;
  readonly store: ContactsStore;
  readonly seals: ContactSeals;
  readonly references: SpeakableReferences;
  readonly directory: DepartmentDirectory;
  readonly cursors: ReturnType<typeof createCursors>;
  readonly personHashKey: string;
  readonly now: () => number;
  /** Where contacts are mirrored to; absent when no register of customers is configured. */
  readonly mirroring?: ContactMirroring | undefined;
}

export interface ContactsRequest {
  readonly abilities: Abilities;
  readonly audit: RequestAudit;
}

/** Teams are roles of the identity provider: `team-ochtend` is the team `ochtend`. */
const teamRole = /^team-(.{1,60})$/;

export function teamsOf({ viewer }: Abilities): readonly string[] {
  return viewer.roles.flatMap((role) => teamRole.exec(role)?.[1] ?? []);
}

/** The right without which the user sees who somebody else's contact was with: PERSONS/VIEW at any department, for contacts belong to none. */
export function missingPersonsRight({ directory }: ContactsTools, abilities: Abilities): (RightKey & { readonly departmentName: string }) | undefined {
  const rights = directory.all.map(({ id, name, persons }) => ({
    departmentId: id,
    capability: Capability.PERSONS,
    action: Action.VIEW,
    departmentName: name,
    hasRegistry: persons !== undefined,
  }));
  if (rights.some((right) => abilities.may(right))) return undefined;
  return rights.find(({ hasRegistry }) => hasRegistry) ?? rights[0];
}

export function hashesOf(person: Partial<Customer>, { personHashKey }: ContactsTools): readonly string[] {
  return [...new Set(keysOf(person).map((key) => hashPersonKey(key, personHashKey)))];
}

/** Contacts with all that belongs to them, in the order in which they are given. */
export async function present(
  rows: readonly ContactRow[],
  { store, seals, now, mirroring, viewerId, withPersonal }: ContactsTools & { readonly viewerId: string; readonly withPersonal: boolean },
): Promise<readonly Contact[]> {
  const belongings = await store.belongings(rows.map(({ id }) => id));
  const wrappedUp = rows.filter(({ wrappedUpAt }) => wrappedUpAt).map(({ id }) => id);
  const mirrors = mirroring && wrappedUp.length > 0 ? await mirroring.outbox.of(wrappedUp) : [];
  return rows.map((row) => contactToGraphql(row, { ...belongings, mirrors }, { seals, now, viewerId, withPersonal }));
}
