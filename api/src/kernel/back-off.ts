/** A receiver may ask for a pause, but not for ever. */
const askedPauseMsMax = 3_600_000;
const jitterShare = 0.2;

export interface BackOff {
  /** In a row, from 1. */
  readonly failures: number;
  /** The pause after each failure in a row; the last one for ever after. */
  readonly delaysMs: readonly number[];
  /** What the receiver asked for, in its Retry-After. */
  readonly askedPauseMs?: number | undefined;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
}

/** How long until the next attempt, in milliseconds: a fifth more or less by chance, so that what failed together does not come back together. */
export function backOffMs({ failures, delaysMs, askedPauseMs = 0, random }: BackOff): number {
  const delay = delaysMs[Math.min(failures, delaysMs.length) - 1] ?? 0;
  const spread = delay * (1 - jitterShare + 2 * jitterShare * random());
  return Math.round(Math.max(spread, Math.min(askedPauseMs, askedPauseMsMax)));
}
