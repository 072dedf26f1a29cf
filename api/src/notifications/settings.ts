/** Times in milliseconds. */
export interface NotificationSettings {
  /** Longest that a receiver may take for one message. */
  readonly timeoutMs: number;
  /** How long a hub may be busy with one message before another takes it up. Longer than the longest attempt. */
  readonly leaseMs: number;
  readonly retryDelaysMs: readonly number[];
  /** How long an agent's mail about a decision waits: the decision can be undone meanwhile. */
  readonly outcomeMailDelayMs: number;
}

/** Each longer than the one before; the last for ever after. */
const retryDelaysMs: readonly number[] = [5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 14_400_000];

export const notificationDefaults: NotificationSettings = { timeoutMs: 10_000, leaseMs: 30_000, retryDelaysMs, outcomeMailDelayMs: 10 * 60_000 };
