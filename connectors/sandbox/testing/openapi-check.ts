import { readFileSync } from "node:fs";
import addFormats from "ajv-formats";
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";

export interface Exchange {
  readonly method: string;
  /** Below the base address: `/appointments/12`. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string | null;
  /** Parsed. Absent when the answer has none. */
  readonly body?: unknown;
}

/**
 * Holds answers against connectors/hub-protocol/openapi.yaml. Stricter than the protocol in one way: members that it does not describe are
 * found too, for a server that sends them has promised something that nobody wrote down.
 */
export function createOpenApiCheck() {
  const document: unknown = closeObjects(parse(readFileSync(new URL("../../hub-protocol/openapi.yaml", import.meta.url), "utf8")));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const components = at(document, ["components"]);
  const compiled = new Map<string, ValidateFunction>();
  const compile = (name: string, schema: unknown): ValidateFunction => {
    const known = compiled.get(name) ?? ajv.compile(asSchema({ ...asRecord(schema), components }));
    compiled.set(name, known);
    return known;
  };
  const resolve = (node: unknown): unknown => {
    const reference = asRecord(node).$ref;
    return typeof reference === "string" ? at(document, reference.slice(2).split("/")) : node;
  };

  return {
    /** What is wrong with the answer; empty when it is as described. */
    problemsOf(exchange: Exchange): readonly string[] {
      const { template, operation } = findOperation(document, exchange);
      const name = `${exchange.method} ${template} ${exchange.status}`;
      const described = asRecord(asRecord(operation).responses)[String(exchange.status)];
      // 404, 413 and 500 can answer anything; the rest must be described with the operation.
      const response = described ?? ([404, 413, 500].includes(exchange.status) ? at(components, ["responses", "NotFound"]) : undefined);
      if (response === undefined) return [`${name}: no such answer is described`];
      const content = asRecord(asRecord(resolve(response)).content);
      const type = exchange.contentType?.split(";", 1)[0] ?? "";
      if (Object.keys(content).length === 0) return exchange.body === undefined ? [] : [`${name}: no body is described`];
      if (!(type in content)) return [`${name}: content type ${type} is not described`];
      const validate = compile(name, asRecord(content[type]).schema);
      return validate(exchange.body) ? [] : (validate.errors ?? []).map((error) => `${name}: ${error.instancePath} ${error.message ?? ""}`);
    },
    /** Whether a body is as the named schema describes. */
    accepts: (schemaName: string, body: unknown): boolean => compile(schemaName, at(components, ["schemas", schemaName]))(body),
    schemaNames: Object.keys(asRecord(at(components, ["schemas"]))),
    membersOf: (schemaName: string): readonly string[] => Object.keys(asRecord(at(components, ["schemas", schemaName, "properties"]))),
    operations: Object.entries(asRecord(at(document, ["paths"]))).flatMap(([path, item]) =>
      Object.entries(asRecord(item))
        .filter(([method]) => method !== "parameters")
        .map(([method, operation]) => ({ method: method.toUpperCase(), path, statuses: Object.keys(asRecord(asRecord(operation).responses)) })),
    ),
  };
}

function findOperation(document: unknown, { method, path }: Exchange): { readonly template: string; readonly operation: unknown } {
  const bare = path.split("?", 1)[0] ?? "";
  for (const [template, item] of Object.entries(asRecord(at(document, ["paths"])))) {
    const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`, "u");
    const operation = asRecord(item)[method.toLowerCase()];
    if (pattern.test(bare) && operation !== undefined) return { template, operation };
  }
  return { template: "an unknown path", operation: { responses: {} } };
}

function closeObjects(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((each) => closeObjects(each));
  if (typeof node !== "object" || node === null) return node;
  const closed = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closeObjects(value)]));
  return closed.type === "object" && "properties" in closed ? { ...closed, unevaluatedProperties: false } : closed;
}

function at(node: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((here, name) => asRecord(here)[name], node);
}

function asRecord(node: unknown): Record<string, unknown> {
  return typeof node === "object" && node !== null ? { ...node } : {};
}

function asSchema(schema: Record<string, unknown>): AnySchema {
  return schema;
}
