import { randomUUID } from "node:crypto";
import { pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";
import { change, create } from "./melding-desk.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.vthMeldingen.faults.clear());

const place = { point: pointOf("Turfkade", 30) };
const parking = { departmentId: "vth", categoryId: "020", place, text: "Er staat een busje op de stoep" } as const;
const noise = {
  departmentId: "vth",
  categoryId: "001",
  place,
  text: "Er wordt voor zeven uur geheid",
  answers: [
    { questionId: "WANNEER", values: ["2026-11-24"] },
    { questionId: "SOORT", values: ["01"] },
  ],
} as const;
const stored = (reference: string) => hub.sandbox.vthMeldingen.meldingen.read(Number(reference));

describe("M1 M4 meldingen of VTH, through Open311", () => {
  test("M1 with answers to the questions of the service; the number keeps its zeros", async () => {
    const answer = await create(hub, noise);
    expect(answer).toMatchObject({
      __typename: "MeldingCreated",
      melding: { reference: expect.stringMatching(/^\d{6}$/), status: "REPORTED", text: noise.text, category: { id: "001" } },
      operation: { state: "DONE" },
    });
    expect(stored(answer.melding.reference)).toMatchObject({ extraProperties: { SOORT: ["01"], WANNEER: [expect.stringMatching(/^2026-11-24T00:00:00/)] } });
  });

  test("M1 a required question that was not asked is named before anything is sent", async () => {
    const before = hub.sandbox.vthMeldingen.meldingen.all().length;
    const { answers: _answers, ...unasked } = noise;
    expect(await create(hub, unasked)).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ message: expect.stringContaining("Wanneer begon het lawaai?") }],
    });
    expect(hub.sandbox.vthMeldingen.meldingen.all().length).toBe(before);
  });

  test("M1 a create whose answer is lost ends with one melding", async () => {
    const before = hub.sandbox.vthMeldingen.meldingen.all().length;
    hub.sandbox.vthMeldingen.faults.inject({ on: "book", fault: { kind: "commit-and-reset" } });
    expect(["MeldingCreated", "OutcomeUnknown"]).toContain((await create(hub, { ...parking, text: "Het busje staat er alweer" })).__typename);
    expect(hub.sandbox.vthMeldingen.meldingen.all().length).toBe(before + 1);
  });

  test("M4 what Open311 cannot change is refused, with what to do instead; a note goes as an update, once", async () => {
    const { melding } = await create(hub, parking);
    expect(await change(hub, { meldingId: melding.id, categoryId: "021" })).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "categoryId", message: expect.stringContaining("Voeg een notitie toe") }],
    });
    const key = randomUUID();
    const note = { id: melding.id, text: "Het is een fietswrak", key };
    for (const _time of [1, 2]) {
      const { data } = await hub.ask("anna", documents.addMeldingNote, note);
      expect(data.addMeldingNote).toMatchObject({ __typename: "MeldingChangeMade", melding: { notes: [{ text: note.text }] } });
    }
    expect(stored(melding.reference)?.notes).toHaveLength(1);
  });
});
