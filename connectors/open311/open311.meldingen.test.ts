import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { knownVthCases, pointOf, sandboxCredentials, startSandbox, type Sandbox } from "../sandbox/index.ts";
import type { Connection, MeldingenPort, NewMelding, WriteCall } from "../sdk/index.ts";
import { open311Connector } from "./open311.connector.ts";

let clock = Date.parse("2026-11-24T09:00:00+01:00");
const now = (): number => clock;
let sandbox: Sandbox;
const connections: Connection[] = [];
let port: MeldingenPort;

beforeAll(async () => {
  sandbox = await startSandbox({ now });
  port = connect();
});
afterEach(() => sandbox.vthMeldingen.faults.clear());
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await sandbox.close();
});

function connect(settings: object = {}, apiKey: string = sandboxCredentials.vthMeldingen.apiKey): MeldingenPort {
  const configuration = open311Connector.configuration.parse({
    baseUrl: sandbox.vthMeldingen.baseUrl,
    jurisdictionId: sandboxCredentials.vthMeldingen.jurisdictionId,
    apiKey: "KEY",
    updates: "fixmystreet",
    tokens: { waitMs: 500, pollMs: 50 },
    http: { failuresMax: 100 },
    ...settings,
  });
  const connection = open311Connector.connect(configuration, { departmentId: "vth", now, secret: () => apiKey });
  connections.push(connection);
  if (!connection.meldingen) throw new Error("There is no port for meldingen");
  return connection.meldingen;
}

