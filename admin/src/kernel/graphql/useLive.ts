import { createClient } from "graphql-sse";
import { onScopeDispose, watch } from "vue";
import type { TypedDocument } from "./client.ts";
import { keepListening } from "./keep-listening.ts";

/**
 * Hears what happens, as long as the page is there. `onNews` is also called, without an event, after the connection was lost, and now and then while there is none: nothing is
 * kept for who was away, so the page reads anew.
 */
export function useLive<Answer, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocument<Answer, Variables>,
  variables: () => Variables | undefined,
  onNews: (event?: Answer) => void,
): void {
  // By itself it would come back after pauses that grow without an end, and tell nobody meanwhile: keepListening does that instead.
  const client = createClient({ url: "/graphql/stream", credentials: "same-origin", retryAttempts: 0 });
  let stop = (): void => {};

  watch(
    () => JSON.stringify(variables()),
    () => {
      stop();
      stop = (): void => {};
      const given = variables();
      if (given === undefined) return;
      const request = { query: document.toString(), variables: { ...given } };
      stop = keepListening<Answer>({
        onNews,
        open(sink) {
          const end = (): void => sink.ended();
          return client.subscribe<Answer>(
            request,
            { next: ({ data }) => sink.next(data ?? undefined), error: end, complete: end },
            { connected: () => sink.connected() },
          );
        },
      });
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    stop();
    client.dispose();
  });
}
