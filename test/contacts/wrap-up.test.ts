import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ContactEntity } from "../../api/src/contacts/contact.entity.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { begun, type ContactDesk, contactDesk, typed } from "./desk.ts";

let hub: TestHub;
let anna: ContactDesk;
beforeAll(async () => {
  hub = await startTestHub();
  anna = contactDesk(hub);
});
afterAll(() => hub?.close());

const dayOf = (moment: Date) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(moment);

describe("C3 the snelmelding at the end", () => {
  test("C3 the simplest call needs a subject and nothing else", async () => {
    const { id } = await begun(anna);
    const answer = await anna.wrapUp({ contactId: id, subject: "Openingstijden stadhuis" });
    expect(answer).toMatchObject({
      __typename: "ContactWrappedUp",
      contact: {
        state: "WRAPPED_UP",
        endedAt: expect.any(String),
        wrappedUpAt: expect.any(String),
        draft: [],
        questions: [{ id: "1", subject: "Openingstijden stadhuis", outcome: "ANSWERED", departmentId: null, articleId: null }],
      },
    });
    expect(await anna.byId(id)).toMatchObject({ state: "WRAPPED_UP" });
  });

  test("C3 what was typed during the call is wrapped up with one click, without typing it again", async () => {
    const { id } = await begun(anna);
    await anna.save(id, [
      typed("NOTES", "belde gisteren ook"),
      typed("CALLER_NAME", "Vera van Voorbeeld"),
      typed("QUESTION_SUBJECT", "Paspoort aanvragen", 0, "q"),
      typed("QUESTION_TEXT", "Wat moet ik meenemen?", 0, "q"),
      typed("QUESTION_ANSWER", "Oud paspoort en pasfoto", 0, "q"),
      typed("QUESTION_DEPARTMENT", "burgerzaken", 0, "q"),
    ]);
    const { contact } = await anna.wrapUp({ contactId: id, outcome: "ASKED_SENIOR" });
    expect(contact).toMatchObject({
      notes: "belde gisteren ook",
      caller: { name: "Vera van Voorbeeld" },
      questions: [
        {
          id: "q",
          subject: "Paspoort aanvragen",
          text: "Wat moet ik meenemen?",
          answer: "Oud paspoort en pasfoto",
          departmentId: "burgerzaken",
          outcome: "ASKED_SENIOR",
        },
      ],
    });
  });

  test("C3 the same key wraps up once, sent twice or many times at once", async () => {
    const { id } = await begun(anna);
    const key = "wrap-up-once-0001";
    const answers = await Promise.all(Array.from({ length: 10 }, () => anna.wrapUp({ contactId: id, subject: "Afval" }, key)));
    expect(answers.every((answer) => answer.__typename === "ContactWrappedUp" && answer.contact.questions.length === 1)).toBe(true);
    expect(await anna.wrapUp({ contactId: id, subject: "Iets anders" }, key)).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "idempotencyKey" }],
    });
  });

  test("C3 a second window that wraps up too, or types on, is shown what was kept", async () => {
    const { id } = await begun(anna);
    await anna.wrapUp({ contactId: id, subject: "Afval" });
    const stands = { __typename: "ContactChangedMeanwhile", message: expect.stringContaining("al afgerond"), contact: { questions: [{ subject: "Afval" }] } };
    expect(await anna.wrapUp({ contactId: id, subject: "Iets anders" })).toMatchObject(stands);
    expect(await anna.save(id, [typed("NOTES", "nog iets")])).toMatchObject(stands);
  });

  test("C3 what another window typed since the agent looked is shown before the contact is closed", async () => {
    const { id, version } = await begun(anna);
    await anna.save(id, [typed("NOTES", "uit het andere venster")]);
    const input = { contactId: id, subject: "Afval", version };
    const key = "seen-version-0001";
    const answer = await anna.wrapUp(input, key);
    expect(answer).toMatchObject({ __typename: "ContactChangedMeanwhile", contact: { state: "OPEN", notes: "uit het andere venster" } });
    expect(await anna.wrapUp({ ...input, version: answer.contact.version })).toMatchObject({ __typename: "ContactWrappedUp" });
  });

  test("C3 C5 texts that nobody chose between are kept in the notes", async () => {
    const { id } = await begun(anna);
    await anna.save(id, [typed("NOTES", "eerste venster")]);
    await anna.save(id, [typed("NOTES", "tweede venster")]);
    const { contact } = await anna.wrapUp({ contactId: id, subject: "Afval" });
    expect(contact.notes).toContain("eerste venster");
    expect(contact.notes).toContain("tweede venster");
  });

  test("C3 a refused wrap-up changes nothing, and its key may be used again", async () => {
    const { id, reference } = await begun(anna);
    const key = "refused-first-0001";
    expect(await anna.wrapUp({ contactId: id }, key)).toMatchObject({
      __typename: "InvalidInput",
      message: "Vul een onderwerp in, van 1 tot 200 tekens.",
      fields: [{ field: "subject" }],
    });
    expect(await anna.byId(id)).toMatchObject({ state: "OPEN", reference, version: 1 });
    expect(await anna.wrapUp({ contactId: id, subject: "Afval" }, key)).toMatchObject({ __typename: "ContactWrappedUp" });
  });

  test("C3 a contact that ends without a wrap-up asks for it until it is there", async () => {
    const fien = contactDesk(hub, "fien");
    const { id } = await begun(fien, { channel: "COUNTER" });
    const ended = await fien.end(id);
    expect(ended).toMatchObject({ __typename: "ContactEnded", contact: { state: "ENDED", endedAt: expect.any(String) } });
    expect((await fien.end(id)).contact).toEqual(ended.contact);
    const ids = async (desk: ContactDesk) => (await desk.list("contactsWithoutWrapUp")).edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await ids(fien)).toContain(id);
    // The next contact says so too, and what comes to mind later can still be typed.
    const next = await fien.start({ channel: "CHAT" });
    expect(next.withoutWrapUp).toMatchObject([{ id, state: "ENDED" }]);
    expect(await fien.save(id, [typed("NOTES", "achteraf")])).toMatchObject({ __typename: "ContactDraftSaved" });
    // Supervisors see their team's, or all; another agent does not.
    expect(await ids(contactDesk(hub, "gijs"))).toContain(id);
    expect(await ids(contactDesk(hub, "carla"))).toContain(id);
    expect(await ids(anna)).not.toContain(id);
    await fien.wrapUp({ contactId: id, subject: "Parkeren" });
    expect(await ids(fien)).not.toContain(id);
    expect((await fien.start({ channel: "CHAT" })).withoutWrapUp).toEqual([]);
  });

  test("C3 C5 a new phone call ends the one before, and no other contact", async () => {
    const gijs = contactDesk(hub, "gijs");
    const chat = await begun(gijs, { channel: "CHAT" });
    const first = await begun(gijs);
    const second = await gijs.start();
    expect(second.withoutWrapUp).toMatchObject([{ id: first.id, state: "ENDED" }]);
    expect(await gijs.byId(chat.id)).toMatchObject({ state: "OPEN" });
    // Colleagues' calls go on.
    const ofAnna = await begun(anna);
    await gijs.start();
    expect(await anna.byId(ofAnna.id)).toMatchObject({ state: "OPEN" });
  });

  test("C3 the share of wrap-ups is counted by day, team and agent: agents see themselves, supervisors their team", async () => {
    const [fien, gijs, carla] = [contactDesk(hub, "fien"), contactDesk(hub, "gijs"), contactDesk(hub, "carla")];
    for (const { id } of [await begun(fien), await begun(fien)]) await fien.end(id);
    const { id } = await begun(fien, { channel: "COUNTER" });
    await fien.wrapUp({ contactId: id, subject: "Parkeren" });
    const today = dayOf(new Date());
    const period = { from: today, to: today };
    const own = await fien.shares({ ...period, by: "AGENT" });
    expect(own.items).toMatchObject([{ agentName: "Fien Test", day: null, team: null }]);
    const [{ contacts, wrappedUp, share, agentId }] = own.items;
    expect(wrappedUp).toBeGreaterThanOrEqual(1);
    expect(contacts).toBeGreaterThanOrEqual(wrappedUp + 2);
    expect(share).toBeCloseTo(wrappedUp / contacts);
    const team = await gijs.shares({ ...period, by: "TEAM" });
    expect(team.items.map((row: { team: string }) => row.team)).toEqual(["avond"]);
    expect(team.items[0].contacts).toBeGreaterThanOrEqual(contacts);
    expect((await gijs.shares({ ...period, by: "AGENT" })).items).toContainEqual(expect.objectContaining({ agentId, contacts, wrappedUp }));
    const all = await carla.shares({ ...period, by: "TEAM" });
    expect(all.items.map((row: { team: string | null }) => row.team)).toEqual(["avond", null]);
    expect((await anna.shares({ ...period, by: "AGENT" })).items).toMatchObject([{ agentName: "Anna Test" }]);
    expect((await carla.shares({ ...period, by: "DAY" })).items).toMatchObject([{ day: today }]);
    expect(await carla.shares({ from: "2025-01-01", to: "2026-11-30", by: "DAY" })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "to" }] });
    expect(await carla.shares({ from: "2026-02-30", to: "2026-03-01", by: "DAY" })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "from" }] });
  });

  test("C3 a contact that nobody ended counts as over after twelve hours, on the day in the city on which it began", async () => {
    const bare = contactDesk(hub, "gijs");
    const startedOn = async (moment: string) => {
      const { id } = await begun(bare, { channel: "CHAT" });
      await hub.database.fork().nativeUpdate(ContactEntity, { id }, { startedAt: new Date(moment) });
    };
    // Half past midnight in the city: the evening before at Greenwich.
    await startedOn("2026-03-10T23:30:00Z");
    await startedOn("2026-03-11T22:59:00Z");
    const shares = async (day: string) => (await bare.shares({ from: day, to: day, by: "DAY" })).items;
    expect(await shares("2026-03-10")).toEqual([]);
    expect(await shares("2026-03-11")).toMatchObject([{ day: "2026-03-11", contacts: 2, wrappedUp: 0, share: 0 }]);
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const days = { from: dayOf(hoursAgo(14)), to: dayOf(new Date()) };
    const count = async () =>
      (await bare.shares({ ...days, by: "AGENT" })).items.reduce((sum: number, { contacts }: { contacts: number }) => sum + contacts, 0);
    const before = await count();
    await startedOn(hoursAgo(11).toISOString());
    expect(await count()).toBe(before);
    await startedOn(hoursAgo(13).toISOString());
    expect(await count()).toBe(before + 1);
  });
});

