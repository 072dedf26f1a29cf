import type { z } from "zod";
import { ConnectorError, parseJson, type HttpClient, type HttpReply, type ReadCall, type RegisterOutcome, type RegisterRefusal } from "../sdk/index.ts";
import { wireProblem, type WirePage } from "./openklant.wire.ts";

export interface OpenKlantExchange {
  /** Page after page, until there is none. */
  list<Item>(question: Question, schema: z.ZodType<WirePage<Item>>, call: ReadCall): Promise<readonly Item[]>;
  /** `refused` for what the server holds against the content (400). */
  post<Schema extends z.ZodType>(write: Write, schema: Schema, call: ReadCall): Promise<RegisterOutcome<z.infer<Schema>>>;
}

interface Question {
  /** Name for errors and logs. Never contains data. */
  readonly name: string;
  readonly path: string;
  readonly filters: Readonly<Record<string, string>>;
}

interface Write {
  readonly name: string;
  readonly path: string;
  readonly json: object;
}

export interface OpenKlantExchangeOptions {
  readonly system: string;
  readonly http: HttpClient;
  readonly token: string;
}

const pagesMax = 10;

/** Speaks with Open Klant: token, pages, refusals. */
export function createOpenKlantExchange({ system, http, token }: OpenKlantExchangeOptions): OpenKlantExchange {
  const headers = { authorization: `Token ${token}`, accept: "application/json" };
  return {
    async list(question, schema, call) {
      const items = [];
      for (let page = 1; page <= pagesMax; page += 1) {
        const query = new URLSearchParams({ ...question.filters, ...(page > 1 && { page: String(page) }) });
        const request = { operation: question.name, method: "GET", path: `${question.path}?${query.toString()}`, headers, call, writes: false } as const;
        const { next, results } = await http.sendForJson(request, schema);
        items.push(...results);
        if (typeof next !== "string") return items;
      }
      throw new ConnectorError("TOO_LARGE", `${system}: ${question.name} has more than ${pagesMax} pages`, { applied: "no" });
    },
    async post<Schema extends z.ZodType>({ name, path, json }: Write, schema: Schema, call: ReadCall) {
      return await http.sendFor<RegisterOutcome<z.infer<Schema>>>(
        {
          operation: name,
          method: "POST",
          path,
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify(json),
          call,
          writes: true,
          accepts: ({ status }) => status === 200 || status === 201 || status === 400,
        },
        (reply) => {
          if (reply.status === 400) return { kind: "refused", refusals: refusalsIn(reply, `${system}: ${name}`) };
          return { kind: "written", value: parseJson(reply, schema, `${system}: ${name}`, true) };
        },
      );
    },
  };
}

/** Names and codes only: the reasons beside them may quote what was sent. */
function refusalsIn(reply: HttpReply, what: string): readonly RegisterRefusal[] {
  const problem = parseJson(reply, wireProblem, what, false);
  const named = (problem.invalidParams ?? []).map(({ name, code }) => ({ field: safe(name) ?? "onbekend veld", code: safe(code) ?? "invalid" }));
  return named.length > 0 ? named.slice(0, 5) : [{ field: "onbekend veld", code: safe(problem.code) ?? "invalid" }];
}

function safe(text: string | null | undefined): string | undefined {
  return text && /^[A-Za-z_.-]{1,80}$/.test(text) ? text : undefined;
}
