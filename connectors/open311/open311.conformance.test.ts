import { describeMeldingenConformance, type ConformingMeldingenDepartment } from "../conformance/index.ts";
import { pointOf, sandboxCredentials, startSandbox } from "../sandbox/index.ts";
import { open311Connector } from "./open311.connector.ts";

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");

interface Vth extends ConformingMeldingenDepartment {
  readonly baseUrl: string;
}

async function startVth(): Promise<Vth> {
  const sandbox = await startSandbox({ now });
  const { baseUrl, faults } = sandbox.vthMeldingen;
  return {
    baseUrl,
    melding: {
      categoryId: "003",
      place: { point: pointOf("Turfkade", 90), address: { street: "Turfkade", houseNumber: 90, city: sandbox.city.name } },
      text: "De steiger voor nummer 90 staat scheef",
      incidentAt: "2026-11-24T08:30:00+01:00",
      reporter: { email: "melder@example.test", phone: "06-99123456", sharingAllowed: true },
    },
    otherCategoryId: "030",
    outside: { point: { latitude: 40.7, longitude: -73.9 } },
    injectFault: (injection) => faults.inject(injection),
    clearFaults: () => faults.clear(),
    close: () => sandbox.close(),
  };
}

for (const format of ["xml", "json"] as const) {
  describeMeldingenConformance({
    name: `Open311 in ${format.toUpperCase()}`,
    startDepartment: startVth,
    connect: ({ baseUrl }, http) => {
      const { jurisdictionId, apiKey } = sandboxCredentials.vthMeldingen;
      const configuration = open311Connector.configuration.parse({ baseUrl, jurisdictionId, apiKey: "KEY", format, updates: "fixmystreet", http });
      return open311Connector.connect(configuration, { departmentId: "vth", now, secret: () => apiKey });
    },
  });
}
