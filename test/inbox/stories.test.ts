import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStream } from "../attacks/support/stream.ts";
import { readDesktopDocuments } from "../support/desktop-documents.ts";
import { startTestHub, type Account, type TestHub } from "../support/hub.ts";
import { act, contactNumber, itemById, versionOf } from "./support.ts";

let hub: TestHub;
let documents: ReadonlyMap<string, string>;
beforeAll(async () => {
  documents = await readDesktopDocuments();
  hub = await startTestHub();
});
afterAll(() => hub?.close());

function documentOf(name: string): string {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`the example desktop has no document ${name}`);
  return document;
}

async function send(account: Account, name: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await hub.ask(account, documentOf(name), variables);
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data;
}

const key = () => ({ idempotencyKey: randomUUID() });

test("F1 F2 F3 F4 an agent sends all three kinds, hears of the decisions, and sees each once as new, with the documents of the example desktop", async () => {
  const contactReference = await contactNumber(hub);
  const token = (await hub.sandbox.oidc?.signIn("anna")) ?? "";
  const stream = await openStream(hub.url, {
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: documentOf("OwnInboxItemsChanged") }),
  });
  try {
    const suggestion = { subject: "Waar krijgt men strooizout?", contactReference };
    const question = (await send("anna", "SuggestQuestion", { input: suggestion, ...key() })).suggestQuestion.item;
    const page = { subject: "Tijden van de milieustraat kloppen niet", pageAddress: "https://ravenmeer.example/milieustraat" };
    const report = (await send("anna", "ReportWebsiteError", { input: page, ...key() })).reportWebsiteError.item;
    const complaint = { subject: "Prijs van een paspoort is van vorig jaar", articleId: "paspoort", defect: "OUTDATED" };
    const feedback = (await send("anna", "GiveArticleFeedback", { input: complaint, ...key() })).giveArticleFeedback.item;
    expect([question, report, feedback]).toMatchObject([
      { kind: "QUESTION_SUGGESTION", team: "kennisbank", state: "NEW", outcome: null },
      { kind: "WEBSITE_REPORT", team: "internet", state: "NEW", outcome: null },
      { kind: "ARTICLE_FEEDBACK", team: "kennisbank", state: "NEW", outcome: null },
    ]);

    // Somebody else is asked the same: it counts with the first, and is no item of theirs.
    const alike = (await send("fien", "SimilarInboxItems", { kind: "QUESTION_SUGGESTION", subject: "strooizout halen" })).similarInboxItems;
    expect(alike.items).toMatchObject([{ id: question.id, contactsCount: 1 }]);
    const counted = { itemId: question.id, contactReference: await contactNumber(hub, "fien"), ...key() };
    expect((await send("fien", "AddContactToInboxItem", counted)).addContactToInboxItem.item).toMatchObject({ id: question.id });
    expect((await send("fien", "MyInboxItems")).myInboxItems.edges).toEqual([]);

    await act(hub, "resolve", {
      items: [versionOf(await itemById(hub, question.id))],
      text: "Er is een artikel.",
      link: "https://kennisbank.example.test/zout",
    });
    await act(hub, "reject", { items: [versionOf(await itemById(hub, report.id))], reason: "UNCLEAR", text: "Welke dag bedoelt u?" });
    const heard = (await stream.events(6)).map(({ data }) => data?.data?.inboxChanged.itemIds);
    expect(heard).toEqual([question, report, feedback, question, question, report].map(({ id }) => [id]));

    expect(await send("anna", "UnseenInboxOutcomes")).toEqual({ unseenInboxOutcomes: 2 });
    const { edges } = (await send("anna", "MyInboxItems")).myInboxItems;
    expect(edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { id: feedback.id, outcome: null },
      { id: report.id, state: "REJECTED", outcome: { rejectionReason: "UNCLEAR", text: "Welke dag bedoelt u?", decidedBy: "Bram Test", seenAt: null } },
      { id: question.id, state: "DONE", outcome: { text: "Er is een artikel.", link: "https://kennisbank.example.test/zout", seenAt: null } },
    ]);
    const ids = [question.id, report.id];
    // Nobody marks it for somebody else.
    expect((await send("fien", "MarkInboxOutcomesSeen", { ids, ...key() })).markInboxOutcomesSeen).toMatchObject({ count: 0 });
    expect((await send("anna", "MarkInboxOutcomesSeen", { ids, ...key() })).markInboxOutcomesSeen).toMatchObject({ count: 2 });
    expect(await send("anna", "UnseenInboxOutcomes")).toEqual({ unseenInboxOutcomes: 0 });
  } finally {
    stream.leave();
  }
});

const unseenOrNot = `query ($unseen: Boolean!, $first: Int = 25, $after: String) { myInboxItems(first: $first, after: $after, unseen: $unseen) {
  __typename ... on InboxItemConnection { totalCount edges { node { id } } pageInfo { endCursor } } } }`;

async function own(variables: Readonly<Record<string, unknown>>) {
  const { data } = await hub.ask("carla", unseenOrNot, variables);
  return data.myInboxItems;
}
const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
const suggestAs = async (subject: string) => (await send("carla", "SuggestQuestion", { input: { subject }, ...key() })).suggestQuestion.item;
const see = (ids: readonly string[]) => send("carla", "MarkInboxOutcomesSeen", { ids, ...key() });

test("F4 what is new is asked apart from the rest, and a cursor of the one is none of the other", async () => {
  const [open, decided] = [await suggestAs("Wat kost een visakte?"), await suggestAs("Wat kost een hondenpenning?")];
  await act(hub, "resolve", { items: [versionOf({ ...decided, version: 1 })], text: "Niets." });
  const news = await own({ unseen: true });
  expect(news).toMatchObject({ totalCount: 1, edges: [{ node: { id: decided.id } }] });
  expect(idsOf(await own({ unseen: false }))).toEqual([open.id]);
  expect(await own({ unseen: false, after: news.pageInfo.endCursor })).toEqual({ __typename: "InvalidInput" });
  await see([decided.id]);
  expect(await own({ unseen: true })).toMatchObject({ totalCount: 0 });
  expect(idsOf(await own({ unseen: false }))).toEqual([decided.id, open.id]);
});

test("F4 what was merged, and seen as such, is new again when the one that stands for it is decided on", async () => {
  const [kept, merged] = [await suggestAs("Waar vraag ik een visakte aan?"), await suggestAs("Visakte aanvragen, waar?")];
  await act(hub, "merge", { items: [versionOf({ ...merged, version: 1 })], intoId: kept.id });
  await see([merged.id]);
  expect(await own({ unseen: true })).toMatchObject({ totalCount: 0 });
  await act(hub, "resolve", { items: [versionOf(await itemById(hub, kept.id))], text: "Bij de sportvisserij." });
  expect(idsOf(await own({ unseen: true }))).toEqual([merged.id, kept.id]);
});
