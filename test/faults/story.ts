import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Injection } from "@kcc-hub/connectors/sandbox";
import { expect } from "vitest";
import * as documents from "../support/documents.ts";
import type { TestHub } from "../support/hub.ts";
import { type Citizen, freeMoment, type Moment, newCitizen, selectionAt, type Standing, standing } from "./citizens.ts";
import { type DepartmentKind, type Lane, type Lanes, shortSettings } from "./lanes.ts";

export type Action = "book" | "reschedule" | "cancel";
/** How it ended: done; not done, with nothing changed; or left to a person, with a named task. */
export type Ending = "done" | "not-done" | "task";

export interface Story {
  readonly action: Action;
  readonly injections: readonly Injection[];
  /** At a location with so many counters. */
  readonly counters?: number;
}

export interface Told {
  readonly ending: Ending;
  readonly standing: readonly Standing[];
  readonly old: Standing | undefined;
  readonly wanted: Moment;
  /** The text of the task, where there is one. */
  readonly task: string | undefined;
  /** The union member that the agent got first. */
  readonly typename: string;
  readonly tookMs: number;
}

// oxlint-disable-next-line typescript/no-explicit-any -- answers are compared by expectations, which name every member they need
type Answer = any;

/** Four calls that each take as long as they may, with room for a busy machine; without a deadline it would be the department's own time. */
const answerMsMax = 4 * shortSettings.timeoutMs + 4_000;
const settledMsMax = 45_000;
const sweepMs = shortSettings.operations.lateWindowMs + 1_500;

const successes: Readonly<Record<Action, string>> = { book: "AppointmentBooked", reschedule: "AppointmentRescheduled", cancel: "AppointmentCancelled" };
const refusals: readonly string[] = ["DepartmentUnavailable", "DepartmentRefused", "SlotTaken", "ChangedMeanwhile", "NotFound", "InvalidInput"];

/**
 * Plays one story at one department and holds what the agent was told against what stands in the department's own book, at once and at rest.
 * What is checked here holds for every story, whatever fails; the test itself says how this one must end.
 */
export async function play({ hub, inTurn }: Pick<Lanes, "hub" | "inTurn">, lane: Lane, { action, injections, counters }: Story): Promise<Told> {
  const citizen = newCitizen();
  const place = counters === undefined ? {} : { counters };
  const had = action === "book" ? undefined : await inTurn(() => bookQuietly(hub, lane, { citizen, moment: freeMoment(lane, place) }));
  const [old] = standing(lane, citizen);
  const wanted = freeMoment(lane, { ...place, except: old?.startMs });
  for (const injection of injections) lane.department.faults.inject(injection);

  const { answer, tookMs } = await inTurn(async () => {
    const askedAt = performance.now();
    const given = await act(hub, lane, { key: randomUUID(), action, citizen, wanted, hubId: had?.id });
    return { answer: given, tookMs: performance.now() - askedAt };
  });
  if (answer.message !== undefined) expectDutch(answer.message);
  if (answer.__typename === successes[action]) hold(action, { ending: "done", standing: standing(lane, citizen), old, wanted }, "at once");
  else expect(["OutcomeUnknown", ...refusals]).toContain(answer.__typename);

  const operation = answer.operation ? await untilSettled(hub, answer.operation.id) : undefined;
  const ending = operation ? endings[operation.state] : "not-done";
  if (answer.__typename === successes[action]) expect(ending).toBe("done");
  if (ending === undefined) throw new Error(`the operation ended as ${operation.state}`);
  await pause(restMsOf(lane, injections));
  lane.department.faults.clear();
  const told = { ending, standing: standing(lane, citizen), old, wanted, task: operation?.task?.text, typename: answer.__typename, tookMs };
  // On a busy machine the sweep may come a little later.
  for (let waitedMs = 0; waitedMs < 10_000 && !keeps(action, { ...told, standing: standing(lane, citizen) }); waitedMs += 200) await pause(200);
  hold(action, { ...told, standing: standing(lane, citizen) }, "at rest");
  if (operation) await expectNamed(hub, lane, { operation, ending, citizen });
  return { ...told, standing: standing(lane, citizen) };
}

