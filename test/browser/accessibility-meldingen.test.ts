import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, test } from "vitest";
import type { Page } from "playwright-core";
import { begun, contactDesk } from "../contacts/desk.ts";
import { addKnownSituation, changeKnownSituation } from "../meldingen/documents.ts";
import { reportForCaller } from "../meldingen/told.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { expectAccessible, visit, type Scene } from "./scenes.ts";

describe.skipIf(!browserPath)("the pages of meldingen, known situations and customers, in every state", { timeout: 90_000 }, () => {
  let admin: Admin;
  let meldingId = "";
  beforeAll(async () => {
    admin = await startAdmin({ timeoutMs: 3_000, gatherDeadlineMs: 3_500 });
    meldingId = (await reportForCaller(admin.hub)).id;
    await begun(contactDesk(admin.hub), { channel: "EMAIL", caller: { bsn: busy().bsn }, questions: ["Wanneer komt mijn beschikking?"] });
  }, 120_000);
  afterAll(() => admin?.close());

  const busy = () => admin.hub.sandbox.city.samples.busyCitizen.persons[0];
  const actionPage = (action: string) => `/meldingen/${encodeURIComponent(meldingId)}/${action}`;

  const actions: readonly Scene[] = [
    { name: "join the caller", account: "anna", go: (page) => visit(page, actionPage("aansluiten"), "Wat voegt de beller toe?") },
    { name: "join the caller, refused", account: "anna", go: joinWrongly },
    { name: "note", account: "anna", go: (page) => visit(page, actionPage("notitie"), "Notitie voor de afdeling") },
    { name: "note, refused", account: "anna", go: (page) => sendEmpty(page, "notitie", "Voeg de notitie toe") },
    { name: "change", account: "anna", go: (page) => visit(page, actionPage("wijzigen"), "Wat u niet wijzigt, blijft zoals het is.") },
    { name: "change, nothing changed", account: "anna", go: changeNothing },
    { name: "cancel", account: "anna", go: (page) => visit(page, actionPage("annuleren"), "Na het annuleren doet de afdeling er niets meer aan.") },
    { name: "cancel, refused", account: "anna", go: (page) => sendEmpty(page, "annuleren", "Annuleer deze melding") },
    { name: "raise to a complaint", account: "anna", go: (page) => visit(page, actionPage("klacht"), "Waarover is de beller ontevreden?") },
    { name: "raise to a complaint, refused", account: "anna", go: (page) => sendEmpty(page, "klacht", "Maak er een klacht van") },
    { name: "an action without the right", account: "carla", go: (page) => visit(page, actionPage("notitie"), "Dit kan nu niet bij deze melding.") },
    { name: "an action that got no answer", account: "anna", go: loseTheAnswer },
  ];

  const states: readonly Scene[] = [
    { name: "a melding, loading", account: "anna", go: (page) => hold(page, `/meldingen/${encodeURIComponent(meldingId)}`, "query Melding(") },
    { name: "a melding, failed", account: "anna", go: (page) => fail(page, `/meldingen/${encodeURIComponent(meldingId)}`, "query Melding(") },
    {
      name: "a melding, its history failed",
      account: "anna",
      go: (page) => fail(page, `/meldingen/${encodeURIComponent(meldingId)}`, "query MeldingHistory("),
    },
    {
      name: "a melding, its department down",
      account: "anna",
      go: (page) => whileDown(() => visit(page, `/meldingen/${encodeURIComponent(meldingId)}`, "nu niet bereikbaar")),
    },
    {
      name: "found near a point, one department down",
      account: "anna",
      go: (page) => whileDown(() => findNear(page, /^Let op: dit overzicht is misschien niet compleet/)),
    },
    { name: "finding near a point, loading", account: "anna", go: findSlowly },
    { name: "a new melding, loading the categories", account: "anna", go: (page) => hold(page, "/meldingen/nieuw", "query MeldingCategories(") },
    { name: "a new melding, the categories failed", account: "anna", go: (page) => fail(page, "/meldingen/nieuw", "query MeldingCategories(") },
    { name: "a new melding, incomplete", account: "anna", go: sendIncomplete },
  ];

  const situations: readonly Scene[] = [
    { name: "known situations, loading", account: "bram", go: (page) => hold(page, "/bekende-situaties", "query KnownSituations(") },
    { name: "known situations, failed", account: "bram", go: (page) => fail(page, "/bekende-situaties", "query KnownSituations(") },
    { name: "known situations, on the map", account: "anna", go: showSituations },
    { name: "known situations, one being added, incomplete", account: "bram", go: addIncompletely },
    { name: "known situations, a rectangle, refused", account: "bram", go: addWrongly },
    { name: "known situations, changed by somebody else", account: "bram", go: meetAConflict },
    { name: "known situations, one being ended", account: "carla", go: startEnding },
  ];

  const customers: readonly Scene[] = [
    { name: "customer, nothing typed", account: "anna", go: findNobody },
    { name: "customer, wrong input", account: "anna", go: findWrongly },
    { name: "customer, loading", account: "anna", go: (page) => holding(page, "query Customer(", () => findCustomer(page, "Bezig met laden")) },
    { name: "customer, failed", account: "anna", go: (page) => losing(page, "query Customer(", () => findCustomer(page, "De hub geeft geen antwoord.")) },
    { name: "customer, found", account: "anna", go: (page) => findCustomer(page, "Wanneer komt mijn beschikking?") },
    { name: "customer, one department down", account: "anna", go: (page) => whileDown(() => findCustomer(page, "Meldingen, Stadsbeheer: ")) },
    { name: "customer, of a supervisor", account: "carla", go: (page) => findCustomer(page, "Het register van personen toont nu niemand.") },
  ];

  test.each([...actions, ...states, ...situations, ...customers])("$name: no violations, nothing cut off at 320 px, in Dutch", (scene) =>
    expectAccessible(admin, scene),
  );

  async function sendEmpty(page: Page, action: string, button: string): Promise<void> {
    await page.goto(actionPage(action));
    await page.getByRole("button", { name: button }).click();
    await page.getByText("Controleer wat u heeft ingevuld").waitFor();
  }

  async function joinWrongly(page: Page): Promise<void> {
    await page.goto(actionPage("aansluiten"));
    await page.getByRole("radio", { name: "Ja, per e-mail" }).check();
    await page.getByRole("button", { name: /^Sluit de beller aan bij/ }).click();
    await page.getByText("Controleer wat u heeft ingevuld").waitFor();
  }

  async function changeNothing(page: Page): Promise<void> {
    await page.goto(actionPage("wijzigen"));
    await page.getByRole("button", { name: "Sla de wijziging op" }).click();
    await page.getByText("U heeft nog niets gewijzigd.").waitFor();
  }

  async function loseTheAnswer(page: Page): Promise<void> {
    await page.goto(actionPage("notitie"));
    await page.getByLabel("Notitie voor de afdeling").fill("Er ligt ook glas op de stoep.");
    await losing(page, "mutation AddMeldingNote(", async () => {
      await page.getByRole("button", { name: "Voeg de notitie toe" }).click();
      await page.getByText("Er kwam geen antwoord.").waitFor();
    });
  }

  async function findNear(page: Page, text: RegExp | string): Promise<void> {
    await page.goto("/meldingen");
    await page.getByLabel("Punt op de kaart", { exact: true }).fill("53.0801, 5.4066");
    await page.getByRole("button", { name: "Zoek in de buurt" }).click();
    await page.getByText(text).first().waitFor();
  }

  async function findSlowly(page: Page): Promise<void> {
    await holding(page, "query MeldingenNear(", () => findNear(page, "Bezig met laden"));
  }

  async function sendIncomplete(page: Page): Promise<void> {
    await page.goto("/meldingen/nieuw");
    await page.getByLabel("Categorie", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Maak de melding" }).click();
    await page.getByText("Kies een categorie, geef aan waar het is").waitFor();
  }

  async function addSituation(place: object): Promise<{ readonly id: string; readonly version: number }> {
    const input = { departmentId: "stadsbeheer", categoryWords: ["riool"], text: "Hier wordt aan het riool gewerkt.", place };
    const { data } = await admin.hub.ask("bram", addKnownSituation, { input, key: randomUUID() });
    return data.addKnownSituation.situation;
  }

  async function showSituations(page: Page): Promise<void> {
    await addSituation({ circle: { latitude: 53.0801, longitude: 5.4066, radiusMeters: 150 } });
    await addSituation({ box: { south: 53.08, west: 5.4, north: 53.09, east: 5.42 } });
    await visit(page, "/bekende-situaties", "Binnen 150 meter van");
  }

  async function addIncompletely(page: Page): Promise<void> {
    await page.goto("/bekende-situaties");
    await page.getByRole("button", { name: "Situatie toevoegen" }).click();
    await page.getByRole("radio", { name: "Rond een punt" }).check();
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByText("Kies een afdeling, vul in").waitFor();
  }

  async function addWrongly(page: Page): Promise<void> {
    await page.goto("/bekende-situaties");
    await page.getByRole("button", { name: "Situatie toevoegen" }).click();
    await page.getByLabel("Van welke afdeling komt dit?").selectOption({ label: "Stadsbeheer" });
    await page.getByLabel("Wat vertelt de medewerker aan de beller?").fill("Kort");
    await page.getByRole("radio", { name: "In een rechthoek" }).check();
    await page.getByLabel("Eerste hoek").fill("53.08, 5.40");
    await page.getByLabel("Hoek ertegenover").fill("53.09, 5.42");
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByText("Controleer wat u heeft ingevuld").waitFor();
  }

  async function meetAConflict(page: Page): Promise<void> {
    const { id, version } = await addSituation({ streets: ["Conflictstraat"] });
    await page.goto("/bekende-situaties");
    await page
      .getByRole("article")
      .filter({ hasText: "Conflictstraat" })
      .getByRole("button", { name: /^Wijzigen/ })
      .click();
    const input = { departmentId: "stadsbeheer", categoryWords: [], text: "De straat is weer open.", place: { streets: ["Conflictstraat"] } };
    await admin.hub.ask("carla", changeKnownSituation, { id, version, input, key: randomUUID() });
    await page.getByRole("button", { name: "Sla op" }).click();
    await page.getByText("Iemand anders heeft deze situatie intussen gewijzigd").waitFor();
  }

  async function startEnding(page: Page): Promise<void> {
    await addSituation({ streets: ["Eindweg"] });
    await page.goto("/bekende-situaties");
    await page
      .getByRole("article")
      .filter({ hasText: "Eindweg" })
      .getByRole("button", { name: /^Beëindigen/ })
      .click();
    await page.getByText("Medewerkers vertellen dit dan niet meer.").waitFor();
  }

  async function findNobody(page: Page): Promise<void> {
    await page.goto("/klant");
    await page.getByRole("button", { name: "Zoek", exact: true }).click();
    await page.getByText("Vul eerst iets in om op te zoeken.").waitFor();
  }

  async function findWrongly(page: Page): Promise<void> {
    await page.goto("/klant");
    await page.getByLabel("BSN").fill("123456789");
    await page.keyboard.press("Enter");
    await page.getByText("Controleer wat u heeft ingevuld").waitFor();
  }

  async function findCustomer(page: Page, text: string): Promise<void> {
    await page.goto("/klant");
    await page.getByLabel("Achternaam").fill(busy().lastName);
    await page.getByLabel("Geboortedatum").fill(busy().birthDate.split("-").toReversed().join("-"));
    await page.getByLabel("E-mailadres").fill(busy().email ?? "");
    await page.keyboard.press("Enter");
    await page.getByText(text).first().waitFor();
  }

  async function whileDown(look: () => Promise<void>): Promise<void> {
    const { faults } = admin.hub.sandbox.stadsbeheerMeldingen;
    faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    await look();
    faults.clear();
  }
});

/** The page as it is while one question waits for its answer. */
async function hold(page: Page, path: string, document: string): Promise<void> {
  await holding(page, document, () => visit(page, path, "Bezig met laden"));
}

/** The page as it is when one question got no answer. */
async function fail(page: Page, path: string, document: string): Promise<void> {
  await losing(page, document, () => visit(page, path, "De hub geeft geen antwoord."));
}

async function holding(page: Page, document: string, look: () => Promise<void>): Promise<void> {
  await page.route("**/graphql", (route) => (route.request().postData()?.includes(document) ? undefined : route.fallback()));
  await look();
}

async function losing(page: Page, document: string, look: () => Promise<void>): Promise<void> {
  await page.route("**/graphql", (route) => (route.request().postData()?.includes(document) ? route.abort() : route.fallback()));
  await look();
}
