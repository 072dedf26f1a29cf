import { expect } from "vitest";
import { createCalendar } from "../city/calendar.ts";
import { createDepartmentBook } from "../city/departments.ts";
import { createFaultPlan } from "../faults.ts";
import { startHubProtocolServer } from "../hub-protocol-server.ts";
import { createOpenApiCheck } from "./openapi-check.ts";

export const token = "a-token-for-tests-only";

/** A Tuesday morning in Amsterdam. The first pick-up in the north is that afternoon. */
export const start = Temporal.ZonedDateTime.from("2026-11-24T09:00[Europe/Amsterdam]").epochMilliseconds;

export interface Asked {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed answer; empty when there was none. */
  readonly json: Record<string, unknown>;
}

/** Stadsbeheer with an empty book. Each answer is held against the OpenAPI description on its way to the test. */
export async function startDepartment() {
  const check = createOpenApiCheck();
  const clock = { now: start };
  const calendar = createCalendar();
  const book = createDepartmentBook("stadsbeheer", { seed: 1, calendar, now: () => clock.now });
  const faults = createFaultPlan();
  const server = await startHubProtocolServer({ book, calendar, faults, now: () => clock.now, token });
  const seen = new Set<string>();

  async function call(method: string, path: string, { body, key, ifMatch, headers }: Asked = {}): Promise<Answered> {
    const response = await fetch(`${server.baseUrl}${path}`, {
      method,
      signal: AbortSignal.timeout(2_000),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": method === "PATCH" ? "application/merge-patch+json" : "application/json" }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
        ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = text === "" ? undefined : JSON.parse(text);
    const exchange = { method, path, status: response.status, contentType: response.headers.get("content-type"), body: json };
    expect(check.problemsOf(exchange)).toEqual([]);
    seen.add(`${method} ${path.replace(/\/(appointments|holds)\/(?!search)[^/]+/u, "/$1/{id}").split("?", 1)[0] ?? ""}`);
    return { status: response.status, headers: response.headers, json: typeof json === "object" && json !== null ? { ...json } : {} };
  }

  return { book, calendar, faults, clock, server, call, check, seen, close: () => server.close() };
}

export type Department = Awaited<ReturnType<typeof startDepartment>>;

export const northAddress = { street: "Meeuwstraat", houseNumber: 12, houseNumberAddition: "A", postcode: "8972AB", city: "Ravenmeer" };
export const north = { locationId: "noord", date: "2026-11-27", start: "2026-11-27T08:00:00+01:00" };
export const sofa = { kindId: "bank", amount: 1 };
export const fridge = { kindId: "koelkast", amount: 1 };

export function selection(items: readonly { readonly kindId: string; readonly amount: number }[] = [sofa, fridge]) {
  return { products: [{ productId: "grof-vuil", amount: 1 }], persons: 1, address: northAddress, items };
}

export const customer = {
  bsn: "999990019",
  firstName: "Noor",
  lastNamePrefix: "van der",
  lastName: "Véldén",
  birthDate: "1980-02-29",
  email: "Noor@example.test",
  phone: "06-12345678",
  address: northAddress,
};

export function booking(changes: Record<string, unknown> = {}) {
  return { selection: selection(), locationId: north.locationId, start: north.start, customers: [customer], notes: "Achterom.", ...changes };
}

/** Fills the vehicle on a part of a day but for so many units. */
export function fillVehicle(
  { book }: Department,
  { date, time, unitsLeft }: { readonly date: string; readonly time: string; readonly unitsLeft: number },
): void {
  const chairs = 24 - unitsLeft;
  for (let left = chairs; left > 0; left -= 8) {
    const result = book.book({
      locationId: "noord",
      date,
      time,
      selection: { ...selection([{ kindId: "stoel", amount: Math.min(8, left) }]) },
      customers: [{ lastName: "Ander" }],
    });
    expect(result.kind).toBe("booked");
  }
}
