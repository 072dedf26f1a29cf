import { randomUUID } from "node:crypto";
import { knownFaults, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDesktopDocuments } from "../support/desktop-documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { addKnownSituation } from "./documents.ts";

let hub: TestHub;
let documents: ReadonlyMap<string, string>;
beforeAll(async () => {
  documents = await readDesktopDocuments();
  hub = await startTestHub({ timeoutMs: 8_000, gatherDeadlineMs: 20_000 });
});
afterAll(() => hub?.close());

async function send(name: string, variables: Readonly<Record<string, unknown>>) {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`the example desktop has no document ${name}`);
  const { data, errors } = await hub.ask("anna", document, variables);
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data;
}

const book = () => hub.sandbox.stadsbeheerMeldingen.meldingen;
const at = (street: string, houseNumber: number) => ({ point: pointOf(street, houseNumber), address: { street, houseNumber } });
const lamp = "wegen-verkeer-straatmeubilair/straatverlichting";
const sign = "wegen-verkeer-straatmeubilair/verkeersbord";
const caller = { lastName: "Voorbeeld", initials: "V.", email: "vera.voorbeeld@example.test", phone: "0612345678" };

test(
  "M1 M2 M3 M5 a broken street light from the first word of the call to the last: known, being worked on, and the caller joined",
  { timeout: 60_000 },
  async () => {
    const { meldingCategories } = await send("WhatCanBeReported", { departmentId: "stadsbeheer" });
    const category = meldingCategories.items.find(({ id }: { id: string }) => id === lamp);
    expect(category.handledBy).toMatchObject([{ isOutsideParty: true, advice: expect.any(String) }]);

    const before = book().all().length;
    const { street, houseNumber } = knownFaults.lampBeingRepaired;
    const place = at(street, houseNumber - 4);
    const known = (await send("IsItReportedAlready", { place, categoryId: category.id, text: "De lantaarns doen het niet" })).likelyDuplicateMeldingen;
    expect(known.items[0].known).toContain("binnen vijf werkdagen");

    const joined = await send("JoinReport", { input: { meldingId: known.items[0].id, reporter: caller, informBy: "PHONE" }, idempotencyKey: randomUUID() });
    expect(joined.joinMelding).toMatchObject({ __typename: "MeldingJoined", melding: { reference: known.items[0].reference } });
    expect(joined.joinMelding.toTell.join(" ")).toMatch(/terug|gebeld|telefoon/i);
    expect(book().all()).toHaveLength(before);

    const spoken = known.items[0].reference.toLowerCase().replace("-", " ");
    const became = (await send("WhatBecameOf", { reference: spoken })).meldingenByReference;
    expect(became.items).toHaveLength(1);
    expect(JSON.stringify(became.items[0].history.items)).toContain("kabelstoring");
  },
);

test("M2 lights in a new estate: the explanation is told at once, and nothing is filed again", { timeout: 60_000 }, async () => {
  const { street, houseNumber } = knownFaults.estateWithoutLamps;
  const text = "De lantaarnpalen komen als de wijk af is, volgens planning in het voorjaar.";
  const input = { departmentId: "stadsbeheer", text, categoryWords: ["straatverlichting"], place: { streets: [street] }, validFrom: new Date().toISOString() };
  await hub.ask("bram", addKnownSituation, { input, key: randomUUID() });
  const before = book().all().length;
  const { likelyDuplicateMeldingen: known } = await send("IsItReportedAlready", {
    place: at(street, houseNumber + 3),
    categoryId: lamp,
    text: "Hier staan nog helemaal geen lantaarns",
  });
  expect(known.situations.map((situation: { text: string }) => situation.text)).toContain(text);
  expect(known.items).not.toHaveLength(0);
  expect(book().all()).toHaveLength(before);
});

test(
  "M1 M3 M7 a vanished traffic sign from the first word of the call to the last: reported, ordered, and raised to a complaint",
  { timeout: 60_000 },
  async () => {
    const place = at("Wilgenlaan", 77);
    const text = "Het bord bij de rotonde is verdwenen, mensen rijden linksaf. Gevaarlijk!";
    const { likelyDuplicateMeldingen: known } = await send("IsItReportedAlready", { place, categoryId: sign, text });
    expect(known.items).toEqual([]);

    const input = { departmentId: "stadsbeheer", categoryId: sign, place: { point: place.point }, text, reporter: caller, informBy: "EMAIL" };
    const { createMelding: made } = await send("Report", { input, idempotencyKey: randomUUID() });
    expect(made).toMatchObject({ __typename: "MeldingCreated", feedback: { informer: "DEPARTMENT", channel: "EMAIL" } });
    const { reference, id } = made.melding;
    const stored = book()
      .all()
      .find((melding) => `SIG-${melding.id}` === reference);
    book().patch(stored?.id ?? 0, { status: { state: "i", text: "Er is een nieuw bord besteld.", sendEmail: false } }, "medewerker@stadsbeheer.example");

    const [found] = (await send("WhatBecameOf", { reference: reference.replace("SIG-", "sig ") })).meldingenByReference.items;
    expect(found).toMatchObject({ id, statusText: "Er is een nieuw bord besteld." });
    const raised = await send("RaiseMelding", {
      meldingId: id,
      displeasure: "Na een maand nog niets gehoord, en het is gevaarlijk.",
      idempotencyKey: randomUUID(),
    });
    expect(raised.raiseMelding).toMatchObject({ meldingReference: reference, reference: expect.stringMatching(/^KL-/) });
    expect(raised.raiseMelding.legalTerms.length).toBeGreaterThan(0);
  },
);
