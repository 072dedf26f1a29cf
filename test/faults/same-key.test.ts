import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as documents from "../support/documents.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { freeMoment, newCitizen, selectionAt, standing } from "./citizens.ts";
import { departmentKinds, type Lane, lanesOf } from "./lanes.ts";
import { act, bookAt, untilSettled } from "./story.ts";

let hub: TestHub;
let lanes: readonly Lane[];
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 3_000 });
  lanes = lanesOf([hub.sandbox]);
});
afterAll(() => hub?.close());
afterEach(() => lanes.forEach(({ department }) => department.faults.clear()));

function laneOf(kind: Lane["kind"]): Lane {
  const lane = lanes.find((known) => known.kind === kind);
  if (!lane) throw new Error(`no lane at ${kind}`);
  return lane;
}

const bookings = ({ department }: Lane) => department.requests.filter(({ on }) => on === "book").length;
const writes = ({ department }: Lane) => department.requests.filter(({ on }) => ["book", "cancel", "reschedule", "change"].includes(on)).length;

function wish(lane: Lane) {
  return { citizen: newCitizen(), moment: freeMoment(lane) };
}

describe("A9 the same call twice does its work once", () => {
  test.each(departmentKinds)("A9 H01 at %s: the same key again gives the same answer, and the department is asked for nothing", async (kind) => {
    const lane = laneOf(kind);
    const asked = { ...wish(lane), key: randomUUID() };
    const first = await bookAt(hub, lane, asked);
    const booked = bookings(lane);
    const second = await bookAt(hub, lane, asked);
    expect(first).toMatchObject({ __typename: "AppointmentBooked" });
    expect(second).toEqual(first);
    expect(bookings(lane)).toBe(booked);
    expect(standing(lane, asked.citizen)).toHaveLength(1);
  });

  test.each(departmentKinds)("A9 H01 at %s: a move and a cancellation with the key of an earlier one change nothing more", async (kind) => {
    const lane = laneOf(kind);
    const { citizen, moment } = wish(lane);
    const had = await bookAt(hub, lane, { citizen, moment, key: randomUUID() });
    const move = {
      action: "reschedule",
      citizen,
      wanted: freeMoment(lane, { except: Date.parse(moment.start) }),
      hubId: had.appointment.id,
      key: randomUUID(),
    } as const;
    const moved = await act(hub, lane, move);
    expect(moved).toMatchObject({ __typename: "AppointmentRescheduled" });
    const afterMove = writes(lane);
    expect(await act(hub, lane, move)).toEqual(moved);
    expect(writes(lane)).toBe(afterMove);

    const cancel = { action: "cancel", citizen, wanted: moment, hubId: moved.appointment.id, key: randomUUID() } as const;
    const cancelled = await act(hub, lane, cancel);
    expect(cancelled).toMatchObject({ __typename: "AppointmentCancelled" });
    const afterCancel = writes(lane);
    expect(await act(hub, lane, cancel)).toEqual(cancelled);
    expect(writes(lane)).toBe(afterCancel);
    expect(standing(lane, citizen)).toHaveLength(0);
  });

  test("A9 a refusal is remembered too: the same key does not book what was taken before", async () => {
    const lane = laneOf("burgerzaken");
    const asked = { ...wish(lane), key: randomUUID() };
    lane.department.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    expect(await bookAt(hub, lane, asked)).toMatchObject({ __typename: "SlotTaken" });
    const booked = bookings(lane);
    expect(await bookAt(hub, lane, asked)).toMatchObject({ __typename: "SlotTaken" });
    expect(bookings(lane)).toBe(booked);
  });

  test("A9 the same key for something else is refused, and nothing is sent", async () => {
    const lane = laneOf("burgerzaken");
    const asked = { ...wish(lane), key: randomUUID() };
    await bookAt(hub, lane, asked);
    const booked = bookings(lane);
    const other = await bookAt(hub, lane, { ...asked, moment: freeMoment(lane) });
    expect(other).toMatchObject({ __typename: "InvalidInput", code: "INVALID_INPUT", fields: [{ field: "idempotencyKey" }] });
    expect(other.message).toContain("al gebruikt voor iets anders");
    expect(bookings(lane)).toBe(booked);
    expect(standing(lane, asked.citizen)).toHaveLength(1);
  });

  test("A9 one key may serve a booking and a cancellation: keys are kept per kind of operation", async () => {
    const lane = laneOf("stadsbeheer");
    const asked = { ...wish(lane), key: randomUUID() };
    const booked = await bookAt(hub, lane, asked);
    const cancelled = await act(hub, lane, { action: "cancel", citizen: asked.citizen, wanted: asked.moment, hubId: booked.appointment.id, key: asked.key });
    expect(cancelled).toMatchObject({ __typename: "AppointmentCancelled" });
  });

  test.each([
    ["empty", ""],
    ["one character", "a"],
    ["seven characters", "abcdefg"],
    ["300 characters", "a".repeat(300)],
    ["spaces", "een sleutel met spaties"],
    ["a line end", "abcdefgh\n"],
  ])("H04 a key of %s is refused, and nothing is sent", async (_, key) => {
    const lane = laneOf("burgerzaken");
    const asked = { ...wish(lane), key };
    const booked = bookings(lane);
    expect(await bookAt(hub, lane, asked)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey" }] });
    expect(bookings(lane)).toBe(booked);
    expect(standing(lane, asked.citizen)).toHaveLength(0);
  });

  test.each([{ key: undefined }, { key: null }])("H04 a call without a key is refused: $key", async ({ key }) => {
    const lane = laneOf("burgerzaken");
    const { citizen, moment } = wish(lane);
    const input = { departmentId: lane.departmentId, selection: selectionAt(lane), ...moment, customer: citizen };
    const { data, errors } = await hub.ask("anna", documents.bookAppointment, { input, key });
    expect(data?.bookAppointment).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
    expect(standing(lane, citizen)).toHaveLength(0);
  });

  test("H04 the same key of another user is another operation", async () => {
    const lane = laneOf("vth");
    const key = randomUUID();
    const bookAs = async (account: Account) => {
      const { citizen, moment } = wish(lane);
      const input = { departmentId: lane.departmentId, selection: selectionAt(lane), ...moment, customer: citizen };
      const { data } = await hub.ask(account, documents.bookAppointment, { input, key });
      return { answer: data.bookAppointment, standing: standing(lane, citizen) };
    };
    // A supervisor may book when a supervisor says so.
    const right = { role: "supervisor", departmentId: lane.departmentId, capability: "APPOINTMENTS", action: "CREATE", granted: true };
    await hub.ask("carla", documents.setRight, { input: right, key: randomUUID() });
    const anna = await bookAs("anna");
    const other = await bookAs("carla");
    expect(anna.answer).toMatchObject({ __typename: "AppointmentBooked" });
    expect(other.answer).toMatchObject({ __typename: "AppointmentBooked" });
    expect(other.answer.operation.id).not.toBe(anna.answer.operation.id);
    expect([anna.standing.length, other.standing.length]).toEqual([1, 1]);
    const { data } = await hub.ask("anna", documents.operationById, { id: other.answer.operation.id });
    expect(data.operation).toBeNull();
  });
});

describe("A9 the same call many times at once does its work once", () => {
  test.each(departmentKinds)("H03 at %s: 64 clients with one key make one appointment", async (kind) => {
    const lane = laneOf(kind);
    const asked = { ...wish(lane), key: randomUUID() };
    const booked = bookings(lane);
    lane.department.faults.inject({ on: "book", fault: { kind: "slow", ms: 300 } });
    const answers = await Promise.all(Array.from({ length: 64 }, () => bookAt(hub, lane, asked)));
    const operations = new Set(answers.map(({ operation }) => operation.id));
    expect(operations.size).toBe(1);
    expect(answers.filter(({ __typename }) => __typename === "AppointmentBooked").length).toBeGreaterThanOrEqual(1);
    // Whoever comes while it is under way is told so.
    const others = answers.filter(({ __typename }) => __typename !== "AppointmentBooked");
    expect(others.every(({ __typename, code }) => __typename === "OutcomeUnknown" && code === "OPERATION_RUNNING")).toBe(true);
    expect(others[0]?.message ?? "Deze opdracht is nog bezig").toContain("Deze opdracht is nog bezig");
    await untilSettled(hub, answers[0].operation.id);
    expect(bookings(lane)).toBe(booked + 1);
    expect(standing(lane, asked.citizen)).toHaveLength(1);
  });
});
