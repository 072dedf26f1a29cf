import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, versionOf } from "../inbox/support.ts";
import { readDesktopDocuments } from "../support/desktop-documents.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let documents: ReadonlyMap<string, string>;
beforeAll(async () => {
  documents = await readDesktopDocuments();
  hub = await startTestHub();
});
afterAll(() => hub?.close());

async function send(name: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`the example desktop has no document ${name}`);
  const { data, errors } = await hub.ask("anna", document, variables);
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data;
}

const key = () => ({ idempotencyKey: randomUUID() });

test("C1 C3 F1 F4 a call without an answer, from the number to what became of the suggestion, with the documents of the example desktop", async () => {
  const { contact } = (await send("StartContact", { input: { channel: "PHONE", caller: { phone: "0612345678" } }, ...key() })).startContact;
  expect(contact.spokenReference).toMatch(/^\d{4} \d{3} \d{3}$/);

  const changes = [{ field: "QUESTION_SUBJECT", questionId: "1", value: "Strooizout", baseVersion: 0 }];
  expect((await send("SaveContactDraft", { contactId: contact.id, changes, ...key() })).saveContactDraft.__typename).toBe("ContactDraftSaved");
  // After a crash of the desktop everything is there again.
  expect((await send("MyOpenContacts")).myOpenContacts.edges).toMatchObject([{ node: { id: contact.id, draft: expect.arrayContaining([expect.anything()]) } }]);

  const about = { kind: "QUESTION_SUGGESTION", subject: "Waar krijgt men strooizout?" };
  expect((await send("WhatLooksLikeIt", about)).similarInboxItems.items).toEqual([]);
  const input = { subject: about.subject, searchTerm: "strooizout", contactReference: contact.reference };
  const { item } = (await send("Suggest", { input, ...key() })).suggestQuestion;
  expect(item).toMatchObject({ team: "kennisbank", contactsCount: 1, state: "NEW" });

  const wrapUp = { contactId: contact.id, subject: "Strooizout" };
  expect((await send("WrapUpContact", { input: wrapUp, ...key() })).wrapUpContact).toMatchObject({ __typename: "ContactWrappedUp" });
  expect((await send("OfferedSubjects")).contactSubjects).toEqual(["Strooizout"]);
  expect((await send("ContactByReference", { reference: contact.spokenReference })).contactByReference.items).toMatchObject([{ id: contact.id }]);

  await act(hub, "resolve", { items: [versionOf({ id: item.id, version: 1 })], text: "Er is nu een artikel." });
  const mine = await send("WhatBecameOfMySuggestions");
  expect(mine).toMatchObject({ unseenInboxOutcomes: 1, myInboxItems: { edges: [{ node: { id: item.id, outcome: { text: "Er is nu een artikel." } } }] } });
  expect((await send("HaveSeenOutcomes", { ids: [item.id], ...key() })).markInboxOutcomesSeen).toMatchObject({ count: 1 });
});

test("C3 F2 two calls about one page: the second counts with the first, and the contact that ended without a wrap-up is asked for", async () => {
  const start = async () => (await send("StartContact", { input: { channel: "PHONE" }, ...key() })).startContact;
  const { contact: first } = await start();
  const input = { pageAddress: "https://example.test/afval", subject: "Wanneer wordt het papier gehaald?", contactReference: first.reference };
  const { item } = (await send("ReportPage", { input, ...key() })).reportWebsiteError;
  await send("EndContact", { contactId: first.id, ...key() });

  const { contact: second, withoutWrapUp } = await start();
  expect(withoutWrapUp).toMatchObject([{ id: first.id }]);
  const alike = (await send("WhatLooksLikeIt", { kind: "WEBSITE_REPORT", subject: "papier gehaald", page: "example.test/afval" })).similarInboxItems;
  expect(alike.items).toMatchObject([{ id: item.id }]);
  const counted = (await send("CountContactWith", { itemId: item.id, contactReference: second.reference, ...key() })).addContactToInboxItem;
  expect(counted.item).toMatchObject({ id: item.id, contactsCount: 2, reportsCount: 1 });
});
