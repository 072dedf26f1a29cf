import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecordedCalls, recordedCallsFile } from "../conformance/recorded-calls.ts";
import { pointOf, sandboxCredentials, startSandbox, type Sandbox } from "./index.ts";
import { shapeOf } from "./testing/json-shape.ts";

const file = recordedCallsFile("open311", process.env);
const isRecordingAbsent = !existsSync(file);
if (isRecordingAbsent) console.info("Left out here: the sandbox beside a real Open311 server. Set KCC_PROTOCOLS to the folder with the protocol material.");
const recorded = isRecordingAbsent ? new Map<number, never>() : readRecordedCalls(file);
const recordedBody = (number: number): unknown => JSON.parse(recorded.get(number)?.response.body ?? "null");

const { jurisdictionId, apiKey } = sandboxCredentials.vthMeldingen;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.parse("2026-11-24T09:00:00+01:00") });
});
afterAll(() => sandbox.close());

async function ask(path: string, form?: Readonly<Record<string, string>>) {
  const url = `${sandbox.vthMeldingen.baseUrl}/${path}`;
  const response = form
    ? await fetch(url, { method: "POST", body: new URLSearchParams({ jurisdiction_id: jurisdictionId, api_key: apiKey, ...form }) })
    : await fetch(`${url}${path.includes("?") ? "&" : "?"}jurisdiction_id=${jurisdictionId}`);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

const { latitude, longitude } = pointOf("Turfkade", 8);
const request = { service_code: "003", lat: String(latitude), long: String(longitude), description: "Gat in het wegdek", email: "melder@example.test" };
const noise = { ...request, service_code: "001", "attribute[WANNEER]": "2026-11-24T08:00:00+01:00", "attribute[SOORT]": "01" };

async function make(): Promise<string> {
  return String(Reflect.get(Object(Object(JSON.parse((await ask("requests.json", request)).text))[0]), "service_request_id"));
}

/** Members that the recorded answer has and ours has not. Types differ between servers: numbers as text, and text as numbers. */
function missing(ours: unknown, theirs: unknown): readonly string[] {
  const here = shapeOf([ours]);
  return [...shapeOf([theirs]).seen].filter((path) => !here.seen.has(path));
}

describe.skipIf(isRecordingAbsent)("the sandbox answers in the forms of a recorded Open311 server", () => {
  test("1, 4, 8, 15, 17, 19, 21 everything that it tells, ours tells", async () => {
    const id = await make();
    const update = { service_request_id: id, update_id: "900", status: "FIXED", updated_datetime: "2026-11-24T08:00:00Z", description: "Opgelost" };
    const since = "start_date=2026-11-01T00:00:00Z&end_date=2026-11-30T00:00:00Z";
    for (const [number, answer] of [
      [1, await ask("services.json")],
      [4, await ask("services/001.json")],
      [8, await ask("requests.json", request)],
      [15, await ask("requests.json")],
      [17, await ask(`requests/${id}.json`)],
      [19, await ask("servicerequestupdates.json", update)],
      [21, await ask(`servicerequestupdates.json?${since}`)],
    ] as const) {
      expect([number, answer.status, answer.type]).toEqual([number, recorded.get(number)?.response.status, "application/json"]);
      expect([number, missing(JSON.parse(answer.text), recordedBody(number))]).toEqual([number, []]);
    }
  });

  test("2, 3, 9, 16 the same in XML, under the same names", async () => {
    const namesIn = (xml: string | undefined) => new Set([...(xml ?? "").matchAll(/<([a-z_]+)>/g)].map(([, name]) => name));
    for (const [number, answer] of [
      [2, await ask("services.xml")],
      [3, await ask("services/001.xml")],
      [9, await ask("requests.xml", request)],
      [16, await ask("requests.xml?service_code=020")],
    ] as const) {
      expect([number, answer.status, answer.type]).toEqual([number, 200, "text/xml"]);
      expect([number, [...namesIn(recorded.get(number)?.response.body)].filter((name) => !namesIn(answer.text).has(name))]).toEqual([number, []]);
    }
  });

  test("5 and 18 what is not there; 11, 12, 13, 14, 20 what is refused", async () => {
    sandbox.vthMeldingen.faults.inject({ on: "read", fault: { kind: "quirk", name: "open311-unknown-is-500" } });
    const { "attribute[WANNEER]": _missing, ...unanswered } = noise;
    const { lat: _lat, long: _long, ...nowhere } = request;
    const update = { service_request_id: await make(), update_id: "901", status: "NONSENSE", updated_datetime: "2026-11-24T08:00:00Z", description: "x" };
    for (const [number, answer] of [
      [5, await ask("services/NOPE.json")],
      [18, await ask("requests/999999.json")],
      [11, await ask("requests.json", unanswered)],
      [12, await ask("requests.json", { ...request, api_key: "" })],
      [13, await ask("requests.json", nowhere)],
      [14, await ask("requests.json", { ...noise, "attribute[SOORT]": "77" })],
      [20, await ask("servicerequestupdates.json", update)],
    ] as const) {
      expect([number, answer.status]).toEqual([number, recorded.get(number)?.response.status]);
      expect([number, missing(JSON.parse(answer.text), recordedBody(number))]).toEqual([number, []]);
    }
  });

  test("an own id of an update is taken once, a longer period than ninety days is refused, and a missing jurisdiction is a page", async () => {
    const update = {
      service_request_id: await make(),
      update_id: "902",
      status: "OPEN",
      updated_datetime: "2026-11-24T08:00:00Z",
      description: "Nog niet weg",
    };
    expect((await ask("servicerequestupdates.json", update)).status).toBe(200);
    expect(await ask("servicerequestupdates.json", update)).toMatchObject({ status: 400, text: expect.stringContaining("already exists") });
    expect((await ask("requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z")).status).toBe(400);
    const page = await fetch(`${sandbox.vthMeldingen.baseUrl}/services.xml`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });
});
