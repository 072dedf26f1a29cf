import { onScopeDispose, shallowRef, watch, type ShallowRef } from "vue";
import { RequestFailed, type Failure, type TypedDocument } from "./client.ts";
import { useGraphqlClient } from "./provide.ts";

/** What is known of the answer. Every page draws every kind. */
type QueryState<Answer> =
  | { readonly kind: "idle" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** `staleSince` is why the latest refresh failed: the data is still shown, with that said beside it. */
  | { readonly kind: "ready"; readonly data: Answer; readonly stale: Failure | undefined };

export interface Query<Answer> {
  readonly state: Readonly<ShallowRef<QueryState<Answer>>>;
  /** Asks again with the present variables; keeps showing the old answer meanwhile. */
  refresh(): Promise<void>;
}

export interface QueryOptions {
  /** Ask again by itself, this long after the last answer, while the page is visible. */
  readonly refreshEveryMs?: number;
}

/** Asks when `variables` gives any, and again when they change; an answer that is overtaken is dropped. */
export function useQuery<Answer, Variables>(
  document: TypedDocument<Answer, Variables>,
  variables: () => Variables | undefined,
  options: QueryOptions = {},
): Query<Answer> {
  const client = useGraphqlClient();
  const state = shallowRef<QueryState<Answer>>({ kind: "idle" });
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask({ keepShowing }: { keepShowing: boolean }): Promise<void> {
    running?.abort();
    clearTimeout(timer);
    const given = variables();
    if (given === undefined) {
      state.value = { kind: "idle" };
      return;
    }
    const attempt = new AbortController();
    running = attempt;
    if (!keepShowing || state.value.kind !== "ready") state.value = { kind: "loading" };
    const outcome = await settle(client.send(document, given, attempt.signal));
    if (attempt.signal.aborted) return;
    state.value = outcome.kind === "answered" ? { kind: "ready", data: outcome.data, stale: undefined } : failedAfter(state.value, outcome.failure);
    if (options.refreshEveryMs !== undefined) timer = setTimeout(refreshWhenVisible, options.refreshEveryMs);
  }

  function refreshWhenVisible(): void {
    if (globalThis.document?.visibilityState === "hidden") timer = setTimeout(refreshWhenVisible, options.refreshEveryMs);
    else void ask({ keepShowing: true });
  }

  watch(
    () => JSON.stringify(variables()),
    () => void ask({ keepShowing: false }),
    { immediate: true },
  );
  onScopeDispose(() => {
    running?.abort();
    clearTimeout(timer);
  });
  return { state, refresh: () => ask({ keepShowing: true }) };
}

function failedAfter<Answer>(before: QueryState<Answer>, failure: Failure): QueryState<Answer> {
  return before.kind === "ready" ? { ...before, stale: failure } : { kind: "failed", failure };
}

type Settled<Answer> = { readonly kind: "answered"; readonly data: Answer } | { readonly kind: "failed"; readonly failure: Failure };

/** A request as a value: what it answered, or why not. */
export async function settle<Answer>(request: Promise<Answer>): Promise<Settled<Answer>> {
  try {
    return { kind: "answered", data: await request };
  } catch (error) {
    if (error instanceof RequestFailed) return { kind: "failed", failure: error.failure };
    throw error;
  }
}
