import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Fault, pointOf, type RequestClass, type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photo } from "../meldingen/photos.ts";
import { litter } from "../meldingen/melding-desk.ts";
import * as documents from "../support/melding-documents.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { type HubHome, type HubProcess, processSettings, startHubProcess } from "./hub-process.ts";
import { meldingDepartmentId, type MeldingKind, systemOf, withMeldingCopies } from "./melding-copies.ts";
import { type Ending, endings, untilSettled } from "./story.ts";

type Action = "create" | "create with a photo" | "join" | "change" | "note" | "attach" | "cancel";

/** Where the process is killed: while this request is on its way, or carried out without an answer. */
interface Crash {
  readonly kind: MeldingKind;
  readonly action: Action;
  readonly fault: Fault;
  readonly ends: Ending;
  /** Words of the task that is there, also when the operation ended well. */
  readonly task?: string;
}

const notThere: Fault = { kind: "hang" };
const carriedOut: Fault = { kind: "commit-and-hang" };
const moments: Readonly<Record<string, string>> = { hang: "before it reaches the department", "commit-and-hang": "after it, before its answer" };

const crashes: readonly Crash[] = [
  { kind: "stadsbeheer", action: "create", fault: notThere, ends: "not-done" },
  { kind: "stadsbeheer", action: "create", fault: carriedOut, ends: "done" },
  { kind: "stadsbeheer", action: "create with a photo", fault: notThere, ends: "done", task: "alle foto's" },
  { kind: "stadsbeheer", action: "create with a photo", fault: carriedOut, ends: "done" },
  { kind: "stadsbeheer", action: "join", fault: notThere, ends: "done" },
  { kind: "stadsbeheer", action: "join", fault: carriedOut, ends: "done" },
  { kind: "stadsbeheer", action: "change", fault: notThere, ends: "done" },
  { kind: "stadsbeheer", action: "change", fault: carriedOut, ends: "done" },
  { kind: "stadsbeheer", action: "note", fault: notThere, ends: "done" },
  { kind: "stadsbeheer", action: "note", fault: carriedOut, ends: "done" },
  { kind: "stadsbeheer", action: "attach", fault: notThere, ends: "not-done" },
  { kind: "stadsbeheer", action: "attach", fault: carriedOut, ends: "done" },
  { kind: "stadsbeheer", action: "cancel", fault: notThere, ends: "done" },
  { kind: "stadsbeheer", action: "cancel", fault: carriedOut, ends: "done" },
  { kind: "vth", action: "create", fault: notThere, ends: "not-done" },
  { kind: "vth", action: "create", fault: carriedOut, ends: "done" },
  { kind: "vth", action: "join", fault: notThere, ends: "done" },
  { kind: "vth", action: "join", fault: carriedOut, ends: "done" },
  { kind: "vth", action: "note", fault: carriedOut, ends: "done" },
  { kind: "vth", action: "cancel", fault: carriedOut, ends: "done" },
];

/** One crash as it goes. */
interface Victim extends Crash {
  readonly sandbox: Sandbox;
  readonly departmentId: string;
  readonly text: string;
  readonly key: string;
  /** The melding that it is about, by its id in the hub and its number. */
  readonly had?: { readonly id: string; readonly reference: string };
  readonly photoIds: readonly string[];
}

// oxlint-disable-next-line typescript/no-explicit-any -- answers are compared by expectations, which name every member they need
type Answer = any;

interface Recovery {
  readonly tookMs: number;
  readonly operation: Answer;
}

const recoveryMsMax = 15_000;
const sandboxesCount = 4;

let sandboxes: readonly [Sandbox, ...Sandbox[]];
let database: TestDatabase;
let home: HubHome;
let hub: HubProcess;
let victims: readonly Victim[];
let recoveries: ReadonlyMap<Victim, Promise<Recovery>>;

const start = () => startHubProcess(sandboxes, home, { change: (configuration) => withMeldingCopies(configuration, sandboxes.slice(1)) });

