import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { begun, contactDesk } from "../contacts/desk.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";

describe.skipIf(!browserPath)("what is typed of a contact, while the hub is away", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
  }, 120_000);
  afterAll(() => admin?.close());

  const isSaved = (page: Page) => page.getByText("Alles is bewaard").waitFor();

  test("C5 a page that was left while the hub is away sends nothing more; what was typed is there when it is opened again, and is saved once", async () => {
    const anna = contactDesk(admin.hub);
    const { id, reference } = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", `/contacten/${reference}`);
    const notes = page.getByLabel("Kladblok");
    await page.getByRole("combobox", { name: "Onderwerp" }).fill("Afval");
    await isSaved(page);
    let sent = 0;
    const hasLeft = Promise.withResolvers<void>();
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes("mutation SaveContactDraft")) return await (sent > 0 ? route.abort() : route.continue());
      sent += 1;
      // The first one arrives, and its answer does not; the second one is still on its way when the page is left.
      if (sent === 1) await route.fetch();
      if (sent === 2) await hasLeft.promise;
      return await route.abort();
    });
    await notes.fill("Eerst");
    await page.getByText("Nog niet bewaard: de hub geeft geen antwoord").waitFor();
    await notes.fill("Eerst en verder");
    await expect.poll(() => sent, { timeout: 10_000 }).toBe(2);
    await page.getByRole("link", { name: "Alle contacten" }).click();
    await page.getByRole("heading", { level: 1, name: "Contacten" }).waitFor();
    hasLeft.resolve();
    await pause(4_500);
    expect(sent).toBe(2);

    await page.unroute("**/graphql");
    await page.goto(`/contacten/${reference}`);
    await expect.poll(() => notes.inputValue()).toBe("Eerst en verder");
    await isSaved(page);
    expect(await page.getByText("In een ander venster staat iets anders").count()).toBe(0);
    expect((await anna.byId(id)).draft).toContainEqual(expect.objectContaining({ field: "NOTES", value: "Eerst en verder", alternatives: [] }));
    await page.reload();
    await isSaved(page);
    expect(await page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('kcc-hub.kept'))")).toEqual([]);
    expect((await leave()).filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  });
});
