import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { book, one } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { arrowTo, browserPath, enterPassword, hasFocus, startAdmin, tabTo, type Admin } from "./admin.ts";

/** An agent's work in the admin, with the keyboard alone: no test here uses a mouse. */
describe.skipIf(!browserPath)("the admin by keyboard", { timeout: 60_000 }, () => {
  let admin: Admin;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    admin = await startAdmin({
      timeoutMs: 1_500,
      gatherDeadlineMs: 2_500,
      operations: { stepDeadlineMs: 2_000, retryDelaysMs: [200, 300, 500, 500, 500], lateWindowMs: 1_500 },
    });
  }, 120_000);
  afterAll(() => admin?.close());
  afterEach(async () => {
    const { burgerzaken, belastingen, stadsbeheer, vth } = admin.hub.sandbox;
    for (const department of [burgerzaken, belastingen, stadsbeheer, vth]) department.faults.clear();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  async function start(account: "anna" | "carla" = "anna", path = "/") {
    ({ page, complaints } = await admin.signIn(account));
    if (path !== "/") await page.goto(path);
  }

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
  const link = (name: string | RegExp) => page.getByRole("link", { name, exact: typeof name === "string" });
  const field = (name: string) => page.getByLabel(name, { exact: true });

  async function press(target: ReturnType<typeof button>) {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  }

  async function type(name: string, text: string) {
    await tabTo(page, field(name));
    await page.keyboard.type(text);
  }

  /** From an open booking page to the last button, for the first free time. */
  async function fillIn({ lastName, product }: { lastName: string; product: string }) {
    await arrowTo(page, page.getByRole("radio", { name: /^Burgerzaken/ }));
    await tabTo(page, field("Product"));
    await page.keyboard.type(product);
    await press(button("Zoek vrije momenten"));
    await arrowTo(
      page,
      page
        .getByRole("group", { name: /: (ochtend|middag)$/ })
        .first()
        .getByRole("radio")
        .nth(1),
    );
    await type("Achternaam", lastName);
    await type("Telefoonnummer", "0612345678");
  }

  const pickUp = () =>
    book(admin.hub, {
      departmentId: "stadsbeheer",
      selection: { products: [{ productId: "grof-vuil" }], address: { postcode: "8974LB", houseNumber: 54 }, items: [{ kindId: "matras", amount: 1 }] },
      day: 2,
    });
  const bookingsOf = (lastName: string) =>
    admin.hub.sandbox.burgerzaken.book
      .bookings()
      .filter(({ status, customers }) => status === "booked" && customers.some((customer) => customer.lastName === lastName));
  const booked = (productId = "Paspoort") => book(admin.hub, { departmentId: "burgerzaken", selection: one(productId), day: 1 });

  test("signing in and out", async () => {
    ({ page, complaints } = await admin.open());
    await press(link("Aanmelden"));
    await enterPassword(page, "anna");
    await expect.poll(() => page.title()).toBe("Dag Anna Test - KCC Hub");
    await press(link("Afmelden"));
    await page.getByText("U bent afgemeld.").waitFor();
    expect((await page.context().request.get("/auth/session")).status()).toBe(401);
  });

  test("A1 a person's appointments across the departments, with what each department answered", async () => {
    const [person] = admin.hub.sandbox.city.samples.busyCitizen.persons;
    admin.hub.sandbox.vth.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    await start();
    await press(link("Afspraken"));
    await expect.poll(() => hasFocus(page, page.getByRole("heading", { level: 1, name: "Afspraken" }))).toBe(true);
    await type("BSN", person.bsn);
    await type("E-mailadres", person.email ?? "");
    await page.keyboard.press("Enter");
    const results = page.getByRole("region", { name: /afspraken gevonden$/ });
    await results
      .getByRole("row", { name: /Stadsbeheer.*GV-/ })
      .first()
      .waitFor();
    expect(await results.getByRole("row", { name: /Burgerzaken/ }).count()).toBeGreaterThan(0);
    const failed = results.getByRole("listitem").filter({ hasText: "Vergunningen" });
    expect(await failed.innerText()).toMatch(/Niet bereikbaar: .*14 0597/);
    await results.getByText("Let op: dit overzicht is misschien niet compleet.").waitFor();
    expect(page.url()).not.toContain(person.bsn);

    await press(results.getByRole("row").getByRole("link").first());
    await page.getByRole("heading", { level: 1, name: "Afspraak bij" }).waitFor();
    await press(link("Terug naar de zoekresultaten"));
    await results.waitFor();
    expect(await field("BSN").inputValue()).toBe(person.bsn);
  });

  test("A4 a number with typing mistakes is found; a number that does not exist gives advice", async () => {
    await start("anna", "/afspraken");
    await type("Afspraaknummer of zaaknummer", "gv 000OO2");
    await page.keyboard.press("Enter");
    await page.getByRole("row", { name: /Stadsbeheer.*GV-000002/ }).waitFor();
    await tabTo(page, field("Afspraaknummer of zaaknummer"));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("999888777");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Geen afspraken gevonden" }).waitFor();
    await page
      .getByText(/[Zz]oek.*persoon|naam.*geboortedatum/)
      .last()
      .waitFor();
  });

  test("what is wrong with a field is said at the field", async () => {
    await start("anna", "/afspraken");
    await type("BSN", "123456789");
    await page.keyboard.press("Enter");
    await page.getByText("Controleer wat u heeft ingevuld").waitFor();
    const bsn = field("BSN");
    expect(await bsn.getAttribute("aria-invalid")).toBe("true");
    const error = page.locator(`[id="${(await bsn.getAttribute("aria-describedby")) ?? ""}"]`);
    expect(await error.innerText()).toContain("elfproef");
  });

  test("A2 A3 an appointment is booked at a free time, with what to bring and what it costs", async () => {
    await start("anna", "/afspraken/nieuw");
    await fillIn({ lastName: "Toetsenbord", product: "Rijb" });
    await page.getByText("Binnen de belofte van 5 werkdagen").or(page.getByText("wordt niet gehaald")).first().waitFor();
    await press(button("Boek deze afspraak"));
    await page.getByText("De afspraak is gemaakt").waitFor();
    await page.getByText("Uw huidige rijbewijs").waitFor();
    await page.getByText(/€\s52,10/).waitFor();
    await press(link("Bekijk de afspraak"));
    await page.getByRole("definition").filter({ hasText: "Toetsenbord" }).waitFor();
  });

  test("A3 a time that was taken meanwhile offers others, and one of them is booked", async () => {
    await start("anna", "/afspraken/nieuw");
    await fillIn({ lastName: "Tebezet", product: "Pasp" });
    admin.hub.sandbox.burgerzaken.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    await press(button("Boek deze afspraak"));
    const notice = page.getByText("Dit moment is net bezet").locator("xpath=ancestor::div[contains(@class,'utrecht-alert')]");
    await press(notice.getByRole("button").first());
    await press(button("Boek deze afspraak"));
    await page.getByText("De afspraak is gemaakt").waitFor();
  });

  test("A9 an outcome that is not known is followed, and nothing invites to try again", async () => {
    await start("anna", "/afspraken/nieuw");
    await fillIn({ lastName: "Onzeker", product: "Pasp" });
    const { burgerzaken } = admin.hub.sandbox;
    burgerzaken.faults.inject({ on: "book", fault: { kind: "commit-and-reset" } });
    for (const on of ["find", "read", "book", "hold"] as const) burgerzaken.faults.inject({ on, fault: { kind: "reset" }, times: Infinity });
    await press(button("Boek deze afspraak"));
    await page.getByText("De hub zoekt uit of dit is gelukt").waitFor();
    await page.getByText("Probeer het niet opnieuw.").waitFor();
    expect(await button("Boek deze afspraak").count()).toBe(0);
    burgerzaken.faults.clear();
    await page.getByText("Het is gelukt").waitFor({ timeout: 30_000 });
    await press(link("Bekijk de afspraak"));
    await page.getByRole("definition").filter({ hasText: "Onzeker" }).waitFor();
    expect(bookingsOf("Onzeker")).toHaveLength(1);
  });

  test("A9 a booking whose answer was lost on the way to the browser is sent again, and booked once", async () => {
    await start("anna", "/afspraken/nieuw");
    await fillIn({ lastName: "Kwijt", product: "Pasp" });
    const keys: unknown[] = [];
    await page.route("**/graphql", async (route) => {
      const { query, variables } = route.request().postDataJSON();
      if (!String(query).includes("mutation BookAppointment")) return route.continue();
      keys.push(variables.idempotencyKey);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(button("Boek deze afspraak"));
    await page.getByText("Het is niet zeker of dit is gelukt.").waitFor();
    await press(button("Opnieuw versturen"));
    await page.getByText("De afspraak is gemaakt").waitFor();
    expect(keys[1]).toBe(keys[0]);
    expect(bookingsOf("Kwijt")).toHaveLength(1);
    complaints = complaints.filter((text) => !text.includes("ERR_FAILED"));
  });

  test("a department that cannot be reached is named, and can be asked again", async () => {
    const { appointment } = await booked();
    admin.hub.sandbox.burgerzaken.faults.inject({ on: "read", fault: { kind: "reset" }, times: 2 });
    await start("anna", `/afspraken/${appointment.id}`);
    await page.getByText("Burgerzaken is nu niet bereikbaar").waitFor();
    admin.hub.sandbox.burgerzaken.faults.clear();
    await press(button("Opnieuw proberen"));
    await page.getByText("Gepland").waitFor();
  });

  test("A5 an appointment is moved, and exactly one is left", async () => {
    const { appointment } = await booked();
    await start("anna", `/afspraken/${appointment.id}`);
    await press(link("Verplaatsen"));
    const days = page.getByRole("group", { name: "Dag", exact: true }).getByRole("radio");
    await arrowTo(page, days.nth(3));
    await arrowTo(
      page,
      page
        .getByRole("group", { name: /: ochtend$/ })
        .getByRole("radio")
        .nth(2),
    );
    await press(button(/^Verplaats naar/));
    await page.getByText("Er staat precies één afspraak: de nieuwe.").waitFor();
    await press(link("Bekijk de afspraak"));
    await page.getByText("Gepland").waitFor();
  });

  test("an appointment that somebody else cancelled meanwhile is not moved", async () => {
    const { appointment } = await booked();
    await start("anna", `/afspraken/${appointment.id}/verplaatsen`);
    await arrowTo(
      page,
      page
        .getByRole("group", { name: /: (ochtend|middag)$/ })
        .first()
        .getByRole("radio")
        .nth(1),
    );
    await admin.hub.ask("anna", documents.cancelAppointment, { id: appointment.id, reason: "belt af", key: crypto.randomUUID() });
    await press(button(/^Verplaats naar/));
    await page.getByText("Niet gevonden", { exact: true }).waitFor();
  });

  test("A8 what the department changed meanwhile is shown, not overwritten, and the agent goes on from there", async () => {
    const { appointment } = await pickUp();
    await start("anna", `/afspraken/${appointment.id}/wijzigen`);
    await type("Notitie voor de afdeling", "Staat achter het hek");
    admin.hub.sandbox.stadsbeheer.faults.inject({ on: "change", fault: { kind: "quirk", name: "hub-stale-version" } });
    await press(button("Sla de wijziging op"));
    await page.getByText("De afspraak is intussen gewijzigd door iemand anders").waitFor();
    await press(button("Ga verder met de nieuwe gegevens"));
    await page.getByText("De afspraak is intussen gewijzigd").waitFor({ state: "detached" });
    await tabTo(page, field("Notitie voor de afdeling"));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Staat achter het hek");
    await press(button("Sla de wijziging op"));
    await page.getByText("De afspraak is gewijzigd").waitFor();
  });

  test("A6 an appointment is cancelled with a reason; too short a reason is refused at the field", async () => {
    const { appointment } = await booked();
    await start("anna", `/afspraken/${appointment.id}`);
    await press(link("Annuleren"));
    await type("Reden", "x");
    await press(button("Annuleer deze afspraak"));
    await page
      .getByText(/Reden: gebruik 3 tot 200 tekens/)
      .first()
      .waitFor();
    await type("Reden", " Burger is ziek");
    await press(button("Annuleer deze afspraak"));
    await page.getByText("De afspraak is geannuleerd").waitFor();
    const { data } = await admin.hub.ask("anna", documents.appointmentById, { id: appointment.id });
    expect(["CANCELLED", undefined]).toContain(data.appointment.status);
  });

  test("A8 one thing is added to a pick-up, and nothing else is asked for again", async () => {
    const { appointment } = await pickUp();
    await start("anna", `/afspraken/${appointment.id}`);
    await press(link("Wijzigen"));
    await tabTo(page, page.getByLabel(/^Matras/));
    await page.keyboard.press("ArrowUp");
    await press(button("Sla de wijziging op"));
    await page.getByText("De afspraak is gewijzigd").waitFor();
    await page.getByText("2 × Matras").waitFor();
  });

  test("A7 a right that a supervisor takes is gone at once, is named when it is missed, and comes back with undo", async () => {
    const { appointment } = await booked();
    await start("anna", `/afspraken/${appointment.id}/annuleren`);
    const carla = await admin.signIn("carla");
    const cell = carla.page.getByRole("checkbox", { name: "Burgerzaken, Afspraken: Annuleren" });
    await carla.page.goto("/rechten");
    await tabTo(carla.page, cell);
    await carla.page.keyboard.press("Space");
    await carla.page.getByText("KCC-medewerker mag nu niet meer bij Burgerzaken: afspraken annuleren.").first().waitFor();

    await type("Reden", "Burger is ziek");
    await press(button("Annuleer deze afspraak"));
    await page.getByText(/Het ontbrekende recht: Burgerzaken, Afspraken: annuleren/).waitFor();
    await page.goto(`/afspraken/${appointment.id}`);
    await link("Verplaatsen").waitFor();
    expect(await link("Annuleren").count()).toBe(0);

    await tabTo(carla.page, carla.page.getByRole("button", { name: "Ongedaan maken" }));
    await carla.page.keyboard.press("Enter");
    await carla.page.getByText("Ongedaan gemaakt.").first().waitFor();
    expect(await cell.isChecked()).toBe(true);
    await page.reload();
    await link("Annuleren").waitFor();
    await carla.page.context().close();
  });

  test("A7 who may not change rights reads their own, without dead checkboxes", async () => {
    await start("anna", "/rechten");
    await page.getByRole("table", { name: "Uw rechten" }).waitFor();
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await page.getByText("Vraag het aan een supervisor").waitFor();
  });
});
