import { isDeepStrictEqual } from "node:util";

/** What waits for one reader. The reader takes it at its own speed; too slow a one is cut off and reads anew. */
export interface LiveStream<Event> extends AsyncIterableIterator<Event> {
  /** The same event twice, while the first still waits, is told once. */
  push(event: Event): void;
  /** What waits is still read, then it ends. */
  end(): void;
  /** What waits is dropped; the reader gets the error. */
  fail(error: Error): void;
  return(): Promise<IteratorResult<Event, undefined>>;
}

const pendingMax = 100;
const done = { done: true, value: undefined } as const;

/** `onEnd` is called once, whoever ends it. */
export function createLiveStream<Event>(onEnd: () => void): LiveStream<Event> {
  const pending: Event[] = [];
  let reader: PromiseWithResolvers<IteratorResult<Event, undefined>> | undefined;
  let ended: { readonly error?: Error } | undefined;

  function finish(how: { readonly error?: Error }): void {
    if (ended) return;
    // An error is told once: to who waits, else to who asks next.
    ended = how.error && reader ? {} : how;
    onEnd();
    if (how.error) {
      pending.length = 0;
      reader?.reject(how.error);
    } else {
      reader?.resolve(done);
    }
    reader = undefined;
  }

  const stream: LiveStream<Event> = {
    push(event) {
      if (ended) return undefined;
      if (reader) {
        reader.resolve({ done: false, value: event });
        reader = undefined;
        return undefined;
      }
      if (pending.some((waiting) => isDeepStrictEqual(waiting, event))) return undefined;
      if (pending.length >= pendingMax) return finish({});
      pending.push(event);
      return undefined;
    },
    end: () => finish({}),
    fail: (error) => finish({ error }),
    async next() {
      const [event] = pending.splice(0, 1);
      if (event !== undefined) return { done: false, value: event };
      if (ended?.error) {
        const { error } = ended;
        ended = {};
        throw error;
      }
      if (ended) return done;
      reader ??= Promise.withResolvers();
      return await reader.promise;
    },
    async return() {
      finish({});
      pending.length = 0;
      return done;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
