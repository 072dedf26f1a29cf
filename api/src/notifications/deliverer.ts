import type { Logger } from "pino";
import type { Channel } from "./channel.ts";
import type { Deliveries } from "./deliveries.store.ts";

export interface DelivererOptions {
  readonly target: string;
  readonly channel: Channel;
  readonly deliveries: Deliveries;
  /** Asks to be run again at a moment. */
  readonly wakeAt: (at: Date) => Promise<void>;
  readonly log: Logger;
}

/** Delivers what is due at one target, one after the other, until nothing is. */
export interface Deliverer {
  run(): Promise<void>;
  /** Breaks off what is under way. */
  stop(): Promise<void>;
}

/** One for each target, so that a receiver which hangs keeps nobody else waiting. */
export function createDeliverer({ target, channel, deliveries, wakeAt, log }: DelivererOptions): Deliverer {
  const closing = new AbortController();
  let running: Promise<void> | undefined;

  async function deliverAll(): Promise<void> {
    while (!closing.signal.aborted) {
      const claimed = await deliveries.claim(target);
      if (!claimed) break;
      const sent = await channel.send(claimed.row, closing.signal);
      await deliveries.settle(claimed, sent);
      const { outcome, detail } = sent;
      log.info({ event: "notification", target, notificationId: claimed.row.id, outcome, detail });
    }
    await deliveries.giveUpOld(target);
    const dueAt = await deliveries.nextDueAt(target);
    if (dueAt && !closing.signal.aborted) await wakeAt(dueAt);
  }

  return {
    // Whoever asks while it runs waits for this round: what was kept meanwhile is in the table, and is taken along or wakes again.
    run() {
      running ??= deliverAll()
        .catch((error: unknown) => {
          if (!closing.signal.aborted) throw error;
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    async stop() {
      closing.abort();
      await running?.catch(() => {});
      channel.close?.();
    },
  };
}
