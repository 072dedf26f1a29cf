import { MarkOutcomesSeenDocument, OwnInboxItemsDocument, UnseenOutcomesDocument, type SentItemOutcomeFragment } from "@kcc-hub/schema/admin";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export type OwnItem = SentItemOutcomeFragment;

/** Decisions are taken while the page is open. */
const refresh = { refreshEveryMs: 30_000 };

export function useUnseenCount() {
  return useQuery(UnseenOutcomesDocument, () => ({}), refresh);
}

/** What was decided on since the agent last looked. Always the first page: what is marked as seen makes room for the rest. */
export function useUnseenItems() {
  return useQuery(OwnInboxItemsDocument, () => ({ unseen: true, after: null }), refresh);
}

export function useEarlierItems(after: () => string | null) {
  return useQuery(OwnInboxItemsDocument, () => ({ unseen: false, after: after() }), refresh);
}

export function useMarkSeen() {
  return useMutation(MarkOutcomesSeenDocument, { pick: (answer) => answer.markInboxOutcomesSeen, isFinal: () => true });
}
