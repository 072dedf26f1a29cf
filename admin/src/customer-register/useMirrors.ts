import {
  ContactMirrorDocument,
  ContactMirrorsDocument,
  FailedMirrorsTotalDocument,
  RetryMirrorDocument,
  type ContactMirrorsQueryVariables,
  type MirroredContactDetailsFragment,
  type MirrorState,
} from "@kcc-hub/schema/admin";
import { computed, onScopeDispose, watch, type ComputedRef } from "vue";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery, type Query } from "../kernel/graphql/useQuery.ts";

export type MirroredContact = MirroredContactDetailsFragment;

/** What can be looked at: what needs a person first. */
export const views: readonly MirrorState[] = ["FAILED", "WAITING", "MIRRORED"];

/** Deliveries change by themselves. */
const listEveryMs = 10_000;
const countEveryMs = 60_000;
const followEveryMs = 1_500;

export function useMirrors(variables: () => ContactMirrorsQueryVariables) {
  return useQuery(ContactMirrorsDocument, variables, { refreshEveryMs: listEveryMs });
}

/** How many need a person; `undefined` while it is not known, or where no register is connected. */
export function useFailedTotal(): ComputedRef<number | undefined> {
  const query = useQuery(FailedMirrorsTotalDocument, () => ({}), { refreshEveryMs: countEveryMs });
  return computed(() => {
    const found = query.state.value.kind === "ready" ? query.state.value.data.contactMirrors : undefined;
    return found?.__typename === "ContactMirrorConnection" ? found.failedTotal : undefined;
  });
}

/** Asks after one contact until it waits no longer. */
export function useFollowed(contactId: () => string) {
  const query = useQuery(ContactMirrorDocument, () => ({ contactId: contactId() }));
  const contact = computed(() => contactIn(query));
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(query.state, (state) => {
    clearTimeout(timer);
    if (state.kind === "failed" || contact.value?.mirror.state === "WAITING") timer = setTimeout(() => void query.refresh(), followEveryMs);
  });
  onScopeDispose(() => clearTimeout(timer));
  return contact;
}

function contactIn({ state }: Query<{ readonly contactMirror: { readonly __typename: "NotFound" } | MirroredContactAnswer }>): MirroredContact | undefined {
  const found = state.value.kind === "ready" ? state.value.data.contactMirror : undefined;
  return found?.__typename === "MirroredContact" ? found : undefined;
}

type MirroredContactAnswer = MirroredContact & { readonly __typename: "MirroredContact" };

export function useRetry() {
  return useMutation(RetryMirrorDocument, { pick: (answer) => answer.retryMirror, isFinal: () => true });
}
