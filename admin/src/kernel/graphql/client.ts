import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";

/** A document that the code generator made: its text, typed by what it answers and what it takes. */
export type TypedDocument<Answer, Variables> = DocumentTypeDecoration<Answer, Variables> & { toString(): string };

/**
 * Why a request gave no answer.
 * - `signed-out`: there is no session (any more)
 * - `not-permitted`: this question may not be asked with this role
 * - `unreachable`: no usable answer came, so for a write it is not known whether it was done
 * - `unexpected`: the hub failed; the trace id finds it in the logs
 */
export type Failure =
  | { readonly kind: "signed-out" }
  | { readonly kind: "not-permitted" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unexpected"; readonly traceId: string | undefined };

/** Thrown by `send`. Expected refusals are not thrown: they are members of the answer's union. */
export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`The hub gave no answer: ${failure.kind}`, options);
    this.name = "RequestFailed";
    this.failure = failure;
  }
}

export interface GraphqlClient {
  send<Answer, Variables>(document: TypedDocument<Answer, Variables>, variables: Variables, signal?: AbortSignal, options?: SendOptions): Promise<Answer>;
}

interface SendOptions {
  /** The browser lets it go on when the page is closed. Only for little: browsers allow 64 KiB on its way like this, of all windows together. */
  readonly outlivesPage?: boolean;
}

export interface GraphqlClientOptions {
  readonly fetch: typeof fetch;
  /** Called when the hub says that there is no session, before the request fails. */
  readonly onSignedOut?: () => void;
  readonly timeoutMs?: number;
}

/** Longer than the hub gives the departments, so that it is the hub that says who was slow. */
const defaultTimeoutMs = 40_000;

export function createGraphqlClient({ fetch, onSignedOut, timeoutMs = defaultTimeoutMs }: GraphqlClientOptions): GraphqlClient {
  return {
    async send<Answer, Variables>(
      document: TypedDocument<Answer, Variables>,
      variables: Variables,
      signal?: AbortSignal,
      { outlivesPage = false }: SendOptions = {},
    ): Promise<Answer> {
      const deadline = AbortSignal.timeout(timeoutMs);
      const body = JSON.stringify({ query: document.toString(), variables });
      const response = await post(fetch, { body, keepalive: outlivesPage, signal: signal ? AbortSignal.any([signal, deadline]) : deadline });
      const answer = await readBody(response, signal);
      const failure = failureOf(response.status, answer);
      if (failure?.kind === "signed-out") onSignedOut?.();
      if (failure) throw new RequestFailed(failure);
      // The document says what the data is, and the hub checks every answer against the same contract.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parser of this edge
      return answer.data as Answer;
    },
  };
}

async function post(fetch: typeof globalThis.fetch, message: Pick<RequestInit, "body" | "keepalive" | "signal">): Promise<Response> {
  try {
    return await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", accept: "application/json" },
      ...message,
    });
  } catch (cause) {
    throw new RequestFailed({ kind: "unreachable" }, { cause });
  }
}

/** The parts of a GraphQL answer that are read. */
interface Body {
  readonly data?: unknown;
  readonly errors: readonly { readonly code: string | undefined; readonly traceId: string | undefined }[];
}

async function readBody(response: Response, signal: AbortSignal | undefined): Promise<Body> {
  try {
    return parseBody(await response.json());
  } catch (cause) {
    if (response.status === 401) return { errors: [{ code: "UNAUTHENTICATED", traceId: undefined }] };
    // A proxy's page instead of JSON, or a body that broke off: nothing is known of what the hub did.
    if (response.ok || response.status >= 500 || signal?.aborted === true) throw new RequestFailed({ kind: "unreachable" }, { cause });
    return { errors: [{ code: undefined, traceId: undefined }] };
  }
}

function parseBody(json: unknown): Body {
  if (!isRecord(json)) throw new TypeError("The answer is no object");
  const errors = Array.isArray(json["errors"]) ? json["errors"] : [];
  return {
    data: json["data"],
    errors: errors.map((error: unknown) => {
      const extensions = isRecord(error) && isRecord(error["extensions"]) ? error["extensions"] : {};
      return { code: textOf(extensions["code"]), traceId: textOf(extensions["traceId"]) };
    }),
  };
}

function failureOf(status: number, { data, errors }: Body): Failure | undefined {
  if (status === 401 || errors.some(({ code }) => code === "UNAUTHENTICATED")) return { kind: "signed-out" };
  if (status === 403 || errors.some(({ code }) => code === "FORBIDDEN" || code === "NOT_PERMITTED")) return { kind: "not-permitted" };
  if (errors.length === 0 && isRecord(data)) return undefined;
  return { kind: "unexpected", traceId: errors.find(({ traceId }) => traceId !== undefined)?.traceId };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
