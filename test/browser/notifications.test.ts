import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { until } from "../notifications/told.ts";
import { suggest } from "../inbox/support.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown } from "./keyboard.ts";

describe.skipIf(!browserPath)("notifications, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin({ notifications: { timeoutMs: 2_000, leaseMs: 4_000, retryDelaysMs: [300, 500] } });
  }, 120_000);
  afterAll(() => admin?.close());

  test("F4 an integrator sees what failed and why, tries the receiver, and sends it again", async () => {
    const { intranet } = admin.hub.sandbox;
    intranet.faults.inject({ on: "receive", fault: { kind: "status", status: 422 } });
    const { item } = await suggest(admin.hub, { subject: "Wat kost een paspoort?" });
    const about = () => intranet.received.filter(({ body }) => body.data.itemId === item.id);
    await until(() => about().length === 1);
    await admin.hub.database
      .fork()
      .execute(`update notification set state = 'FAILED', last_outcome = 'REFUSED', last_detail = 'HTTP 422' where item_id = ?`, [item.id]);
    const dirk = await sitDown(admin, "dirk", "/berichten");
    const failed = dirk.page.getByRole("article").filter({ hasText: "Nieuw in de inbox" });
    await failed.getByText("de ontvanger neemt dit niet aan (HTTP 422)").first().waitFor();
    await dirk.press(dirk.page.getByRole("button", { name: "Stuur een proefbericht: intranet" }));
    await expect.poll(() => dirk.page.locator(":focus").innerText()).toContain("Het proefbericht is onderweg");
    await expect.poll(() => intranet.received.some(({ body }) => body.type === "test"), { timeout: 10_000 }).toBe(true);
    await dirk.press(failed.getByRole("button", { name: /^Stuur opnieuw/ }));
    await expect.poll(() => dirk.page.locator(":focus").innerText()).toContain("Het bericht gaat opnieuw weg.");
    await expect.poll(() => about().map(({ isRepeated }) => isRepeated), { timeout: 10_000 }).toEqual([false, true]);
    expect(await dirk.leave()).toEqual([]);
  });

  test("F1 an agent chooses to hear the outcome by mail, is told what address will do, and stops it again", async () => {
    const anna = await sitDown(admin, "anna");
    await anna.type("Uw werkadres", "anna@elders.example");
    await anna.press(anna.button("Stuur mij mail"));
    expect(await anna.sees("Gebruik uw werkadres. Het moet eindigen op @ravenmeer.example of @example.test.")).toBe(true);
    await anna.retype("Uw werkadres", "anna@example.test");
    await anna.press(anna.button("Stuur mij mail"));
    expect(await anna.sees("U krijgt een mail op anna@example.test")).toBe(true);
    await anna.press(anna.button("Stuur geen mail meer"));
    expect(await anna.sees("U krijgt geen mail als er een besluit is")).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });
});
