import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { FeedbackTaskEntity } from "../../api/src/meldingen/feedback.entity.ts";
import { closeAndNotice, reportForCaller } from "../meldingen/told.ts";
import { book, one } from "../support/desk.ts";
import { raiseMelding } from "../support/feedback-documents.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { expectAccessible, expectNoViolations, overflowOf, visit, type Scene } from "./scenes.ts";

describe.skipIf(!browserPath)("the admin's pages, in every state", { timeout: 60_000 }, () => {
  let admin: Admin;
  const ids = { appointment: "", pickUp: "" };
  beforeAll(async () => {
    admin = await startAdmin({
      timeoutMs: 3_000,
      gatherDeadlineMs: 3_500,
      watchIntervalMs: 300,
      operations: { stepDeadlineMs: 3_500, retryDelaysMs: [200, 300, 500], lateWindowMs: 1_000 },
    });
    ids.appointment = (await book(admin.hub, { departmentId: "burgerzaken", selection: one("Paspoort"), day: 2 })).appointment.id;
    const selection = { products: [{ productId: "grof-vuil" }], address: { postcode: "8974LB", houseNumber: 54 }, items: [{ kindId: "matras", amount: 1 }] };
    ids.pickUp = (await book(admin.hub, { departmentId: "stadsbeheer", selection, day: 2 })).appointment.id;
  }, 120_000);
  afterAll(() => admin?.close());

  const scenes: readonly Scene[] = [
    { name: "signed out", go: (page) => visit(page, "/", "Aanmelden") },
    { name: "start of an agent", account: "anna", go: (page) => visit(page, "/", "Er zijn geen open taken") },
    { name: "start of a supervisor", account: "carla", go: startSupervising },
    { name: "connections with health", account: "dirk", go: (page) => visit(page, "/koppelingen", "Laatste antwoord") },
    { name: "connections without health", account: "anna", go: (page) => visit(page, "/koppelingen", "als u supervisor of integrator bent") },
    { name: "rights, changed", account: "carla", go: changeARight },
    { name: "rights, read only", account: "els", go: (page) => visit(page, "/rechten", "Rechten van: KCC-medewerker") },
    { name: "own rights", account: "anna", go: (page) => visit(page, "/rechten", "Uw rechten") },
    { name: "tasks, none", account: "carla", go: (page) => visit(page, "/taken", "Alles is afgehandeld") },
    { name: "tasks, one being closed", account: "anna", go: openATask },
    { name: "complaints, none", account: "carla", go: (page) => visit(page, "/klachtoverdrachten", "Er is nog geen melding een klacht geworden") },
    { name: "complaints", account: "carla", go: handOver },
    { name: "feedback, none", account: "anna", go: (page) => visit(page, "/terugkoppeling", "Iedereen weet wat er is gebeurd") },
    { name: "feedback, one overdue being settled", account: "anna", go: openFeedback },
    { name: "feedback, overdue, of a supervisor", account: "carla", go: (page) => visit(page, "/terugkoppeling", "U mag de contactgegevens") },
    { name: "notifications, none failed", account: "dirk", go: (page) => visit(page, "/berichten", "Er is niets mislukt.") },
    { name: "notifications, tried and refused", account: "dirk", go: failNotifications },
    { name: "find", account: "anna", go: (page) => visit(page, "/afspraken", "Zoek op persoon") },
    { name: "found, one department down", account: "anna", go: findWithOneDown },
    { name: "found nothing", account: "anna", go: findNothing },
    { name: "find, wrong input", account: "anna", go: findWrongly },
    { name: "appointment", account: "anna", go: (page) => visit(page, `/afspraken/${ids.appointment}`, "Gegevens van de burger") },
    { name: "appointment, nothing permitted", account: "carla", go: (page) => visit(page, `/afspraken/${ids.appointment}`, "U kunt deze afspraak bekijken") },
    { name: "appointment, unknown", account: "anna", go: (page) => visit(page, "/afspraken/onbekend", "Niet gevonden") },
    { name: "move", account: "anna", go: (page) => visit(page, `/afspraken/${ids.appointment}/verplaatsen`, "Eerste vrije dag") },
    { name: "change the package", account: "anna", go: (page) => visit(page, `/afspraken/${ids.pickUp}/wijzigen`, "Wat moet er mee?") },
    { name: "cancel", account: "anna", go: (page) => visit(page, `/afspraken/${ids.appointment}/annuleren`, "Reden") },
    { name: "book, every step open", account: "anna", go: openEveryStep },
    { name: "book, refused at fields", account: "anna", go: bookWrongly },
    { name: "booked", account: "anna", go: bookRightly },
    { name: "meldingen, find", account: "anna", go: (page) => visit(page, "/meldingen", "Zoek op plaats") },
    { name: "meldingen, found near an address", account: "anna", go: findMeldingen },
    { name: "meldingen, one of them", account: "anna", go: openAMelding },
    { name: "meldingen, unknown", account: "anna", go: (page) => visit(page, "/meldingen/onbekend", "Niet gevonden") },
    { name: "meldingen, new, with a duplicate", account: "anna", go: describeAFault },
    { name: "the hub does not answer", account: "anna", go: loseTheHub },
    { name: "session expired", account: "anna", go: expire },
    { name: "no such page", account: "anna", go: (page) => visit(page, "/nergens", "Pagina niet gevonden") },
  ];

  test.each(scenes)("$name: no violations, nothing cut off at 320 px, in Dutch", (scene) => expectAccessible(admin, scene));

  test("in English every page says so, and the hub's Dutch texts are marked as Dutch", { timeout: 150_000 }, async () => {
    const { page } = await admin.signIn("anna");
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    await visit(page, "/afspraken/onbekend", "Not found");
    await expect.poll(() => page.locator("[lang=nl]").filter({ hasText: "Deze afspraak is niet gevonden" }).count()).toBe(1);
    await page.reload();
    await page.getByText("Not found").waitFor();
    for (const path of [
      "/",
      "/koppelingen",
      "/rechten",
      "/taken",
      "/terugkoppeling",
      "/klachtoverdrachten",
      "/berichten",
      "/afspraken",
      "/afspraken/nieuw",
      "/meldingen",
      "/meldingen/nieuw",
      "/klant",
      "/bekende-situaties",
    ]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectNoViolations(page);
    }
    await page.context().close();
  });

  test("texts can be twice as large without anything cut off", async () => {
    const { page } = await admin.signIn("anna", { viewport: { width: 640, height: 512 } });
    await page.addStyleTag({ content: "html { font-size: 200% !important }" }).catch(() => page.evaluate("document.documentElement.style.fontSize = '200%'"));
    for (const path of [
      "/",
      "/klant",
      "/afspraken",
      "/meldingen",
      "/meldingen/nieuw",
      "/bekende-situaties",
      "/terugkoppeling",
      "/rechten",
      `/afspraken/${ids.appointment}`,
      `/afspraken/${ids.appointment}/verplaatsen`,
    ]) {
      await page.goto(path);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect({ path, sticksOut: await overflowOf(page) }).toEqual({ path, sticksOut: [] });
    }
    await page.context().close();
  });

  async function findWithOneDown(page: Page): Promise<void> {
    const [person] = admin.hub.sandbox.city.samples.busyCitizen.persons;
    admin.hub.sandbox.vth.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    await page.goto("/afspraken");
    await page.getByLabel("E-mailadres").fill(person.email ?? "");
    await page.keyboard.press("Enter");
    await page.getByText("Let op: dit overzicht is misschien niet compleet.").waitFor();
    admin.hub.sandbox.vth.faults.clear();
  }

  async function startSupervising(page: Page): Promise<void> {
    await page.goto("/");
    await page
      .getByText(/koppelingen/)
      .last()
      .waitFor();
  }

  async function changeARight(page: Page): Promise<void> {
    await page.goto("/rechten");
    await page.getByRole("checkbox", { name: "Belastingen, Afspraken: Maken" }).uncheck();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await page.getByText("Ongedaan gemaakt.").first().waitFor();
  }

  async function openATask(page: Page): Promise<void> {
    const { faults } = admin.hub.sandbox.vth;
    faults.inject({ on: "book", fault: { kind: "commit-and-reset" }, times: Infinity });
    await book(admin.hub, { departmentId: "vth", selection: one("Terrasvergunning") });
    faults.clear();
    await expect
      .poll(async () => (await admin.hub.ask("anna", "{ openTasks { ... on TaskConnection { totalCount } } }")).data.openTasks.totalCount, { timeout: 30_000 })
      .toBe(1);
    await page.goto("/taken");
    await page.getByRole("button", { name: /^Taak sluiten/ }).click();
    await page.getByRole("button", { name: "Sluit deze taak" }).click();
    await page.getByRole("textbox", { name: "Hoe is dit opgelost?" }).and(page.locator("[aria-invalid=true]")).waitFor();
  }

  async function handOver(page: Page): Promise<void> {
    const { id } = await reportForCaller(admin.hub);
    await admin.hub.ask("anna", raiseMelding, { meldingId: id, displeasure: "Er gebeurt niets.", key: randomUUID() });
    await visit(page, "/klachtoverdrachten", "Nog 42 dagen");
  }

  async function failNotifications(page: Page): Promise<void> {
    const { faults } = admin.hub.sandbox.intranet;
    faults.inject({ on: "receive", fault: { kind: "status", status: 503 }, times: Infinity });
    await page.goto("/berichten");
    await page.getByRole("button", { name: "Stuur een proefbericht: intranet" }).click();
    await page.getByText("Het proefbericht is onderweg").first().waitFor();
    await page.getByRole("radio", { name: "Wacht" }).check();
    await page.getByText("de ontvanger kan nu niets aannemen (HTTP 503)").first().waitFor({ timeout: 20_000 });
    await page.getByText("Logboek van pogingen").first().click();
    faults.clear();
  }

  async function openFeedback(page: Page): Promise<void> {
    const task = await closeAndNotice(admin.hub, await reportForCaller(admin.hub));
    await admin.hub.database.fork().nativeUpdate(FeedbackTaskEntity, { id: task.id }, { dueOn: "2026-01-05", attempts: 3 });
    await page.goto("/terugkoppeling");
    await page.getByRole("button", { name: /^Toon contactgegevens/ }).click();
    await page.getByText("0612345678").waitFor();
    await page.getByRole("button", { name: /^Afronden/ }).click();
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("Kies hoe het is gegaan.").waitFor();
  }

  async function openEveryStep(page: Page): Promise<void> {
    await page.goto("/afspraken/nieuw");
    await page.getByRole("radio", { name: /^Burgerzaken/ }).check();
    await page.getByLabel("Product", { exact: true }).selectOption({ label: "Paspoort aanvragen" });
    await page.getByLabel(/^Voor hoeveel personen/).fill("2");
    await page.getByRole("button", { name: "Zoek vrije momenten" }).click();
    await page
      .getByRole("group", { name: /: (ochtend|middag)$/ })
      .first()
      .getByRole("radio")
      .nth(3)
      .check();
    await page.getByRole("group", { name: "Persoon 2" }).waitFor();
  }

  async function bookWrongly(page: Page): Promise<void> {
    await openEveryStep(page);
    await page.getByLabel("BSN").fill("123456789");
    await page.getByRole("button", { name: "Boek deze afspraak" }).click();
    await page.getByText("Controleer wat u heeft ingevuld").waitFor();
  }

  async function bookRightly(page: Page): Promise<void> {
    await openEveryStep(page);
    await page.getByLabel("Achternaam").first().fill("Toegankelijk");
    await page.getByLabel("Telefoonnummer").fill("0612345678");
    await page.getByRole("button", { name: "Boek deze afspraak" }).click();
    await page.getByText("De afspraak is gemaakt").waitFor();
  }
});

