import type { Ledger } from "./ledger.ts";

/** The ledger as a request sees it that is made during a contact: every operation that it begins is of that contact, in the same row and so in the same moment. */
export function ledgerDuring(contactId: string | undefined, ledger: Ledger): Ledger {
  if (contactId === undefined) return ledger;
  return { ...ledger, begin: (operation, payloadHash) => ledger.begin({ ...operation, contactId }, payloadHash) };
}
