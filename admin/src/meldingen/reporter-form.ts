import type { InformChannel, MeldingReporterInput } from "@kcc-hub/schema/admin";
import { emptyPerson, given, toAddressInput, type PersonForm } from "../kernel/person/person-form.ts";

/** Who reports, and how they want to hear what became of it. */
export interface ReporterForm {
  person: PersonForm;
  informBy: InformChannel | "NO";
  sharingAllowed: boolean;
}

export function emptyReporter(): ReporterForm {
  return { person: emptyPerson(), informBy: "NO", sharingAllowed: false };
}

/** What is sent of the reporter: nothing at all when nothing was filled in, which is an anonymous report. */
export function toReported({ person, informBy, sharingAllowed }: ReporterForm): {
  readonly reporter?: MeldingReporterInput;
  readonly informBy?: InformChannel;
} {
  const { address, ...details } = person;
  const home = toAddressInput(address);
  const known = { ...given(details), ...(home ? { address: home } : {}) };
  return {
    ...(Object.keys(known).length > 0 || informBy !== "NO" ? { reporter: { ...known, sharingAllowed } } : {}),
    ...(informBy === "NO" ? {} : { informBy }),
  };
}
