import { Buffer } from "node:buffer";
import type { AppointmentBook } from "../city/appointment-book.ts";
import { createCity, type City } from "../city/city.ts";
import { createFaultPlan, type FaultPlan } from "../faults.ts";
import { startQmaticServer, type QmaticServer } from "../qmatic-server.ts";

const key = "key-of-the-test";
const publicKey = "key-for-the-public-part";
export const basic = `Basic ${Buffer.from("user:pass:word").toString("base64")}`;

type Ask = Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> };

export interface QmaticDepartment {
  readonly city: City;
  readonly book: AppointmentBook;
  readonly faults: FaultPlan;
  readonly server: QmaticServer;
  /** Time goes by. */
  pass(ms: number): void;
  ask(path: string, init?: Ask): Promise<Response>;
  /** The parsed answer to a GET that must succeed. */
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<Response>;
  /** With a key that does not open the staff's API. */
  askAsPublic(path: string): Promise<Response>;
}

/** Burgerzaken of a city on a Tuesday morning, spoken to over HTTP. */
export async function startQmaticDepartment(): Promise<QmaticDepartment> {
  let time = Date.parse("2026-11-24T08:00:00+01:00");
  const now = (): number => time;
  const city = createCity({ seed: 11, now });
  const book = city.books.burgerzaken;
  const faults = createFaultPlan();
  const server = await startQmaticServer({
    book,
    faults,
    now,
    credentials: [
      { kind: "api-key", key, staffAccess: true },
      { kind: "api-key", key: publicKey, staffAccess: false },
      { kind: "basic", user: "user", password: "pass:word", staffAccess: false },
    ],
  });
  const ask = (path: string, init: Ask = {}): Promise<Response> =>
    fetch(`${server.baseUrl}${path}`, { ...init, headers: { "X-Api-Key": key, ...init.headers } });
  return {
    city,
    book,
    faults,
    server,
    pass: (ms) => void (time += ms),
    ask,
    async get(path) {
      const response = await ask(path);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${response.headers.get("error_message")}`);
      return await response.json();
    },
    post: (path, body) => ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    askAsPublic: (path) => fetch(`${server.baseUrl}${path}`, { headers: { "X-Api-Key": publicKey } }),
  };
}