/** After this nothing comes any more: what the department does late, and the hub's sweep where it can search. */
function restMsOf({ kind }: Lane, injections: readonly Injection[]): number {
  const lateMs = Math.max(0, ...injections.map(({ fault }) => ("ms" in fault ? fault.ms : 0)));
  return lateMs + (kind === "burgerzaken" || kind === "stadsbeheer" ? sweepMs : 200);
}

/**
 * Tells a story until it ends as expected, at most three times: on a busy machine a call that has no fault in store may time out too, and that is
 * another story. What holds for every story must hold each time.
 */
export async function tell(lanes: Lanes, kind: DepartmentKind, story: Story, expectEnding: (told: Told) => void, attempts = 3): Promise<void> {
  try {
    const told = await lanes.use(kind, (lane) => play(lanes, lane, story).catch(asBroken));
    expect(told.tookMs).toBeLessThan(answerMsMax);
    expectEnding(told);
  } catch (error) {
    if (error instanceof BrokenPromise || attempts === 1) throw error;
    await tell(lanes, kind, story, expectEnding, attempts - 1);
  }
}

/** What must hold for every story does not. */
class BrokenPromise extends Error {}
/** The story could not begin. */
class NotPrepared extends Error {}

function asBroken(error: unknown): never {
  if (error instanceof NotPrepared || error instanceof BrokenPromise || !(error instanceof Error)) throw error;
  throw new BrokenPromise(error.message, { cause: error });
}

export interface Asked {
  readonly key: string;
  readonly action: Action;
  readonly citizen: Citizen;
  readonly wanted: Moment;
  readonly hubId?: string;
}

export async function act(hub: Pick<TestHub, "ask">, lane: Lane, { action, citizen, wanted, hubId, key }: Asked): Promise<Answer> {
  switch (action) {
    case "book":
      return await bookAt(hub, lane, { citizen, moment: wanted, key });
    case "reschedule": {
      const { data } = await hub.ask("anna", documents.rescheduleAppointment, { key, input: { appointmentId: hubId, ...wanted } });
      return data.rescheduleAppointment;
    }
    case "cancel": {
      const { data } = await hub.ask("anna", documents.cancelAppointment, { key, id: hubId, reason: "Beller is verhinderd" });
      return data.cancelAppointment;
    }
  }
}

export interface Wish {
  readonly citizen: Citizen;
  readonly moment: Moment;
}

export async function bookAt(
  hub: Pick<TestHub, "ask">,
  lane: Pick<Lane, "departmentId" | "kind" | "department">,
  { citizen, moment, key }: Wish & { readonly key: string },
) {
  const { data, errors } = await hub.ask("anna", documents.bookAppointment, {
    key,
    input: { departmentId: lane.departmentId, selection: selectionAt(lane), ...moment, customer: citizen },
  });
  if (!data) throw new Error(`the hub failed: ${JSON.stringify(errors)}`);
  return data.bookAppointment;
}

/** An appointment that stands before the story begins. */
export async function bookQuietly(
  hub: Pick<TestHub, "ask">,
  lane: Lane,
  wish: Wish,
  attempts = 5,
): Promise<{ readonly id: string; readonly operationId: string }> {
  const answer = await bookAt(hub, lane, { ...wish, key: randomUUID() });
  // Nothing was changed then: right after another story the department is left alone for a moment.
  if (answer.__typename === "DepartmentUnavailable" && attempts > 1) {
    await pause(300);
    return await bookQuietly(hub, lane, wish, attempts - 1);
  }
  // Right after another story the department may not be able to show it yet.
  const operation = answer.operation && (await untilSettled(hub, answer.operation.id));
  if (operation?.state !== "DONE") throw new NotPrepared(`could not prepare an appointment at ${lane.departmentId}: ${JSON.stringify(answer)}`);
  return { id: operation.appointmentId, operationId: operation.id };
}

export const endings: Readonly<Record<string, Ending>> = { DONE: "done", NOT_DONE: "not-done", NEEDS_ATTENTION: "task" };

