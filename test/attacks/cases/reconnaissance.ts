import { json } from "../support/ask.ts";
import { type Attack, ask, post } from "../support/attack.ts";

/** Groups C and D: looking around, and documents that are not sent. */
export const reconnaissance: readonly Attack[] = [
  post("C01", "introspection", { body: ask("{ __schema { types { name } } }"), code: "BAD_REQUEST" }),
  post("C02", "one type", { body: ask('{ __type(name: "Appointment") { fields { name } } }'), code: "BAD_REQUEST" }),
  post("C03", "a field that nearly exists", { body: ask("{ departmens { id } }"), code: "BAD_REQUEST" }),
  post("C04", "an argument that nearly exists", { body: ask('{ department(idd: "x") { id } }'), code: "BAD_REQUEST" }),
  post("C08", "what is no document", { body: ask("qwerty cop {abc}"), code: "BAD_REQUEST" }),
  { id: "C14", title: "a stranger with a broken document", asked: { headers: [json], body: ask("{") }, code: "UNAUTHENTICATED" },
  ...["/.env", "/.git/config", "/metrics", "/assets/index.js.map", "/server-status", "/graphiql"].map((path): Attack => ({
    id: "C16",
    title: path,
    asked: { method: "GET", path },
    code: "NOT_FOUND",
  })),
  post("D01", "a hash without a document", {
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }),
    code: "DOCUMENT_UNKNOWN",
  }),
  post("D02", "a hash of another document", {
    body: JSON.stringify({ query: "{ me { id } }", extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }),
    code: "DOCUMENT_UNKNOWN",
  }),
  post("D03", "registering a document", {
    body: JSON.stringify({ query: "{me{id}}", extensions: { persistedQuery: { version: 1, sha256Hash: "d7a4bd2a0f8a2e7b2f9f7f2b6f0b9d3f" } } }),
    code: "DOCUMENT_UNKNOWN",
  }),
  post("D04", "a hash of the wrong type", {
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: {} } } }),
    code: "DOCUMENT_UNKNOWN",
  }),
];
