import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InboxContactEntity } from "../../api/src/inbox/inbox-item.entity.ts";
import { spokenReference } from "../../api/src/kernel/speakable-reference.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { workingDaysAfter } from "../support/working-days.ts";
import { act, complain, contactNumber, inbox, itemById, suggest, undo, versionOf } from "./support.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

const subject = () => `Strooizout bij de stoep ${randomUUID().slice(0, 8)}`;
const unseenBy = async (account: Account) => (await hub.ask(account, "{ unseenInboxOutcomes }")).data.unseenInboxOutcomes;

async function markSeen(ids: readonly string[], account: Account = "anna") {
  const document = `mutation ($ids: [ID!]!, $key: String!) { markInboxOutcomesSeen(ids: $ids, idempotencyKey: $key) { ... on OutcomesSeen { count } } }`;
  return (await hub.ask(account, document, { ids, key: randomUUID() })).data.markInboxOutcomesSeen;
}

describe("F1 a question suggestion", () => {
  test("F1 from inside a contact it goes to the kennisbank manager, with what was searched for and a date", async () => {
    const title = subject();
    const contact = await contactNumber(hub);
    const { item } = await suggest(hub, {
      subject: title,
      text: "Wie strooit er?",
      searchTerm: "strooizout",
      departmentId: "stadsbeheer",
      contactReference: `${contact.slice(0, 4)} ${contact.slice(4)}`,
    });
    expect(item).toMatchObject({
      kind: "QUESTION_SUGGESTION",
      state: "NEW",
      subject: title,
      searchTerm: "strooizout",
      departmentId: "stadsbeheer",
      team: "kennisbank",
      contactsCount: 1,
      reportsCount: 1,
      isOverdue: false,
      madeBy: { name: "Anna Test" },
      outcome: null,
    });
    expect(item.dueAt).toContain(`${workingDaysAfter(new Date(), 5)}T17:00:00`);
    const found = await inbox(hub, { filter: { kinds: ["QUESTION_SUGGESTION"], words: `"${title}"` } });
    expect(found).toMatchObject({ totalCount: 1, edges: [{ node: { id: item.id } }] });
    expect(await itemById(hub, item.id)).toMatchObject({
      contactReferences: [contact],
      contacts: [{ spokenReference: spokenReference(contact) }],
      history: [{ kind: "MADE", by: "Anna Test" }],
    });
  });

  test("F1 an item that very many contacts led to shows its newest hundred, and takes none of those beside it in the list", async () => {
    const { item: busy } = await suggest(hub, { subject: subject() });
    const contact = await contactNumber(hub);
    const { item: quiet } = await suggest(hub, { subject: subject(), contactReference: contact });
    const addedAt = new Date(Date.now() + 60_000);
    const many = Array.from({ length: 250 }, (_, place) => ({ itemId: busy.id, reference: `9${String(place).padStart(9, "0")}`, addedAt }));
    await hub.database.fork().insertMany(InboxContactEntity, many);
    const { data } = await hub.ask(
      "bram",
      `query ($ids: [ID!]) { inboxItems(filter: { ids: $ids }, sort: NEWEST_FIRST, first: 10) { ... on InboxItemConnection { edges { node { id contactReferences contacts { spokenReference } } } } } }`,
      { ids: [busy.id, quiet.id] },
    );
    const nodes = new Map(data.inboxItems.edges.map(({ node }: { node: { id: string } }) => [node.id, node]));
    expect(nodes.get(quiet.id)).toMatchObject({ contactReferences: [contact], contacts: [{ spokenReference: spokenReference(contact) }] });
    expect(nodes.get(busy.id)).toMatchObject({ contactReferences: { length: 100 } });
  });

  test("F1 one typing mistake in the contact's number is corrected, and an unknown number is refused with what to do", async () => {
    const contact = await contactNumber(hub);
    const mistyped = contact.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    const { item } = await suggest(hub, { subject: subject(), contactReference: mistyped });
    expect(await itemById(hub, item.id)).toMatchObject({ contactReferences: [contact], contactsCount: 1 });
    const title = subject();
    for (const contactReference of ["1234567890", "K7-42 HX", "12"]) {
      const refused = await suggest(hub, { subject: title, contactReference });
      expect(refused).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "contactReference", message: expect.stringContaining("Neem het over") }] });
    }
    expect(await inbox(hub, { filter: { words: `"${title}"` } })).toMatchObject({ totalCount: 0 });
    const add = `mutation ($id: ID!, $ref: String!, $key: String!) { addContactToInboxItem(itemId: $id, contactReference: $ref, idempotencyKey: $key) { __typename } }`;
    const { data } = await hub.ask("anna", add, { id: item.id, ref: "1234567890", key: randomUUID() });
    expect(data.addContactToInboxItem).toEqual({ __typename: "InvalidInput" });
  });

  test("F1 what looks like a citizen's number or address does not reach the manager", async () => {
    const { item } = await suggest(hub, {
      subject: `${subject()} 999990019`,
      text: "Bel 06-12345678 of mail a.bakker@example.test",
      searchTerm: "bsn 999990019",
    });
    expect(item).toMatchObject({ text: "Bel [telefoonnummer] of mail [e-mailadres]", searchTerm: "bsn [bsn]", subject: expect.stringContaining("[bsn]") });
    expect(hub.logLines.join("\n")).not.toMatch(/999990019|0612345678|a\.bakker/);
  });

  test("F1 sent twice it comes in once; the same key with another text is refused", async () => {
    const key = randomUUID();
    const input = { subject: subject(), contactReference: await contactNumber(hub) };
    const [first, second] = await Promise.all([suggest(hub, input, { key }), suggest(hub, input, { key })]);
    expect(second.item.id).toBe(first.item.id);
    expect(await inbox(hub, { filter: { words: `"${input.subject}"` } })).toMatchObject({ totalCount: 1 });
    expect(await suggest(hub, { subject: "Iets anders" }, { key })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "idempotencyKey" }] });
  });

  test("F1 similar ones are offered before another is made, and the contact can be added to one of them", async () => {
    const { item } = await suggest(hub, { subject: "Hoe vraag ik kwijtschelding voor mijn hond aan?", contactReference: await contactNumber(hub) });
    const query = `query ($s: String!) { similarInboxItems(kind: QUESTION_SUGGESTION, subject: $s) { ... on InboxItemList { items { id subject state } } } }`;
    const { data } = await hub.ask("anna", query, { s: "kwijtschelding honden aanvragen" });
    expect(data.similarInboxItems.items[0]).toMatchObject({ id: item.id });
    const add = `mutation ($id: ID!, $ref: String!, $key: String!) { addContactToInboxItem(itemId: $id, contactReference: $ref, idempotencyKey: $key) { ... on InboxItemMade { item { contactsCount } } } }`;
    const variables = { id: item.id, ref: await contactNumber(hub) };
    for (const key of [randomUUID(), randomUUID()]) {
      expect((await hub.ask("anna", add, { ...variables, key })).data.addContactToInboxItem.item).toMatchObject({ contactsCount: 2 });
    }
    expect((await itemById(hub, item.id)).history.map(({ kind }: { kind: string }) => kind)).toEqual(["CONTACT_ADDED", "MADE"]);
  });

  test("F1 accepted, then an article; the agent who made it sees the outcome, once as new", async () => {
    const { item } = await suggest(hub, { subject: subject() });
    const accepted = await act(hub, "accept", { items: [versionOf(item)], text: "Er komt een artikel over gladheid." });
    expect(accepted.changed[0]).toMatchObject({ state: "ACCEPTED", outcome: { text: "Er komt een artikel over gladheid.", decidedBy: null } });
    const unseen = () => unseenBy("anna");
    const before = await unseen();
    const link = "https://kennisbank.example.test/gladheid";
    const done = await act(hub, "resolve", { items: [versionOf(accepted.changed[0])], text: "Artikel Gladheid is gemaakt.", link });
    expect(done.changed[0]).toMatchObject({ state: "DONE", outcome: { link, decidedBy: "Bram Test", seenAt: null } });
    expect(await unseen()).toBe(before + 1);
    const mine = `{ myInboxItems(first: 100) { ... on InboxItemConnection { edges { node { id state outcome { text } } } } } }`;
    const { data } = await hub.ask("anna", mine);
    expect(data.myInboxItems.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      id: item.id,
      state: "DONE",
      outcome: { text: "Artikel Gladheid is gemaakt." },
    });
    // Whoever did not make it has nothing to see.
    expect(await markSeen([item.id], "fien")).toEqual({ count: 0 });
    expect(await unseen()).toBe(before + 1);
    expect(await markSeen([item.id])).toEqual({ count: 1 });
    expect(await unseen()).toBe(before);
  });

  test("F1 the article that was promised on accepting stays with the outcome when nothing else is said at the end", async () => {
    const { item } = await suggest(hub, { subject: subject() });
    const link = "https://kennisbank.example.test/gladheid";
    const accepted = await act(hub, "accept", { items: [versionOf(item)], text: "Wordt een artikel.", link });
    const done = await act(hub, "resolve", { items: [versionOf(accepted.changed[0])], text: "Staat er nu." });
    expect(done.changed[0]).toMatchObject({ outcome: { text: "Staat er nu.", link } });
  });

  test("F1 what becomes of the one that stands for others is news again for who made those, also when they had seen that theirs was merged", async () => {
    const { item: first } = await suggest(hub, { subject: subject() });
    const { item: other } = await suggest(hub, { subject: subject() }, { account: "fien" });
    const before = await unseenBy("fien");
    await act(hub, "merge", { items: [versionOf(other)], intoId: first.id });
    expect(await unseenBy("fien")).toBe(before + 1);
    expect(await markSeen([other.id], "fien")).toEqual({ count: 1 });
    await act(hub, "resolve", { items: [versionOf(await itemById(hub, first.id))], text: "Artikel Gladheid is gemaakt." });
    expect(await unseenBy("fien")).toBe(before + 1);
    expect(await itemById(hub, other.id, "fien")).toMatchObject({ outcome: { text: "Artikel Gladheid is gemaakt.", seenAt: null } });
  });

  test("F1 rejected with a reason that the agent sees; a rejection without an explanation is refused", async () => {
    const { item } = await suggest(hub, { subject: subject() });
    const items = [versionOf(item)];
    expect(await act(hub, "reject", { items, reason: "NOT_OURS", text: " " })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "text" }] });
    await act(hub, "reject", { items, reason: "NOT_OURS", text: "Dit is van het waterschap: verwijs naar 0800." });
    const seen = await itemById(hub, item.id, "anna");
    expect(seen).toMatchObject({ state: "REJECTED", outcome: { rejectionReason: "NOT_OURS", text: expect.stringContaining("waterschap") } });
  });

  test("F1 merged ones stand behind one: contacts and reports count together, and every maker sees its outcome", async () => {
    const [one, other] = [await contactNumber(hub), await contactNumber(hub)];
    const [first, second, third] = await Promise.all([one, other, other].map((contactReference) => suggest(hub, { subject: subject(), contactReference })));
    const merged = await act(hub, "merge", { items: [versionOf(second.item)], intoId: first.item.id });
    expect(merged.changed[0]).toMatchObject({ state: "MERGED", mergedIntoId: first.item.id });
    // A chain: the third goes into the second's stand-in only, since a merged one stands for nothing.
    expect(await act(hub, "merge", { items: [versionOf(third.item)], intoId: second.item.id })).toMatchObject({
      changed: [],
      notChanged: [{ reason: "NOT_POSSIBLE" }],
    });
    const two = await act(hub, "merge", { items: [versionOf(third.item)], intoId: first.item.id });
    expect(await itemById(hub, first.item.id)).toMatchObject({ contactsCount: 2, reportsCount: 3 });
    await act(hub, "resolve", { items: [versionOf(await itemById(hub, first.item.id))], text: "Gedaan." });
    expect(await itemById(hub, third.item.id, "anna")).toMatchObject({ state: "MERGED", outcome: { text: "Gedaan." } });
    // Undone, it stands by itself again.
    const undone = await undo(hub, two.changeId);
    expect(undone).toMatchObject({ undone: true, changed: [{ id: third.item.id, state: "NEW", mergedIntoId: null }] });
    expect(await itemById(hub, first.item.id)).toMatchObject({ contactsCount: 2, reportsCount: 2 });
  });
});

test("F3 feedback on an article says which and what is the matter, and has its own date", async () => {
  const { item } = await complain(hub, { articleId: "gladheid", defect: "OUTDATED", subject: "De openingstijden kloppen niet meer" });
  expect(item).toMatchObject({ kind: "ARTICLE_FEEDBACK", team: "kennisbank", article: { articleId: "gladheid", defect: "OUTDATED" } });
  expect(item.dueAt).toContain(`${workingDaysAfter(new Date(), 3)}T17:00:00`);
});
