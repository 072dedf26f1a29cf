import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readRecordedCalls, recordedCallsFile } from "../conformance/recorded-calls.ts";
import { protocolsFolder, type RecordedExchange } from "../conformance/replay.ts";
import { sandboxCredentials, startSandbox, type Sandbox } from "./index.ts";
import { shapeOf } from "./testing/json-shape.ts";

const recordings = recordedCallsFile("openklant-klantinteracties", process.env);
const description = join(protocolsFolder(process.env), "openklant-klantinteracties/openapi.yaml");
const isMaterialAbsent = !existsSync(recordings) || !existsSync(description);
if (isMaterialAbsent) console.info("Left out here: the sandbox beside a real Open Klant. Set KCC_PROTOCOLS to the folder with the protocol material.");
const recorded = isMaterialAbsent ? new Map<number, RecordedExchange>() : readRecordedCalls(recordings);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.parse("2026-11-24T01:12:00+01:00") });
});
afterAll(() => sandbox.close());

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function ask(method: string, path: string, body?: unknown, authorization?: string): Promise<Answered> {
  const response = await fetch(sandbox.customerRegister.baseUrl + path, {
    method,
    headers: {
      authorization: authorization ?? `Token ${sandboxCredentials.customerRegister.token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: { ...Object(answer) } };
}

function call(place: number) {
  const exchange = recorded.get(place);
  if (!exchange) throw new Error(`There is no whole recorded call ${place}`);
  const answer: Record<string, unknown> = JSON.parse(exchange.response.body);
  return { ...exchange, path: exchange.request.path.replace("/klantinteracties/api/v1", ""), answer };
}

/** Sends a recorded request, with the uuids that things have here in place of those that they had there. */
async function repeat(place: number, uuids: ReadonlyMap<string, string> = new Map()): Promise<Answered> {
  const { request, path } = call(place);
  const here = (text: string) => [...uuids].reduce((moved, [there, uuid]) => moved.replaceAll(there, uuid), text);
  return await ask(request.method, here(path), request.body === "" ? undefined : JSON.parse(here(request.body)));
}

const uuidOf = (place: number) => String(call(place).answer.uuid);

describe.skipIf(isMaterialAbsent)("the sandbox beside a real Open Klant", () => {
  /** The recorded story from its beginning: each thing refers to those before it. */
  async function story() {
    const uuids = new Map<string, string>();
    const answers = new Map<number, Answered>();
    const person = sandbox.customerRegister.register.all("partijen")[0];
    uuids.set(uuidOf(3), person?.uuid ?? "");
    for (const place of [1, 2, 7, 8, 9, 11, 12, 13, 14]) {
      const answered = await repeat(place, uuids);
      answers.set(place, answered);
      uuids.set(uuidOf(place), String(answered.body.uuid));
    }
    for (const place of [17, 21, 20]) answers.set(place, await repeat(place, uuids));
    return answers;
  }

  test("makes and changes things with the same answers", async () => {
    for (const [place, { status, body }] of await story()) {
      expect({ place, status, shape: shapeOf([body]) }).toEqual({ place, status: call(place).response.status, shape: shapeOf([call(place).answer]) });
    }
  });

  test("refuses the same, in the same words", async () => {
    const { invalidParams: words } = call(10).answer;
    expect(
      (await repeat(10, new Map([["e430ab75-21e9-4990-bad2-b9733ad84c7e", sandbox.customerRegister.register.all("betrokkenen")[0]?.uuid ?? ""]]))).body
        .invalidParams,
    ).toEqual(words);
    for (const place of [22, 27, 28]) {
      const { status, body } = await repeat(place);
      const { status: theirs, instance: _instance, type: _type, ...rest } = call(place).answer;
      expect({ place, status, ...body }).toMatchObject({ place, status: theirs, ...rest });
    }
    for (const [place, authorization] of [
      [23, ""],
      [24, "Token 0000"],
      [25, `Bearer ${sandboxCredentials.customerRegister.token}`],
    ] as const) {
      const { status, body } = await ask("GET", "/klantcontacten", undefined, authorization);
      expect({ status, code: body.code, title: body.title, detail: body.detail }).toEqual({
        status: 401,
        code: call(place).answer.code,
        title: call(place).answer.title,
        detail: call(place).answer.detail,
      });
    }
    const { status, body } = await repeat(
      15,
      new Map([["ed50c226-1cf2-4748-af91-47b21700b640", sandbox.customerRegister.register.all("actoren")[0]?.uuid ?? ""]]),
    );
    expect({ status, problems: body.invalidParams }).toEqual({ status: 400, problems: call(15).answer.invalidParams });
  });

  test("everything in it is told as the published description says", async () => {
    await story();
    const check = createCheck();
    const lists = [
      ["klantcontacten", "ExpandKlantcontact"],
      ["betrokkenen", "ExpandBetrokkene"],
      ["digitaleadressen", "ExpandDigitaalAdres"],
      ["onderwerpobjecten", "Onderwerpobject"],
      ["actoren", "Actor"],
      ["actorklantcontacten", "ActorKlantcontact"],
      ["internetaken", "InterneTaak"],
    ] as const;
    for (const [resource, schemaName] of lists) {
      const { body } = await ask("GET", `/${resource}`);
      const results: unknown = body.results;
      expect(Array.isArray(results) && results.length > 0).toBe(true);
      expect([resource, check(schemaName, Array.isArray(results) ? results : [])]).toEqual([resource, []]);
    }
  });

  test("a number is given out once: a second contact with it is refused", async () => {
    const { status, body } = await ask("POST", "/klantcontacten", { ...JSON.parse(call(7).request.body), referentienummer: "4712380596" });
    expect([status, body.referentienummer]).toEqual([201, "4712380596"]);
    const again = await ask("POST", "/maak-klantcontact", { klantcontact: { ...JSON.parse(call(7).request.body), referentienummer: "4712380596" } });
    expect(again).toMatchObject({ status: 400, body: { invalidParams: [{ name: "klantcontact.referentienummer", code: "unique" }] } });
  });
});

/** Holds answers against the description; members that it does not describe are not looked for, for there the real server has its own. */
function createCheck() {
  const document: unknown = parse(readFileSync(description, "utf8"));
  const components = toJsonSchema(Reflect.get(Object(document), "components"));
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return (schemaName: string, answers: readonly unknown[]): readonly string[] => {
    const validate = ajv.compile({ $ref: `#/components/schemas/${schemaName}`, components });
    return answers.flatMap((answer) =>
      validate(answer) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`),
    );
  };
}

/** OpenAPI 3.0 says `nullable` and `discriminator`, which JSON Schema has no words for: one of several is then any of them. Where there is nothing the recorded server answers empty text, whatever form text has. */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each: unknown) => toJsonSchema(each));
  if (typeof node !== "object" || node === null) return node;
  const { nullable, discriminator, oneOf, ...plain } = Object.fromEntries(Object.entries(node));
  const rest: Record<string, unknown> = { ...plain, ...(oneOf !== undefined && { [discriminator === undefined ? "oneOf" : "anyOf"]: oneOf }) };
  const schema = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, toJsonSchema(value)]));
  const others = [...(nullable === true ? [{ type: "null" }] : []), ...(rest["type"] === "string" && !("enum" in rest) ? [{ const: "" }] : [])];
  return others.length > 0 ? { anyOf: [schema, ...others] } : schema;
}
