/** How long until the next attempt after `failures` in a row: each longer than the one before, the last for ever after. */
export const retryDelaysMs: readonly number[] = [5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 14_400_000];
/** A receiver may ask for a pause, but not for ever. */
const askedPauseMsMax = 3_600_000;
const jitterShare = 0.2;

export interface RetryAsked {
  /** In a row, from 1. */
  readonly failures: number;
  readonly delaysMs: readonly number[];
  /** What the receiver asked for, in its Retry-After. */
  readonly askedPauseMs?: number | undefined;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
}

/** A fifth more or less by chance, so that what failed together does not come back together. */
export function pauseMs({ failures, delaysMs, askedPauseMs = 0, random }: RetryAsked): number {
  const delay = delaysMs[Math.min(failures, delaysMs.length) - 1] ?? 0;
  const spread = delay * (1 - jitterShare + 2 * jitterShare * random());
  return Math.round(Math.max(spread, Math.min(askedPauseMs, askedPauseMsMax)));
}
