/** What a stream tells of itself. `ended`: it was refused, broke off or was closed; it will tell nothing more. */
export interface StreamSink<Event = unknown> {
  connected(): void;
  next(event?: Event): void;
  ended(): void;
}

export interface KeepListeningOptions<Event> {
  /** Opens the stream; gives how to leave it. */
  readonly open: (sink: StreamSink<Event>) => () => void;
  /** Something happened, or, without an event, may have happened while nobody listened: read anew. */
  readonly onNews: (event?: Event) => void;
  /** From 0 up to 1: so that all windows do not come back at one moment. */
  readonly chance?: () => number;
}

const firstPauseMs = 5_000;
const longestPauseMs = 60_000;
/** A stream that stood so long was well: what comes after it is a new trouble. */
const steadyMs = 60_000;

/** Listens until it is stopped. While there is no stream it asks for news by itself, after ever longer pauses, so that a page never stands still unnoticed. */
export function keepListening<Event>({ open, onNews, chance = Math.random }: KeepListeningOptions<Event>): () => void {
  let isStopped = false;
  let failures = 0;
  let connectedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = (): void => {};

  function listen(): void {
    leave = open({
      connected() {
        connectedAt = Date.now();
        if (failures > 0) onNews();
      },
      next: onNews,
      ended() {
        if (isStopped) return;
        if (connectedAt !== undefined && Date.now() - connectedAt >= steadyMs) failures = 0;
        connectedAt = undefined;
        failures += 1;
        onNews();
        timer = setTimeout(listen, pauseMs());
      },
    });
  }

  function pauseMs(): number {
    const whole = Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);
    return whole * (0.75 + chance() / 4);
  }

  listen();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    leave();
  };
}
