import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { FeedbackTaskEntity } from "../../api/src/meldingen/feedback.entity.ts";
import { InformChannel, Informer } from "../../api/src/meldingen/melding-report.words.ts";
import * as documents from "../support/feedback-documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { closeAtDepartment, hubId, report } from "./reported.ts";

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  // A folder, so that the embedded database outlives a restart.
  folder = await mkdtemp(path.join(tmpdir(), "kcc-feedback-"));
  hub = await startTestHub({ watchIntervalMs: 300, dataFolder: folder });
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => hub.sandbox.stadsbeheerMeldingen.faults.clear());

async function tasks(account: "anna" | "carla" = "anna", variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await hub.ask(account, documents.feedbackTasks, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.feedbackTasks;
}

async function taskOf(id: number, variables: Readonly<Record<string, unknown>> = {}) {
  const { edges } = await tasks("anna", { first: 100, ...variables });
  return edges.map(({ node }: { node: unknown }) => node).find(({ reference }: { reference: string }) => reference === `SIG-${id}`);
}

async function untilTask(id: number) {
  for (let tries = 0; tries < 300; tries += 1) {
    const task = await taskOf(id);
    if (task) return task;
    await pause(100);
  }
  throw new Error(`no task for ${id}`);
}

async function settle(taskId: string, outcome: string, rest: Readonly<Record<string, unknown>> = {}) {
  const { data } = await hub.ask("anna", documents.settleFeedback, { taskId, outcome, key: randomUUID(), ...rest });
  return data.settleFeedback;
}

describe("M6 feedback", { timeout: 60_000 }, () => {
  test("M6 when the department closes a melding, who wanted to be called becomes a task with what was said, whom to call and by when", async () => {
    const id = await report(hub);
    closeAtDepartment(hub, id, "De lamp is vervangen.");
    expect(await untilTask(id)).toMatchObject({
      department: { id: "stadsbeheer" },
      meldingId: hubId(id),
      channel: "PHONE",
      meldingStatus: "RESOLVED",
      statusText: "De lamp is vervangen.",
      state: "OPEN",
      isOverdue: false,
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      contact: { name: "Voorbeeld", phone: "0612345678" },
    });
  });

  test("M6 whom the department itself tells, and who did not want to hear, become no task", async () => {
    const byDepartment = await report(hub, { informBy: InformChannel.EMAIL, informer: Informer.DEPARTMENT });
    const nobody = await report(hub, { informer: Informer.NOBODY });
    const called = await report(hub);
    for (const id of [byDepartment, nobody, called]) closeAtDepartment(hub, id);
    await untilTask(called);
    expect([await taskOf(byDepartment), await taskOf(nobody)]).toEqual([undefined, undefined]);
  });

  test("M6 two reporters of one melding become two tasks; noticing it again makes no more", async () => {
    const id = await report(hub);
    await report(hub, {}, id);
    closeAtDepartment(hub, id);
    await untilTask(id);
    // The department says something else about it, which is noticed too.
    hub.sandbox.stadsbeheerMeldingen.meldingen.patch(id, { note: "Nog eens bekeken." }, "medewerker@stadsbeheer.example");
    await hub.restart();
    await pause(1_500);
    expect(await hub.database.fork().count(FeedbackTaskEntity, { meldingId: String(id) })).toBe(2);
  });

  test("M6 a melding that is taken up again withdraws the task, and its next closing makes a new one", async () => {
    const id = await report(hub);
    closeAtDepartment(hub, id);
    const first = await untilTask(id);
    hub.sandbox.stadsbeheerMeldingen.meldingen.patch(id, { status: { state: "reopened", text: "Toch niet klaar", sendEmail: false } }, null);
    while (await taskOf(id)) await pause(100);
    closeAtDepartment(hub, id, "Nu is het klaar.");
    const second = await untilTask(id);
    expect(second).toMatchObject({ statusText: "Nu is het klaar." });
    expect(second.id).not.toBe(first.id);
    expect(await taskOf(id, { state: "WITHDRAWN" })).toMatchObject({ id: first.id });
  });

  test("M6 a reporter who is not reached is tried again the next working day; once told, it is settled, and the same key twice counts once", async () => {
    const id = await report(hub);
    closeAtDepartment(hub, id);
    const task = await untilTask(id);
    const key = randomUUID();
    for (let times = 0; times < 2; times += 1) expect(await settle(task.id, "NOT_REACHED", { key })).toMatchObject({ state: "OPEN", attempts: 1 });
    expect(await settle(task.id, "REACHED", { note: "Was blij." })).toMatchObject({ state: "REACHED", attempts: 1, settledAt: expect.any(String) });
    // Who comes later does not change what was settled.
    expect(await settle(task.id, "LETTER")).toMatchObject({ state: "REACHED" });
    expect(await taskOf(id)).toBeUndefined();
  });

  test("M6 overdue feedback is counted, listed and marked for the supervisor, who gets no contact details", async () => {
    const id = await report(hub);
    closeAtDepartment(hub, id);
    const task = await untilTask(id);
    await hub.database.fork().nativeUpdate(FeedbackTaskEntity, { id: task.id }, { dueOn: "2026-01-05" });
    await hub.restart();
    for (let tries = 0; tries < 100 && !(await taskOf(id)).escalatedAt; tries += 1) await pause(100);
    const listed = await tasks("carla", { overdue: true });
    expect(listed).toMatchObject({ overdueTotal: 1, edges: [{ node: { id: task.id, isOverdue: true, escalatedAt: expect.any(String), contact: null } }] });
  });

  test("M6 a department that does not answer is asked again later, and nothing is missed", async () => {
    const id = await report(hub);
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "find", fault: { kind: "status", status: 503 }, times: 1 });
    closeAtDepartment(hub, id);
    await pause(1_000);
    await hub.database.fork().execute("update melding_watch set next_at = now() - interval '1 second'");
    await hub.restart();
    expect(await untilTask(id)).toMatchObject({ state: "OPEN" });
  });

  test("lists are read page by page, refuse a forged cursor, and are closed to service accounts and other roles", async () => {
    const page = await tasks("anna", { state: "OPEN", first: 1 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await tasks("anna", { state: "OPEN", first: 1, after: page.pageInfo.endCursor });
    expect(next.edges[0].node.id).not.toBe(page.edges[0].node.id);
    expect(await tasks("anna", { after: "forged" })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "after" }] });
    expect((await hub.ask("dirk", documents.feedbackTasks)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("a task that does not exist, and an unreadable key or note, are refused in words", async () => {
    expect(await settle(randomUUID(), "REACHED")).toMatchObject({ __typename: "NotFound" });
    expect(await settle("nothing", "REACHED", { key: "short", note: "x".repeat(501) })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "note" }, { field: "idempotencyKey" }],
    });
  });

  test("no personal data of a reporter is in a log line", () => {
    for (const secret of ["0612345678", "vera.voorbeeld@example.test", "Voorbeeld"]) expect(hub.logLines.join("\n")).not.toContain(secret);
  });
});
