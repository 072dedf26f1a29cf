import { createTransport } from "nodemailer";
import type { Channel, Sent } from "./channel.ts";
import type { NotificationRow } from "./notification.entity.ts";
import { AttemptOutcome } from "./notifications.words.ts";

/** A mail as it is written. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailChannelOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly timeoutMs: number;
  /** `undefined`: there is no longer a reason to send it, or nobody to send it to. */
  readonly write: (notification: NotificationRow) => Promise<Mail | undefined>;
}

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);
/** Answers to a recipient or a message that a later attempt does not change. */
const isPermanent = (status: number): boolean => status >= 500 && status < 600;

/** One mail for one message, by SMTP. TLS, save on this machine. */
export function createMailChannel({ smtpUrl, from, timeoutMs, write }: MailChannelOptions): Channel {
  const { hostname } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: !loopback.has(hostname) && smtpUrl.startsWith("smtp:"),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.replace(/>$/, "").split("@").at(-1) ?? "kcc-hub";
  return {
    async send(notification, closing) {
      const mail = await write(notification);
      if (!mail) return { outcome: AttemptOutcome.NOT_NEEDED };
      const message = {
        ...mail,
        to: [...mail.to],
        from,
        // The same at every attempt: whoever gets it twice sees that it is the same mail.
        messageId: `<${notification.id}@${domain}>`,
        headers: { "auto-submitted": "auto-generated" },
      };
      const deadline = AbortSignal.any([AbortSignal.timeout(timeoutMs), closing]);
      try {
        const { rejected } = await within(deadline, transport.sendMail(message));
        return { outcome: AttemptOutcome.DELIVERED, ...(rejected.length > 0 && { detail: `refused for ${rejected.length} of ${mail.to.length}` }) };
      } catch (error) {
        if (closing.aborted) throw error;
        return sentBy(error, { timeoutMs, isTooLate: deadline.aborted });
      }
    },
    close: () => transport.close(),
  };
}

async function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(new Error("no answer in time"));
  signal.addEventListener("abort", end, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", end);
  }
}

function sentBy(error: unknown, { timeoutMs, isTooLate }: { readonly timeoutMs: number; readonly isTooLate: boolean }): Sent {
  const code = memberOf(error, "code");
  const status = memberOf(error, "responseCode");
  if (isTooLate || code === "ETIMEDOUT") return { outcome: AttemptOutcome.TIMED_OUT, detail: `${timeoutMs} ms` };
  const detail = typeof status === "number" ? `SMTP ${status}` : undefined;
  if (code === "EENVELOPE" || code === "EMESSAGE") {
    const isFinal = typeof status === "number" && isPermanent(status);
    return { outcome: AttemptOutcome.REFUSED, isAboutMessage: true, isFinal, ...(detail !== undefined && { detail }) };
  }
  if (detail !== undefined) return { outcome: AttemptOutcome.RECEIVER_FAILED, detail };
  return { outcome: AttemptOutcome.UNREACHABLE, detail: typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code) ? code : "no connection" };
}

function memberOf(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
}
