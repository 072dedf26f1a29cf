import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { book, one } from "../support/desk.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";

describe.skipIf(!browserPath)("rights and tasks, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin({ timeoutMs: 3_000, operations: { stepDeadlineMs: 3_500, retryDelaysMs: [200, 300, 500], lateWindowMs: 1_000 } });
  }, 120_000);
  afterAll(() => admin?.close());

  test("A7 a right that a supervisor takes is gone at once, is named when it is missed, and comes back with undo", async () => {
    const { appointment } = await book(admin.hub, { departmentId: "burgerzaken", selection: one("Paspoort"), day: 1 });
    const anna = await sitDown(admin, "anna", `/afspraken/${appointment.id}/annuleren`);
    await anna.type("Reden", "Burger is ziek");
    const carla = await sitDown(admin, "carla", "/rechten");
    const cell = carla.page.getByRole("checkbox", { name: "Burgerzaken, Afspraken: Annuleren" });
    await carla.tabTo(cell);
    await carla.page.keyboard.press("Space");
    expect(await carla.sees("KCC-medewerker mag nu niet meer bij Burgerzaken: afspraken annuleren.")).toBe(true);

    await anna.press(anna.button("Annuleer deze afspraak"));
    expect(await anna.sees(/Het ontbrekende recht: Burgerzaken, Afspraken: annuleren/)).toBe(true);
    await anna.page.goto(`/afspraken/${appointment.id}`);
    await anna.link("Verplaatsen").waitFor();
    expect(await anna.link("Annuleren").count()).toBe(0);

    await carla.press(carla.button("Ongedaan maken"));
    expect(await carla.sees("Ongedaan gemaakt.")).toBe(true);
    await expect.poll(() => cell.isChecked()).toBe(true);
    await anna.page.reload();
    await anna.link("Annuleren").waitFor();
    expect([await anna.leave(), await carla.leave()]).toEqual([[], []]);
  });

  test("A7 who may not change rights reads their own, without dead checkboxes", async () => {
    const anna = await sitDown(admin, "anna", "/rechten");
    await anna.page.getByRole("table", { name: "Uw rechten" }).waitFor();
    expect(await anna.page.getByRole("checkbox").count()).toBe(0);
    expect(await anna.sees("Vraag het aan een supervisor")).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });

  test("what the hub cannot settle becomes a task, which somebody closes after asking the department", async () => {
    const { vth } = admin.hub.sandbox;
    vth.faults.inject({ on: "book", fault: { kind: "commit-and-reset" }, times: Infinity });
    const answer = await book(admin.hub, { departmentId: "vth", selection: one("Terrasvergunning") });
    expect(answer.__typename).toBe("OutcomeUnknown");
    vth.faults.clear();
    await expect
      .poll(async () => (await admin.hub.ask("anna", "{ openTasks { ... on TaskConnection { totalCount } } }")).data.openTasks.totalCount, { timeout: 30_000 })
      .toBe(1);

    const anna = await sitDown(admin, "anna", "/taken");
    const task = anna.page.getByRole("article").filter({ hasText: "Vergunningen, Toezicht en Handhaving" });
    await anna.press(task.getByRole("button", { name: /^Taak sluiten/ }));
    await expect.poll(() => anna.hasFocus(anna.field("Hoe is dit opgelost?"))).toBe(true);
    await anna.press(anna.button("Sluit deze taak"));
    await expect.poll(() => anna.field("Hoe is dit opgelost?").getAttribute("aria-invalid")).toBe("true");
    await anna.type("Hoe is dit opgelost?", "Gebeld: de afspraak staat er.");
    await anna.press(anna.button("Sluit deze taak"));
    expect(await anna.sees("Er zijn geen open taken.")).toBe(true);
    await expect.poll(() => anna.page.locator(":focus").innerText()).toContain("De taak is gesloten.");
    expect(await anna.leave()).toEqual([]);
  });

  test("I3 a connection that fails is seen as failing without a reload", async () => {
    const dirk = await sitDown(admin, "dirk", "/koppelingen");
    const card = dirk.page.getByRole("article").filter({ hasText: "Belastingen" });
    await card.waitFor();
    admin.hub.sandbox.belastingen.faults.inject({ on: "*", fault: { kind: "reset" }, times: Infinity });
    await admin.hub.ask("anna", 'query { products(departmentId: "belastingen") { __typename } }');
    await expect.poll(() => card.innerText(), { timeout: 15_000 }).toMatch(/Hapert|Even met rust gelaten/);
    await expect.poll(() => card.innerText()).toMatch(/Laatste fout[\s\S]*UNREACHABLE/);
    admin.hub.sandbox.belastingen.faults.clear();
    expect(await dirk.leave()).toEqual([]);
  });
});
