import { addAbortSignal, Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Viewer } from "../kernel/abilities.ts";
import { HubError } from "../kernel/errors.ts";
import type { ExportedFile, FileExport } from "../kernel/file-export.ts";
import { checkForm, contextFor, type MakeContext } from "./graphql-request.ts";
import type { Limits } from "./limits.ts";
import { createStreamGate } from "./stream-gate.ts";
import { traceOf } from "./trace.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** What makes the file; on this route only. */
    inboxExport: FileExport | undefined;
  }
}

export interface ExportRouteOptions {
  readonly authenticate: (request: FastifyRequest) => Promise<Viewer>;
  readonly makeContext: MakeContext;
  readonly limits: Limits;
}

/**
 * POST /exports/inbox: the items that a filter holds, as a CSV file. Beside GraphQL, because it goes out page by page. POST, because what is searched for must
 * not stand in an address, and because a form of another site cannot send JSON.
 */
export function addExportRoute(app: FastifyInstance, { authenticate, makeContext, limits }: ExportRouteOptions): void {
  const gate = createStreamGate({ perUserMax: limits.exportsPerUserMax, max: limits.exportsMax, refusal: "TOO_MANY_EXPORTS" });
  app.addHook("preClose", async () => gate.closeAll());
  app.decorateRequest("inboxExport", undefined);
  app.post("/exports/inbox", {
    bodyLimit: limits.bodyBytesMax,
    // Before the body is read, as with every other request.
    onRequest: async (request, reply) => {
      void reply.header("cache-control", "no-store");
      request.viewer = await authenticate(request);
      checkForm(request);
      const { services } = await contextFor(makeContext, {
        viewer: request.viewer,
        traceId: request.id,
        parentSpanId: traceOf(request.headers).parentSpanId,
        signal: AbortSignal.timeout(limits.exportMsMax),
      });
      services.inboxExport.checkRight();
      request.inboxExport = services.inboxExport;
    },
    handler: async (request, reply) => {
      const { viewer, inboxExport, body } = request;
      if (!viewer || !inboxExport) throw new HubError("UNAUTHENTICATED", "nobody was authenticated");
      const place = gate.enter(viewer.userId);
      reply.raw.once("close", () => place.leave());
      const begun = await inboxExport.begin(body);
      if (!("parts" in begun)) return reply.code(422).send({ code: begun.code, message: begun.message, fields: begun.fields });
      return sendFile(reply, begun, AbortSignal.any([place.signal, AbortSignal.timeout(limits.exportMsMax)]));
    },
  });
}

/** What goes wrong on the way breaks off the transfer, so that nobody takes half a file for a whole one. */
function sendFile(reply: FastifyReply, { day, parts }: ExportedFile, signal: AbortSignal): FastifyReply {
  return reply
    .type("text/csv; charset=utf-8; header=present")
    .header("content-disposition", `attachment; filename="inbox-${day}.csv"`)
    .send(addAbortSignal(signal, Readable.from(parts, { objectMode: false })));
}
