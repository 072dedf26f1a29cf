import { bulkhead, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, wrap } from "cockatiel";
import { Pool } from "undici";
import { z } from "zod";
import { ConnectorError, type ConnectorErrorCode } from "./connector-error.ts";
import type { ConnectionHealth } from "./define-connector.ts";
import { dispatchForText } from "./http-dispatch.ts";
import { asConnectorError, isLostConnection, type Progress } from "./http-failure.ts";
import { createStatistics } from "./http-statistics.ts";
import { parseJson } from "./parse-json.ts";
import type { ReadCall } from "./ports.ts";

/** How patient and how generous the hub is with one department system. Part of every adapter's configuration, all with defaults. */
export const httpSettings = z
  .strictObject({
    /** Longest that one call may take, in milliseconds, from sending to the last byte of the answer. */
    timeoutMs: z.int().min(50).max(60_000).default(4_000),
    /** Largest answer that is read, in bytes. */
    replyBytesMax: z.int().min(1_024).max(67_108_864).default(4_194_304),
    /** Connections kept open to the system. */
    connectionsMax: z.int().min(1).max(256).default(16),
    /** Calls that may be under way at once; as many again may wait. */
    callsAtOnceMax: z.int().min(1).max(1_024).default(32),
    /** Failures in a row after which the system is left alone. */
    failuresMax: z.int().min(1).max(100).default(8),
    /** How long it is left alone before one call tries again, in milliseconds. */
    restMs: z.int().min(100).max(600_000).default(5_000),
  })
  .prefault({});
export type HttpSettings = z.infer<typeof httpSettings>;

export interface HttpRequest {
  /** The protocol's own name of the operation, for errors and logs. Never contains data. */
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the base address, encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes for what is not text: a form with a file in it. */
  readonly body?: string | Uint8Array;
  readonly call: ReadCall;
  /** Whether it may change something in the department: decides what a lost answer means. */
  readonly writes: boolean;
  /** Which statuses are an answer for the adapter to read; the default is every 2xx. All others are thrown. */
  readonly accepts?: (reply: HttpReply) => boolean;
}

export interface HttpReply {
  readonly status: number;
  /** Names in lower case. A repeated header is joined with commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Speaks HTTP with one department system: pooled, with a deadline, a size limit, a bulkhead and a circuit breaker. */
export interface HttpClient {
  /** The answer as text. */
  send(request: HttpRequest): Promise<HttpReply>;
  /** The answer as JSON, whatever its content type says, checked against what we read of it. */
  sendForJson<Schema extends z.ZodType>(request: HttpRequest, schema: Schema): Promise<z.infer<Schema>>;
  /** For answers whose meaning depends on more than one schema: parses inside the same guard, so that nonsense counts as a failure. */
  sendFor<Value>(request: HttpRequest, read: (reply: HttpReply) => Value): Promise<Value>;
  health(): ConnectionHealth;
  close(): Promise<void>;
}

export interface HttpClientOptions {
  /** Who is called, for errors and logs: `burgerzaken (qmatic)`. */
  readonly system: string;
  /** `https://host/path`; a trailing slash makes no difference. */
  readonly baseUrl: string;
  readonly settings: HttpSettings;
  readonly now: () => number;
}

type Exchanged<Value> = { readonly kind: "value"; readonly value: Value } | { readonly kind: "refusal"; readonly failure: ConnectorError };

export function createHttpClient({ system, baseUrl, settings, now }: HttpClientOptions): HttpClient {
  const base = new URL(baseUrl);
  const basePath = base.pathname.replace(/\/+$/, "");
  const pool = new Pool(base.origin, {
    connections: settings.connectionsMax,
    connectTimeout: settings.timeoutMs,
    // The deadline of each call, below, bounds both together.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: settings.replyBytesMax,
    keepAliveTimeout: 30_000,
  });
  // What is thrown to the breaker is a failure or, while it probes, at least no proof of life. Refusals are returned past it.
  const breaker = circuitBreaker(
    handleWhen((error) => isCounted(error) || breaker.state === CircuitState.HalfOpen),
    { halfOpenAfter: settings.restMs, breaker: new ConsecutiveBreaker(settings.failuresMax) },
  );
  const gate = bulkhead(settings.callsAtOnceMax, settings.callsAtOnceMax);
  const guard = wrap(breaker, gate);
  const statistics = createStatistics(now);

  async function sendFor<Value>(request: HttpRequest, read: (reply: HttpReply) => Value): Promise<Value> {
    const startedAt = now();
    const progress: Progress = { what: `${system}: ${request.operation}`, hasTurn: false, sent: false };
    try {
      throwIfAborted(request, progress);
      const exchanged = await untilAborted(
        guard.execute(() => exchangeInTurn(request, read, progress)),
        request.call.signal,
        progress,
      );
      if (exchanged.kind === "refusal") throw exchanged.failure;
      statistics.succeeded(now() - startedAt);
      return exchanged.value;
    } catch (error) {
      const failure = asConnectorError(error, request, progress);
      statistics.failed(failure.code);
      throw failure;
    }
  }

  async function exchangeInTurn<Value>(request: HttpRequest, read: (reply: HttpReply) => Value, progress: Progress): Promise<Exchanged<Value>> {
    progress.hasTurn = true;
    try {
      throwIfAborted(request, progress);
      const reply = await exchange(request, progress);
      refuseUnaccepted(reply, request, progress);
      return { kind: "value", value: readSafely(reply, read, request, progress) };
    } catch (error) {
      const failure = asConnectorError(error, request, progress);
      // A refusal that the system rightly gave (4xx) shows that it is alive, and must not switch it off.
      if (showsLife(failure, progress)) return { kind: "refusal", failure };
      throw failure;
    }
  }

  async function exchange(request: HttpRequest, progress: Progress): Promise<HttpReply> {
    const { timeoutMs } = settings;
    let isOver = false;
    const deadline = setTimeout(() => {
      isOver = true;
      progress.giveUp?.(new DOMException(`no answer in ${timeoutMs} ms`, "TimeoutError"));
    }, timeoutMs);
    try {
      return await exchangeOnce(request, progress);
    } catch (error) {
      // A kept-alive connection may have been closed just as we wrote: a read may be sent once more.
      if (request.writes || isOver || request.call.signal.aborted || !isLostConnection(error)) throw error;
      return await exchangeOnce(request, progress);
    } finally {
      clearTimeout(deadline);
      progress.giveUp = undefined;
    }
  }

  function exchangeOnce(request: HttpRequest, progress: Progress): Promise<HttpReply> {
    const options = {
      method: request.method,
      path: basePath + request.path,
      headers: { traceparent: `00-${request.call.traceId}-${request.call.traceId.slice(0, 16)}-01`, ...request.headers },
      body: request.body ?? null,
    };
    return dispatchForText(pool, options, progress);
  }

  return {
    send: (request) => sendFor(request, (reply) => reply),
    sendForJson: (request, schema) => sendFor(request, (reply) => parseJson(reply, schema, `${system}: ${request.operation}`, request.writes)),
    sendFor,
    health: () => ({ circuit: circuitNames[breaker.state], callsUnderWay: settings.callsAtOnceMax - gate.executionSlots, ...statistics.read() }),
    close: () => pool.close(),
  };
}

const circuitNames: Readonly<Record<CircuitState, ConnectionHealth["circuit"]>> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.Open]: "open",
  [CircuitState.HalfOpen]: "half-open",
  [CircuitState.Isolated]: "open",
};

