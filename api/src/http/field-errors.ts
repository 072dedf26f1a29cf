import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { errorCatalogue, errorCodeOf, hubErrorIn } from "../kernel/errors.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { describeError } from "./log-safe.ts";

/** Only the code of what was thrown leaves the hub, with its fixed text, and where in the answer something is missing. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = errorCodeOf(error);
  return { message: errorCatalogue[code].message, ...(formatted.path ? { path: formatted.path } : {}), extensions: { code } };
}

export interface FailedFields {
  readonly errors: readonly GraphQLError[];
  readonly errorsMax: number;
  readonly context: Pick<RequestContext, "traceId" | "viewer">;
}

export function logFailedFields(log: Logger, { errors, errorsMax, context }: FailedFields): void {
  for (const error of errors.slice(0, errorsMax)) {
    const code = errorCodeOf(error);
    const line = { event: "field-failed", code, reason: hubErrorIn(error)?.reason, traceId: context.traceId, userId: context.viewer.userId };
    if (errorCatalogue[code].status < 500) log.warn(line);
    else log.error({ ...line, ...describeError(error.originalError ?? error) });
  }
}