beforeAll(async () => {
  sandboxes = [await startSandbox({ oidc: true }), ...(await Promise.all(Array.from({ length: sandboxesCount - 1 }, () => startSandbox())))];
  database = await createTestDatabase();
  home = database.url ? { databaseUrl: database.url } : { dataFolder: await mkdtemp(path.join(tmpdir(), "kcc-crash-")) };
  hub = await start();
  victims = await prepare();
  for (const { sandbox, kind, fault, action } of victims) systemOf(sandbox, kind).faults.inject({ on: classOf[action], fault });
  // All die in one crash, each at its own step, so that the whole takes one restart.
  const cut = victims.map((victim) => act(victim).catch(() => undefined));
  for (let waitedMs = 0; waiting() > 0; waitedMs += 20) {
    if (waitedMs > 7_000) throw new Error("not every step was reached");
    await pause(20);
  }
  await pause(100);
  await hub.kill();
  await Promise.all(cut);
  hub = await start();
  const answersAt = performance.now();
  recoveries = new Map(victims.map((victim) => [victim, recover(victim, answersAt)]));
}, 240_000);

afterAll(async () => {
  await hub?.kill();
  await Promise.all(sandboxes?.map((sandbox) => sandbox.close()) ?? []);
  await database?.drop();
  if (home?.dataFolder) await rm(home.dataFolder, { recursive: true, force: true });
});

const classOf: Readonly<Record<Action, RequestClass>> = {
  create: "book",
  "create with a photo": "change",
  join: "change",
  change: "change",
  note: "change",
  attach: "change",
  cancel: "change",
};
/** Faults that nobody has met yet. */
const waiting = () => victims.reduce((count, { sandbox, kind }) => count + systemOf(sandbox, kind).faults.active().length, 0);

/** Two sandboxes per fault: in one all that is made new, in the other all that is done to what is there. */
function placeOf({ fault, action }: Crash): number {
  return (fault.kind === "hang" ? 0 : 1) + (action === "create with a photo" ? 2 : 0);
}

async function prepare(): Promise<readonly Victim[]> {
  const prepared: Victim[] = [];
  for (const planned of crashes) {
    const sandbox = sandboxes[placeOf(planned)];
    if (!sandbox) throw new Error("there is no such sandbox");
    const departmentId = meldingDepartmentId(planned.kind, placeOf(planned));
    const text = `${planned.action}, ${moments[planned.fault.kind]}: ${planned.kind}`;
    const hasPhoto = planned.action === "create with a photo" || planned.action === "attach";
    const photoIds = hasPhoto ? [await photo(hub)] : [];
    const victim = { ...planned, sandbox, departmentId, text, key: randomUUID(), photoIds };
    prepared.push(planned.action.startsWith("create") ? victim : { ...victim, had: await made(victim) });
  }
  return prepared;
}

/** A melding that is there before the story begins. */
async function made(victim: Victim): Promise<NonNullable<Victim["had"]>> {
  const answer = (await hub.ask("anna", documents.createMelding, { input: inputOf(victim), key: randomUUID() })).data.createMelding;
  if (answer.__typename !== "MeldingCreated") throw new Error(`could not prepare a melding: ${JSON.stringify(answer)}`);
  return { id: answer.melding.id, reference: answer.melding.reference };
}

function inputOf({ kind, departmentId, text }: Victim) {
  const parking = { categoryId: "020", place: { point: pointOf("Turfkade", 30) } };
  return { ...(kind === "vth" ? parking : litter), departmentId, text };
}

async function act(victim: Victim): Promise<Answer> {
  const { action, key, had, photoIds, text } = victim;
  const id = had?.id;
  const [document, variables]: readonly [string, Readonly<Record<string, unknown>>] = {
    create: [documents.createMelding, { input: inputOf(victim) }] as const,
    "create with a photo": [documents.createMelding, { input: { ...inputOf(victim), attachments: photoIds } }] as const,
    join: [documents.joinMelding, { input: { meldingId: id, text, reporter: { phone: "0612345678" }, informBy: "PHONE" } }] as const,
    change: [documents.changeMelding, { input: { meldingId: id, priority: "HIGH" } }] as const,
    note: [documents.addMeldingNote, { id, text }] as const,
    attach: [documents.attachToMelding, { meldingId: id, attachmentIds: photoIds }] as const,
    cancel: [documents.cancelMelding, { id, reason: text }] as const,
  }[action];
  const { data, errors } = await hub.ask("anna", document, { ...variables, key });
  if (!data) throw new Error(`the hub failed: ${JSON.stringify(errors)}`);
  return Object.values(data)[0];
}

