import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown, type Typist } from "./keyboard.ts";

describe.skipIf(!browserPath)("booking, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    const operations = { stepDeadlineMs: 3_500, retryDelaysMs: [200, 300, 500, 500, 500], lateWindowMs: 1_500 };
    admin = await startAdmin({ timeoutMs: 3_000, operations });
  }, 120_000);
  afterAll(() => admin?.close());
  afterEach(() => admin.hub.sandbox.burgerzaken.faults.clear());

  /** From an open booking page to just before the last button, for an early free time. */
  async function fillIn(anna: Typist, { lastName, product }: { readonly lastName: string; readonly product: string }): Promise<void> {
    await anna.arrowTo(anna.page.getByRole("radio", { name: /^Burgerzaken/ }));
    await anna.tabTo(anna.field("Product"));
    await anna.page.keyboard.type(product);
    await anna.press(anna.button("Zoek vrije momenten"));
    await anna.arrowTo(anna.times().nth(1));
    await anna.type("Achternaam", lastName);
    await anna.type("Telefoonnummer", "0612345678");
  }

  const bookingsOf = (lastName: string) =>
    admin.hub.sandbox.burgerzaken.book
      .bookings()
      .filter(({ status, customers }) => status === "booked" && customers.some((customer) => customer.lastName === lastName));

  test("A2 A3 an appointment is booked at a free time, with what to bring and what it costs", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken/nieuw");
    await fillIn(anna, { lastName: "Toetsenbord", product: "Rijb" });
    expect(await anna.sees(/Binnen de belofte van 5 werkdagen|wordt niet gehaald/)).toBe(true);
    await anna.press(anna.button("Boek deze afspraak"));
    expect(await anna.sees("De afspraak is gemaakt")).toBe(true);
    expect(await anna.sees("Uw huidige rijbewijs")).toBe(true);
    expect(await anna.sees(/€\s52,10/)).toBe(true);
    await anna.press(anna.link("Bekijk de afspraak"));
    await anna.page.getByRole("definition").filter({ hasText: "Toetsenbord" }).waitFor();
    expect(await anna.leave()).toEqual([]);
  });

  test("A10 a family books together, with the names of those who come along", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken/nieuw");
    await anna.arrowTo(anna.page.getByRole("radio", { name: /^Burgerzaken/ }));
    await anna.tabTo(anna.field("Product"));
    await anna.page.keyboard.type("Pasp");
    await anna.tabTo(anna.page.getByLabel(/^Voor hoeveel personen/));
    await anna.page.keyboard.press("ArrowUp");
    await anna.press(anna.button("Zoek vrije momenten"));
    await anna.arrowTo(anna.times().first());
    const second = anna.page.getByRole("group", { name: "Persoon 2" });
    await anna.tabTo(anna.page.getByLabel("Achternaam", { exact: true }).first());
    await anna.page.keyboard.type("Gezin");
    await anna.tabTo(second.getByLabel("Achternaam", { exact: true }));
    await anna.page.keyboard.type("Kind");
    await anna.press(anna.button("Boek deze afspraak"));
    expect(await anna.sees("De afspraak is gemaakt")).toBe(true);
    expect(bookingsOf("Gezin").map(({ customers }) => customers.map(({ lastName }) => lastName))).toEqual([["Gezin", "Kind"]]);
    expect(await anna.leave()).toEqual([]);
  });

  test("A3 a time that was taken meanwhile offers others, and one of them is booked", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken/nieuw");
    await fillIn(anna, { lastName: "Tebezet", product: "Pasp" });
    admin.hub.sandbox.burgerzaken.faults.inject({ on: "book", fault: { kind: "slot-taken" } });
    await anna.press(anna.button("Boek deze afspraak"));
    const notice = anna.page.getByText("Dit moment is net bezet").locator("xpath=ancestor::div[contains(@class,'utrecht-alert')]");
    await anna.press(notice.getByRole("button").first());
    await anna.press(anna.button("Boek deze afspraak"));
    expect(await anna.sees("De afspraak is gemaakt")).toBe(true);
    expect(bookingsOf("Tebezet")).toHaveLength(1);
    expect(await anna.leave()).toEqual([]);
  });

  test("A9 an outcome that is not known is followed, and nothing invites to try again", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken/nieuw");
    await fillIn(anna, { lastName: "Onzeker", product: "Pasp" });
    const { faults } = admin.hub.sandbox.burgerzaken;
    faults.inject({ on: "book", fault: { kind: "commit-and-reset" } });
    for (const on of ["find", "read", "book", "hold"] as const) faults.inject({ on, fault: { kind: "reset" }, times: Infinity });
    await anna.press(anna.button("Boek deze afspraak"));
    expect(await anna.sees("De hub zoekt uit of dit is gelukt")).toBe(true);
    expect(await anna.sees("Probeer het niet opnieuw.")).toBe(true);
    expect(await anna.button("Boek deze afspraak").count()).toBe(0);
    faults.clear();
    expect(await anna.sees("Het is gelukt")).toBe(true);
    await anna.press(anna.link("Bekijk de afspraak"));
    await anna.page.getByRole("definition").filter({ hasText: "Onzeker" }).waitFor();
    expect(bookingsOf("Onzeker")).toHaveLength(1);
    expect(await anna.leave()).toEqual([]);
  });

  test("A9 a booking whose answer was lost on the way to the browser is sent again, and booked once", async () => {
    const anna = await sitDown(admin, "anna", "/afspraken/nieuw");
    await fillIn(anna, { lastName: "Kwijt", product: "Pasp" });
    const keys: unknown[] = [];
    await anna.page.route("**/graphql", async (route) => {
      const { query, variables } = route.request().postDataJSON();
      if (!String(query).includes("mutation BookAppointment")) return route.continue();
      keys.push(variables.idempotencyKey);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await anna.press(anna.button("Boek deze afspraak"));
    expect(await anna.sees("Het is niet zeker of dit is gelukt.")).toBe(true);
    await anna.press(anna.button("Opnieuw versturen"));
    expect(await anna.sees("De afspraak is gemaakt")).toBe(true);
    expect(keys[1]).toBe(keys[0]);
    expect(bookingsOf("Kwijt")).toHaveLength(1);
    await anna.leave();
  });
});
