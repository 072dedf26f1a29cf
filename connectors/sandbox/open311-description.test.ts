import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import addFormats from "ajv-formats";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { protocolsFolder } from "../conformance/replay.ts";
import { pointOf, sandboxCredentials, startSandbox, type Sandbox } from "./index.ts";

const folder = join(protocolsFolder(process.env), "open311");
const isDescriptionAbsent = !existsSync(folder);
if (isDescriptionAbsent) console.info("Left out here: the sandbox against Open311's description. Set KCC_PROTOCOLS to the folder with the protocol material.");

const { jurisdictionId, apiKey } = sandboxCredentials.vthMeldingen;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.parse("2026-11-24T09:00:00+01:00") });
});
afterAll(() => sandbox.close());

async function get(path: string): Promise<unknown> {
  const response = await fetch(`${sandbox.vthMeldingen.baseUrl}/${path}${path.includes("?") ? "&" : "?"}jurisdiction_id=${jurisdictionId}`);
  expect([path, response.status]).toEqual([path, 200]);
  return await response.json();
}

async function post(fields: Readonly<Record<string, string>>): Promise<unknown> {
  const body = new URLSearchParams({ jurisdiction_id: jurisdictionId, api_key: apiKey, ...fields });
  return await (await fetch(`${sandbox.vthMeldingen.baseUrl}/requests.json`, { method: "POST", body })).json();
}

function problemsOf(schema: AnySchema, answer: unknown): readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(answer)) return [];
  return [...new Set((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath.replaceAll(/\/\d+/g, "/*")} ${message ?? ""}`))];
}

/** A list is described by a file that refers to another. */
function schemaIn(name: string): AnySchema {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const schema = Object(read(`georeport-v2-${name}.json`));
  const reference: unknown = Reflect.get(Object(Reflect.get(schema, "items")), "$ref");
  return typeof reference === "string" ? { type: "array", items: Object(read(`georeport-v2-${reference.replace(/^.*?([\w-]+\.json).*$/, "$1")}`)) } : schema;
}

/** One definition of the Swagger file, with those that it refers to beside it. */
function definitionIn(name: string): AnySchema {
  const { definitions } = Object(JSON.parse(readFileSync(join(folder, "georeport-v2-swagger.json"), "utf8")));
  return { type: "array", items: { $ref: `#/definitions/${name}` }, definitions };
}

/** The default of an empty `media_url` is an empty text at the recorded server, which is no address. */
const knownProblems: ReadonlySet<string> = new Set([
  '/*/media_url must match format "uri"',
  "/*/media_url must match a schema in anyOf",
  "/*/media_url must be null",
]);
const unknownProblems = (schema: AnySchema, answer: unknown) => problemsOf(schema, answer).filter((problem) => !knownProblems.has(problem));

describe.skipIf(isDescriptionAbsent)("everything is told as the published descriptions say", () => {
  test("the services and all their definitions", async () => {
    const services = await get("services.json");
    expect(services).toHaveLength(11);
    expect(unknownProblems(schemaIn("services"), services)).toEqual([]);
    expect(unknownProblems(definitionIn("Service"), services)).toEqual([]);
    for (const code of ["001", "002", "011"]) {
      const definition = await get(`services/${code}.json`);
      expect(unknownProblems(schemaIn("service-definition"), definition)).toEqual([]);
      expect(unknownProblems(definitionIn("ServiceDefinition"), [definition])).toEqual([]);
    }
  });

  test("every request of the seeded city that is listed, and each by itself", async () => {
    const requests = await get("requests.json");
    expect(Object(requests).length).toBeGreaterThan(30);
    expect(unknownProblems(schemaIn("requests"), requests)).toEqual([]);
    expect(unknownProblems(definitionIn("Request"), requests)).toEqual([]);
    const id = String(Reflect.get(Object(Object(requests)[0]), "service_request_id"));
    expect(unknownProblems(definitionIn("Request"), await get(`requests/${id}.json`))).toEqual([]);
  });

  test("receipts of new requests, and what a token answers", async () => {
    const { latitude, longitude } = pointOf("Turfkade", 8);
    const place = { lat: String(latitude), long: String(longitude), description: "Proef" };
    const receipts: unknown[] = [];
    for (const service_code of ["003", "012", "050"]) receipts.push(await post({ ...place, service_code }));
    for (const receipt of receipts) expect(unknownProblems(definitionIn("RequestResponse"), receipt)).toEqual([]);
    const token = String(Reflect.get(Object(Object(receipts[1])[0]), "token"));
    expect(unknownProblems(definitionIn("TokenResponse"), await get(`tokens/${token}.json`))).toEqual([]);
  });
});
