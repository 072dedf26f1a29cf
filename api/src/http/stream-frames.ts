import type { FormattedExecutionResult } from "graphql";
import type { Viewer } from "../kernel/abilities.ts";
import { type ErrorCode, errorBody, errorCodeOf } from "../kernel/errors.ts";
import type { Limits } from "./limits.ts";

export interface StreamFramesOptions {
  readonly source: AsyncIterator<unknown>;
  /** Answers the subscription's selection for one event, with the rights of this moment. */
  readonly answer: (event: unknown) => Promise<FormattedExecutionResult>;
  readonly viewer: Viewer;
  /** Who the viewer is now; throws when the token or session has ended. */
  readonly again: () => Promise<Viewer>;
  /** Fires when the client is gone or the hub stops. */
  readonly signal: AbortSignal;
  readonly traceId: string;
  readonly limits: Pick<Limits, "streamHeartbeatMs" | "streamRecheckMs" | "streamMsMax">;
  readonly onEnd: (end: { readonly reason: string; readonly events: number }) => void;
}

const heartbeat = ":\n\n";

/** Why it ends. With a code the client is told and must not come back; without one it just closes, and clients come back by themselves. */
type Ending = { readonly kind: "closed"; readonly reason: string } | { readonly kind: "refused"; readonly code: ErrorCode };

/**
 * The text of one live stream: GraphQL over server-sent events, one connection for one subscription. It is pulled: what the client does not take is not made,
 * and waits where it is bounded.
 */
export async function* streamFrames(options: StreamFramesOptions): AsyncGenerator<string, void> {
  const { source, answer, traceId, limits, onEnd } = options;
  const { wakened, wake } = createBell();
  const state: { next?: IteratorResult<unknown>; ending?: Ending; isBeatDue: boolean } = { isBeatDue: false };
  const end = (ending: Ending): void => {
    state.ending ??= ending;
    wake();
  };
  const ask = async (): Promise<void> => {
    try {
      state.next = await source.next();
      wake();
    } catch (error) {
      end(endingOf(error));
    }
  };
  const beat = setInterval(() => {
    state.isBeatDue = true;
    wake();
  }, limits.streamHeartbeatMs);
  const stopWatching = watchForEnd(options, end);
  let events = 0;
  try {
    // So that whoever is in between passes the headers on.
    yield heartbeat;
    void ask();
    for (;;) {
      await wakened();
      if (state.ending?.kind === "refused") {
        yield frame("next", { errors: [errorBody(state.ending.code, traceId)] });
        yield frame("complete");
        return;
      }
      if (state.ending) return;
      if (state.next) {
        const { done, value } = state.next;
        delete state.next;
        if (done) {
          end({ kind: "closed", reason: "the client was too slow, or events were missed" });
          continue;
        }
        events += 1;
        yield frame("next", await answer(value));
        void ask();
      }
      if (state.isBeatDue) {
        state.isBeatDue = false;
        yield heartbeat;
      }
    }
  } catch (error) {
    // What cannot be answered is read anew by a client that comes back.
    end(endingOf(error));
  } finally {
    clearInterval(beat);
    stopWatching();
    void source.return?.();
    onEnd({ reason: reasonOf(state.ending), events });
  }
}

function watchForEnd({ viewer, again, signal, limits }: StreamFramesOptions, end: (ending: Ending) => void): () => void {
  const look = async (): Promise<void> => {
    try {
      if (!sameRoles(viewer, await again())) end({ kind: "closed", reason: "the viewer's roles changed" });
    } catch (error) {
      end(endingOf(error));
    }
  };
  const recheck = setInterval(() => void look(), limits.streamRecheckMs);
  const lifetime = setTimeout(() => end({ kind: "closed", reason: "its time was over" }), limits.streamMsMax);
  const close = () => end({ kind: "closed", reason: "the client left or the hub stops" });
  signal.addEventListener("abort", close, { once: true });
  if (signal.aborted) close();
  return () => {
    clearInterval(recheck);
    clearTimeout(lifetime);
    signal.removeEventListener("abort", close);
  };
}

/** One that rings while nobody waits is heard by the next who waits. */
function createBell(): { readonly wakened: () => Promise<void>; readonly wake: () => void } {
  let bell = Promise.withResolvers<void>();
  return {
    wakened: async () => {
      await bell.promise;
      bell = Promise.withResolvers();
    },
    wake: () => bell.resolve(),
  };
}

function endingOf(error: unknown): Ending {
  const code = errorCodeOf(error);
  const isFinal = code === "UNAUTHENTICATED" || code === "FORBIDDEN";
  return isFinal ? { kind: "refused", code } : { kind: "closed", reason: code };
}

function reasonOf(ending: Ending | undefined): string {
  if (!ending) return "the client left";
  return ending.kind === "refused" ? ending.code : ending.reason;
}

function sameRoles({ roles }: Viewer, { roles: others }: Viewer): boolean {
  return roles.length === others.length && roles.every((role) => others.includes(role));
}

function frame(event: "next" | "complete", content?: object): string {
  return `event: ${event}\ndata:${content ? ` ${JSON.stringify(content)}` : ""}\n\n`;
}
