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
  // By hand rather than with AbortSignal.any and AbortSignal.timeout: those stay, and cost, until long after the answer.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new DOMException("The sources take too long", "TimeoutError")), deadlineMs);
  const follow = () => deadline.abort(signal.reason);
  if (signal.aborted) follow();
  else signal.addEventListener("abort", follow, { once: true });
  try {
    const passed = whenAborted(deadline.signal);
    return await Promise.all(sources.map((source) => askOne(source, { signal: deadline.signal, passed, now })));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", follow);
  }
}

interface Deadline {
  readonly signal: AbortSignal;
  readonly passed: Promise<"passed">;
  readonly now: () => number;
}

async function askOne<Item>(source: Source<Item>, { signal, passed, now }: Deadline): Promise<Gathered<Item>> {
  const startedAt = now();
  const { departmentId } = source;
  try {
    // An adapter that does not heed its signal must not hold up the rest.
    const answer = await Promise.race([source.ask(signal), passed]);
    if (answer === "passed") throw new ConnectorError("TIMED_OUT", `${departmentId}: no answer before the deadline`, { applied: "no" });
    return { departmentId, items: answer.items, outcome: answer.outcome, tookMs: Math.round(now() - startedAt) };
  } catch (error) {
    if (!ConnectorError.isInstance(error)) throw error;
    return { departmentId, items: [], outcome: { kind: "failed", error }, tookMs: Math.round(now() - startedAt) };
  }
}

function whenAborted(signal: AbortSignal): Promise<"passed"> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("passed");
    else signal.addEventListener("abort", () => resolve("passed"), { once: true });
  });
}
