import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sendWebhook } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FeedbackTaskEntity } from "../../api/src/meldingen/feedback.entity.ts";
import { secrets, startTestHub, type TestHub } from "../support/hub.ts";
import { closeAtDepartment, report } from "./reported.ts";

let hub: TestHub;
const secret = secrets.STADSBEHEER_WEBHOOK_SECRET ?? "";
const vthSecret = secrets.VTH_WEBHOOK_SECRET ?? "";
const variables: Readonly<Record<string, string>> = { stadsbeheer: "STADSBEHEER_WEBHOOK_SECRET", vth: "VTH_WEBHOOK_SECRET" };
beforeAll(async () => {
  hub = await startTestHub({
    // So seldom that only the word of the department can be what is heard.
    watchIntervalMs: 3_600_000,
    change: (configuration) => ({
      ...configuration,
      departments: configuration.departments.map((department) => {
        const { meldingen } = department.capabilities;
        if (!meldingen) return department;
        return { ...department, capabilities: { ...department.capabilities, meldingen: { ...meldingen, webhookSecret: variables[department.id] } } };
      }),
    }),
  });
  // The first round is over before the stories begin.
  while (hub.sandbox.stadsbeheerMeldingen.requests.length === 0) await pause(50);
  await pause(500);
}, 120_000);
afterAll(() => hub?.close());

const url = (department = "stadsbeheer") => `${hub.url}/webhooks/${department}/meldingen`;
/** How often one melding was asked for; lists are asked in the background too. */
const reads = () => hub.sandbox.stadsbeheerMeldingen.requests.filter(({ on }) => on === "read").length;
const tasks = (id: number) => hub.database.fork().count(FeedbackTaskEntity, { meldingId: String(id) });

async function untilTask(id: number): Promise<void> {
  for (let tries = 0; tries < 200 && (await tasks(id)) === 0; tries += 1) await pause(50);
  expect(await tasks(id)).toBe(1);
}

describe("M6 a department that sends word", { timeout: 60_000 }, () => {
  test("M6 is asked at once what is so, and the reporter's wish becomes a task", async () => {
    const id = await report(hub);
    closeAtDepartment(hub, id);
    expect(await sendWebhook({ url: url(), secret, id: String(id) })).toBe(202);
    await untilTask(id);
  });

  test("M6 the same word again is answered and does nothing", async () => {
    const id = await report(hub);
    closeAtDepartment(hub, id);
    const word = { url: url(), secret, id: String(id), deliveryId: randomUUID() };
    expect(await sendWebhook(word)).toBe(202);
    await untilTask(id);
    const before = reads();
    expect(await sendWebhook(word)).toBe(200);
    await pause(300);
    expect(reads()).toBe(before);
    expect(await tasks(id)).toBe(1);
  });

  test("M6 words out of order do no harm: what counts is how the melding stands now", async () => {
    const id = await report(hub);
    closeAtDepartment(hub, id);
    const now = Date.now();
    // The later one first; the earlier one was sent before the melding was closed.
    expect(await sendWebhook({ url: url(), secret, id: String(id), atMs: now })).toBe(202);
    expect(await sendWebhook({ url: url(), secret, id: String(id), atMs: now - 60_000 })).toBe(202);
    await untilTask(id);
    expect(await tasks(id)).toBe(1);
  });

  test("M6 a word about a melding that is still open says nothing to anybody", async () => {
    const id = await report(hub);
    expect(await sendWebhook({ url: url(), secret, id: String(id) })).toBe(202);
    await pause(500);
    expect(await tasks(id)).toBe(0);
  });

  test("M6 a department may have a secret as libraries for Standard Webhooks make it", async () => {
    expect(await sendWebhook({ url: url("vth"), secret: vthSecret, id: "000001" })).toBe(202);
    expect(await sendWebhook({ url: url("vth"), secret: vthSecret.replace("whsec_", ""), id: "000001" })).toBe(401);
  });

  test("a forged word is refused, and the department is not asked: a wrong secret, an old one, a changed body, no such department", async () => {
    const before = reads();
    expect(await sendWebhook({ url: url(), secret: "another secret that is also long", id: "1" })).toBe(401);
    expect(await sendWebhook({ url: url(), secret, id: "1", atMs: Date.now() - 301_000 })).toBe(401);
    expect(await sendWebhook({ url: url(), secret, id: "1", atMs: Date.now() + 330_000 })).toBe(401);
    expect(await sendWebhook({ url: url("vth"), secret, id: "1" })).toBe(401);
    expect(await sendWebhook({ url: url("burgerzaken"), secret, id: "1" })).toBe(401);
    expect(await sendWebhook({ url: url("nowhere"), secret: "nobody's secret", id: "1" })).toBe(401);
    const unsigned = await fetch(url(), { method: "POST", headers: { "content-type": "application/json" }, body: '{"id":"1"}' });
    expect(unsigned.status).toBe(401);
    const large = await fetch(url(), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ id: "x".repeat(5_000) }) });
    expect(large.status).toBe(413);
    expect(reads()).toBe(before);
  });
});
