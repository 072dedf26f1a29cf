import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InboxItemEntity } from "../../api/src/inbox/inbox-item.entity.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { act, contactNumber, inbox, itemById, report, suggest, undo, versionOf } from "./support.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

const make = async () => (await suggest(hub, { subject: `Item ${randomUUID().slice(0, 8)}` })).item;
const colleagueId = async (account: "bram" | "carla") => {
  const { data } = await hub.ask(account, "{ me { id } inboxColleagues { id name } }");
  return data.me.id;
};

describe("F2 a website report", () => {
  test("F2 goes to the team that owns the page, by the most precise rule, and counts the contacts that the page caused", async () => {
    const setRule = `mutation ($page: String!, $team: ID!, $key: String!) { setWebsitePageRule(page: $page, team: $team, idempotencyKey: $key) { ... on WebsitePageRuleList { items { prefix team changedBy } } ... on InvalidInput { fields { field } } } }`;
    const rule = async (page: string, team: string) => (await hub.ask("bram", setRule, { page, team, key: randomUUID() })).data.setWebsitePageRule;
    await rule("https://www.ravenmeer.example/afval/", "stadsbeheer");
    expect(await rule("ravenmeer.example/afval/grofvuil", "internet")).toMatchObject({
      items: [{ prefix: "ravenmeer.example/afval", team: "stadsbeheer", changedBy: "Bram Test" }, { team: "internet" }],
    });
    expect(await rule("ravenmeer.example/x", "bestaat-niet")).toMatchObject({ fields: [{ field: "team" }] });
    const first = await report(hub, {
      pageAddress: "https://www.ravenmeer.example/afval/containers?naam=Jansen#boven",
      subject: "Tijden kloppen niet",
      contactReference: await contactNumber(hub),
    });
    const second = await report(hub, {
      pageAddress: "http://Ravenmeer.example/afval/containers/index.html",
      subject: "Wanneer komt de container?",
      contactReference: await contactNumber(hub),
    });
    const other = await report(hub, { pageAddress: "ravenmeer.example/afvalpunt", subject: "Wat kost het?", contactReference: await contactNumber(hub) });
    const grofvuil = await report(hub, { pageAddress: "ravenmeer.example/afval/grofvuil", subject: "Wie haalt het op?" });
    expect(first.item).toMatchObject({ team: "stadsbeheer", page: { address: "ravenmeer.example/afval/containers", contactsCount: 1 } });
    expect(second.item).toMatchObject({ team: "stadsbeheer", page: { address: "ravenmeer.example/afval/containers", contactsCount: 2 } });
    expect(other.item.team).toBe("internet");
    expect(grofvuil.item.team).toBe("internet");
    const below = await inbox(hub, { filter: { page: "ravenmeer.example/afval" } });
    expect(below.totalCount).toBe(3);
    expect((await itemById(hub, second.item.id)).similar.map(({ id }: { id: string }) => id)).toContain(first.item.id);
  });

  test.each([["niet eens een adres"], ["javascript:alert(1)"], ["ftp://ravenmeer.example/x"], ["https://localhost/x"], [""]])(
    "F2 %j is no page",
    async (pageAddress) => {
      expect(await report(hub, { pageAddress, subject: "Iets klopt niet" })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "pageAddress" }] });
    },
  );
});

