import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Fault, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { setRight } from "../support/documents.ts";
import * as documents from "../support/melding-documents.ts";
import { create, litter, stored } from "./melding-desk.ts";
import { attach, gif, heic, photo, png, upload, webp } from "./photos.ts";

// Short, so that a story with a lost answer and its late window takes seconds.
const operations = { leaseMs: 3_000, stepDeadlineMs: 2_500, lateWindowMs: 1_500, retryDelaysMs: [200, 400, 800, 1_600, 1_600] };

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_000, operations });
  await create(hub, { ...litter, text: "Voor het begin" });
});
afterAll(() => hub?.close());
afterEach(() => system().faults.clear());

const system = () => hub.sandbox.stadsbeheerMeldingen;
const withText = (text: string) =>
  system()
    .meldingen.all()
    .filter((melding) => melding.text === text);
const fileNames = (reference: string) => stored(hub, reference).attachments.map(({ fileName }) => fileName);

describe("M1 a photo is taken in for what its bytes say", () => {
  test("M1 a photo gets an id, and tells what it is", async () => {
    expect(await upload(hub)).toEqual({ status: 201, body: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), mediaType: "image/png", bytes: png.length } });
    expect(await upload(hub, { type: "image/webp", bytes: webp })).toMatchObject({ status: 201, body: { mediaType: "image/webp" } });
  });

  test.each([
    ["image/heic", "heic"],
    ["image/heic", "mif1"],
    ["image/heif", "heic"],
    ["image/heif", "mif1"],
  ] as const)("M1 a photo of a telephone, said to be %s and of the kind %s, is taken in under one name", async (type, brand) => {
    // By another agent: one may have twelve waiting, and the faults below leave many of anna's.
    expect(await upload(hub, { account: "fien", type, bytes: heic(brand) })).toMatchObject({ status: 201, body: { mediaType: "image/heic" } });
  });

  const text = Buffer.from("Dit is een brief en geen foto, hoe het bestand ook heet.");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  test.each([
    ["text that is called a PNG", "image/png", text, 415, "ATTACHMENT_NOT_AS_SAID"],
    ["a GIF that is called a PNG", "image/png", gif, 415, "ATTACHMENT_NOT_AS_SAID"],
    ["a drawing with a script in it", "image/svg+xml", svg, 415, "ATTACHMENT_TYPE"],
    ["the same, called a PNG", "image/png", svg, 415, "ATTACHMENT_NOT_AS_SAID"],
    ["a PDF", "application/pdf", Buffer.from("%PDF-1.7"), 415, "ATTACHMENT_TYPE"],
    ["a type with something behind it", "image/png; charset=utf-8", png, 415, "ATTACHMENT_TYPE"],
    ["JSON", "application/json", Buffer.from("{}"), 415, "ATTACHMENT_TYPE"],
    ["more than eight megabytes", "image/png", Buffer.concat([png, Buffer.alloc(8 * 1024 * 1024)]), 413, "ATTACHMENT_TOO_LARGE"],
  ])("M1 %s is refused in plain words", async (_name, type, bytes, status, code) => {
    expect(await upload(hub, { type, bytes })).toMatchObject({
      status,
      body: { errors: [{ message: expect.stringContaining("foto"), extensions: { code } }] },
    });
  });

  test("M1 nothing at all is no photo either", async () => {
    const { status } = await upload(hub, { bytes: Buffer.alloc(0) });
    expect([400, 415]).toContain(status);
  });

  test("M1 an auditor, who may write about no melding, may not send photos", async () => {
    expect(await upload(hub, { account: "els" })).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: "FORBIDDEN" } }] } });
  });
});

