import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { createHttpClient, httpSettings, type HttpClient, type HttpRequest, type HttpSettings } from "../http.ts";

/** An HTTP server for one test, on a free port. */
export async function startHttp(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createHttpServer(answer);
  const connections: Socket[] = [];
  server.on("connection", (socket) => connections.push(socket));
  const url = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url, connections };
}

/** A TCP server for one test, for what no HTTP server would do. */
export async function startTcp(serve: (socket: Socket, place: number) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    sockets.push(socket);
    serve(socket, sockets.length);
  });
  const url = await listen(server);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return url;
}

/** An address at which nothing listens. */
export async function findClosedPort(): Promise<string> {
  const server = createTcpServer();
  const url = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return url;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(server);
  return `http://127.0.0.1:${port}`;
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address;
}

export function connectTo(baseUrl: string, settings: Partial<HttpSettings> = {}): HttpClient {
  return createHttpClient({ system: "burgerzaken (test)", baseUrl, settings: httpSettings.parse(settings), now: () => performance.now() });
}

export const read: HttpRequest = {
  operation: "readThing",
  method: "GET",
  path: "/thing",
  writes: false,
  call: { signal: new AbortController().signal, traceId: "0af7651916cd43dd8448eb211c80319c" },
};
export const write: HttpRequest = { ...read, operation: "writeThing", method: "POST", body: "{}", writes: true };

/** What a call failed with, for one look at code and `applied`. */
export async function failureOf(work: Promise<unknown>): Promise<{ code?: unknown; applied?: unknown; message: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return { message: error.message, ...pick(error) };
  }
  throw new Error("It did not fail");
}

function pick(error: Error): { code?: unknown; applied?: unknown } {
  return { ...("code" in error ? { code: error.code } : {}), ...("applied" in error ? { applied: error.applied } : {}) };
}

export function promiseOf<Value>(): PromiseWithResolvers<Value> {
  return Promise.withResolvers<Value>();
}
