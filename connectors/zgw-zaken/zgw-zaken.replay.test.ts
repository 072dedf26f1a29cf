import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecordedCalls, recordedCallsFile } from "../conformance/recorded-calls.ts";
import { startReplay, type RecordedExchange, type RecordedRequest, type Replay } from "../conformance/replay.ts";
import type { Connection, ReadCall, RequestsPort } from "../sdk/index.ts";
import { zgwZaken } from "./zgw-zaken.connector.ts";

const file = recordedCallsFile("zgw-zaken", process.env);
const isRecordingAbsent = !existsSync(file);
if (isRecordingAbsent) console.info("Left out here: the recorded calls of Open Zaak. Set KCC_PROTOCOLS to the folder with the protocol material.");
const recorded = isRecordingAbsent ? new Map<number, RecordedExchange>() : readRecordedCalls(file);

/*
 * Not asked, and why: 1 to 10, 12 to 17, 22 to 26, 33, 36 and 38 to 42 make or change things, which the hub does not do with requests (the answers of 4 to 6,
 * 8, 17 and 25 are what a read of the same thing answers, and stand for those reads here); 11 lists the kinds of case, which the hub reads one by one;
 * 19 was cut short by the recorder; 21 searches by place; 28 is a conditional read; 30 is the audit trail.
 */

const now = (): number => Date.parse("2026-11-24T01:00:00+01:00");
const recordedOrigin = "http://127.0.0.1:18000";
const zaken = "/zaken/api/v1";
const catalogi = "/catalogi/api/v1";
const id = "c3211d7f-ae84-4cb0-9f54-32e3eba4ca5c";
const caseTypeId = "3d6737ac-970a-4cb3-8346-efcfced47c8e";
const secondId = "ff8ee796-7e01-4cf4-a030-38a9303c8336";
const secondCaseTypeId = "6da7985a-2f9d-459f-a136-3d573676ae9c";
const number = "ZAAK-2026-0000000002";
const bsn = "999993653";
let replay: Replay;
let connection: Connection;

beforeAll(async () => {
  replay = await startReplay({ identify });
  const configuration = zgwZaken.configuration.parse({
    zakenUrl: replay.url + zaken,
    catalogiUrl: replay.url + catalogi,
    clientId: "hub-test",
    clientSecret: "SECRET",
    rsin: "002220647",
    http: { failuresMax: 100 },
  });
  connection = zgwZaken.connect(configuration, { departmentId: "burgerzaken", now, secret: () => "secret" });
});
afterAll(async () => {
  await connection?.close();
  await replay?.close();
});

/** The hub asks for more with each case, which changes nothing else in the answer. */
function identify({ method, path }: RecordedRequest): string {
  const { pathname, searchParams } = new URL(path, "http://replay");
  searchParams.delete("expand");
  searchParams.sort();
  return `${method} ${pathname}?${decodeURIComponent(searchParams.toString()).replaceAll(/http:\/\/[^/]+/g, "")}`;
}

/** These exchanges behind the port; addresses are those of the replay, as a server names its own. */
function withAnswers(...exchanges: readonly RecordedExchange[]): RequestsPort {
  const moved = [...exchanges, ...catalogue()].map((exchange) => {
    const path = exchange.request.path.replaceAll(recordedOrigin, replay.url);
    const body = exchange.response.body.replaceAll(recordedOrigin, replay.url);
    return { ...exchange, request: { ...exchange.request, path }, response: { ...exchange.response, body } };
  });
  replay.load(moved);
  if (!connection.requests) throw new Error("There is no port for requests");
  return connection.requests;
}

function call(place: number): RecordedExchange {
  const exchange = recorded.get(place);
  if (!exchange) throw new Error(`There is no whole recorded call ${place}`);
  return exchange;
}

/** The answer of this call to another question: a read answers what the create of the same thing was answered with. */
function answerOf(place: number, path: string, { method = "GET", status = call(place).response.status } = {}): RecordedExchange {
  const { name, request, response } = call(place);
  return { name, request: { ...request, method, path }, response: { ...response, status } };
}

function read(place: number, path: string): RecordedExchange {
  return answerOf(place, path, { status: 200 });
}

/** The answers of these calls as a list. */
function list(places: readonly number[], path: string): RecordedExchange {
  const bodies = places.map((place) => call(place).response.body).join(",");
  const [first = 0] = places;
  const exchange = read(first, path);
  return { ...exchange, response: { ...exchange.response, body: `{"count": ${places.length}, "next": null, "previous": null, "results": [${bodies}]}` } };
}

/** 10 is the published kind of case, 4 to 6 are its steps, 8 its result. The second case is of another kind, made the same way. */
function catalogue(): readonly RecordedExchange[] {
  return [
    ...[caseTypeId, secondCaseTypeId].flatMap((kind) => [
      read(10, `${catalogi}/zaaktypen/${kind}`),
      list([6, 5, 4], `${catalogi}/statustypen?zaaktype=${recordedOrigin}${catalogi}/zaaktypen/${kind}`),
    ]),
    read(8, `${catalogi}/resultaattypen/3c106cdc-56e2-4ce8-90bb-3aa3410b6f03`),
  ];
}

/** What belongs to the second case was not recorded: that of the first, as if it were the second's. */
function ofSecondCase(exchange: RecordedExchange): RecordedExchange {
  const body = exchange.response.body.replaceAll(id, secondId);
  return { ...exchange, request: { ...exchange.request, path: exchange.request.path.replaceAll(id, secondId) }, response: { ...exchange.response, body } };
}

