import type { Dispatcher, Pool } from "undici";
import type { HttpReply } from "./http.ts";
import type { Progress } from "./http-failure.ts";

/**
 * One request over a pool of connections, answered as text. undici's own `request` does the same with a stream for the body and a composed signal for the
 * deadline, at about twice the cost; all answers here are read whole. While it is under way, `progress.giveUp` ends it.
 */
export function dispatchForText(pool: Pool, options: Dispatcher.DispatchOptions, progress: Progress): Promise<HttpReply> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpReply>();
  const chunks: Buffer[] = [];
  let reply: Omit<HttpReply, "text"> = { status: 0, headers: {} };
  let sending: Dispatcher.DispatchController | undefined;
  let hasEnded = false;
  let reasonToStop: Error | undefined;

  progress.giveUp = (reason) => {
    if (hasEnded) return;
    reasonToStop = reason;
    if (sending) sending.abort(reason);
    // It still waits for a connection, and goes when its turn comes.
    else reject(reason);
  };
  pool.dispatch(options, {
    // Until a connection takes the request, nothing of it has left: that is the difference between "no" and "unknown".
    onRequestStart(controller) {
      sending = controller;
      // A call whose time was up while it waited is dropped here, before a byte is written.
      if (reasonToStop) controller.abort(reasonToStop);
      else progress.sent = true;
    },
    onResponseStart(_controller, status, headers) {
      if (status < 200) return;
      progress.status = status;
      reply = { status, headers: joinHeaders(headers) };
    },
    onResponseData(_controller, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      hasEnded = true;
      resolve({ ...reply, text: textOf(chunks) });
    },
    onResponseError(_controller, error) {
      hasEnded = true;
      reject(error);
    },
  });
  return promise;
}

const byteOrderMark = "\uFEFF";

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const text = (chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString("utf8");
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

function joinHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return joined;
}
