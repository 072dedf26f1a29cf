import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { book, freeSlot, one, voorbeeld } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "kcc-hub-"));
  hub = await startTestHub({ timeoutMs: 400, dataFolder, operations: { stepDeadlineMs: 1_000, leaseMs: 1_500 } });
});
afterAll(async () => {
  await hub?.close();
  await rm(dataFolder, { recursive: true });
});

const openTasks = "{ openTasks(first: 100) { ... on TaskConnection { totalCount edges { node { id operationId departmentId text createdAt closedAt } } } } }";
const closeTask = `mutation ($taskId: ID!, $resolution: String!, $key: String!) {
  closeTask(taskId: $taskId, resolution: $resolution, idempotencyKey: $key) { __typename ... on Task { id closedAt resolution } ... on Problem { code message } ... on InvalidInput { fields { field } } }
}`;

/** JCC can neither take a key nor be searched: a lost answer can only be settled by a person. */
async function bookWithLostAnswer() {
  const { data } = await hub.ask("anna", documents.products, { departmentId: "belastingen" });
  hub.sandbox.belastingen.faults.inject({ on: "book", fault: { kind: "commit-and-reset" } });
  return await book(hub, { departmentId: "belastingen", selection: one(data.products.items[0].id), day: 2 });
}

test("A9 an outcome that nobody can know is told as such, with a task that says what to check and no personal data", async () => {
  const answer = await bookWithLostAnswer();
  expect(answer).toMatchObject({ __typename: "OutcomeUnknown", code: "OUTCOME_UNKNOWN", operation: { state: "NEEDS_ATTENTION" } });
  const { text } = answer.operation.task;
  expect(answer.message).toBe(text);
  expect(text).toMatch(/Controleer in het systeem van Belastingen of er op .+ om \d\d:\d\d uur een afspraak is gemaakt/);
  for (const secret of [voorbeeld.lastName, voorbeeld.email, voorbeeld.phone]) expect(text).not.toContain(secret);
  const { data } = await hub.ask("anna", openTasks);
  expect(data.openTasks.edges.map(({ node }: { node: { operationId: string } }) => node.operationId)).toContain(answer.operation.id);
});

test("an operation is followed by its owner and by a supervisor, and by nobody else", async () => {
  const { operation } = await book(hub, { departmentId: "burgerzaken", selection: one("Paspoort"), day: 2 });
  const asked = async (account: "anna" | "bram" | "carla", id: string) => (await hub.ask(account, documents.operationById, { id })).data?.operation;
  expect(await asked("anna", operation.id)).toMatchObject({
    kind: "BOOK",
    state: "DONE",
    departmentId: "burgerzaken",
    steps: [{ name: "book", state: "SUCCEEDED" }],
    task: null,
  });
  expect(await asked("carla", operation.id)).toMatchObject({ id: operation.id });
  expect(await asked("bram", operation.id)).toBeNull();
  expect(await asked("anna", "no-uuid")).toBeNull();
  expect(await asked("anna", randomUUID())).toBeNull();
});

test("a task is closed once, by a person, with how it was settled", async () => {
  const { operation } = await bookWithLostAnswer();
  const taskId = operation.task.id;
  const close = async (resolution: string) => (await hub.ask("anna", closeTask, { taskId, resolution, key: randomUUID() })).data.closeTask;
  expect(await close("x")).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "resolution" }] });
  const closed = await close("Gebeld met Belastingen: de afspraak staat.");
  expect(closed).toMatchObject({ __typename: "Task", resolution: "Gebeld met Belastingen: de afspraak staat." });
  expect(await close("Nog eens, anders.")).toEqual(closed);
  const { data } = await hub.ask("anna", openTasks);
  expect(data.openTasks.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(taskId);
});

test("open tasks come page by page, with how many there are in all; a wrong page is told", async () => {
  const page = `query ($first: Int!, $after: String) { openTasks(first: $first, after: $after) { ... on TaskConnection { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } ... on InvalidInput { fields { field } } } }`;
  await bookWithLostAnswer();
  await bookWithLostAnswer();
  const seen: string[] = [];
  let total = 0;
  for (let after: string | null = null, more = true; more;) {
    const { data } = await hub.ask("anna", page, { first: 1, after });
    seen.push(data.openTasks.edges[0].node.id);
    total = data.openTasks.totalCount;
    after = data.openTasks.pageInfo.endCursor;
    more = data.openTasks.pageInfo.hasNextPage;
  }
  expect(seen.length).toBe(total);
  expect(new Set(seen).size).toBe(total);
  expect(total).toBeGreaterThanOrEqual(2);
  const wrong = await hub.ask("anna", page, { first: 1, after: "bm90LWEtY3Vyc29y" });
  expect(wrong.data.openTasks).toMatchObject({ fields: [{ field: "after" }] });
});

test("A9 a lost answer at Burgerzaken is found out by the hub itself: the agent gets the booking", async () => {
  const place = await freeSlot(hub, { departmentId: "burgerzaken", selection: one("Rijbewijs"), day: 3 });
  hub.sandbox.burgerzaken.faults.inject({ on: "book", fault: { kind: "commit-and-hang" } });
  const { data } = await hub.ask("anna", documents.bookAppointment, {
    key: randomUUID(),
    input: { departmentId: "burgerzaken", selection: one("Rijbewijs"), ...place, customer: voorbeeld },
  });
  expect(data.bookAppointment).toMatchObject({ __typename: "AppointmentBooked", appointment: { start: place.start } });
});

test("what was begun survives a restart of the hub, and is answered from the ledger", async () => {
  const key = randomUUID();
  const booked = await book(hub, { departmentId: "burgerzaken", selection: one("Paspoort"), day: 4, slot: 3 }, key);
  await hub.restart();
  const input = { departmentId: "burgerzaken", selection: one("Paspoort"), ...booked.place, customer: voorbeeld };
  const { data } = await hub.ask("anna", documents.bookAppointment, { input, key });
  expect(data.bookAppointment).toMatchObject({
    __typename: "AppointmentBooked",
    appointment: { id: booked.appointment.id },
    operation: { id: booked.operation.id },
  });
});