const within = (): ReadCall => ({ signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" });
const roles = () => list([17], `${zaken}/rollen?zaak=${recordedOrigin}${zaken}/zaken/${id}`);
const firstStatus = () => read(16, `${zaken}/statussen/27912149-c202-4f57-9ea5-d2524333ffef`);
const toSearch = (place: number) => answerOf(place, `${zaken}/zaken/_zoek`, { method: "POST" });
const person = { kind: "bsn", bsn } as const;

describe.skipIf(isRecordingAbsent)("what a real Open Zaak answered", () => {
  const found = {
    id,
    number,
    kind: { id: caseTypeId, name: "Melding openbare ruimte" },
    description: "Lantaarnpaal defect",
    submittedOn: "2026-11-20",
    plannedEndOn: "2026-12-04",
    dueOn: "2026-12-20",
    status: { name: "Ontvangen", text: "Uw melding is: Ontvangen", at: "2026-11-20T10:00:00+01:00", remark: "Ontvangen via hub" },
    stepsToCome: [
      { name: "In behandeling", text: "Uw melding is: In behandeling" },
      { name: "Afgehandeld", text: "Uw melding is: Afgehandeld" },
    ],
    applicantName: "Suzanne Moulin",
  };

  test("18 a case by its number: asked as it was recorded, and understood without anything expanded", async () => {
    const port = withAnswers(call(18), roles(), firstStatus());
    expect(await port.findByNumber({ number }, within())).toEqual([found]);
    const [asked] = replay.asked;
    expect(asked?.path).toBe(`${call(18).request.path}&expand=status%2Cresultaat%2Crollen`);
    expect(asked?.headers).toMatchObject({ "accept-crs": "EPSG:4326", "content-crs": "EPSG:4326", authorization: expect.stringMatching(/^Bearer e/) });
  });

  test("20 the cases of a person: with the recorded filters, in a body and not in the address", async () => {
    const ofSecond = [
      roles(),
      read(26, `${zaken}/statussen/f608fde4-6287-4ab1-b825-99cf0aacfc41`),
      read(25, `${zaken}/resultaten/e947f068-5c9a-4af4-adfa-c51314828d1b`),
    ];
    const port = withAnswers(toSearch(20), roles(), firstStatus(), ...ofSecond.map(ofSecondCase));
    const { requests } = await port.findByPerson({ person }, within());
    expect(requests).toEqual([found, expect.objectContaining({ id: secondId, endedOn: "2026-11-21", result: { name: "Opgelost", remark: "Lamp vervangen" } })]);
    const body: unknown = JSON.parse(replay.asked[0]?.body ?? "null");
    const recordedFilters = Object.fromEntries(new URL(call(20).request.path, recordedOrigin).searchParams);
    expect(body).toEqual({ ...recordedFilters, ordering: ["-startdatum"], expand: ["status", "resultaat", "rollen"] });
    expect(replay.asked.map(({ path }) => path).join(" ")).not.toContain(bsn);
  });

  test("34 a limited application gets an empty list", async () => {
    expect(await withAnswers(toSearch(34)).findByPerson({ person }, within())).toEqual({ requests: [], hasMore: false });
  });

  test("27, 29 a closed case with its result and the steps that it went through", async () => {
    const status = read(26, `${zaken}/statussen/fc2e233b-96bb-49b4-9daf-0e7c040dca19`);
    const result = read(25, `${zaken}/resultaten/92895788-4ac5-4abe-aa0b-c7d46cfa3f18`);
    expect(await withAnswers(call(27), call(29), roles(), status, result).read({ id }, within())).toMatchObject({
      number,
      endedOn: "2026-11-21",
      stepsToCome: [],
      status: { name: "Afgehandeld", remark: "Opgelost", at: "2026-11-21T10:00:00+01:00" },
      result: { name: "Opgelost", remark: "Lamp vervangen" },
      steps: [
        { name: "Afgehandeld", text: "Uw melding is: Afgehandeld" },
        { name: "Ontvangen", remark: "Ontvangen via hub" },
      ],
    });
    expect(replay.asked.map(identify)).toEqual(expect.arrayContaining([identify(call(27).request), identify(call(29).request)]));
  });

  test("37 an id that is not there, and 35 one that is not ours to see, are no request", async () => {
    expect(await withAnswers(call(37)).read({ id: "00000000-0000-0000-0000-000000000000" }, within())).toBeUndefined();
    expect(await withAnswers(call(35)).read({ id }, within())).toBeUndefined();
  });

  test("31, 32 a missing or wrong token, answered with 403, is DENIED", async () => {
    for (const place of [31, 32]) {
      await expect(withAnswers(toSearch(place)).findByPerson({ person }, within())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
    }
    // Credentials that are wrong do not make a case a hidden one.
    await expect(withAnswers(answerOf(32, `${zaken}/zaken/${id}`)).read({ id }, within())).rejects.toMatchObject({ code: "DENIED" });
  });

  test("13 a coordinate system that is refused is a failure that says so", async () => {
    await expect(withAnswers(toSearch(13)).findByPerson({ person }, within())).rejects.toMatchObject({
      code: "FAILED",
      message: "burgerzaken (zgw-zaken): zaak__zoek refuses the coordinate system that we name (precondition_failed)",
    });
  });

  test("14 what is refused is told by the name of the parameter, never by its value", async () => {
    await expect(withAnswers(toSearch(14)).findByPerson({ person }, within())).rejects.toMatchObject({
      code: "FAILED",
      message: "burgerzaken (zgw-zaken): zaak__zoek was answered with status 400 (invalid): zaaktype",
    });
  });
});
