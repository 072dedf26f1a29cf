import {
  AddKnownSituationDocument,
  ChangeKnownSituationDocument,
  EndKnownSituationDocument,
  KnownSituationsDocument,
  type KnownSituationInput,
  type SituationDetailsFragment,
} from "@kcc-hub/schema/admin";
import { computed } from "vue";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";
import type { Session } from "../kernel/session/session.ts";

export type Situation = SituationDetailsFragment;

export function maySetSituations(session: Session): boolean {
  return session.hasRole("kennisbank-manager", "supervisor");
}

export function useSituations(variables: () => { readonly includeEnded: boolean; readonly after: string | null }) {
  return useQuery(KnownSituationsDocument, variables);
}

/** Adds a situation, or replaces one. Every answer is final: it is kept, or certainly not. */
export function useKeepSituation() {
  const add = useMutation(AddKnownSituationDocument, { pick: (answer) => answer.addKnownSituation, isFinal: () => true });
  const change = useMutation(ChangeKnownSituationDocument, { pick: (answer) => answer.changeKnownSituation, isFinal: () => true });
  return {
    state: computed(() => (add.state.value.kind === "idle" ? change.state.value : add.state.value)),
    /** `before`: the situation as it was read, when it is replaced. */
    keep: (input: KnownSituationInput, before: Situation | undefined) =>
      before ? change.run({ id: before.id, version: before.version, input }) : add.run({ input }),
  };
}

export function useEndSituation() {
  return useMutation(EndKnownSituationDocument, { pick: (answer) => answer.endKnownSituation, isFinal: () => true });
}

type Standing = "holds" | "later" | "ended";

export function standingOf({ validFrom, validUntil }: Situation, now: number): Standing {
  if (validUntil !== null && Date.parse(validUntil) <= now) return "ended";
  return Date.parse(validFrom) > now ? "later" : "holds";
}
