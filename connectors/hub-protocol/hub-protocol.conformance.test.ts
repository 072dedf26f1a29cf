import { describeConformance, type ConformingDepartment } from "../conformance/index.ts";
import { sandboxCredentials, startSandbox } from "../sandbox/index.ts";
import { hubProtocol } from "./hub-protocol.connector.ts";

interface Stadsbeheer extends ConformingDepartment {
  readonly baseUrl: string;
}

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");

async function startStadsbeheer(): Promise<Stadsbeheer> {
  const sandbox = await startSandbox({ now });
  const { baseUrl, faults } = sandbox.stadsbeheer;
  const [{ bsn, firstName, lastName, birthDate, address }] = sandbox.city.samples.bulkyWasteHousehold.persons;
  const pickUp = (...products: readonly (readonly [productId: string, kindId: string])[]) => ({
    products: products.map(([productId]) => ({ productId, amount: 1 })),
    persons: 1,
    address,
    items: products.map(([, kindId]) => ({ kindId, amount: 1 })),
  });
  return {
    baseUrl,
    today: "2026-11-24",
    customer: { bsn, firstName, lastName, birthDate, email: "bank@example.test", phone: "0612345678", address },
    selection: pickUp(["grof-vuil", "bank"]),
    combination: pickUp(["grof-vuil", "bank"], ["snoeiafval", "takkenbos"]),
    injectFault: (injection) => faults.inject(injection),
    clearFaults: () => faults.clear(),
    close: () => sandbox.close(),
  };
}

describeConformance({
  name: "hub-protocol",
  startDepartment: startStadsbeheer,
  connect: ({ baseUrl }, http) =>
    hubProtocol.connect(hubProtocol.configuration.parse({ baseUrl, token: "HUB_TOKEN", supports: { severalPersons: false }, http }), {
      departmentId: "stadsbeheer",
      now,
      secret: () => sandboxCredentials.stadsbeheer.token,
    }),
});
