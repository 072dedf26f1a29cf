import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { FeedbackTaskEntity, MeldingWatchEntity } from "../../api/src/meldingen/feedback.entity.ts";
import { setRight } from "../support/documents.ts";
import * as documents from "../support/feedback-documents.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { workingDaysAfter } from "../support/working-days.ts";
import { closeAtDepartment, hubId, reopenAtDepartment, report, reportToo } from "./reported.ts";

const reporterEmail = "vera.voorbeeld@example.test";

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

async function tasks(account: Account = "anna", variables: Readonly<Record<string, unknown>> = {}) {
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

async function settle(taskId: string, outcome: string, rest: Readonly<Record<string, unknown>> = {}, account: Account = "anna") {
  const { data, errors } = await hub.ask(account, documents.settleFeedback, { taskId, outcome, key: randomUUID(), ...rest });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.settleFeedback;
}

async function byId(id: string, account: Account = "anna") {
  const { data, errors } = await hub.ask(account, documents.feedbackTask, { id });
  return data ? data.feedbackTask : errors?.[0]?.extensions?.code;
}

async function taskMade() {
  const id = await report(hub);
  closeAtDepartment(hub, id);
  return { number: id, task: await untilTask(id) };
}

const lookedAt = async () => (await hub.database.fork().findOneOrFail(MeldingWatchEntity, "stadsbeheer")).checkedAt?.getTime() ?? 0;
const maySee = (role: string, granted: boolean) =>
  hub.ask("carla", setRight, { input: { role, departmentId: "stadsbeheer", capability: "MELDINGEN", action: "VIEW", granted }, key: randomUUID() });

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
      dueOn: workingDaysAfter(new Date(), 2),
      contact: { name: "Voorbeeld", phone: "0612345678" },
    });
  });

  test("M6 whom the department itself tells, and who did not want to hear, become no task", async () => {
    const byDepartment = await report(hub, { informBy: "EMAIL" });
    const nobody = await report(hub, { informBy: null });
    const called = await report(hub);
    for (const id of [byDepartment, nobody, called]) closeAtDepartment(hub, id);
    await untilTask(called);
    expect([await taskOf(byDepartment), await taskOf(nobody)]).toEqual([undefined, undefined]);
  });

  test("M6 two reporters of one melding become two tasks; noticing it again makes no more", async () => {
    const id = await report(hub);
    await reportToo(hub, id);
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
    reopenAtDepartment(hub, id);
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
    for (let times = 0; times < 2; times += 1) {
      expect(await settle(task.id, "NOT_REACHED", { key })).toMatchObject({ state: "OPEN", attempts: 1, dueOn: workingDaysAfter(new Date(), 1) });
    }
    expect(await settle(task.id, "REACHED", { note: "Was blij." })).toMatchObject({ state: "REACHED", attempts: 1, settledAt: expect.any(String) });
    // Who comes later does not change what was settled.
    expect(await settle(task.id, "LETTER")).toMatchObject({ state: "REACHED" });
    expect(await taskOf(id)).toBeUndefined();
  });

  test("M6 who tries again sees when colleagues tried before and what they wrote, the newest first; without the right to see persons not what they wrote", async () => {
    const { number, task } = await taskMade();
    await settle(task.id, "NOT_REACHED", { note: "Voicemail. Is na vijf uur thuis." }, "fien");
    await settle(task.id, "NOT_REACHED");
    await settle(task.id, "REACHED", { note: "Was blij." });
    const at = expect.any(String);
    const tried = (note: string | null, outcome = "NOT_REACHED") => ({ at, outcome, note });
    const seen = [tried("Was blij.", "REACHED"), tried(null), tried("Voicemail. Is na vijf uur thuis.")];
    expect(await byId(task.id)).toMatchObject({ state: "REACHED", attempts: 2, tries: seen });
    expect(await taskOf(number, { state: "REACHED" })).toMatchObject({ tries: seen });
    expect(await byId(task.id, "carla")).toMatchObject({ tries: seen.map((one) => ({ ...one, note: null })) });
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

  test("M6 what is to be told today is not overdue yet, and is not escalated", async () => {
    const { task } = await taskMade();
    const { overdueTotal } = await tasks("carla");
    await hub.database.fork().nativeUpdate(FeedbackTaskEntity, { id: task.id }, { dueOn: workingDaysAfter(new Date(), 0) });
    const { task: late } = await taskMade();
    await hub.database.fork().nativeUpdate(FeedbackTaskEntity, { id: late.id }, { dueOn: "2026-01-05" });
    await hub.restart();
    for (let tries = 0; tries < 100 && !(await byId(late.id)).escalatedAt; tries += 1) await pause(100);
    expect(await byId(late.id)).toMatchObject({ isOverdue: true, escalatedAt: expect.any(String) });
    expect(await byId(task.id)).toMatchObject({ isOverdue: false, escalatedAt: null });
    expect(await tasks("carla")).toMatchObject({ overdueTotal: overdueTotal + 1 });
    await settle(late.id, "REACHED");
  });

  test("M6 a change that shows late in the department's list, or by a clock that is slow, is not missed", async () => {
    const id = await report(hub);
    const reportedAt = Date.now();
    for (let tries = 0; tries < 200 && (await lookedAt()) < reportedAt + 1_000; tries += 1) await pause(100);
    expect(await lookedAt()).toBeGreaterThan(reportedAt);
    closeAtDepartment(hub, id, "Klaar, volgens een klok die achterloopt.", reportedAt - 60_000);
    expect(await untilTask(id)).toMatchObject({ statusText: "Klaar, volgens een klok die achterloopt." });
  });

  test("M6 a department that does not answer is asked again later, and nothing is missed", async () => {
    const id = await report(hub);
    const { faults } = hub.sandbox.stadsbeheerMeldingen;
    const failedLooks = () => hub.logLines.filter((line) => line.includes("watch-failed")).length;
    const before = failedLooks();
    // A read that fails once is tried again within the same look: so it fails until the look does.
    const faultyFrom = Date.now();
    faults.inject({ on: "find", fault: { kind: "status", status: 503 }, times: Infinity });
    closeAtDepartment(hub, id);
    for (let tries = 0; tries < 300 && failedLooks() === before; tries += 1) await pause(100);
    expect(failedLooks()).toBeGreaterThan(before);
    faults.clear();
    await pause(500);
    // However long it lasts: the next look goes back to the last one that was answered.
    expect(await lookedAt()).toBeLessThanOrEqual(faultyFrom);
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

  test("M6 one task is asked for by its id: an agent of another team sees whom to call, a supervisor does not, and each look is in the audit log", async () => {
    const { number, task } = await taskMade();
    expect(await byId(task.id, "fien")).toEqual({
      __typename: "FeedbackTask",
      ...task,
      contact: { name: "Voorbeeld", phone: "0612345678", email: reporterEmail },
    });
    expect(await byId(task.id, "carla")).toMatchObject({ id: task.id, reference: `SIG-${number}`, contact: null });
    const looks = await hub.database
      .fork()
      .execute<{ readonly user_id: string }[]>("select user_id from audit_entry where action = 'feedback.contact' order by at desc limit 1");
    expect(looks).toHaveLength(1);
  });

  test("M6 one task is not there for who may not see the department's meldingen, nor is it in their list, and they cannot settle it", async () => {
    const { task } = await taskMade();
    expect(await byId(task.id, "dirk")).toBe("FORBIDDEN");
    await maySee("agent", false);
    try {
      expect(await byId(task.id)).toMatchObject({ __typename: "NotFound" });
      expect(await settle(task.id, "REACHED")).toMatchObject({ __typename: "NotFound" });
      expect((await tasks("anna", { first: 100 })).edges.filter(({ node }: { node: { id: string } }) => node.id === task.id)).toEqual([]);
    } finally {
      await maySee("agent", true);
    }
    expect(await byId(task.id)).toMatchObject({ state: "OPEN", attempts: 0 });
    for (const id of [randomUUID(), "nothing", ""])
      expect(await byId(id)).toMatchObject({ __typename: "NotFound", message: expect.stringContaining("Ververs") });
  });

  test("M6 what one agent settled, another sees settled: in no open list, by its id and in the list of its state; the first outcome stands", async () => {
    const { number, task } = await taskMade();
    const [one, other] = await Promise.all([settle(task.id, "LETTER", {}, "fien"), settle(task.id, "NOT_NEEDED")]);
    expect(one.state).toBe(other.state);
    expect(await byId(task.id)).toMatchObject({ state: one.state, settledAt: expect.any(String) });
    expect(await taskOf(number)).toBeUndefined();
    expect(await taskOf(number, { state: one.state })).toMatchObject({ id: task.id });
  });

  test("M6 a task that was withdrawn because the department went on is shown as such, and cannot be settled any more", async () => {
    const { number, task } = await taskMade();
    reopenAtDepartment(hub, number);
    for (let tries = 0; tries < 300 && (await byId(task.id)).state === "OPEN"; tries += 1) await pause(100);
    expect(await byId(task.id)).toMatchObject({ state: "WITHDRAWN", isOverdue: false });
    expect(await settle(task.id, "REACHED")).toMatchObject({ state: "WITHDRAWN" });
  });

  test("M6 a task that was overdue and is settled is overdue no longer; one that was not reached keeps its broken promise", async () => {
    const { task } = await taskMade();
    const { overdueTotal } = await tasks("carla");
    await hub.database.fork().nativeUpdate(FeedbackTaskEntity, { id: task.id }, { dueOn: "2026-01-05", escalatedAt: new Date() });
    expect(await tasks("carla")).toMatchObject({ overdueTotal: overdueTotal + 1 });
    expect(await settle(task.id, "NOT_REACHED")).toMatchObject({ state: "OPEN", isOverdue: true, dueOn: "2026-01-05", attempts: 1 });
    expect(await settle(task.id, "REACHED")).toMatchObject({ state: "REACHED", isOverdue: false });
    expect(await tasks("carla")).toMatchObject({ overdueTotal });
  });

  test("A9 a key that was used for another task or outcome is refused, and nothing is settled; the same twice at once counts once", async () => {
    const [{ task }, { task: other }] = [await taskMade(), await taskMade()];
    const key = randomUUID();
    const [one, again] = await Promise.all([settle(task.id, "NOT_REACHED", { key }), settle(task.id, "NOT_REACHED", { key })]);
    expect([one, again]).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
    for (const [taskId, outcome] of [
      [other.id, "NOT_REACHED"],
      [task.id, "REACHED"],
    ])
      expect(await settle(taskId, outcome, { key })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey" }] });
    expect(await byId(other.id)).toMatchObject({ state: "OPEN", attempts: 0 });
    expect(await byId(task.id)).toMatchObject({ state: "OPEN", attempts: 1 });
  });

  test("M6 attempts to reach somebody that are told at the same moment all count", async () => {
    const { task } = await taskMade();
    await Promise.all(Array.from({ length: 6 }, () => settle(task.id, "NOT_REACHED")));
    expect(await byId(task.id)).toMatchObject({ state: "OPEN", attempts: 6 });
  });

  test("a task that does not exist, and an unreadable key or note, are refused in words", async () => {
    expect(await settle(randomUUID(), "REACHED")).toMatchObject({ __typename: "NotFound" });
    expect(await settle("nothing", "REACHED", { key: "short", note: "x".repeat(501) })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "note" }, { field: "idempotencyKey" }],
    });
  });

  test("no personal data of a reporter is in a log line", () => {
    for (const secret of ["0612345678", "vera.voorbeeld@example.test", "Voorbeeld", "Voicemail"]) expect(hub.logLines.join("\n")).not.toContain(secret);
  });
});