/** The desktop got no answer and asks again, with the same key. */
async function recover(victim: Victim, answersAt: number): Promise<Recovery> {
  const answer = await act(victim);
  const operation = answer.operation ? await untilSettled(hub, answer.operation.id) : { state: "NOT_DONE" };
  const tookMs = performance.now() - answersAt;
  // The late window, and the sweep after it.
  await pause(processSettings.operations.lateWindowMs + 1_500);
  const { data } = operation.id ? await hub.ask("anna", documents.meldingOperation, { id: operation.id }) : { data: { operation } };
  return { tookMs, operation: data.operation };
}

/** How often what was wanted stands in the department's own book. */
function effectsOf({ action, kind, sandbox, text, had }: Victim): number {
  const all = systemOf(sandbox, kind).meldingen.all();
  const melding = all.find(({ id }) => had && Number(had.reference.replace("SIG-", "")) === id);
  switch (action) {
    case "create":
      return all.filter((one) => one.text.includes(text) && one.status.state !== "a").length;
    case "create with a photo":
      return all.filter((one) => one.text.includes(text) && one.status.state !== "a").flatMap(({ attachments }) => attachments).length;
    case "join":
    case "note":
      return melding?.notes.filter((note) => note.text.includes(text)).length ?? 0;
    case "change":
      return melding?.priority === "high" ? 1 : 0;
    case "attach":
      return melding?.attachments.length ?? 0;
    case "cancel":
      return melding?.history.filter(({ description }) => description?.includes(text) ?? false).length ?? 0;
  }
}

describe("H08 the hub is killed with kill -9 while it writes meldingen, and started again", { timeout: 90_000 }, () => {
  test.each(crashes.map((planned) => [planned.kind, planned.action, moments[planned.fault.kind], planned] as const))(
    "M1 M4 %s, %s: %s",
    async (_kind, _action, _moment, planned) => {
      const victim = victims.find(({ kind, action, fault }) => kind === planned.kind && action === planned.action && fault === planned.fault);
      const recovery = victim && (await recoveries.get(victim));
      if (!recovery) throw new Error("this crash was not played");
      const { state, task } = recovery.operation;
      expect(endings[state]).toBe(planned.ends);
      expect(task?.text ?? "").toContain(planned.task ?? "");
      expect((task ?? null) === null).toBe(planned.task === undefined);
      expect(effectsOf(victim)).toBe(planned.ends === "done" && planned.task === undefined ? 1 : 0);
      expect(recovery.tookMs).toBeLessThan(recoveryMsMax);
    },
  );

  test("M1 a melding whose photo was lost in the crash stands there once, and its caller gets the number", async () => {
    await Promise.all(recoveries.values());
    for (const victim of victims.filter(({ action }) => action === "create with a photo")) {
      expect(
        systemOf(victim.sandbox, victim.kind)
          .meldingen.all()
          .filter(({ text }) => text === victim.text),
      ).toHaveLength(1);
      expect(await act(victim)).toMatchObject({ __typename: "MeldingCreated", melding: { reference: expect.stringMatching(/^SIG-/) } });
    }
  });

  test("M1 a photo that did not arrive may be sent again without taking it anew", async () => {
    await Promise.all(recoveries.values());
    const victim = victims.find(({ action, fault }) => action === "attach" && fault === notThere);
    if (!victim) throw new Error("this crash was not played");
    expect(await act({ ...victim, key: randomUUID() })).toMatchObject({ __typename: "MeldingAttachmentsAdded" });
    expect(effectsOf(victim)).toBe(1);
  });

  test("M6 who joined in the crash is kept once, with the wish to be called", async () => {
    await Promise.all(recoveries.values());
    for (const { had, action } of victims) {
      if (action !== "join") continue;
      const { data } = await hub.ask("anna", documents.melding, { id: had?.id });
      expect(data.melding.reports).toMatchObject([{ kind: "CREATED" }, { kind: "JOINED", feedback: { channel: "PHONE", informer: "CONTACT_CENTRE" } }]);
    }
  });
});
