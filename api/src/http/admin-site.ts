import { resolve } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isEmbeddable } from "./embedding.ts";
import { logRefusal, sendRefusal } from "./refusals.ts";
import { HubError } from "../kernel/errors.ts";
import type { Logger } from "pino";

export interface AdminSiteOptions {
  /** The built admin; without it only the API is served. */
  readonly folder: string | undefined;
  readonly log: Logger;
}

/** First parts of addresses that are never a page of the admin. */
const reserved: ReadonlySet<string> = new Set(["graphql", "attachments", "exports", "auth", "health", "explorer", "webhooks", "metrics", "assets"]);

/** What a desktop puts in its page to show those of the hub. */
const desktopScript = "/insluiten/kcc-hub.js";

/** Where only POST is answered. */
const apiPaths: ReadonlySet<string> = new Set(["/graphql", "/graphql/stream", "/attachments", "/exports/inbox"]);

/** The admin's files, and its start page for every address that its own router knows; pages for a frame have one of their own. Anything else does not exist. */
export async function addAdminSite(app: FastifyInstance, { folder, log }: AdminSiteOptions): Promise<void> {
  if (folder !== undefined) {
    await app.register(fastifyStatic, {
      root: resolve(folder),
      dotfiles: "ignore",
      index: ["index.html"],
      // The sources are public, but an attacker need not be handed a map.
      allowedPath: (path) => !path.endsWith(".map"),
      cacheControl: false,
      setHeaders: (reply, path) => {
        // The names of built files hold a hash of their contents; the page that names them must be asked for each time.
        void reply.header("cache-control", path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        // Desktops load it as a module, from their own pages. It is public, and no cookie goes with it.
        if (path.endsWith(desktopScript)) void reply.header("access-control-allow-origin", "*");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (folder !== undefined && isPage(request)) return reply.sendFile(isEmbeddable(request.url) ? "embed.html" : "index.html");
    const isApi = apiPaths.has(pathOf(request));
    // A browser that is pointed at the API finds no page there.
    const error = new HubError(isApi && !wantsHtml(request) ? "METHOD_NOT_ALLOWED" : "NOT_FOUND", "there is nothing at this address for this method");
    return refuse({ request, reply, error, log });
  });
}

function refuse({
  request,
  reply,
  error,
  log,
}: {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly error: HubError;
  readonly log: Logger;
}) {
  logRefusal(log, { request, code: error.code, error });
  return sendRefusal(reply, error.code);
}

function isPage(request: FastifyRequest): boolean {
  const path = pathOf(request);
  const [, first = ""] = path.split("/");
  // A dot means a file, and files that are there have been served already.
  return request.method === "GET" && wantsHtml(request) && !path.includes(".") && !path.includes("%") && !reserved.has(first);
}

function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes("text/html") === true;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "";
}
