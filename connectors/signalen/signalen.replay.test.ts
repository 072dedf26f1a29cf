import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecordedCalls, recordedCallsFile } from "../conformance/recorded-calls.ts";
import { startReplay, type RecordedExchange, type RecordedRequest, type Replay } from "../conformance/replay.ts";
import type { Connection, MeldingenPort, NewMelding, WriteCall } from "../sdk/index.ts";
import { signalenConnector } from "./signalen.connector.ts";

const file = recordedCallsFile("signalen", process.env);
const isRecordingAbsent = !existsSync(file);
if (isRecordingAbsent) console.info("Left out here: the recorded calls of Signalen. Set KCC_PROTOCOLS to the folder with the protocol material.");
const recorded = isRecordingAbsent ? new Map<number, RecordedExchange>() : readRecordedCalls(file);
const now = (): number => Date.parse("2026-11-24T01:00:00+01:00");
const claims = Buffer.from(JSON.stringify({ email: "hub@example.com" })).toString("base64url");
const token: RecordedExchange = {
  name: "made up: a token",
  request: { method: "POST", path: "/token", headers: {}, body: "" },
  response: { status: 200, headers: {}, body: JSON.stringify({ access_token: `e30.${claims}.c2ln`, expires_in: 300 }) },
};
let replay: Replay;
let connection: Connection;

beforeAll(async () => {
  replay = await startReplay({ identify });
  const configuration = signalenConnector.configuration.parse({
    baseUrl: replay.url,
    tokenUrl: `${replay.url}/token`,
    clientId: "hub",
    clientSecret: "SECRET",
    source: "Telefoon – Hub",
    http: { failuresMax: 100 },
  });
  connection = signalenConnector.connect(configuration, { departmentId: "stadsbeheer", now, secret: () => "secret" });
});
afterAll(async () => {
  await connection?.close();
  await replay?.close();
});

/** A slash at the end makes no difference to Signalen, and filters are compared where they matter. */
function identify({ method, path }: RecordedRequest): string {
  return `${method} ${(path.split("?", 1)[0] ?? "").replace(/\/$/, "")}`;
}

/** The port, with these recorded calls behind it. A call may answer for another address, where the recorder asked for less. */
function withCalls(...calls: readonly (number | readonly [number: number, as: Partial<RecordedRequest>])[]): MeldingenPort {
  const exchanges = calls.map((call) => {
    const [number, as] = typeof call === "number" ? [call, {}] : call;
    const exchange = recorded.get(number);
    if (!exchange) throw new Error(`There is no whole recorded call ${number}`);
    return { ...exchange, request: { ...exchange.request, ...as } };
  });
  replay.load([token, ...exchanges]);
  if (!connection.meldingen) throw new Error("There is no port for meldingen");
  return connection.meldingen;
}

