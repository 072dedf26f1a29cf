import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { begun, type ContactDesk, contactDesk } from "./desk.ts";

let hub: TestHub;
let anna: ContactDesk;
beforeAll(async () => {
  hub = await startTestHub();
  anna = contactDesk(hub);
});
afterAll(() => hub?.close());

const swapAt = (text: string, at: number) => `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
const otherDigit = (text: string, at: number) => `${text.slice(0, at)}${(Number(text[at]) + 3) % 10}${text.slice(at + 1)}`;

describe("C1 every contact has a number from its first second", () => {
  test.each(["PHONE", "EMAIL", "COUNTER", "LETTER", "CHAT"])("C1 C6 a contact by %s begins with a number that can be read out", async (channel) => {
    const answer = await anna.start({ channel });
    expect(answer).toMatchObject({
      __typename: "ContactStarted",
      contact: {
        channel,
        state: "OPEN",
        reference: expect.stringMatching(/^[1-9]\d{9}$/),
        agentName: "Anna Test",
        isOwn: true,
        questions: [],
        wrappedUpAt: null,
      },
    });
    const { reference, spokenReference } = answer.contact;
    expect(spokenReference).toMatch(/^\d{4} \d{3} \d{3}$/);
    expect(spokenReference.replaceAll(" ", "")).toBe(reference);
  });

  test("C1 the same key begins one contact, also when it is sent many times at once; another input with it is refused", async () => {
    const key = "begin-once-0001";
    const answers = await Promise.all(Array.from({ length: 12 }, () => anna.start({ channel: "CHAT" }, key)));
    expect(new Set(answers.map(({ contact }) => contact.id)).size).toBe(1);
    expect(await anna.start({ channel: "COUNTER" }, key)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey" }] });
    // The key is a user's own.
    const fien = await contactDesk(hub, "fien").start({ channel: "CHAT" }, key);
    expect(fien.contact.id).not.toBe(answers[0].contact.id);
  });

  test("C1 a hundred contacts that begin at once have a hundred numbers", async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => anna.start({ channel: "CHAT" })));
    expect(new Set(answers.map(({ contact }) => contact.reference)).size).toBe(100);
  });

  test("C1 a contact is found by its number, however it is written", async () => {
    const { id, reference, spokenReference } = await begun(anna);
    for (const written of [reference, spokenReference, reference.replaceAll("0", "O").replaceAll("1", "l"), `${reference.slice(0, 5)}-${reference.slice(5)}`]) {
      expect(await anna.byReference(written)).toMatchObject({ __typename: "ContactsFound", items: [{ id }], advice: null });
    }
    expect(await anna.byReference(spokenReference)).toMatchObject({ isCorrected: false });
  });

  test("C1 with one wrong, swapped, missing or surplus digit the right contact is found, and it is said that the number was corrected", async () => {
    const { id, reference } = await begun(anna);
    const heard = Array.from({ length: 10 }, (_, at) => [
      otherDigit(reference, at),
      swapAt(reference, at),
      `${reference.slice(0, at)}${reference.slice(at + 1)}`,
      `${reference.slice(0, at)}7${reference.slice(at)}`,
    ]).flat();
    for (const written of heard.filter((text) => text !== reference)) {
      expect(await anna.byReference(written)).toMatchObject({ items: [{ id }], isCorrected: true });
    }
  });

  test("C1 a number that nobody has says what to ask the caller", async () => {
    for (const written of ["1234567890", "12", "geen idee", "1".repeat(90)]) {
      expect(await anna.byReference(written)).toMatchObject({ items: [], isCorrected: false, advice: expect.stringContaining("cijfer voor cijfer") });
    }
    expect(await anna.byReference("1")).toMatchObject({ __typename: "InvalidInput" });
    expect(await anna.byId("geen-id")).toMatchObject({ __typename: "NotFound" });
    expect(await anna.byId("00000000-0000-4000-8000-000000000000")).toMatchObject({ __typename: "NotFound" });
  });

  test.each(["bram", "dirk", "els"] as const)("F17 %s, whose role is about the hub, sees no contacts and makes none", async (account) => {
    const { id, reference } = await begun(anna);
    const desk = contactDesk(hub, account);
    const asks = [
      () => desk.start(),
      () => desk.byId(id),
      () => desk.byReference(reference),
      () => desk.ofPerson({ bsn: "999990019" }),
      () => desk.list("overdueContacts"),
      () => desk.shares({ from: "2026-11-01", to: "2026-11-30", by: "AGENT" }),
    ];
    for (const ask of asks) await expect(ask()).rejects.toThrow("FORBIDDEN");
  });
});
