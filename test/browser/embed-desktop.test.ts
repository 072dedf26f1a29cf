import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { begun, contactDesk, type ContactDesk } from "../contacts/desk.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { elementsOf, startDesktop, type DesktopServer } from "./desktop-page.ts";

describe.skipIf(!browserPath)("pages of the hub in a desktop of another origin", { timeout: 90_000 }, () => {
  let admin: Admin;
  let named: DesktopServer;
  let stranger: DesktopServer;
  let anna: ContactDesk;
  beforeAll(async () => {
    named = await startDesktop();
    stranger = await startDesktop();
    admin = await startAdmin({ desktopOrigins: [named.origin, named.otherSite] });
    anna = contactDesk(admin.hub);
  }, 180_000);
  afterAll(async () => {
    await admin?.close();
    await named?.close();
    await stranger?.close();
  });

  const pageOf = (reference: string) => `/insluiten/afronden?contact=${reference}`;
  const subjectOf = (page: Page) => page.getByRole("combobox", { name: "Onderwerp" });
  const wrappedUp = async (reference: string) => {
    await expect.poll(async () => (await anna.byReference(reference)).items[0].state).toBe("WRAPPED_UP");
  };
  const frameOf = (page: Page) => page.frameLocator("iframe");

  test("C3 a desktop that was named shows the wrap-up, with the agent's own session, and hears that it is done", async () => {
    const { reference } = await begun(anna);
    const { page } = await admin.signIn("anna");
    named.show(elementsOf(admin.hub.url, `<kcc-wrap-up contact="${reference}"></kcc-wrap-up>`));
    await page.goto(named.origin);
    const frame = frameOf(page);
    await frame.getByText("Aangemeld als Anna Test").waitFor();
    await frame.getByRole("combobox", { name: "Onderwerp" }).fill("Afval");
    await frame.getByRole("combobox", { name: "Onderwerp" }).press("Enter");
    await frame
      .getByText(/is afgerond$/)
      .first()
      .waitFor();
    await expect.poll(() => page.evaluate("window.told")).toEqual([["kcc-wrapped-up", { reference }]]);
    await wrappedUp(reference);
    await page.context().close();
  });

  test("C3 a desktop that fails to give a token is heard all the same, and the page goes on with the agent's own session", async () => {
    const { page } = await admin.signIn("anna");
    const failures: string[] = [];
    page.on("pageerror", ({ message }) => failures.push(message));
    const failing = `<script>document.querySelector("kcc-suggestion").tokenProvider = async () => { throw new Error("no token today"); };</script>`;
    named.show(elementsOf(admin.hub.url, `<kcc-suggestion search-term="strooizout"></kcc-suggestion>${failing}`));
    await page.goto(named.origin);
    // It comes with the same message as the token.
    await expect.poll(() => frameOf(page).getByLabel("Waar zocht u op?").inputValue(), { timeout: 30_000 }).toBe("strooizout");
    expect(failures).toEqual([]);
    await page.context().close();
  });

  test("C1 a desktop without a contact begins one in the frame, and hears its number", async () => {
    const { page } = await admin.signIn("anna");
    named.show(elementsOf(admin.hub.url, "<kcc-wrap-up></kcc-wrap-up>"));
    await page.goto(named.origin);
    await frameOf(page).getByRole("button", { name: "Start telefoongesprek" }).click();
    await frameOf(page).getByText("Nummer voor de burger").waitFor();
    const told: unknown = await page.evaluate("window.told");
    expect(told).toEqual([["kcc-started", { reference: expect.stringMatching(/^\d{10}$/) }]]);
    await page.context().close();
  });

  test("C3 a desktop of another site hands over its own token, and none is in an address", async () => {
    const { reference } = await begun(anna);
    const token = (await admin.hub.sandbox.oidc?.signIn("anna")) ?? "";
    const { page } = await admin.open();
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    named.show(elementsOf(admin.hub.url, `<kcc-wrap-up contact="${reference}"></kcc-wrap-up>`, token));
    await page.goto(named.otherSite);
    await frameOf(page).getByRole("combobox", { name: "Onderwerp" }).fill("Afval");
    await frameOf(page).getByRole("button", { name: "Rond af" }).click();
    await wrappedUp(reference);
    expect(addresses.join("\n")).not.toContain(token.split(".").at(-1));
    await page.context().close();
  });

  test("C5 without a session and without a token the frame asks to sign in, in a window of its own, and goes on by itself", async () => {
    const { reference } = await begun(anna);
    const { page } = await admin.open();
    named.show(elementsOf(admin.hub.url, `<kcc-wrap-up contact="${reference}"></kcc-wrap-up>`));
    await page.goto(named.origin);
    const [window] = await Promise.all([
      page.context().waitForEvent("page"),
      frameOf(page).getByRole("link", { name: "Aanmelden in een nieuw venster" }).click(),
    ]);
    await window.getByLabel("Naam").fill("anna");
    await window.getByLabel("Wachtwoord").fill("anna-pw");
    await window.keyboard.press("Enter");
    await window.getByText("U bent aangemeld").waitFor();
    const subject = frameOf(page).getByRole("combobox", { name: "Onderwerp" });
    await subject.waitFor();
    await expect.poll(() => subject.count()).toBe(1);
    await page.context().close();
  });

  test("a desktop that was not named gets no page in its frame", async () => {
    const { reference } = await begun(anna);
    const { page } = await admin.signIn("anna");
    const refusals: string[] = [];
    page.on("console", (message) => refusals.push(message.text()));
    stranger.show(`<iframe src="${admin.hub.url}${pageOf(reference)}" width="600" height="600"></iframe>`);
    await page.goto(stranger.origin);
    await expect.poll(() => refusals.join("\n")).toMatch(/frame-ancestors|Content Security Policy/);
    expect(await frameOf(page).getByRole("combobox").count()).toBe(0);
    await page.context().close();
  });

  test("a page that opens the wrap-up in a window can neither speak to it nor hear what happens in it", async () => {
    const { reference } = await begun(anna);
    const { page } = await admin.signIn("anna");
    stranger.show(`<button onclick="
      window.heard = [];
      addEventListener('message', (event) => window.heard.push(event.data));
      window.other = window.open('${admin.hub.url}${pageOf(reference)}', 'wrap-up');
      setInterval(() => window.other?.postMessage({ kind: 'kcc-hello', token: 'a.b.c' }, '*'), 100);
    ">open</button>`);
    await page.goto(stranger.origin);
    const [window] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("button").click()]);
    await subjectOf(window).fill("Afval");
    await window.keyboard.press("Enter");
    await window
      .getByText(/is afgerond$/)
      .first()
      .waitFor();
    expect(await page.evaluate("[window.heard, window.other.closed]")).toEqual([[], true]);
    expect(await window.evaluate("window.opener")).toBeNull();
    await page.context().close();
  });
});
