import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";
import type { Circumstances } from "./department-server.ts";
import { Problem } from "./hub-protocol-problem.ts";
import { IdempotencyKey } from "./hub-protocol-requests.ts";

/** What a write made or changed, and how to tell of it: now, and again when the same key comes back. */
export interface Written {
  readonly answer: (isReplay: boolean) => Answer;
}

interface Remembered extends Written {
  readonly path: string;
  readonly fingerprint: string;
}

export interface Write {
  readonly request: FastifyRequest;
  readonly circumstances: Circumstances;
  /** As it was understood, so that the order of members and unknown members make no difference. */
  readonly body: unknown;
  /** Throws a `Problem` when it is refused: then nothing has happened and the key stays free. */
  readonly work: (key: string) => Written;
}

/** Does each key once. A book here does a write in one go, so there is never a first request still at work. */
export function createOnce(): (write: Write) => Answer {
  const remembered = new Map<string, Remembered>();
  return ({ request, circumstances, body, work }) => {
    const key = IdempotencyKey.safeParse(request.headers["idempotency-key"]);
    if (!key.success) throw new Problem("idempotency-key-missing");
    const path = `${request.method} ${request.url}`;
    const fingerprint = createHash("sha256")
      .update(JSON.stringify(body ?? null))
      .digest("base64url");
    const known = circumstances.quirk === "hub-forgets-keys" ? undefined : remembered.get(key.data);
    if (known) {
      if (known.path !== path || known.fingerprint !== fingerprint) throw new Problem("idempotency-key-reused");
      return known.answer(true);
    }
    const written = work(key.data);
    remembered.set(key.data, { ...written, path, fingerprint });
    return written.answer(false);
  };
}
