import { ConnectorError, createHttpClient, parseJson, type HttpSettings, type ReadCall } from "../sdk/index.ts";
import { wireToken } from "./haal-centraal-brp.wire.ts";

/** A margin, so that a token does not expire on its way. */
const marginMs = 30_000;

/** What proves to the registry who asks. */
export interface Proof {
  headers(call: ReadCall): Promise<Readonly<Record<string, string>>>;
  /** The registry refused what was sent; true when a fresh proof may do better. */
  renew(refused: Readonly<Record<string, string>>): boolean;
  close(): Promise<void>;
}

/** The trial environment, and gateways of municipalities. */
export function proveByApiKey(header: string, key: string): Proof {
  return { headers: async () => ({ [header]: key }), renew: () => false, close: async () => undefined };
}

export interface ClientCredentials {
  readonly system: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
  readonly http: HttpSettings;
  readonly now: () => number;
}

/** Production: OAuth 2, client credentials. One token is kept, and the next is fetched when it expires or is refused. */
export function proveByClientCredentials({ system, tokenUrl, clientId, clientSecret, scope, http: settings, now }: ClientCredentials): Proof {
  const { origin, pathname } = new URL(tokenUrl);
  const http = createHttpClient({ system, baseUrl: origin, settings, now });
  // RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
  const authorization = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`;
  const form = new URLSearchParams({ grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) }).toString();
  let kept: { readonly token: string; readonly until: number } | undefined;
  let underWay: Promise<string> | undefined;

  async function fetchToken(traceId: string): Promise<string> {
    const answer = await http.sendFor(
      {
        operation: "token",
        method: "POST",
        path: pathname,
        headers: { authorization, accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: form,
        // Several callers may wait for this one fetch, so that it does not end when the first of them gives up.
        call: { signal: AbortSignal.timeout(settings.timeoutMs), traceId },
        writes: false,
        accepts: (reply) => reply.status < 500 && reply.status !== 429,
      },
      (reply) => {
        // OAuth servers refuse wrong credentials with 400 as often as with 401.
        if (reply.status >= 400) throw new ConnectorError("DENIED", `${system}: token refused our credentials`, { applied: "no" });
        return parseJson(reply, wireToken, `${system}: token`, false);
      },
    );
    // Without a stated life it is kept until it is refused.
    kept = { token: answer.access_token, until: answer.expires_in ? now() + answer.expires_in * 1_000 - marginMs : Number.POSITIVE_INFINITY };
    return answer.access_token;
  }

  return {
    async headers(call) {
      if (kept && now() < kept.until) return bearer(kept.token);
      underWay ??= fetchToken(call.traceId).finally(() => {
        underWay = undefined;
      });
      return bearer(await orAborted(underWay, call.signal, system));
    },
    renew(refused) {
      // A newer one that is kept already stays.
      if (kept && bearer(kept.token).authorization === refused.authorization) kept = undefined;
      return true;
    },
    close: () => http.close(),
  };
}

function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** Waits for the shared fetch no longer than this caller wants to. */
async function orAborted(token: Promise<string>, signal: AbortSignal, system: string): Promise<string> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(new ConnectorError("TIMED_OUT", `${system}: token gave no answer in time`, { applied: "no" }));
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([token, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
