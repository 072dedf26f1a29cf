import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { z } from "zod";
import { HubError } from "../kernel/errors.ts";
import { isRightlySigned } from "../kernel/webhook-signature.ts";

/** Where a department may send word that something of it changed. */
export interface WebhookTarget {
  readonly departmentId: string;
  /** `meldingen`: the last part of the address. */
  readonly capability: string;
  readonly secret: string;
  /** Looks at the department's own truth: the word itself is not believed. */
  look(id: string): Promise<unknown>;
}

export interface WebhookOptions {
  readonly targets: readonly WebhookTarget[];
  readonly now: () => Date;
  readonly log: Logger;
}

const bodyBytesMax = 4 * 1024;
/** Clocks may differ by this much, and longer than this a delivery is not remembered. */
const toleranceMs = 5 * 60_000;
const rememberedMax = 10_000;
const looksAtOnceMax = 5;
const looksWaitingMax = 500;
const path = "/webhooks/:departmentId/:capability";

const Word = z.object({ id: z.string().min(1).max(300) });

/**
 * POST /webhooks/<department>/<capability> with `{"id": "…"}`, signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`). It
 * only says "look at this one now", and what is so, the department's system is asked. So a repeated word, an old one or one out of order does no harm.
 */
export async function addWebhookRoutes(app: FastifyInstance, { targets, now, log }: WebhookOptions): Promise<void> {
  const byPlace = new Map(targets.map((target) => [`${target.departmentId}/${target.capability}`, target]));
  const delivered = new Map<string, number>();
  const looks = createLooks(log);
  await app.register(async (inner) => {
    // The signature is over the bytes as they were sent.
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser("application/json", { parseAs: "buffer", bodyLimit: bodyBytesMax }, (_request, body, done) => done(null, body));
    inner.post(path, { bodyLimit: bodyBytesMax }, async (request, reply) => {
      void reply.header("cache-control", "no-store");
      const target = byPlace.get(placeOf(request));
      const word = readSigned(request, { secret: target?.secret, nowMs: now().getTime() });
      if (!target || !word) throw new HubError("UNAUTHENTICATED", "a webhook without a right signature");
      if (isRepeated(delivered, `${placeOf(request)} ${word.deliveryId}`, now().getTime())) return reply.code(200).send({ status: "repeated" });
      const parsed = Word.safeParse(parseJson(word.body));
      if (!parsed.success) throw new HubError("BAD_REQUEST", "a webhook names nothing to look at");
      looks.add(`${placeOf(request)} ${parsed.data.id}`, () => target.look(parsed.data.id));
      return reply.code(202).send({ status: "accepted" });
    });
  });
}

function placeOf({ params }: FastifyRequest): string {
  const { departmentId, capability } = z.object({ departmentId: z.string(), capability: z.string() }).parse(params);
  return `${departmentId}/${capability}`;
}

interface SignedWord {
  readonly deliveryId: string;
  readonly body: string;
}

/** `undefined` when the signature is not right, or too old. Where there is no such department, the same is computed and the same is said. */
function readSigned(request: FastifyRequest, { secret, nowMs }: { readonly secret: string | undefined; readonly nowMs: number }): SignedWord | undefined {
  const { "webhook-id": deliveryId, "webhook-timestamp": timestamp, "webhook-signature": given } = request.headers;
  const { body } = request;
  if (typeof deliveryId !== "string" || typeof timestamp !== "string" || typeof given !== "string" || !Buffer.isBuffer(body)) return undefined;
  if (!/^[\w-]{8,100}$/.test(deliveryId) || !/^\d{1,12}$/.test(timestamp)) return undefined;
  const text = body.toString("utf8");
  const isRight = isRightlySigned({ id: deliveryId, timestamp, body: text }, { signature: given, secret: secret ?? "nobody's secret" });
  const isFresh = Math.abs(nowMs - Number(timestamp) * 1000) <= toleranceMs;
  return secret && isRight && isFresh ? { deliveryId, body: text } : undefined;
}

/** In memory: a word that is repeated to another process leads to one look more, and to nothing else. */
function isRepeated(delivered: Map<string, number>, key: string, nowMs: number): boolean {
  for (const [known, atMs] of delivered) {
    if (nowMs - atMs <= 2 * toleranceMs && delivered.size <= rememberedMax) break;
    delivered.delete(known);
  }
  if (delivered.has(key)) return true;
  delivered.set(key, nowMs);
  return false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubError("BAD_REQUEST", "a webhook's body is no JSON", { cause });
  }
}

/** A few at a time, and the same thing waits only once. What is lost here, the hub's own round finds. */
function createLooks(log: Logger): { add(key: string, look: () => Promise<unknown>): void } {
  const waiting = new Map<string, () => Promise<unknown>>();
  let underWay = 0;
  const next = async (): Promise<void> => {
    const [first] = waiting;
    if (!first || underWay >= looksAtOnceMax) return;
    const [key, look] = first;
    waiting.delete(key);
    underWay += 1;
    try {
      await look();
    } catch (error) {
      log.warn({ event: "webhook-look-failed", error: error instanceof Error ? error.name : "unknown" });
    } finally {
      underWay -= 1;
      void next();
    }
  };
  return {
    add(key, look) {
      if (waiting.size >= looksWaitingMax && !waiting.has(key)) throw new HubError("UNAVAILABLE", "more webhooks wait than allowed");
      waiting.set(key, look);
      void next();
    },
  };
}
