import type { z } from "zod";
import { ConnectorError, parseJson, type HttpClient, type HttpReply, type ReadCall } from "../sdk/index.ts";
import { wireProblem, type WirePage } from "./zgw-zaken.wire.ts";

export interface ZgwQuestion {
  /** Name for errors and logs. Never contains data. */
  readonly name: string;
  /** Below the API's address. */
  readonly path: string;
  /** Makes it a POST. */
  readonly json?: object;
}

export interface ZgwExchange {
  get<Schema extends z.ZodType>(question: ZgwQuestion, schema: Schema, call: ReadCall): Promise<z.infer<Schema>>;
  /** `undefined` for a 404, and for a 403 on what is not ours to see. */
  getIfVisible<Schema extends z.ZodType>(question: ZgwQuestion, schema: Schema, call: ReadCall): Promise<z.infer<Schema> | undefined>;
  /** Page after page, at most so many. */
  getPages<Item>(
    question: ZgwQuestion,
    schema: z.ZodType<WirePage<Item>>,
    limits: { readonly pagesMax: number },
    call: ReadCall,
  ): Promise<{ readonly items: readonly Item[]; readonly hasMore: boolean }>;
}

export interface ZgwExchangeOptions {
  readonly system: string;
  readonly http: HttpClient;
  readonly sign: () => Promise<string>;
}

const crs = "EPSG:4326";
const notVisible = Symbol("not visible");

/** Speaks with one of the APIs: signs every call, names the coordinate system, and reads refusals. */
export function createZgwExchange({ system, http, sign }: ZgwExchangeOptions): ZgwExchange {
  async function ask<Schema extends z.ZodType>({ name, path, json }: ZgwQuestion, schema: Schema, call: ReadCall, isHidden?: (reply: HttpReply) => boolean) {
    const authorization = `Bearer ${await sign()}`;
    return await http.sendFor<z.infer<Schema> | typeof notVisible>(
      {
        operation: name,
        method: json ? "POST" : "GET",
        path,
        headers: {
          authorization,
          accept: "application/json",
          "accept-crs": crs,
          "content-crs": crs,
          ...(json && { "content-type": "application/json" }),
        },
        ...(json && { body: JSON.stringify(json) }),
        call,
        writes: false,
        accepts: ({ status }) => status === 200 || readableRefusals.has(status),
      },
      (reply) => {
        if (reply.status === 200) return parseJson(reply, schema, `${system}: ${name}`, false);
        if (isHidden?.(reply)) return notVisible;
        throw readRefusal(reply, `${system}: ${name}`);
      },
    );
  }

  async function get<Schema extends z.ZodType>(question: ZgwQuestion, schema: Schema, call: ReadCall): Promise<z.infer<Schema>> {
    const answer = await ask(question, schema, call);
    if (answer === notVisible) throw new Error("Nothing is hidden unless it was asked whether it is");
    return answer;
  }

  return {
    get,
    async getIfVisible(question, schema, call) {
      const answer = await ask(question, schema, call, isHiddenFromUs);
      return answer === notVisible ? undefined : answer;
    },
    async getPages(question, schema, { pagesMax }, call) {
      const items = [];
      for (let page = 1; page <= pagesMax; page += 1) {
        const separator = question.path.includes("?") ? "&" : "?";
        // The size is left to the server: it must be the same for every page.
        const pagePart = page === 1 ? "" : `${separator}page=${page}`;
        const { next, results } = await get({ ...question, path: `${question.path}${pagePart}` }, schema, call);
        items.push(...results);
        if (typeof next !== "string") return { items, hasMore: false };
      }
      return { items, hasMore: true };
    },
  };
}

const readableRefusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 406, 412]);

/** Of one thing that is asked by its id, `permission_denied` says that it is not ours to see: credentials that are wrong have codes of their own. */
function isHiddenFromUs(reply: HttpReply): boolean {
  return reply.status === 404 || (reply.status === 403 && codeOf(reply) === "permission_denied");
}

function readRefusal(reply: HttpReply, what: string): ConnectorError {
  const { status } = reply;
  const code = codeOf(reply);
  const because = code ? ` (${code})` : "";
  if (status === 401 || status === 403) return new ConnectorError("DENIED", `${what} refuses our credentials or rights${because}`, { applied: "no" });
  if (status === 412 || status === 406) return new ConnectorError("FAILED", `${what} refuses the coordinate system that we name${because}`, { applied: "no" });
  return new ConnectorError("FAILED", `${what} was answered with status ${status}${because}${wrongParameters(reply)}`, { applied: "no" });
}

function codeOf(reply: HttpReply): string | undefined {
  return safe(readProblem(reply)?.code);
}

/** Names and codes only: the reasons beside them may quote what was sent. */
function wrongParameters(reply: HttpReply): string {
  const named = (readProblem(reply)?.invalidParams ?? []).flatMap(({ name, code }) => safe(name) ?? safe(code) ?? []);
  return named.length > 0 ? `: ${named.slice(0, 5).join(", ")}` : "";
}

function readProblem(reply: HttpReply) {
  try {
    return wireProblem.safeParse(JSON.parse(reply.text)).data;
  } catch (error) {
    // A proxy answers with a page of its own.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function safe(text: string | null | undefined): string | undefined {
  return text && /^[A-Za-z_-]{1,80}$/.test(text) ? text : undefined;
}
