import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { act, complain, contactNumber, itemById, report, suggest, versionOf } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown, type Typist } from "./keyboard.ts";

describe.skipIf(!browserPath)("the inbox, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
  }, 120_000);
  afterAll(() => admin?.close());

  let made = 0;
  /** An item of its own for each test, with a word by which it is found. */
  async function makeItem(word: string, rest: Readonly<Record<string, unknown>> = {}) {
    made += 1;
    const { item } = await suggest(admin.hub, { subject: `${word} nummer ${made}`, ...rest });
    return item;
  }
  const listbox = ({ page }: Typist) => page.getByRole("listbox", { name: "Items" });
  const options = (typist: Typist, filter: { readonly selected?: boolean } = {}) => listbox(typist).getByRole("option", filter);
  const option = (typist: Typist, subject: string) => options(typist).filter({ hasText: subject });
  const heading = ({ page }: Typist, subject: string) => page.getByRole("heading", { level: 2, name: subject });
  const focusedText = ({ page }: Typist) => page.locator(":focus").innerText();

  test("F1 a manager walks to a suggestion, accepts it, finishes it with a link, and takes that back", async () => {
    const contactReference = await contactNumber(admin.hub);
    const item = await makeItem("strooizout", { text: "Wie strooit de stoep?", searchTerm: "strooien", contactReference });
    const other = await makeItem("strooizout");
    const bram = await sitDown(admin, "bram", "/inbox?zoek=strooizout&volgorde=nieuwste");
    await heading(bram, other.subject).waitFor();
    await bram.page.keyboard.press("j");
    await heading(bram, item.subject).waitFor();
    await bram.page.getByText("Wie strooit de stoep?").waitFor();
    await bram.page.getByText(`${contactReference.slice(0, 4)} ${contactReference.slice(4, 7)}`).waitFor();

    await bram.page.keyboard.press("a");
    await expect.poll(() => bram.hasFocus(bram.field("Wat gaat er gebeuren? (niet verplicht)"))).toBe(true);
    await bram.page.keyboard.type("Er komt een artikel.");
    await bram.page.keyboard.press("Control+Enter");
    await option(bram, item.subject).filter({ hasText: "Geaccepteerd" }).waitFor();
    await expect.poll(() => bram.hasFocus(listbox(bram))).toBe(true);

    await bram.page.keyboard.press("d");
    await bram.page.keyboard.press("Control+Enter");
    expect(await bram.sees("Vul eerst dit in: Wat is er gedaan?.")).toBe(true);
    await bram.type("Wat is er gedaan?", "Het artikel staat er.");
    await bram.type("Webadres van het artikel of de pagina (niet verplicht)", "https://kennisbank.example.test/strooien");
    await bram.page.keyboard.press("Control+Enter");
    // What is done leaves the list; the next one is shown.
    await expect.poll(() => option(bram, item.subject).count()).toBe(0);
    await heading(bram, other.subject).waitFor();
    expect(await itemById(admin.hub, item.id, "anna")).toMatchObject({ state: "DONE", outcome: { link: "https://kennisbank.example.test/strooien" } });

    await bram.page.keyboard.press("z");
    await option(bram, item.subject).filter({ hasText: "Geaccepteerd" }).waitFor();
    expect(await itemById(admin.hub, item.id)).toMatchObject({ state: "ACCEPTED" });
    expect(await bram.leave()).toEqual([]);
  });

  test("F1 a suggestion is rejected with a reason, and merged with one that looks like it", async () => {
    const first = await makeItem("kwijtschelding voor de hond", { contactReference: await contactNumber(admin.hub) });
    const second = await makeItem("kwijtschelding hond", { contactReference: await contactNumber(admin.hub) });
    const third = await makeItem("kwijtschelding water");
    const bram = await sitDown(admin, "bram", `/inbox?zoek=kwijtschelding&item=${second.id}`);
    await heading(bram, second.subject).waitFor();
    await bram.page.getByRole("heading", { name: "Lijkt hierop" }).waitFor();
    await bram.press(bram.button(`Voeg hiermee samen: ${first.subject}`));
    await expect.poll(() => bram.page.getByRole("radio", { name: first.subject }).isChecked()).toBe(true);
    await bram.press(bram.button("Samenvoegen"));
    await option(bram, first.subject).filter({ hasText: "2 contacten" }).waitFor();
    expect(await itemById(admin.hub, second.id)).toMatchObject({ state: "MERGED", mergedIntoId: first.id });

    await bram.page.goto(`/inbox?item=${third.id}`);
    await bram.button("Afwijzen").waitFor();
    await bram.page.keyboard.press("r");
    await bram.arrowTo(bram.page.getByRole("radio", { name: "Het gaat over een andere organisatie" }));
    await bram.type("Waarom niet?", "Dit is van het waterschap.");
    await bram.press(bram.button("Afwijzen"));
    expect(await bram.sees(`Afgewezen: ${third.subject}`)).toBe(true);
    expect(await itemById(admin.hub, third.id, "anna")).toMatchObject({ outcome: { rejectionReason: "NOT_OURS", text: "Dit is van het waterschap." } });
    expect(await bram.leave()).toEqual([]);
  });

  test("F2 a manager says who owns a page; a report on it goes there, with the contacts that the page caused", async () => {
    const bram = await sitDown(admin, "bram", "/inbox/paginaregels");
    await bram.type("Adres van de pagina", "https://www.ravenmeer.example/afval/");
    await bram.tabTo(bram.field("Team"));
    await bram.page.keyboard.type("Stadsbeheer");
    await bram.press(bram.button("Bewaar deze regel"));
    await expect.poll(() => focusedText(bram)).toContain("hoort bij Stadsbeheer");
    await bram.page.getByRole("row", { name: /ravenmeer\.example\/afval/ }).waitFor();

    const contactReference = await contactNumber(admin.hub);
    const { item } = await report(admin.hub, {
      pageAddress: "ravenmeer.example/afval/grofvuil",
      subject: "Tijden van grofvuil kloppen niet",
      contactReference,
    });
    await bram.press(bram.link("Terug naar de inbox"));
    await bram.page.goto("/inbox?soort=website&team=stadsbeheer");
    await heading(bram, item.subject).waitFor();
    await bram.page.getByText("Deze pagina leidde tot 1 contact.").waitFor();
    await bram.press(bram.button("Bekijk alles over deze pagina"));
    await bram.page.getByText("Alleen over ravenmeer.example/afval/grofvuil").waitFor();
    await bram.page.goBack();
    await heading(bram, item.subject).waitFor();
    expect(bram.page.url()).toContain("team=stadsbeheer");

    await bram.page.goto("/inbox/paginaregels");
    await bram.press(bram.button("Verwijder de regel voor ravenmeer.example/afval"));
    expect(await bram.sees("Er zijn nog geen regels")).toBe(true);
    expect(await bram.leave()).toEqual([]);
  });

  test("F3 feedback on an article says which article and what is the matter, and is handed over to the department that knows", async () => {
    const { item } = await complain(admin.hub, { articleId: "gladheid", defect: "OUTDATED", subject: "De strooiroute is van vorig jaar" });
    const bram = await sitDown(admin, "bram", "/inbox?soort=artikel");
    await heading(bram, item.subject).waitFor();
    expect(await bram.sees("gladheid is verouderd")).toBe(true);
    await bram.page.keyboard.press("h");
    await bram.page.keyboard.type("Stadsbeheer");
    await bram.press(bram.button("Overdragen"));
    expect(await bram.sees("overgedragen aan Stadsbeheer")).toBe(true);
    expect(await itemById(admin.hub, item.id)).toMatchObject({ team: "stadsbeheer" });
    expect(await bram.leave()).toEqual([]);
  });

  test("F4 two people at the same item: the second sees what the first did, loses no text, and overwrites nothing", async () => {
    const item = await makeItem("botsing");
    const path = `/inbox?zoek=botsing&item=${item.id}`;
    const [bram, carla] = [await sitDown(admin, "bram", path), await sitDown(admin, "carla", path)];
    await Promise.all([heading(bram, item.subject).waitFor(), heading(carla, item.subject).waitFor()]);
    await bram.button("Afronden").waitFor();
    await bram.page.keyboard.press("d");
    await bram.type("Wat is er gedaan?", "Gedaan door Bram.");

    await carla.button("Toewijzen").waitFor();
    await carla.page.keyboard.press("w");
    await option(carla, item.subject).filter({ hasText: "Carla Test" }).waitFor();

    // Told while he writes; his form goes on to be for the item as he saw it when he opened it.
    expect(await bram.sees(`Carla Test heeft “${item.subject}” zojuist veranderd: toegewezen`)).toBe(true);
    await bram.page.keyboard.press("Control+Enter");
    await expect.poll(() => focusedText(bram)).toContain("Carla Test heeft dit intussen veranderd: toegewezen");
    expect(await itemById(admin.hub, item.id)).toMatchObject({ state: "IN_PROGRESS", assignee: { name: "Carla Test" } });
    await expect.poll(() => bram.field("Wat is er gedaan?").inputValue()).toBe("Gedaan door Bram.");
    // Having seen it, a second press is Bram's own decision.
    await bram.press(bram.button("Afronden"));
    expect(await bram.sees(`Afgerond: ${item.subject}`)).toBe(true);
    // Carla sees the item go, without touching anything.
    await expect.poll(() => option(carla, item.subject).count()).toBe(0);
    expect([await bram.leave(), await carla.leave()]).toEqual([[], []]);
  });

  test("F4 several at once: chosen, given to a colleague, one of them changed meanwhile and named, and undone by a button", async () => {
    const items = [await makeItem("bulk"), await makeItem("bulk"), await makeItem("bulk")];
    const carla = await sitDown(admin, "carla", "/inbox");
    const bram = await sitDown(admin, "bram", "/inbox?zoek=bulk&volgorde=nieuwste");
    await expect.poll(() => options(bram).count()).toBe(3);
    await bram.tabTo(listbox(bram));
    await bram.page.keyboard.press("Space");
    await bram.page.keyboard.press("ArrowDown");
    await bram.page.keyboard.press("x");
    await expect.poll(() => options(bram, { selected: true }).count()).toBe(2);
    await bram.page.keyboard.press("t");
    await bram.page.keyboard.type("Carla");
    await bram.press(bram.button("Toewijzen"));
    expect(await bram.sees("2 items toegewezen")).toBe(true);
    await expect.poll(() => options(bram).filter({ hasText: "Carla Test" }).count()).toBe(2);
    const [changed] = items.slice(-1);
    await act(admin.hub, "accept", { items: [versionOf(await itemById(admin.hub, changed?.id ?? ""))] }, { account: "carla" });
    await bram.press(bram.button("Ongedaan maken"));
    expect(await bram.sees("Niet alles is ongedaan gemaakt: 1 item is intussen veranderd.")).toBe(true);
    expect(await bram.sees("Carla Test heeft dit intussen veranderd: geaccepteerd.")).toBe(true);
    await expect.poll(() => options(bram).filter({ hasText: "Carla Test" }).count()).toBe(1);
    expect([await bram.leave(), await carla.leave()]).toEqual([[], []]);
  });

  test("F4 what comes in is counted on the navigation and stands in the list at once; with the stream refused, somewhat later", async () => {
    const bram = await sitDown(admin, "bram", "/inbox?zoek=binnenkomst");
    await bram.page.getByText("Er is niets").waitFor();
    const count = async () => Number(/Inbox\s+(\d+) open/.exec(await bram.page.getByRole("navigation", { name: "Hoofdmenu" }).innerText())?.[1] ?? 0);
    const before = await count();
    const first = await makeItem("binnenkomst");
    await option(bram, first.subject).waitFor({ timeout: 5_000 });
    await expect.poll(count).toBe(before + 1);

    const carla = await admin.signIn("carla");
    await carla.page.route("**/graphql/stream", (route) => route.fulfill({ status: 403 }));
    await carla.page.goto("/inbox?zoek=binnenkomst");
    await carla.page.getByRole("option").filter({ hasText: first.subject }).waitFor();
    const second = await makeItem("binnenkomst");
    await carla.page.getByRole("option").filter({ hasText: second.subject }).waitFor({ timeout: 25_000 });
    await carla.page.context().close();
    expect(await bram.leave()).toEqual([]);
  });

  test("F4 what comes in while the list is being read stands in it too, though the answer is older", async () => {
    const carla = await admin.signIn("carla");
    const listening = carla.page.waitForRequest("**/graphql/stream");
    let second: { readonly subject: string } | undefined;
    await carla.page.route("**/graphql", async (route) => {
      const isList = (route.request().postData() ?? "").includes("query InboxItems");
      if (!isList || second) return await route.continue();
      const older = await route.fetch();
      second = await makeItem("tegelijk");
      await listening;
      // Long enough for word of it to come over the stream before the older answer does.
      await carla.page.waitForTimeout(1_500);
      await route.fulfill({ response: older });
    });
    const first = await makeItem("tegelijk");
    await carla.page.goto("/inbox?zoek=tegelijk");
    const itemOf = (subject: string) => carla.page.getByRole("option").filter({ hasText: subject });
    await itemOf(first.subject).waitFor();
    await expect.poll(() => itemOf(second?.subject ?? "").count(), { timeout: 5_000 }).toBe(1);
    await carla.page.context().close();
  });

  test("F4 a view is kept, found again and deleted; filters and the item stand in the address", async () => {
    const item = await makeItem("weergave");
    const bram = await sitDown(admin, "bram", "/inbox");
    await listbox(bram).waitFor();
    await bram.page.keyboard.press("/");
    await bram.page.keyboard.type("weergave");
    await bram.page.keyboard.press("Enter");
    await expect.poll(() => options(bram).count()).toBe(1);
    await bram.press(bram.button("Bewaar als weergave"));
    await bram.page.keyboard.type("Mijn weergave");
    await bram.page.keyboard.press("Enter");
    await bram.link("Mijn weergave").waitFor();
    await bram.page.goto("/inbox?stand=afgewezen");
    await bram.press(bram.link("Mijn weergave"));
    await heading(bram, item.subject).waitFor();
    expect(bram.page.url()).toContain("zoek=weergave");
    await bram.press(bram.button("Verwijder weergave Mijn weergave"));
    await expect.poll(() => bram.link("Mijn weergave").count()).toBe(0);
    expect(await bram.leave()).toEqual([]);
  });

  test("F4 shortcuts are told, do nothing while somebody types, and can be switched off", async () => {
    const item = await makeItem("sneltoets");
    const bram = await sitDown(admin, "bram", "/inbox?zoek=sneltoets");
    await heading(bram, item.subject).waitFor();
    await bram.tabTo(bram.field("Zoek in de inbox"));
    await bram.page.keyboard.type("adrx");
    await expect.poll(() => bram.field("Zoek in de inbox").inputValue()).toBe("adrx");
    expect(await options(bram, { selected: true }).count()).toBe(0);
    await bram.tabTo(listbox(bram));
    await bram.page.keyboard.press("?");
    await bram.page.getByRole("dialog", { name: "Sneltoetsen" }).waitFor();
    await bram.tabTo(bram.field("Sneltoetsen gebruiken"));
    await bram.page.keyboard.press("Space");
    await bram.page.keyboard.press("Escape");
    await bram.tabTo(listbox(bram));
    await bram.page.keyboard.press("a");
    await bram.page.keyboard.press("x");
    expect(await bram.field("Wat gaat er gebeuren? (niet verplicht)").count()).toBe(0);
    // Keys of the list itself still work: they need the focus there.
    await bram.page.keyboard.press("Space");
    await expect.poll(() => options(bram, { selected: true }).count()).toBe(1);
    await bram.page.reload();
    await heading(bram, item.subject).waitFor();
    await bram.page.keyboard.press("?");
    expect(await bram.page.getByRole("dialog").count()).toBe(0);
    expect(await bram.leave()).toEqual([]);
  });
});