async function findMeldingen(page: Page): Promise<void> {
  await page.goto("/meldingen");
  await page.getByLabel("Punt op de kaart", { exact: true }).fill("53.0801, 5.4066");
  await page.getByRole("button", { name: "Zoek in de buurt" }).click();
  await page
    .getByText(/meldingen gevonden/)
    .first()
    .waitFor();
}

async function openAMelding(page: Page): Promise<void> {
  await findMeldingen(page);
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByText("Kabelbreuk tussen paal").first().waitFor();
}

async function describeAFault(page: Page): Promise<void> {
  await page.goto("/meldingen/nieuw");
  await page.getByLabel("Categorie", { exact: true }).selectOption({ label: "Straatverlichting" });
  await page.getByLabel("Straat", { exact: true }).fill("Zwaluwstraat");
  await page.getByLabel("Huisnummer", { exact: true }).fill("42");
  await page.getByRole("button", { name: /^Sluit beller aan bij/ }).waitFor();
}

async function findNothing(page: Page): Promise<void> {
  await page.goto("/afspraken");
  await page.getByLabel("Afspraaknummer of zaaknummer").fill("999888777");
  await page.keyboard.press("Enter");
  await page.getByText("Geen afspraken gevonden").waitFor();
}

async function findWrongly(page: Page): Promise<void> {
  await page.goto("/afspraken");
  await page.getByLabel("BSN").fill("123456789");
  await page.getByLabel("Huisnummer").fill("12a");
  await page.getByLabel("Geboortedatum").fill("31-2-1980");
  await page.keyboard.press("Enter");
  await page.getByText("Controleer wat u heeft ingevuld").waitFor();
}

async function loseTheHub(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Koppelingen" }).first().waitFor();
  await page.route("**/graphql", (route) => route.abort());
  await page.getByRole("link", { name: "Koppelingen" }).first().click();
  await page.getByText("De hub geeft geen antwoord.").waitFor();
}

async function expire(page: Page): Promise<void> {
  await page.goto("/afspraken");
  await page.getByLabel("BSN").fill("000064956");
  await page.context().clearCookies();
  await page.keyboard.press("Enter");
  await page.getByText("U bent niet meer aangemeld").first().waitFor();
}
