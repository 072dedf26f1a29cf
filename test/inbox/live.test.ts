import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createInboxEscalation } from "../../api/src/inbox/escalation.ts";
import { openStream } from "../attacks/support/stream.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { act, inbox, itemById, suggest, versionOf } from "./support.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

const make = async (account: Account = "anna") => (await suggest(hub, { subject: `Item ${randomUUID().slice(0, 8)}` }, { account })).item;

async function watch(account: Account) {
  const token = (await hub.sandbox.oidc?.signIn(account)) ?? "";
  return await openStream(hub.url, {
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "subscription { inboxChanged { itemIds } }" }),
  });
}

const idsOf = (events: readonly { readonly event: string; readonly data: { data?: { inboxChanged: { itemIds: string[] } } } }[]) =>
  events.flatMap(({ data }) => data?.data?.inboxChanged.itemIds ?? []);

test("F4 a manager hears at once of what comes in and changes, an agent of what is their own, an auditor of nothing", async () => {
  const [manager, agent, auditor] = await Promise.all([watch("bram"), watch("anna"), watch("els")]);
  try {
    const own = await make("anna");
    const other = await make("carla");
    await act(hub, "resolve", { items: [versionOf(own)], text: "Gedaan." });
    expect(idsOf(await manager.events(3))).toEqual([own.id, other.id, own.id]);
    expect(idsOf(await agent.events(2))).toEqual([own.id, own.id]);
    expect(auditor.status).toBe(403);
    expect((await auditor.ended()).events).toEqual([]);
  } finally {
    for (const stream of [manager, agent, auditor]) stream.leave();
  }
});

test("F4 what is overdue is escalated once, also by two hubs at the same time, and what is closed never", async () => {
  const [open, closed] = await Promise.all([make(), make()]);
  await act(hub, "reject", { items: [versionOf(closed)], reason: "UNCLEAR", text: "Wat wordt bedoeld?" });
  const later = Date.now() + 60 * 24 * 3_600_000;
  const escalation = (at = later) => createInboxEscalation({ database: hub.database, tell: async () => {}, note: async () => {}, now: () => at });
  const marked = await Promise.all([escalation().run(), escalation().run()]);
  const { totalCount } = await inbox(hub);
  expect(marked[0] + marked[1]).toBe(totalCount);
  expect(await escalation().run()).toBe(0);
  const item = await itemById(hub, open.id);
  expect(item.history.filter(({ kind }: { kind: string }) => kind === "ESCALATED")).toEqual([{ kind: "ESCALATED", by: null, text: null }]);
  expect((await itemById(hub, closed.id)).history.map(({ kind }: { kind: string }) => kind)).not.toContain("ESCALATED");
  // A later date is a new chance.
  const postponed = await act(hub, "postpone", { items: [versionOf(item)], dueOn: "2099-01-05", text: "Wacht op de wet." });
  expect(postponed.changed[0]).toMatchObject({ id: open.id });
  const { data } = await hub.ask("bram", "query ($id: ID!) { inboxItem(id: $id) { escalatedAt } }", { id: open.id });
  expect(data.inboxItem.escalatedAt).toBeNull();
  expect(await escalation(Date.parse("2099-02-01T00:00:00Z")).run()).toBe(1);
});
