import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import { z } from "zod";

/** One request and its answer, as a recorder (VCR) wrote them down. */
export interface RecordedExchange {
  /** Where it stands: `test_get_times.yaml#3`, counted from nought. */
  readonly name: string;
  readonly request: RecordedRequest;
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

export interface RecordedRequest {
  readonly method: string;
  /** Path and query as they were sent, without scheme and host. */
  readonly path: string;
  /** Names in lower case; a repeated header is joined with commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when there was none. */
  readonly body: string;
}

/** A loopback server that answers as recorded, and remembers what it was asked. */
export interface Replay {
  /** `http://127.0.0.1:port`, without a trailing slash. */
  readonly url: string;
  /** Every request since the last `load`, in order, in the same form as the recorded ones. */
  readonly asked: readonly RecordedRequest[];
  /** The exchanges that answered `asked`, place by place; `undefined` where nothing recorded fitted (those were answered with status 599). */
  readonly answers: readonly (RecordedExchange | undefined)[];
  /** Replaces what is replayed and forgets what was asked. */
  load(exchanges: readonly RecordedExchange[]): void;
  close(): Promise<void>;
}

export interface ReplayOptions {
  readonly exchanges?: readonly RecordedExchange[];
  /**
   * Requests with the same text are the same request. The default is method and path, with the query's parameters sorted. Give your own where
   * the adapter deviates from the recording on purpose, or where bodies matter.
   */
  readonly identify?: (request: RecordedRequest) => string;
}

/** Method, path and query, the order of the query's parameters aside. */
export function identifyByPath(request: RecordedRequest): string {
  const [path, query] = request.path.split("?", 2);
  const parameters = query?.split("&").toSorted().join("&");
  return `${request.method} ${path}${parameters === undefined ? "" : `?${parameters}`}`;
}

/**
 * Each recorded exchange answers one request; when all that fit are used up, the last one that fits answers again, because a reader may ask
 * twice what the recorded client asked once.
 */
export async function startReplay({ exchanges = [], identify = identifyByPath }: ReplayOptions = {}): Promise<Replay> {
  let recorded = exchanges;
  let asked: RecordedRequest[] = [];
  let answers: (RecordedExchange | undefined)[] = [];

  function choose(request: RecordedRequest): RecordedExchange | undefined {
    const wanted = identify(request);
    const fitting = recorded.filter((exchange) => identify(exchange.request) === wanted);
    return fitting.find((exchange) => !answers.includes(exchange)) ?? fitting.at(-1);
  }

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    const exchange = choose(request);
    asked.push(request);
    answers.push(exchange);
    response.writeHead(exchange?.response.status ?? 599, exchange?.response.headers ?? {});
    response.end(exchange?.response.body ?? "nothing recorded fits this request");
  }

  const server = createServer((message, response) => {
    answer(message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The replay server has no port");

  return {
    url: `http://127.0.0.1:${address.port}`,
    get asked() {
      return asked;
    },
    get answers() {
      return answers;
    },
    load(others) {
      recorded = others;
      asked = [];
      answers = [];
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** All exchanges of all cassettes (`*.yaml`) in a folder, by file name and then in recorded order. */
export function readCassettes(folder: string): readonly RecordedExchange[] {
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  return files.toSorted().flatMap((file) => readCassette(join(folder, file)));
}

export function readCassette(file: string): readonly RecordedExchange[] {
  const { interactions } = cassette.parse(parse(readFileSync(file, "utf8")));
  return interactions.map(({ request, response }, place) => ({
    name: `${basename(file)}#${place}`,
    request: { method: request.method, path: pathOf(request.uri), headers: joinHeaders(request.headers), body: request.body },
    response: { status: response.status.code, headers: withoutTransport(joinHeaders(response.headers)), body: response.body },
  }));
}

// Recorders write a body as text, as bytes (YAML !!binary, still compressed when the server compressed it) or as `{ string }` with either.
const content = z.union([z.string(), z.instanceof(Uint8Array)]).transform((text) => (typeof text === "string" ? text : decode(text)));
const body = z.union([z.null(), content, z.looseObject({ string: content.nullish() })]).transform((found) => {
  if (found === null) return "";
  return typeof found === "string" ? found : (found.string ?? "");
});
const headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const cassette = z.object({
  interactions: z.array(
    z.object({
      request: z.object({ method: z.string(), uri: z.string(), headers, body: body.prefault(null) }),
      response: z.object({ status: z.object({ code: z.number() }), headers, body: body.prefault(null) }),
    }),
  ),
});

function decode(bytes: Uint8Array): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isGzip ? gunzipSync(bytes) : bytes);
}

function pathOf(uri: string): string {
  const { pathname, search } = new URL(uri);
  return pathname + search;
}

function joinHeaders(found: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(found)) {
    if (value !== undefined) joined[name.toLowerCase()] = typeof value === "string" ? value : value.join(", ");
  }
  return joined;
}

// These describe the recorded connection. The replayed body is plain text of its own length.
const transportHeaders = new Set(["connection", "keep-alive", "content-encoding", "content-length", "transfer-encoding", "date"]);

function withoutTransport(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !transportHeaders.has(name)));
}

async function readRequest(message: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return {
    method: message.method ?? "",
    path: message.url ?? "",
    headers: joinHeaders(message.headers),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** Where the protocol material lies: `KCC_PROTOCOLS`, or else beside the repository. It is not part of the project; tests skip without it. */
export function protocolsFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment["KCC_PROTOCOLS"] ?? join(import.meta.dirname, "../../../shared/protocols");
}
