import { type ErrorCode, HubError } from "../kernel/errors.ts";

/** The place of one open stream. */
export interface StreamPlace {
  /** Fires when the stream must close: the client is gone, the hub stops. */
  readonly signal: AbortSignal;
  /** Gives the place up; a second time does nothing. */
  leave(): void;
}

/** Counts the open streams, so that they cannot use up the hub, and ends them when it stops. */
export interface StreamGate {
  /** Throws the refusal. */
  enter(userId: string): StreamPlace;
  closeAll(): void;
}

export interface StreamGateOptions {
  readonly perUserMax: number;
  readonly max: number;
  readonly refusal: ErrorCode;
}

export function createStreamGate({ perUserMax, max, refusal }: StreamGateOptions): StreamGate {
  const places = new Set<AbortController>();
  const perUser = new Map<string, number>();

  function change(userId: string, by: number): void {
    const count = (perUser.get(userId) ?? 0) + by;
    if (count > 0) perUser.set(userId, count);
    else perUser.delete(userId);
  }

  return {
    enter(userId) {
      if ((perUser.get(userId) ?? 0) >= perUserMax) throw new HubError(refusal, "the user has more streams open than allowed");
      if (places.size >= max) throw new HubError(refusal, "more streams are open than allowed");
      const controller = new AbortController();
      places.add(controller);
      change(userId, 1);
      return {
        signal: controller.signal,
        leave() {
          if (places.delete(controller)) change(userId, -1);
          controller.abort();
        },
      };
    },
    closeAll() {
      for (const controller of places) controller.abort();
    },
  };
}
