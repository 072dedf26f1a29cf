import { request as httpRequest } from "node:http";
import { expect } from "vitest";
import { errorCatalogue, type ErrorCode } from "../../../api/src/kernel/errors.ts";
import type { TestHub } from "./hub.ts";

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  /** Sent as they are, in this order: a header may come twice. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends exactly what it is told: `fetch` would tidy it up. */
export function send(url: string, { method = "POST", path = "/graphql", headers = [], body = "" }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === "" ? [] : ["content-length", String(Buffer.byteLength(body))];
    const request = httpRequest(new URL(path, url), { method, path, headers: ["host", new URL(url).host, ...headers.flat(), ...length] }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

export const json = ["content-type", "application/json"] as const;

export function bearer(token: string): readonly [string, string] {
  return ["authorization", `Bearer ${token}`];
}

export function graphql(query: string, variables?: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ query, ...(variables ? { variables } : {}) });
}

export interface Refusal {
  readonly code: ErrorCode;
  readonly status?: number;
}

const fixedTexts: ReadonlySet<string> = new Set(Object.values(errorCatalogue).map(({ message }) => message));

/** Sends an attack and checks what holds for every refusal: its form, its text, that nothing of the input comes back, nothing was executed, one log line. */
export async function expectRefused(hub: TestHub, asked: Asked, { code, status = errorCatalogue[code].status }: Refusal): Promise<Answered> {
  const callsBefore = hub.calls();
  const linesBefore = hub.logLines.length;
  const startedAt = performance.now();
  const answered = await send(hub.url, asked);
  expect(answered.status).toBe(status);
  expect(JSON.parse(answered.text)).toEqual({
    errors: [{ message: errorCatalogue[code].message, extensions: { code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) } }],
  });
  expect(fixedTexts).toContain(errorCatalogue[code].message);
  // A generous bound: it catches what is quadratic, not a busy machine.
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(hub.calls() - callsBefore).toBe(0);
  const refusals = hub.logLines.slice(linesBefore).filter((line) => line.includes('"event":"refused"'));
  expect(refusals).toHaveLength(1);
  expect(answered.headers["access-control-allow-origin"]).toBeUndefined();
  return answered;
}

/** Citizen service numbers that pass the eleven test, to be looked for where they must never be. */
export function canaryBsns(count: number): readonly string[] {
  const found: string[] = [];
  for (let number = 100_000_000; found.length < count; number += 7919) {
    const digits = Array.from(String(number), Number);
    const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
    if (sum % 11 === 0) found.push(String(number));
  }
  return found;
}
