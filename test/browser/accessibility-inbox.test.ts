import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { InboxItemEntity } from "../../api/src/inbox/inbox-item.entity.ts";
import { act, complain, contactNumber, itemById, report, suggest, versionOf } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { expectAccessible, expectNoViolations, overflowOf, visit, type Scene } from "./scenes.ts";

describe.skipIf(!browserPath)("the inbox, in every state", { timeout: 60_000 }, () => {
  let admin: Admin;
  const ids = { late: "", accepted: "" };
  beforeAll(async () => {
    admin = await startAdmin();
    const contactReference = await contactNumber(admin.hub);
    const late = await suggest(admin.hub, { subject: "Kwijtschelding voor de hond", text: "Wie krijgt dat?", searchTerm: "hond", contactReference });
    ids.late = late.item.id;
    await admin.hub.database.fork().nativeUpdate(InboxItemEntity, { id: ids.late }, { dueAt: new Date("2026-01-05T16:00:00Z"), escalatedAt: new Date() });
    const similar = await suggest(admin.hub, { subject: "Kwijtschelding hond", departmentId: "belastingen" });
    ids.accepted = similar.item.id;
    await act(admin.hub, "accept", { items: [versionOf(similar.item)], text: "Er komt een artikel." });
    await report(admin.hub, {
      pageAddress: "ravenmeer.example/een-pagina-met-een-lang-adres/afval/containers",
      subject: "Tijden kloppen niet",
      contactReference,
    });
    await complain(admin.hub, { articleId: "gladheid", defect: "OUTDATED", subject: "Openingstijden kloppen niet meer" });
    const rejected = await suggest(admin.hub, { subject: "Waterschapsbelasting" });
    await act(admin.hub, "reject", { items: [versionOf(rejected.item)], reason: "NOT_OURS", text: "Dit is van het waterschap." });
  }, 120_000);
  afterAll(() => admin?.close());

  const states: readonly Scene[] = [
    { name: "start", go: (page) => visit(page, "/", "1 is te laat.") },
    { name: "list and an overdue item", go: (page) => visit(page, `/inbox?item=${ids.late}`, "Geschiedenis") },
    { name: "a website report", go: (page) => visit(page, "/inbox?soort=website", "Deze pagina leidde tot") },
    { name: "a rejected one", go: (page) => visit(page, "/inbox?stand=afgewezen", "Dit is van het waterschap.") },
    { name: "no such item", go: (page) => visit(page, "/inbox?item=00000000-0000-4000-8000-000000000000", "Dit item bestaat niet") },
    { name: "nothing found", go: (page) => visit(page, "/inbox?zoek=bestaatniet", "Geen item past bij deze filters.") },
    { name: "a filter that cannot be", go: (page) => visit(page, "/inbox?pagina=geen%20adres", "Dit filter kan niet") },
    { name: "loading", go: load },
    { name: "failed", go: fail },
    { name: "several chosen", go: choose },
    { name: "rejecting, not filled in", go: reject },
    { name: "merging", go: (page) => start(page, "m", "Samenvoegen met") },
    { name: "assigning", go: (page) => start(page, "t", "Aan wie?") },
    { name: "postponing", go: (page) => start(page, "p", "Nieuwe datum") },
    { name: "handing over", go: (page) => start(page, "h", "Aan welk team?") },
    { name: "done, to be undone", go: takeUp },
    { name: "a conflict", go: collide },
    { name: "naming a view", go: nameAView },
    { name: "shortcuts", go: (page) => start(page, "?", "Sneltoetsen gebruiken") },
    { name: "page rules, none, team not chosen", go: ruleWrongly },
    { name: "page rules", go: makeARule },
  ];

  const scenes = states.map((state): Scene => ({ ...state, account: "bram" }));

  test.each(scenes)("$name: no violations, nothing cut off at 320 px, in Dutch", async (scene) => {
    await expectAccessible(admin, scene);
  });

  test("texts can be twice as large without anything cut off", async () => {
    for (const { name, go } of scenes.filter((scene) =>
      ["list and an overdue item", "rejecting, not filled in", "shortcuts", "page rules"].includes(scene.name),
    )) {
      const { page } = await admin.signIn("bram", { viewport: { width: 640, height: 512 } });
      await go(page);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect({ name, sticksOut: await overflowOf(page) }).toEqual({ name, sticksOut: [] });
      await page.context().close();
    }
  });

  test("in English every page says so, and the agents' Dutch texts are marked as Dutch", async () => {
    const { page } = await admin.signIn("carla");
    await page.getByRole("button", { name: "English" }).click();
    await visit(page, `/inbox?item=${ids.late}`, "History");
    await expect.poll(() => page.locator("[lang=nl]").filter({ hasText: "Wie krijgt dat?" }).count()).toBe(1);
    await expectNoViolations(page);
    await visit(page, "/inbox/paginaregels", "Who owns which page?");
    await expectNoViolations(page);
    await page.context().close();
  });

  async function start(page: Page, key: string, text: string): Promise<void> {
    await visit(page, `/inbox?item=${ids.late}`, "Geschiedenis");
    await page.keyboard.press(key);
    await page.getByText(text).first().waitFor();
  }

  async function choose(page: Page): Promise<void> {
    await visit(page, "/inbox", "Geschiedenis");
    await page.getByRole("button", { name: /^Kies alle/ }).click();
    await page.getByText("4 gekozen").first().waitFor();
  }

  async function reject(page: Page): Promise<void> {
    await start(page, "r", "Waarom niet?");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Vul eerst dit in").waitFor();
  }

  async function takeUp(page: Page): Promise<void> {
    await start(page, "w", "U behandelt: Kwijtschelding voor de hond");
  }

  async function collide(page: Page): Promise<void> {
    await visit(page, `/inbox?item=${ids.accepted}`, "Geschiedenis");
    await page.keyboard.press("d");
    await page.getByLabel("Wat is er gedaan?").fill("Gedaan.");
    await act(
      admin.hub,
      "postpone",
      { items: [versionOf(await itemById(admin.hub, ids.accepted))], dueOn: "2099-01-05", text: "Later." },
      { account: "carla" },
    );
    await page.getByText("zojuist veranderd").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Kijk of uw besluit nog klopt").waitFor();
  }

  async function makeARule(page: Page): Promise<void> {
    await visit(page, "/inbox/paginaregels", "Regel toevoegen");
    await page.getByLabel("Adres van de pagina").fill("https://ravenmeer.example/een-lang-adres-zonder-spaties/afval/containers/ondergronds");
    await page.getByLabel("Team").selectOption("stadsbeheer");
    await page.getByRole("button", { name: "Bewaar deze regel" }).click();
    await page.getByRole("row", { name: /ondergronds/ }).waitFor();
  }
});

async function load(page: Page): Promise<void> {
  await page.route("**/graphql", (route) => (isForList(route.request().postData()) ? undefined : route.continue()));
  await visit(page, "/inbox", "Bezig met laden…");
}

async function fail(page: Page): Promise<void> {
  await page.route("**/graphql", (route) => (isForList(route.request().postData()) ? route.abort() : route.continue()));
  await visit(page, "/inbox", "De hub geeft geen antwoord.");
}

function isForList(body: string | null): boolean {
  return body?.includes("query InboxItems(") === true;
}

async function nameAView(page: Page): Promise<void> {
  await visit(page, "/inbox", "Geschiedenis");
  await page.getByRole("button", { name: "Bewaar als weergave" }).click();
  await page.getByLabel("Naam van de weergave").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Naam: gebruik").waitFor();
}

async function ruleWrongly(page: Page): Promise<void> {
  await visit(page, "/inbox/paginaregels", "Er zijn nog geen regels");
  await page.getByRole("button", { name: "Bewaar deze regel" }).click();
  await page.getByText("Kies een team.").waitFor();
}
