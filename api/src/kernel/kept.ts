import type { ReadCall } from "@kcc-hub/connectors/sdk";

export interface KeptOptions {
  readonly keepMs: number;
  readonly entriesMax: number;
  readonly now: () => number;
}

/** What several requests wait for must not end with the one that happened to be first. */
export function shared({ traceId }: ReadCall): ReadCall {
  return { traceId, signal: AbortSignal.timeout(loadDeadlineMs) };
}

const loadDeadlineMs = 5_000;

/** Values that are loaded once and kept for a while. A failure is not kept: the next one asks again. */
export function createKept<Value>({ keepMs, entriesMax, now }: KeptOptions): (key: string, load: () => Promise<Value>) => Promise<Value> {
  const entries = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();
  return async (key, load) => {
    const known = entries.get(key);
    if (known && known.until > now()) return await known.value;
    const value = load();
    if (entries.size >= entriesMax) entries.delete(entries.keys().next().value ?? "");
    entries.set(key, { value, until: now() + keepMs });
    value.catch(() => entries.delete(key));
    return await value;
  };
}