describe("F4 nothing gets stuck", () => {
  test("F4 given to a colleague, who is then told what is theirs", async () => {
    const item = await make();
    const assigneeId = await colleagueId("carla");
    const { changed } = await act(hub, "assign", { items: [versionOf(item)], assigneeId });
    expect(changed[0]).toMatchObject({ state: "IN_PROGRESS", assignee: { id: assigneeId, name: "Carla Test" } });
    const { data } = await hub.ask("carla", "{ inboxCounts { open mine unassigned overdue } }");
    expect(data.inboxCounts.mine).toBe(1);
    expect(await inbox(hub, { filter: { mine: true } }, "carla")).toMatchObject({ totalCount: 1, edges: [{ node: { id: item.id } }] });
    expect(await act(hub, "assign", { items: [versionOf(changed[0])], assigneeId: "niemand" })).toMatchObject({ fields: [{ field: "assigneeId" }] });
    const nobody = await act(hub, "assign", { items: [versionOf(changed[0])] });
    expect(nobody.changed[0]).toMatchObject({ state: "NEW", assignee: null });
  });

  test("F4 handed over to another team, it is nobody's there until that team takes it up", async () => {
    const item = await make();
    const { changed } = await act(hub, "assign", { items: [versionOf(item)], assigneeId: await colleagueId("carla") });
    const handed = await act(hub, "handOver", { items: [versionOf(changed[0])], team: "stadsbeheer" });
    expect(handed.changed[0]).toMatchObject({ team: "stadsbeheer", state: "NEW", assignee: null });
    expect((await inbox(hub, { filter: { mine: true } }, "carla")).edges.filter(({ node }: { node: { id: string } }) => node.id === item.id)).toEqual([]);
    expect((await itemById(hub, item.id)).history[0]).toMatchObject({ kind: "HANDED_OVER", by: "Bram Test", text: "stadsbeheer" });
  });

  test("F4 two people at the same item: the second is told, with what stands, and overwrites nothing", async () => {
    const item = await make();
    const items = [versionOf(item)];
    const [one, other] = await Promise.all([
      act(hub, "resolve", { items, text: "Gedaan door Bram." }),
      act(hub, "reject", { items, reason: "OTHER", text: "Afgewezen door Carla." }, { account: "carla" }),
    ]);
    const outcomes = [one, other].toSorted((left, right) => right.changed.length - left.changed.length);
    expect(outcomes[0].changed).toHaveLength(1);
    expect(outcomes[1]).toMatchObject({ changed: [], notChanged: [{ id: item.id, reason: "CHANGED_MEANWHILE", item: { version: 2 } }] });
    expect((await itemById(hub, item.id)).history).toHaveLength(2);
  });

  test("F4 many at once, each with its own answer; sent twice it is done once; undone it is as it was, save what somebody else did after it", async () => {
    const made = await Promise.all([make(), make(), make()]);
    const stale = { id: made[2].id, version: 7 };
    const key = randomUUID();
    const input = { items: [versionOf(made[0]), versionOf(made[1]), stale], reason: "UNCLEAR", text: "Wat wordt bedoeld?" };
    const rejected = await act(hub, "reject", input, { key });
    expect(rejected.changed.map(({ id }: { id: string }) => id)).toEqual([made[0].id, made[1].id]);
    expect(rejected.notChanged).toMatchObject([{ id: stale.id, reason: "CHANGED_MEANWHILE" }]);
    expect(await act(hub, "reject", input, { key })).toEqual(rejected);
    await act(hub, "reopen", { items: [versionOf(rejected.changed[1])], text: "Toch bekijken." }, { account: "carla" });
    const undone = await undo(hub, rejected.changeId);
    expect(undone).toMatchObject({
      undone: true,
      changed: [{ id: made[0].id, state: "NEW", outcome: null }],
      notChanged: [{ id: made[1].id, reason: "CHANGED_MEANWHILE" }],
    });
    expect(await undo(hub, rejected.changeId)).toEqual(undone);
    expect(await undo(hub, rejected.changeId, { account: "carla" })).toMatchObject({ __typename: "NotFound" });
  });

  test("F4 what is closed cannot be given away, only opened again", async () => {
    const item = await make();
    const { changed } = await act(hub, "resolve", { items: [versionOf(item)], text: "Gedaan." });
    const refused = await act(hub, "handOver", { items: [versionOf(changed[0])], team: "internet" });
    expect(refused.notChanged).toMatchObject([{ reason: "NOT_POSSIBLE", message: expect.stringContaining("Heropen") }]);
    const reopened = await act(hub, "reopen", { items: [versionOf(changed[0])], text: "Het artikel is weer weg." });
    expect(reopened.changed[0]).toMatchObject({ state: "NEW", outcome: null });
  });

  test("F4 a later date needs a reason and lies ahead", async () => {
    const item = await make();
    const items = [versionOf(item)];
    expect(await act(hub, "postpone", { items, dueOn: "2020-01-01", text: "Later." })).toMatchObject({ notChanged: [{ reason: "NOT_POSSIBLE" }] });
    expect(await act(hub, "postpone", { items, dueOn: "2026-02-31", text: "Later." })).toMatchObject({ __typename: "InvalidInput" });
    const later = await act(hub, "postpone", { items, dueOn: "2099-06-01", text: "Wacht op de nieuwe regels." });
    expect(later.changed[0].dueAt).toBe("2099-06-01T17:00:00+02:00");
  });

  test("F4 pages of the inbox hold every item once, in every order", async () => {
    await Promise.all(Array.from({ length: 6 }, make));
    for (const sort of ["DUE_FIRST", "NEWEST_FIRST", "MOST_CONTACTS_FIRST"]) {
      const seen: string[] = [];
      let total = 0;
      for (let after: string | undefined, more = true; more;) {
        const page = await inbox(hub, { sort, first: 4, after });
        seen.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
        total = page.totalCount;
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  test("F4 of items that changed, only those are given that the list holds now", async () => {
    const [open, closed, other] = await Promise.all([make(), make(), make()]);
    await act(hub, "resolve", { items: [versionOf(closed)], text: "Gedaan." });
    const among = await inbox(hub, { filter: { ids: [open.id, closed.id] } });
    expect(among).toMatchObject({ totalCount: 1, edges: [{ node: { id: open.id } }] });
    expect((await inbox(hub, { filter: { ids: [other.id], states: ["DONE"] } })).totalCount).toBe(0);
    expect(await inbox(hub, { filter: { ids: ["geen-id"] } })).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "ids.0" }] });
  });

  test("F4 views are kept per user; a broken filter is refused", async () => {
    const save = `mutation ($name: String!, $filter: InboxFilter!, $key: String!) { saveInboxView(name: $name, filter: $filter, sort: NEWEST_FIRST, idempotencyKey: $key) { ... on InboxViewList { items { name filterJson sort } } ... on InvalidInput { fields { field } } } }`;
    const kept = await hub.ask("bram", save, { name: "Te laat", filter: { overdue: true }, key: randomUUID() });
    expect(kept.data.saveInboxView.items).toEqual([{ name: "Te laat", filterJson: JSON.stringify({ overdue: true }), sort: "NEWEST_FIRST" }]);
    expect((await hub.ask("carla", "{ inboxViews { ... on InboxViewList { items { name } } } }")).data.inboxViews.items).toEqual([]);
    const broken = await hub.ask("bram", save, { name: "", filter: {}, key: randomUUID() });
    expect(broken.data.saveInboxView).toMatchObject({ fields: [{ field: "name" }] });
  });

  test("F4 figures: inflow by day, ages, time to the decision, pages and topics", async () => {
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
    const query = `query ($from: Date!, $until: Date!) { inboxStatistics(from: $from, until: $until) { __typename ... on InboxStatistics { days { date made decided } ages { fromDays count } medianHours inTimeShare pages { topic reports contacts } topics { topic } } ... on InvalidInput { fields { field message } } } }`;
    for (let nth = 0; nth < 3; nth += 1) {
      const contactReference = await contactNumber(hub);
      await report(hub, { pageAddress: "ravenmeer.example/belastingen", subject: "Wanneer moet ik betalen?", contactReference });
    }
    const { changed } = await act(hub, "resolve", { items: [versionOf(await make())], text: "Gedaan." });
    expect(changed).toHaveLength(1);
    const { data } = await hub.ask("carla", query, { from: today, until: today });
    const { totalCount } = await inbox(hub, { filter: { states: ["NEW", "IN_PROGRESS", "ACCEPTED", "DONE", "REJECTED", "MERGED"] } });
    expect(data.inboxStatistics).toMatchObject({ days: [{ date: today, made: totalCount }], inTimeShare: 1 });
    expect(data.inboxStatistics.ages[0].count).toBe((await inbox(hub)).totalCount);
    expect(data.inboxStatistics.pages[0]).toEqual({ topic: "ravenmeer.example/belastingen", reports: 3, contacts: 3 });
    const wrong = await hub.ask("carla", query, { from: today, until: "2020-01-01" });
    expect(wrong.data.inboxStatistics).toMatchObject({ fields: [{ field: "until" }] });
  });

  test("F4 whose date has passed is overdue, counted and found as such, until it is decided on", async () => {
    const [late, inTime] = [await make(), await make()];
    const counted = async () => (await hub.ask("carla", "{ inboxCounts { overdue } }")).data.inboxCounts.overdue;
    const before = await counted();
    await hub.database.fork().nativeUpdate(InboxItemEntity, { id: late.id }, { dueAt: new Date(Date.now() - 60_000) });
    const overdue = async () => (await inbox(hub, { filter: { overdue: true } })).edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await itemById(hub, late.id)).toMatchObject({ isOverdue: true });
    expect(await itemById(hub, inTime.id)).toMatchObject({ isOverdue: false });
    expect(await counted()).toBe(before + 1);
    expect(await overdue()).toContain(late.id);
    expect(await overdue()).not.toContain(inTime.id);
    const { changed } = await act(hub, "resolve", { items: [versionOf(late)], text: "Gedaan." });
    expect(changed[0]).toMatchObject({ isOverdue: false });
    expect([await counted(), (await overdue()).includes(late.id)]).toEqual([before, false]);
  });
});

describe("who may", () => {
  test("an agent sends in and sees only what is their own; a manager sees no more of a citizen than that", async () => {
    const item = await make();
    expect(await inbox(hub, {}, "anna")).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect(await act(hub, "resolve", { items: [versionOf(item)], text: "Zelf gedaan." }, { account: "anna" })).toMatchObject({
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
    const own = await suggest(hub, { subject: "Van Bram zelf" }, { account: "bram" });
    expect(await itemById(hub, own.item.id, "anna")).toBeNull();
    expect(await itemById(hub, item.id, "anna")).toMatchObject({ id: item.id });
    for (const account of ["dirk", "els"] as const) expect(await inbox(hub, {}, account)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  });
});
