import { ConnectorError } from "@kcc-hub/connectors/sdk";

/** How one source did. `partial`: what it gave is right, but not all there can be. */
export type SourceOutcome =
  | { readonly kind: "complete" }
  | { readonly kind: "partial"; readonly message: string }
  | { readonly kind: "not-permitted"; readonly message: string }
  | { readonly kind: "not-supported"; readonly message: string }
  | { readonly kind: "failed"; readonly error: ConnectorError };

export interface Gathered<Item> {
  readonly departmentId: string;
  readonly items: readonly Item[];
  readonly outcome: SourceOutcome;
  readonly tookMs: number;
}

export interface Source<Item> {
  readonly departmentId: string;
  /** May answer without asking the department (`not-permitted`, `not-supported`). */
  ask(signal: AbortSignal): Promise<{ readonly items: readonly Item[]; readonly outcome: SourceOutcome }>;
}

export interface GatherOptions {
  readonly signal: AbortSignal;
  /** Longest that the whole may take, in milliseconds: a source that is later is named as timed out, and the others are not held up. */
  readonly deadlineMs: number;
  readonly now: () => number;
}

/** Asks all sources at once under one deadline. Always answers for every source: a failure is an outcome, never an empty list. */
export async function gather<Item>(sources: readonly Source<Item>[], { signal, deadlineMs, now }: GatherOptions): Promise<readonly Gathered<Item>[]> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  return await Promise.all(sources.map((source) => askOne(source, deadline, now)));
}

async function askOne<Item>(source: Source<Item>, deadline: AbortSignal, now: () => number): Promise<Gathered<Item>> {
  const startedAt = now();
  const { departmentId } = source;
  try {
    const { items, outcome } = await Promise.race([source.ask(deadline), rejectAt(deadline, departmentId)]);
    return { departmentId, items, outcome, tookMs: Math.round(now() - startedAt) };
  } catch (error) {
    if (!ConnectorError.isInstance(error)) throw error;
    return { departmentId, items: [], outcome: { kind: "failed", error }, tookMs: Math.round(now() - startedAt) };
  }
}

/** An adapter that does not heed its signal must not hold up the rest. */
function rejectAt(deadline: AbortSignal, departmentId: string): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = () => reject(new ConnectorError("TIMED_OUT", `${departmentId}: no answer before the deadline`, { applied: "no" }));
  if (deadline.aborted) late();
  else deadline.addEventListener("abort", late, { once: true });
  return promise;
}
