import { createHash } from "node:crypto";
import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInputType,
  type OperationTypeNode,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  type ValidationContext,
} from "graphql";
import type { Viewer } from "../kernel/abilities.ts";
import { HubError } from "../kernel/errors.ts";
import { maySendInput, type PolicyTable } from "../kernel/policy.ts";
import { measureDocument, type OperationFacts } from "./document-size.ts";
import type { Limits } from "./limits.ts";
import { checkVariables, inputFieldsOf } from "./values.ts";

export interface RequestCheckOptions {
  readonly schema: GraphQLSchema;
  readonly policy: PolicyTable;
  readonly limits: Limits;
  readonly mayIntrospect: (viewer: Viewer) => boolean;
  /** When given, only these documents are accepted, save from those who may introspect: SHA-256 of the text, in hexadecimal. */
  readonly registeredDocuments?: ReadonlySet<string>;
}

/** Throws when a request may not be executed; gives what is to be executed. */
export type RequestCheck = (body: unknown, viewer: Viewer) => CheckedRequest;

export interface CheckedRequest {
  /** Name that the client gave its operation, for the log; empty when it has none. */
  readonly operationName: string;
  readonly kind: OperationTypeNode;
  readonly document: DocumentNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The one step that every request passes before it is executed: shape, size, schema, variables and the policy on input, in the order of what they cost.
 * Apollo's own validation is off, because it would do the costly part again, knows no variables, and tells names of fields to whoever guesses.
 */
export function createRequestCheck(options: RequestCheckOptions): RequestCheck {
  const { schema, policy, limits } = options;
  const known = rememberDocuments(options);
  return (body, viewer) => {
    const { query, operationName, variables } = readBody(body);
    const mayIntrospect = options.mayIntrospect(viewer);
    if (options.registeredDocuments && !mayIntrospect && !options.registeredDocuments.has(createHash("sha256").update(query).digest("hex"))) {
      throw new HubError("DOCUMENT_UNKNOWN", "the document is not registered");
    }
    checkVariables(variables, limits);
    const { document, operations, literalInputFields } = known(query);
    const operation = chooseOperation(operations, operationName);
    if (operation.usesIntrospection && !mayIntrospect) throw new HubError("BAD_REQUEST", "introspection is off for this viewer");
    const inputFields = new Set(literalInputFields);
    const { coerced, types } = coerceVariables(schema, operation, { variables, limits });
    for (const [name, type] of types) inputFieldsOf(type, coerced[name], inputFields);
    checkPageSizes(operation, { coerced, limits });
    for (const coordinate of inputFields) {
      const [type = "", field = ""] = coordinate.split(".");
      if (!maySendInput(policy[type]?.[field], viewer)) throw new HubError("FORBIDDEN", `the viewer may not send ${coordinate}`);
    }
    return { operationName: operation.node.name?.value ?? "", kind: operation.node.operation, document, variables };
  };
}

interface Body {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const members: ReadonlySet<string> = new Set(["query", "operationName", "variables", "extensions"]);

function readBody(body: unknown): Body {
  if (!isRecord(body)) throw new HubError("BAD_REQUEST", "the body is not one JSON object");
  const { query, operationName, variables, extensions } = body;
  // Persisted queries would let anyone store documents here, and a hash be mistaken for a promise about its text.
  if ("documentId" in body || (isRecord(extensions) && "persistedQuery" in extensions)) throw new HubError("DOCUMENT_UNKNOWN", "persisted queries are off");
  if (Object.keys(body).some((name) => !members.has(name))) throw new HubError("BAD_REQUEST", "the body has members that are not known");
  if (typeof query !== "string" || query === "") throw new HubError("BAD_REQUEST", "the body holds no document");
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string")
    throw new HubError("BAD_REQUEST", "the operation's name is no text");
  if (variables !== undefined && variables !== null && !isRecord(variables)) throw new HubError("BAD_REQUEST", "the variables are no JSON object");
  if (extensions !== undefined && extensions !== null && !isRecord(extensions)) throw new HubError("BAD_REQUEST", "the extensions are no JSON object");
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface CheckedDocument {
  readonly document: DocumentNode;
  readonly operations: readonly OperationFacts[];
  /** Input fields that the document itself sets, as `Type.field`. */
  readonly literalInputFields: ReadonlySet<string>;
}

/** Checks a document once; the latest are remembered, so that thousands of different ones cost no more memory than hundreds. */
function rememberDocuments({ schema, limits }: RequestCheckOptions): (query: string) => CheckedDocument {
  const kept = new Map<string, CheckedDocument>();
  return (query) => {
    const found = kept.get(query);
    if (found) {
      // The one used last goes to the end; the first is the one to go.
      kept.delete(query);
      kept.set(query, found);
      return found;
    }
    const checked = checkDocument(query, { schema, limits });
    if (query.length <= limits.documentCharactersKept) kept.set(query, checked);
    const [oldest] = kept.keys();
    if (kept.size > limits.documentsKept && oldest !== undefined) kept.delete(oldest);
    return checked;
  };
}

function checkDocument(query: string, { schema, limits }: { readonly schema: GraphQLSchema; readonly limits: Limits }): CheckedDocument {
  const document = parseDocument(query, limits);
  // Sizes before the schema: some of the standard rules are quadratic in what is counted here.
  const operations = measureDocument(document, limits);
  const literalInputFields = new Set<string>();
  const collect = (context: ValidationContext): ASTVisitor => ({
    ObjectField: (node) => {
      const parent = getNamedType(context.getParentInputType());
      if (parent) literalInputFields.add(`${parent.name}.${node.name.value}`);
    },
  });
  // One mistake is enough to refuse it; which one it was is not told.
  const mistakes = validate(schema, document, [...specifiedRules, collect], { maxErrors: 1 });
  if (mistakes.length > 0) throw new HubError("BAD_REQUEST", "the document does not fit the schema");
  return { document, operations, literalInputFields };
}

function parseDocument(query: string, { tokensMax }: Limits): DocumentNode {
  try {
    return parse(query, { maxTokens: tokensMax, noLocation: true });
  } catch (error) {
    // The parser's own words quote the document.
    const tooLong = error instanceof Error && error.message.includes(`${tokensMax} tokens`);
    throw tooLong ? new HubError("LIMIT_EXCEEDED", "more tokens than allowed") : new HubError("BAD_REQUEST", "the document cannot be parsed");
  }
}

function chooseOperation(operations: readonly OperationFacts[], name: string | undefined): OperationFacts {
  const chosen = name === undefined ? operations : operations.filter((operation) => operation.node.name?.value === name);
  const [operation] = chosen;
  if (!operation || chosen.length > 1) throw new HubError("BAD_REQUEST", "the document has no such operation, or it is not told which one is meant");
  return operation;
}

interface Given {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
}

function coerceVariables(schema: GraphQLSchema, { node }: OperationFacts, { variables, limits }: Given) {
  const definitions = node.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, { ...variables }, { maxErrors: limits.errorsMax });
  if (errors) throw new HubError("BAD_REQUEST", "the variables do not fit the operation");
  const types = definitions.flatMap((definition): [string, GraphQLInputType][] => {
    const type = typeFromAST(schema, definition.type);
    return type && isInputType(type) ? [[definition.variable.name.value, type]] : [];
  });
  return { coerced, types };
}

function checkPageSizes(
  operation: OperationFacts,
  { coerced, limits }: { readonly coerced: Readonly<Record<string, unknown>>; readonly limits: Limits },
): void {
  for (const name of operation.pageSizeVariables) {
    const size = coerced[name];
    if (typeof size === "number" && size > limits.pageSizeMax) throw new HubError("LIMIT_EXCEEDED", "larger page size than allowed");
  }
}
