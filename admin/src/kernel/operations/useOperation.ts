import { OperationDocument, type OperationDetailsFragment, type OperationState } from "@kcc-hub/schema/admin";
import { shallowRef, watch, type ShallowRef } from "vue";
import { useQuery } from "../graphql/useQuery.ts";

export type Operation = OperationDetailsFragment;

const pollEveryMs = 2000;

/** Follows a write whose outcome is not known yet, until the hub has settled it. */
export function useOperation(initial: Operation): Readonly<ShallowRef<Operation>> {
  const latest = shallowRef(initial);
  const { state } = useQuery(OperationDocument, () => (isSettled(latest.value.state) ? undefined : { id: initial.id }), { refreshEveryMs: pollEveryMs });
  watch(state, (now) => {
    if (now.kind === "ready" && now.data.operation) latest.value = now.data.operation;
  });
  return latest;
}

export function isSettled(state: OperationState): boolean {
  switch (state) {
    case "DONE":
    case "NOT_DONE":
    case "NEEDS_ATTENTION":
      return true;
    case "RUNNING":
    case "UNKNOWN":
      return false;
  }
}
