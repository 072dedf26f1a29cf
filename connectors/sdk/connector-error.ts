const marker = Symbol.for("kcc-hub.connector-error");

/**
 * - `UNREACHABLE`: no connection, or it broke
 * - `TIMED_OUT`: no answer before the deadline
 * - `OVERLOADED`: refused here, too many calls to this system are under way; nothing was sent
 * - `SWITCHED_OFF`: refused here, the circuit is open after repeated failures; nothing was sent
 * - `DENIED`: the system refuses our credentials or rights
 * - `FAILED`: the system says that it failed (5xx), or refuses a request that we hold to be right
 * - `NOT_UNDERSTOOD`: the answer is not what the protocol says: nonsense, HTML, a missing member
 * - `TOO_LARGE`: the answer is larger than the limit
 * - `NOT_SUPPORTED`: the port was asked for something that its `supports` rules out; a fault of the caller
 */
export type ConnectorErrorCode =
  | "UNREACHABLE"
  | "TIMED_OUT"
  | "OVERLOADED"
  | "SWITCHED_OFF"
  | "DENIED"
  | "FAILED"
  | "NOT_UNDERSTOOD"
  | "TOO_LARGE"
  | "NOT_SUPPORTED";

/**
 * What went wrong on the way to a department and back. What a department may rightly answer is returned as an outcome and never thrown.
 * The message says which system, which operation and what, without personal data: it may be logged, but is not shown to agents as it is.
 */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";
  readonly code: ConnectorErrorCode;
  /** Whether a write can have happened. `no` for every read; `unknown` is the honest answer to a write that timed out. */
  readonly applied: "no" | "unknown";
  readonly [marker] = true;

  constructor(code: ConnectorErrorCode, message: string, options: { readonly applied: "no" | "unknown"; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.applied = options.applied;
  }

  /** Holds across duplicate copies of the package, where `instanceof` does not. */
  static isInstance(error: unknown): error is ConnectorError {
    return error instanceof Error && marker in error;
  }
}