describe("M1 photos go with a melding", () => {
  test("M1 two photos with a new melding stand in the department's book, each once, and the caller is told", async () => {
    const attachments = [await photo(hub), await photo(hub, { type: "image/gif", bytes: gif })];
    const key = randomUUID();
    const answer = await create(hub, { ...litter, text: "Met twee foto's", attachments }, key);
    expect(answer).toMatchObject({ __typename: "MeldingCreated", operation: { state: "DONE", task: null } });
    expect(answer.toTell).toContain("2 foto's staan bij de melding.");
    expect(fileNames(answer.melding.reference)).toEqual([expect.stringMatching(/^kcc-hub-.*-1\.png$/), expect.stringMatching(/-2\.gif$/)]);
    expect(await create(hub, { ...litter, text: "Met twee foto's", attachments }, key)).toMatchObject({ __typename: "MeldingCreated" });
    expect(withText("Met twee foto's")).toHaveLength(1);
    expect(fileNames(answer.melding.reference)).toHaveLength(2);
  });

  test("M1 a photo is added to a melding that is there already, once, whatever the key is sent again", async () => {
    const { melding } = await create(hub, { ...litter, text: "De foto komt later" });
    const ids = [await photo(hub)];
    const key = randomUUID();
    const answer = await attach(hub, melding.id, ids, key);
    expect(answer).toMatchObject({ __typename: "MeldingAttachmentsAdded", melding: { hasAttachments: true }, toTell: ["De foto staat bij de melding."] });
    expect(await attach(hub, melding.id, ids, key)).toMatchObject({ __typename: "MeldingAttachmentsAdded" });
    expect(fileNames(melding.reference)).toHaveLength(1);
  });

  test("M1 a photo is used once: a second melding with it is refused, and is not made", async () => {
    const attachments = [await photo(hub)];
    await create(hub, { ...litter, text: "De eerste met deze foto", attachments });
    expect(await create(hub, { ...litter, text: "De tweede met deze foto", attachments })).toMatchObject(goneAt("attachments.0"));
    expect(withText("De tweede met deze foto")).toEqual([]);
  });

  test("M1 of two meldingen that are made with one photo at the same moment, one is made", async () => {
    const attachments = [await photo(hub)];
    const answers = await Promise.all([1, 2].map(() => create(hub, { ...litter, text: "Tegelijk met één foto", attachments })));
    expect(answers.filter(({ __typename }) => __typename === "MeldingCreated")).toHaveLength(1);
    expect(withText("Tegelijk met één foto")).toHaveLength(1);
  });

  test("M1 a photo of somebody else, and one that never was, are not there", async () => {
    const right = { role: "supervisor", departmentId: "stadsbeheer", capability: "MELDINGEN", action: "CREATE", granted: true };
    await hub.ask("carla", setRight, { input: right, key: randomUUID() });
    const attachments = [await photo(hub, { account: "carla" }), randomUUID()];
    const answer = await create(hub, { ...litter, text: "Met andermans foto", attachments });
    expect(answer).toMatchObject({ __typename: "InvalidInput", fields: [goneAt("attachments.0").fields[0], goneAt("attachments.1").fields[0]] });
    expect(withText("Met andermans foto")).toEqual([]);
  });

  test("M1 after an hour a photo is not there any more", async () => {
    const attachments = [await photo(hub)];
    await hub.database.fork().getConnection().execute("update attachment set expires_at = now() - interval '1 second' where id = ?", attachments);
    expect(await create(hub, { ...litter, text: "Met een verlopen foto", attachments })).toMatchObject(goneAt("attachments.0"));
    expect(withText("Met een verlopen foto")).toEqual([]);
  });

  test.each([
    ["four", [1, 2, 3, 4].map(() => randomUUID()), "hoogstens drie"],
    ["the same twice", ["4f0d5f6e-0b0e-4a65-8a4f-1f2b6a7c8d9e", "4f0d5f6e-0b0e-4a65-8a4f-1f2b6a7c8d9e"], "twee keer"],
  ])("M1 %s photos are refused", async (_name, attachments, message) => {
    expect(await create(hub, { ...litter, attachments })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "attachments", message: expect.stringContaining(message) }],
    });
  });

  test("M1 a kind of photo that this department does not take is named, and nothing is sent; the photo can be used elsewhere", async () => {
    const attachments = [await photo(hub, { type: "image/webp", bytes: webp })];
    expect(await create(hub, { ...litter, text: "Met een WebP", attachments })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "attachments.0", message: expect.stringContaining("JPEG of PNG of GIF") }],
    });
    expect(withText("Met een WebP")).toEqual([]);
  });

  test("M1 a photo of a telephone that this department cannot show is refused before anything is sent, with what to send instead", async () => {
    const attachments = [await photo(hub, { type: "image/heic", bytes: heic("heic") })];
    expect(await create(hub, { ...litter, text: "Met een HEIC", attachments })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "attachments.0", message: "Stadsbeheer neemt dit soort foto niet aan. Stuur een foto als JPEG of PNG of GIF." }],
    });
    expect(withText("Met een HEIC")).toEqual([]);
    const { melding } = await create(hub, { ...litter, text: "Zonder HEIC" });
    expect(await attach(hub, melding.id, attachments)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "attachmentIds.0" }] });
  });

  test("M1 a department that takes no photos says so before anything is sent; without the photo it is made", async () => {
    const parking = { departmentId: "vth", categoryId: "020", place: { point: pointOf("Turfkade", 30) }, text: "Een busje op de stoep, met foto" };
    const before = hub.sandbox.vthMeldingen.meldingen.all().length;
    const attachments = [await photo(hub)];
    expect(await create(hub, { ...parking, attachments })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "attachments", message: expect.stringContaining("neemt geen foto's aan") }],
    });
    expect(hub.sandbox.vthMeldingen.meldingen.all().length).toBe(before);
    const { melding } = await create(hub, parking);
    expect(await attach(hub, melding.id, attachments)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "attachmentIds" }] });
  });

  test("M1 what was refused leaves its photo for another attempt", async () => {
    const attachments = [await photo(hub)];
    system().faults.inject({ on: "book", fault: { kind: "status", status: 403 } });
    const refused = await create(hub, { ...litter, text: "Eerst geweigerd", attachments });
    expect(refused.__typename).not.toBe("MeldingCreated");
    expect(withText("Eerst geweigerd")).toEqual([]);
    system().faults.clear();
    const again = await create(hub, { ...litter, text: "Daarna gelukt", attachments });
    expect(again).toMatchObject({ __typename: "MeldingCreated" });
    expect(fileNames(again.melding.reference)).toHaveLength(1);
  });
});

