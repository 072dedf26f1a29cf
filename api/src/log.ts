import { destination, pino, type Logger } from "pino";

export interface LogOptions {
  readonly level: string;
  /** An open file; standard output when left out. */
  readonly to?: number;
}

const flushMs = 500;
const bufferedBytes = 4096;

/**
 * Lines of every day are written many at a time, at the latest after half a second: one write for each would cost as much as a call to a department. A warning
 * or worse, and what came before it, is written before the hub goes on, so that a crash cannot take away what would explain it.
 */
export function createLog({ level, to }: LogOptions): Logger {
  const lines = destination({ dest: to ?? 1, sync: false, minLength: bufferedBytes, periodicFlush: flushMs });
  const stream = {
    // Asks pino to set `lastLevel` before it writes.
    [pino.symbols.needsMetadataGsym]: true as const,
    lastLevel: 0,
    write(line: string): void {
      lines.write(line);
      if (stream.lastLevel >= warning) lines.flushSync();
    },
  };
  return pino({ level }, stream);
}

const warning = pino.levels.values["warn"] ?? 40;
