import { z } from "zod";
import { momentToDateTime, toDateTime, type DateTime } from "../sdk/index.ts";

/**
 * Only what the hub reads, in XML and JSON alike. Servers disagree on nearly everything: numbers as text and text as numbers, empty elements,
 * null, lists with or without a name around them. So values are read as text first.
 */

const nestingMax = 3;

/** A text, whatever it is wrapped in; what holds no text is absent. */
function textOf(value: unknown, nesting = 0): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null || nesting >= nestingMax) return undefined;
  const inner: readonly unknown[] = Object.values(value);
  return inner.length === 1 ? textOf(inner[0], nesting + 1) : undefined;
}

const text = z
  .unknown()
  .optional()
  .transform((value) => textOf(value));
const required = z.unknown().transform((value, context) => {
  const found = textOf(value);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "is empty" });
  return z.NEVER;
});
const flag = text.transform((value) => value?.toLowerCase() === "true");
const number = text.transform((value) => {
  const found = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(found) ? found : undefined;
});

/** W3C datetimes have an offset; one without is meant as the clock on the wall says it. */
function momentOf(value: string | undefined): DateTime | undefined {
  if (value === undefined) return undefined;
  try {
    return /(Z|[+-]\d\d:?\d\d)$/i.test(value) ? momentToDateTime(value) : toDateTime(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const moment = text.transform(momentOf);

/** The items of a list: bare, below the name of the list, or below that and the name of an item. */
function listIn(body: unknown, outer: string, inner: string): unknown {
  const list = isRecord(body) && outer in body ? body[outer] : body;
  if (list === "" || list === null) return [];
  if (!isRecord(list) || !(inner in list)) return list;
  const items = list[inner];
  return Array.isArray(items) ? items : [items];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const listOf = <Item extends z.ZodType>(outer: string, inner: string, item: Item) => z.preprocess((body) => listIn(body, outer, inner), z.array(item));

const service = z.looseObject({
  service_code: required,
  service_name: text,
  description: text,
  metadata: flag,
  type: text,
  group: text,
});
export const wireServices = listOf("services", "service", service);
export type WireService = z.infer<typeof service>;

const attributeValue = z.looseObject({ key: required, name: text });
const attribute = z.looseObject({
  code: required,
  datatype: text,
  description: text,
  datatype_description: text,
  required: flag,
  variable: text,
  order: number,
  values: z
    .unknown()
    .optional()
    .transform((values) => (values === undefined ? [] : listIn(values, "values", "value")))
    .pipe(z.array(attributeValue)),
});
export type WireAttribute = z.infer<typeof attribute>;

/** Bare in JSON, below its name in XML, and with one server the only item of a list. */
export const wireDefinition = z.preprocess(
  (body) => {
    const found = isRecord(body) && "service_definition" in body ? body["service_definition"] : body;
    return Array.isArray(found) && found.length === 1 ? found[0] : found;
  },
  z.looseObject({ attributes: listOf("attributes", "attribute", attribute) }),
);

const request = z.looseObject({
  // Absent in a list while the department has not numbered it yet.
  service_request_id: text,
  status: required,
  status_notes: text,
  service_name: text,
  service_code: text,
  description: text,
  service_notice: text,
  requested_datetime: moment,
  updated_datetime: moment,
  expected_datetime: moment,
  address: text,
  zipcode: text,
  lat: number,
  long: number,
  media_url: text,
});
export const wireRequests = listOf("service_requests", "request", request);
export type WireRequest = z.infer<typeof request>;

/** The answer to a create, and that of a token. */
export const wireReceipts = listOf("service_requests", "request", z.looseObject({ service_request_id: text, token: text, service_notice: text }));
export type WireReceipt = z.infer<typeof wireReceipts>[number];

const update = z.looseObject({
  update_id: text,
  service_request_id: text,
  status: text,
  description: text,
  updated_datetime: moment,
});
export const wireUpdates = listOf("service_request_updates", "request_update", update);
export type WireUpdate = z.infer<typeof update>;

export const wireErrors = listOf("errors", "error", z.looseObject({ code: text, description: text }));

export const wireDiscovery = z.preprocess(
  (body) => (isRecord(body) && "discovery" in body ? body["discovery"] : body),
  z.looseObject({
    endpoints: listOf("endpoints", "endpoint", z.looseObject({ specification: text, formats: listOf("formats", "format", text) })),
  }),
);
