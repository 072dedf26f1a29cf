import { inject, type App, type InjectionKey } from "vue";
import type { GraphqlClient } from "./client.ts";

const graphqlClientKey: InjectionKey<GraphqlClient> = Symbol("graphql client");

export function provideGraphqlClient(app: App, client: GraphqlClient): void {
  app.provide(graphqlClientKey, client);
}

export function useGraphqlClient(): GraphqlClient {
  const client = inject(graphqlClientKey);
  if (!client) throw new Error("No GraphQL client is provided: call provideGraphqlClient in main.ts");
  return client;
}
