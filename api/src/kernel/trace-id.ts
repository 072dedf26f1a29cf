import { randomUUID } from "node:crypto";

/** As W3C Trace Context has it: 32 hexadecimal characters. */
export function newTraceId(): string {
  // Node draws UUIDs from a stock of random bytes, and random bytes by themselves from the system each time.
  return randomUUID().replaceAll("-", "");
}
