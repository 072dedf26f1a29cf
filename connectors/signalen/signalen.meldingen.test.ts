import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knownFaults, pointOf, sandboxCredentials, startSandbox, type Sandbox } from "../sandbox/index.ts";
import { ConnectorError, type Connection, type MeldingenPort, type NewMelding, type WriteCall } from "../sdk/index.ts";
import { signalenConnector } from "./signalen.connector.ts";

let clock = Date.parse("2026-11-24T09:00:00+01:00");
const now = (): number => clock;
let sandbox: Sandbox;
const connections: Connection[] = [];
let port: MeldingenPort;

beforeAll(async () => {
  sandbox = await startSandbox({ now });
  port = connect(sandboxCredentials.stadsbeheerMeldingen);
});
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await sandbox.close();
});

function connect({ clientId, clientSecret }: { clientId: string; clientSecret: string }, source: string = sandboxCredentials.stadsbeheerMeldingen.source) {
  const { baseUrl, tokenUrl } = sandbox.stadsbeheerMeldingen;
  const configuration = signalenConnector.configuration.parse({ baseUrl, tokenUrl, clientId, clientSecret: "SECRET", source });
  const connection = signalenConnector.connect(configuration, { departmentId: "stadsbeheer", now, secret: () => clientSecret });
  connections.push(connection);
  if (!connection.meldingen) throw new Error("There is no port for meldingen");
  return connection.meldingen;
}

