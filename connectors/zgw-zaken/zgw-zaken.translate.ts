import { momentToDateTime, type CitizenRequest, type TakenStep } from "../sdk/index.ts";
import type { CaseType } from "./zgw-zaken.catalogue.ts";
import type { WireCase, WireResult, WireRole, WireStatus } from "./zgw-zaken.wire.ts";

/** Everything about one case, from wherever it came. */
export interface WholeCase {
  readonly wire: WireCase;
  readonly caseType: CaseType;
  readonly roles: readonly WireRole[];
  readonly status?: { readonly wire: WireStatus; readonly stepId: string };
  readonly result?: { readonly wire: WireResult; readonly name: string };
}

export function toRequest({ wire, caseType, roles, status, result }: WholeCase): CitizenRequest {
  const { einddatumGepland, uiterlijkeEinddatumAfdoening, opschorting, verlenging, einddatum, omschrijving } = wire;
  const applicantName = nameOf(roles.find(isInitiator));
  return {
    id: wire.uuid,
    number: wire.identificatie,
    kind: { id: caseType.id, name: caseType.name },
    ...(omschrijving ? { description: omschrijving } : {}),
    submittedOn: wire.startdatum,
    ...(status ? { status: toStep(status.wire, status.stepId, caseType) } : {}),
    stepsToCome: einddatum ? [] : stepsAfter(status?.stepId, caseType),
    ...(einddatumGepland ? { plannedEndOn: einddatumGepland } : {}),
    ...(uiterlijkeEinddatumAfdoening ? { dueOn: uiterlijkeEinddatumAfdoening } : {}),
    ...(opschorting?.indicatie && !einddatum ? { suspended: withReason(opschorting.reden) } : {}),
    ...(verlenging ? { extended: withReason(verlenging.reden) } : {}),
    ...(einddatum ? { endedOn: einddatum } : {}),
    ...(result ? { result: { name: result.name, ...(result.wire.toelichting ? { remark: result.wire.toelichting } : {}) } } : {}),
    ...(applicantName ? { applicantName } : {}),
  };
}

export function toStep({ datumStatusGezet, statustoelichting }: WireStatus, stepId: string, { steps }: CaseType): TakenStep {
  const step = steps.find(({ id }) => id === stepId);
  return {
    // A step that left the plan since: the department's note is all that is known of it.
    name: step?.name ?? "Onbekende stap",
    ...(step?.text ? { text: step.text } : {}),
    at: momentToDateTime(datumStatusGezet),
    ...(statustoelichting ? { remark: statustoelichting } : {}),
  };
}

function stepsAfter(stepId: string | undefined, { steps }: CaseType): CitizenRequest["stepsToCome"] {
  const place = steps.findIndex(({ id }) => id === stepId);
  // Where the case stands in a plan that changed cannot be told.
  if (stepId !== undefined && place < 0) return [];
  return steps.slice(place + 1).map(({ name, text }) => ({ name, ...(text ? { text } : {}) }));
}

function withReason(reason: string | null | undefined): { readonly reason?: string } {
  return reason ? { reason } : {};
}

export function isInitiator({ omschrijvingGeneriek }: WireRole): boolean {
  return omschrijvingGeneriek === "initiator";
}

function nameOf(role: WireRole | undefined): string | undefined {
  const { voornamen, voorletters, voorvoegselGeslachtsnaam, geslachtsnaam, statutaireNaam, handelsnaam } = role?.betrokkeneIdentificatie ?? {};
  const person = geslachtsnaam ? [voornamen || voorletters, voorvoegselGeslachtsnaam, geslachtsnaam].filter(Boolean).join(" ") : undefined;
  return role?.afwijkendeNaamBetrokkene || person || statutaireNaam || handelsnaam?.[0];
}
