import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";
import { create, join, litter, stored } from "./melding-desk.ts";

// Short, so that a whole story with time-outs, late window and sweep takes seconds.
const operations = { leaseMs: 3_000, stepDeadlineMs: 2_500, lateWindowMs: 2_000, retryDelaysMs: [200, 400, 800, 1_600, 1_600, 1_600] };

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_000, operations });
  // What the hub must know beforehand is known already, so that the fault strikes the write.
  await create(hub, { ...litter, text: "Voor het begin" });
});
afterAll(() => hub?.close());
afterEach(() => system().faults.clear());

const system = () => hub.sandbox.stadsbeheerMeldingen;
/** What stands open in the department's own book with this text: every test has a text of its own. */
const open = (text: string) =>
  system()
    .meldingen.all()
    .filter((melding) => melding.text === text && melding.status.state !== "a");

async function untilSettled(id: string) {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const { operation } = (await hub.ask("anna", documents.meldingOperation, { id })).data;
    if (["DONE", "NOT_DONE", "NEEDS_ATTENTION"].includes(operation.state)) return operation;
    await pause(300);
  }
  throw new Error(`operation ${id} was not settled`);
}

/** The sweep comes after the late window; on a busy machine a little later. */
async function untilOpen(text: string, count: number): Promise<number> {
  for (let attempt = 0; attempt < 60 && open(text).length !== count; attempt += 1) await pause(250);
  return open(text).length;
}

const faults: readonly (readonly [name: string, fault: Fault])[] = [
  ["slow", { kind: "slow", ms: 60 }],
  ["hang", { kind: "hang" }],
  ["reset", { kind: "reset" }],
  ["commit-and-hang", { kind: "commit-and-hang" }],
  ["commit-and-reset", { kind: "commit-and-reset" }],
  ["late-commit", { kind: "late-commit", ms: 1_300 }],
  ["late-commit after the late window", { kind: "late-commit", ms: 2_600 }],
  ["duplicate", { kind: "duplicate" }],
  ["status 500", { kind: "status", status: 500 }],
  ["status 503", { kind: "status", status: 503 }],
  ["status 403", { kind: "status", status: 403 }],
  ["commit-and-status 504", { kind: "commit-and-status", status: 504 }],
  ["nonsense", { kind: "nonsense" }],
  ["html", { kind: "html" }],
];

/** How many may stand open after each ending. */
const promised: Readonly<Record<string, readonly number[]>> = { DONE: [1], NOT_DONE: [0], NEEDS_ATTENTION: [1, 0] };

describe("each fault while making ends with exactly one melding, or none and a plain refusal, or a named task", { timeout: 120_000 }, () => {
  test.each(faults)("M1 %s", async (name, fault) => {
    const text = `Fout bij maken: ${name}`;
    system().faults.inject({ on: "book", fault });
    const answer = await create(hub, { ...litter, text });
    const operation = answer.operation ? await untilSettled(answer.operation.id) : { state: "NOT_DONE" };
    system().faults.clear();
    if (name.startsWith("late-commit")) await pause(3_000);
    const [expected = 0, ...others] = promised[String(operation.state)] ?? [];
    expect([expected, ...others]).toContain(await untilOpen(text, expected));
    expect(operation.task?.text ?? "Stadsbeheer").toContain("Stadsbeheer");
  });

  test("M1 the answer and every search are lost for a long time: a task names what to check, and no second melding is made", async () => {
    const text = "Fout bij maken: niets te vinden";
    system().faults.inject({ on: "book", fault: { kind: "commit-and-hang" } });
    system().faults.inject({ on: "find", fault: { kind: "status", status: 500 }, times: Infinity });
    const answer = await create(hub, { ...litter, text });
    expect(answer).toMatchObject({ __typename: "OutcomeUnknown" });
    expect(await untilSettled(answer.operation.id)).toMatchObject({
      state: "NEEDS_ATTENTION",
      task: { text: expect.stringContaining("Controleer in het systeem van Stadsbeheer") },
    });
    expect(open(text)).toHaveLength(1);
  });
});

describe("each fault while joining or cancelling ends as it was told", { timeout: 120_000 }, () => {
  test.each([
    ["commit-and-hang", { kind: "commit-and-hang" }],
    ["commit-and-reset", { kind: "commit-and-reset" }],
    ["hang", { kind: "hang" }],
    ["status 500", { kind: "status", status: 500 }],
    ["nonsense", { kind: "nonsense" }],
  ] as const)("M1 joining, %s: one note, one more reporter", async (name, fault) => {
    const { melding } = await create(hub, { ...litter, text: `Aansluiten: ${name}` });
    system().faults.inject({ on: "change", fault });
    const answer = await join(hub, { meldingId: melding.id, text: "Ik zie het ook" });
    const operation = await untilSettled(answer.operation.id);
    expect(operation.state).toBe("DONE");
    expect(stored(hub, melding.reference).notes.filter(({ text }) => text.includes("Ik zie het ook"))).toHaveLength(1);
    const { data } = await hub.ask("anna", documents.melding, { id: melding.id });
    expect(data.melding.reports.map(({ kind }: { kind: string }) => kind)).toEqual(["CREATED", "JOINED"]);
  });

  test("M4 cancelling whose answer is lost is cancelled, once", async () => {
    const { melding } = await create(hub, { ...litter, text: "Annuleren met een verloren antwoord" });
    system().faults.inject({ on: "change", fault: { kind: "commit-and-hang" } });
    const { data } = await hub.ask("anna", documents.cancelMelding, { id: melding.id, reason: "Niet meer nodig", key: randomUUID() });
    expect(await untilSettled(data.cancelMelding.operation.id)).toMatchObject({ state: "DONE" });
    const { history } = stored(hub, melding.reference);
    expect(history.filter(({ description }) => description === "Niet meer nodig")).toHaveLength(1);
  });

  test("M3 a department that is dead is named, and nothing is promised", async () => {
    system().faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    expect(await create(hub, { ...litter, text: "Niemand thuis" })).toMatchObject({ message: expect.stringMatching(/Stadsbeheer|afdeling/) });
    system().faults.clear();
    expect(open("Niemand thuis")).toEqual([]);
  });
});
