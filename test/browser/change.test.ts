import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { book, one } from "../support/desk.ts";
import * as documents from "../support/documents.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";

describe.skipIf(!browserPath)("moving, changing and cancelling, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
  }, 120_000);
  afterAll(() => admin?.close());
  afterEach(() => admin.hub.sandbox.stadsbeheer.faults.clear());

  const booked = () => book(admin.hub, { departmentId: "burgerzaken", selection: one("Paspoort"), day: 1 });
  const pickUp = () =>
    book(admin.hub, {
      departmentId: "stadsbeheer",
      selection: { products: [{ productId: "grof-vuil" }], address: { postcode: "8974LB", houseNumber: 54 }, items: [{ kindId: "matras", amount: 1 }] },
      day: 2,
    });

  test("A5 an appointment is moved, and exactly one is left", async () => {
    const { appointment } = await booked();
    const anna = await sitDown(admin, "anna", `/afspraken/${appointment.id}`);
    await anna.press(anna.link("Verplaatsen"));
    await anna.arrowTo(anna.page.getByRole("group", { name: "Dag", exact: true }).getByRole("radio").nth(3));
    await anna.arrowTo(
      anna.page
        .getByRole("group", { name: /: ochtend$/ })
        .getByRole("radio")
        .nth(2),
    );
    await anna.press(anna.button(/^Verplaats naar/));
    expect(await anna.sees("Er staat precies één afspraak: de nieuwe.")).toBe(true);
    await anna.press(anna.link("Bekijk de afspraak"));
    expect(await anna.sees("Gepland")).toBe(true);
    const { data } = await admin.hub.ask("anna", documents.appointmentById, { id: appointment.id });
    expect(["CANCELLED", undefined]).toContain(data.appointment.status);
    expect(await anna.leave()).toEqual([]);
  });

  test("an appointment that somebody else cancelled meanwhile is not moved", async () => {
    const { appointment } = await booked();
    const anna = await sitDown(admin, "anna", `/afspraken/${appointment.id}/verplaatsen`);
    await anna.arrowTo(anna.times().nth(1));
    await admin.hub.ask("anna", documents.cancelAppointment, { id: appointment.id, reason: "belt af", key: crypto.randomUUID() });
    await anna.press(anna.button(/^Verplaats naar/));
    expect(await anna.sees(/^Niet gevonden$|intussen gewijzigd/)).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });

  test("A6 an appointment is cancelled with a reason; too short a reason is refused at the field", async () => {
    const { appointment } = await booked();
    const anna = await sitDown(admin, "anna", `/afspraken/${appointment.id}`);
    await anna.press(anna.link("Annuleren"));
    await anna.type("Reden", "x");
    await anna.press(anna.button("Annuleer deze afspraak"));
    expect(await anna.sees(/Reden: gebruik 3 tot 200 tekens/)).toBe(true);
    await anna.retype("Reden", "Burger is ziek");
    await anna.press(anna.button("Annuleer deze afspraak"));
    expect(await anna.sees("De afspraak is geannuleerd")).toBe(true);
    expect(await anna.sees("Haar systeem bewaart de reden niet")).toBe(true);
    const { data } = await admin.hub.ask("anna", documents.appointmentById, { id: appointment.id });
    expect(["CANCELLED", undefined]).toContain(data.appointment.status);
    expect(await anna.leave()).toEqual([]);
  });

  test("A8 one thing is added to a pick-up, and nothing else is asked for again", async () => {
    const { appointment } = await pickUp();
    const anna = await sitDown(admin, "anna", `/afspraken/${appointment.id}`);
    await anna.press(anna.link("Wijzigen"));
    await anna.tabTo(anna.page.getByLabel(/^Matras/));
    await anna.page.keyboard.press("ArrowUp");
    await anna.press(anna.button("Sla de wijziging op"));
    expect(await anna.sees("De afspraak is gewijzigd")).toBe(true);
    expect(await anna.sees("2 × Matras")).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });

  test("A8 what the department changed meanwhile is shown, not overwritten, and the agent goes on from there", async () => {
    const { appointment } = await pickUp();
    const anna = await sitDown(admin, "anna", `/afspraken/${appointment.id}/wijzigen`);
    await anna.type("Notitie voor de afdeling", "Staat achter het hek");
    admin.hub.sandbox.stadsbeheer.faults.inject({ on: "change", fault: { kind: "quirk", name: "hub-stale-version" } });
    await anna.press(anna.button("Sla de wijziging op"));
    expect(await anna.sees("De afspraak is intussen gewijzigd door iemand anders")).toBe(true);
    await anna.press(anna.button("Ga verder met de nieuwe gegevens"));
    await anna.page.getByText("De afspraak is intussen gewijzigd").waitFor({ state: "detached" });
    await anna.retype("Notitie voor de afdeling", "Staat achter het hek");
    await anna.press(anna.button("Sla de wijziging op"));
    expect(await anna.sees("De afspraak is gewijzigd")).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });
});
