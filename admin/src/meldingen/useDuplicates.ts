import { LikelyDuplicatesDocument, type LikelyDuplicatesQuery, type LikelyDuplicatesQueryVariables } from "@kcc-hub/schema/admin";
import { computed, onScopeDispose, shallowRef, watch } from "vue";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import { zoneOf } from "../kernel/map/zone-of.ts";

export type LikelyDuplicates = Extract<LikelyDuplicatesQuery["likelyDuplicateMeldingen"], { readonly __typename: "LikelyDuplicates" }>;
export type LikelyDuplicate = LikelyDuplicates["items"][number];

/** So long after the last key that the hub is not asked for every letter, and the agent does not wait. */
const pauseMs = 400;

/** What is known already, asked while the agent types. The last answer stays until the next one is there. */
export function useDuplicates(sought: () => LikelyDuplicatesQueryVariables | undefined) {
  const asked = shallowRef<LikelyDuplicatesQueryVariables>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    () => JSON.stringify(sought()),
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        asked.value = sought();
      }, pauseMs);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));

  const query = useQuery(LikelyDuplicatesDocument, () => asked.value);
  const known = shallowRef<LikelyDuplicates>();
  watch(query.state, (state) => {
    if (state.kind === "idle") known.value = undefined;
    if (state.kind === "ready")
      known.value = state.data.likelyDuplicateMeldingen.__typename === "LikelyDuplicates" ? state.data.likelyDuplicateMeldingen : undefined;
  });

  return {
    query,
    known,
    /** What is wrong with the place, when that is why nothing could be looked up. */
    answer: computed(() => (query.state.value.kind === "ready" ? query.state.value.data.likelyDuplicateMeldingen : undefined)),
    zones: computed(() => (known.value?.situations ?? []).flatMap(({ place }) => zoneOf(place) ?? [])),
  };
}
