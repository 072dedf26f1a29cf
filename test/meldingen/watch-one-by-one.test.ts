import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { create } from "./melding-desk.ts";

/** More than are read at one look. */
const reportsCount = 53;

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({
    watchIntervalMs: 200,
    watchRetryDelaysMs: [2_000],
    timeoutMs: 10_000,
    // Plain Open311 cannot tell what changed: each melding that somebody waits for is read by itself.
    change: (configuration) => ({
      ...configuration,
      departments: configuration.departments.map((department) => {
        const { meldingen } = department.capabilities;
        if (department.id !== "vth" || !meldingen) return department;
        const { updates: _updates, ...settings } = meldingen.settings;
        return { ...department, capabilities: { ...department.capabilities, meldingen: { ...meldingen, settings } } };
      }),
    }),
  });
}, 120_000);
afterAll(() => hub?.close());
afterEach(() => book().faults.clear());

const book = () => hub.sandbox.vthMeldingen;
const parking = { departmentId: "vth", categoryId: "020", place: { point: pointOf("Turfkade", 30) } } as const;

async function report(text: string): Promise<string> {
  const made = await create(hub, { ...parking, text, reporter: { lastName: "Voorbeeld", phone: "0612345678" }, informBy: "PHONE" });
  if (made.__typename !== "MeldingCreated") throw new Error(`no melding was made: ${JSON.stringify(made)}`);
  return made.melding.reference;
}

function close(reference: string): void {
  book().meldingen.patch(Number(reference), { status: { state: "o", text: "De auto is weg.", sendEmail: false } }, null);
}

async function taskedReferences(): Promise<readonly string[]> {
  const { data } = await hub.ask("anna", "{ feedbackTasks(first: 100) { ... on FeedbackTaskConnection { edges { node { reference } } } } }");
  return data.feedbackTasks.edges.map(({ node }: { node: { reference: string } }) => node.reference).toSorted();
}

async function untilTasked(references: readonly string[]): Promise<readonly string[]> {
  for (let tries = 0; tries < 500 && !references.every((reference) => told.includes(reference)); tries += 1) {
    await pause(200);
    told = await taskedReferences();
  }
  return told;
}
let told: readonly string[] = [];

describe("M6 a department that cannot tell what changed", { timeout: 180_000 }, () => {
  test("M6 is asked for each melding that somebody waits for, more than fit in one look, and each becomes one task", async () => {
    const references: string[] = [];
    for (let count = 0; count < reportsCount; count += 1) references.push(await report(`Busje op de stoep ${count}`));
    const [open, ...closing] = references;
    for (const reference of closing) close(reference);
    expect(await untilTasked(closing)).toEqual(closing.toSorted());
    expect(told).not.toContain(open);
  });

  test("M6 is asked again when it did not answer, and nothing is missed", async () => {
    const reference = await report("Een ander busje");
    book().faults.inject({ on: "read", fault: { kind: "status", status: 500 } });
    close(reference);
    // It is left alone for a while first.
    expect(await untilTasked([reference])).toContain(reference);
  });

  test("M6 whoever wants to hear nothing is not asked about", async () => {
    const made = await create(hub, { ...parking, text: "Zonder bericht" }, randomUUID());
    expect(made.__typename).toBe("MeldingCreated");
    close(made.melding.reference);
    await pause(3_000);
    expect(await taskedReferences()).not.toContain(made.melding.reference);
  });
});
