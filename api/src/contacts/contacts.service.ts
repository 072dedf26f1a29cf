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
import { createShares } from "./shares.service.ts";
import { createWrapUp } from "./wrap-up.service.ts";
import { createContactWrites } from "./write.service.ts";

export interface ContactsOptions {
  readonly database: Database;
  readonly directory: DepartmentDirectory;
  /** Secret of the hashes of persons; keys for cursors, references and seals are derived from it. */
  readonly personHashKey: string;
  readonly now: () => number;
}

/** Contacts with citizens: one part for the whole hub, and a service for each request. */
export interface Contacts {
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

export function createContacts({ database, directory, personHashKey, now }: ContactsOptions): Contacts {
  const store = createContactsStore(database);
  const tools: ContactsTools = {
    database,
    store,
    directory,
    personHashKey,
    now,
    seals: createContactSeals(createSealedTexts(personHashKey, "sealed-contacts")),
    references: createReferences(deriveKey(personHashKey, "contact-references")),
    cursors: createCursors(personHashKey),
  };
  return {
    forRequest: (request) => ({
      ...createContactFinds(tools, request),
      ...createCustomerContacts(tools, request),
      ...createContactWrites(tools, request),
      ...createWrapUp(tools, request),
      ...createShares(tools, request),
      subjects: async () => [...(await frequentSubjects(database, request.abilities.viewer.userId))],
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
