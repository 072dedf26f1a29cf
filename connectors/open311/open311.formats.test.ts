import { describe, expect, test } from "vitest";
import { sandboxCredentials, startOpen311Sandbox } from "../sandbox/index.ts";
import { open311Connector } from "./open311.connector.ts";

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");
const { jurisdictionId, apiKey } = sandboxCredentials.vthMeldingen;
const call = () => ({ key: "key-1", signal: AbortSignal.timeout(20_000), traceId: "c0ffee00c0ffee00c0ffee00c0ffee00" });

const melding = {
  categoryId: "003",
  place: { address: { street: "Turfkade", houseNumber: 8 } },
  text: "De steiger & het zeil <hangen> los\n'morgen' \"storm\" €",
  incidentAt: "2026-11-24T08:00:00+01:00",
};

async function withServer(server: Omit<Parameters<typeof startOpen311Sandbox>[0], "now">, format: string, use: (visit: Visit) => Promise<void>): Promise<void> {
  const sandbox = await startOpen311Sandbox({ now, ...server });
  const configuration = open311Connector.configuration.parse({ baseUrl: sandbox.baseUrl, jurisdictionId, apiKey: "KEY", format, updates: "fixmystreet" });
  const connection = open311Connector.connect(configuration, { departmentId: "vth", now, secret: () => apiKey });
  try {
    await use({ connection, routes: () => sandbox.requests.map(({ route }) => route.replace("/open311/v2/", "")) });
  } finally {
    await connection.close();
    await sandbox.close();
  }
}

interface Visit {
  readonly connection: ReturnType<typeof open311Connector.connect>;
  readonly routes: () => readonly string[];
}

async function expectToWork({ connection: { meldingen } }: Visit): Promise<void> {
  const made = await meldingen?.create(melding, call());
  expect(made).toMatchObject({ kind: "created", melding: { text: melding.text } });
  expect(await meldingen?.listChanged({ since: melding.incidentAt }, call())).toHaveLength(1);
}

describe("the format", () => {
  test("discover takes XML where the server has nothing else, and asks once", async () => {
    await withServer({ formats: ["xml"] }, "discover", async (visit) => {
      await expectToWork(visit);
      expect(visit.routes().filter((route) => route.startsWith("discovery"))).toHaveLength(1);
    });
  });

  test("discover takes JSON where the server has it", async () => {
    await withServer({ formats: ["xml", "json"] }, "discover", expectToWork);
  });

  test("lists of JSON may stand below a name", async () => {
    await withServer({ formats: ["json"], wrapsJson: true }, "json", expectToWork);
  });

  test("JSON that the server does not have is a failure, not an empty list", async () => {
    await withServer({ formats: ["xml"] }, "json", async ({ connection: { meldingen } }) => {
      await expect(meldingen?.listCategories(call())).rejects.toMatchObject({ code: "FAILED", applied: "no" });
    });
  });
});
