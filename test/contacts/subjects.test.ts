import { afterAll, beforeAll, expect, test } from "vitest";
import { type Account, startTestHub, type TestHub } from "../support/hub.ts";
import { begun, contactDesk } from "./desk.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.close());

async function wrapUp(account: Account, subject: string): Promise<void> {
  const desk = contactDesk(hub, account);
  await desk.wrapUp({ contactId: (await begun(desk)).id, subject });
}

const subjectsOf = async (account: Account) => (await hub.ask(account, "{ contactSubjects }")).data?.contactSubjects;

test("C3 subjects are offered in the order in which the agent uses them, and of colleagues only what is common", async () => {
  for (const subject of ["Paspoort", "Afval", "Afval"]) await wrapUp("anna", subject);
  await wrapUp("fien", "Mevrouw Voorbeeld uit de Zwaluwstraat");
  for (const account of ["fien", "carla", "gijs"] as const) await wrapUp(account, "Stookverbod");
  expect(await subjectsOf("anna")).toEqual(["Afval", "Paspoort", "Stookverbod"]);
  expect(await subjectsOf("fien")).toEqual(["Stookverbod", "Mevrouw Voorbeeld uit de Zwaluwstraat"]);
});

test("C3 a subject that two colleagues use is not common yet", async () => {
  for (const account of ["fien", "carla"] as const) await wrapUp(account, "Hondenbelasting");
  expect(await subjectsOf("anna")).not.toContain("Hondenbelasting");
});

test("C3 whoever has no contacts may not see their subjects", async () => {
  const { data, errors } = await hub.ask("dirk", "{ contactSubjects }");
  expect({ data, code: errors?.[0]?.extensions?.code }).toMatchObject({ code: "FORBIDDEN" });
});
