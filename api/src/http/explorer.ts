import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "../kernel/abilities.ts";

/** GraphiQL, from a package that carries all of it: nothing comes from another host. For people who are signed in with a browser. */
export function addExplorer(app: FastifyInstance, authenticate: (request: FastifyRequest) => Promise<Viewer>): void {
  let page: Promise<Page> | undefined;
  app.get("/explorer", async (request, reply) => {
    const viewer = await authenticate(request).catch(() => undefined);
    if (!viewer) return reply.redirect("/auth/login?returnTo=/explorer", 303);
    // Nine megabytes: made when somebody first asks for it.
    page ??= renderPage();
    const { html, policy } = await page;
    return reply.header("content-security-policy", policy).header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
  });
}

interface Page {
  readonly html: string;
  readonly policy: string;
}

async function renderPage(): Promise<Page> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const html = renderGraphiQL({
    endpoint: "/graphql",
    title: "KCC Hub – API verkennen",
    method: "POST",
    credentials: "same-origin",
    shouldPersistHeaders: false,
    defaultQuery,
  });
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  // Its editor styles what it shows and works in blobs; only the very script that was rendered here may run.
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(" ")} blob:`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return { html, policy };
}

const defaultQuery = `# Hier kunt u vragen aan de hub uitproberen. Alles wat u doet, gebeurt echt.
query Begin {
  me {
    name
    roles
    rights { departmentId capability action }
  }
  departments {
    id
    name
    capabilities { capability protocol permittedActions }
  }
}
`;
