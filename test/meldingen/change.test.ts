import { randomUUID } from "node:crypto";
import { pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";
import { change, create, litter, stored } from "./melding-desk.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.close());
afterEach(() => hub.sandbox.stadsbeheerMeldingen.faults.clear());

/** As somebody at the department changes it, in its own system. */
function patchThere(reference: string, patch: Parameters<ReturnType<typeof book>["patch"]>[1]): void {
  book().patch(Number(reference.replace("SIG-", "")), patch, "medewerker@stadsbeheer.example");
}
const book = () => hub.sandbox.stadsbeheerMeldingen.meldingen;

async function made(text: string) {
  const { melding } = await create(hub, { ...litter, text });
  return melding;
}

async function addNote(id: string, text: string, key: string = randomUUID()) {
  return (await hub.ask("anna", documents.addMeldingNote, { id, text, key })).data.addMeldingNote;
}

async function cancel(id: string, reason: string, rest: Readonly<Record<string, unknown>> = {}) {
  return (await hub.ask("anna", documents.cancelMelding, { id, reason, key: randomUUID(), ...rest })).data.cancelMelding;
}

describe("M4 only what changed is changed", () => {
  test("M4 the category alone: place, text and priority stay, and only it is sent", async () => {
    const melding = await made("Dit is eigenlijk graffiti");
    const answer = await change(hub, { meldingId: melding.id, categoryId: "schoon/graffiti", reason: "Het is graffiti", version: melding.version });
    expect(answer).toMatchObject({
      __typename: "MeldingChangeMade",
      melding: { category: { id: "schoon/graffiti" }, text: melding.text, place: melding.place },
    });
    expect(answer.melding.version).not.toBe(melding.version);
    expect(stored(hub, melding.reference).categoryText).toBe("Het is graffiti");
    // The department keeps each thing that a change touched as an event of its own.
    const events = stored(hub, melding.reference).history.map(({ what }) => what);
    expect(events).toEqual(["UPDATE_CATEGORY_ASSIGNMENT", "UPDATE_STATUS", "UPDATE_LOCATION"]);
  });

  test("M4 place and priority together", async () => {
    const melding = await made("Het ligt een straat verder");
    const point = pointOf("Turfkade", 90);
    const answer = await change(hub, { meldingId: melding.id, place: { point }, priority: "HIGH" });
    expect(answer).toMatchObject({ __typename: "MeldingChangeMade", melding: { place: { point }, priority: "HIGH" } });
  });

  test("M4 a change that the department made meanwhile is shown, not overwritten", async () => {
    const melding = await made("Twee tegelijk");
    patchThere(melding.reference, { status: { state: "b", text: "De veegwagen is onderweg.", sendEmail: false } });
    const answer = await change(hub, { meldingId: melding.id, priority: "HIGH", version: melding.version });
    expect(answer).toMatchObject({
      __typename: "MeldingChangedMeanwhile",
      melding: { status: "IN_PROGRESS", statusText: "De veegwagen is onderweg.", priority: "NORMAL" },
    });
    expect(stored(hub, melding.reference).priority).toBe("normal");
  });

  test("M4 a change that the department makes at the very moment is shown, not overwritten", async () => {
    const melding = await made("Op hetzelfde moment");
    hub.sandbox.stadsbeheerMeldingen.faults.inject({ on: "change", fault: { kind: "quirk", name: "signalen-locked" } });
    expect(await change(hub, { meldingId: melding.id, categoryId: "schoon/graffiti", version: melding.version })).toMatchObject({
      __typename: "MeldingChangedMeanwhile",
      melding: { category: { id: "schoon/veegzwerfvuil" } },
    });
  });

  test("M4 a note is added once, however often its key is sent", async () => {
    const melding = await made("Met een notitie");
    const key = randomUUID();
    const text = "De beller zegt: het ligt achter de bushalte";
    expect(await addNote(melding.id, text, key)).toMatchObject({ __typename: "MeldingChangeMade", melding: { notes: [{ text }] } });
    await addNote(melding.id, text, key);
    expect(stored(hub, melding.reference).notes).toHaveLength(1);
  });

  test("M4 what the department changed since the agent looked is shown, and nothing is cancelled", async () => {
    const melding = await made("De veegwagen is al onderweg");
    patchThere(melding.reference, { status: { state: "b", text: "De veegwagen is onderweg.", sendEmail: false } });
    expect(await cancel(melding.id, "Niet meer nodig", { version: melding.version })).toMatchObject({
      __typename: "MeldingChangedMeanwhile",
      melding: { status: "IN_PROGRESS", statusText: "De veegwagen is onderweg." },
    });
    expect(stored(hub, melding.reference).status).toMatchObject({ state: "b" });
  });

  test("M4 the department mails a cancelling to whoever reported with an e-mail address, and to nobody else", async () => {
    const reporter = { lastName: "Voorbeeld", email: "vera.voorbeeld@example.test", phone: "0612345678" };
    for (const [informBy, sendEmail] of [
      ["EMAIL", true],
      ["PHONE", false],
    ]) {
      const { melding } = await create(hub, { ...litter, text: `Wil het horen: ${String(informBy)}`, reporter, informBy });
      expect(await cancel(melding.id, "Opgelost door de buurt")).toMatchObject({ __typename: "MeldingCancelled" });
      expect(stored(hub, melding.reference).status).toMatchObject({ state: "a", text: "Opgelost door de buurt", sendEmail });
    }
  });

  test("M4 cancelled with a reason, and then no more", async () => {
    const melding = await made("Toch niet nodig");
    expect(await cancel(melding.id, "De beller heeft het zelf opgeruimd")).toMatchObject({
      __typename: "MeldingCancelled",
      melding: { status: "CANCELLED", statusText: "De beller heeft het zelf opgeruimd", permittedActions: ["VIEW"] },
    });
    for (const answer of [
      await cancel(melding.id, "Nog eens"),
      await change(hub, { meldingId: melding.id, priority: "HIGH" }),
      await addNote(melding.id, "Nog iets"),
    ])
      expect(answer).toMatchObject({ __typename: "MeldingChangedMeanwhile", melding: { status: "CANCELLED" } });
  });

  test.each([
    ["nothing", {}, ""],
    ["another category that is not there", { categoryId: "schoon/bestaat-niet" }, "categoryId"],
    ["a place outside the municipality", { place: { point: { latitude: 52.37, longitude: 4.9 } } }, "place.point"],
    ["a reason of 10,000 characters", { priority: "HIGH", reason: "a".repeat(10_000) }, "reason"],
  ])("M4 %s to change is refused, and nothing is sent", async (_what, changes, field) => {
    const melding = await made("Blijft zoals het is");
    const before = stored(hub, melding.reference).updatedMicros;
    expect(await change(hub, { meldingId: melding.id, ...changes })).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
    expect(stored(hub, melding.reference).updatedMicros).toBe(before);
  });

  test.each(["appointment/stadsbeheer/1", "melding/vth/1", "melding/belastingen/1", "melding/stadsbeheer/999999"])("M4 %s is not found", async (id) => {
    const meldingId = Buffer.from(id).toString("base64url");
    expect(await change(hub, { meldingId, priority: "HIGH" })).toMatchObject({ __typename: "NotFound" });
    expect(await cancel(meldingId, "Bestaat niet")).toMatchObject({ __typename: "NotFound" });
  });

  test("M4 without the right it is NotPermitted, naming the right", async () => {
    const melding = await made("Van een ander");
    const changed = await hub.ask("carla", documents.changeMelding, { input: { meldingId: melding.id, priority: "HIGH" }, key: randomUUID() });
    expect(changed.data.changeMelding).toMatchObject({ __typename: "NotPermitted", missingRight: { capability: "MELDINGEN", action: "CHANGE" } });
    const noted = await hub.ask("carla", documents.addMeldingNote, { id: melding.id, text: "Zomaar iets", key: randomUUID() });
    expect(noted.data.addMeldingNote).toMatchObject({ __typename: "NotPermitted", missingRight: { capability: "MELDINGEN", action: "CHANGE" } });
    const { data } = await hub.ask("carla", documents.cancelMelding, { id: melding.id, reason: "Zomaar", key: randomUUID() });
    expect(data.cancelMelding).toMatchObject({ __typename: "NotPermitted", missingRight: { capability: "MELDINGEN", action: "CANCEL" } });
  });
});