const faults: readonly (readonly [name: string, fault: Fault])[] = [
  ["slow", { kind: "slow", ms: 60 }],
  ["hang", { kind: "hang" }],
  ["reset", { kind: "reset" }],
  ["commit-and-hang", { kind: "commit-and-hang" }],
  ["commit-and-reset", { kind: "commit-and-reset" }],
  ["late-commit", { kind: "late-commit", ms: 1_300 }],
  ["duplicate", { kind: "duplicate" }],
  ["status 500", { kind: "status", status: 500 }],
  ["status 503", { kind: "status", status: 503 }],
  ["status 403", { kind: "status", status: 403 }],
  ["commit-and-status 504", { kind: "commit-and-status", status: 504 }],
  ["nonsense", { kind: "nonsense" }],
  ["html", { kind: "html" }],
];

describe("each fault while a photo is sent ends with one melding, and with the photo or a named task", { timeout: 60_000 }, () => {
  test.each(faults)("M1 with a new melding: %s", async (name, fault) => {
    const text = `Fout bij de foto: ${name}`;
    const attachments = [await photo(hub)];
    system().faults.inject({ on: "change", fault });
    const answer = await create(hub, { ...litter, text, attachments });
    system().faults.clear();
    // The caller gets the number, whatever became of the photo.
    expect(answer).toMatchObject({ __typename: "MeldingCreated", melding: { reference: expect.stringMatching(/^SIG-/) } });
    expect(withText(text)).toHaveLength(1);
    const { task } = answer.operation;
    const named = task?.text.includes(`foto's bij melding ${answer.melding.reference}`) === true && task.meldingIds.includes(answer.melding.id);
    expect(named || fileNames(answer.melding.reference).length > 0).toBe(true);
    expect(answer.toTell.at(-1)).toContain(task ? "zie de taak" : "De foto staat bij de melding");
    const { data } = await hub.ask("anna", documents.meldingOperation, { id: answer.operation.id });
    expect(data.operation).toMatchObject({ state: "DONE", task: task && { text: task.text } });
  });

  test.each(faults)("M1 with a melding that is there: %s", async (name, fault) => {
    const { melding } = await create(hub, { ...litter, text: `Fout bij de foto achteraf: ${name}` });
    const ids = [await photo(hub)];
    system().faults.inject({ on: "change", fault });
    const answer = await attach(hub, melding.id, ids);
    const state = answer.operation ? await settled(answer.operation.id) : "NOT_DONE";
    system().faults.clear();
    expect(promised[state]).toContain(Math.min(fileNames(melding.reference).length, 1));
  });
});

/** Whether the photo may stand there after each ending. */
const promised: Readonly<Record<string, readonly number[]>> = { DONE: [1], NOT_DONE: [0], NEEDS_ATTENTION: [0, 1] };

async function settled(id: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { operation } = (await hub.ask("anna", documents.meldingOperation, { id })).data;
    if (["DONE", "NOT_DONE", "NEEDS_ATTENTION"].includes(operation.state)) return operation.state;
    await pause(200);
  }
  throw new Error(`operation ${id} was not settled`);
}

function goneAt(field: string) {
  return { __typename: "InvalidInput", fields: [{ field, message: expect.stringContaining("Stuur haar opnieuw") }] };
}
