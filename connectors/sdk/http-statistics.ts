import type { ConnectorErrorCode } from "./connector-error.ts";

const samplesMax = 100;

/** What `health()` tells, kept as the calls go by. */
export function createStatistics(now: () => number) {
  const samplesMs: number[] = [];
  let callsTotal = 0;
  let failuresTotal = 0;
  let lastSuccessAt: number | undefined;
  let lastFailureAt: number | undefined;
  let lastFailureCode: string | undefined;
  return {
    succeeded(tookMs: number) {
      callsTotal += 1;
      lastSuccessAt = now();
      samplesMs.push(tookMs);
      if (samplesMs.length > samplesMax) samplesMs.shift();
    },
    failed(code: ConnectorErrorCode) {
      callsTotal += 1;
      failuresTotal += 1;
      // A call refused here says nothing new of the system: why the circuit opened must stay to be seen.
      if (code === "SWITCHED_OFF" || code === "OVERLOADED") return;
      lastFailureAt = now();
      lastFailureCode = code;
    },
    read: () => ({
      callsTotal,
      failuresTotal,
      lastSuccessAt,
      lastFailureAt,
      lastFailureCode,
      medianMs: samplesMs.toSorted((a, b) => a - b)[samplesMs.length >> 1],
    }),
  };
}
