import { describeMeldingenConformance, type ConformingMeldingenDepartment } from "../conformance/index.ts";
import { pointOf, sandboxCredentials, startSandbox } from "../sandbox/index.ts";
import { signalenConnector } from "./signalen.connector.ts";

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");

interface Stadsbeheer extends ConformingMeldingenDepartment {
  readonly baseUrl: string;
  readonly tokenUrl: string;
}

async function startStadsbeheer(): Promise<Stadsbeheer> {
  const sandbox = await startSandbox({ now });
  const { baseUrl, tokenUrl, faults } = sandbox.stadsbeheerMeldingen;
  return {
    baseUrl,
    tokenUrl,
    melding: {
      categoryId: "schoon/veegzwerfvuil",
      place: { point: pointOf("Turfkade", 90), address: { street: "Turfkade", houseNumber: 90, city: sandbox.city.name } },
      text: "Er ligt een berg afval op de stoep",
      incidentAt: "2026-11-24T08:30:00+01:00",
      reporter: { email: "melder@example.test", phone: "06-99123456", sharingAllowed: true },
    },
    otherCategoryId: "afval/container-is-vol",
    outside: { point: { latitude: 40.7, longitude: -73.9 } },
    injectFault: (injection) => faults.inject(injection),
    clearFaults: () => faults.clear(),
    close: () => sandbox.close(),
  };
}

describeMeldingenConformance({
  name: "Signalen",
  startDepartment: startStadsbeheer,
  connect: ({ baseUrl, tokenUrl }, http) => {
    const { clientId, clientSecret, source } = sandboxCredentials.stadsbeheerMeldingen;
    const configuration = signalenConnector.configuration.parse({ baseUrl, tokenUrl, clientId, clientSecret: "SECRET", source, http });
    return signalenConnector.connect(configuration, { departmentId: "stadsbeheer", now, secret: () => clientSecret });
  },
});