let keys = 0;
const call = (key = `key-${(keys += 1)}`): WriteCall => ({ key, signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" });
const lamp = "wegen-verkeer-straatmeubilair/straatverlichting";

function melding(change: Partial<NewMelding> = {}): NewMelding {
  return {
    categoryId: lamp,
    place: {
      point: pointOf("Merelpad", 30),
      address: { street: "Merelpad", houseNumber: 30, houseNumberAddition: "A-2", postcode: "8974LB", city: "Ravenmeer" },
    },
    text: "De lantaarnpaal brandt niet",
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

describe("what one can report", () => {
  test("M1 closed categories are left out; promise, service level and family are told", async () => {
    const categories = await port.listCategories(call());
    expect(categories.map(({ id }) => id)).not.toContain("afval/kerstbomen");
    expect(categories.find(({ id }) => id === "openbaar-groen-en-water/onkruid")).toMatchObject({
      group: "Openbaar groen en water",
      serviceLevel: { days: 21, dayKind: "calendar" },
      handlingMessage: expect.stringContaining("21 dagen"),
    });
  });

  test("M5 street lights are the grid operator's, an outside party", async () => {
    const categories = await port.listCategories(call());
    expect(categories.find(({ id }) => id === lamp)?.handledBy).toEqual([{ name: "Meerlicht Netbeheer", code: "MLN", isOutsideParty: true }]);
    expect(categories.find(({ id }) => id === "afval/container-is-vol")?.handledBy).toMatchObject([{ isOutsideParty: false }]);
  });

  test("M1 a category tells what else it wants to know", async () => {
    const questions = await port.questionsFor({ categoryId: lamp }, call());
    expect(questions.map(({ kind, isRequired }) => [kind, isRequired])).toEqual([
      ["information", false],
      ["one-of", true],
      ["text", false],
    ]);
    expect(questions[1]?.options).toContainEqual({ id: "knippert", name: "Lamp knippert" });
    expect(await port.questionsFor({ categoryId: "schoon/graffiti" }, call())).toEqual([]);
  });
});

describe("reporting", () => {
  test("M1 with answers, address and reporter; the department gets them all", async () => {
    const answers = [{ questionId: "extra_straatverlichting_probleem", question: "Wat is het probleem?", values: ["knippert"] }];
    const made = await create({ answers, extraText: "Voor nummer 30", priority: "high" });
    expect(made).toMatchObject({ status: "reported", statusName: "Gemeld", extraText: "Voor nummer 30", priority: "high", place: melding().place });
    expect(made.dueAt).toBe("2026-12-04T09:00:00+01:00");
    const stored = sandbox.stadsbeheerMeldingen.meldingen.read(Number(made.id));
    expect(stored).toMatchObject({
      source: "Telefoon – KCC",
      textExtra: `Voor nummer 30\n[KCC-Hub ${made.creationKey}]`,
      place: { address: { huisnummer: "30", huisletter: "A", huisnummer_toevoeging: "2" } },
      reporter: { email: "melder@example.test", sharingAllowed: false },
      extraProperties: [{ id: "extra_straatverlichting_probleem", answer: "knippert", label: "Wat is het probleem?" }],
    });
  });

  test("M1 anonymously: there is no reporter", async () => {
    const { reporter: _reporter, ...anonymous } = melding();
    const outcome = await port.create(anonymous, call());
    expect(outcome).toMatchObject({ kind: "created" });
    expect(outcome.kind === "created" && "reporter" in outcome.melding).toBe(false);
  });

  test("a category that was closed, an address without a point and a wrong e-mail address are refused with the field", async () => {
    expect(await port.create(melding({ categoryId: "afval/kerstbomen" }), call())).toMatchObject({ reason: "unknown-category", fields: ["categoryId"] });
    expect(await port.create(melding({ place: { address: { street: "Merelpad", houseNumber: 30 } } }), call())).toMatchObject({ reason: "place" });
    const reporter = { email: "geen adres", sharingAllowed: false };
    expect(await port.create(melding({ reporter }), call())).toMatchObject({ kind: "rejected", reason: "reporter", fields: ["reporter"] });
  });

  test("a source that is not configured in Signalen is a failure of ours, not of the agent", async () => {
    const failing = connect(sandboxCredentials.stadsbeheerMeldingen, "bestaat niet").create(melding(), call());
    await expect(failing).rejects.toMatchObject({ code: "FAILED", applied: "no" });
  });

  test("a part belongs to its melding, and a part has no parts", async () => {
    const whole = await create();
    expect(await port.listParts({ id: whole.id }, call())).toEqual([]);
    const part = await create({ parentId: whole.id });
    expect(await port.listParts({ id: whole.id }, call())).toEqual([{ id: part.id, status: "reported" }]);
    expect((await port.read({ id: part.id }, call()))?.parentId).toBe(whole.id);
    expect(await port.create(melding({ parentId: part.id }), call())).toMatchObject({ kind: "rejected" });
  });
});

describe("known faults nearby", () => {
  test("M2 the broken street lights are found with what is being done about them", async () => {
    const { street, houseNumber } = knownFaults.lampBeingRepaired;
    const [nearest] = await port.findNear({ point: pointOf(street, houseNumber + 5), radiusMeters: 100, categoryId: lamp, limit: 5 }, call());
    expect(nearest).toMatchObject({ status: "in-progress", statusText: expect.stringContaining("binnen vijf werkdagen") });
  });

  test("M2 the new estate gets its lamps when it is finished", async () => {
    const { street, houseNumber } = knownFaults.estateWithoutLamps;
    const found = await port.findNear({ point: pointOf(street, houseNumber), radiusMeters: 30, categoryId: lamp, limit: 5 }, call());
    expect(found[0]).toMatchObject({ status: "planned", statusText: expect.stringContaining("als de wijk af is") });
  });

  test("what is resolved is not nearby any more", async () => {
    const made = await create({ place: { point: pointOf("IJsvogellaan", 3) } });
    const near = () => port.findNear({ point: pointOf("IJsvogellaan", 3), radiusMeters: 5, categoryId: lamp, limit: 5 }, call());
    expect((await near()).map(({ id }) => id)).toEqual([made.id]);
    await port.setStatus({ id: made.id, status: "cancelled", text: "Dubbel", informReporter: false }, call());
    expect(await near()).toEqual([]);
  });
});

describe("changing", () => {
  test("M4 only what is given is sent, and nothing when it is so already", async () => {
    const made = await create();
    const before = sandbox.stadsbeheerMeldingen.requests.length;
    expect(await port.change({ id: made.id, priority: "normal" }, call())).toMatchObject({ kind: "changed" });
    expect(sandbox.stadsbeheerMeldingen.requests.slice(before).map(({ method }) => method)).toEqual(["GET"]);
    const moved = { point: pointOf("Merelpad", 60) };
    expect(await port.change({ id: made.id, place: moved }, call())).toMatchObject({
      kind: "changed",
      melding: { place: moved, text: made.text, category: made.category },
    });
  });

  test("M4 what the department changed meanwhile is shown, not overwritten", async () => {
    const made = await create();
    sandbox.stadsbeheerMeldingen.meldingen.patch(Number(made.id), { priority: "high" }, "medewerker@stadsbeheer.example");
    const outcome = await port.change({ id: made.id, priority: "low", ...(made.version && { version: made.version }) }, call());
    expect(outcome).toMatchObject({ kind: "conflict", melding: { priority: "high" } });
  });

  test("M4 two changes at the same moment: the one that fails on the lock is a conflict with what the other led to", async () => {
    const made = await create();
    sandbox.stadsbeheerMeldingen.faults.inject({ on: "change", fault: { kind: "quirk", name: "signalen-locked" } });
    const outcome = await port.change({ id: made.id, categoryId: "overig/overig" }, call());
    expect(outcome).toMatchObject({ kind: "conflict", melding: { category: { id: lamp }, priority: "high" } });
  });

  test("a change that fails without a trace may still come: unknown", async () => {
    const made = await create();
    sandbox.stadsbeheerMeldingen.faults.inject({ on: "change", fault: { kind: "status", status: 500 } });
    await expect(port.addNote({ id: made.id, text: "Proef" }, call())).rejects.toMatchObject({ code: "FAILED", applied: "unknown" });
  });

  test("a note whose answer was lost is seen to be there", async () => {
    const made = await create();
    sandbox.stadsbeheerMeldingen.faults.inject({ on: "change", fault: { kind: "commit-and-status", status: 500 } });
    expect(await port.addNote({ id: made.id, text: "Beller belt terug" }, call())).toMatchObject({
      kind: "changed",
      melding: { notes: [{ text: "Beller belt terug" }, {}] },
    });
  });
});

describe("the end of it", () => {
  test("M6 whoever reported with an e-mail address is asked what they thought of it", async () => {
    const made = await create();
    expect(await port.readFeedback({ id: made.id }, call())).toBeUndefined();
    await port.setStatus({ id: made.id, status: "resolved", text: "De lamp brandt weer", informReporter: true }, call());
    expect(await port.readFeedback({ id: made.id }, call())).toEqual({ state: "asked" });
    sandbox.stadsbeheerMeldingen.meldingen.giveFeedback(Number(made.id), false);
    expect(await port.readFeedback({ id: made.id }, call())).toMatchObject({ state: "given", isSatisfied: false });
  });

  test("M6 what changed since a moment is listed, newest change first", async () => {
    const made = await create();
    clock += 60_000;
    const since = "2026-11-24T09:00:30+01:00";
    expect((await port.listChanged({ since }, call())).map(({ id }) => id)).not.toContain(made.id);
    await port.setStatus({ id: made.id, status: "in-progress", informReporter: false }, call());
    expect((await port.listChanged({ since }, call()))[0]).toMatchObject({ id: made.id, status: "in-progress" });
  });

  test("M3 the history tells who did what, without the hub's marks", async () => {
    const made = await create();
    await port.addNote({ id: made.id, text: "Beller heeft een foto" }, call());
    await port.setStatus({ id: made.id, status: "planned", text: "Volgende week", informReporter: false }, call());
    const history = await port.history({ id: made.id }, call());
    expect(history?.slice(0, 2)).toMatchObject([
      { kind: "status", title: "Status gewijzigd naar: Ingepland", text: "Volgende week", by: "hub@stadsbeheer.example" },
      { kind: "note", title: "Notitie toegevoegd", text: "Beller heeft een foto" },
    ]);
    expect(await port.history({ id: "999999" }, call())).toBeUndefined();
  });

  test("setting the status that was set by a lost attempt is no illegal step", async () => {
    const made = await create();
    const closing = { id: made.id, status: "resolved", text: "Klaar", informReporter: false } as const;
    expect(await port.setStatus(closing, call())).toMatchObject({ kind: "changed" });
    expect(await port.setStatus(closing, call())).toMatchObject({ kind: "changed" });
    await expect(port.setStatus({ ...closing, status: "split" }, call())).rejects.toMatchObject({ code: "NOT_SUPPORTED", applied: "no" });
  });
});

describe("reporters and photos", () => {
  test("a new e-mail address has to be confirmed, a phone number counts at once", async () => {
    const made = await create();
    expect(await port.addReporter({ id: made.id, reporter: { email: "ander@example.test", sharingAllowed: true } }, call())).toEqual({
      kind: "to-be-confirmed",
    });
    const { reporter } = melding();
    expect(await port.addReporter({ id: made.id, reporter: { ...reporter, phone: "06-99000000", sharingAllowed: true } }, call())).toEqual({ kind: "added" });
    expect(await port.addReporter({ id: made.id, reporter: { email: "x", sharingAllowed: true } }, call())).toMatchObject({ reason: "reporter" });
  });

  test("M1 a photo is attached; what only says that it is one is refused", async () => {
    const made = await create();
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const file = { meldingId: made.id, fileName: "lamp.png", mediaType: "image/png", bytes: png };
    expect(await port.addAttachment(file, call())).toMatchObject({ kind: "added", attachment: { isImage: true } });
    expect(await port.listAttachments({ id: made.id }, call())).toHaveLength(1);
    const disguised = { ...file, bytes: new TextEncoder().encode("<script>") };
    expect(await port.addAttachment(disguised, call())).toMatchObject({ kind: "rejected", reason: "attachment" });
    expect(await port.addAttachment({ ...file, mediaType: "text/html" }, call())).toMatchObject({ kind: "rejected", reason: "attachment" });
  });

  test("contact details that are not shown to us are hidden, not absent", async () => {
    const made = await create();
    const read = await connect(sandboxCredentials.stadsbeheerMeldingenMasked).read({ id: made.id }, call());
    expect(read?.reporter).toEqual({ hidden: ["email", "phone"], sharingAllowed: false, allowsContact: true });
  });
});

describe("tokens and rights", () => {
  test("a melding of another department is denied, and so is a change by who may only read", async () => {
    const made = await create({ categoryId: "schoon/graffiti" });
    const reader = connect(sandboxCredentials.stadsbeheerMeldingenReader);
    await expect(reader.read({ id: (await create()).id }, call())).rejects.toMatchObject({ code: "DENIED" });
    await expect(reader.addNote({ id: made.id, text: "x" }, call())).rejects.toMatchObject({ code: "DENIED", applied: "no" });
  });

  test("wrong credentials are denied", async () => {
    const stranger = connect({ clientId: "kcc-hub", clientSecret: "wrong" });
    await expect(stranger.listCategories(call())).rejects.toSatisfy((error) => ConnectorError.isInstance(error) && error.code === "DENIED");
  });

  test("a token that ran out is replaced, also under a create, which is then made once", async () => {
    sandbox.stadsbeheerMeldingen.faults.inject({ on: "book", fault: { kind: "quirk", name: "signalen-token-expired" } });
    const before = sandbox.stadsbeheerMeldingen.meldingen.all().length;
    await create();
    expect(sandbox.stadsbeheerMeldingen.meldingen.all()).toHaveLength(before + 1);
  });

  test("M3 a number of another system is not one of Signalen's", async () => {
    const made = await create();
    expect(await port.findByReference({ reference: `sig ${made.id}` }, call())).toMatchObject([{ id: made.id }]);
    expect(await port.findByReference({ reference: `MOR-${made.id}` }, call())).toEqual([]);
    await expect(port.findByPerson({ person: { kind: "phone", phone: "06" } }, call())).rejects.toMatchObject({ code: "NOT_SUPPORTED" });
  });
});
