import { knownFaults, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stored } from "../meldingen/melding-desk.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown, type Typist } from "./keyboard.ts";

const lamp = knownFaults.lampBeingRepaired;

describe.skipIf(!browserPath)("meldingen in the admin, by keyboard alone", { timeout: 90_000 }, () => {
  let admin: Admin;
  let lampReference = "";
  beforeAll(async () => {
    admin = await startAdmin();
    const { data } = await admin.hub.ask(
      "anna",
      "query ($point: GeoPointInput!) { meldingenNear(point: $point, radiusMeters: 20) { ... on MeldingenFound { items { reference text } } } }",
      {
        point: pointOf(lamp.street, lamp.houseNumber),
      },
    );
    lampReference = data.meldingenNear.items.find(({ text }: { text: string }) => text === lamp.text).reference;
  }, 120_000);
  afterAll(() => admin?.close());

  const book = () => admin.hub.sandbox.stadsbeheerMeldingen.meldingen;

  async function describeLamp(anna: Typist, houseNumber: number): Promise<void> {
    await anna.tabTo(anna.field("Categorie"));
    await anna.page.keyboard.type("Straatv");
    await anna.type("Straat", lamp.street);
    await anna.type("Huisnummer", String(houseNumber));
    await anna.type("Wat vertelt de beller?", "de lantarenpalen branden niet");
  }

  test("M3 a melding is found by its number, typed carelessly, and its history is read", async () => {
    const anna = await sitDown(admin, "anna", "/meldingen");
    await anna.type("Meldingsnummer", lampReference.toLowerCase().replace("-", " "));
    await anna.page.keyboard.press("Enter");
    await anna.press(anna.link(lampReference));
    await expect.poll(() => anna.page.title(), { timeout: 15_000 }).toBe(`Melding ${lampReference} - KCC Hub`);
    expect(await anna.sees("Meerlicht Netbeheer herstelt de kabel.")).toBe(true);
    const history = anna.page.getByRole("region", { name: "Geschiedenis" });
    await history.getByRole("listitem").first().waitFor();
    await expect.poll(() => history.innerText()).toContain("Doorgezet naar Meerlicht Netbeheer: kabelstoring.");
    await expect.poll(() => anna.page.getByRole("region", { name: "Notities" }).innerText()).toContain("Kabelbreuk tussen paal 4011 en 4014.");
    await anna.press(anna.link("Terug naar de zoekresultaten"));
    await anna.link(lampReference).waitFor();
    expect(await anna.leave()).toEqual([]);
  });

  test("M3 what lies near a point is found, nearest first, each with its department", async () => {
    const { latitude, longitude } = pointOf(lamp.street, lamp.houseNumber);
    const anna = await sitDown(admin, "anna", "/meldingen");
    await anna.type("Punt op de kaart", `${latitude}, ${longitude}`);
    await anna.page.keyboard.press("Enter");
    const first = anna.page.getByRole("row").nth(1);
    await first.waitFor();
    await expect.poll(() => first.innerText()).toMatch(new RegExp(`${lampReference}[\\s\\S]*Straatverlichting[\\s\\S]*Stadsbeheer`));
    expect(await anna.leave()).toEqual([]);
  });

  test("M2 while the agent types, the likely duplicate is shown; the caller is joined to it, and no second melding is made", async () => {
    const before = book().all().length;
    const anna = await sitDown(admin, "anna", "/meldingen/nieuw");
    await describeLamp(anna, lamp.houseNumber + 2);
    await anna.press(anna.button(`Sluit beller aan bij ${lampReference}`));
    await expect.poll(() => anna.page.locator(":focus").innerText()).toBe("3. Wie belt er?");
    await anna.arrowTo(anna.page.getByRole("radio", { name: "Ja, per e-mail" }));
    await anna.type("E-mailadres", "lamp@example.test");
    await anna.press(anna.button(`Sluit de beller aan bij ${lampReference}`));
    expect(await anna.sees("De beller is aangesloten")).toBe(true);
    await expect.poll(() => anna.page.locator(":focus").innerText()).toMatch(/contactcentrum laat het de melder per e-mail weten/);
    expect(book().all().length).toBe(before);
    await anna.press(anna.link("Bekijk de melding"));
    const reports = anna.page.getByRole("region", { name: "Melders via het contactcentrum" });
    await reports.getByText("Sloot zich aan").waitFor();
    await expect.poll(() => reports.innerText()).toContain("Contactcentrum geeft bericht");
    expect(await anna.leave()).toEqual([]);
  });

  test("M1 M5 a new melding: the question is asked, the point is taken over, and it is said who informs whom and by when", async () => {
    const anna = await sitDown(admin, "anna", "/meldingen/nieuw");
    await describeLamp(anna, lamp.houseNumber + 9);
    expect(await anna.sees("De beller hoeft Meerlicht Netbeheer niet zelf te bellen.")).toBe(true);
    await anna.press(anna.button("Neem dit punt over"));
    await anna.press(anna.button("Maak de melding"));
    expect(await anna.sees(/Stel ook deze vraag/)).toBe(true);
    await anna.arrowTo(anna.page.getByRole("radio", { name: "Lamp doet het niet" }));
    await anna.arrowTo(anna.page.getByRole("radio", { name: "Ja, per e-mail" }));
    await anna.press(anna.button("Maak de melding"));
    await expect.poll(() => anna.field("E-mailadres").getAttribute("aria-invalid"), { timeout: 15_000 }).toBe("true");
    await anna.type("E-mailadres", "nieuw@example.test");
    await anna.press(anna.button("Maak de melding"));
    expect(await anna.sees("De melding is gemaakt")).toBe(true);
    const told = await anna.page.locator(":focus").innerText();
    expect(told).toMatch(/nummer van de melding is SIG-\d+[\s\S]*Meerlicht Netbeheer[\s\S]*per e-mail/);
    expect(stored(admin.hub, /SIG-\d+/.exec(told)?.[0] ?? "")).toMatchObject({
      text: "de lantarenpalen branden niet",
      reporter: { email: "nieuw@example.test" },
    });
    expect(await anna.leave()).toEqual([]);
  });
});
