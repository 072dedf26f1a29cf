import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { type ErrorCode, errorBody, errorCatalogue, hubErrorIn } from "../kernel/errors.ts";
import { newTraceId } from "../kernel/trace-id.ts";
import { describeError } from "./log-safe.ts";

/** Answers in the one shape that every refusal has. The request's id is its trace id. */
export function sendRefusal(reply: FastifyReply, code: ErrorCode): FastifyReply {
  const { status } = errorCatalogue[code];
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  if (status === 405) void reply.header("allow", "POST");
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [errorBody(code, reply.request.id)] }));
}

/** One place where everything that is thrown becomes a refusal, and one line in the log for each. */
export function addRefusals(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error);
    logRefusal(log, { request, code, error });
    return sendRefusal(reply, code);
  });
}

export function logRefusal(
  log: Logger,
  { request, code, error }: { readonly request: FastifyRequest; readonly code: ErrorCode; readonly error: unknown },
): void {
  const { status } = errorCatalogue[code];
  const reason = hubErrorIn(error)?.reason ?? code;
  // No URL: whoever puts personal data in it must not find it back here.
  const line = {
    event: "refused",
    code,
    reason,
    traceId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? "none",
    userId: request.viewer?.userId,
  };
  if (status < 500) log.warn(line);
  else log.error({ ...line, ...describeError(error) });
}

const fastifyCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "TOO_LARGE",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "UNSUPPORTED_MEDIA_TYPE",
};

function codeOf(error: FastifyError): ErrorCode {
  const known = hubErrorIn(error)?.code ?? fastifyCodes[error.code];
  if (known) return known;
  // Bodies that cannot be read, and addresses that cannot be decoded.
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? "BAD_REQUEST" : "INTERNAL";
}

/** For what is no proper HTTP request at all: there is no reply object then, only a socket. */
export function answerBrokenConnection(log: Logger): (error: Error & { code?: string }, socket: Socket) => void {
  return (error, socket) => {
    // What follows on a connection that was refused already is not looked at again.
    if (error.code === "ECONNRESET" || socket.destroyed || socket.writableEnded) return;
    const code = brokenCode(error.code);
    const status = error.code === "HPE_HEADER_OVERFLOW" ? 431 : errorCatalogue[code].status;
    const traceId = newTraceId();
    log.warn({ event: "refused", code, reason: "the connection did not carry a proper request", traceId });
    if (!socket.writable) return void socket.destroy();
    const body = JSON.stringify({ errors: [errorBody(code, traceId)] });
    const head = `HTTP/1.1 ${status} Refused\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
    socket.end(head + body);
    return undefined;
  };
}

function brokenCode(code: string | undefined): ErrorCode {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "REQUEST_TIMEOUT";
  return code === "HPE_HEADER_OVERFLOW" ? "TOO_LARGE" : "BAD_REQUEST";
}
