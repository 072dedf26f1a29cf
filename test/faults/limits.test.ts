import { setTimeout as pause } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { freeMoment, newCitizen, standing } from "./citizens.ts";
import { type Lane, lanesOf, shortSettings } from "./lanes.ts";
import { act, bookQuietly, bookAt, untilSettled } from "./story.ts";

/** What no hub can see at these departments, written down as it is, so that nobody takes it for more, and so that it does not get worse. */
let hub: TestHub;
let lanes: readonly Lane[];
beforeAll(async () => {
  hub = await startTestHub(shortSettings);
  lanes = lanesOf([hub.sandbox]);
});
afterAll(() => hub?.close());

function laneOf(kind: Lane["kind"]): Lane {
  const lane = lanes.find((known) => known.kind === kind);
  if (!lane) throw new Error(`no lane at ${kind}`);
  return lane;
}

describe("a booking that a proxy repeats, where the system knows no keys and cannot be searched", { timeout: 60_000 }, () => {
  test.each(["vth", "belastingen"] as const)("A9 at %s: the appointment that the agent was told of stands", async (kind) => {
    const lane = laneOf(kind);
    const citizen = newCitizen();
    lane.department.faults.inject({ on: "book", fault: { kind: "duplicate" } });
    const moment = freeMoment(lane);
    const answer = await bookAt(hub, lane, { citizen, moment, key: randomUUID() });
    await pause(shortSettings.operations.lateWindowMs + 1_500);
    const starts = standing(lane, citizen).map(({ startMs }) => startMs);
    expect(["AppointmentBooked", "SlotTaken"]).toContain(answer.__typename);
    expect(starts).toContain(Date.parse(moment.start));
    expect(starts.length).toBeLessThanOrEqual(2);
  });

  test.each(["vth", "belastingen"] as const)("A5 at %s: a move never ends with none", async (kind) => {
    const lane = laneOf(kind);
    const citizen = newCitizen();
    const had = await bookQuietly(hub, lane, { citizen, moment: freeMoment(lane) });
    lane.department.faults.inject({ on: "book", fault: { kind: "duplicate" } });
    const wanted = freeMoment(lane, { except: standing(lane, citizen)[0]?.startMs });
    const answer = await act(hub, lane, { action: "reschedule", citizen, wanted, hubId: had.id, key: randomUUID() });
    expect(["AppointmentRescheduled", "SlotTaken"]).toContain(answer.__typename);
    expect(standing(lane, citizen).length).toBeGreaterThanOrEqual(1);
  });

  test("A9 at burgerzaken: a booking that arrives after the late window and the sweep is not seen; the window is a setting", async () => {
    const lane = laneOf("burgerzaken");
    const citizen = newCitizen();
    const tooLateMs = 3 * shortSettings.operations.lateWindowMs + 4_000;
    lane.department.faults.inject({ on: "book", fault: { kind: "late-commit", ms: tooLateMs } });
    const answer = await bookAt(hub, lane, { citizen, moment: freeMoment(lane), key: randomUUID() });
    const { state } = await untilSettled(hub, answer.operation.id);
    expect(state).toBe("NOT_DONE");
    await pause(tooLateMs);
    expect(standing(lane, citizen)).toHaveLength(1);
  });
});
