import { type Asked, bearer } from "../support/ask.ts";
import { type Attack, ask, bsn, goodToken, many, post, signedIn } from "../support/attack.ts";

const me = ask("{ me { id } }");
const typed = (type: string): Asked => ({ headers: [["content-type", type], bearer(goodToken)], body: me });

/** Group A, and what else is about the request rather than the document. */
export const transport: readonly Attack[] = [
  {
    id: "A01",
    title: "a mutation over GET",
    asked: { method: "GET", path: `/graphql?query=mutation{cancelAppointment(appointmentId:"1")}`, headers: [["apollo-require-preflight", "1"]] },
    code: "METHOD_NOT_ALLOWED",
  },
  { id: "A02", title: "a query over GET", asked: { method: "GET", path: "/graphql?query={me{id}}", headers: [bearer(goodToken)] }, code: "METHOD_NOT_ALLOWED" },
  {
    id: "A03",
    title: "GET with a simple content type",
    asked: { method: "GET", path: "/graphql?query={me{id}}", headers: [["content-type", "text/plain"]] },
    code: "METHOD_NOT_ALLOWED",
  },
  {
    id: "A04",
    title: "GET with an odd content type",
    asked: { method: "GET", path: "/graphql", headers: [["content-type", "text/plain, application/json"]] },
    code: "METHOD_NOT_ALLOWED",
  },
  { id: "A05", title: "a form", asked: { ...typed("application/x-www-form-urlencoded"), body: "query={me{id}}" }, code: "UNSUPPORTED_MEDIA_TYPE" },
  { id: "A06", title: "JSON as plain text", asked: typed("text/plain"), code: "UNSUPPORTED_MEDIA_TYPE" },
  { id: "A07", title: "multipart", asked: typed("multipart/form-data; boundary=x"), code: "UNSUPPORTED_MEDIA_TYPE" },
  { id: "A08", title: "a content type with a tab", asked: typed("application/json\ta"), code: "UNSUPPORTED_MEDIA_TYPE" },
  { id: "A08", title: "a content type with more behind it", asked: typed("application/json garbage"), code: "UNSUPPORTED_MEDIA_TYPE" },
  { id: "A08", title: "no content type", asked: { headers: [bearer(goodToken)], body: me }, code: "UNSUPPORTED_MEDIA_TYPE" },
  ...["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"].map((method): Attack => ({
    id: "A10",
    title: method,
    asked: { method, headers: [bearer(goodToken)] },
    code: "METHOD_NOT_ALLOWED",
  })),
  { id: "A11", title: "a large body", asked: { headers: signedIn, body: `${me}${" ".repeat(2 * 1024 * 1024)}` }, code: "TOO_LARGE" },
  post("A12", "broken JSON", { body: '{"query":', code: "BAD_REQUEST" }),
  post("A12", "an empty body", { body: "", code: "BAD_REQUEST" }),
  post("A12", "a prototype in JSON", { body: '{"query":"{me{id}}","__proto__":{"x":1}}', code: "BAD_REQUEST" }),
  post("A12", "JSON that is no object", { body: '"query"', code: "BAD_REQUEST" }),
  { id: "A15", title: "a compressed body", asked: { headers: [...signedIn, ["content-encoding", "gzip"]], body: me }, code: "UNSUPPORTED_MEDIA_TYPE" },
  { id: "A21", title: "a browser at the API", asked: { method: "GET", headers: [["accept", "text/html"]] }, code: "NOT_FOUND" },
  post("A22", "a batch", { body: `[${many(10, () => me, ",")}]`, code: "BAD_REQUEST" }),
  { id: "G05", title: "a BSN in the address", asked: { headers: signedIn, path: `/graphql?bsn=${bsn}`, body: me }, code: "BAD_REQUEST" },
];
