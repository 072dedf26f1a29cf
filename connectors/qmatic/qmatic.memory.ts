const keptMs = 60_000;
const entriesMax = 200;

/** Remembers for a minute what was read a moment ago. A failure, and what turned out not to exist, is not remembered. */
export function createMemory<Value>(now: () => number) {
  const entries = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    async recall(id: string, read: () => Promise<Value>): Promise<Value> {
      const known = entries.get(id);
      if (known && known.until > now()) return known.value;
      const value = await read();
      entries.delete(id);
      if (value === undefined) return value;
      const oldest = entries.keys().next().value;
      if (entries.size >= entriesMax && oldest !== undefined) entries.delete(oldest);
      entries.set(id, { value, until: now() + keptMs });
      return value;
    },
  };
}
