import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { book, one } from "../support/desk.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";

describe.skipIf(!browserPath)("finding appointments, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin({ timeoutMs: 3_000, gatherDeadlineMs: 4_000 });
  }, 120_000);
  afterAll(() => admin?.close());
  afterEach(() => {
    for (const id of ["burgerzaken", "vth"] as const) admin.hub.sandbox[id].faults.clear();
  });

  test("A1 a person's appointments across the departments, with what each department answered", async () => {
    const [person] = admin.hub.sandbox.city.samples.busyCitizen.persons;
    admin.hub.sandbox.vth.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    const anna = await sitDown(admin, "anna");
    const { page } = anna;
    await anna.press(anna.link("Afspraken"));
    await expect.poll(() => anna.hasFocus(page.getByRole("heading", { level: 1, name: "Afspraken" }))).toBe(true);
    await anna.type("BSN", person.bsn);
    await anna.type("E-mailadres", person.email ?? "");
    await page.keyboard.press("Enter");

    const results = page.getByRole("region", { name: /afspraken gevonden$/ });
    await results
      .getByRole("row", { name: /Stadsbeheer.*GV-/ })
      .first()
      .waitFor();
    await expect.poll(() => results.getByRole("row", { name: /Burgerzaken/ }).count()).toBeGreaterThan(0);
    await expect.poll(() => results.getByRole("listitem").filter({ hasText: "Vergunningen" }).innerText()).toMatch(/Niet bereikbaar: .*14 0597/);
    expect(await anna.sees("Let op: dit overzicht is misschien niet compleet.")).toBe(true);
    expect(page.url()).not.toContain(person.bsn);

    await anna.press(results.getByRole("row").getByRole("link").first());
    await page.getByRole("heading", { level: 1, name: "Afspraak bij" }).waitFor();
    await anna.press(anna.link("Terug naar de zoekresultaten"));
    await results.waitFor();
    await expect.poll(() => anna.field("BSN").inputValue()).toBe(person.bsn);
    expect(await anna.leave()).toEqual([]);
  });

  test("A1 a booking for the person that was found starts with what is known of them", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken");
    await anna.type("Achternaam", "Horst");
    await anna.type("Geboortedatum", "19082000");
    await anna.page.keyboard.press("Enter");
    await anna.press(anna.link("Nieuwe afspraak voor deze persoon"));
    await anna.arrowTo(anna.page.getByRole("radio", { name: /^Burgerzaken/ }));
    await anna.tabTo(anna.field("Product"));
    await anna.page.keyboard.type("Pasp");
    await anna.press(anna.button("Zoek vrije momenten"));
    await anna.arrowTo(anna.times().first());
    await expect.poll(() => anna.field("Achternaam").inputValue()).toBe("Horst");
    await expect.poll(() => anna.field("Geboortedatum").inputValue()).toBe("19-08-2000");
    expect(await anna.leave()).toEqual([]);
  });

  test("A4 a number with typing mistakes is found; a number that does not exist gives advice", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken");
    await anna.type("Afspraaknummer of zaaknummer", "gv 000OO2");
    await anna.page.keyboard.press("Enter");
    await anna.page.getByRole("row", { name: /Stadsbeheer.*GV-000002/ }).waitFor();
    await anna.retype("Afspraaknummer of zaaknummer", "999888777");
    await anna.page.keyboard.press("Enter");
    expect(await anna.sees("Geen afspraken gevonden")).toBe(true);
    expect(await anna.sees(/naam.*geboortedatum.*(telefoonnummer|e-mailadres)/)).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });

  test("what is wrong with a field is said at the field", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken");
    await anna.type("BSN", "123456789");
    await anna.page.keyboard.press("Enter");
    expect(await anna.sees("Controleer wat u heeft ingevuld")).toBe(true);
    const bsn = anna.field("BSN");
    await expect.poll(() => bsn.getAttribute("aria-invalid")).toBe("true");
    const describedBy = await bsn.getAttribute("aria-describedby");
    await expect.poll(() => anna.page.locator(`[id="${describedBy ?? ""}"]`).innerText()).toContain("elfproef");
    expect(await anna.leave()).toEqual([]);
  });

  test("a department that cannot be reached is named, and can be asked again", async () => {
    const { appointment } = await book(admin.hub, { departmentId: "burgerzaken", selection: one("Paspoort"), day: 1 });
    admin.hub.sandbox.burgerzaken.faults.inject({ on: "read", fault: { kind: "reset" }, times: 2 });
    const anna = await sitDown(admin, "anna", `/afspraken/${appointment.id}`);
    expect(await anna.sees("Burgerzaken is nu niet bereikbaar")).toBe(true);
    admin.hub.sandbox.burgerzaken.faults.clear();
    await anna.press(anna.button("Opnieuw proberen"));
    expect(await anna.sees("Gepland")).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });
});
