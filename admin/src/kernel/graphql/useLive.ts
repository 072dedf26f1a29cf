import { createClient } from "graphql-sse";
import { onScopeDispose, watch } from "vue";
import type { TypedDocument } from "./client.ts";

/**
 * Hears what happens, as long as the page is there. `onEvent` is also called after the connection was lost and came back: nothing is kept for who was
 * away, so the page reads anew. Without the stream the page works as before: it is an addition.
 */
export function useLive<Answer, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocument<Answer, Variables>,
  variables: () => Variables | undefined,
  onEvent: () => void,
): void {
  const client = createClient({
    url: "/graphql/stream",
    credentials: "same-origin",
    retryAttempts: Infinity,
    on: {
      connected(isBack) {
        if (isBack) onEvent();
      },
    },
  });
  let stop = (): void => {};

  watch(
    () => JSON.stringify(variables()),
    () => {
      stop();
      const given = variables();
      if (given === undefined) return;
      // That the stream ended for good is no news for the agent: what is on the page was read by itself.
      const ignore = (): void => {};
      stop = client.subscribe({ query: document.toString(), variables: { ...given } }, { next: onEvent, error: ignore, complete: ignore });
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    stop();
    client.dispose();
  });
}
