import { request } from "node:http";

/** Enough of a browser to sign in: keeps cookies, follows links, tells where it is. */
export interface Browser {
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Follows redirects from here until one leads nowhere, or to `until`. */
  follow(url: string, until?: (url: URL) => boolean): Promise<Page>;
  send(url: string, message: { readonly body: string; readonly headers?: Readonly<Record<string, string>> }): Promise<Page>;
  readonly cookies: Map<string, string>;
}

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
  readonly setCookies: readonly string[];
}

const redirectsMax = 10;

export function openBrowser(): Browser {
  const cookies = new Map<string, string>();
  const visit = async (address: string, options: { method?: string; body?: string; headers?: Readonly<Record<string, string>> } = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const page = await load(address, { ...options, headers: { ...options.headers, ...(cookie ? { cookie } : {}) } });
    for (const line of page.setCookies) keep(cookies, line);
    return page;
  };
  return {
    cookies,
    get: (url, headers) => visit(url, { headers }),
    send: (url, { body, headers }) => visit(url, { method: "POST", body, headers }),
    follow: async (url, until = () => false) => {
      let page = await visit(url);
      for (let step = 0; step < redirectsMax && page.location !== undefined; step += 1) {
        const next = new URL(page.location, page.url);
        if (until(next)) return { ...page, url: next };
        page = await visit(next.href);
      }
      return page;
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === "" || /expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

function load(
  address: string,
  { method = "GET", body = "", headers = {} }: { method?: string; body?: string; headers?: Readonly<Record<string, string>> },
): Promise<Page> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ url, status: response.statusCode ?? 0, text, location: response.headers.location, setCookies: response.headers["set-cookie"] ?? [] }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
