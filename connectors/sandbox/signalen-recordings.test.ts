import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecordedCalls, recordedCallsFile } from "../conformance/recorded-calls.ts";
import { pointOf, sandboxCredentials, startSandbox, type Sandbox } from "./index.ts";
import { shapeOf } from "./testing/json-shape.ts";

const file = recordedCallsFile("signalen", process.env);
const isRecordingAbsent = !existsSync(file);
if (isRecordingAbsent) console.info("Left out here: the sandbox beside a real Signalen. Set KCC_PROTOCOLS to the folder with the protocol material.");
const recorded = isRecordingAbsent ? new Map<number, never>() : readRecordedCalls(file);
const recordedBody = (number: number): unknown => JSON.parse(recorded.get(number)?.response.body ?? "null");

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");
let sandbox: Sandbox;
let authorization = "";

beforeAll(async () => {
  sandbox = await startSandbox({ now });
  const { clientId, clientSecret } = sandboxCredentials.stadsbeheerMeldingenMasked;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
  const answer = await fetch(sandbox.stadsbeheerMeldingen.tokenUrl, {
    method: "POST",
    headers: { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
    body: "grant_type=client_credentials",
  });
  authorization = `Bearer ${String(Reflect.get(Object(await answer.json()), "access_token"))}`;
});
afterAll(() => sandbox.close());

async function ask(method: string, path: string, body?: unknown, token = authorization) {
  const headers = { ...(token && { authorization: token }), ...(body === undefined ? {} : { "content-type": "application/json" }) };
  const response = await fetch(`${sandbox.stadsbeheerMeldingen.baseUrl}/signals/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text;
  return { status: response.status, json };
}

const melding = {
  text: "Zwerfvuil in het park",
  category: { sub_category: "/signals/v1/public/terms/categories/schoon/sub_categories/veegzwerfvuil" },
  location: {
    geometrie: { type: "Point", coordinates: [pointOf("Turfkade", 8).longitude, pointOf("Turfkade", 8).latitude] },
    address: { openbare_ruimte: "Turfkade", huisnummer: "8" },
  },
  reporter: { email: "melder@example.test", phone: "0612345678", sharing_allowed: true },
  incident_date_start: "2026-11-21T10:00:00+01:00",
  source: "Telefoon – KCC",
};

async function make(change: object = {}): Promise<number> {
  const { status, json } = await ask("POST", "/private/signals/", { ...melding, ...change });
  expect(status).toBe(201);
  return Number(Reflect.get(Object(json), "id"));
}

/** Members that the recorded answer has and ours has not, and those of another type. A null tells no type. */
function missing(ours: unknown, theirs: unknown): readonly string[] {
  const here = shapeOf([ours]);
  const there = shapeOf([theirs]);
  return [...there.seen].filter((path) => {
    const types = [...(here.types.get(path) ?? [])].filter((type) => type !== "null");
    const wanted = [...(there.types.get(path) ?? [])].filter((type) => type !== "null");
    return !here.seen.has(path) || (types.length > 0 && wanted.length > 0 && !types.some((type) => wanted.includes(type)));
  });
}

describe.skipIf(isRecordingAbsent)("the sandbox answers as a real Signalen did", () => {
  test("2, 34, 36 categories and sources have the same members", async () => {
    const { json } = await ask("GET", "/public/terms/categories/", undefined, "");
    const main: unknown = Reflect.get(Object(json), "results")[0];
    expect(missing(Reflect.get(Object(main), "sub_categories")[0], recordedBody(2))).toEqual([]);
    expect(missing((await ask("GET", "/private/sources/")).json, recordedBody(36))).toEqual([]);
  });

  test("22, 16 a melding has the same members, after a create and by itself", async () => {
    const made = await ask("POST", "/private/signals/", melding);
    expect(missing(made.json, recordedBody(22))).toEqual([]);
    const id = String(Reflect.get(Object(made.json), "id"));
    await ask("PATCH", `/private/signals/${id}`, { status: { state: "b", text: "Bezig", send_email: false } });
    const read = await ask("GET", `/private/signals/${id}`);
    expect(missing(read.json, recordedBody(17))).toEqual([]);
    expect(read.json).toMatchObject({ reporter: { email: "*****", phone: "*****" } });
  });

  test("25, 26, 37 what belongs to a melding has the same members", async () => {
    const id = await make();
    await make({ parent: id });
    for (const [path, number] of [
      [`/private/signals/${id}/children`, 25],
      [`/private/signals/${id}/history`, 26],
      ["/private/signals/geography", 37],
    ] as const) {
      expect([path, missing((await ask("GET", path)).json, recordedBody(number))]).toEqual([path, []]);
    }
  });

  test("18, 19, 40 refused states come in the recorded forms", async () => {
    const id = await make();
    await ask("PATCH", `/private/signals/${id}`, { status: { state: "b" } });
    for (const [status, number] of [
      [{ state: "reopened", text: "x" }, 18],
      [{ state: "zzz", text: "x" }, 19],
      [{ state: "reopened" }, 40],
    ] as const) {
      expect(await ask("PATCH", `/private/signals/${id}`, { status })).toEqual({ status: 400, json: recordedBody(number) });
    }
  });

  test("5, 6, 23 a create that is refused is refused in the recorded words", async () => {
    const { text: _text, ...without } = melding;
    const elsewhere = { ...without, location: { geometrie: { type: "Point", coordinates: [-73.9, 40.7] } } };
    expect(await ask("POST", "/private/signals/", elsewhere)).toEqual({ status: 400, json: recordedBody(6) });
    expect(await ask("POST", "/private/signals/", { ...melding, source: "bestaat niet" })).toEqual({ status: 400, json: recordedBody(23) });
    const category = { sub_category: "/signals/v1/public/terms/categories/afval/sub_categories/bestaat-niet" };
    expect(await ask("POST", "/private/signals/", { ...melding, category })).toEqual({ status: 400, json: recordedBody(5) });
  });

  test("10, 11, 41 without a token and with nonsense it breaks; what is not there is 404", async () => {
    expect(await ask("GET", "/private/signals", undefined, "")).toMatchObject({ status: 500, json: expect.stringContaining("Server Error (500)") });
    expect(await ask("GET", "/private/signals", undefined, "Bearer nonsense")).toMatchObject({ status: 500 });
    expect(await ask("GET", "/private/signals/999999")).toEqual({ status: 404, json: recordedBody(41) });
    expect(await ask("GET", `/private/signals/${await make()}/children`)).toMatchObject({
      status: 404,
      json: { detail: expect.stringContaining("has no children") },
    });
  });

  test("only the first of several notes is stored", async () => {
    const id = await make({ reporter: { email: "", phone: "", sharing_allowed: false } });
    const { json } = await ask("PATCH", `/private/signals/${id}`, { notes: [{ text: "een" }, { text: "twee" }] });
    expect(json).toMatchObject({ notes: [{ text: "een" }] });
    expect(Reflect.get(Object(json), "notes")).toHaveLength(1);
  });
});
