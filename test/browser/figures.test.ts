import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InboxItemEntity } from "../../api/src/inbox/inbox-item.entity.ts";
import { act, contactNumber, report, suggest, versionOf } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown, type Typist } from "./keyboard.ts";
import { expectNoViolations } from "./scenes.ts";

const page = "ravenmeer.example/paspoort";
const dayMs = 86_400_000;

describe.skipIf(!browserPath)("the figures of the inbox, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
    const contactReference = await contactNumber(admin.hub);
    const first = await report(admin.hub, { pageAddress: page, subject: "Wat kost een paspoort?", contactReference });
    const second = await report(admin.hub, { pageAddress: page, subject: "=HYPERLINK op de pagina" });
    await suggest(admin.hub, { subject: "Strooien jullie ook de stoep?" });
    await act(admin.hub, "resolve", { items: [versionOf(second.item)], text: "De pagina is aangepast." });
    await madeAgo(first.item.id, 3);
    await madeAgo(second.item.id, 40);
  }, 120_000);
  afterAll(() => admin?.close());

  const madeAgo = (id: string, days: number) =>
    admin.hub.database.fork().nativeUpdate(InboxItemEntity, { id }, { madeAt: new Date(Date.now() - days * dayMs) });
  const period = (typist: Typist) => typist.page.getByLabel("Periode");
  const openTable = (typist: Typist) => typist.press(typist.page.locator("summary").filter({ hasText: "Toon als tabel" }));

  /** What the chart draws and what the table behind it says. */
  async function inflow(typist: Typist) {
    await openTable(typist);
    const rows = await typist.page
      .getByRole("table", { name: /^Binnengekomen en beslist/ })
      .locator("tbody tr")
      .all();
    const counts = await Promise.all(rows.map(async (row) => (await row.getByRole("cell").allInnerTexts()).map(Number)));
    const heights = async (name: string): Promise<number[]> => {
      const read: unknown = await typist.page.evaluate(`[...document.querySelectorAll("rect.${name}")].map((rect) => Number(rect.getAttribute("height")))`);
      return Array.isArray(read) ? read.map(Number) : [];
    };
    return {
      made: counts.map(([made = NaN]) => made),
      decided: counts.map(([, decided = NaN]) => decided),
      heights: { made: await heights("made"), decided: await heights("decided") },
    };
  }

  test.each([
    ["7", [7]],
    ["90", [13, 14]],
    ["365", [12, 13]],
  ] as const)("F2 over %s days the chart draws exactly what the table behind it says", async (days, columnsCounts) => {
    const bram = await sitDown(admin, "bram", `/cijfers?dagen=${days}`);
    const { made, decided, heights } = await inflow(bram);
    expect(columnsCounts).toContain(made.length);
    const total = made.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(days === "7" ? 2 : 3);
    expect(decided.reduce((sum, count) => sum + count, 0)).toBe(1);
    const pxPerItem = Math.max(...heights.made) / Math.max(...made);
    expect(pxPerItem).toBeGreaterThan(10);
    for (const [name, counts] of [
      ["made", made],
      ["decided", decided],
    ] as const) {
      const drawn = heights[name];
      expect(drawn).toHaveLength(counts.length);
      for (const [index, count] of counts.entries()) expect(drawn[index]).toBeCloseTo(count * pxPerItem, 3);
    }
    expect(await bram.leave()).toEqual([]);
  });

  test("F2 the period and kind are chosen by keyboard, stand in the address, and come back with it", async () => {
    const bram = await sitDown(admin, "bram", "/");
    await bram.press(bram.link("Cijfers"));
    await bram.tabTo(period(bram));
    await bram.page.keyboard.press("ArrowDown");
    await expect.poll(() => bram.page.url()).toContain("/cijfers?dagen=90");
    await bram.tabTo(bram.page.getByLabel("Soort"));
    await bram.page.keyboard.press("ArrowDown");
    await expect.poll(() => bram.page.url()).toContain("soort=vraag");
    expect(await bram.sees("In deze periode is over geen enkele pagina iets gemeld.")).toBe(true);
    await bram.page.reload();
    expect(await bram.sees("In deze periode is over geen enkele pagina iets gemeld.")).toBe(true);
    await expect.poll(() => period(bram).inputValue()).toBe("90");
    await bram.page.goBack();
    await bram.page.getByRole("link", { name: page }).waitFor();
    expect(await bram.leave()).toEqual([]);
  });

  test("F2 a period of one's own needs both days, the last not before the first", async () => {
    const bram = await sitDown(admin, "bram", "/cijfers");
    await bram.tabTo(period(bram));
    await bram.page.keyboard.press("End");
    await bram.retype("Eerste dag", "1-3-2026");
    await bram.retype("Laatste dag", "");
    await bram.page.keyboard.press("Delete");
    await bram.press(bram.button("Toon"));
    expect(await bram.sees("Vul beide dagen in, en druk dan op Toon.")).toBe(true);
    await bram.type("Laatste dag", "1-2-2026");
    await bram.page.keyboard.press("Enter");
    expect(await bram.sees("De laatste dag ligt voor de eerste. Draai ze om.")).toBe(true);
    await bram.retype("Laatste dag", "31-3-2026");
    await bram.page.keyboard.press("Enter");
    expect(await bram.sees("In deze periode kwam niets binnen en is niets beslist.")).toBe(true);
    expect(bram.page.url()).toContain("van=2026-03-01&tot=2026-03-31");
    expect(await bram.leave()).toEqual([]);
  });

  test("F2 from a page that causes contacts to what was reported about it, and that as a file", async () => {
    const bram = await sitDown(admin, "bram", "/cijfers?dagen=90");
    const row = bram.page.getByRole("row").filter({ has: bram.link(page) });
    await expect.poll(() => row.getByRole("cell").allInnerTexts()).toEqual(["1", "2"]);
    await bram.press(bram.link(page));
    await bram.page.getByRole("listbox", { name: "Items" }).getByRole("option").filter({ hasText: "HYPERLINK" }).waitFor();

    const begun = bram.page.waitForEvent("download");
    await bram.press(bram.button("Exporteer als CSV"));
    const download = await begun;
    expect(download.suggestedFilename()).toMatch(/^inbox-\d{4}-\d{2}-\d{2}\.csv$/);
    const lines: Record<string, string>[] = parse(await readFile(await download.path()), { delimiter: ";", bom: true, columns: true });
    expect(lines.map((line) => line["Onderwerp"])).toEqual(["Wat kost een paspoort?", "'=HYPERLINK op de pagina"]);
    expect(await bram.sees("Het bestand staat bij uw downloads.")).toBe(true);
    expect(await bram.leave()).toEqual([]);
  });

  test("F2 a file that does not come is told, and can be asked for again", async () => {
    const bram = await sitDown(admin, "bram", "/inbox");
    await bram.page.route("**/exports/inbox", (route) => route.abort());
    await bram.press(bram.button("Exporteer als CSV"));
    expect(await bram.sees("Het ophalen van het bestand is niet gelukt.")).toBe(true);
    await bram.page.unroute("**/exports/inbox");
    const begun = bram.page.waitForEvent("download");
    await bram.press(bram.button("Opnieuw proberen"));
    await begun;
    expect((await bram.leave()).filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  });

  test("F2 an agent finds no figures", async () => {
    const anna = await sitDown(admin, "anna");
    expect(await anna.link("Cijfers").count()).toBe(0);
    await anna.page.goto("/cijfers");
    expect(await anna.sees("Uw rol mag deze gegevens niet zien.")).toBe(true);
    await expectNoViolations(anna.page);
    await anna.leave();
  });
});
