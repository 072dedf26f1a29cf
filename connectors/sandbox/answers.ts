import type { FastifyReply } from "fastify";
import { Readable } from "node:stream";

/** What a department answers. A body that is not text is sent as JSON; without a body nothing is sent. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** `application/json` when absent and there is a body. */
  readonly contentType?: string;
  readonly body?: unknown;
}

const chunkBytes = 65_536;
const dripsPerSecond = 10;

export function deliver(reply: FastifyReply, answer: Answer): void {
  prepare(reply, answer);
  const text = textOf(answer);
  // As bytes, for Fastify adds a character set to the content type of text, and departments do not.
  reply.send(text === undefined ? undefined : Buffer.from(text));
}

/** The true answer, and then white space until there are so many bytes. */
export function pad(reply: FastifyReply, answer: Answer, bytes: number): void {
  prepare(reply, answer);
  const text = textOf(answer) ?? "";
  reply.send(
    Readable.from(
      (function* chunks() {
        yield text;
        for (let left = bytes - Buffer.byteLength(text); left > 0; left -= chunkBytes) yield " ".repeat(Math.min(left, chunkBytes));
      })(),
    ),
  );
}

/** The true answer in small pieces. */
export function deliverSlowly(
  reply: FastifyReply,
  answer: Answer,
  { bytesPerSecond, later }: { readonly bytesPerSecond: number; readonly later: (ms: number, work: () => void) => void },
): void {
  reply.hijack();
  const bytes = Buffer.from(textOf(answer) ?? "");
  const pieceBytes = Math.max(1, Math.floor(bytesPerSecond / dripsPerSecond));
  const intervalMs = (1000 * pieceBytes) / bytesPerSecond;
  reply.raw.writeHead(answer.status, { "content-type": contentTypeOf(answer), "content-length": bytes.length, ...answer.headers });
  const drip = (from: number): void => {
    if (reply.raw.destroyed) return;
    if (from >= bytes.length) {
      reply.raw.end();
      return;
    }
    reply.raw.write(bytes.subarray(from, from + pieceBytes));
    later(intervalMs, () => {
      drip(from + pieceBytes);
    });
  };
  drip(0);
}

function prepare(reply: FastifyReply, answer: Answer): void {
  reply.status(answer.status);
  if (answer.body !== undefined) reply.header("content-type", contentTypeOf(answer));
  if (answer.headers) reply.headers(answer.headers);
}

function textOf({ body }: Answer): string | undefined {
  return body === undefined || typeof body === "string" ? body : JSON.stringify(body);
}

const contentTypeOf = ({ contentType }: Answer): string => contentType ?? "application/json";