const call = (): WriteCall => ({ key: "key-1", signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" });
const bodySent = (method: string): unknown => JSON.parse(replay.asked.findLast((request) => request.method === method)?.body ?? "null");
const bodyRecorded = (number: number): unknown => JSON.parse(recorded.get(number)?.request.body ?? "null");

const litter: NewMelding = {
  categoryId: "schoon/veegzwerfvuil",
  text: "Zwerfvuil in het park, telefonisch gemeld",
  place: {
    point: { latitude: 52.361585, longitude: 4.898466 },
    address: { street: "Dam", houseNumber: 1, houseNumberAddition: "A", postcode: "1012JS", city: "Amsterdam" },
  },
  incidentAt: "2026-11-21T10:00:00+01:00",
  reporter: { email: "melder@example.com", sharingAllowed: true },
  priority: "high",
};

describe.skipIf(isRecordingAbsent)("what a real Signalen answered", () => {
  test("16 a melding, its contact details hidden", async () => {
    expect(await withCalls(16).read({ id: "4" }, call())).toMatchObject({
      reference: "SIG-4",
      status: "reported",
      category: { id: "afval/container-is-vol", name: "Container is vol", group: "Afval" },
      place: litter.place,
      reporter: { hidden: ["email", "phone"], sharingAllowed: true, allowsContact: true },
      dueAt: "2026-11-27T01:11:50+01:00",
      notes: [{ text: expect.stringMatching(/^Bijlage toegevoegd/) }, {}],
      version: "2026-11-24T01:11:50.866397+01:00",
    });
  });

  test("41 a melding that is not there, and 25 the parts of one", async () => {
    expect(await withCalls(41).read({ id: "999999" }, call())).toBeUndefined();
    expect(await withCalls(25).listParts({ id: "4" }, call())).toEqual([{ id: "6", status: "reported" }]);
  });

  test("22 a create is answered with the melding, and sends what the recorded client sent", async () => {
    expect(await withCalls(22).create(litter, call())).toMatchObject({ kind: "created", melding: { reference: "SIG-5", priority: "high", text: litter.text } });
    const { text_extra: mark, category, location, ...sent } = Object(bodySent("POST"));
    const { category: wantedCategory, location: wantedLocation, type: _type, ...wanted } = Object(bodyRecorded(22));
    expect(sent).toEqual(wanted);
    expect(mark).toBe("[KCC-Hub key-1]");
    expect(wantedCategory.sub_category).toMatch(new RegExp(`${category.sub_category}$`));
    expect(wantedLocation).toMatchObject(location);
  });

  test("24 a part is created with its parent", async () => {
    expect(await withCalls(24).create({ ...litter, parentId: "4" }, call())).toMatchObject({ kind: "created", melding: { id: "6" } });
    expect(bodySent("POST")).toMatchObject({ parent: 4 });
  });

  test("23 an unknown source, 5 an unknown category, 6 a place elsewhere", async () => {
    await expect(withCalls(23).create(litter, call())).rejects.toMatchObject({ code: "FAILED", applied: "no" });
    const path = "/signals/v1/private/signals";
    expect(await withCalls([5, { path }]).create(litter, call())).toMatchObject({ reason: "unknown-category", fields: ["categoryId"] });
    expect(await withCalls([6, { path }]).create(litter, call())).toMatchObject({ kind: "rejected", fields: ["text", "place.point"] });
  });

  test("17 a status is set with exactly what the recorded client sent", async () => {
    const change = { id: "4", status: "in-progress", text: "We zijn ermee bezig", informReporter: false } as const;
    expect(await withCalls(16, 17).setStatus(change, call())).toMatchObject({
      kind: "changed",
      melding: { status: "in-progress", statusText: "We zijn ermee bezig" },
    });
    expect(bodySent("PATCH")).toEqual(bodyRecorded(17));
  });

  test("18, 19 and 40 both forms in which a status is refused", async () => {
    const change = { id: "4", status: "reopened", text: "x", informReporter: false } as const;
    for (const number of [18, 19]) expect(await withCalls(16, number).setStatus(change, call())).toMatchObject({ reason: "status", fields: ["status"] });
    expect(await withCalls(16, 40).setStatus(change, call())).toMatchObject({ reason: "status", fields: ["text"] });
  });

  test("20 a note, and 21 another category", async () => {
    const noted = await withCalls(16, 20).addNote({ id: "4", text: "Notitie via hub" }, call());
    expect(noted).toMatchObject({ kind: "changed", melding: { notes: [{ text: "Notitie via hub", by: "hub@example.com" }, {}, {}] } });
    const moved = await withCalls(16, 21).change({ id: "4", categoryId: "afval/container-is-kapot", reason: "juiste categorie" }, call());
    expect(moved).toMatchObject({ kind: "changed", melding: { category: { name: "Container is kapot" } } });
  });

  test("26 the history", async () => {
    const history = await withCalls(26).history({ id: "4" }, call());
    expect(history?.slice(0, 4).map(({ kind }) => kind)).toEqual(["part", "category", "note", "status"]);
    expect(history?.[3]).toMatchObject({ title: "Status gewijzigd naar: In behandeling", text: "We zijn ermee bezig", at: "2026-11-24T01:11:51+01:00" });
  });

  test("27 who was asked for feedback, and 39 the attachments", async () => {
    expect(await withCalls(27).readFeedback({ id: "4" }, call())).toBeUndefined();
    const path = "/signals/v1/private/signals/1/context/reporter";
    expect(await withCalls([27, { path }]).readFeedback({ id: "1" }, call())).toEqual({ state: "asked" });
    expect(await withCalls(39).listAttachments({ id: "4" }, call())).toMatchObject([{ isImage: true }]);
  });

  test("37 the map tells ids only, the meldingen are read one by one", async () => {
    const reads = [1, 2, 3, 4, 5, 6].map((id) => [16, { path: `/signals/v1/private/signals/${id}` }] as const);
    const found = await withCalls(37, ...reads).findNear({ point: { latitude: 52.3616, longitude: 4.8985 }, radiusMeters: 20, limit: 3 }, call());
    expect(found).toHaveLength(3);
    expect(replay.asked.filter(({ path }) => /signals\/\d+$/.test(path))).toHaveLength(3);
  });

  test.each([12, 13, 14])("%i a token that is refused is DENIED, and was tried once more", async (number) => {
    const path = "/signals/v1/private/signals/4";
    await expect(withCalls([number, { path }]).read({ id: "4" }, call())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
  });

  test("33 who may not change is DENIED, and nothing is done", async () => {
    const change = { id: "4", status: "reopened", text: "x", informReporter: false } as const;
    await expect(withCalls(16, 33).setStatus(change, call())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
  });
});
