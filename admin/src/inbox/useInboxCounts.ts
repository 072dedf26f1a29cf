import { InboxCountsDocument, type InboxCountsQuery } from "@kcc-hub/schema/admin";
import { computed, type ComputedRef } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import { useInboxLive } from "./inbox-live.ts";

/** How much there is; `undefined` while it is not known, so that nothing wrong is shown. */
export function useInboxCounts(): ComputedRef<InboxCountsQuery | undefined> {
  const query = useQuery(InboxCountsDocument, () => ({}));
  useInboxLive(() => void query.refresh());
  return computed(() => (query.state.value.kind === "ready" ? query.state.value.data : undefined));
}
