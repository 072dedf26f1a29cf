import { signMessage } from "../kernel/webhook-signature.ts";
import type { Channel, Sent } from "./channel.ts";
import { AttemptOutcome } from "./notifications.words.ts";

export interface WebhookOptions {
  readonly url: string;
  /** The first is the present one; the second, where there is one, the one that receivers still know. */
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** Answers that are about this message, not about how the receiver does. */
const aboutMessage: ReadonlySet<number> = new Set([400, 413, 422]);

/** POST with JSON, signed as Standard Webhooks has it. Nothing of the answer but its status is read, and a redirect is not followed. */
export function createWebhookChannel({ url, secrets, timeoutMs, now }: WebhookOptions): Channel {
  return {
    async send({ id, body }, closing) {
      const timeout = AbortSignal.timeout(timeoutMs);
      const timestamp = String(Math.floor(now() / 1000));
      const headers = {
        "content-type": "application/json",
        "user-agent": "KCC-Hub",
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": secrets.map((secret) => signMessage({ id, timestamp, body }, secret)).join(" "),
      };
      try {
        const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal: AbortSignal.any([timeout, closing]) });
        // However long the answer is, it is not waited for.
        await response.body?.cancel();
        return sentBy(response, now());
      } catch (error) {
        if (closing.aborted) throw error;
        return timeout.aborted
          ? { outcome: AttemptOutcome.TIMED_OUT, detail: `${timeoutMs} ms` }
          : { outcome: AttemptOutcome.UNREACHABLE, detail: codeOf(error) };
      }
    },
  };
}

function sentBy({ status, headers }: Response, nowMs: number): Sent {
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { outcome: AttemptOutcome.DELIVERED, detail };
  if (status >= 300 && status < 400) return { outcome: AttemptOutcome.REDIRECTED, detail };
  const askedPauseMs = readPause(headers.get("retry-after"), nowMs);
  const outcome = status >= 500 || status === 408 || status === 429 ? AttemptOutcome.RECEIVER_FAILED : AttemptOutcome.REFUSED;
  return { outcome, detail, isAboutMessage: aboutMessage.has(status), ...(askedPauseMs !== undefined && { askedPauseMs }) };
}

/** Seconds, or a moment. */
function readPause(text: string | null, nowMs: number): number | undefined {
  if (text === null) return undefined;
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** `fetch failed` says nothing; the reason is in its cause. */
function codeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, "code") : undefined;
  return typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code) ? code : "no connection";
}
