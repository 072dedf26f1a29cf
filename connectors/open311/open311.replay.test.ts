import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecordedCalls, recordedCallsFile } from "../conformance/recorded-calls.ts";
import { protocolsFolder, startReplay, type RecordedExchange, type RecordedRequest, type Replay } from "../conformance/replay.ts";
import type { Connection, MeldingenPort, NewMelding, WriteCall } from "../sdk/index.ts";
import { open311Connector } from "./open311.connector.ts";

const file = recordedCallsFile("open311", process.env);
const examples = join(protocolsFolder(process.env), "open311/examples");
const isRecordingAbsent = !existsSync(file);
if (isRecordingAbsent) console.info("Left out here: the recorded calls of Open311. Set KCC_PROTOCOLS to the folder with the protocol material.");
const recorded = isRecordingAbsent ? new Map<number, RecordedExchange>() : readRecordedCalls(file);
const now = (): number => Date.parse("2026-11-24T01:20:00+01:00");

let replay: Replay;
const connections: Connection[] = [];
const ports = new Map<string, MeldingenPort>();

beforeAll(async () => {
  replay = await startReplay({ identify: ({ method, path }) => `${method} ${path.split("?", 1)[0] ?? ""}` });
  for (const format of ["xml", "json"] as const) {
    for (const updates of ["fixmystreet", "none"] as const) {
      const settings = { baseUrl: replay.url, jurisdictionId: "heldout", apiKey: "KEY", format, updates, tokens: { waitMs: 100, pollMs: 50 } };
      const configuration = open311Connector.configuration.parse({ ...settings, http: { failuresMax: 100 } });
      const connection = open311Connector.connect(configuration, { departmentId: "vth", now, secret: () => "test" });
      connections.push(connection);
      if (connection.meldingen) ports.set(`${format} ${updates}`, connection.meldingen);
    }
  }
});
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await replay?.close();
});

interface Behind {
  readonly format?: "xml" | "json";
  readonly updates?: "fixmystreet" | "none";
}

function behind(exchanges: readonly RecordedExchange[], { format = "json", updates = "none" }: Behind = {}): MeldingenPort {
  replay.load(exchanges);
  const port = ports.get(`${format} ${updates}`);
  if (!port) throw new Error("There is no port for meldingen");
  return port;
}

/** A recorded call. It may answer for another address, where the recorder asked for less. */
function call(number: number, as: Partial<RecordedRequest> = {}): RecordedExchange {
  const exchange = recorded.get(number);
  if (!exchange) throw new Error(`There is no whole recorded call ${number}`);
  return { ...exchange, request: { ...exchange.request, ...as } };
}

function example(name: string, path: string, { method = "GET", status = 200 } = {}): RecordedExchange {
  const headers = { "content-type": name.endsWith("xml") ? "text/xml" : "application/json" };
  return { name, request: { method, path, headers: {}, body: "" }, response: { status, headers, body: readFileSync(join(examples, name), "utf8") } };
}

