import type { Desktop } from "./desktop.ts";

/** Asks the hub with the token of the desktop when it gave one, and with the agent's own session otherwise; never with both. A token that has ended is asked anew once. */
export function createDesktopFetch(fetch: typeof globalThis.fetch, desktop: Pick<Desktop, "hello" | "freshToken">): typeof globalThis.fetch {
  const ask = (address: RequestInfo | URL, options: RequestInit | undefined, token: string | undefined) => {
    if (token === undefined) return fetch(address, options);
    const headers = new Headers(options?.headers);
    headers.set("authorization", `Bearer ${token}`);
    return fetch(address, { ...options, headers, credentials: "omit" });
  };
  return async (address, options) => {
    const refused = desktop.hello.value?.token;
    const answer = await ask(address, options, refused);
    if (answer.status !== 401) return answer;
    // Of several requests that one token was refused for, the first asks for all: the desktop would give the same fresh one again.
    const known = desktop.hello.value?.token;
    const fresh = known === refused ? await desktop.freshToken() : known;
    return fresh === undefined ? answer : await ask(address, options, fresh);
  };
}
