import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FeedbackTaskEntity } from "../../api/src/meldingen/feedback.entity.ts";
import { closeAndNotice, reportForCaller, tasksOf } from "../meldingen/told.ts";
import * as documents from "../support/feedback-documents.ts";
import { browserPath, startAdmin, type Admin } from "./admin.ts";
import { sitDown, type Typist } from "./keyboard.ts";

describe.skipIf(!browserPath)("telling reporters, by keyboard alone", { timeout: 60_000 }, () => {
  let admin: Admin;
  beforeAll(async () => {
    admin = await startAdmin({ watchIntervalMs: 300 });
  }, 120_000);
  afterAll(() => admin?.close());

  const isLate = (id: string) => admin.hub.database.fork().nativeUpdate(FeedbackTaskEntity, { id }, { dueOn: "2026-01-05", escalatedAt: new Date() });
  const itemOf = ({ page }: Typist, reference: string) => page.getByRole("article").filter({ hasText: `Melding ${reference}` });

  test("M6 a supervisor finds the one that is overdue, and an agent calls the reporter and settles it; the supervisor sees it go", async () => {
    const melding = await reportForCaller(admin.hub);
    const task = await closeAndNotice(admin.hub, melding);
    await admin.hub.ask("fien", documents.settleFeedback, { taskId: task.id, outcome: "NOT_REACHED", note: "Is na vijf uur thuis.", key: randomUUID() });
    await isLate(task.id);

    const carla = await sitDown(admin, "carla");
    expect(await carla.sees("1 melder had het al moeten horen.")).toBe(true);
    await carla.press(carla.link("Bekijk de terugkoppelingen"));
    const seen = itemOf(carla, melding.reference);
    await seen.getByText("Te laat").waitFor();
    await expect.poll(() => seen.innerText()).toContain("U mag de contactgegevens van melders bij deze afdeling niet zien.");
    expect(await seen.innerText()).not.toContain("Is na vijf uur thuis.");

    const anna = await sitDown(admin, "anna", "/terugkoppeling");
    const item = itemOf(anna, melding.reference);
    await item.getByText("Het glas is opgeruimd.").waitFor();
    await item.getByText("Is na vijf uur thuis.").waitFor();
    expect(await item.innerText()).not.toContain("0612345678");
    await anna.press(item.getByRole("button", { name: /^Toon contactgegevens/ }));
    await item.getByText("0612345678").waitFor();
    await anna.press(item.getByRole("button", { name: /^Afronden/ }));
    await anna.press(anna.button("Leg vast"));
    expect(await anna.sees("Kies hoe het is gegaan.")).toBe(true);
    await anna.page.keyboard.press("Shift+Tab");
    await anna.page.keyboard.press("Shift+Tab");
    await anna.page.keyboard.press("Space");
    await anna.type("Toelichting voor collega's", "Was blij met het telefoontje.");
    await anna.press(anna.button("Leg vast"));
    await expect.poll(() => anna.page.locator(":focus").innerText()).toContain("Vastgelegd: de melder weet het.");
    expect(await tasksOf(admin.hub, melding.reference)).toEqual([]);
    // Carla has not touched anything.
    expect(await carla.sees("Niets is te laat.")).toBe(true);

    await anna.arrowTo(anna.page.getByRole("radio", { name: "Verteld", exact: true }));
    await item.getByText("Afgerond op").waitFor();
    expect([await anna.leave(), await carla.leave()]).toEqual([[], []]);
  });

  test("M6 a colleague who settles it meanwhile does not take away the form that is being filled in, and their outcome stands", async () => {
    const melding = await reportForCaller(admin.hub);
    const task = await closeAndNotice(admin.hub, melding);
    const anna = await sitDown(admin, "anna", "/terugkoppeling");
    const item = itemOf(anna, melding.reference);
    await anna.press(item.getByRole("button", { name: /^Afronden/ }));
    await anna.page.keyboard.press("ArrowDown");
    const answers = anna.page.waitForResponse((response) => response.request().postData()?.includes("FeedbackTasks") ?? false);
    await admin.hub.ask("fien", documents.settleFeedback, { taskId: task.id, outcome: "LETTER", key: randomUUID() });
    await answers;
    await anna.press(anna.button("Leg vast"));
    await expect.poll(() => anna.page.locator(":focus").innerText()).toContain("Een collega was u voor");
    expect(await item.count()).toBe(0);
    expect(await anna.leave()).toEqual([]);
  });

  test("M6 when the live stream is refused, the list is read anew all the same, and goes on listening when it is let in again", async () => {
    const melding = await reportForCaller(admin.hub);
    const task = await closeAndNotice(admin.hub, melding);
    const anna = await sitDown(admin, "anna");
    let refused = 0;
    await anna.page.route("**/graphql/stream", (route) => {
      refused += 1;
      return route.fulfill({ status: 429, body: "" });
    });
    await anna.page.goto("/terugkoppeling");
    const item = itemOf(anna, melding.reference);
    await item.waitFor();
    await expect.poll(() => refused).toBeGreaterThan(0);
    await admin.hub.ask("fien", documents.settleFeedback, { taskId: task.id, outcome: "LETTER", key: randomUUID() });
    await expect.poll(() => item.count(), { timeout: 20_000 }).toBe(0);

    await anna.page.unroute("**/graphql/stream");
    await anna.page.waitForResponse((response) => response.url().endsWith("/graphql/stream") && response.ok(), { timeout: 30_000 });
    const other = await reportForCaller(admin.hub);
    await closeAndNotice(admin.hub, other);
    await itemOf(anna, other.reference).waitFor({ timeout: 4_000 });
    // The browser itself tells of each refusal.
    expect((await anna.leave()).filter((text) => !text.includes("429"))).toEqual([]);
  });

  test("M6 the list is walked through page by page", async () => {
    const melding = await reportForCaller(admin.hub);
    const task = await closeAndNotice(admin.hub, melding);
    await admin.hub.database.fork().execute(copies, [task.id]);
    const anna = await sitDown(admin, "anna", "/terugkoppeling");
    await anna.press(anna.button("Volgende pagina"));
    await expect.poll(() => anna.page.locator(":focus").innerText()).toBe("Open, pagina 2");
    await anna.press(anna.button("Vorige pagina"));
    expect(await anna.sees("Open, pagina 1")).toBe(true);
    // A cursor belongs to one view: another one begins at its first page.
    await anna.press(anna.button("Volgende pagina"));
    await anna.arrowTo(anna.page.getByRole("radio", { name: "Ingetrokken" }));
    expect(await anna.sees("Er is niets ingetrokken.")).toBe(true);
    expect(await anna.leave()).toEqual([]);
  });

  test("M7 a supervisor finds a complaint that was handed over, with the last day to decide", async () => {
    const { id, reference } = await reportForCaller(admin.hub);
    const displeasure = "Al drie keer gebeld en er ligt nog steeds glas.";
    const { data } = await admin.hub.ask("anna", documents.raiseMelding, { meldingId: id, displeasure, key: randomUUID() });
    const carla = await sitDown(admin, "carla");
    await carla.press(carla.button("Contacten"));
    await carla.press(carla.link("Klachtoverdrachten"));
    const item = carla.page.getByRole("article").filter({ hasText: data.raiseMelding.reference });
    await item.waitFor();
    const text = await item.innerText();
    for (const shown of [reference, "Nog 42 dagen", "Beslissen uiterlijk", "Awb 9:6", "U mag de tekst van de klacht niet zien"]) expect(text).toContain(shown);
    expect(text).not.toContain(displeasure);
    expect(await carla.leave()).toEqual([]);
  });
});

/** The same to tell, once more for each of forty other reporters. */
const copies = `
  insert into feedback_task (id, operation_id, melding_closed_at, department_id, melding_id, reference, channel, melding_status, sealed_text, state, due_on, attempts, escalated_at, created_at, settled_at, settled_by)
  select gen_random_uuid(), task.operation_id, task.melding_closed_at + make_interval(secs => nth), department_id, melding_id, reference, channel, melding_status, sealed_text, state, due_on, attempts, escalated_at, created_at, settled_at, settled_by
  from feedback_task task, generate_series(1, 40) nth where task.id = ?`;
