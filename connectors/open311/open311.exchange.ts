import type { z } from "zod";
import { checkForm, ConnectorError, type HttpClient, type HttpReply, type ReadCall } from "../sdk/index.ts";
import { wireDiscovery, wireErrors } from "./open311.wire.ts";
import { readXml } from "./open311.xml.ts";

export type Open311Format = "xml" | "json";

/** One call of the API: what is asked and how. */
export interface Open311Operation {
  /** Its name, for errors and logs. Never contains data. */
  readonly name: string;
  /** Without the format at the end, encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as a form, with the key. */
  readonly form?: readonly (readonly [name: string, value: string])[];
}

/** What the server answers, in time and whole: what was asked for, or why not. */
export type Open311Answer<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "refused"; readonly status: number; readonly reasons: readonly string[] };

export interface Open311Exchange {
  /**
   * Refusals of the request itself are answers: 400, 404, and a 500 that comes with the protocol's own list of errors. A refused key and all
   * else are thrown.
   */
  readonly ask: <Schema extends z.ZodType>(operation: Open311Operation, schema: Schema, call: ReadCall) => Promise<Open311Answer<z.infer<Schema>>>;
}

export interface ExchangeOptions {
  readonly http: HttpClient;
  readonly system: string;
  readonly format: Open311Format | "discover";
  readonly jurisdictionId: string | undefined;
  readonly apiKey: string | undefined;
}

export function createOpen311Exchange({ http, system, format: configured, jurisdictionId, apiKey }: ExchangeOptions): Open311Exchange {
  let discovered: Open311Format | undefined;
  return { ask };

  async function ask<Schema extends z.ZodType>(operation: Open311Operation, schema: Schema, call: ReadCall): Promise<Open311Answer<z.infer<Schema>>> {
    const format = configured === "discover" ? (discovered ??= await discover(call)) : configured;
    const { name, path, query, form } = operation;
    const jurisdiction: Readonly<Record<string, string>> = jurisdictionId === undefined ? {} : { jurisdiction_id: jurisdictionId };
    const asked = new URLSearchParams(form ? {} : { ...jurisdiction, ...query }).toString();
    const writes = form !== undefined;
    return await http.sendFor(
      {
        operation: name,
        method: writes ? "POST" : "GET",
        path: `/${path}.${format}${asked ? `?${asked}` : ""}`,
        headers: { accept: mediaTypes[format], ...(writes && { "content-type": "application/x-www-form-urlencoded; charset=utf-8" }) },
        ...(writes && { body: bodyOf(form, jurisdiction) }),
        call,
        writes,
        accepts: (reply) => isSuccess(reply) || isRefusal(reply, { format, writes }),
      },
      (reply) => (isSuccess(reply) ? { kind: "done", value: parse(reply, schema, { name, format, writes }) } : refusalIn(reply, { name, format, writes })),
    );
  }

  function bodyOf(form: NonNullable<Open311Operation["form"]>, jurisdiction: Readonly<Record<string, string>>): string {
    const fields = new URLSearchParams({ ...jurisdiction, ...(apiKey !== undefined && { api_key: apiKey }) });
    for (const [name, value] of form) fields.append(name, value);
    return fields.toString();
  }

  /** The standard demands XML, so that it is what is left when a server does not tell. */
  async function discover(call: ReadCall): Promise<Open311Format> {
    return await http.sendFor(
      { operation: "discovery", method: "GET", path: "/discovery.xml", headers: { accept: mediaTypes.xml }, call, writes: false, accepts: isFoundOrNot },
      (reply) => {
        if (reply.status === 404) return "xml";
        const { endpoints } = parse(reply, wireDiscovery, { name: "discovery", format: "xml", writes: false });
        const formats = endpoints.filter(({ specification }) => specification?.includes("GeoReport_v2")).flatMap((endpoint) => endpoint.formats);
        return formats.some((each) => each?.includes("json")) ? "json" : "xml";
      },
    );
  }

  function parse<Schema extends z.ZodType>(reply: HttpReply, schema: Schema, { name, format, writes }: Reading) {
    const what = `${system}: ${name}`;
    let body: unknown;
    try {
      body = read(reply, format);
    } catch (error) {
      const why = isHtml(reply) ? "a web page, as servers do that miss the jurisdiction" : `something that is no readable ${format.toUpperCase()}`;
      const reason = error instanceof Error && error.name === "XmlRefused" && !isHtml(reply) ? ` (${error.message})` : "";
      throw new ConnectorError("NOT_UNDERSTOOD", `${what} was answered with ${why}${reason}`, { applied: writes ? "unknown" : "no" });
    }
    return checkForm(body, schema, what, writes);
  }

  function refusalIn(reply: HttpReply, { name, format, writes }: Reading): Open311Answer<never> {
    const errors = errorsIn(reply, format) ?? [];
    if (writes && errors.length === 0) {
      throw new ConnectorError("FAILED", `${system}: ${name} was answered with status ${reply.status} and without a reason: is the address right?`, {
        applied: "no",
      });
    }
    const reasons = errors.flatMap(({ description }) => (description === undefined ? [] : [description]));
    if (errors.some(({ code }) => code === "401" || code === "403")) {
      throw new ConnectorError("DENIED", `${system}: ${name} was refused, by an answer with status ${reply.status}: our key is not taken`, { applied: "no" });
    }
    if (reasons.some((reason) => /api_?key/i.test(reason))) {
      throw new ConnectorError("DENIED", `${system}: ${name} was refused for want of a right api_key`, { applied: "no" });
    }
    if (reasons.some((reason) => /jurisdiction_id/i.test(reason))) {
      throw new ConnectorError("FAILED", `${system}: ${name} was refused: the configured jurisdictionId is not known there`, { applied: "no" });
    }
    return { kind: "refused", status: reply.status, reasons };
  }
}

interface Reading {
  readonly name: string;
  readonly format: Open311Format;
  readonly writes: boolean;
}

const mediaTypes: Readonly<Record<Open311Format, string>> = { xml: "text/xml, application/xml", json: "application/json" };

const isSuccess = ({ status }: HttpReply): boolean => status >= 200 && status < 300;
const isFoundOrNot = (reply: HttpReply): boolean => isSuccess(reply) || reply.status === 404;
const isHtml = ({ text }: HttpReply): boolean => /^\s*<(!doctype )?html/i.test(text);

/** A 500 without the list may come from anything on the way, and one in answer to a write leaves open what was done. */
function isRefusal(reply: HttpReply, { format, writes }: Pick<Reading, "format" | "writes">): boolean {
  if (reply.status === 400 || reply.status === 404) return true;
  return reply.status === 500 && !writes && errorsIn(reply, format) !== undefined;
}

function errorsIn(reply: HttpReply, format: Open311Format) {
  try {
    const parsed = wireErrors.safeParse(read(reply, format));
    return parsed.success && parsed.data.length > 0 ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function read({ text }: HttpReply, format: Open311Format): unknown {
  return format === "xml" ? readXml(text) : JSON.parse(text);
}
