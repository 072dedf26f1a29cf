import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface AskedRequest {
  readonly method: string;
  /** Below `/warp/v1`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface ScriptedAnswer {
  readonly status?: number;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, instead of JSON. */
  readonly text?: string;
}

/** What is answered, by method and path: `GET appointment`. The token is answered without being in the script. */
export type Script = Readonly<Record<string, ScriptedAnswer | ((request: AskedRequest) => ScriptedAnswer | Promise<ScriptedAnswer>)>>;

export interface ScriptedJcc {
  readonly baseUrl: string;
  /** In order, the token requests too. */
  readonly asked: readonly AskedRequest[];
  play(script: Script): void;
  close(): Promise<void>;
}

/** The bad news in the form that was recorded. */
export const internalException: ScriptedAnswer = {
  status: 500,
  json: { title: "InternalException", detail: "InternalException: code -1", status: 500, code: -1, errors: [{ code: -1, name: "InternalException" }] },
};

/** A JCC that says what the test wants it to say, over real HTTP. What the script does not have is answered with 404 and an empty body. */
export async function startScriptedJcc(): Promise<ScriptedJcc> {
  let script: Script = {};
  let asked: AskedRequest[] = [];

  async function answer(request: AskedRequest): Promise<ScriptedAnswer> {
    const scripted = script[`${request.method} ${request.path}`];
    if (scripted === undefined && request.path === "connect/token") return { json: { access_token: "a-token", expires_in: 3600 } };
    return typeof scripted === "function" ? await scripted(request) : (scripted ?? { status: 404, text: "" });
  }

  async function respond(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    asked.push(request);
    const { status = 200, json, text } = await answer(request);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(text ?? JSON.stringify(json));
  }

  const server = createServer((message, response) => {
    respond(message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The scripted server has no port");

  return {
    baseUrl: `http://127.0.0.1:${address.port}/warp/v1`,
    get asked() {
      return asked;
    },
    play(next) {
      script = next;
      asked = [];
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function readRequest(message: IncomingMessage): Promise<AskedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const url = new URL(message.url ?? "/", "http://scripted");
  return {
    method: message.method ?? "",
    path: url.pathname.replace("/warp/v1/", ""),
    query: url.searchParams,
    headers: message.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}
