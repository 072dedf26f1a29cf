import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Sandbox, startSandbox } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HubHome, type HubProcess, shortWaits, startHubProcess } from "../faults/hub-process.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { begun, contactDesk, typed } from "./desk.ts";

/** The process is killed when so many of the contacts were acknowledged, however fast the machine is: the others are at any step of theirs. */
const killedAfterAnswers = [0, 1, 2, 3, 4, 5];
const contactsEach = 6;

let sandbox: Sandbox;
let database: TestDatabase;
let home: HubHome;
let hub: HubProcess;

beforeAll(async () => {
  sandbox = await startSandbox({ oidc: true });
  database = await createTestDatabase();
  home = database.url ? { databaseUrl: database.url } : { dataFolder: await mkdtemp(path.join(tmpdir(), "kcc-contacts-crash-")) };
  hub = await startHubProcess([sandbox], home, { pace: shortWaits });
}, 120_000);

afterAll(async () => {
  await hub?.kill();
  await sandbox?.close();
  await database?.drop();
  if (home?.dataFolder) await rm(home.dataFolder, { recursive: true, force: true });
});

/** A contact in the middle of a conversation: two questions, notes and a caller. */
async function conversation() {
  const desk = contactDesk(hub);
  const { id } = await begun(desk, { channel: "CHAT", caller: { phone: "0612345678" } });
  await desk.save(id, [
    typed("NOTES", `aantekening ${id}`),
    typed("QUESTION_SUBJECT", "Paspoort", 0, "a"),
    typed("QUESTION_TEXT", `vraag ${id}`, 0, "a"),
    typed("QUESTION_SUBJECT", "Rijbewijs", 0, "b"),
  ]);
  const questions = [
    { id: "a", outcome: "ANSWERED" },
    { id: "b", outcome: "REFERRED", answer: "Zie de website" },
  ];
  return { id, key: randomUUID(), input: { contactId: id, questions } };
}

type Conversation = Awaited<ReturnType<typeof conversation>>;

/** Wraps all up at once and kills the hub as soon as so many were acknowledged. The answers: `undefined` where none came. */
async function cutOff(wanted: readonly Conversation[], answersMin: number) {
  const enough = Promise.withResolvers<void>();
  const answered: string[] = [];
  const cut = wanted.map(async ({ id, input, key }) => {
    try {
      const answer = await contactDesk(hub).wrapUp(input, key);
      answered.push(id);
      if (answered.length >= answersMin) enough.resolve();
      return answer;
    } catch {
      return undefined;
    }
  });
  await (answersMin === 0 ? pause(5) : enough.promise);
  await hub.kill();
  return await Promise.all(cut);
}

describe("C3 the hub is killed with kill -9 while it wraps up", { timeout: 180_000 }, () => {
  test("C3 nothing is lost and nothing doubled, wherever it dies, and the same key finishes what was begun", async () => {
    const found = { before: 0, after: 0 };
    for (const answersMin of killedAfterAnswers) {
      const wanted: Conversation[] = [];
      for (let count = 0; count < contactsEach; count += 1) wanted.push(await conversation());
      const answers = await cutOff(wanted, answersMin);
      hub = await startHubProcess([sandbox], home, { pace: shortWaits });
      const desk = contactDesk(hub);
      for (const [index, { id, key, input }] of wanted.entries()) {
        const standing = await desk.byId(id);
        const isDone = standing.state === "WRAPPED_UP";
        found[isDone ? "after" : "before"] += 1;
        // All of it or nothing: the texts are there either way, and what was acknowledged stands.
        expect(standing).toMatchObject({
          notes: `aantekening ${id}`,
          caller: { phone: "0612345678" },
          questions: [
            { id: "a", subject: "Paspoort", text: `vraag ${id}`, outcome: isDone ? "ANSWERED" : null },
            { id: "b", subject: "Rijbewijs", outcome: isDone ? "REFERRED" : null },
          ],
        });
        expect(standing.draft.length > 0).toBe(!isDone);
        expect(isDone || answers[index] === undefined).toBe(true);
        const finished = await desk.wrapUp(input, key);
        expect(finished).toMatchObject({ __typename: "ContactWrappedUp", contact: { state: "WRAPPED_UP", notes: `aantekening ${id}` } });
        expect(finished.contact.questions).toMatchObject([
          { id: "a", outcome: "ANSWERED" },
          { id: "b", outcome: "REFERRED", answer: "Zie de website" },
        ]);
        // Wrapped up once: the version grew by the one save and the one wrap-up.
        expect(finished.contact.version).toBe(3);
      }
    }
    console.log(`Killed while wrapping up: ${found.after} contacts were wrapped up by then, ${found.before} were not yet.`);
    // The moments were chosen well when both kinds occurred.
    expect(found.before).toBeGreaterThan(0);
    expect(found.after).toBeGreaterThan(0);
  });

  test("C1 C5 a contact that was begun or saved when the hub died is begun or saved once", async () => {
    const desk = contactDesk(hub);
    const open = await conversation();
    const keys = Array.from({ length: 8 }, () => randomUUID());
    const cut = keys.map((key, index) =>
      index % 2 === 0
        ? desk.start({ channel: "CHAT" }, key).catch(() => undefined)
        : desk.save(open.id, [typed(`CALLER_NAME`, `naam ${index}`)], key).catch(() => undefined),
    );
    await pause(12);
    await hub.kill();
    const answers = await Promise.all(cut);
    hub = await startHubProcess([sandbox], home, { pace: shortWaits });
    const again = contactDesk(hub);
    const begins = await Promise.all(keys.filter((_, index) => index % 2 === 0).map((key) => again.start({ channel: "CHAT" }, key)));
    expect(new Set(begins.map(({ contact }) => contact.id)).size).toBe(begins.length);
    answers.forEach((answer, index) => expect(index % 2 === 1 || answer === undefined || answer.contact.id === begins[index / 2].contact.id).toBe(true));
    for (const [index, key] of keys.entries()) if (index % 2 === 1) await again.save(open.id, [typed("CALLER_NAME", `naam ${index}`)], key);
    const { draft } = await again.byId(open.id);
    const name = draft.find(({ field }: { field: string }) => field === "CALLER_NAME");
    // One stands, and the three that had not read it are beside it: each once.
    expect(new Set([name.value, ...name.alternatives])).toEqual(new Set(["naam 1", "naam 3", "naam 5", "naam 7"]));
    expect(name.alternatives).toHaveLength(3);
    expect(name.version).toBe(1);
  });
});
