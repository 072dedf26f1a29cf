import { createCalendar } from "../city/calendar.ts";
import { createDepartmentBook } from "../city/departments.ts";
import { createFaultPlan } from "../faults.ts";
import { startJccServer } from "../jcc-server.ts";

export const credentials = { clientId: "kcc-hub", clientSecret: "for-tests-only" };

/** A Tuesday morning in Amsterdam. */
export const start = Temporal.ZonedDateTime.from("2026-11-24T09:00[Europe/Amsterdam]").epochMilliseconds;

export interface JccAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

/** Belastingen with an empty book, behind JCC's REST interface. */
export async function startTaxes() {
  const clock = { now: start };
  const calendar = createCalendar();
  const book = createDepartmentBook("belastingen", { seed: 1, calendar, now: () => clock.now });
  const faults = createFaultPlan();
  const server = await startJccServer({ book, calendar, faults, now: () => clock.now, ...credentials });

  async function askToken(changes: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<JccAnswer> {
    const form = { grant_type: "client_credentials", scope: "warp-api", client_id: credentials.clientId, client_secret: credentials.clientSecret, ...changes };
    return send(`${server.baseUrl}/connect/token`, { method: "POST", body: new URLSearchParams(form), headers });
  }

  const token = String(member((await askToken()).json, "access_token"));

  function call(method: string, path: string, body?: unknown, bearer = token): Promise<JccAnswer> {
    const headers = { authorization: `Bearer ${bearer}`, language: "nl", ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return send(`${server.baseUrl}/${path}`, { method, headers, ...(body === undefined ? {} : { body: text }) });
  }

  const productNamed = (code: string) => {
    const product = book.products.find((candidate) => candidate.code === code);
    if (!product) throw new Error(`No product ${code}`);
    return product.id;
  };
  const [desk, south] = book.locations.map((location) => location.id);
  if (desk === undefined || south === undefined) throw new Error("The taxes have two locations");
  return { book, faults, clock, server, call, askToken, productNamed, desk, south, close: () => server.close() };
}

export type Taxes = Awaited<ReturnType<typeof startTaxes>>;

export const objector = { gender: 2, initials: "N.", lastNamePrefix: "van", lastName: "Veen", emailAddress: "n@example.test" };

/** What a client sends for half an hour about the value of a house, at the tax desk unless told otherwise. */
export function wozBooking(taxes: Taxes, changes: Record<string, unknown> = {}) {
  return {
    id: null,
    activityList: [{ activityId: taxes.productNamed("WOZ"), amount: 1 }],
    customerList: [{ ...objector, id: null, isMainCustomer: true }],
    fromDateTime: "2026-11-26T10:00:00+01:00",
    toDateTime: "2026-11-26T10:30:00+01:00",
    locationId: taxes.desk,
    message: "",
    fieldList: null,
    ...changes,
  };
}

export function member(json: unknown, name: string): unknown {
  return typeof json === "object" && json !== null ? Reflect.get(json, name) : undefined;
}

async function send(url: string, init: RequestInit): Promise<JccAnswer> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(2_000) });
  const text = await response.text();
  const json: unknown = text === "" ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, json };
}
