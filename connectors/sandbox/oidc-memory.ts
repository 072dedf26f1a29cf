import type { Adapter, AdapterPayload } from "oidc-provider";

interface Kept {
  readonly model: string;
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

const keptMax = 5_000;

/** Sessions, codes and tokens of the sandbox's provider. They are gone when it stops, which for a sandbox is as it should be. */
export function createMemoryAdapter(): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const isLive = (entry: Kept | undefined): entry is Kept => entry !== undefined && entry.expiresAt > Date.now();
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresInSeconds) {
        const expiresAt = expiresInSeconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresInSeconds * 1000;
        kept.delete(keyOf(id));
        kept.set(keyOf(id), { model, payload, expiresAt });
        // The oldest go first: a demo that runs for weeks must not fill the memory.
        for (const oldest of kept.keys()) {
          if (kept.size <= keptMax) break;
          kept.delete(oldest);
        }
      },
      async find(id) {
        const entry = kept.get(keyOf(id));
        return isLive(entry) ? entry.payload : undefined;
      },
      async findByUid(uid) {
        return [...kept.values()].find((entry) => entry.model === model && entry.payload.uid === uid && isLive(entry))?.payload;
      },
      async findByUserCode() {
        return undefined;
      },
      async consume(id) {
        const entry = kept.get(keyOf(id));
        if (entry) kept.set(keyOf(id), { ...entry, payload: { ...entry.payload, consumed: Math.floor(Date.now() / 1000) } });
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, entry] of kept) if (entry.model === model && entry.payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
