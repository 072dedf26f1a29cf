import type { z } from "zod";
import { ConnectorError, parseJson, type HttpClient, type HttpReply, type HttpRequest, type ReadCall, type WriteCall } from "../sdk/index.ts";
import { wireProblem, type WireProblem } from "./hub-protocol.wire.ts";

/** The department's word on a request: what was asked for, or a refusal of one of the operation's kinds. */
export type Answer<Value> = { readonly kind: "done"; readonly value: Value } | { readonly kind: "refused"; readonly problem: WireProblem };

export interface HubOperation {
  /** The name in `openapi.yaml`. */
  readonly name: string;
  readonly method: HttpRequest["method"];
  readonly path: string;
  readonly body?: object;
  readonly contentType?: "application/json" | "application/merge-patch+json";
  /** The version that a change is based on. */
  readonly version?: string;
  /** Statuses by which the department may rightly refuse this. Any other refusal is a fault, and is thrown. */
  readonly refusals?: readonly number[];
}

export interface HubExchange {
  /** A question that cannot be refused. */
  read<Schema extends z.ZodType>(operation: HubOperation, schema: Schema, call: ReadCall): Promise<z.infer<Schema>>;
  ask<Schema extends z.ZodType>(operation: HubOperation, schema: Schema, call: ReadCall): Promise<Answer<z.infer<Schema>>>;
  write<Schema extends z.ZodType>(operation: HubOperation, schema: Schema, call: WriteCall): Promise<Answer<z.infer<Schema>>>;
}

export interface HubExchangeOptions {
  readonly http: HttpClient;
  readonly system: string;
  readonly token: string;
}

export function createHubExchange({ http, system, token }: HubExchangeOptions): HubExchange {
  function send<Value>(operation: HubOperation, call: ReadCall | WriteCall, take: (reply: HttpReply) => Value): Promise<Value> {
    const { name, method, path, body, contentType = "application/json", version } = operation;
    const headers = {
      authorization: `Bearer ${token}`,
      accept: "application/json, application/problem+json",
      ...(body ? { "content-type": contentType } : {}),
      ...("key" in call ? { "idempotency-key": call.key } : {}),
      ...(version === undefined ? {} : { "if-match": entityTag(version) }),
    };
    const request = { operation: name, method, path, headers, ...(body ? { body: JSON.stringify(body) } : {}), call, writes: "key" in call };
    return http.sendFor<Value>({ ...request, accepts: ({ status }) => isSuccess(status) || explainedStatuses.has(status) }, take);
  }

  function answerIn<Schema extends z.ZodType>(reply: HttpReply, operation: HubOperation, schema: Schema, writes: boolean): Answer<z.infer<Schema>> {
    const what = `${system}: ${operation.name}`;
    if (isSuccess(reply.status)) return { kind: "done", value: parseJson(reply, schema, what, writes) };
    const problem = parseJson(reply, wireProblem, what, writes);
    const isRefusal = operation.refusals?.includes(reply.status) && !faults.has(problem.code);
    if (isRefusal) return { kind: "refused", problem };
    throw faultFrom(problem, reply.status, what);
  }

  return {
    read: (operation, schema, { signal, traceId }) =>
      send(operation, { signal, traceId }, (reply) => {
        const answer = answerIn(reply, { ...operation, refusals: [] }, schema, false);
        if (answer.kind === "done") return answer.value;
        throw faultFrom(answer.problem, reply.status, `${system}: ${operation.name}`);
      }),
    // A question within a write has the key of that write at hand, and must not use it up.
    ask: (operation, schema, { signal, traceId }) => send(operation, { signal, traceId }, (reply) => answerIn(reply, operation, schema, false)),
    write: (operation, schema, call) => send(operation, call, (reply) => answerIn(reply, operation, schema, true)),
  };
}

/** Statuses that come with a problem to read. The department's own failures and refused credentials are left to the HTTP client. */
const explainedStatuses = new Set([400, 404, 409, 412, 413, 422, 429, 501]);

/** Codes that are about how we asked, though their status is also that of refusals. */
const faults = new Set(["idempotency-key-in-use", "idempotency-key-reused"]);

function faultFrom({ code, fields = [] }: WireProblem, status: number, what: string): ConnectorError {
  const places = fields.length > 0 ? ` (${fields.slice(0, 5).join(", ")})` : "";
  const kind = status === 501 ? "NOT_SUPPORTED" : status === 429 ? "OVERLOADED" : "FAILED";
  // The first request with a key in use is still at work; what becomes of it is not known yet. All others have done nothing.
  return new ConnectorError(kind, `${what} was refused: ${code}${places}`, { applied: code === "idempotency-key-in-use" ? "unknown" : "no" });
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Versions are the department's, but come by way of the caller: what cannot stand in a header cannot be a version that it gave. */
function entityTag(version: string): string {
  return `"${version.replaceAll(/[^\x21\x23-\x7e]/g, "_")}"`;
}
