import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { act, itemById, suggest, versionOf } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";

describe.skipIf(!browserPath)("what becomes of what an agent sent, by keyboard alone", { timeout: 90_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
  }, 180_000);
  afterAll(() => admin?.close());

  test("F1 F4 an agent sends a suggestion, goes from its notice to the outcomes, and sees the decision as new until they have seen it", async () => {
    const anna = await sitDown(admin, "anna", "/contacten/vraagsuggestie");
    const items = (section: string) => anna.page.getByRole("region", { name: section }).getByRole("article");
    await anna.type("Waar gaat de vraag over?", "Waar krijgt men strooizout?");
    await anna.type("Toelichting", "De stoep is glad.");
    await anna.press(anna.button("Verstuur"));
    await anna.press(anna.link("Bekijk wat er met uw berichten gebeurt"));
    const sent = items("Eerder ingestuurd, pagina 1").filter({ hasText: "Waar krijgt men strooizout?" });
    await sent.getByText("Besluit uiterlijk").waitFor();
    await expect.poll(() => sent.innerText()).toMatch(/Vraagsuggestie[^]*Ingestuurd[^]*De stoep is glad\./);
    expect(await anna.sees("Er zijn geen nieuwe besluiten.")).toBe(true);

    const mine = `{ myInboxItems { ... on InboxItemConnection { edges { node { id version } } } } }`;
    const { node } = (await admin.hub.ask("anna", mine)).data.myInboxItems.edges[0];
    const link = "https://kennisbank.example.test/strooizout";
    await act(admin.hub, "resolve", { items: [node], text: "Er is een artikel. Zeg: bij de gemeentewerf.", link });
    const rejected = (await suggest(admin.hub, { subject: "Wat kost water?" })).item;
    await act(admin.hub, "reject", { items: [versionOf(rejected)], reason: "NOT_OURS", text: "Dit is van het waterschap." });

    await anna.page.goto("/");
    expect(await anna.sees("U heeft 2 nieuwe besluiten.")).toBe(true);
    await anna.press(anna.link("Bekijk wat ermee gebeurt"));
    const done = items("Nieuwe besluiten").filter({ hasText: "Waar krijgt men strooizout?" });
    await done.getByText("Er is een artikel. Zeg: bij de gemeentewerf.").waitFor();
    await expect.poll(() => done.innerText()).toMatch(/Nieuw[^]*Klaar[^]*, door Bram Test/);
    await expect.poll(() => done.getByRole("link").getAttribute("href")).toBe(link);
    await expect
      .poll(() => items("Nieuwe besluiten").filter({ hasText: "Wat kost water?" }).innerText())
      .toMatch(/Nieuw[^]*Afgewezen[^]*Het gaat over een andere organisatie[^]*Dit is van het waterschap\./);

    await anna.press(anna.button("Gezien: Waar krijgt men strooizout?"));
    await items("Eerder ingestuurd, pagina 1").filter({ hasText: "Er is een artikel." }).waitFor();
    await expect.poll(() => anna.page.locator(":focus").innerText()).toContain("1 besluit staat nu bij Eerder ingestuurd.");
    await expect.poll(() => items("Nieuwe besluiten").allInnerTexts()).toEqual([expect.stringContaining("Wat kost water?")]);
    expect(await itemById(admin.hub, node.id)).toMatchObject({ outcome: { seenAt: expect.any(String) } });
    expect(await itemById(admin.hub, rejected.id)).toMatchObject({ outcome: { seenAt: null } });
    await anna.page.goto("/");
    expect(await anna.sees("U heeft 1 nieuw besluit.")).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });

  test("F4 what was sent is read page by page, and all that is new is marked in one go", async () => {
    const made = [];
    for (let number = 1; number <= 27; number += 1) made.push((await suggest(admin.hub, { subject: `Vraag nummer ${number}` }, { account: "fien" })).item);
    await act(admin.hub, "resolve", { items: made.slice(0, 2).map(versionOf), text: "Beantwoord." });
    const fien = await sitDown(admin, "fien", "/contacten");
    await fien.press(fien.link("Wat ermee gebeurt"));
    await fien.press(fien.button("Ik heb ze allemaal gezien"));
    expect(await fien.sees("Er zijn geen nieuwe besluiten.")).toBe(true);
    await fien.press(fien.button("Volgende pagina"));
    const second = fien.page.getByRole("region", { name: "Eerder ingestuurd, pagina 2" });
    await expect.poll(() => second.getByRole("article").getByRole("heading").allInnerTexts()).toEqual(["Vraag nummer 2", "Vraag nummer 1"]);
    expect(await fien.leave()).toEqual([]);
  });
});
