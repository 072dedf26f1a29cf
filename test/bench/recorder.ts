import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Exchange } from "./exchange.ts";

export interface Recorder {
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

/** Stands before the sandbox's departments, passes everything on and writes down what was said. `/<department>/…` goes to that department. */
export async function startRecorder(port: number, departments: ReadonlyMap<string, string>): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    passOn(request, response, { departments, exchanges }).catch((error: unknown) => {
      response.writeHead(502);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    exchanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Way {
  readonly departments: ReadonlyMap<string, string>;
  readonly exchanges: Exchange[];
}

async function passOn(request: IncomingMessage, response: ServerResponse, { departments, exchanges }: Way): Promise<void> {
  const { method = "GET", url: path = "/" } = request;
  const [, department = "", rest = ""] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !isForOneHop(name) ? [[name, value]] : [],
  );
  const reply = await fetch(`${departments.get(department)}${rest}`, { method, headers, ...(body && { body }) });
  const answer = await reply.text();
  const contentType = reply.headers.get("content-type") ?? "application/json";
  exchanges.push({ method, path, body, status: reply.status, contentType, answer });
  response.writeHead(reply.status, { "content-type": contentType });
  response.end(answer);
}

function isForOneHop(header: string): boolean {
  return ["host", "connection", "content-length", "transfer-encoding", "keep-alive"].includes(header);
}
