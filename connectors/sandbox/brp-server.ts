import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Answer, deliver } from "./answers.ts";
import { selectFields, toWirePerson } from "./brp-person.ts";
import { byNumber, findPersons, problemsOf, resultsMax, type InvalidParameter, type Question } from "./brp-question.ts";
import type { Calendar } from "./city/calendar.ts";
import type { Registry } from "./city/registry.ts";
import { startDepartmentServer, type RecordedRequest, type WithFaults } from "./department-server.ts";
import type { FaultPlan } from "./faults.ts";

export interface BrpServerOptions {
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly faults: FaultPlan;
  readonly now: () => number;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly apiKey: string;
}

/** What was asked, without about whom. */
export interface RecordedQuestion {
  readonly type: string;
  readonly fields: readonly string[];
  /** The headers that begin with x-, without the one that proves who asks. */
  readonly declared: Readonly<Record<string, string>>;
}

export interface BrpServer {
  /** Ends in `/haalcentraal/api/brp`. */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  /** The last thousand, oldest first. */
  readonly questions: readonly RecordedQuestion[];
  close(): Promise<void>;
}

const prefix = "/haalcentraal/api/brp";
const questionsMax = 1000;

/** The registry of persons, spoken to as BRP API Personen 2.7: one operation, everything in its body. */
export async function startBrpServer(options: BrpServerOptions): Promise<BrpServer> {
  const questions: RecordedQuestion[] = [];
  const server = await startDepartmentServer({
    faults: options.faults,
    now: options.now,
    ...(options.port === undefined ? {} : { port: options.port }),
    register: (fastify, withFaults) =>
      register(fastify, withFaults, options, (question) => {
        questions.push(question);
        if (questions.length > questionsMax) questions.shift();
      }),
  });
  return { baseUrl: `${server.origin}${prefix}`, requests: server.requests, questions, close: () => server.close() };
}

type Note = (question: RecordedQuestion) => void;

function register(fastify: FastifyInstance, withFaults: WithFaults, options: BrpServerOptions, note: Note): void {
  fastify.setErrorHandler((error, _request, reply) => {
    const status: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "statusCode") : undefined;
    deliver(
      reply,
      status === 415
        ? problem(415, "unsupportedMediaType", "Media type wordt niet ondersteund.")
        : problem(400, "paramsValidation", "Body is geen geldige JSON."),
    );
  });
  const handler = (request: FastifyRequest): Answer => answerTo(request, options, note);
  const read = withFaults("read", handler);
  const find = withFaults("find", handler);
  fastify.post(`${prefix}/personen`, (request, reply) => (memberOf(request.body, "type") === byNumber ? read : find)(request, reply));
}

function answerTo({ headers, body }: FastifyRequest, { registry, calendar, apiKey, now }: BrpServerOptions, note: Note): Answer {
  if (headers["x-api-key"] !== apiKey) return problem(401, "authentication", "Niet correct geauthenticeerd.");
  const type = memberOf(body, "type");
  if (typeof type !== "string") return invalid([{ name: "type", code: "required", reason: "Parameter is verplicht." }]);
  const question: Question = { ...Object(body), type };
  const fields = Array.isArray(question.fields) ? question.fields.map(String) : undefined;
  const wrong = [...problemsOf(question), ...problemsOfFields(fields, type)];
  if (wrong.length > 0) return invalid(wrong);
  const asked = fields ?? [];
  note({ type, fields: asked, declared: declaredIn(headers) });
  if (asked.some((field) => unauthorised.has(field.split(".", 1)[0] ?? ""))) {
    return problem(403, "unauthorizedField", "U bent niet geautoriseerd voor de gevraagde velden.", "U bent niet geautoriseerd voor het gebruik van deze API.");
  }
  const found = findPersons(registry.persons, question);
  const most = resultsMax[type];
  if (most !== undefined && found.length > most) {
    const detail = `Meer dan maximum van ${most} zoekresultaten gevonden. Verfijn de zoekopdracht.`;
    return problem(400, "tooManyResults", detail, "Teveel zoekresultaten.");
  }
  const today = calendar.dateOf(now());
  const personen = found.map((person) => selectFields(toWirePerson(person, today), asked));
  return { status: 200, contentType: "application/json; charset=utf-8", body: { type, personen } };
}

function declaredIn(headers: FastifyRequest["headers"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (name.startsWith("x-") && name !== "x-api-key" && typeof value === "string" ? [[name, value]] : [])),
  );
}

const ofSearch = ["burgerservicenummer", "naam", "geboorte", "geslacht", "leeftijd", "adressering"];
const ofReading = [...ofSearch, "verblijfplaats", "overlijden", "gemeenteVanInschrijving"];
/** Exist, but this municipality may not have them. */
const unauthorised: ReadonlySet<string> = new Set([
  "nationaliteiten",
  "kinderen",
  "ouders",
  "partners",
  "gezag",
  "verblijfstitel",
  "uitsluitingKiesrecht",
  "aNummer",
]);

/** What comes by itself (geheimhouding, opschorting, in onderzoek) may not be asked: it is an unknown field too. */
function problemsOfFields(fields: readonly string[] | undefined, type: string): readonly InvalidParameter[] {
  if (fields === undefined) return [{ name: "fields", code: "required", reason: "Parameter is verplicht." }];
  if (fields.length === 0) return [{ name: "fields", code: "minItems", reason: "Array bevat minder dan 1 items." }];
  const known = type === byNumber ? ofReading : ofSearch;
  return fields.flatMap((field, place) => {
    const [first = "", ...rest] = field.split(".");
    const exists = (known.includes(first) || unauthorised.has(first)) && !rest.includes("inOnderzoek");
    return exists ? [] : [{ name: `fields[${place}]`, code: "fields" as const, reason: "Parameter bevat een niet bestaande veldnaam." }];
  });
}

function invalid(invalidParams: readonly InvalidParameter[]): Answer {
  const names = invalidParams.map(({ name }) => name).join(", ");
  const answer = problem(400, "paramsValidation", `De foutieve parameter(s) zijn: ${names}.`, "Een of meerdere parameters zijn niet correct.");
  return { ...answer, body: { ...Object(answer.body), invalidParams } };
}

function problem(status: number, code: string, detail: string, title = detail): Answer {
  const type = "https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.1";
  return { status, contentType: "application/problem+json", body: { type, title, status, detail, code, instance: `${prefix}/personen` } };
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}
