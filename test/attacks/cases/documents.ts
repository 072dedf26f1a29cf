import { type Attack, ask, canaries, many, person, post } from "../support/attack.ts";

const deepValue = (levels: number) => `${"{ selection: ".repeat(levels)}1${" }".repeat(levels)}`;

/** Group B: documents and values that cost more than they are worth. */
export const documents: readonly Attack[] = [
  post("B01", "many aliases", { body: ask(`{ ${many(101, (n) => `a${n}: me { id }`)} }`), code: "LIMIT_EXCEEDED" }),
  post("B02", "many aliases of __typename", { body: ask(`{ ${many(101, (n) => `a${n}: __typename`)} }`), code: "LIMIT_EXCEEDED" }),
  post("B03", "several people in one request", {
    body: ask(`{ ${many(8, (n) => `a${n}: ${person("__typename", `person: { bsn: "${canaries[n]}" }, purpose: QUESTION`).slice(1, -1)}`)} }`),
    code: "LIMIT_EXCEEDED",
  }),
  post("B03", "several people through a fragment", {
    body: ask(
      `{ a: me { id } ...P b: me { id } ...Q } fragment P on Query { p: appointmentsOfPerson(person: { bsn: "1" }, purpose: QUESTION) { __typename } } fragment Q on Query { q: appointmentsOfPerson(person: { bsn: "2" }, purpose: QUESTION) { __typename } }`,
    ),
    code: "LIMIT_EXCEEDED",
  }),
  post("B04", "several mutations", {
    body: ask(
      `mutation { ${many(2, (n) => `a${n}: cancelAppointment(appointmentId: "1", reason: "reden", idempotencyKey: "key-0000000${n}") { __typename }`)} }`,
    ),
    code: "LIMIT_EXCEEDED",
  }),
  post("B05", "unknown directives", { body: ask(`{ me { id ${many(10, () => "@aa")} } }`), code: "BAD_REQUEST" }),
  post("B06", "many directives", { body: ask(`{ me { id ${many(60, () => "@skip(if: false)")} } }`), code: "LIMIT_EXCEEDED" }),
  post("B07", "one field many times", { body: ask(`{ ${many(500, () => "__typename")} }`), code: "LIMIT_EXCEEDED" }),
  post("B09", "a deep document", { body: ask(`{ departments ${"{ capabilities ".repeat(30)}{ id }${" }".repeat(30)} }`), code: "LIMIT_EXCEEDED" }),
  post("B15", "a bomb of fragments", {
    body: ask(`{ ...F0 } ${many(16, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F16 on Query { __typename }`),
    code: "LIMIT_EXCEEDED",
  }),
  post("B16", "a circle of fragments", { body: ask("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"), code: "LIMIT_EXCEEDED" }),
  post("B17", "an unknown fragment", { body: ask("{ ...nope }"), code: "BAD_REQUEST" }),
  post("B19", "a quadratic comparison", { body: ask(`{ ${many(120, () => "me { id }")} }`), code: "LIMIT_EXCEEDED" }),
  post("B21", "many mistakes", { body: ask(`{ ${many(280, (n) => `nope${n}`)} }`), code: "BAD_REQUEST" }),
  post("B22", "a long list in a variable", {
    body: ask("query($i: [ID!]!) { combinableProducts(departmentId: 1, productIds: $i) { __typename } }", { i: Array.from({ length: 101 }, String) }),
    code: "LIMIT_EXCEEDED",
  }),
  post("B22", "a long list in the document", {
    body: ask(`{ combinableProducts(departmentId: 1, productIds: [${many(101, String, ",")}]) { __typename } }`),
    code: "LIMIT_EXCEEDED",
  }),
  post("B22", "a long list as default", {
    body: ask(`query($i: [ID!] = [${many(101, String, ",")}]) { appointmentsByReference(reference: "ab", departmentIds: $i) { __typename } }`),
    code: "LIMIT_EXCEEDED",
  }),
  post("B22", "more values than a person types", {
    body: ask(
      "query($i: [ID!]!) { me { id } }",
      Object.fromEntries(Array.from({ length: 30 }, (_none, n) => [`v${n}`, Array.from({ length: 50 }, (_value, m) => m)])),
    ),
    code: "LIMIT_EXCEEDED",
  }),
  post("B23", "many values of the wrong type", {
    body: ask("query($i: [ID!]!) { combinableProducts(departmentId: 1, productIds: $i) { __typename } }", { i: Array.from({ length: 99 }, () => ({})) }),
    code: "BAD_REQUEST",
  }),
  post("B24", "a deep value in the document", {
    body: ask(`{ availability(departmentId: 1, selection: ${deepValue(300)}) { __typename } }`),
    code: "LIMIT_EXCEEDED",
  }),
  post("B24", "a deep value in a variable", {
    body: ask("query($s: SelectionInput!) { availability(departmentId: 1, selection: $s) { __typename } }", {
      s: JSON.parse(`${'{"x":'.repeat(300)}1${"}".repeat(300)}`),
    }),
    code: "LIMIT_EXCEEDED",
  }),
  post("B27", "braces that never close", { body: ask("{".repeat(3000)), code: "BAD_REQUEST" }),
  post("B27", "selections that never close", { body: ask("{a".repeat(3000)), code: "LIMIT_EXCEEDED" }),
  post("B29", "circular introspection", {
    body: ask("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
    code: "BAD_REQUEST",
  }),
  post("B30", "a deep list type", { body: ask(`query($v: ${"[".repeat(900)}Int${"]".repeat(900)}) { me { id } }`), code: "BAD_REQUEST" }),
  ...[2_147_483_648, "1", 1.5, 1e300].map((value) =>
    post("B31", `${value} for an Int`, {
      body: ask("query($s: SelectionInput!) { availability(departmentId: 1, selection: $s) { __typename } }", { s: { products: [], persons: value } }),
      code: "BAD_REQUEST",
    }),
  ),
  post("B33", "a long text in a variable", {
    body: ask("query($p: PersonKeyInput!) { appointmentsOfPerson(person: $p, purpose: QUESTION) { __typename } }", {
      p: { postcode: `${"0".repeat(60_000)}!` },
    }),
    code: "LIMIT_EXCEEDED",
  }),
  post("B33", "a long text in the document", {
    body: ask(person("__typename", `person: { phone: "${"0".repeat(60_000)}!" }, purpose: QUESTION`)),
    code: "LIMIT_EXCEEDED",
  }),
];
