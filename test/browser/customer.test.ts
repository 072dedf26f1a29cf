import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { begun, contactDesk, typed } from "../contacts/desk.ts";
import { book, one } from "../support/desk.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown, type Typist } from "./keyboard.ts";

describe.skipIf(!browserPath)("one customer on the line, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin({ timeoutMs: 3_000, gatherDeadlineMs: 4_000 });
  }, 120_000);
  afterAll(() => admin?.close());

  const busy = () => admin.hub.sandbox.city.samples.busyCitizen.persons[0];
  const partOf = ({ page }: Typist, name: RegExp) => page.getByRole("region", { name });
  const asDutch = (date: string) => date.split("-").toReversed().join("-");

  async function findBusy(anna: Typist): Promise<void> {
    const { lastName, birthDate, email, phone } = busy();
    await anna.type("Achternaam", lastName);
    await anna.type("Geboortedatum", asDutch(birthDate));
    await anna.type("E-mailadres", email ?? "");
    await anna.type("Telefoonnummer", phone ?? "");
    await anna.page.keyboard.press("Enter");
  }

  test("R3 everything of the caller on one page: who it is, appointments, meldingen, requests and earlier contacts", async () => {
    const fien = contactDesk(admin.hub, "fien");
    const contact = await begun(fien, { channel: "PHONE", caller: { bsn: busy().bsn }, questions: ["Wanneer komt mijn beschikking?"] });
    await fien.save(contact.id, [typed("NOTES", "dhr. De Boer niet bereikt", 0)]);
    await fien.wrapUp({ contactId: contact.id, subject: "Beschikking", outcome: "CALLBACK", departmentId: "belastingen" });

    const anna = await sitDown(admin, "anna");
    await anna.press(anna.link("Zoek de klant"));
    await expect.poll(() => anna.hasFocus(anna.page.getByRole("heading", { level: 1, name: "Klant" }))).toBe(true);
    await findBusy(anna);
    await expect.poll(() => anna.page.locator(":focus").innerText(), { timeout: 15_000 }).toContain(busy().lastName);
    expect(anna.page.url()).not.toContain(busy().lastName);
    expect(await anna.sees(/Met het BSN daarvan heeft de hub ook gezocht/)).toBe(true);

    await anna.press(anna.link(/^Eerdere contacten \(1\)$/));
    expect(await anna.hasFocus(anna.page.getByRole("heading", { name: "Eerdere contacten: 1" }))).toBe(true);
    const contacts = await partOf(anna, /^Eerdere contacten/).innerText();
    for (const shown of [
      "Telefoon",
      "Beschikking",
      "Wanneer komt mijn beschikking?",
      "Terugbelnotitie (Belastingen)",
      "dhr. De Boer niet bereikt",
      "Fien Test",
    ]) {
      expect(contacts).toContain(shown);
    }
    const requests = await partOf(anna, /^Aanvragen/).innerText();
    expect(requests).toMatch(/Burgerzaken · ingediend op/);
    await expect.poll(() => partOf(anna, /^Meldingen/).innerText()).toMatch(/Stadsbeheer[\s\S]*(Niet volledig|Volledig)/);

    await anna.press(
      partOf(anna, /^Afspraken/)
        .getByRole("link")
        .first(),
    );
    await anna.page.getByRole("heading", { level: 1, name: "Afspraak bij" }).waitFor();
    await anna.page.goBack();
    // The customer is still there, and so is what was typed.
    await anna.page.getByRole("heading", { name: "Eerdere contacten: 1" }).waitFor();
    await expect.poll(() => anna.field("Achternaam").inputValue()).toBe(busy().lastName);
    expect(await anna.leave()).toEqual([]);
  });

  test("R3 a department that is down is named, with what it would have had, and takes nothing else away", async () => {
    const anna = await sitDown(admin, "anna", "/klant");
    const { faults } = admin.hub.sandbox.vth;
    faults.inject({ on: "*", fault: { kind: "hang" }, times: Infinity });
    await findBusy(anna);
    expect(await anna.sees("Let op: dit overzicht is niet compleet.")).toBe(true);
    expect(await anna.sees(/^Afspraken, Vergunningen.*: geen antwoord op tijd$/)).toBe(true);
    expect(
      await partOf(anna, /^Afspraken/)
        .getByRole("row", { name: /Burgerzaken/ })
        .count(),
    ).toBeGreaterThan(0);
    const line = partOf(anna, /^Afspraken/)
      .getByRole("listitem")
      .filter({ hasText: "Vergunningen" });
    await expect.poll(() => line.innerText()).toMatch(/Geen antwoord op tijd: .*ms$/s);
    faults.clear();
    expect(await anna.leave()).toEqual([]);
  });

  test("R3 the booking for this customer begins with what is known of them", async () => {
    await book(admin.hub, { departmentId: "burgerzaken", selection: one("Paspoort") });
    const anna = await sitDown(admin, "anna", "/klant");
    await findBusy(anna);
    await anna.press(anna.button("Nieuwe afspraak"));
    await anna.arrowTo(anna.page.getByRole("radio", { name: /^Burgerzaken/ }));
    await anna.tabTo(anna.field("Product"));
    await anna.page.keyboard.type("Pasp");
    await anna.press(anna.button("Zoek vrije momenten"));
    await anna.arrowTo(anna.times().first());
    await expect.poll(() => anna.field("Achternaam").inputValue()).toBe(busy().lastName);
    expect(await anna.leave()).toEqual([]);
  });

  test("R3 wrong input is told at the field, and nothing is looked up", async () => {
    const before = admin.hub.sandbox.burgerzaken.requests.length;
    const anna = await sitDown(admin, "anna", "/klant");
    await anna.type("BSN", "123456789");
    await anna.page.keyboard.press("Enter");
    expect(await anna.sees("Controleer wat u heeft ingevuld")).toBe(true);
    await expect.poll(() => anna.field("BSN").getAttribute("aria-invalid")).toBe("true");
    expect(admin.hub.sandbox.burgerzaken.requests.length).toBe(before);
    expect(await anna.leave()).toEqual([]);
  });

  test("R3 a supervisor without the right to see persons is told so, and sees what they may", async () => {
    const carla = await sitDown(admin, "carla", "/klant");
    await findBusy(carla);
    expect(await carla.sees("Het register van personen toont nu niemand. Hieronder staat waarom.")).toBe(true);
    await expect.poll(() => partOf(carla, /^Eerdere contacten/).innerText()).toContain("Geen recht");
    expect(
      await partOf(carla, /^Afspraken/)
        .getByRole("row")
        .count(),
    ).toBeGreaterThan(1);
    expect(await carla.leave()).toEqual([]);
  });
});
