import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { byId, byNumber, ofPerson } from "./documents.ts";

const gatherDeadlineMs = 3_000;
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ timeoutMs: 1_000, gatherDeadlineMs });
});
afterEach(() => {
  for (const plan of [hub.sandbox.zaken.faults, hub.sandbox.zaken.faultsOf.belastingen, hub.sandbox.zaken.faultsOf.burgerzaken]) plan.clear();
});
afterAll(() => hub?.close());

const bsn = () => hub.sandbox.city.samples.busyCitizen.persons[0].bsn;
const known = () => hub.sandbox.zaken.known;
const always = Number.POSITIVE_INFINITY;

const faults = [
  ["no answer", { kind: "hang" }, "TIMED_OUT"],
  ["an answer that drips", { kind: "drip", bytesPerSecond: 20 }, "TIMED_OUT"],
  ["a connection that is cut", { kind: "reset" }, "UNAVAILABLE"],
  ["a failure", { kind: "status", status: 500 }, "UNAVAILABLE"],
  ["a refusal of our credentials", { kind: "status", status: 403 }, "UNAVAILABLE"],
  ["a page for people", { kind: "html" }, "UNAVAILABLE"],
  ["half an answer", { kind: "nonsense" }, "UNAVAILABLE"],
  ["somebody else's requests", { kind: "quirk", name: "zgw-somebody-else" }, "UNAVAILABLE"],
  ["an address on another host", { kind: "quirk", name: "zgw-elsewhere" }, "UNAVAILABLE"],
] as const;

describe("R1 when one department fails", () => {
  // The first of all, while the hub has no texts in its memory yet.
  test("R1 a catalogue that fails leaves no request without its texts: the source is named", async () => {
    hub.sandbox.zaken.faults.inject({ on: "products", fault: { kind: "status", status: 500 }, times: always });
    const { items, sources } = await ofPerson(hub, { bsn: bsn() });
    expect(items).toEqual([]);
    expect(sources).toMatchObject([{ state: "UNAVAILABLE" }, { state: "UNAVAILABLE" }]);
  });

  test.each(faults)("R1 %s: it is named with what to do, and the other's requests are still there", async (_what, fault, state) => {
    hub.sandbox.zaken.faultsOf.belastingen.inject({ on: "find", fault, times: always });
    const startedAt = performance.now();
    const { items, sources } = await ofPerson(hub, { bsn: bsn() });
    expect(items.map(({ number }: { number: string }) => number)).toEqual([known().extractInProgress.number]);
    expect(sources).toMatchObject([
      { department: { id: "burgerzaken" }, state: "INCOMPLETE" },
      { department: { id: "belastingen" }, state, message: expect.stringContaining("Belastingen") },
    ]);
    // Generous for a busy computer: it must not be the sum of what each part may take.
    expect(performance.now() - startedAt).toBeLessThan(gatherDeadlineMs + 2_000);
    expect(JSON.stringify(sources)).not.toContain(bsn());
  });

  test("R1 by number: nothing found while a department failed says that it may be there", async () => {
    hub.sandbox.zaken.faultsOf.belastingen.inject({ on: "find", fault: { kind: "status", status: 503 }, times: always });
    const { items, sources, advice } = await byNumber(hub, known().objection.number);
    expect(items).toEqual([]);
    expect(sources).toMatchObject([{ state: "INCOMPLETE" }, { state: "UNAVAILABLE", message: expect.stringContaining("Bel de afdeling op 14 0597") }]);
    expect(advice).toContain("niet elke afdeling gaf antwoord");
  });

  test("R1 one request of a department that fails is unavailable, not gone", async () => {
    const { id } = (await byNumber(hub, known().objection.number)).items[0];
    hub.sandbox.zaken.faultsOf.belastingen.inject({ on: "read", fault: { kind: "hang" }, times: always });
    expect(await byId(hub, id)).toMatchObject({ __typename: "DepartmentUnavailable", departmentId: "belastingen" });
  });

  test("R1 when both fail both are named", async () => {
    hub.sandbox.zaken.faults.inject({ on: "*", fault: { kind: "reset" }, times: always });
    const { items, sources } = await ofPerson(hub, { bsn: bsn() });
    expect(items).toEqual([]);
    expect(sources).toMatchObject([{ state: "UNAVAILABLE" }, { state: "UNAVAILABLE" }]);
  });
});

test("R1 more requests than are read at once: it is said that there are more", async () => {
  const { cases } = hub.sandbox.zaken;
  const person = hub.sandbox.city.samples.permitApplicant.persons[0];
  for (let made = 0; made < 310; made += 1) {
    cases.create({ type: known().move.type, submittedOn: "2026-01-05", roles: [{ part: "initiator", person }] });
  }
  const { items, sources } = await ofPerson(hub, { bsn: person.bsn });
  expect(items).toHaveLength(300);
  expect(sources[0]).toMatchObject({ state: "INCOMPLETE", message: expect.stringContaining("meer dan 300 aanvragen") });
});
