import { describeRequestsConformance, type ConformingRequestsDepartment } from "../conformance/index.ts";
import { sandboxCredentials, startSandbox } from "../sandbox/index.ts";
import { zgwZaken } from "./zgw-zaken.connector.ts";

const now = (): number => Date.parse("2026-11-24T09:00:00+01:00");

interface Belastingen extends ConformingRequestsDepartment {
  readonly zakenUrl: string;
  readonly catalogiUrl: string;
}

async function startBelastingen(): Promise<Belastingen> {
  const sandbox = await startSandbox({ now });
  const { zakenUrl, catalogiUrl, faults, cases, known } = sandbox.zaken;
  const person = sandbox.city.samples.vogApplicant.persons[0];
  const underWay = cases.create({ type: known.remissionInProgress.type, submittedOn: "2026-11-01", roles: [{ part: "initiator", person }] });
  if (!underWay) throw new Error("No case could be made");
  for (const name of ["Ontvangen", "In behandeling"]) cases.takeStep(underWay.uuid, { name, atMs: now() - (name === "Ontvangen" ? 86_400_000 : 3_600_000) });
  return {
    zakenUrl,
    catalogiUrl,
    person: { kind: "bsn", bsn: person.bsn },
    nobody: { kind: "bsn", bsn: "999999990" },
    numberUnderWay: underWay.number,
    numberEnded: known.remissionGranted.number,
    otherNumber: known.objection.number,
    injectFault: (injection) => faults.inject(injection),
    clearFaults: () => faults.clear(),
    close: () => sandbox.close(),
  };
}

describeRequestsConformance({
  name: "ZGW Zaken",
  startDepartment: startBelastingen,
  connect: ({ zakenUrl, catalogiUrl }, http) => {
    const { clientId, clientSecret } = sandboxCredentials.zaken.belastingen;
    const configuration = zgwZaken.configuration.parse({ zakenUrl, catalogiUrl, clientId, clientSecret: "SECRET", rsin: "002220647", http });
    return zgwZaken.connect(configuration, { departmentId: "belastingen", now, secret: () => clientSecret });
  },
});
