import type { Database } from "../database/orm.ts";
import type { DepartmentDirectory } from "../departments/department-directory.ts";
import type { Viewer } from "../kernel/abilities.ts";
import { createCursors } from "../kernel/connection.ts";
import { deriveKey } from "../kernel/derived-key.ts";
import { HubError } from "../kernel/errors.ts";
import { createSealedTexts } from "../kernel/sealed-text.ts";
import { createReferences, referencesMeantBy } from "../kernel/speakable-reference.ts";
import { createContactSeals } from "./contact-content.ts";
import type { ContactsApi } from "./contacts.api.ts";
import { createContactsStore } from "./contacts.store.ts";
import type { ContactsRequest, ContactsTools } from "./contacts.tools.ts";
import { createCustomerContacts } from "./customer-contacts.ts";
import { createContactFinds } from "./find.service.ts";
import { frequentSubjects } from "./subjects.store.ts";
import { createMirrorService } from "./mirror.service.ts";
import { type ContactMirroring, createContactMirroring, type MirroringOptions } from "./mirroring.ts";
import { createShares } from "./shares.service.ts";
import { createWrapUp } from "./wrap-up.service.ts";
import { createContactWrites } from "./write.service.ts";

export interface ContactsOptions {
  readonly database: Database;
  readonly directory: DepartmentDirectory;
  /** Secret of the hashes of persons; keys for cursors, references and seals are derived from it. */
  readonly personHashKey: string;
  readonly now: () => number;
  /** Where contacts are mirrored to, if anywhere. */
  readonly mirror?: Omit<MirroringOptions, "database" | "directory" | "store" | "seals" | "now"> | undefined;
}

/** Contacts with citizens: one part for the whole hub, and a service for each request. */
export interface Contacts {
  /** Present where a register of customers is configured. */
  readonly mirroring: ContactMirroring | undefined;
  forRequest(request: ContactsRequest): ContactsApi;
  /** Throws BAD_REQUEST unless it is one of the user's own contacts: nothing is linked to what somebody else does. */
  checkOwn(contactId: string, viewer: Viewer): Promise<void>;
  /** The contacts that may be meant by a number as it was typed, one typing mistake corrected. Empty: there is none. */
  meantBy(typed: string): Promise<readonly ContactNumber[]>;
  /** The contacts with exactly these numbers, the newest first. */
  withNumbers(references: readonly string[]): Promise<readonly ContactNumber[]>;
}

/** A contact as others may know it: without whom it was with. */
export interface ContactNumber {
  readonly id: string;
  readonly reference: string;
  readonly startedAt: Date;
}

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function createContacts({ database, directory, personHashKey, now, mirror }: ContactsOptions): Contacts {
  const store = createContactsStore(database);
  const seals = createContactSeals(createSealedTexts(personHashKey, "sealed-contacts"));
  const mirroring = mirror && createContactMirroring({ ...mirror, database, directory, store, seals, now });
  const tools: ContactsTools = {
    database,
    store,
    directory,
    personHashKey,
    now,
    seals,
    mirroring,
    references: createReferences(deriveKey(personHashKey, "contact-references")),
    cursors: createCursors(personHashKey),
  };
  return {
    mirroring,
    forRequest: (request) => ({
      ...createContactFinds(tools, request),
      ...createCustomerContacts(tools, request),
      ...createContactWrites(tools, request),
      ...createWrapUp(tools, request),
      ...createShares(tools, request),
      subjects: async () => [...(await frequentSubjects(database, request.abilities.viewer.userId))],
      ...createMirrorService(tools, request),
    }),
    async checkOwn(contactId, viewer) {
      const row = idForm.test(contactId) ? await store.byId(contactId) : undefined;
      if (row?.agentId !== viewer.userId) throw new HubError("BAD_REQUEST", "the contact that was named is not one of the user's own");
    },
    async meantBy(typed) {
      const meant = referencesMeantBy(typed);
      return meant.length > 0 ? await store.byReferences(meant) : [];
    },
    withNumbers: async (references) => (references.length > 0 ? await store.byReferences(references) : []),
  };
}