const countedCodes: ReadonlySet<ConnectorErrorCode> = new Set(["UNREACHABLE", "TIMED_OUT", "FAILED", "NOT_UNDERSTOOD", "TOO_LARGE"]);

/** That a caller lost interest says nothing of the system; that it did not answer before the caller's deadline does. */
function isCounted(error: unknown): boolean {
  if (!ConnectorError.isInstance(error) || !countedCodes.has(error.code)) return false;
  return !(error.cause instanceof Error && error.cause.name === "AbortError");
}

function showsLife(failure: ConnectorError, { status }: Progress): boolean {
  const isRefusal = failure.code === "DENIED" || failure.code === "FAILED";
  return isRefusal && status !== undefined && status < 500 && status !== 429;
}

function throwIfAborted({ call }: HttpRequest, { what }: Progress): void {
  if (!call.signal.aborted) return;
  throw new ConnectorError("TIMED_OUT", `${what} was not sent: the caller's time was up`, { applied: "no", cause: call.signal.reason });
}

function refuseUnaccepted(reply: HttpReply, { accepts, writes }: HttpRequest, { what }: Progress): void {
  const { status } = reply;
  if (accepts ? accepts(reply) : status >= 200 && status < 300) return;
  const code = status === 401 || status === 403 ? "DENIED" : "FAILED";
  // 408 comes from a proxy that gave up on the system behind it, as 502 to 504 do.
  const isCertain = status < 500 && status !== 408;
  throw new ConnectorError(code, `${what} was answered with status ${status}`, { applied: writes && !isCertain ? "unknown" : "no" });
}

/** A caller that waits for its turn stops waiting when its time is up, and when its turn comes, nothing is sent. Once sent, the exchange is broken off. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal, progress: Progress): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      if (progress.hasTurn) progress.giveUp?.(signal.reason);
      else reject(signal.reason);
    };
    signal.addEventListener("abort", giveUp, { once: true });
    const stopListening = () => signal.removeEventListener("abort", giveUp);
    work.then(resolve, reject);
    work.then(stopListening, stopListening);
  });
}

function readSafely<Value>(reply: HttpReply, read: (reply: HttpReply) => Value, request: HttpRequest, { what }: Progress): Value {
  try {
    return read(reply);
  } catch (error) {
    if (ConnectorError.isInstance(error)) throw error;
    // The message of such an error may quote the answer: only its kind is told.
    const kind = error instanceof Error ? error.name : "no error";
    throw new ConnectorError("NOT_UNDERSTOOD", `${what} was answered with something that cannot be read (${kind})`, {
      applied: request.writes ? "unknown" : "no",
    });
  }
}
