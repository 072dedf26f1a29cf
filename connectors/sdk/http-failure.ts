import { BrokenCircuitError, BulkheadRejectedError } from "cockatiel";
import { ConnectorError } from "./connector-error.ts";
import type { HttpRequest } from "./http.ts";

/** How far one call has come. */
export interface Progress {
  /** System and operation, for messages. */
  readonly what: string;
  /** It no longer waits behind other calls. */
  hasTurn: boolean;
  /** A connection has begun to send it. */
  sent: boolean;
  /** Of the answer, once its head is there. */
  status?: number;
  /** Ends it before its answer, for a reason; there while it is being exchanged. */
  giveUp?: ((reason: Error) => void) | undefined;
}

/** Whatever went wrong, in the hub's own terms. */
export function asConnectorError(error: unknown, request: HttpRequest, progress: Progress): ConnectorError {
  if (ConnectorError.isInstance(error)) return error;
  const { what } = progress;
  if (error instanceof BulkheadRejectedError) {
    return new ConnectorError("OVERLOADED", `${what} was not sent: too many calls are under way`, { applied: "no", cause: error });
  }
  if (error instanceof BrokenCircuitError) {
    return new ConnectorError("SWITCHED_OFF", `${what} was not sent: the system failed repeatedly and is left alone for a moment`, {
      applied: "no",
      cause: error,
    });
  }
  return transportError(error, request, progress);
}

function transportError(error: unknown, request: HttpRequest, { what, sent }: Progress): ConnectorError {
  const code = errorCode(error);
  const applied = request.writes && sent ? "unknown" : "no";
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") {
    return new ConnectorError("TOO_LARGE", `${what} was answered with more than the limit`, { applied, cause: error });
  }
  const timedOut = request.call.signal.aborted || (error instanceof Error && error.name === "TimeoutError") || code.endsWith("_TIMEOUT");
  if (timedOut) return new ConnectorError("TIMED_OUT", `${what} gave no answer in time`, { applied, cause: error });
  return new ConnectorError("UNREACHABLE", `${what} could not be reached or broke off (${code || "no code"})`, { applied, cause: error });
}

export function isLostConnection(error: unknown): boolean {
  return ["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"].includes(errorCode(error));
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
