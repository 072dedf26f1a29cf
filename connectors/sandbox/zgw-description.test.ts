import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { protocolsFolder } from "../conformance/replay.ts";
import { caseTypes } from "./city/case-types.ts";
import { startSandbox, type Sandbox } from "./index.ts";
import {
  caseAnswer,
  caseTypeAnswer,
  everyResultType,
  everyStepType,
  resultAnswer,
  resultTypeAnswer,
  roleAnswer,
  statusAnswer,
  stepTypeAnswer,
} from "./zgw-answers.ts";
import { invalidProblem, permissionDenied } from "./zgw-problem.ts";

const files = {
  zaken: join(protocolsFolder(process.env), "zgw-zaken/openapi.yaml"),
  catalogi: join(protocolsFolder(process.env), "zgw-catalogi/openapi.yaml"),
};
const isDescriptionAbsent = !existsSync(files.zaken) || !existsSync(files.catalogi);
if (isDescriptionAbsent)
  console.info("Left out here: the sandbox against the descriptions of ZGW. Set KCC_PROTOCOLS to the folder with the protocol material.");

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.parse("2026-11-24T09:00:00+01:00") });
});
afterAll(() => sandbox.close());

/** Holds answers against one of the descriptions; members that it does not describe are found too. */
function createCheck(api: keyof typeof files) {
  const document: unknown = parse(readFileSync(files[api], "utf8"));
  const components = toJsonSchema(Reflect.get(Object(document), "components"));
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return (schemaName: string, answers: readonly unknown[]): readonly string[] => {
    const validate = ajv.compile({ $ref: `#/components/schemas/${schemaName}`, unevaluatedProperties: false, components });
    const problems = answers.flatMap((answer) => (validate(JSON.parse(JSON.stringify(answer))) ? [] : (validate.errors ?? [])));
    return [...new Set(problems.map(({ instancePath, message, params }) => `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`))].toSorted();
  };
}

/**
 * OpenAPI 3.0 says `nullable`, which JSON Schema has no word for; a schema elsewhere on the web is described in the other file. Where there is nothing the
 * recorded server answers empty text, whatever form the description asks of text that is there.
 */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each: unknown) => toJsonSchema(each));
  if (typeof node !== "object" || node === null) return node;
  const { $ref, nullable, ...rest } = Object.fromEntries(Object.entries(node));
  if (typeof $ref === "string") return $ref.startsWith("#") ? { $ref } : {};
  const schema = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, toJsonSchema(value)]));
  const others = [...(nullable === true ? [{ type: "null" }] : []), ...(rest["type"] === "string" && !("enum" in rest) ? [{ const: "" }] : [])];
  return others.length > 0 ? { anyOf: [schema, ...others] } : schema;
}

/** Where the recorded server answers null although the description does not say so. */
const knownNulls = /^\/(beginObject|eindeObject) must/;

describe.skipIf(isDescriptionAbsent)("everything in the seeded city is told as the published descriptions say", () => {
  const addresses = { zaken: "https://zgw.example/zaken/api/v1", catalogi: "https://zgw.example/catalogi/api/v1" };
  const all = () => sandbox.zaken.cases.all();

  test.each([
    ["Zaak", () => all().map((each) => caseAnswer(addresses, each))],
    ["Status", () => all().flatMap((each) => each.steps.map((step) => statusAnswer(addresses, each, step)))],
    ["natuurlijk_persoon_RolSerializer", () => all().flatMap((each) => each.roles.map((role) => roleAnswer(addresses, each, role)))],
    ["Resultaat", () => all().flatMap((each) => resultAnswer(addresses, each) ?? [])],
  ] as const)("Zaken 1.5: %s", (schemaName, answers) => {
    expect(answers().length).toBeGreaterThan(10);
    expect(createCheck("zaken")(schemaName, answers())).toEqual([]);
  });

  test.each([
    ["ZaakType", () => caseTypes.map((type) => caseTypeAnswer(addresses, type))],
    ["StatusType", () => everyStepType.map(({ type, step }) => stepTypeAnswer(addresses, type, step))],
    ["ResultaatType", () => everyResultType.map(({ type, result }) => resultTypeAnswer(addresses, type, result))],
  ] as const)("Catalogi 1.3: %s", (schemaName, answers) => {
    expect(answers().length).toBeGreaterThan(4);
    const problems = createCheck("catalogi")(schemaName, answers());
    expect(problems.filter((problem) => !knownNulls.test(problem))).toEqual([]);
  });

  test("refusals", () => {
    const check = createCheck("zaken");
    expect(check("Fout", [permissionDenied("https://zgw.example").body])).toEqual([]);
    expect(check("ValidatieFout", [invalidProblem("https://zgw.example", { name: "x", code: "y", reason: "z" }).body])).toEqual([]);
  });
});
