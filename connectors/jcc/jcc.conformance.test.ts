import { describeConformance, type ConformanceFault, type ConformingDepartment, type FaultyOperation } from "../conformance/index.ts";
import { sandboxCredentials, startSandbox } from "../sandbox/index.ts";
import { jcc } from "./jcc.connector.ts";

interface Belastingen extends ConformingDepartment {
  readonly baseUrl: string;
}

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");

async function startBelastingen(): Promise<Belastingen> {
  const sandbox = await startSandbox({ now });
  const { baseUrl, book, faults } = sandbox.belastingen;
  const [{ bsn, initials, lastName, birthDate, gender }] = sandbox.city.samples.taxObjector.persons;
  const idOf = (code: string): string => book.products.find((product) => product.code === code)?.id ?? `the sandbox has no product ${code}`;
  const select = (persons: number, ...codes: readonly string[]) => ({
    products: codes.map((code) => ({ productId: idOf(code), amount: persons })),
    persons,
  });
  return {
    baseUrl,
    today: "2026-11-24",
    customer: { bsn, initials, lastName, birthDate, gender, email: "woz@example.test", phone: "0612345678" },
    selection: select(1, "KWIJT"),
    combination: select(1, "KWIJT", "AANSLAG"),
    pair: select(2, "KWIJT"),
    injectFault({ on, fault, times = 1 }: { readonly on: FaultyOperation; readonly fault: ConformanceFault; readonly times?: number }) {
      // A refused token is fetched anew and tried once more, so that it takes two refusals to be refused.
      const isRefusedToken = fault.kind === "status" && fault.status === 401;
      faults.inject({ on, fault, times: isRefusedToken ? times * 2 : times });
    },
    clearFaults: () => faults.clear(),
    close: () => sandbox.close(),
  };
}

describeConformance({
  name: "jcc",
  startDepartment: startBelastingen,
  connect: ({ baseUrl }, http) =>
    jcc.connect(jcc.configuration.parse({ baseUrl, clientId: sandboxCredentials.belastingen.clientId, clientSecret: "JCC_SECRET", http }), {
      departmentId: "belastingen",
      now,
      secret: () => sandboxCredentials.belastingen.clientSecret,
    }),
  skipped: {
    "an appointment is found by what people read out": "JCC shows a number to people, and has no search by it: only its UUID is found",
  },
});
