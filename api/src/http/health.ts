import type { FastifyInstance } from "fastify";
import type { Database } from "../database/orm.ts";

const timeoutMs = 2000;

/** For whoever keeps the hub running: is the process alive, and can it work. Tells nothing else, because anyone may ask. */
export function addHealthRoutes(app: FastifyInstance, database: Database): void {
  app.get("/health/live", { logLevel: "silent" }, () => ({ status: "ok" }));
  app.get("/health/ready", { logLevel: "silent" }, async (_request, reply) => {
    void reply.header("cache-control", "no-store");
    const ready = await answers(database);
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ok" : "unavailable" });
  });
}

async function answers(database: Database): Promise<boolean> {
  const timeout = new Promise<false>((resolve) => {
    setTimeout(resolve, timeoutMs, false).unref();
  });
  const question = database
    .fork()
    .getConnection()
    .execute("select 1")
    .then(() => true)
    .catch(() => false);
  return Promise.race([question, timeout]);
}
