import type { FastifyInstance } from "fastify";

/** Where the pages are that agent desktops show within their own. Nothing else of the hub may stand in a frame. */
const folder = "/insluiten/";

export function isEmbeddable(path: string): boolean {
  return path.startsWith(folder);
}

/** Tells the pages in a frame whose messages they may listen to: the same origins that may frame them. No secret: the header tells them as well. */
export function addEmbedding(app: FastifyInstance, desktopOrigins: readonly string[]): void {
  app.get(`${folder}origins.json`, async (_request, reply) => {
    void reply.header("cache-control", "no-cache");
    return { origins: desktopOrigins };
  });
}
