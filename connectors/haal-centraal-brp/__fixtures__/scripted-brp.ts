import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { startHttp } from "../../sdk/__fixtures__/loopback.ts";
import type { PersonsPort, ReadCall } from "../../sdk/index.ts";
import { haalCentraalBrp } from "../haal-centraal-brp.connector.ts";

export interface AskedRequest {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface ScriptedAnswer {
  readonly status?: number;
  readonly contentType?: string;
  readonly json?: unknown;
  /** Sent as it is, instead of JSON. */
  readonly text?: string;
}

/** A BRP that says what the test wants it to say, over real HTTP. Answers in order; the last one is repeated. */
export async function startScriptedBrp(...answers: readonly ScriptedAnswer[]) {
  const asked: AskedRequest[] = [];
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { status = 200, contentType = "application/json; charset=utf-8", ...answer } = answers[Math.min(asked.length, answers.length - 1)] ?? {};
    asked.push({ url: request.url ?? "", headers: request.headers, body });
    response.writeHead(status, { "content-type": contentType });
    response.end(answer.text ?? JSON.stringify(answer.json));
  }
  const { url } = await startHttp((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  return { url, asked, bodies: () => asked.map(({ body }): unknown => JSON.parse(body)) };
}

const apiKey = { kind: "api-key", apiKey: "BRP_API_KEY" };

export function connectTo(baseUrl: string, authentication: unknown = apiKey, now: () => number = () => 0, rest: Readonly<Record<string, unknown>> = {}) {
  const configuration = haalCentraalBrp.configuration.parse({ baseUrl, authentication, http: { timeoutMs: 1_000 }, ...rest });
  const connection = haalCentraalBrp.connect(configuration, { departmentId: "burgerzaken", now, secret: (name) => `secret of ${name}` });
  onTestFinished(() => connection.close());
  return connection;
}

export function personsOf(connection: { readonly persons?: PersonsPort }): PersonsPort {
  if (!connection.persons) throw new Error("The connection has no persons");
  return connection.persons;
}

export const call = (): ReadCall => ({ signal: AbortSignal.timeout(3_000), traceId: "0123456789abcdef0123456789abcdef" });

/** A registry that wants nothing more is told only who asks. */
export const declaration = { user: "anna" } as const;

/** Fictional, in the form of the registry. */
export const vera = {
  burgerservicenummer: "999990019",
  naam: { voornamen: "Vera Maria", voorletters: "V.M.", voorvoegsel: "van der", geslachtsnaam: "Zandvliet" },
  geboorte: { datum: { type: "Datum", datum: "1985-06-07", langFormaat: "7 juni 1985" } },
  geslacht: { code: "V", omschrijving: "vrouw" },
  leeftijd: 41,
  verblijfplaats: {
    type: "Adres",
    verblijfadres: {
      officieleStraatnaam: "Dorpsstraat",
      huisnummer: 7,
      huisletter: "A",
      huisnummertoevoeging: "2",
      postcode: "4321 AB",
      woonplaats: "Zandvliet",
    },
  },
};

export const found = (...personen: readonly unknown[]) => ({ json: { type: "RaadpleegMetBurgerservicenummer", personen } });
export const refusal = (status: number, code: string, ...names: readonly string[]): ScriptedAnswer => ({
  status,
  contentType: "application/problem+json",
  json: { title: "Nee.", status, code, invalidParams: names.map((name) => ({ name, code: "pattern", reason: "Klopt niet." })) },
});
