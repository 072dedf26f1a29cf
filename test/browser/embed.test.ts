import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { begun, contactDesk, typed, type ContactDesk } from "../contacts/desk.ts";
import { inbox, itemById } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { typeUnseen } from "./desktop-page.ts";
import { sitDown } from "./keyboard.ts";

describe.skipIf(!browserPath)("contacts in the browser", { timeout: 90_000 }, () => {
  let admin: Admin;
  let anna: ContactDesk;
  beforeAll(async () => {
    admin = await startAdmin();
    anna = contactDesk(admin.hub);
    for (const subject of ["Openingstijden stadhuis", "Openingstijden stadhuis", "Paspoort aanvragen"])
      await anna.wrapUp({ contactId: (await begun(anna)).id, subject });
  }, 180_000);
  afterAll(async () => {
    await admin?.close();
  });

  const pageOf = (reference: string) => `/insluiten/afronden?contact=${reference}`;
  const subjectOf = (page: Page) => page.getByRole("combobox", { name: "Onderwerp" });
  const isSaved = (page: Page) => page.getByText("Alles is bewaard").waitFor();
  const wrappedUp = async (reference: string) => {
    await expect.poll(async () => (await anna.byReference(reference)).items[0].state).toBe("WRAPPED_UP");
    return (await anna.byReference(reference)).items[0];
  };

  /** A keyboard that counts. */
  function counting({ keyboard }: Page) {
    let count = 0;
    return {
      press: async (key: string) => {
        count += 1;
        await keyboard.press(key);
      },
      type: async (text: string) => {
        count += text.length;
        await keyboard.type(text);
      },
      count: () => count,
    };
  }

  test("C3 the simplest call takes at most six keystrokes: a frequent subject, and done", async () => {
    const { reference } = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    const keys = counting(page);
    await expect.poll(() => subjectOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole("option", { name: "Openingstijden stadhuis", includeHidden: true }).waitFor({ state: "attached" });
    await keys.press("ArrowDown");
    await keys.press("Enter");
    await keys.press("Enter");
    await page
      .getByText(/is afgerond$/)
      .first()
      .waitFor();
    expect((await wrappedUp(reference)).questions).toMatchObject([{ subject: "Openingstijden stadhuis", outcome: "ANSWERED" }]);
    expect(keys.count()).toBe(3);
    expect(await leave()).toEqual([]);
  });

  test("C1 C3 a call from the first ring in the admin: the number is there to be read out, and six keystrokes are enough with a typed subject", async () => {
    const { page, leave } = await sitDown(admin, "anna", "/contacten");
    const keys = counting(page);
    await page.getByRole("button", { name: "Start telefoongesprek" }).focus();
    await keys.press("Enter");
    await page.getByText("Nummer voor de burger").waitFor();
    const reference = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect(
      await page
        .getByText(/^\d{4} \d{3} \d{3}$/)
        .first()
        .innerText(),
    ).toBe(`${reference.slice(0, 4)} ${reference.slice(4, 7)} ${reference.slice(7)}`);
    await expect.poll(() => subjectOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await keys.type("p");
    await page.getByRole("option", { name: "Paspoort aanvragen" }).waitFor();
    await keys.press("ArrowDown");
    await keys.press("Enter");
    await keys.press("Enter");
    expect((await wrappedUp(reference)).questions).toMatchObject([{ subject: "Paspoort aanvragen", outcome: "ANSWERED" }]);
    expect(keys.count()).toBeLessThanOrEqual(6);
    expect(await leave()).toEqual([]);
  });

  test("C3 another outcome is one key, and what it needs is asked at its field", async () => {
    const { reference } = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    const keys = counting(page);
    await subjectOf(page).waitFor();
    await keys.type("Boom");
    await keys.press("Tab");
    await keys.press("5");
    await expect.poll(() => page.getByRole("radio", { name: "Terugbelverzoek" }).isChecked()).toBe(true);
    await keys.press("Enter");
    await page.getByText("Kies naar welke afdeling de vraag ging.").waitFor();
    await expect.poll(() => page.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Afdeling", { exact: true }).selectOption({ label: "Stadsbeheer" });
    await page.getByRole("button", { name: "Rond af" }).click();
    expect((await wrappedUp(reference)).questions).toMatchObject([{ subject: "Boom", outcome: "CALLBACK", departmentId: "stadsbeheer" }]);
    expect(await leave()).toEqual([]);
  });

  test("C3 a call that ended without a wrap-up is asked for: on the next call, and in the list", async () => {
    const { reference, spokenReference } = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    await page.getByRole("button", { name: "Beëindig zonder afronden" }).click();
    await page.getByText("Het contact is voorbij. Rond het nog af.").waitFor();
    await page.getByRole("link", { name: "Alle contacten" }).click();
    await page
      .getByText(/^\d+ contact(en)? moet/)
      .first()
      .waitFor();
    await page.getByRole("link", { name: `Rond ${spokenReference} af` }).click();
    await subjectOf(page).fill("Afval");
    await page.keyboard.press("Enter");
    await wrappedUp(reference);
    await page.getByRole("link", { name: "Volgend contact" }).click();
    expect(await page.getByRole("link", { name: `Rond ${spokenReference} af` }).count()).toBe(0);
    expect(await leave()).toEqual([]);
  });

  test("C5 nothing typed is lost on a reload, also not what was typed a moment ago", async () => {
    const { reference, id } = await begun(anna, { channel: "COUNTER" });
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    await subjectOf(page).fill("Kapotte stoeptegel");
    await page.getByLabel("Kladblok").fill("belt morgen terug");
    await isSaved(page);
    await page.getByLabel("Kladblok").pressSequentially(", na tien uur");
    await page.reload();
    await expect.poll(() => page.getByLabel("Kladblok").inputValue()).toBe("belt morgen terug, na tien uur");
    await expect.poll(() => subjectOf(page).inputValue()).toBe("Kapotte stoeptegel");
    expect(await anna.byId(id)).toMatchObject({ notes: "belt morgen terug, na tien uur" });
    expect(await leave()).toEqual([]);
  });

  test("C5 without the hub the window says that nothing is saved yet, and saves by itself as soon as it is back", async () => {
    const { reference, id } = await begun(anna, { channel: "COUNTER" });
    const { page } = await sitDown(admin, "anna", pageOf(reference));
    await subjectOf(page).waitFor();
    await page.route("**/graphql", (route) => route.abort());
    await page.getByLabel("Kladblok").fill("getypt zonder hub");
    await page.getByText("Nog niet bewaard").waitFor();
    await page.unroute("**/graphql");
    await isSaved(page);
    expect(await anna.byId(id)).toMatchObject({ notes: "getypt zonder hub" });
    await page.context().close();
  });

  test("C5 two windows: what the other one typed is shown beside, both are kept until the agent chooses, and other fields just come over", async () => {
    const { reference, id } = await begun(anna, { channel: "COUNTER" });
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    await subjectOf(page).waitFor();
    await typeUnseen(page, "uit dit venster", () => anna.save(id, [typed("NOTES", "uit het andere venster"), typed("CALLER_NAME", "Vera van Voorbeeld")]));
    await expect.poll(() => page.getByLabel("Kladblok").inputValue()).toBe("uit dit venster");
    const both = { field: "NOTES", value: "uit het andere venster", alternatives: ["uit dit venster"] };
    await expect.poll(async () => (await anna.byId(id)).draft, { timeout: 15_000 }).toContainEqual(expect.objectContaining(both));
    await expect.poll(() => page.getByLabel("Naam", { exact: true }).inputValue()).toBe("Vera van Voorbeeld");
    await subjectOf(page).fill("Afval");
    await page.getByRole("button", { name: "Rond af" }).click();
    await page.getByText("Kies eerst welke tekst blijft.").waitFor();
    await page.getByRole("button", { name: "Houd wat hier staat" }).click();
    await isSaved(page);
    await page.getByRole("button", { name: "Rond af" }).click();
    expect(await wrappedUp(reference)).toMatchObject({ notes: "uit dit venster", caller: { name: "Vera van Voorbeeld" } });
    await leave();
  });

  test("C5 a window in which the contact is wrapped up leaves nothing to type in the other one", async () => {
    const { reference, id } = await begun(anna, { channel: "COUNTER" });
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    await subjectOf(page).waitFor();
    await anna.wrapUp({ contactId: id, subject: "Afval" });
    await subjectOf(page).fill("Iets anders");
    await page.keyboard.press("Enter");
    await page
      .getByText(/is afgerond$/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByText("Afval – Beantwoord").count()).toBe(1);
    expect(await leave()).toEqual([]);
  });

  test("C4 several questions, each with its own subject, outcome and department", async () => {
    const { reference } = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    await subjectOf(page).fill("Paspoort aanvragen");
    await page.getByRole("button", { name: "Nog een vraag" }).click();
    const second = page.getByRole("region", { name: "Vraag 2" });
    await second.getByRole("combobox", { name: "Onderwerp" }).fill("Grofvuil");
    await page.getByRole("button", { name: "Rond af" }).click();
    await expect.poll(() => second.getByText("kies een uitkomst").count()).toBe(1);
    await page.getByRole("region", { name: "Vraag 1" }).getByRole("radio", { name: "Beantwoord" }).check();
    await second.getByRole("radio", { name: "Warm doorverbonden" }).check();
    await second.getByLabel("Afdeling", { exact: true }).selectOption({ label: "Stadsbeheer" });
    await page.getByRole("button", { name: "Rond af" }).click();
    expect((await wrappedUp(reference)).questions).toMatchObject([
      { subject: "Paspoort aanvragen", outcome: "ANSWERED" },
      { subject: "Grofvuil", outcome: "TRANSFERRED_WARM", departmentId: "stadsbeheer" },
    ]);
    expect(await leave()).toEqual([]);
  });

  test("C4 a question that was added by mistake is taken back", async () => {
    const { reference } = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    await subjectOf(page).fill("Afval");
    await page.getByRole("button", { name: "Nog een vraag" }).click();
    await page.getByRole("region", { name: "Vraag 2" }).getByRole("combobox", { name: "Onderwerp" }).fill("Vergissing");
    await isSaved(page);
    await page.getByRole("button", { name: "Verwijder deze vraag: vraag 2" }).click();
    await page.getByRole("button", { name: "Rond af" }).click();
    expect((await wrappedUp(reference)).questions).toMatchObject([{ subject: "Afval", outcome: "ANSWERED" }]);
    expect(await leave()).toEqual([]);
  });

  test("C6 an e-mail with its questions: none is taken for answered, and one is left open on purpose, with why", async () => {
    const { page, leave } = await sitDown(admin, "anna", "/contacten");
    await page.getByText("Andere soort contact").click();
    await page.getByLabel("Vragen in het bericht").fill("Wanneer is mijn paspoort klaar?\n\nWie haalt het grofvuil?");
    await page.getByRole("button", { name: "Start contact" }).click();
    await page.getByText("Antwoord uiterlijk").waitFor();
    const reference = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const question = (number: number) => page.getByRole("region", { name: `Vraag ${number}` });
    await question(1).getByRole("combobox", { name: "Onderwerp" }).fill("Paspoort");
    await question(2).getByRole("combobox", { name: "Onderwerp" }).fill("Grofvuil");
    await expect.poll(() => question(1).getByLabel("Vraag van de burger").inputValue()).toBe("Wanneer is mijn paspoort klaar?");
    await question(1).getByRole("radio", { name: "Beantwoord" }).check();
    await page.getByRole("button", { name: "Rond af" }).click();
    await question(2).getByText("kies een uitkomst").waitFor();
    expect(await question(1).getByText("kies een uitkomst").count()).toBe(0);
    await question(2).getByRole("radio", { name: "Open gelaten" }).check();
    await question(2).getByLabel("Waarom blijft de vraag open?").fill("Stadsbeheer zoekt het uit.");
    await page.getByRole("button", { name: "Rond af" }).click();
    expect((await wrappedUp(reference)).questions).toMatchObject([
      { text: "Wanneer is mijn paspoort klaar?", outcome: "ANSWERED" },
      { text: "Wie haalt het grofvuil?", outcome: "LEFT_OPEN", leftOpenReason: "Stadsbeheer zoekt het uit." },
    ]);
    expect(await leave()).toEqual([]);
  });

  test("C6 an e-mail that waits too long is listed, with the last moment to answer", async () => {
    const fien = contactDesk(admin.hub, "fien");
    const { spokenReference } = await begun(fien, { channel: "EMAIL", receivedAt: new Date(Date.now() - 10 * 86_400_000).toISOString() });
    const { page, leave } = await sitDown(admin, "anna", "/contacten");
    const late = page.getByRole("listitem").filter({ hasText: spokenReference });
    await late.getByText("Te laat").waitFor();
    await expect.poll(() => late.innerText()).toMatch(/van Fien Test, antwoord uiterlijk/);
    // To be read, not to be gone on with: it is a colleague's.
    expect(await late.getByRole("link").allInnerTexts()).toEqual([`Bekijk contact ${spokenReference}`]);
    expect(await leave()).toEqual([]);
  });

  test("F1 from inside a contact, one shortcut: the subject is filled in, it goes with the contact, and what is in the contact stays", async () => {
    const { reference } = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", pageOf(reference));
    await subjectOf(page).fill("Strooizout voor de stoep");
    await page.keyboard.press("Alt+v");
    const panel = page.locator("section").filter({ has: page.getByRole("heading", { name: "Vraagsuggestie" }) });
    await expect.poll(() => panel.getByLabel("Waar gaat de vraag over?").inputValue()).toBe("Strooizout voor de stoep");
    await panel.getByLabel("Waar zocht u op?").fill("strooizout");
    await panel.getByRole("button", { name: "Verstuur" }).click();
    await expect.poll(() => page.locator(":focus").innerText()).toContain("Verstuurd naar de beheerder van de kennisbank.");
    const { edges } = await inbox(admin.hub, { filter: { kinds: ["QUESTION_SUGGESTION"], words: '"Strooizout voor de stoep"' } });
    expect(edges).toMatchObject([{ node: { searchTerm: "strooizout", madeBy: { name: "Anna Test" } } }]);
    expect(await itemById(admin.hub, edges[0].node.id)).toMatchObject({ contactReferences: [reference] });
    await expect.poll(() => subjectOf(page).inputValue()).toBe("Strooizout voor de stoep");
    expect(await leave()).toEqual([]);
  });

  test("F1 from the desktop's failed search, and a colleague who has the same counts with it instead of sending another", async () => {
    const first = await begun(anna);
    const { page, leave } = await sitDown(admin, "anna", `/insluiten/vraagsuggestie?contact=${first.reference}#zoekterm=laadpaal`);
    await expect.poll(() => page.getByLabel("Waar gaat de vraag over?").inputValue()).toBe("laadpaal");
    await expect.poll(() => page.getByLabel("Waar zocht u op?").inputValue()).toBe("laadpaal");
    await page.getByRole("button", { name: "Verstuur" }).click();
    await page.getByText("Verstuurd naar").waitFor();
    const second = await begun(anna);
    await page.goto(`/insluiten/vraagsuggestie?contact=${second.reference}#zoekterm=laadpaal`);
    await page.getByRole("button", { name: "Tel dit contact erbij: laadpaal" }).click();
    await page.getByText("Dit contact telt nu mee bij: laadpaal.").waitFor();
    const { edges } = await inbox(admin.hub, { filter: { words: "laadpaal" } });
    expect(edges).toMatchObject([{ node: { contactsCount: 2, reportsCount: 1 } }]);
    expect(await leave()).toEqual([]);
  });

  test("F2 an error on a page, with the page that the agent looks at and the question that it caused", async () => {
    const { reference } = await begun(anna);
    const address = "https://www.example.test/Afval/Kalender?postcode=8974LB";
    const { page, leave } = await sitDown(admin, "anna", `/insluiten/websitemelding?contact=${reference}#pagina=${encodeURIComponent(address)}`);
    await expect.poll(() => page.getByLabel("Adres van de pagina").inputValue()).toBe(address);
    await page.getByRole("button", { name: "Verstuur" }).click();
    await expect.poll(() => page.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Welke vraag had de burger?").fill("Wanneer wordt het papier gehaald?");
    await page.getByLabel("Wat is er fout of onduidelijk?").fill("De kalender is van vorig jaar.");
    await page.getByRole("button", { name: "Verstuur" }).click();
    await page.getByText("Verstuurd naar de beheerder van deze pagina.").waitFor();
    const { edges } = await inbox(admin.hub, { filter: { kinds: ["WEBSITE_REPORT"], words: '"Wanneer wordt het papier gehaald"' } });
    expect(edges).toMatchObject([{ node: { page: { address: "example.test/afval/kalender", contactsCount: 1 } } }]);
    expect(await leave()).toEqual([]);
  });

  test("C3 a supervisor sees the share of wrap-ups by day, team and agent", async () => {
    const fien = contactDesk(admin.hub, "fien");
    await fien.end((await begun(fien)).id);
    const { page, leave } = await sitDown(admin, "carla", "/contacten/aandeel");
    const rowOf = (name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await rowOf("Totaal").waitFor();
    await page.getByRole("radio", { name: "Medewerker" }).check();
    await rowOf("Fien Test").waitFor();
    await expect.poll(() => rowOf("Fien Test").innerText()).toMatch(/^Fien Test\s+\d+%\s+0\s+[12]$/);
    const { items } = await contactDesk(admin.hub, "carla").shares({ from: "2026-01-01", to: "2026-12-31", by: "AGENT" });
    const ofAnna = items.find(({ agentName }: { agentName: string }) => agentName === "Anna Test");
    await expect.poll(() => rowOf("Anna Test").innerText()).toContain(`${Math.floor(ofAnna.share * 100)}%`);
    await page.getByRole("radio", { name: "Team" }).check();
    await rowOf("avond").waitFor();
    expect(await leave()).toEqual([]);
  });
});
