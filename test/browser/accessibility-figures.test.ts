import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { act, contactNumber, report, suggest, versionOf } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { expectAccessible, expectNoViolations, overflowOf, visit, type Scene } from "./scenes.ts";

describe.skipIf(!browserPath)("the figures of the inbox, in every state", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
    const contactReference = await contactNumber(admin.hub);
    const pageAddress = "ravenmeer.example/een-pagina-met-een-lang-adres/afval/containers-ondergronds";
    await report(admin.hub, { pageAddress, subject: "Tijden kloppen niet", contactReference });
    const { item } = await suggest(admin.hub, { subject: "Meerpersoonshuishoudensverzamelinkomensverklaring", contactReference });
    await act(admin.hub, "reject", { items: [versionOf(item)], reason: "NOT_OURS", text: "Dit is van de Belastingdienst." });
  }, 120_000);
  afterAll(() => admin?.close());

  const states: readonly Scene[] = [
    { name: "figures of a month", go: (page) => visit(page, "/cijfers", "ondergronds") },
    { name: "figures of a year, the table open", go: openTable },
    { name: "nothing in the period", go: (page) => visit(page, "/cijfers?van=2020-01-01&tot=2020-01-31", "In deze periode kwam niets binnen") },
    { name: "a period that cannot be", go: (page) => visit(page, "/cijfers?van=2020-02-01&tot=2020-01-01", "De laatste dag ligt voor de eerste") },
    { name: "a day missing", go: leaveOut },
    { name: "loading", go: load },
    { name: "failed", go: fail },
    { name: "a file that does not come", go: failToExport },
  ];
  const scenes = states.map((state): Scene => ({ account: "bram", ...state }));

  test.each(scenes)("$name: no violations, nothing cut off at 320 px, in Dutch", async (scene) => {
    await expectAccessible(admin, scene);
  });

  test("texts can be twice as large without anything cut off", async () => {
    const { page } = await admin.signIn("bram", { viewport: { width: 640, height: 512 } });
    await openTable(page);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await overflowOf(page)).toEqual([]);
    await page.context().close();
  });

  test("in English the page says so, and topics are marked as Dutch", async () => {
    const { page } = await admin.signIn("carla");
    await page.getByRole("button", { name: "English" }).click();
    await visit(page, "/cijfers", "Pages that caused most contacts");
    await expect.poll(() => page.locator("th[lang=nl]").filter({ hasText: "verzamelinkomensverklaring" }).count()).toBe(1);
    await expectNoViolations(page);
    await page.context().close();
  });
});

async function openTable(page: Page): Promise<void> {
  await visit(page, "/cijfers?dagen=365", "per maand");
  await page.getByText("Toon als tabel").click();
  await page.getByRole("row", { name: /^Samen/ }).waitFor();
}

async function leaveOut(page: Page): Promise<void> {
  await visit(page, "/cijfers?van=2020-01-01&tot=2020-01-31", "Laatste dag");
  await page.getByLabel("Laatste dag").fill("");
  await page.keyboard.press("Enter");
  await page.getByText("Vul beide dagen in").waitFor();
}

async function load(page: Page): Promise<void> {
  await page.route("**/graphql", (route) => (isForFigures(route.request().postData()) ? undefined : route.continue()));
  await visit(page, "/cijfers", "Bezig met laden…");
}

async function fail(page: Page): Promise<void> {
  await page.route("**/graphql", (route) => (isForFigures(route.request().postData()) ? route.abort() : route.continue()));
  await visit(page, "/cijfers", "De hub geeft geen antwoord.");
}

function isForFigures(body: string | null): boolean {
  return body?.includes("query InboxFigures(") === true;
}

async function failToExport(page: Page): Promise<void> {
  await page.route("**/exports/inbox", (route) => route.abort());
  await visit(page, "/inbox", "Exporteer als CSV");
  await page.getByRole("button", { name: "Exporteer als CSV" }).click();
  await page.getByText("Het ophalen van het bestand is niet gelukt.").waitFor();
}
