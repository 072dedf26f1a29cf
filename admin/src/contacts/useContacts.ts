import {
  ContactByReferenceDocument,
  ContactListsDocument,
  ContactSubjectsDocument,
  EndContactDocument,
  StartContactDocument,
  WrapUpContactDocument,
  type Channel,
  type ContactSummaryFragment,
  type QuestionOutcome,
} from "@kcc-hub/schema/admin";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type ContactSummary = ContactSummaryFragment;

export const channels: readonly Channel[] = ["PHONE", "EMAIL", "COUNTER", "LETTER", "CHAT"];
/** In the order of their keys: 1 for the first. */
export const outcomes: readonly QuestionOutcome[] = ["ANSWERED", "ASKED_SENIOR", "TRANSFERRED_WARM", "TRANSFERRED_COLD", "CALLBACK", "REFERRED", "LEFT_OPEN"];

const listsEveryMs = 30_000;

export function useContactLists() {
  return useQuery(ContactListsDocument, () => ({}), { refreshEveryMs: listsEveryMs });
}

export function useContact(reference: () => string) {
  return useQuery(ContactByReferenceDocument, () => ({ reference: reference() }));
}

export function useSubjects() {
  return useQuery(ContactSubjectsDocument, () => ({}));
}

/** Each answer of these is final: it was done, or certainly not. */
const isFinal = () => true;

export function useStart() {
  return useMutation(StartContactDocument, { pick: (answer) => answer.startContact, isFinal });
}

export function useWrapUp() {
  return useMutation(WrapUpContactDocument, { pick: (answer) => answer.wrapUpContact, isFinal });
}

export function useEnd() {
  return useMutation(EndContactDocument, { pick: (answer) => answer.endContact, isFinal });
}
