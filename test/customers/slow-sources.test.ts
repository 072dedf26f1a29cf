import { pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { create } from "../meldingen/melding-desk.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { statesOf, viewCustomer } from "./documents.ts";

/** Far below what one call may take, so that only the deadline of the view can end a hanging one. */
const deadlineMs = 3_000;
const timeoutMs = 30_000;
/** For a busy machine; a view that waited for a hanging source would be far later. */
const marginMs = 4_000;

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs, gatherDeadlineMs: deadlineMs });
  // Open311 finds nobody: VTH is asked only for what this person reported there through the hub.
  const { lastName, email, phone } = busy();
  await create(hub, {
    departmentId: "vth",
    categoryId: "020",
    place: { point: pointOf("Turfkade", 30) },
    text: "Er staat een busje op de stoep",
    reporter: { lastName, email, phone },
  });
  // The first look-up opens every connection, which is not what is tried here.
  await viewCustomer(hub, busy());
}, 180_000);
afterAll(() => hub?.close());

const sources = () => {
  const { brp, burgerzaken, stadsbeheer, stadsbeheerMeldingen, vth, vthMeldingen, zaken } = hub.sandbox;
  const ofZaken = { burgerzakenZaken: { faults: zaken.faultsOf.burgerzaken }, belastingenZaken: { faults: zaken.faultsOf.belastingen } };
  return { brp, burgerzaken, stadsbeheer, stadsbeheerMeldingen, vth, vthMeldingen, ...ofZaken };
};
afterEach(() => {
  for (const { faults } of Object.values(sources())) faults.clear();
});

const busy = () => {
  const { bsn, lastName, birthDate, email, phone } = hub.sandbox.city.samples.busyCitizen.persons[0];
  return { bsn, lastName, birthDate, email, phone };
};

async function viewWith(faulty: keyof ReturnType<typeof sources> | undefined, fault: { readonly kind: "hang" | "reset" | "html" }) {
  if (faulty) sources()[faulty].faults.inject({ on: "*", fault, times: Infinity });
  const startedAt = performance.now();
  const answer = await viewCustomer(hub, busy());
  return { answer, tookMs: performance.now() - startedAt };
}

function summaryOf(answer: Awaited<ReturnType<typeof viewCustomer>>): Record<string, string> {
  const meldingen = Object.entries(statesOf(answer.meldingen)).map(([department, state]) => [`${department}Meldingen`, state]);
  const requests = Object.entries(statesOf(answer.requests)).map(([department, state]) => [`${department}Zaken`, state]);
  return { brp: answer.person.source.state, ...statesOf(answer.appointments), ...Object.fromEntries([...meldingen, ...requests]) };
}

const healthy = {
  brp: "COMPLETE",
  burgerzaken: "COMPLETE",
  belastingen: "INCOMPLETE",
  stadsbeheer: "COMPLETE",
  vth: "INCOMPLETE",
  stadsbeheerMeldingen: "INCOMPLETE",
  vthMeldingen: "INCOMPLETE",
  burgerzakenZaken: "INCOMPLETE",
  belastingenZaken: "INCOMPLETE",
};

/** Belastingen cannot search appointments by person, so that it is not asked: nothing can hang there. */
const slowOnes = ["brp", "burgerzaken", "stadsbeheer", "stadsbeheerMeldingen", "vth", "vthMeldingen", "burgerzakenZaken", "belastingenZaken"] as const;

describe("R3 a source that does not answer", () => {
  test("R3 when all are well, every source answers within the deadline", async () => {
    expect(summaryOf((await viewWith(undefined, { kind: "hang" })).answer)).toEqual(healthy);
  });

  test.each(slowOnes)("R3 %s hangs: it is named, the others are all there, and the view is not later than its deadline", async (slow) => {
    const { answer, tookMs } = await viewWith(slow, { kind: "hang" });
    expect(summaryOf(answer)).toEqual({ ...healthy, [slow]: "TIMED_OUT" });
    expect(answer.complete).toBe(false);
    expect(tookMs).toBeLessThan(deadlineMs + marginMs);
    const all = [answer.person.source, ...answer.appointments.sources, ...answer.meldingen.sources, ...answer.requests.sources];
    const late = all.filter((source: { readonly state: string }) => source.state === "TIMED_OUT");
    expect(late).toMatchObject([{ message: expect.stringContaining("niet op tijd") }]);
    expect(answer.appointments.items).not.toEqual([]);
  });

  test("R3 all of them hang: the answer is there at the deadline, and names every one", async () => {
    for (const { faults } of Object.values(sources())) faults.inject({ on: "*", fault: { kind: "hang" }, times: Infinity });
    const { answer, tookMs } = await viewWith(undefined, { kind: "hang" });
    expect(summaryOf(answer)).toEqual({ ...healthy, ...Object.fromEntries(slowOnes.map((slow) => [slow, "TIMED_OUT"])) });
    expect(answer.appointments.items).toEqual([]);
    expect(tookMs).toBeLessThan(deadlineMs + marginMs);
  });

  test.each([
    ["brp", { kind: "reset" }],
    ["stadsbeheer", { kind: "html" }],
    ["burgerzaken", { kind: "reset" }],
  ] as const)("R3 %s fails with %j: it is unavailable, and the others are all there", async (broken, fault) => {
    const { answer } = await viewWith(broken, fault);
    expect(summaryOf(answer)).toEqual({ ...healthy, [broken]: "UNAVAILABLE" });
    expect(answer.appointments.items).not.toEqual([]);
  });
});
