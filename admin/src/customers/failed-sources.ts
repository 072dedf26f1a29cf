import type { SourceState } from "@kcc-hub/schema/admin";
import type { Customer, PartName } from "./useCustomer.ts";

interface SourceOfPart {
  readonly part: PartName | "person";
  /** Absent for what the hub keeps itself. */
  readonly department?: string;
  readonly state: SourceState;
}

/** Sources that gave no answer though they were asked, in the order of the page: what they have is missing, and the agent must not take that for nothing. */
export function failedSources(customer: Customer): readonly SourceOfPart[] {
  return sourcesOf(customer).filter(({ state }) => state === "UNAVAILABLE" || state === "TIMED_OUT");
}

/** Some could not search by what was told, or may not be seen: it stands with each part what to ask. */
export function isPartial(customer: Customer): boolean {
  return sourcesOf(customer).some(({ state }) => state !== "COMPLETE");
}

function sourcesOf({ person, appointments, meldingen, requests, contacts }: Customer): readonly SourceOfPart[] {
  return [
    ...(person.source ? [{ part: "person" as const, department: person.source.department.name, state: person.source.state }] : []),
    ...appointments.sources.map(({ department, state }) => ({ part: "appointments" as const, department: department.name, state })),
    ...meldingen.sources.map(({ department, state }) => ({ part: "meldingen" as const, department: department.name, state })),
    ...requests.sources.map(({ department, state }) => ({ part: "requests" as const, department: department.name, state })),
    { part: "contacts", state: contacts.state },
  ];
}