export async function untilSettled(hub: Pick<TestHub, "ask">, operationId: string): Promise<Answer> {
  const deadline = performance.now() + settledMsMax;
  for (;;) {
    const { data } = await hub.ask("anna", documents.operationById, { id: operationId });
    const { operation } = data;
    if (operation && endings[operation.state]) return operation;
    if (performance.now() > deadline) throw new Error(`operation ${operationId} is still ${operation?.state} after ${settledMsMax} ms`);
    await pause(500);
  }
}

type Kept = Pick<Told, "ending" | "standing" | "old" | "wanted">;

/** What an ending promises about the department's book. */
function keeps(action: Action, { ending, standing: now, old, wanted }: Kept): boolean {
  const [first, ...more] = now;
  const isWanted = first?.startMs === Date.parse(wanted.start) && first.locationId === wanted.locationId;
  switch (ending) {
    case "done":
      return action === "cancel" ? now.length === 0 : isWanted && more.length === 0;
    case "not-done":
      return action === "book" ? now.length === 0 : more.length === 0 && first?.id === old?.id && first?.startMs === old?.startMs;
    case "task":
      // A person is told what to check. A move may leave two until then, but never none.
      return action === "reschedule" ? now.length >= 1 : now.length <= 1;
  }
}

export function hold(action: Action, kept: Kept, when: "at once" | "at rest"): void {
  // A request that a proxy repeated may leave a second one until the sweep.
  const isMet =
    when === "at once" && action !== "cancel" ? kept.standing.some(({ startMs }) => startMs === Date.parse(kept.wanted.start)) : keeps(action, kept);
  if (isMet) return;
  const { ending, standing: now, old, wanted } = kept;
  const seen = `the department has ${JSON.stringify(now)}, had ${JSON.stringify(old)}, wanted was ${JSON.stringify(wanted)}`;
  throw new BrokenPromise(`${action} ended ${ending}, but ${when} ${seen}`);
}

/** The operation names the appointment that stands; a task is open, in Dutch, and says where to look. */
async function expectNamed(
  hub: TestHub,
  lane: Lane,
  { operation, ending, citizen }: { readonly operation: Answer; readonly ending: Ending; readonly citizen: Citizen },
): Promise<void> {
  expectDutch(operation.message);
  if (ending === "done" && operation.kind !== "CANCEL") {
    const [only] = standing(lane, citizen);
    const data = await untilShown(hub, operation.appointmentId);
    expect(data.appointment).toMatchObject({ __typename: "Appointment", status: "BOOKED" });
    expect(Date.parse(data.appointment.start)).toBe(only?.startMs);
  }
  if (ending !== "task") return;
  const { data } = await hub.ask("anna", openTasks);
  const task = data.openTasks.edges.map(({ node }: { node: Answer }) => node).find(({ operationId }: { operationId: string }) => operationId === operation.id);
  expect(task).toMatchObject({ departmentId: lane.departmentId, text: operation.task.text });
  expectDutch(task.text);
  expect(task.text).toContain(lane.name);
  // At most a hundred are listed; a supervisor's desk would keep up too.
  const closed = await hub.ask("anna", closeTask, { id: task.id, key: randomUUID() });
  expect(closed.data?.closeTask).toMatchObject({ __typename: "Task" });
}

/** Right after the faults the department may be left alone for a moment. */
async function untilShown(hub: TestHub, id: string, attempts = 5): Promise<Answer> {
  const { data } = await hub.ask("anna", documents.appointmentById, { id });
  if (data.appointment.__typename !== "DepartmentUnavailable" || attempts === 1) return data;
  await pause(300);
  return await untilShown(hub, id, attempts - 1);
}

const openTasks = `{ openTasks(first: 100) { ... on TaskConnection { totalCount edges { node { id operationId departmentId text } } } } }`;
const closeTask = `mutation ($id: ID!, $key: String!) { closeTask(taskId: $id, resolution: "Nagekeken in het systeem", idempotencyKey: $key) { __typename } }`;

function expectDutch(text: string): void {
  expect(text).toMatch(/\b(?:de|het|een|is|niet|u|gelukt)\b/i);
  expect(text).not.toMatch(/\b(?:the|was not|error|failed|timeout|undefined|null|exception)\b|ECONN|\bHTTP\b/i);
}
