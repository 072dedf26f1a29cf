import { ConnectorError, createHttpClient, parseJson, type HttpSettings, type ReadCall } from "../sdk/index.ts";
import { wireToken } from "./signalen.wire.ts";

/** A margin, so that a token does not expire on its way. */
const marginMs = 30_000;
const doubtfulAfterMs = 60_000;

/** Keeps one access token of the OpenID provider, and fetches the next when it expires or is refused. */
export interface TokenKeeper {
  get(call: ReadCall): Promise<string>;
  /** Signalen refused this token. A newer one that is kept already stays. */
  forget(token: string): void;
  /** Whether a 403 may mean that this token is no longer good: Signalen/backend says so of expired ones. A token of this minute is. */
  mayBeStale(token: string): boolean;
  close(): Promise<void>;
}

export interface TokenKeeperOptions {
  readonly system: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly settings: HttpSettings;
  readonly now: () => number;
}

export function createTokenKeeper({ system, tokenUrl, clientId, clientSecret, scope, settings, now }: TokenKeeperOptions): TokenKeeper {
  const http = createHttpClient({ system: `${system} token`, baseUrl: tokenUrl, settings, now });
  // RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
  const authorization = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`;
  let kept: { readonly token: string; readonly since: number; readonly until: number } | undefined;
  let underWay: Promise<string> | undefined;

  async function fetchToken(traceId: string): Promise<string> {
    const answer = await http.sendFor(
      {
        operation: "client_credentials",
        method: "POST",
        path: "",
        headers: { authorization, accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ grant_type: "client_credentials", scope }).toString(),
        // Several callers may wait for this one fetch, so that it does not end when the first of them gives up.
        call: { signal: AbortSignal.timeout(settings.timeoutMs), traceId },
        writes: false,
        accepts: (reply) => reply.status < 500,
      },
      (reply) => {
        if (reply.status >= 400) throw new ConnectorError("DENIED", `${system}: the token endpoint refused our credentials`, { applied: "no" });
        return parseJson(reply, wireToken, `${system}: token`, false);
      },
    );
    // Signalen answers a token that is no JWT with 500, which would look like a failing department.
    if (!isJwt(answer.access_token)) {
      throw new ConnectorError("DENIED", `${system}: the token endpoint gives tokens that are no JWT, which Signalen cannot read`, { applied: "no" });
    }
    kept = { token: answer.access_token, since: now(), until: answer.expires_in ? now() + answer.expires_in * 1_000 - marginMs : Number.POSITIVE_INFINITY };
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
    mayBeStale: (token) => kept?.token !== token || now() - kept.since > doubtfulAfterMs,
    close: () => http.close(),
  };
}

function isJwt(token: string): boolean {
  const [, payload, signature, more] = token.split(".");
  if (payload === undefined || signature === undefined || more !== undefined) return false;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Waits for the shared fetch no longer than this caller wants to. */
async function orAborted(token: Promise<string>, signal: AbortSignal, system: string): Promise<string> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(new ConnectorError("TIMED_OUT", `${system}: the token endpoint gave no answer in time`, { applied: "no" }));
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([token, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
