import { existsSync } from "node:fs";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecordedCalls, recordedCallsFile } from "../conformance/recorded-calls.ts";
import { caseTypeOf, sandboxCredentials, startSandbox, type Sandbox } from "./index.ts";
import { shapeOf } from "./testing/json-shape.ts";

const file = recordedCallsFile("zgw-zaken", process.env);
const isRecordingAbsent = !existsSync(file);
if (isRecordingAbsent) console.info("Left out here: the sandbox beside a real Open Zaak. Set KCC_PROTOCOLS to the folder with the protocol material.");
const recorded = isRecordingAbsent ? new Map<number, never>() : readRecordedCalls(file);
const recordedBody = (number: number): unknown => JSON.parse(recorded.get(number)?.response.body ?? "null");

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now });
});
afterAll(() => sandbox.close());

interface Asked {
  readonly token?: string | null;
  readonly body?: unknown;
  readonly method?: string;
  readonly crs?: boolean;
}

async function sign({ clientId, clientSecret }: { clientId: string; clientSecret: string }, iat = now() / 1000): Promise<string> {
  const jwt = new SignJWT({ client_id: clientId, user_id: "t", user_representation: "T" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(clientId)
    .setIssuedAt(iat);
  return await jwt.sign(new TextEncoder().encode(clientSecret));
}

async function ask(path: string, { token, body, crs = true, method = body === undefined ? "GET" : "POST" }: Asked = {}) {
  const bearer = token === undefined ? await sign(sandboxCredentials.zaken.burgerzaken) : token;
  const headers = {
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    ...(crs ? { "accept-crs": "EPSG:4326", "content-crs": "EPSG:4326" } : {}),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const response = await fetch(sandbox.zaken.baseUrl + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are compared by expectations, which name every member they need
  const json: any = await response.json();
  return { status: response.status, json, headers: response.headers };
}

const zaken = "/zaken/api/v1/zaken";
const search = `${zaken}/_zoek`;
const citizen = () => sandbox.city.samples.busyCitizen.persons[0];
const bsnFilter = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn";

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

const without = (problem: object, ...names: readonly string[]) => Object.fromEntries(Object.entries(problem).filter(([name]) => !names.includes(name)));

describe.skipIf(isRecordingAbsent)("the sandbox answers as a real Open Zaak did", () => {
  const same = (ours: object, number: number) => expect(without(ours, "instance", "type")).toEqual(without(Object(recordedBody(number)), "instance", "type"));

  test("31, 32 without a token or with a wrong one: 403, with the recorded codes", async () => {
    const none = await ask(zaken, { token: null });
    expect([none.status, none.headers.get("content-type"), none.headers.get("api-version")]).toEqual([403, "application/json", "1.5.1"]);
    same(none.json, 31);
    const wrong = await ask(zaken, { token: await sign({ ...sandboxCredentials.zaken.burgerzaken, clientSecret: "wrong" }) });
    expect(wrong.status).toBe(403);
    same(wrong.json, 32);
  });

  test("13 a search that names no coordinate system: 412", async () => {
    const { status, json } = await ask(search, { body: { identificatie: "x" }, crs: false });
    expect(status).toBe(412);
    same(json, 13);
  });

  test("34, 35, 36 an application sees its own kinds only, and writes nothing", async () => {
    const { remissionInProgress } = sandbox.zaken.known;
    const list = await ask(`${zaken}?identificatie=${remissionInProgress.number}`);
    expect(list).toMatchObject({ status: 200, json: recordedBody(34) });
    const read = await ask(`${zaken}/${remissionInProgress.uuid}`);
    expect(read.status).toBe(403);
    same(read.json, 35);
    const write = await ask(zaken, { body: {} });
    expect(write.status).toBe(403);
    same(write.json, 36);
  });

  test("37 an id that is not there: 404", async () => {
    const { status, json } = await ask(`${zaken}/00000000-0000-0000-0000-000000000000`);
    expect(status).toBe(404);
    same(json, 37);
  });

  test("18, 20, 27 cases have the recorded members", async () => {
    const { number, uuid } = sandbox.zaken.known.extractSent;
    const list = await ask(`${zaken}?identificatie=${number}&bronorganisatie=002220647`);
    const places = /zaakgeometrie\./;
    expect(missing(list.json, recordedBody(18)).filter((path) => !places.test(path))).toEqual([]);
    const one = await ask(`${zaken}/${uuid}`);
    expect(missing(one.json, recordedBody(27)).filter((path) => !places.test(path))).toEqual([]);
  });

  test("29, 17, 25, 10, 4, 8 what belongs to a case, and the catalogue, have the recorded members", async () => {
    const { uuid, type, roles, result, steps } = sandbox.zaken.known.extractSent;
    const address = encodeURIComponent(`${sandbox.zaken.zakenUrl}/zaken/${uuid}`);
    const statuses = await ask(`/zaken/api/v1/statussen?zaak=${address}`, { crs: false });
    expect(missing(statuses.json, recordedBody(29))).toEqual([]);
    expect(statuses.json.results.map((status: { indicatieLaatstGezetteStatus: boolean }) => status.indicatieLaatstGezetteStatus)).toEqual([true, false, false]);
    const role = await ask(`/zaken/api/v1/rollen/${roles[0]?.uuid}`);
    expect(missing(role.json, recordedBody(17)).filter((path) => !path.startsWith("contactpersoonRol"))).toEqual([]);
    expect(missing((await ask(`/zaken/api/v1/resultaten/${result?.uuid}`)).json, recordedBody(25))).toEqual([]);
    expect(missing((await ask(`/catalogi/api/v1/zaaktypen/${type.uuid}`)).json, recordedBody(10))).toEqual([]);
    expect(missing((await ask(`/catalogi/api/v1/statustypen/${steps[0]?.type.uuid}`)).json, recordedBody(4))).toEqual([]);
    expect(missing((await ask(`/catalogi/api/v1/resultaattypen/${result?.type.uuid}`)).json, recordedBody(8))).toEqual([]);
  });
});

describe("the sandbox's case system", () => {
  test("refuses query parameters that it does not know, a search without any, and a page that is not there", async () => {
    expect(await ask(`${zaken}?bsn=1`)).toMatchObject({ status: 400, json: { invalidParams: [{ code: "unknown-parameters" }] } });
    expect(await ask(search, { body: { onbekend: "x" } })).toMatchObject({ status: 400, json: { invalidParams: [{ code: "empty_search_body" }] } });
    expect((await ask(`${zaken}?page=99`)).status).toBe(404);
  });

  test("finds the cases of a person, in any part of them, and expands what is asked", async () => {
    const inAnyPart = await ask(search, {
      body: { [bsnFilter]: citizen().bsn, expand: ["rollen", "status"] },
      token: await sign(sandboxCredentials.zaken.belastingen),
    });
    expect(inAnyPart.json.count).toBe(1);
    const [{ _expand: expanded }] = inAnyPart.json.results;
    expect(Object.keys(expanded)).toEqual(["rollen", "status"]);
    expect(expanded.rollen[0].betrokkeneIdentificatie.inpBsn).toBe(citizen().bsn);
  });

  test("gives a second page with the address of the first", async () => {
    const first = await ask(`${zaken}?pageSize=5`);
    const second = await ask(first.json.next.slice(sandbox.zaken.baseUrl.length));
    expect([first.json.results.length, second.json.results.length]).toEqual([5, 5]);
    expect(second.json.previous).toContain("page=1");
    expect(second.json.results[0].uuid).not.toBe(first.json.results[0].uuid);
  });

  test("refuses a token that is an hour old, or of nobody", async () => {
    const old = await ask(zaken, { token: await sign(sandboxCredentials.zaken.burgerzaken, now() / 1000 - 3700) });
    expect(old).toMatchObject({ status: 403, json: { code: "jwt-expired" } });
    expect(await ask(zaken, { token: await sign({ clientId: "nobody", clientSecret: "x" }) })).toMatchObject({
      status: 403,
      json: { code: "invalid-client-identifier" },
    });
    expect(await ask(zaken, { token: "nonsense" })).toMatchObject({ status: 403 });
  });

  test("gives a number out once, and ends a case only with a result", () => {
    const { cases, known } = sandbox.zaken;
    const roles = [{ part: "initiator", person: citizen() }] as const;
    expect(cases.create({ number: known.marriage.number, type: caseTypeOf("VERHUIZING"), submittedOn: "2026-11-20", roles })).toBeUndefined();
    const made = cases.create({ type: caseTypeOf("VERHUIZING"), submittedOn: "2026-11-20", roles });
    const uuid = made?.uuid ?? "";
    expect(cases.takeStep(uuid, { name: "Verwerkt" })).toBeUndefined();
    cases.setResult(uuid, { name: "Verwerkt" });
    expect(cases.takeStep(uuid, { name: "Verwerkt" })).toMatchObject({ endedOn: "2026-11-24" });
  });

  test("a misfortune of one department does not strike the other", async () => {
    sandbox.zaken.faultsOf.burgerzaken.inject({ on: "find", fault: { kind: "status", status: 503, body: "{}" } });
    expect((await ask(zaken, { token: await sign(sandboxCredentials.zaken.belastingen) })).status).toBe(200);
    expect((await ask(zaken)).status).toBe(503);
  });

  test("numbers of cases that appointments carry are those of the same citizens", () => {
    const { ondertrouwCouple, taxObjector } = sandbox.city.samples;
    const { marriage, objection } = sandbox.zaken.known;
    expect([marriage.number, objection.number]).toEqual([ondertrouwCouple.appointments[0]?.caseNumber, taxObjector.appointments[0]?.caseNumber]);
  });
});
