import type { Logger } from "pino";
import { z } from "zod";
import type { Listening } from "../database/listening.ts";
import type { Database, SqlEntityManager } from "../database/orm.ts";
import type { Abilities } from "./abilities.ts";
import { HubError } from "./errors.ts";
import { createLiveStream, type LiveStream } from "./live-stream.ts";
import { type LiveEvents, liveTopics, type LiveTopic, type LiveTopicName } from "./live-topics.ts";

const channel = "hub_live";
/** PostgreSQL takes no longer ones. */
const payloadBytesMax = 7_999;

/**
 * Tells what happened to whoever is watching, in this process and in others. By PostgreSQL's `notify` on both databases, so that what is told inside a
 * transaction is heard when it is committed, and never when it is not. Nothing is kept: who was not connected reads anew.
 */
export interface Live {
  /** With `em`, as part of its transaction. Without, at once; that it cannot be told is then logged and does not stop what happened. */
  publish<Name extends LiveTopicName>(name: Name, event: LiveEvents[Name], em?: SqlEntityManager): Promise<void>;
  /** What a viewer may hear, from now on. Rights are looked up for each event. */
  forViewer(loadAbilities: () => Promise<Abilities>): ViewerLive;
  /** Must come before anything can be watched. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface ViewerLive {
  /** Throws FORBIDDEN when the viewer can hear nothing of this. Ends when too much waits to be read, so that a slow client reads anew instead of late. */
  watch<Name extends LiveTopicName>(name: Name, wanted?: (event: LiveEvents[Name]) => boolean): Promise<AsyncIterableIterator<LiveEvents[Name]>>;
}

interface Watcher {
  hear(name: LiveTopicName, event: unknown): Promise<void>;
  recheck(): Promise<void>;
  readonly stream: LiveStream<unknown>;
}

const Told = z.object({ topic: z.string(), event: z.unknown() });

export interface LiveOptions {
  readonly database: Database;
  readonly log: Logger;
  /** How often it is asked whether those who watch still may. */
  readonly recheckMs?: number;
}

export function createLive({ database, log, recheckMs = 15_000 }: LiveOptions): Live {
  const watchers = new Set<Watcher>();
  let listening: Listening | undefined;
  let rechecking: NodeJS.Timeout | undefined;

  function hear(payload: string): void {
    const told = readTold(payload);
    // Another version of the hub may tell what this one does not know.
    if (!told) return log.debug({ event: "live-unknown" });
    for (const watcher of watchers) void watcher.hear(told.name, told.event);
    return undefined;
  }

  function endAll(): void {
    for (const { stream } of watchers) stream.end();
  }

  async function watch<Name extends LiveTopicName>(
    { name, wanted }: { readonly name: Name; readonly wanted: (event: LiveEvents[Name]) => boolean },
    loadAbilities: () => Promise<Abilities>,
  ): Promise<LiveStream<LiveEvents[Name]>> {
    const topic: LiveTopic<LiveEvents[Name]> = liveTopics[name];
    if (!listening?.isHearing) throw new HubError("UNAVAILABLE", "what happens cannot be heard just now");
    if (!topic.mayListen(await loadAbilities())) throw new HubError("FORBIDDEN", "the viewer may hear nothing of this topic");
    const stream = createLiveStream<LiveEvents[Name]>(() => watchers.delete(watcher));
    const forbid = () => stream.fail(new HubError("FORBIDDEN", "the right to hear of this topic was taken away"));
    // Who may hear it cannot be told without the rights, and then nobody may.
    const withRights = async (use: (abilities: Abilities) => void): Promise<void> => {
      try {
        use(await loadAbilities());
      } catch (cause) {
        stream.fail(new HubError("UNAVAILABLE", "the rights of the user cannot be read", { cause }));
      }
    };
    const watcher: Watcher = {
      stream,
      hear: async (told, given) => {
        if (told !== name) return;
        const event = topic.event.safeParse(given);
        if (!event.success || !wanted(event.data)) return;
        await withRights((abilities) => {
          if (topic.mayHear(abilities, event.data)) stream.push(event.data);
        });
      },
      recheck: () =>
        withRights((abilities) => {
          if (!topic.mayListen(abilities)) forbid();
        }),
    };
    watchers.add(watcher);
    return stream;
  }

  return {
    async publish(name, event, em) {
      const payload = JSON.stringify({ topic: name, event: liveTopics[name].event.parse(event) });
      if (Buffer.byteLength(payload) > payloadBytesMax) throw new Error(`An event of ${name} is too large to be told`);
      if (em) return await tell(em, payload);
      try {
        await tell(database.fork(), payload);
      } catch (error) {
        log.warn({ event: "live-lost", topic: name, error: error instanceof Error ? error.name : "unknown" });
      }
    },
    forViewer: (loadAbilities) => ({ watch: (name, wanted = () => true) => watch({ name, wanted }, loadAbilities) }),
    async start() {
      listening = await database.listen({ channel, onHeard: hear, onDeaf: endAll });
      rechecking = setInterval(() => {
        for (const watcher of watchers) void watcher.recheck();
      }, recheckMs).unref();
    },
    async close() {
      clearInterval(rechecking);
      endAll();
      await listening?.close();
      listening = undefined;
    },
  };
}

async function tell(em: SqlEntityManager, payload: string): Promise<void> {
  await em.execute("select pg_notify(?, ?)", [channel, payload]);
}

function readTold(payload: string): { readonly name: LiveTopicName; readonly event: unknown } | undefined {
  try {
    const { topic, event } = Told.parse(JSON.parse(payload));
    return isTopic(topic) ? { name: topic, event } : undefined;
  } catch {
    return undefined;
  }
}

function isTopic(name: string): name is LiveTopicName {
  return Object.hasOwn(liveTopics, name);
}
