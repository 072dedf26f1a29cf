import type { Answer } from "./answers.ts";

export type Open311Format = "xml" | "json";

/** What is said, before it is written in a format: lists are named after what they hold. */
export type Said = string | number | boolean | null | readonly Said[] | { readonly [name: string]: Said };

/** What one of a list is called in XML. */
const itemNames: Readonly<Record<string, string>> = {
  services: "service",
  attributes: "attribute",
  values: "value",
  service_requests: "request",
  service_request_updates: "request_update",
  errors: "error",
  endpoints: "endpoint",
  formats: "format",
};

/** In XML all stands below an element with this name; in JSON, where the name says no more than the list itself, it is left out. */
export function write(format: Open311Format, name: string, said: Said, { status = 200, wraps = false }: { status?: number; wraps?: boolean } = {}): Answer {
  if (format === "json") return { status, contentType: "application/json", body: JSON.stringify(wraps ? { [name]: said } : said, null, 1) };
  return { status, contentType: "text/xml", body: `<?xml version="1.0" encoding="utf-8"?>\n${element(name, said, "")}` };
}

/** As the standard has it: a list, even of one. */
export function writeErrors(format: Open311Format, status: number, ...descriptions: readonly string[]): Answer {
  return write(
    format,
    "errors",
    descriptions.map((description) => ({ code: status, description })),
    { status },
  );
}

function element(name: string, said: Said, indent: string): string {
  if (said === null || said === "") return `${indent}<${name}></${name}>\n`;
  if (typeof said !== "object") return `${indent}<${name}>${escape(String(said))}</${name}>\n`;
  const inner = isList(said)
    ? said.map((item) => element(itemNames[name] ?? "item", item, `${indent}  `))
    : Object.entries(said).map(([member, value]) => element(member, value, `${indent}  `));
  return `${indent}<${name}>\n${inner.join("")}${indent}</${name}>\n`;
}

function isList(said: Said): said is readonly Said[] {
  return Array.isArray(said);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;" };

function escape(text: string): string {
  // XML 1.0 has no place for other control characters, escaped or not.
  return text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "").replace(/[&<>"'\r]/g, (sign) => entities[sign] ?? sign);
}
