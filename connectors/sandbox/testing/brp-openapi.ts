import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import addFormats from "ajv-formats";
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";

const material = process.env.KCC_PROTOCOLS ?? fileURLToPath(new URL("../../../../shared/protocols", import.meta.url));
const file = `${material}/haalcentraal-brp-personen/openapi-2.7.0-resolved.json`;

export const isBrpDescriptionAbsent = !existsSync(file);
if (isBrpDescriptionAbsent)
  console.info("Left out here: the BRP against its published description. Set KCC_PROTOCOLS to the folder with the protocol material.");

/** Holds requests and answers against the published description of BRP API Personen. Members that it does not describe are found too. */
export function createBrpCheck() {
  const document: unknown = JSON.parse(readFileSync(file, "utf8"));
  const schemas = asRecord(asRecord(asRecord(document).components).schemas);
  const components = { schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, lay(schema, schemas, false)])) };
  // Its patterns have escapes that are not allowed in Unicode mode.
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const compiled = new Map<string, ValidateFunction>();
  const problemsOf = (schemaName: string, body: unknown): readonly string[] => {
    const schema: AnySchema = { $ref: `#/components/schemas/${schemaName}`, unevaluatedProperties: false, components };
    const validate = compiled.get(schemaName) ?? ajv.compile(schema);
    compiled.set(schemaName, validate);
    return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${schemaName} ${instancePath} ${message ?? ""}`);
  };
  return {
    problemsOfRequest: (body: unknown) => problemsOf(typeOf(body), body),
    problemsOfAnswer: (body: unknown) => problemsOf(`${typeOf(body)}Response`, body),
  };
}

/** A base type with a discriminator stands for one of its subtypes, wherever it is not the base of one. */
function lay(node: unknown, schemas: Readonly<Record<string, unknown>>, isBase: boolean): unknown {
  if (Array.isArray(node)) return node.map((each: unknown) => lay(each, schemas, isBase));
  if (typeof node !== "object" || node === null) return node;
  const { $ref } = asRecord(node);
  if (typeof $ref === "string" && !isBase) {
    const mapping = asRecord(asRecord(asRecord(schemas[$ref.split("/").at(-1) ?? ""]).discriminator).mapping);
    const subtypes = Object.entries(mapping).map(([type, subtype]) => ({ allOf: [{ $ref: subtype }, { properties: { type: { const: type } } }] }));
    return subtypes.length > 0 ? { oneOf: subtypes, unevaluatedProperties: false } : { $ref, unevaluatedProperties: false };
  }
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, lay(value, schemas, name === "allOf")]));
}

function typeOf(body: unknown): string {
  return String(asRecord(body).type);
}

function asRecord(node: unknown): Record<string, unknown> {
  return typeof node === "object" && node !== null ? { ...node } : {};
}
