import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { protocolsFolder } from "../conformance/replay.ts";
import { startSandbox, type Sandbox } from "./index.ts";
import { childAnswer, listedSignalAnswer, privateCategoryAnswer, signalAnswer } from "./signalen-answers.ts";
import { meldingCategories } from "./city/melding-categories.ts";

const file = join(protocolsFolder(process.env), "signalen/openapi-v1-2023-07-28.yaml");
const isDescriptionAbsent = !existsSync(file);
if (isDescriptionAbsent) console.info("Left out here: the sandbox against Signalen's description. Set KCC_PROTOCOLS to the folder with the protocol material.");

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.parse("2026-11-24T09:00:00+01:00") });
});
afterAll(() => sandbox.close());

function createCheck() {
  const document: unknown = parse(readFileSync(file, "utf8"));
  const components = withoutStrayNullable(Reflect.get(Object(document), "components"));
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  return (schemaName: string, answers: readonly unknown[]): readonly string[] => {
    const validate = ajv.compile({ $ref: `#/components/schemas/${schemaName}`, components });
    const problems = answers.flatMap((answer) => (validate(JSON.parse(JSON.stringify(answer))) ? [] : (validate.errors ?? [])));
    return [...new Set(problems.map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`))].toSorted();
  };
}

/** The description says `nullable` in places without a type, which means nothing and stops the validator. */
function withoutStrayNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each: unknown) => withoutStrayNullable(each));
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node).filter(([name]) => name !== "nullable" || "type" in node);
  return Object.fromEntries(members.map(([name, value]) => [name, withoutStrayNullable(value)]));
}

/** Where the recorded servers, and the backend's own newer schemas, answer null although the description does not say so. */
const knownNulls: ReadonlySet<string> = new Set([
  "/description must be string",
  "/location/buurt_code must be string",
  "/location/stadsdeel must be string",
  "/location/extra_properties must be object",
  "/status/extra_properties must be object",
]);

describe.skipIf(isDescriptionAbsent)("everything in the seeded city is told as Signalen's last published description says", () => {
  const view = { origin: "https://signalen.example", seesContactDetails: true, children: [] };
  const all = () => sandbox.stadsbeheerMeldingen.meldingen.all();

  test.each([
    ["V1PrivateSignalDetailList", () => all().map((melding) => listedSignalAnswer(melding, view))],
    ["V1PrivateSignalDetailGet", () => all().map((melding) => signalAnswer(melding, view))],
    ["V1PrivateSignalchildrenGet", () => all().map((melding) => childAnswer(view.origin, melding))],
    ["privateCategoryResponse", () => meldingCategories.map((category) => privateCategoryAnswer(view.origin, category))],
  ] as const)("%s", (schemaName, answers) => {
    expect(answers().length).toBeGreaterThan(10);
    const problems = createCheck()(schemaName, answers());
    expect(problems.filter((problem) => !knownNulls.has(problem))).toEqual([]);
  });
});
