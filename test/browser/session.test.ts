import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath, enterPassword, startAdmin, type Admin } from "./admin.ts";
import { createTypist, sitDown } from "./keyboard.ts";
import { expectNoViolations, overflowOf } from "./scenes.ts";

describe.skipIf(!browserPath)("the session in the admin", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
  }, 120_000);
  afterAll(() => admin?.close());

  test("signing in and out, by keyboard alone", async () => {
    const anna = createTypist(await admin.open());
    await anna.press(anna.link("Aanmelden"));
    await enterPassword(anna.page, "anna");
    await expect.poll(() => anna.page.title()).toBe("Dag Anna Test - KCC Hub");
    await anna.press(anna.link("Afmelden"));
    expect(await anna.sees("U bent afgemeld.")).toBe(true);
    expect((await anna.page.context().request.get("/auth/session")).status()).toBe(401);
    expect(await anna.leave()).toEqual([]);
  });

  test("C5 nothing typed is lost when the session expires: the agent signs in beside it and goes on", async () => {
    const { page } = await admin.signIn("anna");
    await page.goto("/afspraken");
    await page.getByLabel("Afspraaknummer of zaaknummer").fill("GV-000002");
    await page.context().clearCookies();
    await page.keyboard.press("Enter");
    await page.getByText("U bent niet meer aangemeld").first().waitFor();

    await page.getByRole("button", { name: "Ik ben weer aangemeld" }).click();
    await page.getByText("U bent nog niet aangemeld.").waitFor();

    const [beside] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Aanmelden in een nieuw venster" }).click()]);
    await enterPassword(beside, "anna");
    await beside.getByRole("link", { name: "Afmelden" }).waitFor();
    await page.getByRole("button", { name: "Ik ben weer aangemeld" }).click();
    await page.getByText("Uw sessie is verlopen").waitFor({ state: "detached" });
    await expect.poll(() => page.getByLabel("Afspraaknummer of zaaknummer").inputValue()).toBe("GV-000002");
    await page.getByLabel("Afspraaknummer of zaaknummer").press("Enter");
    await page.getByRole("row", { name: /GV-000002/ }).waitFor();
    await page.context().close();
  });

  test("somebody else who signs in beside it does not get to see the page of the first", async () => {
    const { page } = await admin.signIn("anna");
    await page.goto("/afspraken");
    await page.getByLabel("BSN").fill("000064956");
    await page.context().clearCookies();
    await page.keyboard.press("Enter");
    const [beside] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Aanmelden in een nieuw venster" }).click()]);
    await enterPassword(beside, "carla");
    await beside.getByRole("link", { name: "Afmelden" }).waitFor();
    await page.getByRole("button", { name: "Ik ben weer aangemeld" }).click();
    await page.getByRole("heading", { level: 1, name: "Dag Carla Test" }).waitFor();
    await page.getByRole("button", { name: "Klant", exact: true }).click();
    await page.getByRole("link", { name: "Afspraken", exact: true }).click();
    await expect.poll(() => page.getByLabel("BSN").inputValue()).toBe("");
    await page.context().close();
  });

  test("whoever opens a page without a session comes back to it after signing in", async () => {
    const { page } = await admin.open();
    await page.goto("/rechten");
    await page.getByRole("link", { name: "Aanmelden" }).click();
    await enterPassword(page, "carla");
    await page.getByRole("heading", { level: 1, name: "Rechten" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/rechten");
    await page.context().close();
  });

  test("a role sees what is of use to it, and no more: in one row while it fits, and otherwise by area of work", async () => {
    const menuOf = async (account: "anna" | "carla" | "dirk") => {
      const { page } = await admin.signIn(account);
      const navigation = page.getByRole("navigation", { name: "Hoofdmenu" });
      const menu: (readonly string[])[] = [await navigation.getByRole("link").allInnerTexts()];
      for (const button of await navigation.getByRole("button").all()) {
        await button.click();
        menu.push([(await button.innerText()).trim(), ...(await navigation.getByRole("link").allInnerTexts())]);
      }
      await page.context().close();
      return menu;
    };
    expect(await menuOf("anna")).toEqual([["Contacten", "Klant", "Afspraken", "Meldingen", "Terugkoppeling", "Taken", "Koppelingen", "Rechten"]]);
    expect(await menuOf("carla")).toEqual([
      [],
      ["Klant", "Klant", "Afspraken", "Meldingen", "Bekende situaties"],
      ["Contacten", "Contacten", "Terugkoppeling", "Klachtoverdrachten", "Taken"],
      ["Inbox", "Inbox", "Cijfers"],
      ["Beheer", "Berichten", "Klantregister", "Koppelingen", "Rechten"],
    ]);
    expect(await menuOf("dirk")).toEqual([["Berichten", "Klantregister", "Koppelingen", "Rechten"]]);
  });

  test.each(["anna", "bram", "carla"] as const)("the head of the page is one row in a window of 1280 pixels, for %s", async (account) => {
    const { page } = await admin.signIn(account, { viewport: { width: 1280, height: 720 } });
    for (const language of ["NL", "EN"]) {
      await page.getByRole("button", { name: language === "NL" ? "Nederlands" : "English" }).click();
      const header = await page.getByRole("banner").boundingBox();
      expect(header?.height).toBeLessThan(80);
    }
    await page.context().close();
  });

  test("by keyboard a menu opens and closes where one is, says what page is shown, and is accessible and whole while open", async () => {
    const carla = await sitDown(admin, "carla", "/inbox");
    const { page } = carla;
    await expect.poll(() => carla.button("Inbox").getAttribute("aria-current")).toBe("true");
    await carla.press(carla.button("Beheer"));
    expect(await carla.button("Beheer").getAttribute("aria-expanded")).toBe("true");
    await expectNoViolations(page);
    await carla.tabTo(carla.link("Koppelingen"));
    await page.keyboard.press("Escape");
    expect(await carla.hasFocus(carla.button("Beheer"))).toBe(true);
    expect(await carla.link("Koppelingen").count()).toBe(0);
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => carla.button("Beheer").getAttribute("aria-expanded")).toBe("false");
    await carla.press(carla.button("Beheer"));
    await carla.press(carla.link("Koppelingen"));
    await expect.poll(() => carla.hasFocus(page.getByRole("heading", { level: 1, name: "Koppelingen" }))).toBe(true);
    expect(await carla.button("Beheer").getAttribute("aria-expanded")).toBe("false");
    await page.setViewportSize({ width: 320, height: 640 });
    await carla.button("Beheer").click();
    await expect.poll(() => carla.link("Koppelingen").getAttribute("aria-current")).toBe("page");
    expect(await overflowOf(page)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 512 });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await overflowOf(page)).toEqual([]);
    expect(await carla.leave()).toEqual([]);
  });
});
