import type { z } from "zod";
import { ConnectorError, parseJson, type HttpClient, type HttpReply, type ReadCall } from "../sdk/index.ts";
import type { TokenKeeper } from "./jcc.token.ts";
import { wireInternalException } from "./jcc.wire.ts";

/** One call of JCC: what is asked and how. */
export interface JccOperation {
  /** The path below the base address, which is also its name. */
  readonly name: string;
  readonly method: "GET" | "POST" | "DELETE";
  readonly parameters?: readonly JccParameter[];
  readonly body?: object;
  readonly writes?: boolean;
}
export type JccParameter = readonly [name: string, value: string | number];

export interface JccExchange {
  /** Only the answer itself will do. */
  send<Schema extends z.ZodType>(operation: JccOperation, schema: Schema, call: ReadCall): Promise<z.infer<Schema>>;
  /** `undefined` for an "InternalException". */
  sendGiven<Schema extends z.ZodType>(operation: JccOperation, schema: Schema, call: ReadCall): Promise<z.infer<Schema> | undefined>;
  /** Besides, `absent` where JCC says so in a way that HTTP has for it. */
  sendForOne<Schema extends z.ZodType>(operation: JccOperation, schema: Schema, call: ReadCall): Promise<z.infer<Schema> | "absent" | undefined>;
}

export interface JccExchangeOptions {
  readonly http: HttpClient;
  readonly tokens: TokenKeeper;
  readonly system: string;
  readonly language: string;
}

const denied = Symbol("denied");

export function createJccExchange({ http, tokens, system, language }: JccExchangeOptions): JccExchange {
  type Accepts = (reply: HttpReply) => boolean;

  /** Once more with a fresh token when the one that was kept is refused; a refused request has done nothing. */
  async function ask<Value>(operation: JccOperation, call: ReadCall, accepts: Accepts, read: (reply: HttpReply) => Value): Promise<Value> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const token = await tokens.get(call);
      const answer = await askWith(token, operation, call, accepts, read);
      if (answer !== denied) return answer;
      tokens.forget(token);
    }
    throw new ConnectorError("DENIED", `${system}: ${operation.name} refuses a fresh token`, { applied: "no" });
  }

  function askWith<Value>(token: string, operation: JccOperation, call: ReadCall, accepts: Accepts, read: (reply: HttpReply) => Value) {
    const { name, method, parameters = [], body, writes = false } = operation;
    const query = parameters.map(([parameter, value]) => `${parameter}=${encodeURIComponent(value)}`).join("&");
    const headers = { authorization: `Bearer ${token}`, accept: "application/json", language };
    return http.sendFor<Value | typeof denied>(
      {
        operation: `${method} ${name}`,
        method,
        path: `/${name}${query && `?${query}`}`,
        headers: body ? { ...headers, "content-type": "application/json" } : headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
        call,
        writes,
        accepts: (reply) => isSuccess(reply) || reply.status === 401 || accepts(reply),
      },
      (reply) => (reply.status === 401 ? denied : read(reply)),
    );
  }

  const parse = <Schema extends z.ZodType>(reply: HttpReply, schema: Schema, { name, writes = false }: JccOperation): z.infer<Schema> =>
    parseJson(reply, schema, `${system}: ${name}`, writes);

  return {
    send: (operation, schema, call) =>
      ask(
        operation,
        call,
        () => false,
        (reply) => parse(reply, schema, operation),
      ),
    sendGiven: (operation, schema, call) =>
      ask(operation, call, isInternalException, (reply) => (isInternalException(reply) ? undefined : parse(reply, schema, operation))),
    sendForOne: (operation, schema, call) =>
      ask(
        operation,
        call,
        (reply) => reply.status === 404 || isInternalException(reply),
        (reply) => {
          if (isInternalException(reply)) return undefined;
          return reply.status === 404 || ["", "null", "{}"].includes(reply.text.trim()) ? "absent" : parse(reply, schema, operation);
        },
      ),
  };
}

function isSuccess({ status }: HttpReply): boolean {
  return status >= 200 && status < 300;
}

function isInternalException(reply: HttpReply): boolean {
  if (reply.status !== 500 || !reply.text.includes('"InternalException"')) return false;
  try {
    return wireInternalException.safeParse(JSON.parse(reply.text)).success;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
