import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { begun, type ContactDesk, contactDesk, typed } from "./desk.ts";

let hub: TestHub;
let anna: ContactDesk;
beforeAll(async () => {
  hub = await startTestHub();
  anna = contactDesk(hub);
});
afterAll(() => hub?.close());

const texts = ["Wanneer wordt het grof vuil opgehaald?", "Wat kost een parkeervergunning?", "Waarom is de straatlantaarn uit?"];
const email = (receivedAt?: string) => ({ channel: "EMAIL", questions: texts, caller: { email: "vera.voorbeeld@example.test" }, receivedAt });
const dayMs = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString().replace(/\.\d+/, "");

describe("C6 every question of an e-mail is answered or left open on purpose", () => {
  test("C6 an e-mail becomes a contact with its questions listed, due in two working days", async () => {
    const contact = await begun(anna, email("2026-11-26T16:40:00+01:00"));
    expect(contact).toMatchObject({
      channel: "EMAIL",
      receivedAt: "2026-11-26T16:40:00+01:00",
      dueAt: "2026-11-30T16:40:00+01:00",
      questions: texts.map((text, index) => ({ id: String(index + 1), text, subject: "", outcome: null })),
    });
  });

  test("C6 it cannot be wrapped up while a question was passed over, and it is said which", async () => {
    const { id } = await begun(anna, email());
    await anna.save(id, [
      typed("QUESTION_SUBJECT", "Grof vuil", 0, "1"),
      typed("QUESTION_OUTCOME", "ANSWERED", 0, "1"),
      typed("QUESTION_SUBJECT", "Parkeren", 0, "2"),
    ]);
    const refused = await anna.wrapUp({ contactId: id, questions: [{ id: "3", subject: "Straatverlichting", outcome: "LEFT_OPEN" }] });
    expect(refused).toMatchObject({
      __typename: "InvalidInput",
      fields: [
        { field: "questions.1.outcome", message: "Vraag 2: kies een uitkomst, of laat de vraag met opzet open en zeg waarom." },
        { field: "questions.2.leftOpenReason", message: "Vraag 3: zeg waarom de vraag open blijft, in minstens 3 tekens." },
      ],
    });
    expect(await anna.byId(id)).toMatchObject({ state: "OPEN", wrappedUpAt: null });
    const { contact } = await anna.wrapUp({
      contactId: id,
      questions: [
        { id: "2", outcome: "REFERRED", answer: "Zie de pagina over parkeren" },
        { id: "3", subject: "Straatverlichting", outcome: "LEFT_OPEN", leftOpenReason: "De wijkbeheerder is tot maandag afwezig" },
      ],
    });
    expect(contact).toMatchObject({
      state: "WRAPPED_UP",
      questions: [
        { text: texts[0], outcome: "ANSWERED" },
        { text: texts[1], outcome: "REFERRED", answer: "Zie de pagina over parkeren" },
        { text: texts[2], outcome: "LEFT_OPEN", leftOpenReason: "De wijkbeheerder is tot maandag afwezig" },
      ],
    });
  });

  test("C6 not even the only question of an e-mail is taken for answered", async () => {
    const { id } = await begun(anna, { channel: "EMAIL", questions: texts.slice(0, 1) });
    expect(await anna.wrapUp({ contactId: id, subject: "Grof vuil" })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "outcome" }] });
    expect(await anna.wrapUp({ contactId: id, subject: "Grof vuil", outcome: "ANSWERED" })).toMatchObject({ __typename: "ContactWrappedUp" });
  });

  test("C6 e-mails that were to be answered by now are listed, the longest overdue first, until they are wrapped up", async () => {
    const late = await begun(anna, email(ago(12)));
    const later = await begun(contactDesk(hub, "fien"), email(ago(20)));
    const inTime = await begun(anna, email());
    expect(late).toMatchObject({ isOverdue: true });
    expect(inTime).toMatchObject({ isOverdue: false });
    const carla = contactDesk(hub, "carla");
    const overdue = async () => (await carla.list("overdueContacts")).edges.map(({ node }: { node: { id: string } }) => node.id);
    const listed = await overdue();
    expect(listed).toEqual(expect.arrayContaining([late.id, later.id]));
    expect(listed.indexOf(later.id)).toBeLessThan(listed.indexOf(late.id));
    expect(listed).not.toContain(inTime.id);
    // In a list nobody sees who wrote what to a colleague.
    const [{ node }] = (await carla.list("overdueContacts", { first: 1 })).edges;
    expect(node).toMatchObject({ caller: null, notes: null, draft: [], isOwn: false });
    expect(node.questions.every((question: { text: string | null }) => question.text === null)).toBe(true);
    const questions = texts.map((_, index) => ({ id: String(index + 1), subject: "Beantwoord", outcome: "ANSWERED" }));
    expect(await anna.wrapUp({ contactId: late.id, questions })).toMatchObject({ contact: { isOverdue: false } });
    expect(await overdue()).not.toContain(late.id);
    // Ending it without a wrap-up is no answer.
    await contactDesk(hub, "fien").end(later.id);
    expect(await overdue()).toContain(later.id);
  });

  test.each([
    ["a phone call that came in earlier", { channel: "PHONE", receivedAt: ago(1) }, "receivedAt"],
    ["an e-mail from the future", { channel: "EMAIL", receivedAt: ago(-2) }, "receivedAt"],
    ["an e-mail of two years ago", { channel: "EMAIL", receivedAt: ago(800) }, "receivedAt"],
    ["a moment that does not exist", { channel: "EMAIL", receivedAt: "2026-02-30T10:00:00+01:00" }, "receivedAt"],
    ["twenty-one questions", { channel: "EMAIL", questions: Array.from({ length: 21 }, () => "Waarom?") }, "questions"],
    ["an empty question", { channel: "EMAIL", questions: ["Waarom?", " "] }, "questions.1"],
    ["NUL in a question", { channel: "EMAIL", questions: ["a\u0000b"] }, "questions.0"],
    ["a name that is too long", { channel: "PHONE", caller: { name: "x".repeat(255) } }, "caller.name"],
  ])("C6 %s is refused with the field", async (_, input, field) => {
    expect(await anna.start(input)).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
  });
});
