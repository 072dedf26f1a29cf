import { afterAll, beforeAll, expect, test } from "vitest";
import { openStream } from "../attacks/support/stream.ts";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { join } from "./melding-desk.ts";
import { closeAtDepartment } from "./reported.ts";
import { reportForCaller, tasksOf, untilTask } from "./told.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ watchIntervalMs: 300 });
}, 120_000);
afterAll(() => hub?.close());

/** A desktop of somebody, with a stream open. */
async function listen(account: Account, query: string) {
  const token = (await hub.sandbox.oidc?.signIn(account)) ?? "";
  return await openStream(hub.url, { headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ query }) });
}

test(
  "M6 from the call to the call back: the department closes it, the agent hears so at once, and the feedback task is there",
  { timeout: 60_000 },
  async () => {
    const { id, number, reference } = await reportForCaller(hub);
    const [meldingen, feedback] = await Promise.all([
      listen("anna", `subscription { meldingChanged(id: "${id}") { id departmentId } }`),
      listen("anna", "subscription { feedbackChanged }"),
    ]);
    try {
      closeAtDepartment(hub, number, "Het glas is opgeruimd.");
      expect((await feedback.events(1))[0]?.data).toEqual({ data: { feedbackChanged: "stadsbeheer" } });
      expect((await meldingen.events(1))[0]?.data).toEqual({ data: { meldingChanged: { id, departmentId: "stadsbeheer" } } });
      // The first word can be of the report itself; that of the closing comes after its task was written.
      await expect
        .poll(() => tasksOf(hub, reference), { timeout: 10_000 })
        .toMatchObject([
          { meldingId: id, state: "OPEN", channel: "PHONE", statusText: "Het glas is opgeruimd.", contact: { name: "Voorbeeld", phone: "0612345678" } },
        ]);
    } finally {
      for (const stream of [meldingen, feedback]) stream.leave();
    }
  },
);

test("M6 who joined the melding is told too: a task for each caller", { timeout: 60_000 }, async () => {
  const melding = await reportForCaller(hub);
  const reporter = { lastName: "Tweede", phone: "0687654321" };
  expect((await join(hub, { meldingId: melding.id, text: "Hier ook last van", reporter, informBy: "PHONE" })).__typename).toBe("MeldingJoined");
  closeAtDepartment(hub, melding.number);
  await untilTask(hub, melding.reference);
  const tasks = await tasksOf(hub, melding.reference);
  expect(tasks.map(({ contact }: { contact: { name: string } }) => contact.name).toSorted()).toEqual(["Tweede", "Voorbeeld"]);
});

test("M6 who has nothing to do with telling reporters is refused the stream", async () => {
  const refused = await listen("bram", "subscription { feedbackChanged }");
  expect(refused.status).toBe(403);
  expect((await refused.ended()).events).toEqual([]);
});
