import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeptMail } from "@kcc-hub/connectors/sandbox";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { InboxItemEntity } from "../../api/src/inbox/inbox-item.entity.ts";
import { createItemsNow } from "../../api/src/inbox/items-now.ts";
import { createOverdueDigest } from "../../api/src/notifications/digest.ts";
import { planNotifications } from "../../api/src/notifications/targets.ts";
import { act, itemById, report, suggest, undo, versionOf } from "../inbox/support.ts";
import { type Account, sandboxDepartments, secretsFor, startTestHub, type TestHub } from "../support/hub.ts";
import { deliveries, deliveriesOf, mutate, quickly, targets, until } from "./told.ts";

let hub: TestHub;
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "hub-mails-"));
  hub = await startTestHub({ notifications: { ...quickly, outcomeMailDelayMs: 1_500 }, dataFolder });
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await rm(dataFolder, { recursive: true });
});
afterEach(async () => {
  hub.sandbox.mail.faults.clear();
  await until(async () => (await targets(hub)).every(({ pending }: { pending: number }) => pending === 0));
});

const mailsAbout = (itemId: string): readonly KeptMail[] => hub.sandbox.mail.mails.filter(({ text }) => text.includes(itemId));
const mailed = (itemId: string, count: number) => until(() => mailsAbout(itemId).length >= count);
const ofMail = async (itemId: string) => (await deliveriesOf(hub, itemId)).filter(({ target }: { target: string }) => target === "mail");
const page = () => ({
  pageAddress: "ravenmeer.example/paspoort",
  subject: `Meneer De Wit snapt ${randomUUID().slice(0, 8)} niet`,
  text: "Bel hem op 0612345678",
});

async function wish(address: string | null, account: Account = "anna") {
  const set = `mutation ($address: String, $key: String!) { setNotificationWish(address: $address, idempotencyKey: $key) { __typename
    ... on NotificationWish { isPossible domains address } ... on InvalidInput { fields { field message } } } }`;
  return (await hub.ask(account, set, { address, key: randomUUID() })).data.setNotificationWish;
}

