import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "../kernel/abilities.ts";
import { type AttachmentsApi, photoTypes } from "../kernel/attachments.service.ts";
import { HubError } from "../kernel/errors.ts";
import { contextFor, type MakeContext } from "./graphql-request.ts";
import type { Limits } from "./limits.ts";
import { traceOf } from "./trace.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Where photos go; on this route only. */
    photos: AttachmentsApi | undefined;
  }
}

export interface AttachmentsRouteOptions {
  readonly authenticate: (request: FastifyRequest) => Promise<Viewer>;
  readonly makeContext: MakeContext;
  readonly limits: Limits;
}

/** POST /attachments: one photo as the body, for a melding that is made or added to within the hour. Beside GraphQL, whose bodies stay small. */
export async function addAttachmentsRoute(app: FastifyInstance, { authenticate, makeContext, limits }: AttachmentsRouteOptions): Promise<void> {
  app.decorateRequest("photos", undefined);
  await app.register(async (scope) => {
    // Here bodies are bytes and nothing else.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser([...photoTypes], { parseAs: "buffer", bodyLimit: limits.attachmentBytesMax }, (_request, body, done) => done(null, body));
    scope.post("/attachments", {
      bodyLimit: limits.attachmentBytesMax,
      // Before the body is read: from a stranger, or from whoever has no use for it, not one byte is taken in.
      onRequest: async (request, reply) => {
        void reply.header("cache-control", "no-store");
        request.viewer = await authenticate(request);
        checkPhotoForm(request);
        const { services } = await contextFor(makeContext, {
          viewer: request.viewer,
          traceId: request.id,
          parentSpanId: traceOf(request.headers).parentSpanId,
          signal: AbortSignal.timeout(limits.answerMsMax),
        });
        services.attachments.checkRight();
        request.photos = services.attachments;
      },
      handler: async (request, reply) => {
        const { body, photos } = request;
        if (!photos || !Buffer.isBuffer(body)) throw new HubError("ATTACHMENT_TYPE", "the request carries no photo");
        const { id, mediaType, byteCount } = await photos.keep({ saidType: request.headers["content-type"] ?? "", bytes: body });
        return reply.code(201).send({ id, mediaType, bytes: byteCount });
      },
      errorHandler: (error) => {
        throw error.code === "FST_ERR_CTP_BODY_TOO_LARGE" ? new HubError("ATTACHMENT_TOO_LARGE", "the photo is too large", { cause: error }) : error;
      },
    });
  });
}

function checkPhotoForm(request: FastifyRequest): void {
  const { "content-type": type = "", "content-encoding": encoding } = request.headers;
  if (!photoTypes.includes(type)) throw new HubError("ATTACHMENT_TYPE", "the body is not said to be a photo");
  if (encoding !== undefined && encoding !== "identity") throw new HubError("ATTACHMENT_TYPE", "the body is compressed");
  // Addresses end up in logs of proxies, so nothing may be said in one.
  if (request.url.includes("?")) throw new HubError("BAD_REQUEST", "the address holds a query");
}
