import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import type { Viewer } from "../kernel/abilities.ts";
import type { FieldRule } from "../kernel/policy.ts";
import { createRequestCheck, type RequestCheckOptions } from "./check-request.ts";
import { defaultLimits } from "./limits.ts";

const viewer: Viewer = { userId: "anna", name: "Anna", roles: ["agent"], kind: "person" };
const open: FieldRule = { kind: "with-parent" };
const schema = buildSchema(`
  type Query { list(first: Int, filter: Filter): [String!], one: String }
  input Filter { bsn: String, inner: Filter, any: [Filter!] }
`);

function createCheck(changes: Partial<RequestCheckOptions> = {}) {
  const policy = { Filter: { bsn: { kind: "role", roles: ["supervisor"] } as const, inner: open, any: open } };
  return createRequestCheck({ schema, policy, limits: defaultLimits, mayIntrospect: () => false, ...changes });
}

const check = createCheck();
const limit = expect.objectContaining({ code: "LIMIT_EXCEEDED" });
const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
const bad = expect.objectContaining({ code: "BAD_REQUEST" });

describe("how much may be asked for", () => {
  test("B10 a page that is too large is refused in the document", () => {
    expect(() => check({ query: "{ list(first: 101) }" }, viewer)).toThrow(limit);
    expect(check({ query: "query Lijst { list(first: 100) }" }, viewer)).toMatchObject({ operationName: "Lijst" });
  });

  test("B11 in a variable", () => {
    const query = "query($n: Int) { list(first: $n) }";
    expect(() => check({ query, variables: { n: 100_000 } }, viewer)).toThrow(limit);
    expect(() => check({ query, variables: { n: 100 } }, viewer)).not.toThrow();
    expect(() => check({ query, variables: { n: 101 } }, viewer)).toThrow(limit);
  });

  test("B12 and in the default of a variable", () => {
    const query = "query($n: Int = 100000) { list(first: $n) }";
    expect(() => check({ query }, viewer)).toThrow(limit);
    expect(() => check({ query, variables: { n: 5 } }, viewer)).not.toThrow();
  });

  test("B11 also when the document is known already", () => {
    const query = "query Bekend($n: Int) { list(first: $n) }";
    expect(() => check({ query, variables: { n: 5 } }, viewer)).not.toThrow();
    expect(() => check({ query, variables: { n: 500 } }, viewer)).toThrow(limit);
  });
});

describe("F04 what the policy says of input", () => {
  const query = "query($f: Filter) { list(filter: $f) }";

  test.each([
    ["in a variable", { query, variables: { f: { bsn: "1" } } }],
    ["deep in a variable", { query, variables: { f: { inner: { any: [{ inner: { bsn: "1" } }] } } } }],
    ["in a single item for a list", { query, variables: { f: { any: { bsn: "1" } } } }],
    ["in the document", { query: '{ list(filter: { bsn: "1" }) }' }],
    ["deep in the document", { query: '{ list(filter: { any: [{ inner: { bsn: "1" } }] }) }' }],
    ["in a variable inside an object", { query: "query($b: String) { list(filter: { bsn: $b }) }", variables: { b: "1" } }],
    ["in the default of a variable", { query: 'query($f: Filter = { bsn: "1" }) { list(filter: $f) }' }],
    ["as null", { query, variables: { f: { bsn: null } } }],
  ])("holds %s", (_where, body) => {
    expect(() => check(body, viewer)).toThrow(forbidden);
    expect(() => check(body, { ...viewer, roles: ["supervisor"] })).not.toThrow();
  });
});

describe("which operation is meant", () => {
  const query = "query One { one } query List { list }";

  test("must be told when there are several, and must be there", () => {
    expect(check({ query, operationName: "List" }, viewer)).toMatchObject({ operationName: "List" });
    expect(() => check({ query }, viewer)).toThrow(bad);
    expect(() => check({ query, operationName: "Nope" }, viewer)).toThrow(bad);
    expect(() => check({ query: "fragment F on Query { one }" }, viewer)).toThrow(bad);
  });

  test("and nothing but operations may be defined", () => {
    expect(() => check({ query: "type Query { x: Int }" }, viewer)).toThrow(bad);
  });
});

test("C01 introspection is for those who may, also when others asked the same before", () => {
  const mixed = createCheck({ mayIntrospect: ({ roles }) => roles.includes("integrator") });
  const query = "{ __schema { types { name } } }";
  expect(() => mixed({ query }, viewer)).toThrow(bad);
  expect(() => mixed({ query }, { ...viewer, roles: ["integrator"] })).not.toThrow();
  expect(() => mixed({ query }, viewer)).toThrow(bad);
  expect(() => mixed({ query: "{ one __typename }" }, viewer)).not.toThrow();
});

test.each([
  null,
  undefined,
  [],
  "text",
  1,
  {},
  { query: 1 },
  { query: "{ one }", variables: [] },
  { query: "{ one }", variables: "x" },
  { query: "{ one }", operationName: {} },
  { query: "{ one }", admin: true },
])("a body like %j is refused", (body) => {
  expect(() => check(body, viewer)).toThrow(bad);
});
