import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contactDesk } from "../contacts/desk.ts";
import { countsOf, untilMirror, whole, wrapUpConversation } from "../contacts/register.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";
import { expectAccessible, visit } from "./scenes.ts";

describe.skipIf(!browserPath)("contacts that the customer register does not take, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin({
      mirrorsContacts: true,
      timeoutMs: 1_000,
      operations: { leaseMs: 5_000, stepDeadlineMs: 2_000, lateWindowMs: 1_500, retryDelaysMs: [100, 200, 400] },
    });
  }, 120_000);
  afterAll(() => admin?.close());

  const refuse = (times: number) =>
    admin.hub.sandbox.customerRegister.faults.inject({
      on: "book",
      fault: {
        kind: "status",
        status: 400,
        body: JSON.stringify({ code: "invalid", title: "Ongeldig", status: 400, invalidParams: [{ name: "klantcontact.kanaal", code: "max_length" }] }),
      },
      times,
    });

  test("C3 a supervisor sees how many failed, what went wrong and what to do, sends one again and hears how that ended", async () => {
    const carla = await sitDown(admin, "carla", "/klantregister");
    expect(await carla.sees("Er is niets mislukt.")).toBe(true);
    refuse(2);
    const desk = contactDesk(admin.hub);
    const { id, reference } = await wrapUpConversation(desk);
    await untilMirror(admin.hub, [id], "FAILED");
    await carla.page.reload();
    await carla.press(carla.button("Beheer 1 mislukt"));
    await carla.link("Klantregister 1 mislukt").waitFor();
    await carla.page.keyboard.press("Escape");
    expect(await carla.sees("klantcontact.kanaal (max_length). Laat de beheerder van de koppeling dit herstellen")).toBe(true);

    const again = carla.button(`Verstuur opnieuw: Contact ${reference}`);
    await carla.press(again);
    await expect.poll(() => carla.page.locator(":focus").innerText(), { timeout: 10_000 }).toContain(`Contact ${reference} is weer niet gelukt.`);
    await carla.press(again);
    await expect
      .poll(() => carla.page.locator(":focus").innerText(), { timeout: 10_000 })
      .toContain(`Gelukt: contact ${reference} staat nu in het klantregister.`);
    expect(await carla.sees("Er is niets mislukt.")).toBe(true);
    expect(countsOf(admin.hub.sandbox.customerRegister.register, reference)).toEqual(whole);
    await carla.arrowTo(carla.page.getByRole("radio", { name: "Staat er" }));
    expect(await carla.sees(`Contact ${reference}`)).toBe(true);
    expect(await carla.leave()).toEqual([]);
  });

  test("C3 failed: no violations, nothing cut off at 320 px; an integrator sends all again", async () => {
    refuse(2);
    const desk = contactDesk(admin.hub);
    const ids = [(await wrapUpConversation(desk)).id, (await wrapUpConversation(desk)).id];
    await untilMirror(admin.hub, ids, "FAILED");
    await expectAccessible(admin, { name: "failed", account: "dirk", go: (page) => visit(page, "/klantregister", "Verstuur alle 2 opnieuw") });
    const dirk = await sitDown(admin, "dirk", "/klantregister");
    await dirk.press(dirk.button("Verstuur alle 2 opnieuw"));
    await expect.poll(() => dirk.page.locator(":focus").innerText()).toContain("2 contacten gaan opnieuw naar het klantregister.");
    await untilMirror(admin.hub, ids, "MIRRORED");
    expect(await dirk.leave()).toEqual([]);
  });

  test("C3 while the register is down contacts wait, and nobody need do anything", async () => {
    const { faults } = admin.hub.sandbox.customerRegister;
    faults.inject({ on: "*", fault: { kind: "reset" }, times: Number.POSITIVE_INFINITY });
    const desk = contactDesk(admin.hub);
    const { id } = await wrapUpConversation(desk);
    while (!(await desk.byId(id)).mirror.message) await pause(100);
    const carla = await sitDown(admin, "carla", "/klantregister");
    await carla.arrowTo(carla.page.getByRole("radio", { name: "Wacht" }));
    expect(await carla.sees("Het klantregister is nu niet te bereiken. De hub probeert het vanzelf opnieuw")).toBe(true);
    expect(await carla.page.getByRole("button", { name: /^Verstuur/ }).count()).toBe(0);
    expect(await carla.sees("Hapert")).toBe(true);
    faults.clear();
    expect(await carla.leave()).toEqual([]);
  });
});
