import type { z } from "zod";
import { ConnectorError, parseJson, type HttpClient, type HttpReply, type ReadCall } from "../sdk/index.ts";
import type { TokenKeeper } from "./signalen.token.ts";

/** One call of the API: what is asked and how. */
export interface SignalenOperation {
  /** Its name, for errors and logs. Never contains data. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH";
  /** Below `/signals/v1`. */
  readonly path: string;
  readonly json?: object;
  readonly form?: { readonly contentType: string; readonly bytes: Uint8Array };
}

export interface SignalenExchange {
  /** What `read` makes of an answer that `accepts` takes; all others are thrown. */
  readonly ask: <Value>(
    operation: SignalenOperation,
    call: ReadCall,
    read: (reply: HttpReply) => Value,
    accepts?: (reply: HttpReply) => boolean,
  ) => Promise<Value>;
  readonly get: <Schema extends z.ZodType>(name: string, path: string, schema: Schema, call: ReadCall) => Promise<z.infer<Schema>>;
  /** `undefined` for a 404. */
  readonly getIfThere: <Schema extends z.ZodType>(name: string, path: string, schema: Schema, call: ReadCall) => Promise<z.infer<Schema> | undefined>;
  /** All pages of a list, as long as the next is named, at most `pagesMax`. */
  readonly getAll: <Item>(name: string, path: string, schema: z.ZodType<Page<Item>>, call: ReadCall) => Promise<readonly Item[]>;
  readonly parse: <Schema extends z.ZodType>(reply: HttpReply, schema: Schema, operation: Pick<SignalenOperation, "name" | "method">) => z.infer<Schema>;
}

interface Page<Item> {
  readonly _links?: { readonly next?: { readonly href?: string | null | undefined } | null | undefined } | null | undefined;
  readonly results: readonly Item[];
}

/** Of at most a hundred each, unless asked otherwise. */
const pagesMax = 20;

const refused = Symbol("refused");

export function createSignalenExchange(options: { readonly http: HttpClient; readonly tokens: TokenKeeper; readonly system: string }): SignalenExchange {
  const { http, tokens, system } = options;
  const exchange: SignalenExchange = { ask, get, getIfThere, getAll, parse };
  return exchange;

  /** Once more with a fresh token when the one that was kept is refused; a refused request has done nothing. */
  async function ask<Value>(
    operation: SignalenOperation,
    call: ReadCall,
    read: (reply: HttpReply) => Value,
    accepts: (reply: HttpReply) => boolean = isSuccess,
  ): Promise<Value> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const token = await tokens.get(call);
      const answer = await askWith(token, operation, call, read, accepts);
      if (answer !== refused) return answer;
      tokens.forget(token);
    }
    throw new ConnectorError("DENIED", `${system}: ${operation.name} refuses a fresh token`, { applied: "no" });
  }

  function askWith<Value>(
    token: string,
    { name, method, path, json, form }: SignalenOperation,
    call: ReadCall,
    read: (reply: HttpReply) => Value,
    accepts: (reply: HttpReply) => boolean,
  ) {
    const isRefusedToken = ({ status }: HttpReply): boolean => status === 401 || (status === 403 && tokens.mayBeStale(token));
    const contentType = form?.contentType ?? (json && "application/json");
    const body = form?.bytes ?? (json && JSON.stringify(json));
    return http.sendFor<Value | typeof refused>(
      {
        operation: name,
        method,
        path: `/signals/v1${path}`,
        headers: { authorization: `Bearer ${token}`, accept: "application/json", ...(contentType && { "content-type": contentType }) },
        ...(body !== undefined && { body }),
        call,
        writes: method !== "GET",
        accepts: (reply) => accepts(reply) || isRefusedToken(reply),
      },
      (reply) => (isRefusedToken(reply) ? refused : read(reply)),
    );
  }

  function parse<Schema extends z.ZodType>(reply: HttpReply, schema: Schema, { name, method }: Pick<SignalenOperation, "name" | "method">) {
    return parseJson(reply, schema, `${system}: ${name}`, method !== "GET");
  }

  async function get<Schema extends z.ZodType>(name: string, path: string, schema: Schema, call: ReadCall): Promise<z.infer<Schema>> {
    return await ask({ name, method: "GET", path }, call, (reply) => parse(reply, schema, { name, method: "GET" }));
  }

  async function getIfThere<Schema extends z.ZodType>(name: string, path: string, schema: Schema, call: ReadCall): Promise<z.infer<Schema> | undefined> {
    const read = (reply: HttpReply) => (reply.status === 404 ? undefined : parse(reply, schema, { name, method: "GET" }));
    return await ask({ name, method: "GET", path }, call, read, isFoundOrNot);
  }

  async function getAll<Item>(name: string, path: string, schema: z.ZodType<Page<Item>>, call: ReadCall): Promise<readonly Item[]> {
    const items: Item[] = [];
    const joint = path.includes("?") ? "&" : "?";
    for (let page = 1; page <= pagesMax; page += 1) {
      // The address of the next page is the server's own idea of its host, which a proxy may not know: only its presence is used.
      const answer = await get(name, page === 1 ? path : `${path}${joint}page=${page}`, schema, call);
      items.push(...answer.results);
      if (!answer._links?.next?.href) return items;
    }
    throw new ConnectorError("TOO_LARGE", `${system}: ${name} has more than ${pagesMax} pages`, { applied: "no" });
  }
}

export const isSuccess = ({ status }: HttpReply): boolean => status >= 200 && status < 300;
export const isFoundOrNot = (reply: HttpReply): boolean => isSuccess(reply) || reply.status === 404;
