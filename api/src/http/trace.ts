import type { IncomingHttpHeaders } from "node:http";
import { newTraceId } from "../kernel/trace-id.ts";

/** What a request is part of, as W3C Trace Context has it. */
export interface Trace {
  readonly traceId: string;
  /** The caller's own step, when it told one: the parent of what the hub does. */
  readonly parentSpanId: string | undefined;
}

const traceparent = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.{0,100})?$/;

/** The caller's trace goes on in the hub; without a right one, the hub begins one. Ids only: nothing that a caller tells here is believed about them. */
export function traceOf(headers: IncomingHttpHeaders): Trace {
  const { traceparent: told } = headers;
  // Of two headers Node makes one with a comma in it, which is no trace.
  const [, version, traceId = "", parentSpanId = "", rest] = typeof told === "string" ? (traceparent.exec(told) ?? []) : [];
  // Version 00 has four parts; later versions may add more behind them. All zeros, and version ff, are no ids.
  const isRight = version !== undefined && version !== "ff" && !(version === "00" && rest) && !/^0+$/.test(traceId) && !/^0+$/.test(parentSpanId);
  return isRight ? { traceId, parentSpanId } : { traceId: newTraceId(), parentSpanId: undefined };
}
