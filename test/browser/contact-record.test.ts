import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { begun, contactDesk } from "../contacts/desk.ts";
import { caller } from "../contacts/register.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";
import { expectNoViolations, overflowOf } from "./scenes.ts";

describe.skipIf(!browserPath)("one contact to read, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin();
  }, 120_000);
  afterAll(() => admin?.close());

  test("C2 a supervisor reads what an agent's contact was about and how it ended; the person is seen only with the right for it", async () => {
    const fien = contactDesk(admin.hub, "fien");
    const { id, reference } = await begun(fien, { channel: "CHAT", caller });
    await fien.link(id, "ARTICLE", "artikel-12");
    const text = "Ik heb al betaald.";
    await fien.wrapUp({ contactId: id, questions: [{ id: "a", subject: "Aanslag klopt niet", text, outcome: "CALLBACK", departmentId: "belastingen" }] });
    const left = await begun(fien);
    await fien.end(left.id);

    const carla = await sitDown(admin, "carla", "/contacten");
    await carla.press(carla.link(`Bekijk contact ${left.spokenReference}`));
    expect(await carla.sees("Er is geen vraag genoteerd.")).toBe(true);
    await carla.page.goto(`/contacten/${reference}/bekijken`);
    expect(await carla.sees("U ziet niet wie het was en wat precies is gezegd.")).toBe(true);
    const shown = await carla.page.getByRole("main").innerText();
    for (const part of ["Fien Test", "Afgerond", "Aanslag klopt niet", "Terugbelverzoek", "Belastingen", "Artikel artikel-12"]) expect(shown).toContain(part);
    for (const personal of [caller.name, caller.bsn, text]) expect(shown).not.toContain(personal);
    await carla.page.goto("/contacten/0000000000/bekijken");
    expect(await carla.sees("Contact niet gevonden")).toBe(true);

    const anna = await sitDown(admin, "anna", `/contacten/${reference}/bekijken`);
    expect(await anna.sees(caller.phone)).toBe(true);
    expect(await anna.page.getByRole("main").innerText()).toContain(text);
    await expectNoViolations(anna.page);
    await anna.page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowOf(anna.page)).toEqual([]);
    expect([await carla.leave(), await anna.leave()]).toEqual([[], []]);
  });
});
