import type {
  AddMeldingNoteMutation,
  CancelMeldingMutation,
  ChangeMeldingMutation,
  CreateMeldingMutation,
  JoinMeldingMutation,
  LikelyDuplicatesQuery,
  MeldingenByReferenceQuery,
  MeldingenNearQuery,
  MeldingenOfPersonQuery,
  MeldingQuery,
  ProblemCode,
  RaiseMeldingMutation,
} from "@kcc-hub/schema/admin";

type Result =
  | AddMeldingNoteMutation["addMeldingNote"]
  | CancelMeldingMutation["cancelMelding"]
  | ChangeMeldingMutation["changeMelding"]
  | CreateMeldingMutation["createMelding"]
  | JoinMeldingMutation["joinMelding"]
  | LikelyDuplicatesQuery["likelyDuplicateMeldingen"]
  | MeldingQuery["melding"]
  | RaiseMeldingMutation["raiseMelding"]
  | MeldingenByReferenceQuery["meldingenByReference"]
  | MeldingenNearQuery["meldingenNear"]
  | MeldingenOfPersonQuery["meldingenOfPerson"];

/** Every expected refusal that an answer about meldingen can be. */
export type Problem = Extract<Result, { readonly code: ProblemCode }>;

/** The refusal in an answer, or `undefined` when it is a success. */
export function problemIn(result: Result | undefined): Problem | undefined {
  return result && "code" in result ? result : undefined;
}
