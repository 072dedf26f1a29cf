import type { NewStoredMelding, StoredPlace } from "./city/melding-book.ts";
import { isInCity } from "./city/streets.ts";
import { findVthService, type ServiceAttribute, type VthService } from "./city/vth-services.ts";
import { statesToSet } from "./open311-answers.ts";

/** Why a form is not taken: the descriptions of the errors. */
export type Checked<Value> = { readonly value: Value } | { readonly status: 400 | 404; readonly descriptions: readonly string[] };

const descriptionMax = 4000;
const inRequest = "Error in input for POST_Service_Request";
const inUpdate = "Error in input for POST_Service_Request_Update";
const missing = (name: string): string => `no value given for required entry ${name} (error: missing at $data)`;

export interface CheckedRequest {
  readonly service: VthService;
  readonly melding: NewStoredMelding;
}

export function checkRequest(form: URLSearchParams, now: number): Checked<CheckedRequest> {
  const service = findVthService(form.get("service_code") ?? "");
  if (!form.get("service_code")) return refuse(inRequest, `Failed //rec: ${missing("service_code")}`);
  if (!service) return { status: 404, descriptions: ["service_code provided was not found"] };
  const place = readPlace(form);
  const email = form.get("email") ?? "";
  const description = form.get("description") ?? "";
  const problems = [
    ...attributeProblems(service.attributes, form),
    ...(place ? [] : [`Failed //rec: ${missing("lat")}`, `Failed //rec: ${missing("address_string")}`]),
    ...(place && !isServed(place) ? ["The location is outside of the area that is served"] : []),
    ...(email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) ? ["Failed //str: the email address is not valid (error: value at $data->{email})"] : []),
    ...(description.length > descriptionMax ? [`Failed //str: description may hold ${descriptionMax} characters`] : []),
  ];
  if (problems.length > 0 || !place) return refuse(inRequest, ...problems);
  return { value: { service, melding: compose({ service, form, place, email, description, now }) } };
}

function refuse(...descriptions: readonly string[]): { readonly status: 400; readonly descriptions: readonly string[] } {
  return { status: 400, descriptions };
}

interface Given {
  readonly service: VthService;
  readonly form: URLSearchParams;
  readonly place: StoredPlace;
  readonly email: string;
  readonly description: string;
  readonly now: number;
}

function compose({ service, form, place, email, description, now }: Given): NewStoredMelding {
  return {
    source: "open311",
    text: description,
    textExtra: "",
    category: service,
    place,
    reporter: { email: email || null, phone: form.get("phone") || null, sharingAllowed: false },
    extraProperties: Object.fromEntries(service.attributes.map(({ code }) => [code, valuesOf(code, form)] as const).filter(([, values]) => values.length > 0)),
    incidentMs: now,
    by: null,
  };
}

function readPlace(form: URLSearchParams): StoredPlace | undefined {
  const text = form.get("address_string") ?? "";
  const address = text
    ? { openbare_ruimte: text, huisnummer: "", huisletter: "", huisnummer_toevoeging: "", postcode: form.get("zipcode") ?? "", woonplaats: "" }
    : null;
  const [latitude, longitude] = [form.get("lat"), form.get("long")].map((part) => (part ? Number(part) : Number.NaN));
  if (Number.isFinite(latitude) && Number.isFinite(longitude)) return { point: { latitude: Number(latitude), longitude: Number(longitude) }, address };
  // A real server says nought for a place of which it knows the address only.
  return address ? { point: { latitude: 0, longitude: 0 }, address } : undefined;
}

function isServed({ point, address }: StoredPlace): boolean {
  const isAddressOnly = address !== null && point.latitude === 0 && point.longitude === 0;
  return isAddressOnly || isInCity(point);
}

const valuesOf = (code: string, form: URLSearchParams): readonly string[] =>
  [...form.getAll(`attribute[${code}]`), ...form.getAll(`attribute[${code}][]`)].filter(Boolean);

function attributeProblems(attributes: readonly ServiceAttribute[], form: URLSearchParams): readonly string[] {
  const known = new Set(attributes.flatMap(({ code }) => [`attribute[${code}]`, `attribute[${code}][]`]));
  const unexpected = [...new Set(form.keys())].filter((name) => name.startsWith("attribute[") && !known.has(name));
  return [
    ...(unexpected.length > 0 ? [`Failed //rec: found unexpected entries: ${unexpected.join(" ")} (error: unexpected at $data)`] : []),
    ...attributes.flatMap((attribute) => problemsOf(attribute, valuesOf(attribute.code, form))),
  ];
}

function problemsOf({ code, datatype, required, values }: ServiceAttribute, given: readonly string[]): readonly string[] {
  const wrong = (what: string): readonly string[] => [`Failed //str: ${what} (error: value at $data->{attribute[${code}]})`];
  if (given.length === 0) return required ? [`Failed //rec: ${missing(`attribute[${code}]`)}`] : [];
  if (given.length > 1 && datatype !== "multivaluelist") return wrong("more than one value");
  if (values && given.some((value) => !values.some(([key]) => key === value))) return wrong("found value is not the required value");
  if (datatype === "number" && !/^-?\d+(\.\d+)?$/.test(given[0] ?? "")) return wrong("found value was not a number");
  if (datatype === "datetime" && !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(given[0] ?? "")) return wrong("found value was not a datetime");
  return [];
}

export interface CheckedUpdate {
  readonly requestId: string;
  readonly updateId: string;
  readonly code: string;
  readonly description: string;
}

const updateFields = ["service_request_id", "update_id", "status", "updated_datetime", "description"] as const;

export function checkUpdate(form: URLSearchParams): Checked<CheckedUpdate> {
  const problems = updateFields.filter((name) => !form.get(name)).map((name) => `Failed //rec: ${missing(name)}`);
  const [requestId, updateId, code, at, description] = updateFields.map((name) => form.get(name) ?? "");
  if (code && statesToSet[code] === undefined) problems.push("Failed //any: matched none of the available alternatives (error: none at $data->{status})");
  if (at && Number.isNaN(Date.parse(at))) problems.push("Failed //str: found value was not a datetime (error: value at $data->{updated_datetime})");
  if (problems.length > 0 || !requestId || !updateId || !code || !description) return refuse(inUpdate, ...problems);
  return { value: { requestId, updateId, code, description } };
}
