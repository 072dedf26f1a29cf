import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

const preflightSecondsMax = 600;

/**
 * Lets pages of agent desktops at other addresses ask the hub from the browser: only the API, only from the origins that were named, and only with a bearer
 * token. The hub's own cookie stays closed to them, so a page that is not named here and one that is can do equally little with a user's session.
 */
export async function addDesktopOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const open = {
    origin: [...origins],
    methods: ["POST"],
    allowedHeaders: ["authorization", "content-type", "traceparent", "x-contact"],
    exposedHeaders: ["x-trace-id"],
  };
  await app.register(cors, {
    delegator: (request, answer) => answer(null, isApi(request.url) ? { ...open, credentials: false, maxAge: preflightSecondsMax } : { origin: false }),
  });
}

function isApi(url: string | undefined): boolean {
  return url === "/graphql" || url === "/graphql/stream" || url === "/attachments";
}
