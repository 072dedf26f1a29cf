import { ConnectorError, createHttpClient, parseJson, type ConnectionHealth, type HttpReply, type HttpSettings, type ReadCall } from "../sdk/index.ts";
import type { Proof } from "./haal-centraal-brp.token.ts";
import { wireAnswer, wireProblem, type WirePerson, type WireQuery } from "./haal-centraal-brp.wire.ts";

export type BrpAnswer =
  | { readonly kind: "persons"; readonly persons: readonly WirePerson[] }
  /** The registry understands the question and says no: its code, and its names of the parameters. */
  | { readonly kind: "refused"; readonly code: string; readonly parameters: readonly string[] };

export interface BrpClient {
  /** The one operation. `declared`: headers that say why and for whom is asked. */
  ask(query: WireQuery, declared: Headers, call: ReadCall): Promise<BrpAnswer>;
  health(): ConnectionHealth;
  close(): Promise<void>;
}

export interface BrpClientOptions {
  readonly system: string;
  readonly baseUrl: string;
  readonly proof: Proof;
  readonly http: HttpSettings;
  readonly now: () => number;
}

type Headers = Readonly<Record<string, string>>;

const denied = Symbol("denied");

/** Everything is a POST, so that nothing of a person stands in an address. */
export function createBrpClient({ system, baseUrl, proof, http: settings, now }: BrpClientOptions): BrpClient {
  const http = createHttpClient({ system, baseUrl, settings, now });

  function send(query: WireQuery, headers: Headers, call: ReadCall): Promise<BrpAnswer | typeof denied> {
    return http.sendFor<BrpAnswer | typeof denied>(
      {
        operation: query.type,
        method: "POST",
        path: "/personen",
        headers: { ...headers, accept: "application/json", "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(query),
        call,
        writes: false,
        accepts: ({ status }) => read.has(status),
      },
      (reply) => {
        if (reply.status === 401) return denied;
        // It is there and works, but we ask too much of it at once: another moment is enough.
        if (reply.status === 429) throw new ConnectorError("OVERLOADED", `${system}: ${query.type} was answered with status 429`, { applied: "no" });
        if (reply.status !== 200) return readRefusal(reply, `${system}: ${query.type}`);
        return { kind: "persons", persons: parseJson(reply, wireAnswer, `${system}: ${query.type}`, false).personen ?? [] };
      },
    );
  }

  return {
    async ask(query, declared, call) {
      // Once more with a fresh token when the one that was kept is refused.
      for (let attempt = 1; attempt <= 2; attempt += 1) {
        const proven = await proof.headers(call);
        const answer = await send(query, { ...declared, ...proven }, call);
        if (answer !== denied) return answer;
        if (!proof.renew(proven)) break;
      }
      throw new ConnectorError("DENIED", `${system}: ${query.type} refuses our credentials`, { applied: "no" });
    },
    health: () => http.health(),
    async close() {
      await Promise.all([http.close(), proof.close()]);
    },
  };
}

const read: ReadonlySet<number> = new Set([200, 400, 401, 403, 429]);

function readRefusal(reply: HttpReply, what: string): BrpAnswer {
  // A gateway may refuse with a page of its own; that is about us, not about the question.
  const isProblem = (reply.headers["content-type"] ?? "").includes("json");
  if (reply.status === 403 && !isProblem) throw new ConnectorError("DENIED", `${what} was answered with status 403`, { applied: "no" });
  const { code = "", invalidParams = [] } = parseJson(reply, wireProblem, what, false);
  if (reply.status === 403 && !code.startsWith("unauthorized")) {
    throw new ConnectorError("DENIED", `${what} was answered with status 403`, { applied: "no" });
  }
  return { kind: "refused", code, parameters: invalidParams.flatMap(({ name }) => name ?? []) };
}
