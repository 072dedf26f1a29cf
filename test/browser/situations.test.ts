import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeKnownSituation, knownSituations } from "../meldingen/documents.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown, type Typist } from "./keyboard.ts";

interface Kept {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly validUntil: string | null;
}

describe.skipIf(!browserPath)("known situations, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
  }, 120_000);
  afterAll(() => admin?.close());

  const kept = async (text: string) => {
    const { data } = await admin.hub.ask("anna", knownSituations, { includeEnded: true, first: 100 });
    const nodes: Kept[] = data.knownSituations.edges.map(({ node }: { node: Kept }) => node);
    return nodes.find((node) => node.text === text);
  };
  const itemOf = ({ page }: Typist, text: string) => page.getByRole("article").filter({ hasText: text });

  async function fillIn(manager: Typist, text: string): Promise<void> {
    await manager.press(manager.button("Situatie toevoegen"));
    await manager.tabTo(manager.field("Van welke afdeling komt dit?"));
    await manager.page.keyboard.type("Stads");
    await manager.type("Wat vertelt de medewerker aan de beller?", text);
  }

  test("M2 a kennisbank manager adds a situation of a street; an agent who files a melding there is told at once", async () => {
    const text = "De lantarens aan het Merelpad komen als de wijk klaar is, in juni.";
    const bram = await sitDown(admin, "bram");
    await bram.press(bram.link("Bekende situaties"));
    await fillIn(bram, text);
    await bram.type("Waar gaat het over?", "straatverlichting, lantaarnpaal");
    await bram.type("Straten", "Merelpad");
    await bram.press(bram.button("Voeg toe"));
    await expect.poll(() => bram.page.locator(":focus").innerText(), { timeout: 15_000 }).toContain("Medewerkers zien dit meteen");
    await expect
      .poll(() => itemOf(bram, text).innerText())
      .toMatch(/Geldt nu[\s\S]*Straten: Merelpad[\s\S]*straatverlichting, lantaarnpaal[\s\S]*tot iemand de situatie/);

    const anna = await sitDown(admin, "anna", "/meldingen/nieuw");
    await anna.tabTo(anna.field("Categorie"));
    await anna.page.keyboard.type("Straatv");
    await anna.type("Straat", "Merelpad");
    expect(await anna.sees(text)).toBe(true);
    expect([await bram.leave(), await anna.leave()]).toEqual([[], []]);
  });

  test("M2 a circle and a rectangle are chosen by point or on the map, and stand on the map as they are", async () => {
    const text = "Hier wordt tot nader bericht aan het riool gewerkt.";
    const carla = await sitDown(admin, "carla", "/bekende-situaties");
    await fillIn(carla, text);
    await carla.arrowTo(carla.page.getByRole("radio", { name: "Rond een punt" }));
    await carla.press(carla.button("Kies het midden van de kaart"));
    await expect.poll(() => carla.field("Midden").inputValue()).toMatch(/^53\.\d+, 5\.\d+$/);
    await carla.retype("Midden", "53.0801, 5.4066");
    await carla.retype("Straal in meters", "150");
    await carla.press(carla.button("Voeg toe"));
    expect(await carla.sees(/^Binnen 150 meter van 53\.0801, 5\.4066$/)).toBe(true);
    expect(await kept(text)).toMatchObject({ place: { circle: { latitude: 53.0801, longitude: 5.4066, radiusMeters: 150 } } });

    await carla.press(itemOf(carla, text).getByRole("button", { name: /^Wijzigen/ }));
    await carla.arrowTo(carla.page.getByRole("radio", { name: "In een rechthoek" }));
    await carla.type("Eerste hoek", "53.09, 5.40");
    await carla.type("Hoek ertegenover", "53.08, 5.42");
    await carla.press(carla.button("Sla op"));
    expect(await carla.sees("De wijziging is opgeslagen.")).toBe(true);
    expect(await kept(text)).toMatchObject({ version: 2, place: { box: { south: 53.08, west: 5.4, north: 53.09, east: 5.42 } } });
    expect(await carla.leave()).toEqual([]);
  });

  test("M2 what is missing or wrong is said, and nothing is sent; until when it holds is kept", async () => {
    const text = "De fontein op het plein is stuk. Er is een onderdeel besteld.";
    const bram = await sitDown(admin, "bram", "/bekende-situaties");
    await fillIn(bram, text);
    await bram.press(bram.button("Voeg toe"));
    expect(await bram.sees(/^Kies een afdeling, vul in wat de medewerker vertelt/)).toBe(true);
    await bram.type("Straten", "Marktplein");
    const until = bram.page.getByRole("group", { name: "Tot en met" });
    await bram.tabTo(until.getByLabel("Dag"));
    await bram.page.keyboard.type("31-2-2030");
    await bram.press(bram.button("Voeg toe"));
    expect(await bram.sees(/Dit is geen bestaande datum/)).toBe(true);
    expect(await kept(text)).toBeUndefined();
    await bram.tabTo(until.getByLabel("Dag"));
    await bram.page.keyboard.press("Control+A");
    await bram.page.keyboard.type("31-12-2030");
    await bram.press(bram.button("Voeg toe"));
    await itemOf(bram, text).waitFor();
    const found = await kept(text);
    expect(new Date(found?.validUntil ?? 0).toISOString()).toBe("2030-12-31T23:00:00.000Z");
    expect(await bram.leave()).toEqual([]);
  });

  test("M2 somebody else's change is shown before it is written over", async () => {
    const text = "De brug is dicht voor groot onderhoud.";
    const bram = await sitDown(admin, "bram", "/bekende-situaties");
    await fillIn(bram, text);
    await bram.type("Straten", "Brugweg");
    await bram.press(bram.button("Voeg toe"));
    await bram.press(itemOf(bram, text).getByRole("button", { name: /^Wijzigen/ }));
    const { id, version } = (await kept(text)) ?? { id: "", version: 0 };
    const theirs = { departmentId: "stadsbeheer", text: "De brug is weer open.", categoryWords: [], place: { streets: ["Brugweg"] } };
    await admin.hub.ask("carla", changeKnownSituation, { id, version, input: theirs, key: randomUUID() });
    const mine = `${text} Tot maandag.`;
    await bram.retype("Wat vertelt de medewerker aan de beller?", mine);
    await bram.press(bram.button("Sla op"));
    await expect.poll(() => bram.page.locator(":focus").innerText(), { timeout: 15_000 }).toContain("De brug is weer open.");
    expect(await kept("De brug is weer open.")).toBeDefined();
    await bram.press(bram.button("Sla mijn versie toch op"));
    await itemOf(bram, mine).waitFor();
    expect(await kept(mine)).toMatchObject({ version: version + 2 });
    expect(await bram.leave()).toEqual([]);
  });

  test("M2 an ended situation leaves the list, and is found again among all; an agent may only look", async () => {
    const text = "Op het plein staat tot zondag de kermis.";
    const bram = await sitDown(admin, "bram", "/bekende-situaties");
    await fillIn(bram, text);
    await bram.type("Straten", "Kermisplein");
    await bram.press(bram.button("Voeg toe"));
    const anna = await sitDown(admin, "anna", "/bekende-situaties");
    await itemOf(anna, text).waitFor();
    expect(await anna.page.getByRole("button", { name: /^(Wijzigen|Beëindigen|Situatie toevoegen)/ }).count()).toBe(0);
    await bram.press(itemOf(bram, text).getByRole("button", { name: /^Beëindigen/ }));
    await bram.press(bram.button("Beëindig nu"));
    await expect.poll(() => bram.page.locator(":focus").innerText(), { timeout: 15_000 }).toContain("Beëindigd.");
    expect(await itemOf(bram, text).count()).toBe(0);
    await bram.arrowTo(bram.page.getByRole("radio", { name: /^Alles, ook/ }));
    await itemOf(bram, text).waitFor();
    await expect.poll(() => itemOf(bram, text).innerText()).toContain("Voorbij");
    expect([await bram.leave(), await anna.leave()]).toEqual([[], []]);
  });
});
