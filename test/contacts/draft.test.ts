import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { begun, type ContactDesk, contactDesk, typed } from "./desk.ts";

let hub: TestHub;
let anna: ContactDesk;
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "kcc-contacts-"));
  hub = await startTestHub({ dataFolder });
  anna = contactDesk(hub);
});
afterAll(async () => {
  await hub?.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const valueOf = (contact: { draft: readonly { field: string; questionId: string | null }[] }, field: string, questionId: string | null = null) =>
  contact.draft.find((kept) => kept.field === field && kept.questionId === questionId);

describe("C5 nothing typed is lost", () => {
  test("C5 what is typed is there after a reload of the desktop and after a restart of the hub, half words and all", { timeout: 120_000 }, async () => {
    const { id } = await begun(anna, { channel: "PHONE", caller: { phone: "06 1234" } });
    const saved = await anna.save(id, [
      typed("NOTES", "belt over haar aanvr"),
      typed("CALLER_BSN", "99999"),
      typed("QUESTION_SUBJECT", "Paspoort ", 0, "a"),
      typed("QUESTION_OUTCOME", "ASKED_SENIOR", 0, "a"),
      typed("QUESTION_TEXT", "Is mijn paspoort\nal klaar?", 0, "b"),
    ]);
    expect(saved).toMatchObject({ __typename: "ContactDraftSaved", contact: { notes: "belt over haar aanvr", version: 2 } });
    await hub.restart();
    const again = await anna.byId(id);
    expect(again).toEqual({ ...saved.contact, __typename: "Contact" });
    expect(valueOf(again, "QUESTION_SUBJECT", "a")).toMatchObject({ value: "Paspoort ", version: 1, alternatives: [] });
    expect(again.questions).toMatchObject([
      { id: "a", subject: "Paspoort", outcome: "ASKED_SENIOR", text: null },
      { id: "b", subject: "", outcome: null, text: "Is mijn paspoort\nal klaar?" },
    ]);
    // Half a number is kept, and it is said that nobody can be found by it yet.
    expect(again.caller).toMatchObject({ phone: "06 1234", bsn: "99999" });
    expect(again.caller.problems.map(({ field }: { field: string }) => field).toSorted()).toEqual(["bsn", "phone"]);
  });

  test("C5 two windows that edit different fields of one contact both keep what they typed", async () => {
    const { id } = await begun(anna);
    const [one, other] = await Promise.all([
      anna.save(id, [typed("NOTES", "van het eerste venster")]),
      anna.save(id, [typed("QUESTION_SUBJECT", "van het tweede venster", 0, "1")]),
    ]);
    expect([one.__typename, other.__typename]).toEqual(["ContactDraftSaved", "ContactDraftSaved"]);
    expect(await anna.byId(id)).toMatchObject({ notes: "van het eerste venster", questions: [{ subject: "van het tweede venster" }] });
  });

  test("C5 two windows that edit the same field are shown both versions; the other fields are saved, and nothing is lost until the agent chooses", async () => {
    const { id } = await begun(anna);
    await anna.save(id, [typed("NOTES", "eerste venster")]);
    const late = await anna.save(id, [typed("NOTES", "tweede venster"), typed("CALLER_NAME", "Vera van Voorbeeld")]);
    expect(late).toMatchObject({
      __typename: "ContactChangedMeanwhile",
      code: "CHANGED_MEANWHILE",
      message: expect.stringContaining("ander venster"),
      conflicts: [{ field: "NOTES", questionId: null, yours: "tweede venster", theirs: "eerste venster", version: 1 }],
      contact: { notes: "eerste venster", caller: { name: "Vera van Voorbeeld" } },
    });
    // The window crashes before it shows anything: after a reload both texts are still there.
    const reloaded = await anna.byId(id);
    expect(valueOf(reloaded, "NOTES")).toMatchObject({ value: "eerste venster", alternatives: ["tweede venster"] });
    const settled = await anna.save(id, [{ ...typed("NOTES", "eerste en tweede venster", 1), settles: true }]);
    expect(settled.__typename).toBe("ContactDraftSaved");
    expect(valueOf(settled.contact, "NOTES")).toMatchObject({ value: "eerste en tweede venster", version: 2, alternatives: [] });
  });

  test("C5 a save whose answer got lost is sent again with its key: it is saved once, also when somebody typed on meanwhile", async () => {
    const { id } = await begun(anna);
    const changes = [typed("NOTES", "een")];
    const key = "save-once-0001";
    const first = await anna.save(id, changes, key);
    expect((await anna.save(id, changes, key)).contact).toEqual(first.contact);
    await anna.save(id, [typed("NOTES", "een en twee", 1)]);
    const repeated = await anna.save(id, changes, key);
    expect(repeated).toMatchObject({ __typename: "ContactDraftSaved", contact: { notes: "een en twee" } });
    expect(valueOf(repeated.contact, "NOTES")).toMatchObject({ alternatives: [] });
    // A conflict is told again too.
    const conflict = await anna.save(id, [typed("NOTES", "drie")], "save-once-0002");
    expect(await anna.save(id, [typed("NOTES", "drie")], "save-once-0002")).toEqual(conflict);
    expect(await anna.save(id, [typed("NOTES", "iets anders")], key)).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey" }] });
  });

  test("C5 an agent has several contacts open at once, lists them a page at a time, and finds each as it was left", async () => {
    const fien = contactDesk(hub, "fien");
    const channels = ["CHAT", "CHAT", "EMAIL", "COUNTER", "PHONE"];
    const ids: string[] = [];
    for (const channel of channels) ids.push((await begun(fien, { channel })).id);
    for (const [index, id] of ids.entries()) await fien.save(id, [typed("NOTES", `gesprek ${index}`)]);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<ContactDesk["list"]>> = await fien.list("myOpenContacts", { first: 2, after });
      expect(page.edges.length).toBeLessThanOrEqual(2);
      read.push(...page.edges.map(({ node }: { node: { notes: string } }) => node.notes));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(["gesprek 4", "gesprek 3", "gesprek 2", "gesprek 1", "gesprek 0"]);
    await fien.wrapUp({ contactId: ids[3], subject: "Klaar" });
    const { edges } = await fien.list("myOpenContacts");
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(ids[3]);
  });

  test("B34 a cursor of somebody else or of another list is refused", async () => {
    await begun(anna, { channel: "CHAT" });
    const { edges } = await anna.list("myOpenContacts", { first: 1 });
    const refusal = { __typename: "InvalidInput", fields: [{ field: "after" }] };
    expect(await contactDesk(hub, "fien").list("myOpenContacts", { after: edges[0].cursor })).toMatchObject(refusal);
    expect(await anna.list("overdueContacts", { after: edges[0].cursor })).toMatchObject(refusal);
    await expect(anna.list("myOpenContacts", { first: 101 })).rejects.toThrow("LIMIT_EXCEEDED");
    expect(await anna.list("myOpenContacts", { first: 0 })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "first" }] });
  });

  test("C5 only the own agent writes in a contact", async () => {
    const { id } = await begun(anna);
    const fien = contactDesk(hub, "fien");
    for (const answer of [
      await fien.save(id, [typed("NOTES", "van een ander")]),
      await fien.wrapUp({ contactId: id, subject: "van een ander" }),
      await fien.end(id),
      await fien.link(id, "ARTICLE", "artikel-1"),
      await fien.save("geen-id", [typed("NOTES", "x")]),
    ]) {
      expect(answer).toMatchObject({ __typename: "NotFound", code: "NOT_FOUND" });
    }
    expect(await anna.byId(id)).toMatchObject({ notes: null, state: "OPEN", draft: [] });
  });

  test.each([
    ["a field of a question without the question", [typed("QUESTION_SUBJECT", "x")], "changes.0.questionId"],
    ["a question with a field of the contact", [typed("NOTES", "x", 0, "1")], "changes.0.questionId"],
    ["a question id that is none", [typed("QUESTION_SUBJECT", "x", 0, "een vraag")], "changes.0.questionId"],
    ["a text that is too long", [typed("NOTES", "x".repeat(4001))], "changes.0.value"],
    ["an outcome that does not exist", [typed("QUESTION_OUTCOME", "MISSCHIEN", 0, "1")], "changes.0.value"],
    ["NUL in a text", [typed("NOTES", "a\u0000b")], "changes.0.value"],
    ["a lone surrogate", [typed("NOTES", "a\uD800")], "changes.0.value"],
    ["a version below zero", [typed("NOTES", "x", -1)], "changes.0.baseVersion"],
    ["nothing", [], "changes"],
    ["too many questions", Array.from({ length: 21 }, (_, index) => typed("QUESTION_SUBJECT", "x", 0, `q${index}`)), "changes"],
  ])("C5 %s is refused with the field, and nothing of it is saved", async (_, changes, field) => {
    const { id } = await begun(anna, { channel: "CHAT" });
    expect(await anna.save(id, [...changes])).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
    expect(await anna.byId(id)).toMatchObject({ version: 1, draft: [] });
  });
});
