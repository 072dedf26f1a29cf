import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";

/** A page of an agent desktop, served from an origin of its own. */
export interface DesktopServer {
  /** By number: the same site as the hub, at another port. */
  readonly origin: string;
  /** By name: another site than the hub's, so no cookie of the hub goes with its frames. */
  readonly otherSite: string;
  /** What it answers from now on. */
  show(body: string): void;
  close(): Promise<void>;
}

export async function startDesktop(): Promise<DesktopServer> {
  let html = "";
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="nl"><title>Desktop</title><body>${html}</body></html>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherSite: `http://localhost:${port}`,
    show: (body) => {
      html = body;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The elements in a desktop's page, with what they told in `window.told`. */
export function elementsOf(hubUrl: string, markup: string, token?: string): string {
  return `
    <script type="module" src="${hubUrl}/insluiten/kcc-hub.js"></script>
    ${markup}
    <script>
      window.told = [];
      for (const kind of ["kcc-started", "kcc-wrapped-up", "kcc-ended", "kcc-suggestion-sent", "kcc-website-report-sent"])
        addEventListener(kind, (event) => window.told.push([kind, event.detail]));
      ${token === undefined ? "" : `for (const element of document.querySelectorAll("[contact], kcc-wrap-up")) element.tokenProvider = async () => ${JSON.stringify(token)};`}
    </script>`;
}

/** A text that was typed while another window was first: neither has seen the other. */
export async function typeUnseen(page: Page, text: string, elsewhere: () => Promise<unknown>): Promise<void> {
  await page.route("**/graphql", (route) => route.abort());
  await page.getByLabel("Kladblok").fill(text);
  await page.getByText("Nog niet bewaard").waitFor();
  await elsewhere();
  await page.unroute("**/graphql");
  await page.getByText("In een ander venster staat iets anders").waitFor();
}
