import { randomBytes } from "node:crypto";

/** As W3C Trace Context has it: 32 hexadecimal characters. */
export function newTraceId(): string {
  return randomBytes(16).toString("hex");
}
