import {
  AcceptInboxItemsDocument,
  AssignInboxItemsDocument,
  CorrectInboxItemsDocument,
  HandOverInboxItemsDocument,
  type InboxOutcomeFragment,
  MergeInboxItemsDocument,
  PostponeInboxItemsDocument,
  type RejectInboxItemsInput,
  RejectInboxItemsDocument,
  ReopenInboxItemsDocument,
  ResolveInboxItemsDocument,
  UndoInboxChangeDocument,
} from "@kcc-hub/schema/admin";
import { computed, type ComputedRef } from "vue";
import type { Failure } from "../kernel/graphql/client.ts";
import { useMutation } from "../kernel/graphql/useMutation.ts";

export type Outcome = InboxOutcomeFragment;
export type RejectionReason = RejectInboxItemsInput["reason"];

export const actions = ["accept", "resolve", "reject", "takeUp", "assign", "merge", "handOver", "postpone", "correct", "reopen"] as const;
export type Action = (typeof actions)[number];

/** What is filled in, whatever the action; each action takes what it knows. */
export interface TriageFields {
  readonly text: string;
  readonly link: string;
  readonly reason: RejectionReason | undefined;
  /** Empty: nobody. */
  readonly assigneeId: string;
  readonly team: string;
  readonly intoId: string;
  readonly dueOn: string;
  readonly subject: string;
}

export interface ItemVersion {
  readonly id: string;
  readonly version: number;
}

export type Answer =
  | ({ readonly __typename: "InboxItemsChanged" } & Outcome)
  | { readonly __typename: "InvalidInput"; readonly message: string; readonly fields: readonly { readonly field: string; readonly message: string }[] }
  | { readonly __typename: "NotFound"; readonly message: string };

export interface Triage {
  /** `undefined`: no answer, see `failure`. Sending the very same again is safe. */
  run(action: Action, items: readonly ItemVersion[], fields: TriageFields): Promise<Answer | undefined>;
  undo(changeId: string): Promise<Answer | undefined>;
  readonly isBusy: ComputedRef<boolean>;
  readonly failure: ComputedRef<Failure | undefined>;
  reset(): void;
}

/** Every answer of the hub is final: an item was changed, or certainly not. */
const isFinal = (): boolean => true;

/** What a manager does to items, each under its own idempotency key. */
export function useTriage(): Triage {
  const assign = useMutation(AssignInboxItemsDocument, { pick: (answer) => answer.assignInboxItems, isFinal });
  const handOver = useMutation(HandOverInboxItemsDocument, { pick: (answer) => answer.handOverInboxItems, isFinal });
  const accept = useMutation(AcceptInboxItemsDocument, { pick: (answer) => answer.acceptInboxItems, isFinal });
  const resolve = useMutation(ResolveInboxItemsDocument, { pick: (answer) => answer.resolveInboxItems, isFinal });
  const reject = useMutation(RejectInboxItemsDocument, { pick: (answer) => answer.rejectInboxItems, isFinal });
  const merge = useMutation(MergeInboxItemsDocument, { pick: (answer) => answer.mergeInboxItems, isFinal });
  const reopen = useMutation(ReopenInboxItemsDocument, { pick: (answer) => answer.reopenInboxItems, isFinal });
  const postpone = useMutation(PostponeInboxItemsDocument, { pick: (answer) => answer.postponeInboxItems, isFinal });
  const correct = useMutation(CorrectInboxItemsDocument, { pick: (answer) => answer.correctInboxItems, isFinal });
  const undo = useMutation(UndoInboxChangeDocument, { pick: (answer) => answer.undoInboxChange, isFinal });
  const all = [assign, handOver, accept, resolve, reject, merge, reopen, postpone, correct, undo];
  const states = computed(() => all.map(({ state }) => state.value));

  return {
    async run(action, items, { text, link, reason, assigneeId, team, intoId, dueOn, subject }) {
      const chosen = items.map(({ id, version }) => ({ id, version }));
      switch (action) {
        case "takeUp":
        case "assign":
          return await assign.run({ input: { items: chosen, assigneeId: assigneeId || null } });
        case "handOver":
          return await handOver.run({ input: { items: chosen, team } });
        case "accept":
          return await accept.run({ input: { items: chosen, text: text || null, link: link || null } });
        case "resolve":
          return await resolve.run({ input: { items: chosen, text, link: link || null } });
        case "reject":
          return reason && (await reject.run({ input: { items: chosen, reason, text } }));
        case "merge":
          return await merge.run({ input: { items: chosen.filter(({ id }) => id !== intoId), intoId } });
        case "reopen":
          return await reopen.run({ input: { items: chosen, text } });
        case "postpone":
          return await postpone.run({ input: { items: chosen, dueOn, text } });
        case "correct":
          return await correct.run({ input: { items: chosen, subject } });
      }
    },
    undo: (changeId) => undo.run({ changeId }),
    isBusy: computed(() => states.value.some(({ kind }) => kind === "busy")),
    failure: computed(() => states.value.flatMap((state) => (state.kind === "failed" ? [state.failure] : []))[0]),
    reset() {
      for (const mutation of all) if (mutation.state.value.kind === "failed" || mutation.state.value.kind === "settled") mutation.reset();
    },
  };
}
