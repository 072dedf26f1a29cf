import { computed, shallowRef, type ComputedRef, type ShallowRef } from "vue";
import type { Failure, TypedDocument } from "./client.ts";
import { useGraphqlClient } from "./provide.ts";
import { settle } from "./useQuery.ts";

/** Where the agent's one action stands. */
export type MutationState<Result> =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  /** No answer: whether it was done is not known, so the only safe thing is to send the very same again, under the same key. */
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "settled"; readonly result: Result };

/** A write's variables without the key that the composable adds. */
type WithoutKey<Variables> = Omit<Variables, "idempotencyKey">;

export interface Mutation<Result, Input> {
  readonly state: Readonly<ShallowRef<MutationState<Result>>>;
  /** Does nothing while busy. Sending the same input again after a failure uses the same idempotency key. */
  run(input: Input): Promise<Result | undefined>;
  /** Back to idle, for another try with other input. Only after a final result. */
  reset(): void;
  /** The open intent was settled elsewhere, by following its operation: the next press is a new one. */
  settleIntent(): void;
  /** True from the moment that something was sent until it is certain how it ended. */
  readonly isOpen: ComputedRef<boolean>;
}

export interface MutationOptions<Answer, Result> {
  readonly pick: (answer: Answer) => Result;
  /**
   * True when the result ends the intent: it was done, or certainly not done. The next press is then a new intent with a new key; with the
   * old key the hub would only repeat its answer.
   */
  readonly isFinal: (result: Result) => boolean;
  readonly newKey?: () => string;
}

/** A write. The idempotency key is made once for each intent of the agent and kept through retries. */
export function useMutation<Answer, Variables extends { readonly idempotencyKey: string }, Result>(
  document: TypedDocument<Answer, Variables>,
  { pick, isFinal, newKey = () => crypto.randomUUID() }: MutationOptions<Answer, Result>,
): Mutation<Result, WithoutKey<Variables>> {
  const client = useGraphqlClient();
  const state = shallowRef<MutationState<Result>>({ kind: "idle" });
  const intent = shallowRef<{ readonly input: string; readonly key: string }>();

  function keyFor(input: WithoutKey<Variables>): string {
    const text = JSON.stringify(input);
    if (intent.value?.input === text) return intent.value.key;
    const key = newKey();
    intent.value = { input: text, key };
    return key;
  }

  return {
    state,
    async run(input) {
      if (state.value.kind === "busy") return undefined;
      state.value = { kind: "busy" };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that leaving a key out and adding it gives the whole
      const variables = { ...input, idempotencyKey: keyFor(input) } as unknown as Variables;
      const outcome = await settle(client.send(document, variables));
      if (outcome.kind === "failed") {
        // Refused at the door: nothing was done, so there is nothing left to repeat.
        if (outcome.failure.kind === "not-permitted") intent.value = undefined;
        state.value = outcome;
        return undefined;
      }
      const result = pick(outcome.data);
      if (isFinal(result)) intent.value = undefined;
      state.value = { kind: "settled", result };
      return result;
    },
    reset() {
      state.value = { kind: "idle" };
      intent.value = undefined;
    },
    settleIntent() {
      intent.value = undefined;
    },
    isOpen: computed(() => intent.value !== undefined),
  };
}
