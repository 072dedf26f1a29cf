import { MeldingHistoryDocument, type MeldingHistoryQuery } from "@kcc-hub/schema/admin";
import { useQuery } from "../kernel/graphql/useQuery.ts";

type Answer = MeldingHistoryQuery["melding"];
type History = Extract<Answer, { readonly __typename: "Melding" }>["history"];

export function useHistory(id: () => string) {
  return useQuery(MeldingHistoryDocument, () => ({ id: id() }));
}

/** What happened, or why it cannot be told. */
export function historyIn(answer: Answer): History | Exclude<Answer, { readonly __typename: "Melding" }> {
  return answer.__typename === "Melding" ? answer.history : answer;
}
