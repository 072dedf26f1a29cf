import type { FastifyRequest } from "fastify";
import type { Viewer } from "../kernel/abilities.ts";
import { HubError } from "../kernel/errors.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import type { Trace } from "./trace.ts";

/** What both doors of GraphQL, for answers and for live streams, ask of a request. */
export interface MakeContext {
  (request: ContextRequest): RequestContext | Promise<RequestContext>;
}

/** Who asks, and how. */
export interface ContextRequest extends Trace {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  /** The contact during which it is asked, from the header `x-contact`, as it was sent: not checked yet. */
  readonly contactId?: string | undefined;
}

/** Without the table of rights nobody may do anything, and that is not the user's mistake. */
export async function contextFor(makeContext: MakeContext, request: ContextRequest): Promise<RequestContext> {
  try {
    return await makeContext(request);
  } catch (cause) {
    if (cause instanceof HubError) throw cause;
    throw new HubError("UNAVAILABLE", "the rights of the user cannot be read", { cause });
  }
}

/** Of two such headers Node makes one text with a comma, which is nobody's id. */
export function contactIdOf({ headers }: FastifyRequest): string | undefined {
  const named = headers["x-contact"];
  return typeof named === "string" ? named : named?.join();
}

const jsonType = /^application\/json(?:[ \t]*;[ \t]*charset="?utf-8"?)?$/i;

export function checkForm(request: FastifyRequest): void {
  const { "content-type": type = "", "content-encoding": encoding } = request.headers;
  // Exactly this: parsers that guess at other spellings are how forms of other sites get in.
  if (!jsonType.test(type)) throw new HubError("UNSUPPORTED_MEDIA_TYPE", "the body is not application/json");
  if (encoding !== undefined && encoding !== "identity") throw new HubError("UNSUPPORTED_MEDIA_TYPE", "the body is compressed");
  // Addresses end up in logs of proxies, so nothing may be asked in one.
  if (request.url.includes("?")) throw new HubError("BAD_REQUEST", "the address holds a query");
}
