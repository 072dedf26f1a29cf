import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ connectionCheckMs: 150, timeoutMs: 300 });
});
afterAll(() => hub.close());

const query = `{ departments { id connection { state } capabilities { capability protocol connection { state callsTotal lastFailureCode } } } }`;

interface Told {
  readonly id: string;
  readonly connection: { readonly state: string };
  readonly capabilities: readonly { readonly capability: string; readonly connection: { readonly state: string; readonly lastFailureCode: string | null } }[];
}

async function connections(): Promise<readonly Told[]> {
  return (await hub.ask("dirk", query)).data.departments;
}

const states = async () => (await connections()).flatMap(({ capabilities }) => capabilities.map(({ connection }) => connection.state));

test("I3 every connection is tried before anybody asks, and told to work", async () => {
  await expect.poll(async () => new Set(await states()), { timeout: 15_000 }).toEqual(new Set(["WORKING"]));
  expect(await states()).toHaveLength((await connections()).flatMap(({ capabilities }) => capabilities).length);
});

test("I3 of a department that fails in part it is told which part, and the department does not look well", async () => {
  hub.sandbox.brp.faults.inject({ on: "*", fault: { kind: "status", status: 503 }, times: Infinity });
  const burgerzaken = async () => (await connections()).find(({ id }) => id === "burgerzaken");
  const stateOf = async (capability: string) => (await burgerzaken())?.capabilities.find((each) => each.capability === capability)?.connection.state;
  await expect.poll(() => stateOf("PERSONS"), { timeout: 15_000 }).toMatch(/^(?:FAILING|LEFT_ALONE)$/);
  expect(await stateOf("APPOINTMENTS")).toBe("WORKING");
  expect((await burgerzaken())?.connection.state).not.toBe("WORKING");
  hub.sandbox.brp.faults.clear();
  await expect.poll(() => stateOf("PERSONS"), { timeout: 15_000 }).toBe("WORKING");
});

test("I3 health is for those who look after connections", async () => {
  const { errors } = await hub.ask("anna", "{ departments { capabilities { connection { state } } } }");
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});
