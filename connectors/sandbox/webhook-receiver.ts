import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Answer } from "./answers.ts";
import { startDepartmentServer, type RecordedRequest, type WithFaults } from "./department-server.ts";
import type { FaultPlan } from "./faults.ts";
import { addMailPages, type MailPages } from "./mail-pages.ts";

export interface WebhookReceiverOptions {
  readonly faults: FaultPlan;
  readonly secret: string;
  readonly now: () => number;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** What the preview pages show beside what was received. */
  readonly mails: MailPages["mails"];
}

const Message = z.object({ type: z.string(), timestamp: z.string().optional(), data: z.record(z.string(), z.unknown()).default({}) });

/** A message that was rightly signed and fresh. */
export interface ReceivedWebhook {
  readonly id: string;
  readonly atMs: number;
  readonly body: z.infer<typeof Message>;
  /** One with this id came before: it was answered and otherwise left alone. */
  readonly isRepeated: boolean;
}

export interface WebhookReceiver {
  readonly origin: string;
  /** Where messages go: `http://127.0.0.1:4111/hooks`. */
  readonly url: string;
  readonly received: readonly ReceivedWebhook[];
  /** Why messages were refused. */
  readonly refusals: readonly ("signature" | "timestamp")[];
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const toleranceMs = 5 * 60_000;
const keptMax = 1000;

/** Another system that wants to hear what happens. It checks what it gets by itself, as Standard Webhooks says: signature, age, and whether it had the id before. */
export async function startWebhookReceiver({ faults, secret, now, port, mails }: WebhookReceiverOptions): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const refusals: ("signature" | "timestamp")[] = [];
  const seen = new Set<string>();

  function receive({ headers, body }: FastifyRequest): Answer {
    const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature } = headers;
    const text = Buffer.isBuffer(body) ? body.toString("utf8") : "";
    if (typeof id !== "string" || typeof timestamp !== "string" || typeof signature !== "string") return refuse("signature");
    const expected = `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${text}`).digest("base64")}`;
    if (!signature.split(" ").some((one) => isSame(one, expected))) return refuse("signature");
    if (!(Math.abs(now() - Number(timestamp) * 1000) <= toleranceMs)) return refuse("timestamp");
    received.push({ id, atMs: now(), body: Message.parse(JSON.parse(text)), isRepeated: seen.has(id) });
    seen.add(id);
    if (received.length > keptMax) received.shift();
    return { status: 204 };
  }

  function refuse(reason: "signature" | "timestamp"): Answer {
    refusals.push(reason);
    if (refusals.length > keptMax) refusals.shift();
    return { status: 401 };
  }

  function register(fastify: FastifyInstance, withFaults: WithFaults): void {
    // The signature is over the bytes as they were sent.
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    fastify.post("/hooks", withFaults("receive", receive));
    addMailPages(fastify, { mails, received });
  }

  const server = await startDepartmentServer({ faults, now, register, ...(port === undefined ? {} : { port }) });
  return { origin: server.origin, url: `${server.origin}/hooks`, received, refusals, requests: server.requests, close: () => server.close() };
}

function isSame(one: string, other: string): boolean {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