let keys = 0;
const call = (key = `key-${(keys += 1)}`): WriteCall => ({ key, signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" });
const book = () => sandbox.vthMeldingen.meldingen;
const requestsSince = (before: number) =>
  sandbox.vthMeldingen.requests.slice(before).map(({ method, route }) => `${method} ${route.replace("/open311/v2", "")}`);

function melding(change: Partial<NewMelding> = {}): NewMelding {
  return {
    categoryId: "020",
    place: {
      point: pointOf("Merelpad", 30),
      address: { street: "Merelpad", houseNumber: 30, houseNumberAddition: "A", postcode: "8974LB", city: "Ravenmeer" },
    },
    text: "Er staat een busje op de stoep",
    incidentAt: "2026-11-23T18:00:00+01:00",
    reporter: { email: "melder@example.test", phone: "06-99123456", sharingAllowed: false },
    ...change,
  };
}

async function create(change: Partial<NewMelding> = {}, at = port) {
  const outcome = await at.create(melding(change), call());
  if (outcome.kind !== "created") throw new Error(`Not created: ${JSON.stringify(outcome)}`);
  return outcome.melding;
}

const setByDepartment = (id: string, state: string, text: string) => {
  book().patch(Number(id), { status: { state, text, sendEmail: false } }, "medewerker@vth.example");
};

const noise = {
  categoryId: "001",
  text: "Er wordt geheid",
  answers: [
    { questionId: "WANNEER", question: "Wanneer begon het lawaai?", values: ["2026-11-24"] },
    { questionId: "SOORT", question: "Wat voor lawaai is het?", values: ["01"] },
    { questionId: "DAGDEEL", question: "Op welke momenten?", values: ["ochtend"] },
  ],
};

describe("what one can report", () => {
  test("M1 codes keep their zeros, and families their names", async () => {
    const categories = await port.listCategories(call());
    expect(categories.find(({ id }) => id === "040")).toMatchObject({ group: "Milieu", hasQuestions: false });
    expect(categories.find(({ id }) => id === "001")).toMatchObject({ name: "Lawaai van een bouwplaats", handledBy: [], hasQuestions: true });
  });

  test("M1 a category tells what else it wants to know", async () => {
    const questions = await port.questionsFor({ categoryId: "001" }, call());
    expect(questions.map(({ id, kind, isRequired }) => [id, kind, isRequired])).toEqual([
      ["INFO", "information", false],
      ["WANNEER", "date", true],
      ["SOORT", "one-of", true],
      ["DAGDEEL", "several-of", false],
    ]);
    expect(questions[1]?.text).toBe("Wanneer begon het lawaai? (datum en tijd)");
    expect(questions[2]?.options).toContainEqual({ id: "01", name: "Heien of trillen" });
    expect(await port.questionsFor({ categoryId: "030" }, call())).toEqual([]);
  });
});

describe("reporting", () => {
  test("M1 with answers, address, urgency and reporter; the department gets them all", async () => {
    const made = await create({ ...noise, extraText: "Elke dag", priority: "high" });
    expect(made).toMatchObject({ status: "reported", text: "Er wordt geheid\n\nElke dag", priority: "high", incidentAt: "2026-11-23T18:00:00+01:00" });
    expect(made.place).toEqual(melding().place);
    expect(made.dueAt).toBe("2026-11-26T09:00:00+01:00");
    expect(made.statusText).toBeUndefined();
    expect(book().read(Number(made.id))).toMatchObject({
      reporter: { email: "melder@example.test", phone: "06-99123456" },
      extraProperties: { WANNEER: ["2026-11-24T00:00:00+01:00"], SOORT: ["01"], DAGDEEL: ["ochtend"] },
    });
  });

  test("M1 a number with a comma, as people write it, arrives as a number", async () => {
    const answers = [
      { questionId: "WAT", question: "Wat wordt er gebouwd?", values: ["dakkapel"] },
      { questionId: "HOOGTE", question: "Hoe hoog?", values: ["2,5"] },
    ];
    const made = await create({ categoryId: "002", text: "Er komt een dakkapel", answers });
    expect(book().read(Number(made.id))).toMatchObject({ extraProperties: { WAT: ["dakkapel"], HOOGTE: ["2.5"] } });
  });

  test("M1 by address alone, and anonymously", async () => {
    const { reporter: _reporter, ...anonymous } = melding({ place: { address: { street: "Turfkade", houseNumber: 8, city: "Ravenmeer" } } });
    const outcome = await port.create(anonymous, call());
    expect(outcome).toMatchObject({ kind: "created", melding: { place: { address: { street: "Turfkade", houseNumber: 8, city: "Ravenmeer" } } } });
    expect(outcome.kind === "created" && outcome.melding.place.point).toBeUndefined();
  });

  test("answers that are missing, wrong or belong to no question, a wrong e-mail address and no place are refused with the field", async () => {
    const wrong = { ...noise, answers: [{ questionId: "SOORT", question: "Wat?", values: ["77"] }] };
    expect(await port.create(melding({ categoryId: "001" }), call())).toMatchObject({ kind: "rejected", fields: ["answers"] });
    expect(await port.create(melding(wrong), call())).toMatchObject({ kind: "rejected", fields: ["answers"] });
    const stray = { ...noise, answers: [{ questionId: "KLEUR", question: "Welke kleur?", values: ["rood"] }] };
    expect(await port.create(melding(stray), call())).toMatchObject({ kind: "rejected", fields: ["answers"] });
    const reporter = { email: "geen adres", sharingAllowed: false };
    expect(await port.create(melding({ reporter }), call())).toMatchObject({ reason: "reporter", fields: ["reporter.email"] });
    expect(await port.create(melding({ place: {} }), call())).toMatchObject({ reason: "place", fields: ["place"] });
    expect(await port.create(melding({ text: "x".repeat(4_000) }), call())).toMatchObject({ reason: "text", fields: ["text"] });
  });

  test("a number that stands one element deeper is a number", async () => {
    sandbox.vthMeldingen.faults.inject({ on: "book", fault: { kind: "quirk", name: "open311-nested-id" } });
    expect((await create()).id).toMatch(/^\d{6}$/);
  });

  test("what is made and cannot be read at once is told as it was sent", async () => {
    sandbox.vthMeldingen.faults.inject({ on: "read", fault: { kind: "status", status: 503 } });
    const made = await create();
    expect(made).toMatchObject({ text: melding().text, reportedAt: "2026-11-24T09:00:00+01:00", category: { id: "020" } });
    expect(await port.read({ id: made.id }, call())).toMatchObject({ text: melding().text });
  });
});

describe("numbers that come later, or never", () => {
  test("M1 a token is asked about until it has a number", async () => {
    const before = sandbox.vthMeldingen.requests.length;
    const made = await create({ categoryId: "012", text: "De kermis is te luid" });
    expect(made).toMatchObject({ reference: expect.stringMatching(/^\d{6}$/), category: { id: "012" } });
    expect(requestsSince(before).filter((each) => each === "GET /tokens/:file")).toHaveLength(3);
  });

  test("M1 a token that stays empty: accepted, with a receipt that is good for later", async () => {
    sandbox.vthMeldingen.faults.inject({ on: "book", fault: { kind: "quirk", name: "open311-token-empty" } });
    const outcome = await port.create(melding({ categoryId: "012" }), call());
    expect(outcome).toMatchObject({ kind: "accepted", receipt: expect.stringMatching(/^0\d{4}$/), notice: expect.stringContaining("werkdagen") });
    const receipt = outcome.kind === "accepted" ? (outcome.receipt ?? "") : "";
    expect(await port.findAccepted({ receipt }, call())).toBeUndefined();
    expect(await port.findAccepted({ receipt: "99999" }, call())).toBeUndefined();
  });

  test("a receipt gives the melding once the department has numbered it", async () => {
    const impatient = connect({ tokens: { waitMs: 0, pollMs: 50 } });
    const outcome = await impatient.create(melding({ categoryId: "040", text: "Het stinkt naar verf" }), call());
    const receipt = outcome.kind === "accepted" ? (outcome.receipt ?? "") : "";
    expect(await port.findAccepted({ receipt }, call())).toBeUndefined();
    expect(await port.findAccepted({ receipt }, call())).toMatchObject({ text: "Het stinkt naar verf", category: { id: "040" } });
  });

  test("a token that cannot be asked about is no reason to call the melding lost", async () => {
    sandbox.vthMeldingen.faults.inject({ on: "token", fault: { kind: "status", status: 500 }, times: 10 });
    expect(await port.create(melding({ categoryId: "012" }), call())).toMatchObject({ kind: "accepted", receipt: expect.any(String) });
  });

  test("a blackbox takes it and tells nothing", async () => {
    const outcome = await port.create(melding({ categoryId: "050", text: "Een tip" }), call());
    expect(outcome).toEqual({ kind: "accepted", notice: "Wij kijken binnen 5 werkdagen naar uw melding." });
  });

  test("in a category that is not listed at once, absence is never proved", async () => {
    const since = melding().incidentAt;
    const key = "lost-key";
    sandbox.vthMeldingen.faults.inject({ on: "book", fault: { kind: "commit-and-reset" } });
    await expect(port.create(melding({ categoryId: "012" }), call(key))).rejects.toMatchObject({ applied: "unknown" });
    await expect(port.findCreated({ key, categoryId: "012", since }, call())).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
    expect(await port.findCreated({ key, categoryId: "020", since }, call())).toEqual([]);
  });
});

describe("what became of it", () => {
  test("M3 the updates tell what the department did, and a note is a note", async () => {
    const made = await create();
    setByDepartment(made.id, "i", "De handhaver gaat kijken");
    clock += 60_000;
    expect(await port.addNote({ id: made.id, text: "De melder belt nog eens" }, call())).toMatchObject({ kind: "changed", melding: { status: "in-progress" } });
    clock += 60_000;
    setByDepartment(made.id, "o", "De eigenaar heeft een boete");
    const read = await port.read({ id: made.id }, call());
    expect(read).toMatchObject({ status: "resolved", statusName: "Opgelost", statusText: "De eigenaar heeft een boete" });
    expect(read?.notes).toMatchObject([{ text: "De melder belt nog eens" }]);
    expect((await port.history({ id: made.id }, call()))?.map(({ kind, title, text }) => [kind, title, text])).toEqual([
      ["status", "Status: Opgelost", "De eigenaar heeft een boete"],
      ["note", "Bericht", "De melder belt nog eens"],
      ["status", "Status: Wordt onderzocht", "De handhaver gaat kijken"],
      ["created", "Melding ontvangen", undefined],
    ]);
    expect(await port.history({ id: "999999" }, call())).toBeUndefined();
  });

  test("M2 what is being done about a known case is told, and a duplicate is one", async () => {
    const { street, houseNumber, code } = knownVthCases.terraceOverPavement;
    const [nearest] = await port.findNear({ point: pointOf(street, houseNumber), radiusMeters: 20, categoryId: code, limit: 3 }, call());
    expect(nearest).toMatchObject({ status: "in-progress", statusText: expect.stringContaining("controleert volgende week") });
    const duplicate = book()
      .all()
      .find(({ status }) => status.text === "Duplicate request.");
    const read = await port.read({ id: String(duplicate?.id).padStart(6, "0") }, call());
    expect(read).toMatchObject({ status: "cancelled", statusName: "Dubbele melding" });
  });

  test("M6 what changed since a moment is listed, newest change first", async () => {
    const [old, other] = [await create(), await create()];
    clock += 3_600_000;
    const since = new Date(clock - 1_000).toISOString();
    setByDepartment(old.id, "b", "Wij zijn bezig");
    clock += 60_000;
    const fresh = await create();
    const changed = await port.listChanged({ since }, call());
    expect(changed.map(({ id }) => id)).toEqual([fresh.id, old.id]);
    expect(changed.map(({ id }) => id)).not.toContain(other.id);
    expect(changed[1]).toMatchObject({ status: "in-progress", statusText: "Wij zijn bezig" });
  });

  test("M7 a closed melding is reopened with a reason, an open one is not", async () => {
    const made = await create();
    const reopening = { id: made.id, status: "reopened", text: "Het busje staat er weer", informReporter: false } as const;
    expect(await port.setStatus(reopening, call())).toMatchObject({ kind: "rejected", reason: "status" });
    setByDepartment(made.id, "o", "Opgelost");
    clock += 60_000;
    expect(await port.setStatus(reopening, call())).toMatchObject({ kind: "changed", melding: { status: "reopened", statusText: "Het busje staat er weer" } });
    expect(await port.read({ id: made.id }, call())).toMatchObject({ status: "reopened", statusName: "Heropend" });
  });

  test("what was reported by mistake is cancelled with a reason, once", async () => {
    const made = await create();
    const cancelling = { id: made.id, status: "cancelled", text: "Dubbel gemeld", informReporter: false } as const;
    expect(await port.setStatus(cancelling, call())).toMatchObject({ kind: "changed", melding: { status: "cancelled", statusText: "Dubbel gemeld" } });
    expect(await port.read({ id: made.id }, call())).toMatchObject({ status: "cancelled", statusName: "Geen verdere actie" });
    expect(await port.setStatus(cancelling, call())).toMatchObject({ kind: "rejected", reason: "status" });
  });

  test("M4 a status that was based on an older version is a conflict", async () => {
    const made = await create();
    clock += 60_000;
    setByDepartment(made.id, "b", "Bezig");
    const closing = { id: made.id, status: "resolved", text: "Het is weg", informReporter: false, ...(made.version && { version: made.version }) } as const;
    expect(await port.setStatus(closing, call())).toMatchObject({ kind: "conflict", melding: { status: "in-progress" } });
  });

  test("an update whose answer was lost is seen to be there, and one id is taken once", async () => {
    const made = await create();
    const noteCall = call();
    sandbox.vthMeldingen.faults.inject({ on: "change", fault: { kind: "commit-and-status", status: 500 } });
    await expect(port.addNote({ id: made.id, text: "Proef" }, noteCall)).rejects.toMatchObject({ code: "FAILED", applied: "unknown" });
    const before = sandbox.vthMeldingen.requests.length;
    expect(await port.addNote({ id: made.id, text: "Proef" }, noteCall)).toMatchObject({ kind: "changed", melding: { notes: [{ text: "Proef" }] } });
    expect(requestsSince(before).filter((each) => each.startsWith("POST"))).toEqual([]);
  });
});

test("an update that the server has and does not show is taken as done, because it takes an id once", async () => {
  const made = await create();
  const noteCall = call();
  expect(await port.addNote({ id: made.id, text: "Proef" }, noteCall)).toMatchObject({ kind: "changed" });
  const body = "<service_request_updates></service_request_updates>";
  sandbox.vthMeldingen.faults.inject({ on: "find", fault: { kind: "status", status: 200, contentType: "text/xml", body } });
  expect(await port.addNote({ id: made.id, text: "Proef" }, noteCall)).toMatchObject({ kind: "changed", melding: { notes: [{ text: "Proef" }] } });
});

describe("what the server or the protocol does not have", () => {
  test("without the extension there are no notes, no history and no list of changes", async () => {
    const plain = connect({ updates: "none" });
    expect(plain.supports).toMatchObject({ notes: false, history: false, listChanged: false, statuses: [] });
    const { id } = await create({}, plain);
    for (const asked of [plain.addNote({ id, text: "x" }, call()), plain.history({ id }, call()), plain.listChanged({ since: melding().incidentAt }, call())]) {
      await expect(asked).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
    }
    setByDepartment(id, "o", "Opgelost");
    expect(await plain.read({ id }, call())).toMatchObject({ status: "resolved", statusName: "Gesloten", statusText: "Opgelost" });
  });

  test("changing, parts, reporters, attachments, feedback and persons are declared away", async () => {
    expect(port.supports).toMatchObject({ changes: [], reporters: "none", attachments: [], feedback: false, parts: false, findByPerson: [] });
    const { id } = await create();
    await expect(port.change({ id, categoryId: "030" }, call())).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
    await expect(port.create(melding({ parentId: id }), call())).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
    await expect(port.findByPerson({ person: { kind: "phone", phone: "06" } }, call())).rejects.toMatchObject({ code: "NOT_SUPPORTED" });
  });

  test("an unknown number that breaks the server is not there", async () => {
    sandbox.vthMeldingen.faults.inject({ on: "read", fault: { kind: "quirk", name: "open311-unknown-is-500" } });
    expect(await port.read({ id: "999999" }, call())).toBeUndefined();
  });

  test("a wrong key is DENIED; a missing jurisdiction is a web page, and a wrong one a failure that names it", async () => {
    await expect(connect({}, "wrong").create(melding(), call())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
    await expect(connect({ jurisdictionId: undefined }).listCategories(call())).rejects.toMatchObject({
      code: "NOT_UNDERSTOOD",
      message: expect.stringContaining("jurisdiction"),
    });
    await expect(connect({ jurisdictionId: "elders" }).listCategories(call())).rejects.toMatchObject({
      code: "FAILED",
      message: expect.stringContaining("jurisdictionId"),
    });
  });

  test.each([
    ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><service_requests><request>&x;</request></service_requests>'],
    ["a hundred thousand levels", "<request>".repeat(100_000)],
  ])("%s in an answer is NOT_UNDERSTOOD", async (_what, body) => {
    sandbox.vthMeldingen.faults.inject({ on: "read", fault: { kind: "status", status: 200, contentType: "text/xml", body } });
    await expect(port.read({ id: "000001" }, call())).rejects.toMatchObject({ code: "NOT_UNDERSTOOD", applied: "no" });
  });
});