describe("F2 F4 mail", { timeout: 60_000 }, () => {
  test("F2 the team that owns the page gets a mail in plain Dutch, as text and as HTML, with a link and nothing that somebody typed", async () => {
    const { item } = await report(hub, page());
    await until(async () => (await ofMail(item.id))[0]?.state === "DELIVERED");
    const [mail] = mailsAbout(item.id);
    const [delivery] = await ofMail(item.id);
    expect(mail).toMatchObject({
      from: "kcc-hub@ravenmeer.example",
      to: ["webteam@ravenmeer.example"],
      subject: "Nieuwe websitemelding",
      messageId: `<${delivery.id}@ravenmeer.example>`,
    });
    expect(mail?.text).toMatch(/^Beste collega,\n\nEr is een bericht voor uw team: nieuwe websitemelding\.\n\nBeslis uiterlijk \w+dag \d+ \w+ \d{4}\./);
    expect(mail?.text).toContain(`${hub.url}/inbox?stand=alles&item=${item.id}`);
    expect(mail?.html).toContain(`<a href="${hub.url}/inbox?stand=alles&amp;item=${item.id}">`);
    for (const typed of ["De Wit", "0612345678", "paspoort"]) expect(JSON.stringify(mail)).not.toContain(typed);
    expect(delivery).toMatchObject({ channel: "EMAIL", event: "ITEM_CREATED", recipient: "team:internet", state: "DELIVERED", attempts: 1 });
  });

  test("F1 an agent who wants it hears the outcome, and who does not hears nothing; only within the organisation", async () => {
    expect(await wish("anna@elders.example")).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "address", message: expect.stringContaining("@example.test") }],
    });
    expect(await wish("geen adres")).toMatchObject({ fields: [{ field: "address" }] });
    expect(await wish("anna@example.test")).toEqual({
      __typename: "NotificationWish",
      isPossible: true,
      domains: ["ravenmeer.example", "example.test"],
      address: "anna@example.test",
    });
    const hers = (await suggest(hub, { subject: "Hoe lang is een paspoort geldig?" })).item;
    const his = (await suggest(hub, { subject: "Hoe lang is een rijbewijs geldig?" }, { account: "fien" })).item;
    await act(hub, "resolve", { items: [versionOf(hers), versionOf(his)], text: "Staat in het artikel." });
    await until(async () => (await ofMail(hers.id))[0]?.state === "DELIVERED");
    const toAgents = hub.sandbox.mail.mails.filter(({ subject }) => subject === "Uw vraagsuggestie is klaar");
    expect(toAgents).toMatchObject([{ to: ["anna@example.test"], messageId: `<${(await ofMail(hers.id))[0].id}@ravenmeer.example>` }]);
    expect(toAgents[0]?.text).toContain(`${hub.url}/contacten/uitkomsten\n`);
    expect(await ofMail(his.id)).toEqual([]);
    expect((await ofMail(hers.id))[0]).toMatchObject({ recipient: "user", event: "ITEM_DECIDED" });
    expect(await wish(null)).toMatchObject({ address: null });
    const later = (await suggest(hub, { subject: "En een identiteitskaart?" })).item;
    await act(hub, "reject", { items: [versionOf(later)], reason: "OTHER", text: "Nee." });
    await until(async () => (await ofMail(later.id)).length > 0, 500);
    expect(await ofMail(later.id)).toEqual([]);
  });

  test("F1 a decision that is undone at once is not mailed", async () => {
    await wish("anna@example.test");
    const { item } = await suggest(hub, { subject: "Toch niet" });
    const { changeId } = await act(hub, "reject", { items: [versionOf(item)], reason: "OTHER", text: "Nee." });
    await undo(hub, changeId);
    await until(async () => (await ofMail(item.id))[0]?.state === "NOT_NEEDED");
    expect(await ofMail(item.id)).toMatchObject([{ state: "NOT_NEEDED", lastOutcome: "NOT_NEEDED" }]);
    expect(hub.sandbox.mail.mails.some(({ subject }) => subject.includes("afgewezen"))).toBe(false);
    await wish(null);
  });

  test("F1 what is accepted, taken back and accepted again within ten minutes is one mail: of the decision that stands", async () => {
    await wish("anna@example.test");
    const { item } = await suggest(hub, { subject: "Toch wel" });
    const accepted = await act(hub, "accept", { items: [versionOf(item)] });
    const { changed } = await undo(hub, accepted.changeId);
    await act(hub, "accept", { items: changed.map(versionOf) });
    await until(async () => (await ofMail(item.id)).every(({ state }: { state: string }) => state !== "PENDING"));
    expect((await ofMail(item.id)).map(({ state }: { state: string }) => state)).toEqual(["NOT_NEEDED", "DELIVERED"]);
    await wish(null);
  });

  test("F1 a decision that is taken back and restored is mailed once, whenever its mail went out", async () => {
    await wish("anna@example.test");
    const { item } = await suggest(hub, { subject: "Eerst ja, dan nee, dan toch ja" });
    const accepted = await act(hub, "accept", { items: [versionOf(item)] });
    const rejected = await act(hub, "reject", { items: accepted.changed.map(versionOf), reason: "OTHER", text: "Nee." });
    await until(async () => (await ofMail(item.id)).map(({ state }: { state: string }) => state).join() === "NOT_NEEDED,DELIVERED");
    // Restored after whoever made it was told of the other decision, so they hear this one after all.
    await undo(hub, rejected.changeId);
    await until(async () => (await ofMail(item.id))[0]?.state === "DELIVERED");
    expect((await ofMail(item.id)).map(({ state }: { state: string }) => state)).toEqual(["DELIVERED", "DELIVERED"]);
    const resolved = await act(hub, "resolve", { items: [versionOf(await itemById(hub, item.id))], text: "Staat in het artikel." });
    await until(async () => (await ofMail(item.id))[2]?.state === "DELIVERED");
    // What was told already is not told again.
    const reopened = await act(hub, "reopen", { items: resolved.changed.map(versionOf), text: "Nog niet." });
    await undo(hub, reopened.changeId);
    await until(async () => (await ofMail(item.id)).length > 3, 500);
    expect((await ofMail(item.id)).map(({ attempts }: { attempts: number }) => attempts)).toEqual([2, 1, 1]);
    await wish(null);
  });

  test("F4 what is overdue is one mail for a team on a working day, however much it is and however often is looked", async () => {
    const made = await Promise.all(["een", "twee", "drie"].map((subject) => suggest(hub, { subject })));
    const ids = made.map(({ item }) => item.id);
    await hub.database.fork().nativeUpdate(InboxItemEntity, { id: { $in: ids } }, { dueAt: new Date("2026-01-05T16:00:00Z") });
    const plan = planNotifications(await sandboxDepartments(hub.sandbox, {}), (name) => secretsFor(hub.sandbox)[name]);
    const runAt = async (moment: string) => {
      const now = () => Date.parse(moment);
      await createOverdueDigest({ database: hub.database, plan, items: createItemsNow({ database: hub.database, now }), hubUrl: hub.url, now }).run();
    };
    const digests = async () =>
      (await deliveries(hub, { target: "mail" })).edges.filter(({ node }: { node: { event: string } }) => node.event === "OVERDUE_DIGEST");
    // A Sunday, and New Year's Day.
    await runAt("2026-02-01T10:00:00+01:00");
    await runAt("2027-01-01T10:00:00+01:00");
    expect(await digests()).toEqual([]);
    await Promise.all([runAt("2026-02-02T10:00:00+01:00"), runAt("2026-02-02T10:15:00+01:00")]);
    await runAt("2026-02-02T17:00:00+01:00");
    await until(() => hub.sandbox.mail.mails.some(({ subject }) => subject.includes("te laat")));
    expect(await digests()).toMatchObject([{ node: { recipient: "team:kennisbank" } }]);
    const mail = hub.sandbox.mail.mails.find(({ subject }) => subject === "3 berichten zijn te laat");
    expect(mail).toMatchObject({ to: ["kennisbank@ravenmeer.example"], text: expect.stringContaining("vraagsuggesties: 3") });
    expect(mail?.text).toContain("maandag 5 januari 2026");
    await runAt("2026-02-03T07:00:00+01:00");
    expect(await digests()).toHaveLength(2);
  });

  test.each([
    ["refuses the address for good", { kind: "status", status: 550 }, { state: "FAILED", attempts: 1, lastOutcome: "REFUSED", lastDetail: "SMTP 550" }, 0],
    ["refuses for now", { kind: "status", status: 451 }, { state: "DELIVERED", attempts: 2 }, 1],
    ["never answers", { kind: "hang" }, { state: "DELIVERED", attempts: 2 }, 1],
    ["closes the connection", { kind: "reset" }, { state: "DELIVERED", attempts: 2 }, 1],
    ["takes it and never says so", { kind: "commit-and-hang" }, { state: "DELIVERED", attempts: 2 }, 2],
  ] as const)("F4 a mail server that %s", async (_, fault, expected, arrived) => {
    hub.sandbox.mail.faults.inject({ on: "receive", fault });
    const { item } = await report(hub, page());
    await until(async () => ["DELIVERED", "FAILED"].includes((await ofMail(item.id))[0]?.state));
    expect((await ofMail(item.id))[0]).toMatchObject(expected);
    expect(mailsAbout(item.id)).toHaveLength(arrived);
    expect(new Set(mailsAbout(item.id).map(({ messageId }) => messageId)).size).toBe(arrived === 0 ? 0 : 1);
  });

  test("F4 a mail server that is down keeps no webhook waiting", async () => {
    hub.sandbox.mail.faults.inject({ on: "receive", fault: { kind: "hang" }, times: Infinity });
    const { item } = await report(hub, page());
    await until(() => hub.sandbox.intranet.received.some(({ body }) => body.data.itemId === item.id));
    expect((await ofMail(item.id))[0]).toMatchObject({ state: "PENDING" });
    hub.sandbox.mail.faults.clear();
    await mailed(item.id, 1);
  });

  test("a test mail goes to the hub's own address, and the preview shows mails without letting anything in them run", async () => {
    await mutate(hub, "sendTestNotification", { id: "mail", key: randomUUID() });
    await until(() => hub.sandbox.mail.mails.some(({ subject }) => subject.startsWith("Proefbericht")));
    const mail = hub.sandbox.mail.mails.find(({ subject }) => subject.startsWith("Proefbericht"));
    expect(mail?.to).toEqual(["kcc-hub@ravenmeer.example"]);
    const { baseUrl } = hub.sandbox.mail;
    const list = await fetch(`${baseUrl}/`);
    expect(list.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await list.text()).toContain(`<a href="/mails/${mail?.number}">Proefbericht van de KCC Hub</a>`);
    const one = await (await fetch(`${baseUrl}/mails/${mail?.number}`)).text();
    expect(one).toContain("<iframe sandbox src=");
    const html = await fetch(`${baseUrl}/mails/${mail?.number}/html`);
    expect(html.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    expect((await fetch(`${baseUrl}/mails/9999`)).status).toBe(404);
  });
});
