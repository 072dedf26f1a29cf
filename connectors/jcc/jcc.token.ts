import { ConnectorError, parseJson, type HttpClient, type ReadCall } from "../sdk/index.ts";
import { wireToken } from "./jcc.wire.ts";

/** A margin, so that a token does not expire on its way. */
const marginMs = 30_000;

/** Keeps one access token, and fetches the next when it expires or is refused. */
export interface TokenKeeper {
  get(call: ReadCall): Promise<string>;
  /** The system refused this token. A newer one that is kept already stays. */
  forget(token: string): void;
}

export interface TokenKeeperOptions {
  readonly http: HttpClient;
  readonly system: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly timeoutMs: number;
  readonly now: () => number;
}

export function createTokenKeeper({ http, system, clientId, clientSecret, timeoutMs, now }: TokenKeeperOptions): TokenKeeper {
  let kept: { readonly token: string; readonly until: number } | undefined;
  let underWay: Promise<string> | undefined;
  // RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
  const authorization = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`;

  async function fetchToken(traceId: string): Promise<string> {
    const answer = await http.sendFor(
      {
        operation: "connect/token",
        method: "POST",
        path: "/connect/token",
        headers: { authorization, accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: "grant_type=client_credentials&scope=warp-api",
        // Several callers may wait for this one fetch, so that it does not end when the first of them gives up.
        call: { signal: AbortSignal.timeout(timeoutMs), traceId },
        writes: false,
        accepts: (reply) => reply.status < 500,
      },
      (reply) => {
        // OAuth servers refuse wrong credentials with 400 as often as with 401.
        if (reply.status >= 400) throw new ConnectorError("DENIED", `${system}: connect/token refused our credentials`, { applied: "no" });
        return parseJson(reply, wireToken, `${system}: connect/token`, false);
      },
    );
    // Without a stated life it is kept until it is refused.
    kept = { token: answer.access_token, until: answer.expires_in ? now() + answer.expires_in * 1_000 - marginMs : Number.POSITIVE_INFINITY };
    return answer.access_token;
  }

  return {
    async get(call) {
      if (kept && now() < kept.until) return kept.token;
      underWay ??= fetchToken(call.traceId).finally(() => {
        underWay = undefined;
      });
      return await orAborted(underWay, call.signal, system);
    },
    forget(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}

/** Waits for the shared fetch no longer than this caller wants to. */
async function orAborted(token: Promise<string>, signal: AbortSignal, system: string): Promise<string> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(new ConnectorError("TIMED_OUT", `${system}: connect/token gave no answer in time`, { applied: "no" }));
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([token, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
