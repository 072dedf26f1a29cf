import type { z } from "zod";
import { ConnectorError } from "./connector-error.ts";
import type { HttpReply } from "./http.ts";

/** Reads JSON and checks it; what does not fit is a named failure that says where, never what. */
export function parseJson<Schema extends z.ZodType>(reply: HttpReply, schema: Schema, what: string, writes: boolean): z.infer<Schema> {
  const applied = writes ? "unknown" : "no";
  let json: unknown;
  try {
    json = JSON.parse(reply.text);
  } catch {
    const looksLikeHtml = /^\s*</.test(reply.text);
    const kind = looksLikeHtml ? "HTML or XML" : "no JSON";
    // The parser's own message quotes the answer, which may hold personal data: it is left out.
    throw new ConnectorError("NOT_UNDERSTOOD", `${what} was answered with ${kind}`, { applied });
  }
  return checkForm(json, schema, what, writes);
}

/** The same check for what came in another notation than JSON. */
export function checkForm<Schema extends z.ZodType>(answer: unknown, schema: Schema, what: string, writes: boolean): z.infer<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.join(".") || "(whole)"}: ${issue.code}`);
  throw new ConnectorError("NOT_UNDERSTOOD", `${what} was answered in an unexpected form: ${places.join(", ")}`, { applied: writes ? "unknown" : "no" });
}
