import { createServer, type Server } from "node:http";
import { createApp, effectScope, type EffectScope } from "vue";
import { createGraphqlClient, type GraphqlClient, type GraphqlClientOptions } from "../client.ts";
import { provideGraphqlClient } from "../provide.ts";

/** What a request asked, as the hub would see it. */
export interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The raw answer: a status and a body; `undefined` breaks the connection off. */
export type Answer = { readonly status?: number; readonly body: unknown } | undefined;

export interface Loopback {
  readonly client: GraphqlClient;
  readonly asked: readonly Asked[];
  /** Runs a composable as a component would, with the client provided. */
  readonly run: <Result>(composable: () => Result) => Result;
  readonly close: () => Promise<void>;
}

/** A GraphQL server on this machine that answers as the test says, and a client of the admin that talks to it over HTTP. */
export async function startLoopback(answer: (asked: Asked) => Answer | Promise<Answer>, options: Omit<GraphqlClientOptions, "fetch"> = {}): Promise<Loopback> {
  const asked: Asked[] = [];
  const server = await listen(async (text) => {
    const { query, variables } = JSON.parse(text);
    const one = { operation: /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? "", variables };
    asked.push(one);
    return await answer(one);
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const client = createGraphqlClient({ ...options, fetch: (_address, init) => fetch(`${origin}/graphql`, init) });
  const app = createApp({});
  provideGraphqlClient(app, client);
  const scopes: EffectScope[] = [];
  return {
    client,
    asked,
    run(composable) {
      const scope = effectScope();
      scopes.push(scope);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `run` is undefined only for a scope that was stopped
      return app.runWithContext(() => scope.run(composable)) as ReturnType<typeof composable>;
    },
    close() {
      for (const scope of scopes) scope.stop();
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

async function listen(respond: (text: string) => Promise<Answer>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const answer = await respond(await readAll(request));
    if (!answer) {
      response.destroy();
      return;
    }
    response.writeHead(answer.status ?? 200, { "content-type": "application/json" });
    response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