describe("C4 several questions in one contact", () => {
  test("C4 each question has its own department, subject, outcome and article", async () => {
    const { id } = await begun(anna);
    const outcomes = ["ANSWERED", "ASKED_SENIOR", "TRANSFERRED_WARM", "TRANSFERRED_COLD", "CALLBACK", "REFERRED"];
    const departments = ["burgerzaken", "belastingen", "stadsbeheer", "vth", "burgerzaken", undefined];
    const questions = outcomes.map((outcome, index) => ({
      id: `q${index}`,
      subject: `Onderwerp ${index}`,
      outcome,
      departmentId: departments[index],
      articleId: index % 2 === 0 ? `artikel-${index}` : undefined,
    }));
    const { contact } = await anna.wrapUp({ contactId: id, questions });
    expect(contact.questions).toMatchObject(
      questions.map(({ departmentId = null, articleId = null, ...question }) => ({ ...question, departmentId, articleId })),
    );
    expect((await anna.byId(id)).questions).toEqual(contact.questions);
  });

  test("C4 questions that were typed and questions that are said at the end come together", async () => {
    const { id } = await begun(anna);
    await anna.save(id, [
      typed("QUESTION_SUBJECT", "Rijbewijs", 0, "a"),
      typed("QUESTION_OUTCOME", "ANSWERED", 0, "a"),
      typed("QUESTION_TEXT", "En de kosten?", 0, "b"),
    ]);
    const incomplete = await anna.wrapUp({ contactId: id });
    expect(incomplete).toMatchObject({
      __typename: "InvalidInput",
      fields: [
        { field: "questions.1.subject", message: "Vraag 2: vul een onderwerp in, van 1 tot 200 tekens." },
        { field: "questions.1.outcome", message: "Vraag 2: kies een uitkomst, of laat de vraag met opzet open en zeg waarom." },
      ],
    });
    expect(await anna.wrapUp({ contactId: id, subject: "Welke?" })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "subject" }] });
    const { contact } = await anna.wrapUp({ contactId: id, questions: [{ id: "b", subject: "Kosten rijbewijs", outcome: "REFERRED" }] });
    expect(contact.questions).toMatchObject([
      { id: "a", subject: "Rijbewijs", outcome: "ANSWERED" },
      { id: "b", subject: "Kosten rijbewijs", outcome: "REFERRED", text: "En de kosten?" },
    ]);
  });

  test("C4 a question that was typed and cleared again was taken back", async () => {
    const { id } = await begun(anna);
    await anna.save(id, [typed("QUESTION_SUBJECT", "Vergissing", 0, "a"), typed("QUESTION_SUBJECT", "Afval", 0, "b")]);
    await anna.save(id, [typed("QUESTION_SUBJECT", "", 1, "a")]);
    const { contact } = await anna.wrapUp({ contactId: id });
    expect(contact.questions).toMatchObject([{ id: "b", subject: "Afval", outcome: "ANSWERED" }]);
  });

  test.each([
    [{ outcome: "TRANSFERRED_WARM" }, "departmentId"],
    [{ outcome: "TRANSFERRED_COLD" }, "departmentId"],
    [{ outcome: "CALLBACK" }, "departmentId"],
    [{ departmentId: "geen-afdeling" }, "departmentId"],
    [{ outcome: "LEFT_OPEN" }, "leftOpenReason"],
    [{ questions: [{ id: "a" }, { id: "a" }] }, "questions"],
    [{ questions: Array.from({ length: 21 }, (_, index) => ({ id: `q${index}` })) }, "questions"],
    [{ subject: "x".repeat(201) }, "subject"],
    [{ subject: "   " }, "subject"],
  ])("C4 %j is refused, and it is said what is missing", async (input, field) => {
    const { id } = await begun(anna, { channel: "CHAT" });
    const answer = await anna.wrapUp({ contactId: id, subject: "Onderwerp", ...input });
    expect(answer).toMatchObject({ __typename: "InvalidInput" });
    expect(answer.fields.map((wrong: { field: string }) => wrong.field)).toContain(field);
    expect(await anna.byId(id)).toMatchObject({ state: "OPEN" });
  });
});
