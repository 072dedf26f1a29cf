import { describeConformance, type ConformingDepartment } from "../conformance/index.ts";
import { sandboxCredentials, startSandbox } from "../sandbox/index.ts";
import type { Selection } from "../sdk/index.ts";
import { qmaticConnector } from "./qmatic.connector.ts";

const today = "2026-11-24";
// It is nine o'clock when the test starts. The clock ticks, because Orchestra's versions are times of change.
const startedAt = performance.now();
const now = (): number => Date.parse(`${today}T09:00:00+01:00`) + Math.round(performance.now() - startedAt);

const select = (productIds: readonly string[], persons = 1): Selection => ({
  products: productIds.map((productId) => ({ productId, amount: persons })),
  persons,
});

interface OrchestraDepartment extends ConformingDepartment {
  readonly baseUrl: string;
}

/** One of the departments of the sandbox that speak Orchestra's protocol, written by others from the same specifications. */
async function startDepartment(
  id: "burgerzaken" | "vth",
  samples: Pick<ConformingDepartment, "selection" | "combination" | "pair">,
): Promise<OrchestraDepartment> {
  const sandbox = await startSandbox({ now });
  const { baseUrl, faults } = sandbox[id];
  const [customer] = sandbox.city.samples.familyWithPassports.persons;
  if (!customer) throw new Error("The sandbox has no sample person");
  const { id: _id, district: _district, householdId: _householdId, ...person } = customer;
  return {
    baseUrl,
    today,
    customer: person,
    ...samples,
    injectFault: (injection) => faults.inject(injection),
    clearFaults: () => faults.clear(),
    close: () => sandbox.close(),
  };
}

const passports = {
  selection: select(["Paspoort"]),
  combination: select(["Paspoort", "Identiteitskaart"]),
  pair: select(["Paspoort"], 2),
};
const permits = {
  selection: select(["Terrasvergunning"]),
  combination: select(["Terrasvergunning", "Evenementenvergunning"]),
  pair: select(["Terrasvergunning"], 2),
};

describeConformance({
  name: "Qmatic with staff access, at Burgerzaken,",
  startDepartment: () => startDepartment("burgerzaken", passports),
  connect: ({ baseUrl }, http) => connect({ baseUrl, http, staffAccess: true, storesBsn: true, authentication: apiKey }, sandboxCredentials.burgerzaken.apiKey),
});

describeConformance({
  name: "Qmatic with public access only, at Burgerzaken,",
  startDepartment: () => startDepartment("burgerzaken", passports),
  connect: ({ baseUrl }, http) => connect({ baseUrl, http, authentication: apiKey }, sandboxCredentials.burgerzaken.publicOnlyApiKey),
});

describeConformance({
  name: "Qmatic with a user name and password, at VTH,",
  startDepartment: () => startDepartment("vth", permits),
  connect: ({ baseUrl }, http) =>
    connect(
      { baseUrl, http, staffAccess: true, authentication: { kind: "basic", user: sandboxCredentials.vth.user, password: "SECRET" } },
      sandboxCredentials.vth.password,
    ),
});

const apiKey = { kind: "api-key", apiKey: "SECRET" };

function connect(settings: object, secret: string) {
  const configuration = qmaticConnector.configuration.parse(settings);
  return qmaticConnector.connect(configuration, { departmentId: "burgerzaken", now, secret: () => secret });
}
