import { setTimeout as wait } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";

/** Hears what is told with `notify` on one channel, by this process and by others. */
export interface Listening {
  /** Whether what is told now is heard. */
  readonly isHearing: boolean;
  close(): Promise<void>;
}

export interface Ears {
  /** Small letters and underscores. */
  readonly channel: string;
  readonly onHeard: (payload: string) => void;
  /** For a while nothing was heard: whoever builds on what was heard must look anew. */
  readonly onDeaf: () => void;
}

const reconnectDelaysMs = [100, 1_000, 2_000, 5_000, 10_000, 30_000];
/** A connection that was cut without a word is found out within this and the time-out of the question. */
const checkMs = 15_000;
const answerMsMax = 5_000;

export async function listenEmbedded(pglite: PGlite, { channel, onHeard }: Ears): Promise<Listening> {
  const stop = await pglite.listen(channel, onHeard);
  return { isHearing: true, close: stop };
}

/** A connection of its own, because the pool's are lent to whoever asks next. Reconnects by itself until it is closed. */
export async function listenOnServer(url: string, ears: Ears): Promise<Listening> {
  const closing = new AbortController();
  let current: Client | undefined;
  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: url, keepAlive: true, query_timeout: answerMsMax, connectionTimeoutMillis: answerMsMax });
    client.on("notification", ({ payload }) => ears.onHeard(payload ?? ""));
    // Without a listener the error of a lost connection would end the process; `hearUntilLost` sees it by the end of the connection.
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(ears.channel)}`);
    } catch (error) {
      await end(client);
      throw error;
    }
    return client;
  };
  // The first connection is waited for: a hub whose database is away does not start.
  current = await connect();
  const listening = keepHearing();

  async function keepHearing(): Promise<void> {
    while (!closing.signal.aborted) {
      if (current) await hearUntilLost(current, closing.signal);
      if (closing.signal.aborted) return;
      current = undefined;
      ears.onDeaf();
      current = await reconnect();
    }
  }

  async function reconnect(): Promise<Client | undefined> {
    for (let attempt = 0; !closing.signal.aborted; attempt += 1) {
      try {
        await wait(reconnectDelaysMs[Math.min(attempt, reconnectDelaysMs.length - 1)], undefined, { signal: closing.signal });
        return await connect();
      } catch {
        // The database is still away, or the hub is closing: the loop knows which.
      }
    }
    return undefined;
  }

  return {
    get isHearing() {
      return current !== undefined;
    },
    close: async () => {
      closing.abort();
      if (current) await end(current);
      await listening;
    },
  };
}

/** Ends when the connection is lost or the hub closes. */
async function hearUntilLost(client: Client, closing: AbortSignal): Promise<void> {
  const lost = new AbortController();
  client.once("end", () => lost.abort());
  const ends = AbortSignal.any([lost.signal, closing]);
  while (!ends.aborted) {
    try {
      await wait(checkMs, undefined, { signal: ends });
      await client.query("select 1");
    } catch {
      if (!closing.aborted) await end(client);
      return;
    }
  }
}

/** What is already broken need not be closed politely. */
async function end(client: Client): Promise<void> {
  await client.end().catch(() => {});
}