function madeUp(path: string, body: unknown): RecordedExchange {
  return {
    name: `made up: ${path}`,
    request: { method: "GET", path, headers: {}, body: "" },
    response: { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  };
}

const write = (key = "key-1"): WriteCall => ({ key, signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" });
const formSent = (): Record<string, string> => Object.fromEntries(new URLSearchParams(replay.asked.findLast(({ method }) => method === "POST")?.body));
const formRecorded = (number: number): Record<string, string> => Object.fromEntries(new URLSearchParams(recorded.get(number)?.request.body));

const pothole: NewMelding = {
  categoryId: "POT",
  place: { point: { latitude: 52.3731, longitude: 4.9003 } },
  text: "Gat in het wegdek",
  incidentAt: "2026-11-24T01:00:00+01:00",
  reporter: { email: "melder@example.com", phone: "0612345678", sharingAllowed: false },
  answers: [
    { questionId: "depth", question: "Hoe diep?", values: ["12"] },
    { questionId: "shape", question: "Welke vorm?", values: ["circle"] },
  ],
};

describe.skipIf(isRecordingAbsent)("what a real Open311 server answered", () => {
  test("1 and 2 the services, in JSON and in XML, are the same categories", async () => {
    const inJson = await behind([call(1)]).listCategories(write());
    expect(inJson).toContainEqual({
      id: "POT",
      name: "Pothole Repairs",
      group: "highways",
      description: "Pothole Repairs Service",
      hasQuestions: true,
      handledBy: [],
    });
    expect(inJson.find(({ id }) => id === "BIN")?.hasQuestions).toBe(false);
    expect(await behind([call(2)], { format: "xml" }).listCategories(write())).toEqual(inJson);
  });

  test("3 and 4 the definition of a service, in XML and in JSON, is the same questions; 5 an unknown one has none", async () => {
    const inXml = await behind([call(3)], { format: "xml" }).questionsFor({ categoryId: "POT" }, write());
    expect(inXml).toEqual([
      { id: "depth", text: "depth of pothole, in centimetres (an integer)", kind: "number", isRequired: true },
      {
        id: "shape",
        text: "shape of the pothole (square | circle | triangle)",
        kind: "one-of",
        isRequired: false,
        options: [
          { id: "circle", name: "Circle" },
          { id: "square", name: "Square" },
          { id: "triangle", name: "Triangle" },
        ],
      },
    ]);
    expect(await behind([call(4)]).questionsFor({ categoryId: "POT" }, write())).toEqual(inXml);
    expect(await behind([call(5)]).questionsFor({ categoryId: "NOPE" }, write())).toEqual([]);
  });

  test("8 and 9 a create sends what the recorded client sent, names of the reporter aside", async () => {
    const outcome = await behind([call(8), call(4), call(17)]).create(pothole, write());
    expect(outcome).toMatchObject({ kind: "created", melding: { id: "1", reference: "1", status: "reported", category: { id: "POT" } } });
    const { description: wanted, first_name: _first, last_name: _last, ...rest } = formRecorded(8);
    const { description, ...sent } = formSent();
    expect(sent).toEqual(rest);
    expect(description).toBe(`${wanted}\nGezien op 24-11-2026 om 01:00 uur.\n[KCC-Hub key-1]`);
    const inXml = await behind([call(9), call(3)], { format: "xml" }).create(pothole, write());
    // Nothing recorded reads this one back: it is told as it was sent.
    expect(inXml).toMatchObject({ kind: "created", melding: { id: "2", text: pothole.text, place: pothole.place } });
  });

  test("10 and 15 an address instead of a point, which the server then puts at nought and nought", async () => {
    const place = { address: { street: "Dam", houseNumber: 1, city: "Amsterdam" } };
    const list = call(15, { path: "/requests/3.json" });
    const outcome = await behind([call(10), list]).create({ ...pothole, categoryId: "BIN", place, text: "Bak vol", answers: [] }, write());
    expect(outcome).toMatchObject({ kind: "created", melding: { id: "3", place } });
    expect(outcome.kind === "created" && outcome.melding.place.point).toBeUndefined();
    expect(formSent()).toMatchObject({ address_string: "Dam 1, Amsterdam" });
    expect(formSent()).not.toHaveProperty("lat");
  });

  test("11 and 14 an answer that is missing or wrong, 13 no place, 12 no key", async () => {
    for (const number of [11, 14]) {
      expect(await behind([call(number), call(4)]).create(pothole, write())).toMatchObject({ kind: "rejected", reason: "text", fields: ["answers"] });
    }
    expect(await behind([call(13), call(4)]).create(pothole, write())).toMatchObject({ kind: "rejected", reason: "place", fields: ["place"] });
    await expect(behind([call(12), call(4)]).create(pothole, write())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
  });

  test("15 and 16 lists in JSON and in XML: what does not carry the key is not found", async () => {
    expect(await behind([call(15), call(1)]).findCreated({ key: "key-1", categoryId: "POT", since: pothole.incidentAt }, write())).toEqual([]);
    const near = { point: { latitude: 52.3731, longitude: 4.9003 }, radiusMeters: 10, limit: 5 };
    expect((await behind([call(15)]).findNear(near, write())).map(({ id }) => id)).toEqual(["1", "2"]);
    expect(await behind([call(16)], { format: "xml" }).findNear(near, write())).toEqual([]);
  });

  test("17 one request; 18 an unknown one breaks the server, and its list tells why", async () => {
    expect(await behind([call(17)]).read({ id: "1" }, write())).toEqual({
      id: "1",
      reference: "1",
      status: "reported",
      statusName: "Open",
      category: { id: "POT", name: "Pothole Repairs" },
      place: { point: { latitude: 52.3731, longitude: 4.9003 } },
      text: "Gat in het wegdek",
      reportedAt: "2026-11-24T01:11:53+01:00",
      changedAt: "2026-11-24T01:11:53+01:00",
      version: "2026-11-24T01:11:53+01:00",
      notes: [],
      hasAttachments: false,
    });
    expect(await behind([call(18), madeUp("/requests.json", [])]).read({ id: "99" }, write())).toBeUndefined();
    await expect(behind([call(18)]).read({ id: "99" }, write())).rejects.toMatchObject({ code: "FAILED", applied: "no" });
  });

  test("an answer about another request than was asked for is not passed on", async () => {
    await expect(behind([call(17, { path: "/requests/2.json" })]).read({ id: "2" }, write())).rejects.toMatchObject({ code: "NOT_UNDERSTOOD" });
  });

  test("19 an update is sent with what the recorded client sent; 20 a status that is not known there is refused", async () => {
    const none = madeUp("/servicerequestupdates.json", []);
    const change = { id: "1", status: "resolved", text: "Opgelost", informReporter: false } as const;
    const outcome = await behind([call(17), none, call(19)], { updates: "fixmystreet" }).setStatus(change, write("900"));
    expect(outcome).toMatchObject({ kind: "changed", melding: { status: "resolved", statusName: "Opgelost", statusText: "Opgelost" } });
    const { updated_datetime: _at, description: _text, ...wanted } = formRecorded(19);
    expect(formSent()).toMatchObject(wanted);
    expect(await behind([call(17), none, call(20)], { updates: "fixmystreet" }).setStatus(change, write())).toMatchObject({
      kind: "rejected",
      reason: "status",
    });
  });

  test("21 the updates tell what became of a request that still says open", async () => {
    const port = behind([call(17), call(21)], { updates: "fixmystreet" });
    expect(await port.read({ id: "1" }, write())).toMatchObject({ status: "resolved", statusName: "Opgelost", statusText: "Opgelost" });
    expect(await port.history({ id: "1" }, write())).toEqual([
      { at: "2026-11-24T01:11:53+01:00", kind: "status", title: "Status: Opgelost", text: "Opgelost" },
      { at: "2026-11-24T01:11:53+01:00", kind: "created", title: "Melding ontvangen" },
    ]);
    // The own id of an update that was taken before is recognised, and nothing is sent again.
    expect(await port.setStatus({ id: "1", status: "resolved", text: "Opgelost", informReporter: false }, write("900"))).toMatchObject({ kind: "changed" });
    expect(replay.asked.filter(({ method }) => method === "POST")).toEqual([]);
  });
});

describe.skipIf(isRecordingAbsent)("the examples of the standard", () => {
  test("codes keep the zeros in front of them", async () => {
    const categories = await behind([example("service-list.xml", "/services.xml")], { format: "xml" }).listCategories(write());
    expect(categories.map(({ id }) => id)).toEqual(["001", "002", "003"]);
  });

  test.each([["service-definition.xml", "xml"] as const, ["service-definition.json", "json"] as const])("%s", async (name, format) => {
    const questions = await behind([example(name, `/services/DMV66.${format}`)], { format }).questionsFor({ categoryId: "DMV66" }, write());
    expect(questions).toEqual([
      {
        id: "WHISHETN",
        text: "What is the ticket/tag/DL number?",
        kind: "one-of",
        isRequired: true,
        options: [
          { id: "123", name: "Ford" },
          { id: "124", name: "Chrysler" },
        ],
      },
    ]);
  });

  test("a closed request that was a duplicate, and a list", async () => {
    const duplicate = await behind([example("service-request.xml", "/requests/638344.xml")], { format: "xml" }).read({ id: "638344" }, write());
    expect(duplicate).toMatchObject({ status: "cancelled", statusName: "Dubbele melding", statusText: "Duplicate request.", hasAttachments: true });
    expect(duplicate).toMatchObject({ category: { id: "006" }, place: { address: { street: "8TH AVE and JUDAH ST", postcode: "94122" } } });
    const port = behind([example("service-requests.xml", "/requests.xml")], { format: "xml" });
    const near = { point: { latitude: 37.762221815, longitude: -122.4651145 }, radiusMeters: 5, limit: 5 };
    expect((await port.findNear(near, write())).map(({ id }) => id)).toEqual(["638344", "638349"]);
  });

  test.each(["xml", "json"] as const)("a create in %s is answered with a number or a token, and a token with a number", async (format) => {
    const made = behind([example(`service-request-post.${format}`, `/requests.${format}`, { method: "POST" })], { format });
    expect(await made.create({ ...pothole, answers: [] }, write())).toMatchObject({ kind: "created", melding: { id: "293944" } });
    const port = behind([example(`request-from-token.${format}`, `/tokens/12345.${format}`)], { format });
    // The number is known, and the request is not listed yet.
    await expect(port.findAccepted({ receipt: "12345" }, write())).rejects.toMatchObject({ code: "FAILED" });
    expect(replay.asked.map(({ path }) => path.split("?", 1)[0])).toContain(`/requests/638344.${format}`);
  });

  test.each(["xml", "json"] as const)("a key that is refused in %s is DENIED, whatever the status", async (format) => {
    for (const status of [403, 400]) {
      const port = behind([example(`errors.${format}`, `/requests.${format}`, { method: "POST", status })], { format });
      await expect(port.create({ ...pothole, answers: [] }, write())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
    }
  });
});
