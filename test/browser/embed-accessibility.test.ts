import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { begun, contactDesk, typed, type ContactDesk } from "../contacts/desk.ts";
import { act, complain, report, suggest, versionOf } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { typeUnseen } from "./desktop-page.ts";
import { expectNoViolations, overflowOf, visit, type Scene } from "./scenes.ts";

/** Folder for pictures of every scene, to be looked at by a person. */
const shotsFolder = process.env.SHOTS;

describe.skipIf(!browserPath)("pages about contacts, in every state", { timeout: 90_000 }, () => {
  let admin: Admin;
  let anna: ContactDesk;
  const references = { done: "", ofFien: "" };
  beforeAll(async () => {
    if (shotsFolder) await mkdir(shotsFolder, { recursive: true });
    admin = await startAdmin();
    anna = contactDesk(admin.hub);
    const done = await begun(anna);
    await anna.wrapUp({ contactId: done.id, subject: "Openingstijden stadhuis" });
    references.done = done.reference;
    const fien = contactDesk(admin.hub, "fien");
    references.ofFien = (
      await begun(fien, { channel: "EMAIL", receivedAt: new Date(Date.now() - 10 * 86_400_000).toISOString(), questions: ["Wat kost een paspoort?"] })
    ).reference;
    await fien.end((await begun(fien)).id);
  }, 180_000);
  afterAll(() => admin?.close());

  const counter = { channel: "COUNTER" };
  const fresh = async (input = counter) => (await begun(anna, input)).reference;
  const wrapUpOf = (reference: string) => `/insluiten/afronden?contact=${reference}`;

  const scenes: readonly Scene[] = [
    { name: "signed out in a frame", go: (page) => visit(page, wrapUpOf(references.done), "Aanmelden in een nieuw venster") },
    { name: "still signed out", go: stillSignedOut },
    { name: "signed in, in the window of its own", account: "anna", go: (page) => visit(page, "/insluiten/aangemeld", "Sluit dit venster") },
    { name: "no such page in a frame", account: "anna", go: (page) => visit(page, "/insluiten/nergens", "Deze pagina bestaat niet") },
    { name: "a role without contacts", account: "dirk", go: (page) => visit(page, "/insluiten/afronden", "Uw rol mag deze gegevens niet zien") },
    { name: "contacts, nothing to do", account: "carla", go: (page) => visit(page, "/contacten", "U heeft geen lopende contacten") },
    { name: "contacts, with all lists", account: "anna", go: lists },
    { name: "contacts in a frame", account: "anna", go: (page) => visit(page, "/insluiten/afronden", "Lopende contacten") },
    { name: "contacts, beginning an e-mail, wrong time", account: "anna", go: beginWrongly },
    { name: "wrap-up, subjects to choose from", account: "anna", go: chooseSubject },
    { name: "wrap-up, loading", account: "anna", go: loading },
    { name: "wrap-up, refused at its fields", account: "anna", go: refuse },
    { name: "wrap-up, several questions of an e-mail", account: "anna", go: severalQuestions },
    { name: "wrap-up, conflict", account: "anna", go: conflict },
    { name: "wrap-up, not saved", account: "anna", go: notSaved },
    { name: "wrap-up, no answer", account: "anna", go: noAnswer },
    { name: "wrap-up, session ended", account: "anna", go: sessionEnded },
    { name: "wrap-up, the hub fails", account: "anna", go: hubFails },
    { name: "wrapped up", account: "anna", go: (page) => visit(page, `/contacten/${references.done}`, "is afgerond") },
    { name: "a contact of a colleague", account: "anna", go: (page) => visit(page, `/contacten/${references.ofFien}`, "Dit contact is van Fien Test") },
    { name: "an unknown number", account: "anna", go: (page) => visit(page, "/contacten/0000000000", "Contact niet gevonden") },
    { name: "suggestion from inside a contact, with a similar one", account: "anna", go: suggestInside },
    { name: "suggestion, refused", account: "anna", go: refuseSuggestion },
    { name: "suggestion, sent", account: "anna", go: sendSuggestion },
    {
      name: "website report",
      account: "anna",
      go: (page) => visit(page, "/insluiten/websitemelding#pagina=https%3A%2F%2Fexample.test%2Fafval", "Adres van de pagina"),
    },
    { name: "website report in the admin", account: "anna", go: (page) => visit(page, "/contacten/websitemelding", "Adres van de pagina") },
    { name: "outcomes, nothing sent", account: "carla", go: (page) => visit(page, "/contacten/uitkomsten", "Verder heeft u niets ingestuurd") },
    { name: "outcomes, new ones and others", account: "anna", go: outcomes },
    { name: "outcomes, one seen", account: "anna", go: seeOne },
    { name: "outcomes, not marked", account: "anna", go: seeWithoutHub },
    { name: "outcomes, loading", account: "anna", go: (page) => visitOutcomes(page, "loading", "Bezig met laden") },
    { name: "outcomes, the hub fails", account: "anna", go: (page) => visitOutcomes(page, "failing", "De hub geeft geen antwoord") },
    { name: "shares by day", account: "carla", go: (page) => visit(page, "/contacten/aandeel", "Totaal") },
    { name: "shares, wrong period", account: "carla", go: wrongPeriod },
  ];

  test.each(scenes)(
    "C3 F1 $name: no violations, nothing cut off at 320 px and with texts twice as large, in Dutch and English",
    async ({ name, account, go }) => {
      const { page } = await admin.openTab(account);
      try {
        await go(page);
        expect(await page.title()).toMatch(/.+ - KCC Hub$/);
        await expectNoViolations(page);
        await shoot(page, `${name} wide`);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await overflowOf(page)).toEqual([]);
        await expectNoViolations(page, ["target-size", "scrollable-region-focusable"]);
        await shoot(page, `${name} narrow`);
        await page.setViewportSize({ width: 640, height: 512 });
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        expect(await overflowOf(page)).toEqual([]);
        await shoot(page, `${name} large`);
        await page.evaluate("document.documentElement.style.fontSize = ''");
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.getByRole("button", { name: "English" }).click();
        expect(await page.evaluate("document.documentElement.lang")).toBe("en");
        await expectNoViolations(page);
        await shoot(page, `${name} english`);
      } finally {
        await page.close();
      }
    },
  );

  const subjectOf = (page: Page) => page.getByRole("combobox", { name: "Onderwerp" });

  async function stillSignedOut(page: Page): Promise<void> {
    await page.goto(wrapUpOf(references.done));
    await page.getByRole("button", { name: "Ik ben weer aangemeld" }).click();
    await page.getByText("U bent nog niet aangemeld.").waitFor();
  }

  async function lists(page: Page): Promise<void> {
    await anna.end(await begun(anna).then(({ id }) => id));
    await fresh();
    await visit(page, "/contacten", "E-mails te laat");
  }

  async function beginWrongly(page: Page): Promise<void> {
    await page.goto("/contacten");
    await page.getByText("Andere soort contact").click();
    await page.getByLabel("Binnengekomen op").fill("1-12-2026");
    await page.getByLabel("Tijd", { exact: true }).fill("half tien");
    await page.getByRole("button", { name: "Start contact" }).click();
    await page.getByText("Vul een tijd in").waitFor();
  }

  async function chooseSubject(page: Page): Promise<void> {
    await page.goto(wrapUpOf(await fresh()));
    await page.getByRole("option", { name: "Openingstijden stadhuis", includeHidden: true }).waitFor({ state: "attached" });
    await subjectOf(page).press("ArrowDown");
    await page.getByRole("listbox").getByRole("option", { selected: true }).waitFor();
  }

  async function loading(page: Page): Promise<void> {
    const reference = await fresh();
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("ContactByReference") === true) return;
      await route.continue();
    });
    await visit(page, wrapUpOf(reference), "Bezig met laden");
  }

  async function refuse(page: Page): Promise<void> {
    await page.goto(wrapUpOf(await fresh()));
    await page.getByRole("radio", { name: "Open gelaten" }).check();
    await page.getByRole("button", { name: "Rond af" }).click();
    await page.getByText("Vul een onderwerp in").waitFor();
  }

  async function severalQuestions(page: Page): Promise<void> {
    const { reference } = await begun(anna, { channel: "EMAIL", questions: ["Wanneer is mijn paspoort klaar?", "Wie haalt het grofvuil?"] });
    await page.goto(wrapUpOf(reference));
    await page.getByRole("button", { name: "Rond af" }).click();
    await page.getByText("Vraag 2: kies een uitkomst").waitFor();
  }

  async function conflict(page: Page): Promise<void> {
    const { id, reference } = await begun(anna, counter);
    await page.goto(wrapUpOf(reference));
    await subjectOf(page).waitFor();
    await typeUnseen(page, "uit dit venster", () => anna.save(id, [typed("NOTES", "uit het andere venster")]));
  }

  async function notSaved(page: Page): Promise<void> {
    await page.goto(wrapUpOf(await fresh()));
    await subjectOf(page).waitFor();
    await page.route("**/graphql", (route) => route.abort());
    await page.getByLabel("Kladblok").fill("zonder hub");
    await page.getByText("Nog niet bewaard").waitFor();
  }

  async function noAnswer(page: Page): Promise<void> {
    await page.goto(wrapUpOf(await fresh()));
    await subjectOf(page).fill("Afval");
    await page.getByText("Alles is bewaard").waitFor();
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("button", { name: "Rond af" }).click();
    await page.getByText("Er kwam geen antwoord.").waitFor();
  }

  async function sessionEnded(page: Page): Promise<void> {
    await page.goto(wrapUpOf(await fresh()));
    await subjectOf(page).waitFor();
    await page.context().clearCookies();
    await page.getByLabel("Kladblok").fill("blijft staan");
    await page.getByText("U bent niet meer aangemeld").waitFor();
  }

  async function hubFails(page: Page): Promise<void> {
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("ContactByReference") === true) return await route.abort();
      return await route.continue();
    });
    await visit(page, wrapUpOf(references.done), "De hub geeft geen antwoord");
  }

  async function suggestInside(page: Page): Promise<void> {
    await suggest(admin.hub, { subject: "Strooizout voor de stoep" });
    await page.goto(`/contacten/${await fresh()}`);
    await subjectOf(page).fill("Strooizout voor de stoep");
    await page.keyboard.press("Alt+v");
    await page
      .getByRole("button", { name: /^Tel dit contact erbij/ })
      .first()
      .waitFor();
  }

  async function refuseSuggestion(page: Page): Promise<void> {
    await page.goto("/insluiten/vraagsuggestie");
    await page.getByRole("button", { name: "Verstuur" }).click();
    await page.locator("[aria-invalid=true]").first().waitFor();
  }

  async function sendSuggestion(page: Page): Promise<void> {
    await page.goto("/contacten/vraagsuggestie");
    await page.getByLabel("Waar gaat de vraag over?").fill("Laadpaal in de straat");
    await page.getByRole("button", { name: "Verstuur" }).click();
    await page.getByText("Verstuurd naar").waitFor();
  }

  /** One of each kind and decision. */
  async function outcomes(page: Page): Promise<void> {
    const { hub } = admin;
    const [done, rejected, merged] = [
      (await suggest(hub, { subject: "Waar krijgt men strooizout?", text: "De stoep is glad.", searchTerm: "strooizout" })).item,
      (await report(hub, { subject: "Tijden kloppen niet", pageAddress: "ravenmeer.example/een-lang-adres-zonder-spaties/afval/containers" })).item,
      (await suggest(hub, { subject: "Strooizout halen" })).item,
    ];
    const open = (await suggest(hub, { subject: "Wie strooit het fietspad?" })).item;
    await complain(hub, { subject: "Prijs is van vorig jaar", articleId: "paspoort", defect: "OUTDATED" });
    const link = "https://kennisbank.example.test/artikelen/met-een-lang-adres-zonder-spaties/strooizout-voor-de-stoep";
    await act(hub, "resolve", { items: [versionOf(done)], text: "Er is een artikel.", link });
    await act(hub, "reject", { items: [versionOf(rejected)], reason: "UNCLEAR", text: "Welke dag bedoelt u?" });
    await act(hub, "merge", { items: [versionOf(merged)], intoId: open.id });
    await visit(page, "/contacten/uitkomsten", "Welke dag bedoelt u?");
    await page.getByText("paspoort is verouderd").first().waitFor();
  }

  async function seeOne(page: Page): Promise<void> {
    await outcomes(page);
    await page
      .getByRole("button", { name: /^Gezien:/ })
      .first()
      .click();
    await page.getByText("1 besluit staat nu bij").waitFor();
  }

  async function seeWithoutHub(page: Page): Promise<void> {
    await outcomes(page);
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("button", { name: "Ik heb ze allemaal gezien" }).click();
    await page.getByText("Er kwam geen antwoord.").waitFor();
  }

  async function visitOutcomes(page: Page, hub: "loading" | "failing", text: string): Promise<void> {
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("OwnInboxItems") !== true) return await route.continue();
      return hub === "failing" ? await route.abort() : undefined;
    });
    await visit(page, "/contacten/uitkomsten", text);
  }

  async function wrongPeriod(page: Page): Promise<void> {
    await page.goto("/contacten/aandeel");
    await page.getByText("Totaal").waitFor();
    await page.getByLabel("Van", { exact: true }).fill("1-1-2030");
    await page.getByText("De laatste dag moet op of na de eerste liggen").waitFor();
  }
});

async function shoot(page: Page, name: string): Promise<void> {
  if (shotsFolder) await page.screenshot({ path: path.join(shotsFolder, `${name.replaceAll(/[ ,-]+/g, "-")}.png`), fullPage: true });
}
